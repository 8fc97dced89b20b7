// Structs by value and returned: all sizes and register classes, many of them, nested, with arrays.
#include <stdio.h>
#include <string.h>

// fmt: off
struct c1 { char a; };                      struct c3 { char a[3]; };          struct s2 { short a; };
struct i1 { int a; };                       struct i2 { int a, b; };           struct i3 { int a, b, c; };
struct l1 { long a; };                      struct l2 { long a, b; };          struct l3 { long a, b, c; };
struct f1 { float a; };                     struct f2 { float a, b; };         struct f3 { float a, b, c; };
struct f4 { float a, b, c, d; };            struct d1 { double a; };           struct d2 { double a, b; };
struct d3 { double a, b, c; };              struct d4 { double a, b, c, d; };  struct fi { float a; int b; };
struct id { int a; double b; };             struct di { double a; int b; };    struct ld { long a; double b; };
struct cf { char a; float b; };             struct nest { struct f2 p; struct i2 q; };
struct big { int v[20]; };                  struct bytes { char v[11]; };      union u { double d; long l; };
struct ptr { const char *s; int n; };       struct empty_tail { double a; float b; };
// fmt: on

#define RETURNING(type, name) __attribute__((noinline)) static struct type name(struct type x)
RETURNING(c1, rc1) { x.a++; return x; }
RETURNING(c3, rc3) { x.a[1] ^= 1; return x; }
RETURNING(s2, rs2) { x.a = (short)-x.a; return x; }
RETURNING(i1, ri1) { x.a *= 2; return x; }
RETURNING(i2, ri2) { int t = x.a; x.a = x.b; x.b = t; return x; }
RETURNING(i3, ri3) { x.c += x.a + x.b; return x; }
RETURNING(l1, rl1) { x.a = ~x.a; return x; }
RETURNING(l2, rl2) { x.b -= x.a; return x; }
RETURNING(l3, rl3) { x.b = x.a + x.c; return x; }
RETURNING(f1, rf1) { x.a /= 2; return x; }
RETURNING(f2, rf2) { float t = x.a; x.a = x.b; x.b = t; return x; }
RETURNING(f3, rf3) { x.c = x.a * x.b; return x; }
RETURNING(f4, rf4) { x.d = x.a + x.b + x.c; return x; }
RETURNING(d1, rd1) { x.a = -x.a; return x; }
RETURNING(d2, rd2) { x.a += x.b; return x; }
RETURNING(d3, rd3) { x.c = x.a - x.b; return x; }
RETURNING(d4, rd4) { x.d = x.a * x.b * x.c; return x; }
RETURNING(fi, rfi) { x.b += (int)x.a; return x; }
RETURNING(id, rid) { x.b += x.a; return x; }
RETURNING(di, rdi) { x.b = (int)x.a; return x; }
RETURNING(ld, rld) { x.a++; x.b *= 2; return x; }
RETURNING(cf, rcf) { x.a = 'z'; x.b = 1.5f; return x; }
RETURNING(nest, rnest) { x.q.a = (int)x.p.a; x.p.b = (float)x.q.b; return x; }
RETURNING(big, rbig) { for (int i = 0; i < 20; i++) x.v[i] += i; return x; }
RETURNING(bytes, rbytes) { x.v[10] = '!'; return x; }
RETURNING(ptr, rptr) { x.s += x.n; x.n = (int)strlen(x.s); return x; }

__attribute__((noinline)) static double many(struct i3 a, struct d2 b, int c, struct big d, struct fi e, struct l2 f, double g,
                                             struct c3 h, struct d1 i, struct l3 j, struct ld k, struct f2 l, long m)
{
    return a.a + 2 * a.b + 3 * a.c + b.a * b.b + c + d.v[0] + d.v[19] + e.a + e.b + f.a - f.b + g + h.a[0] + h.a[2] + i.a + j.a +
           j.b + j.c + k.a * k.b + l.a - l.b + (double)m;
}

__attribute__((noinline)) static struct d4 chain(struct d4 x, int n) { x.a += n; return n ? chain(rd4(x), n - 1) : x; }

static struct l2 (*volatile pointer)(struct l2) = rl2;
static struct d2 (*volatile doubles)(struct d2) = rd2;
static struct big (*volatile bigs)(struct big) = rbig;

int main(void)
{
    struct big b = { { 1, 2, 3 } };
    struct bytes by = { "abcdefghij" };
    struct nest n = { { 3.5f, 4.5f }, { 7, 8 } };
    printf("%d %d %d %d %d %d\n", rc1((struct c1){ 'a' }).a, rc3((struct c3){ "xyz" }).a[1], rs2((struct s2){ 5 }).a,
           ri1((struct i1){ -6 }).a, ri2((struct i2){ 1, 2 }).a, ri3((struct i3){ 1, 2, 3 }).c);
    printf("%ld %ld %ld\n", rl1((struct l1){ 0 }).a, rl2((struct l2){ 3, 10 }).b, rl3((struct l3){ 5, 0, 6 }).b);
    printf("%g %g %g %g\n", rf1((struct f1){ 3 }).a, rf2((struct f2){ 1, 2.5f }).a, rf3((struct f3){ 2, 3, 0 }).c,
           rf4((struct f4){ 1, 2, 3, 0 }).d);
    printf("%g %g %g %g\n", rd1((struct d1){ 3 }).a, rd2((struct d2){ 1, 2.5 }).a, rd3((struct d3){ 2, 3, 0 }).c,
           rd4((struct d4){ 1, 2, 3, 0 }).d);
    printf("%d %g %d %ld %g %g %c\n", rfi((struct fi){ 2.5f, 4 }).b, rid((struct id){ 3, .5 }).b, rdi((struct di){ 9.9, 0 }).b,
           rld((struct ld){ 1, 2 }).a, rld((struct ld){ 1, 2 }).b, rcf((struct cf){ 'a', 0 }).b, rcf((struct cf){ 'a', 0 }).a);
    n = rnest(n);
    printf("%g %g %d %d\n", n.p.a, n.p.b, n.q.a, n.q.b);
    b = rbig(rbig(b));
    printf("%d %d %d\n", b.v[0], b.v[2], b.v[19]);
    by = rbytes(by);
    printf("%.11s %s\n", by.v, rptr((struct ptr){ "pointed", 2 }).s);
    printf("%g\n", many((struct i3){ 1, 2, 3 }, (struct d2){ 4, 5 }, 6, b, (struct fi){ 7, 8 }, (struct l2){ 9, 10 }, 11,
                        (struct c3){ "abc" }, (struct d1){ 12 }, (struct l3){ 13, 14, 15 }, (struct ld){ 16, 17 },
                        (struct f2){ 18, 19 }, 20));
    struct d4 c = chain((struct d4){ 1, 2, 3, 4 }, 5);
    printf("%g %g %g %g\n", c.a, c.b, c.c, c.d);
    printf("%ld %g %d\n", pointer((struct l2){ 1, 5 }).b, doubles((struct d2){ 1, 5 }).a, bigs(b).v[19]);
    union u both = { .d = 1.0 };
    printf("%lx\n", both.l);
    return 0;
}
