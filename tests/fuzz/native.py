"""Run one instruction on this machine's processor from a given state: the oracle of the fuzzer.

In: assembly text of many one-instruction stubs. Out: a shared library driven through ctypes; a state
block goes in (general registers, flags, an FXSAVE image, 256 bytes of memory), the block after the
instruction comes out. A signal (#DE, #UD) is caught and recorded in the block.
Layout: 16 x u64 registers, u64 flags, u64 signal, 512 bytes FXSAVE (SDM volume 1, 10.5.1), memory.
"""

from __future__ import annotations

import ctypes
import re
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

GPRS, FLAGS_AT, FAULT_AT, FX, MEMORY = 0, 128, 136, 144, 656
MEMORY_SIZE = 256
SIZE = MEMORY + MEMORY_SIZE
ORDER = "rax rcx rdx rbx rsp rbp rsi rdi r8 r9 r10 r11 r12 r13 r14 r15".split()

_LOAD = "\n".join(f"    mov {8 * n}(%rdi), %{r}" for n, r in enumerate(ORDER) if r != "rdi")
_STORE = "\n".join(f"    mov %{r}, {8 * n}(%rdi)" for n, r in enumerate(ORDER) if r != "rdi")
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
    mov {8 * ORDER.index("rdi")}(%rdi), %rdi
    jmp *fz_target(%rip)
fz_done:
    mov %rdi, fz_tmp(%rip)
    mov fz_state(%rip), %rdi
{_STORE}
    mov fz_sp(%rip), %rsp
    mov fz_tmp(%rip), %rax
    mov %rax, {8 * ORDER.index("rdi")}(%rdi)
    pushfq
    popq {FLAGS_AT}(%rdi)
    fxsave64 {FX}(%rdi)
    fninit
    cld
{chr(10).join(f"    pop %{r}" for r in reversed(_SAVED))}
    ret
    .local fz_sp, fz_state, fz_target, fz_tmp
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
struct state { uint64_t gpr[16], flags, fault; unsigned char fx[512], mem[256]; };
void fz_run(struct state *, void *);
extern void *fz_table[];
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
        int number = sigsetjmp(escape, 0);
        if (number == 0) fz_run(&s[i], fz_table[index]);
        s[i].fault = number;
        memcpy(s[i].mem, area + 4096, 256);
    }
    for (int i = 0; i < 5; i++) sigaction(numbers[i], &old[i], 0);
}
"""


@dataclass(frozen=True)
class Native:
    """A loaded library of stubs; ``index`` maps a stub's number to its place in the table."""

    lib: ctypes.CDLL
    index: dict[int, int]
    rejected: dict[int, str]
    scratch: int

    def run(self, stub: int, states: ctypes.Array[ctypes.c_char], count: int) -> None:
        """Execute the stub on ``count`` state blocks, in place."""
        self.lib.fz_batch(ctypes.c_long(self.index[stub]), states, ctypes.c_long(count))


def assemble(path: Path, stubs: Sequence[tuple[int, str]]) -> list[int]:
    """Write and assemble the stubs; the object lands beside ``path``. Gives rejected line numbers."""
    lines = [PROLOGUE]
    line = PROLOGUE.count("\n") + 1
    where: dict[int, int] = {}
    for number, text in stubs:
        body = f"fz_stub{number}:\n{text}\n    .att_syntax prefix\n    jmp fz_done"
        for n in range(body.count("\n") + 1):
            where[line + 1 + n] = number
        line += body.count("\n") + 1
        lines.append(body)
    lines.append("    .data\n    .globl fz_table\nfz_table:")
    lines += [f"    .quad fz_stub{number}" for number, _ in stubs]
    path.write_text("\n".join(lines) + "\n")
    done = subprocess.run(
        ["as", "--64", "-o", str(path.with_suffix(".o")), str(path)], capture_output=True, text=True, check=False
    )
    if done.returncode == 0:
        return []
    bad = {where[int(n)]: None for n in re.findall(r":(\d+): Error", done.stderr) if int(n) in where}
    assert bad, done.stderr
    return list(bad)


def build(folder: Path, stubs: dict[int, str]) -> Native:
    """Assemble the stubs (dropping what the assembler rejects), link, load."""
    source, rejected = folder / "stubs.s", {}
    kept = list(stubs.items())
    while True:
        bad = set(assemble(source, kept))
        if not bad:
            break
        rejected.update({n: t for n, t in kept if n in bad})
        kept = [(n, t) for n, t in kept if n not in bad]
    driver = folder / "driver.c"
    driver.write_text(DRIVER)
    library = folder / "stubs.so"
    subprocess.run(
        ["gcc", "-O2", "-shared", "-fPIC", "-o", str(library), str(driver), str(source.with_suffix(".o"))], check=True
    )
    lib = ctypes.CDLL(str(library))
    lib.fz_scratch.restype = ctypes.c_void_p
    lib.fz_setup()
    index = {number: place for place, (number, _) in enumerate(kept)}
    return Native(lib, index, rejected, lib.fz_scratch())
