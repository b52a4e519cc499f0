"""Texts without quotation marks of which YAML takes a part for a comment."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.errors import Location, Problem, Severity, position
from argmap.formats.yaml.causes import of_cut

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.formats.yaml.document import Document
    from argmap.formats.yaml.tree import Node

_CUT = re.compile(r" (#\w[^\r\n]*)")
_INSTEAD = re.compile(r"[ \t]*(#\w[^\r\n]*)")


def cuts_in(text: str, root: Node, document: Document, *, path: str) -> Iterator[Problem]:
    """A warning (`text-cut`) for every text that a comment seems to end by mistake.

    That is so where one of the document's texts stands without quotation marks and is followed, after one space, by a
    # with a letter or digit right behind it, as in `text: Close route #5 now`. A comment that has a space after its #,
    or two before it, is a comment.
    """
    for at, cut in _cuts(text, root, document.texts) if _CUT.search(text) else ():
        message, remedy = of_cut(cut)
        yield Problem(
            "text-cut", Severity.WARNING, message, location=Location(path, *position(text, at)), remedy=remedy
        )


def comment_after(text: str, node: Node) -> str:
    """The comment that stands in the place of a value and seems to be its text; empty if there is none."""
    found = _INSTEAD.match(text, node.end)
    return found[1] if found is not None else ""


def _cuts(text: str, node: Node, texts: tuple[str, ...], key: str = "") -> Iterator[tuple[int, str]]:
    """Where each # stands, and what YAML takes for a comment there."""
    if node.kind == "scalar" and key in texts and not node.style and node.value is not None:
        found = _CUT.match(text, node.end)
        if found is not None:
            yield found.start(1), found[1]
    for child in node.children():
        yield from _cuts(text, child, texts, child.key.value if child.key is not None else key)
