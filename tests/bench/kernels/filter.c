// Single precision over arrays that a compiler may vectorise.
#include <stdio.h>

#define N 4096
static float in[N + 32], out[N], taps[32];

static void filter(void)
{
    for (int i = 0; i < N; i++) {
        float sum = 0;
        for (int k = 0; k < 32; k++)
            sum += in[i + k] * taps[k];
        out[i] = sum;
    }
}

int main(void)
{
    for (int k = 0; k < 32; k++)
        taps[k] = (float)((k * 7) % 9 - 4) / 32;
    for (int i = 0; i < N + 32; i++)
        in[i] = (float)((i * 37) % 101 - 50);
    for (int turn = 0; turn < 1500; turn++) {
        filter();
        for (int i = 0; i < N; i++)
            in[i] = out[i] > 60 ? 60 : out[i] < -60 ? -60 : out[i] + (float)(i % 5);
    }
    double sum = 0;
    for (int i = 0; i < N; i++)
        sum += out[i];
    printf("%.3f\n", sum);
    return 0;
}
