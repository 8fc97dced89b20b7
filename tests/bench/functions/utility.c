/* Small functions as programming tasks ask for them: numbers, arrays of int, strings. */
#include <limits.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

int has_close_elements(const double *x, int n, double least)
{
    for (int i = 0; i < n; i++)
        for (int j = i + 1; j < n; j++)
            if (fabs(x[i] - x[j]) < least) return 1;
    return 0;
}

int below_zero(const int *operations, int n)
{
    int balance = 0;
    for (int i = 0; i < n; i++) {
        balance += operations[i];
        if (balance < 0) return i + 1;
    }
    return 0;
}

double mean_deviation(const double *x, int n)
{
    double mean = 0, sum = 0;
    if (n <= 0) return 0;
    for (int i = 0; i < n; i++) mean += x[i];
    mean /= n;
    for (int i = 0; i < n; i++) sum += fabs(x[i] - mean);
    return sum / n;
}

void rolling_max(int *a, int n)
{
    for (int i = 1; i < n; i++)
        if (a[i - 1] > a[i]) a[i] = a[i - 1];
}

int string_xor(const char *a, const char *b, char out[40])
{
    int n = 0;
    while (a[n] && b[n] && n < 39) {
        out[n] = a[n] == b[n] ? '0' : '1';
        n++;
    }
    out[n] = 0;
    return n;
}

int largest_divisor(int n)
{
    for (int d = 2; d * d <= n && d < 1000; d++)
        if (n % d == 0) return n / d;
    return 1;
}

int factorise(unsigned n, unsigned out[32])
{
    int count = 0;
    for (unsigned d = 2; d <= 300 && d * d <= n; d++)
        while (n % d == 0) {
            out[count++] = d;
            n /= d;
        }
    if (n > 1) out[count++] = n;
    return count;
}

int unique_in_place(int *a, int n)
{
    int kept = 0;
    for (int i = 0; i < n; i++) {
        int j = 0;
        while (j < kept && a[j] != a[i]) j++;
        if (j == kept) a[kept++] = a[i];
    }
    return kept;
}

int flip_case(char *s)
{
    int changed = 0;
    for (; *s; s++) {
        if (*s >= 'a' && *s <= 'z') *s -= 32, changed++;
        else if (*s >= 'A' && *s <= 'Z') *s += 32, changed++;
    }
    return changed;
}

int sevens(int n)
{
    int found = 0;
    for (int i = 0; i < n && i < 2000; i++)
        if (i % 11 == 0 || i % 13 == 0)
            for (int k = i; k; k /= 10) found += k % 10 == 7;
    return found;
}

int vowels(const char *s)
{
    int n = 0;
    char last = 0;
    for (; *s; s++) {
        switch (*s | 32) {
        case 'a': case 'e': case 'i': case 'o': case 'u': n++;
        }
        last = *s;
    }
    return n + (last == 'y' || last == 'Y');
}

int circular_shift(int x, int shift, char out[16])
{
    char digits[16];
    int n = 0;
    unsigned u = x < 0 ? 0u - (unsigned)x : (unsigned)x;
    do digits[n++] = (char)('0' + u % 10); while (u /= 10);
    if (shift > n || shift < 0) shift = 0;
    for (int i = 0; i < n; i++) out[i] = digits[(n - 1 - i + shift) % n];
    out[n] = 0;
    return n;
}

int digit_sum_upper(const char *s)
{
    int sum = 0;
    for (int i = 0; s[i]; i++)
        if (s[i] >= 'A' && s[i] <= 'Z') sum += s[i];
    return sum;
}

int pluck(const int *a, int n, int out[2])
{
    int at = -1;
    for (int i = 0; i < n; i++)
        if (a[i] % 2 == 0 && (at < 0 || a[i] < a[at])) at = i;
    if (at < 0) return 0;
    out[0] = a[at];
    out[1] = at;
    return 1;
}

int frequent(const unsigned char *a, int n)
{
    int counts[256] = { 0 }, best = -1;
    for (int i = 0; i < n; i++) counts[a[i]]++;
    for (int v = 1; v < 256; v++)
        if (counts[v] >= v) best = v;
    return best;
}

double triangle_area(double a, double b, double c)
{
    double s = (a + b + c) / 2;
    if (a + b <= c || a + c <= b || b + c <= a) return -1;
    return sqrt(s * (s - a) * (s - b) * (s - c));
}

int smallest_change(const short *a, int n)
{
    int changes = 0;
    for (int i = 0, j = n - 1; i < j; i++, j--) changes += a[i] != a[j];
    return changes;
}

int multiply_prime(int n)
{
    int factors = 0;
    if (n < 2 || n > 5000) return 0;
    for (int d = 2; d <= n; d++)
        for (; n % d == 0; n /= d) factors++;
    return factors == 3;
}

int simple_power(long x, long base)
{
    long p = 1;
    if (base < 2) return base == x || x == 1;
    while (p < x && p <= LONG_MAX / base) p *= base;
    return p == x;
}

int is_cube(int n)
{
    int c = 0, m = n < 0 ? -n : n;
    while (c < 1290 && c * c * c < m) c++;
    return c * c * c == m;
}

int hex_primes(const char *s)
{
    int n = 0;
    for (; *s; s++) n += strchr("2357BD", *s) != 0;
    return n;
}

int to_binary(unsigned n, char out[40])
{
    int bits = 0, at = 0;
    out[at++] = 'd';
    out[at++] = 'b';
    while (bits < 31 && n >> (bits + 1)) bits++;
    for (; bits >= 0; bits--) out[at++] = (char)('0' + (n >> bits & 1));
    out[at] = 0;
    return at;
}

int is_happy(const char *s)
{
    int n = (int)strlen(s);
    if (n < 3) return 0;
    for (int i = 0; i + 2 < n; i++)
        if (s[i] == s[i + 1] || s[i + 1] == s[i + 2] || s[i] == s[i + 2]) return 0;
    return 1;
}

const char *letter_grade(double points)
{
    if (points >= 4) return "A+";
    if (points > 3.7) return "A";
    if (points > 3.3) return "A-";
    if (points > 3) return "B+";
    if (points > 2.7) return "B";
    if (points > 2) return "C";
    return points > 1 ? "D" : "E";
}

void anti_shuffle(char *s)
{
    for (int start = 0; s[start]; start++) {
        int end = start;
        while (s[end] && s[end] != ' ') end++;
        for (int i = start + 1; i < end; i++) {
            char c = s[i];
            int j = i;
            for (; j > start && s[j - 1] > c; j--) s[j] = s[j - 1];
            s[j] = c;
        }
        start = end;
        if (!s[start]) break;
    }
}

int next_smallest(const int *a, int n, int *out)
{
    int least = INT_MAX, next = INT_MAX, found = 0;
    for (int i = 0; i < n; i++) if (a[i] < least) least = a[i];
    for (int i = 0; i < n; i++)
        if (a[i] > least && a[i] <= next) next = a[i], found = 1;
    if (found) *out = next;
    return found;
}

int any_int(double x, double y, double z)
{
    if (x != floor(x) || y != floor(y) || z != floor(z)) return 0;
    return x + y == z || x + z == y || y + z == x;
}

int last_digits(int a, int b)
{
    return abs(a % 10) * abs(b % 10);
}

int closest_integer(double x)
{
    if (!(x > -1e9 && x < 1e9)) return 0;
    return (int)(x < 0 ? ceil(x - 0.5) : floor(x + 0.5));
}

int is_sorted(const int *a, int n)
{
    for (int i = 1; i < n; i++) {
        if (a[i] < a[i - 1]) return 0;
        if (i > 1 && a[i] == a[i - 1] && a[i] == a[i - 2]) return 0;
    }
    return 1;
}

int intersection(int a0, int a1, int b0, int b1)
{
    int from = a0 > b0 ? a0 : b0, to = a1 < b1 ? a1 : b1, length = to - from;
    if (length < 2 || length > 100000) return 0;
    for (int d = 2; d * d <= length; d++)
        if (length % d == 0) return 0;
    return 1;
}

int product_of_signs(const int *a, int n)
{
    int sign = 1, sum = 0;
    for (int i = 0; i < n; i++) {
        if (!a[i]) return 0;
        if (a[i] < 0) sign = -sign;
        sum += a[i] < 0 ? -a[i] : a[i];
    }
    return sign * sum;
}

int tribonacci(int n, int out[32])
{
    int count = n < 0 ? 0 : n > 31 ? 31 : n;
    for (int i = 0; i <= count; i++)
        out[i] = i % 2 == 0 ? 1 + i / 2 : i == 1 ? 3 : out[i - 1] + out[i - 2] + 1 + (i + 1) / 2;
    return count;
}

int odd_digits_product(int n)
{
    int product = 1, any = 0;
    for (; n > 0; n /= 10)
        if (n % 2) product *= n % 10, any = 1;
    return any ? product : 0;
}

int is_nested(const char *s)
{
    int opened = 0, closed = 0, n = (int)strlen(s);
    for (int i = 0; i < n && opened < 2; i++) opened += s[i] == '[';
    for (int i = n - 1; i >= 0 && closed < 2; i--) closed += s[i] == ']';
    return opened == 2 && closed == 2;
}

long sum_squares(const int *a, int n)
{
    long sum = 0;
    for (int i = 0; i < n; i++) {
        long x = a[i];
        sum += i % 3 == 0 ? x * x : i % 4 == 0 ? x * x * x : x;
    }
    return sum;
}

int can_arrange(const int *a, int n)
{
    int at = -1;
    for (int i = 1; i < n; i++) if (a[i] < a[i - 1]) at = i;
    return at;
}

int fix_spaces(const char *s, char out[64])
{
    int at = 0;
    while (*s && at < 62) {
        int run = 0;
        while (s[run] == ' ') run++;
        if (run > 2) out[at++] = '-';
        else for (int i = 0; i < run && at < 62; i++) out[at++] = '_';
        s += run;
        if (!run) out[at++] = *s++;
    }
    out[at] = 0;
    return at;
}

int file_name_check(const char *s)
{
    int digits = 0, dots = 0;
    const char *dot = strchr(s, '.');
    for (const char *p = s; *p; p++) {
        digits += *p >= '0' && *p <= '9';
        dots += *p == '.';
    }
    if (digits > 3 || dots != 1 || !((*s | 32) >= 'a' && (*s | 32) <= 'z')) return 0;
    return !strcmp(dot, ".txt") || !strcmp(dot, ".exe") || !strcmp(dot, ".dll");
}

int max_triples(int n)
{
    int count[3] = { 0, 0, 0 };
    for (int i = 1; i <= n && i <= 500; i++) count[(i * i - i + 1) % 3]++;
    return count[0] * (count[0] - 1) * (count[0] - 2) / 6 + count[1] * (count[1] - 1) * (count[1] - 2) / 6;
}

int cyclic_pattern(const char *a, const char *b)
{
    int n = (int)strlen(b), m = (int)strlen(a);
    if (n > 30) return 0;
    for (int shift = 0; shift < n; shift++)
        for (int i = 0; i + n <= m; i++) {
            int j = 0;
            while (j < n && a[i + j] == b[(j + shift) % n]) j++;
            if (j == n) return 1;
        }
    return n == 0;
}

int even_odd_count(int n)
{
    int even = 0, odd = 0;
    unsigned u = n < 0 ? 0u - (unsigned)n : (unsigned)n;
    do {
        if (u % 10 % 2) odd++;
        else even++;
    } while (u /= 10);
    return even * 16 + odd;
}

int roman(int n, char out[20])
{
    static const short values[13] = { 1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1 };
    static const char names[13][3] = { "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i" };
    int at = 0;
    if (n < 1 || n > 1000) return 0;
    for (int i = 0; i < 13; i++)
        while (n >= values[i]) {
            for (const char *p = names[i]; *p; p++) out[at++] = *p;
            n -= values[i];
        }
    out[at] = 0;
    return at;
}

int right_angle(int a, int b, int c)
{
    long x = (long)a * a, y = (long)b * b, z = (long)c * c;
    return x + y == z || x + z == y || y + z == x;
}

int choose_even(int x, int y)
{
    if (x > y) return -1;
    return y % 2 == 0 ? y : x == y ? -1 : y - 1;
}

int rounded_average(int n, int m)
{
    if (n > m || n < 0 || m > 1 << 20) return -1;
    int sum = n + m, half = sum / 2;
    return sum % 2 && half % 2 ? half + 1 : half;
}

int unique_digits(const int *a, int n, int out[64])
{
    int kept = 0;
    for (int i = 0; i < n && kept < 64; i++) {
        int x = a[i], odd = x > 0;
        while (x > 0 && odd) odd = x % 10 & 1, x /= 10;
        if (odd) out[kept++] = a[i];
    }
    for (int i = 1; i < kept; i++)
        for (int j = i; j > 0 && out[j] < out[j - 1]; j--) {
            int t = out[j];
            out[j] = out[j - 1];
            out[j - 1] = t;
        }
    return kept;
}
