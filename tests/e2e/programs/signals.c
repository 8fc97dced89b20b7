// Signals: handlers by signal and sigaction, raise, a caught fault left by siglongjmp, alarm-free.
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static volatile sig_atomic_t seen, last;
static sigjmp_buf out;

static void note(int number) { seen++; last = number; }
static void detailed(int number, siginfo_t *info, void *context) { (void)context; seen += 10; last = info->si_signo == number ? number : -1; }
static void escape(int number) { siglongjmp(out, number); }

int main(void)
{
    struct sigaction action;
    signal(SIGUSR1, note);
    raise(SIGUSR1);
    printf("%d %d\n", (int)seen, last == SIGUSR1);
    memset(&action, 0, sizeof action);
    action.sa_sigaction = detailed;
    action.sa_flags = SA_SIGINFO;
    sigaction(SIGUSR2, &action, NULL);
    kill(getpid(), SIGUSR2);
    printf("%d %d\n", (int)seen, last == SIGUSR2);
    sigset_t set, old;
    sigemptyset(&set);
    sigaddset(&set, SIGUSR1);
    sigprocmask(SIG_BLOCK, &set, &old);
    signal(SIGUSR1, note);
    raise(SIGUSR1);
    int before = seen;
    sigprocmask(SIG_SETMASK, &old, NULL);
    printf("%d %d %d\n", before, (int)seen, sigismember(&set, SIGUSR1));
    signal(SIGSEGV, escape);
    int code = sigsetjmp(out, 1);
    if (code == 0) {
        *(volatile int *)8 = 1;
        puts("not reached");
    }
    printf("caught %d\n", code == SIGSEGV);
    signal(SIGTERM, SIG_IGN);
    raise(SIGTERM);
    return seen;
}
