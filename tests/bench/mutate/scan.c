/* loops over text, a switch, calls of libc */
#include <stdio.h>
#include <string.h>

int scan(const char *text, int *words, int *digits)
{
    int inside = 0;
    for (; *text; text++) {
        switch (*text) {
        case ' ': case '\t': inside = 0; break;
        case '0': case '1': case '2': case '3': case '4': ++*digits; break;
        case ';': return -1;
        default: *words += !inside; inside = 1;
        }
    }
    return *words * 10 + *digits;
}

int main(int argc, char **argv)
{
    int words = 0, digits = 0, n = scan(argc > 1 ? argv[1] : "two words 12", &words, &digits);
    printf("%d %d %d %zu\n", n, words, digits, strlen("text"));
    return n & 1;
}
