"""Where block arguments go: dominators, dominance frontiers and pruned phi placement.

All variables are handled at once as bit masks. Sources: Cooper, Harvey, Kennedy, "A Simple, Fast
Dominance Algorithm" (2001); Cytron et al., TOPLAS 13(4), 1991, pruned by liveness.
"""

from __future__ import annotations

from collections.abc import Sequence


def reverse_postorder(succs: Sequence[Sequence[int]]) -> list[int]:
    """Blocks reachable from block 0, each before its successors but for back edges."""
    seen = {0}
    order: list[int] = []
    stack: list[tuple[int, int]] = [(0, 0)]
    while stack:
        n, k = stack.pop()
        if k < len(succs[n]):
            stack.append((n, k + 1))
            s = succs[n][k]
            if s not in seen:
                seen.add(s)
                stack.append((s, 0))
        else:
            order.append(n)
    return order[::-1]


def dominators(succs: Sequence[Sequence[int]], preds: Sequence[Sequence[int]]) -> tuple[list[int], list[int]]:
    """(immediate dominator of each block, reverse postorder); the entry's is itself."""
    order = reverse_postorder(succs)
    rank = {n: k for k, n in enumerate(order)}
    idom = [-1] * len(succs)
    idom[0] = 0
    changed = True
    while changed:
        changed = False
        for n in order[1:]:
            new = -1
            for q in preds[n]:
                if idom[q] < 0:
                    continue
                if new < 0:
                    new = q
                    continue
                a, b = q, new
                while a != b:
                    while rank[a] > rank[b]:
                        a = idom[a]
                    while rank[b] > rank[a]:
                        b = idom[b]
                new = a
            if idom[n] != new:
                idom[n], changed = new, True
    return idom, order


def phis(
    preds: Sequence[Sequence[int]], idom: Sequence[int], defs: Sequence[int], live: Sequence[int]
) -> list[int]:
    """For each block the variables (bits) that need a block argument. ``defs``: variables each block
    writes; ``live``: variables live at its start."""
    n = len(preds)
    frontier: list[set[int]] = [set() for _ in range(n)]
    for b in range(n):
        if len(preds[b]) >= 2 or b == 0:
            for q in preds[b]:
                runner = q
                while runner != idom[b] or (b == 0 and runner == 0):
                    frontier[runner].add(b)
                    if runner == idom[runner]:
                        break
                    runner = idom[runner]
    out = [0] * n
    have = list(defs)
    todo = list(range(n))
    while todo:
        b = todo.pop()
        for f in frontier[b]:
            new = have[b] & live[f] & ~out[f]
            if new:
                out[f] |= new
                if new & ~have[f]:
                    have[f] |= new
                    todo.append(f)
    return out
