// Forks without end where forking is refused.
// ends: exit 0
#include <stdio.h>
#include <unistd.h>

int main(void)
{
    for (int i = 0; i < 1000; i++)
        if (fork() != -1)
            puts("ESCAPED: forked");
    return 0;
}
