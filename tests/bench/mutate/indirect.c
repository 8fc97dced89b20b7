/* a dense switch, a table of functions, recursion, a variadic function, a global */
#include <stdarg.h>

int depth;
static int one(int x) { return x + 1; }
static int twice(int x) { return x * 2; }
static int (*const table[])(int) = { one, twice };

int choose(int n, int x)
{
    switch (n) {
    case 0: return table[x & 1](x);
    case 1: return x * 3;
    case 2: return x << n;
    case 3: return depth++ < 5 ? choose(x % 6, n) : 0;
    case 4: return -x;
    case 5: return x / 10;
    case 6: return x ^ 77;
    default: return 99;
    }
}

long sum(int n, ...)
{
    va_list ap;
    long total = 0;
    va_start(ap, n);
    while (n-- > 0)
        total += va_arg(ap, int) * 2L;
    va_end(ap);
    return total;
}
