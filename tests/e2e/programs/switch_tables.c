// Dense, sparse, nested and fall-through switches; signed, unsigned, char and 64-bit selectors.
#include <stdio.h>

__attribute__((noinline)) static int dense(int n)
{
    switch (n) {
    case 0: return 17;
    case 1: return 5;
    case 2: return n * 3 + 1;
    case 3: return -4;
    case 4: return 99;
    case 5: return n ^ 0x55;
    case 6: return 1000;
    case 7: return 8;
    default: return -1;
    }
}

__attribute__((noinline)) static const char *offset(int n)
{
    switch (n) {
    case -3: return "minus three";
    case -2: return "minus two";
    case -1: return "minus one";
    case 0: return "zero";
    case 1: return "one";
    case 2: return "two";
    case 4: return "four";
    case 6: return "six";
    }
    return "other";
}

__attribute__((noinline)) static long sparse(unsigned long n)
{
    switch (n) {
    case 1: return 1;
    case 1000: return 2;
    case 1000000007UL: return 3;
    case 0xffffffffffffffffUL: return 4;
    case 0x8000000000000000UL: return 5;
    default: return 0;
    }
}

__attribute__((noinline)) static int falling(unsigned char c, int *seen)
{
    int total = 0;
    switch (c) {
    case 'a': total += 1; /* fall through */
    case 'b': total += 10; /* fall through */
    case 'c': total += 100; break;
    case 'd': ++*seen; total = dense(*seen); /* fall through */
    case 'e': total += 3; break;
    case 'f':
        switch (*seen % 6) {
        case 0: total = 60; break;
        case 1: total = 61; break;
        case 2: total = 62; break;
        case 3: total = 63; break;
        case 4: total = 64; break;
        case 5: total = 65; break;
        }
        break;
    case 'g' ... 'p': total = c; break;
    case 0xff: total = -255; break;
    default: return -7;
    }
    return total;
}

int main(void)
{
    int seen = 0;
    for (int n = -2; n < 10; n++)
        printf("%d:%d ", n, dense(n));
    printf("\n");
    for (int n = -5; n < 8; n++)
        printf("%s, ", offset(n));
    printf("%s\n", offset(1 << 30));
    printf("%ld %ld %ld %ld %ld %ld\n", sparse(1), sparse(1000), sparse(1000000007UL), sparse(~0UL), sparse(1UL << 63),
           sparse(0x100000001UL));
    for (int c = 'a'; c < 'r'; c++)
        printf("%d ", falling((unsigned char)c, &seen));
    printf("%d %d %d\n", falling(0xff, &seen), falling(0, &seen), seen);
    for (int i = 0; i < 12; i++)
        printf("%d ", falling(i & 1 ? 'd' : 'f', &seen));
    printf("\n");
    return dense(3) & 0x7f;
}
