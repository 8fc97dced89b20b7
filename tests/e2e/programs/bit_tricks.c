// Counting, reversing, rotating, fields inserted and extracted, overflow builtins, division and remainder by everything, carries.
#include <limits.h>
#include <stdint.h>
#include <stdio.h>

#define NOINLINE __attribute__((noinline)) static
#define BOTH(name, expression) \
    NOINLINE long name##32(uint32_t x) { return (long)(expression(x)); } NOINLINE long name##64(uint64_t x) { return (long)(expression##ll(x)); }
BOTH(clz, __builtin_clz) BOTH(ctz, __builtin_ctz) BOTH(pop, __builtin_popcount) BOTH(ffs, __builtin_ffs) BOTH(par, __builtin_parity) BOTH(clrsb, __builtin_clrsb)
NOINLINE uint16_t swap16(uint16_t x) { return __builtin_bswap16(x); }
NOINLINE uint32_t swap32(uint32_t x) { return __builtin_bswap32(x); }
NOINLINE uint64_t swap64(uint64_t x) { return __builtin_bswap64(x); }
NOINLINE uint32_t swap_halves(uint32_t x) { return (x & 0xff00ff00u) >> 8 | (x & 0x00ff00ffu) << 8; }
NOINLINE uint64_t reverse(uint64_t x)
{
    x = (x >> 1 & 0x5555555555555555u) | (x & 0x5555555555555555u) << 1;
    x = (x >> 2 & 0x3333333333333333u) | (x & 0x3333333333333333u) << 2;
    x = (x >> 4 & 0x0f0f0f0f0f0f0f0fu) | (x & 0x0f0f0f0f0f0f0f0fu) << 4;
    return __builtin_bswap64(x);
}
NOINLINE uint32_t rotl(uint32_t x, unsigned n) { return x << (n & 31) | x >> (-n & 31); }
NOINLINE uint64_t rotr(uint64_t x, unsigned n) { return x >> (n & 63) | x << (-n & 63); }
NOINLINE uint32_t rot7(uint32_t x) { return x >> 7 | x << 25; }
NOINLINE uint64_t shift3(uint64_t a, uint64_t b) { return a << 13 | b >> 51; }
NOINLINE int field(uint64_t x) { return (int)(x >> 11 & 0x3ff); }
NOINLINE int sfield(int64_t x) { return (int)((int64_t)((uint64_t)x << 20) >> 50); }
NOINLINE uint64_t insert(uint64_t x, uint64_t y) { return (x & ~0x3ffc0ull) | (y & 0xfff) << 6; }
NOINLINE uint32_t low_insert(uint32_t x, uint32_t y) { return (x & ~0xffu) | (y >> 9 & 0xff); }
NOINLINE uint64_t nots(uint64_t x, uint64_t y) { return (x & ~y) ^ (x | ~y) ^ ~(x ^ (y << 3)); }
NOINLINE uint64_t bit(uint64_t x, int n) { return (x | 1ull << n) ^ 1ull << (n + 1 & 63) ^ (x >> n & 1); }
NOINLINE uint64_t addressing(uint64_t x, uint32_t i) { return x + i * 4ull + (uint64_t)(int32_t)i * 8 + ((uint64_t)(uint8_t)i << 1); }
NOINLINE int sat_add(int a, int b) { int r; return __builtin_add_overflow(a, b, &r) ? (a < 0 ? INT_MIN : INT_MAX) : r; }
NOINLINE long sat_sub(long a, long b) { long r; return __builtin_sub_overflow(a, b, &r) ? (a < 0 ? LONG_MIN : LONG_MAX) : r; }
NOINLINE long sat_mul(long a, long b) { long r; return __builtin_mul_overflow(a, b, &r) ? ((a < 0) != (b < 0) ? LONG_MIN : LONG_MAX) : r; }
NOINLINE unsigned uover(unsigned a, unsigned b) { unsigned r; return __builtin_mul_overflow(a, b, &r) ? ~0u : __builtin_add_overflow(r, a, &r) ? 1u : r; }
NOINLINE unsigned long ulover(unsigned long a, unsigned long b) { unsigned long r; return __builtin_sub_overflow(a, b, &r) ? 7 : __builtin_mul_overflow(r, b, &r) ? 8 : r; }
NOINLINE uint64_t high(uint64_t a, uint64_t b) { return (uint64_t)((unsigned __int128)a * b >> 64); }
NOINLINE int64_t shigh(int64_t a, int64_t b) { return (int64_t)((__int128)a * b >> 64); }
NOINLINE uint64_t carry(const uint64_t *a, const uint64_t *b, uint64_t *r)
{
    unsigned char c = 0;
    for (int i = 0; i < 4; i++) {
        uint64_t s = a[i] + b[i], t = s + c;
        c = (unsigned char)((s < a[i]) | (t < s));
        r[i] = t;
    }
    return c;
}
NOINLINE __int128 wide(__int128 a, int n) { return (__int128)((unsigned __int128)a << n) - (a >> (n & 63)) + (a < 0 ? -n : n); }

#define DIVIDE(T, name) \
    NOINLINE long name##_div(T a, T b) { return (long)((unsigned long)(a / b) * 3 + (unsigned long)(a % b)); } \
    NOINLINE long name##_by(T a) { T r[] = { a / 3, a / 7, a / 10, a % 10, a / 16, a % 16, a / 100, a % 60 }; unsigned long t = 0; for (int i = 0; i < 8; i++) t = t * 3 + (unsigned long)r[i]; return (long)t; }
DIVIDE(int8_t, i8) DIVIDE(uint8_t, u8) DIVIDE(int16_t, i16) DIVIDE(uint16_t, u16)
DIVIDE(int32_t, i32) DIVIDE(uint32_t, u32) DIVIDE(int64_t, i64) DIVIDE(uint64_t, u64)
#define ROW(T, name, a, b) printf("%ld %ld %ld\n", name##_div((T)(a), (T)(b)), name##_by((T)(a)), name##_by((T)(b)))

int main(void)
{
    static const uint64_t v[] = { 1, 0x80, 0xff00, 0x12345678, 0x80000000, 0xffffffff, 0x100000000, 0x123456789abcdef0, 0x8000000000000001, ~0ull };
    uint64_t a[4] = { ~0ull, ~0ull, 5, 1ull << 63 }, b[4] = { 1, 0, ~0ull, 1ull << 63 }, r[4];
    for (int i = 0; i < 10; i++) {
        uint64_t x = v[i];
        uint32_t y = (uint32_t)x | 0x10;
        printf("%ld %ld %ld %ld %ld %ld ", clz32(y), ctz32(y), pop32(y), ffs32(y), par32(y), clrsb32(y));
        printf("%ld %ld %ld %ld %ld %ld ", clz64(x), ctz64(x), pop64(x), ffs64(x), par64(x), clrsb64(x));
        printf("%x %x %lx %x %lx ", swap16((uint16_t)x), swap32(y), (long)swap64(x), swap_halves(y), (long)reverse(x));
        printf("%x %lx %x %lx ", rotl(y, 37), (long)rotr(x, 3 + (unsigned)i), rot7(y), (long)shift3(x, ~x));
        printf("%x %d %lx %x %lx %lx %lx\n", field(x), sfield((int64_t)x), (long)insert(x, ~x * 3), low_insert(y, ~y), (long)nots(x, x >> 5), (long)bit(x, 7 * i), (long)addressing(x, (uint32_t)(x >> 1)));
    }
    printf("%d %d %d %ld %ld %ld %ld\n", sat_add(INT_MAX, 1), sat_add(INT_MIN, -1), sat_add(5, -6), sat_sub(LONG_MIN, 1), sat_sub(7, 9), sat_mul(1L << 40, -(1L << 40)), sat_mul(-3, 5));
    printf("%u %u %u %lu %lu %lu\n", uover(65536, 65536), uover(65535, 65537), uover(3, 4), ulover(3, 4), ulover(~0ul, 2), ulover(100, 7));
    printf("%lx %lx %lx\n", (long)high(~0ull, ~0ull), (long)shigh(INT64_MIN, 3), (long)shigh(-1, 1));
    printf("%ld ", (long)carry(a, b, r));
    printf("%lx %lx %lx %lx\n", (long)r[0], (long)r[1], (long)r[2], (long)r[3]);
    __int128 w = wide(-((__int128)1 << 90) + 12345, 17);
    printf("%lx %lx\n", (long)(w >> 64), (long)w);
    ROW(int8_t, i8, -128, 7); ROW(int8_t, i8, 127, -3); ROW(uint8_t, u8, 255, 9); ROW(int16_t, i16, -32768, 10);
    ROW(uint16_t, u16, 65535, 256); ROW(int32_t, i32, INT_MIN, 3); ROW(int32_t, i32, INT_MAX, -10); ROW(int32_t, i32, INT_MIN, 1);
    ROW(uint32_t, u32, 0xffffffffu, 3); ROW(uint32_t, u32, 0x80000000u, 0xffffffffu); ROW(int64_t, i64, LONG_MIN, 7); ROW(int64_t, i64, -1, LONG_MAX);
    ROW(uint64_t, u64, ~0ull, 10); ROW(uint64_t, u64, 1ull << 63, 3);
    return 0;
}
