// Recurses without end.
// ends: signal 11
static volatile int depth;

static int deeper(int n)
{
    volatile char frame[4096];
    frame[n & 4095] = (char)n;
    depth++;
    return deeper(n + 1) + frame[n & 4095];
}

int main(void) { return deeper(0); }
