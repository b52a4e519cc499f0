"""Drawings in characters: pure functions from a map to a canvas, without Textual."""
