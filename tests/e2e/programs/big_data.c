// Large frames, large static arrays beside small ones, offsets past every immediate's reach, over-aligned locals, scaled and extended indices.
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define NOINLINE __attribute__((noinline)) static
static int big[70000], after = 5;
static char bytes[9000];
static short halves[5001];
static double reals[3000] = { 1.5, 2.5 };
static struct { char tag; int v[1500]; long last; } record = { 't', { 9 }, -7 };
int shared_array[4100] = { [4099] = 77 };
static const uint16_t table[600] = { [0] = 3, [599] = 65535 };
static int one = 1, two = 2, three = 3;

NOINLINE long frame(int n)
{
    int local[3000];
    char text[5000];
    long tail[600];
    for (int i = 0; i < 3000; i++) local[i] = i * n;
    memset(text, n, sizeof text);
    for (int i = 0; i < 600; i++) tail[i] = local[i * 5] - text[i * 8];
    text[4999] = (char)tail[599];
    return tail[0] + tail[599] + local[2999] + text[0] + text[4998] + text[4999];
}
NOINLINE long huge_frame(int n) { volatile char block[300000]; block[0] = (char)n; block[299999] = 3; block[150000] = 4; return block[0] + block[299999] * 10 + block[150000]; }
NOINLINE long aligned(int n)
{
    int before = n;
    _Alignas(64) double line[16];
    _Alignas(32) char c[40];
    for (int i = 0; i < 16; i++) line[i] = i * n;
    memset(c, before, sizeof c);
    return ((uintptr_t)line % 64 != 0) + ((uintptr_t)c % 32 != 0) * 2 + (long)line[15] * 100 + c[39] * 10000 + before;
}
NOINLINE long variable(unsigned n, long salt)
{
    long vla[n], fixed[300];
    for (unsigned i = 0; i < n; i++) vla[i] = (long)i * salt;
    for (int i = 0; i < 300; i++) fixed[i] = vla[(unsigned)i % n];
    return fixed[299] + vla[n - 1] + frame((int)n) % 1000;
}
NOINLINE unsigned long deep(int n, unsigned long a) { unsigned long keep[200]; keep[n] = a; keep[n] = a; return n ? deep(n - 1, a + keep[n]) + keep[n] : a; }
NOINLINE long indices(const char *b, int8_t i, uint8_t j, int16_t k, uint16_t l, int32_t m, uint32_t n, long o)
{
    const int *w = (const int *)b;
    const short *h = (const short *)b;
    const long *q = (const long *)b;
    return b[i] + b[j] * 2 + h[k] * 3 + h[l] * 5 + w[m] * 7L + w[n] * 11L + q[o] + q[m + 1] + w[o - 3] + b[(uint8_t)(i + j)] + h[(int8_t)(j + 250)];
}
NOINLINE void far(int *p) { p[0] = 1; p[5000] = 2; p[-5000] = 3; p[69999 - 35000] = 4; }
NOINLINE void copies(long *to, const long *from) { to[0] = from[1]; to[1] = from[0]; to[62] = from[63]; to[63] = from[62]; to[64] = from[65]; }

int main(void)
{
    long to[66] = { 0 }, from[66];
    static _Alignas(8) char sample[1024];
    far(big + 35000);
    bytes[8999] = 'x'; bytes[4095] = 'y'; halves[5000] = -3; reals[2999] = .125; record.v[1499] = 8; record.last++;
    one += two + three + after;
    printf("%d %d %d %d %d\n", big[35000], big[40000], big[30000], big[69999], after);
    printf("%c%c %d %g %g %d %d %ld %d %d\n", bytes[8999], bytes[4095], halves[5000], reals[1], reals[2999], record.v[0], record.v[1499], record.last, shared_array[4099], one);
    printf("%d %d %d\n", table[0], table[598], table[599]);
    printf("%ld %ld %ld %ld %lu\n", frame(3), huge_frame(2), aligned(7), variable(37, 11), deep(150, 1));
    for (int i = 0; i < 1024; i++) sample[i] = (char)(i * 7 & 63);
    printf("%ld\n", indices(sample + 512, -100, 200, -200, 100, -50, 60, 13));
    for (int i = 0; i < 66; i++) from[i] = i * i;
    copies(to, from);
    printf("%ld %ld %ld %ld %ld\n", to[0], to[1], to[62], to[63], to[64]);
    return 0;
}
