// unit: two_units_b.c
// Two translation units: calls, data, function pointers and structs across the border between them.
#include <stdio.h>

struct pair { double a; int b; };
extern int shared, table[];
extern const char *const names[];
extern long long combine(int a, unsigned char b, short c, long d, float e);
extern struct pair swap(struct pair p, int times);
extern int apply(int (*fn)(int), int n);
extern unsigned char wrap(int n);
extern __thread int per_thread;

static int square(int n) { return n * n; }
int exported(int n) { return n + shared; }

int main(void)
{
    shared = 4;
    struct pair p = swap((struct pair){ 1.5, 2 }, 3);
    int first = apply(square, 5), second = apply(exported, 6);
    printf("%lld %g %d %d %d\n", combine(-1, 200, -3, 1L << 33, 2.5f), p.a, p.b, first, second);
    printf("%d %d %s %d %d\n", shared, table[2], names[1], wrap(-1), wrap(300) < 50);
    per_thread += 3;
    printf("%d\n", per_thread);
    return 0;
}
