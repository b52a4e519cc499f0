"""Running heads and page numbers: what stands at the edge of several pages in the same words."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from argmap.articles.pdf.layout import rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.articles.pdf.layout import Strip

EDGE = 2
"""Lines from the top and from the bottom of a page among which heads and feet are."""

MARGIN = 0.15
"""Share of a page's height, above and below, in which heads and feet stand."""

OFTEN = 0.2
"""Share of the pages on which a second line stands at the edge if it is a head."""

LONGEST = 120
"""Letters of the longest head."""

_FIGURES = re.compile(r"\d+")
_NUMBER = re.compile(
    r"[-–—|\s]*(?:page|p\.|seite|s\.)?\s*(\d{1,4})(?:\s*(?:of|/|von|de)\s*\d{1,4})?[-–—|\s]*", re.IGNORECASE
)


class Heads(NamedTuple):
    """The pages without them, and what they are."""

    pages: list[list[Strip]]
    heads: tuple[str, ...]
    """Each once, as it stands where it is first."""
    has_numbers: bool


def without_heads(pages: Sequence[Sequence[Strip]], heights: Sequence[float]) -> Heads:
    """Take out of each page what stands at its edge on others too, and its number.

    Args:
        pages: what stands on each.
        heights: of each page, in points.
    """
    alike: Counter[str] = Counter()
    often = max(2, OFTEN * len(pages))
    numbers: defaultdict[int, set[int]] = defaultdict(set)
    for index, (page, height) in enumerate(zip(pages, heights, strict=True)):
        alike.update({_key(row) for row, _ in _edges(page, height)})
        for piece in _edge_pieces(page, height):
            if number := _NUMBER.fullmatch(piece.text):
                numbers[int(number[1]) - index].add(index)
    known = {offset for offset, on in numbers.items() if len(on) > 1 or (len(pages) == 1 and offset == 1)}
    places = {
        _place(row)
        for page, height in zip(pages, heights, strict=True)
        for row, is_first in _edges(page, height)
        if is_first and alike[_key(row)] > 1 and not _is_number(row)
    }
    kept: list[list[Strip]] = []
    heads: dict[str, str] = {}
    has_numbers = False
    for index, (page, height) in enumerate(zip(pages, heights, strict=True)):
        gone: set[int] = set()
        for row, is_first in _edges(page, height):
            times = alike[_key(row)]
            is_alike = times > 1 and (is_first or times > often)
            if (is_alike or (is_first and _place(row) in places)) and not _is_number(row):
                gone |= {id(piece) for piece in row}
                heads.setdefault(_key(row), " ".join(piece.text for piece in row))
        for piece in _edge_pieces(page, height):
            number = _NUMBER.fullmatch(piece.text)
            if number and int(number[1]) - index in known:
                gone.add(id(piece))
                has_numbers = True
        kept.append([piece for piece in page if id(piece) not in gone])
    return Heads(kept, tuple(heads.values()), has_numbers)


def _edges(page: Sequence[Strip], height: float) -> Iterator[tuple[list[Strip], bool]]:
    """The rows at the top and at the bottom, none that is too long for a head, and whether they are outermost."""
    found = list(rows(page))
    for number, row in enumerate(found):
        is_above = row[0].base > height / 2
        from_edge = number if is_above else len(found) - 1 - number
        is_outside = abs(row[0].base - height / 2) > (0.5 - MARGIN) * height
        if is_outside and from_edge < EDGE and sum(len(piece.text) for piece in row) <= LONGEST:
            yield row, from_edge == 0


def _edge_pieces(page: Sequence[Strip], height: float) -> Iterator[Strip]:
    for row, _ in _edges(page, height):
        yield from row


def _is_number(row: Sequence[Strip]) -> bool:
    return all(_NUMBER.fullmatch(piece.text) for piece in row)


def _place(row: Sequence[Strip]) -> tuple[int, int]:
    """How high it stands and how large it is: where one head stands, others do."""
    return round(row[0].base), round(max(piece.size for piece in row))


def _key(row: Sequence[Strip]) -> str:
    """Its words, whatever the number in them, and how large they are: a title is no head."""
    words = _FIGURES.sub("#", " ".join(piece.text for piece in row)).casefold()
    return f"{words} {round(max(piece.size for piece in row))}"
