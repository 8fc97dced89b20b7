// long double printed in every way: constant and computed formats, own variadic functions, snprintf, flags, libm's answers.
// link: -lm
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int say(const char *format, ...) __attribute__((format(printf, 1, 2)));
static int say(const char *format, ...)
{
    va_list list, again;
    char text[600];
    va_start(list, format);
    va_copy(again, list);
    int n = vsnprintf(text, sizeof text, format, list);
    printf("%d:", n);
    vprintf(format, again);
    va_end(list), va_end(again);
    return puts(text);
}

static long double sum(int count, ...)
{
    long double out = 0;
    va_list list;
    va_start(list, count);
    for (int i = 0; i < count; i++)
        out += i % 3 == 1 ? va_arg(list, int) : i % 3 ? va_arg(list, double) : va_arg(list, long double);
    va_end(list);
    return out;
}

int main(int argc, char **argv)
{
    static const char *const formats[] = { "%Lf|", "%+.3Le|", "%-20Lg|", "%020.2Lf|", "%#.0Lf|", "% Lg|", "%#Lg|", "%10.1LE|", "%LG|" };
    static volatile long double values[] = { 0, 1.5L, -2.25L, 1e10L, 123456789, 0.0009765625L, 1.0L / 0.0L, -0.0L, 1e300L };
    char text[400];
    long double x = argc * 0.5L;
    int n, width = argc * 12, seen = 0;
    for (unsigned f = 0; f < sizeof formats / sizeof *formats; f++) {
        for (unsigned v = 0; v < sizeof values / sizeof *values; v++)
            printf(formats[f], values[v]);
        puts("");
    }
    say("%d %Lf %s %f %*Lg %.*Lf|", 7, x, "seven", 2.5, width, x * 3, 2, x / 4);
    say("%Lg %Lg %Lg %Lg %Lg %Lg %Lg %Lg %Lg %Lg %d %f", x, x + 1, x + 2, x + 3, x + 4, x + 5, x + 6, x + 7, x + 8, x + 9, 11, 12.0);
    n = snprintf(text, 12, "%.5Lf and more", x);
    printf("%d %s|%n\n", n, text, &seen);
    n = sprintf(text, "%d %d %d %d %d %d %d %d %Lf %d %Lf", 1, 2, 3, 4, 5, 6, 7, 8, x, 9, -x);
    printf("%d %s %d\n", n, text, seen);
    printf("%.6Lf %.6Lf %.6Lf\n", sinl(x), powl(x + 1, 2.5L), expl(x));
    printf("%d %.3Lf %.2Lf\n", (int)lroundl(x * 7), fmodl(7.5L, 2), hypotl(3, 4));
    printf("%Lg %Lg %d\n", strtold("-12.75xyz", NULL), ldexpl(frexpl(48, &n), n), n);
    printf("%d %d %d\n", isnan(sqrtl(-x)) != 0, isinf(values[6]) != 0, fpclassify(values[0]) == FP_ZERO);
    printf("%.4Lf\n", sum(8, 1.25L, 2, 3.5, 4.75L, 5, 6.5, 7.0L, 8));
    fprintf(stdout, "%s %Lf %c\n", argv[0] ? "has a name" : "", x, '.');
    return 0;
}
