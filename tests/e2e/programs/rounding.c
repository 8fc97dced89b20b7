// Rounding functions and conversions with saturation-free inputs, fma, min and max, sign tricks, NaN comparisons, float remainders.
// link: -lm
#include <math.h>
#include <stdint.h>
#include <stdio.h>

#define NOINLINE __attribute__((noinline)) static
#define EACH(X) X(floor, floorf) X(ceil, ceilf) X(trunc, truncf) X(round, roundf) X(rint, rintf) X(nearbyint, nearbyintf) X(sqrt, sqrtf) X(fabs, fabsf)
#define DEFINE(f, g) NOINLINE double w_##f(double x) { return f(x); } NOINLINE float w_##g(float x) { return g(x); }
EACH(DEFINE)
NOINLINE long w_lrint(double x) { return lrint(x); }
NOINLINE long w_lround(double x) { return lround(x); }
NOINLINE long long w_llrintf(float x) { return llrintf(x); }
NOINLINE int to_floor(double x) { return (int)floor(x); }
NOINLINE long to_ceil(float x) { return (long)ceilf(x); }
NOINLINE unsigned long to_trunc(double x) { return (unsigned long)trunc(x); }
NOINLINE int to_round(float x) { return (int)roundf(x); }
NOINLINE double w_fma(double a, double b, double c) { return fma(a, b, c); }
NOINLINE double w_fms(double a, double b, double c) { return fma(a, b, -c); }
NOINLINE double w_fnma(double a, double b, double c) { return fma(-a, b, c); }
NOINLINE double w_fnms(double a, double b, double c) { return fma(-a, b, -c); }
NOINLINE float w_fmaf(float a, float b, float c) { return fmaf(a, b, c); }
NOINLINE double w_fmin(double a, double b) { return fmin(a, b); }
NOINLINE double w_fmax(double a, double b) { return fmax(a, b); }
NOINLINE float w_fminf(float a, float b) { return fminf(a, b); }
NOINLINE float w_fmaxf(float a, float b) { return fmaxf(a, b); }
NOINLINE double w_copysign(double a, double b) { return copysign(a, b); }
NOINLINE float w_negsign(float a, float b) { return copysignf(a, -b); }
NOINLINE double known(double x) { return isnan(x) ? .125 : x; } // the sign of a NaN that results is the machine's
NOINLINE int relations(double a, double b)
{
    return isless(a, b) | islessequal(a, b) << 1 | isgreater(a, b) << 2 | isgreaterequal(a, b) << 3 | islessgreater(a, b) << 4 |
           isunordered(a, b) << 5 | (a < b) << 6 | !(a < b) << 7 | (a >= b) << 8 | !(a >= b) << 9 | (a == b) << 10 | (a != b) << 11;
}
NOINLINE const char *branchy(float a, float b) { if (a < b) return "<"; if (!(a <= b)) return a > b ? ">" : "?"; return "="; }
NOINLINE int classes(double x) { return isnan(x) != 0 | (isinf(x) != 0) << 1 | (isfinite(x) != 0) << 2 | (isnormal(x) != 0) << 3 | (signbit(x) != 0) << 4; }
NOINLINE double select(int c, double a, double b) { return c > 3 ? a : b; }
NOINLINE double bigger(const double *v, int n) { double m = v[0]; for (int i = 1; i < n; i++) if (v[i] > m) m = v[i]; return m; }
NOINLINE int32_t f2i(float x) { return (int32_t)x; }
NOINLINE uint32_t d2u(double x) { return (uint32_t)x; }
NOINLINE int8_t d2b(double x) { return (int8_t)x; }
NOINLINE uint16_t f2h(float x) { return (uint16_t)x; }
NOINLINE float i2f(int64_t x) { return (float)x; }
NOINLINE float u2f(uint32_t x) { return (float)x; }
NOINLINE double fixed(int x) { return x / 256.0; }
NOINLINE int unfixed(double x) { return (int)(x * 65536.0); }

int main(void)
{
    static const double v[] = { -2.5, -1.5, -.5, -.49999999999999994, -0.0, 0, .25, .5, 1.5, 2.5, 3.49, 1e15 + .5, 4503599627370497.5, 1e300, -7.75 };
    const double nan = NAN, inf = INFINITY, tiny = 5e-324;
    for (unsigned i = 0; i < sizeof v / sizeof *v; i++) {
        double x = v[i];
        printf("%g:", x);
#define SHOW(f, g) printf(" %.17g %.9g", known(w_##f(x)), known(w_##g((float)x)));
        EACH(SHOW)
        if (fabs(x) < 1e9)
            printf(" %ld %ld %lld %d %ld %d", w_lrint(x), w_lround(x), w_llrintf((float)x), to_floor(x), to_ceil((float)x), to_round((float)x));
        printf("\n");
    }
    printf("%lu %lu\n", to_trunc(9.99), to_trunc(1.2e19));
    printf("%.17g %.17g %.17g %.17g %.9g\n", w_fma(1 + 1e-15, 1 - 1e-15, -1), w_fms(3, 4, 5), w_fnma(3, 4, 5), w_fnms(3, 4, 5), w_fmaf(1.0000001f, 1.0000001f, -1));
    printf("%g %g %g %g %g %g\n", w_fmin(1, nan), w_fmax(nan, -1), w_fmin(-inf, 1), w_fmax(tiny, 0), w_fminf(2, -3), w_fmaxf(NAN, 4));
    printf("%g %g %g %g\n", w_copysign(3, -0.0), w_negsign(2, 1), w_copysign(inf, -1), w_fabs(-0.0));
    const double special[] = { nan, inf, -inf, 0, -0.0, 1, -1, tiny };
    for (int i = 0; i < 8; i++)
        for (int j = 0; j < 8; j++)
            printf("%x%s%s", relations(special[i], special[j]), branchy((float)special[i], (float)special[j]), j == 7 ? "\n" : " ");
    for (int i = 0; i < 8; i++)
        printf("%x ", classes(special[i]) & (i ? ~0 : 15));
    printf("\n%g %g %g\n", select(3, 1, 2), select(4, 1, 2), bigger(v, 15));
    printf("%d %d %u %u %d %d %u\n", f2i(-1.99f), f2i(2147483520.f), d2u(4294967295.), d2u(.999), d2b(-128.5), d2b(127.9), f2h(65535.f));
    printf("%.9g %.9g %.9g %.9g %.17g %d\n", i2f(INT64_MIN), i2f(16777217), u2f(4294967295u), u2f(16777219), fixed(-257), unfixed(-1.25));
    printf("%.17g %.17g %.17g\n", fmod(-17.3, 5), remainder(17.5, 5), hypot(3, 4));
    return 0;
}
