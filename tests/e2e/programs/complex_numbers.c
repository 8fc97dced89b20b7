// _Complex values: arithmetic, passing and returning in both precisions, conjugates, a small transform.
// link: -lm
#include <complex.h>
#include <math.h>
#include <stdio.h>

#define NOINLINE __attribute__((noinline)) static
NOINLINE double complex times(double complex a, double complex b) { return a * b; }
NOINLINE float complex timesf(float complex a, float complex b) { return a * b; }
NOINLINE double complex over(double complex a, double complex b) { return a / b; }
NOINLINE double complex several(int n, float complex a, double b, double complex c, float d, float complex e) { return n * a + b * c - d * e; }
NOINLINE double norm(double complex z) { return creal(z) * creal(z) + cimag(z) * cimag(z); }

static void transform(const double complex *in, double complex *out, int n)
{
    static const double complex roots[4] = { 1, -I, -1, I };
    for (int k = 0; k < n; k++) {
        out[k] = 0;
        for (int j = 0; j < n; j++)
            out[k] += in[j] * roots[j * k % 4];
    }
}

int main(void)
{
    double complex a = 1 + 2 * I, b = 3 - 0.5 * I, in[4] = { 1, 2 + I, -3, 0.5 * I }, out[4];
    float complex f = 1.5f + 0.25f * I;
    double complex r = times(a, b);
    printf("%g %g\n", creal(r), cimag(r));
    f = timesf(f, conjf(f));
    printf("%g %g\n", (double)crealf(f), (double)cimagf(f));
    r = over(a, 2 * I);
    printf("%g %g\n", creal(r), cimag(r));
    r = several(2, f, 3, a, 4, 1 + I);
    printf("%g %g %g\n", creal(r), cimag(r), norm(r));
    transform(in, out, 4);
    for (int k = 0; k < 4; k++)
        printf("%g%+gi ", creal(out[k]), cimag(out[k]));
    printf("%d %d\n", a == conj(conj(a)), a != b);
    printf("%.9f %.9f\n", cabs(3 + 4 * I), carg(-1 + 0 * I));
    return 0;
}
