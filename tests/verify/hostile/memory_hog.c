// Takes and touches memory until refused, in every way that there is.
// ends: exit 0, time
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/shm.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(void)
{
    size_t taken = 0, piece = 16 << 20;
    for (char *p; (p = malloc(piece)); taken += piece)
        memset(p, 1, piece);
    if (taken > 1ul << 30)
        puts("ESCAPED: took more than a gigabyte");
    if (shmget(IPC_PRIVATE, piece, IPC_CREAT | 0600) != -1)
        puts("ESCAPED: shared memory");
    if (syscall(SYS_memfd_create, "x", 0) != -1)
        puts("ESCAPED: memfd");
    if (mlockall(MCL_CURRENT | MCL_FUTURE) == 0)
        puts("ESCAPED: locked it all");
    return 0;
}
