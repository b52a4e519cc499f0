"""The two cases as trees: what hangs under what, and where a claim is only named because it stands elsewhere.

Breadth first from the main claims, so that each claim hangs where it comes nearest to one. A premise that stands
elsewhere already, or on another strip, is named by a chip; so nothing within a case needs a line of its own.
"""

from __future__ import annotations

from collections import defaultdict, deque
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from argmap.model import Excerpt, ShownRelation

Strip = Literal["left", "middle", "right"]
"""Where a tree stands: a side, or under the questions, for common ground and sources on no side."""

STRIPS: tuple[Strip, ...] = ("left", "middle", "right")


_AGAIN = "@"
"""Parts the claim from the relation in the key of a chip; no id has it."""


def chip_for(claim: str, relation: str) -> str:
    """The key of the row that only names a claim where a relation uses it again."""
    return f"{claim}{_AGAIN}{relation}"


def is_chip(key: str) -> bool:
    """Whether a row only names its claim, which stands elsewhere."""
    return _AGAIN in key


def claim_of(key: str) -> str:
    """The claim of a row; where it stands itself, the row's key is its id."""
    return key.partition(_AGAIN)[0]


class Group(NamedTuple):
    """A relation with a row, by its key, for each of its premises."""

    relation: str
    rows: tuple[str, ...]
    also: tuple[tuple[str, str], ...] = ()
    """Rows that bear on the same claim each by itself, too, with the relation by which they do."""


class Forest(NamedTuple):
    """All trees of a picture."""

    groups: Mapping[str, tuple[Group, ...]]
    """By the row that they hang under, from top to bottom; what attacks a step follows the step."""
    roots: Mapping[Strip, tuple[str, ...]]
    """The main claims of a strip, then what hangs under nothing."""
    mains: frozenset[str]
    """The roots that are main claims."""
    moved: Mapping[str, str]
    """The roots that hang under another row by a chip, with that row."""

    def walk(self, root: str) -> Iterator[tuple[str, int]]:
        """A tree's rows from top to bottom, each with its depth."""
        waiting = [(root, 0)]
        while waiting:
            key, depth = waiting.pop()
            yield key, depth
            below = [row for group in self.groups.get(key, ()) for row in group.rows]
            waiting.extend((row, depth + 1) for row in reversed(below))

    def parents(self) -> dict[str, tuple[str, Group]]:
        """For each row that hangs, what it hangs under, and by which group."""
        return {row: (key, group) for key, groups in self.groups.items() for group in groups for row in group.rows}


def strip_of(excerpt: Excerpt, claim: str) -> Strip:
    """Where a claim stands; all of a map without sides on the left."""
    ground = excerpt.whole.ground(claim)
    if ground in ("left", "right"):
        return ground
    return "middle" if has_sides(excerpt) else "left"


def has_sides(excerpt: Excerpt) -> bool:
    """Whether anything of what is shown stands on a side."""
    return any(excerpt.whole.ground(name) in ("left", "right") for name in excerpt.claims)


def hangs(relation: ShownRelation, excerpt: Excerpt) -> bool:
    """Whether a relation is drawn within a case: it is no link across, nor aimed at one."""
    across = {crossing.id for crossing in excerpt.crossings}
    at: ShownRelation | None = relation
    while at is not None:
        if at.id in across:
            return False
        at = excerpt.relations.get(at.target.at)
    return True


def forest_of(excerpt: Excerpt, *, repeats: bool = True) -> Forest:
    """The trees of an excerpt: every claim once, every relation within a case as one group.

    A premise that is not shown has a chip beside its partners, as they count only together.

    Args:
        excerpt: what is shown.
        repeats: whether claims that stand elsewhere, or are not shown, are named where they are premises, too.
    """
    onto: dict[str, list[ShownRelation]] = defaultdict(list)
    place = {name: rank for rank, name in enumerate(excerpt.claims)}
    for relation in excerpt.within:
        if hangs(relation, excerpt):
            onto[relation.target.at].append(relation)
    for relations in onto.values():
        relations.sort(key=lambda r: (r.kind != "support", min(place[end.at] for end in r.premises)))
    forest = _Growing(excerpt, onto).forest()
    return forest if repeats else _once(forest, excerpt)


class _Growing:
    """Trees in the making."""

    def __init__(self, excerpt: Excerpt, onto: Mapping[str, list[ShownRelation]]) -> None:
        self.excerpt = excerpt
        self.onto = onto
        self.strips = {name: strip_of(excerpt, name) for name in excerpt.claims}
        self.mains = dict.fromkeys(c.id for c in excerpt.whole.main_claims() if c.id in self.strips)
        self.standing: set[str] = set()
        self.groups: dict[str, tuple[Group, ...]] = {}
        self.roots: dict[Strip, list[str]] = {strip: [] for strip in STRIPS}

    def forest(self) -> Forest:
        leads = {
            end.at
            for target, relations in self.onto.items()
            for relation in relations
            for end in relation.premises
            if self.strips[end.at] == self.strips.get(self._claim_at(target))
        }
        starts = [*self.mains, *(name for name in self.strips if name not in leads), *self.strips]
        for start in starts:
            if start not in self.standing:
                self.roots[self.strips[start]].append(start)
                self._grow(start)
        groups = {key: _side_by_side(found, self._aimed_at()) for key, found in self.groups.items()}
        roots = {strip: tuple(found) for strip, found in self.roots.items()}
        return Forest(groups, roots, frozenset(self.mains), {})

    def _claim_at(self, target: str) -> str:
        """The claim that a step is for."""
        while target in self.excerpt.relations:
            target = self.excerpt.relations[target].target.at
        return target

    def _aimed_at(self) -> set[str]:
        return {relation.target.at for relation in self.excerpt.relations.values()}

    def _grow(self, start: str) -> None:
        strip = self.strips[start]
        self.standing.add(start)
        queue = deque([start])
        while queue:
            conclusion = queue.popleft()
            found: list[Group] = []
            for relation in self._bearing_on(conclusion):
                keys = []
                for end in relation.premises:
                    is_free = end.at not in self.standing and self.strips[end.at] == strip and end.at not in self.mains
                    keys.append(end.at if is_free else chip_for(end.at, relation.id))
                    if is_free:
                        self.standing.add(end.at)
                        queue.append(end.at)
                keys += [chip_for(name, relation.id) for name in relation.missing]
                found.append(Group(relation.id, tuple(keys)))
            if found:
                self.groups[conclusion] = tuple(found)

    def _bearing_on(self, conclusion: str) -> Iterator[ShownRelation]:
        """What bears on a claim, each followed by what is aimed at that step."""
        waiting = list(reversed(self.onto.get(conclusion, ())))
        while waiting:
            relation = waiting.pop()
            yield relation
            waiting.extend(reversed(self.onto.get(relation.id, ())))


def _side_by_side(groups: Sequence[Group], aimed_at: set[str]) -> tuple[Group, ...]:
    """A premise that counts by itself, too, stands with its partners and needs no chip there."""
    alone = {
        claim_of(group.rows[0]): group
        for group in reversed(groups)
        if len(group.rows) == 1 and group.relation not in aimed_at
    }
    gone: set[str] = set()
    found: list[Group] = []
    for group in groups:
        rows, also = list(group.rows), []
        for i, key in enumerate(group.rows if len(group.rows) > 1 else ()):
            own = alone.get(claim_of(key))
            if own is not None and own.relation not in gone and is_chip(key) != is_chip(own.rows[0]):
                rows[i] = claim_of(key)
                also.append((rows[i], own.relation))
                gone.add(own.relation)
        found.append(Group(group.relation, tuple(rows), tuple(also)))
    return tuple(group for group in found if group.relation not in gone)


def _once(forest: Forest, excerpt: Excerpt) -> Forest:
    """The forest without steps that only name claims again, and without naming what is not shown.

    What a link is aimed at stays.
    """
    aimed_at = {relation.target.at for relation in excerpt.relations.values()}
    standing = {row for groups in forest.groups.values() for group in groups for row in group.rows if not is_chip(row)}

    def less(group: Group) -> Group:
        shown = tuple(row for row in group.rows if claim_of(row) in excerpt.claims)
        return group._replace(rows=shown or group.rows)

    def says_more(group: Group) -> bool:
        return group.relation in aimed_at or any(not is_chip(r) or claim_of(r) not in standing for r in group.rows)

    groups = {key: tuple(filter(says_more, map(less, found))) for key, found in forest.groups.items()}
    return forest._replace(groups={key: found for key, found in groups.items() if found})
