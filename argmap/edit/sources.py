"""Edits of sources: what an article is, whose case it makes, where it stands, and which file it is read from."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from argmap.edit.edit import Edit
from argmap.errors import EditError
from argmap.model import Source
from argmap.model.noun import Id, OneOrMany, RelativePath
from argmap.model.source import ParagraphKind, Side

if TYPE_CHECKING:
    from argmap.edit.desk import Desk


class ChangeSource(Edit):
    """What a source is; what is left out stays."""

    NAME: ClassVar = "change-source"

    id: Id
    title: str = ""
    author: str = ""
    publisher: str = ""
    published: str = ""
    url: str = ""
    language: str = ""
    article: RelativePath | None = None
    """Another file; its checksum is forgotten, and all quotes are looked for in it."""
    original: str = ""
    part: OneOrMany[ParagraphKind] = ()
    side: Side | None = None
    speaks_for: str = ""
    replies_to: Id | None = None

    def make(self, desk: Desk) -> str:
        """Change it."""
        source, fields = desk.source(self.id), self.stated()
        if fields.get("replies_to") is not None:
            desk.source(fields["replies_to"])
        if "article" in fields and fields["article"] != source.article:
            fields["sha256"] = ""
        changed = source.changed(**fields)
        desk.put(changed)
        what = ", ".join(name.replace("_", " ") for name in self.stated())
        return f"change the {what or 'article'} of {changed.title or changed.id}"


class AddSource(Edit):
    """A further source."""

    NAME: ClassVar = "add-source"

    source: Source

    def make(self, desk: Desk) -> str:
        """Put it in, behind the others.

        Raises:
            EditError: its id is taken, or it refers to what is not there.
        """
        if desk.has_source(self.source.id):
            raise EditError(f"the id {self.source.id!r} is taken: a source has it already")
        if self.source.main is not None:
            desk.claim(self.source.main)
        if self.source.replies_to is not None:
            desk.source(self.source.replies_to)
        desk.put(self.source)
        return f"add the article {self.source.title or self.source.id}"
