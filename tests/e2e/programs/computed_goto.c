// A bytecode interpreter by labels as values: tables of addresses and tables of differences.
#include <stdio.h>

enum { PUSH, ADD, MUL, DUP, SWAP, DROP, JNZ, DEC, PRINT, HALT };

static long run(const int *code)
{
    static void *const table[] = { &&push, &&add, &&mul, &&dup, &&swap, &&drop, &&jnz, &&dec, &&print, &&halt };
    long stack[32], *sp = stack, t;
    const int *pc = code;
    long steps = 0;
#define NEXT do { steps++; goto *table[*pc++]; } while (0)
    NEXT;
push: *sp++ = *pc++; NEXT;
add: sp--; sp[-1] += sp[0]; NEXT;
mul: sp--; sp[-1] *= sp[0]; NEXT;
dup: *sp = sp[-1]; sp++; NEXT;
swap: t = sp[-1]; sp[-1] = sp[-2]; sp[-2] = t; NEXT;
drop: sp--; NEXT;
jnz: if (sp[-1]) pc += *pc; else pc++; NEXT;
dec: sp[-1]--; NEXT;
print: printf("%ld ", sp[-1]); NEXT;
halt: printf("steps %ld\n", steps); return sp[-1];
}

static int state_machine(const char *text)
{
    static const int away[] = { &&word - &&start, &&space - &&start, &&number - &&start };
    int words = 0, numbers = 0, kind;
start:
    if (!*text)
        return words * 100 + numbers;
    kind = *text == ' ' ? 1 : *text >= '0' && *text <= '9' ? 2 : 0;
    goto *(&&start + away[kind]);
word:
    words++;
    while (*text && *text != ' ')
        text++;
    goto start;
space:
    text++;
    goto start;
number:
    numbers++;
    while (*text >= '0' && *text <= '9')
        text++;
    goto start;
}

int main(void)
{
    // 5! by a loop: acc n -> acc*n n-1
    static const int factorial[] = { PUSH, 1, PUSH, 10, DUP, PRINT, DROP, SWAP, PUSH, 1, MUL, SWAP, DUP, DROP,
                                     DEC, JNZ, -12, DROP, HALT };
    static const int sums[] = { PUSH, 3, PUSH, 4, ADD, PRINT, DUP, MUL, PRINT, HALT };
    printf("%ld\n", run(factorial));
    printf("%ld\n", run(sums));
    printf("%d\n", state_machine("the 3 quick 42 foxes 7 1 a"));
    return 0;
}
