// A tight loop of double arithmetic with an early end.
#include <stdio.h>

int main(void)
{
    long sum = 0;
    for (int y = 0; y < 1200; y++)
        for (int x = 0; x < 800; x++) {
            double cr = x / 270.0 - 2.0, ci = y / 600.0 - 1.0, r = 0, i = 0;
            int n = 0;
            while (n < 120 && r * r + i * i < 4) {
                double t = r * r - i * i + cr;
                i = 2 * r * i + ci;
                r = t;
                n++;
            }
            sum += n;
        }
    printf("%ld\n", sum);
    return 0;
}
