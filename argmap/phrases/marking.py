"""The words of marking alone: which there are. What marking shares with everything else is in `words`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.model import Stance
    from argmap.phrases.words import ByKind, Noun


class KindWords(NamedTuple):
    """How one kind of difference is said; what stands in braces is put in.

    What each name in braces stands for is in the `meanings` of a language.
    """

    name: str
    """As the trade calls the kind: for teachers, and for those who may see answers."""
    topic: str
    """What is asked about, which doesn't say what is wrong: for whoever made the map."""
    asked: str
    """A sentence or two to whoever made the map, the last of which asks."""
    cases: Mapping[str, str] = {}
    """The same where it must be asked otherwise."""


@dataclass(frozen=True, kw_only=True, slots=True)
class MarkingWords:
    """All words of marking in a language."""

    kinds: Mapping[str, KindWords]
    """By kind of difference."""
    meanings: Mapping[str, str]
    """What each name in braces stands for, to a teacher."""
    does: ByKind
    """Between one premise and its target."""
    do_together: ByKind
    """The same of several premises."""
    as_one: ByKind
    """The same where they count only together."""
    as_own: ByKind
    """The same where each counts by itself."""
    as_another: tuple[str, str]
    """Of `{premises}` that stand apart from others that were named before: one, and several."""
    would_be: ByKind
    """What premises would do to their target, if something else were otherwise."""
    for_: ByKind
    """For or against."""
    fails: ByKind
    """That a step does not hold, with the numbers of its `{premises}` and `{target}`."""
    stands: Mapping[Stance, str]
    """What an author does with words."""
    may: Mapping[Stance, str]
    """The same as one of several things, in the order in which they are named."""
    doing: Mapping[Stance, str]
    """The same behind the author."""
    agrees: Mapping[Stance, str]
    """What an author does with words that somebody else is said to say."""
    reads: str
    """With the `{article}` and its `{words}`, which are quoted, and what another article says (`{more}`)."""
    numbered: tuple[str, str]
    """Quoted `{words}`, and the same with the `{number}` of the claim that says no more."""
    reads_too: str
    """That, with the same."""
    before: str
    """A question in brackets about the `{word}` that points back, with which words begin."""
    look: tuple[str, str, str]
    """Where to read what words are there for: around them, further on, further back."""
    pointing: tuple[str, ...]
    """Words that point back, and are asked about."""
    relative: tuple[str, ...]
    """Words behind which words like those point on, not back."""
    pronouns: tuple[str, ...]
    """Words that point back within a sentence."""
    pointing_too: tuple[str, ...]
    """Words that point back, too, at the beginning of one: what stands before them is quoted with them."""
    linking: tuple[str, ...]
    """Words that link a sentence to the one before, as its result, its reason or its opposite."""
    heading: str
    """A heading whose words are known already."""
    headings: tuple[str, str]
    """What is quoted of nothing but one heading, and of several."""
    first_person: frozenset[str]
    """Words by which an article speaks of its author."""
    quoting: str
    """The `{words}` that somebody quotes."""
    quoting_for: str
    """The same for one claim of several, with its `{number}`, and what is quoted for the others (`{more}`)."""
    quoting_too: str
    """That, of each of them."""
    supposed: tuple[str, str, str]
    """That one claim is true, that two are, and that more are, with their `{numbers}`."""
    without: tuple[str, str]
    """Of two claims that count only together, and of more."""
    either_article: tuple[str, str]
    """One of two articles, and one of more."""
    or_: str
    """Between numbers."""
    this_article: str
    """An article without a title."""
    titled: str
    """One with its `{title}`."""
    author: str
    """Of an article that is named already and has none who is named."""
    commenter: str
    """Of one comment of several."""
    author_of: str
    """The same with the `{article}`."""
    with_article: str
    takes_article: tuple[str, ...]
    """What stands in a `{name}` that takes an article in a sentence."""
    claim: str
    """A claim with its `{number}` and its `{words}`."""
    claim_unnumbered: str
    """The same of one that has no number there."""
    quoted_from: str
    """Quoted `{words}` with the `{article}`, where others are of another."""
    step: str
    """A step that something is aimed at, with its `{premises}` and its `{target}`."""
    link: str
    """The same of a link, with its `{number}`."""
    this_step: str
    this_link: str
    """What was named before, named again."""
    as_answer: str
    as_answers: str
    """Behind one answer, and several."""
    parted: str
    """Behind claims that nothing joins."""
    unasked: str
    """Behind claims that answer no question of the map."""
    answer: str
    """What may be shown below a question, with the `{answer}`."""
    answer_author: str
    """What an `{author}` does with words that are nobody else's (`{stands}`)."""
    answer_together: str
    answer_each: str
    answer_words: str
    """A claim's `{text}` and the `{words}` that carry it."""
    not_there: str
    has: str
    look_again: str
    more: str
    """With the `{count}` of what is not told."""
    nothing_otherwise: str
    nothing: str
    """The same in a table."""
    readers_differ: str
    """With the `{things}`."""
    in_its_place: str
    """Of a `{claim}`."""
    fine: str
    """On what is right, where "right" would be a side."""
    found_of: str
    """`{found}` of so many (`{all}`)."""
    points: str
    tasks: str
    """Before how the tasks of an exercise went."""
    states: Mapping[str, str]
    """By how a task ended, with the `{count}` of those that did."""
    tasks_of_class: str
    what_they_wrote: str
    code_columns: tuple[str, str, str]
    """Of a class's worksheets: pupil, how much is right, what is not."""
    code_missed: str
    """Of a number on a sheet: what is `{right}`, what was written instead (`{wrong}`), how many left it `{empty}`."""
    codes_hardest: str
    term: str
    """The heading of a table of several weeks."""
    term_how: str
    """How it is read."""
    term_pupil: str
    term_found: str
    term_kind: str
    term_all: str
    """Before what all had together."""
    splits: str
    """With the numbers of the `{claims}` that about half of a class found."""
    thing: Noun
    comment: Noun
    file: Noun
    map: Noun
    main_claim: Noun
    link_between: Noun
