"""Whole programs: compiled, translated, linked for the target, run, compared with the native run."""
