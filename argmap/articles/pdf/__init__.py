"""PDF files as articles: columns in reading order, paragraphs whole across pages, the page of each known.

Running heads and page numbers are left out and told; so is where the text may not have survived: tables, formulas,
letters without a name, pages that are pictures.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from argmap.articles.decoding import Decoded, one_line, printable
from argmap.articles.paging import PAGE, paged
from argmap.articles.pdf.glyphs import UNKNOWN, pages_of
from argmap.articles.pdf.heads import without_heads
from argmap.articles.pdf.layout import columns, lines, pieces
from argmap.articles.pdf.paragraphs import paragraphs, usual_size
from argmap.errors import ArticleError
from argmap.phrases import PLAIN, counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from argmap.articles.pdf.glyphs import DrawnPage, Pages
    from argmap.articles.pdf.heads import Heads
    from argmap.articles.pdf.layout import SetLine
    from argmap.articles.pdf.paragraphs import SetParagraph

MOST_UNKNOWN = 0.1
"""Share of letters without a name from which there is no text."""

TITLE_SIZE = 1.15
"""Times the size of the text from which the letters of a title are."""

LONGEST_TITLE = 200
"""Letters of the longest title."""

FEW_LETTERS = 20
"""A page with a picture and fewer letters is a picture of a page."""

FEWEST_SIGNS = 6
"""Letters of formulas from which a page is said to have some."""

NEAR_TOP = 1500
"""Letters from the top within which a text says itself who wrote it."""

_FORMULA_FONT = re.compile(r"(?:CMMI|CMSY|CMEX|MSAM|MSBM|MT(?:MI|SY|EX)|Math|LMMath|Symbol)", re.IGNORECASE)
_FORMULA_SIGN = re.compile(r"[∀-⋿⟀-⟯⦀-⫿=]|[\U0001d400-\U0001d7ff]")

_NO_PDF = "this is not a PDF, whatever its name says: give it the ending of what it is"
_SCAN = (
    "this PDF is a scan: its pages are pictures without text. Have its text recognised (OCR; ocrmypdf does),"
    " or type it into a .txt file"
)
_NO_WORDS = "there are no words in this PDF: copy the article's text into a .txt file"
_NAMELESS = (
    "the letters of this PDF are drawn but not named, so its text cannot be read: have it recognised (OCR; ocrmypdf"
    " does), or type it into a .txt file"
)


class _Found(NamedTuple):
    """What was made of the pages."""

    pages: Pages
    heads: Heads
    zones: list[list[list[SetLine]]]


def starts_like_pdf(data: bytes) -> bool:
    """Whether a file begins as PDF files do."""
    return b"%PDF-" in data[:1024]


def read_pdf(data: bytes, *, encoding: str | None = None) -> Decoded:  # noqa: ARG001 - it says itself how it is written
    """The words of a PDF file, and where each of its pages begins in them.

    Raises:
        ArticleError: it is none, is damaged or locked, or has no words; the message says what to do.
    """
    if not data.strip():
        raise ArticleError("this PDF is empty: save it anew, or copy the article's text into a .txt file")
    if not starts_like_pdf(data):
        raise ArticleError(_NO_PDF)
    pages = pages_of(data)
    _refuse_what_has_no_text(pages.pages)
    heads = without_heads([pieces(page.glyphs) for page in pages.pages], [page.height for page in pages.pages])
    zones = [[lines(zone) for zone in columns(page)] for page in heads.pages]
    found = paragraphs(zones)
    text, begins = paged(printable(_joined(found)))
    if not text.strip():
        raise ArticleError(_NO_WORDS)
    read = _Found(pages, heads, zones)
    top = text[:NEAR_TOP]
    return Decoded(
        text,
        "utf-8",
        " ".join(_told(read, data)),
        title=_title(found, usual_size(zones), pages.title, top),
        author=_said_there(pages.author, top),
        pages=begins,
        is_plain=False,
    )


def _refuse_what_has_no_text(pages: Sequence[DrawnPage]) -> None:
    letters = sum(not glyph.text.isspace() for page in pages for glyph in page.glyphs)
    if not letters:
        raise ArticleError(_SCAN if any(page.pictures for page in pages) else _NO_WORDS)
    unknown = sum(UNKNOWN in glyph.text for page in pages for glyph in page.glyphs)
    if unknown > MOST_UNKNOWN * letters:
        raise ArticleError(_NAMELESS)


def _joined(found: Sequence[SetParagraph]) -> str:
    parts: list[str] = []
    for before, one in zip([None, *found], found, strict=False):
        is_near = before is not None and before.is_tight and one.is_tight
        parts += ["\n" if is_near else "\n\n", one.text]
    return "".join(parts)


def _title(found: Sequence[SetParagraph], usual: float, recorded: str, top: str) -> str:
    """The largest words on the first page, else what is recorded and stands there too."""
    first: list[SetParagraph] = []
    for one in found:
        if PAGE in one.text:
            break
        first.append(one)
    large = [one for one in first if one.size > TITLE_SIZE * usual and len(one.text) <= LONGEST_TITLE]
    if large:
        return one_line(max(large, key=lambda one: one.size).text)
    return _said_there(recorded, top)


def _said_there(recorded: str, top: str) -> str:
    """What a file records of itself, where its text says so too: it may be a template's, or whoever typed it."""
    recorded = one_line(recorded)
    return recorded if recorded and recorded.casefold() in one_line(top).casefold() else ""


def _told(read: _Found, data: bytes) -> Iterator[str]:
    """What a person should know, a sentence each."""
    pages = read.pages.pages
    left_out = [f"“{head[:60]}”" for head in read.heads.heads] + ["page numbers"] * read.heads.has_numbers
    if left_out:
        yield f"Left out at the edges of pages: {PLAIN.listed(left_out)}."
    if turned := [number for number, page in enumerate(pages, 1) if page.turned]:
        letters = counted(sum(page.turned for page in pages), PLAIN.nouns.letter)
        yield f"Left out: {letters} that stand on their side ({_listed(turned)})."
    tables = [n for n, page in enumerate(read.zones, 1) if any(line.is_row for zone in page for line in zone)]
    if tables:
        yield f"What looks like a table is read row by row ({_listed(tables)}): look at the figures."
    if formulas := [number for number, page in enumerate(pages, 1) if _has_formulas(page)]:
        yield f"Formulas may not have been read right ({_listed(formulas)})."
    if nameless := [n for n, page in enumerate(pages, 1) if any(UNKNOWN in glyph.text for glyph in page.glyphs)]:
        yield f"{UNKNOWN} stands for letters that the file does not name ({_listed(nameless)})."
    if scans := [number for number, page in enumerate(pages, 1) if _is_picture(page)]:
        yield f"Without text, perhaps scanned: {_listed(scans)}. Have it recognised (OCR) if it matters."
    if broken := [number for number, page in enumerate(pages, 1) if page.is_broken]:
        yield f"Damaged and not read to the end: {_listed(broken)}."
    if b"%%EOF" not in data[-2048:]:
        yield "The file ends too early: there may be more in the original."
    if not read.pages.may_copy:
        yield "Its maker does not allow copies of its text: ask before you pass it on."


def _has_formulas(page: DrawnPage) -> bool:
    signs = sum(
        _FORMULA_FONT.search(glyph.font) is not None or _FORMULA_SIGN.match(glyph.text) is not None
        for glyph in page.glyphs
        if not glyph.text.isspace()
    )
    return signs >= FEWEST_SIGNS


def _is_picture(page: DrawnPage) -> bool:
    return page.pictures > 0 and sum(not glyph.text.isspace() for glyph in page.glyphs) < FEW_LETTERS


def _listed(numbers: Iterable[int]) -> str:
    """Pages as they are cited."""
    found = [f"p. {number}" for number in numbers]
    return PLAIN.listed(found if len(found) <= 4 else [*found[:3], f"{len(found) - 3} more"])
