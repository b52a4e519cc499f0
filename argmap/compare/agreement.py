"""How far two readers of the same articles agree, in the figures of the field.

Claims are units that readers choose themselves, so that chance plays no part in them: their agreement is F1, twice what
both have by all that either has (Hripcsak and Rothschild 2005, "Agreement, the F-measure, and Reliability in
Information Retrieval"). What joins the claims that both have is a label on each ordered pair of them, one of which is
"nothing"; how the author stands to a passage that both quote is a label too. Of labels there are two figures:

- Cohen's kappa (1960, "A Coefficient of Agreement for Nominal Scales"): (o - e) / (1 - e), with o the share of pairs
  with one label, and e what it would be by chance if each reader gave each label as often as now.
- macro F1: of each label twice what both gave by all that either gave; the mean over the labels that occur.

Where readers cut the articles is segmentation similarity S (Fournier and Inkpen 2012, "Segmentation Similarity and
Agreement"): 1 - d / (n - 1), with n words, and d how many places where a quote begins or ends only one has, two next
to each other of different readers counting as one. CASS puts all together (Duthie, Lawrence, Budzynska and Reed 2016,
"The CASS Technique for Evaluating the Performance of Argument Mining"): the harmonic mean 2MS / (M + S) of S and M,
the mean of how far links and stances agree, by kappa or by F1. Which parts M has is ours (theirs are six, of
dialogues), and so is that a mean below chance counts as 0; a harmonic mean is what the centre's own tool shows (arg-
tech/amf-evaluation-metrics).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from argmap.compare.matching import Matched
    from argmap.compare.places import PlacedQuote
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
    stance_kappa: float | None
    """Of how authors stand to the passages that both quote, beyond chance."""
    stance_f1: float | None
    """Of the same, as the mean over the stances that occur."""
    segmentation: float | None
    """Of where quotes begin and end in the articles: from 0 to 1, and high for all who quote little."""
    shared: int
    """Claims that both have."""

    @property
    def cass_kappa(self) -> float | None:
        """All of it, links and stances by kappa."""
        return cass_of(self.segmentation, self.kappa, self.stance_kappa)

    @property
    def cass_f1(self) -> float | None:
        """All of it, links and stances by F1."""
        return cass_of(self.segmentation, self.macro_f1, self.stance_f1)


def agreement(sides: Matched) -> Agreement:
    """How far two maps, held side by side, agree."""
    mine, theirs = sides.mine.structure, sides.theirs.structure
    pairs = [(one, two) for one, two in sides.claims.items()]
    total = len(mine.claims) + len(theirs.claims)
    own = _labels(mine, {one: i for i, (one, _) in enumerate(pairs)})
    other = _labels(theirs, {two: i for i, (_, two) in enumerate(pairs)})
    joined = sorted({*own, *other})
    links = Counter((own.get(pair, NOTHING), other.get(pair, NOTHING)) for pair in joined)
    links[NOTHING, NOTHING] += len(pairs) * (len(pairs) - 1) - len(joined)
    stances: Counter[tuple[str, str]] = Counter(
        (one.quote.stance, two.quote.stance)
        for claim in sides.claims
        for one, two in sides.quotes_beside(claim)
        if two is not None
    )
    return Agreement(
        2 * len(pairs) / total if total else None,
        kappa_of(links),
        macro_f1_of(links),
        kappa_of(stances),
        macro_f1_of(stances),
        _segmentation(sides),
        len(pairs),
    )


def cass_of(segmentation: float | None, *parts: float | None) -> float | None:
    """The harmonic mean of how alike articles are cut and of the mean of the parts that there are."""
    known = [part for part in parts if part is not None]
    if segmentation is None or not known:
        return None
    mean = max(sum(known) / len(known), 0.0)  # no more than chance is nothing
    return 2 * mean * segmentation / (mean + segmentation) if mean + segmentation else 0.0


def segmentation_of(mine: Iterable[int], theirs: Iterable[int], words: int) -> float | None:
    """Segmentation similarity of one text.

    Args:
        mine: before which words, counted from 0, one reader cuts; before the first there is no cut.
        theirs: before which words another does.
        words: how many words there are.
    """
    if words < 2:
        return None
    own, other = set(mine), set(theirs)
    only = sorted(own ^ other)
    edits = i = 0
    while i < len(only):
        beside = i + 1 < len(only) and only[i + 1] - only[i] == 1 and (only[i] in own) != (only[i + 1] in own)
        i += 2 if beside else 1
        edits += 1
    return 1 - edits / (words - 1)


def _segmentation(sides: Matched) -> float | None:
    """The same over all articles that both maps read, as one text."""
    own: list[int] = []
    other: list[int] = []
    before = 0
    for source in dict.fromkeys(sides.sources.values()):
        article = sides.theirs.articles.get(source)
        if article is None:
            continue
        starts = [word.start() for word in re.finditer(r"\S+", article.text)]
        own += _cuts(sides.my_quotes, source, starts, before)
        other += _cuts(sides.their_quotes, source, starts, before)
        before += len(starts)
    return segmentation_of(own, other, before)


def _cuts(
    quotes: Mapping[str, Sequence[PlacedQuote]], source: str, starts: Sequence[int], before: int
) -> Iterable[int]:
    """Before which words quotes begin or have ended, counted on from the texts before."""
    for all_of in quotes.values():
        for stretch in (stretch for quote in all_of for stretch in quote.stretches):
            if stretch.source != source:
                continue
            begin = bisect_left(starts, stretch.start + 1) - 1
            for cut in (max(begin, 0), bisect_left(starts, stretch.end)):
                if 0 < cut < len(starts):
                    yield before + cut


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
    return (
        ("claims F1", of.claims_f1),
        ("links, Cohen's kappa", of.kappa),
        ("links, macro F1", of.macro_f1),
        ("stances, Cohen's kappa", of.stance_kappa),
        ("stances, macro F1", of.stance_f1),
        ("segmentation similarity", of.segmentation),
        ("CASS (kappa)", of.cass_kappa),
        ("CASS (F1)", of.cass_f1),
    )
