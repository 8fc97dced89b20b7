// __int128: arithmetic, shifts, comparisons, division, conversion, passing and returning.
#include <stdint.h>
#include <stdio.h>

typedef __int128 i128;
typedef unsigned __int128 u128;

static void show(u128 x) { printf("%016lx%016lx ", (unsigned long)(x >> 64), (unsigned long)x); }
__attribute__((noinline)) static u128 mul(u128 a, u128 b) { return a * b; }
__attribute__((noinline)) static i128 divide(i128 a, i128 b) { return a / b; }
__attribute__((noinline)) static i128 rest(i128 a, i128 b) { return a % b; }
__attribute__((noinline)) static u128 udivide(u128 a, u128 b) { return a / b; }
__attribute__((noinline)) static u128 left(u128 a, int n) { return a << n; }
__attribute__((noinline)) static i128 right(i128 a, int n) { return a >> n; }
__attribute__((noinline)) static int less(i128 a, i128 b) { return a < b; }
__attribute__((noinline)) static int below(u128 a, u128 b) { return a < b; }
__attribute__((noinline)) static u128 mixed(int a, u128 b, long c, u128 d, double e, u128 f) { return b * (u128)a + d * (u128)c + f + (u128)e; }
__attribute__((noinline)) static uint64_t high(uint64_t a, uint64_t b) { return (uint64_t)((u128)a * b >> 64); }
__attribute__((noinline)) static int64_t shigh(int64_t a, int64_t b) { return (int64_t)((i128)a * b >> 64); }

static u128 parse(const char *s) { u128 x = 0; while (*s) x = x * 10 + (unsigned)(*s++ - '0'); return x; }

static void decimal(u128 x)
{
    char text[48], *p = text + 47;
    *p = 0;
    do { *--p = (char)('0' + (int)(x % 10)); x /= 10; } while (x);
    printf("%s\n", p);
}

int main(void)
{
    u128 a = parse("170141183460469231731687303715884105727"), b = ((u128)0x0123456789abcdef << 64) | 0xfedcba9876543210;
    i128 n = -(i128)b;
    show(a); show(b); show(a + b); show(a - b); show(mul(a, b)); printf("\n");
    show(udivide(a, 1000000007)); show((u128)divide(n, 12345678901234567LL)); show((u128)rest(n, 1000003)); printf("\n");
    for (int s = 0; s < 128; s += 21) { show(left(b, s)); show((u128)right(n, s)); }
    printf("\n%d %d %d %d %d\n", less(n, 0), less((i128)b, n), below((u128)n, b), below(b, (u128)n), less(n, n));
    show(mixed(3, a, 5, b, 7.9, 11)); show(~b ^ (a & b) | 1); printf("\n");
    printf("%lx %lx %lx\n", high(~0UL, ~0UL), (unsigned long)shigh(-5, 7), (unsigned long)shigh(INT64_MIN, INT64_MIN));
    printf("%.17g %.17g %d\n", (double)a, (double)n, (int)(i128)-3.75);
    show((u128)1e30); show((u128)(i128)-1e25); printf("\n");
    u128 f = 1;
    for (unsigned i = 2; i < 34; i++) f *= i;
    decimal(f);
    decimal(a);
    return 0;
}
