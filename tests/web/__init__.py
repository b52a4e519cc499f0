"""Tests of argmap.web."""
