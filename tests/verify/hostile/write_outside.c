// Writes to the canary, to system files and to the kernel's settings.
// ends: exit 0
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int main(int argc, char **argv)
{
    char canary[4096];
    snprintf(canary, sizeof canary, "%s/canary", argc > 2 ? argv[2] : "/none");
    const char *places[] = {
        canary, "../canary", "/canary", "/etc/passwd", "/bin/sh", "/usr/bin/true", "/usr/new", "/dev/new", "/root/new",
        "/proc/sys/kernel/core_pattern", "/proc/sys/vm/overcommit_memory", "/proc/sysrq-trigger", "/proc/1/mem",
        "/proc/1/root/canary", "/dev/null", "/dev/tty", "/proc/irq/0/smp_affinity", "/sys/kernel/uevent_helper", "/proc/sys/kernel/hostname",
    };
    for (unsigned i = 0; i < sizeof places / sizeof *places; i++) {
        int f = open(places[i], O_WRONLY | O_CREAT, 0666);
        if (f != -1 && strncmp(places[i], "/dev/", 5))  // devices may be opened, not changed
            printf("ESCAPED: opened %s\n", places[i]);
        struct stat same;
        if (stat(places[i], &same) == 0 && chmod(places[i], same.st_mode & 07777) == 0)
            printf("ESCAPED: changed %s\n", places[i]);
    }
    return 0;
}
