/* Every shape of data: initialised, zero, constant, relocated, thread-local, common, weak, aligned. */
#include <stddef.h>
#include <stdint.h>

struct node { const char *name; struct node *next; int32_t value; int16_t pair[2]; uint8_t tail; };

static struct node third = {"third", NULL, -3, {1, -1}, 0xff};
struct node second = {"second \"quoted\" \t\n\001\377", &third, 1 << 30, {0x7fff, -0x8000}, 7};
const struct node first = {"first", (struct node *)&second, 42, {3, 4}, 'x'};
static const double ratios[] = {0.5, -1.0 / 3.0, 1e300, 0.0};
const float singles[5] = {1.5f, -0.0f, 3.14159f, 1e-40f};
const long double wide = 1.0L / 3.0L;
char text[64] = "a; b # c /* d */";
const char *const words[] = {"one", "two", "three", "one", ""};
int *inside = &((int *)text)[3];
const char *past = (const char *)&second + sizeof second;
uint8_t zeros[5000];
static uint64_t counter;
int common_or_not;
int alone = 5;
extern int alias_of_alone __attribute__((alias("alone")));
int weak_one __attribute__((weak)) = 9;
int hidden_one __attribute__((visibility("hidden"))) = 10;
__thread int per_thread = 11;
static __thread long per_thread_zero[3];
_Alignas(64) int lined[3] = {1, 2, 3};
struct { char c; } empty_padding[3] = {{1}, {2}, {3}};
__attribute__((section("my_section"))) int elsewhere = 12;
__attribute__((section(".my.ro"))) const int elsewhere_const = 13;
int (*callbacks[3])(int);

static int twice(int x) { return x * 2 + (int)counter; }
int thrice(int x) { return x * 3; }
int (*const handlers[])(int) = {twice, thrice, NULL};
static int (*handler)(int) = twice;

__attribute__((constructor)) static void begin(void) { counter = 3; }
__attribute__((destructor)) static void finish(void) { handler = NULL; }

long use(int n)
{
    per_thread_zero[n % 3] += per_thread;
    callbacks[n % 3] = handlers[n % 2];
    return (long)(ratios[n & 3] * (double)wide + singles[n & 3]) + words[n % 5][0] + inside[0] + handler(n) + *past
         + empty_padding[n % 3].c + alias_of_alone + zeros[n] + first.value + lined[n % 3] + elsewhere + elsewhere_const;
}
