"""Measuring and whole-program harnesses: suites, speed, mutation, executed instructions."""
