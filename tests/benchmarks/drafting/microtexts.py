"""The microtexts of Peldszus and Stede (part 1, English): 112 texts, 50 fixed test folds."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING, NamedTuple

from tests.benchmarks.drafting.corpora import corpus
from tests.benchmarks.drafting.scoring import Function, Levels, Role, Unit, levels, mean_levels, units_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from tests.benchmarks.drafting.scoring import Drafted

_ATTACKS = ("reb", "und")


class Microtext(NamedTuple):
    """A text in units, as its annotators read it."""

    units: tuple[str, ...]
    gold: tuple[Unit, ...]


class _Edge(NamedTuple):
    kind: str
    """`sup`, `exa`, `reb` (rebut), `und` (undercut), `add` (linked) or `seg` (segment)."""
    source: str
    target: str


def load_microtexts(folder: Path | None = None) -> dict[str, Microtext]:
    """All texts by their names."""
    folder = folder or corpus("microtexts-1")
    return {path.stem: read_microtext(path.read_text("utf-8")) for path in sorted(folder.glob("corpus/en/*.xml"))}


def load_folds(folder: Path | None = None) -> list[list[str]]:
    """The names of the texts of each test fold."""
    folder = folder or corpus("microtexts-1")
    folds: list[list[str]] = json.loads((folder / "folds_5x10.json").read_text("utf-8"))
    return folds


def read_microtext(xml: str) -> Microtext:
    """A text from its arggraph file; units in text order."""
    root = ET.fromstring(xml)
    edges = {e.attrib["id"]: _Edge(e.attrib["type"], e.attrib["src"], e.attrib["trg"]) for e in root.iter("edge")}
    segments: dict[str, list[str]] = {}
    unit_of = {edge.source: edge.target for edge in edges.values() if edge.kind == "seg"}
    for edu in root.iter("edu"):
        segments.setdefault(unit_of[edu.attrib["id"]], []).append((edu.text or "").strip())
    place = {name: i for i, name in enumerate(segments)}
    roles = {adu.attrib["id"]: adu.attrib["type"] for adu in root.iter("adu")}
    ends = {e.source: _end(e, edges) for e in edges.values() if e.kind != "seg"}
    gold = []
    for name in segments:
        role: Role = "proponent" if roles[name] == "pro" else "opponent"
        if name in ends:
            target, function = ends[name]
            gold.append(Unit(place[target], function, role))
        else:
            gold.append(Unit(None, "central claim", role))
    return Microtext(tuple(map(" ".join, segments.values())), tuple(gold))


def _end(edge: _Edge, edges: Mapping[str, _Edge]) -> tuple[str, Function]:
    """The unit an edge leads to, and what it does there.

    What leads to an edge leads to the unit that this edge starts from: an undercut to the premise whose relation it
    attacks, a linked premise, which counts as support, to its partner. (As evidencegraph reduces its graphs to trees,
    so that the figures stand beside published ones.)
    """
    function: Function = "attack" if edge.kind in _ATTACKS else "support"
    return (edges[edge.target].source if edge.target in edges else edge.target), function


def measure(draft: Callable[[Sequence[str]], Drafted], folder: Path | None = None) -> Levels:
    """A drafter's figures, each the mean over the test folds; what it learns, it has learned elsewhere."""
    texts = load_microtexts(folder)
    answers = {name: units_of(draft(text.units)) for name, text in texts.items()}
    return mean_levels(
        [levels([texts[n].gold for n in fold], [answers[n] for n in fold]) for fold in load_folds(folder)]
    )
