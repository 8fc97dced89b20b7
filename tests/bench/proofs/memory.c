/* What is reached through pointers: fields, pixels, swaps, small buffers, static variables. */
struct point { int x, y; short z; unsigned char tag, flags; long id; };
void swap_ints(int *a, int *b) { int t = *a; *a = *b; *b = t; }
void swap_bytes_at(unsigned char *a, unsigned char *b) { *a ^= *b; *b ^= *a; *a ^= *b; }
void order(int *a, int *b) { if (*a > *b) { int t = *a; *a = *b; *b = t; } }
void sort3(int *v) { int a = v[0], b = v[1], c = v[2], t; if (a > b) { t = a; a = b; b = t; } if (b > c) { t = b; b = c; c = t; } if (a > b) { t = a; a = b; b = t; } v[0] = a; v[1] = b; v[2] = c; }
void move_point(int *p, int dx, int dy) { struct point *q = (struct point *)p; q->x += dx; q->y -= dy; q->flags |= 4; }
long point_id(const long *p) { const struct point *q = (const struct point *)p; return q->tag == 7 ? q->id : -q->id; }
int set_flag(unsigned char *p, int bit, int on) { unsigned char m = 1 << (bit & 7); *p = on ? *p | m : *p & ~m; return *p; }
unsigned pack_rgb(unsigned char r, unsigned char g, unsigned char b) { return (unsigned)r << 16 | g << 8 | b; }
unsigned short rgb565(unsigned x) { return (x >> 8 & 0xf800) | (x >> 5 & 0x7e0) | (x >> 3 & 31); }
void unpack_rgb(unsigned x, unsigned char *p) { p[0] = x >> 16; p[1] = x >> 8; p[2] = x; }
unsigned load_be32(const unsigned char *p) { return (unsigned)p[0] << 24 | p[1] << 16 | p[2] << 8 | p[3]; }
unsigned load_le32(const unsigned char *p) { return p[0] | p[1] << 8 | p[2] << 16 | (unsigned)p[3] << 24; }
void store_be32(unsigned char *p, unsigned x) { p[0] = x >> 24; p[1] = x >> 16; p[2] = x >> 8; p[3] = x; }
unsigned short load_be16(const unsigned char *p) { return p[0] << 8 | p[1]; }
int increment(int *p) { return ++*p; }
int post_increment(long *p, int by) { long old = *p; *p += by; return old > 0; }
int dot3(const int *a, const int *b) { return (int)((unsigned)a[0] * b[0] + (unsigned)a[1] * b[1] + (unsigned)a[2] * b[2]); }
long sum_fields(const int *p) { const struct point *q = (const struct point *)p; return (long)q->x + q->y + q->z + q->tag; }
int at_or(const int *p, unsigned n, int other) { return n < 4 ? p[n] : other; }
int nullable(const int *p) { return p ? *p : -1; }
unsigned char nibble(const unsigned char *p, unsigned n) { return n & 1 ? p[n >> 1] >> 4 : p[n >> 1] & 15; }
void put_nibble(unsigned char *p, unsigned v) { p[0] = (p[0] & 0xf0) | (v & 15); }
void exchange_pair(long *p) { long a = p[0]; p[0] = p[1]; p[1] = a; }
void zero_four(int *p) { p[0] = p[1] = p[2] = p[3] = 0; }
void copy_two(long *to, const long *from) { to[0] = from[0]; to[1] = from[1]; }
int vowel(unsigned char c) { static const unsigned char t[26] = { 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1 }; c -= 'a'; return c < 26 ? t[c] : 0; }
int count_calls(int n) { static int count; count += n; return count; }
unsigned lcg(void) { static unsigned state; state = state * 1664525u + 1013904223u; return state >> 16; }
void accumulate(unsigned long *s, unsigned x) { s[0] += x; s[1] += (unsigned long)x * x; }
int is_magic(const unsigned char *p) { return p[0] == 0x7f && p[1] == 'E' && p[2] == 'L' && p[3] == 'F'; }
void adler_step(unsigned *s, unsigned char c) { unsigned a = s[0] + c; if (a >= 65521) a -= 65521; unsigned b = s[1] + a; if (b >= 65521) b -= 65521; s[0] = a; s[1] = b; }
int ring_next(int *p, int size) { int n = *p + 1; if (n >= size) n = 0; *p = n; return n; }
void quarter_round(unsigned *v) { unsigned a = v[0], b = v[1], c = v[2], d = v[3]; a += b; d ^= a; d = d << 16 | d >> 16; c += d; b ^= c; b = b << 12 | b >> 20; v[0] = a; v[1] = b; v[2] = c; v[3] = d; }
int checksum_fold(unsigned x) { x = (x & 0xffff) + (x >> 16); x += x >> 16; return ~x & 0xffff; }
