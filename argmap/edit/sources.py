"""Edits of sources: what an article is, whose case it makes, where it stands, and which file it is read from."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from argmap.edit.claims import with_quotes
from argmap.edit.edit import Edit
from argmap.errors import EditError
from argmap.model import Claim, Relation, Source
from argmap.model.noun import Id, OneOrMany, RelativePath
from argmap.model.source import ParagraphKind, Side
from argmap.phrases import PLAIN, counted

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
        return f"change the {what or 'article'} of {changed.name}"


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
        return f"add the article {self.source.name}"


class RemoveSource(Edit):
    """A source goes, with the claims that only it says, and its quotes of the others."""

    NAME: ClassVar = "remove-source"

    id: Id

    def make(self, desk: Desk) -> str:
        """Take it out."""
        source, gone = desk.source(self.id), 0
        for entry in desk.referring_to(self.id):
            if desk.entry(entry.id) is None:  # it went with another
                continue
            quotes = tuple(quote for quote in entry.quotes if quote.source != self.id)
            if isinstance(entry, Relation):
                stated = None if entry.stated_in == self.id else entry.stated_in
                desk.put(entry.changed(quotes=quotes, stated_in=stated))
            elif quotes or (not entry.quotes and entry.source != self.id):
                desk.put(with_quotes(entry, quotes))
            else:
                gone += sum(isinstance(one, Claim) for one in desk.remove(entry))
        for other in desk.sources():
            if other.replies_to == self.id:
                desk.put(other.changed(replies_to=None))
        desk.remove_source(self.id)
        said = f" with {counted(gone, PLAIN.nouns.claim)} that only it says" if gone else ""
        return f"take out the article {source.name}{said}"
