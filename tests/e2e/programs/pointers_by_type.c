// Pointers to functions of every scalar type: negative ints compared, narrow types, bool, float, double, mixed, tables of them.
#include <stdint.h>
#include <stdio.h>

#define NOINLINE __attribute__((noinline)) static
NOINLINE int minus(int a, int b) { return a - b; }
NOINLINE int sign(const char *a, const char *b) { while (*a && *a == *b) a++, b++; return (unsigned char)*a - (unsigned char)*b; }
NOINLINE unsigned wrap(unsigned a) { return a * 3u; }
NOINLINE signed char sc(signed char a) { return (signed char)(a * 2); }
NOINLINE unsigned char uc(unsigned char a) { return (unsigned char)(a * 2); }
NOINLINE short sh(short a) { return (short)(a * 3); }
NOINLINE unsigned short us(unsigned short a) { return (unsigned short)(a * 3); }
NOINLINE _Bool odd(int a) { return a & 1; }
NOINLINE char plain(char c) { return (char)(c + 1); }
NOINLINE float half(float a) { return a / 2; }
NOINLINE double third(double a) { return a / 3; }
NOINLINE float narrow(double a) { return (float)a; }
NOINLINE double widen(float a) { return a; }
NOINLINE long rounded(double a) { return (long)(a + .5); }
NOINLINE double scaled(int a, double b, long c, float d) { return a * b + (double)c * d; }
NOINLINE float from_bits(uint32_t u) { union { uint32_t u; float f; } x = { u }; return x.f; }
NOINLINE uint32_t to_bits(float f) { union { float f; uint32_t u; } x = { f }; return x.u; }
NOINLINE uint64_t to_bits64(double f) { union { double f; uint64_t u; } x = { f }; return x.u; }
NOINLINE float same(float f) { return f; }
NOINLINE void store(float *to, float f) { *to = f; }
NOINLINE void swap(void *a, void *b, int n) { char *x = a, *y = b; while (n--) { char t = *x; *x++ = *y; *y++ = t; } }

static int (*volatile f_minus)(int, int) = minus;
static int (*volatile f_sign)(const char *, const char *) = sign;
static unsigned (*volatile f_wrap)(unsigned) = wrap;
static signed char (*volatile f_sc)(signed char) = sc;
static unsigned char (*volatile f_uc)(unsigned char) = uc;
static short (*volatile f_sh)(short) = sh;
static unsigned short (*volatile f_us)(unsigned short) = us;
static _Bool (*volatile f_odd)(int) = odd;
static char (*volatile f_plain)(char) = plain;
static float (*volatile f_half)(float) = half;
static double (*volatile f_third)(double) = third;
static float (*volatile f_narrow)(double) = narrow;
static double (*volatile f_widen)(float) = widen;
static long (*volatile f_rounded)(double) = rounded;
static double (*volatile f_scaled)(int, double, long, float) = scaled;
static float (*volatile f_from)(uint32_t) = from_bits;
static uint32_t (*volatile f_to)(float) = to_bits;
static uint64_t (*volatile f_to64)(double) = to_bits64;
static float (*volatile f_same)(float) = same;
static void (*volatile f_store)(float *, float) = store;
static void (*volatile f_swap)(void *, void *, int) = swap;
static float (*const table[])(float) = { half, same, half, same };

NOINLINE float chain(float x, int n) { for (int i = 0; i < n; i++) x = table[i & 3](x) + 1; return x; }
NOINLINE int count(int (*test)(int, int), int n) { int found = 0; for (int i = 0; i < n; i++) found += test(i, 5) < 0; return found; }
NOINLINE int order(int (*cmp)(const char *, const char *), const char *const *v, int n)
{
    int inversions = 0;
    for (int i = 0; i < n; i++)
        for (int j = i + 1; j < n; j++)
            inversions += cmp(v[i], v[j]) > 0 ? 1 : cmp(v[j], v[i]) >= 0 ? 100 : 0;
    return inversions;
}

int main(void)
{
    const char *const words[] = { "m", "b", "\xf0", "a", "b", "", "ba" };
    long sums = 0;
    float f = 0, a = 1, b = 2;
    for (int i = -3; i <= 3; i++) {
        if (f_minus(i, 1) < 0)
            sums += 1 + (long)f_minus(i, 1) * 10;
        if (f_minus(i, -1) > 0)
            sums += 1000 * f_minus(i, -1);
    }
    printf("%ld %d %d\n", sums, count(minus, 9), order(f_sign, words, 7));
    printf("%d %u %lu %ld\n", f_sign("abc", "abd"), f_wrap(0x80000000u), (unsigned long)f_wrap(0xf0000000u), (long)(int)f_wrap(0xf0000000u));
    printf("%d %d %d %d %d %d\n", f_sc(-100), f_sc(100), f_uc(200), f_sh(-20000), f_sh(20000), f_us(40000));
    printf("%d %d %d %d %d\n", f_odd(256), f_odd(-1), f_odd(255) + f_odd(3), f_plain(127) < 0, f_plain('a'));
    printf("%g %.17g %.9g %.17g %ld %ld\n", f_half(-3), f_third(1), f_narrow(.1), f_widen(.1f), f_rounded(-7.2), f_rounded(1e15));
    printf("%.9g %.9g\n", f_scaled(-3, .25, 1L << 33, -1.5f), chain(100, 10));
    printf("%08x %08x %016lx %08x\n", f_to(f_from(0xc0490fdbu)), f_to(f_from(0x80000000u)), (unsigned long)f_to64(-0.0), f_to(f_same(f_from(0x7f800000u))));
    f_store(&f, -2.5f);
    f_swap(&a, &b, 4);
    printf("%g %g %g\n", f, a, b);
    return 0;
}
