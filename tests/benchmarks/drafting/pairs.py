"""Six pairs of opposing articles in six genres, written for this benchmark, each read twice, apart, by one hand.

A reading is a file with one claim a line: its name (L or R for the article), what it leads to (`>` supports, `x`
attacks, `xx` attacks that claim's step), perhaps who says it and how the author stands to it, and its exact words;
`L1 = WORDS` says a claim again, `? L1 R1: QUESTION` asks what both answer.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from argmap.articles import find_quotes, read_article
from argmap.draft.drafting import Draft
from argmap.model import ArgumentMap, Claim, Debate, Issue, Quote, Relation, Source
from tests.benchmarks.drafting import own_maps

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.draft.drafting import Drafter, Read, Wishes
    from argmap.model import Article, Side
    from argmap.model.quote import Stance
    from tests.benchmarks.drafting.own_maps import Scores

FOLDER = Path(__file__).with_name("pairs")

SEEN = ("blogs", "editorials", "essays", "letters")
"""Pairs that were looked at while the rules were bettered."""

PUT_AWAY = ("columns", "speeches")
"""Pairs that were first drafted when the rules were done (7 of 27 to the right claim), and read after that."""

_LINE = re.compile(
    r"(?P<name>[LR]\d+)(?:\s+(?P<how>>|xx|x|=)\s*(?P<target>[LR]\d+)?)?"
    r"(?:\s+\((?P<voice>[^,)]*),\s*(?P<stance>\w+)\))?\s*:?\s+(?P<words>.+)"
)
_QUESTION = re.compile(r"\?\s+(?P<left>L\d+)\s+(?P<right>R\d+):\s+(?P<words>.+)")

_STANCES: dict[str | None, Stance] = {
    None: "asserts",
    "endorses": "endorses",
    "concedes": "concedes",
    "reports": "reports",
    "rejects": "rejects",
}

_SIDES: dict[str, Side] = {"L": "left", "R": "right"}


class Pair(NamedTuple):
    """Two articles, and what each reader made of them."""

    name: str
    readings: tuple[Debate, ...]


def load_pairs(names: Sequence[str]) -> list[Pair]:
    """Those pairs."""
    return [_pair(FOLDER / name) for name in names]


def _pair(folder: Path) -> Pair:
    articles = {side: _article(folder / f"{side}.txt") for side in _SIDES.values()}
    files = sorted(folder.glob("reading-*.txt"))
    return Pair(folder.name, tuple(_debate(file.read_text(encoding="utf-8"), articles) for file in files))


def _article(file: Path) -> Article:
    return read_article(file.read_bytes(), file.name)


def _debate(lines: str, articles: dict[Side, Article]) -> Debate:
    claims: dict[str, Claim] = {}
    relations: dict[str, Relation] = {}
    issues: list[Issue] = []
    for line in filter(None, lines.splitlines()):
        if found := _QUESTION.fullmatch(line):
            positions = (found["left"].lower(), found["right"].lower())
            issues.append(Issue(id=f"i{len(issues) + 1}", question=found["words"], positions=positions))
            continue
        found = _LINE.fullmatch(line)
        assert found, line
        name, quote = found["name"].lower(), _quote(found, articles)
        if found["how"] == "=":
            claims[name] = claims[name].changed(quotes=(*claims[name].quotes, quote))
            continue
        claims[name] = Claim(id=name, text=found["words"], quotes=(quote,), wording="paraphrase")
        if found["target"]:
            relations[name] = _relation(found)
    sources = [
        Source(id=side, side=side, main=f"{letter.lower()}1", article=f"{side}.txt") for letter, side in _SIDES.items()
    ]
    made = ArgumentMap(
        sources=tuple(sources), claims=tuple(claims.values()), relations=tuple(relations.values()), issues=tuple(issues)
    )
    return Debate(made, {side: articles[side] for side in _SIDES.values()})


def _quote(found: re.Match[str], articles: dict[Side, Article]) -> Quote:
    side = _SIDES[found["name"][0]]
    voice = (found["voice"],) if found["voice"] else ()
    quote = Quote(source=side, exact=(found["words"],), voice=voice, stance=_STANCES[found["stance"]])
    assert find_quotes(articles[side], [quote])[0].status == "exact", found["words"]
    return quote


def _relation(found: re.Match[str]) -> Relation:
    name, target = found["name"].lower(), found["target"].lower()
    aim = f"r-{target}" if found["how"] == "xx" else target
    return Relation(id=f"r-{name}", kind="support" if found["how"] == ">" else "attack", premises=(name,), target=aim)


def measure(draft: Drafter, pairs: Sequence[Pair]) -> Scores:
    """A drafter beside each reader of each pair, all added up."""
    return own_maps.added([own_maps.scores_of(one, draft) for pair in pairs for one in pair.readings])


def agreement(pairs: Sequence[Pair]) -> Scores:
    """Each reader beside the other: the ceiling."""
    return own_maps.added(
        [
            own_maps.scores_of(one, _drawn_by(other))
            for pair in pairs
            for one in pair.readings
            for other in pair.readings
            if other is not one
        ]
    )


def _drawn_by(reading: Debate) -> Drafter:
    def draft(articles: Sequence[Read], wishes: Wishes) -> Draft:
        return Draft(reading.map)

    return draft
