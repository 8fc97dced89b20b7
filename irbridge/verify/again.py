"""The source once more, with other memory around it: does what it does depend on that?

In: an input on which source and target differ. Out: whether the source itself does the same on it when its units lie in
another order with padding between, padding and stack are full of other bytes and other calls came before; and whether
it stays out of that padding (``bounds``). If not, the input is outside the contract: it reads what it has not written,
or beyond an object, or takes an address for a number. The objects of a unit are parted too, unless its code knows how
far apart they are.
Example: ``Again(side, program, link, ["n"]).same(0, s, layout, vector, one)``.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from irbridge.verify.bounds import Bounds, own_ranges
from irbridge.verify.build import Side, assemble, defined, run
from irbridge.verify.compare import Comparison
from irbridge.verify.elf import code_sections
from irbridge.verify.image import Image
from irbridge.verify.inputs import Vector, small, vector
from irbridge.verify.runner import Layout, Result, Runner
from irbridge.verify.types import Signature
from irbridge.verify.values import Seeded

_PADDING = """
#define KEPT __attribute__((used)) static
KEPT unsigned char data[SIZE + 48] = { 1 };
KEPT unsigned char bss[SIZE + 80];
KEPT const unsigned char constants[SIZE + 16] = { 1 };
struct irb_pad { const unsigned char *at; unsigned long size; };
__attribute__((used, section("irb_pads"))) static struct irb_pad pads[] = {
    { data, sizeof data }, { bss, sizeof bss }, { constants, sizeof constants }
};
"""
_FILLED = """
#include <sys/mman.h>
typedef unsigned long u64;
struct irb_pad { unsigned char *at; unsigned long size; };
extern struct irb_pad __start_irb_pads[], __stop_irb_pads[];
extern unsigned char __start_irb_code[], __stop_irb_code[], __executable_start[], _end[];
void *irb_ends[] = { __start_irb_code, __stop_irb_code, __executable_start, _end }; /* so that the linker makes them */
u64 __real_irb_guarded(void (*stub)(const u64 *, u64 *), const u64 *in, u64 *out);
extern u64 irb_garbage;
static u64 state = 88172645463325252u;
static unsigned char next(void) { state ^= state << 13, state ^= state >> 7, state ^= state << 17; return state >> 24; }
static __attribute__((noinline)) void stack(void)
{
    volatile unsigned char below[1 << 15];
    for (unsigned i = 0; i < sizeof below; i++) below[i] = next();
}
u64 __wrap_irb_guarded(void (*stub)(const u64 *, u64 *), const u64 *in, u64 *out)
{
    static int writable;
    for (struct irb_pad *p = __start_irb_pads; p < __stop_irb_pads; p++) {
        if (p->size >= WALL) continue;
        u64 start = (u64)p->at & -4096, end = ((u64)p->at + p->size + 4095) & -4096;
        if (!writable) mprotect((void *)start, end - start, PROT_READ | PROT_WRITE | PROT_EXEC);
        for (u64 i = 0; i < p->size; i++) p->at[i] = next();
    }
    writable = 1;
    stack();
    irb_garbage ^= state;
    return __real_irb_guarded(stub, in, out);
}
"""
_WRAP = ("-Wl,--wrap=irb_guarded", "-Wl,-Ttext-segment=0x38000000")  # and somewhere else
_WALL = 1 << 18  # bytes before and behind all that is the source's: not filled, but not to be touched
_TIMES = 40  # what is read may be what it was by chance, and many inputs are tried
_CODE = "irb_code"  # the section of all that the source's units have of it: so it is known where that lies
_ALONE = 4  # inputs of a function for which new processes are asked
_OBJECT = re.compile(r"^[ \t]*\.type[ \t]+[\w.$]+,[ \t]*[@%]object.*$", re.M)
_LOCAL = re.compile(r"^[ \t]*\.local[ \t]+([\w.$]+)\n[ \t]*\.comm[ \t]+\1, *(\d+), *(\d+)[ \t]*$", re.M)
_ANCHOR = ".LANCHOR"  # gcc: variables by their distance from one of them
_BETWEEN = 192  # bytes: more than any alignment of a variable
_PAD = """\t.pushsection irb_pads, "aw"
\t.balign 8
\t.8byte .Lirb_pad_{0}, {1}
\t.popsection
.Lirb_pad_{0}:
\t.zero {1}
"""
_ZEROS = """\t.pushsection .bss
\t.balign {2}
\t.type {0}, %object
\t.size {0}, {1}
{0}:
\t.zero {1}
\t.popsection"""
_ENDS = ".data", ".bss", ".section .rodata"
Build = Callable[[Side, Sequence[str]], Path]


class Again:
    """Linked when it is first asked. ``build``: links a side; ``compared``: names of the compared globals."""

    def __init__(self, side: Side, program: Path, build: Build, compared: Iterable[str], no_sandbox: bool) -> None:
        self.side, self.program, self.build, self.no_sandbox = side, program, build, no_sandbox
        self.compared = list(compared)
        self.alone: dict[int, int] = {}  # by function: how often new processes may still be asked
        self.runner: Runner | None = None
        self.bounds: Bounds | None = None

    def close(self) -> None:
        for thing in (self.runner, self.bounds):
            if thing is not None:
                thing.close()

    def same(self, n: int, s: Signature, layout: Layout, v: Vector, one: Result) -> bool:
        """Whether function ``n`` does on ``v`` what it did before, which is ``one``, and touches nothing else. Where it
        does not after others, which may have spoilt what is not put back, new processes are asked after harmless ones,
        for the first few inputs."""
        if self.runner is None:
            self._start()
        assert self.runner is not None and self.bounds is not None
        c = Seeded(random.Random(s.name))
        if self._steady(n, s, layout, v, one, (vector(s, c) for _ in range(_TIMES))):
            return True
        if self.alone.setdefault(n, _ALONE) <= 0:
            return False
        self.alone[n] -= 1
        self.runner.close()
        self.bounds.runner.close()
        return self._steady(n, s, layout, v, one, (small(v, s, c) for _ in range(_TIMES)))

    def unmoved(self, n: int, s: Signature, layout: Layout, v: Vector, one: Result, ticks: int) -> bool:
        """Whether function ``n`` does on ``v`` what it did before, of which no more can be asked if ``v`` is vast."""
        if self.runner is None:
            self._start()
        runner = self._runner(ticks, vast=v.vast)
        try:
            return not self.comparison.difference(s, one, runner.results(n, layout, [v])[0])
        finally:
            runner.close()

    def _runner(self, ticks: int = 0, *, vast: bool = False) -> Runner:
        command = [*self.side.tools.emulator, "./runner"]
        return Runner(self.folder, command, no_sandbox=self.no_sandbox, ticks=ticks, vast=vast)

    def _steady(
        self, n: int, s: Signature, layout: Layout, v: Vector, one: Result, others: Iterable[Vector]
    ) -> bool:
        assert self.runner is not None and self.bounds is not None
        results = self.runner.results(n, layout, [x for other in others for x in (other, v)])[1::2]
        return not any(self.comparison.difference(s, one, two) for two in results) and self.bounds.inside(n, s, v)

    def _start(self) -> None:
        folder = self.folder = self.side.folder / "again"
        folder.mkdir()
        pad = self._compiled(folder / "padding.c", f"#define SIZE 4096{_PADDING}")
        wall = self._compiled(folder / "wall.c", f"#define SIZE {_WALL}{_PADDING}")
        own = list[Path]()
        objects = [self._compiled(folder / "filled.c", f"#define WALL {_WALL}{_FILLED}"), wall]
        for thing in reversed(self._parted(folder)):  # under their own names: what is opened is written beside them
            names = (f"--rename-section={name}={_CODE}" for name in code_sections(thing))
            run([self.side.tools.objcopy, *names, str(thing), str(folder / thing.name)], "objcopy")
            objects += [pad, folder / thing.name]
            own += [folder / thing.name, (folder / thing.name).with_suffix(".open.o")]
        objects += [pad, wall]
        side, placed = replace(self.side, folder=folder, objects=objects), folder / "map"
        programs = [self.program, self.build(side, (*_WRAP, f"-Wl,-Map={placed}"))]
        symbols = [defined(p) for p in programs]
        self.comparison = Comparison(symbols, self.compared, 0, [Image.of(p) for p in programs])
        self.bounds = Bounds(side, programs[1], own_ranges(placed.read_text(), own), no_sandbox=self.no_sandbox)
        self.runner = self._runner()

    def _parted(self, folder: Path) -> Sequence[Path]:
        """The source's objects, parted."""
        units = [(name, parted(text)) for name, text in self.side.units]
        return assemble(units, self.side.tools.name, folder / "parted").objects

    def _compiled(self, text: Path, source: str) -> Path:
        text.write_text(source)
        thing = text.with_suffix(".o")
        run([self.side.tools.cc, "-w", "-c", str(text), "-o", str(thing)], f"cannot build {text.name}")
        return thing


def parted(text: str) -> str:
    """A unit with padding behind its data that is filled like the rest, and before each variable if that can be."""
    if _ANCHOR not in text:
        text = _LOCAL.sub(lambda m: _ZEROS.format(m[1], m[2], m[3]), text)
        text = _OBJECT.sub(lambda m: _PAD.format(m.start(), _BETWEEN) + m[0], text)
    ends = (f"\t{section}\n{_PAD.format(f'end{n}', _BETWEEN)}" for n, section in enumerate(_ENDS))
    return f"{text}\n{''.join(ends)}"
