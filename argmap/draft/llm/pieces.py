"""What of an article is read: the paragraphs that are its source's own, in pieces that fit into one question."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.model import Paragraph, ParagraphKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.draft.drafting import Read
    from argmap.model import Article

LONGEST_PIECE = 60_000
"""Characters of an article that are put into one question: about 15,000 tokens, which most models take."""

ARGUED: tuple[ParagraphKind, ...] = (
    "headline",
    "standfirst",
    "heading",
    "body",
    "pull quote",
    "key points",
    "caption",
    "comment",
)
"""The kinds of paragraph in which claims stand; a site's furniture and the line of names have none."""

_MASK = "\uffff"
"""Stands for what is not the source's own: no character of any language, so that no quote is found there."""


class Piece(NamedTuple):
    """Whole paragraphs of an article that are put into one question."""

    read: Read
    paragraphs: tuple[Paragraph, ...]
    number: int
    """Which of the article's pieces it is, from 1."""
    of: int
    """How many pieces the article has."""


def own_paragraphs(read: Read, *, comments: bool) -> tuple[Paragraph, ...]:
    """The paragraphs of a source in which it may argue; readers' comments only where they are wanted."""
    kinds = ARGUED if comments else tuple(kind for kind in ARGUED if kind != "comment")
    return tuple(one for one in read.article.paragraphs if one.kind in kinds and read.source.owns(one))


def own_text(article: Article, paragraphs: Sequence[Paragraph]) -> Article:
    """The article with every other paragraph masked, character by character, so that all places stay."""
    kept = set(paragraphs)
    text: list[str] = []
    here = 0
    for paragraph in article.paragraphs:
        text.append(article.text[here : paragraph.start])
        words = article.text[paragraph.start : paragraph.end]
        text.append(words if paragraph in kept else _MASK * len(words))
        here = paragraph.end
    text.append(article.text[here:])
    return article.changed(text="".join(text), paragraphs=tuple(paragraphs))


def pieces(read: Read, paragraphs: Sequence[Paragraph], longest: int = LONGEST_PIECE) -> tuple[Piece, ...]:
    """An article cut between paragraphs; inside one only where it is longer than a piece may be."""
    groups: list[list[Paragraph]] = []
    room = 0
    for paragraph in _short_enough(read.article.text, paragraphs, longest):
        length = paragraph.end - paragraph.start
        if not groups or length > room:
            groups.append([])
            room = longest
        groups[-1].append(paragraph)
        room -= length
    return tuple(Piece(read, tuple(group), number, len(groups)) for number, group in enumerate(groups, 1))


def _short_enough(text: str, paragraphs: Sequence[Paragraph], longest: int) -> Iterator[Paragraph]:
    for paragraph in paragraphs:
        start = paragraph.start
        while paragraph.end - start > longest:
            cut = text.rfind(" ", start + 1, start + longest)
            cut = cut if cut > start else start + longest
            yield Paragraph(start, cut, paragraph.kind)
            start = cut
        yield Paragraph(start, paragraph.end, paragraph.kind)
