"""What is printed: products of the whole map as documents for paper, or as what else they can be."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from argmap.model import Debate
from argmap.print import DOCUMENTS, PRODUCTS, Sheet
from argmap.workspace.product import Product, ProductFile

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.model import Excerpt
    from argmap.workspace.product import Options


def _printed(sheet: Sheet, parts: Sequence[Excerpt], options: Options) -> tuple[ProductFile, ...]:
    from argmap.print.subject import Subject  # noqa: PLC0415 - a picture needs none of it
    from argmap.typesetting import written  # noqa: PLC0415 - likewise

    whole = parts[0].whole
    subject = Subject(options.debate or Debate(whole.map), whole, options.wishes, options.speech)
    form = options.form or DOCUMENTS[0]
    if form in sheet.others:
        mark = "\ufeff" if form == "csv" else ""  # by it, spreadsheets know UTF-8
        return tuple(ProductFile(one.data, one.said, mark, one.name) for one in sheet.others[form](subject))
    made = [(leaf, written(leaf.document, form)) for leaf in sheet.make(subject)]
    return tuple(
        ProductFile(
            file.data if form != "html" else file.data.decode(), "; ".join((leaf.said, *file.remarks)), name=leaf.name
        )
        for leaf, file in made
    )


def _product(sheet: Sheet) -> Product:
    forms = (*DOCUMENTS, *sheet.others)
    return Product(sheet.words, {f".{form}": form for form in forms}, partial(_printed, sheet), is_whole=True)


PRINTED = {name: _product(sheet) for name, sheet in PRODUCTS.items()}
"""All that is printed, by name."""
