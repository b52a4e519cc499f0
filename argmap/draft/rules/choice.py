"""Which claim an article argues for: the headline's thesis, what the author says outright, or what ranks highest.

The words of a thesis that the body says again become quotes of one claim.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from argmap.draft.rules.folding import ARGUED, Statement, Utterance
from argmap.draft.rules.ranking import ranked
from argmap.draft.rules.thesis import Candidate, Contender, candidate
from argmap.draft.rules.wholeness import is_whole

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from argmap.draft.languages import Language
    from argmap.draft.rules.headlines import Kind

OFFERED = 3
"""Claims that a person is asked to choose from."""

OUTRIGHT = 5.0
"""The least score at which what the author says outright, "I believe that", goes before what the headline states."""

AT_BOTH_ENDS = 8.0
"""The same for what the author demands, most often at both ends of the text, under a headline that demands nothing."""

SURE: dict[Kind, float] = {"states": 0.9, "thesis": 0.9, "list": 0.85, "names": 0.6}
"""How often a headline of each kind is the main claim."""

SURE_OUTRIGHT, UNSURE = 0.75, 0.45
"""The same of what the author says outright, and of what merely ranks highest in the body."""

SAME = 0.75
"""The share of all their terms that a headline and a statement have in common that say the same."""

SAYS_AGAIN, SAYS_HALF = 0.4, 0.5
"""The share of the headline's terms in what says it again: of the best-ranked statement, and of a demand."""

STRONG, FAIR = 4.5, 2.0
"""The least scores of the two."""

SEARCHED = 6
"""Statements, the best-ranked first, that may say the headline again."""

SHORT, SHORT_WITH_PRONOUN = 4, 5
"""Words below which a headline is too short to be a claim's text: "Keep it open"."""


class Title(NamedTuple):
    """A headline that has a thesis."""

    said: Utterance
    """The thesis in its full words."""
    kind: Kind


@dataclass(frozen=True)
class Choice:
    """The statements of an article and which it argues for."""

    statements: tuple[Statement, ...]
    candidates: tuple[Candidate, ...]
    """How likely each is the main claim by its own words and place."""
    offered: tuple[int, ...]
    """The main claim, then what could be it instead."""
    sure: float
    because: str
    is_answered: bool = False
    """Whether a person chose it."""
    words: str = ""
    """The words that a person put for those of the main claim."""

    @property
    def main(self) -> int:
        """The main claim."""
        return self.offered[0]

    @property
    def likeliest(self) -> list[int]:
        """All statements, the likeliest main claim first."""
        return _order(self.candidates)

    @property
    def is_unsure(self) -> bool:
        """Whether nothing but its rank speaks for it."""
        return self.sure <= UNSURE

    def answered(self, main: int, words: str = "") -> Choice:
        """The same with the main claim that a person chose, and may have worded, with whom nothing else could be it."""
        return replace(self, offered=(main,), sure=1.0, because="a person chose it", is_answered=True, words=words)


def chosen(
    statements: Sequence[Statement], title: Title | None, headline: AbstractSet[str], language: Language
) -> Choice:
    """Choose the main claim.

    Args:
        statements: what the article says, without the title's thesis; one at least, unless there is a title.
        title: the headline's thesis.
        headline: the terms of all headlines.
        language: of the article.
    """
    return _with_demand(_with_closing(_of(statements, title, headline, language), language), language)


def _with_demand(choice: Choice, language: Language) -> Choice:
    """The choice under a headline with what the author demands, in words that stand alone, among what is offered."""
    is_of_body = choice.statements[choice.main].unit.kind != "headline"
    is_demanded = any(_demands(choice.statements[i], language) for i in choice.offered)
    if is_of_body or is_demanded or len(choice.offered) < OFFERED:
        return choice
    likeliest = (i for i in choice.likeliest[:SEARCHED] if i not in choice.offered)
    demanded = next((i for i in likeliest if _demands(choice.statements[i], language)), None)
    return choice if demanded is None else replace(choice, offered=(*choice.offered[: OFFERED - 1], demanded))


def _demands(one: Statement, language: Language) -> bool:
    """Whether a statement recommends something in words that stand alone."""
    words = [word.strip(",.;:") for word in one.unit.text.split()]
    stands_alone = not any(word in language.pronouns_again for word in words)
    return one.markers.recommends and not one.said.voice and stands_alone


def _with_closing(choice: Choice, language: Language) -> Choice:
    """The choice with what the last paragraph draws as its conclusion among what is offered."""
    statements = choice.statements
    last = max((one.unit.paragraph for one in statements if one.unit.kind == "body"), default=-1)
    drawn = [i for i, one in enumerate(statements) if one.unit.paragraph == last and _is_drawn(one, language)]
    if not drawn or len(choice.offered) < OFFERED or any(_said_in(statements[i], last) for i in choice.offered):
        return choice
    closing = max(drawn, key=lambda i: (choice.candidates[i].score, -i))
    return replace(choice, offered=(*choice.offered[: OFFERED - 1], closing))


def _said_in(one: Statement, paragraph: int) -> bool:
    return any(unit.paragraph == paragraph for unit in one.units)


def _is_drawn(one: Statement, language: Language) -> bool:
    """Whether the author demands or concludes it in a whole sentence."""
    markers = one.markers
    says_so = markers.recommends or markers.point or markers.conclusion or markers.sums_up or markers.own_view
    draws = bool(says_so) or language.imperatives.opens(one.unit.text) is not None
    is_own = not one.said.voice and one.said.stance == "asserts" and one.unit.kind == "body"
    return draws and is_own and not markers.is_question and is_whole(one.unit.text, language)


def _of(statements: Sequence[Statement], title: Title | None, headline: AbstractSet[str], language: Language) -> Choice:
    if title is None:
        return _from_body(statements, _candidates(statements, headline, language))
    own, rest = _with_title(title, statements)
    candidates = _candidates(rest, headline, language)
    order = _order(candidates)
    if order and (_is_outright(rest, order[0], candidates) or _is_pressed(rest, order[0], candidates, title)):
        because = "; ".join(candidates[order[0]].because)
        both = (own, *rest)
        offered = tuple(i + 1 for i in order)
        return Choice(
            both,
            (_of_title(title), *candidates),
            (offered[0], 0, *offered[1 : OFFERED - 1]),
            SURE_OUTRIGHT,
            because,
        )
    return _from_title(title, own, rest, candidates, language)


def _from_body(statements: Sequence[Statement], candidates: tuple[Candidate, ...]) -> Choice:
    order = _order(candidates) or [0]
    first, second = candidates[order[0]], sum(candidates[i].score for i in order[1:2])
    because = "; ".join(first.because) or "nothing else stands out"
    sure = SURE_OUTRIGHT if _is_outright(statements, order[0], candidates) else UNSURE
    if _is_brief(statements):
        sure = 0.5 + 0.1 * min(4.0, max(0.0, first.score - second))
    return Choice(tuple(statements), candidates, tuple(order[:OFFERED]), sure, because)


def _from_title(
    title: Title, own: Statement, rest: Sequence[Statement], candidates: tuple[Candidate, ...], language: Language
) -> Choice:
    because = "the headline states it" if title.kind != "names" else "the headline names it"
    again = _said_again(own, rest, candidates, language)
    demanded = _demanded(rest, candidates, language) if again is None and _is_too_short(own, language) else None
    if demanded is not None:
        others = [i + 1 for i in _order(candidates) if i != demanded][: OFFERED - 2]
        demand = f"it recommends: '{rest[demanded].markers.demand}'; the headline is too short to say it"
        return Choice((own, *rest), (_of_title(title), *candidates), (demanded + 1, 0, *others), SURE["names"], demand)
    if again is None:
        offered = (0, *(i + 1 for i in _order(candidates)[: OFFERED - 1]))
        return Choice((own, *rest), (_of_title(title), *candidates), offered, SURE[title.kind], because)
    because = f"{because}; the text says it again"
    others = [i for i in _order(candidates) if i != again][: OFFERED - 1]
    other = Utterance(rest[again].unit, rest[again].said, rest[again].markers)
    if _is_too_short(own, language) or (len(own.unit.text.split()) <= SHORT_WITH_PRONOUN and _commands(own, language)):
        whole = replace(rest[again], repeats=(title.said, *own.repeats, *rest[again].repeats))
        statements = tuple(whole if i == again else one for i, one in enumerate(rest))
        return Choice(statements, candidates, (again, *others), SURE[title.kind], because)
    whole = replace(own, repeats=(*own.repeats, other, *rest[again].repeats))
    left = [i for i in range(len(rest)) if i != again]
    place = {i: number + 1 for number, i in enumerate(left)}
    return Choice(
        (whole, *(rest[i] for i in left)),
        (_of_title(title), *(candidates[i] for i in left)),
        (0, *(place[i] for i in others)),
        SURE[title.kind],
        because,
    )


def _demanded(rest: Sequence[Statement], candidates: Sequence[Candidate], language: Language) -> int | None:
    """The likeliest of what the author recommends in words that stand alone."""
    for i in _order(candidates)[:SEARCHED]:
        if _demands(rest[i], language):
            return i
    return None


def _of_title(title: Title) -> Candidate:
    return Candidate(10 * SURE[title.kind], ("it is the headline",))


def _with_title(title: Title, statements: Sequence[Statement]) -> tuple[Statement, list[Statement]]:
    """The title's statement with all that says the same, and the other statements."""
    terms = title.said.markers.terms
    same = [
        one
        for one in statements
        if not one.said.voice and (_share(one.markers.terms, terms) >= SAME or _holds(one, title.said.unit.text))
    ]
    repeats = tuple(said for one in same for said in (Utterance(one.unit, one.said, one.markers), *one.repeats))
    return Statement(*title.said, repeats), [one for one in statements if one not in same]


def _holds(one: Statement, words: str) -> bool:
    """Whether a statement opens with a headline's very words: "Nobody pays at the door, though …"."""
    return len(words.split()) > SHORT and one.unit.text.casefold().startswith(words.casefold())


def _share(one: AbstractSet[str], other: AbstractSet[str]) -> float:
    return len(one & other) / len(one | other) if len(one) > 1 and len(other) > 1 else 0.0


def _is_brief(statements: Sequence[Statement]) -> bool:
    """Whether all of it stands in one paragraph."""
    return len({one.unit.paragraph for one in statements if one.unit.kind in ARGUED}) < 2


def _candidates(
    statements: Sequence[Statement], headline: AbstractSet[str], language: Language
) -> tuple[Candidate, ...]:
    if not _is_brief(statements):
        return ranked(statements, headline, language)
    return tuple(_brief(statements, i, headline) for i in range(len(statements)))


OTHERS = 3.0
"""What it costs, in a brief text, that somebody else says it."""


def _brief(statements: Sequence[Statement], i: int, headline: AbstractSet[str]) -> Candidate:
    one = statements[i]
    told = sum(repeat.unit.kind != "body" for repeat in one.repeats)
    found = candidate(Contender(one.markers, i, len(statements), headline, len(one.repeats), told))
    is_others = one.said.voice or one.said.stance not in ("asserts", "endorses")
    return found._replace(score=found.score - OTHERS) if is_others else found


def _order(candidates: Sequence[Candidate]) -> list[int]:
    """The likeliest first; of equals the earlier."""
    return sorted(range(len(candidates)), key=lambda i: -candidates[i].score)


def _is_outright(statements: Sequence[Statement], i: int, candidates: Sequence[Candidate]) -> bool:
    one = statements[i]
    ends = " " in one.markers.sums_up  # "in conclusion"; a "therefore" concludes a paragraph as well
    says_so = one.unit.owned or one.markers.own_view != "" or ends
    return says_so and candidates[i].score >= OUTRIGHT and not _is_brief(statements)


def _is_pressed(statements: Sequence[Statement], i: int, candidates: Sequence[Candidate], title: Title) -> bool:
    """Whether the author demands something so plainly that a headline which only states something leads to it."""
    is_demand = statements[i].markers.recommends and not title.said.markers.demand
    return is_demand and candidates[i].score >= AT_BOTH_ENDS and not _is_brief(statements)


def _said_again(
    own: Statement, rest: Sequence[Statement], candidates: Sequence[Candidate], language: Language
) -> int | None:
    """The statement of the first two paragraphs, or the last, that says what the title says."""
    paragraphs = sorted({one.unit.paragraph for one in rest if one.unit.kind in ARGUED})
    ends = {*paragraphs[:2], *paragraphs[-1:]}
    order = _order(candidates)
    for i in order[:SEARCHED]:
        one = rest[i]
        if one.unit.paragraph in ends and not one.said.voice and one.said.stance == "asserts":
            is_early = one.unit.paragraph in paragraphs[:2]
            if _says_again(own, one, candidates[i].score, language, is_best=i == order[0], is_early=is_early):
                return i
    return None


def _says_again(  # noqa: PLR0913 - each is a sign of its own
    own: Statement, one: Statement, score: float, language: Language, *, is_best: bool, is_early: bool
) -> bool:
    terms = own.markers.terms
    shared = len(terms & one.markers.terms)
    share = shared / max(1, len(terms))
    if not shared or _negated(own, language) != _negated(one, language):
        return False
    if is_best and score >= STRONG and share >= SAYS_AGAIN:
        return True
    if not one.markers.demand:
        return False
    if _is_too_short(own, language) or (is_early and _commands(own, language)):
        return True
    return share >= SAYS_HALF and shared > 1 and score >= FAIR


def _negated(one: Statement, language: Language) -> bool:
    return len(language.negations.all_in(one.unit.text)) % 2 == 1


def _commands(own: Statement, language: Language) -> bool:
    """Whether a title tells somebody to do something, which the text says as a recommendation."""
    return language.imperatives.opens(own.unit.text) is not None


def _is_too_short(own: Statement, language: Language) -> bool:
    """Whether a title could not be understood as a claim: "Keep it open"."""
    words = own.unit.text.split()
    again = any(word.strip(",.") in language.pronouns_again for word in words)
    return len(words) < SHORT or (len(words) < SHORT_WITH_PRONOUN and (again or len(own.markers.terms) < 2))
