/* The README's example: what `primes.s` was compiled from (gcc -O2 -S). */
#include <stdio.h>
#include <stdlib.h>

static int by_last_digit(const void *a, const void *b)
{
    int x = *(const int *)a, y = *(const int *)b;
    return x % 10 != y % 10 ? x % 10 - y % 10 : x - y;
}

int main(int argc, char **argv)
{
    int limit = argc > 1 ? atoi(argv[1]) : 60, count = 0;
    char *composite = calloc(limit + 1, 1);
    int *primes = malloc((limit + 1) * sizeof *primes);

    for (int n = 2; n <= limit; n++) {
        if (composite[n])
            continue;
        primes[count++] = n;
        for (long m = (long)n * n; m <= limit; m += n)
            composite[m] = 1;
    }
    qsort(primes, count, sizeof *primes, by_last_digit);
    printf("%d primes up to %d, by last digit:", count, limit);
    for (int i = 0; i < count; i++)
        printf(" %d", primes[i]);
    printf("\nmiddle one: %.1f\n", count ? (double)primes[count / 2] : 0.0);
    free(composite);
    free(primes);
    return 0;
}
