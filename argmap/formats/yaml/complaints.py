"""What libyaml complains of, in words for a person who never saw YAML."""

from __future__ import annotations

import re
from typing import NamedTuple

MAX_DEPTH = 32
"""What people write has far fewer levels; more is a mistake or an attack on the reader."""


class Complaint(NamedTuple):
    """A mistake in the YAML of a file."""

    message: str
    """May name the CHARACTER that stands there, the line on which the thing was OPENED, and the DOCUMENT."""
    remedy: str = ""
    """May name the DOCUMENT, and how many LEVELS it has."""
    at_start: bool = False
    """Whether its place is where the thing starts, not where libyaml gave up."""
    name: str = "not-yaml"


TAB = Complaint("a tab stands here where only spaces can stand", "Indent with spaces.")

TOO_DEEP = Complaint(
    f"nested deeper than {MAX_DEPTH} levels",
    "Close brackets where they end; a DOCUMENT file needs LEVELS levels.",
    name="too-deep",
)
"""Said of our own limit, and of libyaml's, which it may reach first as it reads ahead."""

_BARE = Complaint("a text cannot start with a bare CHARACTER", "Put it in quotation marks.")
_BARE_WORD = Complaint(_BARE.message, _BARE.remedy, at_start=True)
_BRACKETS = "A text with a comma or a bracket in it stands in quotation marks."

_COMPLAINTS = {
    r"maximum nesting depth": TOO_DEEP,
    r"quoted scalar.*unexpected (end of stream|document indicator)": Complaint(
        "this quotation mark is never closed", "Write another one where the text ends.", at_start=True
    ),
    r"unknown escape character|hexdecimal number|hexadecimal number|invalid Unicode character escape": Complaint(
        "in double quotation marks a backslash starts an escape, and this is none",
        "Write it twice, or put the text in single quotation marks.",
    ),
    r"flow mapping.*expected ',' or '}'": Complaint(
        "a comma is missing before this, or the } that closes the { of OPENED", _BRACKETS
    ),
    r"flow sequence.*expected ',' or ']'": Complaint(
        "a comma is missing before this, or the ] that closes the [ of OPENED", _BRACKETS
    ),
    r"mapping values are not allowed": Complaint(
        "a colon stands here that ends no key",
        "Put a text with a colon in it in quotation marks; start a key in the column of the key above it.",
    ),
    r"could not find expected ':'": Complaint(
        "a key is needed here, with a colon and a space after it, as in `title: Cars`", at_start=True
    ),
    r"block (mapping|collection).*did not find expected": Complaint(
        "this does not fit what stands above it",
        "Start it in the same column as its neighbours; a text that begins with a quotation mark ends with one.",
    ),
    r"block sequence entries are not allowed": Complaint(
        "a list cannot start here", "Start it on a line of its own, or put a text with a dash in quotation marks."
    ),
    r"tab character": TAB,
    r"expected node content": Complaint("a value is missing before this", _BRACKETS),
    r"mapping keys are not allowed|unexpected ':'": Complaint(
        "a bare CHARACTER cannot stand here", "Put the text in quotation marks."
    ),
    r"cannot start any token": _BARE,
    r"(scanning an (alias|anchor)|(scanning|parsing) a tag|undefined tag)": _BARE_WORD,
    r"directive": Complaint("a line cannot start with %", "Put it in quotation marks."),
    r"block scalar": Complaint("only a comment can follow | or > on its line", "Start the text on the next line."),
    r"expected <document start>": Complaint("this stands outside the DOCUMENT"),
}
"""Parts of what libyaml says, and what that means; the first that fits."""


def in_plain_words(said: str) -> Complaint:
    """The complaint for what libyaml said, or its own words where they are not known here."""
    known = (complaint for part, complaint in _COMPLAINTS.items() if re.search(part, said))
    return next(known, Complaint(f"this is not YAML: {said}"))
