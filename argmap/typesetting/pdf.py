"""Documents and pictures as PDF and PNG: the one place that knows Typst.

Letters are Arimo's, which ships with the package, so that a document is the same everywhere, byte for byte; where it
holds letters that Arimo lacks, fonts of this machine are used, and that is said. What is made declares PDF/UA-1, which
the typesetter checks as far as a program can: pictures with their words, headings in order, tags, a language.
"""

from __future__ import annotations

import json
import re
from contextlib import contextmanager
from dataclasses import replace
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Any, NamedTuple

from argmap.adding import adding
from argmap.errors import ExtraMissingError, TypesettingError
from argmap.text import Surface, one_line
from argmap.typesetting.plain import as_plain, foreign_in, foreign_letters, primary, scripts_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from types import ModuleType

    from argmap.typesetting.document import Block, Document

_STANDARD = "ua-1"

_FONTS = {"Chinese": "CJK SC", "Japanese": "CJK JP", "Hangul": "CJK KR"}
"""How fonts name a script, where they name it otherwise."""

_NO_GLYPH = "could not be displayed with font"


class Sheets(NamedTuple):
    """What was set, and what a person should know of it."""

    data: bytes
    remarks: tuple[str, ...] = ()


class PicturePage(NamedTuple):
    """A picture that is a page."""

    svg: str
    width: float
    """In points, as the height."""
    height: float
    alt: str
    """What it shows, for those who do not see it."""


def can_make_pdf() -> bool:
    """Whether the typesetter is installed here."""
    try:
        _typst()
    except ExtraMissingError:
        return False
    return True


def pdf(document: Document) -> Sheets:
    """A document as PDF/UA-1.

    Raises:
        ExtraMissingError: the typesetter is not installed.
        TypesettingError: it stopped.
    """
    return _standard_pdf(_plain(document), _DOCUMENT, foreign_letters(document))


def pictures_pdf(pages: Sequence[PicturePage], *, title: str, language: str = "") -> Sheets:
    """Pictures as the pages of a PDF/UA-1.

    Args:
        pages: in order.
        title: of the document.
        language: of its text, a language tag; English, if none is known.

    Raises:
        ExtraMissingError: the typesetter is not installed.
        TypesettingError: it stopped.
    """
    told = {
        "title": one_line(title, Surface.PICTURE),
        "language": primary(language) or "en",
        "pages": [page._replace(alt=one_line(page.alt, Surface.PICTURE))._asdict() for page in pages],
    }
    return _standard_pdf(told, _PICTURES, foreign_in("".join(page.svg for page in pages)))


def _standard_pdf(told: dict[str, Any], template: str, foreign: str) -> Sheets:
    """What a template makes of a value, to the standard wherever all of its letters can be drawn."""
    scripts = ", ".join(scripts_of(foreign))
    with _setting(told, template, foreign=bool(foreign)) as setting:
        try:
            made = setting(format="pdf", pdf_standards=_STANDARD)
            return Sheets(made, (f"letters of {scripts} set with fonts of this machine",) if scripts else ())
        except TypesettingError as error:
            if _NO_GLYPH not in str(error):
                raise
            lacking = scripts_of("".join(re.findall('the text `"(.+?)"`', str(error))))
        fonts = ", ".join(f"Noto Sans {_FONTS.get(script, script)}" for script in lacking)
        advice = f": install {fonts}" if fonts else ""
        return Sheets(setting(format="pdf"), (f"some letters are missing, as no font here has them{advice}",))


def png_pages(document: Document, *, per_inch: float = 144) -> tuple[bytes, ...]:
    """The pages of a document as PNG.

    Raises:
        ExtraMissingError: the typesetter is not installed.
        TypesettingError: it stopped.
    """
    with _setting(_plain(document), _DOCUMENT, foreign=bool(foreign_letters(document))) as setting:
        made = setting(format="png", ppi=per_inch)
        return tuple(made) if isinstance(made, list) else (made,)


def png_of(block: Block, width: float, document: Document, *, per_inch: float = 220) -> bytes:
    """A block of a document alone as PNG, this many millimetres wide and as high as it comes.

    Raises:
        ExtraMissingError: the typesetter is not installed.
        TypesettingError: it stopped.
    """
    alone = replace(document, blocks=(block,))
    with _setting(_plain(alone, width), _DOCUMENT, foreign=bool(foreign_letters(alone))) as setting:
        made = setting(format="png", ppi=per_inch)
        assert isinstance(made, bytes), "a page that is as high as it comes is one page"
        return made


def page_count(document: Document) -> int:
    """How many pages a document takes.

    Raises:
        ExtraMissingError: the typesetter is not installed.
        TypesettingError: it stopped.
    """
    typst = _typst()
    with _fonts() as fonts:
        try:
            found = typst.query(
                _template(_DOCUMENT),
                "<pages>",
                field="value",
                one=True,
                font_paths=[fonts],
                ignore_system_fonts=not foreign_letters(document),
                sys_inputs=_inputs(_plain(document)),
            )
        except (RuntimeError, ValueError) as error:
            raise TypesettingError(f"the pages could not be set: {error}") from error
    count: int = json.loads(found)
    return count


_DOCUMENT, _PICTURES = "document.typ", "pictures.typ"
"""The templates."""


@contextmanager
def _setting(told: dict[str, Any], template: str, *, foreign: bool) -> Iterator[Any]:
    """What sets a value by a template."""
    typst = _typst()
    with _fonts() as fonts:
        source, inputs = _template(template), _inputs(told)

        def setting(**how: object) -> Any:
            try:
                return typst.compile(
                    source, font_paths=[fonts], ignore_system_fonts=not foreign, sys_inputs=inputs, **how
                )
            except (RuntimeError, ValueError) as error:
                raise TypesettingError(f"the pages could not be set: {error}") from error

        yield setting


@contextmanager
def _fonts() -> Iterator[str]:
    with as_file(files("argmap.text") / "fonts") as folder:
        yield str(folder)


def _template(name: str) -> bytes:
    return (files("argmap.typesetting") / name).read_bytes()


def _plain(document: Document, width: float = 0) -> dict[str, Any]:
    """The document as the template reads it; with a width, without a page around it."""
    told: dict[str, Any] = as_plain(document)
    return {**told, "inner": document.inner, "margins": document.margins, "bare": width}


def _inputs(told: dict[str, Any]) -> dict[str, str]:
    return {"document": json.dumps(told, ensure_ascii=False)}


def _typst() -> ModuleType:
    try:
        import typst  # noqa: PLC0415 - large, and only where something is printed
    except ImportError as error:
        raise ExtraMissingError(
            "PDF needs the typesetter, which comes with argmap where it can be had for the machine; "
            f"try to add it with: {adding('typst')}"
        ) from error
    return typst
