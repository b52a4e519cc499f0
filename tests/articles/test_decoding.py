"""Taking text in: encodings that are told, the one that is guessed, and what is no text."""

from __future__ import annotations

import codecs
import gzip
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.articles import READERS, Decoded, decode
from argmap.errors import ArticleError

TEXT = "Élan, “fatal”\r\nand so on\rto the end\n"


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides_and_is_no_part_of_the_text(mark: bytes, encoding: str) -> None:
    assert decode(mark + TEXT.encode(encoding)) == Decoded(TEXT, encoding)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_told_by_its_zero_bytes(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == Decoded(TEXT, encoding)


def test_utf8_is_read_in_silence_and_line_ends_stay() -> None:
    assert decode(TEXT.encode()) == Decoded(TEXT, "utf-8")


def test_what_is_not_utf8_is_taken_for_windows_1252_and_the_notice_names_the_remedy() -> None:
    decoded = decode(TEXT.encode("windows-1252"))
    assert (decoded.text, decoded.encoding) == (TEXT, "windows-1252")
    assert "Windows-1252" in decoded.notice
    assert "--encoding NAME" in decoded.notice


def test_a_given_encoding_is_obeyed_strictly() -> None:
    assert decode("žluť".encode("iso-8859-2"), encoding="latin2") == Decoded("žluť", "iso8859-2")
    assert decode(b"\xef\xbb\xbfwords", encoding="utf-8").text == "words"
    assert decode("words".encode("utf-16"), encoding="utf-16").text == "words"
    with pytest.raises(ArticleError, match="line 2"):
        decode(b"one\n\xff two", encoding="utf-8")


@pytest.mark.parametrize("name", ["no-such-thing", "hex", "rot13", "a\0b", ""])
def test_an_unknown_encoding_is_said_with_examples_of_known_ones(name: str) -> None:
    with pytest.raises(ArticleError, match="utf-8"):
        decode(b"words", encoding=name)


@pytest.mark.parametrize(
    ("data", "named"),
    [
        (b"%PDF-1.7\nstream", "PDF"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"\xff\xd8\xff\xe0", "JPEG"),
        (b"PK\x03\x04 content.xml", "ZIP"),
        (gzip.compress(b"words", mtime=0), "gzip"),
        (b"{\\rtf1 words}", "RTF"),
        (b"one\0two three", "zero bytes"),
        (b"a\x01b\x02c\x03d\x04", "control"),
        (bytes(100), "zero bytes"),
    ],
)
def test_what_is_no_plain_text_is_refused_by_its_name(data: bytes, named: str) -> None:
    with pytest.raises(ArticleError, match=named):
        decode(data)


@pytest.mark.parametrize("data", [b"", b" \r\n\t", "\u00a0\u2003".encode(), codecs.BOM_UTF8, codecs.BOM_UTF16_LE])
def test_a_text_without_words_is_refused(data: bytes) -> None:
    with pytest.raises(ArticleError, match="no words"):
        decode(data)


def test_half_a_pair_is_refused_as_it_could_not_be_written() -> None:
    with pytest.raises(ArticleError, match="surrogate"):
        decode(b"words +2AA- words", encoding="utf-7")


def test_bytes_that_neither_encoding_has_are_refused_with_their_line() -> None:
    with pytest.raises(ArticleError, match="line 2"):
        decode(b"caf\xe9\n\x81")


@given(st.binary(max_size=300), st.sampled_from([None, "utf-8", "utf-16", "utf-7", "latin-1", "cp1252"]))
def test_any_bytes_become_text_that_can_be_written_or_a_message(data: bytes, encoding: str | None) -> None:
    with suppress(ArticleError):
        text = decode(data, encoding=encoding).text
        assert text.strip()
        assert text.encode()


PAPERS = (".vtt", ".srt", ".pdf", ".docx", ".docm", ".dotx")
"""Files that no words are alone."""


def test_every_reader_takes_bytes_in() -> None:
    for ending, read in READERS.items():
        assert ending.startswith(".")
        if ending in PAPERS:
            with pytest.raises(ArticleError, match=r"not a|no captions"):
                read(b"words", encoding=None)
        else:
            assert read(b"words", encoding=None).text
