"""Sources, as the map records what was read, and articles, the same with their text."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from itertools import pairwise
from typing import Annotated, Literal, NamedTuple, Self

from pydantic import Field, model_validator

from argmap.errors import line_starts
from argmap.model.noun import Id, Many, Noun, OneOrMany, RelativePath

Side = Literal["left", "right"]

ParagraphKind = Literal[
    "headline",
    "standfirst",
    "heading",
    "body",
    "pull quote",
    "key points",
    "caption",
    "byline",
    "comment",
    "furniture",
]
"""What a paragraph is in its article: what the author argues in is `body`; `furniture` is what the site adds."""


class Paragraph(NamedTuple):
    """A paragraph of an article: a stretch of its text in code points, its end excluded, and its kind."""

    start: int
    end: int
    kind: ParagraphKind = "body"


class Source(Noun):
    """An article as the map records it: where it is, who wrote it, on which side it stands."""

    id: Id
    title: str = ""
    author: str = ""
    publisher: str = ""
    published: str = ""
    """The day it appeared, as written there or as YYYY-MM-DD."""
    url: str = ""
    language: str = ""
    """A language tag such as `en` or `pt-BR` (BCP 47)."""
    article: RelativePath | None = None
    """The article's text: a UTF-8 file, relative to the map."""
    original: str = ""
    """The file or address the text was made from, where that was not plain text."""
    pages: Many[Annotated[int, Field(ge=0)]] = ()
    """Where each page of the original begins in the text, in code points, from the first page on; ascending."""
    sha256: Annotated[str, Field(pattern=r"^([0-9a-f]{64})?$")] = ""
    """Checksum of the article's bytes when its quotes were last found."""
    part: OneOrMany[ParagraphKind] = ()
    """Where several sources share one file: the kinds of paragraph that are this one's."""
    side: Side | None = None
    """The side it stands on; none for a source on neither."""
    main: Id | None = None
    """The main claim: what it finally argues for."""
    speaks_for: str = ""
    """Whose case it reports, where that is not its author's; that party then counts as its author."""
    replies_to: Id | None = None
    """The source it answers, where it answers one."""

    @model_validator(mode="after")
    def _pages_ascend(self) -> Self:
        if any(one > other for one, other in pairwise(self.pages)):
            message = "pages begin in ascending order"
            raise ValueError(message)
        return self

    def page(self, offset: int) -> int | None:
        """The page of the original, from 1, on which a code point of the text stands; none where none is known."""
        return max(1, bisect_right(self.pages, offset)) if self.pages else None

    def owns(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph of its article is its own, where several sources may share the file.

        A source without `part` owns all but the readers' comments.
        """
        return paragraph.kind in self.part if self.part else paragraph.kind != "comment"

    @property
    def name(self) -> str:
        """What people call it: its title, else its id."""
        return self.title or self.id

    @property
    def party(self) -> str:
        """Whose case the source makes: whom it speaks for, else its author, publisher, title or id."""
        return self.speaks_for or self.author or self.publisher or self.name


class Article(Noun):
    """An article's text as it stands in its file, cut into paragraphs."""

    path: str
    """Where it was read, as a person would name it."""
    text: str
    """The file's text: decoded, byte-order mark left out, line ends untouched."""
    sha256: str
    """Checksum of the file's bytes."""
    paragraphs: Many[Paragraph] = ()
    """In order, without the white space around them."""

    @cached_property
    def line_starts(self) -> list[int]:
        """Where each line of the text starts, in code points; lines end as editors count them."""
        return line_starts(self.text)

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of a code point, both from 1."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1
