// Writes one file without end, ignoring the signal that the limit sends.
// ends: exit 0
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

int main(void)
{
    static char piece[1 << 16];
    signal(SIGXFSZ, SIG_IGN);
    int f = open("big", O_WRONLY | O_CREAT, 0600);
    long total = 0;
    for (long n; (n = write(f, piece, sizeof piece)) > 0;)
        total += n;
    if (total > 8 << 20)
        puts("ESCAPED: file too large");
    return 0;
}
