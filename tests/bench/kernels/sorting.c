// Comparisons, swaps and recursion; then the library's qsort with a callback.
#include <stdio.h>
#include <stdlib.h>

#define N 300000
static int v[N];
static unsigned state = 12345;

static int next(void)
{
    state = state * 1103515245u + 12345u;
    return (int)(state >> 8) - (1 << 22);
}

static void sort(int *low, int *high)
{
    while (high - low > 1) {
        int middle = low[(high - low) / 2], *i = low, *j = high - 1;
        while (i <= j) {
            while (*i < middle)
                i++;
            while (*j > middle)
                j--;
            if (i <= j) {
                int t = *i;
                *i++ = *j;
                *j-- = t;
            }
        }
        sort(low, j + 1);
        low = i;
    }
}

static int less(const void *a, const void *b)
{
    int x = *(const int *)a ^ 0x5555, y = *(const int *)b ^ 0x5555;
    return (x > y) - (x < y);
}

int main(void)
{
    unsigned sum = 0;
    for (int turn = 0; turn < 12; turn++) {
        for (int i = 0; i < N; i++)
            v[i] = next();
        sort(v, v + N);
        for (int i = 0; i < N; i++)
            sum = sum * 31 + v[i];
    }
    qsort(v, N, sizeof *v, less);
    for (int i = 0; i < N; i++)
        sum = sum * 31 + v[i];
    printf("%u\n", sum);
    return 0;
}
