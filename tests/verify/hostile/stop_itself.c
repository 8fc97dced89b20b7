// Stops itself and its parent, so that a wait for them lasts.
// ends: time
#include <signal.h>
#include <unistd.h>

int main(void)
{
    kill(getppid(), SIGSTOP);
    kill(0, SIGSTOP);
    raise(SIGSTOP);
    for (;;)
        pause();
}
