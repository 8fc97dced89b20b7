// A huge file without content, by seeking, by truncating and by allocating.
// ends: exit 0
#define _GNU_SOURCE
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

int main(void)
{
    signal(SIGXFSZ, SIG_IGN);
    int f = open("sparse", O_RDWR | O_CREAT, 0600);
    if (pwrite(f, "x", 1, 1l << 40) == 1 || ftruncate(f, 1l << 40) == 0 || fallocate(f, 0, 0, 1l << 33) == 0)
        puts("ESCAPED: a terabyte");
    return 0;
}
