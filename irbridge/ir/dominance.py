"""Which block every path to another must pass.

In: a function. Out: ``Dominance(f).dominates(a, b)``, in constant time; blocks that the entry does not reach
are not in it. Source: Cooper, Harvey, Kennedy, "A Simple, Fast Dominance Algorithm" (2001).
"""

from __future__ import annotations

from irbridge.ir.graph import Block, Function


class Dominance:
    """The dominator tree of a function's blocks."""

    def __init__(self, f: Function) -> None:
        order = postorder(f)
        number = {b: n for n, b in enumerate(order)}
        preds: dict[Block, list[int]] = {b: [] for b in order}
        for b in order:
            for succ, _ in b.ops[-1].succs:
                preds[succ].append(number[b])
        top = len(order) - 1
        idom = [-1] * len(order)
        idom[top] = top
        changed = True
        while changed:
            changed = False
            for n in range(top - 1, -1, -1):
                new = -1
                for p in preds[order[n]]:
                    if idom[p] >= 0:
                        new = p if new < 0 else _meet(idom, new, p)
                if idom[n] != new:
                    idom[n], changed = new, True
        self.idom = {b: order[idom[n]] for n, b in enumerate(order)}
        self._number(order)

    def _number(self, order: list[Block]) -> None:
        """Depth-first intervals of the tree: a dominates b if b's lies in a's."""
        children: dict[Block, list[Block]] = {b: [] for b in order}
        for b in order[:-1]:
            children[self.idom[b]].append(b)
        self._enter: dict[Block, int] = {}
        self._leave: dict[Block, int] = {}
        stack = [(order[-1], False)]
        clock = 0
        while stack:
            b, done = stack.pop()
            clock += 1
            if done:
                self._leave[b] = clock
                continue
            self._enter[b] = clock
            stack.append((b, True))
            stack += [(c, False) for c in children[b]]

    def __contains__(self, b: Block) -> bool:
        return b in self._enter

    def dominates(self, a: Block, b: Block) -> bool:
        """Whether every path from the entry to ``b`` passes ``a`` (``a`` itself counts)."""
        return self._enter[a] <= self._enter[b] and self._leave[b] <= self._leave[a]


def _meet(idom: list[int], a: int, b: int) -> int:
    while a != b:
        while a < b:
            a = idom[a]
        while b < a:
            b = idom[b]
    return a


def postorder(f: Function) -> list[Block]:
    """The reachable blocks, each after its successors but for loops; the entry is last."""
    entry = f.body.blocks[0]
    seen, out = {entry}, []
    stack = [(entry, iter(entry.ops[-1].succs))]
    while stack:
        block, rest = stack[-1]
        for succ, _ in rest:
            if succ not in seen:
                seen.add(succ)
                stack.append((succ, iter(succ.ops[-1].succs)))
                break
        else:
            out.append(block)
            stack.pop()
    return out
