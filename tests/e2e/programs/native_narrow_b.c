// part of native_narrow.c
signed char ext_schar(signed char a) { return (signed char)(a - 100); }
unsigned char ext_uchar(unsigned char a) { return (unsigned char)(a + 10); }
short ext_short(short a) { return (short)(a - 1); }
unsigned short ext_ushort(unsigned short a) { return (unsigned short)(a + 2); }
int ext_which(_Bool (*test)(signed char), const signed char *p) { for (int i = 0; i < 5; i++) if (test(p[i])) return i; return -1; }
