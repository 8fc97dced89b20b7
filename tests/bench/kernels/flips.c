// Small permutations reversed until they begin with one: short loops over int arrays.
#include <stdio.h>
#include <string.h>

#define N 10

int main(void)
{
    int p[N], q[N], count[N], most = 0, n = N;
    long sum = 0, index = 0;
    for (int i = 0; i < N; i++)
        p[i] = i, count[i] = 0;
    for (;;) {
        memcpy(q, p, sizeof q);
        int flips = 0;
        while (q[0]) {
            for (int i = 0, j = q[0]; i < j; i++, j--) {
                int t = q[i];
                q[i] = q[j];
                q[j] = t;
            }
            flips++;
        }
        most = flips > most ? flips : most;
        sum += index++ & 1 ? -flips : flips;
        for (n = 1; n < N; n++) {
            int first = p[0];
            for (int i = 0; i < n; i++)
                p[i] = p[i + 1];
            p[n] = first;
            if (++count[n] <= n)
                break;
            count[n] = 0;
        }
        if (n == N)
            break;
    }
    printf("%ld %d\n", sum, most);
    return 0;
}
