"""What can be made of a debate for people: one table, for the command line, the terminal and Python."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.errors import counted
from argmap.report import clashes, outline
from argmap.workspace.pictures import PICTURE
from argmap.workspace.product import Options, Product, ProductFile

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from argmap.model import Excerpt, Structure

_TEXTS = {".txt": "text", ".md": "markdown", ".markdown": "markdown"}


def _outlines(parts: Sequence[Excerpt], options: Options) -> tuple[ProductFile, ...]:
    texts = [outline(part.whole, options.form or "text", questions=options.questions) for part in parts]
    return tuple(ProductFile(text, _counts(part.whole)) for text, part in zip(texts, parts, strict=True))


def _clashes(parts: Sequence[Excerpt], options: Options) -> tuple[ProductFile, ...]:
    mark = "\ufeff" if options.form == "csv" else ""  # by it, spreadsheets know UTF-8
    texts = [
        clashes(part.whole, options.form or "text", width=options.columns, questions=options.questions)
        for part in parts
    ]
    return tuple(ProductFile(text, _counts(part.whole), mark) for text, part in zip(texts, parts, strict=True))


def _counts(structure: Structure) -> str:
    counts = {"claim": len(structure.claims), "relation": len(structure.relations), "issue": len(structure.issues)}
    return ", ".join(counted(count, noun) for noun, count in counts.items())


PRODUCTS: Mapping[str, Product] = {
    "picture": PICTURE,
    "outline": Product("everything a map says, in an order that reads well aloud", _TEXTS, _outlines),
    "clashes": Product("the two sides beside each other, issue by issue", {**_TEXTS, ".csv": "csv"}, _clashes),
}
"""All products, by name."""

__all__ = ["PRODUCTS", "Options", "Product", "ProductFile"]
