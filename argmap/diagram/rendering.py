"""Our SVG as PNG and PDF: the one place that knows the programs that draw them.

Letters are Arimo's, which ships with the package; scripts that it lacks are drawn with the system's fonts, and what no
font has is named.
"""

from __future__ import annotations

import re
import unicodedata
from base64 import b64encode
from functools import cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Literal

from argmap.adding import adding
from argmap.errors import DiagramError, ExtraMissingError

if TYPE_CHECKING:
    from collections.abc import Sequence

PictureKind = Literal["svg", "png", "dot", "pdf"]

PICTURE_KINDS: tuple[PictureKind, ...] = ("svg", "png", "dot", "pdf")
"""What a picture can be written as; also the endings of its files."""

_SHARP = 2
"""Pixels to the point: sharp on a screen of twice the usual density."""

_LARGEST = 12_000
"""Pixels of a side of a PNG, beyond which it is drawn less sharp: viewers refuse larger ones."""

_POINTS_PER_INCH = 72

_PRINTED = 4
"""Pixels to the point of a page that goes into a PDF as an image: about 300 to the inch."""

_JOINED = re.compile("[\u0900-\u109f\u1780-\u17ff\u1a20-\u1aad\ua8e0-\ua8ff\uaa00-\uaadf]")
"""Letters of scripts whose signs change places and shapes, such as Devanagari: the maker of PDF sets them wrong."""

_NOWHERE = "\ue000"
"""A character that no font has."""

_NAMES = {"CJK": "Chinese", "HIRAGANA": "Japanese", "KATAKANA": "Japanese", "HANGUL": "Korean"}
"""What people call a script, where the names of its letters begin with another word."""


def png(svg: str, *, width: float, height: float) -> bytes:
    """A picture of this size in points as PNG.

    Raises:
        DiagramError: it cannot be drawn.
    """
    sharp = min(_SHARP, _LARGEST / max(width, height))
    return _drawn(svg, sharp)


def _drawn(svg: str, sharp: float) -> bytes:
    """A picture as PNG, with so many pixels to the point."""
    import resvg_py  # noqa: PLC0415 - only where a PNG is wanted

    with as_file(files("argmap.text") / "fonts") as fonts:
        try:
            return bytes(
                resvg_py.svg_to_bytes(
                    svg_string=_ended_right(svg),
                    zoom=sharp,
                    dpi=_POINTS_PER_INCH,
                    font_dirs=[str(fonts)],
                    sans_serif_family="Arimo",
                )
            )
        except ValueError as error:
            raise DiagramError(f"the PNG could not be drawn: {error}") from error


def _as_image(svg: str, width: float, height: float) -> str:
    """A picture of this size in points as an SVG that holds nothing but its pixels."""
    pixels = b64encode(_drawn(svg, _PRINTED)).decode()
    size = f'width="{width:.2f}" height="{height:.2f}"'
    image = f'<image {size} href="data:image/png;base64,{pixels}"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{image}</svg>'


def _ended_right(svg: str) -> str:
    """The same where lines that run from right to left end at their place, for programs that know no direction."""
    return svg.replace(' direction="rtl"', ' text-anchor="end"')


def scripts_without_font(svg: str) -> tuple[str, ...]:
    """The scripts of a picture that no font on this machine has letters of, by the names that fonts have for them."""
    letters: dict[str, str] = {}
    for letter in dict.fromkeys(re.sub(r"<[^>]*>", "", svg)):
        if ord(letter) > 0x52F and letter.isalpha():
            script = unicodedata.name(letter, "").partition(" ")[0]
            letters.setdefault(_NAMES.get(script, script.title()), letter)
    return tuple(script for script, letter in letters.items() if script and not _has_font(letter))


@cache
def _has_font(letter: str) -> bool:
    """Whether a letter is drawn otherwise than one that no font has."""
    return _sample(letter) != _sample(_NOWHERE)


@cache
def _sample(letter: str) -> bytes:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20">'
    return _drawn(f'{svg}<text x="2" y="15" font-family="Arimo" font-size="14">{letter}</text></svg>', 1)


def pdf(pages: Sequence[tuple[str, float, float]], *, title: str, language: str = "") -> bytes:
    """Pictures as the pages of a PDF.

    Args:
        pages: each an SVG with its width and height in points.
        title: of the document.
        language: of its text, a language tag; empty if unknown.

    Raises:
        ExtraMissingError: the package that makes PDF is not installed.
        DiagramError: it cannot be drawn.
    """
    try:
        import typst  # noqa: PLC0415 - an optional extra
    except ImportError as error:
        raise ExtraMissingError(f"PDF needs one more package; add it: {adding('typst')}") from error
    words = [f"#set document(title: {_quoted(title)}, date: none)"]
    primary = language.partition("-")[0].lower()
    if primary.isalpha() and len(primary) in (2, 3):
        words.append(f"#set text(lang: {_quoted(primary)})")
    sources = {}
    for i, (svg, width, height) in enumerate(pages):
        drawn = _as_image(svg, width, height) if _JOINED.search(svg) else _ended_right(svg)
        sources[f"{i}.svg"] = drawn.encode()
        words.append(f"#page(width: {width:.2f}pt, height: {height:.2f}pt, margin: 0pt)[")
        words.append(f'#image("{i}.svg", width: 100%, height: 100%, alt: {_quoted(title)})]')
    sources["main.typ"] = "\n".join(words).encode()
    with as_file(files("argmap.text") / "fonts") as fonts:
        try:
            made = typst.compile(sources, format="pdf", font_paths=[str(fonts)])  # type: ignore[call-overload]
        except (RuntimeError, ValueError) as error:
            raise DiagramError(f"the PDF could not be made: {error}") from error
    assert isinstance(made, bytes)
    return made


def _quoted(words: str) -> str:
    """A text as the typesetter's string."""
    plain = " ".join(words.split())
    return '"' + plain.replace("\\", "\\\\").replace('"', '\\"') + '"'
