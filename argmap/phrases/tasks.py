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
    refused_beside: str
    """Of a `{kind}` that could only ask what other tasks of the sheet ask or tell."""
    refused_level: str
    """A map too small for an exercise."""
    refused_together: str
    """Of a `{kind}` that is a sheet of its own."""
    refused_on_paper: str
    """Of a `{kind}` that is for pages alone; with the `{known}` ones."""
    does_agree: str
    """The second question on somebody's words, with the `{article}`; no name, as that would tell who it is not."""
    does_agree_for: str
    """The same where the article tells somebody's case: about whoever's case it is."""
    does_agree_told: str
    """The same about the writer, who only tells it."""
    agrees: Mapping[str, str]
    """By stance, the answers to it."""
    agrees_short: Mapping[str, str]
    """The same over a column."""
    answers: Mapping[str, str]
    """What an answer to the other side does: denies, outweighs; with the `{article}` that is spoken for."""
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
    # On a sheet

    levels: tuple[str, str, str]
    """By level, what a sheet says of itself."""
    article_line: str
    """An article with its `{letter}`, `{title}` and `{party}`."""
    article_line_bare: str
    """The same of one that names nobody."""
    article_line_for: str
    """Where its `{author}` makes the case of another `{party}`."""
    key: str
    key_line: str
    """With the `{level}` and the `{seed}`."""
    code: str
    """Which sheet it is, with the `{level}` and the `{seed}`."""
    codes_right: str
    """Before the right codes of a sheet, in its key."""
    codes: str
    """Before the row of codes, with the `{forms}` that they may have."""
    code_forms: Mapping[str, str]
    """By kind of task, the form of its codes; by an empty name, that of all other kinds."""
    so_line: str
    """With the `{conclusion}`."""
    and_line: str
    """With a further `{reason}`."""
    only_together: str
    each_by_itself: str
    strays: tuple[str, str, str]
    """How many sentences do not belong anywhere: none, one, two."""
    strays_joined: tuple[str, str, str]
    """The same of boxes without a partner."""
    left_right: str
    """Whose boxes stand where, with the `{left}` and the `{right}` party."""
    not_said: str
    """In a box with what is unsaid."""
    whose: str
    """Before a line for a name."""
    say_why: str
    in_lines: str
    """Before a line for the numbers of lines."""
    answer_one: str
    my_question: str
    line_stands_for: str
    """Before a line to write what a drawn line stands for, with its `{number}`."""
    reasons: str
    """Before the reasons in a key."""
    for_example: str
    does: Mapping[str, str]
    """What a link does, in a key: by kind of relation, and of one that attacks a step."""
    does_not_fit: str
    """Of a `{kind}` for which there is no room."""
    refused_draft_level: str
    """Of one of which too little is accepted."""
    refused_draft: str
    """Of a map of which nothing is accepted."""
    frame_shown: str
    """What the drawing of a case shows, for those who do not see it."""
    links_shown: str
    """The same of links to be drawn."""
    picture_shown: str
    hints: Mapping[str, str]
    """What helps after a wrong answer, by what is wrong with it."""
    whys: Mapping[str, str]
    """Why the right answer is right, by what it is."""
