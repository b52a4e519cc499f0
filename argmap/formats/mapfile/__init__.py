"""argmap's own map file: YAML that a person can write by hand and review in a diff.

`form` says which keys there are, `conversion` stands between the form and the model. `reading` finds all mistakes at
once; `locating` gives later problems their lines. `writing` makes a file's text, over an older one only where something
changed; `exchange` does both as every format does. What is true of any YAML is the business of `formats.yaml`.
"""

from argmap.formats.mapfile.exchange import MAP_YAML
from argmap.formats.mapfile.form import VERSION
from argmap.formats.mapfile.locating import cut_texts, locate
from argmap.formats.mapfile.reading import read_map
from argmap.formats.mapfile.schema import map_schema
from argmap.formats.mapfile.writing import write_map

__all__ = ["MAP_YAML", "VERSION", "cut_texts", "locate", "map_schema", "read_map", "write_map"]
