// Faults in a handler that returns to the fault.
// ends: time
#include <signal.h>

static void again(int number) { (void)number; }

int main(void)
{
    signal(SIGSEGV, again);
    *(volatile int *)8 = 1;
    return 0;
}
