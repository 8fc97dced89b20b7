// part of two_units.c
struct pair { double a; int b; };
int shared = 1, table[4] = { 10, 20, 30, 40 };
const char *const names[] = { "first", "second" };
__thread int per_thread = 9;
extern int exported(int n);

long long combine(int a, unsigned char b, short c, long d, float e) { return a + b + c + d + (long long)(e * 2); }
struct pair swap(struct pair p, int times)
{
    while (times--) {
        double t = p.a;
        p.a = p.b;
        p.b = (int)(t * 2);
    }
    return p;
}
int apply(int (*fn)(int), int n) { shared++; return fn(n) * 10 + exported(0); }
unsigned char wrap(int n) { return (unsigned char)n; }
