"""Our SVG as PNG and PDF: the one place that knows the programs that draw them.

Letters are Arimo's, which ships with the package; scripts that it lacks are drawn with the system's fonts.
"""

from __future__ import annotations

import sys
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Literal

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


def png(svg: str, *, width: float, height: float) -> bytes:
    """A picture of this size in points as PNG.

    Raises:
        DiagramError: it cannot be drawn.
    """
    import resvg_py  # noqa: PLC0415 - only where a PNG is wanted

    sharp = min(_SHARP, _LARGEST / max(width, height))
    with as_file(files("argmap.text") / "fonts") as fonts:
        try:
            return bytes(
                resvg_py.svg_to_bytes(
                    svg_string=svg, zoom=sharp, dpi=_POINTS_PER_INCH, font_dirs=[str(fonts)], sans_serif_family="Arimo"
                )
            )
        except ValueError as error:
            raise DiagramError(f"the PNG could not be drawn: {error}") from error


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
        raise ExtraMissingError(
            f"PDF needs one more package; add it with: {sys.executable} -m pip install typst"
        ) from error
    words = [f"#set document(title: {_quoted(title)}, date: none)"]
    primary = language.partition("-")[0].lower()
    if primary.isalpha() and len(primary) in (2, 3):
        words.append(f"#set text(lang: {_quoted(primary)})")
    sources = {}
    for i, (svg, width, height) in enumerate(pages):
        sources[f"{i}.svg"] = svg.encode()
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
