"""How the rows of a side stand below one another, and in how many columns.

A side is one or more stacks, a main claim with all that hangs under it; a stack's branches (a step of the main claim
with all below it, or a tree that hangs under nothing) are split in order over the columns so that the highest is as
low as can be (dynamic programming over the cuts). A branch that is higher than a column gives up a part of itself, that
stands in another column; a chip keeps its place.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, Literal, NamedTuple

from argmap.diagram.hanging.order import clusters_of
from argmap.diagram.hanging.trees import chip_for, is_chip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from argmap.diagram.hanging.trees import Forest, Group, Strip

Lead = Literal["first", "next", "branch"]
"""What stands over a row: its conclusion, a row beside it or of another branch, or another branch."""

_HIGHEST = 1.12
"""Of a column's share of the rows: how high a branch may be before it gives up a part."""

_LEAST_MOVED = 4
"""Rows of the smallest part that moves."""

_MOST_MOVES = 6


class Slot(NamedTuple):
    """A row in its column."""

    key: str
    depth: int
    """How many steps below the main claim; 0 is a tree of its own."""
    lead: Lead
    opens: str = ""
    """The relation whose first row it is, if what the relation does differs from what stands before it."""
    group: str = ""
    """The relation by which it hangs, if it is that relation's first row."""


class Branch(NamedTuple):
    """Rows that stay together in a column."""

    slots: tuple[Slot, ...]
    caption: str = ""
    """What stands over a tree that hangs under nothing."""


class Stack(NamedTuple):
    """A main claim and what hangs under it; what hangs under nothing stands in the last one."""

    banner: str | None
    branches: tuple[Branch, ...]


class Kinds(NamedTuple):
    """What the columns ask of relations."""

    kind: Callable[[str], str]
    is_aimed_at_step: Callable[[str], bool]
    links_at: Callable[[str], int]
    """How many links start or end at a claim."""


def stacks_of(forest: Forest, strip: Strip, kinds: Kinds, captions: Mapping[str, str]) -> tuple[Stack, ...]:
    """The stacks of a strip, from top to bottom.

    Args:
        forest: all trees.
        strip: which of them.
        kinds: what relations do.
        captions: for a tree that hangs under nothing, what stands over it.
    """
    mains = [root for root in forest.roots[strip] if root in forest.mains]
    loose = [root for root in forest.roots[strip] if root not in forest.mains]
    found = [Stack(main, tuple(_under(main, forest, kinds))) for main in mains] or [Stack(None, ())]
    trees = tuple(Branch(tuple(_slots(root, 0, forest, kinds)), captions.get(root, "")) for root in loose)
    found[-1] = found[-1]._replace(branches=(*found[-1].branches, *trees))
    return tuple(stack for stack in found if stack.banner or stack.branches)


def _under(main: str, forest: Forest, kinds: Kinds) -> Iterator[Branch]:
    """The branches under a main claim: each step with what is aimed at it, and all below."""
    for cluster in clusters_of(forest.groups.get(main, ()), kinds.is_aimed_at_step):
        slots: list[Slot] = []
        for group in cluster:
            slots += _group_slots(group, 1, forest, kinds, "next" if slots else "branch")
        yield Branch(tuple(slots))


def _slots(root: str, depth: int, forest: Forest, kinds: Kinds) -> list[Slot]:
    """A row and all below it."""
    found: list[Slot] = []
    waiting = [Slot(root, depth, "branch")]
    while waiting:
        slot = waiting.pop()
        found.append(slot)
        waiting.extend(reversed(_below(slot, forest, kinds)))
    return found


def _below(slot: Slot, forest: Forest, kinds: Kinds) -> list[Slot]:
    """The rows straight under one."""
    found: list[Slot] = []
    before = ""
    for group in forest.groups.get(slot.key, ()):
        does = _does(group.relation, kinds)
        lead: Lead = "next" if found else "first"
        found += [
            Slot(
                row,
                slot.depth + 1,
                lead if i == 0 else "next",
                opens=group.relation if i == 0 and does != before else "",
                group=group.relation if i == 0 else "",
            )
            for i, row in enumerate(group.rows)
        ]
        before = does
    return found


def _group_slots(group: Group, depth: int, forest: Forest, kinds: Kinds, lead: Lead) -> list[Slot]:
    found: list[Slot] = []
    for i, row in enumerate(group.rows):
        first, *rest = _slots(row, depth, forest, kinds)
        head = first._replace(
            lead=lead if i == 0 else "next",
            opens=group.relation if i == 0 else "",
            group=group.relation if i == 0 else "",
        )
        found += [head, *rest]
    return found


def _does(relation: str, kinds: Kinds) -> str:
    """What a relation does, as far as a word between rows tells."""
    return f"{kinds.kind(relation)} {'step' if kinds.is_aimed_at_step(relation) else ''}"


def with_words(branches: Sequence[Branch], kinds: Kinds) -> tuple[Branch, ...]:
    """The branches of one column: words stand over a branch only if they differ from those over the branch before."""
    found: list[Branch] = []
    before = caption = ""
    for branch in branches:
        first = branch.slots[0]
        does = _does(first.group, kinds) if first.group else ""
        if does == before and first.opens:
            first = first._replace(opens="")
        found.append(Branch((first, *branch.slots[1:]), branch.caption if branch.caption != caption else ""))
        caption = branch.caption
        last = next((slot.group for slot in reversed(branch.slots) if slot.group and slot.depth == first.depth), "")
        before = _does(last, kinds) if last else ""
    return tuple(found)


def split(branches: Sequence[Branch], heights: Sequence[float], columns: int, kinds: Kinds) -> list[list[int]]:
    """The branches of each column by their index, the innermost column first: those with most links stand there.

    Args:
        branches: in order.
        heights: of each, with the gap under it.
        columns: how many.
        kinds: at which claims there are links.
    """
    if columns == 1:
        return [list(range(len(branches)))]
    links = [sum(kinds.links_at(slot.key) for slot in branch.slots) for branch in branches]
    order = sorted(range(len(branches)), key=lambda i: -links[i])
    sums = [0.0, *accumulate(heights[i] for i in order)]
    count = len(order)
    best = [[float("inf")] * (count + 1) for _ in range(columns + 1)]
    cuts = [[0] * (count + 1) for _ in range(columns + 1)]
    best[0][0] = 0
    for column in range(1, columns + 1):
        for end in range(count + 1):
            for start in range(end, -1, -1):
                own = sums[end] - sums[start]
                highest = max(best[column - 1][start], own)
                if highest < best[column][end]:
                    best[column][end], cuts[column][end] = highest, start
                if own > best[column][end]:
                    break
    found, end = [], count
    for column in range(columns, 0, -1):
        start = cuts[column][end]
        found.append(sorted(order[start:end]))
        end = start
    return found[::-1]


def given_up(forest: Forest, strip: Strip, columns: int) -> Forest:
    """The forest with parts of a strip's highest branches as trees of their own, a chip in the place of each."""
    for _ in range(_MOST_MOVES if columns > 1 else 0):
        moved = _moved(forest, strip, columns)
        if moved is None:
            break
        forest = moved
    return forest


def _moved(forest: Forest, strip: Strip, columns: int) -> Forest | None:
    """The forest after one move; none if no branch is too high, or has no branch to give."""
    sizes = _sizes(forest, strip)
    parents = forest.parents()
    heads = [row for main in forest.roots[strip] if main in forest.mains for row in _heads(forest, main)]
    heads += [root for root in forest.roots[strip] if root not in forest.mains]
    if not heads:
        return None
    share = sum(sizes[head] for head in heads) / columns
    limit = _HIGHEST * share
    highest = max(heads, key=lambda head: sizes[head])
    if sizes[highest] <= limit:
        return None
    wanted = min(sizes[highest] - 0.9 * limit, limit) if sizes[highest] < 2 * limit else limit
    branches = [
        (key, depth)
        for key, depth in forest.walk(highest)
        if depth > 0 and sizes[key] >= _LEAST_MOVED and not is_chip(key)
    ]
    if not branches:
        return None
    branch, _ = min(branches, key=lambda one: abs(sizes[one[0]] - wanted) + 0.5 * one[1])
    above, group = parents[branch]
    chip = chip_for(branch, group.relation)
    kept = group._replace(rows=tuple(chip if row == branch else row for row in group.rows))
    groups = {**forest.groups, above: tuple(kept if one is group else one for one in forest.groups[above])}
    return forest._replace(
        groups=groups,
        roots={**forest.roots, strip: (*forest.roots[strip], branch)},
        moved={**forest.moved, branch: above},
    )


def _heads(forest: Forest, main: str) -> list[str]:
    return [row for group in forest.groups.get(main, ()) for row in group.rows]


def _sizes(forest: Forest, strip: Strip) -> dict[str, int]:
    """How many rows stand in each row's branch, itself included."""
    sizes: dict[str, int] = {}
    for root in forest.roots[strip]:
        for key, _ in reversed(list(forest.walk(root))):
            sizes[key] = 1 + sum(sizes[row] for group in forest.groups.get(key, ()) for row in group.rows)
    return sizes
