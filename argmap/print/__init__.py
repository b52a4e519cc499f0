"""What a class gets on paper: each product is made of a debate as a document, which `typesetting` writes as a file.

The room opens no file and knows no typesetter. A product is a module that makes documents of a `Subject` (a debate,
what is wanted of it, its articles in numbered lines) and one line in `PRODUCTS`; what it says stands in `phrases`.
What makes one is loaded when it is first made, since all commands that draw or tell a map know the table.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.print.sheet import DOCUMENTS, Content, Leaf, Sheet
from argmap.print.wishes import Wishes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.print.subject import Subject


def _reading(subject: Subject) -> tuple[Leaf, ...]:
    from argmap.print.reading import reading  # noqa: PLC0415 - as for all products: see above

    return reading(subject)


def _flow(subject: Subject) -> tuple[Leaf, ...]:
    from argmap.print.flow import flow  # noqa: PLC0415

    return flow(subject)


def _flow_csv(subject: Subject) -> tuple[Content, ...]:
    from argmap.print.flow import csv  # noqa: PLC0415

    return csv(subject)


def _flow_md(subject: Subject) -> tuple[Content, ...]:
    from argmap.print.flow import md  # noqa: PLC0415

    return md(subject)


def _worksheet(subject: Subject) -> tuple[Leaf, ...]:
    from argmap.print.worksheet import worksheet  # noqa: PLC0415

    return worksheet(subject)


def _handout(subject: Subject) -> tuple[Leaf, ...]:
    from argmap.print.handout import handout  # noqa: PLC0415

    return handout(subject)


def _steps(subject: Subject) -> tuple[Leaf, ...]:
    from argmap.print.steps import steps  # noqa: PLC0415

    return steps(subject)


def _steps_svg(subject: Subject) -> tuple[Content, ...]:
    from argmap.print.steps import svg  # noqa: PLC0415

    return svg(subject)


def _steps_png(subject: Subject) -> tuple[Content, ...]:
    from argmap.print.steps import png  # noqa: PLC0415

    return png(subject)


PRODUCTS: Mapping[str, Sheet] = {
    "reading": Sheet("the articles in numbered lines, plain, or with the claims of the map in the margin", _reading),
    "worksheet": Sheet("tasks on at most two sides, with their key", _worksheet),
    "flow": Sheet(
        "a band a question, a row an answer, and empty columns for replies", _flow, {"csv": _flow_csv, "md": _flow_md}
    ),
    "handout": Sheet("the overview, a page for each question, and the words used", _handout),
    "steps": Sheet(
        "the picture built up argument by argument, nothing moving", _steps, {"svg": _steps_svg, "png": _steps_png}
    ),
}
"""All products on paper, by the names that people ask for."""

__all__ = ["DOCUMENTS", "PRODUCTS", "Content", "Leaf", "Sheet", "Wishes"]
