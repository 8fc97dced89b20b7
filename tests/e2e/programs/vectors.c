// Loops that become vector code: interleaved loads, widening and narrowing, saturation, reductions, selects, table lookups, conversions.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#define NOINLINE __attribute__((noinline)) static
#define N 67
#define R restrict
NOINLINE void split2(uint8_t *R a, uint8_t *R b, const uint8_t *R x) { for (int i = 0; i < N; i++) a[i] = x[2 * i], b[i] = x[2 * i + 1]; }
NOINLINE void split3(short *R a, const short *R x) { for (int i = 0; i < N; i++) a[i] = (short)(x[3 * i] + 2 * x[3 * i + 1] - x[3 * i + 2]); }
NOINLINE void join4(int *R to, const int *R a, const int *R b) { for (int i = 0; i < N; i++) to[4 * i] = a[i], to[4 * i + 1] = b[i], to[4 * i + 2] = a[i] ^ b[i], to[4 * i + 3] = i; }
NOINLINE void gray(uint8_t *R to, const uint8_t *R rgb) { for (int i = 0; i < N; i++) to[i] = (uint8_t)((77 * rgb[3 * i] + 151 * rgb[3 * i + 1] + 28 * rgb[3 * i + 2] + 128) >> 8); }
NOINLINE int dot8(const int8_t *R a, const int8_t *R b) { int s = 0; for (int i = 0; i < N; i++) s += a[i] * b[i]; return s; }
NOINLINE unsigned sad(const uint8_t *R a, const uint8_t *R b) { unsigned s = 0; for (int i = 0; i < N; i++) s += (unsigned)abs(a[i] - b[i]); return s; }
NOINLINE long dot16(const short *R a, const short *R b) { long s = 0; for (int i = 0; i < N; i++) s += a[i] * b[i]; return s; }
NOINLINE uint64_t wide32(const uint32_t *R a, const uint32_t *R b) { uint64_t s = 0; for (int i = 0; i < N; i++) s += (uint64_t)a[i] * b[i]; return s; }
NOINLINE void saturate(short *R to, const int *R x) { for (int i = 0; i < N; i++) to[i] = (short)(x[i] > 32767 ? 32767 : x[i] < -32768 ? -32768 : x[i]); }
NOINLINE void saturate8(uint8_t *R to, const short *R x) { for (int i = 0; i < N; i++) to[i] = (uint8_t)(x[i] > 255 ? 255 : x[i] < 0 ? 0 : x[i]); }
NOINLINE void average(uint8_t *R to, const uint8_t *R a, const uint8_t *R b) { for (int i = 0; i < N; i++) to[i] = (uint8_t)((a[i] + b[i] + 1) >> 1); }
NOINLINE int smallest(const int *x) { int m = x[0]; for (int i = 1; i < N; i++) if (x[i] < m) m = x[i]; return m; }
NOINLINE uint8_t largest(const uint8_t *x) { uint8_t m = 0; for (int i = 0; i < N; i++) m = x[i] > m ? x[i] : m; return m; }
NOINLINE int where(const int *x) { int at = 0; for (int i = 1; i < N; i++) if (x[i] > x[at]) at = i; return at; }
NOINLINE int bits(const uint32_t *x) { int n = 0; for (int i = 0; i < N; i++) n += __builtin_popcount(x[i]); return n; }
NOINLINE int equal(const short *R a, const short *R b) { int n = 0; for (int i = 0; i < N; i++) n += a[i] == b[i] || a[i] < -100; return n; }
NOINLINE void choose(int *R to, const int *R a, const int *R b) { for (int i = 0; i < N; i++) to[i] = a[i] > b[i] && a[i] != 7 ? a[i] - b[i] : b[i] << 1; }
NOINLINE void shifts(uint32_t *R to, const uint32_t *R a, const uint32_t *R n) { for (int i = 0; i < N; i++) to[i] = (a[i] << (n[i] & 31)) ^ (a[i] >> (n[i] & 15)) ^ (uint32_t)((int32_t)a[i] >> (n[i] & 7)); }
NOINLINE void rotate(uint32_t *x) { for (int i = 0; i < N; i++) x[i] = (x[i] << 7 | x[i] >> 25) + 0x9e3779b9u; }
NOINLINE void swaps(uint32_t *x) { for (int i = 0; i < N; i++) x[i] = __builtin_bswap32(x[i]); }
NOINLINE void backwards(int *R to, const int *R x) { for (int i = 0; i < N; i++) to[i] = x[N - 1 - i] * 3; }
NOINLINE void to_float(float *R to, const int *R x) { for (int i = 0; i < N; i++) to[i] = (float)x[i] * .25f; }
NOINLINE void to_int(int *R to, const float *R x) { for (int i = 0; i < N; i++) to[i] = (int)(x[i] * 2); }
NOINLINE void half_to_double(double *R to, const short *R x) { for (int i = 0; i < N; i++) to[i] = x[i]; }
NOINLINE void narrow(float *R to, const double *R x) { for (int i = 0; i < N; i++) to[i] = (float)x[i]; }
NOINLINE void unsigned_double(double *R to, const uint32_t *R x) { for (int i = 0; i < N; i++) to[i] = x[i]; }
NOINLINE void clamp(float *x) { for (int i = 0; i < N; i++) x[i] = x[i] < -3 ? -3 : x[i] > 3 ? 3 : -x[i]; }
NOINLINE void complexes(float *R to, const float *R a, const float *R b) { for (int i = 0; i < N / 2; i++) to[2 * i] = a[2 * i] * b[2 * i] - a[2 * i + 1] * b[2 * i + 1], to[2 * i + 1] = a[2 * i] * b[2 * i + 1] + a[2 * i + 1] * b[2 * i]; }
NOINLINE void matrix(float *R c, const float *R a, const float *R b) { for (int i = 0; i < 4; i++) for (int j = 0; j < 4; j++) { float s = 0; for (int k = 0; k < 4; k++) s += a[4 * i + k] * b[4 * k + j]; c[4 * i + j] = s; } }
NOINLINE void transpose(int *R to, const int *R x) { for (int i = 0; i < 8; i++) for (int j = 0; j < 8; j++) to[8 * j + i] = x[8 * i + j]; }
NOINLINE void long_sums(int64_t *R to, const int *R x) { for (int i = 0; i < N; i++) to[i] = (int64_t)x[i] * x[i] + (x[i] < 0); }
NOINLINE void truths(_Bool *R to, const int *R x) { for (int i = 0; i < N; i++) to[i] = x[i] & 1 && x[i] > 9; }
NOINLINE int letters(const char *s) { int n = 0; for (int i = 0; s[i]; i++) n += (s[i] | 32) >= 'a' && (s[i] | 32) <= 'z'; return n; }
NOINLINE uint32_t hash(const void *p, int n) { uint32_t h = 2166136261u; for (int i = 0; i < n; i++) h = (h ^ ((const uint8_t *)p)[i]) * 16777619u; return h; }
#define SHOW(what, object) (what, printf("%s %08x\n", #what, hash(object, sizeof object)))

int main(void)
{
    static uint8_t x8[4 * N], a8[N], b8[N], t8[N];
    static int8_t s8[N], r8[N];
    static short x16[3 * N], a16[N], b16[N];
    static int a[N], b[N], t[4 * N];
    static uint32_t u[N], v[N], w[N];
    static int64_t l[N];
    static float f[N], g[N], h[N];
    static double d[N];
    static _Bool truth[N];
    uint32_t seed = 12345;
    for (int i = 0; i < 4 * N; i++) x8[i] = (uint8_t)((seed = seed * 1664525u + 1013904223u) >> 24);
    for (int i = 0; i < 3 * N; i++) x16[i] = (short)((seed = seed * 1664525u + 1013904223u) >> 16);
    for (int i = 0; i < N; i++) {
        s8[i] = (int8_t)x8[i]; r8[i] = (int8_t)x8[N + i]; a16[i] = x16[i]; b16[i] = i % 3 ? x16[i] : 5;
        a[i] = (int)(x16[i] * 5 - 1000); b[i] = x16[N + i]; u[i] = (uint32_t)x16[i] * 77777u; v[i] = x8[i] + 1u;
        f[i] = x16[i] / 8.f; g[i] = x8[i] / 16.f - 4; d[i] = x16[i] * 1.1;
    }
    SHOW(split2(a8, b8, x8), a8); SHOW(split2(b8, a8, x8 + 3), a8); SHOW(split3(a16, x16), a16); SHOW(join4(t, a, b), t); SHOW(gray(t8, x8), t8);
    printf("%d %u %ld %lu\n", dot8(s8, r8), sad(a8, b8), dot16(a16, b16), (unsigned long)wide32(u, v));
    SHOW(saturate(a16, a), a16); SHOW(saturate8(t8, x16), t8); SHOW(average(t8, a8, b8), t8);
    printf("%d %d %d %d %d\n", smallest(a), largest(t8), where(b), bits(u), equal(a16, b16));
    SHOW(choose(t, a, b), t); SHOW(shifts(w, u, v), w); SHOW(rotate(w), w); SHOW(swaps(w), w); SHOW(backwards(t, a), t);
    SHOW(to_float(h, a), h); SHOW(to_int(t, g), t); SHOW(half_to_double(d, x16), d); SHOW(narrow(h, d), h); SHOW(unsigned_double(d, u), d); SHOW(clamp(g), g);
    SHOW(complexes(h, g, g), h); SHOW(matrix(h, g, g + 16), h); SHOW(transpose(t, a), t); SHOW(long_sums(l, a), l); SHOW(truths(truth, a), truth);
    printf("%d\n", letters("The quick brown fox, 12 lazy dogs {and} [some] @`characters` of no letters at all!"));
    return 0;
}
