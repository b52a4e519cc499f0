"""One article of seven sentences and its answer.

It has a repetition, linked premises, a concession and what attacks it, a rhetorical question, and a view put up to be
refuted.
"""

from __future__ import annotations

from argmap.draft.llm.form import ArticleAnswer
from argmap.draft.llm.replies import understood

EXAMPLE_TEXT = """\
⟦1⟧ Open it on Sundays
⟦2⟧ The library should open on Sundays.
⟦3⟧ Most people work all week, and who works all week cannot come.
⟦4⟧ True, it costs 9,000 a year.
⟦5⟧ Is that much for a town that spends 40,000 on flowers?
⟦6⟧ Some say nobody would come.
⟦7⟧ In Ham, Sunday is the busiest day, says its mayor."""

EXAMPLE_LINES = """\
FOR -
TITLE Open it on Sundays
BY -
MAIN open
C open | chief | policy | 0.9 | open on Sundays | The library should open on Sundays.
Q 1 | asserts | - | Open it on Sundays
Q 2 | asserts | - | The library should open on Sundays
C work | chief | fact | 0.9 | people work | Most people work all week.
Q 3 | asserts | - | Most people work all week
C barred | chief | fact | 0.9 | workers can't come | Who works all week cannot come.
Q 3 | asserts | - | who works all week cannot come
C cost | chief | fact | 0.9 | costs 9,000 | Sundays cost 9,000 a year.
Q 4 | concedes | - | it costs 9,000 a year
C cheap | chief | value | 0.7 | not much | That is little beside 40,000 for flowers.
Q 5 | asserts | - | Is that much for a town that spends 40,000 on flowers
C nobody | chief | fact | 0.9 | nobody comes | Nobody would come.
Q 6 | rejects | some | nobody would come
C ham | detail | fact | 0.8 | Ham's Sundays | Sunday is Ham's busiest day.
Q 7 | endorses | Ham's mayor | In Ham, Sunday is the busiest day
R r1 | support | work + barred | open | 0.9 | Only together do they show who is shut out.
R r2 | attack | cost | open | 0.7 | Cost tells against it.
R r3 | attack | cheap | r2 | 0.8 | The cost is no reason if it is small.
R r4 | attack | ham | nobody | 0.9 | People do come there.
DONE"""
"""The relation r3 attacks a step."""


def example_in_lines() -> str:
    """The example, answered in lines."""
    return f"Example:\n{EXAMPLE_TEXT}\nits answer:\n{EXAMPLE_LINES}"


def example_in_json() -> str:
    """The example, answered in JSON."""
    answer = understood([EXAMPLE_LINES], ArticleAnswer).form
    return f"Example:\n{EXAMPLE_TEXT}\nits answer:\n{answer.model_dump_json(exclude_defaults=True)}"
