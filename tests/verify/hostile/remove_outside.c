// Removes the file and the folder named by the second argument, and looks whether it could remove more.
// ends: exit 0
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int main(int argc, char **argv)
{
    char name[4096];
    const char *outside = argc > 2 ? argv[2] : "/none";
    snprintf(name, sizeof name, "%s/canary", outside);
    if (unlink(name) == 0 || unlink("../canary") == 0 || rmdir(outside) == 0 || rename(outside, "mine") == 0)
        puts("ESCAPED: removed the canary");
    const char *places[] = {"/", "/bin", "/dev", "/home", "/etc", "/usr/bin", "/usr/lib", "/var", "/root"};
    for (int i = 0; i < 9; i++) {
        snprintf(name, sizeof name, "%s/hostile-was-here", places[i]);
        int f = open(name, O_WRONLY | O_CREAT, 0600);
        if (f != -1 && unlink(name) == 0)
            printf("ESCAPED: could remove from %s\n", places[i]);
    }
    return 0;
}
