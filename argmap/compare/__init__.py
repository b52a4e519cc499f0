"""Two maps of the same articles held against each other: which claims are the same, and what is otherwise.

The room takes debates and gives values; it opens no files. `matching` finds what is the same, `differences` what is
not, `marking` what of that is said to a student and in which order, `saying` how; `classes` puts marked maps together,
and `forms` writes either. A further kind of difference is a name in `Kind`, its finder, and its words in `phrases`.
"""

from argmap.compare.classes import ClassOf, class_of
from argmap.compare.differences import KINDS, Difference, Kind, differences, differences_of
from argmap.compare.marking import Marked, Score, mark, marker
from argmap.compare.matching import Matched, matched
from argmap.compare.saying import Remark, said

__all__ = [
    "KINDS",
    "ClassOf",
    "Difference",
    "Kind",
    "Marked",
    "Matched",
    "Remark",
    "Score",
    "class_of",
    "differences",
    "differences_of",
    "mark",
    "marker",
    "matched",
    "said",
]
