// Writes over its own read-only code through /proc/self/mem, and tries its neighbours'.
// ends: any
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int main(void)
{
    char name[64];
    static const char junk[256];
    for (int id = 1; id < 20; id++) {
        snprintf(name, sizeof name, "/proc/%d/mem", id);
        int f = id == getpid() ? -1 : open(name, O_RDWR);
        if (f != -1 && pwrite(f, junk, 1, 0x400000) == 1)
            puts("ESCAPED: another's memory");
    }
    int f = open("/proc/self/mem", O_RDWR);
    for (unsigned long page = (unsigned long)main & ~4095ul; page < ((unsigned long)main & ~4095ul) + 4096; page += 256)
        pwrite(f, junk, sizeof junk, (off_t)page);
    return 0;
}
