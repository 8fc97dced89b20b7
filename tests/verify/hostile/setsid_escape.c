// Children that each leave for a session of their own and keep the output open while the parent waits.
// ends: time
// may: fork
#include <unistd.h>

int main(void)
{
    for (int i = 0; i < 8; i++)
        if (fork() == 0) {
            setsid();
            for (;;)
                sleep(1);
        }
    for (;;)
        pause();
}
