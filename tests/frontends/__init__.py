"""Tests of the assembly frontends."""
