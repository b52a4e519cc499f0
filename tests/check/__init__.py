"""Tests of argmap.check."""
