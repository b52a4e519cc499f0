"""A claim, a quote, or a claim with all that bears on it, to be copied into a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.phrases import PLAIN, Speech, byline, quoted, relation_sentence
from argmap.report.markdown import escaped
from argmap.text import Surface, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Quote, Structure


def claim_text(structure: Structure, claim: str) -> str:
    """A claim in a line: its number and text."""
    return f"{structure.number(claim)}. {one_line(structure.claims[claim].text, Surface.LINE)}"


def quote_text(structure: Structure, quote: Quote, speech: Speech = PLAIN) -> str:
    """The quoted words with who says them and where."""
    source = structure.sources[quote.source]
    where = ", ".join(filter(None, [source.title, byline(source, speech), source.url]))
    return one_line(f"{quoted(quote, structure, speech)} ({where or source.id})", Surface.LINE)


def bearing_markdown(structure: Structure, claim: str, speech: Speech = PLAIN) -> str:
    """A claim with its quotes, what supports it, what attacks it and what it leads to, as Markdown."""
    return "\n".join(_bearing(structure, claim, speech)) + "\n"


def _bearing(structure: Structure, claim: str, speech: Speech) -> Iterator[str]:
    yield f"**{structure.number(claim)}** {escaped(structure.claims[claim].text)}"
    for quote in structure.claims[claim].quotes:
        yield f"> {escaped(quote_text(structure, quote, speech))}"
    relations = [*structure.onto(claim), *structure.out_of(claim)]
    steps = [step for relation in relations for step in structure.onto(relation.id)]
    if relations:
        yield ""
    for relation in dict.fromkeys([*relations, *steps]):
        yield f"- {escaped(relation_sentence(relation, structure, speech))}"
        for name in (*relation.premises, relation.target):
            if name != claim and name in structure.claims:
                yield f"  - {structure.number(name)}: {escaped(structure.claims[name].text)}"
