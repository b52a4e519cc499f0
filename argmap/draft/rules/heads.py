"""The head of each paragraph: the statement that the others in it lead to. Signs with weights set by hand."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from argmap.draft.rules.conceding import granted_with, is_only_granted
from argmap.draft.rules.leaning import WHOLLY, leaning
from argmap.draft.rules.telling import is_of_kin
from argmap.draft.rules.themes import themes_of
from argmap.draft.rules.wholeness import is_whole

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from argmap.draft.languages import Language
    from argmap.draft.rules.folding import Statement

LONG = 4
"""Statements of a paragraph from which a last "however" with a judgement heads it."""


LEANS = 1.0
"""What it costs to say nothing without the sentence before."""


LEADS_ON = 0.8
"""What it costs only to lead to what follows."""

BROKEN = 2.0
"""What it costs to be half a sentence."""

ON_THEME = 0.4
"""What it is worth to name something that the article speaks of again and again."""


def heads_of(
    statements: Sequence[Statement], main: int, answers: Mapping[int, int], language: Language
) -> dict[int, int]:
    """For each paragraph its head; where the main claim is said in it, that.

    Args:
        statements: of the article.
        main: which is the main claim.
        answers: for each that is granted, its answer.
        language: of the article.
    """
    members: dict[int, list[int]] = defaultdict(list)
    for i, one in enumerate(statements):
        members[one.unit.paragraph].append(i)
    first = next((one.unit.paragraph for one in statements if one.unit.kind == "body"), -1)
    themes = themes_of(statements, language)
    said_in = {unit.paragraph for unit in statements[main].units}
    return {
        paragraph: main
        if paragraph in said_in
        else max(inside, key=lambda i: (_worth(statements, i, inside, answers, first, themes, language), -i))
        for paragraph, inside in members.items()
    }


def is_background(one: Statement, first: int, language: Language) -> bool:
    """Whether it tells, in the first paragraph, what happened when, or of somebody of the author's own."""
    is_scene = one.markers.moment != "" and one.markers.is_told
    return one.unit.paragraph == first and (is_scene or is_of_kin(one.unit.text, language))


def concludes(one: Statement) -> bool:
    """Whether it draws a conclusion, or says outright what the author thinks."""
    markers = one.markers
    return bool(markers.conclusion or markers.sums_up or markers.own_view or one.unit.owned)


def _worth(  # noqa: PLR0913, PLR0917 - each is a sign of its own
    statements: Sequence[Statement],
    i: int,
    inside: Sequence[int],
    answers: Mapping[int, int],
    first: int,
    themes: AbstractSet[str],
    language: Language,
) -> float:
    one = statements[i]
    free = [k for k in inside if k not in answers] or list(inside)
    worth = _by_place(one, i, inside, free) + _by_words(one, language)
    worth -= 3.0 * (
        i in answers
        or i in granted_with(statements, answers)
        or one.said.stance == "concedes"
        or is_only_granted(one, language)
    )
    worth -= LEADS_ON * ((language.leading_on | language.inviting).opens(one.unit.text) is not None)
    worth += ON_THEME * (not themes.isdisjoint(one.terms))
    worth -= 1.0 * is_background(one, first, language) + BROKEN * (not is_whole(one.unit.text, language))
    worth += 0.6 * any(answers.get(granted) == i for granted in inside)
    if (
        i == inside[-1]
        and len(inside) >= LONG
        and one.markers.contrast
        and (one.markers.outcome or one.markers.judgement)
    ):
        worth += 1.3
    return worth


def _by_place(one: Statement, i: int, inside: Sequence[int], free: Sequence[int]) -> float:
    """The first, or what concludes: at the end of its paragraph, or right behind the first."""
    if i == free[0]:
        return 1.0
    if not concludes(one):
        return 0.0
    if i == inside[-1]:
        return 1.4
    return 1.2 if len(inside) > 1 and i == inside[1] else 0.2


def _by_words(one: Statement, language: Language) -> float:
    markers = one.markers
    worth = 0.2 * bool(markers.judgement) + 0.3 * bool(markers.demand) - 0.2 * min(2, markers.figures)
    worth -= 2.0 * bool(markers.reason or markers.example) + 0.6 * markers.is_told + 1.5 * markers.is_question
    leans_wholly = leaning(one.unit.text, language) >= WHOLLY
    worth -= max(0.5 * (language.points_back.opens(one.unit.text) is not None), LEANS * leans_wholly)
    if one.said.stance in {"reports", "rejects"}:
        return worth - 2.0
    return worth - 1.2 * bool(one.said.voice)
