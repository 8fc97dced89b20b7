"""The stack pointer tracked through a function, so that its frame can become one native alloca.

Offsets are bytes from the stack pointer at entry (where a call pushes the return address, 0 is its slot). Forward
dataflow over the variables that hold ``entry + constant``; an instruction's row is evaluated on such
values. A stack pointer that becomes dynamic (alloca, VLA) is allowed; two different constants at
one place are not, except where a call that never returns falls into the next block. Addresses of symbols
are tracked alike, so that they are known where registers that keep them come together.
"""

from __future__ import annotations

from typing import Any

from irbridge.ir import types as T
from irbridge.ir.evaluate import evaluate as value_of
from irbridge.ir.graph import Reloc
from irbridge.ir.ops import OpDef, Undefined
from irbridge.ir.types import Type
from irbridge.isa.cfg import MBlock, MFunc
from irbridge.isa.machine import Bound, Decoded
from irbridge.isa.program import Frame, Program, clobbered, cut_after, prune
from irbridge.isa.row import Template
from irbridge.isa.syntax import Expr, Parsed


class Constant(int):
    """A number that a register holds, in functions that move the stack pointer by registers."""


State = dict[int, Any]  # variable -> bytes from the stack pointer at entry, (symbol, bytes from it), or a Constant


def track(p: Program, m: MFunc) -> None:
    """Fill ``MBlock.sp`` and the summary's frame. Raises ``Unsupported`` for an untrackable stack."""
    while not _solve(p, m):
        pass
    frame = m.summary.frame = Frame()
    sp = p.abi.sp
    calls: list[tuple[str, int]] = []
    first = p.abi.stack_args
    stored: set[int] = set()
    for b in m.blocks:
        state = dict(b.sp or {})
        for d, line, parsed in b.code:
            _note(p, m, frame, d, state, line)
            if d.control == "call" and sp in state:
                calls.append((p.callee(m, parsed.operands[-1]).name, state[sp]))
            offsets = _stores(p, d, state)
            stored |= offsets
            if -8 in offsets and state.get(sp) == 0:
                frame.sealed = True
            if first - 8 in offsets:
                last = p.abi.int_args[-1]
                frame.saved |= any(b.place is not None and b.place.var == last and b.access == "r" for b in d.operands)
            if _aligns(d, state):
                frame.align = FRAME_ALIGN
            before = dict(state)
            step(p, d, state, _clobbers(p, m, d, parsed))
            for k, o in state.items():
                if type(o) is int and o >= first and k != sp and before.get(k) != o:
                    if o > first or first or k not in p.abi.callee_saved:  # else a frame pointer
                        frame.leas.add(o)
            if sp in state:
                frame.low = min(frame.low, state[sp])
            else:
                frame.dynamic = True
        if b.term.decoded is not None:
            _note(p, m, frame, b.term.decoded, state, b.term.line)
        if b.term.kind == "tail" and state.get(sp) == 0:
            calls.append((p.callee(m, b.term.operand).name, p.abi.return_slot))
        if b.term.kind == "ret" and (state[sp] != 0 if sp in state else not _set_back(p, m)):
            raise m.refuse(b.term.line, "the stack pointer at this return is not what it was at entry",
                           "a return address or stack that code changes cannot be translated")
    for name, at in calls:
        frame.pushes[name] = max(frame.pushes.get(name, 0), _run(stored, at))
    for b in m.blocks:
        b.sp = {k: at for k, at in b.sp.items() if type(at) is not Constant} if b.sp else b.sp
    frame.sealed |= frame.low == 0
    frame.base = max((at for _, at in calls), default=0)


def _set_back(p: Program, m: MFunc) -> bool:
    """Whether a function ever gives the stack pointer a value that does not come from the stack pointer."""
    sp = p.abi.sp
    for d, _, _ in (x for b in m.blocks for x in b.code):
        writes = any(q.var == sp for q in d.named.values())
        writes |= any(o.place is not None and o.place.var == sp and "w" in o.access for o in d.operands)
        if writes and not d.reads & p.variables[sp].mask:
            return True
    return False


def _run(stored: set[int], start: int) -> int:
    """How many bytes from ``start`` up are stored to, one slot of padding allowed for."""
    end = at = start
    while at in stored or at + 8 in stored:
        at += 8
        end = at if at - 8 in stored else end
    return end - start


def _aligns(d: Decoded, state: State) -> bool:
    """Whether the instruction rounds an address in the frame down."""
    if d.template is None or not any(b.place is not None and b.place.var in state for b in d.operands):
        return False
    return any(op.name == "arith.andi" for op, *_ in d.template.ops)


def _stores(p: Program, d: Decoded, state: State) -> set[int]:
    """Frame offsets of the slots that the instruction stores to: its memory operands, or what a push stores."""
    out: set[int] = set()
    for b in d.operands:
        if b.mem is not None and "w" in b.access:
            at = address(p, b, state)
            if at is not None and at[1]:
                out.update(range(at[0], at[0] + max(b.width // 8, 1), 8))
    if d.template is not None and p.abi.sp in state and any(op.name == "llvm.store" for op, *_ in d.template.ops):
        after = dict(state)
        step(p, d, after, 0)
        out.add(after.get(p.abi.sp, 0))
    return out


def settle(p: Program) -> None:
    """Decide which functions take the address of stack arguments.

    An address just past the frame can also be the end of a loop over a local array. Behind a return address it
    must touch the arguments that are known, or callers must pass some. Where nothing lies between, the
    arguments that callers are seen to pass, or that a prototype tells, are copied to where they would stand, which is
    right either way. A function whose prototype has no stack arguments takes the address of none."""
    passed: dict[str, int] = {}
    for m in p.funcs:
        for name, n in m.summary.frame.pushes.items():
            passed[name] = max(passed.get(name, 0), n)
    first = p.abi.stack_args
    for m in p.funcs:
        f = m.summary.frame
        told = m.summary.told_stack
        if m.name == "main" or not told or not (f.leas or f.saved or told > 0):
            continue
        n = max(told, 0, *(passed.get(name, 0) for name in (m.name, *(a for a, _ in m.func.aliases))))
        if first:
            near = any(first <= o <= first + 8 * f.slots for o in f.leas)
            f.args_address = near or m.summary.variadic or n > 0
        else:
            every = m.summary.strong & p.variables[p.abi.int_args[-1]].mask
            f.incoming = max(n, passed.get("", 0) if m.summary.taken and (every or f.slots) else 0)
            f.args_address = f.incoming > 0
    for m in p.funcs:
        if m.summary.taken:
            p.chain_by_address |= m.summary.frame.args_address
            p.slots_by_address |= m.summary.frame.slots > 0
            p.indirect_by_address |= p.abi.indirect_result >= 0 and bool(
                m.summary.params & p.variables[p.abi.indirect_result].mask
            )


def address_taken(p: Program) -> set[str]:
    """Symbols that data holds or that operands mention other than as the target of a branch."""
    out: set[str] = set()
    units = {id(m.unit): m.unit for m in p.funcs}
    for u in units.values():
        out |= {x.symbol for d in u.data for x in d.items if isinstance(x, Reloc)}
    for m in p.funcs:
        for b in m.blocks:
            for d, _, _ in b.code:
                for o in d.operands:
                    e = o.mem.disp if o.mem is not None else o.imm
                    if e is not None and e.symbol and d.control != "call":
                        out.add(e.symbol)
    return out


def _solve(p: Program, m: MFunc) -> bool:
    """One fixpoint; False when a call was found not to return and the graph was cut."""
    sp = p.abi.sp
    for b in m.blocks:
        b.sp = None
    m.blocks[0].sp = {sp: 0, CONSTANTS: Constant(0)} if _moved_by_register(p, m) else {sp: 0}
    todo = [0]
    while todo:
        b = m.blocks[todo.pop()]
        state = dict(b.sp or {})
        for d, _, parsed in b.code:
            step(p, d, state, _clobbers(p, m, d, parsed))
        for s in b.succs:
            t = m.blocks[s]
            if t.sp is None:
                t.sp = dict(state)
                todo.append(s)
                continue
            x, y = t.sp.get(sp), state.get(sp)
            if x is not None and y is not None and x != y and not _loops(p, m, b, t):
                return _conflict(p, m, t, x, y)
            joined = {k: o for k, o in t.sp.items() if state.get(k) == o and type(state[k]) is type(o)}
            if joined != t.sp:
                t.sp = joined
                todo.append(s)
    return True


def _moved_by_register(p: Program, m: MFunc) -> bool:
    """Whether an instruction adds a register to the stack pointer: constants in registers then matter."""
    sp = p.abi.sp
    for d in (x[0] for b in m.blocks for x in b.code):
        places = [o for o in d.operands if o.place is not None]
        writes = any(o.place is not None and o.place.var == sp and "w" in o.access for o in places)
        if writes and any(o.place is not None and o.place.var != sp for o in places):
            return True
    return False


def _closure(start: int, edges: list[list[int]]) -> set[int]:
    """All that can be reached from ``start``."""
    seen, todo = {start}, [start]
    while todo:
        for s in edges[todo.pop()]:
            if s not in seen:
                seen.add(s)
                todo.append(s)
    return seen


def _loops(p: Program, m: MFunc, b: MBlock, t: MBlock) -> bool:
    """Whether ``b`` to ``t`` closes a loop in which the stack pointer sinks by a constant (alloca in a
    loop) without being compared (which is how a loop that probes the stack ends). That what is pushed in the loop
    is popped there is seen while lifting."""
    after = _closure(t.index, [x.succs for x in m.blocks])
    if b.index not in after:
        return False
    for n in after & _closure(b.index, [x.preds for x in m.blocks]):
        term = m.blocks[n].term.decoded
        if term is not None and any(o.place is not None and o.place.var == p.abi.sp for o in term.operands):
            return False
        for d, _, _ in m.blocks[n].code:
            if not any(o.place is not None and o.place.var == p.abi.sp for o in d.operands):
                continue
            if not any("w" in o.access for o in d.operands):
                return False
    return True


def _conflict(p: Program, m: MFunc, t: MBlock, x: int, y: int) -> bool:
    for n in t.preds:
        b = m.blocks[n]
        if b.term.kind == "fall" and b.code and b.code[-1][0].control == "call":
            callee = p.callee(m, b.code[-1][2].operands[-1])
            cut_after(b, len(b.code) - 1)
            p.assumptions.append(f"{m.loc(b.term.line)}: {callee.name or 'an indirect call'} does not return")
            prune(m)
            return False
    line = t.code[0][1] if t.code else t.term.line
    raise m.refuse(line, f"the stack cannot be tracked: {x} and {y} bytes meet here",
                   "code that moves the stack pointer in a loop cannot be translated (-fno-stack-clash-protection)")


def _note(p: Program, m: MFunc, frame: Frame, d: Decoded, state: State, line: int) -> None:
    """Note what the instruction's memory operands and addresses say of the frame."""
    for b in d.operands:
        at = address(p, b, state)
        if at is None:
            continue
        offset, exact = at
        first = p.abi.stack_args
        if not exact or b.access == "a":
            if offset >= first:
                frame.leas.add(offset)
            frame.low = min(frame.low, offset)
        elif offset >= first:
            frame.slots = max(frame.slots, (offset + b.width // 8 - first + 7) // 8)
            if frame.slots > MAX_SLOTS:
                what = f"an access {offset} bytes above the stack pointer at entry"
                raise m.refuse(line, what, "no caller's frame is that large")
        elif offset + b.width // 8 > 0 and offset >= 0 and not _only_pushed(p, d):
            what = "the return address is read or written"
            raise m.refuse(line, what, "__builtin_return_address cannot be translated")
        else:
            frame.low = min(frame.low, offset)


def _only_pushed(p: Program, d: Decoded) -> bool:
    """Whether what is read only goes onto the stack (over-aligned frames repeat the return address)."""
    return not any("w" in b.access for b in d.operands) and any(q.var == p.abi.sp for q in d.named.values())


def address(p: Program, b: Bound, state: State) -> tuple[int, bool] | None:
    """(frame offset, whether it is exact) of a memory operand based on a tracked variable."""
    mem = b.mem
    if mem is None or mem.segment or mem.disp.symbol or not mem.base:
        return None
    for k, offset in state.items():
        if type(offset) is not int:
            continue
        name = p.variables[k].name
        if name == mem.base:
            return offset + mem.disp.addend, not mem.index
        if name == mem.index and mem.scale == 1:
            return offset + mem.disp.addend, False
    return None


def _clobbers(p: Program, m: MFunc, d: Decoded, parsed: Parsed) -> int:
    return clobbered(p, p.callee(m, parsed.operands[-1])) if d.control == "call" else 0


def step(p: Program, d: Decoded, state: State, clobbers: int) -> None:
    """The instruction's effect on tracked variables; ``clobbers``: those that it destroys if it is a call."""
    if d.control == "call":
        for k in [k for k in state if k >= 0 and clobbers >> k & 1]:
            del state[k]
        return
    t = d.template
    outputs: list[tuple[int, Any]] = []
    written = [b for b in d.operands if "w" in b.access]
    involved = any(_involved(p, b, state) for b in d.operands) or any(q.var in state for q in d.implicit)
    involved |= CONSTANTS in state and any(b.imm is not None for b in d.operands)
    if t is not None and involved:
        values = evaluate(p, d, t, state)
        for b, n in zip(written, t.values, strict=True):
            if b.place is not None:
                outputs.append((b.place.var, values[n] if b.place.width == 64 else None))
        for name, q in d.named.items():
            if name in t.named:
                outputs.append((q.var, values[t.named[name]] if q.width == 64 else None))
    else:
        outputs = [(b.place.var, None) for b in written if b.place is not None]
        outputs += [(q.var, None) for q in d.named.values()]
    for var, value in outputs:
        if value is None or (var == p.abi.sp and type(value) is not int):
            state.pop(var, None)
        else:
            state[var] = value


def _involved(p: Program, b: Bound, state: State) -> bool:
    if b.place is not None:
        return b.place.var in state
    if b.imm is not None:
        return bool(b.imm.symbol)
    mem = b.mem
    if mem is None or b.access == "w":
        return False
    return mem.disp.mod == "got" or (b.access == "a" and (bool(mem.disp.symbol) or address(p, b, state) is not None))


Abstract = tuple[str, Any] | None  # ("f", frame offset), ("c", constant), ("s", (symbol, offset))


def evaluate(p: Program, d: Decoded, t: Template, state: State) -> dict[int, Any]:
    """Each template index -> the frame offset or the symbol's address that it holds, if any."""
    vals: list[Abstract] = []
    for b in d.operands:
        if b.access == "w" or b.py is not None:
            continue
        vals.append(_operand(p, d, b, state))
    for q in d.implicit:
        vals.append(_held(state, q.var) if q.width == 64 else None)
    kept = CONSTANTS in state
    types = [T.i(b.width) for b in d.operands if b.access != "w" and b.py is None] if kept else []
    types += [T.i(q.width) for q in d.implicit] if kept else []
    for op, args, type_, attrs in t.ops:
        found = _abstract(op.name, [vals[a] for a in args], attrs, p.abi.return_slot)
        if kept:
            found = found or _number(op, [types[a] for a in args], [vals[a] for a in args], type_, attrs)
            types.append(type_)
        vals.append(found)
    return {n: _kept(v, kept) if v is not None else None for n, v in enumerate(vals)}


def _number(op: OpDef, types: list[Type], args: list[Abstract], t: Type, attrs: dict[str, Any]) -> Abstract:
    """An op on known numbers."""
    known = [v[1] for v in args if v is not None and v[0] == "c"]
    if not args or len(known) < len(args) or op.effects or t.kind != "int" or any(x.kind != "int" for x in types):
        return None
    try:
        value = value_of(op, types, [v & (1 << x.bits) - 1 for v, x in zip(known, types, strict=True)], t, attrs)
    except Undefined:
        return None
    return ("c", value - (1 << 64) if t.bits == 64 and value >> 63 else value)


def _kept(v: tuple[str, Any], constants: bool) -> Any:
    return v[1] if v[0] != "c" else Constant(v[1]) if constants else None


def _held(state: State, var: int) -> Abstract:
    at = state.get(var)
    return None if at is None else ("s" if type(at) is tuple else "f" if type(at) is int else "c", at)


def _symbol(e: Expr) -> Abstract:
    return ("s", (e.symbol, e.addend)) if e.mod in ("", "got") and not e.minus else None


def _operand(p: Program, d: Decoded, b: Bound, state: State) -> Abstract:
    if b.place is not None:
        held = _held(state, b.place.var)
        return held if b.place.width == 64 or (held is not None and held[0] == "c" and not b.place.off) else None
    if b.imm is not None:
        return _symbol(b.imm) if b.imm.symbol and b.width == 64 else ("c", b.imm.addend)
    if b.mem is not None and b.mem.disp.symbol:
        alone = not (b.mem.base or b.mem.index)
        return _symbol(b.mem.disp) if alone and (b.access == "a" or b.mem.disp.mod == "got") else None
    if b.access == "a":
        at = address(p, b, state)
        return ("f", at[0]) if at is not None and at[1] else None
    return None


def _abstract(name: str, args: list[Any], attrs: dict[str, Any], slot: int) -> Abstract:
    if name == "arith.constant":
        value = attrs["value"]
        if not isinstance(value, int):
            return None
        return ("c", value - (1 << 64) if value >> 63 else value)
    if len(args) != 2 or args[0] is None or args[1] is None:
        return None
    (k, a), (j, c) = args
    if "s" in (k, j):
        symbol, other, sign = (a, c, -1 if name == "arith.subi" else 1) if k == "s" else (c, a, 1)
        if {k, j} == {"s", "c"} and name == ("arith.addi" if sign > 0 else "arith.subi"):
            return ("s", (symbol[0], symbol[1] + sign * other))
        return None
    if name == "arith.addi" and "c" in (k, j):
        return ("c" if k == j else "f", a + c)
    if name == "arith.subi" and j == "c":
        return (k, a - c)
    if name == "arith.subi" and k == j == "f":
        return ("c", a - c)
    if name == "arith.andi" and k == "f" and j == "c":
        return aligned(a, c, FRAME_ALIGN, slot)
    return None


CONSTANTS = -1  # no variable: in a state that keeps constants too
FRAME_ALIGN = 64
MAX_SLOTS = 1 << 12


def aligned(offset: int, mask: int, limit: int, slot: int) -> Abstract:
    """``entry + offset & mask``: known because the frame is laid out so that entry + ``slot`` (the caller's
    stack pointer) is a multiple of ``limit``."""
    align = -mask
    if align <= 0 or align & (align - 1) or align > limit:
        return None
    return ("f", ((offset - slot) & mask) + slot)
