/* Control flow as compilers lay it out: jump tables, cold parts, tail calls, inline assembly, x87, SSE, atomics. */
#include <math.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void fail(const char *why) __attribute__((cold, noreturn));
void fail(const char *why) { fprintf(stderr, "%s\n", why); abort(); }

static atomic_long shared;
__thread int mine;
extern int outside(int, ...);

int dispatch(int op, int a, int b)
{
    switch (op) {
    case 0: return a + b;
    case 1: return a - b;
    case 2: return a * b;
    case 3: if (!b) fail("division"); return a / b;
    case 4: return a << (b & 31);
    case 5: return a ^ b;
    case 6: return outside(a, b, 1.5);
    case 9: return abs(a) & ~b;
    default: return -1;
    }
}

static const char *spell(unsigned n)
{
    static const void *const places[] = {&&zero, &&one, &&many};
    goto *places[n > 2 ? 2 : n];
zero: return "zero";
one: return "one";
many: return "many";
}

int describe(char *out, size_t size, unsigned n) { return snprintf(out, size, "%u is %s", n, spell(n)); }

uint64_t mix(uint64_t x, unsigned __int128 *product)
{
    *product = (unsigned __int128)x * 0x9e3779b97f4a7c15ull;
    for (int i = 0; i < 7; i++) x = (x << 13 | x >> 51) + (uint64_t)(*product >> 64);
    return __builtin_bswap64(x) + __builtin_ctzll(x | 1) + __builtin_popcountll(x);
}

long double extended(long double x, double y) { return fmaxl(x, y) * 2.5L + (x < y ? 1 : -x); }
double blend(double a, float b, int c) { return sqrt(a) + b * c - floor(a) + (a > b ? copysign(a, b) : (int64_t)a); }

long long sum(const int *p, size_t n)
{
    long long s = 0;
    for (size_t i = 0; i < n; i++) s += p[i] * (long long)mine;
    return s;
}

void axpy(float *restrict y, const float *restrict x, float a, int n) { for (int i = 0; i < n; i++) y[i] += a * x[i]; }

long counted(long by)
{
    long old = atomic_fetch_add(&shared, by), want = by;
    atomic_compare_exchange_strong(&shared, &want, old);
    atomic_thread_fence(memory_order_seq_cst);
    return atomic_exchange(&shared, want);
}

int total(int n, ...)
{
    va_list ap;
    int s = 0;
    va_start(ap, n);
    while (n--) s += n & 1 ? va_arg(ap, int) : (int)va_arg(ap, double);
    va_end(ap);
    return s;
}

static long helper(long *p, long n) { return n < 2 ? p[n] : helper(p, n - 1) + helper(p, n - 2); }
long recursive(long n) { long p[64] = {1, 1}; if (n > 63) fail("too large"); return helper(p, n); }
int tail(const char *s) { return puts(s); }
void dynamic(int n, void (*f)(char *)) { char buffer[n]; memset(buffer, n, (size_t)n); f(buffer); }
struct big { long v[5]; };
struct big by_value(struct big b, int k) { b.v[k] += k; return b; }

unsigned inlined(unsigned x)
{
    unsigned a = 1, b, c, d;
    long r;
    __asm__ volatile("cpuid" : "+a"(a), "=b"(b), "=c"(c), "=d"(d));
    __asm__("2:\n\t{subl $1, %0|sub %0, 1}; jnz 2b\n\tjmp 3f\n\tnop\n3:" : "+r"(x));
    __asm__("lock; {xaddq %0, %1|xadd %1, %0}" : "=r"(r), "+m"(shared) : "0"((long)x));
    return b + c + d + (unsigned)r;
}
