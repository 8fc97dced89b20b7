// Loops that optimisers transform: vectorised reductions, matrix product, sieve, sorts, prefix sums, saturating sums.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#define NOINLINE __attribute__((noinline)) static
enum { N = 203 };
static int a[N], b[N];
static short s[N];
static unsigned char u[N];
static float f[N];
static double d[N];
static long l[N];

NOINLINE long sum(const int *x, int n) { long t = 0; for (int i = 0; i < n; i++) t += x[i]; return t; }
NOINLINE int dot(const short *x, const short *y, int n) { int t = 0; for (int i = 0; i < n; i++) t += x[i] * y[i]; return t; }
NOINLINE int maximum(const int *x, int n) { int m = x[0]; for (int i = 1; i < n; i++) if (x[i] > m) m = x[i]; return m; }
NOINLINE unsigned minimum(const unsigned char *x, int n) { unsigned m = 255; for (int i = 0; i < n; i++) m = x[i] < m ? x[i] : m; return m; }
NOINLINE void saxpy(float *y, const float *x, float k, int n) { for (int i = 0; i < n; i++) y[i] += k * x[i]; }
NOINLINE int positives(const int *x, int n) { int c = 0; for (int i = 0; i < n; i++) c += x[i] > 0; return c; }
NOINLINE void clamp(short *x, const int *y, int n) { for (int i = 0; i < n; i++) x[i] = (short)(y[i] > 100 ? 100 : y[i] < -100 ? -100 : y[i]); }
NOINLINE void widen(long *x, const int *y, int n) { for (int i = 0; i < n; i++) x[i] = y[i] * 3L; }
NOINLINE void convert(double *x, const int *y, int n) { for (int i = 0; i < n; i++) x[i] = y[i] * 0.5; }
NOINLINE void back(int *x, const double *y, int n) { for (int i = 0; i < n; i++) x[i] = (int)y[i]; }
NOINLINE void average(unsigned char *x, const unsigned char *y, int n) { for (int i = 0; i < n; i++) x[i] = (unsigned char)((x[i] + y[i] + 1) >> 1); }
NOINLINE uint64_t shifts(uint64_t x) { uint64_t t = 0; for (int i = 0; i < 64; i++) t = t * 3 + (x >> i) + (x << i); return t; }
NOINLINE void absolute(int *x, int n) { for (int i = 0; i < n; i++) x[i] = x[i] < 0 ? -x[i] : x[i]; }
NOINLINE int strided(const int *x, int n) { int t = 0; for (int i = 0; i < n; i += 3) t ^= x[i] << (i & 7); return t; }
NOINLINE void interleave(int *out, const int *x, const int *y, int n) { for (int i = 0; i < n / 2; i++) { out[2 * i] = x[i]; out[2 * i + 1] = y[i]; } }
NOINLINE unsigned crc(const unsigned char *p, int n) { unsigned c = ~0u; while (n--) { c ^= *p++; for (int k = 0; k < 8; k++) c = c & 1 ? c >> 1 ^ 0xedb88320u : c >> 1; } return ~c; }
NOINLINE void prefix(long *x, int n) { for (int i = 1; i < n; i++) x[i] += x[i - 1]; }
NOINLINE void shell(int *x, int n) { for (int g = n / 2; g; g /= 2) for (int i = g; i < n; i++) { int t = x[i], j; for (j = i; j >= g && x[j - g] > t; j -= g) x[j] = x[j - g]; x[j] = t; } }
NOINLINE double product(int n) { static double x[12][12], y[12][12], z[12][12]; double t = 0; for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) { x[i][j] = i - j; y[i][j] = i + j; z[i][j] = 0; } for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) for (int k = 0; k < n; k++) z[i][j] += x[i][k] * y[k][j]; for (int i = 0; i < n; i++) t += z[i][n - 1 - i]; return t; }
NOINLINE int sieve(int n) { char *c = calloc((size_t)n, 1); int k = 0; for (int i = 2; i < n; i++) if (!c[i]) { k++; for (int j = 2 * i; j < n; j += i) c[j] = 1; } free(c); return k; }

int main(void)
{
    uint32_t x = 12345;
    for (int i = 0; i < N; i++) {
        x = x * 1664525u + 1013904223u;
        a[i] = (int)(x >> 16) % 1000 - 500;
        u[i] = (unsigned char)(x >> 8);
        s[i] = (short)(x >> 12);
        f[i] = (float)a[i] / 8;
    }
    printf("%ld %d %d %u %d\n", sum(a, N), dot(s, s, 50), maximum(a, N), minimum(u, 40), positives(a, N));
    saxpy(f, f, 0.5f, N);
    printf("%.6g %.6g\n", f[3], f[N - 1]);
    clamp(s, a, N);
    widen(l, a, N);
    convert(d, a, N);
    back(b, d, N);
    printf("%d %ld %g %d %ld\n", s[7], l[N - 1], d[5], b[9], sum(b, N));
    average(u, u + 1, N - 1);
    printf("%u %u %lx\n", u[0], crc(u, N), (unsigned long)shifts(0x123456789abcdefUL));
    absolute(a, N);
    printf("%ld %d\n", sum(a, N), strided(a, N));
    interleave(b, a, a + 50, 100);
    prefix(l, N);
    printf("%d %d %ld\n", b[98], b[99], l[N - 1]);
    shell(a, N);
    for (int i = 0; i < N; i += 20)
        printf("%d ", a[i]);
    printf("\n%g %d\n", product(12), sieve(10000));
    return 0;
}
