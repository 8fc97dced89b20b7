// native: native_unit_b.c
// A unit that is not translated: negative results of its functions compared, int, float and double both ways, callbacks from it.
#include <stdint.h>
#include <stdio.h>

int ext_compare(const char *, const char *);
int ext_minus(int, int);
long ext_long(long, int);
unsigned ext_unsigned(unsigned);
_Bool ext_odd(int);
float ext_float(float);
double ext_double(double, float, int);
void ext_fill(double *, int, double);
extern int ext_counter;
extern const char *const ext_names[3];
int ext_apply(int (*)(int), int);
double ext_integrate(double (*)(double), double, double, int);
float ext_float_apply(float (*)(float, int), float);
void ext_sort(int *, int, int (*)(int, int));
long ext_eight(long (*)(long, long, long, long, long, long, long, long), long);
int (*ext_choose(int))(int, int);
struct point { int x, y; };
void ext_each(struct point *, int, void (*)(struct point *, void *), void *);

static int negate(int x) { return -x; }
static int triple(int x) { return 3 * x; }
static double square(double x) { return x * x; }
static double absolute(double x) { return __builtin_fabs(x); }
static float mix(float x, int n) { return x * (float)n - .5f; }
static int down(int a, int b) { return b - a; }
static long eight(long a, long b, long c, long d, long e, long f, long g, long h) { return a - b + c - d + e - f + g * 100 - h; }
static void shift(struct point *p, void *by) { p->x += *(int *)by; p->y -= *(int *)by; }

__attribute__((noinline)) static const char *tell(int r) { return r < 0 ? "less" : r > 0 ? "more" : "same"; }

int main(void)
{
    int v[] = { 3, -1, 4, -1, 5, -9, 2, 6 }, by = 4, minima = 0;
    struct point points[3] = { { 1, 2 }, { 3, 4 }, { 5, 6 } };
    double d[4];
    printf("%s %s %s\n", tell(ext_compare("a", "b")), tell(ext_compare("b", "a")), tell(ext_compare("q", "q")));
    if (ext_compare("abc", "abd") < 0)
        minima++;
    if (ext_compare("abd", "abc") > 0 && ext_minus(1, 3) < -1)
        minima += 10;
    for (int i = 0; i < 6; i++)
        if (ext_minus(i, 3) >= 0)
            minima += 100;
    printf("%d %d %d\n", minima, ext_minus(-2000000000, 5) < 0, ext_minus(5, 8) / 2);
    printf("%ld %u %d\n", ext_long(-5, -7), ext_unsigned(3000000000u), ext_odd(-3));
    printf("%g %g\n", ext_float(2.5f), ext_double(1.5, -2.25f, -3));
    ext_fill(d, 4, -.5);
    printf("%g %g %d %s %s\n", d[0], d[3], ++ext_counter, ext_names[0], ext_names[2]);
    printf("%d %d %d\n", ext_apply(negate, 7), ext_apply(triple, -7), ext_counter);
    printf("%g %g %g\n", ext_integrate(square, 0, 3, 300), ext_integrate(absolute, -2, 1, 300), ext_float_apply(mix, 1.25f));
    ext_sort(v, 8, down);
    printf("%d %d %d %d\n", v[0], v[1], v[6], v[7]);
    printf("%ld %d\n", ext_eight(eight, 1L << 40), ext_choose(1)(3, 5) < 0 ? ext_choose(0)(3, 5) : -99);
    ext_each(points, 3, shift, &by);
    printf("%d %d %d %d\n", points[0].x, points[0].y, points[2].x, points[2].y);
    return 0;
}
