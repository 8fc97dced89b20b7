/* Calls the functions under test on vectors that come in on standard input; answers on standard output.
 *
 * Linked with the unit under test and with the generated stubs (irbridge/verify/stubs.py), which define `irb_*` below.
 * All is little-endian, in units of 8 bytes.
 *
 *   request:  u64 function, u64 vectors; then for each vector: the argument words (irb_functions[].words), and for each
 *             buffer u64 size, u64 placement, its bytes padded to 8 (placement: bit 8: at the start of its region, bits 0-7
 *             bytes after it, else at the end, aligned to bits 0-7; bit 9: the same place as the buffer before; bit
 *             10: across its middle, where the low half of addresses wraps or changes its sign, aligned likewise, or,
 *             bit 11, from there on; bit 12: a vast one: between the first half of its bytes, rounded down to 16, and
 *             the others lie as many zeros as bits 16 and up say; what became of these is in the moat's state); then
 *             u64 count of places in globals, for each u64 global, u64 offset, u64 size and its bytes padded to 8. An
 *             argument word that is a pointer (irb_functions[].pointers) is a buffer's number and, from bit 8 up, bytes
 *             into it; number 255 is NULL.
 *   answer:   u64 bytes; then for each vector: u64 outcome, the result words, for each buffer its bytes padded to 8 and
 *             the moat's state, for each global its bytes padded to 8, u64 length of what was printed and it, u64
 *             length of the log of calls and it, u64 length of what a result that points to constants leads to and it,
 *             u64 blocks of memory that were allocated and can be reached, for each u64 size, u64 whether what lies
 *             behind it was written, u64 length and its bytes without zeros at the end.
 *
 * outcome: 0 returned, 256 + n signal n, 512 + n exit n, 1024 timeout, 2048 returned with saved registers changed.
 * A buffer lies between pages that cannot be touched. A call that writes more of vast ones than there is memory for
 * (argument 2, in units of 16 MiB) counts as one that takes too long. Globals have their first contents again before
 * each vector, but for the places that it gives.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <link.h>
#include <setjmp.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <unistd.h>

typedef uint64_t u64;

struct irb_function { void (*stub)(const u64 *in, u64 *out); u64 words, results, buffers, pointers; };
struct irb_global { unsigned char *at; u64 size, compared; };
extern const struct irb_function irb_functions[];
extern const struct irb_global irb_globals[];
extern const u64 irb_global_count, irb_prints;
void irb_heap_start(void);
int irb_heap_stop(void), irb_heap_block(u64 n, const unsigned char **at, u64 *size, u64 *beyond);
u64 irb_heap_place(u64 p);
u64 irb_guarded(void (*stub)(const u64 *, u64 *), const u64 *in, u64 *out);

enum { MAX_BUFFERS = 16, CHUNK = 1 << 24, MOAT = 256, LOG = 1 << 16, PRINTED = 1 << 20, LEFT = 1 << 16, TEXT = 4096 };
static u64 patience = 2; /* ticks of the timer that a call may take: argument 1 */
static unsigned char *const REGIONS = (unsigned char *)(0x1000000000 - (1 << 19)); /* the middle of each is whole 2 GiB */
static const u64 REGION = 1 << 20, STRIDE = 1u << 31, PAGE = 1 << 16; /* no host has larger pages */
static unsigned char *const VAST = (unsigned char *)0x200000000000; /* far from all else */
static const u64 VAST_STRIDE = 1ull << 35;
static struct { unsigned char *at, *end, *tail, written[1 << 11]; } gaps[MAX_BUFFERS]; /* of vast buffers: at to end is
    * read only but for the chunks that were written, end to tail is not */
static u64 chunks, chunks_left; /* of vast buffers that may be written */

void __real__exit(int);
static sigjmp_buf back;
static volatile sig_atomic_t inside;
static volatile u64 serial, seen_serial, ticks;
static volatile u64 outcome;
static char *log_text;
static u64 log_length;
static int wire_in, wire_out, printed = -1;
static unsigned char *pristine;
static u64 aside[1 << 12];
u64 *irb_aside_top = aside; /* where irb_outside keeps return addresses */
u64 irb_entry; /* the stack pointer where a function was last entered from here; 0 before */
u64 irb_garbage; /* what irb_enter (frontends' enter.S) fills with what a caller leaves undefined */

void irb_nothing(void) {} /* for what the C library calls only if it is there, where address 0 is out of reach */
static const u64 ELSEWHERE = 0xe000000000000000u; /* heap, stack, code, constants */
static u64 led_to, led_size; /* where a result points, if that is elsewhere */
extern const char etext[]; /* behind which a program's data lie */
static struct { u64 at, end; } data[8];
static void die(const char *why) { dprintf(2, "runner: %s\n", why); __real__exit(120); }

/* What may be written after all: the part of a vast buffer where that was tried. */
static int opened(const unsigned char *p)
{
    for (int i = 0; i < MAX_BUFFERS; i++) {
        if (p < gaps[i].at || p >= gaps[i].end) continue;
        u64 n = (p - gaps[i].at) / CHUNK;
        unsigned char *at = gaps[i].at + n * CHUNK, *end = gaps[i].end - at < CHUNK ? gaps[i].end : at + CHUNK;
        if (gaps[i].written[n] || !chunks_left || mprotect(at, end - at, PROT_READ | PROT_WRITE)) return 0;
        gaps[i].written[n] = 1, chunks_left--;
        return 1;
    }
    return -1;
}

static void handler(int number, siginfo_t *info, void *context)
{
    (void)context;
    if (number == SIGALRM) {
        if (serial != seen_serial) { seen_serial = serial; ticks = 0; return; }
        if (!inside || ++ticks < patience) return;
        outcome = 1024;
    } else {
        int open = number == SIGSEGV && inside ? opened(info->si_addr) : -1;
        if (open > 0) return;
        outcome = open ? 256 + number : 1024;
    }
    if (!inside) { /* what ran before broke the runner: as if the signal had come in time */
        signal(number, SIG_DFL);
        raise(number);
    }
    inside = 0;
    siglongjmp(back, 1);
}

void irb_exit(int status)
{
    if (!inside) __real__exit(status);
    outcome = 512 + (status & 255);
    inside = 0;
    siglongjmp(back, 1);
}
void __wrap_exit(int status) { irb_exit(status); __builtin_unreachable(); }
void __wrap__exit(int status) { irb_exit(status); __builtin_unreachable(); }
void __wrap__Exit(int status) { irb_exit(status); __builtin_unreachable(); }
void __wrap_quick_exit(int status) { irb_exit(status); __builtin_unreachable(); }

/* For stubs of external functions and callbacks: what was called, and a number that depends on it alone. */
u64 irb_log(const char *name, u64 count, const u64 *args)
{
    u64 hash = 0xcbf29ce484222325u;
    char line[256];
    int n = snprintf(line, sizeof line, "%s(", name);
    for (u64 i = 0; i < count && n < 200; i++) n += snprintf(line + n, sizeof line - n, i ? ", %#llx" : "%#llx", (unsigned long long)args[i]);
    n += snprintf(line + n, sizeof line - n, ")\n");
    for (int i = 0; i < n; i++) hash = (hash ^ (unsigned char)line[i]) * 0x100000001b3u;
    hash = (hash ^ log_length) * 0x100000001b3u;
    if (log_length + n <= LOG) { memcpy(log_text + log_length, line, n); log_length += n; }
    return hash >> 20;
}

/* A pointer in a form that is the same on both sides: a place in a buffer as it is, one in a common global by its number. */
u64 irb_pointer(u64 p)
{
    if (!p || p - (u64)REGIONS < MAX_BUFFERS * STRIDE || p - (u64)VAST < MAX_BUFFERS * VAST_STRIDE) return p;
    for (u64 i = 0; i < irb_global_count; i++)
        if (irb_globals[i].compared && p - (u64)irb_globals[i].at < irb_globals[i].size)
            return 0xf000000000000000u | i << 40 | (p - (u64)irb_globals[i].at);
    return ELSEWHERE;
}

/* A pointer that a function gives, to objects of some bytes; to strings: 0; to nobody knows what: -1. */
u64 irb_result(u64 p, u64 size)
{
    u64 x = irb_pointer(p);
    if (x == ELSEWHERE) led_to = p, led_size = size;
    return x;
}

static void take(void *to, u64 n)
{
    for (unsigned char *p = to; n;) {
        ssize_t k = read(wire_in, p, n);
        if (k < 0 && errno == EINTR) continue;
        if (k <= 0) __real__exit(k ? 121 : 0);
        p += k, n -= k;
    }
}

static void give(const void *from, u64 n)
{
    for (const unsigned char *p = from; n;) {
        ssize_t k = write(wire_out, p, n);
        if (k < 0 && errno == EINTR) continue;
        if (k <= 0) __real__exit(122);
        p += k, n -= k;
    }
}

/* libgcc's divisions, whose result is undefined for a divisor of zero and where it does not fit: each gives another. */
#define DIVISION(type, name, undefined) \
    type __real_##name(type a, type b); \
    type __wrap_##name(type a, type b) { if (undefined) __builtin_trap(); return __real_##name(a, b); }
#define OVERFLOWS (!b || (b == -1 && a == (__int128)1 << 127))
DIVISION(__int128, __divti3, OVERFLOWS)
DIVISION(__int128, __modti3, OVERFLOWS)
DIVISION(unsigned __int128, __udivti3, !b)
DIVISION(unsigned __int128, __umodti3, !b)

static unsigned char *answer;
static u64 used, room;

static void *more(u64 n)
{
    if (used + n > room) {
        room = (used + n) * 2;
        answer = realloc(answer, room);
        if (!answer) __real__exit(121); /* what it ran holds too much */
    }
    used += n;
    return answer + used - n;
}

static void word(u64 x) { memcpy(more(8), &x, 8); }

static unsigned char *bytes(const void *p, u64 n)
{
    u64 whole = (n + 7) & ~7ull;
    unsigned char *to = more(whole);
    memcpy(to, p, n);
    memset(to + n, 0, whole - n);
    return to;
}

static u64 moat_state(const unsigned char *p)
{
    u64 bad = 0, x;
    for (int i = 0; i < MOAT; i += 8) {
        memcpy(&x, p + i, 8);
        if (x != 0xa5a5a5a5a5a5a5a5u) bad = bad * 31 + x + i + 1;
    }
    return bad;
}

static u64 state_of(const unsigned char *p, const unsigned char *end)
{
    u64 bad = 0, x;
    for (; end - p >= 8; p += 8) {
        memcpy(&x, p, 8);
        if (x) bad = (bad + x) * 0x9e3779b97f4a7c15u + (u64)p;
    }
    for (; p < end; p++) bad = bad * 31 + *p;
    return bad;
}

static u64 gap_state(u64 number)
{
    u64 bad = state_of(gaps[number].end, gaps[number].tail);
    for (u64 n = 0; n < sizeof gaps->written; n++) {
        unsigned char *at = gaps[number].at + n * CHUNK, *end = at + CHUNK;
        if (gaps[number].written[n]) bad = bad * 31 + state_of(at, end < gaps[number].end ? end : gaps[number].end);
    }
    return bad;
}

/* What a function's result leads to if it is data of the program. */
static void led(void)
{
    for (unsigned i = 0; led_to && i < sizeof data / sizeof *data; i++) {
        if (led_to < data[i].at || led_to >= data[i].end || led_to < (u64)etext) continue;
        u64 most = data[i].end - led_to, size = led_size;
        if (most > TEXT) most = TEXT;
        if (!size) size = strnlen((const char *)led_to, most);
        if (size > most) size = 0;
        word(size);
        bytes((const void *)led_to, size);
        return;
    }
    word(0);
}

/* Addresses of blocks, from somewhere in the answer on, by their numbers. */
static void placed(u64 from)
{
    for (u64 x; from < used; from += 8) {
        memcpy(&x, answer + from, 8);
        if (x = irb_heap_place(x)) memcpy(answer + from, &x, 8);
    }
}

/* All blocks that can be reached: they lead to each other. */
static void heap(void)
{
    u64 count = used, size, beyond, n = 0, left = LEFT;
    const unsigned char *at;
    for (word(0); irb_heap_block(n, &at, &size, &beyond); n++) {
        u64 length = size < left ? size : left;
        left -= length;
        while (length && !at[length - 1]) length--;
        word(size), word(beyond), word(length);
        u64 from = used;
        bytes(at, length);
        placed(from);
    }
    memcpy(answer + count, &n, 8);
}

static void set_up(void)
{
    static char stack[1 << 16];
    stack_t alternative = { .ss_sp = stack, .ss_size = sizeof stack };
    struct sigaction act = { .sa_sigaction = handler, .sa_flags = SA_SIGINFO | SA_NODEFER | SA_ONSTACK | SA_RESTART };
    struct itimerval tick = { { 0, 50000 }, { 0, 50000 } };
    const int signals[] = { SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGABRT, SIGSYS, SIGALRM };

    wire_in = fcntl(0, F_DUPFD_CLOEXEC, 40);
    wire_out = fcntl(1, F_DUPFD_CLOEXEC, 40);
    int null = open("/dev/null", O_RDWR);
    dup2(null, 0);
    dup2(null, 1);
    if (irb_prints) {
        printed = open("printed", O_RDWR | O_CREAT | O_TRUNC, 0600);
        if (printed < 0 || dup2(printed, 1) < 0) die("no memory file");
        setvbuf(stdout, NULL, _IOFBF, 1 << 16);
    }
    for (u64 i = 0; i < MAX_BUFFERS; i++) {
        unsigned char *at = REGIONS + i * STRIDE + PAGE;
        if (mmap(at, REGION - 2 * PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) != at)
            die("no place for buffers");
    }
    const ElfW(Phdr) *part = (const void *)getauxval(AT_PHDR);
    for (u64 i = getauxval(AT_PHNUM), n = 0; i-- && n < sizeof data / sizeof *data; part++)
        if (part->p_type == PT_LOAD) data[n].at = part->p_vaddr, data[n++].end = part->p_vaddr + part->p_memsz;
    u64 total = 1;
    for (u64 i = 0; i < irb_global_count; i++) total += irb_globals[i].size;
    pristine = malloc(total);
    log_text = malloc(LOG);
    u64 at = 0;
    for (u64 i = 0; i < irb_global_count; at += irb_globals[i++].size) memcpy(pristine + at, irb_globals[i].at, irb_globals[i].size);
    sigaltstack(&alternative, NULL);
    for (unsigned i = 0; i < sizeof signals / sizeof *signals; i++) sigaction(signals[i], &act, NULL);
    setitimer(ITIMER_REAL, &tick, NULL);
}

static u64 front(u64 size) { return size / 2 & ~15ull; } /* bytes of a vast buffer that lie before its gap */

static void mapped(unsigned char *at, unsigned char *end, int protection)
{
    if (mmap(at, end - at, protection, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_NORESERVE, -1, 0) != at)
        die("no place for a vast buffer");
}

/* A vast buffer's place, where all but its own bytes is ready. */
static unsigned char *vast(u64 number, u64 size, u64 placement)
{
    unsigned char *start = VAST + number * VAST_STRIDE + PAGE, *gap = start + PAGE, *tail = gap + (placement >> 16);
    unsigned char *end = (unsigned char *)((u64)tail & ~(PAGE - 1)), *last = tail + size + 16 + MOAT;
    if (size > PAGE || tail - gap < PAGE || last > start + VAST_STRIDE - 2 * PAGE) die("a buffer of another size");
    mapped(start, gap, PROT_READ | PROT_WRITE);
    mapped(gap, end, PROT_READ);
    mapped(end, last, PROT_READ | PROT_WRITE);
    gaps[number].at = gap, gaps[number].end = end, gaps[number].tail = tail;
    chunks_left = chunks;
    return gap - front(size);
}

static void vector(const struct irb_function *f)
{
    static u64 in[64], out[16];
    unsigned char *where[MAX_BUFFERS], *moat[MAX_BUFFERS];
    u64 sizes[MAX_BUFFERS], halves[MAX_BUFFERS], far[MAX_BUFFERS], at = 0;

    for (u64 i = 0; i < MAX_BUFFERS; i++) { /* not before there is more to do: emulators take long for it */
        if (!gaps[i].at) continue;
        munmap(VAST + i * VAST_STRIDE, VAST_STRIDE);
        memset(gaps + i, 0, sizeof *gaps);
    }
    for (u64 i = 0; i < irb_global_count; at += irb_globals[i++].size) memcpy(irb_globals[i].at, pristine + at, irb_globals[i].size);
    take(in, 8 * f->words);
    for (u64 i = 0; i < f->buffers; i++) {
        u64 head[2];
        take(head, 16);
        unsigned char *low = REGIONS + i * STRIDE + PAGE, *high = low + REGION - 2 * PAGE;
        u64 size = sizes[i] = head[0], off = head[1] & 255;
        if (size > REGION - 2 * PAGE - 2 * MOAT) die("a buffer that is too large");
        halves[i] = size, far[i] = 0;
        if (head[1] & 512 && i) {
            where[i] = where[i - 1], moat[i] = moat[i - 1], halves[i] = halves[i - 1], far[i] = far[i - 1];
        } else if (head[1] & 4096) {
            where[i] = vast(i, size, head[1]), halves[i] = front(size), far[i] = head[1] >> 16;
            moat[i] = (unsigned char *)((u64)(where[i] + far[i] + size + 7) & ~7ull);
        } else if (head[1] & 1024) {
            u64 before = head[1] & 2048 ? 0 : size / 2 & ~(off ? off - 1 : 0);
            where[i] = low - PAGE + REGION / 2 - before, moat[i] = where[i] + ((size + 7) & ~7ull);
        } else if (head[1] & 256) {
            where[i] = low + off, moat[i] = where[i] + ((size + 7) & ~7ull);
        } else {
            where[i] = (unsigned char *)((u64)(high - size) & ~(off ? off - 1 : 0));
            moat[i] = (unsigned char *)(((u64)where[i] & ~7ull) - MOAT);
        }
        u64 whole = (size + 7) & ~7ull;
        static unsigned char spare[1 << 20];
        take(spare, whole);
        memset(moat[i], 0xa5, MOAT);
        if (head[1] & 512 && i) continue;
        memcpy(where[i], spare, halves[i]);
        memcpy(where[i] + halves[i] + far[i], spare + halves[i], size - halves[i]);
    }
    u64 places;
    for (take(&places, 8); places; places--) {
        u64 head[3];
        static unsigned char data[4096];
        take(head, sizeof head);
        if (head[2] > sizeof data || head[0] >= irb_global_count || head[1] + head[2] > irb_globals[head[0]].size)
            die("a place that is in no global");
        take(data, (head[2] + 7) & ~7ull);
        memcpy(irb_globals[head[0]].at + head[1], data, head[2]);
    }
    for (u64 i = 0; i < f->words; i++)
        if (f->pointers >> i & 1) in[i] = (in[i] & 255) == 255 ? 0 : (u64)where[in[i] & 255] + (in[i] >> 8);
    irb_garbage = 0xcbf29ce484222325u;
    for (u64 i = 0; i < f->words; i++) irb_garbage = ((irb_garbage ^ in[i]) * 0x9e3779b97f4a7c15u) ^ irb_garbage >> 29;
    memset(out, 0, sizeof out);
    irb_aside_top = aside;
    log_length = 0;
    outcome = 0, led_to = 0;
    irb_heap_start();
    serial++;
    if (!sigsetjmp(back, 0)) {
        inside = 1;
        u64 changed = irb_guarded(f->stub, in, out);
        inside = 0;
        if (changed) outcome = 2048;
    }
    inside = 0;
    int returned = outcome == 0 || outcome == 2048, blocks = irb_heap_stop() && returned;
    u64 from = used;
    word(outcome);
    if (!returned) memset(out, 0, sizeof out), led_to = 0;
    else if (blocks && led_to && irb_heap_place(led_to)) out[0] = led_to, led_to = 0;
    bytes(out, 8 * f->results);
    for (u64 i = 0; i < f->buffers; i++) {
        unsigned char *to = bytes(where[i], sizes[i]);
        if (far[i]) memcpy(to + halves[i], where[i] + halves[i] + far[i], sizes[i] - halves[i]);
        word(moat_state(moat[i]) + (far[i] ? gap_state(i) : 0));
    }
    for (u64 i = 0; i < irb_global_count; i++) if (irb_globals[i].compared) bytes(irb_globals[i].at, irb_globals[i].size);
    if (blocks) placed(from);
    u64 length = 0;
    if (printed >= 0) {
        fflush(stdout);
        length = lseek(printed, 0, SEEK_END);
        if (length > PRINTED) length = PRINTED;
        word(length);
        if (length) {
            unsigned char *to = more((length + 7) & ~7ull);
            memset(to, 0, (length + 7) & ~7ull);
            if (pread(printed, to, length, 0) < 0) length = 0;
            if (ftruncate(printed, 0) || lseek(printed, 0, SEEK_SET)) die("the memory file");
        }
    } else {
        word(0);
    }
    word(log_length);
    bytes(log_text, log_length);
    led();
    heap();
}

int main(int argc, char **argv)
{
    if (argc > 1) patience = strtoul(argv[1], NULL, 10);
    if (argc > 2) chunks = strtoul(argv[2], NULL, 10);
    set_up();
    for (;;) {
        u64 head[2];
        take(head, 16);
        used = 0;
        word(0);
        for (u64 i = 0; i < head[1]; i++) vector(&irb_functions[head[0]]);
        u64 length = used - 8;
        memcpy(answer, &length, 8);
        give(answer, used);
    }
}
