"""How far two readers of the same articles agree, in the figures of the field.

Claims are units that readers choose themselves, so that chance plays no part in them: their agreement is F1
(Hripcsak and Rothschild 2005). What joins the claims that both have is a label on each ordered pair of them, one of
which is "nothing": Cohen's kappa (1960), and F1 as the mean over the labels that occur.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from argmap.compare.matching import Matched
    from argmap.model import Structure

NOTHING = "nothing"
"""The label of two claims that are not joined."""


class Agreement(NamedTuple):
    """How far two maps agree; each figure is `None` where there is nothing to agree on."""

    claims_f1: float | None
    """Of the claims of both, twice those that both have, by all: from 0 to 1."""
    kappa: float | None
    """Of how the shared claims are joined, beyond chance: 1 is full agreement, 0 chance, below 0 less than chance."""
    macro_f1: float | None
    """Of the same, as the mean over the kinds of link that occur: from 0 to 1."""
    shared: int
    """Claims that both have."""


def agreement(sides: Matched) -> Agreement:
    """How far two maps, held side by side, agree."""
    mine, theirs = sides.mine.structure, sides.theirs.structure
    pairs = [(one, two) for one, two in sides.claims.items()]
    total = len(mine.claims) + len(theirs.claims)
    own = _labels(mine, {one: i for i, (one, _) in enumerate(pairs)})
    other = _labels(theirs, {two: i for i, (_, two) in enumerate(pairs)})
    joined = sorted({*own, *other})
    counts = Counter((own.get(pair, NOTHING), other.get(pair, NOTHING)) for pair in joined)
    counts[NOTHING, NOTHING] += len(pairs) * (len(pairs) - 1) - len(joined)
    return Agreement(2 * len(pairs) / total if total else None, kappa_of(counts), macro_f1_of(counts), len(pairs))


def _labels(structure: Structure, places: Mapping[str, int]) -> dict[tuple[int, int], str]:
    """How claims are joined, by their places: from a premise to what it bears on in the end."""
    found: dict[tuple[int, int], str] = {}
    for relation in structure.map.relations:
        label = "undercut" if relation.target in structure.relations else relation.kind
        for premise in relation.premises:
            one, two = places.get(premise), places.get(structure.aim(relation).id)
            if one is None or two is None:
                continue
            found[(min(one, two), max(one, two)) if relation.is_symmetric else (one, two)] = label
    return found


def kappa_of(counts: Mapping[tuple[str, str], int]) -> float | None:
    """Cohen's kappa of a table: how often one reader gave the first label and the other the second (Cohen 1960)."""
    total = sum(counts.values())
    if not total:
        return None
    labels = sorted({label for pair in counts for label in pair})
    observed = sum(counts.get((label, label), 0) for label in labels) / total
    rows, columns = _sums(counts, labels, 0), _sums(counts, labels, 1)
    expected = sum(rows[label] * columns[label] for label in labels) / total**2
    return None if expected == 1 else (observed - expected) / (1 - expected)


def macro_f1_of(counts: Mapping[tuple[str, str], int]) -> float | None:
    """The mean of F1 over the labels that either reader gave, but for that of nothing."""
    labels = sorted({label for pair, n in counts.items() for label in pair if n and label != NOTHING})
    rows, columns = _sums(counts, labels, 0), _sums(counts, labels, 1)
    scores = [2 * counts.get((label, label), 0) / (rows[label] + columns[label]) for label in labels]
    return sum(scores) / len(scores) if scores else None


def _sums(counts: Mapping[tuple[str, str], int], labels: Sequence[str], place: int) -> dict[str, int]:
    return {label: sum(n for pair, n in counts.items() if pair[place] == label) for label in labels}


def figures(of: Agreement) -> Iterable[tuple[str, float | None]]:
    """The figures by their names in the field."""
    return (("claims F1", of.claims_f1), ("Cohen's kappa", of.kappa), ("macro F1", of.macro_f1))
