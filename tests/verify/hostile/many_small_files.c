// Makes empty files and folders without end, some of them nested.
// ends: files
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void)
{
    for (int i = 0;; i++) {
        char name[32];
        snprintf(name, sizeof name, "d%d", i);
        mkdir(name, 0700);
        if (i % 8 == 0)
            chdir(name);
        close(open("empty", O_WRONLY | O_CREAT, 0600));
    }
}
