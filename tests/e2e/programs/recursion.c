// Recursion: plain, mutual, deep, through pointers, with many live values, tail calls.
#include <stdio.h>
#include <stdlib.h>

static int fib(int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }
static int odd(unsigned n);
static int even(unsigned n) { return n == 0 ? 1 : odd(n - 1); }
static int odd(unsigned n) { return n == 0 ? 0 : even(n - 1); }
static int ackermann(int m, int n) { return m == 0 ? n + 1 : n == 0 ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1)); }
static long deep(int n) { volatile long local = n; return n ? local + deep(n - 1) : 0; }
static void hanoi(int n, int from, int to, int by, int *moves) { if (n) { hanoi(n - 1, from, by, to, moves); ++*moves; hanoi(n - 1, by, to, from, moves); } }

struct tree { int key; struct tree *left, *right; };
static struct tree *insert(struct tree *t, int key)
{
    if (!t) {
        t = calloc(1, sizeof *t);
        t->key = key;
    } else if (key < t->key) {
        t->left = insert(t->left, key);
    } else if (key > t->key) {
        t->right = insert(t->right, key);
    }
    return t;
}
static int height(const struct tree *t) { int l, r; return t ? (l = height(t->left), r = height(t->right), 1 + (l > r ? l : r)) : 0; }
static void walk(const struct tree *t, void (*visit)(int, void *), void *data) { if (t) { walk(t->left, visit, data); visit(t->key, data); walk(t->right, visit, data); } }
static void digest(int key, void *data) { unsigned *h = data; *h = *h * 31 + (unsigned)key; }
static void release(struct tree *t) { if (t) { release(t->left); release(t->right); free(t); } }

static int queens(int n, int row, unsigned columns, unsigned left, unsigned right)
{
    int found = 0;
    if (row == n)
        return 1;
    for (unsigned free_ = ~(columns | left | right) & ((1u << n) - 1); free_; free_ &= free_ - 1) {
        unsigned bit = free_ & -free_;
        found += queens(n, row + 1, columns | bit, (left | bit) << 1, (right | bit) >> 1);
    }
    return found;
}

static void permute(int *a, int n, int k, long *sum)
{
    if (k == n) {
        long x = 0;
        for (int i = 0; i < n; i++)
            x = x * 10 + a[i];
        *sum = (*sum * 7 + x) % 1000003;
        return;
    }
    for (int i = k; i < n; i++) {
        int t = a[k]; a[k] = a[i]; a[i] = t;
        permute(a, n, k + 1, sum);
        t = a[k]; a[k] = a[i]; a[i] = t;
    }
}

int main(void)
{
    struct tree *root = NULL;
    unsigned h = 0;
    int moves = 0, a[] = { 1, 2, 3, 4, 5, 6 };
    long sum = 0;
    for (int i = 0; i < 200; i++)
        root = insert(root, i * 73 % 211);
    walk(root, digest, &h);
    hanoi(10, 1, 3, 2, &moves);
    permute(a, 6, 0, &sum);
    printf("%d %d %d %d %ld %d\n", fib(20), even(1000), odd(77), ackermann(2, 9), deep(20000), moves);
    printf("%d %u %d %ld\n", height(root), h, queens(7, 0, 0, 0, 0), sum);
    release(root);
    return 0;
}
