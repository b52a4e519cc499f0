"""Main claims of news editorials: 33 of the corpus Webis-Editorials-16, with the sentences that a reader accepts."""

from __future__ import annotations

import csv
import hashlib
from typing import TYPE_CHECKING, Literal, NamedTuple

from argmap.articles import read_article, sentences
from argmap.draft.drafting import Read, Wishes
from argmap.model import Source, Structure
from tests.benchmarks.drafting.corpora import corpus
from tests.benchmarks.drafting.matching import places_in
from tests.benchmarks.drafting.own_maps import asked_about
from tests.benchmarks.drafting.share import Share

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from argmap.draft.drafting import Drafter
    from argmap.model import Article, Span

Half = Literal["tuned on", "kept apart"]


class Editorial(NamedTuple):
    """An editorial, and what may be called its main claim."""

    name: str
    article: Article
    accepted: tuple[Span, ...]
    """Where the headline stands, if it is one of them, and each sentence that is accepted, from its accepted words."""
    words: str
    """What they begin with, H for the headline."""

    @property
    def half(self) -> Half:
        """Which half it is in, by its name."""
        return (
            "tuned on"
            if int(hashlib.md5(self.name.encode(), usedforsecurity=False).hexdigest()[1], 16) < 8
            else "kept apart"
        )

    def accepts(self, spans: Sequence[Span]) -> bool:
        """Whether a claim that rests on these words is one that is accepted."""
        return any(one.start < other.end and other.start < one.end for one in spans for other in self.accepted)


def load_editorials(folder: Path | None = None) -> list[Editorial]:
    """All of them, in the order of their names."""
    folder = folder or corpus("editorials-dev")
    with (folder / "main_claims.tsv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [_editorial(folder, row["number"], row["accepted main claims"]) for row in rows]


def _editorial(folder: Path, name: str, accepted: str) -> Editorial:
    article = read_article((folder / f"{name}.txt").read_bytes(), f"{name}.txt")
    return Editorial(name, article, tuple(_accepted(article, accepted)), accepted)


def without_headline(editorial: Editorial) -> Editorial | None:
    """The same as if it had no headline; none where nothing else is accepted."""
    text = editorial.article.text
    for paragraph in reversed([one for one in editorial.article.paragraphs if one.kind == "headline"]):
        text = text[: paragraph.start] + text[paragraph.end :]
    bare = read_article(text.strip().encode(), editorial.article.path)
    words = "; ".join(one for one in map(str.strip, editorial.words.split(";")) if one != "H")
    accepted = tuple(_accepted(bare, words)) if words else ()
    return Editorial(editorial.name, bare, accepted, words) if accepted else None


def _accepted(article: Article, accepted: str) -> Iterator[Span]:
    """The places that accepted words open; H is the headline."""
    flat = [(span, article.text[span.start : span.end]) for spans in sentences(article) for span in spans]
    for words in map(str.strip, accepted.split(";")):
        if words == "H":
            yield from (
                s
                for p, s_ in zip(article.paragraphs, sentences(article), strict=True)
                if p.kind == "headline"
                for s in s_
            )
            continue
        for span, text in flat:
            place = text.find(words)
            if place >= 0:
                yield span._replace(start=span.start + place)


def main_claims(draft: Drafter, editorial: Editorial) -> list[tuple[Span, ...]]:
    """Where the claims stand that a draft takes for the main claim, or would ask about, the likeliest first."""
    source = Source(id="left", side="left", article=editorial.article.path)
    made = draft([Read(source, editorial.article)], Wishes()).map
    places = places_in(made, {"left": editorial.article})
    names = asked_about(Structure(made), "left")
    return [tuple(span for place in places if place.claim == name for span in place.spans) for name in names]


def headline(editorial: Editorial) -> list[tuple[Span, ...]]:
    """The headline."""
    return [_headline(editorial)]


def last_sentence(editorial: Editorial) -> list[tuple[Span, ...]]:
    """The body's last sentence."""
    article = editorial.article
    body = [s for p, s in zip(article.paragraphs, sentences(article), strict=True) if p.kind == "body"]
    return [tuple(body[-1][-1:])]


def headline_else_last(editorial: Editorial) -> list[tuple[Span, ...]]:
    """The headline where it is accepted, else the last sentence: what one gets who knows which headlines state."""
    first = headline(editorial)
    return first if editorial.accepts(first[0]) else last_sentence(editorial)


def _headline(editorial: Editorial) -> tuple[Span, ...]:
    article = editorial.article
    return tuple(
        s for p, one in zip(article.paragraphs, sentences(article), strict=True) if p.kind == "headline" for s in one
    )


def measure(
    answer: Callable[[Editorial], list[tuple[Span, ...]]], editorials: Sequence[Editorial]
) -> tuple[Share, Share]:
    """How often the first claim is accepted, and how often one of those asked about."""
    found = [(one, answer(one)) for one in editorials]
    first = sum(bool(claims) and one.accepts(claims[0]) for one, claims in found)
    return Share(first, len(found)), Share(sum(any(map(one.accepts, claims)) for one, claims in found), len(found))
