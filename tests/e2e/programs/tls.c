// Thread-local variables: initialised and not, static and external, arrays, address taken, per thread.
// link: -pthread
#include <pthread.h>
#include <stdio.h>

__thread int counter = 5;
static __thread long zeros[8];
_Thread_local struct { int a; const char *s; } record = { 3, "record" };
static __thread int *self;

__attribute__((noinline)) static int bump(int by) { return counter += by; }

static void *work(void *argument)
{
    long id = (long)argument;
    self = &counter;
    for (int i = 0; i < 100; i++) {
        bump((int)id);
        zeros[i % 8] += id * i;
    }
    *self += 1;
    record.a += (int)id;
    return (void *)(long)(counter * 1000000L + zeros[3] * 10 + record.a);
}

int main(void)
{
    pthread_t threads[4];
    bump(10);
    for (long i = 0; i < 4; i++)
        pthread_create(&threads[i], NULL, work, (void *)(i + 1));
    for (int i = 0; i < 4; i++) {
        void *result;
        pthread_join(threads[i], &result);
        printf("%ld\n", (long)result);
    }
    printf("%d %ld %d %s %d\n", counter, zeros[3], record.a, record.s, self == 0);
    return 0;
}
