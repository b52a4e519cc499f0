"""argmap's own map file: YAML that a person can write by hand and review in a diff.

`tree` reads YAML into values that know their lines, `form` says which keys there are, `conversion` stands between
the form and the model. `reading` finds all mistakes at once; `findings`, `complaints` and `causes` word them, `cuts`
finds what a comment took away, `locating` gives later problems their lines. `writing` makes a file's text, and over an
older one `patching` changes only what changed.
"""

from argmap.formats.mapfile.cuts import cut_texts
from argmap.formats.mapfile.form import VERSION
from argmap.formats.mapfile.locating import locate
from argmap.formats.mapfile.reading import read_map
from argmap.formats.mapfile.schema import map_schema
from argmap.formats.mapfile.writing import write_map

__all__ = ["VERSION", "cut_texts", "locate", "map_schema", "read_map", "write_map"]
