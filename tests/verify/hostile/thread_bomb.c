// Starts threads that never end, with small stacks, until refused or killed.
// ends: time, processes
#include <pthread.h>
#include <unistd.h>

static void *rest(void *unused)
{
    for (;;)
        pause();
    return unused;
}

int main(void)
{
    pthread_attr_t small;
    pthread_t thread;
    pthread_attr_init(&small);
    pthread_attr_setstacksize(&small, 1 << 15);
    for (;;)
        pthread_create(&thread, &small, rest, 0);
}
