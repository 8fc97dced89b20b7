// Homogeneous float aggregates, mixed and large structs: in registers, on the stack, by reference, through pointers and va_arg.
#include <stdarg.h>
#include <stdio.h>

// fmt: off
struct h1 { float a; };            struct h2 { float a, b; };        struct h3 { float a, b, c; };      struct h4 { float v[4]; };
struct e1 { double a; };           struct e2 { double a, b; };       struct e3 { double v[3]; };        struct e4 { struct e2 p, q; };
struct m1 { int a; float b; };     struct m2 { float a; int b; };    struct m3 { double a; char b; };   struct m4 { short a; double b; };
struct b1 { long a, b, c; };       struct b2 { char text[25]; };     struct b3 { double v[5]; };        struct s12 { int a, b, c; };
struct w1 { float a; double b; };  struct w2 { char a; float b; };   union u1 { float f[2]; int i; };   struct h5 { float v[5]; };
// fmt: on

#define NOINLINE __attribute__((noinline)) static
NOINLINE struct h1 g1(struct h1 x) { x.a *= 2; return x; }
NOINLINE struct h2 g2(struct h2 x, float k) { return (struct h2){ x.b * k, x.a - k }; }
NOINLINE struct h3 g3(int n, struct h3 x) { return (struct h3){ x.c + n, x.a, x.b }; }
NOINLINE struct h4 g4(struct h4 x, struct h4 y) { for (int i = 0; i < 4; i++) x.v[i] = x.v[i] * 10 + y.v[3 - i]; return x; }
NOINLINE struct h5 g5(struct h5 x) { x.v[4] += x.v[0]; return x; }
NOINLINE struct e1 ed1(double k, struct e1 x) { return (struct e1){ x.a - k }; }
NOINLINE struct e2 ed2(struct e2 x, struct e2 y) { return (struct e2){ x.a * y.b, x.b * y.a }; }
NOINLINE struct e3 ed3(struct e3 x, double k) { x.v[1] += k; return x; }
NOINLINE struct e4 ed4(struct e4 x) { struct e2 t = x.p; x.p = x.q; x.q = t; return x; }
NOINLINE struct m1 mx1(struct m1 x, int k) { return (struct m1){ x.a - k, x.b / 2 }; }
NOINLINE struct m2 mx2(struct m2 x) { return (struct m2){ (float)x.b, (int)x.a }; }
NOINLINE struct m3 mx3(struct m3 x) { x.b++; x.a = -x.a; return x; }
NOINLINE struct m4 mx4(struct m4 x, struct m4 y) { return (struct m4){ (short)(x.a - y.a), x.b - y.b }; }
NOINLINE struct b1 y1(struct b1 x, long k) { x.a -= k; return x; }
NOINLINE struct b2 y2(struct b2 x) { x.text[24] = 'Z'; return x; }
NOINLINE struct b3 y3(struct b3 x, const struct b3 *y) { for (int i = 0; i < 5; i++) x.v[i] -= y->v[i]; return x; }
NOINLINE struct s12 z1(struct s12 x) { return (struct s12){ x.c, -x.a, x.b }; }
NOINLINE struct w1 z2(struct w1 x) { return (struct w1){ (float)x.b, x.a }; }
NOINLINE struct w2 z3(struct w2 x) { return (struct w2){ (char)x.b, x.a }; }
NOINLINE union u1 z4(union u1 x) { x.f[1] += 1; return x; }

// the eight floating-point registers run out in the middle
NOINLINE double spill(float a, struct e3 b, struct h3 c, struct e2 d, double e, struct h2 f, float g, struct m1 h, double i)
{
    return a + 2 * b.v[0] + 3 * b.v[2] + 4 * c.a + 5 * c.c + 6 * d.a + 7 * d.b + 8 * e + 9 * f.a + 10 * f.b + 11 * g + 12 * h.a +
           13 * h.b + 14 * i;
}
// and the integer ones, with structs that would be split
NOINLINE long split(int a, long b, int c, long d, int e, long f, int g, struct s12 h, struct m1 i, struct b1 j, short k, double l)
{
    return a + 2 * b + 3 * c + 4 * d + 5 * e + 6 * f + 7 * g + 8L * h.a + 9L * h.c + 10L * i.a + (long)(11 * i.b) + 12 * j.a + 13 * j.c +
           14L * k + (long)(15 * l);
}

NOINLINE double sum(const char *kinds, ...)
{
    va_list ap;
    double total = 0;
    va_start(ap, kinds);
    for (; *kinds; kinds++)
        switch (*kinds) {
        case '2': { struct h2 x = va_arg(ap, struct h2); total = total * 3 + x.a - x.b; break; }
        case '4': { struct h4 x = va_arg(ap, struct h4); total = total * 3 + x.v[0] - x.v[3]; break; }
        case 'e': { struct e2 x = va_arg(ap, struct e2); total = total * 3 + x.a - x.b; break; }
        case 'E': { struct e4 x = va_arg(ap, struct e4); total = total * 3 + x.p.a - x.q.b; break; }
        case 'm': { struct m1 x = va_arg(ap, struct m1); total = total * 3 + x.a - x.b; break; }
        case 's': { struct s12 x = va_arg(ap, struct s12); total = total * 3 + x.a - x.c; break; }
        case 'b': { struct b1 x = va_arg(ap, struct b1); total = total * 3 + (double)(x.a - x.c); break; }
        case 'd': total = total * 3 + va_arg(ap, double); break;
        case 'i': total = total * 3 + va_arg(ap, int); break;
        }
    va_end(ap);
    return total;
}

static struct e2 (*volatile pe2)(struct e2, struct e2) = ed2;
static struct m1 (*volatile pm1)(struct m1, int) = mx1;
static struct b1 (*volatile pb1)(struct b1, long) = y1;
static struct s12 (*volatile ps12)(struct s12) = z1;

int main(void)
{
    struct h2 h2 = { 1.5f, -2 };
    struct h3 h3 = { 1, 2, 3 };
    struct h4 h4 = { { 1, 2, 3, 4 } }, r4 = g4(h4, h4);
    struct e2 e2 = { 3, 4.5 };
    struct e3 e3 = { { 1, 2, 3 } };
    struct e4 e4 = { { 1, 2 }, { 3, 4 } };
    struct m1 m1 = { -7, 2.5f };
    struct s12 s12 = { 1, -2, 3 };
    struct b1 b1 = { 100, 200, 300 };
    struct b3 b3 = { { 1, 2, 3, 4, 5 } }, c3 = { { .5, .25, 0, -1, 9 } };
    printf("%g %g %g\n", g1((struct h1){ 2.5f }).a, g2(h2, 3).a, g2(h2, 3).b);
    h3 = g3(-4, h3);
    printf("%g %g %g | %g %g %g %g | %g\n", h3.a, h3.b, h3.c, r4.v[0], r4.v[1], r4.v[2], r4.v[3], g5((struct h5){ { 1, 2, 3, 4, 5 } }).v[4]);
    printf("%g %g %g\n", ed1(1, (struct e1){ .5 }).a, ed2(e2, e2).a, ed2(e2, (struct e2){ 1, 2 }).b);
    e3 = ed3(e3, -8);
    e4 = ed4(ed4(ed4(e4)));
    printf("%g %g %g | %g %g %g %g\n", e3.v[0], e3.v[1], e3.v[2], e4.p.a, e4.p.b, e4.q.a, e4.q.b);
    m1 = mx1(m1, 3);
    struct m2 m2 = mx2((struct m2){ 9.75f, -3 });
    struct m3 m3 = mx3((struct m3){ 1.25, 'a' });
    struct m4 m4 = mx4((struct m4){ 1, 2 }, (struct m4){ 3, 5 });
    printf("%d %g %g %d %g %c %d %g\n", m1.a, m1.b, m2.a, m2.b, m3.a, m3.b, m4.a, m4.b);
    b1 = y1(b1, 1L << 40);
    b3 = y3(b3, &c3);
    printf("%ld %ld %s %g %g\n", b1.a, b1.c, y2((struct b2){ "abcdefghijklmnopqrstuvw" }).text, b3.v[0], b3.v[4]);
    s12 = z1(z1(s12));
    struct w1 w1 = z2((struct w1){ 1.5f, 2.5 });
    struct w2 w2 = z3((struct w2){ 'x', 65 });
    printf("%d %d %d %g %g %c %g %g\n", s12.a, s12.b, s12.c, w1.a, w1.b, w2.a, w2.b, z4((union u1){ { 1, 2 } }).f[1]);
    printf("%g\n", spill(1, e3, h3, e2, 5, h2, 6, m1, 7));
    printf("%ld\n", split(1, 2, 3, 4, 5, 6, 7, s12, m1, b1, -8, 9.5));
    printf("%.10g\n", sum("24eEmsbdi24eEmsbdi", h2, h4, e2, e4, m1, s12, (struct b1){ 1, 2, 3 }, .5, -1, h2, h4, e2, e4, m1, s12,
                          (struct b1){ 4, 5, 6 }, .25, -2));
    printf("%.10g\n", sum("iiiiimsddddddddd2e", 1, 2, 3, 4, 5, m1, s12, 1., 2., 3., 4., 5., 6., 7., 8., 9., h2, e2));
    printf("%g %g %d %g %ld %d\n", pe2(e2, (struct e2){ 3, 8 }).a, pe2(e2, e2).b, pm1(m1, 5).a, pm1(m1, 5).b, pb1(b1, 1).b, ps12(s12).c);
    return 0;
}
