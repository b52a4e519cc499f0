"""What lies between the articles, asked in as many questions as it takes, the questions of the debate first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

from argmap.draft.llm.between import add_between
from argmap.draft.llm.form import Answer, BetweenAnswer
from argmap.draft.llm.instructions import BETWEEN, between_question
from argmap.model import Structure

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from argmap.draft.llm.assembling import Assembly
    from argmap.model import ArgumentMap, Claim, Origin, Source

F = TypeVar("F", bound=Answer)

LONGEST_COMPARED = 13_000
"""Characters of claims in one question, so that all of it can be pasted."""

_MOST_QUESTIONS = 40
_DRAFTERS = ("rules", "llm")
"""By whom the proposals are that a further asking replaces: the drafters."""


class Asks(Protocol):
    """Puts a question, and gives the filled-in form."""

    async def ask(
        self, instructions: str, question: str, form: type[F], *, about: str = "", is_optional: bool = False
    ) -> F:
        """The form, filled in; empty where the question may be left unanswered, and is.

        Args:
            instructions: what to do.
            question: what it is done with.
            form: what is filled in.
            about: the id of the article that is asked about, if it is one.
            is_optional: whether it may be left.
        """


async def compare(assembly: Assembly, asker: Asks, parts: Mapping[str, int]) -> None:
    """Ask for what lies between the articles, if there is anything to compare.

    Args:
        assembly: the map in the making.
        asker: whom to ask.
        parts: by each source that was read, in how many pieces it was.
    """
    sources = [
        source
        for source in map(assembly.source, assembly.sources)
        if (source.side is not None and source.id in parts) or parts.get(source.id, 1) > 1
    ]
    if len(assembly.sides(*assembly.claims)) < 2:
        assembly.notices.append("Nothing was looked for between the articles: no claims stand on opposite sides.")
        if all(number == 1 for number in parts.values()):
            return
    portions = _portions(assembly, sources, parts)
    if len(portions) > 1:
        assembly.notices.append(
            f"What lies between the articles was asked in {len(portions)} parts, the chief claims in each of them: "
            "what joins two details may be missing."
        )
    has_none = False
    for number, portion in enumerate(portions, 1):
        question = _with_words(assembly, sources, portion, parts, (number, len(portions)))
        form = await asker.ask(BETWEEN, question, BetweenAnswer)
        has_none = has_none or bool(form.none.strip())
        add_between(assembly, form)
    if not assembly.issues and not has_none:
        assembly.notices.append("No question was found that both sides answer.")


def _question(  # noqa: PLR0913, PLR0917 - all that is known
    assembly: Assembly,
    sources: Sequence[Source],
    names: Sequence[str],
    parts: Mapping[str, int],
    part: tuple[int, int],
    quoted: Collection[str] = (),
) -> str:
    """The question about some claims, chief ones marked; with the words of those that are to be quoted."""
    shown = [assembly.claims[name] for name in names if name in assembly.claims]
    chief = _marked(assembly, names)
    relations = assembly.relations.values()
    return between_question(sources, shown, relations, parts, assembly.issues, part, chief=chief, quoted=quoted)


def _marked(assembly: Assembly, names: Sequence[str]) -> list[str]:
    """The chief claims, as the answers say; in a map that is there, as its relations do."""
    if assembly.details:
        return [name for name in names if name not in assembly.details]
    return _chief(assembly, [name for name in names if name in assembly.claims])


def _with_words(
    assembly: Assembly, sources: Sequence[Source], names: Sequence[str], parts: Mapping[str, int], part: tuple[int, int]
) -> str:
    """The question with as many of the claims' words as there is room for, the chief ones' first."""
    for quoted in (names, _marked(assembly, names)):
        asked = _question(assembly, sources, names, parts, part, quoted)
        if len(asked) <= LONGEST_COMPARED:
            return asked
    return _question(assembly, sources, names, parts, part)


def _portions(assembly: Assembly, sources: Sequence[Source], parts: Mapping[str, int]) -> list[list[str]]:
    """The claims of each question, chief ones in all of them; as few questions as there is room for."""
    compared = {source.id for source in sources}
    claims = [claim for claim in assembly.claims.values() if _stands_in(claim) & compared]

    def fits(names: list[str], room: int) -> bool:
        return len(_question(assembly, sources, names, parts, (1, 2))) <= room

    every = [claim.id for claim in claims]
    if not every or fits(every, LONGEST_COMPARED):
        return [every]
    chief = _chief(assembly, every)
    while len(chief) > 2 and not fits(chief, LONGEST_COMPARED // 3):
        chief = chief[: len(chief) * 2 // 3]
    rest = [[c.id for c in claims if c.id not in chief and source.id in _stands_in(c)] for source in sources]
    portions: list[list[str]] = []
    for number in range(2, _MOST_QUESTIONS + 1):
        portions = [
            list(dict.fromkeys([*chief, *(name for one in rest for name in _share(one, part, number))]))
            for part in range(number)
        ]
        if all(fits(portion, LONGEST_COMPARED - 1_000) for portion in portions):
            break
    return portions


def _share(names: Sequence[str], part: int, of: int) -> Sequence[str]:
    return names[len(names) * part // of : len(names) * (part + 1) // of]


def _chief(assembly: Assembly, names: Sequence[str]) -> list[str]:
    """The main claims, then what bears on most or leads to them, the chief ones first."""
    mains = {source.main for source in map(assembly.source, assembly.sources)}
    weight = dict.fromkeys(names, 0)
    for relation in assembly.relations.values():
        for name in (relation.target, *relation.premises):
            if name in weight:
                weight[name] += 2 if name == relation.target or relation.target in mains else 0
    ranked = sorted(names, key=lambda name: (name not in mains, -weight[name]))
    return [name for name in ranked if name in mains or weight[name]]


def _stands_in(claim: Claim) -> set[str]:
    return {quote.source for quote in claim.quotes} or {claim.source or ""}


# A map that is there


def without_proposals_between(argument_map: ArgumentMap) -> ArgumentMap:
    """The map without what drafters proposed between the articles, as far as nothing else needs it."""
    structure = Structure(argument_map)
    gone = {one.id for one in (*structure.crossings, *argument_map.issues) if _is_replaced(one.origin)}
    while needed := {
        relation.target for relation in argument_map.relations if relation.target in gone and relation.id not in gone
    }:
        gone -= needed
    return argument_map.changed(
        relations=tuple(relation for relation in argument_map.relations if relation.id not in gone),
        issues=tuple(issue for issue in argument_map.issues if issue.id not in gone),
    )


def _is_replaced(origin: Origin | None) -> bool:
    return origin is not None and origin.standing == "proposed" and origin.by.partition(" ")[0] in _DRAFTERS
