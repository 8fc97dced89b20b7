// Writes many files of the largest size.
// ends: folder
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int main(void)
{
    static char piece[1 << 20];
    for (int i = 0;; i++) {
        char name[32];
        snprintf(name, sizeof name, "file%d", i);
        int f = open(name, O_WRONLY | O_CREAT, 0600);
        for (int n = 0; n < 4; n++)
            write(f, piece, sizeof piece);
        close(f);
    }
}
