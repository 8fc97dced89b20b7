"""The rewrite rules, by topic. Each row is an equation ``pattern = result``; its syntax stands in ``ir.rewrite``.

``RULES`` holds them in the order of their files; a test evaluates each at random and proves it with z3.
"""

from __future__ import annotations

import importlib
import pkgutil
from itertools import chain

from irbridge.ir.rewrite import Rule

RULES: tuple[Rule, ...] = tuple(
    chain.from_iterable(
        importlib.import_module(f"{__name__}.{name}").RULES
        for name in sorted(m.name for m in pkgutil.iter_modules(__path__))
    )
)
