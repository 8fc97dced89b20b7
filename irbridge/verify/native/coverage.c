/* A qemu-user plugin that notes which instructions of a range ran and which way its branches went.
 *
 *   qemu-ARCH -plugin ./coverage.so,out=FILE,from=HEX,to=HEX ./program
 *
 * FILE has a byte for each address of the range: bit 0 an instruction that begins there ran, bit 1 the block that ends
 * with it went on behind it, bit 2 it went elsewhere. It is shared memory: it can be read and cleared while the guest
 * runs.
 */
#include "qemu.h"

struct block { uint64_t first, last, next; unsigned count; uint32_t starts[]; };

static uint64_t from, to;
static uint8_t *map;
static const struct block *before;

static void executed(unsigned int vcpu, void *data)
{
    const struct block *b = data;

    (void)vcpu;
    if (before && before->count) map[before->last - from] |= b->first == before->next ? 2 : 4;
    for (unsigned i = 0; i < b->count; i++) map[b->starts[i]] |= 1;
    before = b;
}

static void translated(qemu_plugin_id_t id, struct qemu_plugin_tb *tb)
{
    size_t n = qemu_plugin_tb_n_insns(tb);
    struct block *b = malloc(sizeof *b + n * sizeof *b->starts);

    (void)id;
    b->count = 0;
    for (size_t i = 0; i < n; i++) {
        struct qemu_plugin_insn *insn = qemu_plugin_tb_get_insn(tb, i);
        uint64_t at = qemu_plugin_insn_vaddr(insn);
        if (!i) b->first = at;
        b->last = at;
        b->next = at + qemu_plugin_insn_size(insn);
        if (at >= from && at < to) b->starts[b->count++] = at - from;
    }
    if (b->last < from || b->last >= to) b->last = from, b->count = 0;
    qemu_plugin_register_vcpu_tb_exec_cb(tb, executed, QEMU_PLUGIN_CB_NO_REGS, b);
}

EXPORT int qemu_plugin_install(qemu_plugin_id_t id, const qemu_info_t *info, int argc, char **argv)
{
    int file = -1;

    (void)info;
    for (int i = 0; i < argc; i++) {
        if (!strncmp(argv[i], "out=", 4)) file = open(argv[i] + 4, O_RDWR);
        if (!strncmp(argv[i], "from=", 5)) from = strtoull(argv[i] + 5, NULL, 16);
        if (!strncmp(argv[i], "to=", 3)) to = strtoull(argv[i] + 3, NULL, 16);
    }
    if (file < 0 || to <= from) return -1;
    map = mmap(NULL, to - from, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (map == MAP_FAILED) return -1;
    qemu_plugin_register_vcpu_tb_trans_cb(id, translated);
    return 0;
}
