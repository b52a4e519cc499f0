"""The letters of a PDF file with their places, read by pdfminer within limits: it may be damaged or made to do harm."""

from __future__ import annotations

import io
import logging
import math
import struct
import time
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from argmap.errors import ArticleError
from argmap.phrases import PLAIN, counted

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_PAGES = 300
"""More are a book."""

MOST_SECONDS = 30.0
"""A long paper takes five."""

MOST_SECONDS_OF_A_PAGE = 5.0
"""A page takes a tenth of one."""

LARGEST = 24 * 1024 * 1024
"""Bytes of the largest stream that is unpacked: that of a page has some tens of thousands."""

MOST_GLYPHS = 2_000_000
"""Letters of a book."""

UNKNOWN = "\ufffd"
"""A letter that the file draws and does not name."""

_DAMAGED = "this PDF is damaged: save it anew, or copy the article's text into a .txt file"
_TOO_MUCH = "this PDF takes too long to read: print its pages anew as PDF, or copy the article's text into a .txt file"
_BROKEN = (
    *(ValueError, TypeError, LookupError, AttributeError, AssertionError, ArithmeticError, RecursionError, EOFError),
    *(NotImplementedError, OSError, MemoryError, struct.error, zlib.error),
)
"""What reading a damaged file may end with."""


class Glyph(NamedTuple):
    """A letter and where it stands, in points from the lower left corner of the page."""

    text: str
    start: float
    end: float
    base: float
    """How high the line stands on which it is written."""
    size: float
    font: str
    is_narrow: bool = False
    """Whether it is a figure narrower than its font's others: one made to be raised, on the line all the same."""


@dataclass
class DrawnPage:
    """What was found on a page."""

    width: float
    height: float
    glyphs: list[Glyph] = field(default_factory=list)
    turned: int = 0
    """Letters that do not stand upright, which are left out."""
    pictures: int = 0
    is_broken: bool = False


class Pages(NamedTuple):
    """A file's pages, and what it says of itself."""

    pages: Sequence[DrawnPage]
    title: str
    author: str
    may_copy: bool
    """Whether its maker allows that its text is copied."""


class _Limits:
    """How much may still be done for a file."""

    def __init__(self) -> None:
        self._last = time.monotonic() + MOST_SECONDS
        self._end = self._last
        self._glyphs = 0

    def turn_page(self) -> None:
        """Begin to read a page."""
        self._end = min(self._last, time.monotonic() + MOST_SECONDS_OF_A_PAGE)

    def look(self) -> None:
        """Look at the clock.

        Raises:
            ArticleError: it takes too long.
        """
        if time.monotonic() > self._end:
            raise ArticleError(_TOO_MUCH)

    def count(self) -> None:
        """Count a letter, and look at the clock.

        Raises:
            ArticleError: they are too many, or it takes too long.
        """
        self._glyphs += 1
        if self._glyphs > MOST_GLYPHS:
            raise ArticleError(_TOO_MUCH)
        self.look()


def pages_of(data: bytes) -> Pages:
    """The letters of a file, page by page.

    Raises:
        ArticleError: it is no PDF, or is damaged, locked or too large; the message says what to do.
    """
    from pdfminer.pdfdocument import PDFDocument, PDFPasswordIncorrect  # noqa: PLC0415 - it takes time to load
    from pdfminer.pdfpage import PDFPage  # noqa: PLC0415
    from pdfminer.psexceptions import PSException  # noqa: PLC0415

    logger = logging.getLogger("pdfminer")
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())
        logger.propagate = False  # its remarks on a file are not for the person at the keyboard
    limits = _Limits()
    try:
        document = PDFDocument(_parser(data, limits), caching=True)
        sheets = []
        for sheet in PDFPage.create_pages(document):
            sheets.append(sheet)
            if len(sheets) > MOST_PAGES:
                most = counted(MOST_PAGES, PLAIN.nouns.page)
                raise ArticleError(f"this PDF has over {most}: print those of the article as a PDF of their own")
        pages = [_read(sheet, limits) for sheet in sheets]
        about = _about(document)
    except PDFPasswordIncorrect as error:
        message = "this PDF is locked with a password: open it in a viewer and print it as PDF without one"
        raise ArticleError(message) from error
    except (PSException, *_BROKEN) as error:
        raise ArticleError(_DAMAGED) from error
    if not pages or all(page.is_broken for page in pages):
        raise ArticleError(_DAMAGED)
    return Pages(pages, about.get("Title", ""), about.get("Author", ""), bool(document.is_extractable))


def _parser(data: bytes, limits: _Limits) -> Any:
    """A parser whose streams do not unpack to more than may be."""
    from pdfminer.pdfparser import PDFParser  # noqa: PLC0415
    from pdfminer.pdftypes import LITERALS_FLATE_DECODE, PDFStream  # noqa: PLC0415

    class Stream(PDFStream):
        def decode(self) -> None:
            limits.look()
            packed = self.rawdata or b""
            if self.decipher is not None and self.objid is not None and self.genno is not None:
                packed = self.decipher(self.objid, self.genno, packed, self.attrs)
            for name, _ in self.get_filters():
                if name not in LITERALS_FLATE_DECODE:
                    break
                packed = _unpacked(packed)
            super().decode()

    def limited(entry: Any) -> Any:
        place, one = entry
        return (place, Stream(one.attrs, one.rawdata or b"", one.decipher)) if type(one) is PDFStream else entry

    class Parser(PDFParser):
        def push(self, *objs: Any) -> None:
            super().push(*map(limited, objs))

    return Parser(io.BytesIO(data))


def _unpacked(packed: bytes) -> bytes:
    """The bytes of a stream.

    Raises:
        ArticleError: they are too many.
    """
    unpacker = zlib.decompressobj()
    try:
        found = unpacker.decompress(packed, LARGEST)
    except zlib.error:
        return b""  # pdfminer mends what it can
    if unpacker.unconsumed_tail:
        raise ArticleError(_TOO_MUCH)
    return found


def _read(sheet: Any, limits: _Limits) -> DrawnPage:
    """The letters of a page; what cannot be read of it is left out."""
    from pdfminer.pdfinterp import PDFResourceManager  # noqa: PLC0415
    from pdfminer.psexceptions import PSException  # noqa: PLC0415

    limits.turn_page()
    left, bottom, right, top = sheet.mediabox
    width, height = abs(right - left), abs(top - bottom)
    page = DrawnPage(height, width) if sheet.rotate in (90, 270) else DrawnPage(width, height)
    manager = PDFResourceManager()
    try:
        _interpreter(limits)(manager, _device(manager, page, limits)).process_page(sheet)
    except (PSException, *_BROKEN):
        page.is_broken = True
    return page


def _interpreter(limits: _Limits) -> Any:
    """What follows the instructions of a page, and looks at the clock at each, at those too that draw nothing."""
    from pdfminer.pdfinterp import PDFPageInterpreter  # noqa: PLC0415

    class Interpreter(PDFPageInterpreter):
        def push(self, obj: Any) -> None:
            limits.look()
            super().push(obj)

        def pop(self, n: int) -> Any:
            limits.look()
            return super().pop(n)

        def __getattr__(self, name: str) -> Any:  # an instruction that is none
            limits.look()
            raise AttributeError(name)

    def watched(instruction: Any) -> Any:
        def follow(self: Any) -> None:
            limits.look()
            instruction(self)

        return follow

    for name, instruction in vars(PDFPageInterpreter).items():
        if name.startswith("do_") and instruction.__code__.co_argcount == 1:
            setattr(Interpreter, name, watched(instruction))
    return Interpreter


def _device(manager: Any, page: DrawnPage, limits: _Limits) -> Any:
    """What takes the letters that are drawn on a page."""
    from pdfminer.pdfdevice import PDFTextDevice  # noqa: PLC0415
    from pdfminer.pdffont import PDFUnicodeNotDefined  # noqa: PLC0415

    class Device(PDFTextDevice):
        def render_image(self, *_: Any) -> None:
            page.pictures += 1

        def render_char(  # noqa: PLR0913, PLR0917 - the form that the library calls
            self, matrix: Any, font: Any, fontsize: float, scaling: float, rise: float, cid: int, *_: Any
        ) -> float:
            limits.count()
            try:
                text = font.to_unichr(cid)
            except PDFUnicodeNotDefined:
                text = UNKNOWN
            advance = float(font.char_width(cid) * fontsize * scaling)
            _put(page, text, (matrix, advance, rise, fontsize), str(font.fontname or ""))
            return advance

    return Device(manager)


def _put(page: DrawnPage, text: str, place: tuple[Any, float, float, float], font: str) -> None:
    """Add a letter to a page, unless it is turned or beyond its edge."""
    (a, b, c, d, e, f), advance, rise, fontsize = place
    start, base, end = e + c * rise, f + d * rise, e + a * advance + c * rise
    size = math.hypot(c, d) * abs(fontsize)
    if a <= 0 or abs(b) > abs(a) / 5 or d * fontsize <= 0:
        page.turned += not text.isspace()
    elif -size <= base <= page.height + size and -1 <= start <= page.width + 1 and size > 0:
        page.glyphs.append(Glyph(text, start, max(start, end), base, size, font))


def _about(document: Any) -> dict[str, str]:
    from pdfminer.utils import decode_text  # noqa: PLC0415

    found: dict[str, str] = {}
    for info in document.info[:1]:
        for name in ("Title", "Author"):
            value = info.get(name)
            if isinstance(value, bytes):
                found[name] = decode_text(value)
    return found
