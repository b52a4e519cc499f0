"""Maps in words: what a picture shows, for reading aloud, for a screen reader, for print and for a spreadsheet.

The room opens no files and draws nothing; it takes the questions about a map (`Structure`) and gives text. Whatever
a map says stays text in it: line ends are folded, and nothing becomes a heading, a link or a formula. A further
report gets a file of its own; a further form of one is a function and one line in that report's table.
"""

from argmap.report.clashes import CLASHES_FORMATS, clashes
from argmap.report.excerpting import bearing_markdown, claim_text, quote_text
from argmap.report.outline import OUTLINE_FORMATS, outline

__all__ = ["CLASHES_FORMATS", "OUTLINE_FORMATS", "bearing_markdown", "claim_text", "clashes", "outline", "quote_text"]
