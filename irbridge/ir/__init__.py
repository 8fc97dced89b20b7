"""The typed SSA graph, spelled as MLIR: types, the op table, graph, builder, text, verifier, interpreter."""
