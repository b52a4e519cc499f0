"""Tests of the formats: what is read, what is written, and what is said about what cannot be read."""
