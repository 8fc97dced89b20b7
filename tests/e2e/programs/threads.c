// Threads: create, join, mutex, condition variable, once, and results through memory.
// link: -pthread
#include <pthread.h>
#include <stdio.h>

enum { WORKERS = 4, ITEMS = 500 };
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t ready = PTHREAD_COND_INITIALIZER;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static pthread_key_t key;
static int queue[ITEMS], head, tail, initialised, finished;
static long total;

struct job { int id; long sum; double mean; };

static void cleanup(void *p) { (void)p; pthread_mutex_lock(&lock); finished++; pthread_mutex_unlock(&lock); }
static void set_up(void) { initialised++; pthread_key_create(&key, cleanup); }

static void *consume(void *argument)
{
    struct job *job = argument;
    int taken = 0;
    pthread_once(&once, set_up);
    pthread_setspecific(key, job);
    for (;;) {
        pthread_mutex_lock(&lock);
        while (head == tail && tail < ITEMS)
            pthread_cond_wait(&ready, &lock);
        if (head == tail) {
            pthread_mutex_unlock(&lock);
            break;
        }
        int item = queue[head++];
        total += item;
        pthread_mutex_unlock(&lock);
        job->sum += item;
        taken++;
    }
    job->mean = taken ? (double)job->sum / taken : 0;
    return pthread_getspecific(key) == job ? job : NULL;
}

int main(void)
{
    pthread_t threads[WORKERS];
    struct job jobs[WORKERS] = { { 0 } };
    long sum = 0;
    int good = 0;
    for (int i = 0; i < WORKERS; i++) {
        jobs[i].id = i;
        if (pthread_create(&threads[i], NULL, consume, &jobs[i]))
            return 1;
    }
    for (int i = 0; i < ITEMS; i++) {
        pthread_mutex_lock(&lock);
        queue[tail++] = i * i % 1009;
        pthread_cond_signal(&ready);
        pthread_mutex_unlock(&lock);
    }
    pthread_cond_broadcast(&ready);
    for (int i = 0; i < WORKERS; i++) {
        void *back;
        pthread_join(threads[i], &back);
        good += back == &jobs[i];
        sum += jobs[i].sum;
    }
    printf("%ld %d %d %d %d\n", total, sum == total, good, initialised, finished);
    return 0;
}
