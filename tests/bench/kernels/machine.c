// A bytecode interpreter: a switch in a loop, indirect jumps that are hard to foretell.
#include <stdio.h>

enum { PUSH, ADD, SUB, MUL, DUP, SWAP, DROP, LOAD, STORE, JNZ, LESS, XOR, SHIFT, HALT };

static long run(const int *code, long *memory)
{
    long stack[64], *sp = stack;
    for (const int *pc = code;;) {
        switch (*pc++) {
        case PUSH: *sp++ = *pc++; break;
        case ADD: sp--; sp[-1] += sp[0]; break;
        case SUB: sp--; sp[-1] -= sp[0]; break;
        case MUL: sp--; sp[-1] *= sp[0]; break;
        case DUP: sp[0] = sp[-1]; sp++; break;
        case SWAP: { long t = sp[-1]; sp[-1] = sp[-2]; sp[-2] = t; break; }
        case DROP: sp--; break;
        case LOAD: *sp++ = memory[*pc++]; break;
        case STORE: memory[*pc++] = *--sp; break;
        case JNZ: pc = *--sp ? code + *pc : pc + 1; break;
        case LESS: sp--; sp[-1] = sp[-1] < sp[0]; break;
        case XOR: sp--; sp[-1] ^= sp[0]; break;
        case SHIFT: sp[-1] = (long)((unsigned long)sp[-1] >> *pc++); break;
        case HALT: return memory[0];
        }
    }
}

int main(void)
{
    static const int code[] = {
        LOAD, 0, PUSH, 31, MUL, LOAD, 1, ADD, DUP, SHIFT, 7, XOR, STORE, 0,    // m0 = mix(m0 * 31 + m1)
        LOAD, 1, PUSH, 1, ADD, DUP, STORE, 1,                                  // m1++
        PUSH, 1500000, LESS, JNZ, 0,
        LOAD, 2, PUSH, 1, SUB, DUP, STORE, 2, PUSH, 0, STORE, 1, JNZ, 0, HALT, // five more rounds
    };
    long memory[4] = { 1, 0, 6, 0 };
    printf("%ld\n", run(code, memory));
    return 0;
}
