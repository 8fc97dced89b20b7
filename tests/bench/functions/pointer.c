/* Arrays and memory through pointers. */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int binary_search(const int *a, int n, int key)
{
    int low = 0, high = n - 1;
    while (low <= high) {
        int mid = low + (high - low) / 2;
        if (a[mid] == key) return mid;
        if (a[mid] < key) low = mid + 1;
        else high = mid - 1;
    }
    return -low - 1;
}

void insertion_sort(int *a, int n)
{
    for (int i = 1; i < n; i++) {
        int x = a[i], j = i - 1;
        while (j >= 0 && a[j] > x) { a[j + 1] = a[j]; j--; }
        a[j + 1] = x;
    }
}

void sift_down(long *heap, int n, int at)
{
    if (at < 0) return;
    for (;;) {
        long best = at;
        for (long child = 2L * at + 1; child <= 2L * at + 2 && child < n; child++)
            if (heap[child] > heap[best]) best = child;
        if (best == at || at >= n) return;
        long t = heap[at];
        heap[at] = heap[best];
        heap[best] = t;
        at = (int)best;
    }
}

size_t compact(unsigned char *p, size_t n)
{
    size_t out = 0;
    for (size_t i = 0; i < n; i++)
        if (p[i]) p[out++] = p[i];
    return out;
}

void reverse_words(uint16_t *p, size_t n)
{
    for (size_t i = 0, j = n; i + 1 < j; i++) {
        uint16_t t = p[i];
        p[i] = p[--j];
        p[j] = t;
    }
}

int find_pair(const short *a, int n, int sum)
{
    for (int i = 0; i < n; i++)
        for (int j = i + 1; j < n; j++)
            if (a[i] + a[j] == sum) return i << 8 | j;
    return -1;
}

void rotate_left(int *a, unsigned n, unsigned k)
{
    unsigned done = 0;
    if (!n || !(k %= n)) return;
    for (unsigned start = 0; done < n; start++) {
        int held = a[start];
        unsigned i = start;
        for (;;) {
            unsigned next = (i + k) % n;
            done++;
            if (next == start) { a[i] = held; break; }
            a[i] = a[next];
            i = next;
        }
    }
}

uint64_t load_be(const unsigned char p[8])
{
    uint64_t x = 0;
    for (int i = 0; i < 8; i++) x = x << 8 | p[i];
    return x;
}

void store_le24(unsigned char out[4], uint32_t v)
{
    out[0] = (unsigned char)v;
    out[1] = (unsigned char)(v >> 8);
    out[2] = (unsigned char)(v >> 16);
    out[3] = out[0] ^ out[1] ^ out[2];
}

long merge(const int *a, int na, const int *b, int nb, int out[64])
{
    int i = 0, j = 0;
    long moved = 0;
    if (na < 0 || nb < 0 || na + nb > 64) return -1;
    for (int k = 0; k < na + nb; k++) {
        if (j >= nb || (i < na && a[i] <= b[j])) out[k] = a[i++];
        else { out[k] = b[j++]; moved += na - i; }
    }
    return moved;
}

int read_varint(const unsigned char *p, size_t n, uint64_t out[1])
{
    uint64_t x = 0;
    for (size_t i = 0; i < n && i < 10; i++) {
        x |= (uint64_t)(p[i] & 0x7f) << (7 * i & 63);
        if (!(p[i] & 0x80)) { out[0] = x; return (int)i + 1; }
    }
    return 0;
}

void prefix_sums(const int *in, long *out, size_t n)
{
    long s = 0;
    for (size_t i = 0; i < n; i++) { s += in[i]; out[i] = s; }
}

size_t shift_in(unsigned char *window, size_t n, const unsigned char fresh[4])
{
    if (n < 4) return 0;
    memmove(window, window + 4, n - 4);
    memcpy(window + n - 4, fresh, 4);
    return n - 4;
}

int blank_tail(char *buf, size_t n, unsigned char fill)
{
    size_t end = n;
    while (end && buf[end - 1] == 0) end--;
    memset(buf + end, fill, n - end);
    return (int)(n - end);
}

int equal_blocks(const unsigned char *a, const unsigned char *b, size_t n)
{
    if (n >= 8 && memcmp(a, b, 8)) return 0;
    for (size_t i = 8; i < n; i++)
        if (a[i] != b[i]) return -(int)i;
    return 1;
}
