"""The verdict: whether two pieces of low-level code do the same, and how sure that is."""
