/* Integer arithmetic: what number libraries, codecs and schedulers are made of. */
#include <stdint.h>

unsigned isqrt(unsigned x)
{
    unsigned root = 0, bit = 1u << 30;
    while (bit > x) bit >>= 2;
    for (; bit; bit >>= 2) {
        if (x >= root + bit) { x -= root + bit; root = (root >> 1) + bit; }
        else root >>= 1;
    }
    return root;
}

unsigned long gcd(unsigned long a, unsigned long b)
{
    while (b) { unsigned long r = a % b; a = b; b = r; }
    return a;
}

unsigned power_mod(unsigned base, unsigned exponent, unsigned modulus)
{
    unsigned long r = 1, b;
    if (!modulus) return 0;
    b = base % modulus;
    for (r %= modulus; exponent; exponent >>= 1) {
        if (exponent & 1) r = r * b % modulus;
        b = b * b % modulus;
    }
    return (unsigned)r;
}

int population(uint64_t x)
{
    x -= x >> 1 & 0x5555555555555555u;
    x = (x & 0x3333333333333333u) + (x >> 2 & 0x3333333333333333u);
    x = (x + (x >> 4)) & 0x0f0f0f0f0f0f0f0fu;
    return (int)(x * 0x0101010101010101u >> 56);
}

uint32_t reverse_bits(uint32_t x)
{
    x = (x >> 1 & 0x55555555) | (x & 0x55555555) << 1;
    x = (x >> 2 & 0x33333333) | (x & 0x33333333) << 2;
    x = (x >> 4 & 0x0f0f0f0f) | (x & 0x0f0f0f0f) << 4;
    return __builtin_bswap32(x);
}

int saturating_add(int a, int b)
{
    long s = (long)a + b;
    if (s > INT32_MAX) return INT32_MAX;
    if (s < INT32_MIN) return INT32_MIN;
    return (int)s;
}

short clamp_sample(int v, signed char gain)
{
    v = v * gain >> 4;
    return (short)(v < -32768 ? -32768 : v > 32767 ? 32767 : v);
}

int days_from_civil(int y, unsigned m, unsigned d)
{
    unsigned year, day;
    int era;
    if (m < 1 || m > 12 || d < 1 || d > 31 || y < -100000 || y > 100000) return 0;
    y -= m <= 2;
    era = (y >= 0 ? y : y - 399) / 400;
    year = (unsigned)(y - era * 400);
    day = (153 * (m > 2 ? m - 3 : m + 9) + 2) / 5 + d - 1;
    return era * 146097 + (int)(year * 365 + year / 4 - year / 100 + day) - 719468;
}

uint64_t mix(uint64_t h)
{
    h ^= h >> 33;
    h *= 0xff51afd7ed558ccdu;
    h ^= h >> 33;
    h *= 0xc4ceb9fe1a85ec53u;
    return h ^ h >> 33;
}

long midpoint(long a, long b, unsigned char up)
{
    long low = (a & b) + ((a ^ b) >> 1);
    return up && ((a ^ b) & 1) ? low + 1 : low;
}

int compare_versions(uint64_t a, uint64_t b)
{
    for (int shift = 48; shift >= 0; shift -= 16) {
        unsigned x = (uint16_t)(a >> shift), y = (uint16_t)(b >> shift);
        if (x != y) return x < y ? -1 : 1;
    }
    return 0;
}

int collatz(unsigned n, int limit)
{
    int steps = 0;
    limit &= 63;
    while (n > 1 && steps < limit) { n = n & 1 ? 3 * n + 1 : n / 2; steps++; }
    return steps;
}

uint64_t carry_chain(uint64_t a, uint64_t b, uint64_t c, uint64_t d)
{
    unsigned __int128 x = (unsigned __int128)a << 64 | b, y = (unsigned __int128)c << 64 | d;
    x += y;
    return (uint64_t)(x >> 64) ^ (uint64_t)x;
}

int classify(int code)
{
    switch (code) {
    case 100: return 1;
    case 200: case 201: case 204: return 2;
    case 301: case 302: return 3;
    case 400: case 401: case 403: case 404: return 4;
    case 500: return 5;
    default: return code < 0 ? -1 : code > 599 ? 6 : 0;
    }
}
