"""Small PDF files, written byte by byte: letters where they are put, in fonts that every reader knows."""

from __future__ import annotations

import hashlib
import zlib
from typing import NamedTuple

PAD = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")
"""What passwords are filled up with."""

FORMS = {
    "F": "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica "
    "/Encoding << /BaseEncoding /WinAnsiEncoding /Differences [1 /fi 2 /fl] >> >>",
    "B": "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>",
    "S": "<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>",
    "N": "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts "
    "[<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) "
    "/Supplement 0 >> >>] >>",
}
"""Fonts by the names that pages have for them; N has letters without names."""


class Put(NamedTuple):
    """Words at a place, in points from the lower left corner."""

    x: float
    y: float
    text: str
    size: float = 10
    font: str = "F"
    turned: bool = False


def column(text: str, x: float = 72, top: float = 700, size: float = 10, leading: float = 12) -> list[Put]:
    """Lines under each other; a blank one leaves a gap, one that begins with spaces begins further in."""
    put = []
    for number, line in enumerate(text.strip("\n").split("\n")):
        words = line.lstrip(" ")
        if words:
            put.append(Put(x + 6 * (len(line) - len(words)), top - number * leading, words, size))
    return put


def content(page: list[Put]) -> bytes:
    """What draws a page."""
    parts = []
    for one in page:
        place = f"0 1 -1 0 {one.x} {one.y}" if one.turned else f"1 0 0 1 {one.x} {one.y}"
        text = one.text.encode("cp1252", "replace")
        for mark in (b"\\", b"(", b")"):
            text = text.replace(mark, b"\\" + mark)
        parts.append(f"BT /{one.font} {one.size} Tf {place} Tm (".encode() + text + b") Tj ET")
    return b"\n".join(parts)


def pdf_file(
    *pages: list[Put] | bytes, about: str = "", encrypt: bytes = b"", key: bytes = b"", resources: str = ""
) -> bytes:
    """A PDF file of these pages, each as what is put on it or as the bytes that draw it.

    Args:
        pages: 400 by 800 points.
        about: what stands in its information dictionary.
        encrypt: the dictionary of that name.
        key: what its streams are encrypted with.
        resources: further ones of each page.
    """
    fonts = " ".join(f"/{name} {form}" for name, form in FORMS.items())
    objects: dict[int, bytes] = {1: b"<< /Type /Catalog /Pages 2 0 R >>"}
    kids = [3 + 2 * number for number in range(len(pages))]
    listed = " ".join(f"{kid} 0 R" for kid in kids)
    objects[2] = f"<< /Type /Pages /Kids [{listed}] /Count {len(kids)} >>".encode()
    for kid, page in zip(kids, pages, strict=True):
        objects[kid] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 800] /Contents {kid + 1} 0 R "
            f"/Resources << /Font << {fonts} >> {resources} >> >>"
        ).encode()
        packed = zlib.compress(page if isinstance(page, bytes) else content(page), 9)
        packed = ciphered(packed, key, kid + 1) if key else packed
        head = f"<< /Length {len(packed)} /Filter /FlateDecode >> stream\n".encode()
        objects[kid + 1] = head + packed + b"\nendstream"
    done = b"%PDF-1.4\n"
    places = {}
    for number, inside in sorted(objects.items()):
        places[number] = len(done)
        done += f"{number} 0 obj\n".encode() + inside + b"\nendobj\n"
    start = len(done)
    done += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    done += b"".join(f"{places[number]:010} 00000 n \n".encode() for number in sorted(objects))
    done += f"trailer << /Size {len(objects) + 1} /Root 1 0 R /ID [<00> <00>] ".encode()
    if about:
        done += f"/Info << {about} >> ".encode()
    if encrypt:
        done += b"/Encrypt << " + encrypt + b" >> "
    return done + f">>\nstartxref\n{start}\n%%EOF\n".encode()


def ciphered(data: bytes, key: bytes, number: int) -> bytes:
    """A stream of the object with this number, encrypted as the oldest PDF files are."""
    from pdfminer.arcfour import Arcfour

    own = hashlib.md5(key + number.to_bytes(3, "little") + b"\0\0").digest()
    return Arcfour(own[: len(key) + 5]).process(data)


def locked(*pages: list[Put], by: bytes = b"") -> bytes:
    """A file that may be read but not copied, or that is locked with a password."""
    from pdfminer.arcfour import Arcfour

    owner, rights = bytes(32), -64
    padded = (by + PAD)[:32]
    key = hashlib.md5(padded + owner + rights.to_bytes(4, "little", signed=True) + b"\0").digest()[:5]
    user = Arcfour(key).process(PAD)
    encrypt = b"/Filter /Standard /V 1 /R 2 /P -64 /O <%s> /U <%s>" % (owner.hex().encode(), user.hex().encode())
    return pdf_file(*pages, encrypt=encrypt, key=key)
