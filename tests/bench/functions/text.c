/* Text: parsing, formatting, matching. */
#include <ctype.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

long parse_number(const char *s)
{
    long v = 0;
    int negative = 0;
    while (*s == ' ' || *s == '\t') s++;
    if (*s == '-' || *s == '+') negative = *s++ == '-';
    while (*s >= '0' && *s <= '9') {
        if (v > 100000000000L) return negative ? -1 : -2;
        v = v * 10 + (*s++ - '0');
    }
    return negative ? -v : v;
}

int count_words(const char *s)
{
    int n = 0, inside = 0;
    for (; *s; s++) {
        int blank = *s == ' ' || *s == '\n' || *s == '\t';
        if (!blank && !inside) n++;
        inside = !blank;
    }
    return n;
}

int balanced(const char *s)
{
    int round = 0, curly = 0;
    for (; *s; s++) {
        if (*s == '(') round++;
        else if (*s == ')' && --round < 0) return 0;
        else if (*s == '{') curly++;
        else if (*s == '}' && --curly < 0) return 0;
    }
    return !round && !curly;
}

uint32_t hash_name(const char *s)
{
    uint32_t h = 2166136261u;
    while (*s) h = (h ^ (unsigned char)*s++) * 16777619u;
    return h;
}

int glob(const char *pattern, const char *text)
{
    const char *star = NULL, *from = NULL;
    while (*text) {
        if (*pattern == *text || *pattern == '.') { pattern++; text++; }
        else if (*pattern == '%') { star = pattern++; from = text; }
        else if (star) { pattern = star + 1; text = ++from; }
        else return 0;
    }
    while (*pattern == '%') pattern++;
    return !*pattern;
}

void upper(char *s)
{
    for (; *s; s++)
        if (*s >= 'a' && *s <= 'z') *s = (char)(*s - 32);
}

size_t trim(char *s)
{
    size_t n = strlen(s), start = 0;
    while (n && (s[n - 1] == ' ' || s[n - 1] == '\n' || s[n - 1] == '\t')) n--;
    while (start < n && (s[start] == ' ' || s[start] == '\t' || s[start] == '\n')) start++;
    memmove(s, s + start, n - start);
    s[n - start] = 0;
    return n - start;
}

int hex_digits(const char *s, unsigned char out[16])
{
    int n = 0;
    for (; n < 32 && s[n]; n++) {
        int c = s[n], v;
        if (c >= '0' && c <= '9') v = c - '0';
        else if (c >= 'a' && c <= 'f') v = c - 'a' + 10;
        else if (c >= 'A' && c <= 'F') v = c - 'A' + 10;
        else break;
        out[n / 2] = (unsigned char)(n & 1 ? out[n / 2] | v : v << 4);
    }
    return n;
}

int distance(const char *s, const char *t)
{
    int row[33];
    int n = 0, m = 0;
    while (n < 32 && t[n]) n++;
    while (m < 32 && s[m]) m++;
    for (int j = 0; j <= n; j++) row[j] = j;
    for (int i = 1; i <= m; i++) {
        int diagonal = row[0];
        row[0] = i;
        for (int j = 1; j <= n; j++) {
            int best = diagonal + (s[i - 1] != t[j - 1]);
            if (row[j] + 1 < best) best = row[j] + 1;
            if (row[j - 1] + 1 < best) best = row[j - 1] + 1;
            diagonal = row[j];
            row[j] = best;
        }
    }
    return row[n];
}

size_t format_decimal(char out[24], long v)
{
    char back[24];
    size_t n = 0, at = 0;
    unsigned long u = v < 0 ? 0UL - (unsigned long)v : (unsigned long)v;
    do back[n++] = (char)('0' + u % 10); while (u /= 10);
    if (v < 0) out[at++] = '-';
    while (n) out[at++] = back[--n];
    out[at] = 0;
    return at;
}

int utf8_length(const unsigned char *s, size_t n)
{
    int points = 0;
    for (size_t i = 0; i < n;) {
        size_t more = s[i] < 0x80 ? 0 : (s[i] & 0xe0) == 0xc0 ? 1 : (s[i] & 0xf0) == 0xe0 ? 2 : (s[i] & 0xf8) == 0xf0 ? 3 : 9;
        if (more > 3 || more >= n - i) return -1;
        for (size_t k = 1; k <= more; k++)
            if ((s[i + k] & 0xc0) != 0x80) return -(int)i - 2;
        i += more + 1;
        points++;
    }
    return points;
}

int describe(char out[64], const char *name, int count, unsigned flags)
{
    if (count < 0) return snprintf(out, 64, "%s?", name);
    return snprintf(out, 64, "%s: %d (%#x)%c", name, count, flags, flags & 1 ? '!' : '.');
}

const char *extension(const char *path)
{
    const char *dot = strrchr(path, '.'), *slash = strrchr(path, '/');
    if (!dot || (slash && slash > dot) || dot == path) return "";
    return dot + 1;
}

int starts_with(const char *s, const char *prefix)
{
    size_t n = strlen(prefix);
    return strncmp(s, prefix, n) == 0 ? (int)n : -1;
}

int caesar(char *text, int shift)
{
    int changed = 0;
    shift = (shift % 26 + 26) % 26;
    for (; *text; text++) {
        char base = *text >= 'a' && *text <= 'z' ? 'a' : *text >= 'A' && *text <= 'Z' ? 'A' : 0;
        if (base) { *text = (char)(base + (*text - base + shift) % 26); changed++; }
    }
    return changed;
}
