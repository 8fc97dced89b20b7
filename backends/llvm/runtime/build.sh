#!/bin/sh
# Make the runtime's LLVM IR texts from its C files: target-neutral text, so that any LLVM from 16 takes it.
cd "$(dirname "$0")" || exit 1
for target in aarch64 riscv64 x86_64; do
    sources='va_list f80 stat libc'
    test $target = x86_64 && sources='va_list stat libc processor'
    for source in $sources; do
        clang-19 -O1 -Wno-parentheses -fno-jump-tables -fno-vectorize -fno-stack-protector -fno-builtin -DTARGET_$target \
            --target=$target-linux-gnu -S -emit-llvm -o - $source.c |
            sed -e 's/^\(@__cpu_model = external\) dso_local/\1 hidden/' -e '/^target /d' -e '/^source_filename/d' -e '/^; /d' -e '/^attributes/d' -e '/^!/d' \
                -e 's/^define dso_local/define internal/' -e 's/@"\\01\(irb[^"]*\)"/@\1/' -e 's/ local_unnamed_addr//' \
                -e 's/ #[0-9]*//' -e 's/, ![a-z.]* ![0-9]*//g' -e 's/captures([^)]*) //g' -e 's/ nocapture//g' \
                -e 's/ noundef//g' -e 's/ readonly//g' -e 's/ writeonly//g' -e 's/ nuw//g' -e 's/ nneg//g' -e 's/trunc nsw/trunc/' \
                -e 's/ inbounds//g' -e 's/ disjoint//g' -e 's/ range([^)]*)//g' -e 's/ readnone//g' -e '/llvm.lifetime/d' -e '/noalias.scope/d' \
                -e 's/ allocptr//g' -e 's/ immarg//g' -e 's/ noalias//g' -e 's/ fastcc//g' -e 's/ dso_local//g' \
                -e 's/ dead_on_unwind//g' -e 's/ nonnull//g' -e 's/ returned//g' -e 's/ writable//g' -e '/^$/d'
    done >"$target.ll"
done
