"""How fast argmap is, each time against something well known: `python -m tests.benchmarks` prints the table.

A further subject gets a file of its own with a function from `Sizes` to rows, and one line in `SUBJECTS`.
"""
