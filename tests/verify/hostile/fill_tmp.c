// Fills the private folders, with files that are deleted at once but stay open or mapped.
// ends: exit 0
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

int main(void)
{
    static char piece[1 << 20];
    const char *names[] = {"/tmp/f", "/dev/shm/f"};
    for (int place = 0; place < 2; place++) {
        long total = 0;
        for (int i = 0; i < 200; i++) {
            int f = open(names[place], O_RDWR | O_CREAT, 0600);
            for (int n = 0; n < 4; n++)
                if (write(f, piece, sizeof piece) > 0)
                    total += sizeof piece;
            mmap(0, 4096, PROT_READ, MAP_SHARED, f, 0);
            unlink(names[place]);
            close(f);
        }
        if (total > 100l << 20)
            puts("ESCAPED: no bound");
    }
    return 0;
}
