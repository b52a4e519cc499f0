"""Tests of argmap.model."""
