/* The memory that the functions under test allocate, and what of it they leave behind: the blocks that their result, the
 * buffers and the globals lead to, in the order in which they are found.
 *
 * The C library's allocator and sbrk are wrapped while a function runs. A block is followed by bytes that nobody may
 * write; what malloc gives is filled, so that both sides read the same from what they have not written.
 */
#include <errno.h>
#include <malloc.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

typedef uint64_t u64;
enum { BLOCKS = 1 << 15, RED = 16, FILL = 0xa5, FILLED = 1 << 16 };
static const u64 NONE = ~0ull;
struct block { unsigned char *at; u64 size, rank; int malloced; };

struct block irb_blocks[BLOCKS]; /* those that there are, in no order: bounds.c looks at them too */
u64 irb_block_count, irb_blocks_lost; /* lost: there were more than are kept */
u64 irb_heap_low, irb_heap_high; /* between which all that were allocated since the start lie */
static u64 reached, low, high;
static struct block *order[BLOCKS];
static int tracking;
static char busy; /* functions may have threads */

void *__real_malloc(size_t n);
void *__real_calloc(size_t n, size_t each);
void *__real_realloc(void *p, size_t n);
void *__real_sbrk(intptr_t n);
void __real_free(void *p);

/* Where a block of malloc's keeps its place in the table: at the end of what it has beyond what was asked for. */
static u64 *place(void *p) { return (u64 *)((unsigned char *)p + (malloc_usable_size(p) & -8)) - 1; }

static struct block *find(void *p)
{
    if (!p || !irb_block_count) return NULL;
    u64 n = *place(p);
    if (n < irb_block_count && irb_blocks[n].at == p) return irb_blocks + n;
    for (n = irb_block_count; n-- > 0;) /* it was written over, or is none of these */
        if (irb_blocks[n].at == p) return irb_blocks + n;
    return NULL;
}

static void reaches(u64 at, u64 size)
{
    if (at < irb_heap_low) irb_heap_low = at;
    if (at + size > irb_heap_high) irb_heap_high = at + size;
}

static void lock(void) { while (__atomic_test_and_set(&busy, __ATOMIC_ACQUIRE)) ; }
static void unlock(void) { __atomic_clear(&busy, __ATOMIC_RELEASE); }

static void *added(void *p, u64 size, u64 written)
{
    if (!p) return p;
    lock();
    reaches((u64)p, size);
    u64 end = size < FILLED ? size : FILLED;
    if (written < end) memset((unsigned char *)p + written, FILL, end - written);
    memset((unsigned char *)p + size, FILL, RED);
    if (irb_block_count == BLOCKS) irb_blocks_lost = 1, *place(p) = ~0ull;
    else *place(p) = irb_block_count, irb_blocks[irb_block_count++] = (struct block){ p, size, 0, 1 };
    unlock();
    return p;
}

static void removed(struct block *b)
{
    *b = irb_blocks[--irb_block_count];
    if (b != irb_blocks + irb_block_count && b->malloced) *place(b->at) = b - irb_blocks;
}

/* Forgets a block of malloc's; gives its size, or NONE if it is none of these. */
static u64 taken(void *p)
{
    lock();
    struct block *b = find(p);
    u64 size = b ? b->size : NONE;
    if (b) removed(b);
    unlock();
    return size;
}

static u64 padded(u64 n) { return n > PTRDIFF_MAX - 2 * RED ? n : n + 2 * RED; }

void *__wrap_malloc(size_t n) { return tracking ? added(__real_malloc(padded(n)), n, 0) : __real_malloc(n); }

void *__wrap_calloc(size_t n, size_t each)
{
    size_t all;
    if (!tracking || __builtin_mul_overflow(n, each, &all) || padded(all) == all) return __real_calloc(n, each);
    return added(__real_calloc(1, padded(all)), all, all);
}

void *__wrap_realloc(void *p, size_t n)
{
    if (!tracking) return __real_realloc(p, n);
    u64 before = p ? taken(p) : 0;
    if (p && !n) return __real_realloc(p, n);
    void *q = __real_realloc(p, padded(n));
    if (q) return added(q, n, before == NONE ? n : before);
    if (p && before != NONE) added(p, before, before); /* it is as it was */
    return NULL;
}

void __wrap_free(void *p)
{
    if (tracking) taken(p);
    __real_free(p);
}

void *__real_aligned_alloc(size_t align, size_t n);
void *__real_memalign(size_t align, size_t n);
int __real_posix_memalign(void **p, size_t align, size_t n);

void *__wrap_aligned_alloc(size_t align, size_t n)
{
    return tracking ? added(__real_aligned_alloc(align, padded(n)), n, 0) : __real_aligned_alloc(align, n);
}

void *__wrap_memalign(size_t align, size_t n)
{
    return tracking ? added(__real_memalign(align, padded(n)), n, 0) : __real_memalign(align, n);
}

int __wrap_posix_memalign(void **p, size_t align, size_t n)
{
    int status = __real_posix_memalign(p, align, tracking ? padded(n) : n);
    if (tracking && !status) added(*p, n, 0);
    return status;
}

void *__wrap_sbrk(intptr_t n)
{
    unsigned char *p = __real_sbrk(n);
    if (!tracking || p == (void *)-1) return p;
    for (u64 i = irb_block_count; n < 0 && i-- > 0;)
        if (!irb_blocks[i].malloced && irb_blocks[i].at >= p + n && irb_blocks[i].at < p) removed(irb_blocks + i);
    if (n <= 0) return p;
    memset(p, 0, n);
    reaches((u64)p, n);
    if (irb_block_count == BLOCKS) irb_blocks_lost = 1;
    else irb_blocks[irb_block_count++] = (struct block){ p, n, 0, 0 };
    return p;
}

void irb_heap_start(void)
{
    irb_block_count = reached = irb_blocks_lost = irb_heap_high = 0;
    irb_heap_low = ~0ull;
    busy = 0, tracking = 1;
}

static int by_address(const void *x, const void *y)
{
    const struct block *a = x, *b = y;
    return (a->at > b->at) - (a->at < b->at);
}

/* No more is allocated: now what is there can be looked up. Gives whether anything is. */
int irb_heap_stop(void)
{
    tracking = 0;
    if (irb_blocks_lost || !irb_block_count) return irb_block_count = 0;
    qsort(irb_blocks, irb_block_count, sizeof *irb_blocks, by_address);
    low = (u64)irb_blocks[0].at, high = (u64)irb_blocks[irb_block_count - 1].at + irb_blocks[irb_block_count - 1].size;
    return 1;
}

/* An address in a block, or at its end, as the block's number and the distance from its start; 0 if it is none. */
u64 irb_heap_place(u64 p)
{
    if (!irb_block_count || p < low || p > high) return 0;
    u64 first = 0, end = irb_block_count;
    while (end - first > 1) {
        u64 half = (first + end) / 2;
        if ((u64)irb_blocks[half].at <= p) first = half;
        else end = half;
    }
    struct block *b = irb_blocks + first;
    if (p < (u64)b->at || p - (u64)b->at > b->size) return 0;
    if (!b->rank) order[reached] = b, b->rank = ++reached;
    return 0xd000000000000000u | b->rank << 40 | (p - (u64)b->at);
}

/* The n-th block that was found, if there is one. `beyond`: whether bytes behind it were written. */
int irb_heap_block(u64 n, const unsigned char **at, u64 *size, u64 *beyond)
{
    if (n >= reached) return 0;
    *at = order[n]->at, *size = order[n]->size, *beyond = 0;
    for (u64 i = 0; order[n]->malloced && i < RED; i++) *beyond |= order[n]->at[order[n]->size + i] != FILL;
    return 1;
}
