"""A text written anew over an older one, and read back before anybody gets it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.errors import Problem, Severity
from argmap.formats.yaml.patching import patched, settled
from argmap.formats.yaml.tree import parse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from argmap.formats.yaml.document import Document
    from argmap.formats.yaml.tree import Node


def rewritten(  # noqa: PLR0913 - a text, what it stands for, and what it is to stand for
    text: str, root: Node, before: Any, after: Any, *, document: Document, is_right: Callable[[str], bool]
) -> str:
    """The text changed where two plain values differ; what else a person wrote keeps its bytes.

    Args:
        text: the text so far.
        root: its tree.
        before: the value it stands for; what it states although it is usual may be left out.
        after: the value that it is to stand for.
        document: what it is.
        is_right: whether a text reads as it should.

    Raises:
        FormatError: the document's own; no text was found that reads as it should.
    """
    for start, tree in _texts_to_change(text, root, document):
        changed = patched(start, tree, before, after)
        if is_right(changed):
            return changed
    message = "the changes could not be written between what stands in the file; nothing was written"
    remedy = f"Save the {document.name} under another name, and please report this file."
    raise document.error([Problem("unwritable", Severity.ERROR, message, remedy=remedy)])


def _texts_to_change(text: str, root: Node, document: Document) -> Iterator[tuple[str, Node]]:
    """The text so far with its tree; then without block scalars, which may read on into what comes below them."""
    yield text, root
    for every in (False, True):
        quoted = settled(text, root, every=every)
        yield quoted, parse(quoted, document, path=document.name)
