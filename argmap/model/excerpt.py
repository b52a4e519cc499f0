"""Parts of a map, for a page or a screen: what is shown, where it ends, and how much is left out.

An `Excerpt` is no map: it shows claims, relations and issues of one, and whoever asks a question about the map asks
its `whole`. Numbers, roles and sides are thus those of the whole, so that A12 is A12 on every page. What is left out
is counted at the claim that it leads to, and a crossing that ends on it ends there.
"""

from __future__ import annotations

from collections import Counter, deque
from copy import copy
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from argmap.model.overlay import Overlay, proposals

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from argmap.model.claim import Claim
    from argmap.model.issue import Issue
    from argmap.model.relation import Relation, RelationKind
    from argmap.model.structure import Ground, Structure

MOST_CROSSINGS = 6
"""An overview shows so many crossings of each issue; the others are counted."""

_Held = dict[tuple[str, "Ground"], str]
"""For a claim in the case of a side: the shown claim that it leads to first."""


class End(NamedTuple):
    """Where a relation ends in an excerpt."""

    at: str
    """The claim or relation that is shown there."""
    own: tuple[str, ...]
    """What the relation joins in the map: the same, or what is not shown and leads to it."""

    @property
    def is_folded(self) -> bool:
        """Whether it ends within what is shown, not on it."""
        return self.own != (self.at,)


class ShownRelation(NamedTuple):
    """A relation as an excerpt shows it."""

    relation: Relation
    """As the map has it."""
    premises: tuple[End, ...]
    target: End
    missing: tuple[str, ...] = ()
    """The premises that are not shown, and lead to nothing that is."""

    @property
    def id(self) -> str:
        """The relation's id."""
        return self.relation.id

    @property
    def kind(self) -> RelationKind:
        """The relation's kind."""
        return self.relation.kind

    @property
    def is_joined(self) -> bool:
        """Whether it starts from several places, or would if all of its premises were shown."""
        return len(self.premises) + len(self.missing) > 1

    @property
    def is_lifted(self) -> bool:
        """Whether it ends within what is shown at one of its ends."""
        return any(end.is_folded for end in (*self.premises, self.target))


class Excerpt:
    """Some claims of a map, what joins them, and how much leads to each that is not shown.

    A relation is shown with those of its premises that are; an issue if one of its positions is.

    Args:
        whole: the map.
        kept: ids of the claims that are shown.
        lifts: whether a crossing of claims left out is shown from and to the nearest shown ones that they lead to,
            and every issue is shown.
        without: ids of issues and crossings that are left out although they could be shown.
        name: what the excerpt shows, for its title; empty for an overview.
        overlay: what is said of single claims and relations; what is proposed, if left out.
    """

    def __init__(  # noqa: PLR0913 - each says one thing of what is shown
        self,
        whole: Structure,
        kept: Collection[str],
        *,
        lifts: bool = False,
        without: Collection[str] = (),
        name: str = "",
        overlay: Overlay | None = None,
    ) -> None:
        self.whole = whole
        """The map that this is a part of."""
        self.overlay = proposals(whole) if overlay is None else overlay
        """What is said of single claims, relations and issues."""
        self.name = name
        """What it shows; empty for an overview."""
        self.lifts = lifts
        """Whether crossings of what is left out come out at what leads there."""
        self.left_out = tuple(without)
        """Issues and crossings that are not shown although they could be."""
        names = frozenset(kept)
        self.claims: Mapping[str, Claim] = MappingProxyType({c.id: c for c in whole.in_order() if c.id in names})
        """The claims that are shown, by id, in the order of their numbers."""
        self.issues: Mapping[str, Issue] = MappingProxyType(
            {
                issue.id: issue
                for issue in whole.map.issues
                if issue.id not in self.left_out and (lifts or not names.isdisjoint(issue.positions))
            }
        )
        """The issues that are shown, by id, in the map's order."""
        self._held = held(whole, self.claims)
        taken: dict[str, ShownRelation | None] = {n: None for n in without if n in whole.relations}
        for relation in whole.map.relations:
            self._take(relation, taken, lifts=lifts)
        shown = (taken[relation.id] for relation in whole.map.relations)
        self.relations: Mapping[str, ShownRelation] = MappingProxyType({r.id: r for r in shown if r is not None})
        """The relations that are shown, by id, in the map's order."""

    def _take(self, relation: Relation, taken: dict[str, ShownRelation | None], *, lifts: bool) -> ShownRelation | None:
        """The relation as it is shown, if it is; the one that it is aimed at first."""
        if relation.id not in taken:
            is_lifted = lifts and self.whole.is_crossing(relation)
            target = self._target(relation, taken, lifts=is_lifted)
            ends: dict[str, tuple[str, ...]] = {}
            missing: list[str] = []
            for premise in relation.premises:
                at = self._place(premise, relation.id) if is_lifted else premise if premise in self.claims else None
                if at is None or (target is not None and at == target.at):
                    missing.append(premise)
                else:
                    ends[at] = (*ends.get(at, ()), premise)
            premises = tuple(End(at, own) for at, own in ends.items())
            shown = ShownRelation(relation, premises, target, tuple(missing)) if target and premises else None
            taken[relation.id] = shown
        return taken[relation.id]

    def _target(self, relation: Relation, taken: dict[str, ShownRelation | None], *, lifts: bool) -> End | None:
        """Where the relation is shown to end, if anywhere."""
        own = relation.target
        step = self.whole.relations.get(own)
        if own in self.claims or (step is not None and self._take(step, taken, lifts=lifts) is not None):
            return End(own, (own,))
        at = self._place(self.whole.aim(relation).id, own) if lifts else None
        return End(at, (own,)) if at is not None else None

    def _place(self, claim: str, beside: str) -> str | None:
        """The shown claim that stands for another one, on the side of a claim or relation."""
        return claim if claim in self.claims else self._held.get((claim, self.whole.ground(beside)))

    @property
    def crossings(self) -> tuple[ShownRelation, ...]:
        """The crossings that are shown, in the order of their numbers."""
        return self._crossings

    @cached_property
    def _crossings(self) -> tuple[ShownRelation, ...]:
        return tuple(self.relations[r.id] for r in self.whole.crossings if r.id in self.relations)

    @cached_property
    def within(self) -> tuple[ShownRelation, ...]:
        """The relations shown that are no crossings, in the map's order."""
        across = {shown.id for shown in self.crossings}
        return tuple(shown for shown in self.relations.values() if shown.id not in across)

    def issue_of(self, crossing: ShownRelation) -> Issue | None:
        """The issue under which a crossing is shown."""
        issue = self.whole.issue_of(crossing.relation)
        return self.issues.get(issue.id) if issue is not None else None

    def marked(self, overlay: Overlay) -> Excerpt:
        """The same with what somebody says of single claims and relations, beside what is proposed."""
        shown = copy(self)
        shown.overlay = self.overlay | overlay
        return shown

    def spared(self) -> Iterator[Excerpt]:
        """The same with less and less on it, for where there is no room; what is left out is counted as ever.

        First without unsaid premises that nothing else shows a need for; then an overview with the main claims and what
        leads straight to them alone, a question with the claims that answer it and that its links join.
        """
        roles = {name: self.whole.role(name) for name in self.claims}
        ends = {end.at for crossing in self.crossings for end in (*crossing.premises, crossing.target)}
        answers = {name for issue in self.issues.values() for name in issue.positions} if self.name else set()
        chief = {
            name
            for name in self.claims
            if roles[name] == "main claim" or (name in ends | answers if self.name else self._is_chief(name, ends))
        }
        said = [name for name, claim in self.claims.items() if not claim.is_implicit or name in ends | chief]
        tried = {len(self.claims)}
        for kept in (said, [name for name in self.claims if name in chief]):
            if kept and len(kept) not in tried:
                tried.add(len(kept))
                yield Excerpt(self.whole, kept, lifts=True, without=self.left_out, name=self.name, overlay=self.overlay)

    def _is_chief(self, claim: str, ends: Collection[str]) -> bool:
        """Whether it leads straight to a main claim, and links do not only end at it because it was unfolded.

        So too where a link ends at a claim that leads to nothing: without it the link would be at no place.
        """
        if claim in ends and all(self.whole.is_crossing(relation) for relation in self.whole.out_of(claim)):
            return True
        mains = {main.id for main in self.whole.main_claims()}
        leads = any(r.kind == "support" and r.target in mains for r in self.whole.out_of(claim))
        return leads and (claim in ends or not self.claims[claim].is_implicit)

    # What is left out

    @property
    def folded(self) -> Mapping[str, int]:
        """How many claims that are not shown lead to a claim that is, each counted once, where it leads first."""
        return self._folded

    @cached_property
    def _folded(self) -> Counter[str]:
        return Counter(holder for holder in self._holders.values() if holder is not None)

    @cached_property
    def outside(self) -> tuple[Claim, ...]:
        """The claims that are not shown and lead to none that is."""
        return tuple(self.whole.claims[name] for name, holder in self._holders.items() if holder is None)

    @cached_property
    def _holders(self) -> dict[str, str | None]:
        """For each claim that is not shown, the shown one at which it is counted."""
        places: tuple[Ground, ...] = ("left", "right", "none", "common")
        hidden = [c.id for c in self.whole.map.claims if c.id not in self.claims]
        return {
            name: next((self._held[name, place] for place in places if (name, place) in self._held), None)
            for name in hidden
        }

    def holder(self, claim: str) -> str | None:
        """The shown claim at which one that is not shown is counted; none if it leads to nothing shown."""
        return claim if claim in self.claims else self._holders[claim]


def held(whole: Structure, kept: Collection[str]) -> _Held:
    """Each claim's nearest kept one on each side that it leads to, in the case of that side alone.

    Walks outward from all kept claims at once, relation by relation, so each claim is met first from the nearest.
    """
    found: _Held = {}
    queue: deque[tuple[str, Ground]] = deque()
    for claim in whole.in_order():
        if claim.id in kept:
            ground = whole.ground(claim.id)
            places: tuple[Ground, ...] = (ground,) if ground in ("left", "right") else ("left", "right", "none")
            for place in places:
                found[claim.id, place] = claim.id
                queue.append((claim.id, place))
    while queue:
        name, place = queue.popleft()
        for relation in bearing_on(whole, name):
            for below in relation.premises:
                if (below, place) not in found and whole.ground(below) in (place, "common", "none"):
                    found[below, place] = found[name, place]
                    queue.append((below, place))
    return found


def bearing_on(whole: Structure, claim: str) -> Iterator[Relation]:
    """What bears on a claim or on the steps to it, within one case; reasons for it first."""
    relations = [r for r in whole.onto(claim) if not whole.is_crossing(r)]
    for relation in sorted(relations, key=lambda r: r.kind != "support"):
        yield relation
        steps = deque([relation.id])
        while steps:
            for onto in whole.onto(steps.popleft()):
                if not whole.is_crossing(onto):
                    yield onto
                steps.append(onto.id)
