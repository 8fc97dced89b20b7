/* x87 extended and binary128, as bit patterns: for targets whose long double is binary128.
 *
 * irb.f80.widen is exact; irb.f80.mant/irb.f80.se round to nearest even, as a store to memory does.
 * irb.f128.rint/trunc/floor/ceil round to integral values. Sources: Intel SDM volume 1, 4.2.2; IEEE 754-2019, 3.4. */
typedef unsigned long u64;
typedef unsigned __int128 u128;

#define INLINE static inline __attribute__((always_inline))
#define ONE ((u128)1)
#define SIGN (ONE << 127)

u128 widen(u64 mant, u64 se) __asm__("irb.f80.widen");
u128 widen(u64 mant, u64 se) {
    u64 e = se & 0x7fff, sign = se >> 15 & 1;
    if (!e && mant >> 63) e = 1;
    return (u128)sign << 127 | (u128)e << 112 | (u128)(mant << 1) << 48;
}

INLINE u128 rounded(u128 x) { /* exponent and 63-bit fraction as one number, rounded: a carry is right */
    u128 magnitude = x & ~SIGN, kept = magnitude >> 49, rest = magnitude & ((ONE << 49) - 1), half = ONE << 48;
    int special = (u64)(magnitude >> 112) == 0x7fff;
    if (!special && (rest > half || (rest == half && (kept & 1)))) kept++;
    if (special && (magnitude & ((ONE << 112) - 1)) && !(kept & ((ONE << 63) - 1))) kept |= ONE << 62;
    return kept;
}

u64 mantissa(u128 x) __asm__("irb.f80.mant");
u64 mantissa(u128 x) {
    u128 r = rounded(x);
    return ((u64)r & ~(1ul << 63)) | ((u64)(r >> 63) ? 1ul << 63 : 0);
}

u64 exponent(u128 x) __asm__("irb.f80.se");
u64 exponent(u128 x) { return (u64)(rounded(x) >> 63) | (u64)(x >> 127) << 15; }

INLINE u128 integral(u128 x, int mode) { /* 0 nearest even, 1 toward zero, 2 down, 3 up */
    int e = (int)((u64)(x >> 112) & 0x7fff) - 16383;
    u128 sign = x & SIGN, magnitude = x & ~SIGN, one = (u128)16383 << 112;
    int away = (mode == 2 && sign) || (mode == 3 && !sign);
    if (e >= 112) return x;
    if (e < 0) {
        if (!magnitude) return x;
        if (mode == 0) away = e == -1 && magnitude != (u128)16382 << 112;
        return sign | (away ? one : 0);
    }
    u128 mask = (ONE << (112 - e)) - 1, rest = magnitude & mask, base = magnitude & ~mask, half = ONE << (111 - e);
    if (mode == 0) away = rest > half || (rest == half && (base >> (112 - e) & 1));
    if (rest && away) base += mask + 1;
    return sign | base;
}

u128 rint128(u128 x) __asm__("irb.f128.roundeven");
u128 trunc128(u128 x) __asm__("irb.f128.trunc");
u128 floor128(u128 x) __asm__("irb.f128.floor");
u128 ceil128(u128 x) __asm__("irb.f128.ceil");
u128 rint128(u128 x) { return integral(x, 0); }
u128 trunc128(u128 x) { return integral(x, 1); }
u128 floor128(u128 x) { return integral(x, 2); }
u128 ceil128(u128 x) { return integral(x, 3); }
