"""What the screens ask of a map, and what fits on them: trees, ways up, both ends, icicles. No cells, no widgets."""
