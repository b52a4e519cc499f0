"""Tests of argmap.store."""
