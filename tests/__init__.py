"""The test tree: `tests.bench` is also a command-line harness."""
