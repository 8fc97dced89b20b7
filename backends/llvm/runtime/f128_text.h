/* printf's text of a binary128 number, where the target's long double is another format: strfromf128 for the digits,
 * flags and width here. Source: ISO C17 7.21.6.1; ISO/IEC TS 18661-3 (strfromf128). */
typedef unsigned long size_t;
void *malloc(size_t);
void free(void *);
int strfromf128(char *, size_t, const char *, __float128);

struct block { struct block *next; u64 pad; char text[]; };

static u64 length(const char *s) __asm__("irb.format.length");
static OUT_OF_LINE u64 length(const char *s) {
    u64 n = 0;
    while (s[n]) n++;
    return n;
}

static char *block(struct block **blocks, u64 size) __asm__("irb.f128.block");
static OUT_OF_LINE char *block(struct block **blocks, u64 size) {
    struct block *b = malloc(sizeof *b + size);
    if (!b) __builtin_trap();
    b->next = *blocks;
    *blocks = b;
    return b->text;
}

/* strfromf128 by precision (-1: none) and conversion; gives the length. */
static int digits(char *out, int size, int precision, char kind, __float128 x) __asm__("irb.f128.digits");
static OUT_OF_LINE int digits(char *out, int size, int precision, char kind, __float128 x) {
    char format[16], *p = format + 15;
    *p = 0;
    *--p = kind;
    if (precision >= 0) {
        do *--p = (char)('0' + precision % 10); while (precision /= 10);
        *--p = '.';
    }
    *--p = '%';
    return strfromf128(out, size, p, x);
}

/* %#g: a %g that keeps its zeros is %f or %e by the exponent that %e gives. */
INLINE int alternate_g(char *out, int size, int precision, char kind, __float128 x) {
    int p = precision < 0 ? 6 : precision ? precision : 1, exponent = 0, n, sign;
    n = digits(out, size, p - 1, (char)(kind - 2), x);
    while (n > 0 && is_digit(out[n - 1])) n--;
    if (n < 2) return length(out);
    sign = out[n - 1] == '-';
    for (; out[n]; n++) exponent = exponent * 10 + out[n] - '0';
    if (sign) exponent = -exponent;
    if (exponent < -4 || exponent >= p) return length(out);
    return digits(out, size, p - 1 - exponent, (char)(kind - 1), x);
}

static char *text(struct block **blocks, struct spec *s, __float128 x) __asm__("irb.f128.text");
static OUT_OF_LINE char *text(struct block **blocks, struct spec *s, __float128 x) {
    int flags = s->flags, width = s->width, n, at, pad, shift;
    if (width < 0) { flags |= MINUS; width = -width; }
    int size = 5200 + (s->precision > 0 ? s->precision : 0), room = width + 4 > size ? width + 4 : size;
    char *out = block(blocks, (u64)room + 8), kind = s->kind, low = (char)(kind | 32);
    char *in = out + 2; /* room for a sign and a point */
    if (flags & ALTERNATE && low == 'g') n = alternate_g(in, size, s->precision, kind, x);
    else n = digits(in, size, s->precision, kind, x);
    int negative = in[0] == '-', finite = is_digit(in[negative]);
    if (finite && flags & ALTERNATE) { /* a point is always there */
        for (at = negative; in[at] && in[at] != '.' && in[at] != ',' && (in[at] | 32) != (low == 'a' ? 'p' : 'e'); at++) {}
        if (at == n || (in[at] != '.' && in[at] != ',')) {
            for (shift = n; shift >= at; shift--) in[shift + 1] = in[shift];
            in[at] = '.';
            n++;
        }
    }
    if (!negative && flags & (PLUS | SPACE)) {
        *--in = flags & PLUS ? '+' : ' ';
        n++;
        negative = 1;
    }
    pad = width > n ? width - n : 0;
    at = flags & MINUS ? n : 0;                                                    /* where the padding goes */
    if (flags & ZERO && !(flags & MINUS) && finite) at = negative + (low == 'a' ? 2 : 0);
    char fill = flags & ZERO && !(flags & MINUS) && finite ? '0' : ' ';
    if (in != out) for (shift = 0; shift <= n; shift++) out[shift] = in[shift];
    for (shift = n; shift >= at; shift--) out[shift + pad] = out[shift];
    for (shift = 0; shift < pad; shift++) out[at + shift] = fill;
    return out;
}
