// C11 atomics and the older builtins: every operation, widths, compare-exchange loops, several threads.
// link: -pthread
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>

static atomic_int total;
static _Atomic long wide;
static _Atomic unsigned char narrow;
static _Atomic short mid;
static atomic_flag lock = ATOMIC_FLAG_INIT;
static int guarded;
static int old_style;
static long cas_count;

static void *work(void *argument)
{
    long id = (long)argument;
    for (int i = 0; i < 1000; i++) {
        atomic_fetch_add(&total, (int)id);
        atomic_fetch_sub_explicit(&wide, id, memory_order_relaxed);
        __sync_fetch_and_add(&old_style, 1);
        while (atomic_flag_test_and_set_explicit(&lock, memory_order_acquire))
            ;
        guarded++;
        atomic_flag_clear_explicit(&lock, memory_order_seq_cst);
        long seen = __atomic_load_n(&cas_count, __ATOMIC_SEQ_CST);
        while (!__atomic_compare_exchange_n(&cas_count, &seen, seen + 2, 0, __ATOMIC_SEQ_CST, __ATOMIC_RELAXED))
            ;
    }
    return NULL;
}

int main(void)
{
    pthread_t threads[3];
    for (long i = 0; i < 3; i++)
        pthread_create(&threads[i], NULL, work, (void *)(i + 1));
    for (int i = 0; i < 3; i++)
        pthread_join(threads[i], NULL);
    printf("%d %ld %d %d %ld\n", total, wide, old_style, guarded, cas_count);

    int expected = 6000;
    int swapped = atomic_compare_exchange_strong(&total, &expected, 9);
    printf("%d %d %d ", swapped, total, expected);
    swapped = atomic_compare_exchange_strong(&total, &expected, 10);
    printf("%d %d %d\n", swapped, total, expected);
    printf("%d ", atomic_fetch_or(&total, 0x70));
    printf("%d ", atomic_fetch_and(&total, 0x3c));
    printf("%d ", atomic_fetch_xor(&total, 0xff));
    printf("%d\n", total);
    long old = atomic_exchange(&wide, 77);
    printf("%ld %ld\n", old, wide);
    narrow = 250;
    narrow += 10;
    mid = -5;
    mid *= 3;
    narrow--;
    printf("%d %d ", narrow, mid);
    printf("%d\n", atomic_fetch_add(&mid, 100));
    printf("%d ", __sync_bool_compare_and_swap(&old_style, 3000, 1));
    printf("%d\n", __sync_val_compare_and_swap(&old_style, 5, 6));
    printf("%d ", __sync_add_and_fetch(&old_style, 4));
    printf("%d\n", __sync_lock_test_and_set(&old_style, 8));
    atomic_thread_fence(memory_order_seq_cst);
    __sync_synchronize();
    atomic_store_explicit(&total, 3, memory_order_release);
    printf("%d %d\n", atomic_load_explicit(&total, memory_order_acquire), mid);
    return 0;
}
