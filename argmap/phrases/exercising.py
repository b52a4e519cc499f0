"""The words of the exercise on the web page; how tasks are asked, and what helps, is in `tasks`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, kw_only=True, slots=True)
class ExerciseWords:
    """All words of it in a language; what stands in braces is put in, by the page's script too."""

    exercise: str
    """The name of the view."""

    without_answers: str
    """What a page has that does not tell the answers, with its `{tasks}`."""

    for_paper: str
    """How many tasks, a `{count}`, a page cannot ask."""

    # Before it

    exercise_title: str
    exercise_read: str
    """How long the articles take, with the `{minutes}`."""
    exercise_read_several: str
    """The same with the `{count}` of the `{texts}`, where they are more than two."""
    text_called: str
    """One of them, with its `{title}` and the `{letter}` of its side."""
    exercise_answer: str
    """With the `{count}` of the tasks."""
    exercise_hand_in: str
    exercise_look: str
    exercise_unchecked: str
    """Where the page cannot check."""
    begin: str

    # A task

    given_reason: str
    given_conclusion: str
    given_suppose: str
    """Over a sentence, with the `{article}` that says it."""
    given_against: str
    """The same of what the other one speaks against."""
    given_says: str
    """The same of the one that it bears on."""
    own_answer: str
    mark_here: str
    """With the `{article}`."""
    mark_more: str
    mark_keys: str
    """The same by keyboard."""
    marked_enough: str
    """Where all of the `{count}` are marked already."""
    answer_does: str
    """Over what an answer of one's own could do to what it answers."""
    check: str
    next: str
    to_the_end: str
    leave_open: str
    """In place of going on, as long as nothing is answered."""
    left_open: str
    """Which `{tasks}` were passed and are to be done."""
    back: str
    skip: str
    show_me: str
    why: str
    compare: str
    """Before the usual reason, once a pupil's own was asked for."""
    which_task: str
    task_of: str
    """With the `{number}` and the `{count}`."""
    glossary: str

    # What is said of an answer

    states: Mapping[str, str]
    """By what became of it: right, helped, given, done."""
    states_short: Mapping[str, str]
    """The same in a list, and of what is still open."""
    may_differ: str
    """Of a task on which careful readers differ."""
    not_checked: str
    """At a task that has no right answer."""
    can_be_said: str
    """Before what a right answer misses that a better one has."""
    or_keep: str
    """How to have it all the same."""
    not_yet: str
    """Before whatever helps after a wrong answer."""
    try_again: str
    """Where nothing is there that could help."""
    again: Mapping[str, str]
    """What helps whoever gives a wrong answer once more, by the kind of task."""
    as_before: str
    """The same where there is but one `{hint}`."""
    or_show: str
    """How to see the answer instead, with the name of the `{button}`."""
    one_more: str
    who_right: str
    """Before what helps with the second question on somebody's words."""
    could_say: str
    """Before an answer that could be given."""
    find_part: Mapping[str, str]
    """Of some of the right words, by the end that lacks: start, end, both, or none of them."""
    find_wide: str
    find_else: str
    """Of words that say something else, with its `{text}`."""
    find_beside: str
    """Of other words in the right sentence."""
    find_other: str
    """The same where it would only repeat the words."""
    find_nothing: str
    find_meaning: str
    answer_else: str
    """The same where words are sought that speak against something, with the `{text}` that these say."""
    answer_nothing: str
    answer_itself: str
    """Of words that say, or ask, just that against which others are sought."""
    answer_hit: str
    """Why marked words are right, with the `{text}` that they say."""
    answer_other: str
    """Behind it `why` others are, with their `{text}`."""
    more_places: str
    """Under right words that are not all that are right."""
    find_paragraph: str
    """Where the words are in the right paragraph."""
    find_where: str
    """With the first `{words}` of the paragraph."""

    # Behind it

    all_done: str
    all_answered: str
    """Where sentences of one's own are still to be written."""
    whys_missing: tuple[str, str]
    """How many of them, behind the number."""
    to_the_first: str
    no_why: str
    """Behind what became of a task that lacks one."""
    built_apart: str
    """Where a map was built beside the answers."""
    some_done: str
    """With how many are `{done}` of the `{count}`."""
    how_many_right: str
    """With how many were `{right}` at once and how many after being `{helped}`."""
    see_map: str
    task_by_task: str
