/* Loops over data: checksums, codecs, tables, grids. */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

uint32_t crc32(uint32_t crc, const unsigned char *p, size_t n)
{
    crc = ~crc;
    for (size_t i = 0; i < n; i++) {
        crc ^= p[i];
        for (int k = 0; k < 8; k++) crc = crc >> 1 ^ (0xedb88320u & -(crc & 1));
    }
    return ~crc;
}

uint32_t adler(const unsigned char *p, size_t n)
{
    uint32_t a = 1, b = 0;
    for (size_t i = 0; i < n; i++) {
        a = (a + p[i]) % 65521;
        b = (b + a) % 65521;
    }
    return b << 16 | a;
}

int base64(const unsigned char *in, size_t n, char out[72])
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    int at = 0;
    if (n > 48) return -1;
    for (size_t i = 0; i < n; i += 3) {
        uint32_t v = (uint32_t)in[i] << 16 | (i + 1 < n ? in[i + 1] << 8 : 0) | (i + 2 < n ? in[i + 2] : 0);
        out[at++] = digits[v >> 18];
        out[at++] = digits[v >> 12 & 63];
        out[at++] = i + 1 < n ? digits[v >> 6 & 63] : '=';
        out[at++] = i + 2 < n ? digits[v & 63] : '=';
    }
    return at;
}

int run_lengths(const unsigned char *in, size_t n, unsigned char out[100])
{
    int at = 0;
    for (size_t i = 0; i < n && at < 98;) {
        size_t run = 1;
        while (i + run < n && run < 255 && in[i + run] == in[i]) run++;
        out[at++] = (unsigned char)run;
        out[at++] = in[i];
        i += run;
    }
    return at;
}

void tea(uint32_t v[2], const uint32_t k[4])
{
    uint32_t a = v[0], b = v[1], sum = 0;
    for (int i = 0; i < 32; i++) {
        sum += 0x9e3779b9;
        a += ((b << 4) + k[0]) ^ (b + sum) ^ ((b >> 5) + k[1]);
        b += ((a << 4) + k[2]) ^ (a + sum) ^ ((a >> 5) + k[3]);
    }
    v[0] = a;
    v[1] = b;
}

int largest_sum(const int *a, int n, int where[2])
{
    int best = 0, current = 0, start = 0;
    where[0] = where[1] = -1;
    for (int i = 0; i < n; i++) {
        int x = a[i] % 10000;
        current += x;
        if (current <= 0) { current = 0; start = i + 1; }
        else if (current > best) { best = current; where[0] = start; where[1] = i; }
    }
    return best;
}

int sieve(unsigned char flags[128], int limit)
{
    int primes = 0;
    if (limit > 128) limit = 128;
    for (int i = 0; i < limit; i++) flags[i] = i > 1;
    for (int i = 2; i < limit; i++) {
        if (!flags[i]) continue;
        primes++;
        for (int k = i * i; k < limit; k += i) flags[k] = 0;
    }
    return primes;
}

void grid_step(const unsigned char in[64], unsigned char out[64])
{
    for (int y = 0; y < 8; y++)
        for (int x = 0; x < 8; x++) {
            int near = 0;
            for (int dy = -1; dy <= 1; dy++)
                for (int dx = -1; dx <= 1; dx++)
                    if ((dy || dx) && in[(y + dy & 7) * 8 + (x + dx & 7)] & 1) near++;
            out[y * 8 + x] = near == 3 || (near == 2 && in[y * 8 + x] & 1);
        }
}

void matmul(const int a[16], const int b[16], int out[16])
{
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++) {
            unsigned s = 0;
            for (int k = 0; k < 4; k++) s += (unsigned)a[i * 4 + k] * (unsigned)b[k * 4 + j];
            out[i * 4 + j] = (int)s;
        }
}

int knapsack(const unsigned char *weight, const short *value, int n)
{
    int best[33];
    memset(best, 0, sizeof best);
    for (int i = 0; i < n && i < 32; i++)
        for (int w = 32; w >= weight[i] % 16 + 1; w--) {
            int with = best[w - weight[i] % 16 - 1] + value[i];
            if (with > best[w]) best[w] = with;
        }
    return best[32];
}

void add_long(uint32_t *a, const uint32_t *b, int n, unsigned carry)
{
    uint64_t c = carry & 1;
    for (int i = 0; i < n; i++) {
        c += (uint64_t)a[i] + b[i];
        a[i] = (uint32_t)c;
        c >>= 32;
    }
}

void histogram(const unsigned char *p, size_t n, uint16_t bins[16])
{
    for (size_t i = 0; i < n; i++) bins[p[i] >> 4]++;
}

uint64_t random_steps(uint64_t state, unsigned steps)
{
    for (unsigned i = 0; i < steps % 64; i++) {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
    }
    return state;
}

void blur(const unsigned char *in, unsigned char *out, int n)
{
    for (int i = 0; i < n; i++) {
        int left = i ? in[i - 1] : in[i], right = i + 1 < n ? in[i + 1] : in[i];
        out[i] = (unsigned char)((left + 2 * in[i] + right + 2) >> 2);
    }
}
