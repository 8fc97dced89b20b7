"""What translation knows of the C library: prototypes, formats, and what differs between architectures.

One row a group of functions: result, arguments, names. Types: v void, i/u 32-bit integer (signed,
unsigned), l 64-bit integer, p pointer, P pointer to long double, f float, d double, D long double, Q binary128,
c complex float, I (of a result) a 32-bit integer that fills its register sign-extended;
``.`` starts variadic arguments. A doubled result letter is a pair (``ll``: a struct of two
registers); a 128-bit integer argument is ``ll``.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Libc:
    """What C libraries' binary interfaces differ in between architectures: a source's (``Abi.libc``) or a target's.

    The defaults are what most have. ``stat``: the layout of ``struct stat``; ``open``: the numbers of ``O_DIRECTORY``,
    ``O_NOFOLLOW`` and ``O_DIRECT``; ``mutex``, ``epoll``, ``fenv_bytes``: bytes of ``pthread_mutex_t`` (its attributes go
    with it), ``struct epoll_event`` and ``fenv_t``; ``machine``: whose ``FE_*`` numbers and ``ucontext_t``; ``syscalls``: whose numbers of
    system calls; ``ilogb``: what ``ilogb`` of 0 and NaN gives; ``long_double``: its format (from ``Abi.long_double``).
    A module carries its source's as the attribute ``libc``. Source: Linux' and glibc's headers, measured.
    """

    stat: str = "generic"
    open: str = "generic"
    mutex: int = 40
    epoll: int = 16
    machine: str = ""
    fenv_bytes: int = 4
    syscalls: str = "generic"
    ilogb: str = "generic"
    complex: str = "pair"
    long_double: str = "f128"

    def attr(self, long_double: str) -> dict[str, Any]:
        """As a module's attribute."""
        return asdict(self) | {"long_double": long_double}


@dataclass(frozen=True, slots=True)
class Proto:
    """``format``: (printf | scanf, index of the format argument); ``va_list``: index of a ``va_list``."""

    ret: str
    args: str
    variadic: bool = False
    noreturn: bool = False
    returns_twice: bool = False
    format: tuple[str, int] | None = None
    va_list: int = -1

    def registers(self) -> tuple[int, int, int]:
        """How many named integer, floating-point and long double arguments there are."""
        ints = sum(c in "iulpP" for c in self.args)
        floats = sum(c in "dfcQ" for c in self.args)
        return ints, floats, sum(c == "D" for c in self.args)


PROTOTYPES: dict[str, Proto] = {}
# Data of the C library that not every target has: a definition of their own stands in.
DATA = {"__stack_chk_guard": bytes(8)}


def _row(ret: str, args: str, names: str, **more: object) -> None:
    variadic = args.endswith(".")
    for name in names.split():
        PROTOTYPES[name] = Proto(ret, args.rstrip("."), variadic, **more)  # type: ignore[arg-type]


# fmt: off
_row("v", "i", "exit _exit _Exit quick_exit", noreturn=True)
_row("v", "", "abort __stack_chk_fail __fortify_fail __cxa_rethrow", noreturn=True)
_row("v", "pi", "longjmp _longjmp siglongjmp __longjmp_chk", noreturn=True)
_row("v", "ppup", "__assert_fail", noreturn=True)
_row("v", "p", "pthread_exit __chk_fail", noreturn=True)
_row("v", "iip.", "error")
_row("v", "ip.", "err errx", noreturn=True, format=("printf", 1))
_row("v", "ipp", "verr verrx", noreturn=True, format=("printf", 1), va_list=2)
_row("v", "p.", "warn warnx", format=("printf", 0))
_row("v", "pp", "vwarn vwarnx", format=("printf", 0), va_list=1)
_row("i", "p", "setjmp _setjmp", returns_twice=True)
_row("i", "pi", "__sigsetjmp sigsetjmp", returns_twice=True)
for _chk, _extra in (("", ""), ("_chk", "i")):
    _u = "__" if _chk else ""
    _l = "l" if _chk else ""
    _row("i", f"{_extra}p.", f"{_u}printf{_chk}", format=("printf", len(_extra)))
    _row("i", f"p{_extra}p.", f"{_u}fprintf{_chk}", format=("printf", 1 + len(_extra)))
    _row("i", f"i{_extra}p.", f"{_u}dprintf{_chk}", format=("printf", 1 + len(_extra)))
    _row("i", f"p{_extra}{_l}p.", f"{_u}sprintf{_chk}", format=("printf", 1 + len(_extra + _l)))
    _row("i", f"pl{_extra}{_l}p.", f"{_u}snprintf{_chk}", format=("printf", 2 + len(_extra + _l)))
    _row("i", f"p{_extra}p.", f"{_u}asprintf{_chk}", format=("printf", 1 + len(_extra)))
    _row("i", f"{_extra}pp", f"{_u}vprintf{_chk}", va_list=1 + len(_extra), format=("printf", len(_extra)))
    _row("i", f"p{_extra}pp", f"{_u}vfprintf{_chk}", va_list=2 + len(_extra), format=("printf", 1 + len(_extra)))
    _row("i", f"i{_extra}pp", f"{_u}vdprintf{_chk}", va_list=2 + len(_extra), format=("printf", 1 + len(_extra)))
    _row("i", f"p{_extra}{_l}pp", f"{_u}vsprintf{_chk}", va_list=2 + len(_extra + _l), format=("printf", 1 + len(_extra + _l)))
    _row("i", f"pl{_extra}{_l}pp", f"{_u}vsnprintf{_chk}", va_list=3 + len(_extra + _l), format=("printf", 2 + len(_extra + _l)))
    _row("i", f"p{_extra}pp", f"{_u}vasprintf{_chk}", va_list=2 + len(_extra), format=("printf", 1 + len(_extra)))
_row("v", "ip.", "syslog", format=("printf", 1))
_row("v", "iip.", "__syslog_chk", format=("printf", 2))
_row("v", "ipp", "vsyslog", format=("printf", 1), va_list=2)
_row("v", "iipp", "__vsyslog_chk", format=("printf", 2), va_list=3)
for _p in ("", "__isoc99_", "__isoc23_"):
    _row("i", "p.", f"{_p}scanf", format=("scanf", 0))
    _row("i", "pp.", f"{_p}fscanf {_p}sscanf", format=("scanf", 1))
    _row("i", "pp", f"{_p}vscanf", format=("scanf", 0), va_list=1)
    _row("i", "ppp", f"{_p}vfscanf {_p}vsscanf", format=("scanf", 1), va_list=2)
_row("i", "pi.", "open open64")
_row("i", "pi", "__open_2 __open64_2 pipe2")
_row("i", "ipi.", "openat openat64")
_row("i", "ipi", "__openat_2 __openat64_2")
_row("i", "ii.", "fcntl fcntl64")
_row("i", "piu", "shm_open")
_row("i", "pipiu", "posix_spawn_file_actions_addopen")
_row("l", "l.", "syscall")
_row("i", "il.", "ioctl")
_row("i", "pp.", "execl execlp execle")
_row("i", "p", "puts remove rmdir chdir unlink fclose fflush fgetc getc getchar_unlocked _IO_getc feof ferror fileno "
               "getw system atoi pclose closedir fflush_unlocked feof_unlocked ferror_unlocked fputs_unlocked sigemptyset sigfillset")
_row("i", "", "getchar rand fork getpid getppid sched_yield pthread_yield getpagesize")
_row("u", "", "getuid geteuid getgid getegid")
_row("i", "i", "putchar abs isalpha isdigit isalnum isspace isupper islower isxdigit ispunct isprint isgraph iscntrl "
               "isblank tolower toupper close dup raise ffs isatty fsync __sigismember toascii putchar_unlocked")
_row("i", "l", "ffsl ffsll")
_row("u", "u", "sleep alarm umask htonl ntohl usleep")
_row("i", "ip", "fputc putc _IO_putc ungetc putc_unlocked fputc_unlocked kill sigaddset")
_row("i", "pi", "chmod mkdir access creat sigaddset sigdelset sigismember mkfifo")
_row("i", "pp", "strcmp strcoll strcasecmp fputs rename link symlink putenv  stat lstat clock_settime utime utimes "
                "gettimeofday settimeofday pthread_mutex_init pthread_cond_init  pthread_cond_wait strverscmp alphasort stat64 lstat64")
_row("i", "ppl", "strncmp memcmp strncasecmp bcmp __memcmpeq")
_row("l", "pp", "strspn strcspn")
_row("l", "ppl", "strxfrm readlink mbstowcs wcstombs")
_row("l", "p", "strlen malloc_usable_size ftell ftello atol atoll ftello64 wcslen time")
_row("l", "pl", "strnlen")
_row("p", "l", "malloc valloc sbrk")
_row("p", "ll", "calloc aligned_alloc memalign")
_row("p", "pl", "realloc getcwd strndup __strndup")
_row("p", "pll", "reallocarray")
_row("i", "pll", "posix_memalign")
_row("v", "p", "free perror rewind clearerr     setlinebuf  __cxa_free_exception")
_row("v", "u", "srand srandom")
_row("v", "l", "srand48")
_row("l", "", "random lrand48 mrand48 clock pthread_self")
_row("d", "", "drand48")
_row("v", "pp", "setbuf")
_row("v", "pl", "bzero explicit_bzero")
_row("v", "pllp", "qsort")
_row("v", "pllpp", "qsort_r")
_row("p", "ppllp", "bsearch")
_row("p", "ppl", "memcpy memmove strncpy strncat mempcpy __mempcpy stpncpy")
_row("p", "ppll", "__memcpy_chk __memmove_chk __strncpy_chk __strncat_chk __mempcpy_chk  __stpncpy_chk")
_row("p", "plpl", "memmem")
_row("p", "pil", "memset memchr memrchr")
_row("p", "pill", "__memset_chk")
_row("p", "pp", "strcpy strcat strstr strpbrk strtok stpcpy __stpcpy strcasestr fopen popen  strsep ctime_r asctime_r "
                "localtime_r gmtime_r fopen64  realpath")
_row("p", "ppl", "__strcpy_chk __strcat_chk __stpcpy_chk")
_row("p", "ppp", "strtok_r __strtok_r freopen freopen64")
_row("p", "ip", "fdopen setlocale signal bsd_signal sysv_signal __sysv_signal")
_row("p", "pi", "strchr strrchr strchrnul index rindex rawmemchr")
_row("p", "p", "strdup __strdup getenv opendir readdir readdir64  localtime gmtime ctime asctime gets tmpnam basename dirname "
               "secure_getenv")
_row("p", "i", "strerror strsignal")
_row("p", "", "tmpfile tmpfile64 __errno_location __ctype_b_loc __ctype_tolower_loc __ctype_toupper_loc localeconv")
_row("l", "", "__ctype_get_mb_cur_max")
_row("p", "pip", "fgets fgets_unlocked")
_row("l", "pllp", "fread fwrite fread_unlocked fwrite_unlocked")
_row("l", "ppip", "getdelim __getdelim")
_row("l", "ppp", "getline")
_row("i", "pli", "fseek fseeko fseeko64")
_row("i", "pp", "fgetpos fsetpos fgetpos64 fsetpos64")
_row("i", "ppil", "setvbuf")
_row("l", "ipl", "read write")
_row("l", "ipll", "pread pwrite pread64 pwrite64")
_row("l", "ili", "lseek lseek64")
_row("i", "ip", "fstat fstat64")
_row("i", "ippi", "fstatat fstatat64")
_row("i", "iip", "__fxstat __fxstat64")
_row("i", "ipp", "__xstat __lxstat __xstat64 __lxstat64 sigaction sigprocmask pthread_sigmask  setitimer")
_row("i", "iippi", "__fxstatat __fxstatat64")
_row("i", "i", "epoll_create epoll_create1")
_row("i", "iiip", "epoll_ctl")
_row("i", "ipii", "epoll_wait")
_row("i", "ipiip", "epoll_pwait")
_row("i", "iu", "fchmod")
_row("i", "puu", "chown lchown")
_row("i", "iuu", "fchown")
_row("i", "pl", "truncate truncate64")
_row("i", "il", "ftruncate ftruncate64")
_row("i", "ii", "dup2")
_row("i", "p", "pipe mkstemp mkstemp64 sigpending atexit pthread_mutex_lock pthread_mutex_unlock pthread_mutex_destroy "
               "pthread_mutex_trylock pthread_cond_signal pthread_cond_broadcast pthread_cond_destroy pthread_attr_init pthread_mutexattr_init "
               "pthread_attr_destroy pthread_spin_lock pthread_spin_unlock sem_wait sem_post sem_destroy  uname "
               "pthread_rwlock_rdlock pthread_rwlock_wrlock pthread_rwlock_unlock pthread_rwlock_destroy unsetenv pthread_barrier_wait")
_row("i", "piu", "sem_init")
_row("i", "ppu", "pthread_barrier_init")
_row("i", "pppp", "pthread_create")
_row("i", "lp", "pthread_join pthread_getattr_np")
_row("i", "l", "pthread_detach pthread_cancel")
_row("l", "i", "sysconf")
_row("i", "pp", "pthread_once pthread_rwlock_init pthread_key_create nanosleep")
_row("p", "u", "pthread_getspecific")
_row("i", "up", "pthread_setspecific")
_row("i", "ip", "clock_gettime clock_getres   getrlimit setrlimit getrusage")
_row("i", "ipi", "waitpid")
_row("i", "p", "wait")
_row("i", "ppi", "setenv")
_row("i", "pp", "execv execvp")
_row("i", "ppp", "execve pthread_cond_timedwait")
_row("i", "ppp", "__cxa_atexit")
_row("i", "ipp", "getopt")
_row("i", "ipppp", "getopt_long getopt_long_only")
_row("l", "ppi", "strtol strtoul strtoll strtoull strtoq strtouq __isoc23_strtol __isoc23_strtoul __isoc23_strtoll __isoc23_strtoull "
                 "strtoimax strtoumax")
_row("l", "ppii", "__strtol_internal __strtoul_internal")
_row("d", "pp", "strtod")
_row("f", "pp", "strtof")
_row("D", "pp", "strtold wcstold")
_row("D", "ppp", "strtold_l")
_row("d", "p", "atof")
_row("l", "l", "labs llabs")
_row("ll", "ll", "ldiv lldiv")
_row("l", "ii", "div")
_row("l", "p", "mktime timegm")
_row("l", "plpp", "strftime")
_row("d", "ll", "difftime")
_row("i", "ipp", "main")
_row("v", "", "sync tzset")
_row("p", "pliiil", "mmap mmap64")
_row("i", "pl", "munmap")
_row("i", "pli", "mprotect msync madvise")
_row("p", "p", "__tls_get_addr")
_row("d", "d", "sin cos tan asin acos atan sinh cosh tanh asinh acosh atanh exp exp2 exp10 expm1 log log2 log10 log1p sqrt cbrt "
               "floor ceil round trunc rint nearbyint fabs erf erfc tgamma lgamma gamma j0 j1 y0 y1 logb roundeven __exp_finite __log_finite")
_row("d", "dd", "pow atan2 fmod hypot fmin fmax fdim copysign remainder drem nextafter __pow_finite")
_row("d", "ddd", "fma")
_row("d", "dd", "scalb")
_row("d", "d", "nextup nextdown significand pow10")
_row("d", "p", "nan")
_row("f", "p", "nanf")
_row("D", "p", "nanl")
_row("d", "dp", "lgamma_r")
_row("f", "fp", "lgammaf_r")
_row("d", "ddp", "remquo")
_row("f", "ffp", "remquof")
_row("d", "di", "ldexp scalbn")
_row("d", "dl", "scalbln")
_row("d", "dp", "frexp modf")
_row("d", "id", "jn yn")
_row("v", "dpp", "sincos")
_row("v", "fpp", "sincosf")
_row("l", "d", "lround lrint llround llrint")
_row("i", "d", "ilogb isnan isinf finite __isnan __isinf __finite __fpclassify __signbit")
_row("i", "f", "ilogbf isnanf isinff finitef __isnanf __isinff __finitef __fpclassifyf __signbitf")
_row("l", "f", "lroundf lrintf llroundf llrintf")
_row("f", "f", "sinf cosf tanf asinf acosf atanf sinhf coshf tanhf asinhf acoshf atanhf expf exp2f exp10f expm1f logf log2f log10f log1pf "
               "sqrtf cbrtf floorf ceilf roundf roundevenf truncf rintf nearbyintf fabsf erff erfcf tgammaf lgammaf logbf j0f j1f y0f y1f")
_row("f", "ff", "powf atan2f fmodf hypotf fminf fmaxf fdimf copysignf remainderf nextafterf")
_row("f", "fff", "fmaf")
_row("f", "fi", "ldexpf scalbnf")
_row("f", "fl", "scalblnf")
_row("f", "fp", "frexpf modff")
_row("D", "D", "sinl cosl tanl asinl acosl atanl sinhl coshl tanhl asinhl acoshl atanhl expl exp2l exp10l expm1l logl log2l log10l log1pl "
               "sqrtl cbrtl floorl ceill roundl roundevenl truncl rintl nearbyintl fabsl erfl erfcl tgammal lgammal gammal logbl j0l j1l "
               "y0l y1l nextupl nextdownl significandl")
_row("D", "DD", "powl atan2l fmodl hypotl fminl fmaxl fdiml copysignl remainderl dreml nextafterl nexttowardl scalbl")
_row("d", "dD", "nexttoward")
_row("f", "fD", "nexttowardf")
_row("D", "DDD", "fmal")
_row("D", "Di", "ldexpl scalbnl")
_row("D", "Dl", "scalblnl")
_row("D", "iD", "jnl ynl")
_row("D", "Dp", "frexpl lgammal_r")
_row("D", "DP", "modfl")
_row("D", "DDp", "remquol")
_row("v", "DPP", "sincosl")
_row("c", "ffff", "__mulsc3 __divsc3")
_row("dd", "dddd", "__muldc3 __divdc3 cpow")
_row("f", "c", "cabsf cargf crealf cimagf")
_row("d", "dd", "cabs carg creal cimag")
_row("c", "c", "csqrtf cexpf clogf csinf ccosf ctanf conjf")
_row("dd", "dd", "csqrt cexp clog csin ccos ctan conj")
_row("c", "cc", "cpowf")
_row("l", "D", "lroundl lrintl llroundl llrintl")
_row("i", "D", "__fpclassifyl __signbitl __isnanl __isinfl __finitel __issignalingl isnanl isinfl finitel ilogbl")
# libgcc's: binary128, 128-bit integers, bits
_row("Q", "QQ", "__addtf3 __subtf3 __multf3 __divtf3")
_row("Q", "Q", "__negtf2")
_row("I", "QQ", "__eqtf2 __netf2 __lttf2 __letf2 __gttf2 __getf2 __unordtf2")
_row("Q", "f", "__extendsftf2")
_row("Q", "d", "__extenddftf2")
_row("f", "Q", "__trunctfsf2")
_row("d", "Q", "__trunctfdf2")
_row("Q", "D", "__extendxftf2")
_row("D", "Q", "__trunctfxf2")
_row("i", "Q", "__fixtfsi")
_row("u", "Q", "__fixunstfsi")
_row("l", "Q", "__fixtfdi __fixunstfdi")
_row("ll", "Q", "__fixtfti __fixunstfti")
_row("ll", "D", "__fixxfti __fixunsxfti")
_row("ll", "d", "__fixdfti __fixunsdfti")
_row("ll", "f", "__fixsfti __fixunssfti")
_row("Q", "i", "__floatsitf")
_row("Q", "u", "__floatunsitf")
_row("Q", "l", "__floatditf __floatunditf")
_row("Q", "ll", "__floattitf __floatuntitf")
_row("D", "ll", "__floattixf __floatuntixf")
_row("d", "ll", "__floattidf __floatuntidf")
_row("f", "ll", "__floattisf __floatuntisf")
_row("Q", "Qi", "__powitf2")
_row("D", "Di", "__powixf2")
_row("d", "di", "__powidf2")
_row("f", "fi", "__powisf2")
_row("ll", "llll", "__multi3 __udivti3 __divti3 __umodti3 __modti3 __addvti3 __subvti3 __mulvti3")
_row("ll", "llllp", "__udivmodti4 __divmodti4")
_row("ll", "lli", "__ashlti3 __ashrti3 __lshrti3")
_row("ll", "ll", "__negti2 __negvti2 __absvti2")
_row("i", "llll", "__cmpti2 __ucmpti2")
_row("l", "ll", "__muldi3 __divdi3 __udivdi3 __moddi3 __umoddi3 __addvdi3 __subvdi3 __mulvdi3")
_row("l", "l", "__negvdi2 __absvdi2 __bswapdi2")
_row("i", "ii", "__addvsi3 __subvsi3 __mulvsi3")
_row("i", "i", "__negvsi2 __absvsi2")
_row("u", "u", "__bswapsi2")
_row("i", "l", "__clzdi2 __ctzdi2 __popcountdi2 __paritydi2 __ffsdi2 __clrsbdi2")
_row("i", "u", "__clzsi2 __ctzsi2 __popcountsi2 __paritysi2 __ffssi2 __clrsbsi2")
_row("i", "ll", "__clzti2 __ctzti2 __popcountti2 __parityti2 __ffsti2 __clrsbti2")
# libatomic's and libgcc's: by size, the value's type
for _n, _v in (("1", "u"), ("2", "u"), ("4", "u"), ("8", "l")):
    _row(_v, "pi", f"__atomic_load_{_n}")
    _row("v", f"p{_v}i", f"__atomic_store_{_n}")
    _row("i", f"pp{_v}ii", f"__atomic_compare_exchange_{_n}")
    _row("i", f"p{_v}{_v}", f"__sync_bool_compare_and_swap_{_n}")
    _row(_v, f"p{_v}{_v}", f"__sync_val_compare_and_swap_{_n}")
    _row(_v, f"p{_v}i", f"__atomic_exchange_{_n}")
    _row(_v, f"p{_v}", f"__sync_lock_test_and_set_{_n}")
    _row("v", "p", f"__sync_lock_release_{_n}")
    for _op in ("add", "sub", "and", "or", "xor", "nand"):
        _row(_v, f"p{_v}i", f"__atomic_fetch_{_op}_{_n} __atomic_{_op}_fetch_{_n}")
        _row(_v, f"p{_v}", f"__sync_fetch_and_{_op}_{_n} __sync_{_op}_and_fetch_{_n}")
_row("v", "", "__sync_synchronize")
_row("v", "lppi", "__atomic_load __atomic_store")
_row("v", "lpppi", "__atomic_exchange")
_row("i", "lpppii", "__atomic_compare_exchange")
_row("i", "lp", "__atomic_is_lock_free")
_row("v", "pp", "__clear_cache")
_row("i", "", "fegetround fegetexcept")
_row("i", "i", "fesetround fetestexcept feclearexcept feraiseexcept feenableexcept fedisableexcept")
_row("i", "p", "fegetenv fesetenv feholdexcept feupdateenv")
# Binary128's own (ISO/IEC TS 18661-3): as long double's, under another name
_NO_F128 = "strtold_l wcstold_l gammal significandl dreml nexttowardl scalbl isnanl isinfl finitel".split()
for _name, _proto in list(PROTOTYPES.items()):
    if set("DP") & set(_proto.args + _proto.ret) and _name.endswith("l") and _name not in _NO_F128:
        _row(_proto.ret.replace("D", "Q"), _proto.args.replace("D", "Q").replace("P", "p"), f"{_name[:-1]}f128")
_row("Q", "pp", "strtof128 wcstof128")
_row("Q", "ppp", "strtof128_l wcstof128_l")
_row("i", "plpQ", "strfromf128")
_row("Q", "Qp", "lgammaf128_r")
# fmt: on
