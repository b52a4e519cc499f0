"""Writers: a document to the bytes of a file, by the kind of file."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.typesetting.pdf import can_make_pdf, page_count, pdf

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from argmap.typesetting.document import Document


class Made(NamedTuple):
    """A document as a file."""

    data: bytes
    remarks: tuple[str, ...] = ()
    """What a person should know of it, each a phrase."""


def _pdf(document: Document) -> Made:
    return Made(*pdf(document))


def _html(document: Document) -> Made:
    from argmap.typesetting.html import html  # noqa: PLC0415 - a PDF needs none of it

    return Made(html(document).encode())


def _docx(document: Document) -> Made:
    from argmap.typesetting.docx import docx  # noqa: PLC0415 - its library is large

    return Made(*docx(document))


WRITERS: Mapping[str, Callable[[Document], Made]] = {"pdf": _pdf, "html": _html, "docx": _docx}
"""All writers, by the names that people ask for."""


def written(document: Document, form: str) -> Made:
    """A document as a file of a kind.

    Args:
        document: what is written.
        form: one of `WRITERS`.

    Raises:
        ExtraMissingError: the typesetter is not installed.
        TypesettingError: it stopped.
    """
    return WRITERS[form](document)


__all__ = ["WRITERS", "Made", "can_make_pdf", "page_count", "written"]
