"""Changes that turn what a quote says: another number, a negation lost or added. English words are known."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

NEGATIONS = frozenset(
    (
        *("not", "no", "never", "none", "nobody", "nothing", "nowhere", "neither", "nor", "cannot", "without"),
        *("hardly", "scarcely", "barely"),
    )
)
"""Words that turn a statement; those ending in n't do too."""

NEGATING_PREFIXES = ("un", "non", "dis", "in", "im", "il", "ir")
"""What turns a word into its opposite."""

NUMBER_WORDS = frozenset(
    (
        *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
        *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty"),
        *("forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "thousand", "million", "billion"),
        *("trillion", "hundreds", "thousands", "millions", "billions", "trillions", "dozen", "dozens", "half"),
        *("once", "twice", "thrice", "first", "second", "third"),
    )
)
"""Numbers written out."""


def alarms(quoted: Sequence[str], standing: Sequence[str]) -> Iterator[str]:
    """What must be said about one change.

    Args:
        quoted: the quote's words in it, with plain apostrophes.
        standing: the article's in their place.
    """
    yield from _numbers(*_only_in_one([w for w in quoted if is_number(w)], [w for w in standing if is_number(w)]))
    yield from _negations(quoted, standing)
    yield from _turned_words(quoted, standing)


def is_number(word: str) -> bool:
    """Whether a word is a number, has one in it, or is one written out."""
    return word.casefold() in NUMBER_WORDS or any(character.isnumeric() for character in word)


def _numbers(lost: list[str], added: list[str]) -> Iterator[str]:
    for one, other in zip(lost, added, strict=False):
        yield f"number changed: {one} → {other}"
    for one in lost[len(added) :]:
        yield f"number left out: {one}"
    for other in added[len(lost) :]:
        yield f"number added: {other}"


def _negations(quoted: Sequence[str], standing: Sequence[str]) -> Iterator[str]:
    lost = [word for word in quoted if _negation(word)]
    added = [word for word in standing if _negation(word)]
    lost_kinds, added_kinds = _only_in_one([_negation(w) for w in lost], [_negation(w) for w in added])
    for words, kinds, where in (
        (lost, lost_kinds, "in the quote but not in the article"),
        (added, added_kinds, "in the article but not in the quote"),
    ):
        for word in words:
            if _negation(word) in kinds:
                kinds.remove(_negation(word))
                yield f"'{word.casefold()}' is {where}"


def _negation(word: str) -> str:
    """The negation in a word, the same for "cannot", "can't" and "not"; empty if there is none."""
    folded = word.casefold()
    if folded.endswith("n't") or folded == "cannot":
        return "not"
    return folded if folded in NEGATIONS else ""


def _turned_words(quoted: Sequence[str], standing: Sequence[str]) -> Iterator[str]:
    before, after = [w.casefold() for w in quoted], [w.casefold() for w in standing]
    for one, other in ((one, other) for one in before for other in after):
        if any(one == prefix + other or other == prefix + one for prefix in NEGATING_PREFIXES):
            yield f"'{one}' in the quote is '{other}' in the article"


def _only_in_one(quoted: list[str], standing: list[str]) -> tuple[list[str], list[str]]:
    """What is left of two lists when what they share is taken out, in order."""
    lost, added = Counter(quoted) - Counter(standing), Counter(standing) - Counter(quoted)
    return list(chain.from_iterable([w] * lost[w] for w in lost)), list(
        chain.from_iterable([w] * added[w] for w in added)
    )
