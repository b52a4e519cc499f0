"""Claims as trees: which claim stands below which, each drawn once, and in which rows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from argmap.model import Ground, Relation, Structure


@dataclass(eq=False)
class Node:
    """A claim in a tree, or the mark that it stands elsewhere."""

    id: str
    depth: int
    groups: list[Group] = field(default_factory=list)
    """What bears on it, in the order of the map."""
    is_stub: bool = False
    """It is drawn elsewhere: only its number stands here."""
    y: int = 0
    height: int = 1


@dataclass(eq=False)
class Group:
    """A relation and its premises."""

    relation: Relation
    nodes: list[Node]

    @property
    def on_step(self) -> bool:
        """Whether it bears on a relation to the claim, not on the claim itself."""
        return self.aim != self.relation.target

    aim: str = ""
    """The claim below which it stands."""


@dataclass(eq=False)
class Forest:
    """The trees of all claims on one ground."""

    ground: Ground
    roots: list[Node]

    def nodes(self) -> Iterator[Node]:
        """All nodes, each before what bears on it, from top to bottom."""
        waiting = self.roots[::-1]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(child for group in reversed(node.groups) for child in reversed(group.nodes))

    @property
    def depth(self) -> int:
        """Of the deepest node."""
        return max((node.depth for node in self.nodes()), default=0)


def plant(structure: Structure, ground: Ground) -> Forest:
    """Trees in which each claim of a ground stands once; where it serves again, or stands elsewhere, is a stub."""
    names = [claim.id for claim in structure.in_order() if structure.ground(claim.id) == ground]
    mains = [claim.id for claim in structure.main_claims() if structure.ground(claim.id) == ground]
    drawn: dict[str, None] = {}
    roots: list[Node] = []
    free = (name for name in names if not any(_within(structure, ground, r) for r in structure.out_of(name)))
    for name in (*mains, *free, *names):
        if name not in drawn:
            root = Node(name, 0 if name in mains else 1)
            roots.append(root)
            _grow(root, structure, ground, drawn)
    return Forest(ground, roots)


def _within(structure: Structure, ground: Ground, relation: Relation) -> bool:
    return structure.ground(structure.aim(relation).id) == ground and not structure.is_crossing(relation)


def _grow(root: Node, structure: Structure, ground: Ground, drawn: dict[str, None]) -> None:
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if node.id in drawn or structure.ground(node.id) != ground:
            node.is_stub = True
            continue
        drawn[node.id] = None
        for relation in _bearing(structure, node.id):
            nodes = [Node(name, node.depth + 1) for name in relation.premises]
            node.groups.append(Group(relation, nodes, aim=node.id))
        waiting.extend(child for group in reversed(node.groups) for child in reversed(group.nodes))


def _bearing(structure: Structure, claim: str) -> Iterator[Relation]:
    """What bears on a claim within its side, each followed by what bears on that step."""
    waiting = [*reversed(structure.onto(claim))]
    while waiting:
        relation = waiting.pop()
        if not structure.is_crossing(relation):
            yield relation
        waiting.extend(reversed(structure.onto(relation.id)))


def stack(forest: Forest, height: Callable[[Node], int], *, gap: int = 1) -> int:
    """Give every node its row: below one another, each in the middle of what bears on it; returns the rows used."""
    cursor = 0
    waiting: list[tuple[Node, int | None]] = [(root, None) for root in reversed(forest.roots)]
    while waiting:
        node, start = waiting.pop()
        if start is not None:
            cursor = _settle(node, start, cursor, gap=gap)
            continue
        node.height = height(node)
        if node.groups:
            waiting.append((node, cursor))
            waiting.extend((child, None) for child in reversed(list(_children(node))))
        else:
            node.y = cursor
            cursor += node.height
    return cursor


def _children(node: Node) -> Iterable[Node]:
    return (child for group in node.groups for child in group.nodes)


def _settle(node: Node, start: int, cursor: int, *, gap: int) -> int:
    children = list(_children(node))
    middle = (centre(children[0]) + centre(children[-1])) // 2
    node.y = max(start, middle - (node.height - 1) // 2)
    return max(cursor, node.y + node.height) + gap


def centre(node: Node) -> int:
    """The row in which its line leaves."""
    return node.y + (node.height - 1) // 2
