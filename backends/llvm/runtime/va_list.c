/* A va_list of a source's calling convention as the target's own, for v*printf and v*scanf of the target's libc.
 *
 * irb.va_list.LAYOUT.printf|scanf(buffer of 2048 bytes, list, format) gives the target's va_list. LAYOUT: x86_64, aarch64,
 * riscv64 (also: arguments in 8-byte slots one after another, a long double in two from an even one on).
 * Where source and target agree the list is given back. Where the target's own va_list can say "all arguments lie on the
 * stack", the arguments are put there in order, which is riscv64's layout; the format says what each of them is.
 * Sources: System V ABI AMD64 3.5.7; AAPCS64 B.3 (va_list); RISC-V psABI, "Variadic arguments"; ISO C17 7.21.6. */
#include "va_list.h"

INLINE void *x86_64(void *buffer, struct list v, const char *format, int scan) {
    if (scan) no_long_double(format);
#if defined(TARGET_x86_64)
    return 0;
#elif defined(TARGET_aarch64)
    struct aapcs_va *out = buffer;
    if (!scan && has_long_double(format)) return on_stack(buffer, &v, format, scan, F80);
    out->stack = v.stack;
    out->gr_top = v.ints_end;
    out->vr_top = v.floats_end;
    out->gr_offs = (int)(v.ints - v.ints_end);
    out->vr_offs = (int)(v.floats - v.floats_end);
    return out;
#else
    return on_stack(buffer, &v, format, scan, F80);
#endif
}

INLINE struct list from_x86_64(const struct x86_va *v) {
    return (struct list){v->save + v->gp, v->save + 48, v->save + v->fp, v->save + 176, v->overflow};
}

INLINE struct list from_aarch64(const struct aapcs_va *v) {
    return (struct list){v->gr_top + v->gr_offs, v->gr_top, v->vr_top + v->vr_offs, v->vr_top, v->stack};
}

INLINE struct list from_riscv(u8 *v) { return (struct list){0, 0, 0, 0, v}; }

void *x86_64_printf(void *b, struct x86_va *v, const char *f) __asm__("irb.va_list.x86_64.printf");
void *x86_64_scanf(void *b, struct x86_va *v, const char *f) __asm__("irb.va_list.x86_64.scanf");
void *aarch64_printf(void *b, struct aapcs_va *v, const char *f) __asm__("irb.va_list.aarch64.printf");
void *aarch64_scanf(void *b, struct aapcs_va *v, const char *f) __asm__("irb.va_list.aarch64.scanf");
void *riscv_printf(void *b, u8 *v, const char *f) __asm__("irb.va_list.riscv64.printf");
void *riscv_scanf(void *b, u8 *v, const char *f) __asm__("irb.va_list.riscv64.scanf");

#if defined(TARGET_x86_64)
void *x86_64_printf(void *b, struct x86_va *v, const char *f) { return v; }
void *x86_64_scanf(void *b, struct x86_va *v, const char *f) { return v; }
#else
void *x86_64_printf(void *b, struct x86_va *v, const char *f) { return x86_64(b, from_x86_64(v), f, 0); }
void *x86_64_scanf(void *b, struct x86_va *v, const char *f) { return x86_64(b, from_x86_64(v), f, 1); }
#endif

#if defined(TARGET_aarch64)
void *aarch64_printf(void *b, struct aapcs_va *v, const char *f) { return v; }
void *aarch64_scanf(void *b, struct aapcs_va *v, const char *f) { return v; }
#else
void *aarch64_printf(void *b, struct aapcs_va *v, const char *f) { struct list l = from_aarch64(v); return on_stack(b, &l, f, 0, F128); }
void *aarch64_scanf(void *b, struct aapcs_va *v, const char *f) {
    struct list l = from_aarch64(v);
#if defined(TARGET_x86_64)
    no_long_double(f);
#endif
    return on_stack(b, &l, f, 1, F128);
}
#endif

#if defined(TARGET_riscv64)
void *riscv_printf(void *b, u8 *v, const char *f) { return v; }
void *riscv_scanf(void *b, u8 *v, const char *f) { return v; }
#elif defined(TARGET_aarch64)
void *riscv_printf(void *b, u8 *v, const char *f) { return list_of(b, v); }
void *riscv_scanf(void *b, u8 *v, const char *f) { return list_of(b, v); }
#else
void *riscv_printf(void *b, u8 *v, const char *f) { struct list l = from_riscv(v); return on_stack(b, &l, f, 0, F128); }
void *riscv_scanf(void *b, u8 *v, const char *f) { no_long_double(f); return list_of(b, v); }
#endif

#if defined(TARGET_x86_64)
/* After the call of v*printf: give back what the texts of long doubles took. */
void va_list_done(struct x86_buffer *b) __asm__("irb.va_list.done");
void va_list_done(struct x86_buffer *b) {
    while (b->blocks) {
        struct block *next = b->blocks->next;
        free(b->blocks);
        b->blocks = next;
    }
}
#endif
