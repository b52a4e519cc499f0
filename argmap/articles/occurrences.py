"""Where a quote's words stand letter for letter: single places, and chains of a quote's parts."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from argmap.articles.normalising import normalised
from argmap.model.quote import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.model.source import Paragraph

Chain = tuple[Span, ...]
"""The places of a quote's parts, in order."""

_SEPARATORS = ".,"


def whole(chain: Chain) -> Span:
    """From the first part's start to the last part's end."""
    return Span(chain[0].start, chain[-1].end)


def places(text: str, words: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """Every place of the words, those that overlap too; not where a number would be cut: "80" is not in "180"."""
    here = text.find(words, start, end)
    while here >= 0:
        after = here + len(words)
        if not (_cuts_number(text, here) or _cuts_number(text, after)):
            yield Span(here, after)
        here = text.find(words, here + 1, end)


def chains(text: str, parts: Sequence[str]) -> list[Chain]:
    """The tightest chains of the parts in order: none has another one inside it."""
    found: list[Chain] = [(place,) for place in places(text, parts[0])]
    for part in parts[1:]:
        if not found:
            break
        found = list(_extended(found, list(places(text, part))))
    return found


def chain_at(text: str, parts: Sequence[str], place: Span) -> Chain | None:
    """The chain whose first part starts and whose last part ends at the place, if there is one."""
    start, end = place
    if end > len(text):
        return None
    chain: list[Span] = []
    for i, part in enumerate(parts):
        is_first, is_last = i == 0, i == len(parts) - 1
        low = chain[-1].end if chain else start
        found = next(
            places(text, part, max(low, end - len(part)) if is_last else low, low + len(part) if is_first else end),
            None,
        )
        if found is None:
            return None
        chain.append(found)
    return tuple(chain) if whole(tuple(chain)) == place else None


def preferred(found: list[Chain], paragraphs: Sequence[Paragraph]) -> list[Chain]:
    """The chains of several parts that stay inside one paragraph, or all if none does."""
    if not found or len(found[0]) == 1:
        return found
    starts = [paragraph.start for paragraph in paragraphs]

    def stays(chain: Chain) -> bool:
        index = bisect_right(starts, chain[0].start) - 1
        return index >= 0 and chain[-1].end <= paragraphs[index].end

    return [chain for chain in found if stays(chain)] or found


def fits_context(text: str, place: Span, prefix: str, suffix: str) -> bool:
    """Whether all of prefix and suffix stands beside the place, but for the white space at the seam and marks."""
    before = text[max(0, place.start - _reach(prefix)) : place.start]
    after = text[place.end : place.end + _reach(suffix)]
    return normalised(before).rstrip().endswith(normalised(prefix).rstrip()) and (
        normalised(after).lstrip().startswith(normalised(suffix).lstrip())
    )


def cuts_word(text: str, chain: Chain) -> bool:
    """Whether a part begins or ends inside a longer word."""
    return any(
        0 < border < len(text) and text[border - 1].isalnum() and text[border].isalnum()
        for span in chain
        for border in span
    )


def _extended(found: list[Chain], following: list[Span]) -> Iterator[Chain]:
    """Each chain with the next part's nearest place; of chains that end alike, the one that starts last."""
    starts = [place.start for place in following]
    kept: tuple[int, Chain] | None = None
    for chain in found:
        index = bisect_left(starts, chain[-1].end)
        if kept is not None and kept[0] != index:
            yield kept[1]
        kept = (index, (*chain, following[index])) if index < len(following) else None
        if kept is None:
            return
    if kept is not None:
        yield kept[1]


def _reach(context: str) -> int:
    """Code points to look at: the article may have more white space there than the context has."""
    return 2 * len(context) + 80


def _cuts_number(text: str, border: int) -> bool:
    """Whether a number goes on across the border: two digits meet there, or with one point or comma between."""
    before, after = text[max(0, border - 2) : border], text[border : border + 2]
    if not before or not after:
        return False
    digit_before, digit_after = before[-1].isdecimal(), after[0].isdecimal()
    if digit_before and digit_after:
        return True
    if digit_before and after[0] in _SEPARATORS:
        return after[1:].isdecimal()
    return digit_after and before[-1] in _SEPARATORS and before[:-1].isdecimal()
