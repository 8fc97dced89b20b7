// Timers and itself send signals faster than they can be handled.
// ends: time
#include <signal.h>
#include <sys/time.h>
#include <unistd.h>

static void more(int number) { kill(getpid(), number); }

int main(void)
{
    struct itimerval fast = {{0, 1}, {0, 1}};
    for (int number = 1; number < 32; number++)
        signal(number, more);
    setitimer(ITIMER_REAL, &fast, 0);
    setitimer(ITIMER_PROF, &fast, 0);
    for (;;)
        for (int number = 1; number < 32; number++)
            if (number != SIGKILL && number != SIGSTOP)
                kill(getpid(), number);
}
