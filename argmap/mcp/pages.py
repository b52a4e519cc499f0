"""Long answers in pages: an assistant is given no more at once than it can well read."""

from __future__ import annotations

from argmap.errors import ArgmapError

LONGEST = 20_000
"""Characters of an answer, at most."""

_ROOM = 300
"""Characters for the line that says which page it is."""


def page_of(text: str, page: int, *, longest: int = LONGEST) -> str:
    """A page of a text, cut between lines; the whole where it is short.

    Args:
        text: all of it.
        page: which page, from 1.
        longest: characters of the page.

    Raises:
        ArgmapError: there are not so many pages.
    """
    pages = _pages(text, longest - _ROOM)
    if not 0 < page <= len(pages):
        raise ArgmapError(f"there is no page {page}: this has {len(pages)} {'page' if len(pages) == 1 else 'pages'}")
    if len(pages) == 1:
        return text
    more = f"; it goes on with page={page + 1}" if page < len(pages) else ""
    return f"{pages[page - 1]}\n(page {page} of {len(pages)}{more})"


def _pages(text: str, longest: int) -> list[str]:
    pages = [""]
    for line in text.splitlines(keepends=True):
        for start in range(0, len(line), longest):
            piece = line[start : start + longest]
            if len(pages[-1]) + len(piece) > longest:
                pages.append("")
            pages[-1] += piece
    return [page.rstrip("\n") for page in pages]
