// Values narrower than registers: through memory, calls, arithmetic, comparisons and division; unsigned beside signed; plain char as the source has it.
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define NOINLINE __attribute__((noinline)) static
struct packed { int8_t a; uint8_t b; int16_t c; uint16_t d; int32_t e; uint32_t f; int64_t g; char h; _Bool i; };
NOINLINE unsigned sum_u(unsigned a, unsigned b) { return a + b; }
NOINLINE long from_u(unsigned a, unsigned b) { return (long)sum_u(a, b) - 1; }
NOINLINE long from_i(int a, int b) { return (long)(a - b) * 3; }
NOINLINE unsigned long at(const char *p, unsigned i, int j) { return (unsigned char)p[i + 4294967295u] + (unsigned long)(unsigned char)p[j + 2]; }
NOINLINE int32_t high(uint64_t x) { return (int32_t)(x >> 32); }
NOINLINE uint32_t low(uint64_t x) { return (uint32_t)x; }
NOINLINE int64_t compare(uint32_t a, int32_t b, uint64_t c) { return (a < (uint32_t)b) + 2 * ((int64_t)a < b) + 4 * (c > a) + 8 * ((int32_t)a < b) + 16 * (c == (uint32_t)b); }
NOINLINE int8_t arithmetic8(int8_t a, uint8_t b) { a = (int8_t)(a + b); b = (uint8_t)(b * a); a = (int8_t)(a >> 1); b = (uint8_t)(b >> 2); return (int8_t)(a ^ b); }
NOINLINE uint16_t arithmetic16(int16_t a, uint16_t b) { a = (int16_t)(a * 3 - b); b = (uint16_t)(b - a); a = (int16_t)(a / 5); b = (uint16_t)(b % 1000); return (uint16_t)(a + b); }
NOINLINE uint32_t shifts(uint32_t a, int n) { return (a >> n) + ((uint32_t)((int32_t)a >> n)) * 3 + (a << n) + (uint32_t)((uint64_t)a << n >> 32); }
NOINLINE long divide(int a, unsigned b, long c, short d, unsigned char e) { return a / d + (long)(b / e) + c / d + a % d + (long)(b % e) + c % e; }
NOINLINE void fill(struct packed *p, long v) { p->a = (int8_t)v; p->b = (uint8_t)(v >> 4); p->c = (int16_t)(v >> 8); p->d = (uint16_t)(v >> 12); p->e = (int32_t)(v >> 16); p->f = (uint32_t)(v >> 20); p->g = v; p->h = (char)(v >> 3); p->i = v & 64; }
NOINLINE long total(const struct packed *p) { return p->a + p->b * 2 + p->c * 3 + p->d * 4 + p->e * 5L + p->f * 6L + (p->g >> 8) + p->h * 7 + p->i * 8; }
NOINLINE struct packed turned(struct packed p) { struct packed q = { (int8_t)p.b, (uint8_t)p.a, (int16_t)p.d, (uint16_t)p.c, (int32_t)p.f, (uint32_t)p.e, -p.g, (char)p.i, p.h != 0 }; return q; }
NOINLINE int chars(const char *s) { int n = 0; for (; *s; s++) n = n * 2 + *s; return n; }
NOINLINE int plain(char c) { return c < 0 ? -1 : c > 127 ? 1 : 0; }
NOINLINE unsigned char next(unsigned char c) { return (unsigned char)(c + 1); }
NOINLINE long extend(int a) { unsigned u = (unsigned)a; unsigned long l = u; long s = a; return (long)(l ^ (unsigned long)s); }
NOINLINE float floats(int8_t a, uint16_t b, uint32_t c, int64_t d) { return (float)a + (float)b * 2 + (float)c / 4 + (float)d; }
NOINLINE void bytes(uint8_t *to, const uint8_t *from, unsigned n) { while (n--) *to++ = (uint8_t)(*from++ + n); }
NOINLINE uint64_t load(const uint8_t *p) { return p[0] | (uint64_t)p[1] << 8 | (uint64_t)p[2] << 16 | (uint64_t)p[3] << 24 | (uint64_t)p[4] << 32 | (uint64_t)p[5] << 40 | (uint64_t)p[6] << 48 | (uint64_t)p[7] << 56; }
NOINLINE uint32_t big(const uint8_t *p) { return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3]; }
NOINLINE void unaligned(uint8_t *p, uint64_t v) { uint32_t w = (uint32_t)v; uint16_t h = (uint16_t)v; memcpy(p + 1, &v, 8); memcpy(p + 11, &w, 4); memcpy(p + 17, &h, 2); }
NOINLINE unsigned loop(unsigned char from, unsigned char to) { unsigned n = 0; for (unsigned char c = from; c != to; c++) n += c; return n; }
NOINLINE unsigned down(unsigned short n) { unsigned s = 0; while (n-- > 0) s += n; return s + n; }

int main(void)
{
    struct packed p;
    uint8_t area[32] = { 0 }, copy[32];
    printf("%u %ld %ld %ld\n", sum_u(4000000000u, 500000000u), from_u(0, 0), from_u(3000000000u, 1), from_i(INT32_MIN + 5, 5));
    printf("%lu %d %u\n", at("hello", 3, -1), high(0x89abcdef01234567), low(0x89abcdef91234567));
    printf("%ld %ld %ld %ld\n", compare(5, -1, 4294967295u), compare(0x80000000u, 1, 0x80000000u), compare(0xffffffffu, -1, ~0ul), compare(3, 3, 3));
    for (int i = -3; i < 4; i++)
        printf("%d %u %u %ld\n", arithmetic8((int8_t)(i * 40), (uint8_t)(i * 90)), arithmetic16((int16_t)(i * 9999), (uint16_t)(i * 33333)), shifts((uint32_t)i * 0x12345678u, i + 4), divide(i * 1000000007 % 2000000000, (uint32_t)i * 99999u, i * 123456789012L, (short)(i * 2 + 1), (unsigned char)(i + 77)));
    for (long v = 0x7edcba9876543210, i = 0; i < 4; i++, v = -v / 3) {
        fill(&p, v);
        struct packed q = turned(p);
        printf("%ld %ld\n", total(&p), total(&q));
    }
    printf("%d %d %d %d %d\n", chars("\x80\xff\x7f plain"), plain((char)200), plain('z'), next(255), (int)extend(-1) + (int)extend(5));
    printf("%lx %.9g\n", extend(INT32_MIN), (double)floats(-128, 65535, 4294967040u, -1L << 40));
    unaligned(area, 0x8899aabbccddeeff);
    bytes(copy, area, 32);
    printf("%lx %x %x %lx\n", load(area + 1), big(area + 10), big(copy + 15), load(copy + 9));
    printf("%u %u\n", loop(250, 5), down(300));
    return 0;
}
