"""Both cases of a debate as trees: every claim hangs from what it supports, on the shortest way to a main claim."""

from __future__ import annotations

from collections import deque
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from argmap.tui.fits.shapes import once_for_a_shape

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from argmap.model import Ground, Relation, Side, Structure


class CaseTree:
    """One side's case.

    Args:
        structure: the map.
        side: whose case it is.
        grounds: where claims stand that may hang in it.
        own: the ids of claims that are listed at its end even where they lead to none of its main claims.
    """

    def __init__(self, structure: Structure, side: Side, grounds: frozenset[Ground], own: Sequence[str]) -> None:
        self.side: Side = side
        self.mains: tuple[str, ...] = tuple(claim.id for claim in structure.main_claims(side))
        self.parents: dict[str, str] = {}
        """By a claim, the one that it hangs from."""
        self.children: dict[str, list[str]] = {}
        """By a claim, what hangs from it; those of the mapper's own come last among the premises of a step."""
        self.steps: dict[str, Relation] = {}
        """By a claim, the step that it hangs by."""
        self._structure, self._grounds = structure, grounds
        seen = set(self.mains)
        roots = list(self.mains)
        self._grow(roots, seen)
        rest = [name for name in own if name not in seen]
        tops = [name for name in rest if not any(r.kind == "support" for r in structure.out_of(name))]
        for name in (*tops, *rest):
            if name not in seen:
                seen.add(name)
                roots.append(name)
                self._grow([name], seen)
        self.roots: tuple[str, ...] = tuple(roots)
        """The main claims, then what leads to none."""
        self.order: tuple[str, ...] = tuple(self._list())
        """All claims, each before what hangs from it."""
        self.leaves: dict[str, int] = {}
        """By a claim, how many claims at the bottom it rests on; at least one, itself."""
        self.sizes: dict[str, int] = {}
        """By a claim, how many hang from it, itself counted."""
        self.depths: dict[str, int] = {}
        """By a claim, how many steps below its root it hangs."""
        self._count()
        self.levels: int = self._levels()
        """How many rows its icicle has."""
        del self._structure  # the tree outlives it

    def _levels(self) -> int:
        level, count = list(self.mains or self.roots[:1]), 0
        while level:
            level, count = [below for name in level for below in self.children.get(name, ())], count + 1
        return count

    def _grow(self, roots: Iterable[str], seen: set[str]) -> None:
        structure, queue = self._structure, deque(roots)
        while queue:
            name = queue.popleft()
            hanging = self.children.setdefault(name, [])
            for step in structure.supports_of(name):
                for premise in sorted(step.premises, key=lambda one: structure.claims[one].is_implicit):
                    if premise not in seen and structure.ground(premise) in self._grounds:
                        seen.add(premise)
                        hanging.append(premise)
                        self.parents[premise], self.steps[premise] = name, step
                        queue.append(premise)

    def _list(self) -> Iterator[str]:
        stack = list(reversed(self.roots))
        while stack:
            name = stack.pop()
            yield name
            stack.extend(reversed(self.children.get(name, ())))

    def _count(self) -> None:
        for name in reversed(self.order):
            hanging = self.children.get(name, ())
            self.leaves[name] = max(1, sum(self.leaves[child] for child in hanging))
            self.sizes[name] = 1 + sum(self.sizes[child] for child in hanging)
        for name in self.order:
            self.depths[name] = self.depths[self.parents[name]] + 1 if name in self.parents else 0

    def up(self, name: str) -> tuple[str, ...]:
        """The way from a claim to the top it hangs from, itself first."""
        way = [name]
        while way[-1] in self.parents:
            way.append(self.parents[way[-1]])
        return tuple(way)


class Cases(NamedTuple):
    """Both cases of a debate."""

    left: CaseTree
    right: CaseTree

    def of(self, structure: Structure, name: str) -> CaseTree:
        """The case that a claim belongs to; of common ground, the left one where it hangs there."""
        ground = structure.ground(name)
        if ground == "right" or (ground != "left" and name not in self.left.leaves and name in self.right.leaves):
            return self.right
        return self.left


@once_for_a_shape
def cases_of(structure: Structure) -> Cases:
    """Both cases; what stands on no side, or on common ground alone, is listed at the end of the left one."""
    grounds = {claim.id: structure.ground(claim.id) for claim in structure.in_order()}
    right = CaseTree(
        structure,
        "right",
        frozenset({"right", "common", "none"}),
        [name for name, ground in grounds.items() if ground == "right"],
    )
    left = CaseTree(
        structure,
        "left",
        frozenset({"left", "common", "none"}),
        [
            name
            for name, ground in grounds.items()
            if ground != "right" and (ground == "left" or name not in right.sizes)
        ],
    )
    return Cases(left, right)


class Ends(NamedTuple):
    """What stands at both ends of the selection, the left article's on the left where they face each other."""

    one: str
    """A claim."""
    other: str | None
    """A claim; none where nothing meets the selection and it leads to nothing."""
    relation: Relation | None
    """What joins them; none where they are two answers to one question."""
    faces: bool
    """Whether they stand on both sides."""


def head_of(structure: Structure, selected: str) -> str:
    """The claim that a selection stands for: itself, a relation's first premise, a question's first answer."""
    if selected in structure.relations:
        return structure.relations[selected].premises[0]
    if selected in structure.issues:
        return next(iter(structure.issues[selected].positions), "")
    return selected


def across(structure: Structure, link: Relation, name: str) -> str:
    """The claim at the other end of a link."""
    return structure.aim(link).id if name in link.premises else link.premises[0]


def starts_at(link: Relation, name: str) -> bool:
    """Whether a link goes out from a claim; a contradiction goes out from neither of its ends."""
    return name in link.premises and link.kind != "contradiction"


def links_of(structure: Structure, name: str, by: str = "") -> tuple[Relation, ...]:
    """The links of a claim, the one that one came by first."""
    links = structure.crossings_of(name)
    return tuple(sorted(links, key=lambda link: link.id != by)) if by else links


def came_by(structure: Structure, before: str, name: str, way: int = 0, by: str = "") -> str:
    """The link by which one goes over from one entry to another: itself, that of the path, any; empty for none.

    Args:
        structure: the map.
        before: what was selected; it may be gone.
        name: what is selected now.
        way: which of the ways to the main claim the path of what was selected goes.
        by: the link by which one came to what was selected.
    """
    links = structure.crossings_of(name)
    if not links or not structure.has(before) or before in structure.issues:
        return ""
    if before in structure.relations:
        return before if structure.relations[before] in links else ""
    cases = cases_of(structure)
    if cases.of(structure, before) is cases.of(structure, name):
        return ""
    shown = [pace.link for pace in path_of(structure, before, cases, way, by).paces if pace.link in links]
    joining = [link for link in links if before in structure.ends(link)]
    return next((link.id for link in (*shown, *joining)), "")


def ends_of(structure: Structure, selected: str, cases: Cases, by: str = "") -> Ends:
    """Both ends of a relation; of a claim with a link, else with what it supports or attacks, else another answer.

    Args:
        structure: the map.
        selected: an id.
        cases: of the map.
        by: the link that one came by, which is then the claim's; else it is its first.
    """

    def facing(one: str, other: str, relation: Relation | None) -> Ends:
        turned = cases.of(structure, one) is cases.right
        return Ends(*((other, one) if turned else (one, other)), relation, faces=True)

    if selected in structure.relations:
        relation = structure.relations[selected]
        one, other = relation.premises[0], structure.aim(relation).id
        is_link = structure.is_crossing(relation)
        return facing(one, other, relation) if is_link else Ends(one, other, relation, faces=False)
    name = head_of(structure, selected)
    if selected in structure.issues:
        found = _answers(structure, (selected,), name, cases)
        return facing(name, found, None) if found else Ends(name, None, None, faces=False)
    for link in links_of(structure, name, by):
        return facing(name, across(structure, link, name), link)
    case = cases.of(structure, name)
    if name in case.parents:
        return Ends(name, case.parents[name], case.steps[name], faces=False)
    against = next((one for one in structure.out_of(name) if one.kind == "attack"), None)
    if against is not None:
        return Ends(name, structure.aim(against).id, against, faces=False)
    found = _answers(structure, [issue.id for issue in structure.issues_of(name)], name, cases)
    return facing(name, found, None) if found else Ends(name, None, None, faces=False)


def _answers(structure: Structure, issues: Sequence[str], name: str, cases: Cases) -> str | None:
    """An answer of the other side to one of some questions."""
    positions = (position for issue in issues for position in structure.issues[issue].positions)
    mine = cases.of(structure, name)
    return next((position for position in positions if cases.of(structure, position) is not mine), None)


class Pace(NamedTuple):
    """One claim on a path, and how one comes to it."""

    name: str
    link: Relation | None = None
    """The link that leads to it from the claim before; none: that claim supports it, or it is the first."""


class Path(NamedTuple):
    """The way of a selection: what meets it, itself, what it leads to, the main claim, what meets that."""

    paces: tuple[Pace, ...]
    here: int
    """Which of them is selected."""
    top: int
    """Which of them is the last on the way up."""
    is_main: bool
    """Whether that is a main claim."""
    way: int = 0
    """Which of the ways up it is."""
    ways: int = 1
    """How many there are."""


_MOST_WAYS, _MOST_LOOKED_AT = 9, 400
"""Ways to a main claim that are told apart, and how many beginnings of one are looked at for them."""


@lru_cache(maxsize=8)
def ways_up(structure: Structure, name: str) -> tuple[tuple[str, ...], ...]:
    """The ways from a claim to its main claim, itself first: that of its case, then the others, the shortest first."""
    case = cases_of(structure).of(structure, name)
    first = case.up(name)
    found = [first]
    queue: deque[tuple[str, ...]] = deque([(name,)])
    for _ in range(_MOST_LOOKED_AT if first[-1] in case.mains else 0):
        if not queue or len(found) == _MOST_WAYS:
            break
        way = queue.popleft()
        if way[-1] in case.mains:
            found += [way] if way != first else []
            continue
        targets = dict.fromkeys(r.target for r in structure.out_of(way[-1]) if r.kind == "support")
        queue.extend((*way, one) for one in targets if one in case.sizes and one not in way)
    return tuple(found)


def path_of(structure: Structure, selected: str, cases: Cases, way: int = 0, by: str = "") -> Path:
    """The path of a claim, relation or question.

    Args:
        structure: the map.
        selected: an id.
        cases: of the map.
        way: which of the ways to the main claim it goes.
        by: the link that one came by.
    """
    paces: list[Pace] = []
    name = head_of(structure, selected)
    first: Relation | None = None
    if selected in structure.relations:
        first = structure.relations[selected]
        paces.append(Pace(name))
        name = structure.aim(first).id
        is_step = first.kind == "support" and not structure.is_crossing(first)
        paces.append(Pace(name, None if is_step else first))
        here = 0
    else:
        is_main = name in (*cases.left.mains, *cases.right.mains)
        own = links_of(structure, name, by)
        if own and not is_main:
            first = own[0]
            paces.append(Pace(across(structure, first, name)))
        paces.append(Pace(name, first))
        here = len(paces) - 1
    ways = ways_up(structure, name)
    paces += [Pace(one) for one in ways[way % len(ways)][1:]]
    top = len(paces) - 1
    last = paces[top].name
    met = links_of(structure, last, by)
    if met and met[0] is not first:
        paces.append(Pace(across(structure, met[0], last), met[0]))
    is_main = last in (*cases.left.mains, *cases.right.mains)
    return Path(tuple(paces), here, top, is_main=is_main, way=way % len(ways), ways=len(ways))


class Lit(NamedTuple):
    """What of a map is lit for a selection."""

    chosen: frozenset[str]
    """The ids of the claims that are selected: of a link its ends, of a question its answers."""
    tied: frozenset[str]
    """The other end of a selected claim."""
    across: frozenset[str]
    """Where its path ends on the other side."""
    path: frozenset[str]
    """All claims of the path."""

    def holds(self, name: str) -> bool:
        """Whether a claim is the selection, its other end, or where its path ends."""
        return name in self.chosen or name in self.tied or name in self.across


def lit_of(structure: Structure, selected: str, way: int = 0, by: str = "") -> Lit:
    """What is lit for a selection."""
    name = head_of(structure, selected) if selected else ""
    if not name:
        return Lit(frozenset(), frozenset(), frozenset(), frozenset())
    cases = cases_of(structure)
    path = path_of(structure, selected, cases, way, by)
    if selected in structure.relations:
        chosen = frozenset(structure.ends(structure.relations[selected]))
    else:
        chosen = frozenset(structure.issues[selected].positions if selected in structure.issues else (name,))
    ends = ends_of(structure, selected, cases, by)
    tied = frozenset(one for one in ends[:2] if one) - chosen
    across = frozenset(pace.name for pace in path.paces[path.top + 1 :])
    return Lit(chosen, tied, across - chosen - tied, frozenset(pace.name for pace in path.paces))


class Tile(NamedTuple):
    """A claim in an icicle."""

    row: int
    """How many steps below the main claim."""
    column: int
    width: int
    name: str


def icicle(case: CaseTree, width: int, rows: int) -> list[Tile]:
    """What a case rests on, level by level, each claim as wide as what stands below it.

    Where cells run out, the smallest go. Claims that lead to no main claim have no block, unless there is none.
    """
    blocks: list[Tile] = []
    stack: list[tuple[Sequence[str], int, int, int]] = [(case.mains or case.roots[:1], 0, 0, width)]
    while stack:
        names, row, column, room = stack.pop()
        if row >= rows or room <= 0 or not names:
            continue
        if len(names) > room:
            most = set(sorted(names, key=lambda name: -case.leaves[name])[:room])
            names = [name for name in names if name in most]
        for name, wide in zip(names, _shares([case.leaves[name] for name in names], room), strict=True):
            blocks.append(Tile(row, column, wide, name))
            stack.append((case.children.get(name, ()), row + 1, column, wide))
            column += wide
    return blocks


def _shares(weights: Sequence[int], room: int) -> list[int]:
    """Whole cells in proportion to weights, at least one each, so many together."""
    total = sum(weights)
    shares = [max(1, room * weight // total) for weight in weights]
    while sum(shares) > room:
        shares[shares.index(max(shares))] -= 1
    for i in range(room - sum(shares)):
        shares[i % len(shares)] += 1
    return shares


class LinkEnds(NamedTuple):
    """The ends of links in one case."""

    at: Mapping[str, tuple[Relation, ...]]
    """By a claim, the links that end at it."""
    below: Mapping[str, int]
    """By a claim, how many ends there are at it and at what hangs from it."""


@lru_cache(maxsize=2)
def link_ends_of(structure: Structure) -> Mapping[Side, LinkEnds]:
    """Where links end in each case, made once for each map."""
    cases = cases_of(structure)
    at: dict[Side, dict[str, list[Relation]]] = {"left": {}, "right": {}}
    below: dict[Side, dict[str, int]] = {"left": {}, "right": {}}
    for link in structure.crossings:
        for name in (link.premises[0], structure.aim(link).id):
            case = cases.of(structure, name)
            if name in case.sizes:
                at[case.side].setdefault(name, []).append(link)
                for one in case.up(name):
                    below[case.side][one] = below[case.side].get(one, 0) + 1
    return {side: LinkEnds({name: tuple(links) for name, links in at[side].items()}, below[side]) for side in at}


@lru_cache(maxsize=2)
def links_by_question(structure: Structure) -> Mapping[str, tuple[Relation, ...]]:
    """The links of each question, those of none under an empty id, made once for each map."""
    found: dict[str, list[Relation]] = {}
    for link in structure.crossings:
        issue = structure.issue_of(link)
        found.setdefault(issue.id if issue is not None else "", []).append(link)
    return {name: tuple(links) for name, links in found.items()}
