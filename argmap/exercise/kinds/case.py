"""A part of a case to be built: the frame of its boxes, and the sentences that go into them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.exercise.material import Candidate, fact
from argmap.model.exercise import Blank, Choice, FrameRow, Task

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.exercise.material import Material
    from argmap.model import Source

_ROOM = {1: 7, 2: 8, 3: 9}
"""By level, how many claims go under the one on top, at most."""

_STRAYS = 2
_FEW = 4
"""Boxes to fill below which nothing more is given."""


def cases(material: Material, _source: Source | None = None) -> Iterator[Candidate]:
    """A conclusion with whole steps under it, of a size that fits."""
    found: list[tuple[tuple[FrameRow, ...], int]] = []
    for claim in material.claims:
        if material.side(claim) is None or not material.chosen("tree", [claim]):
            continue
        for depth in (2, 3):
            rows = _rows(material, claim, depth)
            if len(rows) > 3 and rows not in [one for one, _ in found]:
                found.append((rows, _score(material, rows)))
    for rows, _ in material.chance("tree").ranked(found, lambda one: one[1]):
        candidate = _candidate(material, rows)
        if candidate is not None:
            yield candidate


def _rows(material: Material, root: str, depth: int) -> tuple[FrameRow, ...]:
    """Each claim once, each step whole, in the order in which they hang; no more than there is room for."""
    room = _ROOM[material.level]
    rows = [FrameRow(claim=root)]
    seen = set(material.twins(root))

    def hang(claim: str, at: int, level: int) -> None:
        for step in material.steps_to(claim):
            names = [p for p in step.premises if p not in seen]
            fits = len(rows) - 1 + len(names) <= room and len(names) == len(step.premises)
            if not fits or not material.chosen("tree", [step.id]) or not material.stands_alone(*names):
                continue
            for name in names:
                seen.update(material.twins(name))
            places = []
            for name in names:
                places.append(len(rows))
                rows.append(FrameRow(claim=name, above=at, step=step.id, depth=level))
            if level < depth:
                for name, place in zip(names, places, strict=True):
                    hang(name, place, level + 1)

    if material.stands_alone(root):
        hang(root, 0, 1)
    return _in_hanging_order(rows)


def _in_hanging_order(rows: Sequence[FrameRow]) -> tuple[FrameRow, ...]:
    """The rows so that what hangs under one follows it."""
    order: list[int] = []

    def walk(at: int) -> None:
        order.append(at)
        for i, row in enumerate(rows):
            if row.above == at:
                walk(i)

    walk(0)
    place = {old: new for new, old in enumerate(order)}
    return tuple(
        rows[old].changed(above=place[above] if (above := rows[old].above) is not None else None) for old in order
    )


def _score(material: Material, rows: Sequence[FrameRow]) -> int:
    """The lower the better: of the right size, with reasons of both kinds, two levels deep, with links, short."""
    steps = [[row for row in rows if row.step == name] for name in dict.fromkeys(r.step for r in rows if r.step)]
    unsaid = sum(material.claims[row.claim].is_implicit for row in rows)
    score = 2 * abs(len(rows) - 1 - _ROOM[material.level]) + 2 * unsaid
    score += 4 * (not any(len(step) > 1 for step in steps)) + 4 * (not any(len(step) == 1 for step in steps))
    score += 3 * (max(row.depth for row in rows) < 2)
    score -= min(3, sum(bool(material.structure.crossings_of(row.claim)) for row in rows)) // 2
    score -= 3 * any(source.main == rows[0].claim for source in material.sources)
    return score // 2 - (20 if material.preferred("tree", [rows[0].claim]) else 0)


def _candidate(material: Material, rows: Sequence[FrameRow]) -> Candidate | None:
    chance, words = material.chance("tree", rows[0].claim), material.words
    given = _given(material, rows)
    gaps = [i for i in range(len(rows)) if i not in given]
    if len(gaps) < 3:
        return None
    names = [rows[i].claim for i in gaps]
    strays = _strays(material, rows) if material.level > 1 else []
    shown = chance.shuffled([*names, *strays])
    place = {name: i for i, name in enumerate(shown)}
    frame = tuple(row.changed(given=i in given) for i, row in enumerate(rows))
    blanks = tuple(
        Blank(name=rows[i].claim, right=tuple(sorted(place[rows[j].claim] for j in _swappable(rows, i) if j in gaps)))
        for i in gaps
    )
    is_open = material.level == 3
    task = Task(
        id="tree",
        kind="tree",
        side=material.side(rows[0].claim),
        ask=words.asks_open["tree"] if is_open else words.asks["tree"],
        choices=tuple(Choice(text=material.text(name), claim=name, right=name in names) for name in shown),
        blanks=blanks,
        frame=frame,
        open=is_open,
        why=words.whys["swap"],
        claims=tuple(row.claim for row in rows),
    )
    return Candidate(task, *_facts(material, frame))


def _given(material: Material, rows: Sequence[FrameRow]) -> set[int]:
    """The rows that are filled in: the top, what is unsaid, and at the first level one whole step."""
    if material.level == 3:
        return set()
    given = {0} | {i for i, row in enumerate(rows) if material.claims[row.claim].is_implicit}
    if material.level == 1:
        first = {i for i, row in enumerate(rows) if row.step == rows[1].step}
        if len(rows) - len(given | first) >= _FEW:
            given |= first
    return given


def _swappable(rows: Sequence[FrameRow], at: int) -> list[int]:
    """The rows that may stand in each other's place: under the same claim, with nothing under them, joined alike."""
    row = rows[at]

    def is_leaf(i: int) -> bool:
        return all(other.above != i for other in rows)

    def size(i: int) -> int:
        return sum(other.step == rows[i].step for other in rows)

    if not is_leaf(at) or row.above is None:
        return [at]
    beside = [i for i, other in enumerate(rows) if other.above == row.above and is_leaf(i)]
    return [i for i in beside if rows[i].step == row.step or (size(i) == 1 and size(at) == 1)]


def _strays(material: Material, rows: Sequence[FrameRow]) -> list[str]:
    """Claims of the same side that are no reason for anything in the frame, but in the end perhaps for its top."""
    inside = {twin for row in rows for twin in material.twins(row.claim)}
    root, mains = rows[0].claim, {source.main for source in material.sources}

    def apart(name: str) -> bool:
        direct = {r.target for r in material.structure.out_of(name)}
        return direct.isdisjoint(inside) and material.above(name).isdisjoint(inside - material.twins(root))

    pool = [
        name
        for name, claim in material.claims.items()
        if claim.quotes
        and name not in inside | mains
        and material.side(name) == material.side(root)
        and material.stands_alone(name)
        and apart(name)
    ]
    return material.chance("tree", root, "strays").shuffled(pool)[:_STRAYS]


def _facts(material: Material, frame: Sequence[FrameRow]) -> tuple[frozenset[str], frozenset[str]]:
    """What a frame asks for, and what it tells: steps that stand there, and which reasons one bar joins."""
    asks: set[str] = set()
    tells: set[str] = set()
    for row in frame:
        if row.step is not None:
            asks.add(fact("step", row.step)) if not row.given else tells.add(fact("step", row.step))
            tells.add(fact("joint", row.step))
            tells.add(fact("pair", *sorted(material.structure.relations[row.step].premises)))
        if material.claims[row.claim].is_implicit and row.given:
            tells.add(fact("unsaid", row.claim))
        elif material.claims[row.claim].is_implicit:
            asks.add(fact("unsaid", row.claim))
        if row.above is None:
            tells |= {fact("main", row.claim)}
    return frozenset(asks), frozenset(tells - asks)
