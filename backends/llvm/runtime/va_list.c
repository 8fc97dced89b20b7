/* A System V x86-64 va_list as the target's own, for v*printf and v*scanf of the target's libc.
 *
 * Sources: System V ABI AMD64 3.5.7; AAPCS64 B.3 (va_list); RISC-V psABI, "Variadic arguments".
 * Build (the Makefile's `runtime`): clang -O1 -DTARGET_<name> -S -emit-llvm. */
typedef unsigned char u8;
typedef unsigned int u32;
typedef unsigned long u64;

struct x86_va { u32 gp, fp; u8 *overflow, *save; };
struct aapcs_va { u8 *stack, *gr_top, *vr_top; int gr_offs, vr_offs; };

static inline __attribute__((always_inline)) u64 next_int(struct x86_va *v) {
    u64 *p;
    if (v->gp < 48) { p = (u64 *)(v->save + v->gp); v->gp += 8; }
    else { p = (u64 *)v->overflow; v->overflow += 8; }
    return *p;
}

static inline __attribute__((always_inline)) u64 next_double(struct x86_va *v) {
    u64 *p;
    if (v->fp < 176) { p = (u64 *)(v->save + v->fp); v->fp += 16; }
    else { p = (u64 *)v->overflow; v->overflow += 8; }
    return *p;
}

/* x87 extended to binary128: same exponent, the fraction without its integer bit, 112 bits wide. */
static inline __attribute__((always_inline)) u64 *put_long_double(struct x86_va *v, u64 *out, u64 *base) {
    u64 at = ((u64)v->overflow + 15) & ~15ul;
    u64 mant = *(u64 *)at, se = *(unsigned short *)(at + 8), frac = mant << 1;
    v->overflow = (u8 *)(at + 16);
    if ((out - base) & 1) out++;
    out[0] = frac << 48;
    out[1] = se << 48 | frac >> 16;
    return out + 2;
}

static inline __attribute__((always_inline)) int is_digit(char c) { return c >= '0' && c <= '9'; }

static inline __attribute__((always_inline)) u64 *convert(u64 *out, struct x86_va v, const char *f, int scan) {
    u64 *base = out;
    for (; *f; f++) {
        int wide = 0, big = 0;
        if (*f != '%') continue;
        f++;
        if (scan) {
            int skip = 0;
            if (*f == '*') { skip = 1; f++; }
            while (is_digit(*f) || *f == 'm' || *f == '\'') f++;
            while (*f == 'h' || *f == 'l' || *f == 'L' || *f == 'q' || *f == 'j' || *f == 'z' || *f == 't') f++;
            if (*f == '[') { f++; if (*f == '^') f++; if (*f == ']') f++; while (*f && *f != ']') f++; }
            if (!*f) break;
            if (*f != '%' && !skip) *out++ = next_int(&v);
            continue;
        }
        while (*f == '-' || *f == '+' || *f == ' ' || *f == '#' || *f == '0' || *f == '\'' || *f == 'I') f++;
        if (*f == '*') { *out++ = (u64)(long)(int)next_int(&v); f++; }
        while (is_digit(*f)) f++;
        if (*f == '.') {
            f++;
            if (*f == '*') { *out++ = (u64)(long)(int)next_int(&v); f++; }
            while (is_digit(*f)) f++;
        }
        while (*f == 'h' || *f == 'l' || *f == 'L' || *f == 'q' || *f == 'j' || *f == 'z' || *f == 'Z' || *f == 't') {
            if (*f == 'L') big = 1;
            if (*f != 'h') wide = 1;
            f++;
        }
        if (!*f) break;
        switch (*f) {
        case '%': case 'm': break;
        case 'a': case 'A': case 'e': case 'E': case 'f': case 'F': case 'g': case 'G':
            if (big) out = put_long_double(&v, out, base);
            else *out++ = next_double(&v);
            break;
        case 'd': case 'i': case 'u': case 'o': case 'x': case 'X': case 'c': case 'C': {
            u64 x = next_int(&v);
            *out++ = wide ? x : (u64)(long)(int)x;
            break;
        }
        default: *out++ = next_int(&v);
        }
    }
    return base;
}

static inline __attribute__((always_inline)) int has_long_double(const char *f) {
    int in = 0;
    for (; *f; f++) {
        if (*f == '%') in = !in;
        else if (in && *f == 'L') return 1;
        else if (in && ((*f >= 'a' && *f <= 'g') || *f == 's' || *f == 'u' || *f == 'x' || *f == 'p')) in = 0;
    }
    return 0;
}

static inline __attribute__((always_inline)) void *va(void *buffer, struct x86_va *v, const char *format, int scan) {
#if defined(TARGET_riscv64)
    return convert(buffer, *v, format, scan);
#elif defined(TARGET_aarch64)
    struct aapcs_va *out = buffer;
    if (!scan && has_long_double(format)) {
        u64 *slots = (u64 *)buffer + 4;
        out->stack = (u8 *)convert(slots, *v, format, scan);
        out->gr_offs = out->vr_offs = 0;
        return out;
    }
    out->stack = v->overflow;
    out->gr_top = v->save + 48;
    out->vr_top = v->save + 176;
    out->gr_offs = (int)v->gp - 48;
    out->vr_offs = (int)v->fp - 176;
    return out;
#else
    return v;
#endif
}

void *va_list_printf(void *b, struct x86_va *v, const char *f) __asm__("irb.va_list.printf");
void *va_list_scanf(void *b, struct x86_va *v, const char *f) __asm__("irb.va_list.scanf");
void *va_list_printf(void *b, struct x86_va *v, const char *f) { return va(b, v, f, 0); }
void *va_list_scanf(void *b, struct x86_va *v, const char *f) { return va(b, v, f, 1); }
