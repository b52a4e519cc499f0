"""Markdown as articles: the words without the marks, and what the front matter says about them.

Marks are told from words by markdown-it (CommonMark, with tables), imported when a text is read. Lines between `---` at
the top are front matter, of which simple `key: value` lines are understood.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from argmap.articles.about import without_tags
from argmap.articles.blocks import BULLET
from argmap.articles.decoding import Decoded, decode, one_line, printable
from argmap.articles.seen import raised
from argmap.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from markdown_it.token import Token

DEEPEST = 100
"""Lists in lists, quotes in quotes: what stands deeper is left out by markdown-it, which itself stops at 20."""

_FRONT = re.compile(r"---[ \t]*\n(?=\s*[\w-]+[ \t]*:)(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_PAIR = re.compile(r"([A-Za-z][\w-]*)[ \t]*:[ \t]*(.*)")
_ITEM = re.compile(r"[ \t]*-[ \t]+(.*)")
_REMARK = re.compile(r"[ \t]+#.*")
_RAW = re.compile(r"<(/?)(?:script|style|del|s|strike)\b", re.IGNORECASE)
_RAISED = re.compile(r"<(/?)sup\b", re.IGNORECASE)
_LINE_ENDS = re.compile(r"\r\n?")

_KEYS = {
    "title": ("title", "headline"),
    "author": ("author", "authors", "byline"),
    "published": ("published", "date", "publishdate", "pubdate"),
    "publisher": ("publisher", "site", "sitename", "publication"),
    "url": ("url", "canonical", "canonical_url", "source", "link"),
    "language": ("language", "lang", "locale"),
}
"""What a front matter may call a field of `Decoded`; the first that is there is taken."""


class _Block(NamedTuple):
    """A paragraph, or an item of a list or a row of a table."""

    text: str
    is_tight: bool
    """Whether no blank line parts it from the same before it."""


def read_markdown(data: bytes, *, encoding: str | None = None) -> Decoded:
    """The words of a Markdown text: its first level-1 heading is the title, unless the front matter names another.

    Raises:
        ArticleError: it is no text or has no words; the message says what to do.
    """
    decoded = decode(data, encoding=encoding)
    source = _LINE_ENDS.sub("\n", decoded.text).lstrip("\n")
    front = _FRONT.match(source)
    about = _about(front[1]) if front else {}
    tokens = _tokens(source[front.end() :] if front else source)
    text = printable(_joined(_Writer().written(tokens)))
    if not text:
        raise ArticleError("there are no words in this Markdown text: write the article's text into it")
    about["title"] = about.get("title") or _first_heading(tokens)
    return Decoded(text, decoded.encoding, decoded.notice, is_plain=False, **about)


def _about(front: str) -> dict[str, Any]:
    """What a front matter says about its article."""
    said: dict[str, list[str]] = {}
    key = ""
    for line in front.split("\n"):
        if pair := _PAIR.match(line):
            key = pair[1].lower()
            said.setdefault(key, _values(pair[2]))
        elif (item := _ITEM.match(line)) and key:
            said[key] += _values(item[1])
    return {
        field: next((", ".join(said[name]) for name in names if said.get(name)), "") for field, names in _KEYS.items()
    }


def _values(written: str) -> list[str]:
    """The values of one line of front matter: one, or those of a list in brackets."""
    line = written.strip()
    if line.startswith("["):
        return [value for one in line.strip("[]").split(",") for value in _values(one)]
    mark = line[:1]
    if mark in ("'", '"') and (end := line.rfind(mark)) > 0:
        line = line[1:end].replace("''", "'") if mark == "'" else line[1:end].replace('\\"', '"')
    else:
        line = _REMARK.sub("", line)
    return [value] if (value := one_line(line)) and value not in ("|", ">", "~", "null") else []


def _tokens(source: str) -> Sequence[Token]:
    from markdown_it import MarkdownIt  # noqa: PLC0415

    return MarkdownIt("commonmark", {"maxNesting": DEEPEST}).enable(["table", "strikethrough"]).parse(source)


def _first_heading(tokens: Sequence[Token]) -> str:
    for token, inline in pairwise(tokens):
        if token.type == "heading_open" and token.tag == "h1":
            return one_line(_line(inline.children or ()))
    return ""


class _Writer:
    """Turns the blocks of a Markdown text into plain ones."""

    def __init__(self) -> None:
        self._item = ""
        self._cells: list[str] | None = None

    def written(self, tokens: Iterable[Token]) -> list[_Block]:
        """The blocks in order; an item's first paragraph is the item, further ones are paragraphs."""
        return [block for token in tokens if (block := self._block(token)) is not None and block.text.strip()]

    def _block(self, token: Token) -> _Block | None:
        match token.type:
            case "list_item_open":
                self._item = f"{token.info}{token.markup}" if token.info else BULLET
            case "tr_open":
                self._cells = []
            case "tr_close":
                row = " | ".join(self._cells or ()).rstrip(" |")
                self._cells = None
                return _Block(row, is_tight=True)
            case "inline":
                return self._words(_line(token.children or ()))
            case "code_block" | "fence":
                return _Block(token.content.strip("\n"), is_tight=False)
            case "html_block":
                return self._words(without_tags(token.content))
            case _:
                return None
        return None

    def _words(self, text: str) -> _Block | None:
        words = "\n".join(filter(None, (" ".join(line.split()) for line in text.split("\n"))))
        if self._cells is not None:
            self._cells.append(words)
            return None
        label, self._item = self._item if words else "", ""
        return _Block(f"{label} {words}" if label else words, is_tight=bool(label))


def _line(tokens: Iterable[Token]) -> str:
    """The words of a run of text: line ends are spaces, images their captions, tags nothing, struck words are gone."""
    pieces: list[str] = []
    unseen, struck, superscript = False, 0, -1
    for token in tokens:
        struck += token.nesting if token.type in ("s_open", "s_close") else 0
        if token.type == "html_inline":
            raw, mark = _RAW.match(token.content), _RAISED.match(token.content)
            unseen = not raw[1] if raw else unseen
            if mark and mark[1] and superscript >= 0:
                before, words = "".join(pieces[:superscript]), "".join(pieces[superscript:])
                pieces, superscript = [before, raised(before, words, "")], -1
            elif mark:
                superscript = len(pieces)
        elif not unseen and not struck:
            pieces.append(_shown(token))
    return "".join(pieces)


def _shown(token: Token) -> str:
    match token.type:
        case "text" | "code_inline" | "text_special":
            return token.content
        case "softbreak":
            return " "
        case "hardbreak":
            return "\n"
        case "image" if token.content.strip():
            return f"\nImage: {_line(token.children or ())}\n"
        case _:
            return ""


def _joined(blocks: Sequence[_Block]) -> str:
    pieces = []
    for before, block in zip([None, *blocks], blocks, strict=False):
        pieces += ["\n" if before is not None and before.is_tight and block.is_tight else "\n\n", block.text]
    return "".join(pieces)
