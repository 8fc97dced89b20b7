// only: x86_64 riscv64
// Functions and objects whose names are registers of one ISA or another, or words of an assembler. (Clang's for AArch64 takes none.)
#include <stdio.h>
#define NOINLINE __attribute__((noinline))
int a0 = 1, sp = 2, ra = 3, x9 = 4, w10 = 5, eax = 6, rsp = 7, v0 = 8, lr = 9, zero = 10, t0 = 11, offset = 12, byte = 13, lsl = 14, dword = 15, ptr = 16;
static long rdi[3] = { 1, 2, 3 }, fp[2] = { 4, 5 }, q1 = 6, s11 = 7, ft0 = 8, fcsr = 9, nzcv = 10;
NOINLINE int a7(int n) { return n + a0; }
NOINLINE int t6(int n) { return n * sp + ra; }
NOINLINE int s9(int n) { return a7(n) - x9 * w10; }
NOINLINE int rbx(int n) { return n ^ eax ^ rsp; }
NOINLINE int al(int n) { return n + v0 * lr; }
NOINLINE int tp(int n) { return n - zero - t0; }
NOINLINE int and(int n) { return n & offset; }
NOINLINE int st(int n) { return n | byte | lsl; }
int (*const cs[])(int) = { a7, t6, s9, rbx, al, tp, and, st };

int main(void)
{
    long total = 0;
    for (int i = 0; i < 8; i++)
        total = total * 7 + cs[i](i + dword) + ptr;
    rdi[1] += fp[1] + q1 + s11 * ft0 - fcsr + nzcv;
    printf("%ld %ld %d\n", total, rdi[1], st(al(tp(and(rbx(s9(t6(a7(5)))))))));
    return 0;
}
