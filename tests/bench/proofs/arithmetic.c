/* Saturating, checked and fixed-point arithmetic, divisions, dates, comparisons. */
int clamp(int x, int lo, int hi) { return x < lo ? lo : x > hi ? hi : x; }
unsigned char clamp_byte(int x) { return x < 0 ? 0 : x > 255 ? 255 : x; }
int sign(int x) { return (x > 0) - (x < 0); }
int min3(int a, int b, int c) { int m = a < b ? a : b; return m < c ? m : c; }
unsigned max3(unsigned a, unsigned b, unsigned c) { unsigned m = a > b ? a : b; return m > c ? m : c; }
int median(int a, int b, int c) { if (a > b) { int t = a; a = b; b = t; } if (b > c) b = c; return a > b ? a : b; }
int absolute(int x) { return x < 0 ? -(unsigned)x : x; }
unsigned distance(int a, int b) { return a > b ? (unsigned)a - (unsigned)b : (unsigned)b - (unsigned)a; }
int compare(int a, int b) { return a < b ? -1 : a > b; }
int compare_long(long a, unsigned long b) { return a < 0 || (unsigned long)a < b ? -1 : (unsigned long)a > b; }
int saturating_add(int a, int b) { int r; if (__builtin_add_overflow(a, b, &r)) return a < 0 ? -2147483647 - 1 : 2147483647; return r; }
int saturating_sub(int a, int b) { int r; if (__builtin_sub_overflow(a, b, &r)) return a < 0 ? -2147483647 - 1 : 2147483647; return r; }
unsigned saturating_add_u(unsigned a, unsigned b) { unsigned r = a + b; return r < a ? 0xffffffffu : r; }
unsigned char saturating_add_byte(unsigned char a, unsigned char b) { int r = a + b; return r > 255 ? 255 : r; }
short saturating_add_short(short a, short b) { int r = a + b; return r > 32767 ? 32767 : r < -32768 ? -32768 : r; }
int checked_add(int a, int b, int *r) { return __builtin_add_overflow(a, b, r); }
int checked_sub(long a, long b, long *r) { return __builtin_sub_overflow(a, b, r); }
int checked_mul(int a, int b, int *r) { return __builtin_mul_overflow(a, b, r); }
int checked_add_u(unsigned long a, unsigned long b, unsigned long *r) { return __builtin_add_overflow(a, b, r); }
int average_floor(int a, int b) { return (a & b) + ((a ^ b) >> 1); }
unsigned average_up(unsigned a, unsigned b) { return (a | b) - ((a ^ b) >> 1); }
int fixed_multiply(int a, int b) { return (int)((long)a * b >> 16); }
int fixed_round(int x) { return (x + 0x8000) >> 16; }
int lerp(int a, int b, int t) { return a + (int)((long)(b - (long)a) * (t & 255) >> 8); }
unsigned multiply_high(unsigned a, unsigned b) { return (unsigned long)a * b >> 32; }
unsigned blend(unsigned a, unsigned b, unsigned char t) { return (a * (256 - t) + b * t) >> 8; }
int divide_10(int x) { return x / 10; }
int remainder_10(int x) { return x % 10; }
unsigned divide_10_u(unsigned x) { return x / 10; }
unsigned remainder_7_u(unsigned x) { return x % 7; }
int divide_8(int x) { return x / 8; }
int modulo_positive(int x) { int r = x % 16; return r < 0 ? r + 16 : r; }
int divide(int a, int b) { return b > 0 ? a / b : 0; }
unsigned remainder_u(unsigned a, unsigned b) { return b ? a % b : 0; }
unsigned char tens(unsigned char x) { return x / 10; }
unsigned char bcd(unsigned char x) { return x / 10 << 4 | x % 10; }
unsigned char from_bcd(unsigned char x) { return (x >> 4) * 10 + (x & 15); }
unsigned short divide_100(unsigned short x) { return x / 100; }
unsigned char divide_255(unsigned short x) { return (x + 1 + (x >> 8)) >> 8; }
long seconds(int h, int m, int s) { return h * 3600L + m * 60L + s; }
int minutes_of(unsigned s) { return s / 60; }
int is_leap(int y) { return (y % 4 == 0 && y % 100 != 0) || y % 400 == 0; }
int days_in_month(int m, int leap) { switch (m) { case 2: return leap ? 29 : 28; case 4: case 6: case 9: case 11: return 30; default: return 31; } }
int days_before(int m) { static const short t[12] = { 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334 }; return m >= 1 && m <= 12 ? t[m - 1] : -1; }
int days_to_year(int y) { return y * 365 + (y >> 2); }
unsigned char weekday(unsigned short days) { return (days + 4) % 7; }
int small_switch(int x) { switch (x) { case 0: return 5; case 1: return 9; case 2: return 77; case 3: return -4; case 4: return 12; } return 0; }
int operation(int op, int a, int b) { switch (op) { case '+': return a + b; case '-': return a - b; case '&': return a & b; case '|': return a | b; case '^': return a ^ b; case '<': return a < b; } return -1; }
unsigned isqrt_step(unsigned x, unsigned r, unsigned bit) { return x >= (r | bit) ? (r >> 1) | bit : r >> 1; }
int gcd_step(unsigned a, unsigned b) { return a > b ? a - b : b - a; }
int in_range(unsigned x, unsigned lo, unsigned hi) { return x - lo <= hi - lo; }
int between(int x, int lo, int hi) { return lo <= x && x <= hi; }
int round_up(int x, int to) { return (x + to - 1) & -to; }
int triangle(int a, int b, int c) { return a > 0 && b > 0 && c > 0 && (long)a + b > c && (long)b + c > a && (long)a + c > b; }
int grade(int s) { return s >= 90 ? 'A' : s >= 80 ? 'B' : s >= 70 ? 'C' : s >= 60 ? 'D' : 'F'; }
int polynomial(int x) { return (int)(((unsigned)x * 3 + 5) * (unsigned)x - 7); }
_Bool implies(_Bool a, _Bool b) { return !a || b; }
_Bool same_sign(int a, int b) { return (a ^ b) >= 0; }
long select_long(_Bool c, long a, long b) { return c ? a : b; }
signed char narrow(long x) { return (signed char)x; }
long widen_sum(signed char a, short b, int c, unsigned d) { return (long)a + b + c + d; }
