"""The program that corrects and builds maps: an explorer whose keys make edits, in the journal before they are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from argmap.articles import quote_of
from argmap.edit import (
    Accept,
    AddClaim,
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
    Reject,
    RemovePosition,
    RemoveQuote,
    SetMain,
    SplitClaim,
    Together,
    free_id,
)
from argmap.errors import ArgmapError, EditError, FileError, MapFormatError
from argmap.model import relation_sentence
from argmap.store import checked
from argmap.tui.actions import WORDS_KEYS
from argmap.tui.app import Explorer
from argmap.tui.clashing import Clashes
from argmap.tui.dialogs import NEW, TEXT, Ask, Choose, OtherEnd
from argmap.tui.forms import ClaimForm, IssueForm, ManyForm, QuoteForm, RelationForm
from argmap.tui.lines import KeyLine, plain
from argmap.tui.making import (
    QUESTIONS,
    Made,
    Verb,
    claim_from,
    claim_written,
    doubtful,
    joined,
    linked_together,
    relation_choices,
    steps_from,
)
from argmap.tui.panes.article import ArticlePane
from argmap.tui.picking import WORDS, Pick
from argmap.tui.rows import quote_status
from argmap.tui.taking import Taker, Words, labels
from argmap.tui.walking import next_of
from argmap.tui.words import entry_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from textual.events import TextSelected
    from textual.timer import Timer

    from argmap.errors import Problem
    from argmap.model import Article, Claim, FoundQuote, Issue, Quote, Relation, Span
    from argmap.store import LeftBehind, Outside, Session, Settings

_CHECKS_AFTER = 0.4
"""Seconds without an edit after which the map is checked anew."""


class Pending(NamedTuple):
    """A relation of which one end is still to be taken from the text."""

    verb: Verb
    subjects: tuple[str, ...]
    step: str = ""


class Editor(Explorer):
    """A debate in the terminal, to be read, corrected and built.

    Args:
        session: the map that was opened.
        settings: what the person set.
        ascii_only: whether only ASCII signs are drawn.
    """

    def __init__(self, session: Session, settings: Settings, *, ascii_only: bool = False) -> None:
        super().__init__(session, settings, ascii_only=ascii_only)
        self.pending: Pending | None = None
        self.reviewing = False
        self.company = ""
        """Who else has the map open, in words."""
        self._resume: tuple[str, str, int] | None = None
        """Where words were taken last, and what was selected then: the next are looked for behind them."""
        self._checking: Timer | None = None
        for one in WORDS_KEYS:
            for key in one.keys.split(","):
                self._bindings.bind(key, f"words('{one.way}')", one.help, show=False, priority=True)

    def on_mount(self) -> None:
        """Start, and offer what was left behind."""
        super().on_mount()
        self._check_soon()
        self._look_for_company()
        if self.session.no_edits:
            self.notify(plain(self.session.no_edits), severity="warning", timeout=10, markup=False)
        self._offer(self.session.left_behind())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys for taken words mean something only while there are some."""
        if action == "words":
            return self.scene.words is not None and self.screen is self.screen_stack[0]
        return super().check_action(action, parameters)

    # Doing

    def do(self, *edits: Edit, label: str = "", select: str = "") -> bool:
        """Make edits as one, show what they made of the map, and say what they were.

        Args:
            edits: in the order in which they are made.
            label: what they are together; the label of the only one, if left out.
            select: what is selected then; what was, if left out.

        Returns:
            Whether they were made; why not is said.
        """
        try:
            step = self.session.do(edits[0] if len(edits) == 1 else Together(edits=edits, label=label))
        except ArgmapError as error:
            self.notify(plain(str(error)), severity="error", timeout=8, markup=False)
            return False
        self.let_go()
        self.show_debate(select)
        self.notify(f"{plain(step.label)}   (u undoes it)", timeout=4, markup=False)
        return True

    def show_debate(self, selected: str = "") -> None:
        """Show the debate as it is now, and check it soon."""
        kept = frozenset(filter(self.session.debate.structure.has, self.scene.marked))
        self.scene = self.scene._replace(marked=kept)
        super().show_debate(selected)
        self._check_soon()

    def _check_soon(self) -> None:
        if self._checking is not None:
            self._checking.stop()
        self._checking = self.set_timer(_CHECKS_AFTER, self._check)

    def _check(self) -> None:
        debate = self.session.debate

        def look() -> None:
            found = checked(debate).problems
            self.call_from_thread(self._show_problems, found)

        self.run_worker(look, thread=True, exclusive=True, group="checks", exit_on_error=False)

    def _show_problems(self, found: tuple[Problem, ...]) -> None:
        self.scene = self.scene._replace(problems=found)
        if self.view == "problems":
            self.show_scene()

    def let_go(self) -> None:
        """No words are taken and no relation waits for its end any more."""
        self.pending = None
        if self.scene.words is not None or self.scene.labels:
            self.scene = self.scene._replace(words=None, labels={})

    def status(self) -> str:
        """What a person should know all the time: what is not saved, who else is here, what is left to review."""
        unsaved = self.session.unsaved
        left = len(self.structure.proposals())
        told = [
            f"review: {left} left" if self.reviewing else "",
            f"{len(self.scene.marked)} marked" if self.scene.marked else "",
            f"{unsaved} unsaved" if unsaved else "",
            "read-only" if self.session.no_edits else "",
            self.company,
            super().status(),
        ]
        return " · ".join(filter(None, told))

    def refresh_lines(self) -> None:
        """Write the lines anew; while words are taken, the keys for them."""
        super().refresh_lines()
        if self.is_running and self.scene.words is not None:
            self.query_one(KeyLine).tell_keys(self._words_keys())

    def _words_keys(self) -> Sequence[tuple[str, str]]:
        if self.pending is not None:
            return [("enter", "take these"), ("←→", "shorter, longer"), ("esc", "stop"), ("?", "All keys")]
        subject = self.structure.number(self.scene.selected) or "it"
        makes = [("S", f"supports {subject}"), ("A", f"attacks {subject}"), ("L", "linked"), ("Q", "its quote")]
        return [("B", "claim"), *(makes if self.scene.selected else ()), ("M", "main"), ("←→↑↓", ""), ("?", "All keys")]

    # Words

    def _articles(self) -> tuple[ArticlePane, ArticlePane]:
        """The article panes, the one with the keys first, else that of the selection's side."""
        left, right = self.query_one("#article-left", ArticlePane), self.query_one("#article-right", ArticlePane)
        name = self.scene.selected
        is_right = name in self.structure.claims and self.structure.ground(name) == "right"
        first = self.focused if self.focused in (left, right) else right if is_right else left
        return (left, right) if first is left else (right, left)

    def _taker(self, source: str) -> Taker | None:
        article = self.scene.debate.articles.get(source)
        return Taker(article, self.structure.sources[source]) if article is not None else None

    def edit_words(self) -> None:
        """Take a sentence, or the next one."""
        if self.view != "read":
            self.show_view("read")
        pane, _ = self._articles()
        words = self.scene.words
        if words is not None and words.source in pane.sources:
            self.action_words("next")
            return
        place = self._place_in(pane)
        taker = self._taker(place[0]) if place is not None else None
        taken = taker.sentence(place[1]) if taker is not None and place is not None else None
        if taken is None:
            self.notify("There is no article to take words from.", severity="warning", timeout=4, markup=False)
            return
        self.screen.set_focus(pane)
        self._take(taken)

    def _place_in(self, pane: ArticlePane) -> tuple[str, int] | None:
        """Where taking begins: behind what was taken last, at the selection's quote, at the top of the view."""
        if self._resume is not None:
            selected, source, offset = self._resume
            if selected == self.scene.selected and source in pane.sources:
                return source, offset
        return pane.place_of(self.scene.selected) or pane.top_place()

    def _take(self, words: Words) -> None:
        self.scene = self.scene._replace(words=words)
        self.show_scene()
        for pane in self._articles():
            pane.show_stretch(words.source, *words.last)

    def action_words(self, way: str) -> None:
        """Take other words than those that are taken, or make something of them."""
        words = self.scene.words
        taker = self._taker(words.source) if words is not None else None
        if words is None or taker is None:
            return
        changed: dict[str, Callable[[], Words | None]] = {
            "next": lambda: taker.next_sentence(words, 1),
            "previous": lambda: taker.next_sentence(words, -1),
            "longer": lambda: taker.with_end(words, 1),
            "shorter": lambda: taker.with_end(words, -1),
            "earlier": lambda: taker.with_start(words, -1),
            "later": lambda: taker.with_start(words, 1),
            "part": lambda: taker.with_part(words),
            "whole": lambda: words._replace(parts=words.parts[:-1] or words.parts),
        }
        if way in changed:
            self._take(changed[way]() or words)
        elif self.pending is not None:
            self._finish(self.pending, self._from_words(words))
        else:
            self.edit_claim()

    def on_text_selected(self, event: TextSelected) -> None:
        """Words that were drawn over with the mouse are taken."""
        event.stop()
        for pane in self._articles():
            picked = pane.picked()
            taker = self._taker(picked[0]) if picked is not None else None
            words = taker.whole_words(picked[1], picked[2]) if taker is not None and picked is not None else None
            if words is not None:
                self.screen.clear_selection()
                self._take(words)
                return

    def _from_words(self, words: Words) -> Made:
        return claim_from(words, self.scene.debate.articles[words.source], self.structure)

    def _taken(self) -> Made | None:
        """The claim that the taken words are, or would be; none where no words are taken."""
        return self._from_words(self.scene.words) if self.scene.words is not None else None

    def _remember_place(self) -> None:
        words = self.scene.words
        if words is not None:
            self._resume = (self.scene.selected, words.source, words.parts[-1].end + 1)

    # Making claims

    def edit_claim(self) -> None:
        """A claim of the taken words, or of one's own."""
        made = self._taken()
        if made is None:
            self._ask("A new claim, in your own words (implicit: in neither article)", "", self._write_claim)
        elif not made.edits:
            self.let_go()
            self.select(made.id)
        elif self.do(*made.edits, select=made.id):
            self._resume = None

    def _write_claim(self, text: str) -> None:
        sources = [one for one in self.structure.map.sources if one.side is not None]

        def placed(source: str | None) -> None:
            if source is not None:
                made = claim_written(text, source, self.structure)
                self.do(*made.edits, select=made.id)

        choices = [*((one.id, f"{one.title or one.id} ({one.side})") for one in sources), ("", "on neither side")]
        self.push_screen(Choose("Whose case does it belong to?", choices), placed)

    def edit_main(self) -> None:
        """The main claim of its article."""
        made = self._taken()
        words = self.scene.words
        if made is not None and words is not None:
            self.do(*made.edits, SetMain(source=words.source, claim=made.id), label="main claim", select=made.id)
            return
        name = self._claim()
        if name is None:
            return
        claim = self.structure.claims[name]
        sources = dict.fromkeys(quote.source for quote in claim.own_quotes)
        side = self.structure.ground(name)
        if len(sources) == 1:
            self.do(SetMain(source=next(iter(sources)), claim=name))
            return
        known = [one for one in self.structure.map.sources if one.side is not None]
        ranked = sorted(known, key=lambda one: one.side != side)

        def chosen(source: str | None) -> None:
            if source:
                self.do(SetMain(source=source, claim=name))

        listed = [(one.id, one.title or one.id) for one in ranked]
        self.push_screen(Choose("Whose main claim is it?", listed), chosen)

    # Making relations

    def _subjects(self) -> tuple[str, ...]:
        """What an edit is of: all that is marked, else what is selected."""
        marked = [claim.id for claim in self.structure.in_order() if claim.id in self.scene.marked]
        return tuple(marked) or ((self.scene.selected,) if self.scene.selected else ())

    def _join(self, verb: Verb, step: str = "") -> None:
        """Make a relation: the other end is the taken words, or is asked for."""
        subjects = self._subjects()
        if not subjects or subjects[0] in self.structure.issues:
            raise EditError("select a claim or a step first; B makes a claim of the taken words")
        if verb == "linked" and not step and len(subjects) > 1:
            self.do(linked_together(self.structure, subjects))
            return
        if verb == "linked" and not step:
            steps = steps_from(self.structure, subjects[0])
            if not steps:
                raise EditError("it is no reason for anything yet: P says what it supports; then L links a premise")
            if len(steps) > 1:
                self._choose_step(steps)
                return
            step = steps[0].id
        pending = Pending(verb, subjects, step)
        made = self._taken()
        if made is not None:
            self._finish(pending, made)
        else:
            self._ask_other_end(pending)

    def _choose_step(self, steps: Sequence[Relation]) -> None:
        def chosen(name: str | None) -> None:
            if name:
                self.guarded(lambda: self._join("linked", name))

        listed = [(one.id, relation_sentence(one, self.structure)) for one in steps]
        self.push_screen(Choose("In which step?", listed), chosen)

    def _ask_other_end(self, pending: Pending) -> None:
        structure = self.structure
        words = self._question(pending)
        aside = {*pending.subjects, pending.step}
        may_be_step = pending.verb in ("target", "conclusion")
        listed = [
            (name, said)
            for name, said in entry_words(structure)
            if name not in aside and (name in structure.claims or (may_be_step and name in structure.relations))
        ]

        def answered(answer: tuple[str, str] | None) -> None:
            if answer is None:
                return
            kind, value = answer
            if kind == TEXT:
                self._pick(pending)
            elif kind == NEW:
                self._finish(pending, claim_written(value, pending.subjects[0], self.structure))
            else:
                self._finish(pending, Made(value, ()))

        self.push_screen(OtherEnd(words, listed), answered)

    def _question(self, pending: Pending) -> str:
        names = [self.structure.number(name) or "this step" for name in pending.subjects]
        subject = "this step" if pending.step and pending.verb == "undercut" else ", ".join(names)
        return QUESTIONS[pending.verb].format(subject)

    def _finish(self, pending: Pending, made: Made) -> None:
        """Join what was selected with the other end."""
        self._remember_place()
        structure = self.structure
        try:
            edits = [joined(structure, pending.verb, one, made.id, step=pending.step) for one in pending.subjects]
        except EditError as error:
            self.notify(plain(str(error)), severity="error", timeout=8, markup=False)
            return
        label = "" if len(edits) == 1 and not made.edits else f"{len(edits)} relations"
        if len(edits) == 1:
            label = self._label(pending, made)
        self.do(*made.edits, *edits, label=label, select=pending.subjects[0])

    def _label(self, pending: Pending, made: Made) -> str:
        """What a gesture was that made a claim and a relation."""
        claim = next((edit for edit in made.edits if isinstance(edit, AddClaim)), None)
        if claim is None:
            return ""
        words = claim.text if len(claim.text) <= 40 else f"{claim.text[:39]}…"
        entry = self.structure.claims.get(pending.subjects[0])
        subject = f"“{entry.short[:40]}”" if entry is not None else "a step"
        told: dict[Verb, str] = {
            "premise": "supports {}",
            "attacker": "attacks {}",
            "conclusion": "is supported by {}",
            "target": "is attacked by {}",
            "contradiction": "contradicts {}",
            "rephrase": "says {} in other words",
            "linked": "is linked with {}",
            "undercut": "undercuts a step",
        }
        return f"“{words}” {told[pending.verb].format(subject)}"

    def edit_premise(self) -> None:
        """What supports it."""
        self._join("premise")

    def edit_attacker(self) -> None:
        """What attacks it."""
        self._join("attacker")

    def edit_conclusion(self) -> None:
        """What it supports."""
        self._join("conclusion")

    def edit_target(self) -> None:
        """What it attacks."""
        self._join("target")

    def edit_contradiction(self) -> None:
        """What it contradicts."""
        self._join("contradiction")

    def edit_linked(self) -> None:
        """What is linked with it."""
        self._join("linked")

    def edit_relation(self) -> None:
        """All that can be done with its relations."""
        if not self.scene.selected or self.scene.selected in self.structure.issues:
            raise EditError("select a claim or a step first")
        found = list(relation_choices(self.structure, self.scene.selected))

        def chosen(answer: str | None) -> None:
            if answer is None:
                return
            choice = found[int(answer)]
            if choice.edit is not None:
                self.do(choice.edit)
            elif choice.verb == "target" and choice.step:
                self._ask_other_end(Pending("target", (choice.step,)))
            elif choice.verb is not None:
                verb, step = choice.verb, choice.step
                self.guarded(lambda: self._join(verb, step))

        self.push_screen(Choose("Relations", [(str(i), plain(one.words)) for i, one in enumerate(found)]), chosen)

    # Picking in the text

    def _pick(self, pending: Pending | None) -> None:
        """Show letters on all claims in view; with nothing pending, to go there."""
        if self.view != "read":
            self.show_view("read")
        self.pending = pending

        def show() -> Mapping[str, str]:
            shown = [name for pane in self._articles() if pane.display for name in pane.claims_in_view()]
            found = labels(list(dict.fromkeys(shown)))
            self.scene = self.scene._replace(labels=found)
            self.show_scene()
            return found

        def scroll(amount: int, pages: bool) -> None:  # noqa: FBT001 - the form that the page calls
            pane, _ = self._articles()
            lines = amount * max(pane.size.height - 1, 1) if pages else amount
            pane.scroll_relative(y=lines, animate=False, force=True)

        def turn() -> None:
            first, other = self._articles()
            self.screen_stack[0].set_focus(other if other.display else first)

        def picked(name: str | None) -> None:
            self.scene = self.scene._replace(labels={})
            self.show_scene()
            if name == WORDS:
                self.edit_words()
            elif name is None:
                self.let_go()
            elif pending is None:
                self.select(name)
            else:
                self._finish(pending, Made(name, ()))

        question = self._question(pending) if pending is not None else "Go to"
        self.push_screen(Pick(question, show, scroll, turn), picked)

    def find_label(self) -> None:
        """Jump to a claim in view."""
        self._pick(None)

    # Quotes

    def edit_quote(self) -> None:
        """A further quote of the taken words, or what can be done with the one that is looked at."""
        name = self.scene.selected
        entry = self.structure.claims.get(name) or self.structure.relations.get(name)
        if entry is None:
            raise EditError("select a claim or a step first")
        words = self.scene.words
        if words is None:
            self._choose_for_quote(entry)
            return
        quote = quote_of(self.scene.debate.articles[words.source], words.source, words.parts)
        found = self._found(entry)
        self._remember_place()
        if entry.quotes and found is not None and not found.is_found:
            self._replace_or_add(entry, quote)
        elif self.do(AddQuote(id=name, quote=quote)):
            self.select(name, len(entry.quotes), remember=False)

    def _found(self, entry: Claim | Relation) -> FoundQuote | None:
        found = self.scene.debate.found.get(entry.id, ())
        return found[self._index(entry)] if found else None

    def _index(self, entry: Claim | Relation) -> int:
        return self.scene.quote if self.scene.quote < len(entry.quotes) else 0

    def _replace_or_add(self, entry: Claim | Relation, quote: Quote) -> None:
        index = self._index(entry)

        def chosen(answer: str | None) -> None:
            if answer == "replace":
                self.do(_placed(entry.id, index, quote))
            elif answer == "add":
                self.do(AddQuote(id=entry.id, quote=quote))

        listed = [("replace", "in place of the quote that was not found"), ("add", "as a further quote")]
        self.push_screen(Choose("The taken words", listed), chosen)

    def _choose_for_quote(self, entry: Claim | Relation) -> None:
        if not entry.quotes:
            raise EditError("it has no quote: take words with w, then Q makes them its quote")
        index = self._index(entry)
        quote, found = entry.quotes[index], self._found(entry)
        article = self.scene.debate.articles.get(quote.source)
        repairs = list(_repairs(article, quote, found)) if article is not None and found is not None else []
        listed = [
            *((f"place {i}", words) for i, (words, _) in enumerate(repairs)),
            ("change", "change its words, voice or stance"),
            ("move", "move it to another claim"),
            ("remove", "remove it"),
        ]

        def chosen(answer: str | None) -> None:
            if answer == "change":
                self._change_quote(entry, index)
            elif answer == "move":
                self._move_quote(entry, index)
            elif answer == "remove":
                self.do(RemoveQuote(id=entry.id, index=index))
            elif answer is not None:
                self.do(_placed(entry.id, index, repairs[int(answer.split()[1])][1]))

        heading = f"Quote {index + 1} of {len(entry.quotes)}: “{plain(quote.words)}” ({quote_status(found)})"
        self.push_screen(Choose(heading, listed), chosen)

    def _change_quote(self, entry: Claim | Relation, index: int) -> None:
        def changed(fields: Mapping[str, Any] | None) -> None:
            if fields:
                self.do(*self._corrected(ChangeQuote(id=entry.id, index=index, **fields), entry))

        quote = entry.quotes[index]
        self.push_screen(QuoteForm(quote, quote_status(self._found(entry)), ascii_only=self.ascii_only), changed)

    def _move_quote(self, entry: Claim | Relation, index: int) -> None:
        def chosen(name: str | None) -> None:
            if name is not None:
                self.do(MoveQuote(id=entry.id, index=index, to=name))

        listed = [(n, w) for n, w in entry_words(self.structure) if n in self.structure.claims and n != entry.id]
        self.push_screen(Choose("Which claim does it belong to?", listed), chosen)

    # Issues

    def edit_issue(self) -> None:
        """A question that the selection answers."""
        made = self._taken()
        claims = (made.id,) if made is not None else tuple(n for n in self._subjects() if n in self.structure.claims)
        before = made.edits if made is not None else ()
        issues = self.structure.map.issues
        listed = [("", "a new question …")]
        for issue in issues:
            is_position = claims and all(name in issue.positions for name in claims)
            listed.append((issue.id, f"{'take it off: ' if is_position else ''}{plain(issue.question)}"))

        def chosen(name: str | None) -> None:
            if name == "":
                self._ask_issue(claims, before)
            elif name is not None:
                issue = self.structure.issues[name]
                if claims and all(one in issue.positions for one in claims):
                    self.do(RemovePosition(id=name, claims=claims))
                elif claims:
                    self.do(*before, AddPosition(id=name, claims=claims), label="a position on an issue")

        if issues:
            self.push_screen(Choose("Which question does it answer?", listed), chosen)
        else:
            self._ask_issue(claims, before)

    def _ask_issue(self, claims: tuple[str, ...], before: tuple[Edit, ...]) -> None:
        def asked(fields: Mapping[str, Any] | None) -> None:
            if fields:
                edit = AddIssue(positions=claims, **fields)
                self.do(*before, edit, label=f"ask “{edit.question}”")

        known = [
            f"{self.structure.number(n)} {self.structure.claims[n].short}" for n in claims if n in self.structure.claims
        ]
        self.push_screen(IssueForm(positions=known, ascii_only=self.ascii_only), asked)

    # Changing what is there

    def edit_change(self) -> None:
        """A form for what is selected, or for all that is marked."""
        structure, name = self.structure, self.scene.selected
        if self.scene.marked:
            self._change_many(self._subjects())
        elif name in structure.claims:
            self._change_claim(structure.claims[name])
        elif name in structure.relations:
            self._change_relation(structure.relations[name])
        elif name in structure.issues:
            self._change_issue(structure.issues[name])
        else:
            self.edit_title()

    def _corrected(self, edit: Edit, entry: Claim | Relation | Issue) -> tuple[Edit, ...]:
        """Who corrects a proposal stands to it."""
        return (edit, Accept(ids=(entry.id,))) if entry.is_proposed else (edit,)

    def _change_claim(self, claim: Claim) -> None:
        def changed(fields: Mapping[str, Any] | None) -> None:
            if fields:
                self.do(
                    *self._corrected(ChangeClaim(id=claim.id, **fields), claim), label=f"correct “{claim.short[:40]}”"
                )

        sources = self.structure.sources
        quotes = [f"“{plain(one.words)}” — {plain(sources[one.source].party)}" for one in claim.quotes]
        number = self.structure.number(claim.id)
        self.push_screen(ClaimForm(claim, quotes, number=number, ascii_only=self.ascii_only), changed)

    def _change_relation(self, relation: Relation) -> None:
        structure = self.structure

        def changed(fields: Mapping[str, Any] | None) -> None:
            if fields:
                edit = ChangeRelation(id=relation.id, **fields)
                self.do(*self._corrected(edit, relation), label=f"correct: {relation_sentence(relation, structure)}")

        ends = [f"{structure.number(n)} {structure.claims[n].text}" for n in structure.ends(relation)]
        sources = [(one.id, one.party) for one in structure.map.sources]
        sentence = relation_sentence(relation, structure)
        self.push_screen(RelationForm(relation, sentence, sources, ends=ends, ascii_only=self.ascii_only), changed)

    def _change_issue(self, issue: Issue) -> None:
        def changed(fields: Mapping[str, Any] | None) -> None:
            if fields:
                self.do(*self._corrected(ChangeIssue(id=issue.id, **fields), issue), label="correct an issue")

        claims = self.structure.claims
        known = [f"{self.structure.number(n)} {claims[n].short}" for n in issue.positions]
        form = IssueForm(issue.question, issue.together, issue.note, known, ascii_only=self.ascii_only)
        self.push_screen(form, changed)

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
            self.do(*edits, label=f"change {len(names)} claims")

        self.push_screen(ManyForm(len(names), ascii_only=self.ascii_only), changed)

    def edit_title(self) -> None:
        """The map's title."""
        self._ask("The map's title", self.structure.map.title, lambda title: self.do(ChangeMap(title=title)))

    def edit_split(self) -> None:
        """Two claims of one."""
        name = self._claim()
        if name is None:
            return
        claim = self.structure.claims[name]

        def second(first: str) -> None:
            def both(text: str) -> None:
                shared = tuple(range(len(claim.quotes)))
                new = free_id(self.structure, text)
                self.do(SplitClaim(id=name, first=first, second=text, shared=shared, new=new))

            self._ask("The second claim says", claim.text, both)

        self._ask(f"{self.structure.number(name)} says from now on", claim.text, second)

    def edit_merge(self) -> None:
        """One claim of several."""
        subjects = [name for name in self._subjects() if name in self.structure.claims]
        if len(subjects) > 1:
            first = self.scene.selected if self.scene.selected in subjects else subjects[0]
            self.do(MergeClaims(into=first, others=tuple(n for n in subjects if n != first)), select=first)
            return
        name = self._claim()
        if name is None:
            return

        def chosen(other: str | None) -> None:
            if other is not None:
                self.do(MergeClaims(into=name, others=(other,)))

        listed = [(n, w) for n, w in entry_words(self.structure) if n in self.structure.claims and n != name]
        self.push_screen(Choose(f"Which claim says the same as {self.structure.number(name)}?", listed), chosen)

    def edit_delete(self) -> None:
        """Delete what is selected, or all that is marked."""
        structure = self.structure
        edits: list[Edit] = []
        for name in self._subjects():
            if name in structure.claims:
                edits.append(DeleteClaim(id=name))
            elif name in structure.relations:
                edits.append(DeleteRelation(id=name))
            else:
                edits.append(DeleteIssue(id=name))
        if not edits:
            raise EditError("nothing is selected")
        served = [one.target for one in structure.out_of(self.scene.selected)]
        near = next((name for name in served if name not in self.scene.marked), "")
        label = f"delete {len(edits)} claims" if len(edits) > 1 else ""
        self.do(
            *edits,
            label=label,
            select=structure.aim(structure.relations[near]).id if near in structure.relations else near,
        )

    def edit_mark(self) -> None:
        """Mark the claim, or unmark it."""
        name = self._claim()
        if name is not None:
            self.scene = self.scene._replace(marked=self.scene.marked ^ {name})
            self.show_scene()

    # Review

    def edit_review(self) -> None:
        """To the next of what is proposed, the most doubtful first."""
        waiting = doubtful(self.structure)
        if not waiting:
            self.reviewing = False
            self.refresh_lines()
            self.notify("Nothing is proposed any more: all of it has been looked at.", timeout=5, markup=False)
            return
        self.reviewing = True
        self.select(next_of(waiting, self.scene.selected) or waiting[0])

    def _proposals(self) -> tuple[str, ...]:
        return tuple(name for name in self._subjects() if self._entry(name).is_proposed)

    def _entry(self, name: str) -> Claim | Relation | Issue:
        structure = self.structure
        return structure.claims.get(name) or structure.relations.get(name) or structure.issues[name]

    def _decide(self, edit: Callable[[tuple[str, ...]], Edit]) -> None:
        """Accept or reject, and in a review go on."""
        names = self._proposals()
        if not names:
            raise EditError("nothing that is selected is proposed; V goes to what is")
        waiting = doubtful(self.structure)
        later = waiting[waiting.index(names[-1]) + 1 :] if names[-1] in waiting else []
        if self.do(edit(names)) and self.reviewing:
            left = doubtful(self.structure)
            onward = next((name for name in later if name in left), left[0] if left else "")
            if onward:
                self.select(onward)
            else:
                self.edit_review()

    def edit_accept(self) -> None:
        """Accept."""
        self._decide(lambda names: Accept(ids=names))

    def edit_reject(self) -> None:
        """Reject."""
        self._decide(lambda names: Reject(ids=names))

    # Back and forth

    def edit_undo(self) -> None:
        """Take the last edit back."""
        step = self.session.undo()
        self._tell_of("Undone", step.label if step is not None else "", "Nothing is left to undo.")

    def edit_redo(self) -> None:
        """Make it again."""
        step = self.session.redo()
        self._tell_of("Again", step.label if step is not None else "", "Nothing is left to redo.")

    def _tell_of(self, what: str, label: str, nothing: str) -> None:
        self.let_go()
        if label:
            self.show_debate()
        self.notify(f"{what}: {plain(label)}" if label else nothing, timeout=4, markup=False)

    def edit_history(self) -> None:
        """All edits, to go back to any."""
        history = self.session.history
        listed = [("0", "  the map as it was opened")]
        for i, step in enumerate(history.steps, 1):
            listed.append((str(i), f"{'  ' if i <= history.at else '  (undone) '}{i}. {plain(step.label)}"))
        listed = [(name, f"> {words[2:]}" if int(name) == history.at else words) for name, words in listed]

        def chosen(at: str | None) -> None:
            if at is not None:
                self.guarded(lambda: self.session.go_to(int(at)))
                self._tell_of("Now", f"after {at} of {len(history)} edits", "")

        self.push_screen(Choose("Go back, or forward, to the map after", listed[::-1]), chosen)

    def edit_save(self) -> None:
        """Write the map."""
        outside = self.session.save()
        if outside.clashes:
            self.meet(outside, then=self.edit_save)
            return
        self.show_debate()
        told = f" {' '.join(outside.notices)}" if outside.notices else ""
        self.notify(f"Saved {self.map_file}{plain(told)}", timeout=4, markup=False)

    # Others

    def look_at_file(self) -> None:
        """See what changed outside, and who is here."""
        if isinstance(self.screen, Clashes):
            return
        super().look_at_file()
        self._look_for_company()

    def _look_for_company(self) -> None:
        others = self.session.others
        company = f"also open in process {others[0].process}" if others else ""
        if company != self.company:
            self.company = company
            self.refresh_lines()
            if company:
                told = "It is seen here when it is saved there, and merged with what you have not saved."
                self.notify(f"This map is {company}. {told}", severity="warning", timeout=8, markup=False)

    def meet(self, outside: Outside, then: Callable[[], None] | None = None) -> None:
        """Ask about what both changed."""

        def chosen(choices: Any) -> None:
            if choices is None:
                self.trouble = "the file was changed elsewhere too; W asks again"
                self.refresh_lines()
                return
            self.trouble = ""
            try:
                again = self.session.settle(choices)
            except (FileError, MapFormatError) as error:
                self.notify(plain(str(error)), severity="error", timeout=8, markup=False)
                return
            if again.clashes:
                self.meet(again, then)
                return
            self.show_debate()
            self.notify(plain(" ".join(("Merged.", *again.notices))), timeout=6, markup=False)
            if then is not None:
                self.guarded(then)

        self.push_screen(Clashes(outside.clashes), chosen)

    def _offer(self, left: Sequence[LeftBehind]) -> None:
        """Offer what was not saved when earlier sessions ended."""
        if not left:
            return
        first, *later = left
        count = f"{len(first.labels)} edit{'' if len(first.labels) == 1 else 's'}"
        listed = [
            ("take", f"take them up: {count}, all of which can be undone"),
            ("later", "leave them for later"),
            ("drop", "give them up for good"),
            *((f"told {i}", f"    {plain(label)}") for i, label in enumerate(first.labels)),
        ]

        def chosen(answer: str | None) -> None:
            if answer == "take":
                self._take_up(first)
            elif answer == "drop":
                self.session.discard(first)
                self.notify(f"{count} given up.", timeout=4, markup=False)
                self._offer(later)
            elif answer is not None and answer.startswith("told"):
                self._offer(left)
            else:
                self._offer(later)

        self.push_screen(Choose(f"{count} of an earlier session were not saved", listed), chosen)

    def _take_up(self, left: LeftBehind, choices: Any = None) -> None:
        try:
            outside = self.session.take_up(left, choices)
        except ArgmapError as error:
            self.notify(plain(str(error)), severity="error", timeout=8, markup=False)
            return
        if outside.clashes:
            self.push_screen(Clashes(outside.clashes), lambda made: self._take_up(left, made) if made else None)
            return
        self.show_debate()
        self.notify(plain(" ".join(("They are here again; W saves them.", *outside.notices))), timeout=6, markup=False)

    # Leaving and letting go

    def find_clear(self) -> None:
        """Let go of one thing after the other."""
        if self.screen is not self.screen_stack[0]:
            super().find_clear()
        elif self.scene.words is not None or self.pending is not None:
            self.let_go()
            self.show_scene()
        elif self.scene.marked:
            self.scene = self.scene._replace(marked=frozenset())
            self.show_scene()
        elif self.reviewing:
            self.reviewing = False
            self.refresh_lines()
        else:
            super().find_clear()

    def help_quit(self) -> None:
        """Leave; what is not saved is asked about."""
        unsaved = self.session.unsaved
        if not unsaved or isinstance(self.screen, Choose):
            super().help_quit()
            return

        def chosen(answer: str | None) -> None:
            if answer == "save":
                self.guarded(self.edit_save)
                if not self.session.unsaved:
                    super(Editor, self).help_quit()
            elif answer == "leave":
                super(Editor, self).help_quit()
            elif answer == "drop":
                self.session.close(keep=False)
                super(Editor, self).help_quit()

        edits = f"{unsaved} edit{' is' if unsaved == 1 else 's are'} not saved"
        listed = [
            ("save", "save and leave"),
            ("leave", "leave; they are offered the next time"),
            ("drop", "leave without them"),
        ]
        self.push_screen(Choose(edits, listed), chosen)

    def walk_step(self) -> None:
        """To a step from here."""
        structure, name = self.structure, self.scene.selected
        before = self.history.visited[self.history.at - 1] if self.history.at > 0 else ""
        start = before if name in structure.relations and before in structure.claims else name
        steps = [one.id for one in (*structure.out_of(start), *structure.onto(start))]
        if name in structure.relations and name not in steps:
            steps = [one.id for one in structure.onto(name)]
        if not steps:
            self.notify("No step leads from here.", timeout=3, markup=False)
            return
        if name in steps:
            self.history = self.history.moved(-1)
        self.select(next_of(steps, name) or steps[0])

    def _ask(self, question: str, answer: str, then: Callable[[str], object]) -> None:
        def answered(words: str | None) -> None:
            if words:
                then(words)

        self.push_screen(Ask(question, answer), answered)

    def guarded(self, task: Callable[[], object]) -> None:
        """Do something that a dialog ended with; what goes wrong is said."""
        try:
            task()
        except ArgmapError as error:
            self.notify(plain(str(error)), severity="error", timeout=8, markup=False)


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
