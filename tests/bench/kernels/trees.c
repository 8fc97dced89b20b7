// Pointers and an allocator of our own: trees built, searched, thrown away.
#include <stdio.h>
#include <stdlib.h>

struct node {
    struct node *left, *right;
    long key;
};
static struct node pool[200000];
static long used;

static struct node *insert(struct node *t, long key)
{
    if (!t) {
        t = &pool[used++];
        t->left = t->right = 0;
        t->key = key;
    } else if (key < t->key)
        t->left = insert(t->left, key);
    else if (key > t->key)
        t->right = insert(t->right, key);
    return t;
}

static int depth(const struct node *t)
{
    if (!t)
        return 0;
    int l = depth(t->left), r = depth(t->right);
    return 1 + (l > r ? l : r);
}

int main(void)
{
    long sum = 0;
    unsigned long state = 88172645463325252ul;
    for (int turn = 0; turn < 60; turn++) {
        struct node *root = 0;
        used = 0;
        for (int n = 0; n < 40000; n++) {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            root = insert(root, (long)(state % 100003));
        }
        sum = sum * 7 + used + depth(root);
        for (long key = 0; key < 100003; key += 7) {
            const struct node *t = root;
            while (t && t->key != key)
                t = key < t->key ? t->left : t->right;
            sum += t != 0;
        }
    }
    printf("%ld\n", sum);
    return 0;
}
