"""Tests of argmap.diagram."""
