"""Tests of argmap.workspace."""
