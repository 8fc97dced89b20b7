// Big dense switches whose tables need bytes, halfwords and words: hundreds of cases, long bodies, a switch in a switch, returns of values.
#include <stdio.h>

#define NOINLINE __attribute__((noinline)) static
static unsigned long log_;
NOINLINE void note(int what, long much) { log_ = log_ * 31 + (unsigned long)what * 7 + (unsigned long)much; }

#define X4(m, b) m((b)) m((b) + 1) m((b) + 2) m((b) + 3)
#define X16(m, b) X4(m, b) X4(m, (b) + 4) X4(m, (b) + 8) X4(m, (b) + 12)
#define X64(m, b) X16(m, b) X16(m, (b) + 16) X16(m, (b) + 32) X16(m, (b) + 48)
#define TINY(n) case n: x ^= n * 5 + 1; break;
#define SMALL(n) case n: note(n, x); x += n; break;
#define LARGE(n) case n: note(n, x); if (x & n) note(x, n * 3L); else note(n ^ x, 5); x = x * 3 + n; for (int i = 0; i < (n & 3); i++) note(i, x); break;

NOINLINE int tiny(int n, int x) { switch (n) { X16(TINY, 0) default: x = -1; } return x; }
NOINLINE int small(int n, int x) { switch (n) { X64(SMALL, 10) default: x = -2; } return x + 1; }
NOINLINE int large(unsigned n, int x) { switch (n) { X64(LARGE, 0) X64(LARGE, 64) X64(LARGE, 128) default: x = -3; } return x; }
NOINLINE int byte(unsigned char c, int x) { switch (c) { X64(SMALL, 0) X64(SMALL, 64) X64(SMALL, 128) X64(SMALL, 192) } return x; }
NOINLINE int wide(long n, int x) { switch (n) { X16(LARGE, -8) case 0x100000000: return 7; default: return -4; } return x; }
NOINLINE int twice(int n, int m, int x)
{
    switch (n) {
    case 0: switch (m) { X16(TINY, 0) } break;
    case 1: switch (m) { X16(SMALL, 0) } break;
    case 2: case 3: x = small(m, x); /* fall through */
    case 4: x++; break;
    case 5: switch (m & 7) { case 0: return 1; case 1: return -5; case 2: goto out; case 3: x = 9; break; case 4: return x; case 5: return x * x; case 6: return ~x; case 7: return 0; } break;
    case 6: return -x;
    default: return 0;
    }
    x *= 2;
out:
    return x;
}
NOINLINE const char *name(int n)
{
    switch (n) {
    case 0: return "zero"; case 1: return "one"; case 2: return "two"; case 3: return "three"; case 4: return "four"; case 5: return "five";
    case 6: return "six"; case 7: return "seven"; case 8: return "eight"; case 9: return "nine"; case -1: return "minus";
    }
    return "many";
}

int main(void)
{
    int x = 1;
    for (int i = -3; i < 90; i++) {
        x = tiny(i, x) ^ small(i, x & 0xffff);
        x = (x & 0xfffff) + twice(i & 7, i & 15, x & 0xff);
    }
    printf("%d %lu\n", x, log_);
    for (unsigned i = 0; i < 200; i++)
        x = large(i, x & 0xffff);
    printf("%d %lu\n", x, log_);
    for (int i = 0; i < 300; i += 3)
        x = byte((unsigned char)i, x & 0xffff);
    for (long i = -10; i < 10; i++)
        x = wide(i + (i == 9 ? 0xfffffff7 : 0), x & 0xffff);
    printf("%d %lu %d\n", x, log_, wide(0x100000000, 1));
    for (int i = -2; i < 12; i++)
        printf("%s ", name(i));
    printf("\n");
    return 0;
}
