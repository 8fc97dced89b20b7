// The C library calling back: trees, qsort_r, keyed destructors, once, signals with details, on_exit, string searches, printed widths.
// link: -pthread
#define _GNU_SOURCE
#include <pthread.h>
#include <search.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

static int nodes, freed;
static volatile sig_atomic_t got, code_seen;
static int by_value(const void *a, const void *b) { long x = *(const long *)a, y = *(const long *)b; return x < y ? -1 : x > y; }
static int by_difference(const void *a, const void *b) { return *(const int *)a - *(const int *)b; }
static int by_key(const void *a, const void *b, void *with) { int m = *(int *)with, x = *(const int *)a % m, y = *(const int *)b % m; return x == y ? *(const int *)a - *(const int *)b : x - y; }
static int by_chars(const void *a, const void *b) { return *(const signed char *)a - *(const signed char *)b; }
static int by_double(const void *a, const void *b) { double d = *(const double *)a - *(const double *)b; return d < 0 ? -1 : d > 0 ? 1 : 0; }
static void visit(const void *node, VISIT order, int level) { if (order == postorder || order == leaf) nodes += (int)**(const long *const *)node * (level + 1); }
static void drop(void *node) { freed += (int)*(long *)node; }
static pthread_key_t key;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static void make(void) { static int n; pthread_key_create(&key, drop); printf("once %d\n", ++n); }
static void *thread(void *argument) { long *own = argument; pthread_once(&once, make); pthread_setspecific(key, own); *own *= 2; return (void *)-(*own); }
static void handler(int number) { got = got * 100 + number; }
static void detailed(int number, siginfo_t *info, void *context) { got = got * 100 + number; code_seen = info->si_signo + (context != NULL); }
static void leaving(int status, void *argument) { printf("leaving %d %s %d\n", status, (const char *)argument, freed); }

int main(void)
{
    long v[] = { 50, 20, 70, -10, 30, 60, 90 }, missing = 33;
    int w[20], modulus = 7, wanted = 0;
    signed char c[] = { 5, -3, 127, -128, 0 };
    double d[] = { 2.5, -1e300, 0, 1e-300, -0.5 };
    void *root = NULL;
    on_exit(leaving, "well");
    for (int i = 0; i < 7; i++)
        tsearch(&v[i], &root, by_value);
    twalk(root, visit);
    printf("%d %s %s\n", nodes, tfind(&v[3], &root, by_value) ? "there" : "absent", tfind(&missing, &root, by_value) ? "there" : "absent");
    tdelete(&v[0], &root, by_value);
    tdestroy(root, drop);
    for (int i = 0; i < 20; i++)
        w[i] = (i * 13 + 5) % 40 - 20;
    qsort(w, 20, sizeof *w, by_difference);
    printf("%d %d %d ", w[0], w[10], w[19]);
    for (int i = 0; i < 20; i++)
        w[i] += 20;
    qsort_r(w, 20, sizeof *w, by_key, &modulus);
    int *at = bsearch(&wanted, w, 3, sizeof *w, by_difference);
    printf("%d %d %d %d\n", w[0], w[9], w[19], at ? (int)(at - w) : -1);
    qsort(c, 5, 1, by_chars);
    qsort(d, 5, sizeof *d, by_double);
    printf("%d %d %d %g %g\n", c[0], c[1], c[4], d[0], d[4]);
    pthread_t threads[2];
    void *result[2];
    for (int i = 0; i < 2; i++)
        pthread_create(&threads[i], NULL, thread, &v[i]);
    for (int i = 0; i < 2; i++)
        pthread_join(threads[i], &result[i]);
    printf("%ld %ld %d\n", (long)result[0], (long)result[1], freed);
    struct sigaction action = { .sa_sigaction = detailed, .sa_flags = SA_SIGINFO };
    signal(SIGUSR1, handler);
    sigaction(SIGUSR2, &action, NULL);
    raise(SIGUSR1);
    raise(SIGUSR2);
    printf("%d %d\n", (int)got, (int)code_seen);
    int less = strcmp("abc", "abd") < 0, more = strncmp("xyz1", "xyz0", 4) > 0, none = memcmp("a\0b", "a\0b", 3), case_ = strcasecmp("HELLO", "hellp");
    printf("%d %d %d %d %d %d\n", less, more, none, case_ < 0, strcoll("b", "a") > 0, wcscmp(L"ab", L"b") < 0);
    printf("%d %d %ld %ld %d\n", abs(-5), atoi("-17"), labs(-9L), strtol("-0x1f", NULL, 16), (int)strtoul("4294967295", NULL, 10));
    printf("%hhd %hhu %hd %hu %d %u %ld %lu %zu %c %5.1f %Lg %s %p\n", -1, 255, -2, 65534, -3, 4294967293u, -4L, ~3ul, sizeof v, 'c', 2.25, 1.5L, "end", (void *)0);
    return 6;
}
