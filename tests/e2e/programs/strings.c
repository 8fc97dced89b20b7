// String and memory functions, and loops that compilers turn into string instructions or vector code.
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

__attribute__((noinline)) static size_t own_length(const char *s) { const char *p = s; while (*p) p++; return (size_t)(p - s); }
__attribute__((noinline)) static void own_copy(char *to, const char *from) { while ((*to++ = *from++)) ; }
__attribute__((noinline)) static void fill(unsigned char *p, int n) { for (int i = 0; i < n; i++) p[i] = (unsigned char)(i * 7 + 3); }
__attribute__((noinline)) static unsigned sum(const unsigned char *p, int n) { unsigned s = 0; for (int i = 0; i < n; i++) s += p[i]; return s; }
__attribute__((noinline)) static void upper(char *s) { for (; *s; s++) if (*s >= 'a' && *s <= 'z') *s -= 32; }
__attribute__((noinline)) static int count(const char *s, char c) { int n = 0; while (*s) n += *s++ == c; return n; }
__attribute__((noinline)) static void reverse(char *s) { size_t n = strlen(s); for (size_t i = 0; i < n / 2; i++) { char t = s[i]; s[i] = s[n - 1 - i]; s[n - 1 - i] = t; } }
__attribute__((noinline)) static unsigned hash(const char *s) { unsigned h = 2166136261u; while (*s) h = (h ^ (unsigned char)*s++) * 16777619u; return h; }
struct big { char bytes[300]; };
__attribute__((noinline)) static void zero(struct big *b) { memset(b, 0, sizeof *b); }
__attribute__((noinline)) static void assign(struct big *a, const struct big *b) { *a = *b; }

int main(void)
{
    char line[100] = "the quick brown fox, jumps;over the lazy dog", copy[100], *word, *state;
    unsigned char data[1000];
    struct big a, b;
    own_copy(copy, line);
    printf("%zu %d %u %s\n", own_length(line), count(line, 'o'), hash(line), copy);
    upper(copy);
    reverse(copy);
    puts(copy);
    fill(data, 1000);
    printf("%u %u %u\n", sum(data, 1000), sum(data + 1, 17), sum(data, 0));
    for (word = strtok_r(line, " ,;", &state); word; word = strtok_r(NULL, " ,;", &state))
        printf("<%s>", word);
    printf("\n%d %d %d %d\n", strcmp("abc", "abd") < 0, strncmp("abcx", "abcy", 3), memcmp("a\0b", "a\0c", 3) < 0, strcmp("\xff", "a") > 0);
    printf("%s %s %s %ld\n", strchr("hello", 'l'), strrchr("hello", 'l'), strstr("needle in haystack", "in "), (long)strcspn("abc123", "0123456789"));
    memmove(data + 5, data, 100);
    printf("%u %d\n", sum(data, 110), memchr(data, 200, 1000) != NULL);
    zero(&a);
    memcpy(a.bytes + 100, "middle", 7);
    assign(&b, &a);
    b.bytes[299] = 'e';
    printf("%s %d %d %c\n", b.bytes + 100, b.bytes[0], memcmp(&a, &b, sizeof a) < 0, b.bytes[299]);
    strcpy(copy, "one");
    strcat(copy, "+two");
    strncat(copy, "+three", 4);
    printf("%s %d %d %c\n", copy, isalpha('x') != 0, isdigit('x') != 0, toupper('q'));
    char *twice = strdup(copy);
    printf("%s %zu %s\n", twice, strspn(twice, "eno"), strpbrk(twice, "wt"));
    free(twice);
    return 0;
}
