"""The system calls that a sandboxed program is refused, as a seccomp filter that bubblewrap loads.

In: whether the program may fork. Out: a classic BPF program (``struct sock_filter[]``) for this host. Refused calls
fail with an error number and the program goes on, as it would where the call is not permitted; what is not listed is
allowed, since namespaces, absent capabilities and resource limits bound the rest.

A filter only knows call numbers, so there is a column of them for each kind of host, found by the ELF machine number
of the running interpreter. On a host without a column there is no filter, and that is an error.

Example: ``filter_program()[:8]`` is the first instruction, which loads the architecture. Manual: seccomp(2),
``linux/seccomp.h``, ``linux/bpf_common.h``.
"""

from __future__ import annotations

import errno
import struct
from functools import cache
from pathlib import Path

from irbridge.errors import Unsupported

COLUMN = {62: 0, 183: 1, 243: 1}  # ELF machine -> column of numbers; the second is asm-generic/unistd.h's
AUDIT = 0xC0000000  # __AUDIT_ARCH_64BIT | __AUDIT_ARCH_LE, beside the ELF machine
SECOND_TABLE = 0x40000000  # the bit that marks the narrow ABI's calls of column 0

CLONE_THREAD, CLONE_NEW = 0x00010000, 0x7E020000  # any of the namespaces
MAP_SHARED = 1  # also in MAP_SHARED_VALIDATE

# fmt: off
FORKS: dict[str, tuple[int, int]] = {  # -1: the host has no such call
    "fork":                (57,   -1),
    "vfork":               (58,   -1),
}
CLONE, MMAP = (56, 220), (9, 222)
ABSENT: dict[str, tuple[int, int]] = {  # as on a kernel without it, so that the C library or qemu takes the older way
    "clone3":              (435, 435),
    "memfd_create":        (319, 279),  # memory beyond the address-space limit
    "memfd_secret":        (447, 447),
    "io_uring_setup":      (425, 425),
    "io_uring_enter":      (426, 426),
    "io_uring_register":   (427, 427),
}
DENIED: dict[str, tuple[int, int]] = {
    # other processes
    "ptrace":              (101, 117),
    "process_vm_readv":    (310, 270),
    "process_vm_writev":   (311, 271),
    "process_madvise":     (440, 440),
    "pidfd_getfd":         (438, 438),
    "kcmp":                (312, 272),
    # sockets
    "socket":              (41,  198),
    "socketpair":          (53,  199),
    "connect":             (42,  203),
    "bind":                (49,  200),
    "listen":              (50,  201),
    "accept":              (43,  202),
    "accept4":             (288, 242),
    # memory beyond the address-space limit
    "shmget":              (29,  194),
    "msgget":              (68,  186),
    # mounts and roots
    "mount":               (165,  40),
    "umount2":             (166,  39),
    "pivot_root":          (155,  41),
    "chroot":              (161,  51),
    "fsopen":              (430, 430),
    "fsconfig":            (431, 431),
    "fsmount":             (432, 432),
    "fspick":              (433, 433),
    "move_mount":          (429, 429),
    "open_tree":           (428, 428),
    "mount_setattr":       (442, 442),
    "open_by_handle_at":   (304, 265),
    "name_to_handle_at":   (303, 264),
    "fanotify_init":       (300, 262),
    # namespaces
    "unshare":             (272,  97),
    "setns":               (308, 268),
    # the kernel
    "bpf":                 (321, 280),
    "perf_event_open":     (298, 241),
    "userfaultfd":         (323, 282),
    "add_key":             (248, 217),
    "request_key":         (249, 218),
    "keyctl":              (250, 219),
    "kexec_load":          (246, 104),
    "kexec_file_load":     (320, 294),
    "init_module":         (175, 105),
    "finit_module":        (313, 273),
    "delete_module":       (176, 106),
    "swapon":              (167, 224),
    "swapoff":             (168, 225),
    "reboot":              (169, 142),
    "acct":                (163,  89),
    "quotactl":            (179,  60),
    "quotactl_fd":         (443, 443),
    "syslog":              (103, 116),
    "settimeofday":        (164, 170),
    "clock_settime":       (227, 112),
    "adjtimex":            (159, 171),
    "clock_adjtime":       (305, 266),
    "sethostname":         (170, 161),
    "setdomainname":       (171, 162),
    "iopl":                (172,  -1),
    "ioperm":              (173,  -1),
    "vhangup":             (153,  58),
}

LOAD, EQUAL, AT_LEAST, ANY_BIT, GIVE = 0x20, 0x15, 0x35, 0x45, 0x06  # BPF_LD|W|ABS, JMP|JEQ|K, JGE, JSET, RET|K
# offsets in struct seccomp_data; the arguments' low halves on these hosts
NUMBER, ARCH, FIRST_ARGUMENT, FOURTH_ARGUMENT = 0, 4, 16, 40
ALLOW, ERROR = 0x7FFF0000, 0x00050000  # SECCOMP_RET_ALLOW, SECCOMP_RET_ERRNO
# fmt: on
REFUSE, LACK = ERROR | errno.EPERM, ERROR | errno.ENOSYS


def host_machine() -> int:
    """``e_machine`` of the running interpreter."""
    return int.from_bytes(Path("/proc/self/exe").open("rb").read(20)[18:20], "little")


@cache
def filter_program(allow_fork: bool = False, machine: int | None = None, *, private: bool = False) -> bytes:
    """The filter for a host (this one). Threads may be started; processes only with ``allow_fork``, namespaces never.
    ``private``: nothing can be mapped shared.

    Raises Unsupported on a host whose call numbers are not known here."""
    machine = host_machine() if machine is None else machine
    if machine not in COLUMN:
        raise Unsupported(
            f"no table of system calls for this host (ELF machine {machine}), so nothing can be confined on it",
            remedy="--no-sandbox runs programs with resource limits only",
        )
    column = COLUMN[machine]
    code = [(LOAD, 0, 0, ARCH), (EQUAL, 1, 0, AUDIT | machine), (GIVE, 0, 0, LACK), (LOAD, 0, 0, NUMBER)]
    if column == 0:
        code += [(AT_LEAST, 0, 1, SECOND_TABLE), (GIVE, 0, 0, LACK)]
    for table, answer in ((ABSENT, LACK), (DENIED, REFUSE), ({} if allow_fork else FORKS, REFUSE)):
        for numbers in table.values():
            if numbers[column] >= 0:
                code += [(EQUAL, 0, 1, numbers[column]), (GIVE, 0, 0, answer)]
    if private:
        code += [(EQUAL, 0, 4, MMAP[column]), (LOAD, 0, 0, FOURTH_ARGUMENT), (ANY_BIT, 0, 1, MAP_SHARED)]
        code += [(GIVE, 0, 0, REFUSE), (GIVE, 0, 0, ALLOW)]
    code += [(EQUAL, 1, 0, CLONE[column]), (GIVE, 0, 0, ALLOW), (LOAD, 0, 0, FIRST_ARGUMENT)]
    code += [(ANY_BIT, 0, 1, CLONE_NEW), (GIVE, 0, 0, REFUSE)]
    if not allow_fork:
        code += [(ANY_BIT, 1, 0, CLONE_THREAD), (GIVE, 0, 0, REFUSE)]
    code.append((GIVE, 0, 0, ALLOW))
    return b"".join(struct.pack("=HBBI", *row) for row in code)
