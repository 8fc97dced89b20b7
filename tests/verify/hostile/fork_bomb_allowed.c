// Forks without end where forking is allowed: the number of processes is bounded.
// ends: time
// may: fork
#include <unistd.h>

int main(void)
{
    for (;;)
        fork();
}
