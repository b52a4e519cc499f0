"""Which part of a map is shown: all of it, an overview, what is near a claim, a question, a side, page by page."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from argmap.model.excerpt import MOST_CROSSINGS, Excerpt, bearing_on, held

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from argmap.model.claim import Claim
    from argmap.model.issue import Issue
    from argmap.model.relation import Relation
    from argmap.model.source import Side
    from argmap.model.structure import Structure

FEW = 15
"""Up to so many claims and issues a map is its own overview."""

MOST_ISSUES = 12
"""An overview shows so many issues; the others are counted."""


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
    places = held(structure, kept)
    bare = {None, *(c.id for c in structure.main_claims())}
    for crossing in structure.crossings:
        ends = [(name, crossing.id) for name in crossing.premises]
        if crossing.target in structure.claims:
            ends.append((crossing.target, crossing.target))
        kept |= {
            name for name, beside in ends if name in among and places.get((name, structure.ground(beside))) in bare
        }
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
