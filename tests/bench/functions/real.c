/* Floating point. */
#include <math.h>
#include <stddef.h>

double horner(const double *c, int n, double x)
{
    double r = 0;
    for (int i = n; i-- > 0;) r = r * x + c[i];
    return r;
}

float dot(const float *a, const float *b, int n)
{
    float s = 0;
    for (int i = 0; i < n; i++) s += a[i] * b[i];
    return s;
}

double mean_and_spread(const double *x, size_t n, double out[2])
{
    double mean = 0, square = 0;
    for (size_t i = 0; i < n; i++) {
        double d = x[i] - mean;
        mean += d / (double)(i + 1);
        square += d * (x[i] - mean);
    }
    out[0] = mean;
    out[1] = n > 1 ? square / (double)(n - 1) : 0.0;
    return out[1];
}

int roots(double a, double b, double c, double out[2])
{
    double d = b * b - 4 * a * c;
    if (a == 0 || d < 0) return 0;
    d = sqrt(d);
    out[0] = (-b - d) / (2 * a);
    out[1] = (-b + d) / (2 * a);
    return d == 0 ? 1 : 2;
}

int orientation(double ax, double ay, double bx, double by, double cx, double cy)
{
    double area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
    return area > 0 ? 1 : area < 0 ? -1 : 0;
}

double newton_root(double x)
{
    double r = x > 1 ? x : 1;
    if (!(x >= 0) || x > 1e300) return -1;
    for (int i = 0; i < 30; i++) r = 0.5 * (r + x / r);
    return r;
}

void normalise(float v[3])
{
    float n = v[0] * v[0] + v[1] * v[1] + v[2] * v[2];
    if (!(n > 0)) return;
    n = 1 / sqrtf(n);
    v[0] *= n;
    v[1] *= n;
    v[2] *= n;
}

int quantise(double x, int levels)
{
    if (!(x > -1) || levels < 2 || levels > 65536) return 0;
    if (x >= 1) return levels - 1;
    return (int)((x + 1) * 0.5 * levels);
}

double blend(double a, double b, float t)
{
    if (t <= 0) return a;
    if (t >= 1) return b;
    return a + (b - a) * (double)t;
}

int greatest(const float *x, int n)
{
    int best = -1;
    for (int i = 0; i < n; i++)
        if (best < 0 || x[i] > x[best]) best = i;
    return best;
}

double trapezoid(const double *y, int n, double step)
{
    double s = 0;
    for (int i = 1; i < n; i++) s += (y[i - 1] + y[i]) * 0.5 * step;
    return s;
}

float interest(float capital, float rate, unsigned char years)
{
    for (unsigned char y = 0; y < years; y++) capital = (float)((double)capital * (1.0 + (double)rate / 100.0));
    return capital;
}

double unsigned_ratio(unsigned long a, unsigned b)
{
    return b ? (double)a / (double)b : -0.0;
}
