// Arrays of variable length whose scopes are left by goto, entered on some ways only, and end before others begin.
#include <stdio.h>
#include <string.h>

static long total;

__attribute__((noinline)) static void fill(char *x, int n)
{
    memset(x, n, n);
    total += x[n / 2];
}

__attribute__((noinline)) static int scopes(int n, int k)
{
    int r = 0;
    {
        char x[n];
        if (k > 3) {
            fill(x, n);
            {
                char y[k];
                fill(y, k);
                r += y[0];
                if (k == 9)
                    goto out;
            }
            char z[n + k];
            fill(z, n + k);
            r += z[1];
        }
    out:
        r += n;
    }
    for (int i = 0; i < k; i++) {
        if (i % 3 == 1)
            continue;
        char w[n + i];
        fill(w, n + i);
        r += w[i];
    }
    return r;
}

int main(void)
{
    int r = 0;
    for (int i = 0; i < 12; i++)
        r = r * 3 + scopes(i + 10, i);
    printf("%d %ld\n", r, total);
    return 0;
}
