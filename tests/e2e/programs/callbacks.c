// Pointers to our functions handed to libc: qsort, bsearch, atexit, and back again.
#include <search.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct item { char name[12]; int rank; double weight; };

static int compares;
static int by_int(const void *a, const void *b) { int x = *(const int *)a, y = *(const int *)b; compares++; return (x > y) - (x < y); }
static int by_text(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }
static int by_weight(const void *a, const void *b)
{
    const struct item *x = a, *y = b;
    return x->weight < y->weight ? -1 : x->weight > y->weight;
}
static int by_rank_down(const void *a, const void *b) { return ((const struct item *)b)->rank - ((const struct item *)a)->rank; }
static void last(void) { printf("atexit: first registered, compares > 0: %d\n", compares > 0); }
static void second(void) { puts("atexit: second registered"); }

int main(void)
{
    int numbers[64], key = 37;
    const char *words[] = { "pear", "apple", "fig", "banana", "cherry", "date" };
    struct item items[] = { { "one", 3, .5 }, { "two", 9, -1.5 }, { "three", 1, 8.25 }, { "four", 7, 0 } };
    int (*const orders[])(const void *, const void *) = { by_weight, by_rank_down };

    atexit(last);
    atexit(second);
    for (int i = 0; i < 64; i++)
        numbers[i] = (i * 37 + 11) % 64;
    qsort(numbers, 64, sizeof *numbers, by_int);
    int *found = bsearch(&key, numbers, 64, sizeof *numbers, by_int);
    printf("%d %d %d at %ld\n", numbers[0], numbers[31], numbers[63], found ? (long)(found - numbers) : -1L);
    key = 1000;
    printf("%s\n", bsearch(&key, numbers, 64, sizeof *numbers, by_int) ? "found" : "absent");
    qsort(words, 6, sizeof *words, by_text);
    for (int i = 0; i < 6; i++)
        printf("%s ", words[i]);
    for (int o = 0; o < 2; o++) {
        qsort(items, 4, sizeof *items, orders[o]);
        printf("| ");
        for (int i = 0; i < 4; i++)
            printf("%s:%d:%.2f ", items[i].name, items[i].rank, items[i].weight);
    }
    printf("\n");
    size_t n = 4;
    struct item *hit = lfind(&items[2], items, &n, sizeof *items, by_weight);
    printf("%s\n", hit ? hit->name : "none");
    exit(5);
}
