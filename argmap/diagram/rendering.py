"""Our SVG as PNG, and as what the typesetter can set: the one place that knows the program that draws pixels.

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

from argmap.errors import DiagramError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.typesetting.pdf import PicturePage

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
    """The same where lines that run from right to left end at their place, for programs that know no direction.

    These take every line to begin at the left, and would put its full stop at its right end; so the words are isolated
    (Unicode Annex 9, RLI and PDI).
    """
    return _TURNED.sub('\\1 text-anchor="end"\\2\N{RIGHT-TO-LEFT ISOLATE}\\3\N{POP DIRECTIONAL ISOLATE}<', svg)


_TURNED = re.compile(r'(<text [^>]*?) direction="rtl"([^>]*>)([^<]*)<')


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


def pdf(pages: Sequence[PicturePage], *, title: str, language: str = "") -> bytes:
    """Pictures as the pages of a PDF.

    Args:
        pages: each an SVG with its size, and what it shows.
        title: of the document.
        language: of its text, a language tag; empty if unknown.

    Raises:
        ExtraMissingError: the typesetter is not installed.
        TypesettingError: it stopped.
    """
    from argmap.typesetting.pdf import pictures_pdf  # noqa: PLC0415 - most pictures are no PDF

    drawn = [page._replace(svg=for_paper(page.svg, page.width, page.height)) for page in pages]
    return pictures_pdf(drawn, title=title, language=language).data


def for_paper(svg: str, width: float, height: float) -> str:
    """A picture of this size in points as the typesetter draws it right: pixels where it sets letters wrong."""
    return _as_image(svg, width, height) if _JOINED.search(svg) else _ended_right(svg)
