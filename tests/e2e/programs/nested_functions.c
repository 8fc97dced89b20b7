// Nested functions of GNU C, which get their enclosing function's frame in a register of its own.
// compilers: gcc
#include <stdio.h>

__attribute__((noinline)) static int outer(int n, int step)
{
    int calls = 0, base = n * 3;
    __attribute__((noinline)) int inner(int x)
    {
        calls++;
        __attribute__((noinline)) int deepest(int y) { return y + base * step + calls; }
        return x > 100 ? x : inner(deepest(x));
    }
    int a = inner(n), b = inner(2);
    return a * 1000 + b * 10 + calls;
}

int main(void)
{
    printf("%d %d\n", outer(1, 5), outer(7, 2));
    return 0;
}
