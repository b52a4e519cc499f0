"""Where an article has words that resemble a quote's.

The quote's words vote for the place: each is looked up, rarer ones weigh more, and where their votes meet, words
are compared one by one. The article is never searched through for a quote.
"""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from argmap.articles.words import is_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.articles.words import ArticleWords

SIMILAR_WORDS = 0.6
"""Share of common words from which words resemble a quote: two words of three. Two articles on one
subject were measured: a sentence of one shares at most half with what is most like it in the other."""

SIMILAR_LETTERS = 0.8
"""Share of common letters that does as well: short quotes with one word changed, words spelt otherwise.
Sentences of two articles on one subject share at most 0.6 of their letters in order."""

SURELY = 0.8
"""Share of common words from which no better place is looked for."""

VOTES = 300
"""Words of the article that one quote may ask about: the rarest are asked first."""

PLACES = 3
"""Places with the most votes that are compared word by word."""


class Window(NamedTuple):
    """A stretch of an article's words, by their numbers, and how like a quote's it is."""

    words: range
    similar_words: float
    similar_letters: float

    @property
    def resembles(self) -> bool:
        """Whether it is like enough to be shown as what stands there now."""
        return self.similar_words >= SIMILAR_WORDS or self.similar_letters >= SIMILAR_LETTERS

    @property
    def likeness(self) -> float:
        """What the best of several windows has most of."""
        return self.similar_words + self.similar_letters


def resembling(article: ArticleWords, parts: Sequence[Sequence[str]], start: int | None) -> list[Window | None]:
    """The window of each part, in order; none for a part nothing resembles. All none: the quote is missing.

    The part that is most surely found comes first; the others are looked for on its two sides, in its paragraph
    and, if they are not there, beyond.

    Args:
        article: the words to search.
        parts: the words of each part, case folded.
        start: where the map says the first part starts, by word, to choose among equals.
    """
    everywhere = range(len(article))
    found = [best_window(article, part, everywhere, start if not i else None) for i, part in enumerate(parts)]
    anchor = max(range(len(parts)), key=lambda i: _weight(found[i], parts[i]))
    surest = found[anchor]
    if surest is None or not surest.resembles:
        return [None] * len(parts)
    before, after = _around(article, parts, anchor, surest)
    chosen = [*before, surest, *after]
    return chosen if _resemble_together(chosen, parts) else [None] * len(parts)


def best_window(article: ArticleWords, part: Sequence[str], within: range, start: int | None) -> Window | None:
    """The stretch of words most like the part's; the nearest to `start` among equals, and there if it is surely so."""
    best: Window | None = None
    for place in _places(article, part, within, start):
        window = _fitted(article, part, range(max(place.start, within.start), min(place.stop, within.stop)))
        if window is not None and (best is None or _rank(window, start) > _rank(best, start)):
            best = window
        if best is not None and best.similar_words >= SURELY:
            break
    return best


def _rank(window: Window, start: int | None) -> tuple[float, int]:
    return window.likeness, 0 if start is None else -abs(window.words.start - start)


def _places(article: ArticleWords, part: Sequence[str], within: range, start: int | None) -> Iterator[range]:
    """Stretches to compare, wide enough for words put in or left out: the recorded one, then those voted for."""
    slack = max(4, len(part) // 2)
    if start is not None:
        yield range(start - slack, start + len(part) + slack)
    for at in _voted_for(article, part, within, slack):
        yield range(at * slack, (at + 2) * slack + len(part))


def _around(
    article: ArticleWords, parts: Sequence[Sequence[str]], anchor: int, surest: Window
) -> tuple[list[Window | None], list[Window | None]]:
    """The windows of the parts before and after the surest one."""
    paragraph = article.paragraph(surest.words.start)
    before: list[Window | None] = []
    end = surest.words.start
    for part in reversed(parts[:anchor]):
        window = _near_or_beyond(article, part, range(paragraph.start, end), range(end))
        before.append(window)
        end = window.words.start if window else end
    after: list[Window | None] = []
    start = surest.words.stop
    for part in parts[anchor + 1 :]:
        window = _near_or_beyond(article, part, range(start, paragraph.stop), range(start, len(article)))
        after.append(window)
        start = window.words.stop if window else start
    return before[::-1], after


def _near_or_beyond(article: ArticleWords, part: Sequence[str], near: range, beyond: range) -> Window | None:
    for within in (near, beyond):
        window = best_window(article, part, within, None)
        if window is not None and window.resembles:
            return window
    return None


def _weight(window: Window | None, part: Sequence[str]) -> float:
    return window.likeness * len(part) if window is not None and window.resembles else 0


def _resemble_together(windows: Sequence[Window | None], parts: Sequence[Sequence[str]]) -> bool:
    """Whether the parts, each counted by its length, are like enough; a part that is nowhere counts as unlike."""
    lengths = [len(part) for part in parts]
    pairs = [(length, window) for length, window in zip(lengths, windows, strict=True) if window]
    words = sum(length * window.similar_words for length, window in pairs) / sum(lengths)
    letters = sum(length * window.similar_letters for length, window in pairs) / sum(lengths)
    return Window(range(0), words, letters).resembles


def _voted_for(article: ArticleWords, part: Sequence[str], within: range, slack: int) -> list[int]:
    """Where the part may start, in steps of `slack` words; most votes first."""
    votes: defaultdict[int, float] = defaultdict(float)
    offsets = {key: offset for offset, key in reversed(list(enumerate(part)))}
    asked = [key for key in offsets if is_word(key)] or list(offsets)
    numbers = {key: article.numbers(key, within) for key in asked}
    left = VOTES
    for key in sorted((key for key in asked if numbers[key]), key=lambda key: len(numbers[key])):
        weight = math.log1p(len(article) / len(numbers[key]))
        for number in numbers[key][:left]:
            votes[(number - offsets[key]) // slack] += weight
        left -= len(numbers[key])
        if left <= 0:
            break
    most = heapq.nlargest(4 * PLACES, votes, key=votes.__getitem__)
    pairs = {at: votes.get(at, 0) + votes.get(at + 1, 0) for bucket in most for at in (bucket - 1, bucket)}
    return heapq.nsmallest(PLACES, pairs, key=lambda at: (-pairs[at], at))


def _fitted(article: ArticleWords, part: Sequence[str], place: range) -> Window | None:
    """The stretch inside a wider one whose first and last words go with the part's; none if no word is shared."""
    from rapidfuzz.distance import Indel, Levenshtein  # noqa: PLC0415 - most maps have all their quotes

    blocks = Levenshtein.opcodes(part, article.keys[place.start : place.stop]).as_matching_blocks()
    shared = [(block.a + i, place.start + block.b + i) for block in blocks for i in range(block.size)]
    if not shared:
        return None
    shared = _densest(shared, len(part))
    words = _widened(article, part, shared, place)
    keys = article.keys[words.start : words.stop]
    return Window(
        words,
        Indel.normalized_similarity(part, keys),
        Indel.normalized_similarity(" ".join(part), " ".join(keys)),
    )


def _densest(shared: list[tuple[int, int]], length: int) -> list[tuple[int, int]]:
    """The shared words without stray ones far out at the ends: one end, then the other."""
    last_part, last_article = shared[-1]

    def from_(i: int) -> float:
        extent = shared[i][0] + last_article - shared[i][1] + length - last_part
        return (len(shared) - i) / (length + extent)

    shared = shared[max(range(len(shared)), key=from_) :]
    first_part, first_article = shared[0]

    def up_to(i: int) -> float:
        extent = first_part + shared[i][1] - first_article + length - shared[i][0]
        return (i + 1) / (length + extent)

    return shared[: max(range(len(shared)), key=up_to) + 1]


def _widened(article: ArticleWords, part: Sequence[str], shared: list[tuple[int, int]], place: range) -> range:
    """The stretch from the first to the last shared word, and as many more as the part has beyond them.

    A word stands against a word there and a mark against a mark, inside the same paragraph.
    """
    (first_part, start), (last_part, last) = shared[0], shared[-1]
    low = max(place.start, article.paragraph(start).start)
    high = min(place.stop, article.paragraph(last).stop)
    for key in reversed(part[:first_part]):
        if start <= low or is_word(article.keys[start - 1]) != is_word(key):
            break
        start -= 1
    end = last + 1
    for key in part[last_part + 1 :]:
        if end >= high or is_word(article.keys[end]) != is_word(key):
            break
        end += 1
    return range(start, end)
