"""The LLVM backend: IR text of our own printing, and through llvmlite every target LLVM has."""
