"""Correcting a map: quotes, questions, and forms for what is there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from argmap.articles import quote_of
from argmap.edit import (
    Accept,
    AddIssue,
    AddPosition,
    AddQuote,
    ChangeClaim,
    ChangeIssue,
    ChangeMap,
    ChangeQuote,
    ChangeRelation,
    DeleteClaim,
    DeleteIssue,
    DeleteRelation,
    Edit,
    MergeClaims,
    MoveQuote,
    RemovePosition,
    RemoveQuote,
    RetargetRelation,
    SplitClaim,
    Together,
    free_id,
)
from argmap.errors import EditError
from argmap.phrases import PLAIN, counted, on_page, quote_status, relation_sentence
from argmap.tui.dialogs import NEW, Choose, WhichQuestion
from argmap.tui.fits.halves import halves
from argmap.tui.fits.likely import likely_first
from argmap.tui.forms.claims import ClaimForm, ManyForm, SplitForm
from argmap.tui.forms.questions import IssueForm
from argmap.tui.forms.quotes import QuoteForm
from argmap.tui.forms.relations import RelationForm
from argmap.tui.lines import plain
from argmap.tui.panes.detail import DetailPane
from argmap.tui.words import entry_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from argmap.model import Article, Claim, FoundQuote, Issue, Quote, Relation, Span
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from argmap.model import Relation
from argmap.tui.parts.part import Part

if TYPE_CHECKING:
    from argmap.tui.app import Program


_NEW_WORDS = ""
"""Chosen where the words of none of several claims stay."""


class Corrector(Part):
    """Corrects what is there."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._asked = ""
        """The question that was made or joined last: the other side's claim is likely to answer it too."""

    def quote(self) -> None:
        """A further quote of the taken words, or what can be done with the one that is looked at."""
        name = self.scene.selected
        entry = self.structure.claims.get(name) or self.structure.relations.get(name)
        if entry is None:
            raise EditError("select a claim or a step first: click one, or walk to it with the arrows")
        words = self.scene.words
        if words is None:
            self._choose_for_quote(entry)
            return
        quote = quote_of(self.scene.debate.articles[words.source], words.source, words.parts)
        found = self._found(entry)
        self.program.builder.go_on_behind(words)
        if entry.quotes and found is not None and not found.is_found:
            self._replace_or_add(entry, quote)
        elif self.program.keeper.do(AddQuote(id=name, quote=quote)):
            self.program.select(name, len(entry.quotes), remember=False)

    def _found(self, entry: Claim | Relation) -> FoundQuote | None:
        found = self.scene.debate.found.get(entry.id, ())
        return found[self._index(entry)] if found else None

    def _index(self, entry: Claim | Relation) -> int:
        return self.scene.quote if self.scene.quote < len(entry.quotes) else 0

    def _replace_or_add(self, entry: Claim | Relation, quote: Quote) -> None:
        index = self._index(entry)

        def chosen(answer: str | None) -> None:
            if answer == "replace":
                self.program.keeper.do(_placed(entry.id, index, quote))
            elif answer == "add":
                self.program.keeper.do(AddQuote(id=entry.id, quote=quote))

        listed = [("replace", "in place of the quote that was not found"), ("add", "as a further quote")]
        self.program.push_screen(Choose("The taken words", listed), chosen)

    def _choose_for_quote(self, entry: Claim | Relation) -> None:
        if not entry.quotes:
            raise EditError("it has no quote: take words with w, then Q makes them its quote")
        index = self._index(entry)
        quote, found = entry.quotes[index], self._found(entry)
        article = self.scene.debate.articles.get(quote.source)
        repairs = list(_repairs(article, quote, found)) if article is not None and found is not None else []
        listed = [
            *((f"place {i}", words) for i, (words, _) in enumerate(repairs)),
            ("change", "change its words, who says them, or whether the author agrees"),
            ("move", "move it to another claim"),
            ("remove", "remove it"),
        ]

        def chosen(answer: str | None) -> None:
            if answer == "change":
                self._change_quote(entry, index)
            elif answer == "move":
                self._move_quote(entry, index)
            elif answer == "remove":
                self.program.keeper.do(RemoveQuote(id=entry.id, index=index))
            elif answer is not None:
                self.program.keeper.do(_placed(entry.id, index, repairs[int(answer.split()[1])][1]))

        heading = f"Quote {index + 1} of {len(entry.quotes)}: “{plain(quote.words)}” ({quote_status(found, PLAIN)})"
        self.program.push_screen(Choose(heading, listed), chosen)

    def _change_quote(self, entry: Claim | Relation, index: int) -> None:
        def changed(fields: Mapping[str, Any] | None) -> None:
            if fields:
                self.program.keeper.do(ChangeQuote(id=entry.id, index=index, **fields))

        quote = entry.quotes[index]
        self.program.push_screen(
            QuoteForm(quote, quote_status(self._found(entry), PLAIN), ascii_only=self.program.ascii_only), changed
        )

    def _move_quote(self, entry: Claim | Relation, index: int) -> None:
        def chosen(name: str | None) -> None:
            if name is not None:
                self.program.keeper.do(MoveQuote(id=entry.id, index=index, to=name))

        near = entry.id if entry.id in self.structure.claims else self.structure.relations[entry.id].premises[0]
        listed = self._others(entry.id, near=near, is_alike=True)
        self.program.push_screen(Choose("Which claim does it belong to?", listed), chosen)

    def issue(self) -> None:
        """A question that the selection answers."""
        made = self.program.builder.taken()
        claims = (
            (made.id,)
            if made is not None
            else tuple(n for n in self.program.builder.subjects() if n in self.structure.claims)
        )
        before = made.edits if made is not None else ()
        issues = self.structure.map.issues

        def chosen(answer: tuple[str, str] | None) -> None:
            if answer is None:
                return
            kind, name = answer
            if kind == NEW:
                self._make_issue(AddIssue(question=name, positions=claims), before)
            elif not name:
                self._ask_issue(claims, before)
            elif claims and all(one in self.structure.issues[name].positions for one in claims):
                self.program.keeper.do(RemovePosition(id=name, claims=claims))
            elif claims:
                label = f"a position on “{self.structure.issues[name].question}”"
                if self.program.keeper.do(*before, AddPosition(id=name, claims=claims), label=label if before else ""):
                    self._asked = name

        if issues:
            listed = list(self._questions(claims))
            self.program.push_screen(WhichQuestion("Which question does it answer?", listed), chosen)
        else:
            self._ask_issue(claims, before)

    def _questions(self, claims: tuple[str, ...]) -> Iterator[tuple[str, str]]:
        """The questions to choose from; the one that was asked last comes first where these claims do not answer it."""
        issues = self.structure.map.issues
        answered = [issue.id for issue in issues if claims and set(claims) <= set(issue.positions)]
        just_asked = [issue.id for issue in issues if issue.id == self._asked and issue.id not in answered]
        words = {issue.id: plain(issue.question) for issue in issues}
        yield from ((name, words[name]) for name in just_asked)
        yield "", "a new question …"
        for name, said in words.items():
            if name not in just_asked:
                yield name, f"take it off: {said}" if name in answered else said

    def _make_issue(self, edit: AddIssue, before: tuple[Edit, ...]) -> None:
        known = set(self.structure.issues)
        if self.program.keeper.do(*before, edit, label=f"ask “{edit.question}”"):
            self._asked = next(name for name in self.structure.issues if name not in known)

    def _ask_issue(self, claims: tuple[str, ...], before: tuple[Edit, ...]) -> None:
        def asked(fields: Mapping[str, Any] | None) -> None:
            if fields:
                self._make_issue(AddIssue(positions=claims, **fields), before)

        known = [
            f"{self.structure.number(n)} {self.structure.claims[n].short}" for n in claims if n in self.structure.claims
        ]
        self.program.push_screen(IssueForm(positions=known, ascii_only=self.program.ascii_only), asked)

    def change(self) -> None:
        """A form for what is selected, or for all that is marked."""
        structure, name = self.structure, self.scene.selected
        if self.scene.marked:
            self._change_many(self.program.builder.subjects())
        elif name in structure.claims:
            self._change_claim(structure.claims[name])
        elif name in structure.relations:
            self._change_relation(structure.relations[name])
        elif name in structure.issues:
            self._change_issue(structure.issues[name])
        else:
            self.title()

    def _change_claim(self, claim: Claim) -> None:
        def changed(fields: Mapping[str, Any] | None) -> None:
            if fields:
                self.program.keeper.do(ChangeClaim(id=claim.id, **fields))
            elif fields is not None:
                self._keep_as_it_is(claim)

        quotes = [self._attributed(one) for one in claim.quotes]
        number = self.structure.number(claim.id)
        self.program.push_screen(ClaimForm(claim, quotes, number=number, ascii_only=self.program.ascii_only), changed)

    def _keep_as_it_is(self, entry: Claim | Relation | Issue) -> None:
        """Somebody kept all that a form says of an entry: where it was only proposed, it is accepted by that."""
        number = self.structure.number(entry.id)
        if entry.is_proposed:
            what = number or ("the step" if entry.id in self.structure.relations else f"the {PLAIN.nouns.question.one}")
            self.program.keeper.do(
                Accept(ids=(entry.id,)), told=lambda: f"Accepted {what}, as you keep its words. u takes it back."
            )
        else:
            self.program.say("Nothing was changed.")

    def _attributed(self, quote: Quote) -> str:
        """A quote with who says it, and where."""
        article = self.scene.debate.articles.get(quote.source)
        line = f", line {article.position(quote.start)[0]}" if article is not None and quote.start is not None else ""
        source = self.structure.sources[quote.source]
        line = f"{on_page(source, quote.start, PLAIN)}{line}" if quote.start is not None else line
        said = " > ".join((source.party, *quote.voice))
        return f"“{plain(quote.words)}” — {plain(said)}{line}"

    def _change_relation(self, relation: Relation) -> None:
        structure = self.structure

        def changed(fields: Mapping[str, Any] | None) -> None:
            if fields:
                self.program.keeper.do(ChangeRelation(id=relation.id, **fields))
            elif fields is not None:
                self._keep_as_it_is(relation)

        ends = [f"{structure.number(n)} {structure.claims[n].text}" for n in structure.ends(relation)]
        sources = [(one.id, one.party) for one in structure.map.sources]
        sentence = relation_sentence(relation, structure, PLAIN)
        unsaid = PLAIN.words.mapper if structure.is_crossing(relation) else "where its premises stand"
        form = RelationForm(relation, sentence, sources, ends=ends, unsaid=unsaid, ascii_only=self.program.ascii_only)
        self.program.push_screen(form, changed)

    def _change_issue(self, issue: Issue) -> None:
        def changed(fields: Mapping[str, Any] | None) -> None:
            if fields:
                self.program.keeper.do(ChangeIssue(id=issue.id, **fields))
            elif fields is not None:
                self._keep_as_it_is(issue)

        claims = self.structure.claims
        known = [f"{self.structure.number(n)} {claims[n].short}" for n in issue.positions]
        form = IssueForm(issue.question, issue.together, issue.note, known, ascii_only=self.program.ascii_only)
        self.program.push_screen(form, changed)

    def _change_many(self, names: Sequence[str]) -> None:
        def changed(fields: Mapping[str, Any] | None) -> None:
            if not fields:
                return
            stated = {name: value for name, value in fields.items() if name != "add_tags"}
            edits = []
            for name in names:
                tags = {"tags": tuple(dict.fromkeys((*self.structure.claims[name].tags, *fields.get("add_tags", ()))))}
                told = {"id": name, **stated, **(tags if "add_tags" in fields else {})}
                edits.append(ChangeClaim.model_validate(told))
            self.program.keeper.do(*edits, label=f"change {counted(len(names), PLAIN.nouns.claim)}")

        self.program.push_screen(ManyForm(len(names), ascii_only=self.program.ascii_only), changed)

    def title(self) -> None:
        """The map's title."""
        self.program.ask(
            "The map's title", self.structure.map.title, lambda title: self.program.keeper.do(ChangeMap(title=title))
        )

    def split(self) -> None:
        """Two claims of one."""
        name = self.program.claim_or_say()
        if name is None:
            return
        claim = self.structure.claims[name]

        def parted(texts: Mapping[str, Any] | None) -> None:
            if texts is None:
                return
            first, second = str(texts["first"]), str(texts["second"])
            shared, new = tuple(range(len(claim.quotes))), free_id(self.structure, second)
            edit = SplitClaim(id=name, first=first, second=second, shared=shared, new=new)

            def told() -> str:
                number = self.structure.number
                along = " It bears on the same." if self.structure.out_of(new) else ""
                return f"{number(name)} is split: {number(new)} is the new one.{along} u takes it back."

            self.program.keeper.do(edit, told=told)

        heading = f"{self.structure.number(name)} becomes two claims; the quotes stay with both"
        form = SplitForm(heading, halves(claim.text), ascii_only=self.program.ascii_only)
        self.program.push_screen(form, parted)

    def merge(self) -> None:
        """One claim of several."""
        subjects = [name for name in self.program.builder.subjects() if name in self.structure.claims]
        if len(subjects) > 1:
            subjects.sort(key=lambda one: one != self.scene.selected)
            self._ask_whose_words(*subjects)
            return
        name = self.program.claim_or_say()
        if name is None:
            return

        def chosen(other: str | None) -> None:
            if other is not None:
                self._ask_whose_words(name, other)

        self.program.push_screen(
            Choose(f"Which claim says the same as {self.structure.number(name)}?", self._others(name, is_alike=True)),
            chosen,
        )

    def _others(self, name: str, *, is_alike: bool, near: str = "") -> list[tuple[str, str]]:
        """All other claims, those of its side first, the nearest of them, or those of the same words."""
        structure, near = self.structure, near or name
        claims = likely_first(structure, (near,), sides=(structure.ground(near), "common"), is_alike=is_alike)
        return [(n, words) for n, words in entry_words(structure, claims) if n in structure.claims and n != name]

    def _ask_whose_words(self, name: str, *others: str) -> None:
        """Several claims become one; the words of any stay, or new ones."""
        claims, numbers = self.structure.claims, {one: self.structure.number(one) for one in (name, *others)}
        theirs = PLAIN.listed(numbers[other] for other in others)

        def written(words: str) -> None:
            wording = claims[name].wording
            verbatim = any(quote.exact == (words.strip().rstrip("."),) for quote in claims[name].quotes)
            changed = ChangeClaim.model_validate(
                {
                    "id": name,
                    "text": words,
                    **({"wording": "paraphrase"} if wording == "verbatim" and not verbatim else {}),
                }
            )
            self.program.keeper.do(
                MergeClaims(into=name, others=others),
                changed,
                label=f"merge {theirs} into {numbers[name]}, in new words",
            )

        def chosen(whose: str | None) -> None:
            if whose == _NEW_WORDS:
                self.program.ask("The claim says", claims[name].text, written)
            elif whose is not None:
                gone = tuple(one for one in numbers if one != whose)
                self.program.keeper.do(MergeClaims(into=whose, others=gone), select=whose)

        listed = [(one, f"{number}: {plain(claims[one].text)}") for one, number in numbers.items()]
        listed.append((_NEW_WORDS, "new words …"))
        self.program.push_screen(Choose("Whose words stay?", listed), chosen)

    def hand_over(self) -> None:
        """All that supports a claim supports another one from now on."""
        name = self.program.claim_or_say()
        if name is None:
            return
        steps = self.structure.supports_of(name)
        number = self.structure.number(name)
        if not steps:
            raise EditError(f"no reason is given for {number}: there is nothing to hand over")

        def chosen(other: str | None) -> None:
            if other is None:
                return
            handed = [step for step in steps if other not in step.premises]
            edits = [RetargetRelation(id=step.id, target=other) for step in handed]
            count = counted(len(edits), PLAIN.nouns.step)
            label = f"all that supported {number} supports {self.structure.number(other)} from now on: {count}"
            self.program.keeper.do(Together(edits=tuple(edits), label=label), select=other)

        self.program.push_screen(
            Choose(f"What do the reasons for {number} support instead?", self._others(name, is_alike=False)),
            chosen,
        )

    def delete(self) -> None:
        """Delete what is selected, or all that is marked."""
        structure = self.structure
        edits: list[Edit] = []
        for name in self.program.builder.subjects():
            if name in structure.claims:
                edits.append(DeleteClaim(id=name))
            elif name in structure.relations:
                edits.append(DeleteRelation(id=name))
            else:
                edits.append(DeleteIssue(id=name))
        if not edits:
            raise EditError("nothing is selected: click a claim or a step, or walk to one, then d deletes it")
        row = self.program.focused.cursor_row if isinstance(self.program.focused, DetailPane) else None
        if row is not None and row.id and row.id != self.scene.selected:
            raise EditError("the cursor is on another row: enter goes to its claim, right to its step; then press d")
        self.program.keeper.do(
            *edits, label=f"delete {counted(len(edits), PLAIN.nouns.claim)}" if len(edits) > 1 else ""
        )

    def mark(self) -> None:
        """Mark the claim, or unmark it."""
        name = self.program.claim_or_say()
        if name is not None:
            self.program.change(marked=self.scene.marked ^ {name})
            self.program.show_scene()


def _placed(name: str, index: int, quote: Quote) -> Edit:
    """A quote of other words, or elsewhere, in the place of one; who says it stays."""
    return ChangeQuote(
        id=name,
        index=index,
        source=quote.source,
        exact=quote.exact,
        prefix=quote.prefix,
        suffix=quote.suffix,
        start=quote.start,
        end=quote.end,
    )


def _repairs(article: Article, quote: Quote, found: FoundQuote) -> Iterator[tuple[str, Quote]]:
    """The places where a quote that is not where it should be could stand, each with the quote it would be."""
    places: tuple[tuple[Span, ...], ...] = tuple((span,) for span in found.places)
    if found.status in ("moved", "normalised", "near") and found.span is not None:
        places = (found.parts or (found.span,),)
    for parts in places:
        line, _ = article.position(parts[0].start)
        around = article.text[max(parts[0].start - 20, 0) : parts[-1].end + 20]
        what = "the words there, which differ" if found.status == "near" else "here"
        yield f"{what}: line {line}: …{plain(around)}…", quote_of(article, quote.source, parts)
