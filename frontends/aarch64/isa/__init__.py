"""The instruction rows of AArch64, a chapter a file. Importing this package fills ``TABLE``."""

import importlib
import pkgutil

from irbridge.frontends.aarch64.isa.table import TABLE

for _module in pkgutil.iter_modules(__path__):
    importlib.import_module(f"{__name__}.{_module.name}")

__all__ = ["TABLE"]
