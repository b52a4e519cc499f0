"""The differences of a map in sentences: each quotes the map and the article, and asks."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.phrases import PLAIN, relation_words, short_words
from argmap.phrases.marking import ANSWER, DOES, ENGLISH

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.compare.differences import Difference
    from argmap.compare.matching import Matched
    from argmap.model import Relation, Structure

_LONG = 90
"""Characters of an article's words that are shown."""


class Remark(NamedTuple):
    """A difference in words."""

    name: str
    """Its kind."""
    where: str
    """The numbers of what it is about, as the picture of the map has them; empty for what is missing."""
    asked: str
    answer: str
    """What the reference has; for those who may see it."""


def said(one: Difference, sides: Matched) -> Remark:
    """A difference as it is said to whoever made the map."""
    words = ENGLISH[one.kind]
    mine, theirs = sides.mine.structure, sides.theirs.structure
    values = dict.fromkeys(_NAMES, "this") | _of_claims(one, sides) | _of_relations(one, sides)
    numbers = [number for name in one.mine if mine.has(name) and (number := _number(name, mine))]
    return Remark(
        words.name, ", ".join(numbers), words.asked.format(**values), ANSWER.format(answer=_answer(one, theirs))
    )


_NAMES = (
    "mine",
    "theirs",
    "premises",
    "does",
    "target",
    "their_premises",
    "their_target",
    "quoted",
    "words",
    "article",
    "question",
    "claims",
)


def _of_claims(one: Difference, sides: Matched) -> dict[str, str]:
    mine, theirs = sides.mine.structure, sides.theirs.structure
    values: dict[str, str] = {}
    claims = [name for name in one.mine if name in mine.claims]
    wanted = [name for name in one.theirs if name in theirs.claims]
    if claims:
        values["mine"] = _called(claims[0], mine)
        values["claims"] = PLAIN.listed(_called(name, mine) for name in claims)
        values["quoted"] = _quoted(mine, claims[0])
    if wanted:
        values["theirs"] = _called(wanted[0], theirs)
        values["words"] = _quoted(theirs, wanted[0])
        source = next((s for s in theirs.map.sources if s.main == wanted[0]), None)
        values["article"] = f"“{source.title}”" if source is not None and source.title else "the article"
        step = next(iter(theirs.out_of(wanted[0])), None)
        if step is not None and one.kind == "unsaid-missed":
            rest = [name for name in step.premises if name != wanted[0]] or [wanted[0]]
            values["premises"] = PLAIN.listed(_mine_called(name, sides) for name in rest)
            values["target"] = _mine_called(theirs.aim(step).id, sides)
    issues = [mine.issues[name] for name in one.mine if name in mine.issues]
    if issues:
        values["question"] = issues[0].question
    for name in one.theirs:
        if name in theirs.issues:
            values["claims"] = PLAIN.listed(_mine_called(claim, sides) for claim in theirs.issues[name].positions[:2])
    return values


def _of_relations(one: Difference, sides: Matched) -> dict[str, str]:
    mine, theirs = sides.mine.structure, sides.theirs.structure
    values: dict[str, str] = {}
    own = [mine.relations[name] for name in one.mine if name in mine.relations]
    wanted = [theirs.relations[name] for name in one.theirs if name in theirs.relations]
    if own:
        premises = dict.fromkeys(name for relation in own for name in relation.premises)
        values["premises"] = PLAIN.listed(_called(name, mine) for name in premises)
        values["does"] = DOES[own[0].kind]
        values["target"] = _called(mine.aim(own[0]).id, mine)
        values["words"] = _quoted(mine, own[0].premises[0])
    if wanted:
        values["their_premises"] = PLAIN.listed(_mine_called(name, sides) for name in wanted[0].premises)
        values["their_target"] = _mine_called(theirs.aim(wanted[0]).id, sides)
    return values


def _called(claim: str, structure: Structure) -> str:
    return f"{structure.number(claim)} “{short_words(structure.claims[claim], PLAIN).rstrip('.')}”"


def _mine_called(claim: str, sides: Matched) -> str:
    """A claim of the reference as the map has it."""
    own = sides.mine_of(claim)
    return _called(own[0], sides.mine.structure) if own else f"“{_quoted(sides.theirs.structure, claim)}”"


def _quoted(structure: Structure, claim: str) -> str:
    """The article's words for a claim, cut at a word; its own where it quotes none."""
    one = structure.claims[claim]
    words = " ".join((one.quotes[0].words if one.quotes else one.text).split())
    return words if len(words) <= _LONG else words[:_LONG].rsplit(" ", 1)[0] + " …"


def _number(name: str, structure: Structure) -> str:
    if name in structure.claims:
        return structure.number(name)
    if name in structure.relations:
        return relation_words(structure.relations[name], structure, PLAIN)
    return ""


def _answer(one: Difference, theirs: Structure) -> str:
    told: Iterable[str] = (_told(name, theirs) for name in one.theirs)
    return "; ".join(dict.fromkeys(told)) or "it is not there"


def _told(name: str, theirs: Structure) -> str:
    if name in theirs.claims:
        return f"“{theirs.claims[name].text}”"
    if name in theirs.issues:
        return f"“{theirs.issues[name].question}”"
    relation: Relation = theirs.relations[name]
    premises = PLAIN.listed(f"“{theirs.claims[one].text.rstrip('.')}”" for one in relation.premises)
    verb = PLAIN.words.verbs[relation.kind]
    return f"{premises} {verb} “{theirs.aim(relation).text.rstrip('.')}”"
