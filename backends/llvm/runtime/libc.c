/* Numbers and small structures that differ between architectures: a source's function by the target's, irb.FUNCTION.SOURCE.
 *
 * Sources: Linux arch/arm64/include/uapi/asm/fcntl.h, include/uapi/asm-generic/fcntl.h, include/uapi/linux/eventpoll.h;
 * glibc bits/fenv.h, bits/fp-logb.h, bits/pthreadtypes-arch.h; measured. */
typedef unsigned int u32;
typedef unsigned long u64;

#define INLINE static inline __attribute__((always_inline))

/* -- O_DIRECTORY, O_NOFOLLOW, O_DIRECT, O_LARGEFILE: irb.open_flags.SOURCE gives the target's, irb.fcntl.SOURCE both ways -- */

int fcntl(int, int, ...);
INLINE int to_arm(int x) {
    return (x & ~0x3c000) | (x & 0x4000 ? 0x10000 : 0) | (x & 0x10000 ? 0x4000 : 0) | (x & 0x20000 ? 0x8000 : 0)
         | (x & 0x8000 ? 0x20000 : 0);
}
INLINE int from_arm(int x) {
    return (x & ~0x3c000) | (x & 0x10000 ? 0x4000 : 0) | (x & 0x4000 ? 0x10000 : 0) | (x & 0x8000 ? 0x20000 : 0)
         | (x & 0x20000 ? 0x8000 : 0);
}
#if defined(TARGET_aarch64)
#define OPEN(f) __asm__("irb." #f ".generic")
#define GIVEN to_arm
#define GIVES from_arm
#else
#define OPEN(f) __asm__("irb." #f ".arm")
#define GIVEN from_arm
#define GIVES to_arm
#endif
int open_flags(int x) OPEN(open_flags);
int open_flags(int x) { return GIVEN(x); }
int irb_fcntl(int fd, int command, long arg) OPEN(fcntl);
int irb_fcntl(int fd, int command, long arg) { /* F_GETFL, F_SETFL */
    int result = fcntl(fd, command, command == 4 ? (long)GIVEN((int)arg) : arg);
    return command == 3 && result != -1 ? GIVES(result) : result;
}

/* -- pthread_mutex_t of 48 bytes, pthread_attr_t of 64, pthread_mutexattr_t of 8 where the source has room for 40, 56, 4:
 * the last ones are never used but cleared when the object is made -- */

#if defined(TARGET_aarch64)
int pthread_mutex_init(void *, const void *);
int pthread_attr_init(void *);
int pthread_getattr_np(u64, void *);
int pthread_mutexattr_init(void *);
INLINE int copy(int status, u64 *out, const u64 *in, int words) {
    int i;
    for (i = 0; !status && i < words; i++) out[i] = in[i];
    return status;
}
int irb_mutex_init(u64 *out, const void *attr) __asm__("irb.pthread_mutex_init.40");
int irb_attr_init(u64 *out) __asm__("irb.pthread_attr_init.40");
int irb_getattr(u64 thread, u64 *out) __asm__("irb.pthread_getattr_np.40");
int irb_mutexattr_init(u32 *out) __asm__("irb.pthread_mutexattr_init.40");
int irb_mutex_init(u64 *out, const void *attr) { u64 in[8]; int s = pthread_mutex_init(in, attr); return copy(s, out, in, 5); }
int irb_attr_init(u64 *out) { u64 in[8]; int s = pthread_attr_init(in); return copy(s, out, in, 7); }
int irb_getattr(u64 thread, u64 *out) { u64 in[8]; int s = pthread_getattr_np(thread, in); return copy(s, out, in, 7); }
int irb_mutexattr_init(u32 *out) { u64 in[8]; int s = pthread_mutexattr_init(in); if (!s) *out = (u32)in[0]; return s; }
#endif

/* -- struct epoll_event: 12 bytes, or 16 with a hole after the first 4 -- */

struct packed { u32 events; u64 data; } __attribute__((packed));
struct aligned { u32 events; u64 data; };
#if defined(TARGET_x86_64)
typedef struct packed event;
typedef struct aligned theirs;
#define EPOLL(f) __asm__("irb." #f ".16")
#else
typedef struct aligned event;
typedef struct packed theirs;
#define EPOLL(f) __asm__("irb." #f ".12")
#endif
int epoll_ctl(int, int, int, event *);
int epoll_pwait(int, event *, int, int, const void *);
int irb_epoll_ctl(int ep, int op, int fd, theirs *e) EPOLL(epoll_ctl);
int irb_epoll_ctl(int ep, int op, int fd, theirs *e) {
    event native;
    if (!e) return epoll_ctl(ep, op, fd, 0);
    native.events = e->events, native.data = e->data;
    return epoll_ctl(ep, op, fd, &native);
}
int irb_epoll_pwait(int ep, theirs *e, int most, int timeout, const void *mask) EPOLL(epoll_pwait);
int irb_epoll_pwait(int ep, theirs *e, int most, int timeout, const void *mask) {
    event native[64];
    int i, n = epoll_pwait(ep, native, most < 64 ? most : 64, timeout, mask);
    for (i = 0; i < n; i++) e[i].events = native[i].events, e[i].data = native[i].data;
    return n;
}
int irb_epoll_wait(int ep, theirs *e, int most, int timeout) EPOLL(epoll_wait);
int irb_epoll_wait(int ep, theirs *e, int most, int timeout) { return irb_epoll_pwait(ep, e, most, timeout, 0); }

/* -- FE_*: INVALID DIVBYZERO OVERFLOW UNDERFLOW INEXACT, then DOWNWARD UPWARD TOWARDZERO -- */

struct fe { int except[5], round[3]; };
#define FE_x86 (struct fe){{1, 4, 8, 0x10, 0x20}, {0x400, 0x800, 0xc00}}
#define FE_arm (struct fe){{1, 2, 4, 8, 0x10}, {0x800000, 0x400000, 0xc00000}}
#define FE_riscv (struct fe){{0x10, 8, 4, 2, 1}, {2, 3, 1}}
INLINE int excepts(int x, struct fe from, struct fe to) {
    int i, out = 0;
#pragma clang loop unroll(full)
    for (i = 0; i < 5; i++) if (x & from.except[i]) out |= to.except[i];
    return out;
}
INLINE int rounding(int x, struct fe from, struct fe to) { /* what is neither stays invalid */
    return x == from.round[0] ? to.round[0] : x == from.round[1] ? to.round[1] : x == from.round[2] ? to.round[2] : x ? -1 : 0;
}
int fegetround(void);
int fesetround(int);
int fetestexcept(int);
int feclearexcept(int);
int feraiseexcept(int);
int feenableexcept(int);
int fedisableexcept(int);
int fegetexcept(void);
#define PAIR(f, in, out, source) \
    int f##_##source(int x) __asm__("irb." #f "." #source); \
    int f##_##source(int x) { return out(f(in(x, FE_##source, MINE)), MINE, FE_##source); }
#define GET(f, out, source) \
    int f##_##source(void) __asm__("irb." #f "." #source); \
    int f##_##source(void) { int x = f(); return x == -1 ? x : out(x, MINE, FE_##source); }
#define SAME(x, from, to) x
#define KEPT(x, from, to) (kept(x, from, to))
INLINE int kept(int x, struct fe from, struct fe to) { return x == -1 ? x : excepts(x, from, to); }
#define FROM(s) \
    GET(fegetround, rounding, s) GET(fegetexcept, excepts, s) PAIR(fesetround, rounding, SAME, s) \
    PAIR(fetestexcept, excepts, excepts, s) PAIR(feclearexcept, excepts, SAME, s) PAIR(feraiseexcept, excepts, SAME, s) \
    PAIR(feenableexcept, excepts, KEPT, s) PAIR(fedisableexcept, excepts, KEPT, s)
#if defined(TARGET_x86_64)
#define MINE FE_x86
FROM(arm) FROM(riscv)
#elif defined(TARGET_aarch64)
#define MINE FE_arm
FROM(x86) FROM(riscv)
#else
#define MINE FE_riscv
FROM(x86) FROM(arm)
#endif

/* -- ilogb of 0 and of NaN: INT_MIN and INT_MIN, or -INT_MAX and INT_MAX -- */

int ilogb(double);
int ilogbf(float);
#define LOWEST (-2147483647 - 1)
#if defined(TARGET_x86_64)
#define ILOGB(f) __asm__("irb." #f ".generic")
#define ZERO -2147483647
#define NAN 2147483647
typedef __float128 wide;
int ilogbf128(wide);
int irb_ilogbl(wide) ILOGB(ilogbf128);
int irb_ilogbl(wide x) { return x == 0 ? ZERO : x != x ? NAN : ilogbf128(x); }
#else
#define ILOGB(f) __asm__("irb." #f ".x86")
#define ZERO LOWEST
#define NAN LOWEST
typedef long double wide;
int ilogbl(wide);
int irb_ilogbl(wide) ILOGB(ilogbl);
int irb_ilogbl(wide x) { return x == 0 ? ZERO : x != x ? NAN : ilogbl(x); }
#endif
int irb_ilogb(double) ILOGB(ilogb);
int irb_ilogbf(float) ILOGB(ilogbf);
int irb_ilogb(double x) { return x == 0 ? ZERO : x != x ? NAN : ilogb(x); }
int irb_ilogbf(float x) { return x == 0 ? ZERO : x != x ? NAN : ilogbf(x); }
