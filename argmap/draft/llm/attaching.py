"""A second, short pass over what was left without a relation, article by article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.draft.llm.form import RelationsAnswer
from argmap.draft.llm.instructions import ATTACHING, attaching_question
from argmap.errors import DraftError, UnansweredError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.draft.llm.assembling import Assembly
    from argmap.draft.llm.comparing import Asks
    from argmap.model import Claim, Source

_FEW = 2
"""Claims without a relation that are no reason to ask again."""

_LONGEST = 13_000
"""Characters of the claims in one question, so that all of it can be pasted."""


async def attach(assembly: Assembly, asker: Asks, parts: Mapping[str, int]) -> None:
    """Ask of each article what its unattached claims are joined with, and what joins its parts.

    Args:
        assembly: the map in the making.
        asker: whom to ask.
        parts: by each source that was read, in how many pieces it was.
    """
    for source in map(assembly.source, assembly.sources):
        claims = [claim for claim in assembly.claims.values() if _is_of(claim, source)]
        loose = _loose(assembly, claims, source.main)
        if len(loose) <= _FEW and parts.get(source.id, 1) == 1:
            continue
        names = {claim.id for claim in claims}
        names |= {name for name, one in assembly.relations.items() if names.issuperset(one.premises)}
        known = {name: meant for name, meant in assembly.known().items() if meant in names}
        question = _question(assembly, source, claims, loose)
        assembly.notices.start_answer()
        try:
            form = await asker.ask(ATTACHING, question, RelationsAnswer, about=source.id, is_optional=True)
        except UnansweredError:
            raise
        except DraftError as error:
            assembly.notices.append(f"The claims of {source.id} without a relation were not asked about: {error}.")
            continue
        assembly.add_relations(form.relations, known)


def _loose(assembly: Assembly, claims: list[Claim], main: str | None) -> set[str]:
    """The chief claims with words of the article that no relation names."""
    joined = {name for one in assembly.relations.values() for name in (*one.premises, one.target)}
    joined |= assembly.details | {main or ""}
    return {claim.id for claim in claims if claim.quotes and claim.id not in joined}


def _question(assembly: Assembly, source: Source, claims: list[Claim], loose: set[str]) -> str:
    """The question, with as many of the other claims as there is room for, details last."""
    first = [claim for claim in claims if claim.id in loose or claim.id == source.main]
    others = [claim for claim in claims if claim not in first]
    others.sort(key=lambda claim: claim.id in assembly.details)
    relations = tuple(assembly.relations.values())
    while len(asked := attaching_question(source, [*first, *others], relations, loose)) > _LONGEST and others:
        others = others[: len(others) * 3 // 4]
    return asked


def _is_of(claim: Claim, source: Source) -> bool:
    return source.id in {quote.source for quote in claim.quotes} or claim.source == source.id
