"""The words of what is printed alone: which there are. What paper shares with pictures and reports is in `words`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.model import Stance
    from argmap.phrases.words import ByKind, Noun, Together


@dataclass(frozen=True, kw_only=True, slots=True)
class PaperWords:
    """All words of paper in a language; what stands in braces is put in."""

    fields: tuple[str, str, str]
    """What a pupil fills in: name, class, date."""
    line: str
    """Where words stand, with the line's `{number}`."""
    lines: str
    """The same of several, with their `{numbers}`."""
    line_of: str
    """The same of another side's article, with its `{letter}`."""
    page_of_source: str
    """Where a page of the original begins, with its `{page}`."""

    # Reading copy

    reading: str
    """What it is called."""
    reading_marked: str
    says: Mapping[Stance, str]
    """Beside a number in the margin, how the author stands to the words; nothing where the author says them."""
    quotes_somebody: str
    """The same where the author says them with somebody else's words."""
    how_to_read: str
    how_numbers: str
    how_weights: str
    """Where some claims are marked more weakly than others."""
    how_full: tuple[str, str]
    """A kind of line, and what it means."""
    how_broken: tuple[str, str]
    how_dotted: tuple[str, str]

    # Flow sheet

    flow: str
    flow_below: str
    finally_argues: str
    """Over the main claims."""
    outside: str
    """Over links that belong to no question."""
    further_reasons: str
    """Over the arguments that the other side leaves alone, with the `{letter}` of their side."""
    so: str
    """Before what reasons lead to, with the `{conclusion}`."""
    because_of: str
    """Before what a point rests on, with the `{reason}`."""
    not_addressed: str
    dropped: str
    both_right: Together
    """Whether the answers to a question can all be right."""
    your_reply: str
    """Over an empty column, with the `{letter}` of whom it replies to."""
    your_answer: str
    """Over an empty column that is nobody's."""
    link_does: ByKind
    link_done: ByKind
    """The same, read from what it is done to."""
    above: str
    """Behind a claim that stands above in full."""
    not_said: str
    """Of a claim that nobody says."""
    step_said: str
    """A step in full, with its `{premise}` and its `{target}`."""
    nothing_against: str
    """Stands where nothing stands against a point."""
    not_addressed_by: str
    """With the `{party}`."""
    dropped_by: str
    how_to_use: str
    how_arrows: str
    how_numbered: str
    """The same where there is a column a speech."""
    how_gaps: str
    """Where no article answers another."""
    how_replies: str
    rows: Noun
    speeches: Mapping[str, tuple[str, ...]]
    """By the format of a debate, what its speeches are called, in order."""
    csv_question_id: str
    """Of a table for a spreadsheet; so all that follow."""
    csv_question: str
    csv_link: str
    csv_does: str
    csv_number: str
    """Over the numbers of what stands in a column, with its `{letter}`."""
    csv_says: str
    csv_who: str
    csv_reply: str
    """Over what a class fills in."""

    # Handout

    overview: str
    how_picture: str
    party_says: str
    """With the `{letter}` and the `{party}`."""
    because: str
    and_also: str
    further: str
    """With the `{numbers}`."""
    where_they_meet: str
    talk: str
    talk_step: str
    """With the `{premises}`, the `{target}` and the `{question}` to ask of the step."""
    talk_together: Together
    my_answer: str
    added: str
    """Behind a claim that no article says."""
    words_used: str
    words_explained: tuple[tuple[str, str], ...]
    agrees: Mapping[Stance, str]
    """Behind who is quoted, what the author makes of it."""

    # Step by step

    steps: str
    steps_counted: Noun
    step_mains: str
    step_why: str
    """With a claim's `{number}` and `{label}`."""
    step_against: str
    """The same of what its own side says against it."""
    step_because: str
    """With the `{premises}`."""
    step_but: str
    step_and: str
    """Between premises."""
    step_together: str
    step_link: str
    """With the link's `{number}` and its `{question}`."""
    step_rest: str

    # What is said of a file

    sheets: Noun
    picture_alt: str
    """With the two `{cases}`."""
