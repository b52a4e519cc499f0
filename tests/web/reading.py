"""A page taken apart again, as a browser would, and small debates to make pages of."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING

from argmap.articles import read_article
from argmap.diagram import picture
from argmap.model import ArgumentMap, Claim, Debate, FoundQuote, Quote, Source, Span, overview
from argmap.web import Offer, web_page

if TYPE_CHECKING:
    from collections.abc import Iterable

NO_OFFER = Offer()

EMPTY = frozenset({"meta", "input", "link"})


class Paragraphs(HTMLParser):
    """For each element with `data-s`: where it begins, its text without the numbers, and the claims of each letter."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: dict[int, tuple[str, list[set[str]]]] = {}
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.all: list[tuple[str, dict[str, str | None]]] = []
        self._open: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.all.append((tag, dict(attrs)))
        if tag not in EMPTY:
            self._open.append((tag, dict(attrs)))
        if "data-s" in dict(attrs):
            self.found[int(dict(attrs)["data-s"] or "")] = ("", [])

    def handle_endtag(self, tag: str) -> None:
        opened, _ = self._open.pop()
        assert opened == tag, "every element is closed"

    def handle_data(self, data: str) -> None:
        starts = [attributes["data-s"] for _, attributes in self._open if "data-s" in attributes]
        if not starts or any(tag == "a" for tag, _ in self._open):
            return
        start = int(starts[0] or "")
        text, claims = self.found[start]
        named = {name for _, attributes in self._open for name in (attributes.get("data-q") or "").split()}
        self.found[start] = (text + data, [*claims, *([named] * len(data))])


def debate_on(left: str, right: str, spans: Iterable[tuple[str, list[Span]]]) -> Debate:
    """Two articles, with a claim for each source and parts of a quote in it."""
    texts = {"l": left, "r": right}
    articles = {name: read_article(text.encode(), f"{name}.txt") for name, text in texts.items()}
    claims, found = [], {}
    for at, (source, parts) in enumerate(spans):
        text = articles[source].text
        exact = tuple(text[part.start : part.end] for part in parts)
        quote = Quote(source=source, exact=exact, start=parts[0].start, end=parts[-1].end)
        claims.append(Claim(id=f"c{at}", text=f"Claim {at}.", quotes=(quote,), wording="verbatim"))
        found[f"c{at}"] = (FoundQuote(status="exact", span=Span(parts[0].start, parts[-1].end), parts=tuple(parts)),)
    sources = (
        Source(id="l", side="left", title="Left", article="l.txt"),
        Source(id="r", side="right", title="Right", article="r.txt"),
    )
    return Debate(ArgumentMap(sources=sources, claims=tuple(claims)), articles, found)


def page_of(debate: Debate, offer: Offer = NO_OFFER) -> str:
    """The page of a debate."""
    part = overview(debate.structure)
    return web_page(debate, part, picture(part).svg, offer=offer)
