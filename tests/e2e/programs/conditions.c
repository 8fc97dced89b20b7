// Chains of conditions, selects of every kind, comparisons of every width against every sort of constant, flags used twice, bit tests.
#include <limits.h>
#include <stdint.h>
#include <stdio.h>

#define NOINLINE __attribute__((noinline)) static
NOINLINE int chain(int a, int b, int c) { return a > 3 && b < 5 && c != 7 ? 1 : a == 0 || b == 0 || (c < -1 && a <= b) ? 2 : 3; }
NOINLINE int chain_u(unsigned a, unsigned long b, int c) { return (a > 300 && b <= 1000) || (a < 5 && b > 5 && c >= 0) || a == 77; }
NOINLINE int chain_f(double a, double b, int c) { return (a < b && c > 2) || (a >= 10 && b != 0) || (c == -1 && !(a > b)); }
NOINLINE int select(int a, int b) { int lo = a < b ? a : b, hi = a < b ? b : a; return hi * 10 - lo + (a == b ? -1 : a & 1 ? ~b : -b); }
NOINLINE int inc(int a, int c) { return c > 5 ? a + 1 : a; }
NOINLINE int inv(int a, int c) { return c & 4 ? ~a : a; }
NOINLINE int neg(int a, int c) { return c < 0 ? -a : a; }
NOINLINE long magnitude(long a) { return a < 0 ? -a : a; }
NOINLINE int sign(int a) { return (a > 0) - (a < 0); }
NOINLINE int compare3(long a, long b) { return a < b ? -1 : a > b; }
NOINLINE int constants(int x) { return (x == 4095) | (x > 4096) << 1 | (x < -4095) << 2 | (x >= 0x123456) << 3 | (x != -1) << 4 | (x <= 0xfff000) << 5 | ((unsigned)x > 0x80000000u) << 6 | ((unsigned)x - 10 < 20) << 7; }
NOINLINE int constants_l(long x) { return (x == 1L << 32) | (x > 0x7fffffffL) << 1 | (x < -0x80000000L) << 2 | ((unsigned long)x >= 0xffffffff00000000) << 3 | (x == LONG_MIN) << 4 | (x != 0xffff0000L) << 5; }
NOINLINE int bits(uint64_t x) { int r = 0; if (x & 1) r |= 1; if (!(x & 1ull << 63)) r |= 2; if (x & 1ull << 33) r |= 4; if ((x & 0xf0) == 0x50) r |= 8; if (x & 0x8010) r |= 16; if (!(x & 0xff00ff00ff00ff00)) r |= 32; return r; }
NOINLINE int zero(const char *p, long n, int8_t c, uint16_t h) { int r = 0; if (!p) r = 1; if (n) r += 2; if (!c) r += 4; if (h) r += 8; if (!(n & 0xffffffff)) r += 16; if ((int)n < 0) r += 32; return r; }
NOINLINE int narrow(int8_t a, uint8_t b, int16_t c, uint16_t d) { return (a < b) | (a < c) << 1 | (c < d) << 2 | (a == (int8_t)b) << 3 | ((uint8_t)a > b) << 4 | ((int16_t)d < c) << 5 | ((uint16_t)(c + d) < d) << 6 | (a < -5) << 7 | (b >= 200) << 8; }
NOINLINE int sums(int a, int b) { int s = a - b; if (s == 0) return 0; if (s < 0) return -s; return s > 100 ? 100 : s; }
NOINLINE int both(unsigned a, unsigned b) { unsigned d = a - b; return a < b ? (int)(d * 2) : a == b ? 5 : (int)d; }
NOINLINE int tests(int a, int b) { int m = a & b; return m == 0 ? 1 : m < 0 ? 2 : 3; }
NOINLINE int negated(int a, int b) { return a == -b ? 1 : a < -b ? 2 : -a < b ? 3 : 4; }
NOINLINE int shifted(int a, int b) { return a > b << 2 ? 1 : a == b >> 1 ? 2 : (unsigned)a < (unsigned)b >> 3 ? 3 : a + (b << 3) == 0 ? 4 : 5; }
NOINLINE int extended(long a, int b, uint8_t c) { return a > b ? 1 : a == (long)b * 4 ? 2 : a - c < 0 ? 3 : (unsigned long)a > (uint32_t)b ? 4 : 5; }
NOINLINE unsigned long ranges(unsigned char c) { return c - '0' < 10u ? 1 : (c | 32) - 'a' < 26u ? 2 : c == '_' || c == '$' ? 3 : c > 127 ? 4 : c == ' ' || c - 9 < 5u ? 5 : 6; }
NOINLINE int loop(const int *v, int n) { int best = INT_MIN, at = -1; for (int i = n; i-- > 0;) if (v[i] > best || (v[i] == best && i < at)) best = v[i], at = i; return at; }
NOINLINE int overflowing(int a) { return __builtin_sadd_overflow(a, 2000000000, &a) ? -1 : a / 2; }
NOINLINE _Bool truth(long a, double b) { return a && b; }
NOINLINE int wide(__int128 a, __int128 b) { return (a < b) | (a == b) << 1 | ((unsigned __int128)a > (unsigned __int128)b) << 2 | (a < 0) << 3; }

int main(void)
{
    static const int v[] = { 0, 1, -1, 2, 3, 4, 5, 7, 77, 100, 4095, 4096, 4097, -4095, -4096, 0x123456, 0xfff000, 0xfff001, INT_MAX, INT_MIN, 25, 29, 30, 10 };
    enum { N = sizeof v / sizeof *v };
    unsigned long h = 0;
#define ADD(e) (h = h * 1000003 + (unsigned long)(long)(e))
    for (int i = 0; i < N; i++)
        for (int j = 0; j < N; j++) {
            int a = v[i], b = v[j];
            long w = (long)a * 65537 * 3 + b, u = (long)b << (i & 31);
            ADD(chain(a, b, v[(i + j) % N])); ADD(chain_u((unsigned)a, (unsigned long)b, a)); ADD(chain_f(a, b, a)); ADD(a / 2 == b / 2 ? 0 : select(a / 64, b / 64));
            ADD(inc(a / 2, b)); ADD(inv(a, b)); ADD(neg(a / 2, b)); ADD(magnitude(w)); ADD(sign(a)); ADD(compare3(w, u)); ADD(constants(a)); ADD(constants_l(u));
            ADD(bits((uint64_t)w)); ADD(zero(i ? "x" : 0, u, (int8_t)a, (uint16_t)b)); ADD(narrow((int8_t)a, (uint8_t)b, (int16_t)a, (uint16_t)b)); ADD(sums(a / 4, b / 4));
            ADD(both((unsigned)a, (unsigned)b)); ADD(tests(a, b)); ADD(negated(a / 2, b / 2)); ADD(shifted(a / 16, b / 16)); ADD(extended(w, b, (uint8_t)a)); ADD(overflowing(a));
            ADD(truth(u, b)); ADD(wide((__int128)w << i, (__int128)u << j));
            if (j == N - 1) printf("%d: %lx\n", a, h);
        }
    for (int c = 0; c < 256; c++) ADD(ranges((unsigned char)c));
    printf("%lx %d\n", h, loop(v, N));
    return 0;
}
