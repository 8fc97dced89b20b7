// Reads what is not its business.
// ends: exit 0
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

extern char **environ;

int main(int argc, char **argv)
{
    char canary[4096], byte;
    snprintf(canary, sizeof canary, "%s/canary", argc > 2 ? argv[2] : "/none");
    const char *places[] = {canary, "/etc/shadow", "/etc/passwd", "/root/.bashrc", "/root/.ssh", "/home", "/var/log", "/proc/kcore", "/dev/mem", "/dev/sda", "/dev/kmsg", "/sys/kernel", "/run"};
    for (unsigned i = 0; i < sizeof places / sizeof *places; i++) {
        int f = open(places[i], O_RDONLY);
        if (f != -1 && read(f, &byte, 1) == 1)
            printf("ESCAPED: read %s\n", places[i]);
    }
    static char text[1 << 16];
    int first = open("/proc/1/environ", O_RDONLY);
    long n = first == -1 ? 0 : read(first, text, sizeof text - 1);
    for (char *e = text; e < text + n; e += strlen(e) + 1)
        if (strncmp(e, "PATH=", 5) && strncmp(e, "LC_ALL=", 7) && strncmp(e, "PWD=", 4))
            printf("ESCAPED: the first process's environment has %s\n", e);
    for (char **e = environ; *e; e++)
        if (!getenv("PATH") || (**e != 'P' && **e != 'L'))
            printf("ESCAPED: environment has %s\n", *e);
    return 0;
}
