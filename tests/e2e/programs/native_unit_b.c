// part of native_unit.c
struct point { int x, y; };
int ext_counter = 41;
const char *const ext_names[3] = { "first", "second", "third" };
int ext_compare(const char *a, const char *b) { while (*a && *a == *b) a++, b++; return (unsigned char)*a - (unsigned char)*b; }
int ext_minus(int a, int b) { return a - b; }
long ext_long(long a, int b) { return a * 1000000000L + b; }
unsigned ext_unsigned(unsigned a) { return a + 1; }
_Bool ext_odd(int a) { return a & 1; }
float ext_float(float a) { return a * 2 - 1; }
double ext_double(double a, float b, int c) { return a * b + c; }
void ext_fill(double *to, int n, double step) { for (int i = 0; i < n; i++) to[i] = i * step + 1; }
int ext_apply(int (*f)(int), int x) { ext_counter++; return f(x) < 0 ? -1000 + f(x) : f(x); }
double ext_integrate(double (*f)(double), double a, double b, int n)
{
    double total = 0, h = (b - a) / n;
    for (int i = 0; i < n; i++)
        total += f(a + (i + .5) * h) * h;
    return (double)(long)(total * 1000) / 1000;
}
float ext_float_apply(float (*f)(float, int), float x) { return f(f(x, -3), 4); }
void ext_sort(int *v, int n, int (*cmp)(int, int))
{
    for (int i = 0; i < n; i++)
        for (int j = i + 1; j < n; j++)
            if (cmp(v[i], v[j]) > 0) { int t = v[i]; v[i] = v[j]; v[j] = t; }
}
long ext_eight(long (*f)(long, long, long, long, long, long, long, long), long a) { return f(a, 2, 3, -4, 5, 6, 7, 8); }
static int order(int a, int b) { return a - b; }
static int product(int a, int b) { return a * b; }
int (*ext_choose(int n))(int, int) { return n ? order : product; }
void ext_each(struct point *p, int n, void (*f)(struct point *, void *), void *with) { for (int i = 0; i < n; i++) f(p + i, with); }
