// part of tests/backends/test_dispatch.py: fused operations where a second body is less easy.
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

static jmp_buf back;
static double early;
double given[40];

__attribute__((weak)) double weak_one(double a, double b, double c) { return a * b + c; }
__attribute__((noinline)) static double small(double a, double b, double c) { return a * b - c; }
__attribute__((noipa)) static float narrow(float a, float b, float c) { return c - a * b; }

__attribute__((noinline)) double recursive(int n, double x) { return n ? recursive(n - 1, x * x - 0.7) * x + n : weak_one(x, x, 1); }

__attribute__((noinline)) double dot(const double *a, const double *b, int n)
{
    double s = 0;
    for (int i = 0; i < n; i++) s += a[i] * b[i];
    return s;
}

__attribute__((noinline)) void axpy(double *restrict y, const double *restrict x, double a, int n)
{
    for (int i = 0; i < n; i++) y[i] += a * x[i];
}

__attribute__((noinline)) double many(double a, double b, double c, double d, double e, double f, double g, double h,
                                      double i, double j, long k, long l, long m, long n, long o, long p, long q)
{
    return a * b + c * d + e * f + g * h + i * j + k * l + m * n + o * p * q;
}

__attribute__((noinline)) double sum(int n, ...)
{
    va_list list;
    double s = 1;
    va_start(list, n);
    while (n--) s += va_arg(list, double) * 1.0000001;
    va_end(list);
    return s;
}

__attribute__((noinline)) double jumps(volatile double x)
{
    int n = setjmp(back);
    if (n < 3) {
        x = x * x + n;
        longjmp(back, n + 1);
    }
    return x;
}

__attribute__((noinline)) double labels(const unsigned char *p, double x)
{
    static void *const where[] = { &&add, &&times, &&end };
    static void *volatile next;  // a jump to what memory holds stays one
    next = where[*p];
    goto *next;
add:
    x = x * 1.1 + 3;
    next = where[*++p];
    goto *next;
times:
    x = x * x - 0.1;
    next = where[*++p];
    goto *next;
end:
    return x;
}

__attribute__((noinline)) double rounds(double x) { return floor(x) + 3 * ceil(x) + 5 * trunc(x) + 7 * round(x) + 11 * rint(x); }

__attribute__((constructor(101))) static void first(void) { early = small(1.1, 1.3, 1.43); }

#ifndef NO_MAIN
int main(int c, char **v)
{
    double (*const volatile pointer)(double, double, double) = c > 5 ? weak_one : small;
    for (int i = 0; i < 40; i++) given[i] = 1.0 / (i + 3);
    printf("%a %a\n", early, pointer(0.1, 0.3, 0.03));
    printf("%a %a\n", weak_one(0.1, 10, -1), (double)narrow(0.1f, 10, 1));
    printf("%a\n", recursive(20, 0.9));
    axpy(given + 20, given, 1.7, 20);
    printf("%a %a\n", dot(given, given + 3, 37), dot(given, given + 20, 20));
    printf("%a\n", many(.1, .2, .3, .4, .5, .6, .7, .8, .9, .11, 12, 13, 14, 15, 16, 17, 18));
    printf("%a %a\n", sum(3, .1, .2, .3), sum(9, .1, .2, .3, .4, .5, .6, .7, .8, .9));
    printf("%a %a\n", jumps(0.3), labels((const unsigned char *)"\0\1\0\1\2", 0.9));
    for (double x = -2.75; x < 3; x += 0.25) printf("%a\n", rounds(x));
}
#endif
