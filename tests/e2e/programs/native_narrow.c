// native: native_narrow_b.c
// only: x86_64 aarch64
// Results narrower than int from a unit that is not translated, and arguments of that kind to a callback.
// (RISC-V's code does not show how wide they are: there the other side extends.)
#include <stdio.h>
signed char ext_schar(signed char a);
unsigned char ext_uchar(unsigned char a);
short ext_short(short a);
unsigned short ext_ushort(unsigned short a);
int ext_which(_Bool (*)(signed char), const signed char *);

static _Bool negative(signed char c) { return c < 0; }

int main(void)
{
    signed char bytes[] = { 5, 100, -3, 1, 0 };
    for (int i = -3; i < 4; i++)
        printf("%d %d %d %d\n", ext_schar((signed char)(i * 50)), ext_uchar((unsigned char)(250 + i)), ext_short((short)(i * 10923)), ext_ushort((unsigned short)(65533 + i)));
    printf("%d\n", ext_which(negative, bytes));
    return ext_short(5) < ext_schar(120) ? 1 : 2;
}
