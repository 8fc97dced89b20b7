// rep movs and rep stos done at once: apart, overlapping either way, equal, empty; signed division by a variable
// only: x86_64
#include <stdio.h>

static char buffer[256];

static void fill(void) {
    for (int i = 0; i < 256; i++) buffer[i] = (char)(i * 7);
}

static unsigned long sum(void) {
    unsigned long x = 7;
    for (int i = 0; i < 256; i++) x = x * 131 + (unsigned char)buffer[i];
    return x;
}

__attribute__((noinline)) static long copy_bytes(char *to, const char *from, long n) {
    __asm__ volatile("rep movsb" : "+D"(to), "+S"(from), "+c"(n) : : "memory");
    return (to - buffer) * 1000 + (from - buffer) + n;
}

__attribute__((noinline)) static long copy_quads(char *to, const char *from, long n) {
    __asm__ volatile("rep movsq" : "+D"(to), "+S"(from), "+c"(n) : : "memory");
    return (to - buffer) * 1000 + (from - buffer) + n;
}

__attribute__((noinline)) static long set_bytes(char *to, int value, long n) {
    __asm__ volatile("rep stosb" : "+D"(to), "+c"(n) : "a"(value) : "memory");
    return to - buffer + n;
}

__attribute__((noinline)) static long set_words(char *to, unsigned value, long n) {
    __asm__ volatile("rep stosl" : "+D"(to), "+c"(n) : "a"(value) : "memory");
    return to - buffer + n;
}

__attribute__((noinline)) static long quotient(long a, long b) { return a / b; }
__attribute__((noinline)) static int rest(int a, int b) { return a % b; }

int main(void) {
    unsigned long all = 0;
    for (int to = 0; to < 30; to += 3)
        for (int from = 0; from < 30; from++)
            for (int n = 0; n < 20; n += 4) {
                fill();
                all = all * 31 + copy_bytes(buffer + to, buffer + from, n) + sum();
                fill();
                all = all * 31 + copy_quads(buffer + to, buffer + from, n) + sum();
                all = all * 31 + set_bytes(buffer + to, from, n) + sum();
                all = all * 31 + set_words(buffer + to, from * 0x01010101u, n) + sum();
                all = all * 31 + set_words(buffer + to, from, n) + sum();
            }
    printf("%lx\n", all);
    for (int a = -40; a < 40; a += 9)
        for (int b = -7; b < 8; b += 2) printf("%ld %d ", quotient((long)a << 40, b), rest(a, b));
    printf("\n");
    return 0;
}
