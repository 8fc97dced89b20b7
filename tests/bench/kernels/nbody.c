// Double arithmetic in registers and small arrays: bodies under gravity.
#include <math.h>
#include <stdio.h>

#define N 6
static double at[N][3], speed[N][3], mass[N];

static void step(double dt)
{
    for (int i = 0; i < N; i++)
        for (int j = i + 1; j < N; j++) {
            double d[3], square = 0.01;
            for (int k = 0; k < 3; k++) {
                d[k] = at[i][k] - at[j][k];
                square += d[k] * d[k];
            }
            double pull = dt / (square * sqrt(square));
            for (int k = 0; k < 3; k++) {
                speed[i][k] -= d[k] * mass[j] * pull;
                speed[j][k] += d[k] * mass[i] * pull;
            }
        }
    for (int i = 0; i < N; i++)
        for (int k = 0; k < 3; k++)
            at[i][k] += dt * speed[i][k];
}

int main(void)
{
    for (int i = 0; i < N; i++) {
        mass[i] = 1.0 + i;
        for (int k = 0; k < 3; k++) {
            at[i][k] = (i * 7 + k * 3) % 11 - 5.0;
            speed[i][k] = ((i * 5 + k * 9) % 7 - 3.0) / 10;
        }
    }
    for (int n = 0; n < 800000; n++)
        step(0.0005);
    for (int i = 0; i < N; i++)
        printf("%.6f %.6f %.6f\n", at[i][0], at[i][1], at[i][2]);
    return 0;
}
