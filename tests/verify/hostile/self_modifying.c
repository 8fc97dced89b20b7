// Writes code, runs it, and rewrites itself while it runs.
// ends: exit 0
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

static int answer(void) { return 41; }

int main(void)
{
    const unsigned char code[] = {0xb8, 42, 0, 0, 0, 0xc3};
    unsigned char *fresh = mmap(0, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    memcpy(fresh, code, sizeof code);
    unsigned char *own = (unsigned char *)((unsigned long)answer & ~4095ul);
    if (mprotect(own, 8192, PROT_READ | PROT_WRITE | PROT_EXEC) == 0)
        memcpy((void *)answer, code, sizeof code);
    volatile int sum = ((int (*)(void))fresh)() + answer();
    printf("%d\n", sum);
    return sum < 80;
}
