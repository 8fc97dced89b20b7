"""Run one instruction of AArch64 or RISC-V under qemu-user from a given state: the oracle where the
processor is another one.

In: assembly text of many one-instruction stubs. Out: a static program that reads (stub, states) from its
standard input and writes the states after them, kept running by a ``Qemu``. Every register is set and read
back, the stack, thread and global pointers too: a stub ends in a breakpoint, and the handler of that signal
takes the state from the signal's frame and puts the next one there (so no prologue needs a register of its
own). Other signals are recorded and end the stub likewise. Nothing in the handler uses the thread
pointer, nor (``--no-relax``) RISC-V's global pointer.

A block is 100 words: signal and taken; x0-x30, sp (RISC-V: x0-x31); nzcv; fpcr (fcsr); fpsr; v0-v31 (f0-f31) in
two words each; then 256 bytes of memory, which stand at ``SCRATCH``.
"""

from __future__ import annotations

import shutil
import struct
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from irbridge.isa.machine import Var
from tests.fuzz.adapter import MEMORY_SIZE, After, State
from tests.fuzz.assemble import assemble

SCRATCH = 0x20000000
WORDS = 100
SIZE = 8 * WORDS + MEMORY_SIZE
_M64 = (1 << 64) - 1
_X, _NZCV, _FPCR, _FPSR, _V = 1, 33, 34, 35, 36

DRIVER = r"""
#define _GNU_SOURCE
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <ucontext.h>
#include <unistd.h>
struct state { uint32_t signal, taken; uint64_t x[32], nzcv, fpcr, fpsr, v[32][2]; unsigned char mem[256]; };
struct stub { uint64_t start, done, taken; };
extern struct stub fz_table[];
static struct state *states, home;
static uint64_t home_pc;
static struct stub *stub;
static long at, count;

#if defined(__aarch64__)
#define PC(u) (u)->uc_mcontext.pc
#define BREAK "brk #0"
static struct fpsimd_context *vectors(ucontext_t *u) {
    struct _aarch64_ctx *c = (void *)u->uc_mcontext.__reserved;
    while (c->magic != FPSIMD_MAGIC) c = (void *)((char *)c + c->size);
    return (void *)c;
}
static void get(ucontext_t *u, struct state *s) {
    mcontext_t *m = &u->uc_mcontext;
    struct fpsimd_context *f = vectors(u);
    memcpy(s->x, m->regs, 31 * 8);
    s->x[31] = m->sp, s->nzcv = m->pstate >> 28 & 15, s->fpcr = f->fpcr, s->fpsr = f->fpsr;
    memcpy(s->v, f->vregs, 512);
}
static void put(ucontext_t *u, struct state *s) {
    mcontext_t *m = &u->uc_mcontext;
    struct fpsimd_context *f = vectors(u);
    memcpy(m->regs, s->x, 31 * 8);
    m->sp = s->x[31], m->pstate = (m->pstate & ~(15ull << 28)) | s->nzcv << 28, f->fpcr = s->fpcr, f->fpsr = s->fpsr;
    memcpy(f->vregs, s->v, 512);
}
#elif defined(__riscv)
#define PC(u) (u)->uc_mcontext.__gregs[0]
#define BREAK ".option push\n.option norvc\nebreak\n.option pop"
static void get(ucontext_t *u, struct state *s) {
    mcontext_t *m = &u->uc_mcontext;
    for (int n = 1; n < 32; n++) s->x[n] = m->__gregs[n];
    for (int n = 0; n < 32; n++) s->v[n][0] = m->__fpregs.__d.__f[n];
    s->fpcr = m->__fpregs.__d.__fcsr;
}
static void put(ucontext_t *u, struct state *s) {
    mcontext_t *m = &u->uc_mcontext;
    for (int n = 1; n < 32; n++) m->__gregs[n] = s->x[n];
    for (int n = 0; n < 32; n++) m->__fpregs.__d.__f[n] = s->v[n][0];
    m->__fpregs.__d.__fcsr = s->fpcr;
}
#endif

static void step(int number, siginfo_t *info, void *context) {
    ucontext_t *u = context;
    if (at < 0) {
        get(u, &home);
        home_pc = PC(u);
    } else {
        struct state *s = &states[at];
        uint64_t pc = PC(u);
        s->taken = number == SIGTRAP && pc == stub->taken;
        s->signal = number == SIGTRAP && (pc == stub->done || pc == stub->taken) ? 0 : number;
        get(u, s);
        memcpy(s->mem, (void *)SCRATCH, 256);
    }
    if (++at < count) {
        memcpy((void *)SCRATCH, states[at].mem, 256);
        put(u, &states[at]);
        PC(u) = stub->start;
    } else {
        put(u, &home);
        PC(u) = home_pc + 4;
    }
}

static int all(ssize_t (*move)(int, void *, size_t), int fd, void *to, size_t n) {
    for (char *p = to; n;) {
        ssize_t k = move(fd, p, n);
        if (k <= 0) return 0;
        p += k, n -= k;
    }
    return 1;
}

int main(void) {
    static const int numbers[] = { SIGTRAP, SIGSEGV, SIGILL, SIGBUS, SIGFPE };
    stack_t stack = { .ss_size = 1 << 16 };
    struct sigaction a = { .sa_sigaction = step, .sa_flags = SA_ONSTACK | SA_SIGINFO };
    uint32_t head[2];
    /* far from the data, so that no small number that a stub leaves in the stack pointer points into it */
    stack.ss_sp = mmap(0, stack.ss_size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    sigaltstack(&stack, 0);
    for (int n = 0; n < 5; n++) sigaction(numbers[n], &a, 0);
    if (mmap((void *)SCRATCH, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0)
        != (void *)SCRATCH) return 2;
    while (all(read, 0, head, sizeof head)) {
        stub = &fz_table[head[0]], count = head[1], at = -1;
        states = realloc(states, count * sizeof *states);
        if (!all(read, 0, states, count * sizeof *states)) return 3;
        __asm__ volatile(BREAK ::: "memory");
        if (!all((ssize_t (*)(int, void *, size_t))write, 1, states, count * sizeof *states)) return 4;
    }
    return 0;
}
"""


@dataclass(frozen=True)
class Machine:
    """How an ISA is built and run. ``compiler``: the cross compiler; ``emulator``: the command (without SVE, whose
    registers in the signal's frame would hide the vector registers); ``stop``: the breakpoint."""

    compiler: str
    emulator: tuple[str, ...]
    stop: str


MACHINES = {
    "aarch64": Machine("aarch64-linux-gnu-gcc", ("qemu-aarch64", "-cpu", "max,sve=off,pauth=off"), "brk #0"),
    "riscv": Machine("riscv64-linux-gnu-gcc", ("qemu-riscv64",), "ebreak"),
}
RISCV_X = (
    "zero ra sp gp tp t0 t1 t2 s0 s1 a0 a1 a2 a3 a4 a5 a6 a7 s2 s3 s4 s5 s6 s7 s8 s9 s10 s11 t3 t4 t5 t6"
).split()
RISCV_F = (
    "ft0 ft1 ft2 ft3 ft4 ft5 ft6 ft7 fs0 fs1 fa0 fa1 fa2 fa3 fa4 fa5 fa6 fa7 "
    "fs2 fs3 fs4 fs5 fs6 fs7 fs8 fs9 fs10 fs11 ft8 ft9 ft10 ft11"
).split()


class Slot(NamedTuple):
    """Where a variable stands in the block's words."""

    word: int
    shift: int = 0


def slots(isa: str) -> dict[str, Slot]:
    """The variables that the program sets and shows, by every name they may have."""
    found = {f"x{n}": Slot(_X + n) for n in range(32)}
    if isa == "aarch64":
        found |= {"sp": Slot(_X + 31), "fpcr": Slot(_FPCR), "fpsr": Slot(_FPSR)}
        found |= {f"v{n}": Slot(_V + 2 * n) for n in range(32)}
        found |= {f: Slot(_NZCV, 3 - n) for n, f in enumerate("NZCV")}
        del found["x31"]
    else:
        found |= {name: Slot(_X + n) for n, name in enumerate(RISCV_X)} | {"fp": Slot(_X + 8)}
        found |= {f"f{n}": Slot(_V + 2 * n) for n in range(32)} | {f: Slot(_V + 2 * n) for n, f in enumerate(RISCV_F)}
        found |= {"fcsr": Slot(_FPCR), "fflags": Slot(_FPCR), "frm": Slot(_FPCR, 5)}
    return found


class Layout:
    """States to blocks and back. A variable that the program does not know is unknown afterwards."""

    def __init__(self, isa: str, variables: Sequence[Var]) -> None:
        known = slots(isa)
        self.count = len(variables)
        self.fields = [(v.index, *known[v.name], (1 << v.width) - 1) for v in variables if v.name in known]
        self.unknown = frozenset(v.index for v in variables if v.name not in known)
        self.format = struct.Struct(f"<{WORDS}Q")

    def pack(self, s: State) -> bytes:
        words = [0] * WORDS
        for index, word, shift, mask in self.fields:
            value = s.regs[index] << shift
            words[word] |= value & _M64
            if mask > _M64:
                words[word + 1] = value >> 64
        return self.format.pack(*words) + s.memory

    def unpack(self, block: bytes, sent: State) -> After:
        words = self.format.unpack_from(block)
        regs = list(sent.regs)
        for index, word, shift, mask in self.fields:
            value = words[word] | words[word + 1] << 64 if mask > _M64 else words[word]
            regs[index] = value >> shift & mask
        return After(words[0] & 0xFFFFFFFF, words[0] >> 32, regs, block[8 * WORDS : SIZE], self.unknown)


@dataclass
class Qemu:
    """The program, running. ``index`` maps a stub's number to its place in the table."""

    process: subprocess.Popen[bytes]
    layout: Layout
    index: dict[int, int]
    rejected: dict[int, str]
    scratch: int = SCRATCH

    def run(self, stub: int, states: Sequence[State]) -> list[After]:
        """Execute the stub on the states."""
        into, out = self.process.stdin, self.process.stdout
        assert into is not None and out is not None
        blocks = b"".join(self.layout.pack(s) for s in states)
        into.write(struct.pack("<2I", self.index[stub], len(states)) + blocks)
        into.flush()
        got = out.read(SIZE * len(states))
        assert len(got) == SIZE * len(states), f"stub {stub} ended the emulator: {self.process.wait()}"
        return [self.layout.unpack(got[SIZE * n : SIZE * (n + 1)], s) for n, s in enumerate(states)]

    def close(self) -> None:
        assert self.process.stdin is not None and self.process.stdout is not None
        self.process.stdin.close()
        self.process.wait(10)
        self.process.stdout.close()


def build(isa: str, folder: Path, stubs: dict[int, str], variables: Sequence[Var], options: Sequence[str] = ()) -> Qemu:
    """Assemble the stubs (dropping what the assembler rejects), link, start. ``options``: the assembler's
    (``-march=…``)."""
    m = MACHINES[isa]
    source = folder / "stubs.s"
    tail = f"fz_done@:\n    {m.stop}\n1:\nfz_taken@:\n    {m.stop}"
    head, entry = "    .text\n    .balign 4", "    .quad fz_stub@, fz_done@, fz_taken@"
    kept, rejected = assemble([m.compiler, *options, "-c"], source, head, stubs, tail, entry)
    driver, program = folder / "driver.c", folder / "driver"
    driver.write_text(DRIVER)
    subprocess.run(
        [
            m.compiler, "-O2", "-static", "-no-pie", "-fno-pie", "-fno-stack-protector", f"-DSCRATCH={SCRATCH:#x}",
            "-Wl,--no-relax", "-Wl,-z,noexecstack", "-o", str(program), str(driver), str(source.with_suffix(".o")),
        ],
        check=True,
    )  # fmt: skip
    process = subprocess.Popen([*m.emulator, str(program)], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    return Qemu(process, Layout(isa, variables), {n: place for place, n in enumerate(kept)}, rejected)


def ready(isa: str) -> str:
    """Nothing: the tools are needed. Raises AssertionError if one is missing."""
    m = MACHINES[isa]
    for tool in (m.compiler, m.emulator[0]):
        assert shutil.which(tool), f"{tool} is missing: see docs/benchmarks.md"
    return ""
