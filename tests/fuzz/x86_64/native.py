"""Run one instruction on this machine's processor from a given state: the oracle of the fuzzer.

In: assembly text of many one-instruction stubs. Out: a shared library driven through ctypes; a state
block goes in (general registers, flags, an FXSAVE image, 256 bytes of memory), the block after the
instruction comes out. A signal (#DE, #UD) is caught and recorded in the block.
Layout: 16 x u64 registers, u64 flags, u32 signal, u32 taken, 512 bytes FXSAVE (SDM volume 1, 10.5.1), memory.
"""

from __future__ import annotations

import ctypes
import struct
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from irbridge.frontends.x86_64.regs import FLAGS, GPR, ST, VAR, VARS, XMM
from tests.fuzz.adapter import MEMORY_SIZE, After, State
from tests.fuzz.assemble import assemble

FLAGS_AT, FAULT_AT, TAKEN_AT, FX, MEMORY = 128, 136, 140, 144, 656
SIZE = MEMORY + MEMORY_SIZE
FLAG_BITS = {"CF": 0, "PF": 2, "AF": 4, "ZF": 6, "SF": 7, "OF": 11}
FPCC = 0x4700  # the condition codes of the x87 status word; its exceptions and top of stack are not modelled

_LOAD = "\n".join(f"    mov {8 * n}(%rdi), %{r}" for n, r in enumerate(GPR) if r != "rdi")
_STORE = "\n".join(f"    mov %{r}, {8 * n}(%rdi)" for n, r in enumerate(GPR) if r != "rdi")
_SAVED = ("rbx", "rbp", "r12", "r13", "r14", "r15")

PROLOGUE = f"""
    .text
    .globl fz_run
fz_run:
{chr(10).join(f"    push %{r}" for r in _SAVED)}
    mov %rsp, fz_sp(%rip)
    mov %rdi, fz_state(%rip)
    mov %rsi, fz_target(%rip)
    fxrstor64 {FX}(%rdi)
    pushq {FLAGS_AT}(%rdi)
    popfq
{_LOAD}
    mov {8 * GPR.index("rdi")}(%rdi), %rdi
    jmp *fz_target(%rip)
fz_taken:
    movl $1, fz_took(%rip)
fz_done:
    mov %rdi, fz_tmp(%rip)
    mov fz_state(%rip), %rdi
{_STORE}
    mov fz_sp(%rip), %rsp
    mov fz_tmp(%rip), %rax
    mov %rax, {8 * GPR.index("rdi")}(%rdi)
    pushfq
    popq {FLAGS_AT}(%rdi)
    fxsave64 {FX}(%rdi)
    fninit
    cld
{chr(10).join(f"    pop %{r}" for r in reversed(_SAVED))}
    ret
    .globl fz_took
    .hidden fz_took
    .local fz_sp, fz_state, fz_target, fz_tmp
    .comm fz_took, 4, 4
    .comm fz_sp, 8, 8
    .comm fz_state, 8, 8
    .comm fz_target, 8, 8
    .comm fz_tmp, 8, 8
    .section .note.GNU-stack,"",@progbits
    .text
"""

DRIVER = """
#define _GNU_SOURCE
#include <setjmp.h>
#include <signal.h>
#include <stdint.h>
#include <string.h>
#include <stdlib.h>
struct state { uint64_t gpr[16], flags; uint32_t fault, taken; unsigned char fx[512], mem[256]; };
void fz_run(struct state *, void *);
extern void *fz_table[];
extern __attribute__((visibility("hidden"))) uint32_t fz_took;
static unsigned char area[3 * 4096] __attribute__((aligned(4096)));
static sigjmp_buf escape;
static void caught(int number) { siglongjmp(escape, number); }
void *fz_scratch(void) { return area + 4096; }
void fz_setup(void) {
    stack_t s = { .ss_sp = malloc(1 << 16), .ss_size = 1 << 16 };
    sigaltstack(&s, 0);
}
void fz_batch(long index, struct state *s, long n) {
    static const int numbers[] = { SIGSEGV, SIGFPE, SIGILL, SIGBUS, SIGTRAP };
    struct sigaction old[5], a = { .sa_handler = caught, .sa_flags = SA_ONSTACK | SA_NODEFER };
    for (int i = 0; i < 5; i++) sigaction(numbers[i], &a, &old[i]);
    for (long i = 0; i < n; i++) {
        memcpy(area + 4096, s[i].mem, 256);
        fz_took = 0;
        int number = sigsetjmp(escape, 0);
        if (number == 0) fz_run(&s[i], fz_table[index]);
        s[i].fault = number;
        s[i].taken = fz_took;
        memcpy(s[i].mem, area + 4096, 256);
    }
    for (int i = 0; i < 5; i++) sigaction(numbers[i], &old[i], 0);
}
"""


_FLAGS = [(VAR[f].index, FLAG_BITS[f]) for f in FLAGS]
_R, _X, _S, _CW = VAR["rax"].index, VAR["xmm0"].index, VAR["st0"].index, VAR["fpcw"].index
assert [v.name for v in VARS] == [*GPR, *XMM, *FLAGS, *ST, "fpcw", "fpcc"]


def pack(s: State) -> bytes:
    """A state as its block."""
    regs, fx = s.regs, bytearray(512)
    # st7 empty, so that a push is legal; top of stack 0, no exceptions pending.
    struct.pack_into("<HHBxHQQII", fx, 0, regs[_CW], 0, 0x7F, 0, 0, 0, 0x1F80, 0xFFFF)
    for n in range(8):
        fx[32 + 16 * n : 42 + 16 * n] = regs[_S + n].to_bytes(10, "little")
    for n in range(16):
        fx[160 + 16 * n : 176 + 16 * n] = regs[_X + n].to_bytes(16, "little")
    flags = 0x202 | sum(regs[index] << bit for index, bit in _FLAGS)
    head = struct.pack("<18Q", *regs[_R : _R + 16], flags, 0)
    assert len(head) == FX
    return head + bytes(fx) + s.memory


def unpack(block: bytes) -> After:
    """What a block holds afterwards; an x87 register marked empty is unknown."""
    *words, flags, fault, taken = struct.unpack_from("<17Q2I", block)
    control, status, tags = struct.unpack_from("<HHB", block, FX)

    def slots(at: int, count: int, size: int) -> list[int]:
        starts = range(FX + at, FX + at + 16 * count, 16)
        return [int.from_bytes(block[n : n + size], "little") for n in starts]

    bits = [flags >> bit & 1 for _, bit in _FLAGS]
    regs = [*words, *slots(160, 16, 16), *bits, *slots(32, 8, 10), control, status & (FPCC | 0x200)]
    top = status >> 11 & 7
    empty = frozenset(_S + n for n in range(8) if not tags >> (top + n & 7) & 1)
    return After(fault, taken, regs, block[MEMORY:SIZE], empty)


@dataclass(frozen=True)
class Native:
    """A loaded library of stubs; ``index`` maps a stub's number to its place in the table."""

    lib: ctypes.CDLL
    index: dict[int, int]
    rejected: dict[int, str]
    scratch: int

    def run(self, stub: int, states: Sequence[State]) -> list[After]:
        """Execute the stub on the states."""
        raw = b"".join(pack(s) for s in states)
        block = ctypes.create_string_buffer(raw, len(raw))
        self.lib.fz_batch(ctypes.c_long(self.index[stub]), block, ctypes.c_long(len(states)))
        got = block.raw
        return [unpack(got[n : n + SIZE]) for n in range(0, SIZE * len(states), SIZE)]

    def close(self) -> None:
        """The library stays: a loaded one cannot be unloaded safely."""


def build(folder: Path, stubs: dict[int, str]) -> Native:
    """Assemble the stubs (dropping what the assembler rejects), link, load."""
    source = folder / "stubs.s"
    tail = "    jmp fz_done\n1:  jmp fz_taken"
    kept, rejected = assemble(["as", "--64"], source, PROLOGUE, stubs, tail, "    .quad fz_stub@")
    driver = folder / "driver.c"
    driver.write_text(DRIVER)
    library = folder / "stubs.so"
    subprocess.run(
        ["gcc", "-O2", "-shared", "-fPIC", "-o", str(library), str(driver), str(source.with_suffix(".o"))], check=True
    )
    lib = ctypes.CDLL(str(library))
    lib.fz_scratch.restype = ctypes.c_void_p
    lib.fz_setup()
    return Native(lib, {number: place for place, number in enumerate(kept)}, rejected, lib.fz_scratch())
