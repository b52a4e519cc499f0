"""What can be made of a debate for people: one table, for the command line, the terminal and Python."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.phrases import Speech, counted
from argmap.workspace.pages import PAGE
from argmap.workspace.pictures import PICTURE
from argmap.workspace.printing import PRINTED
from argmap.workspace.product import Options, Product, ProductFile

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from argmap.model import Excerpt, Structure

_TEXTS = {".txt": "text", ".md": "markdown", ".markdown": "markdown"}


def _outlines(parts: Sequence[Excerpt], options: Options) -> tuple[ProductFile, ...]:
    from argmap.report import outline  # noqa: PLC0415 - a picture needs no report

    speech = options.speech
    texts = [
        outline(
            part.whole,
            options.form or "text",
            questions=options.questions,
            brief=options.brief,
            pairings=options.pairings,
            whole=options.whole,
            speech=speech,
            overlay=part.overlay | options.overlay,
        )
        for part in parts
    ]
    return tuple(ProductFile(text, _counts(part.whole, speech)) for text, part in zip(texts, parts, strict=True))


def _clashes(parts: Sequence[Excerpt], options: Options) -> tuple[ProductFile, ...]:
    from argmap.report import clashes  # noqa: PLC0415 - likewise

    mark = "\ufeff" if options.form == "csv" else ""  # by it, spreadsheets know UTF-8
    form, width, questions, speech = options.form or "text", options.columns, options.questions, options.speech
    texts = [
        clashes(
            part.whole, form, width=width, questions=questions, speech=speech, overlay=part.overlay | options.overlay
        )
        for part in parts
    ]
    return tuple(ProductFile(text, _counts(part.whole, speech), mark) for text, part in zip(texts, parts, strict=True))


def _counts(structure: Structure, speech: Speech) -> str:
    nouns = speech.nouns
    counts = [
        counted(len(structure.claims), nouns.claim),
        counted(len(structure.relations), nouns.relation),
        counted(len(structure.issues), nouns.question),
    ]
    return ", ".join(counts)


PRODUCTS: Mapping[str, Product] = {
    "picture": PICTURE,
    "outline": Product("everything a map says, in an order that reads well aloud", _TEXTS, _outlines),
    "clashes": Product("the two sides beside each other, question by question", {**_TEXTS, ".csv": "csv"}, _clashes),
    "page": PAGE,
    **PRINTED,
}
"""All products, by name."""

__all__ = ["PRODUCTS", "Options", "Product", "ProductFile"]
