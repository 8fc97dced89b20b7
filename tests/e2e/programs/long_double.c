// long double: arithmetic on values that every format of at least 64 bits holds exactly, calls, printf, libm.
// link: -lm
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

__attribute__((noinline)) static long double half(long double x) { return x / 2; }
__attribute__((noinline)) static long double mix(int a, long double b, double c, long double d, float e) { return a + b * c - d + e; }
__attribute__((noinline)) static int order(long double a, long double b) { return a < b ? -1 : a > b ? 1 : a == b ? 0 : 2; }
__attribute__((noinline)) static long to_long(long double x) { return (long)x; }
__attribute__((noinline)) static unsigned long to_ulong(long double x) { return (unsigned long)x; }

static long double total(int n, ...)
{
    va_list ap;
    long double sum = 0;
    va_start(ap, n);
    while (n--)
        sum += va_arg(ap, long double);
    va_end(ap);
    return sum;
}

static long double table[] = { 1.0L, -2.5L, 1024.0L, 0.0009765625L };
struct pair { int tag; long double value; };

int main(void)
{
    long double product = 1, nan = nanl(""), x = 3.0L;
    for (int i = 0; i < 4; i++)
        product *= table[i];
    printf("%Lf %.10Lf %Lg %Le\n", product, half(5.0L), half(-0.375L), 1.0L / 8);
    printf("%.4Lf\n", mix(3, 2.5L, 4.0, 1.25L, 0.5f));
    printf("%d %d %d %d\n", order(1, 2), order(2, 1), order(x, 3.0L), order(nan, 1));
    printf("%ld %ld %lu %d %u\n", to_long(-123456789012345.75L), to_long(0.99L), to_ulong(18446744073709551615.0L), (int)-7.5L, (unsigned)4e9L);
    printf("%.1f %.1f %g\n", (double)half(7), (double)(float)half(9), (double)table[3]);
    printf("%.2Lf\n", total(5, 1.5L, 2.5L, -3.0L, 0.25L, 100.0L));
    printf("%Lg %Lg %Lg %Lg %Lg\n", fabsl(-2.0L), sqrtl(1522756.0L), floorl(-2.5L), ceill(2.25L), ldexpl(3.0L, 10));
    printf("%Lg %d %d\n", strtold("12.5e1", NULL), isnan(nan) != 0, signbit(-0.0L) != 0);
    struct pair p = { 4, 2.25L }, q = p;
    q.value *= p.tag;
    printf("%d %.2Lf\n", q.tag, q.value);
    unsigned long u = 0x8000000000000001UL;
    long double wide = (long double)u;
    printf("%lu %.0Lf %.0Lf\n", (unsigned long)wide, wide, (long double)-9007199254740993L);
    return 0;
}
