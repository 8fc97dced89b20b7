// Recursion on bit masks.
#include <stdio.h>

static long place(unsigned all, unsigned columns, unsigned left, unsigned right)
{
    if (columns == all)
        return 1;
    long found = 0;
    for (unsigned free = all & ~(columns | left | right); free; free &= free - 1) {
        unsigned one = free & -free;
        found += place(all, columns | one, (left | one) << 1, (right | one) >> 1);
    }
    return found;
}

int main(void)
{
    for (int n = 8; n <= 14; n++)
        printf("%d queens: %ld\n", n, place((1u << n) - 1, 0, 0, 0));
    return 0;
}
