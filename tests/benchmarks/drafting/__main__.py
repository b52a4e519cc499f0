"""Prints the tables; nothing is judged, so the exit code says only whether everything ran."""

from __future__ import annotations

import argparse
import sys
from functools import partial
from typing import TYPE_CHECKING

from argmap.draft.rules import draft_by_rules, tree_of
from argmap.draft.rules.signs import ARTICLE
from tests.benchmarks.drafting import assistants, cdcp, editorials, microtexts, own_maps, pairs, speed
from tests.benchmarks.drafting.corpora import NoCorpusError
from tests.benchmarks.drafting.share import Share
from tests.benchmarks.drafting.stand_ins import first_is_main, last_is_main

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from tests.benchmarks.drafting.scoring import Levels

Cells = tuple[str, ...]

_WIDTH = 36
"""Columns of the first cell; the others have as many as the widest needs."""

EVERYTHING_ATTACHED = float("-inf")
"""A price at which no unit is left alone, as trees are asked for."""


def micro_lines() -> Iterator[Cells]:
    """The drafter and what needs no thought, beside what the evidencegraph README reports."""
    yield "microtexts, 50 test folds", "cc", "ro", "fu", "at", "LAS", "attack", "mean"
    drafters = (
        ("all support the first segment", first_is_main),
        ("all support the last segment", last_is_main),
        ("rules", partial(tree_of, price=EVERYTHING_ATTACHED)),
    )
    for name, draft in drafters:
        yield name, *_level_cells(microtexts.measure(draft))
    yield "first sketch of the rules *", ".895", ".619", ".760", ".717", ".502", ".640", ".748"
    yield "linear model, marker features *+", ".903", ".809", ".820", ".760", ".601", ".765", ".823"
    yield "evidencegraph, base classifiers **+", ".82", ".75", ".74", ".72", "", "", ".76"
    yield "evidencegraph, decoded **+", ".86", ".74", ".76", ".71", "", "", ".77"
    yield ("* measured once, with a program that is not part of this project   ** as its README reports it",)
    yield (
        "+ trained on the other texts of each split; the rules learn from none, but were written with them in sight",
    )


def _level_cells(levels: Levels) -> Cells:
    return tuple(map(_decimals, (*levels, levels.mean)))


def cdcp_lines() -> Iterator[Cells]:
    """The drafter beside the baseline, and beside figures measured before."""
    comments = cdcp.load_comments()
    yield f"CDCP, {len(comments)} test comments: links", "F1", "precision", "recall", "answers", "marked"
    answers = (("each supports the one before", cdcp.supports_previous), ("rules", _links_by_rules))
    for name, answer in answers:
        score = cdcp.measure(answer, comments)
        found = (score.f1, score.precision, score.recall)
        yield name, *map(_decimals, found), str(score.answers), str(score.gold)
    yield "rule of markers *", ".203"
    yield "linear model trained on CDCP *", ".29"
    yield ("* measured once, with a program that is not part of this project",)


def _links_by_rules(units: Sequence[str]) -> frozenset[tuple[int, int]]:
    return cdcp.links_of(tree_of(units))


def map_lines() -> Iterator[Cells]:
    """One column for each hand-made map, and one for all together."""
    scores = own_maps.measure(draft_by_rules)
    yield "our own maps, all seen", *scores, "all"
    for figure, total in own_maps.added(list(scores.values())).items():
        yield figure, *map(str, (*(one.get(figure, Share(0, 0)) for one in scores.values()), total))


def editorial_lines() -> Iterator[Cells]:
    """The drafter beside what needs no thought, on each half."""
    loaded = editorials.load_editorials()
    halves = {half: [one for one in loaded if one.half == half] for half in ("tuned on", "kept apart")}
    yield (
        f"main claims of {len(loaded)} editorials +",
        *(f"{half}: {what}" for half in halves for what in ("1st", "of 3")),
    )
    answers = (
        ("headline", editorials.headline),
        ("last sentence", editorials.last_sentence),
        ("headline, else last sentence", editorials.headline_else_last),
        ("rules", partial(editorials.main_claims, draft_by_rules)),
    )
    for name, answer in answers:
        yield name, *(str(share) for half in halves.values() for share in editorials.measure(answer, half))
    bare = {half: [b for one in found if (b := editorials.without_headline(one))] for half, found in halves.items()}
    yield ("the same without their headlines, where another sentence is accepted",)
    for name, answer in (answers[1], answers[3]):
        yield name, *(str(share) for half in bare.values() for share in editorials.measure(answer, half))
    yield ("+ all were seen while the method was found; weights were set on the first half alone",)


def pair_lines() -> Iterator[Cells]:
    """Each reader against the drafter, and against the other reader, which is the ceiling."""
    seen, put_away = pairs.load_pairs(pairs.SEEN), pairs.load_pairs(pairs.PUT_AWAY)
    columns = {
        "seen": pairs.measure(draft_by_rules, seen),
        "readers, seen": pairs.agreement(seen),
        "put away": pairs.measure(draft_by_rules, put_away),
        "readers, put away": pairs.agreement(put_away),
    }
    yield "six pairs in six genres *", *columns
    for figure in columns["seen"]:
        yield figure, *(str(scores.get(figure, Share(0, 0))) for scores in columns.values())
    yield ("* written, and read twice, by one hand: their agreement is the most that one may hope for",)


def assistant_lines() -> Iterator[Cells]:
    """The rules beside what an assistant replied, by paste and through a server."""
    columns = assistants.measure()
    yield "homework, by an assistant +", *columns
    for figure in dict.fromkeys(figure for scores in columns.values() for figure in scores):
        shares = (scores.get(figure) for scores in columns.values())
        yield figure, *("" if one is None else str(one) if one.all else str(one.right) for one in shares)
    yield ("+ one pair and one model: its replies are kept, and put together anew",)


PRICES = (EVERYTHING_ATTACHED, 0.5, 0.6, 0.7, 0.75, 0.8, 0.9, 1.0)


def price_lines() -> Iterator[Cells]:
    """What is gained and lost by saying less: claims attached, and how many of these rightly."""
    yield "price of silence", "maps: attached", "strictly right", "pairs: attached", "strictly right"
    apart = pairs.load_pairs(pairs.SEEN)
    for price in PRICES:
        draft = partial(draft_by_rules, price=price)
        maps = own_maps.added(list(own_maps.measure(draft).values()))
        found = (maps, pairs.measure(draft, apart))
        name = "none" if price == EVERYTHING_ATTACHED else f"{price:.2f}"
        yield name, *(str(one[figure]) for one in found for figure in ("claims attached", "attached strictly right"))
    yield (f"the rules ask {ARTICLE.price:.2f}; if all led to the main claim, .31 and .53 would be right",)


def speed_lines() -> Iterator[Cells]:
    """Two articles at a time; growth is time per word against the size before."""
    yield "speed, two articles", "seconds", "words/s", "growth", "MB"
    before = None
    for one in speed.measure(draft_by_rules):
        per_word = one.seconds / one.words
        growth = f"{per_word / before:.2f}" if before else ""
        yield f"{one.words} words", f"{one.seconds:.2f}", f"{1 / per_word:.0f}", growth, f"{one.peak:.0f}"
        before = per_word
    yield ("wanted: the first under 1 second, growth about 1; MB of a process that does only this",)


SUBJECTS: dict[str, Callable[[], Iterator[Cells]]] = {
    "microtexts": micro_lines,
    "cdcp": cdcp_lines,
    "editorials": editorial_lines,
    "maps": map_lines,
    "pairs": pair_lines,
    "assistants": assistant_lines,
    "price": price_lines,
    "speed": speed_lines,
}
"""All subjects, in the order of the tables."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure what was asked for, and print each table as soon as it is known."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.drafting", description=__doc__)
    parser.add_argument("subjects", nargs="*", metavar="SUBJECT", help=f"one of {', '.join(SUBJECTS)}; left out: all")
    asked = parser.parse_args(arguments)
    unknown = [name for name in asked.subjects if name not in SUBJECTS]
    if unknown:
        parser.error(f"no subject is called {unknown[0]}; there are {', '.join(SUBJECTS)}")
    for name in asked.subjects or SUBJECTS:
        try:
            sys.stdout.write(_table(list(SUBJECTS[name]())) + "\n")
        except NoCorpusError as why:
            sys.stdout.write(f"{why}\n\n")
        sys.stdout.flush()


def _table(rows: Sequence[Cells]) -> str:
    width = max((len(cell) for row in rows for cell in row[1:]), default=0)
    lines = (row[0].ljust(_WIDTH) + "".join(cell.rjust(width + 2) for cell in row[1:]) for row in rows)
    return "".join(line.rstrip() + "\n" for line in lines)


def _decimals(figure: float) -> str:
    return f"{figure:.3f}".removeprefix("0")


if __name__ == "__main__":
    main()
