// Files and the system interface: stdio, stat, open flags, directories, time, environment, errno.
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

int main(int argc, char **argv)
{
    struct stat st;
    struct tm tm;
    time_t when = 1000000000;
    char buffer[64];
    FILE *file = fopen("out.txt", "w+");
    if (!file)
        return 1;
    for (int i = 0; i < 5; i++)
        fprintf(file, "line %d %.2f\n", i, i / 4.0);
    fseek(file, 7, SEEK_SET);
    printf("%s", fgets(buffer, sizeof buffer, file));
    printf("%ld ", ftell(file));
    printf("%d\n", fgetc(file));
    ungetc('#', file);
    printf("%c ", fgetc(file));
    printf("%zu ", fread(buffer, 1, 4, file));
    printf("%d\n", feof(file) != 0);
    fclose(file);
    int code = stat("out.txt", &st);
    printf("%d %ld %d %o\n", code, (long)st.st_size, S_ISREG(st.st_mode) != 0, (unsigned)(st.st_mode & 0600));
    int fd = open("raw.bin", O_RDWR | O_CREAT | O_TRUNC | O_APPEND, 0644);
    printf("%zd ", write(fd, "0123456789", 10));
    printf("%ld ", (long)lseek(fd, 3, SEEK_SET));
    printf("%zd ", read(fd, buffer, 4));
    printf("%.4s\n", buffer);
    code = fstat(fd, &st);
    printf("%d %ld %d\n", code, (long)st.st_size, (int)st.st_nlink);
    close(fd);
    errno = 0;
    code = open("missing/file", O_RDONLY);
    printf("%d %d ", code, errno == ENOENT);
    printf("%d ", mkdir("folder", 0755));
    code = stat("folder", &st);
    printf("%d %d\n", code, S_ISDIR(st.st_mode) != 0);
    code = open("folder", O_WRONLY);
    printf("%d %d ", code, errno == EISDIR);
    code = open("raw.bin", O_RDONLY | O_DIRECTORY);
    printf("%d %d\n", code, errno == ENOTDIR);
    printf("%d ", rmdir("folder"));
    printf("%d\n", unlink("raw.bin"));
    gmtime_r(&when, &tm);
    printf("%04d-%02d-%02d %02d:%02d:%02d %d\n", tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday, tm.tm_hour, tm.tm_min, tm.tm_sec, tm.tm_yday);
    strftime(buffer, sizeof buffer, "%a %d %b", &tm);
    printf("%s %s\n", buffer, strerror(ENOENT));
    setenv("IRB_TEST", "value", 1);
    printf("%s %s %d %s\n", getenv("IRB_TEST"), getenv("IRB_NONE") ? "set" : "unset", argc, strrchr(argv[0], '/') + 1);
    fputs("to stderr\n", stderr);
    fwrite("last\n", 1, 5, stdout);
    return 3;
}
