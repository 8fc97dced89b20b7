// Own variadic functions: every kind of argument, many of each, va_copy, va_list passed on and by pointer.
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

struct small { int a; float b; };
struct medium { double x, y; };
struct large { long v[5]; };

static long sum_ints(int n, ...)
{
    va_list ap;
    long total = 0;
    va_start(ap, n);
    for (int i = 0; i < n; i++)
        total += va_arg(ap, int);
    va_end(ap);
    return total;
}

static double mixed(const char *kinds, ...)
{
    va_list ap, again;
    double total = 0;
    va_start(ap, kinds);
    va_copy(again, ap);
    for (const char *k = kinds; *k; k++) {
        switch (*k) {
        case 'i': total += va_arg(ap, int); break;
        case 'u': total += va_arg(ap, unsigned); break;
        case 'l': total += va_arg(ap, long); break;
        case 'd': total += va_arg(ap, double); break;
        case 's': total += strlen(va_arg(ap, char *)); break;
        case 'm': { struct medium m = va_arg(ap, struct medium); total += m.x * m.y; break; }
        case 'L': { struct large l = va_arg(ap, struct large); total += l.v[0] + l.v[4]; break; }
        case 'p': { struct small s = va_arg(ap, struct small); total += s.a + s.b; break; }
        }
    }
    va_end(ap);
    if (kinds[0] == 'i')
        total += 1000.0 * va_arg(again, int);
    va_end(again);
    return total;
}

static int take(va_list *ap) { return va_arg(*ap, int); }

static int shared(int n, ...)
{
    va_list ap;
    int a, b, total = 0;
    va_start(ap, n);
    while (n--) {
        a = take(&ap);
        b = va_arg(ap, int);
        total = total * 3 + a - b;
    }
    va_end(ap);
    return total;
}

static int logged(const char *prefix, const char *format, ...)
{
    va_list ap, copy;
    char line[200];
    int n;
    va_start(ap, format);
    va_copy(copy, ap);
    n = vsnprintf(line, sizeof line, format, ap);
    printf("%s%s|\n", prefix, line);
    n += vprintf(format, copy);
    putchar('\n');
    va_end(copy);
    va_end(ap);
    return n;
}

static void nested(int depth, const char *format, va_list ap)
{
    if (depth)
        nested(depth - 1, format, ap);
    else
        vprintf(format, ap);
}

static void outer(const char *format, ...)
{
    va_list ap;
    va_start(ap, format);
    nested(3, format, ap);
    va_end(ap);
}

int main(void)
{
    struct medium m = { 1.5, 4.0 };
    struct large l = { { 10, 20, 30, 40, 50 } };
    struct small s = { 3, 0.25f };
    printf("%ld %ld %ld\n", sum_ints(0), sum_ints(3, 1, -2, 3), sum_ints(12, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, -12));
    printf("%.3f\n", mixed("idls", 7, 2.5, 10000000000L, "four"));
    printf("%.3f\n", mixed("dddddddddddd", 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 11.0, 12.5));
    printf("%.3f\n", mixed("idididididididididid", 1, .1, 2, .2, 3, .3, 4, .4, 5, .5, 6, .6, 7, .7, 8, .8, 9, .9, 10, 1.));
    printf("%.3f\n", mixed("mLpiu", m, l, s, -1, 4000000000u));
    printf("%.3f\n", mixed("iiiiimddddddmmLp", 1, 2, 3, 4, 5, m, 1., 2., 3., 4., 5., 6., m, m, l, s));
    printf("%d\n", shared(6, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
    printf("%d\n", logged("<", "%d %s %.2f %c %ld %x %5.1f %lu", 1, "two", 3.0, '4', 5L, 6, 7.0, 8UL));
    outer("%s %d %d %d %d %d %d %g %g %g %g %g %g %g %g %g %s\n", "outer", 1, 2, 3, 4, 5, 6, 1., 2., 3., 4., 5., 6., 7., 8., 9., "end");
    return 0;
}
