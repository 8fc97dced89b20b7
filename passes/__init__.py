"""Passes: verified IR in, verified IR out, one file a pass; ``rules/`` holds the equations they apply."""
