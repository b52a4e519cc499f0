"""The manual: one page a subject, as Markdown beside this file, for `argmap help`, for the README and for editors.

The room knows nothing of maps, and no library that shows Markdown. A further page is a file `NAME.md` that begins with
its title as a heading, and one line in `SUBJECTS`; whatever commands stand in it are run by the tests.
"""

from __future__ import annotations

import re
from functools import cache
from pkgutil import get_data
from typing import TYPE_CHECKING, NamedTuple

from argmap.errors import UnknownNameError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SUBJECTS: Mapping[str, str] = {
    "start": "demo help",
    "installing": "",
    "articles": "articles",
    "drafting": "draft",
    "assistant": "mcp",
    "viewing": "view",
    "correcting": "new",
    "map-file": "",
    "checks": "check",
    "pictures": "draw",
    "outline": "outline clashes",
    "web": "web serve",
    "print": "print",
    "lesson": "lesson",
    "marking": "mark merge",
    "judgements": "judge judgements",
    "scripts": "edit history",
    "python": "",
    "editors": "schema lsp",
    "words": "",
    "keys": "",
    "architecture": "",
    "decisions": "",
    "changes": "",
}
"""All pages, in the order in which they are listed, each with the commands that it explains."""

_LINK = re.compile(r"\[([^\]]+)\]\((?:([a-z-]+)\.md(?:#[\w-]*)?|[^)\s]+)\)")
_FENCE = "```"
_HEADING = re.compile(r"#{1,4} (.+)")


class Mention(NamedTuple):
    """A section of a page in which all words stand that were looked for."""

    subject: str
    heading: str
    line: str
    """The first line of it that has one of them."""


@cache
def page(subject: str) -> str:
    """A page as Markdown; other pages are named by the command that shows them.

    Raises:
        UnknownNameError: there is no such page; names the nearest and all.
    """
    if subject not in SUBJECTS:
        raise UnknownNameError(subject, SUBJECTS, "page of the manual")
    data = get_data(__name__, f"{subject}.md")
    assert data is not None
    return _LINK.sub(_named, data.decode("utf-8").replace("\r\n", "\n"))


def title(subject: str) -> str:
    """What a page is called."""
    return page(subject).partition("\n")[0].removeprefix("# ")


def explaining(command: str) -> str:
    """The page that explains a command; empty where none does."""
    return next((subject for subject, commands in SUBJECTS.items() if command in commands.split()), "")


def search(words: str) -> Iterator[Mention]:
    """Every section in which all these words stand, in the order of the pages; small and capital letters are one."""
    sought = words.casefold().split()
    for subject in SUBJECTS:
        for heading, lines in _sections(page(subject)):
            text = "\n".join((heading, *lines)).casefold()
            if sought and all(word in text for word in sought):
                yield Mention(subject, heading, _telling(lines, sought))


def _telling(lines: list[str], sought: list[str]) -> str:
    """The line that has most of the words."""
    return max(lines, key=lambda line: sum(word in line.casefold() for word in sought), default="").strip()


def _sections(text: str) -> Iterator[tuple[str, list[str]]]:
    """Each heading with the lines under it; what looks like one in an example is none."""
    heading, lines, is_example = "", list[str](), False
    for line in text.splitlines():
        is_example ^= line.startswith(_FENCE)
        found = None if is_example else _HEADING.fullmatch(line)
        if found is None:
            lines.append(line)
            continue
        if heading:
            yield heading, lines
        heading, lines = found[1], []
    yield heading, lines


def _named(link: re.Match[str]) -> str:
    words, subject = link.groups()
    return f"{words} (`argmap help {subject}`)" if subject else words
