// float and double: conversions of every width, rounding, comparisons with NaN, min/max, libm, bit patterns.
// link: -lm
#include <float.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define NOINLINE __attribute__((noinline)) static
NOINLINE int d_i(double x) { return (int)x; }
NOINLINE unsigned d_u(double x) { return (unsigned)x; }
NOINLINE long d_l(double x) { return (long)x; }
NOINLINE unsigned long d_ul(double x) { return (unsigned long)x; }
NOINLINE short f_s(float x) { return (short)x; }
NOINLINE unsigned char f_uc(float x) { return (unsigned char)x; }
NOINLINE double i_d(int x) { return x; }
NOINLINE double u_d(unsigned x) { return x; }
NOINLINE double l_d(long x) { return (double)x; }
NOINLINE double ul_d(unsigned long x) { return (double)x; }
NOINLINE float ul_f(unsigned long x) { return (float)x; }
NOINLINE float l_f(long x) { return (float)x; }
NOINLINE float d_f(double x) { return (float)x; }
NOINLINE int compare(double a, double b) { return (a < b) | (a <= b) << 1 | (a > b) << 2 | (a >= b) << 3 | (a == b) << 4 | (a != b) << 5; }
NOINLINE int comparef(float a, float b) { return a < b ? 1 : a > b ? 2 : a == b ? 3 : 4; }
NOINLINE double pick(double a, double b) { return a < b ? a : b; }
NOINLINE float pickf(float a, float b) { return a > b ? a : b; }
NOINLINE double poly(double x) { return ((x * 3 - 2) * x + 1) / (x * x + 1); }
NOINLINE float accumulate(const float *v, int n) { float s = 0; for (int i = 0; i < n; i++) s += v[i] * v[i]; return s; }
NOINLINE void scale(double *v, int n, double k) { for (int i = 0; i < n; i++) v[i] = v[i] * k + 1; }
NOINLINE double many(float a, double b, float c, double d, float e, double f, float g, double h, float i, double j, int k) { return a - b + c - d + e - f + g - h + i * 10 - j * 10 + k; }

static uint64_t bits(double x) { uint64_t u; memcpy(&u, &x, 8); return u; }
static uint32_t bitsf(float x) { uint32_t u; memcpy(&u, &x, 4); return u; }

int main(void)
{
    double nan = NAN, inf = INFINITY, v[9];
    float w[9];
    printf("%d %d %u %ld %lu %lu %d %d\n", d_i(-2.9), d_i(2e9), d_u(3e9), d_l(-9e18), d_ul(1.7e19), d_ul(5.5), f_s(-300.7f), f_uc(200.5f));
    printf("%g %g %g %.20g %.20g %.20g %.20g\n", i_d(-7), u_d(4000000000u), l_d(-5), l_d(INT64_MAX), ul_d(UINT64_MAX), (double)ul_f(0x8000008000000001UL), (double)l_f(16777217));
    printf("%08x %08x %08x %016lx\n", bitsf(d_f(0.1)), bitsf(d_f(1e-45)), bitsf(d_f(1e300)), (unsigned long)bits((double)0.1f));
    printf("%d %d %d %d %d\n", compare(1, 2), compare(2, 1), compare(1, 1), compare(nan, 1), compare(-0.0, 0.0));
    printf("%d %d %d %d\n", comparef(1, 2), comparef(2, 1), comparef(3, 3), comparef(NAN, 1));
    printf("%g %g %g %g\n", pick(1, 2), pick(nan, 2), pick(2, nan), (double)pickf(-0.0f, 0.0f));
    printf("%.17g %.17g %.17g\n", poly(0.3), poly(-1e8), poly(inf) != poly(inf) ? -1.0 : 1.0);
    for (int i = 0; i < 9; i++) { v[i] = i * 0.37; w[i] = (float)i / 3; }
    scale(v, 9, 1.1);
    printf("%.17g %.17g %.9g\n", v[0], v[8], (double)accumulate(w, 9));
    printf("%g\n", many(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
    printf("%g %g %g %g %g %g\n", floor(-2.5), ceil(2.1), trunc(-2.7), round(2.5), rint(3.5), nearbyint(2.5));
    printf("%g %g %g %g %g\n", fabs(-3.0), sqrt(2.25), fmin(1, nan), fmax(-1, 2), copysign(3, -0.0));
    printf("%ld %ld %d %.15g %.15g\n", lrint(2.5), lround(-2.5), ilogb(1024), ldexp(0.75, 4), fmod(17.5, 5));
    printf("%.12g %.12g %.12g %.12g\n", sin(1), exp(1), log(10), pow(2, 0.5));
    printf("%d %d %d %d %d\n", isnan(nan) != 0, isinf(-inf) != 0, signbit(-0.0) != 0, isfinite(1.0) != 0, fpclassify(DBL_MIN / 4) == FP_SUBNORMAL);
    printf("%016lx %016lx %016lx\n", (unsigned long)bits(-0.0), (unsigned long)bits(DBL_MIN / 2), (unsigned long)bits(1.0 / 3));
    int exponent;
    double whole, part = frexp(40.0, &exponent), fraction = modf(-3.25, &whole);
    printf("%g %d %g %g\n", part, exponent, whole, fraction);
    return 0;
}
