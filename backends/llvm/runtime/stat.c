/* stat and its kin: the target's struct stat as the source's, which translated code reads: irb.stat.x86, irb.stat.generic, ….
 *
 * Sources: Linux arch/x86/include/uapi/asm/stat.h, include/uapi/asm-generic/stat.h. */
typedef unsigned int u32;
typedef unsigned long u64;

#define INLINE static inline __attribute__((always_inline))

int stat(const char *, void *);
int lstat(const char *, void *);
int fstat(int, void *);
int fstatat(int, const char *, void *, int);

INLINE u64 get(const char *p, int at) { return *(const u64 *)(p + at); }
INLINE u32 get4(const char *p, int at) { return *(const u32 *)(p + at); }
INLINE void put(char *p, int at, u64 v) { *(u64 *)(p + at) = v; }
INLINE void put4(char *p, int at, u32 v) { *(u32 *)(p + at) = v; }

static int give(int status, const char *in, char *out) __asm__("irb.stat.give");
static __attribute__((noinline)) int give(int status, const char *in, char *out) {
    int i;
    if (status) return status;
    put(out, 0, get(in, 0)); /* st_dev */
    put(out, 8, get(in, 8)); /* st_ino */
#if defined(TARGET_x86_64)
    put4(out, 16, get4(in, 24));      /* st_mode */
    put4(out, 20, (u32)get(in, 16));  /* st_nlink */
    put4(out, 24, get4(in, 28));      /* st_uid */
    put4(out, 28, get4(in, 32));      /* st_gid */
    put(out, 32, get(in, 40));        /* st_rdev */
    put(out, 40, 0);
    put4(out, 56, (u32)get(in, 56));  /* st_blksize */
    put4(out, 60, 0);
    put(out, 120, 0);
#else
    put(out, 16, get4(in, 20));
    put4(out, 24, get4(in, 16));
    put4(out, 28, get4(in, 24));
    put4(out, 32, get4(in, 28));
    put4(out, 36, 0);
    put(out, 40, get(in, 32));
    put(out, 56, get4(in, 56));
#endif
    put(out, 48, get(in, 48)); /* st_size */
    put(out, 64, get(in, 64)); /* st_blocks */
    for (i = 0; i < 6; i++) put(out, 72 + 8 * i, get(in, 72 + 8 * i)); /* st_atim, st_mtim, st_ctim */
    return 0;
}

#if defined(TARGET_x86_64)
#define NAME(f) __asm__("irb." #f ".generic")
#else
#define NAME(f) __asm__("irb." #f ".x86")
#endif
#define GIVE(call) { u64 in[32]; int status = call; return give(status, (const char *)in, out); }

int irb_stat(const char *path, void *out) NAME(stat);
int irb_lstat(const char *path, void *out) NAME(lstat);
int irb_fstat(int fd, void *out) NAME(fstat);
int irb_fstatat(int d, const char *path, void *out, int flags) NAME(fstatat);
int irb_xstat(int v, const char *path, void *out) NAME(__xstat);
int irb_lxstat(int v, const char *path, void *out) NAME(__lxstat);
int irb_fxstat(int v, int fd, void *out) NAME(__fxstat);
int irb_fxstatat(int v, int d, const char *path, void *out, int flags) NAME(__fxstatat);

int irb_stat(const char *path, void *out) GIVE(stat(path, in))
int irb_lstat(const char *path, void *out) GIVE(lstat(path, in))
int irb_fstat(int fd, void *out) GIVE(fstat(fd, in))
int irb_fstatat(int d, const char *path, void *out, int flags) GIVE(fstatat(d, path, in, flags))
int irb_xstat(int v, const char *path, void *out) GIVE(stat(path, in))
int irb_lxstat(int v, const char *path, void *out) GIVE(lstat(path, in))
int irb_fxstat(int v, int fd, void *out) GIVE(fstat(fd, in))
int irb_fxstatat(int v, int d, const char *path, void *out, int flags) GIVE(fstatat(d, path, in, flags))
