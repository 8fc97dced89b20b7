/* What a format says of its arguments, and how they are taken from a source's va_list; see va_list.c. */
typedef unsigned char u8;
typedef unsigned int u32;
typedef unsigned long u64;

#define INLINE static inline __attribute__((always_inline))
#define OUT_OF_LINE __attribute__((noinline))
#define SLOTS 240 /* of the buffer's 2048 bytes */

enum { F80, F128 };
enum { NONE, INT, WORD, DOUBLE, LONG }; /* an argument: none, 32 bits, 64 bits, double, long double */

struct x86_va { u32 gp, fp; u8 *overflow, *save; };
struct aapcs_va { u8 *stack, *gr_top, *vr_top; int gr_offs, vr_offs; };
struct list { u8 *ints, *ints_end, *floats, *floats_end, *stack; }; /* any layout: what registers held, then the stack */

INLINE u64 next_int(struct list *v) {
    u8 **p = v->ints < v->ints_end ? &v->ints : &v->stack;
    *p += 8;
    return *(u64 *)(*p - 8);
}

INLINE u64 next_double(struct list *v) {
    if (v->floats < v->floats_end) { v->floats += 16; return *(u64 *)(v->floats - 16); }
    v->stack += 8;
    return *(u64 *)(v->stack - 8);
}

INLINE u64 *next_long(struct list *v, int format) { /* where it lies */
    if (format == F128 && v->floats < v->floats_end) { v->floats += 16; return (u64 *)(v->floats - 16); }
    v->stack = (u8 *)(((u64)v->stack + 15 & ~15ul) + 16);
    return (u64 *)(v->stack - 16);
}

/* -- formats -- */

struct spec {
    int position, width_at, precision_at; /* n of n$; width_at, precision_at: -1: a number or nothing, 0: the next argument */
    int flags, width, precision, type;    /* precision -1: none */
    char kind;
    const char *end;
};
enum { MINUS = 1, PLUS = 2, SPACE = 4, ALTERNATE = 8, ZERO = 16 };

INLINE int is_digit(char c) { return c >= '0' && c <= '9'; }

INLINE int number(const char **f) {
    int n = 0;
    while (is_digit(**f)) n = n * 10 + *(*f)++ - '0';
    return n;
}

INLINE int star(const char **f, int *value) { /* "*", "*n$" or a number */
    if (**f != '*') { *value = number(f); return -1; }
    ++*f;
    int n = number(f);
    if (n && **f == '$') ++*f;
    return n;
}

INLINE struct spec spec_scanf(const char *f) {
    struct spec s = {0, -1, -1, 0, 0, -1, WORD, 0, 0};
    int skip = *f == '*';
    if (skip) f++;
    int n = number(&f);
    if (*f == '$') { s.position = n; f++; }
    while (is_digit(*f) || *f == 'm' || *f == '\'') f++;
    for (; *f == 'h' || *f == 'l' || *f == 'L' || *f == 'q' || *f == 'j' || *f == 'z' || *f == 't'; f++)
        if (*f == 'L') s.flags = 1;
    s.kind = *f;
    if ((*f | 32) != 'a' && ((*f | 32) < 'e' || (*f | 32) > 'g')) s.flags = 0; /* 1: a long double is read */
    if (*f == '[') { f++; if (*f == '^') f++; if (*f == ']') f++; while (*f && *f != ']') f++; }
    if (!*f || *f == '%' || skip) s.type = NONE;
    s.end = *f ? f + 1 : f;
    return s;
}

static struct spec spec_printf(const char *f) __asm__("irb.format.spec");
static struct spec spec_printf(const char *f) { /* f: after the % */
    struct spec s = {0, -1, -1, 0, 0, -1, NONE, 0, 0};
    int wide = 0, big = 0;
    const char *start = f;
    int n = number(&f);
    if (n && *f == '$') { s.position = n; f++; } else f = start;
    for (;; f++) {
        if (*f == '-') s.flags |= MINUS;
        else if (*f == '+') s.flags |= PLUS;
        else if (*f == ' ') s.flags |= SPACE;
        else if (*f == '#') s.flags |= ALTERNATE;
        else if (*f == '0') s.flags |= ZERO;
        else if (*f != '\'' && *f != 'I') break;
    }
    s.width_at = star(&f, &s.width);
    if (*f == '.') {
        f++;
        if (*f == '-') { f++; number(&f); }
        else s.precision_at = star(&f, &s.precision);
    }
    for (;; f++) {
        if (*f == 'L') big = 1;
        else if (*f != 'l' && *f != 'q' && *f != 'j' && *f != 'z' && *f != 'Z' && *f != 't' && *f != 'h') break;
        if (*f != 'h') wide = 1;
    }
    s.kind = *f;
    s.end = *f ? f + 1 : f;
    switch (*f) {
    case 0: case '%': case 'm': break;
    case 'a': case 'A': case 'e': case 'E': case 'f': case 'F': case 'g': case 'G': s.type = big ? LONG : DOUBLE; break;
    case 'd': case 'i': case 'u': case 'o': case 'x': case 'X': case 'b': case 'B': s.type = wide ? WORD : INT; break;
    case 'c': case 'C': s.type = INT; break;
    default: s.type = WORD;
    }
    return s;
}

INLINE struct spec spec_of(const char *f, int scan) { return scan ? spec_scanf(f) : spec_printf(f); }

static int has_long_double(const char *f) __asm__("irb.format.long_double");
static int has_long_double(const char *f) {
    while (*f)
        if (*f++ == '%') {
            struct spec s = spec_printf(f);
            if (s.type == LONG) return 1;
            f = s.end;
        }
    return 0;
}

/* A scanf that would store a long double in the target's format, not the source's, ends the program. */
static void no_long_double(const char *f) __asm__("irb.format.no_long_double");
static OUT_OF_LINE void no_long_double(const char *f) {
    while (*f)
        if (*f++ == '%') {
            struct spec s = spec_scanf(f);
            if (s.flags && s.type != NONE) __builtin_trap();
            f = s.end;
        }
}

/* -- arguments in slots -- */

INLINE u64 *put_long(u64 *out, u64 *base, const u64 *in, int format) {
    if ((out - base) & 1) out++;
    if (format == F80) { /* to binary128: the exponent is the same, the fraction without its integer bit, 112 bits wide */
        u64 fraction = in[0] << 1, se = in[1] & 0xffff;
        if (!(se & 0x7fff) && in[0] >> 63) se++;
        out[0] = fraction << 48;
        out[1] = se << 48 | fraction >> 16;
    } else { out[0] = in[0]; out[1] = in[1]; }
    return out + 2;
}

static u64 *put(u64 *out, u64 *base, struct list *v, int type, int format) __asm__("irb.va_list.put");
static OUT_OF_LINE u64 *put(u64 *out, u64 *base, struct list *v, int type, int format) {
    if (out - base > SLOTS - 4) __builtin_trap();
    if (type == LONG) return put_long(out, base, next_long(v, format), format);
    if (type == DOUBLE) *out++ = next_double(v);
    else if (type == INT) *out++ = (u64)(long)(int)next_int(v);
    else if (type == WORD) *out++ = next_int(v);
    return out;
}

INLINE void note(char *types, int at, int type) {
    if (at > 64) __builtin_trap();
    if (at > 0 && types[at - 1] < type) types[at - 1] = (char)type;
}

/* The arguments of a format whose conversions have positions (%2$d), by position. */
static void positional(u64 *out, struct list *v, const char *f, int scan, int format) __asm__("irb.va_list.positional");
static OUT_OF_LINE void positional(u64 *out, struct list *v, const char *f, int scan, int format) {
    char types[64];
    u64 *base = out;
    int n;
    for (n = 0; n < 64; n++) types[n] = NONE;
    while (*f) {
        if (*f++ != '%') continue;
        struct spec s = spec_of(f, scan);
        note(types, s.width_at, INT);
        note(types, s.precision_at, INT);
        note(types, s.position, s.type);
        f = s.end;
    }
    for (n = 0; n < 64 && types[n]; n++) out = put(out, base, v, types[n], format);
}

INLINE int has_positions(const char *f) {
    for (; *f; f++)
        if (*f == '%') {
            const char *g = f + 1;
            if (number(&g) && *g == '$') return 1;
            if (f[1] == '%') f++;
        }
    return 0;
}

INLINE void in_order(u64 *out, struct list v, const char *f, int scan, int format) {
    u64 *base = out;
    while (*f) {
        if (*f++ != '%') continue;
        struct spec s = spec_of(f, scan);
        if (s.width_at == 0) out = put(out, base, &v, INT, format);
        if (s.precision_at == 0) out = put(out, base, &v, INT, format);
        out = put(out, base, &v, s.type, format);
        f = s.end;
    }
}

/* -- the target's list of arguments that all lie in memory -- */

#if defined(TARGET_x86_64)
#include "f128_text.h"
struct x86_buffer { struct x86_va va; const char *format; struct block *blocks; u64 pad; u64 slots[SLOTS]; };

INLINE void *list_of(void *buffer, u8 *slots) {
    struct x86_buffer *b = buffer;
    b->va = (struct x86_va){48, 176, slots, slots};
    return &b->va;
}

/* binary128 numbers are put as texts, the format made to fit: b->format, freed by irb.va_list.done. */
INLINE void *with_texts(struct x86_buffer *b, struct list v, const char *f) {
    u64 *out = b->slots, *base = out;
    char *to = block(&b->blocks, length(f) + 1);
    b->format = to;
    if (has_positions(f)) __builtin_trap();
    while (*f) {
        if ((*to++ = *f++) != '%') continue;
        struct spec s = spec_printf(f);
        if (s.type != LONG) {
            if (s.width_at == 0) out = put(out, base, &v, INT, F128);
            if (s.precision_at == 0) out = put(out, base, &v, INT, F128);
            out = put(out, base, &v, s.type, F128);
            while (f < s.end) *to++ = *f++;
            continue;
        }
        if (s.width_at == 0) s.width = (int)next_int(&v);
        if (s.precision_at == 0) s.precision = (int)next_int(&v);
        if (out - base > SLOTS - 4) __builtin_trap();
        *out++ = (u64)text(&b->blocks, &s, *(__float128 *)next_long(&v, F128));
        *to++ = 's';
        f = s.end;
    }
    *to = 0;
    return list_of(b, (u8 *)b->slots);
}
#elif defined(TARGET_aarch64)
INLINE void *list_of(void *buffer, u8 *slots) {
    struct aapcs_va *out = buffer;
    *out = (struct aapcs_va){slots, slots, slots, 0, 0};
    return out;
}
#else
INLINE void *list_of(void *buffer, u8 *slots) { return slots; }
#endif

static void *on_stack(void *buffer, const struct list *list, const char *f, int scan, int format) __asm__("irb.va_list.on_stack");
static OUT_OF_LINE void *on_stack(void *buffer, const struct list *list, const char *f, int scan, int format) {
    u64 *slots = buffer;
    struct list v = *list;
#if defined(TARGET_x86_64)
    struct x86_buffer *b = buffer;
    b->format = f;
    b->blocks = 0;
    if (!scan && has_long_double(f)) return with_texts(b, v, f);
    slots = b->slots;
#elif defined(TARGET_aarch64)
    slots += 4;
#endif
    if (has_positions(f)) positional(slots, &v, f, scan, format);
    else in_order(slots, v, f, scan, format);
    return list_of(buffer, (u8 *)slots);
}
