// The printf and scanf families with many mixed arguments, constant and computed formats.
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

static const char *choose(int n) { return n == 0 ? "%d %f %s\n" : n == 1 ? "%s %d %f\n" : "%*d|%-*s|%.*f\n"; }

int main(int argc, char **argv)
{
    (void)argv;
    printf("%d %u %ld %lu %lld %llu %hd %hhd %x %X %#o %c %%\n", -1, 4000000000u, -5000000000L, 18000000000000000000UL, -7LL, 8ULL,
           (short)-300, (char)200, 0xbeef, 0xBEEF, 8, 'Q');
    printf("%f %e %g %a %5.2f %-10.3f| %+.1f %010.4f %G %E\n", 1.5, 12345.678, 1e-7, 0.5, 3.14159, 2.71828, 7.0, -3.5, 1e20, 0.0);
    printf("%d %f %d %f %d %f %d %f %d %f %d %f %d %f %d %f %d %f %d %f\n", 1, 1.1, 2, 2.2, 3, 3.3, 4, 4.4, 5, 5.5, 6, 6.6, 7,
           7.7, 8, 8.8, 9, 9.9, 10, 10.1);
    printf("%s %10s|%-10s|%.2s|%*s|%-*s|%.*s\n", "plain", "right", "left", "cut", 6, "wide", 6, "star", 3, "precision");
    printf("%zu %td %jd %" PRId64 " %" PRIx32 " %p\n", sizeof(long), (char *)40 - (char *)8, (intmax_t)-9, INT64_C(-1234567890123),
           UINT32_C(0xdeadbeef), (void *)0);
    printf(choose(argc > 5), 5, 2.5, "first");
    printf(choose(argc), "second", -6, 3.5);
    printf(choose(argc + 1), 8, 42, 8, "left", 2, 1.23456);

    char line[128], word[32], rest[32];
    int a, b, count, used;
    double d;
    float f;
    long l;
    unsigned char small;
    short h;
    count = snprintf(line, sizeof line, "%s=%d;%g", "key", 12, 0.125);
    printf("%d <%s> %d <%.5s>\n", count, line, snprintf(line + 64, 4, "%s", "truncated"), line + 64);
    count = sprintf(line, "%d %d 0x%x %lf word", 17, -4, 255, 2.75);
    printf("%d\n", count);
    count = sscanf(line, "%d %i %x %lf %31s %n", &a, &b, (unsigned *)&used, &d, word, &argc);
    printf("%d: %d %d %d %.3f %s\n", count, a, b, used, d, word);
    count = sscanf("3.5,-77 abc:def 300 -9", "%f,%ld %31[a-c]:%3s %hhu %hd", &f, &l, word, rest, &small, &h);
    printf("%d: %.2f %ld %s %s %u %d\n", count, f, l, word, rest, small, h);
    printf("%ld %lu %.4f %d\n", strtol("-0x7f", NULL, 0), strtoul("777", NULL, 8), strtod("1e3x", NULL), atoi(" 42 "));
    fprintf(stdout, "%s %ls %lc\n", "wide:", L"text", (wint_t)L'c');
    fflush(stdout);
    dprintf(1, "%d-%s-%.1f\n", 1, "dprintf", 0.5);
    puts("end");
    return 0;
}
