"""Tests of argmap.cli."""
