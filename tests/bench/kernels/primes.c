// Byte stores at a stride, then a scan.
#include <stdio.h>
#include <string.h>

#define N 2000000
static unsigned char composite[N + 1];

int main(void)
{
    long sum = 0;
    for (int turn = 0; turn < 40; turn++) {
        memset(composite, 0, sizeof composite);
        for (long i = 2; i * i <= N; i++)
            if (!composite[i])
                for (long j = i * i; j <= N; j += i)
                    composite[j] = 1;
        for (int i = 2; i <= N; i++)
            sum += composite[i] ? 0 : i % (turn + 2);
    }
    printf("%ld\n", sum);
    return 0;
}
