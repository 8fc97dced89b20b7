"""In which order the blocks of a function are executed symbolically, loops unrolled.

In: a function. Out: *instances* of its blocks: a block and how often each loop around it has gone round. Sorted by
``key``, each instance comes after all that lead to it. Where a loop is left, what left it in different rounds meets.
Example: ``Order(f).step((header, ((header, 2),)), header)`` is ``(header, ((header, 3),))``.
"""

from __future__ import annotations

from irbridge.ir.graph import Block, Function

Instance = tuple[Block, tuple[tuple[Block, int], ...]]


class Order:
    """``number``: reverse postorder; ``loops``: of each block the headers of the loops it is in, outermost first;
    ``bodies``: the blocks of each loop."""

    def __init__(self, f: Function) -> None:
        entry = f.body.blocks[0]
        backs = self._search(entry)
        predecessors: dict[Block, list[Block]] = {}
        for b in self.number:
            for s, _ in b.terminator.succs:
                predecessors.setdefault(s, []).append(b)
        self.bodies: dict[Block, set[Block]] = {}
        for tail, header in backs:
            body = self.bodies.setdefault(header, {header})
            work = [tail]
            while work:
                b = work.pop()
                if b not in body:
                    body.add(b)
                    work += predecessors.get(b, ())
        self.predecessors = predecessors
        headers = sorted(self.bodies, key=lambda h: self.number[h])
        self.loops = {b: tuple(h for h in headers if b in self.bodies[h]) for b in self.number}

    def _search(self, entry: Block) -> list[tuple[Block, Block]]:
        """Numbers the blocks; gives the edges that go back."""
        backs, post = [], []
        state = {entry: 1}
        stack = [(entry, iter([s for s, _ in entry.terminator.succs]))]
        while stack:
            block, rest = stack[-1]
            after = next(rest, None)
            if after is None:
                stack.pop()
                state[block] = 2
                post.append(block)
            elif after not in state:
                state[after] = 1
                stack.append((after, iter([s for s, _ in after.terminator.succs])))
            elif state[after] == 1:
                backs.append((block, after))
        self.number = {b: n for n, b in enumerate(reversed(post))}
        return backs

    def reducible(self, header: Block) -> bool:
        """Whether a loop is entered by its header alone."""
        body = self.bodies[header]
        return all(p in body for b in body if b is not header for p in self.predecessors.get(b, ()))

    def first(self, f: Function) -> Instance:
        return self._at(f.body.blocks[0], {})

    def _at(self, block: Block, rounds: dict[Block, int]) -> Instance:
        return block, tuple((h, rounds.get(h, 0)) for h in self.loops[block])

    def step(self, at: Instance, to: Block) -> Instance:
        """The instance that an edge leads to."""
        block, before = at
        rounds = {h: n for h, n in before if h in self.loops[to]}
        if to in rounds and block in self.bodies[to]:
            rounds[to] += 1
            inner = self.loops[to][self.loops[to].index(to) + 1 :]
            rounds = {h: n for h, n in rounds.items() if h not in inner}
        return self._at(to, rounds)

    def key(self, at: Instance) -> tuple[int, ...]:
        out: list[int] = []
        for h, n in at[1]:
            out += (self.number[h], n)
        return (*out, self.number[at[0]])

    def round_of(self, at: Instance) -> int:
        """How often the loop has gone round whose header this is; 0 for other blocks."""
        return dict(at[1]).get(at[0], 0)
