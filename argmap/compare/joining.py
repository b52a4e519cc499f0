"""Two readers' maps of the same articles as one: what both have stands, what one alone has is proposed, and by whom."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from argmap.compare.differences import same_relations
from argmap.compare.matching import matched
from argmap.compare.questions import same_questions
from argmap.model.entry import Entry, Origin

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.compare.matching import Matched
    from argmap.model import ArgumentMap, Claim, Debate, Issue, Quote, Relation

_Entry = TypeVar("_Entry", bound=Entry)


class Joined(NamedTuple):
    """Two maps as one."""

    map: ArgumentMap
    sides: Matched
    """The second map beside the first."""
    agreed: int
    """Claims, links and questions that both have."""
    only_first: tuple[str, ...]
    """What the first alone has, by the id that it has in the joined map."""
    only_second: tuple[str, ...]


def joined(first: Debate, second: Debate, names: tuple[str, str]) -> Joined:
    """Two maps of the same articles as one, in the first one's words and order.

    Args:
        first: a map; what both have stays as it has it.
        second: another one.
        names: what each reader is called; stands as the origin of what only they have.
    """
    sides = matched(second, first)
    return _Joining(sides, names).made()


class _Joining:
    def __init__(self, sides: Matched, names: tuple[str, str]) -> None:
        self.sides, self.names = sides, names
        self.first, self.second = sides.theirs.map, sides.mine.map
        self.ids = {one: min(images) for one in sides.mine.structure.claims if (images := sides.theirs_of(one))}
        """What the second map's claims, relations and questions are called in the joined one."""
        self.same = same_relations(sides)
        self.ids |= {one: min(others) for one, others in self.same.items()}
        self.taken = {one.id for one in (*self.first.claims, *self.first.relations, *self.first.issues)}

    def made(self) -> Joined:
        new_claims = [self._claim(one) for one in self.second.claims if one.id not in self.ids]
        relations = [one for one in self.second.relations if one.id not in self.ids]
        for relation in relations:
            self.ids[relation.id] = self._free(relation.id)
        new_relations = [made for one in relations if (made := self._relation(one)) is not None]
        issues, new_issues = self._issues()
        known = set(self.ids.values())
        claims = [self._doubted(one, one.id in known) for one in self.first.claims]
        own_relations = [self._doubted(one, one.id in known) for one in self.first.relations]
        whole = self.first.with_blocks(
            claims=(*claims, *new_claims),
            relations=(*own_relations, *new_relations),
            issues=(*issues, *new_issues),
        )
        old = (*self.first.claims, *self.first.relations, *self.first.issues)
        only_first = tuple(one.id for one in old if one.id not in known)
        only_second = tuple(one.id for one in (*new_claims, *new_relations, *new_issues))
        return Joined(whole, self.sides, len(old) - len(only_first), only_first, only_second)

    def _origin(self, reader: int) -> Origin:
        return Origin(by=self.names[reader], why=f"only {self.names[reader]} has it", standing="proposed")

    def _doubted(self, one: _Entry, is_shared: bool) -> _Entry:  # noqa: FBT001 - one of two cases
        return one if is_shared else one.changed(origin=self._origin(0))

    def _free(self, name: str) -> str:
        wanted = name
        for i in count(2):
            if wanted not in self.taken:
                break
            wanted = f"{name}-{i}"
        self.taken.add(wanted)
        return wanted

    def _claim(self, claim: Claim) -> Claim:
        self.ids[claim.id] = self._free(claim.id)
        source = self.sides.sources.get(claim.source) if claim.source else None
        return claim.changed(
            id=self.ids[claim.id],
            quotes=tuple(self._quotes(claim.quotes)),
            source=source,
            wording=claim.wording if self._has_quotes(claim) else "implicit",
            origin=self._origin(1),
        )

    def _has_quotes(self, claim: Claim) -> bool:
        return any(quote.source in self.sides.sources for quote in claim.quotes)

    def _quotes(self, quotes: Iterable[Quote]) -> Iterable[Quote]:
        for quote in quotes:
            source = self.sides.sources.get(quote.source)
            if source is not None:
                yield quote.changed(source=source, start=None, end=None)

    def _relation(self, relation: Relation) -> Relation | None:
        """A relation of the second map between what its ends are here; none if they are one claim here."""
        premises = tuple(dict.fromkeys(self.ids[name] for name in relation.premises))
        target = self.ids[relation.target]
        if target in premises:
            return None
        stated = self.sides.sources.get(relation.stated_in) if relation.stated_in else None
        return relation.changed(
            id=self.ids[relation.id],
            premises=premises,
            target=target,
            quotes=tuple(self._quotes(relation.quotes)),
            stated_in=stated,
            origin=self._origin(1),
        )

    def _issues(self) -> tuple[list[Issue], list[Issue]]:
        """The first map's questions, with what the second answers to them; and the second's own."""
        own = {one.id: one for one in self.first.issues}
        same = same_questions(self.sides)
        new: list[Issue] = []
        for issue in self.second.issues:
            positions = tuple(dict.fromkeys(self.ids[name] for name in issue.positions))
            like = same.get(issue.id)
            if like is not None:
                self.ids[issue.id] = like
                own[like] = own[like].changed(positions=tuple(dict.fromkeys((*own[like].positions, *positions))))
            else:
                self.ids[issue.id] = self._free(issue.id)
                new.append(issue.changed(id=self.ids[issue.id], positions=positions, origin=self._origin(1)))
        shared = set(same.values())
        return [self._doubted(one, one.id in shared) for one in own.values()], new
