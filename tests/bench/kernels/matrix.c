// Nested loops over double matrices.
#include <stdio.h>

#define N 240
static double a[N][N], b[N][N], c[N][N];

static void multiply(void)
{
    for (int i = 0; i < N; i++)
        for (int j = 0; j < N; j++) {
            double sum = 0;
            for (int k = 0; k < N; k++)
                sum += a[i][k] * b[k][j];
            c[i][j] = sum;
        }
}

int main(void)
{
    for (int i = 0; i < N; i++)
        for (int j = 0; j < N; j++) {
            a[i][j] = (i * 3 + j) % 17;
            b[i][j] = (i + j * 5) % 13;
        }
    for (int n = 0; n < 16; n++) {
        multiply();
        for (int i = 0; i < N; i++)
            for (int j = 0; j < N; j++)
                a[i][j] = c[i][j] - (long)(c[i][j] / 16) * 16.0;
    }
    double sum = 0;
    for (int i = 0; i < N; i++)
        sum += c[i][i] + c[i][N - 1 - i];
    printf("%.1f\n", sum);
    return 0;
}
