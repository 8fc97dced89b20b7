// Writes to standard error without end.
// ends: output
#include <unistd.h>

int main(void)
{
    static char page[4096];
    for (;;)
        write(2, page, sizeof page);
}
