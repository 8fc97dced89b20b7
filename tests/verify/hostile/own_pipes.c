// Writes to its input, reads its output, reopens both and changes their modes.
// ends: exit 0
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void)
{
    static char page[4096];
    struct stat input;
    int pipe = fstat(0, &input) == 0 && S_ISFIFO(input.st_mode);  // its own pipe may be filled
    if (write(0, "x", 1) == 1 || ftruncate(0, 1 << 20) == 0)
        puts("ESCAPED: wrote to the input");
    for (int f = 0; f < 3; f++) {
        char name[32];
        snprintf(name, sizeof name, "/proc/self/fd/%d", f);
        fcntl(f, F_SETPIPE_SZ, 1 << 24);
        fcntl(f, F_SETFL, O_NONBLOCK | O_ASYNC);
        fcntl(f, F_SETOWN, 1);
        int again = open(name, O_RDWR | O_NONBLOCK);
        if (f == 0 && !pipe && again != -1 && write(again, "x", 1) == 1)
            puts("ESCAPED: wrote to the input");
        for (int i = 0; f && i < 100; i++)
            read(again, page, sizeof page);
    }
    return 0;
}
