"""What differs between a quote's words and those that stand in the article: shown in a line, and what must alarm."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.articles.alarming import alarms
from argmap.articles.words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

CONTEXT_WORDS = 4
"""Unchanged words shown on each side of a change."""


class _Text(NamedTuple):
    """A text as words, with the white space between them put into one line."""

    shown: list[str]
    spaced: list[bool]
    """Whether white space stands before the word."""
    forms: list[str]


class _Move(NamedTuple):
    """A run of words: unchanged, or the quote's against the article's."""

    changed: bool
    quoted: range
    standing: range


class Difference(NamedTuple):
    """How an article's words differ from a quote's."""

    shown: str
    alarms: tuple[str, ...]


def difference(quoted: str, standing: str) -> Difference:
    """The article's words with the changes marked in them, `[-only quoted-]{+only standing+}`, and the alarms.

    Quotation marks, dashes and the amount of white space are no change here; whether there is any white space
    is one only where nothing else differs.
    """
    one, other = _text(quoted), _text(standing)
    steps = list(_steps(one.forms, other.forms))
    spaces_alone = not any(step.changed for step in steps)
    if spaces_alone:
        steps = list(_steps(_with_spaces(one), _with_spaces(other)))
    changes = [step for step in steps if step.changed]
    found = (
        alarm
        for step in changes
        for alarm in alarms([one.forms[i] for i in step.quoted], [other.forms[i] for i in step.standing])
    )
    return Difference("".join(_pieces(one, other, steps, spaces_alone=spaces_alone)), tuple(dict.fromkeys(found)))


def _text(text: str) -> _Text:
    words = words_of(text)
    ends = [0, *(word.span.end for word in words)]
    return _Text(
        [text[word.span.start : word.span.end] for word in words],
        [word.span.start > end for word, end in zip(words, ends, strict=False)],
        [word.form for word in words],
    )


def _with_spaces(text: _Text) -> list[str]:
    spaced = [False, *text.spaced[1:]]
    return [" " * space + form for space, form in zip(spaced, text.forms, strict=False)]


def _steps(quoted: list[str], standing: list[str]) -> Iterator[_Move]:
    """Runs of unchanged and of changed words in turn."""
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 - most maps have all their quotes

    here = there = 0
    for block in Levenshtein.opcodes(quoted, standing).as_matching_blocks():
        if block.a > here or block.b > there:
            yield _Move(changed=True, quoted=range(here, block.a), standing=range(there, block.b))
        here, there = block.a + block.size, block.b + block.size
        if block.size:
            yield _Move(changed=False, quoted=range(block.a, here), standing=range(block.b, there))


def _pieces(one: _Text, other: _Text, steps: list[_Move], *, spaces_alone: bool) -> Iterator[str]:
    """The line piece by piece; where spaces alone differ, they stand inside the brackets."""
    for i, step in enumerate(steps):
        if i and not (step.changed and spaces_alone) and _is_spaced(one, step.quoted, other, step.standing):
            yield " "
        if not step.changed:
            yield _shortened(other, step.standing, at_start=i == 0, at_end=i == len(steps) - 1)
            continue
        if step.quoted:
            yield f"[-{_line(one, step.quoted, leading=spaces_alone)}-]"
        if step.standing:
            yield f"{{+{_line(other, step.standing, leading=spaces_alone)}+}}"


def _is_spaced(one: _Text, quoted: range, other: _Text, standing: range) -> bool:
    """Whether white space stands before a run, in either text."""
    return any(words and text.spaced[words.start] for text, words in ((one, quoted), (other, standing)))


def _line(text: _Text, words: range, *, leading: bool = False) -> str:
    return "".join(" " * ((leading or i > words.start) and text.spaced[i]) + text.shown[i] for i in words)


def _shortened(text: _Text, words: range, *, at_start: bool, at_end: bool) -> str:
    """An unchanged run, its middle left out, or its outer end where no change stands beside it."""
    left = 0 if at_start else CONTEXT_WORDS
    right = 0 if at_end else CONTEXT_WORDS
    if len(words) <= left + right + 1 or (at_start and at_end):
        return _line(text, words)
    kept = (_line(text, words[:left]), _line(text, words[len(words) - right :]))
    return " ".join(part for part in (kept[0], "…", kept[1]) if part)
