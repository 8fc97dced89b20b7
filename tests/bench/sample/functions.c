/* Functions of a project that is checked, one a line: loops, strings, floats, structs, tables, static variables. */
struct pair { int first; double second; };
struct small { short x, y; };
int sum(const int *v, unsigned long n) { unsigned s = 0; for (unsigned long i = 0; i < n; i++) s += v[i]; return s; }
int largest(const int *v, unsigned long n) { int m = -2147483647 - 1; for (unsigned long i = 0; i < n; i++) if (v[i] > m) m = v[i]; return m; }
long where(const int *v, unsigned long n, int x) { for (unsigned long i = 0; i < n; i++) if (v[i] == x) return i; return -1; }
int count_below(const int *v, unsigned long n, int x) { int c = 0; for (unsigned long i = 0; i < n; i++) c += v[i] < x; return c; }
void prefix_sums(unsigned *v, unsigned long n) { for (unsigned long i = 1; i < n; i++) v[i] += v[i - 1]; }
void turn_around(int *v, unsigned long n) { for (unsigned long i = 0; i < n / 2; i++) { int t = v[i]; v[i] = v[n - 1 - i]; v[n - 1 - i] = t; } }
void insertion_sort(int *v, unsigned long n) { for (unsigned long i = 1; i < n; i++) { int x = v[i]; unsigned long k = i; while (k && v[k - 1] > x) { v[k] = v[k - 1]; k--; } v[k] = x; } }
unsigned long unique(int *v, unsigned long n) { unsigned long k = 0; for (unsigned long i = 0; i < n; i++) if (!k || v[k - 1] != v[i]) v[k++] = v[i]; return k; }
long find_sorted(const int *v, unsigned long n, int x) { unsigned long a = 0, b = n; while (a < b) { unsigned long m = (a + b) / 2; if (v[m] < x) a = m + 1; else b = m; } return a < n && v[a] == x ? (long)a : -1; }
unsigned crc32(unsigned c, const unsigned char *p, unsigned long n) { while (n--) { c ^= *p++; for (int i = 0; i < 8; i++) c = c & 1 ? c >> 1 ^ 0xedb88320u : c >> 1; } return c; }
unsigned adler32(const unsigned char *p, unsigned long n) { unsigned a = 1, b = 0; for (unsigned long i = 0; i < n; i++) { a = (a + p[i]) % 65521; b = (b + a) % 65521; } return b << 16 | a; }
unsigned fnv(const unsigned char *p, unsigned long n) { unsigned h = 2166136261u; for (unsigned long i = 0; i < n; i++) h = (h ^ p[i]) * 16777619u; return h; }
void xor_with(unsigned char *p, unsigned long n, unsigned char key) { for (unsigned long i = 0; i < n; i++) p[i] ^= key + i; }
int zeros(const unsigned char *p, unsigned long n) { int c = 0; for (unsigned long i = 0; i < n; i++) c += !p[i]; return c; }
unsigned long length(const char *s) { const char *p = s; while (*p) p++; return p - s; }
int words(const char *s) { int n = 0, in = 0; for (; *s; s++) { if (*s == ' ' || *s == '\n') in = 0; else if (!in) in = 1, n++; } return n; }
void upper(char *s) { for (; *s; s++) if (*s >= 'a' && *s <= 'z') *s -= 32; }
int palindrome(const char *s) { unsigned long n = 0; while (s[n]) n++; for (unsigned long i = 0; i < n / 2; i++) if (s[i] != s[n - 1 - i]) return 0; return 1; }
int to_int(const char *s) { int neg = *s == '-'; unsigned v = 0; for (s += neg; *s >= '0' && *s <= '9'; s++) v = v * 10 + (*s - '0'); return neg ? -v : v; }
int vowels(const char *s) { int n = 0; for (; *s; s++) switch (*s) { case 'a': case 'e': case 'i': case 'o': case 'u': n++; } return n; }
int balanced(const char *s) { int d = 0; for (; *s; s++) { d += (*s == '(') - (*s == ')'); if (d < 0) return 0; } return !d; }
char last_letter(const char *s) { char c = 0; for (; *s; s++) if ((*s | 32) >= 'a' && (*s | 32) <= 'z') c = *s; return c; }
double mean(const double *v, unsigned long n) { double s = 0; for (unsigned long i = 0; i < n; i++) s += v[i]; return n ? s / n : 0; }
double horner(double x, const double *c, unsigned long n) { double y = 0; for (unsigned long i = n; i > 0; i--) y = y * x + c[i - 1]; return y; }
float scale(float x, float by, int up) { return up > 0 ? x * by : up < 0 ? x / by : x; }
double hypotenuse(double a, double b) { return a * a + b * b; }
int to_cents(double x) { return x > -1e6 && x < 1e6 ? (int)(x * 100) : 0; }
float clamp_float(float x) { return x < 0 ? 0 : x > 1 ? 1 : x; }
double newton(double x) { double r = x; for (int i = 0; i < 8; i++) r = 0.5 * (r + x / r); return r; }
struct pair shift(struct pair p, int by) { p.first += (unsigned)by; p.second = -p.second; return p; }
struct small transpose(struct small a) { struct small b = { a.y, a.x }; return b; }
int collatz(unsigned x) { int n = 0; while (x > 1 && n < 200) { x = x & 1 ? 3 * x + 1 : x / 2; n++; } return n; }
unsigned gcd(unsigned a, unsigned b) { while (b) { unsigned t = a % b; a = b; b = t; } return a; }
unsigned power(unsigned b, unsigned char e) { unsigned r = 1; while (e) { if (e & 1) r *= b; b *= b; e >>= 1; } return r; }
int total(int x) { static int kept; kept += x; return kept; }
unsigned root(unsigned x) { unsigned r = 0, bit = 1u << 30; while (bit > x) bit >>= 2; while (bit) { if (x >= r + bit) { x -= r + bit; r = (r >> 1) + bit; } else r >>= 1; bit >>= 2; } return r; }
int divisors(unsigned short n) { int c = 0; for (unsigned i = 1; i * i <= n; i++) if (n % i == 0) c += i * i == n ? 1 : 2; return c; }
unsigned classify(int x) { switch (x & 7) { case 0: return x + 1; case 1: return x * 3; case 2: return x ^ 85; case 3: return -x; case 5: return x >> 2; default: return 9; } }
void matrix(const int *a, const int *b, int *to) { for (int i = 0; i < 3; i++) for (int k = 0; k < 3; k++) { unsigned s = 0; for (int j = 0; j < 3; j++) s += (unsigned)a[3 * i + j] * b[3 * j + k]; to[3 * i + k] = s; } }
