"""What makes a picture hard to read, counted, ours beside plain ranks: `python -m tests.benchmarks.pictures [MAP …]`.

Lines that cross, at flat angles, or run through boxes; the share of the page that is boxes and words; letters on A3.
Both are read from the SVG alone, so pictures of any program can be held beside ours: boxes are groups of class `claim`
or, in others' pictures, `node`, lines are the paths of groups of class `edge`.
"""

from __future__ import annotations

import argparse
import math
import re
import sys
import xml.etree.ElementTree as ET
from itertools import combinations, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from argmap.diagram import PAGES, picture, run_engine
from argmap.model import Structure, everything, overview
from argmap.workspace import open_debate
from tests.benchmarks.drawing import plain_dot
from tests.benchmarks.maps import make_map
from tests.examples import MAPS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.model import Excerpt

    Point = tuple[float, float]

_SVG = "{http://www.w3.org/2000/svg}"
_FLAT = 30
"""Degrees, below which two lines that cross are hard to follow."""
_STEPS = 8
"""Straight pieces that stand for a curve."""
_MADE = (20, 40, 60, 80, 100)


class Counts(NamedTuple):
    """What is counted in a picture."""

    boxes: int
    crossings: int
    flat: int
    through: int
    """Lines that run through a box that is not at their ends."""
    ink: float
    """The share of the page that is boxes, in per cent."""
    letters: float
    """The smallest in a box, in points, where the picture fills an A3 page."""


class _Line(NamedTuple):
    part: str
    points: tuple[Point, ...]


def counts(svg: str) -> Counts:
    """What is counted in an SVG that Graphviz or argmap wrote."""
    root = ET.fromstring(svg)
    _, _, width, height = map(float, root.get("viewBox", "").split())
    groups = list(root.iter(f"{_SVG}g"))
    kind = "claim" if any("claim" in _classes(group) for group in groups) else "node"
    boxes = [group for group in groups if kind in _classes(group) and _extent(group)]
    rects = [_extent(group) for group in boxes]
    lines = [line for group in groups if "edge" in _classes(group) for line in _lines(group)]
    angles = [angle for one, other in combinations(lines, 2) for angle in _crossed(one, other)]
    across, down = PAGES["a3"].inner
    scale = min(across / width, down / height)
    sizes = [float(text.get("font-size", "14")) for group in boxes for text in group.iter(f"{_SVG}text")]
    area = sum((right - left) * (bottom - top) for left, top, right, bottom in rects)
    return Counts(
        boxes=len(boxes),
        crossings=len(angles),
        flat=sum(angle < _FLAT for angle in angles),
        through=sum(_runs_through(line, rect) for line in lines for rect in rects),
        ink=100 * area / (width * height),
        letters=scale * min(sizes, default=0.0),
    )


def _classes(group: ET.Element) -> list[str]:
    return (group.get("class") or "").split()


def _numbers(text: str) -> list[float]:
    return [float(found) for found in re.findall(r"-?\d+\.?\d*", text)]


def _extent(group: ET.Element) -> tuple[float, float, float, float]:
    """The box that a group draws first; empty if it draws none."""
    for child in group.iter():
        values = _numbers(child.get("points") or child.get("d") or "")
        if child.tag in (f"{_SVG}polygon", f"{_SVG}path") and len(values) > 7:
            return min(values[::2]), min(values[1::2]), max(values[::2]), max(values[1::2])
    return ()  # type: ignore[return-value]


def _lines(group: ET.Element) -> Iterator[_Line]:
    """The lines of a group as straight pieces; its part is what stands before a full stop in its id."""
    if "legend" in _classes(group):
        return
    for path in group.iter(f"{_SVG}path"):
        values = _numbers(path.get("d") or "")
        points = list(zip(values[::2], values[1::2], strict=False))
        found = [points[0]]
        for i in range(0, len(points) - 3, 3):
            found += _curve(points[i : i + 4])
        yield _Line((group.get("id") or "").partition(".")[0], tuple(found))


def _curve(four: Sequence[Point]) -> Iterator[Point]:
    for step in range(1, _STEPS + 1):
        t = step / _STEPS
        weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3)
        yield (
            sum(w * x for w, (x, _) in zip(weights, four, strict=True)),
            sum(w * y for w, (_, y) in zip(weights, four, strict=True)),
        )


def _crossed(one: _Line, other: _Line) -> Iterator[float]:
    """The angles at which two lines cross, in degrees; those of one relation, or that share an end, may meet."""
    ends = [math.dist(a, b) for a in (one.points[0], one.points[-1]) for b in (other.points[0], other.points[-1])]
    if one.part == other.part or min(ends) < 2:
        return
    for (a, b), (c, d) in ((p, q) for p in pairwise(one.points) for q in pairwise(other.points)):
        if _side(a, b, c) * _side(a, b, d) < 0 and _side(c, d, a) * _side(c, d, b) < 0:
            turn = abs(math.degrees(math.atan2(b[1] - a[1], b[0] - a[0]) - math.atan2(d[1] - c[1], d[0] - c[0]))) % 180
            yield min(turn, 180 - turn)


def _side(p: Point, q: Point, r: Point) -> float:
    return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])


def _runs_through(line: _Line, rect: tuple[float, float, float, float]) -> bool:
    left, top, right, bottom = rect
    inset = 6.0  # what ends at a box reaches a little into it
    return any(left + inset < x < right - inset and top + inset < y < bottom - inset for x, y in line.points)


def rows(name: str, structure: Structure) -> Iterator[tuple[str, Counts]]:
    """The counts of a map's overview and of all of it, and of plain ranks for the same claims."""
    parts: tuple[tuple[str, Excerpt], ...] = (("overview", overview(structure)), ("whole", everything(structure)))
    for part, excerpt in parts:
        yield f"{name}, {part}", counts(picture(excerpt).svg)
    ranked = run_engine(plain_dot(structure.map), "svg").decode()
    yield f"{name}, plain ranks", counts(ranked)


def main() -> None:
    """Print a row for each picture."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("maps", nargs="*", type=Path, help="map files; left out: those of maps/, and made ones")
    asked = parser.parse_args().maps
    files = asked or MAPS
    structures = {path.stem: open_debate(path).structure for path in files}
    if not asked:
        structures |= {f"made of {n}": Structure(make_map(n)) for n in _MADE}
    lines = [f"{'':44}" + "".join(f"{field:>11}" for field in Counts._fields)]
    for name, structure in structures.items():
        for said, found in rows(name, structure):
            cells = (f"{value:>11.1f}" if isinstance(value, float) else f"{value:>11}" for value in found)
            lines.append(f"{said:44}" + "".join(cells))
    sys.stdout.write("\n".join([*lines, ""]))


if __name__ == "__main__":
    main()
