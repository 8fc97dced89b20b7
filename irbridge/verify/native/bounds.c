/* A qemu-user plugin that notes whether functions reach beyond what is theirs.
 *
 *   qemu-ARCH -plugin ./bounds.so,out=FILE,sp=HEX,low=HEX,high=HEX,blocks=HEX,count=HEX,lost=HEX ./program
 *
 * FILE is shared memory, words: where an access lay that should not be (0: there was none; the runner's user clears it);
 * how many bytes above the stack pointer at the entry belong to the callee (all ones: no one knows); where the functions'
 * code starts and ends; where the program does; how many ranges of padding there are, and how many that are the
 * functions' own; and each one's start and end, both kinds in order. `sp` is the address of a word that holds the stack
 * pointer at the entry, 0 before; the others are those of heap.c's words. Only what that code itself touches counts: in
 * padding, in the frames of who called, between blocks of the heap, or what it writes of the program's data that is not
 * its own. `ret`, which takes the return address that x86-64 has there, may. Guest addresses are host addresses: it
 * wants a guest base of 0.
 */
#include "qemu.h"

enum { FRAMES = 4096, NEAR = 1 << 16 };
struct range { uint64_t start, end; };
struct head { uint64_t outside, room; struct range code, program; uint64_t padding, own; struct range ranges[]; };
struct block { uint64_t at, size, rank, malloced; };

static struct head *head;
static uint64_t sp_at, low_at, high_at, blocks_at, count_at, lost_at;
static const struct { const char *name; uint64_t *at; } words[] = {
    { "sp=", &sp_at }, { "low=", &low_at }, { "high=", &high_at }, { "blocks=", &blocks_at }, { "count=", &count_at },
    { "lost=", &lost_at },
};

static uint64_t word(uint64_t at) { return *(const uint64_t *)at; }

static bool within(const struct range *r, uint64_t n, uint64_t at)
{
    while (n) {
        uint64_t half = n / 2;
        if (at < r[half].start) n = half;
        else if (at < r[half].end) return true;
        else r += half + 1, n -= half + 1;
    }
    return false;
}

/* Whether an address is in the heap, where blocks are or were, but in none. */
static bool stray(uint64_t at)
{
    static uint64_t last; /* where the one before was */
    const struct block *blocks = (const struct block *)blocks_at;
    uint64_t count = word(count_at);

    if (at + NEAR < word(low_at) || at > word(high_at) + NEAR || !word(high_at) || word(lost_at)) return false;
    if (last < count && at - blocks[last].at < blocks[last].size) return false;
    for (last = 0; last < count; last++)
        if (at - blocks[last].at < blocks[last].size) return false;
    return true;
}

static void accessed(unsigned int vcpu, qemu_plugin_meminfo_t info, uint64_t at, void *data)
{
    uint64_t sp = word(sp_at);

    (void)vcpu, (void)data;
    if (!sp || head->outside) return;
    bool foreign = qemu_plugin_mem_is_store(info) && within(&head->program, 1, at)
                   && !within(head->ranges + head->padding, head->own, at);
    if (foreign || within(head->ranges, head->padding, at) || (head->room != ~0ull && at - sp - head->room < FRAMES)
        || stray(at))
        head->outside = at;
}

static bool returns(struct qemu_plugin_insn *insn)
{
    const uint8_t *code = qemu_plugin_insn_data(insn);

    return *code == 0xc3 || (*code == 0xf3 && code[1] == 0xc3);
}

static void translated(qemu_plugin_id_t id, struct qemu_plugin_tb *tb)
{
    (void)id;
    for (size_t i = 0; i < qemu_plugin_tb_n_insns(tb); i++) {
        struct qemu_plugin_insn *insn = qemu_plugin_tb_get_insn(tb, i);
        if (within(&head->code, 1, qemu_plugin_insn_vaddr(insn)) && !returns(insn))
            qemu_plugin_register_vcpu_mem_cb(insn, accessed, QEMU_PLUGIN_CB_NO_REGS, QEMU_PLUGIN_MEM_RW, NULL);
    }
}

EXPORT int qemu_plugin_install(qemu_plugin_id_t id, const qemu_info_t *info, int argc, char **argv)
{
    int file = -1;
    struct stat status;

    (void)info;
    for (int i = 0; i < argc; i++) {
        if (!strncmp(argv[i], "out=", 4)) file = open(argv[i] + 4, O_RDWR);
        for (size_t k = 0; k < sizeof words / sizeof *words; k++)
            if (!strncmp(argv[i], words[k].name, strlen(words[k].name)))
                *words[k].at = strtoull(argv[i] + strlen(words[k].name), NULL, 16);
    }
    if (file < 0 || !sp_at || !low_at || !high_at || !blocks_at || !count_at || !lost_at || fstat(file, &status) || (uint64_t)status.st_size < sizeof *head) return -1;
    head = mmap(NULL, status.st_size, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (head == MAP_FAILED) return -1;
    qemu_plugin_register_vcpu_tb_trans_cb(id, translated);
    return 0;
}
