"""Parts of a map, for a page or a screen: what is left out is counted in the claim that it leads to.

An `Excerpt` is asked like the whole `Structure`; numbers, roles and sides stay those of the whole, so that A12 is
A12 on every page. In an overview, crossings of claims that are left out come out where these lead to.
"""

from __future__ import annotations

from collections import Counter, deque
from functools import cached_property
from typing import TYPE_CHECKING

from argmap.model.structure import Structure

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from argmap.model.claim import Claim
    from argmap.model.issue import Issue
    from argmap.model.relation import AttackKind, Relation
    from argmap.model.source import Side
    from argmap.model.structure import Ground, Role

FEW = 15
"""Up to so many claims and issues a map is its own overview."""

MOST_ISSUES = 12
MOST_CROSSINGS = 6
"""An overview shows so many issues, and of each so many crossings; the others are counted."""

_Held = dict[tuple[str, "Ground"], str]
"""For a claim on a side: the kept claim that it leads to first."""


class Excerpt(Structure):
    """Some claims of a map, what joins them, and how much is folded into each.

    A relation is kept with those of its premises that are; an issue if one of its positions is.

    Args:
        whole: the map.
        kept: ids of the claims that are shown.
        lifts: whether a crossing of claims left out is drawn from and to the nearest kept ones that they lead to,
            and every issue is kept.
        without: ids of issues and crossings that are left out although they could be shown.
        name: what the excerpt shows, for its title; empty for an overview.
    """

    def __init__(
        self,
        whole: Structure,
        kept: Collection[str],
        *,
        lifts: bool = False,
        without: Collection[str] = (),
        name: str = "",
    ) -> None:
        self._all = whole
        self._left_out = tuple(without)
        self._name = name
        self._kept = frozenset(kept)
        self._held = _held(whole, kept)
        relations: dict[str, Relation | None] = {n: None for n in without if n in whole.relations}
        for relation in whole.map.relations:
            self._take(relation, relations, lifts=lifts)
        super().__init__(
            whole.map.changed(
                sources=tuple(s if s.main in self._kept else s.changed(main=None) for s in whole.map.sources),
                claims=tuple(c for c in whole.map.claims if c.id in self._kept),
                relations=tuple(r for r in (relations[r.id] for r in whole.map.relations) if r is not None),
                issues=tuple(
                    issue.changed(positions=positions)
                    for issue, positions in self._positions(whole.map.issues)
                    if issue.id not in without and (positions or lifts)
                ),
            )
        )

    def _positions(self, issues: Iterable[Issue]) -> Iterator[tuple[Issue, tuple[str, ...]]]:
        for issue in issues:
            yield issue, tuple(name for name in issue.positions if name in self._kept)

    def _take(self, relation: Relation, taken: dict[str, Relation | None], *, lifts: bool) -> Relation | None:
        """The relation as it is shown, if it is; its target's first."""
        if relation.id not in taken:
            is_lifted = lifts and self._all.is_crossing(relation)
            target = self._target(relation, taken, lifts=lifts)
            premises = [self._end(name, relation.id) if is_lifted else name for name in relation.premises]
            seen = tuple(dict.fromkeys(name for name in premises if name in self._kept and name != target))
            if not seen or target is None:
                taken[relation.id] = None
            elif (seen, target) == (relation.premises, relation.target):
                taken[relation.id] = relation
            else:
                taken[relation.id] = relation.changed(premises=seen, target=target)
        return taken[relation.id]

    def _target(self, relation: Relation, taken: dict[str, Relation | None], *, lifts: bool) -> str | None:
        """What the relation is shown to bear on, if that is shown."""
        own = relation.target
        undercut = self._all.relations.get(own)
        if own in self._kept or (undercut is not None and self._take(undercut, taken, lifts=lifts) is not None):
            return own
        return self._end(self._all.aim(relation).id, own) if lifts and self._all.is_crossing(relation) else None

    def _end(self, claim: str, beside: str) -> str | None:
        """The kept claim that stands for another one, on the side of a claim or relation."""
        return claim if claim in self._kept else self._held.get((claim, self._all.ground(beside)))

    # What is left out

    @property
    def name(self) -> str:
        """What it shows; empty for an overview."""
        return self._name

    @property
    def left_out(self) -> tuple[str, ...]:
        """Issues and crossings that are not shown although they could be."""
        return self._left_out

    @property
    def folded(self) -> Mapping[str, int]:
        """How many claims that are not shown lead to a claim that is, each counted once."""
        return self._folded

    @cached_property
    def _folded(self) -> Counter[str]:
        return Counter(holder for holder in self._holders.values() if holder is not None)

    @cached_property
    def outside(self) -> tuple[Claim, ...]:
        """The claims that are not shown and lead to none that is."""
        return tuple(self._all.claims[name] for name, holder in self._holders.items() if holder is None)

    @cached_property
    def _holders(self) -> dict[str, str | None]:
        """For each claim that is not shown, the one it is folded into."""
        places: tuple[Ground, ...] = ("left", "right", "none", "common")
        hidden = [c.id for c in self._all.map.claims if c.id not in self._kept]
        return {
            name: next((self._held[name, place] for place in places if (name, place) in self._held), None)
            for name in hidden
        }

    # What the whole map says

    @property
    def whole(self) -> Structure:
        """The map that this is a part of."""
        return self._all

    def ground(self, name: str) -> Ground:
        """Where a claim or relation stands in the whole map."""
        return self._all.ground(name)

    def role(self, claim: str) -> Role:
        """What a claim does in the whole map."""
        return self._all.role(claim)

    def is_conclusion(self, claim: str) -> bool:
        """Whether anything supports it in the whole map."""
        return self._all.is_conclusion(claim)

    def attack_kind(self, attack: Relation) -> AttackKind:
        """What an attack does in the whole map."""
        return self._all.attack_kind(self._all.relations[attack.id])

    def issue_of(self, crossing: Relation) -> Issue | None:
        """The issue that a crossing belongs to in the whole map."""
        issue = self._all.issue_of(self._all.relations[crossing.id])
        return self.issues.get(issue.id) if issue is not None else None

    def number(self, name: str) -> str:
        """The short number in the whole map."""
        return self._all.number(name)

    def in_order(self) -> Iterable[Claim]:
        """The claims in the order of their numbers."""
        return (claim for claim in self._all.in_order() if claim.id in self._kept)

    @cached_property
    def crossings(self) -> tuple[Relation, ...]:
        """The crossings in the order of their numbers."""
        return tuple(self.relations[r.id] for r in self._all.crossings if r.id in self.relations)

    def is_lifted(self, relation: Relation) -> bool:
        """Whether it is drawn at other claims than its own."""
        own = self._all.relations[relation.id]
        return (set(relation.premises), relation.target) != (set(own.premises), own.target)

    def common_ground(self) -> tuple[Claim, ...]:
        """The claims shown that sources of both sides assert, endorse or concede."""
        return tuple(c for c in self._all.common_ground() if c.id in self._kept)


def _held(whole: Structure, kept: Collection[str]) -> _Held:
    """Each claim's nearest kept one on each side that it bears on, in the case of that side alone.

    Walks outward from all kept claims at once, so each claim is met first from the nearest. What works only together
    with a kept premise goes with that one.
    """
    held: _Held = {}
    queue: deque[tuple[str, Ground]] = deque()
    for claim in whole.in_order():
        if claim.id in kept:
            ground = whole.ground(claim.id)
            places: tuple[Ground, ...] = ("left", "right") if ground == "common" else (ground,)
            for place in places:
                held[claim.id, place] = claim.id
                queue.append((claim.id, place))
    while queue:
        name, place = queue.popleft()
        for relation in _bearing_on(whole, name):
            own = [p for p in relation.premises if whole.ground(p) in (place, "common", "none")]
            partner = next((p for p in own if held.get((p, place)) == p), None)
            for below in own:
                if (below, place) not in held:
                    held[below, place] = partner or held[name, place]
                    queue.append((below, place))
    return held


def _bearing_on(whole: Structure, claim: str) -> Iterator[Relation]:
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


def overview(structure: Structure, *, among: Collection[str] | None = None) -> Excerpt:
    """The main claims, the sub-conclusions, and the issues; of a small map, everything.

    Where a source argues for nothing yet, its conclusions that lead nowhere stand in for a main claim. A claim
    whose crossing would come out at no other claim of its side but the main one is shown too.

    Args:
        structure: the map.
        among: ids of the claims that may be shown; all if left out.
    """
    if among is None:
        among = structure.claims.keys()
    if len(among) + len(structure.issues) <= FEW:
        return Excerpt(structure, among, lifts=True)
    kept = {c.id for c in (*structure.main_claims(), *structure.sub_conclusions()) if c.id in among}
    argued = {structure.ground(c.id) for c in structure.main_claims()}
    kept |= {c.id for c in _leading_nowhere(structure, [n for n in among if structure.ground(n) not in argued])}
    held = _held(structure, kept)
    bare = {None, *(c.id for c in structure.main_claims())}
    for crossing in structure.crossings:
        ends = [(name, crossing.id) for name in crossing.premises]
        if crossing.target in structure.claims:
            ends.append((crossing.target, crossing.target))
        kept |= {name for name, beside in ends if name in among and held.get((name, structure.ground(beside))) in bare}
    return Excerpt(structure, kept, lifts=True, without=_too_much(structure))


def _too_much(structure: Structure) -> list[str]:
    """The issues with the fewest crossings and positions, beyond so many, and the last crossings of each issue."""
    by_issue: dict[str | None, list[str]] = {issue.id: [] for issue in structure.map.issues} | {None: []}
    for crossing in structure.crossings:
        issue = structure.issue_of(crossing)
        by_issue[issue.id if issue is not None else None].append(crossing.id)

    def weight(issue: Issue) -> int:
        return len(by_issue[issue.id]) + len(issue.positions)

    lesser = sorted(structure.map.issues, key=weight, reverse=True)[MOST_ISSUES:]
    gone = {issue.id for issue in lesser}
    last = (
        n for name, crossings in by_issue.items() for n in (crossings if name in gone else crossings[MOST_CROSSINGS:])
    )
    return [*(issue.id for issue in lesser), *last]


def _leading_nowhere(structure: Structure, names: Collection[str]) -> list[Claim]:
    """Of some claims, those that support no other; those of them that something supports, if there are any."""
    last = [structure.claims[n] for n in names if not any(r.kind == "support" for r in structure.out_of(n))]
    conclusions = [c for c in last if structure.is_conclusion(c.id)]
    among_issues = [c for c in last if structure.issues_of(c.id)]
    return list(dict.fromkeys([*conclusions, *among_issues])) or last


def around(structure: Structure, claim: str, *, hops: int = 1, among: Collection[str] | None = None) -> Excerpt:
    """A claim and what can be reached from it over so many relations, in either direction.

    Args:
        structure: the map.
        claim: the id of the claim in the middle.
        hops: how many relations away; those on a relation count with it.
        among: ids of the claims that may be shown; all if left out.
    """
    reached = {claim}
    fringe = {claim}
    for _ in range(hops):
        near = {name for here in fringe for r in _touching(structure, here) for name in structure.ends(r)}
        fringe = {name for name in near - reached if among is None or name in among}
        reached |= fringe
    return Excerpt(structure, reached, name=f"{structure.number(claim)} and what is near it")


def _touching(structure: Structure, claim: str) -> Iterator[Relation]:
    """The relations from and to a claim, and those on them."""
    relations = deque([*structure.out_of(claim), *structure.onto(claim)])
    while relations:
        relation = relations.popleft()
        yield relation
        relations.extend(structure.onto(relation.id))


def of_side(structure: Structure, side: Side) -> Collection[str]:
    """The ids of the claims on a side, and of those on common ground."""
    return [c.id for c in structure.map.claims if structure.ground(c.id) in (side, "common")]


def branches(structure: Structure, *, among: Collection[str] | None = None) -> Iterator[Excerpt]:
    """The map page by page: what an overview leaves out, each sub-conclusion with what bears on it on a page.

    Where that is more than a page holds, the nearest premises stand on it, and those with more behind them have
    pages of their own. On each page stand the claims of the other side that the page's claims meet.

    Args:
        structure: the map.
        among: ids of the claims that may be shown; all if left out.
    """
    everything = list(structure.claims) if among is None else [n for n in structure.claims if n in among]
    shown = overview(structure, among=everything)
    mains = {c.id for c in structure.main_claims()}
    seen = set(shown.claims)
    for head in [c.id for c in shown.in_order() if c.id not in mains]:
        partners = [n for r in structure.out_of(head) for n in r.premises if n not in shown.claims and n in everything]
        for page in _pages(structure, head, partners, seen):
            met = set(page) | _met(structure, page)
            seen |= met
            names = [n for n in everything if n in met]
            first = next(iter(page))
            yield Excerpt(structure, names, name=f"{structure.number(first)} and what it rests on")
    left = {name for name in everything if name not in seen}
    if left:
        met = left | _met(structure, left)
        yield Excerpt(structure, [n for n in everything if n in met], name="what leads to none of these")


def _pages(
    structure: Structure, head: str, partners: Iterable[str], seen: Collection[str]
) -> Iterator[dict[str, None]]:
    """The claims that bear on one or on its partners, in pages; the first of each page is what the others bear on."""
    heads = [head]
    begun = {head}
    while heads:
        page = {heads[0]: None} | (dict.fromkeys(partners) if heads[0] == head else {})
        level = list(dict.fromkeys(_behind(structure, heads.pop(0))))
        while level and (len(page) == 1 or len(page) + len(level) <= FEW):
            page |= dict.fromkeys(level)
            level = list(dict.fromkeys(n for name in level for n in _behind(structure, name) if n not in page))
        further = [n for n in page if n not in begun and any(b not in page for b in _behind(structure, n))]
        heads += further
        begun.update(further)
        if not set(page) <= set(seen):
            yield page


def _behind(structure: Structure, claim: str) -> Iterator[str]:
    """The claims that bear on one, or on the steps to it, within its case."""
    grounds = {structure.ground(claim), "common", "none"}
    for relation in _bearing_on(structure, claim):
        yield from (name for name in relation.premises if structure.ground(name) in grounds)


def _met(structure: Structure, page: Collection[str]) -> set[str]:
    """What some claims are joined with across the sides, and their partners in the inferences they take part in."""
    met: set[str] = set()
    for name in page:
        for relation in _touching(structure, name):
            if structure.is_crossing(relation) or name in relation.premises:
                met.update(structure.ends(relation))
    return met
