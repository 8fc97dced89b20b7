// Control flow that is not nested loops: irreducible graphs, gotos into loops, short circuits, cmov material.
#include <stdio.h>

#define NOINLINE __attribute__((noinline)) static
NOINLINE int irreducible(int n, int start)
{
    int a = 0, b = 0;
    if (start)
        goto middle;
top:
    a += n;
    n--;
middle:
    b += a ^ n;
    if (n > 3)
        goto top;
    if (n-- > 0)
        goto middle;
    return a * 1000 + b;
}
NOINLINE int into_loop(int n)
{
    int i = 0, s = 0;
    if (n & 1)
        goto inside;
    for (; i < n; i++) {
        s += i;
inside:
        s ^= 5;
        if (s > 500)
            break;
        do {
            s++;
            if (s % 7 == 3)
                continue;
            s++;
        } while (s % 5);
    }
    return s;
}
static int calls;
NOINLINE int yes(int n) { calls += n; return 1; }
NOINLINE int no(int n) { calls -= n; return 0; }
NOINLINE int circuits(int x) { return (x > 3 && yes(1)) || (x < 0 && no(2)) || (yes(4) && (x == 1 ? no(8) : yes(16))); }
NOINLINE int sign(long x) { return x < 0 ? -1 : x > 0; }
NOINLINE unsigned long select(int c, unsigned long a, unsigned long b) { return c ? a : b; }
NOINLINE int median(int a, int b, int c) { int lo = a < b ? a : b, hi = a < b ? b : a; return c < lo ? lo : c > hi ? hi : c; }
NOINLINE unsigned gcd(unsigned a, unsigned b) { while (b) { unsigned t = a % b; a = b; b = t; } return a; }
NOINLINE int collatz(unsigned long n) { int s = 0; for (; n != 1; s++) n = n & 1 ? 3 * n + 1 : n / 2; return s; }
NOINLINE long power(long b, unsigned e, long m) { long r = 1; for (b %= m; e; e >>= 1, b = b * b % m) if (e & 1) r = r * b % m; return r; }
NOINLINE int compare_all(int a, unsigned b, long c, unsigned char d, short e)
{
    return (a < (int)b) | (b < d) << 1 | (c <= a) << 2 | (d > e) << 3 | (e >= a) << 4 | (a == e) << 5 | (c != d) << 6 | (b >= 7u) << 7 |
           ((unsigned long)c > b) << 8 | (a < 0) << 9 | (e & 1) << 10 | !(d & 6) << 11;
}
NOINLINE int duff(char *to, const char *from, int n)
{
    char *start = to;
    int rounds = (n + 7) / 8;
    switch (n % 8) {
    case 0: do { *to++ = *from++; /* fall through */
    case 7: *to++ = *from++; /* fall through */
    case 6: *to++ = *from++; /* fall through */
    case 5: *to++ = *from++; /* fall through */
    case 4: *to++ = *from++; /* fall through */
    case 3: *to++ = *from++; /* fall through */
    case 2: *to++ = *from++; /* fall through */
    case 1: *to++ = *from++;
            } while (--rounds > 0);
    }
    return (int)(to - start);
}

int main(void)
{
    char text[64] = "";
    for (int n = 0; n < 8; n++)
        printf("%d %d %d; ", irreducible(n, 0), irreducible(n, 1), into_loop(n * 11));
    printf("\n");
    for (int x = -2; x < 6; x++)
        printf("%d:%d ", circuits(x), calls);
    printf("\n%d %d %d %lu %d %d\n", sign(-5), sign(0), sign(1L << 40), select(sign(0), 1, 2), median(3, 9, 5), median(9, 3, 1));
    printf("%u %d %ld %d\n", gcd(1071, 462), collatz(97), power(3, 1000003, 1000000007), duff(text, "copied by jumping into a loop", 30));
    printf("%s %d %d %d\n", text, compare_all(-1, 5, -7, 200, -1), compare_all(9, 4000000000u, 1L << 35, 0, 9), compare_all(0, 0, 0, 0, 0));
    return irreducible(5, 1) & 63;
}
