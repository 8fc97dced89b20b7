/* A qemu-user plugin that notes, from the first time that a function is entered, what is stored in some ranges.
 *
 *   qemu-ARCH -plugin ./stores.so,out=FILE,start=HEX,from=HEX,to=HEX,range=HEX:HEX,… ./program
 *
 * FILE is shared memory: four words (how many stores there are; the address of the last instruction that is ours; whether
 * `start` was entered; whether there was no room), a byte for each address from `from` to `to` (not zero: an instruction
 * of ours begins there), padded to 8, and the stores: the last instruction of ours before or at it, address, size, and 16
 * bytes of value, which is what memory holds afterwards. `range` is an address and a size. Loads of qemu's helpers come
 * too and are left out. Guest addresses are host addresses: it wants a guest base of 0.
 */
#include "qemu.h"

enum { MAX_RANGES = 64 };
struct head { uint64_t count, last, entered, full; };
struct store { uint64_t by, at, size; uint8_t value[16]; };

static uint64_t start, from, to, room;
static struct { uint64_t at, size; } ranges[MAX_RANGES];
static int range_count;
static struct head *head;
static const uint8_t *ours;
static struct store *stores;

static void executed(unsigned int vcpu, void *data)
{
    (void)vcpu;
    head->last = (uint64_t)data;
    if (head->last == start) head->entered = 1;
}

static void stored(unsigned int vcpu, qemu_plugin_meminfo_t info, uint64_t at, void *data)
{
    uint64_t size = 1ull << qemu_plugin_mem_size_shift(info);
    int i = 0;

    (void)vcpu, (void)data;
    if (!head->entered || !qemu_plugin_mem_is_store(info)) return;
    while (i < range_count && at - ranges[i].at >= ranges[i].size) i++;
    if (i == range_count) return;
    if (head->count == room || size > 16) {
        head->full = 1;
        return;
    }
    struct store *s = &stores[head->count++];
    s->by = head->last, s->at = at, s->size = size;
    memcpy(s->value, (const void *)at, size);
}

static void translated(qemu_plugin_id_t id, struct qemu_plugin_tb *tb)
{
    (void)id;
    for (size_t i = 0; i < qemu_plugin_tb_n_insns(tb); i++) {
        struct qemu_plugin_insn *insn = qemu_plugin_tb_get_insn(tb, i);
        uint64_t at = qemu_plugin_insn_vaddr(insn);
        if (at >= from && at < to && ours[at - from])
            qemu_plugin_register_vcpu_insn_exec_cb(insn, executed, QEMU_PLUGIN_CB_NO_REGS, (void *)at);
        qemu_plugin_register_vcpu_mem_cb(insn, stored, QEMU_PLUGIN_CB_NO_REGS, QEMU_PLUGIN_MEM_W, NULL);
    }
}

EXPORT int qemu_plugin_install(qemu_plugin_id_t id, const qemu_info_t *info, int argc, char **argv)
{
    int file = -1;
    struct stat status;

    (void)info;
    for (int i = 0; i < argc; i++) {
        if (!strncmp(argv[i], "out=", 4)) file = open(argv[i] + 4, O_RDWR);
        if (!strncmp(argv[i], "start=", 6)) start = strtoull(argv[i] + 6, NULL, 16);
        if (!strncmp(argv[i], "from=", 5)) from = strtoull(argv[i] + 5, NULL, 16);
        if (!strncmp(argv[i], "to=", 3)) to = strtoull(argv[i] + 3, NULL, 16);
        unsigned long long at, size;
        if (range_count < MAX_RANGES && sscanf(argv[i], "range=%llx:%llx", &at, &size) == 2)
            ranges[range_count].at = at, ranges[range_count++].size = size;
    }
    uint64_t before = sizeof *head + ((to - from + 7) & ~7ull);
    if (file < 0 || to <= from || fstat(file, &status) || (uint64_t)status.st_size <= before) return -1;
    uint8_t *map = mmap(NULL, status.st_size, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (map == MAP_FAILED) return -1;
    head = (struct head *)map;
    ours = map + sizeof *head;
    stores = (struct store *)(map + before);
    room = (status.st_size - before) / sizeof *stores;
    qemu_plugin_register_vcpu_tb_trans_cb(id, translated);
    return 0;
}
