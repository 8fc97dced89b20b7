/* doubles, conversions, division, a struct by value, an array on the stack, data with relocations */
struct point { double x, y; int tag; };
static const double weights[4] = { 0.5, 1.5, -2.0, 1e10 };
const char *names[] = { "a", "bc", 0 };

double blend(struct point p, const float *v, long n)
{
    double total = p.x * p.y, local[8];
    for (int i = 0; i < 8; i++)
        local[i] = weights[i & 3] + i;
    for (long i = 0; i < n; i++)
        total += v[i] * local[i % 8] / (i + 1);
    return total < 0 ? -total : total + p.tag % 7;
}

unsigned long mix(unsigned a, long b, unsigned char c) { return (a * 0x9e3779b9u >> 5 ^ b << 3) + c / 3 - (unsigned long)names[c & 1]; }
