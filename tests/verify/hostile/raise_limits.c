// Raises its own limits, and its priority, and makes itself the last to be killed for memory.
// ends: exit 0
#include <fcntl.h>
#include <sched.h>
#include <stdio.h>
#include <sys/resource.h>
#include <unistd.h>

int main(void)
{
    for (int what = 0; what < RLIM_NLIMITS; what++) {
        struct rlimit old, all = {RLIM_INFINITY, RLIM_INFINITY};
        getrlimit(what, &old);
        if (old.rlim_max != RLIM_INFINITY && setrlimit(what, &all) == 0)
            printf("ESCAPED: limit %d\n", what);
    }
    struct sched_param first = {1};
    if (nice(-10) == -10 || sched_setscheduler(0, SCHED_FIFO, &first) == 0)
        puts("ESCAPED: priority");
    int f = open("/proc/self/oom_score_adj", O_WRONLY);
    if (f != -1 && write(f, "-1000", 5) == 5)
        puts("ESCAPED: never killed for memory");
    return 0;
}
