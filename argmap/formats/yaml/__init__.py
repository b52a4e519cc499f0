"""YAML that people write by hand: read into values that know their lines, and written over so that its bytes stay.

It knows no map: a `Document` says what messages call what is read, and which of its keys take words of any kind.
`tree` reads a text, `complaints` and `causes` word what is wrong with it, `cuts` finds what a comment took away,
`placing` gives what was found its lines.
`emitting` makes text of plain values; `rewriting` changes an older text only where the values changed, by `patching`.
"""

from argmap.formats.yaml.cuts import comment_after, cuts_in
from argmap.formats.yaml.document import Document
from argmap.formats.yaml.placing import in_order, placed
from argmap.formats.yaml.rewriting import rewritten
from argmap.formats.yaml.tree import Key, Node, parse

__all__ = ["Document", "Key", "Node", "comment_after", "cuts_in", "in_order", "parse", "placed", "rewritten"]
