"""The names of authors in a line such as "By Jane Doe and John Roe, engineers, 2 May"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.articles.kinds.page import are_names

if TYPE_CHECKING:
    from argmap.articles.kinds.phrases import Patterns

LONGEST_NAME = 60
"""Characters; what is longer names no author."""

MOST_WORDS = 5
"""Words of a name."""

_PARTICLES = frozenset(
    (
        *(
            "de",
            "del",
            "della",
            "di",
            "da",
            "dos",
            "du",
            "van",
            "von",
            "zu",
            "der",
            "den",
            "ten",
            "ter",
            "la",
            "le",
            "el",
        ),
        *("al", "bin", "ibn", "bint", "y", "e", "af", "av"),
    )
)
"""Words in small letters that may stand in a name."""

_BETWEEN = re.compile(r"\s*[,;/|•·–—(]\s*|\s-\s|\s+(?:and|und|et|y|e|og|och|en|with|&)\s+(?=[^\W\d_a-z])|\s+&\s+")
_NO_NAME = re.compile(
    r"\b(?:editors?|correspondents?|reporters?|staff|writers?|professors?|columnists?|directors?|fellows?|desk|team|agency"
    r"|agencies|updated|published|news|opinion|analysis|university|college|institute|press)\b",
    re.IGNORECASE,
)


def authors_in(said: Patterns, line: str) -> list[str]:
    """The names that a line starts with, with or without a "by" before them; none if it starts otherwise."""
    by = said.starts("by", line)
    rest = line[by.end() :] if by else line
    day = said.date.search(rest)
    rest = rest[: day.start()] if day else rest
    found: list[str] = []
    for piece in _BETWEEN.split(rest.strip(" ,|•·–—-")):
        name = piece.strip(" ,.:") if not re.search(r"\b\w\.$", piece) else piece.strip(" ,:")
        if not _is_name(name):
            break
        found.append(name)
    likely = by or any(word.istitle() for name in found for word in name.split())
    return list(dict.fromkeys(found)) if likely else []


def _is_name(name: str) -> bool:
    words = name.split()
    large = [word for word in words if word not in _PARTICLES]
    return (
        len(name) <= LONGEST_NAME
        and 1 < len(words) <= MOST_WORDS
        and len(large) > 1
        and are_names(large)
        and words[0] not in ("The", "A", "An", "Our")
        and not _NO_NAME.search(name)
    )
