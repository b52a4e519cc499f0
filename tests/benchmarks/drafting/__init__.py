"""How good drafted maps are: `python -m tests.benchmarks.drafting` prints a table for each subject.

The corpora are found through ARGMAP_CORPORA; a subject whose corpus is not there is left out. A further subject gets a
file of its own with a function that yields lines, and one line in `SUBJECTS`.
"""
