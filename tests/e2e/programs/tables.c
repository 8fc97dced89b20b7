// Function-pointer tables, data with relocations, pointers into the middle of objects, weak and alias symbols.
#include <stdint.h>
#include <stdio.h>
#include <string.h>

typedef long (*op)(long, long);
static long plus(long a, long b) { return a + b; }
static long minus(long a, long b) { return a - b; }
static long times(long a, long b) { return a * b; }
static long over(long a, long b) { return b ? a / b : 0; }

struct entry { const char *name; op run; const struct entry *next; int priority; };
static const struct entry entries[4] = {
    { "plus", plus, &entries[1], 1 }, { "minus", minus, &entries[2], 1 }, { "times", times, &entries[3], 2 }, { "over", over, NULL, 2 },
};
op global_table[] = { over, times, minus, plus, NULL };
static int numbers[10] = { 1, 1, 2, 3, 5, 8, 13, 21, 34, 55 };
static int *const middle = &numbers[5];
static int *end = numbers + 10;
static const char *const words[] = { "zero", "one" "and more", "tail" };
static const char *suffix = "prefix-suffix" + 7;
struct { char c; short s; int i; long l; const void *p; float f; double d; } layout = { 'c', -2, 3, -4, &layout.i, 1.5f, 2.5 };
union { unsigned char bytes[8]; uint64_t word; } both = { { 1, 2, 3, 4, 5, 6, 7, 8 } };
static long zeroed[100];
int common_symbol;
__attribute__((section(".mydata"))) int placed = 77;
__attribute__((aligned(64))) char aligned_data[3] = "ab";
const char text[] = "array\0with nul";

__attribute__((weak)) int weak_defined(void) { return 11; }
extern int weak_missing(void) __attribute__((weak));
extern int weak_datum __attribute__((weak));
int original(int x) { return x * 2; }
extern int alias(int x) __attribute__((alias("original")));
extern int weak_alias(int x) __attribute__((weak, alias("original")));
static int from_constructor;
__attribute__((constructor)) static void early(void) { from_constructor = 40; }
__attribute__((constructor(200))) static void earlier(void) { from_constructor += 1000; common_symbol = 5; }
__attribute__((destructor)) static void late(void) { printf("destructor %d\n", from_constructor); }
__attribute__((visibility("hidden"))) int hidden(int x) { return x + common_symbol; }

static op nested_choice(int i) { return i < 4 ? global_table[i] : NULL; }

int main(void)
{
    for (const struct entry *e = entries; e; e = e->next)
        printf("%s %ld %d; ", e->name, e->run(42, 5), e->priority);
    for (op *p = global_table; *p; p++)
        printf("%ld ", (*p)(100, 7));
    printf("%d\n", nested_choice(4) == NULL);
    printf("%d %d %ld %s %s %s\n", *middle, middle[-1], (long)(end - numbers), words[1], words[2], suffix);
    printf("%c %d %d %ld %d %g %g\n", layout.c, layout.s, layout.i, layout.l, *(const int *)layout.p, layout.f, layout.d);
    printf("%lx %ld %d %d %d %zu %s\n", (unsigned long)both.word, zeroed[50], common_symbol, placed, (int)((uintptr_t)aligned_data % 64), sizeof text, text + 6);
    printf("%d %d %d %d %d %d\n", weak_defined(), weak_missing ? weak_missing() : -1, &weak_datum != NULL, alias(21), weak_alias(4), hidden(1));
    printf("%d %d\n", from_constructor, memcmp(words[0], "zero", 5));
    zeroed[99] = (long)strlen(text);
    return (int)zeroed[99];
}
