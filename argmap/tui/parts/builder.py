"""Building a map: words are taken from an article and made claims, and claims are joined."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.edit import AddClaim, SetMain
from argmap.edit.wording import shortened
from argmap.errors import EditError
from argmap.phrases import PLAIN, called, counted, relation_sentence
from argmap.tui.actions import WORDS_KEYS
from argmap.tui.dialogs import NEW, TEXT, Choose, OtherEnd
from argmap.tui.fits.likely import likely_first
from argmap.tui.lines import plain
from argmap.tui.making import (
    DOES,
    QUESTIONS,
    Made,
    Verb,
    claim_from,
    claim_written,
    joined,
    likely_ends,
    linked_together,
    refuse_of_step,
    relation_choices,
    steps_from,
)
from argmap.tui.panes.article import ArticlePane
from argmap.tui.picking import WORDS, Pick
from argmap.tui.taking import Taker, Words, labels
from argmap.tui.words import entry_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from textual.binding import BindingsMap

    from argmap.model import Relation
from argmap.tui.parts.part import Part

if TYPE_CHECKING:
    from argmap.tui.app import Program


class Pending(NamedTuple):
    """A relation of which one end is still to be taken from the text."""

    verb: Verb
    subjects: tuple[str, ...]
    step: str = ""
    first: tuple[str, ...] = ()
    """What is likeliest to be the other end: it comes before all else in the list."""


ONWARD_WORDS = (
    ("conclusion", "supports"),
    ("target", "attacks"),
    ("contradiction", "cannot be true together with"),
    ("rephrase", "says the same as"),
)
"""What a claim can do to another."""

_ONWARD: Mapping[str, Verb] = {
    "conclusion": "conclusion",
    "target": "target",
    "contradiction": "contradiction",
    "rephrase": "rephrase",
}


class Builder(Part):
    """Adds claims and relations."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self.pending: Pending | None = None
        self._resume: tuple[str, str, int] | None = None
        """Where words were taken last, and what was selected then: the next are looked for behind them."""

    def bind_keys(self, bindings: BindingsMap) -> None:
        """Bind the keys that mean something while words are taken."""
        for one in WORDS_KEYS:
            for key in one.keys.split(","):
                bindings.bind(key, f"words('{one.way}')", one.help, show=False, priority=True)

    def words_keys(self) -> Sequence[tuple[str, str]]:
        """The keys for the words that are taken."""
        if self.pending is not None:
            sideways, updown = ("left/right", "up/down") if self.program.ascii_only else ("←→", "↑↓")
            moves = [(sideways, "longer, shorter"), (updown, "sentence")]
            return [("enter", "take these"), *moves, ("esc", "stop"), ("?", "keys")]
        subject = self.structure.number(self.scene.selected)
        makes = [("S", f"for {subject}"), ("A", f"against {subject}"), ("Q", "its quote")]
        if self.scene.selected in self.structure.relations and not subject:
            makes = [("S", "for the step"), ("A", "against it"), ("L", "only with it")]
        if not self.scene.selected:
            arrows = ("left/right", "up/down") if self.program.ascii_only else ("←→", "↑↓")
            makes = [(arrows[0], "fewer, more words"), (arrows[1], "sentence")]
        return [("c", "claim"), *makes, ("M", "main"), ("?", "All keys")]

    def articles(self) -> tuple[ArticlePane, ArticlePane]:
        """The article panes, the one with the keys first, else that of the selection's side."""
        left, right = (
            self.program.query_one("#article-left", ArticlePane),
            self.program.query_one("#article-right", ArticlePane),
        )
        name = self.scene.selected
        is_right = name in self.structure.claims and self.structure.ground(name) == "right"
        first = self.program.focused if self.program.focused in (left, right) else right if is_right else left
        return (left, right) if first is left else (right, left)

    def taker(self, source: str) -> Taker | None:
        """What takes words of a source's article; none where it cannot be read."""
        article = self.scene.debate.articles.get(source)
        return Taker(article, self.structure.sources[source]) if article is not None else None

    def words(self) -> None:
        """Take a sentence, or the next one."""
        if self.program.view != "read":
            self.program.show_view("read")
        found, words = self.program.finder.found_at, self.scene.words
        panes = self.articles()
        pane = next((one for one in panes if found is not None and found[0] in one.sources), panes[0])
        if found is None and words is not None and words.source in pane.sources:
            self.change_words("next")
            return
        place = found or self._place_in(pane)
        taker = self.taker(place[0]) if place is not None else None
        taken = taker.sentence(place[1]) if taker is not None and place is not None else None
        if taken is None:
            self.program.say("There is no article to take words from; : adds one to the map.")
            return
        self.program.finder.found_at = None
        self.take(taken)
        self.program.screen.set_focus(pane)

    def _place_in(self, pane: ArticlePane) -> tuple[str, int] | None:
        """Where taking begins: behind what was taken last, or the selection's quote, if in view; else at the top."""
        places = [pane.end_of(self.scene.selected)]
        if self._resume is not None and self._resume[0] == self.scene.selected:
            places.insert(0, self._resume[1:])
        seen = (place for place in places if place is not None and pane.is_in_view(*place))
        return next(seen, None) or pane.top_place()

    def take(self, words: Words) -> None:
        """Take words, and bring them into view."""
        self.program.change(words=words)
        self.program.show_scene()
        for pane in self.articles():
            pane.show_stretch(words.source, *words.last)

    def change_words(self, way: str) -> None:
        """Take other words than those that are taken, or make something of them."""
        words = self.scene.words
        taker = self.taker(words.source) if words is not None else None
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
        makes: dict[str, Callable[[], object]] = {
            "claim": self.claim,
            "conclusion": self.conclusion,
            "quote": self.program.corrector.quote,
            "linked": self.linked,
            "main": self.main,
            "contradiction": self.contradiction,
            "issue": self.program.corrector.issue,
        }
        if way in changed:
            self.take(changed[way]() or words)
        elif way in makes:
            self.program.make(makes[way])
        elif self.pending is not None:
            self._finish(self.pending, self._from_words(words))
        else:
            self.claim()

    def take_drawn_over(self) -> None:
        """Take the words that were drawn over with the mouse."""
        for pane in self.articles():
            picked = pane.picked()
            taker = self.taker(picked[0]) if picked is not None else None
            words = taker.whole_words(picked[1], picked[2]) if taker is not None and picked is not None else None
            if words is not None:
                self.program.screen.clear_selection()
                self.take(words)
                return

    def _from_words(self, words: Words) -> Made:
        return claim_from(words, self.scene.debate.articles[words.source], self.structure)

    def taken(self) -> Made | None:
        """The claim that the taken words are, or would be; none where no words are taken."""
        return self._from_words(self.scene.words) if self.scene.words is not None else None

    def go_on_behind(self, words: Words | None) -> None:
        """Let taking go on behind these words, as long as what is selected now stays so."""
        if words is not None:
            self._resume = (self.scene.selected, words.source, words.last.end + 1)

    def claim(self) -> None:
        """A claim of the taken words, or of one's own."""
        made, words = self.taken(), self.scene.words
        if made is None:
            self.program.ask(
                f"A new claim, in your own words ({PLAIN.words.unsaid}: in neither article)", "", self._write_claim
            )
        elif not made.edits:
            self.program.let_go()
            self.program.select(made.id)
        elif words is not None and self.program.keeper.do(*made.edits, select=made.id):
            self.go_on_behind(words)

    def _write_claim(self, text: str) -> None:
        sources = [one for one in self.structure.map.sources if one.side is not None]

        def placed(source: str | None) -> None:
            if source is not None:
                made = claim_written(text, self.structure, source=source or None)
                self.program.keeper.do(*made.edits, select=made.id)

        choices = [*((one.id, f"{one.name} ({one.side})") for one in sources), ("", "on neither side")]
        self.program.push_screen(Choose("Whose case does it belong to?", choices), placed)

    def main(self) -> None:
        """The main claim of its article."""
        made = self.taken()
        words = self.scene.words
        if made is not None and words is not None:
            party = self.structure.sources[words.source].party
            text = next((edit.text for edit in made.edits if isinstance(edit, AddClaim)), made.id)
            label = f"{shortened(text)} is the main claim of {party}"
            if self.program.keeper.do(
                *made.edits, SetMain(source=words.source, claim=made.id), label=label, select=made.id
            ):
                self.go_on_behind(words)
            return
        name = self.program.claim_or_say()
        if name is None:
            return
        claim = self.structure.claims[name]
        sources = dict.fromkeys(quote.source for quote in claim.own_quotes)
        side = self.structure.ground(name)
        if len(sources) == 1:
            self.program.keeper.do(SetMain(source=next(iter(sources)), claim=name))
            return
        known = [one for one in self.structure.map.sources if one.side is not None]
        ranked = sorted(known, key=lambda one: one.side != side)

        def chosen(source: str | None) -> None:
            if source:
                self.program.keeper.do(SetMain(source=source, claim=name))

        listed = [(one.id, one.name) for one in ranked]
        self.program.push_screen(Choose("Whose main claim is it?", listed), chosen)

    def subjects(self) -> tuple[str, ...]:
        """What an edit is of: all that is marked, else what is selected."""
        marked = [claim.id for claim in self.structure.in_order() if claim.id in self.scene.marked]
        return tuple(marked) or ((self.scene.selected,) if self.scene.selected else ())

    def _join(self, verb: Verb, step: str = "") -> None:
        """Make a relation: the other end is the taken words, or is asked for."""
        subjects = self.subjects()
        if not subjects or subjects[0] in self.structure.issues:
            raise EditError("select a claim or a step first; c makes a claim of the taken words")
        if not step:
            refuse_of_step(self.structure, verb, subjects[0])
        if verb == "linked" and not step and len(subjects) > 1:
            self.program.keeper.do(linked_together(self.structure, subjects))
            return
        if verb == "linked" and not step:
            steps = steps_from(self.structure, subjects[0])
            if not steps:
                raise EditError(
                    "it is no reason for anything yet: T says what it supports; then a premise can be joined to it"
                )
            if len(steps) > 1:
                self._choose_step(steps, lambda name: self._join("linked", name))
                return
            step = steps[0].id
        self._begin(Pending(verb, subjects, step))

    def _begin(self, pending: Pending) -> None:
        """Join with the taken words, or ask for the other end."""
        made = self.taken()
        if made is not None:
            self._finish(pending, made)
        else:
            self._ask_other_end(pending)

    def _choose_step(self, steps: Sequence[Relation], then: Callable[[str], object]) -> None:
        def chosen(name: str | None) -> None:
            if name:
                self.program.guarded(lambda: then(name))

        listed = [(one.id, relation_sentence(one, self.structure, PLAIN)) for one in steps]
        self.program.push_screen(Choose("Which step?", listed), chosen)

    def _ask_other_end(self, pending: Pending) -> None:
        structure = self.structure
        words = self._question(pending)
        aimed = structure.relations.get(pending.step) if pending.verb == "aim" else None
        aside = {*pending.subjects, pending.step, *((aimed.target, *aimed.premises) if aimed is not None else ())}
        aside -= {*pending.first}
        may_be_step = pending.verb in ("target", "conclusion", "against") or (
            aimed is not None and aimed.kind in ("support", "attack")
        )
        claims = likely_ends(structure, pending.verb, pending.subjects[0], step=pending.step)
        listed = [
            (name, said)
            for name, said in entry_words(structure, claims)
            if name not in aside and (name in structure.claims or (may_be_step and name in structure.relations))
        ]
        listed.sort(key=lambda one: pending.first.index(one[0]) if one[0] in pending.first else len(pending.first))

        def answered(answer: tuple[str, str] | None) -> None:
            if answer is None:
                return
            kind, value = answer
            if kind == TEXT:
                self._pick(pending)
            elif kind == NEW:
                self._finish(pending, claim_written(value, self.structure))
            else:
                self._finish(pending, Made(value, ()))

        self.program.push_screen(OtherEnd(words, listed), answered)

    def _question(self, pending: Pending) -> str:
        if pending.verb in ("aim", "against"):
            relation = self.structure.relations[pending.step]
            told = relation_sentence(relation, self.structure, PLAIN)
            return QUESTIONS[pending.verb].format(told, DOES[relation.kind])
        names = [self._called(name) for name in pending.subjects]
        subject = "this step" if pending.step and pending.verb == "undercut" else ", ".join(names)
        return QUESTIONS[pending.verb].format(subject)

    def _called(self, name: str) -> str:
        """A claim, link or step in a question about it."""
        relation = self.structure.relations.get(name)
        return self.structure.number(name) if relation is None else called(relation, self.structure, PLAIN)

    def _finish(self, pending: Pending, made: Made) -> None:
        """Join what was selected with the other end."""
        words, structure = self.scene.words, self.structure
        try:
            edits = [joined(structure, pending.verb, one, made.id, step=pending.step) for one in pending.subjects]
        except EditError as error:
            self.program.tell_error(error)
            return
        label = "" if len(edits) == 1 and not made.edits else counted(len(edits), PLAIN.nouns.relation)
        if len(edits) == 1:
            label = self._label(pending, made)
        aimed = self._aimed_at(pending.step) if pending.verb in ("aim", "against") else ""
        told = (lambda: self._told_aim(pending.step, aimed)) if aimed else None
        if self.program.keeper.do(*made.edits, *edits, label=label, select=pending.subjects[0], told=told):
            self.go_on_behind(words)

    def _aimed_at(self, step: str) -> str:
        """What a step leads to, by number."""
        structure = self.structure
        relation = structure.relations[step]
        number = structure.number(structure.aim(relation).id)
        return number if relation.target in structure.claims else f"a step to {number}"

    def _told_aim(self, step: str, before: str) -> str:
        """What a step leads to now, and what it led to."""
        structure = self.structure
        relation = structure.relations[step]
        number = structure.number(step)
        premises = " and ".join(structure.number(name) for name in relation.premises)
        subject = PLAIN.words.link_numbered.format(number=number).capitalize() if number else premises
        several = len(relation.premises) > 1 and not number
        verb = relation.kind if several else PLAIN.words.verbs[relation.kind]
        now = self._aimed_at(step)
        was = f" (was {before})" if now != before else ""
        return f"{subject} now {verb} {now}{was}. u takes it back."

    def _label(self, pending: Pending, made: Made) -> str:
        """What a gesture was that made a claim and a relation."""
        claim = next((edit for edit in made.edits if isinstance(edit, AddClaim)), None)
        if claim is None:
            return ""
        entry = self.structure.claims.get(pending.subjects[0])
        subject = shortened(entry.short) if entry is not None else "a step"
        told: dict[Verb, str] = {
            "premise": "supports {}",
            "attacker": "attacks {}",
            "conclusion": "is supported by {}",
            "target": "is attacked by {}",
            "contradiction": "contradicts {}",
            "rephrase": "says the same as {}",
            "linked": "counts only together with {}",
            "undercut": "attacks a step",
            "aim": "is what {} leads to from now on",
            "against": "is what {} speaks against",
        }
        verb: Verb = "undercut" if entry is None and pending.verb == "attacker" else pending.verb
        return f"{shortened(claim.text)} {told[verb].format(subject)}"

    def premise(self) -> None:
        """What supports it."""
        self._join("premise")

    def attacker(self) -> None:
        """What attacks it."""
        self._join("attacker")

    def conclusion(self) -> None:
        """What it supports."""
        self._join("conclusion")

    def onward(self) -> None:
        """What it does to something else: support, attack, contradict, or say the same."""
        if not self.subjects() or self.subjects()[0] in self.structure.issues:
            raise EditError("select a claim first: click one, or walk to it with the arrows")
        refuse_of_step(self.structure, "conclusion", self.subjects()[0])
        number = self.structure.number(self.subjects()[0])

        def chosen(verb: str | None) -> None:
            if verb is not None:
                self.program.guarded(lambda: self._join(_ONWARD[verb]))

        listed = [(verb, f"{number} {words} …") for verb, words in ONWARD_WORDS]
        self.program.push_screen(Choose(f"What does {number} do?", listed), chosen)

    def contradiction(self) -> None:
        """What it contradicts."""
        self._join("contradiction")

    def linked(self) -> None:
        """What counts only together with it."""
        self._join("linked")

    def aim(self) -> None:
        """What a step leads to from now on."""
        name, structure = self.scene.selected, self.structure
        step = structure.relations.get(name)
        steps = (step,) if step is not None else structure.out_of(name) if name in structure.claims else ()
        if not steps:
            raise EditError("no step is selected, and none leads from the selection: T says what it supports")
        if len(steps) > 1:
            self._choose_step(steps, self._aim)
        else:
            self._aim(steps[0].id)

    def _aim(self, step: str) -> None:
        self._begin(Pending("aim", (step,), step))

    def serves(self, name: str, said: str) -> None:
        """What a claim that leads to nothing supports, other than what it was asked for: what is kept nearby is first.

        Args:
            name: the claim's id.
            said: the id of what it was asked for.
        """
        near = likely_first(self.structure, (name,), sides=(self.structure.ground(name), "common"))
        kept = (one for one in near if one not in (name, said) and not self.structure.claims[one].is_proposed)
        self._begin(Pending("conclusion", (name,), first=tuple(kept)))

    def against(self, name: str, said: str) -> None:
        """What a reason speaks against instead; or what a claim does that leads to nothing.

        Args:
            name: the id of the step, or of the claim.
            said: the id of what it was said to support, which comes first, before what is objected to that.
        """
        objections = (one.id for one in self.structure.attackers_of(said) if not self.structure.is_crossing(one))
        first = (said, *objections)
        if name in self.structure.claims:
            self._begin(Pending("target", (name,), first=first))
        else:
            self._begin(Pending("against", (name,), name, first))

    def relation(self) -> None:
        """All that can be done with its relations."""
        if not self.scene.selected or self.scene.selected in self.structure.issues:
            raise EditError("select a claim or a step first: click one, or walk to it with the arrows")
        found = list(relation_choices(self.structure, self.scene.selected))

        def chosen(answer: str | None) -> None:
            if answer is None:
                return
            choice = found[int(answer)]
            if choice.edit is not None:
                self.program.keeper.do(choice.edit)
            elif choice.verb == "aim":
                self._aim(choice.step)
            elif choice.verb is not None:
                verb, step = choice.verb, choice.step
                self.program.guarded(lambda: self._join(verb, step))

        self.program.push_screen(
            Choose("Relations", [(str(i), plain(one.words)) for i, one in enumerate(found)]), chosen
        )

    def _pick(self, pending: Pending | None) -> None:
        """Show letters on all claims in view; with nothing pending, to go there."""
        self.program.reviewer.leave()
        if self.program.view != "read":
            self.program.show_view("read")
        self.pending = pending

        def show() -> Mapping[str, str]:
            shown = [name for pane in self.articles() if pane.display for name in pane.claims_in_view()]
            found = labels(list(dict.fromkeys(shown)))
            self.program.change(labels=found)
            self.program.show_scene()
            return found

        def scroll(amount: int, pages: bool) -> None:  # noqa: FBT001 - the form that the page calls
            pane, _ = self.articles()
            lines = amount * max(pane.size.height - 1, 1) if pages else amount
            pane.scroll_relative(y=lines, animate=False, force=True)

        def turn() -> None:
            first, other = self.articles()
            self.program.screen_stack[0].set_focus(other if other.display else first)

        def picked(name: str | None) -> None:
            self.program.change(labels={})
            self.program.show_scene()
            if name == WORDS:
                self.words()
            elif name is None:
                self.program.let_go()
            elif pending is None:
                self.program.select(name)
            else:
                self._finish(pending, Made(name, ()))

        question = self._question(pending) if pending is not None else "Go to"
        self.program.push_screen(Pick(question, show, scroll, turn), picked)

    def letters(self) -> None:
        """Jump to a claim in view."""
        self._pick(None)
