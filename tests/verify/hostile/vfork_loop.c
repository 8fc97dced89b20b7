// vfork, whose child shares the parent's memory, and posix_spawn.
// ends: exit 0
#include <spawn.h>
#include <stdio.h>
#include <unistd.h>

int main(void)
{
    char *none[] = {0}, *words[] = {"true", 0};
    pid_t child;
    for (int i = 0; i < 1000; i++) {
        pid_t made = vfork();
        if (made == 0)
            _exit(0);
        if (made != -1)
            puts("ESCAPED: vforked");
    }
    if (posix_spawn(&child, "/bin/true", 0, 0, words, none) == 0)
        puts("ESCAPED: spawned");
    return 0;
}
