// Attaches to its parent, to itself and to the first process; reads and writes their memory.
// ends: exit 0
#define _GNU_SOURCE
#include <stdio.h>
#include <sys/ptrace.h>
#include <sys/uio.h>
#include <unistd.h>

int main(void)
{
    int ids[] = {getppid(), 1, 2, getpid()};
    for (int i = 0; i < 4; i++) {
        char byte;
        struct iovec here = {&byte, 1}, there = {(void *)0x400000, 1};
        if (ptrace(PTRACE_ATTACH, ids[i], 0, 0) == 0 || ptrace(PTRACE_SEIZE, ids[i], 0, 0) == 0)
            puts("ESCAPED: attached");
        if (process_vm_readv(ids[i], &here, 1, &there, 1, 0) == 1 || process_vm_writev(ids[i], &here, 1, &there, 1, 0) == 1)
            puts("ESCAPED: reached memory");
    }
    if (ptrace(PTRACE_TRACEME, 0, 0, 0) == 0)
        puts("ESCAPED: traced");
    return 0;
}
