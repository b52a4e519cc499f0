"""How likely a statement is one that a person would put into a map of the article: signs, with weights set by hand.

What an author demands, concludes or says of the subject itself is; what happened once, to whom, or to the author, is
mostly told on the way there. A further sign is one function and one line in `SIGNS`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.draft.rules.conceding import is_only_granted
from argmap.draft.rules.heads import concludes
from argmap.draft.rules.leaning import WHOLLY, leaning
from argmap.draft.rules.telling import person_in
from argmap.draft.rules.themes import themes_of
from argmap.draft.rules.wholeness import is_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from collections.abc import Set as AbstractSet

    from argmap.draft.languages import Language
    from argmap.draft.rules.choice import Choice
    from argmap.draft.rules.folding import Statement

USUAL, STEP, LEAST, MOST = 0.45, 0.12, 0.15, 0.8
"""How sure the rules are of a statement that has no sign, what each point adds, and how far that goes."""


def weights_of_statements(
    choice: Choice, headline: AbstractSet[str], granted: AbstractSet[int], language: Language
) -> tuple[float, ...]:
    """For each statement of an article how likely it is, from 0 to 1.

    Args:
        choice: the statements, and what the article argues for.
        headline: the terms of all headlines.
        granted: which of them are granted, or go on with what is.
        language: of the article.
    """
    topics = choice.statements[choice.main].terms | headline
    themes = topics | themes_of(choice.statements, language)
    first, last = _ends(choice.statements)
    places = [one.unit.paragraph for one in choice.statements]
    standings = (
        _Standing(one, language, found.score, topics, themes, places[i] == first, places[i] == last, i in granted)
        for i, (one, found) in enumerate(zip(choice.statements, choice.candidates, strict=True))
    )
    return tuple(map(_sure, standings))


class _Standing(NamedTuple):
    """A statement and where it stands."""

    one: Statement
    language: Language
    score: float
    """How likely it is the main claim."""
    topics: AbstractSet[str]
    """What the main claim and the headlines speak of."""
    themes: AbstractSet[str]
    """These, and what the article speaks of again and again."""
    is_in_first: bool
    """Whether it is in the first of several paragraphs."""
    is_in_last: bool
    is_granted: bool


def _ends(statements: Sequence[Statement]) -> tuple[int, int]:
    """The first and the last paragraph of several; -1 where there is but one."""
    body = [one.unit.paragraph for one in statements if one.unit.kind == "body"]
    return (min(body), max(body)) if body and min(body) < max(body) else (-1, -1)


def _sure(standing: _Standing) -> float:
    score = sum((sign(standing) for sign in SIGNS), 0.0)
    return round(min(MOST, max(LEAST, USUAL + STEP * score)), 2)


def _thesis(standing: _Standing) -> float:
    """What could be the main claim is a chief point at least."""
    return 0.2 * max(-1.0, min(3.0, standing.score))


def _demand(standing: _Standing) -> float:
    return 0.6 * bool(standing.one.markers.demand)


def _conclusion(standing: _Standing) -> float:
    return 0.4 * concludes(standing.one)


OPENING = 4
"""Words at a statement's beginning in which its subject stands."""


def _subject(standing: _Standing) -> float:
    """It speaks of what the article is about, and begins with it: "Homework widens the gap"."""
    opening = standing.language.terms(_opening(standing.one.unit.text))
    return 0.6 * (not standing.topics.isdisjoint(opening))


def _opening(text: str) -> str:
    return " ".join(text.split()[:OPENING])


def _off_theme(standing: _Standing) -> float:
    """It names nothing that the article is about, or speaks of again and again; a "they" may stand for that."""
    names_none = standing.themes.isdisjoint(standing.one.terms)
    return -0.4 * (names_none and leaning(standing.one.unit.text, standing.language, standing.topics) < WHOLLY)


def _place(standing: _Standing) -> float:
    return 0.25 * standing.is_in_last - 0.5 * standing.is_in_first


def _in_person(standing: _Standing) -> float:
    """What happened to the author, unless it says what the author thinks."""
    language, text = standing.language, standing.one.unit.text
    if standing.one.unit.owned or standing.one.markers.own_view or language.in_person.found_in(text) is None:
        return 0.0
    if language.wanting.opens(text):
        return -0.2
    is_told = any(found[1] in language.pronouns for found in language.in_person.each_in(text))
    return -1.0 if is_told or language.in_person.found_in(_opening(text)) else -0.5


def _inviting(standing: _Standing) -> float:
    """What only tells the reader where to look, or leads to what follows."""
    text, language = standing.one.unit.text, standing.language
    return -0.8 * (language.inviting.opens(text) is not None or language.leading_on.opens(text) is not None)


def _told(standing: _Standing) -> float:
    markers = standing.one.markers
    return -0.3 * markers.is_told - 0.3 * bool(markers.moment) - 0.5 * bool(markers.example)


def _names(standing: _Standing) -> float:
    """Whoever has a name is an instance, a person more than a place."""
    words = standing.one.unit.text.split()[1:]
    named = [w for w in words if w[:1].isupper() and w.lower() not in standing.language.stopwords]
    is_full = person_in(standing.one.unit.text) != ""
    return -(0.3 if is_full else 0.1) * bool(named and standing.language.verbs)


def _leaning(standing: _Standing) -> float:
    """Whoever reads it by itself does not know of what it speaks."""
    return -1.8 * leaning(standing.one.unit.text, standing.language, standing.topics)


def _whole(standing: _Standing) -> float:
    """Half a sentence is no claim; one of a few words that names nothing the article is about seldom is."""
    one = standing.one
    if not is_whole(one.unit.text, standing.language):
        return -2.5
    return -0.7 * (one.markers.is_short and standing.topics.isdisjoint(one.terms))


def _granted(standing: _Standing) -> float:
    """What is granted, or said only to be fair."""
    is_fair = standing.is_granted or standing.one.markers.disclaimer or standing.one.said.stance == "concedes"
    return -1.2 * bool(is_fair or is_only_granted(standing.one, standing.language))


def _others(standing: _Standing) -> float:
    is_kept_away = standing.one.said.stance not in {"asserts", "endorses"}
    return -0.4 * is_kept_away - 0.15 * bool(standing.one.said.voice)


SIGNS: tuple[Callable[[_Standing], float], ...] = (
    _thesis,
    _demand,
    _conclusion,
    _subject,
    _off_theme,
    _place,
    _in_person,
    _inviting,
    _told,
    _names,
    _others,
    _leaning,
    _whole,
    _granted,
)
"""All signs."""
