// Bit-fields, unions, packed structs, endian-sensitive access, sign extension, rotates and bit tricks.
#include <stdint.h>
#include <stdio.h>
#include <string.h>

struct flags { unsigned a : 1, b : 3, c : 7; signed d : 5; unsigned long e : 40; signed long f : 13; unsigned char g : 2; _Bool h : 1; };
struct __attribute__((packed)) wire { uint8_t kind; uint32_t length; uint16_t port; int64_t stamp; double value; };
union word { uint32_t u; int32_t i; float f; uint8_t b[4]; struct { uint16_t lo, hi; } half; };

#define NOINLINE __attribute__((noinline)) static
NOINLINE uint32_t rol(uint32_t x, int n) { return x << (n & 31) | x >> (-n & 31); }
NOINLINE uint64_t ror(uint64_t x, int n) { return x >> (n & 63) | x << (-n & 63); }
NOINLINE uint16_t ror16(uint16_t x) { return (uint16_t)(x >> 3 | x << 13); }
NOINLINE int leading(uint32_t x) { return x ? __builtin_clz(x) : 32; }
NOINLINE int trailing(uint64_t x) { return x ? __builtin_ctzl(x) : 64; }
NOINLINE int ones(uint64_t x) { return __builtin_popcountl(x); }
NOINLINE uint32_t swap(uint32_t x) { return __builtin_bswap32(x); }
NOINLINE uint64_t swap64(uint64_t x) { return __builtin_bswap64(x); }
NOINLINE int first(int x) { return __builtin_ffs(x); }
NOINLINE int parity(unsigned x) { return __builtin_parity(x); }
NOINLINE int test(uint64_t x, int n) { return x >> n & 1; }
NOINLINE uint64_t set(uint64_t x, int n) { return x | 1UL << n; }
NOINLINE uint64_t flip(uint64_t x, int n) { return x ^ 1UL << n; }
NOINLINE uint64_t clear(uint64_t x, int n) { return x & ~(1UL << n); }
NOINLINE int sar(int x, int n) { return x >> n; }
NOINLINE signed char narrow(int x) { return (signed char)x; }
NOINLINE int overflow(int a, int b, int *r) { return __builtin_add_overflow(a, b, r); }
NOINLINE int overflow_mul(long a, long b, long *r) { return __builtin_mul_overflow(a, b, r); }
NOINLINE int overflow_sub(unsigned a, unsigned b, unsigned *r) { return __builtin_sub_overflow(a, b, r); }
NOINLINE unsigned div7(unsigned x) { return x / 7; }
NOINLINE int mod10(int x) { return x % 10; }
NOINLINE long div_by(long a, long b) { return a / b * 1000 + a % b; }
NOINLINE unsigned char udiv8(unsigned char a, unsigned char b) { return (unsigned char)(a / b + a % b); }
NOINLINE short div16(short a, short b) { return (short)(a / b * 7 + a % b); }

int main(void)
{
    struct flags x;
    memset(&x, 0, sizeof x);
    x.a = 1; x.b = 6; x.c = 100; x.d = -9; x.e = 0xabcdef0123UL; x.f = -4000; x.g = 7; x.h = 2;
    printf("%u %u %u %d %lx %ld %u %d %zu\n", x.a, x.b, x.c, x.d, (unsigned long)x.e, (long)x.f, x.g, x.h, sizeof x);
    x.c += 50; x.d += 12; x.e <<= 4; x.f /= 3; x.b--;
    printf("%u %u %d %lx %ld\n", x.b, x.c, x.d, (unsigned long)x.e, (long)x.f);
    struct wire w = { 7, 0x01020304, 8080, -1234567890123LL, 2.5 };
    unsigned char raw[sizeof w];
    memcpy(raw, &w, sizeof w);
    for (size_t i = 0; i < sizeof w; i++)
        printf("%02x", raw[i]);
    w.length += w.port;
    printf(" %u %zu\n", w.length, sizeof w);
    union word u = { .f = -1.5f };
    printf("%08x %d %u %u %u\n", u.u, u.i < 0, u.b[3], u.half.lo, u.half.hi);
    printf("%08x %016lx %04x\n", rol(0x80000001, 5), (unsigned long)ror(0x123456789abcdef0, 20), ror16(0x1234));
    printf("%d %d %d %d %d %d\n", leading(0), leading(1000), trailing(0), trailing(1UL << 40), ones(0xff00ff00ff00ffUL), ones(0));
    printf("%08x %016lx %d %d %d\n", swap(0x11223344), (unsigned long)swap64(0x1122334455667788), first(0), first(48), parity(7));
    printf("%d %lx %lx %lx\n", test(0x100, 8), (unsigned long)set(0, 63), (unsigned long)flip(~0UL, 3), (unsigned long)clear(~0UL, 40));
    int r; long l; unsigned q;
    int o1 = overflow(2147483647, 1, &r), o2 = overflow_mul(1L << 40, 1L << 30, &l), o3 = overflow_sub(1, 2, &q);
    printf("%d %d %d %d %ld %u %d %d\n", o1, r, o2, o3, l, q, sar(-100, 3), narrow(200));
    printf("%u %d %d %ld %ld %u %d\n", div7(4000000000u), mod10(-37), mod10(123), div_by(-1000, 7), div_by(1L << 50, -3), udiv8(250, 7), div16(-3000, 13));
    return 0;
}
