// Becomes a shell that does what shells are good for.
// ends: exit 7
// may: fork
#include <stdio.h>
#include <unistd.h>

int main(int argc, char **argv)
{
    char script[8192];
    snprintf(script, sizeof script,
        "test $$ -lt 64 || exit 1; rm -rf %s; echo gone > %s/canary; (sleep 1000 &) ; setsid sleep 1000 & kill -9 -1; exit 7",
        argc > 2 ? argv[2] : "/none", argc > 2 ? argv[2] : "/none");
    execl("/bin/sh", "sh", "-c", script, argv[1], (char *)0);
    return 1;
}
