"""What an author grants, and what answers it: the four shapes that hold, in a text of any length.

Of other shapes ("X. But Y", "some say" with no answer) the most are no concessions, so they are left alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from argmap.draft.languages import Language
    from argmap.draft.rules.folding import Statement

NEAR, NEAR_AFTER_SEEMING = 3, 5
"""Statements behind what is granted among which its answer is looked for; more where several readings are passed on."""


def concessions(statements: Sequence[Statement], language: Language) -> Mapping[int, int]:
    """For each statement that is granted or passed on only to be answered, the one that answers it."""
    found: dict[int, int] = {}
    for i in range(len(statements)):
        for shape in SHAPES:
            answer = shape(statements, i, language)
            if answer is not None:
                found[i] = answer
                break
    return {granted: answer for granted, answer in found.items() if answer not in found}


def is_only_granted(one: Statement, language: Language) -> bool:
    """Whether its own words grant it or leave it in doubt, so that it is no reason for anything, answered or not."""
    text = one.unit.context
    is_clause = one.unit.opening is not None and language.concessive.opens(text) is not None
    is_compared = language.comparing.opens(text) is not None
    is_said_open = one.markers.granting or one.markers.opponent or language.seeming.opens(text)
    is_open = bool(is_said_open or language.well_meant.found_in(text)) or is_called_objection(one, language)
    return bool((is_clause and not is_compared) or is_open) or _is_admitted(text, language)


def is_called_objection(one: Statement, language: Language) -> bool:
    """Whether the next sentence calls it one: "That is a serious objection"."""
    called = rf"\W*(?:{language.points_back})\s+(?:{language.copula})\s+({{}})\b"
    return language.objections.pattern(called).match(one.unit.after) is not None


def granted_with(statements: Sequence[Statement], answers: Mapping[int, int]) -> frozenset[int]:
    """What goes on with something granted, up to the "but" in its paragraph that answers it."""
    return frozenset(
        k
        for granted, answer in answers.items()
        for k in range(granted + 1, answer)
        if statements[k].unit.paragraph == statements[granted].unit.paragraph == statements[answer].unit.paragraph
    )


def _is_admitted(text: str, language: Language) -> bool:
    """Whether it is granted in an aside: "the crowds are a nuisance, I admit"."""
    return language.admitted.pattern(r",\s({})(?=\s*(?:[,.;!]|$))").search(text) is not None


def _although(statements: Sequence[Statement], i: int, language: Language) -> int | None:
    """Although X, Y; not "while crowds marched, the leader stayed away", which tells of two things."""
    one = statements[i]
    if not _opens_sentence(statements, i) or not _is_next(statements, i):
        return None
    other = statements[i + 1]
    if not language.concessive.opens(one.unit.context):
        return None
    is_story = one.markers.is_told and other.markers.is_told
    is_comparison = bool(one.markers.figures and other.markers.figures)
    return None if is_story or is_comparison else i + 1


def _of_course(statements: Sequence[Statement], i: int, language: Language) -> int | None:
    """Of course X. But Y; so too what others are said to say."""
    one = statements[i]
    text = one.unit.context
    is_theirs = one.markers.opponent != "" or _is_opponents(one, language) or is_called_objection(one, language)
    is_passed_on = one.said.voice != () and one.said.stance in {"reports", "rejects"}
    is_granted = one.unit.granted or language.admitting.opens(text) or _is_admitted(text, language)
    if language.answering.opens(text) or not (is_granted or is_theirs or is_passed_on):
        return None
    near = [k for k in _near(statements, i) if not _adds(statements[k], language)]
    inside = [k for k in near if language.answering.opens(statements[k].unit.context)]
    if is_theirs and not inside:
        inside = [k for k in near if language.in_truth.opens(statements[k].unit.context)]
    if is_passed_on and not is_theirs:
        turns = inside[:1] == [i + 1] and language.turning.opens(statements[i + 1].unit.context)
        return i + 1 if turns else None
    if inside:
        return inside[0]
    return _opening_next(statements, i, language.answering.opens) if is_theirs else None


def _but(statements: Sequence[Statement], i: int, language: Language) -> int | None:
    """X, but Y in one sentence, each with its own subject."""
    one = statements[i]
    if not _is_next(statements, i) or not _opens_sentence(statements, i):
        return None
    other = statements[i + 1]
    is_plain = not (
        language.answering.opens(one.unit.context)
        or language.negated_part.found_in(one.unit.context)
        or one.markers.reason
        or one.markers.example
        or one.markers.demand  # "children need practice, but the day is full": both lead to what should be done
    )
    turns = language.turning.opens(other.unit.context) is not None and not _adds(other, language)
    words = other.unit.text
    has_subject = language.subject_starts.opens(words) is not None or words[:1].isupper()
    return i + 1 if is_plain and turns and has_subject else None


def _adds(one: Statement, language: Language) -> bool:
    """Whether a "but" only adds: "yes, mend the law. But let us also mend the courts"."""
    return one.markers.demand != "" and language.also.found_in(one.unit.context) is not None


def _seeming(statements: Sequence[Statement], i: int, language: Language) -> int | None:
    """It may seem X. The truth is Y; in theory X, in practice Y."""
    if statements[i].said.voice or not language.seeming.opens(statements[i].unit.context):
        return None
    for k in range(i + 1, min(len(statements), i + 1 + NEAR_AFTER_SEEMING)):
        step = statements[k].unit.paragraph - statements[i].unit.paragraph
        is_near = step == 0 or (step > 0 and statements[k - 1].unit.paragraph == statements[i].unit.paragraph)
        text = statements[k].unit.context
        if is_near and (language.in_truth.opens(text) or language.answering.opens(text)):
            return k
        if not is_near:
            return None
    return None


def _raised(statements: Sequence[Statement], i: int, language: Language) -> int | None:
    """What the author raises as the other side's, "I can hear the reply that X", or grants: its answer.

    The first of its paragraph that opens with a "but"; of what is granted, what ends it.
    """
    one = statements[i]
    is_raised = any(layer.how and language.impersonal.opens(layer.how) for layer in one.unit.layers)
    is_first = one.unit.granted and not (i and statements[i - 1].unit.granted)
    if not (is_raised or is_first) or one.unit.kind == "headline":
        return None
    for k in range(i + 1, len(statements)):
        other = statements[k].unit
        turns = language.answering.opens(other.context) is not None
        if other.paragraph != one.unit.paragraph:
            is_next = statements[k - 1].unit.paragraph == one.unit.paragraph
            return k if is_next and turns else None
        if turns or (is_first and not other.granted and language.conditions.opens(other.context)):
            return k
    return None


def _well(statements: Sequence[Statement], i: int, language: Language) -> int | None:
    """X. Well, Y: what the next sentence shrugs off is the other side's."""
    k = i + 1
    if k >= len(statements) or statements[i].said.stance != "asserts" or not _is_body(statements[i]):
        return None
    is_next = statements[k].unit.paragraph == statements[i].unit.paragraph
    return k if is_next and language.shrugging.opens(statements[k].unit.context) else None


def _not_all(statements: Sequence[Statement], i: int, language: Language) -> int | None:
    """Not everything X. ... But Y: the first "but" of its paragraph, however far behind."""
    unit = statements[i].unit
    if not language.not_all.opens(unit.context):
        return None
    for k in range(i + 1, len(statements)):
        other = statements[k].unit
        if other.paragraph != unit.paragraph:
            return None
        if language.answering.opens(other.context):
            return k
    return None


SHAPES: tuple[Callable[[Sequence[Statement], int, Language], int | None], ...] = (
    _although,
    _seeming,
    _of_course,
    _raised,
    _but,
    _well,
    _not_all,
)
"""All shapes; the first that fits holds."""


def _is_opponents(one: Statement, language: Language) -> bool:
    return any(language.opponents.opens(layer.who) for layer in one.unit.layers)


def _opens_sentence(statements: Sequence[Statement], i: int) -> bool:
    return i == 0 or statements[i - 1].unit.sentence != statements[i].unit.sentence


def _is_next(statements: Sequence[Statement], i: int) -> bool:
    """Whether the next statement is of the same sentence."""
    return (
        i + 1 < len(statements)
        and statements[i + 1].unit.sentence == statements[i].unit.sentence
        and _is_body(statements[i])
    )


def _is_body(one: Statement) -> bool:
    return one.unit.kind != "headline"


def _near(statements: Sequence[Statement], i: int) -> Iterator[int]:
    """The next ones of the same paragraph."""
    for k in range(i + 1, min(len(statements), i + 1 + NEAR)):
        if statements[k].unit.paragraph != statements[i].unit.paragraph:
            return
        yield k


def _opening_next(statements: Sequence[Statement], i: int, opens: Callable[[str], re.Match[str] | None]) -> int | None:
    """What opens the next paragraph with a "but", where nothing of this one stands between."""
    k = i + 1
    is_last = k < len(statements) and statements[k].unit.paragraph != statements[i].unit.paragraph
    return k if is_last and opens(statements[k].unit.context) else None
