"""What is asked of a web page's elements again and again: their words, their names, what is only links."""

from __future__ import annotations

import re
from typing import Any

from argmap.articles.blocks import BLOCKS
from argmap.articles.decoding import one_line

Element = Any
"""An element of lxml, which has no types of its own."""

MOSTLY_LINKS = 0.8
"""Share of a line's code points from which it is a row of links: they have marks between them."""

_NOT_LETTERS = re.compile(r"[\W_]+")


def words_in(element: Element) -> str:
    """All words of an element in one line."""
    return one_line("".join(element.itertext()))


def letters(text: str) -> str:
    """A text's letters and figures alone."""
    return _NOT_LETTERS.sub("", text).casefold()


def names_of(element: Element) -> str:
    """An element's classes, id and role."""
    return f"{element.get('class', '')} {element.get('id', '')} {element.get('role', '')}"


def only_links(tree: Element) -> set[str]:
    """The letters of links, and of lines in which little but links stands."""
    lines = (element for element in tree.iter(*BLOCKS) if not any(inner.tag in BLOCKS for inner in element))
    full = (element for element in lines if is_full_of_links(element))
    return {letters(words_in(element)) for element in (*tree.iter("a"), *full)} - {""}


def is_full_of_links(element: Element) -> bool:
    """Whether little but links stands in an element."""
    linked = sum(len(words_in(link)) for link in element.iter("a"))
    return linked > MOSTLY_LINKS * len(words_in(element))
