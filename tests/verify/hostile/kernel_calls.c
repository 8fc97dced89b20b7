// Calls that belong to the administrator, and the wide ways into the kernel.
// ends: exit 0
#define _GNU_SOURCE
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(void)
{
    long zeros[32] = {0};
    long numbers[] = {SYS_bpf, SYS_perf_event_open, SYS_userfaultfd, SYS_io_uring_setup, SYS_keyctl, SYS_add_key,
                      SYS_init_module, SYS_kexec_load, SYS_swapoff, SYS_acct, SYS_sethostname, SYS_settimeofday};
    for (unsigned i = 0; i < sizeof numbers / sizeof *numbers; i++)
        if (syscall(numbers[i], zeros, zeros, 0, -1, 0) != -1)
            printf("ESCAPED: call %ld\n", numbers[i]);
    if (syscall(SYS_getpid | 0x40000000) > 0)
        puts("ESCAPED: the other table of calls");
    long old;
    __asm__ volatile("int $0x80" : "=a"(old) : "a"(20l) : "memory");
    if (old > 0)
        puts("ESCAPED: 32-bit calls");
    return 0;
}
