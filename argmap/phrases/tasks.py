"""The words of tasks: how each kind is asked, on a page and on a sheet, and what helps. Which there are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.phrases.words import BySide


@dataclass(frozen=True, kw_only=True, slots=True)
class TaskWords:
    """All words of tasks in a language; what stands in braces is put in.

    What each kind of task has is listed by the kind's name, so that a test finds what a new one lacks.
    """

    article: str
    """An article by its `{letter}`."""
    article_titled: str
    """By its `{title}`, where a side has several."""
    letters: BySide
    asks: Mapping[str, str]
    """By kind, what is asked of one, with the `{article}` or the `{one}` and the `{other}`."""
    asks_open: Mapping[str, str]
    """The same where the answer is in one's own words."""
    heads: Mapping[str, str]
    """By kind, a heading on a sheet."""
    instructions: Mapping[str, tuple[str, str, str]]
    """By kind, what stands under it, for each level."""
    needs: Mapping[str, str]
    """By kind, what a map must have for it."""
    refused: str
    """A map that lacks it: with the `{kind}` and what it `{needs}`."""
    refused_level: str
    """A map too small for an exercise."""
    does_agree: str
    """The second question on somebody's words, with the `{party}`."""
    agrees: Mapping[str, str]
    """By stance, the answers to it."""
    agrees_short: Mapping[str, str]
    """The same over a column."""
    joint: str
    apart: str
    effects: Mapping[str, str]
    """What one claim does to another of the `{other}`: harder, easier, step, nothing."""
    so: str
    """A step in a line, with `{premise}` and `{conclusion}`."""
    premises_and: str
    """Two premises in a line: `{one}`, `{other}`."""
    because: str
    """A claim with the reason given for it: `{conclusion}`, `{premise}`."""
    hints: Mapping[str, str]
    """What helps after a wrong answer, by what is wrong with it."""
    whys: Mapping[str, str]
    """Why the right answer is right, by what it is."""
