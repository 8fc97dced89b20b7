// binary128 beside long double: libgcc's arithmetic, comparisons and conversions, 128-bit integers, memory of both formats.
#include <stdio.h>
#include <string.h>
#ifdef __x86_64__
typedef __float128 quad;
#else
typedef long double quad;
#endif
volatile quad a = 1.5, b = 3, nan_;
volatile int n = 7;
volatile unsigned u = 4000000000u;
volatile long l = -123456789012345;
volatile long double wide = 2.25L;
static struct { char tag; quad q; long double w; } kept[3];

static void show(quad x)
{
    unsigned long part[2];
    memcpy(part, &x, 16);
    printf("%016lx%016lx ", part[1], part[0]);
}

int main(void)
{
    quad c = a / b + n, d = c * wide - l;
    show(c), show(d), show(a - b), show(-a), show((quad)u), show((quad)l), show(0.1f + a);
    puts("");
    printf("%d%d%d%d%d%d ", c < b, c <= b, c > b, c >= b, c == b, c != b);
    nan_ = (a - a) / (b - b);
    printf("%d%d%d%d%d%d\n", nan_ < b, nan_ <= b, nan_ > b, nan_ >= b, nan_ == b, nan_ != b);
    printf("%.17g %g %ld %d %lu %u\n", (double)c, (float)d, (long)d, (int)c, (unsigned long)(d * d), (unsigned)c);
    for (int i = 0; i < 3; i++)
        kept[i].tag = i, kept[i].q = c * i, kept[i].w = wide * i;
    for (int i = 0; i < 3; i++) {
        show(kept[i].q);
        printf("%d %.3f %.2f\n", kept[i].tag, (double)kept[i].w, (double)(kept[i].q + kept[i].w));
    }
    __int128 t = (__int128)d * 12345678901234567;
    printf("%lx %lx %.9g\n", (long)(t >> 64), (long)t, (double)(quad)t);
    return 0;
}
