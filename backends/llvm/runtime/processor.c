/* What the processor at hand has besides its base. libgcc and compiler-rt know, the operating system's share included;
 * before their constructor has run it looks like a processor that has nothing, and the base's bodies run. */

#define HAS(feature)                                                                                                   \
    _Bool has_##feature(void) __asm__("\1irb.has." #feature);                                                           \
    _Bool has_##feature(void) { return __builtin_cpu_supports(#feature); }

HAS(fma)
