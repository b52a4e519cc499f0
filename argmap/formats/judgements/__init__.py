"""A person's judgements of a map: YAML beside the map, to be written by hand or by `argmap judge`.

`form` says which keys there are, `reading` finds all mistakes at once and gives later problems their lines, `writing`
makes a file's text, over an older one only where something changed.
"""

from argmap.formats.judgements.form import judgements_schema
from argmap.formats.judgements.reading import is_judgements, locate_judgements, read_judgements
from argmap.formats.judgements.writing import write_judgements

__all__ = ["is_judgements", "judgements_schema", "locate_judgements", "read_judgements", "write_judgements"]
