// part of tests/backends/test_annotate.py: branches, a switch, loops, data, calls, floats, fused operations, a va_list.
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
static const char *names[] = { "one", "two" };
int table[5] = { 1, 2, 3, 4, 5 };
static double scale = 1.5;

int sum(const int *p, int n, int k)
{
    int s = 0;
    for (int i = 0; i < n; i++)
        if (p[i] > k) s += p[i]; else s -= k;
    return s;
}

int pick(int x)
{
    switch (x) {
    case 0: return puts("a");
    case 1: return puts("b");
    case 2: return puts("cc");
    case 3: return 17;
    case 4: return puts("ddd");
    case 5: return table[2];
    default: return -1;
    }
}

void say(const char *format, ...)
{
    va_list list;
    va_start(list, format);
    vprintf(format, list);
    va_end(list);
}

double mix(const double *p, int n, double k)
{
    double s = 0;
    for (int i = 0; i < n; i++)
        if (p[i] > s) s = s * k + p[i]; else s -= k;
    return s;
}

int main(int c, char **v)
{
    char text[40];
    snprintf(text, sizeof text, "%d %s %.2f", sum(table, 5, 2), names[c & 1], c * scale);
    say("%s %zu\n", text, strlen(text));
    for (int i = -1; i < 7; i++)
        printf("%d\n", pick(i));
    printf("%f\n", mix((double[]){ 1, 2, c }, 3, scale));
    return 0;
}
