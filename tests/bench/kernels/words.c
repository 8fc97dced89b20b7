// Text made, split into words, counted in a hash table: bytes, branches, the library's string functions.
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SLOTS 4096
static char text[1 << 20];
static struct { char word[16]; int count; } slots[SLOTS];

static unsigned hash(const char *s)
{
    unsigned h = 5381;
    while (*s)
        h = h * 33 ^ (unsigned char)*s++;
    return h;
}

int main(void)
{
    unsigned state = 7;
    for (size_t n = 0; n < sizeof text - 1; n++) {
        state = state * 1664525u + 1013904223u;
        text[n] = state >> 29 ? "etaoinshrdlu ETA"[state >> 20 & 15] : ' ';
    }
    for (int turn = 0; turn < 3; turn++)
        for (const char *p = text; *p;) {
            char word[16];
            int n = 0;
            while (*p && !isalpha((unsigned char)*p))
                p++;
            while (*p && isalpha((unsigned char)*p) && n < 5)
                word[n++] = (char)tolower((unsigned char)*p++);
            word[n] = 0;
            unsigned at = hash(word) % SLOTS;
            for (int tries = 0; tries < 64 && slots[at].count && strcmp(slots[at].word, word); tries++)
                at = (at + 1) % SLOTS;
            strcpy(slots[at].word, word);
            slots[at].count++;
        }
    int best = 0, filled = 0;
    unsigned sum = 0;
    for (int n = 0; n < SLOTS; n++) {
        filled += slots[n].count != 0;
        best = slots[n].count > slots[best].count ? n : best;
        sum = sum * 31 + slots[n].count;
    }
    printf("%d words, most often %s: %d, %u\n", filled, slots[best].word, slots[best].count, sum);
    return 0;
}
