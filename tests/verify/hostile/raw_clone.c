// Makes processes and namespaces with clone and clone3, past the C library.
// ends: exit 0
#define _GNU_SOURCE
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(void)
{
    unsigned long flags[] = {SIGCHLD, CLONE_NEWUSER | SIGCHLD, CLONE_NEWNS, CLONE_VM, CLONE_NEWPID | CLONE_NEWUSER};
    unsigned long args[11];
    for (int i = 0; i < 5; i++) {
        if (syscall(SYS_clone, flags[i], 0, 0, 0, 0) != -1)
            puts("ESCAPED: clone");
        memset(args, 0, sizeof args);
        args[0] = flags[i] & ~0xfful;
        args[4] = SIGCHLD;
        if (syscall(SYS_clone3, args, sizeof args) != -1)
            puts("ESCAPED: clone3");
    }
    return 0;
}
