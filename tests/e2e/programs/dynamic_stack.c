// VLAs and alloca: in loops, in recursion, several in one frame, beside over-aligned locals.
#include <alloca.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

static int vla_sum(int n)
{
    int v[n], total = 0;
    for (int i = 0; i < n; i++)
        v[i] = i * i;
    for (int i = 0; i < n; i++)
        total += v[n - 1 - i] * (i & 1 ? -1 : 1);
    return total;
}

static long matrix(int rows, int columns)
{
    long m[rows][columns], sum = 0;
    for (int i = 0; i < rows; i++)
        for (int j = 0; j < columns; j++)
            m[i][j] = i * columns + j;
    for (int j = 0; j < columns; j++)
        sum += m[rows - 1][j] * m[0][columns - 1 - j];
    return sum + (long)sizeof m;
}

struct node { int value; struct node *next; };

static int list_on_stack(int n)
{
    struct node *head = NULL;
    for (int i = 0; i < n; i++) {
        struct node *fresh = alloca(sizeof *fresh);
        fresh->value = i;
        fresh->next = head;
        head = fresh;
    }
    int total = 0;
    for (; head; head = head->next)
        total = total * 2 % 10007 + head->value;
    return total;
}

static int nested(int depth, const char *text)
{
    size_t n = strlen(text);
    char copy[n + 1];
    memcpy(copy, text, n + 1);
    copy[depth % n] = (char)('A' + depth % 26);
    if (depth == 0) {
        puts(copy);
        return 0;
    }
    int inner = nested(depth - 1, copy);
    return inner + copy[depth % n];
}

static int aligned(int n)
{
    _Alignas(64) char block[128];
    char tail[n];
    memset(block, n, sizeof block);
    memset(tail, 1, (size_t)n);
    return (int)((uintptr_t)block % 64) + block[100] + tail[n - 1];
}

static int scoped(int n)
{
    int total = 0;
    for (int i = 1; i <= n; i++) {
        int v[i];
        v[0] = 0;
        for (int j = 1; j < i; j++)
            v[j] = v[j - 1] + j;
        total += v[i - 1];
    }
    return total;
}

int main(void)
{
    printf("%d %d %ld\n", vla_sum(1), vla_sum(100), matrix(7, 9));
    printf("%d\n", list_on_stack(200));
    printf("%d\n", nested(12, "a string on the stack"));
    printf("%d %d\n", aligned(5), aligned(33));
    printf("%d\n", scoped(300));
    return 0;
}
