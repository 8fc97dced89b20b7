// Calls with more arguments than registers, of every width, both ways and through pointers.
#include <stdint.h>
#include <stdio.h>

#define NOINLINE __attribute__((noinline)) static
NOINLINE long ten(long a, long b, long c, long d, long e, long f, long g, long h, long i, long j) { return a + 2 * b + 3 * c + 4 * d + 5 * e + 6 * f + 7 * g + 8 * h + 9 * i + 10 * j; }
NOINLINE int narrow(char a, unsigned char b, short c, unsigned short d, int e, unsigned f, char g, unsigned char h, short i, unsigned short j, int k, unsigned l)
{
    return a + b * 2 + c * 3 + d * 4 + e * 5 + (int)f * 6 + g * 7 + h * 8 + i * 9 + j * 10 + k * 11 + (int)l * 12;
}
NOINLINE double doubles(double a, double b, double c, double d, double e, double f, double g, double h, double i, double j) { return a - b + c - d + e - f + g - h + i * 100 - j * 1000; }
NOINLINE double both(int a, double b, long c, float d, char e, double f, short g, float h, int i, double j, long k, float l, int m, double n, int o, double p, int q, double r)
{
    return a + b * 2 + (double)c * 3 + d * 4 + e * 5 + f * 6 + g * 7 + h * 8 + i * 9 + j * 10 + (double)k * 11 + l * 12 + m * 13 + n * 14 + o * 15 + p * 16 + q * 17 + r * 18;
}
NOINLINE int8_t sint8(int x) { return (int8_t)x; }
NOINLINE uint8_t uint8(int x) { return (uint8_t)x; }
NOINLINE int16_t sint16(int x) { return (int16_t)x; }
NOINLINE uint16_t uint16(int x) { return (uint16_t)x; }
NOINLINE uint32_t uint32(long x) { return (uint32_t)x; }
NOINLINE _Bool truth(int x) { return x; }
NOINLINE long widen(int8_t a, uint8_t b, int16_t c, uint16_t d, int32_t e, uint32_t f, _Bool g) { return a + (b * 256L) + (long)c * 65536 + (long)d * 16777216 + (long)e * 3 + (long)f * 5 + g; }
NOINLINE int *deref(int **a, int b, int *c, int d, int *e, int f, int *g, int h) { **a += b + *c + d + *e + f + *g + h; return *a; }

static long (*volatile pointer)(long, long, long, long, long, long, long, long, long, long) = ten;
static double (*volatile mixed)(int, double, long, float, char, double, short, float, int, double, long, float, int, double, int, double, int, double) = both;

int main(void)
{
    int x = 1, y = 2, *p = &x;
    printf("%ld %ld\n", ten(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), pointer(-1, -2, -3, -4, -5, -6, -7, -8, -9, 1L << 40));
    printf("%d\n", narrow(-1, 255, -300, 65535, -70000, 4000000000u, 127, 128, -32768, 32768, 5, 6));
    printf("%g\n", doubles(1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
    printf("%g %g\n", both(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18), mixed(-1, .5, 3, .25f, 'a', 6, -7, 8, 9, -10, 11, 12, 13, 14, 15, 16, -17, 18));
    printf("%d %d %d %d %u %d %d\n", sint8(200), uint8(-1), sint16(40000), uint16(-2), uint32(-3L), truth(256), truth(0));
    printf("%ld %ld\n", widen(-1, 255, -2, 65534, -3, 4294967293u, 1), widen(sint8(130), uint8(300), sint16(70000), uint16(-9), -1, uint32(-1L), truth(8)));
    p = deref(&p, 2, &y, 4, &y, 6, &y, 8);
    printf("%d %d\n", *p, x);
    return 0;
}
