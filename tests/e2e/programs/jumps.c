// setjmp and longjmp: across frames, with volatile locals, repeatedly, as exceptions.
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>

static jmp_buf top;
static jmp_buf *handler;

__attribute__((noinline)) static void deep(int n)
{
    volatile char pad[64];
    pad[0] = (char)n;
    if (n == 0)
        longjmp(top, 42);
    deep(n - 1);
    printf("unreachable %d\n", pad[0]);
}

__attribute__((noinline)) static int parse(const char *text)
{
    int value = 0;
    for (; *text; text++) {
        if (*text < '0' || *text > '9')
            longjmp(*handler, *text);
        value = value * 10 + *text - '0';
    }
    return value;
}

static int guarded(const char *text)
{
    jmp_buf here, *outer = handler;
    volatile int result = -1;
    int code = setjmp(here);
    if (code == 0) {
        handler = &here;
        result = parse(text);
    } else {
        printf("bad character %c; ", code);
    }
    handler = outer;
    return result;
}

int main(void)
{
    volatile int rounds = 0;
    int kept = 7;
    int code = setjmp(top);
    if (code == 0)
        deep(10);
    printf("code %d kept %d\n", code, kept);
    if (++rounds < 4)
        longjmp(top, rounds);
    printf("%d ", guarded("123"));
    printf("%d ", guarded("12x3"));
    printf("%d\n", guarded("99"));
    sigjmp_buf with_mask;
    volatile double sum = 0;
    if (sigsetjmp(with_mask, 1) < 3) {
        sum += 1.5;
        siglongjmp(with_mask, (int)(sum / 1.5));
    }
    printf("%.1f\n", sum);
    return 0;
}
