// The heap: a growing array, a hash table of strings, linked lists with pointers to pointers, realloc and free.
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct slot { char *key; int count; struct slot *next; };
struct map { struct slot **slots; size_t size, used; };

static unsigned long hash(const char *s) { unsigned long h = 5381; while (*s) h = h * 33 + (unsigned char)*s++; return h; }
static void grow(struct map *m)
{
    size_t size = m->size ? m->size * 2 : 4;
    struct slot **fresh = calloc(size, sizeof *fresh);
    for (size_t i = 0; i < m->size; i++)
        for (struct slot *s = m->slots[i], *next; s; s = next) {
            next = s->next;
            s->next = fresh[hash(s->key) % size];
            fresh[hash(s->key) % size] = s;
        }
    free(m->slots);
    m->slots = fresh;
    m->size = size;
}
static int *at(struct map *m, const char *key)
{
    if (m->used >= m->size)
        grow(m);
    struct slot **place = &m->slots[hash(key) % m->size];
    for (; *place; place = &(*place)->next)
        if (!strcmp((*place)->key, key))
            return &(*place)->count;
    *place = malloc(sizeof **place);
    **place = (struct slot){ strdup(key), 0, NULL };
    m->used++;
    return &(*place)->count;
}
struct list { int value; struct list *next; };
static struct list *sorted(struct list *in)
{
    struct list *out = NULL;
    while (in) {
        struct list *node = in, **p = &out;
        in = in->next;
        while (*p && (*p)->value < node->value)
            p = &(*p)->next;
        node->next = *p;
        *p = node;
    }
    return out;
}
static struct list *reversed(struct list *in) { struct list *out = NULL, *next; for (; in; in = next) { next = in->next; in->next = out; out = in; } return out; }
struct flexible { int n; short items[]; };

int main(void)
{
    struct map m = { 0 };
    char word[8];
    unsigned x = 1;
    long *numbers = NULL, total = 0;
    size_t used = 0, room = 0;
    struct list *head = NULL;
    for (int i = 0; i < 3000; i++) {
        x = x * 1103515245u + 12345u;
        snprintf(word, sizeof word, "w%u", x >> 16 & 255);
        ++*at(&m, word);
        if (used == room)
            numbers = realloc(numbers, (room = room * 2 + 3) * sizeof *numbers);
        numbers[used++] = (long)x * i;
    }
    for (size_t i = 0; i < used; i++)
        total ^= numbers[i] << (i % 17);
    printf("%zu %zu %d %d %lx\n", m.used, m.size, *at(&m, "w7"), *at(&m, "w255"), (unsigned long)total);
    for (int i = 0; i < 50; i++) {
        struct list *node = malloc(sizeof *node);
        *node = (struct list){ i * 31 % 53, head };
        head = node;
    }
    head = reversed(sorted(head));
    for (struct list *p = head; p; p = p->next)
        printf("%d%c", p->value, p->next ? ' ' : '\n');
    struct flexible *f = malloc(offsetof(struct flexible, items) + 10 * sizeof(short));
    f->n = 10;
    for (int i = 0; i < f->n; i++)
        f->items[i] = (short)(i * -1000 * i);
    printf("%d %zu\n", f->items[9], sizeof *f);
    free(f);
    free(numbers);
    return 0;
}
