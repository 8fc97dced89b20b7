// A daemon: forks twice, leaves its session, and stays behind while its parent ends.
// ends: exit 0
// may: fork
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

int main(void)
{
    if (fork())
        return 0;
    setsid();
    if (fork())
        return 0;
    signal(SIGHUP, SIG_IGN);
    signal(SIGTERM, SIG_IGN);
    chdir("/");
    for (int f = 0; f < 3; f++)
        dup2(open("/dev/null", O_RDWR), f);
    for (;;)
        sleep(1);
}
