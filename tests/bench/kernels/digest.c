// Rotations, exclusive ors and additions of 32 bits: a hash of our own in the manner of SHA-2.
#include <stdint.h>
#include <stdio.h>

static uint32_t rotate(uint32_t x, int n) { return x >> n | x << (32 - n); }

static void mix(uint32_t state[8], const uint32_t block[16])
{
    uint32_t w[64], s[8];
    for (int i = 0; i < 16; i++)
        w[i] = block[i];
    for (int i = 16; i < 64; i++)
        w[i] = w[i - 16] + (rotate(w[i - 15], 7) ^ rotate(w[i - 15], 18) ^ w[i - 15] >> 3) + w[i - 7]
             + (rotate(w[i - 2], 17) ^ rotate(w[i - 2], 19) ^ w[i - 2] >> 10);
    for (int i = 0; i < 8; i++)
        s[i] = state[i];
    for (int i = 0; i < 64; i++) {
        uint32_t one = s[7] + (rotate(s[4], 6) ^ rotate(s[4], 11) ^ rotate(s[4], 25))
                     + ((s[4] & s[5]) ^ (~s[4] & s[6])) + w[i] + 0x9e3779b9u * (i + 1);
        uint32_t two = (rotate(s[0], 2) ^ rotate(s[0], 13) ^ rotate(s[0], 22))
                     + ((s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]));
        for (int k = 7; k; k--)
            s[k] = s[k - 1];
        s[4] += one;
        s[0] = one + two;
    }
    for (int i = 0; i < 8; i++)
        state[i] += s[i];
}

int main(void)
{
    uint32_t state[8], block[16];
    for (int i = 0; i < 8; i++)
        state[i] = 0x01234567u * (i + 1);
    for (uint32_t n = 0; n < 220000; n++) {
        for (int i = 0; i < 16; i++)
            block[i] = n * (i + 3) + i;
        mix(state, block);
    }
    for (int i = 0; i < 8; i++)
        printf("%08x", state[i]);
    printf("\n");
    return 0;
}
