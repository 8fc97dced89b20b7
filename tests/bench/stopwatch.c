/* Runs a command and writes what it used: stopwatch FILE COMMAND…
 *
 * FILE gets a further line "SECONDS STATUS": processor time of the command and what it waited for, and its wait status. Measured
 * here, next to the command, so that the sandbox around it costs nothing.
 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

int main(int argc, char **argv)
{
    struct rusage used;
    int status;
    pid_t child;

    if (argc < 3)
        return 125;
    child = fork();
    if (child == 0) {
        execvp(argv[2], argv + 2);
        _exit(126);
    }
    if (child < 0 || wait4(child, &status, 0, &used) < 0)
        return 124;
    FILE *file = fopen(argv[1], "a");
    if (!file)
        return 123;
    fprintf(file, "%.6f %d\n",
            used.ru_utime.tv_sec + used.ru_stime.tv_sec + (used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6, status);
    fclose(file);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
