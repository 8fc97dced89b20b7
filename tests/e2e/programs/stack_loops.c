// Stacks that vary: alloca and arrays of variable length in loops, with arguments on the stack beside them.
#include <alloca.h>
#include <stdio.h>
#include <string.h>

struct cell { long value; struct cell *next; };

__attribute__((noinline)) static long twelve(long a, long b, long c, long d, long e, long f, long g, long h, long i,
                                             long j, long k, const char *text)
{
    return a + 2 * b + 3 * c + 4 * d + 5 * e + 6 * f + 7 * g + 8 * h + 9 * i + 10 * j + 11 * k + (long)strlen(text);
}

static long (*volatile by_address)(long, long, long, long, long, long, long, long, long, long, long, const char *) = twelve;

__attribute__((noinline)) static long chained(int n)
{
    struct cell *head = NULL;
    long total = 0;
    for (int i = 0; i < n; i++) {
        struct cell *fresh = alloca(sizeof *fresh);
        fresh->value = i;
        fresh->next = head;
        head = fresh;
        total += twelve(i, 2, 3, 4, 5, 6, 7, 8, i, head->value, total & 15, "chained");
    }
    for (; head; head = head->next)
        total = total * 3 + head->value;
    return total;
}

__attribute__((noinline)) static long arrays(int n)
{
    long total = 0;
    for (int i = 1; i < n; i++) {
        char one[i + 1];
        memset(one, 'a', i);
        one[i] = 0;
        total += twelve(i, 2, 3, 4, 5, 6, 7, 8, i, 10, 11, one);
        total += by_address(i, 2, 3, 4, 5, 6, 7, 8, total & 255, 10, 11, one);
        char two[2 * i];
        memset(two, 'b', 2 * i - 1);
        two[2 * i - 1] = 0;
        total += by_address(i, 2, 3, 4, 5, 6, 7, total & 31, i, 10, 11, two) + (long)strlen(one);
        if (i % 5 == 0)
            printf("%s %s %d %d %d %d %d %d %ld\n", one, two, i, i + 1, i + 2, i + 3, i + 4, i + 5, total);
    }
    return total;
}

static long sum;

__attribute__((noinline)) static void fill(char *x, int n)
{
    memset(x, n, n);
    sum += x[n / 2];
}

__attribute__((noinline)) static void freed_each_time(int n) // too much for the stack if it were not
{
    unsigned char outer[n + 1];
    outer[0] = 1;
    for (int i = 0; i < 100000; i++) {
        char x[200 + (i & 1023)];
        fill(x, 64 + (i & 31));
        if (i % 3 == 0) {
            char z[x[3] + 1];
            fill(z, x[3]);
        }
        outer[0]++;
    }
    sum += outer[0];
}

__attribute__((noinline)) static long fixed(long k) // of variable length for the parser alone: the stack is saved, nothing more
{
    const int n = 5;
    long x[n], sum = 0;
    for (int i = 0; i < n; i++)
        x[i] = i * k;
    for (int i = 0; i < n; i++)
        sum += x[i] * x[n - 1 - i];
    return sum;
}

int main(void)
{
    printf("%ld\n", fixed(7));
    printf("%ld\n", chained(40));
    printf("%ld\n", arrays(22));
    freed_each_time(30);
    printf("%ld\n", sum);
    return 0;
}
