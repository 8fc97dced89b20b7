"""Whether LLVM knows a processor and its features, asked before anything is translated.

LLVM ignores an unknown name with a message on stderr, or ends the whole process; so it is asked in a
process of its own, with an empty function. Only needed when ``--mcpu`` or ``--mattr`` is given.
"""

from __future__ import annotations

import subprocess
import sys

from irbridge.backends.llvm.codegen import MACHINES
from irbridge.errors import IrbridgeError

_ASK = """
import sys
import llvmlite.binding as llvm
llvm.initialize_all_targets()
llvm.initialize_all_asmprinters()
triple, cpu, features, abi = sys.argv[1:]
machine = llvm.Target.from_triple(triple).create_target_machine(cpu=cpu, features=features, abiname=abi)
machine.emit_assembly(llvm.parse_assembly("define void @f() {\\n ret void\\n}\\n"))
"""


def check_processor(target: str, cpu: str, features: str) -> None:
    """Raises IrbridgeError if LLVM does not take the processor or the features for this target."""
    machine = MACHINES.get(target)
    if machine is None:
        if target == "llvm":
            raise IrbridgeError("LLVM IR is for no processor", remedy="leave --mcpu and --mattr out")
        return
    for f in filter(None, features.split(",")):
        if f[0] not in "+-":
            raise IrbridgeError(f"the feature {f} has no sign", remedy=f"+{f} turns it on, -{f} off")
    wanted = ",".join(filter(None, (machine.features, features)))
    command = [sys.executable, "-c", _ASK, machine.triple, cpu or machine.cpu, wanted, machine.abi]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, stdin=subprocess.DEVNULL)
    if done.returncode or done.stderr.strip():
        said = (done.stderr.strip().splitlines() or ["no reason given"])[0]
        name = " ".join(filter(None, (cpu, features)))
        raise IrbridgeError(
            f"LLVM does not take {name} for {target}: {said}",
            remedy=f"`llc -mtriple={machine.triple} -mcpu=help` lists the names",
        )
