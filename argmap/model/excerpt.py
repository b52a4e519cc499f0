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
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from argmap.model.claim import Claim
    from argmap.model.issue import Issue
    from argmap.model.relation import Relation, RelationKind
    from argmap.model.source import Side
    from argmap.model.structure import Ground, Structure

FEW = 15
"""Up to so many claims and issues a map is its own overview."""

MOST_ISSUES = 12
MOST_CROSSINGS = 6
"""An overview shows so many issues, and of each so many crossings; the others are counted."""

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
        self._lifts = lifts
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
        self._held = _held(whole, self.claims)
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
        """The same overview with less and less on it, for where there is no room; nothing if it is no overview.

        First without the unsaid premises, then with the main claims and what leads straight to them alone, then with
        fewer links of each question; what is left out is counted as ever.
        """
        if self.name or not self._lifts:
            return
        roles = {name: self.whole.role(name) for name in self.claims}
        said = [name for name, claim in self.claims.items() if not claim.is_implicit or roles[name] == "main claim"]
        chief = [name for name in said if roles[name] in ("main claim", "sub-conclusion")] or said
        tried = {len(self.claims)}
        for kept in (said, chief):
            if len(kept) not in tried:
                tried.add(len(kept))
                yield Excerpt(self.whole, kept, lifts=True, without=self.left_out, overlay=self.overlay)
        for most in range(MOST_CROSSINGS - 1, 0, -1):
            further = [crossing.id for crossing, rank in self._ranked() if rank >= most]
            if len(further) not in tried:
                tried.add(len(further))
                yield Excerpt(self.whole, chief, lifts=True, without=(*self.left_out, *further), overlay=self.overlay)

    def _ranked(self) -> Iterator[tuple[ShownRelation, int]]:
        """The crossings, each with how many of its question stand before it."""
        counts: Counter[str] = Counter()
        for crossing in self.crossings:
            issue = self.issue_of(crossing)
            name = issue.id if issue is not None else ""
            yield crossing, counts[name]
            counts[name] += 1

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


def _held(whole: Structure, kept: Collection[str]) -> _Held:
    """Each claim's nearest kept one on each side that it leads to, in the case of that side alone.

    Walks outward from all kept claims at once, relation by relation, so each claim is met first from the nearest.
    """
    held: _Held = {}
    queue: deque[tuple[str, Ground]] = deque()
    for claim in whole.in_order():
        if claim.id in kept:
            ground = whole.ground(claim.id)
            places: tuple[Ground, ...] = (ground,) if ground in ("left", "right") else ("left", "right", "none")
            for place in places:
                held[claim.id, place] = claim.id
                queue.append((claim.id, place))
    while queue:
        name, place = queue.popleft()
        for relation in _bearing_on(whole, name):
            for below in relation.premises:
                if (below, place) not in held and whole.ground(below) in (place, "common", "none"):
                    held[below, place] = held[name, place]
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


def everything(structure: Structure) -> Excerpt:
    """All claims of a map."""
    return Excerpt(structure, structure.claims)


def overview(structure: Structure, *, among: Collection[str] | None = None, also: Collection[str] = ()) -> Excerpt:
    """The main claims, the sub-conclusions, and the issues; of a small map, everything.

    Where a source argues for nothing yet, its conclusions that lead nowhere stand in for a main claim. A claim
    whose crossing would come out at no other claim of its side but the main one is shown too, and so is an unsaid
    premise that is attacked, on which more than one claim rests, or which is a reason only together with one shown.

    Args:
        structure: the map.
        among: ids of the claims that may be shown; all if left out.
        also: ids of claims that are shown in any case.
    """
    if among is None:
        among = structure.claims.keys()
    if len(among) + len(structure.issues) <= FEW:
        return Excerpt(structure, among, lifts=True)
    kept = {c.id for c in (*structure.main_claims(), *structure.sub_conclusions()) if c.id in among} | set(also)
    argued = {structure.ground(c.id) for c in structure.main_claims()}
    kept |= {c.id for c in _leading_nowhere(structure, [n for n in among if structure.ground(n) not in argued])}
    kept |= {c.id for c in structure.map.claims if c.id in among and _carries(structure, c)}
    _complete(structure, kept, among)
    held = _held(structure, kept)
    bare = {None, *(c.id for c in structure.main_claims())}
    for crossing in structure.crossings:
        ends = [(name, crossing.id) for name in crossing.premises]
        if crossing.target in structure.claims:
            ends.append((crossing.target, crossing.target))
        kept |= {name for name, beside in ends if name in among and held.get((name, structure.ground(beside))) in bare}
    _complete(structure, kept, among)
    return Excerpt(structure, kept, lifts=True, without=_too_much(structure))


def _carries(structure: Structure, claim: Claim) -> bool:
    """Whether an unsaid premise of a main claim is one that the class must see: attacked, or with much behind it."""
    mains = {main.id for main in structure.main_claims()}
    if not claim.is_implicit or not any(r.kind == "support" and r.target in mains for r in structure.out_of(claim.id)):
        return False
    return bool(structure.attackers_of(claim.id)) or len(structure.rests_on(claim.id)) > 1


def _complete(structure: Structure, kept: set[str], among: Collection[str]) -> None:
    """Add what is a reason only together with a claim that is kept: unsaid premises, all of a shown step."""
    waiting = list(kept)
    while waiting:
        for relation in structure.out_of(waiting.pop()):
            is_shown = relation.target in kept and not structure.is_crossing(relation)
            for partner in relation.premises:
                if partner in kept or partner not in among:
                    continue
                if is_shown or structure.claims[partner].is_implicit:
                    kept.add(partner)
                    waiting.append(partner)


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
    kept = core | reasons | {served.id for claim in core for served in structure.serves(claim)}
    if among is not None:
        kept &= set(among)
    partners = set(kept)
    _complete(structure, partners, structure.claims if among is None else among)
    others = [*(i for i in structure.issues if i != issue), *(r.id for r in structure.crossings if r not in crossings)]
    return Excerpt(structure, partners, lifts=True, without=others, name=asked.question)


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
    for head in [name for name in shown.claims if name not in mains]:
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
