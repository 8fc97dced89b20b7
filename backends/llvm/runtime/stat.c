/* stat and its kin: the target's struct stat (asm-generic layout) as the x86-64 one that translated code reads.
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

INLINE int give(int status, const char *in, char *out) {
    int i;
    if (status) return status;
    put(out, 0, get(in, 0));       /* st_dev */
    put(out, 8, get(in, 8));       /* st_ino */
    put(out, 16, get4(in, 20));    /* st_nlink */
    put4(out, 24, get4(in, 16));   /* st_mode */
    put4(out, 28, get4(in, 24));   /* st_uid */
    put4(out, 32, get4(in, 28));   /* st_gid */
    put4(out, 36, 0);
    put(out, 40, get(in, 32));     /* st_rdev */
    put(out, 48, get(in, 48));     /* st_size */
    put(out, 56, get4(in, 56));    /* st_blksize */
    put(out, 64, get(in, 64));     /* st_blocks */
    for (i = 0; i < 6; i++) put(out, 72 + 8 * i, get(in, 72 + 8 * i)); /* st_atim, st_mtim, st_ctim */
    return 0;
}

int irb_stat(const char *path, void *out) __asm__("irb.stat");
int irb_lstat(const char *path, void *out) __asm__("irb.lstat");
int irb_fstat(int fd, void *out) __asm__("irb.fstat");
int irb_xstat(int v, const char *path, void *out) __asm__("irb.__xstat");
int irb_lxstat(int v, const char *path, void *out) __asm__("irb.__lxstat");
int irb_fxstat(int v, int fd, void *out) __asm__("irb.__fxstat");
int irb_fstatat(int d, const char *path, void *out, int flags) __asm__("irb.fstatat");

int irb_stat(const char *path, void *out) { u64 in[32]; return give(stat(path, in), (const char *)in, out); }
int irb_lstat(const char *path, void *out) { u64 in[32]; return give(lstat(path, in), (const char *)in, out); }
int irb_fstat(int fd, void *out) { u64 in[32]; return give(fstat(fd, in), (const char *)in, out); }
int irb_xstat(int v, const char *path, void *out) { u64 in[32]; (void)v; return give(stat(path, in), (const char *)in, out); }
int irb_lxstat(int v, const char *path, void *out) { u64 in[32]; (void)v; return give(lstat(path, in), (const char *)in, out); }
int irb_fxstat(int v, int fd, void *out) { u64 in[32]; (void)v; return give(fstat(fd, in), (const char *)in, out); }
int irb_fstatat(int d, const char *path, void *out, int flags) { u64 in[32]; return give(fstatat(d, path, in, flags), (const char *)in, out); }

/* open's flags: x86-64 and riscv64 have asm-generic's, AArch64 its own. Source: Linux arch/arm64/include/uapi/asm/fcntl.h. */
int open_flags(int x) __asm__("irb.open_flags");
int open_flags(int x) {
#if defined(TARGET_aarch64)
    int kept = x & ~(0x4000 | 0x8000 | 0x10000 | 0x20000);
    return kept | (x & 0x4000 ? 0x10000 : 0) | (x & 0x10000 ? 0x4000 : 0) | (x & 0x20000 ? 0x8000 : 0);
#else
    return x;
#endif
}

/* AArch64's pthread_mutex_t has 48 bytes, x86-64's 40; the last 8 are never used but pthread_mutex_init clears them. */
int pthread_mutex_init(void *, const void *);
int irb_mutex_init(char *out, const void *attr) __asm__("irb.pthread_mutex_init");
int irb_mutex_init(char *out, const void *attr) {
    u64 in[8];
    int i, status = pthread_mutex_init(in, attr);
    for (i = 0; i < 5; i++) put(out, 8 * i, in[i]);
    return status;
}
