"""Which part of a map is shown: all of it, an overview, what is near a claim, a question, a side, page by page."""

from __future__ import annotations

from collections import Counter, deque
from typing import TYPE_CHECKING

from argmap.model.excerpt import MOST_CROSSINGS, Excerpt, bearing_on, held

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from argmap.model.claim import Claim
    from argmap.model.issue import Issue
    from argmap.model.relation import Relation
    from argmap.model.source import Side
    from argmap.model.structure import Ground, Structure

FEW = 15
"""Up to so many claims and issues a map is its own overview."""

FULL = 18
"""So many claims fill a page of branches; what one branch has is not parted for that."""

MOST_BOXES = 24
"""An overview shows so many claims; maps of 50 were harder to recall than maps of 30 (Dwyer and others 2010)."""

MOST_ISSUES = 12
"""An overview shows so many issues; the others are counted."""


def everything(structure: Structure) -> Excerpt:
    """All claims of a map."""
    return Excerpt(structure, structure.claims)


def overview(structure: Structure, *, among: Collection[str] | None = None, also: Collection[str] = ()) -> Excerpt:
    """The main claims, the sub-conclusions, the claims that crossings join, and the issues; of a small map, everything.

    At most `MOST_BOXES` claims: the poorer side is unfolded first, until both are about as full; then come further ends
    of crossings, and partners of what is shown, such as unsaid premises. Where a source argues for nothing yet, its
    conclusions that lead nowhere stand in for a main claim.

    Args:
        structure: the map.
        among: ids of the claims that may be shown; all if left out.
        also: ids of claims that are shown in any case.
    """
    if among is None:
        among = structure.claims.keys()
    if len(among) + len(structure.issues) <= FEW:
        return Excerpt(structure, among, lifts=True)
    return Excerpt(structure, _Unfolding(structure, among, also).kept, lifts=True, without=_too_much(structure))


class _Unfolding:
    """An overview's claims, one after the other."""

    def __init__(self, structure: Structure, among: Collection[str], also: Collection[str]) -> None:
        self.structure = structure
        self.among = among
        self.kept = self._first(also)
        self.counts = Counter(structure.ground(name) for name in self.kept)
        ends = self._ends()
        self._unfold(self._bare(ends), lambda _: True)
        self._unfold(ends, lambda side: self._count(side) < self._count(_OTHER[side]))
        self._unfold(ends, self._has_room)
        self._unfold(self._partners(), self._has_room)

    def _has_room(self, side: Ground) -> bool:
        """Whether a side is not much fuller than the other."""
        return self._count(side) < self._count(_OTHER[side]) + _ABOUT

    def _first(self, also: Collection[str]) -> set[str]:
        """Main claims and sub-conclusions: if they are too many, those with most behind them and most links."""
        structure, among = self.structure, self.among
        mains = [c.id for c in structure.main_claims() if c.id in among]
        argued = {structure.ground(c.id) for c in structure.main_claims()}
        heads = _leading_nowhere(structure, [n for n in among if structure.ground(n) not in argued])
        chief = dict.fromkeys([*also, *mains, *(claim.id for claim in heads)])
        subs = [c.id for c in structure.sub_conclusions() if c.id in among and c.id not in chief]
        subs += [c.id for c in structure.map.claims if c.id in among and c.id not in chief and _carries(structure, c)]
        weights = {n: (len(structure.crossings_of(n)), len(structure.rests_on(n))) for n in subs}
        kept = sorted(subs, key=lambda n: weights[n], reverse=True)[: max(MOST_BOXES - len(chief), 0)]
        return {*chief, *kept}

    def _ends(self) -> list[str]:
        """The claims that crossings start from or bear on, those with most of them first."""
        structure = self.structure
        counts: Counter[str] = Counter()
        for crossing in structure.crossings:
            aimed = structure.relations.get(crossing.target)
            onto = aimed.premises if aimed is not None else (crossing.target,)
            counts.update(name for name in dict.fromkeys((*crossing.premises, *onto)) if name in self.among)
        return [name for name, _ in sorted(counts.items(), key=lambda one: -one[1])]

    def _bare(self, ends: Iterable[str]) -> list[str]:
        """The ends of crossings that would come out at a main claim, or at nothing."""
        mains = {claim.id for claim in self.structure.main_claims()}
        places = held(self.structure, self.kept)
        at = {name: places.get((name, self.structure.ground(name))) for name in ends if name not in self.kept}
        return [name for name, place in at.items() if place is None or place in mains]

    def _partners(self) -> list[str]:
        """What is a reason only together with a claim that is shown: all of a shown step, and unsaid premises."""
        found: dict[str, None] = {}
        for name in [claim.id for claim in self.structure.in_order() if claim.id in self.kept]:
            for relation in self.structure.out_of(name):
                is_shown = relation.target in self.kept and not self.structure.is_crossing(relation)
                partners = (p for p in relation.premises if p not in self.kept and p in self.among)
                found |= dict.fromkeys(p for p in partners if is_shown or self.structure.claims[p].is_implicit)
        return list(found)

    def _unfold(self, names: Iterable[str], wanted: Callable[[Ground], bool]) -> None:
        """Show claims, each with its way to what is shown, as long as there is room and its side wants more."""
        for name in names:
            if name not in self.kept and wanted(self.structure.ground(name)):
                way = self._way(name)
                if len(self.kept) + len(way) <= MOST_BOXES:
                    self.kept |= way
                    self.counts.update(self.structure.ground(one) for one in way)
            if len(self.kept) >= MOST_BOXES:
                return

    def _way(self, name: str) -> set[str]:
        """A claim, and what stands between it and the nearest shown claim of its side that it leads to, if any."""
        ground = self.structure.ground(name)
        came: dict[str, str] = {}
        queue = deque([name])
        while queue:
            at = queue.popleft()
            for relation in self.structure.out_of(at):
                further = self.structure.aim(relation).id
                if self.structure.is_crossing(relation) or further in came or further == name:
                    continue
                came[further] = at
                if further in self.kept:
                    way = {name}
                    while at != name:
                        way.add(at)
                        at = came[at]
                    return way
                if self.structure.ground(further) == ground and further in self.among:
                    queue.append(further)
        return {name}

    def _count(self, side: Ground) -> int:
        return self.counts[side]


_OTHER: Mapping[Ground, Ground] = {"left": "right", "right": "left", "common": "none", "none": "common"}

_ABOUT = 3
"""So many claims more than the other a side may have and still be about as full."""


def _carries(structure: Structure, claim: Claim) -> bool:
    """Whether an unsaid premise of a main claim is one that the class must see: attacked, or with much behind it."""
    mains = {main.id for main in structure.main_claims()}
    if not claim.is_implicit or not any(r.kind == "support" and r.target in mains for r in structure.out_of(claim.id)):
        return False
    return bool(structure.attackers_of(claim.id)) or len(structure.rests_on(claim.id)) > 1


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


def on_issue(structure: Structure, issue: str, *, among: Collection[str] | None = None) -> Excerpt:
    """The claims that answer a question, what leads across on it, the way up to the main claims, and one step down.

    Args:
        structure: the map.
        issue: the id of the issue.
        among: ids of the claims that may be shown; all if left out.
    """
    asked = structure.issues[issue]
    crossings = [r for r in structure.crossings if structure.issue_of(r) == asked]
    core = {*asked.positions, *(name for crossing in crossings for name in structure.ends(crossing))}
    reasons = {name for claim in core for r in structure.supports_of(claim) for name in r.premises}
    kept = core | reasons | {name for claim in core for name in _way_up(structure, claim)}
    kept |= {partner for name in kept for partner in _partners_in_steps(structure, name, kept)}
    if among is not None:
        kept &= set(among)
    others = [*(i for i in structure.issues if i != issue), *(r.id for r in structure.crossings if r not in crossings)]
    return Excerpt(structure, kept, lifts=True, without=others, name=asked.question)


def _way_up(structure: Structure, claim: str) -> set[str]:
    """What stands between a claim and the main claim that it leads to soonest, both included."""
    mains = {main.id for main in structure.main_claims()}
    came: dict[str, str] = {}
    queue = deque([claim])
    while queue:
        at = queue.popleft()
        if at in mains:
            way = {at}
            while at != claim:
                at = came[at]
                way.add(at)
            return way
        for relation in structure.out_of(at):
            further = structure.aim(relation).id
            if not structure.is_crossing(relation) and further not in came and further != claim:
                came[further] = at
                queue.append(further)
    return {claim}


def _partners_in_steps(structure: Structure, claim: str, kept: Collection[str]) -> Iterator[str]:
    """What counts only together with a claim, in the steps to other shown claims."""
    for relation in structure.out_of(claim):
        if relation.target in kept and not structure.is_crossing(relation):
            yield from relation.premises


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
    if len(everything) == len(seen):
        return
    filled: dict[str, set[str]] = {}
    """The page in the making: what each of its branches shows."""
    for head in [name for name in shown.claims if name not in mains]:
        partners = [n for r in structure.out_of(head) for n in r.premises if n not in shown.claims and n in everything]
        for page in _pages(structure, head, partners, seen):
            met = set(page) | _met(structure, page)
            seen |= met
            first = next(iter(page))
            if filled and len(met.union(*filled.values())) > FULL:
                yield _branch_page(structure, everything, filled)
                filled = {}
            filled[first] = met
    if filled:
        yield _branch_page(structure, everything, filled)
    left = {name for name in everything if name not in seen}
    if left:
        yield with_what_they_meet(structure, left, name="what leads to none of these")


def with_what_they_meet(structure: Structure, claims: Collection[str], *, name: str) -> Excerpt:
    """Some claims, with those that they are joined with across the sides, and their partners in a step.

    Args:
        structure: the map.
        claims: their ids.
        name: what they are called as a page.
    """
    met = {*claims, *_met(structure, claims)}
    return Excerpt(structure, [one for one in structure.claims if one in met], name=name)


def _branch_page(structure: Structure, everything: Sequence[str], branches: Mapping[str, set[str]]) -> Excerpt:
    """A page with some branches, named by what they bear on."""
    met = set().union(*branches.values())
    numbers = [structure.number(name) for name in branches]
    what = f"{numbers[0]} and what it rests on"
    if len(numbers) > 1:
        what = f"{', '.join(numbers[:-1])} and {numbers[-1]}, and what they rest on"
    return Excerpt(structure, [n for n in everything if n in met], name=what)


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
    for relation in bearing_on(structure, claim):
        yield from (name for name in relation.premises if structure.ground(name) in grounds)


def _met(structure: Structure, page: Collection[str]) -> set[str]:
    """What some claims are joined with across the sides, and their partners in the inferences they take part in."""
    met: set[str] = set()
    for name in page:
        for relation in _touching(structure, name):
            if structure.is_crossing(relation) or name in relation.premises:
                met.update(structure.ends(relation))
    return met
