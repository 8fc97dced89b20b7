// What a function passes on as it got it to another that is called by address: floats, negative ints, both at once.
#include <stdio.h>

#define NOINLINE __attribute__((noinline)) static
NOINLINE float half(float a) { return a / 2; }
NOINLINE float same(float a) { return a; }
NOINLINE int negative(int a) { return a < 0 ? a / 2 : a + 1; }
NOINLINE long extended(int a) { return a; }
NOINLINE double both(int a, float b) { return a < 0 ? b - a : b; }

static float (*const volatile floats[])(float) = { half, same };
static int (*const volatile ints[])(int) = { negative };
static long (*const volatile longs[])(int) = { extended };
static double (*const volatile mixed[])(int, float) = { both };

NOINLINE float chain(float x, int n)
{
    for (int i = 0; i < n; i++)
        x = floats[i & 1](x) + 1;
    return x;
}
NOINLINE int hand_on(int x) { return ints[0](x); }
NOINLINE long widen(int x) { return longs[0](x) * 3; }
NOINLINE double hand_both(int x, float y) { return mixed[0](x, y); }
NOINLINE int twice(int x, int n) { return n ? twice(x, n - 1) : hand_on(x); }

struct five { double v[5]; };
NOINLINE struct five minus(struct five x, const struct five *y) // by value on the stack, changed there
{
    for (int i = 0; i < 5; i++)
        x.v[i] -= y->v[i];
    return x;
}

int main(void)
{
    struct five a = { { 1, 2, 3, 4, 5 } }, b = { { .5, .25, 0, -1, 9 } };
    printf("%g %g\n", chain(100, 10), chain(-0.5f, 3));
    printf("%d %d\n", hand_on(-2000000000), hand_on(41));
    printf("%ld %ld\n", widen(-7), widen(2000000000));
    printf("%g %g\n", hand_both(-3, 1.5f), hand_both(3, -1.5f));
    printf("%d %d\n", twice(-9, 4), twice(9, 0));
    a = minus(a, &b);
    printf("%g %g %g %g %g\n", a.v[0], a.v[1], a.v[2], a.v[3], a.v[4]);
    return 0;
}
