// Kills everything that it can name.
// ends: any
// may: fork
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

int main(void)
{
    if (getpid() > 64) {
        puts("ESCAPED: sees the host's processes");
        return 1;
    }
    for (int id = 3; id < 70000; id++)
        if (id != getpid() && kill(id, SIGKILL) == 0)
            printf("ESCAPED: killed %d\n", id);
    kill(1, SIGKILL);
    kill(getppid(), SIGKILL);
    kill(-1, SIGKILL);
    kill(0, SIGKILL);
    return 0;
}
