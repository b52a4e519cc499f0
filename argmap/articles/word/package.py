"""A Word file as the parts it is packed of, read within limits: it may be damaged, locked or made to do harm."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from functools import cached_property
from typing import Any

from argmap.errors import ArticleError

Element = Any
"""An element of lxml, which has no types of its own."""

LARGEST_PART = 32 * 1024 * 1024
"""Bytes of the largest part that is read, unpacked: thirty times that of a long paper."""

LARGEST = 64 * 1024 * 1024
"""Bytes of all parts that are read, unpacked."""

MOST_ELEMENTS = 2_000_000
"""More are no article, and would take minutes."""

_OFFICE_FILE = b"\xd0\xcf\x11\xe0"
_LOCKED = "EncryptedPackage".encode("utf-16-le")

_DAMAGED = "this Word file is damaged: open it in Word or LibreOffice, if it still opens, and save it anew as .docx"
_TOO_LARGE = "this Word file unpacks to far more than an article: copy the article's text into a .txt file"


def name_of(element: Element) -> str:
    """An element's name without its namespace, as files of two standards differ in it alone; empty if there is none."""
    tag = element.tag if element is not None else ""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def inner(element: Element, *path: str) -> Element:
    """The first element inside by each name of a path; none where there is none."""
    for name in path:
        if element is None:
            return None
        element = next((child for child in element if name_of(child) == name), None)
    return element


def attribute(element: Element, name: str = "val") -> str | None:
    """An attribute by its name without its namespace; none where there is none."""
    if element is None:
        return None
    return next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == name), None)


class Package:
    """The parts of a file that matter to a reader."""

    def __init__(self, data: bytes) -> None:
        """Open it.

        Raises:
            ArticleError: it is no Word file, or is locked or damaged.
        """
        _refuse_what_is_none(data)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise ArticleError(_DAMAGED) from error
        self._names = set(self._zip.namelist())
        self._read = 0
        self._main = self._target("_rels/.rels", "officeDocument") or "word/document.xml"
        if self._main not in self._names:
            raise ArticleError(f"this is {self._kind()}, not a Word file: save it as .docx, or its text as .txt")
        document = self._parsed(self._main)
        self.body = inner(document, "body")
        if self.body is None:
            raise ArticleError(_DAMAGED)

    def part(self, kind: str) -> Element:
        """The part that the text refers to by its kind, such as "styles"; none where there is none."""
        name = self._target(self._relations, kind)
        return self._parsed(name) if name in self._names else None

    def note(self, kind: str, name: str) -> Element:
        """A note by its name: kind is "footnotes" or "endnotes"."""
        return self._notes(kind).get(name)

    def about(self, field: str) -> str:
        """What is recorded of the file: its title, its creator."""
        core = self._parsed("docProps/core.xml") if "docProps/core.xml" in self._names else None
        found = inner(core, field)
        return (found.text or "") if found is not None else ""

    def heads(self) -> list[str]:
        """The words of the heads and feet of its pages, each once; page numbers are none."""
        found = []
        for name in sorted(self._names):
            folder, file = posixpath.split(name)
            if folder == posixpath.dirname(self._main) and file.startswith(("header", "footer")):
                texts = [element.text or "" for element in self._parsed(name).iter("{*}t")]
                words = " ".join("".join(texts).split())
                if any(letter.isalpha() for letter in words):
                    found.append(words[:60])
        return list(dict.fromkeys(found))

    @cached_property
    def comments(self) -> int:
        """How many comments stand in its margin."""
        part = self.part("comments")
        return sum(name_of(element) == "comment" for element in part) if part is not None else 0

    @cached_property
    def page_count(self) -> int:
        """How many pages it had when it was last laid out; 0 where that is not known."""
        app = self._parsed("docProps/app.xml") if "docProps/app.xml" in self._names else None
        pages = inner(app, "Pages")
        return int(pages.text) if pages is not None and (pages.text or "").isdecimal() else 0

    @cached_property
    def _relations(self) -> str:
        folder, file = posixpath.split(self._main)
        return posixpath.join(folder, "_rels", f"{file}.rels")

    @cached_property
    def _by_note(self) -> dict[str, dict[str, Element]]:
        return {}

    def _notes(self, kind: str) -> dict[str, Element]:
        if kind not in self._by_note:
            part = self.part(kind)
            notes = [] if part is None else list(part)
            own = [note for note in notes if attribute(note, "type") in (None, "normal")]
            self._by_note[kind] = {attribute(note, "id") or "": note for note in own}
        return self._by_note[kind]

    def _target(self, relations: str, kind: str) -> str:
        """The name of the part to which a list of relations leads by its kind; empty where there is none."""
        if relations not in self._names:
            return ""
        folder = posixpath.dirname(posixpath.dirname(relations))
        for one in self._parsed(relations):
            if (one.get("Type") or "").endswith(f"/{kind}") and one.get("TargetMode") != "External":
                target = one.get("Target") or ""
                return target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
        return ""

    def _parsed(self, name: str) -> Element:
        from lxml import etree  # noqa: PLC0415 - it takes time to load

        parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
        data = self._unpacked(name)
        if data.count(b"<") > MOST_ELEMENTS:
            raise ArticleError(_TOO_LARGE)
        try:
            root = etree.fromstring(data, parser)
        except (etree.LxmlError, ValueError) as error:
            raise ArticleError(_DAMAGED) from error
        if root.getroottree().docinfo.doctype:  # no Word file has one: it would bring in words of its own
            raise ArticleError(_DAMAGED)
        return root

    def _unpacked(self, name: str) -> bytes:
        """A part's bytes; what it says of its own size is not trusted."""
        try:
            with self._zip.open(name) as file:
                data = file.read(LARGEST_PART + 1)
        except RuntimeError as error:  # a password
            raise ArticleError(_locked()) from error
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, KeyError, ValueError) as error:
            raise ArticleError(_DAMAGED) from error
        self._read += len(data)
        if len(data) > LARGEST_PART or self._read > LARGEST:
            raise ArticleError(_TOO_LARGE)
        return data

    def _kind(self) -> str:
        """What else a packed file is."""
        if "mimetype" in self._names:
            kind = self._unpacked("mimetype")[:80]
            if b"opendocument.text" in kind:
                return "an OpenDocument text"
            if b"epub" in kind:
                return "an e-book (EPUB)"
        for folder, kind_of in (("xl/", "an Excel file"), ("ppt/", "a PowerPoint file")):
            if any(name.startswith(folder) for name in self._names):
                return kind_of
        return "a ZIP file"


def _refuse_what_is_none(data: bytes) -> None:
    if not data.strip():
        raise ArticleError("this Word file is empty: save it anew, or copy the article's text into a .txt file")
    if data.startswith(_OFFICE_FILE):
        old = "this is an old Word file (.doc): save it as .docx"
        raise ArticleError(_locked() if _LOCKED in data else old)
    if not data.startswith(b"PK"):
        raise ArticleError("this is not a Word file, whatever its name says: give it the ending of what it is")


def _locked() -> str:
    return "this Word file is locked with a password: open it in Word or LibreOffice and save it without one"
