/* Structs: by pointer, in arrays, by value. */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct point { int x, y; };
struct box { struct point low, high; };
struct account { long balance; unsigned id; short state; unsigned char flags; };
struct queue { unsigned head, tail; int items[16]; };
struct span { double start, length; };
struct header { uint8_t kind, version; uint16_t length; uint32_t sum; uint64_t id; };
struct matrix { float m[2][2]; };

int contains(const struct box *b, int x, int y)
{
    return x >= b->low.x && x < b->high.x && y >= b->low.y && y < b->high.y;
}

long area(struct box b)
{
    long w = (long)b.high.x - b.low.x, h = (long)b.high.y - b.low.y;
    return w > 0 && h > 0 ? w * h : 0;
}

struct point turned(struct point p, int quarter)
{
    struct point r = p;
    switch (quarter & 3) {
    case 1: r.x = -(unsigned)p.y; r.y = p.x; break;
    case 2: r.x = -(unsigned)p.x; r.y = -(unsigned)p.y; break;
    case 3: r.x = p.y; r.y = -(unsigned)p.x; break;
    }
    return r;
}

int withdraw(struct account *a, unsigned amount)
{
    if (a->state != 1 || a->flags & 0x80) return -1;
    if (a->balance < (long)amount && !(a->flags & 1)) { a->state = 2; return 0; }
    a->balance -= amount;
    a->flags |= 2;
    return 1;
}

int find_account(const struct account *list, int n, unsigned id)
{
    for (int i = 0; i < n; i++)
        if (list[i].id == id && list[i].state >= 0) return i;
    return -1;
}

int push(struct queue *q, int item)
{
    unsigned next = (q->tail + 1) % 16;
    if (next == q->head % 16) return 0;
    q->items[q->tail % 16] = item;
    q->tail = next;
    return 1;
}

int pop(struct queue *q, int out[1])
{
    if (q->head % 16 == q->tail % 16) return 0;
    out[0] = q->items[q->head % 16];
    q->head = (q->head + 1) % 16;
    return 1;
}

struct span meet(struct span a, struct span b)
{
    double ae = a.start + a.length, be = b.start + b.length;
    struct span r;
    r.start = a.start > b.start ? a.start : b.start;
    r.length = (ae < be ? ae : be) - r.start;
    if (!(r.length > 0)) r.length = 0;
    return r;
}

int read_header(const unsigned char in[16], struct header *h)
{
    h->kind = in[0];
    h->version = in[1];
    h->length = (uint16_t)(in[2] << 8 | in[3]);
    h->sum = (uint32_t)in[4] << 24 | (uint32_t)in[5] << 16 | (uint32_t)in[6] << 8 | in[7];
    memcpy(&h->id, in + 8, 8);
    return h->version <= 3 && h->length >= 16;
}

void multiply(struct matrix *out, const struct matrix *a, const struct matrix *b)
{
    struct matrix r;
    for (int i = 0; i < 2; i++)
        for (int j = 0; j < 2; j++) r.m[i][j] = a->m[i][0] * b->m[0][j] + a->m[i][1] * b->m[1][j];
    *out = r;
}

long settle(struct account *list, int n, long limit)
{
    long total = 0;
    for (int i = 0; i < n; i++) {
        if (list[i].balance > limit) { total += list[i].balance - limit; list[i].balance = limit; list[i].state++; }
        else if (list[i].balance < 0) list[i].flags ^= 4;
    }
    return total;
}

int nearest(const struct point *p, int n, struct point to)
{
    long best = INT64_MAX;
    int at = -1;
    for (int i = 0; i < n; i++) {
        long dx = (long)p[i].x - to.x, dy = (long)p[i].y - to.y;
        long d = (dx < 0 ? -dx : dx) + (dy < 0 ? -dy : dy);
        if (d < best) { best = d; at = i; }
    }
    return at;
}
