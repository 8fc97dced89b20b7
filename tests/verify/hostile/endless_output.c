// Writes to standard output without end.
// ends: output
#include <stdio.h>

int main(void)
{
    for (;;)
        puts("all work and no play makes a dull program");
}
