"""Edits of issues and their positions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from argmap.edit.edit import Edit
from argmap.edit.wording import called, shortened
from argmap.errors import EditError
from argmap.model import Issue, Origin, Together
from argmap.model.noun import Id, OneOrMany, Words

if TYPE_CHECKING:
    from argmap.edit.desk import Desk


class AddIssue(Edit):
    """A new question on which both sides take a position."""

    NAME: ClassVar = "add-issue"

    question: Words
    positions: OneOrMany[Id] = ()
    together: Together | None = None
    note: str = ""
    origin: Origin | None = None
    id: Id | None = None
    """Made of the question, if left out."""

    def make(self, desk: Desk) -> str:
        """Add it."""
        for name in self.positions:
            desk.claim(name)
        stated = {name: value for name, value in self.stated().items() if value is not None}
        name = self.id or desk.new_id(self.question, meaning=self.question, otherwise="issue")
        issue = Issue(**{**stated, "id": name, "positions": tuple(dict.fromkeys(self.positions))})
        desk.add(issue)
        if not issue.is_proposed:
            desk.accept(issue.id)
        return f"ask {shortened(issue.question)}"


class ChangeIssue(Edit):
    """An issue's question, note, or whether its positions can be true together; what is left out stays."""

    NAME: ClassVar = "change-issue"

    id: Id
    question: Words | None = None
    together: Together | None = None
    note: str = ""

    def make(self, desk: Desk) -> str:
        """Change it."""
        issue = desk.issue(self.id)
        fields = self.stated()
        if fields.get("question", "") is None:
            raise EditError("a question needs words; to be rid of it, delete it")
        desk.put(issue.changed(**fields))
        desk.accept(issue.id)
        return f"change the {' and '.join(fields)} of {called(issue)}"


class AddPosition(Edit):
    """A claim becomes a position on an issue."""

    NAME: ClassVar = "add-position"

    id: Id
    """The issue."""
    claims: Annotated[OneOrMany[Id], Field(min_length=1)]

    def make(self, desk: Desk) -> str:
        """Add it."""
        issue = desk.issue(self.id)
        claims = [desk.claim(name) for name in self.claims]
        desk.put(issue.changed(positions=tuple(dict.fromkeys((*issue.positions, *self.claims)))))
        desk.accept(issue.id)
        return f"{' and '.join(map(called, claims))}: position on {called(issue)}"


class RemovePosition(Edit):
    """A claim is no longer a position on an issue."""

    NAME: ClassVar = "remove-position"

    id: Id
    """The issue."""
    claims: Annotated[OneOrMany[Id], Field(min_length=1)]

    def make(self, desk: Desk) -> str:
        """Remove it."""
        issue = desk.issue(self.id)
        for name in self.claims:
            if name not in issue.positions:
                raise EditError(f"{called(desk.claim(name))} is no position on {called(issue)}")
        desk.put(issue.changed(positions=tuple(name for name in issue.positions if name not in self.claims)))
        claims = " and ".join(called(desk.known(name)) for name in self.claims)
        return f"{claims}: no longer a position on {called(issue)}"


class OrderIssues(Edit):
    """The order in which issues are asked: those that are named come first, the others keep theirs."""

    NAME: ClassVar = "order-issues"

    ids: Annotated[OneOrMany[Id], Field(min_length=1)]
    """The issues, first to last."""

    def make(self, desk: Desk) -> str:
        """Put them into it."""
        issues = [shortened(desk.issue(name).question) for name in dict.fromkeys(self.ids)]
        desk.order_issues(self.ids)
        return f"ask first {', then '.join(issues)}"


class DeleteIssue(Edit):
    """An issue goes; its positions stay as claims."""

    NAME: ClassVar = "delete-issue"

    id: Id

    def make(self, desk: Desk) -> str:
        """Delete it."""
        issue = desk.issue(self.id)
        desk.remove(issue)
        return f"delete {called(issue)}"
