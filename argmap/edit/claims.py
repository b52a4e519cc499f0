"""Edits of claims: add, change, split, merge, delete."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from argmap.edit.edit import Edit
from argmap.edit.wording import asked_of, called, sentence
from argmap.errors import EditError
from argmap.model import Claim, ClaimType, Origin, Quote, Relation, Wording
from argmap.model.noun import Id, Many, OneOrMany, Words
from argmap.phrases import PLAIN, counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.edit.desk import Desk


class AddClaim(Edit):
    """A new claim; without quotes it is implicit, the mapper's own."""

    NAME: ClassVar = "add-claim"

    text: Words
    label: str = ""
    quotes: Many[Quote] = ()
    wording: Wording | None = None
    type: ClaimType | None = None
    source: Id | None = None
    """Without quotes: gives its side."""
    note: str = ""
    tags: Many[Words] = ()
    origin: Origin | None = None
    id: Id | None = None
    """Made of its words, if left out."""
    after: Id | None = None
    """The claim that it follows in the file; the last one, if left out."""

    def make(self, desk: Desk) -> str:
        """Add it."""
        stated = {name: value for name, value in self.stated(apart=("id", "after")).items() if value is not None}
        name = self.id or desk.new_id(self.label or self.text, meaning=self.text, otherwise="claim")
        claim = Claim(**{**stated, "id": name})
        desk.add(claim, after=self.after)
        return f"add {f'the {PLAIN.words.unsaid} claim ' if claim.is_implicit else ''}{called(claim)}"


class ChangeClaim(Edit):
    """A claim's own words, type, wording, note or tags; what is left out stays.

    A question that is only proposed and names the claim by its words names it by the new ones.
    """

    NAME: ClassVar = "change-claim"

    id: Id
    text: Words | None = None
    label: str = ""
    wording: Wording | None = None
    type: ClaimType | None = None
    source: Id | None = None
    note: str = ""
    tags: Many[Words] = ()

    def make(self, desk: Desk) -> str:
        """Change it."""
        claim = desk.claim(self.id)
        fields = self.stated()
        if fields.get("text", "") is None:
            raise EditError("a claim needs a text; to be rid of the claim, delete it")
        if "wording" in fields and fields["wording"] is None:
            fields["wording"] = "paraphrase" if claim.quotes else "implicit"
        changed = claim.changed(**fields)
        desk.put(changed)
        for issue in desk.issues_of(claim.id) if claim.text != changed.text else ():
            if issue.is_proposed:
                desk.put(issue.changed(question=asked_of(issue.question, claim, changed)))
        desk.accept(claim.id)
        what = " and ".join([", ".join(list(fields)[:-1]), list(fields)[-1]] if len(fields) > 1 else fields)
        return f"change the {what or 'words'} of {called(claim)}"


class SplitClaim(Edit):
    """One claim becomes two: where one part could be true and the other false.

    The new claim bears on what the old one bears on, by relations of its own; what bears on the old one stays with it.
    """

    NAME: ClassVar = "split-claim"

    id: Id
    second: Words
    """What the new claim says."""
    first: Words | None = None
    """What the old claim says from now on; as before, if left out."""
    quotes: Many[Annotated[int, Field(ge=0)]] = ()
    """Which of its quotes (from 0) go to the new claim; a quote that says both is left with both, see `shared`."""
    shared: Many[Annotated[int, Field(ge=0)]] = ()
    """Which of its quotes both claims have."""
    label: str = ""
    new: Id | None = None
    """The new claim's id; made of its words, if left out."""

    def make(self, desk: Desk) -> str:
        """Split it."""
        claim = desk.claim(self.id)
        asked = {*self.quotes, *self.shared}
        if asked:
            quote_at(claim, max(asked))
        theirs = tuple(quote for i, quote in enumerate(claim.quotes) if i in asked)
        mine = tuple(quote for i, quote in enumerate(claim.quotes) if i not in self.quotes)
        name = self.new or desk.new_id(self.label or self.second, meaning=self.second, otherwise="claim")
        source = claim.source if not theirs else None
        second = Claim.model_validate(
            {
                "id": name,
                "label": self.label,
                "text": self.second,
                "quotes": theirs,
                "source": source,
                "type": claim.type,
            }
        )
        first = with_quotes(claim, mine)
        desk.put(_in_other_words(first, self.first) if self.first is not None else first)
        desk.accept(first.id)
        desk.add(second, after=claim.id)
        for relation in desk.out_of(claim.id):
            premises = tuple(name if one == claim.id else one for one in relation.premises)
            desk.add(
                relation.changed(
                    id=desk.new_relation_id(relation.kind, premises, relation.target), premises=premises, quotes=()
                ),
                after=relation.id,
            )
        return f"split {called(claim)}, and make {called(second)} a claim of its own"


def _in_other_words(claim: Claim, text: str) -> Claim:
    """A claim that says something else: its few words and that it is the author's own wording hold no longer."""
    if text == claim.text:
        return claim
    return claim.changed(text=text, label="", wording="paraphrase" if claim.wording == "verbatim" else claim.wording)


class MergeClaims(Edit):
    """Several claims become one: repetitions of a claim. Quotes, relations and positions of all go to the first."""

    NAME: ClassVar = "merge-claims"

    into: Id
    others: Annotated[OneOrMany[Id], Field(min_length=1)]

    def make(self, desk: Desk) -> str:
        """Merge them."""
        first = desk.claim(self.into)
        gone = [desk.claim(name) for name in dict.fromkeys(self.others)]
        if first in gone:
            raise EditError(f"{called(first)} cannot be merged into itself")
        lost = [relation for other in gone for relation in _redirected(desk, other.id, first.id)]
        for other in gone:
            for issue in desk.issues_of(other.id):
                desk.put(issue.changed(positions=_renamed(issue.positions, other.id, first.id)))
            for source in desk.sources_of(other.id):
                desk.put(source.changed(main=first.id))
            desk.remove(other)
        desk.put(_joined(first, gone))
        desk.accept(first.id)
        dropped = f"; {counted(len(lost), PLAIN.nouns.relation)} between them went" if lost else ""
        return f"merge {' and '.join(map(called, gone))} into {called(first)}{dropped}"


class DeleteClaim(Edit):
    """A claim goes, and all relations that have no meaning without it."""

    NAME: ClassVar = "delete-claim"

    id: Id

    def make(self, desk: Desk) -> str:
        """Delete it."""
        claim = desk.claim(self.id)
        issues = desk.issues_of(claim.id)
        mains = desk.sources_of(claim.id)
        sentences = [sentence(one, desk.entry) for one in (*desk.out_of(claim.id), *desk.onto(claim.id))]
        gone = desk.remove(claim)
        relations = counted(len(gone) - 1, PLAIN.nouns.relation)
        questions = counted(len(issues), PLAIN.nouns.question)
        told = [f"with {relations}" if len(gone) > 1 else "", f"from {questions}" if issues else ""]
        told += ["the main claim of its source" if mains else ""]
        which = f" ({'; '.join(sentences[:2])}{' …' if len(gone) > 3 else ''})" if sentences else ""
        return f"delete {called(claim)}{', ' if any(told) else ''}{', '.join(filter(None, told))}{which}"


def quote_at(entry: Claim | Relation, index: int) -> Quote:
    """One of the quotes, by its number from 0.

    Raises:
        EditError: there are not so many.
    """
    if index >= len(entry.quotes):
        quotes = counted(len(entry.quotes), PLAIN.nouns.quote)
        raise EditError(f"{called(entry)} has {quotes}, so none has the number {index}")
    return entry.quotes[index]


def with_quotes(claim: Claim, quotes: Sequence[Quote]) -> Claim:
    """A claim with other quotes, and with the wording that goes with them."""
    wording = claim.wording
    if not quotes:
        wording = "implicit"
    elif claim.is_implicit:
        wording = "paraphrase"
    return claim.changed(quotes=tuple(quotes), wording=wording, source=None if quotes else claim.source)


def _joined(first: Claim, others: Sequence[Claim]) -> Claim:
    quotes = list(first.quotes)
    for other in others:
        quotes += [quote for quote in other.quotes if quote not in quotes]
    notes = dict.fromkeys(filter(None, (one.note for one in (first, *others))))
    tags = dict.fromkeys(tag for one in (first, *others) for tag in one.tags)
    return with_quotes(first, quotes).changed(note="\n".join(notes), tags=tuple(tags))


def _renamed(names: Sequence[str], old: str, new: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(new if name == old else name for name in names))


def _redirected(desk: Desk, old: str, new: str) -> list[Relation]:
    """Let relations of one claim be another's; gives those that would join it with itself or be there twice, and go."""
    lost: list[Relation] = []
    for relation in (*desk.out_of(old), *desk.onto(old)):
        now = desk.entry(relation.id)
        if not isinstance(now, Relation):
            continue
        premises = _renamed(now.premises, old, new)
        target = new if now.target == old else now.target
        changed = None if target in premises else now.changed(premises=premises, target=target)
        if changed is None or desk.twin(changed) is not None:
            lost += [one for one in desk.remove(now) if isinstance(one, Relation)]
        else:
            desk.put(changed)
    return lost
