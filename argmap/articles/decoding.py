"""Bytes that are taken in as text: which encoding they are in, and what is no text at all.

Nothing is guessed by statistics: a mark, zero bytes or strict UTF-8 tell, or it is Windows-1252 and we say so.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from argmap.errors import ArticleError
from argmap.phrases import PLAIN, counted

CONTROLS_AT_MOST = 0.02
"""Share of control characters from which bytes are no text: of random bytes it is about a tenth, of text none."""

MOSTLY = 0.5
"""Share of zero bytes that tells UTF-16: Western text is far over it in one half and has none in the other."""

_HARDLY = 0.05

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte-order marks, the longer before those they begin with."""

_KINDS = (
    (b"%PDF-", "a PDF file", "save its text as a .txt file"),
    (b"{\\rtf", "a rich-text file (RTF)", "save it as plain text"),
    (b"PK\x03\x04", "a ZIP file (as .docx, .odt and .epub are)", "save its text as a .txt file"),
    (b"\xd0\xcf\x11\xe0", "an old Office file", "save its text as a .txt file"),
    (b"\x1f\x8b", "a gzip file", "unpack it"),
    (b"\x89PNG", "a PNG picture", "type its text into a .txt file"),
    (b"\xff\xd8\xff", "a JPEG picture", "type its text into a .txt file"),
    (b"From: <Saved by ", "a web archive (MHTML)", "save the page as HTML"),
    (b"bplist00", "a web archive of Safari", "save the page's source (HTML), or its text as a .txt file"),
)
"""How files start that are not plain text: what to call them and what to do."""

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_NAMES = "such as utf-8, utf-16, windows-1252 or iso-8859-2"


_WEB_NAMES = {
    **dict.fromkeys(("iso-8859-1", "iso8859-1", "latin1", "us-ascii", "ascii", "x-cp1252"), "windows-1252"),
    **dict.fromkeys(("utf8", "unicode-1-1-utf-8", "utf-16", "utf-16le", "utf-16be"), "utf-8"),
    **dict.fromkeys(("gb2312", "gb_2312-80", "gbk", "x-gbk"), "gb18030"),
    **dict.fromkeys(("shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j"), "cp932"),
    **dict.fromkeys(("euc-kr", "ks_c_5601-1987", "ksc5601"), "cp949"),
    **dict.fromkeys(("iso-8859-9", "latin5"), "windows-1254"),
    **dict.fromkeys(("iso-8859-11", "tis-620"), "windows-874"),
}
"""What browsers read where a page names these; one that says UTF-16 in ASCII letters is UTF-8."""

_WEB_ENCODING = re.compile(r"utf-8|windows-\d+|iso-8859-\d+|koi8-[ru]|gb18030|big5|euc-jp|cp932|cp949|ibm866|macintosh")
"""Encodings that a page may name; codecs that are no encodings of the web are none here."""

_INVISIBLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\ufeff\ufffe\uffff\ud800-\udfff]")
"""Control characters, and soft hyphens and the like, which stand unseen inside words."""

_LINE_ENDS = re.compile(r"\r\n|[\r\v\f\x85\u2028\u2029]")
_BLANK_LINES = re.compile(r"\n{3,}")


class Decoded(NamedTuple):
    """Text that was taken in; plain text with its line ends untouched."""

    text: str
    encoding: str
    """The encoding it was in, by Python's name for it."""
    notice: str = ""
    """What a person should know about the reading; empty if there is nothing to say."""
    title: str = ""
    author: str = ""
    published: str = ""
    """The day it appeared, as written there or as YYYY-MM-DD."""
    publisher: str = ""
    url: str = ""
    """Its own address, where it names one."""
    language: str = ""
    """A language tag such as `en` or `pt-BR` (BCP 47)."""
    pages: tuple[int, ...] = ()
    """Where each page begins in the text, in code points, where it was made from pages."""
    is_plain: bool = True
    """Whether the text is the file's own; otherwise it was made from something else, such as a web page."""


def decode(data: bytes, *, encoding: str | None = None) -> Decoded:
    """The text of a file that is taken in; with `encoding`, strictly in that one.

    A byte-order mark decides and is no part of the text; else zero bytes tell UTF-16; else it is strict UTF-8,
    or else Windows-1252, with a notice.

    Raises:
        ArticleError: it is no text, is empty, or is not in the encoding; the message says what to do.
    """
    _refuse_other_kinds(data)
    decoded = _decode_as(data, encoding) if encoding is not None else _decode_by_signs(data)
    _refuse_what_is_no_text(decoded.text)
    return decoded


def decode_page(data: bytes, *, declared: str = "", encoding: str | None = None) -> Decoded:
    """The text of a file that may say itself how it is written, as web pages do; with `encoding`, strictly in that one.

    A mark or zero bytes decide before what is declared, and so do letters that are UTF-8 (with a notice). A page
    that is UTF-8 but for a few bytes is read as UTF-8, with a notice: windows-1252 would spoil its quotation marks.

    Raises:
        ArticleError: it is no text or is empty; the message says what to do.
    """
    has_mark = any(data.startswith(mark) for mark, _ in _MARKS)
    if encoding is not None or has_mark or _zero_half(data) is not None:
        return decode(data, encoding=encoding)
    if 0 < data.count(0) <= CONTROLS_AT_MOST * len(data):  # browsers drop them too
        data = data.replace(b"\0", b"")
    _refuse_other_kinds(data)
    name = _web_encoding(declared)
    if name != "utf-8" and _is_utf8(data):
        notice = f"declared as {name}, but it is UTF-8 and was read so. If letters look wrong, give --encoding NAME."
        text = data.decode("utf-8")
        _refuse_what_is_no_text(text)
        return Decoded(text, "utf-8", notice)
    text = data.decode(name, errors="replace")
    unread = text.count("\ufffd")
    _refuse_what_is_no_text(text)
    if 2 * unread > sum(character > "\x7f" for character in text):
        return decode(data)
    times = counted(unread, PLAIN.nouns.time)
    notice = f"not quite {name}: \ufffd stands {times} for what could not be read. If needed, give --encoding NAME."
    return Decoded(text, name, notice if unread else "")


def printable(text: str) -> str:
    r"""A text that was made from something else: lines end in `\n`, no control characters, one blank line at most.

    Ends with one line end, unless there are no words at all: then it is empty.
    """
    cleaned = _INVISIBLE.sub("", _LINE_ENDS.sub("\n", text)).expandtabs(4)
    lines = (line.rstrip() for line in cleaned.split("\n"))
    kept = _BLANK_LINES.sub("\n\n", "\n".join(lines)).strip("\n")
    return f"{kept}\n" if kept else ""


def one_line(text: str) -> str:
    """A text in one line, without control characters."""
    return " ".join(printable(text).split())


def _is_utf8(data: bytes) -> bool:
    """Whether bytes are UTF-8 with letters of several bytes: hardly any text in another encoding is by accident."""
    try:
        return not data.isascii() and bool(data.decode("utf-8"))
    except UnicodeDecodeError:
        return False


def _web_encoding(declared: str) -> str:
    """The encoding that a page's own word for it means; UTF-8 if it is none of the web's."""
    named = declared.strip().lower()
    name = _WEB_NAMES.get(named, named)
    try:
        return codecs.lookup(name).name if _WEB_ENCODING.fullmatch(name) else "utf-8"
    except LookupError:
        return "utf-8"


def _refuse_other_kinds(data: bytes) -> None:
    for start, kind, remedy in _KINDS:
        if data.startswith(start):
            raise ArticleError(f"this is {kind}, not plain text: {remedy}")


def _decode_as(data: bytes, encoding: str) -> Decoded:
    try:
        name = codecs.lookup(encoding).name
        text = data.decode(encoding)
    except UnicodeError as error:
        raise ArticleError(f"this is not {encoding} ({_where(data, error)}): name another --encoding") from error
    except (LookupError, ValueError) as error:
        raise ArticleError(f"there is no text encoding {encoding!r}: give one {_NAMES}") from error
    return Decoded(text.removeprefix("\ufeff"), name)


def _decode_by_signs(data: bytes) -> Decoded:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _decode_as(data.removeprefix(mark), name)
    half = _zero_half(data)
    if half is not None:
        return _decode_as(data, half)
    if b"\0" in data:
        raise ArticleError("this is not text, it has zero bytes: if it is, give its --encoding, such as utf-16")
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        return _decode_as_windows(data, error)


def _zero_half(data: bytes) -> str | None:
    """UTF-16, low or high byte first, if one half of the bytes is mostly zero and the other is not."""
    pairs = len(data) // 2
    if not pairs or len(data) % 2:
        return None
    even, odd = data[0::2].count(0) / pairs, data[1::2].count(0) / pairs
    if odd > MOSTLY and even < _HARDLY:
        return "utf-16-le"
    return "utf-16-be" if even > MOSTLY and odd < _HARDLY else None


def _decode_as_windows(data: bytes, not_utf8: UnicodeDecodeError) -> Decoded:
    try:
        text = data.decode("windows-1252")
    except UnicodeDecodeError as error:
        neither = f"this is neither UTF-8 ({_where(data, not_utf8)}) nor Windows-1252 ({_where(data, error)})"
        message = f"{neither}: give its encoding, --encoding NAME, {_NAMES}"
        raise ArticleError(message) from error
    notice = f"not UTF-8 ({_where(data, not_utf8)}); read as Windows-1252. If letters look wrong, give --encoding NAME."
    return Decoded(text, "windows-1252", notice)


def _refuse_what_is_no_text(text: str) -> None:
    if not text.strip():
        raise ArticleError("there are no words in this text: give a file that has some")
    controls = len(_CONTROL.findall(text))
    if "\0" in text or controls > CONTROLS_AT_MOST * len(text):
        raise ArticleError("this is not text, it is full of control characters: give a plain text file")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        message = f"character {error.start + 1} is half of a pair (a lone surrogate): name another --encoding"
        raise ArticleError(message) from error


def line_of(data: bytes, offset: int) -> int:
    """The line of a byte, from 1; lines end in LF, CR LF or a lone CR."""
    before = data[:offset]
    return 1 + before.count(b"\n") + before.count(b"\r") - before.count(b"\r\n")


def _where(data: bytes, error: UnicodeError) -> str:
    if not isinstance(error, UnicodeDecodeError) or error.start >= len(data):
        return str(error)
    return f"byte 0x{data[error.start]:02x} in line {line_of(data, error.start)}"
