// Labels as values that leave their function and come back, and a function of many arguments that nothing else calls.
#include <stdio.h>

typedef void *const *Table;
static Table keep;

__attribute__((noinline)) static int run(Table table, const char *code)
{
    static void *const mine[] = { &&one, &&two, &&three, &&end };
    int n = 0;
    if (!table) {
        keep = mine;
        return 0;
    }
    goto *table[*code++ - '0'];
one: n += 1; goto *table[*code++ - '0'];
two: n *= 3; goto *table[*code++ - '0'];
three: n -= 7; goto *table[*code++ - '0'];
end: return n;
}

struct wide { long x[3]; double y[3]; };

__attribute__((noinline)) static double many(long a, long b, long c, long d, long e, long f, long g, long h, long i, long j,
                                             double p, double q, double r, double s, double t, double u, double v, double w,
                                             double x, double y, const struct wide *z)
{
    return a - b * 2 + c * 3 - d * 4 + e * 5 - f * 6 + g * 7 - h * 8 + i * 9 - j * 10 + p - q * 2 + r * 3 - s * 4 + t * 5 - u * 6 +
           v * 7 - w * 8 + x * 9 - y * 10 + z->x[0] * z->y[2];
}

int main(int argc, char **argv)
{
    struct wide z = { { argc, 2, 3 }, { 0.5, 1.5, 2.5 } };
    (void)argv;
    run(0, "");
    printf("%d\n", run(keep, "0010120113"));
    for (long k = 0; k < 3; k++)
        printf("%.3f\n", many(k, 2, k, 4, 5, k, 7, 8, k + 9, 10, 0.5, k, 2.5, 3, k, 5, 6, k, 8.25, 9, &z));
    return 0;
}
