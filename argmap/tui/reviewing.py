"""A review of a draft: its questions one after the other, with the words they are about in both windows above them."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING, ClassVar, Literal, NamedTuple

from textual.binding import Binding
from textual.containers import Horizontal

from argmap.edit import Edit, SetMain
from argmap.errors import EditError
from argmap.phrases import sentence
from argmap.tui.cells.review import (
    Asked,
    Mark,
    draw_progress,
    draw_question,
    keys_of,
    places_of,
    rows_below,
)
from argmap.tui.cells_pane import CellsPane
from argmap.tui.dialogs import Choose, Help
from argmap.tui.fits.answers import MEETINGS, RESTS, dropped, granted, kept, met, turned
from argmap.tui.fits.course import came_of
from argmap.tui.fits.planning import planned
from argmap.tui.fits.questions import Plan, Question, questions_of
from argmap.tui.leaving import Leavable
from argmap.tui.lines import KeyLine
from argmap.tui.panes.article import ArticlePane
from argmap.tui.words import entry_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from argmap.model import Structure
    from argmap.tui.cells.board import Board
    from argmap.tui.fits.course import Course
    from argmap.tui.scene import Scene

ROWS_ABOVE = 5
"""Rows of the windows that always stay."""

_MARKS: Mapping[Mark, Mark] = {"": "keep", "keep": "drop", "drop": ""}
"""What each press of an entry's digit makes of its mark."""


Aside = Literal["aim", "against", "change", "join"]
"""What can be done with an entry in the middle of a question, which is asked anew then."""


KEYS: Sequence[tuple[str, str]] = (
    ("1 … 6", "Mark an entry: ✓ to keep, again: ✗ to drop, again: no mark. Where one is chosen: choose it."),
    ("K", "Yes: keep all that is asked about; what has a mark of its own keeps that. What leads to nothing is joined."),
    (
        "D",
        "No: drop all that is asked about; what has a mark of its own keeps that. Of two claims: nothing joins them.",
    ),
    ("enter", "Take the marks; what has none is asked again at the end. Of a main claim: choose what is looked at."),
    ("up  down", "Look at another entry of the question, with its words in the articles above."),
    ("r", "Aim the step that is looked at elsewhere: it leads to something else, and is yours then."),
    (
        "a",
        "It speaks against what it is said to support, or something else: choose. An attack becomes a reason.",
    ),
    ("g", "The author only grants it: it is kept as granted, and speaks against what it is said to support."),
    ("t", "A claim that leads to nothing yet is a reason for something else than was asked: both are kept."),
    ("e", "Put your words for those of what is looked at: it is marked to be kept."),
    ("E", "The same for what it leads to."),
    ("/", "Of a main claim: choose any other claim of that side."),
    ("space", "Ask it later: it comes again at the end."),
    ("u", "Back to the last answer and its question."),
    ("esc", "Leave; V goes on where you were. Nothing is saved before W."),
    ("?", "This page."),
)
"""What keys do in a review."""

_ABOUT = (
    "The main claims come first, then the main line: a dozen claims a side. Then come pairs of claims that may meet; "
    "last you say what becomes of all the rest. One answer can bring new questions or settle others: a claim whose "
    "only step was dropped leads to nothing, and is asked about again, but what is no reason for the main claim goes "
    "with its step; what a kept step needs is kept with it. The count of questions follows, and it is said."
)
"""What is worth knowing of a review besides its keys."""


_DONE = "That is settled already, and kept: u takes it back."
_BY_DIGIT = "A digit says what it is."


class Ended(NamedTuple):
    """How somebody left a review."""

    name: str = ""
    """What was looked at."""
    is_through: bool = False
    """Whether nothing is left to be asked."""
    is_left_to_details: bool = False
    """Whether the main line is through, and the details are left as they are."""


class _Progress(CellsPane):
    asked: Asked

    def draw(self, board: Board, scene: Scene) -> None:
        draw_progress(board, scene.debate.structure, self.asked)


class _Turn(CellsPane):
    asked: Asked

    def draw(self, board: Board, scene: Scene) -> None:
        draw_question(board, scene.debate.structure, self.asked)


class Review(Leavable[Ended]):
    """Asks until somebody leaves or nothing is left.

    Args:
        course: what has been answered so far.
        scene: gives what the program shows now.
        do: makes edits as one, and says whether that could be done.
        undo: takes the last edit back, and gives what it was.
        aside: opens the dialog for something else that is to be done with an entry, which it is told with what that
            leads to.
    """

    DEFAULT_CSS = """
    Review { background: $background; }
    Review #progress { height: 2; background: $panel; }
    Review #windows { height: 1fr; }
    Review #question { background: $surface; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(str(digit), f"turn({digit})", show=False) for digit in range(1, 10)),
        Binding("down,j", "look(1)", show=False),
        Binding("up,k", "look(-1)", show=False),
        Binding("enter", "take", show=False),
        Binding("K", "all('keep')", show=False),
        Binding("D", "all('drop')", show=False),
        Binding("space", "later", show=False),
        Binding("u", "back", show=False),
        Binding("r", "aside('aim')", show=False),
        Binding("t", "aside('join')", show=False),
        Binding("e", "aside('change')", show=False),
        Binding("E", "change_end", show=False),
        Binding("a", "against", show=False),
        Binding("g", "granted", show=False),
        Binding("slash", "another", show=False),
        Binding("question_mark,f1", "keys", show=False),
        Binding("W", "tell('Nothing is saved in here: esc leaves, W saves then, and V goes on.')", show=False),
        Binding("escape", "leave", show=False),
    ]

    def __init__(
        self,
        course: Course,
        scene: Callable[[], Scene],
        do: Callable[[Sequence[Edit], str], bool],
        undo: Callable[[], str],
        aside: Callable[[Aside, str, str], object],
    ) -> None:
        super().__init__()
        self.course = course
        self._scene, self._do, self._undo, self._aside = scene, do, undo, aside
        self._questions: list[Question] = []
        self._marks: dict[str, Mark] = {}
        self._done: frozenset[str] = frozenset()
        """Entries of the question that were settled by something else than its answer: they stay in their places."""
        self._looked_at = 0
        self._wanted: Aside | None = None
        """What is done aside, as long as it is."""
        self._is_settled = False
        """Whether what was done aside has answered the question that is still shown."""
        self._since = time.monotonic()

    def compose(self) -> ComposeResult:
        """How far it is, both windows, the question, the keys."""
        yield _Progress(id="progress")
        left, right = ArticlePane((), id="window-left"), ArticlePane((), id="window-right")
        left.can_focus = right.can_focus = False
        yield Horizontal(left, right, id="windows")
        yield _Turn(id="question")
        yield KeyLine(id="keys")

    def on_mount(self) -> None:
        """Ask the first question."""
        self.ask()

    def on_resize(self) -> None:
        """Give the question the rows it needs."""
        self.show()

    @property
    def structure(self) -> Structure:
        """The map as it is now."""
        return self._scene().debate.structure

    @property
    def asked(self) -> Asked:
        """The question, and what has been marked."""
        is_ascii = self._scene().glyphs.main.isascii()
        return Asked(
            self._questions[0],
            self._marks,
            self._looked_at,
            self._questions,
            sum(one.edited and not one.is_aside for one in self.course.trail),
            self.course.took,
            put_off=sum(one.is_put_off(self.course.put_off) for one in self._questions[1:]),
            plain=is_ascii or bool(os.environ.get("NO_COLOR")),
            ascii_only=is_ascii,
            settled=self._is_settled,
            done=self._done,
        )

    def ask_anew(self) -> None:
        """Something else changed the map: the same question, with its marks, as long as it is one.

        One that new words have answered stays until a key goes on, so that no key that was meant for it answers
        another that nobody has read.
        """
        marks, looked_at, asked = self._marks, self._looked_at, self._questions[0]
        self.course.note(edited=True)
        if self._wanted == "change" and asked.are_entries_listed and not asked.is_choice:
            changed = asked.entries[looked_at]
            marks = {**marks, changed: "keep"} if len(asked.entries) > 1 else marks
            if asked.is_loose:
                self.course.plan = self._plan.asking_of([changed])
        again = self._again(asked)
        self.course.trail[-1] = self.course.trail[-1]._replace(is_aside=again is not None)
        if again is None and self._wanted == "change" and all(map(self.structure.has, asked.entries)):
            self._is_settled = True
            self._questions = [asked, *self._asked_now()]
            self.show()
        elif again is None:
            self.ask()
        else:
            self._questions = again
            entries = again[0].entries
            self._marks = {name: mark for name, mark in marks.items() if name in entries and name not in self._done}
            self._looked_at = min(looked_at, len(entries) - 1)
            self.show()

    def _again(self, asked: Question) -> list[Question] | None:
        """What is still to be asked, first the same question; none if all of it is settled.

        What is settled of it stays in its place, and nothing comes in for it, as the next key is meant for the entries
        that have been read.
        """
        now = self._asked_now()
        same = [one for one in now if _is_same(one, asked)]
        if asked.is_choice or not asked.are_entries_listed:
            return [*same[:1], *(one for one in now if one not in same[:1])] if same else None
        open_ones = {entry for one in same for entry in one.entries}
        entries = tuple(filter(self.structure.has, asked.entries))
        self._done = frozenset(entries) - open_ones
        if self._done == frozenset(entries):
            return None
        fewer = (one._replace(entries=tuple(entry for entry in one.entries if entry not in entries)) for one in now)
        return [asked._replace(entries=entries), *(one for one in fewer if one.entries)]

    def ask(self) -> None:
        """Ask the next question; where none is left, leave."""
        self._questions = self._asked_now()
        self._marks, self._looked_at, self._since, self._is_settled = {}, 0, time.monotonic(), False
        self._done = frozenset()
        if not self._questions:
            self.dismiss(Ended(is_through=True))
            return
        self.show()

    def _asked_now(self) -> list[Question]:
        """What is still to be asked; once one part of the draft is through, the next."""
        structure, later = self.structure, self.course.put_off
        self.course.plan = planned(structure, self.course.plan, later)
        return questions_of(structure, later, self.course.plan)

    @property
    def _plan(self) -> Plan:
        """How far it goes into the draft: there is a plan from the first question on."""
        return self.course.plan or Plan()

    def _entry(self) -> str | None:
        """The entry that is looked at; where it is settled already, that is said, and there is none."""
        name = self._questions[0].entries[self._looked_at]
        if name in self._done:
            self.tell(_DONE)
            return None
        return name

    def show(self) -> None:
        """Show the question, and the words of what is looked at where they stand."""
        if not self._questions or not self.is_mounted:
            return
        asked, scene = self.asked, self._scene()
        most = max(self.size.height - 3 - ROWS_ABOVE, 3)
        question = self.query_one("#question", _Turn)
        question.styles.height = rows_below(scene.debate.structure, asked, self.size.width, most)
        progress = self.query_one("#progress", _Progress)
        progress.asked = question.asked = asked
        progress.show(scene)
        question.show(scene)
        for which, name in zip(("left", "right"), places_of(scene.debate.structure, asked), strict=True):
            pane = self.query_one(f"#window-{which}", ArticlePane)
            pane.sources = _sources_of(scene.debate.structure, name)
            side = scene.debate.structure.sources[pane.sources[0]].side if pane.sources else None
            for one in ("left", "right"):
                pane.set_class(side == one, f"-of-{one}")
            bare = scene._replace(selected=name, quote=0, tie=None, labels={}, words=None, kept=None, ways=frozenset())
            pane.show_anew(bare)
        is_of_steps = asked.question.entries[0] in scene.debate.structure.relations
        self.query_one(KeyLine).tell_keys(keys_of(asked, is_of_steps=is_of_steps))

    def tell(self, words: str) -> None:
        """Say something beside the keys, until the next of them."""
        if not words:
            return
        self.query_one(KeyLine).tell_beside(words, wholly=False)

    # Answers

    def action_turn(self, digit: int) -> None:
        """Mark an entry, or choose a main claim, what two claims are to each other, or what becomes of the rest."""
        question = self._questions[0]
        if question.is_pair and digit <= len(MEETINGS):
            self._meet(digit)
        if question.is_rest and digit <= len(RESTS):
            self._settle_rest(RESTS[digit - 1][0])
        if not question.are_entries_listed or digit > len(question.entries) or self._is_settled:
            return
        self._looked_at = digit - 1
        name = question.entries[digit - 1]
        if name in self._done:
            self.show()
            self.tell(_DONE)
            return
        if question.is_choice:
            self._choose_main(name)
            return
        self._marks[name] = _MARKS[self._marks.get(name, "")]
        self.show()

    def action_look(self, step: int) -> None:
        """Look at another entry."""
        count = len(self._questions[0].entries)
        self._looked_at = min(max(self._looked_at + step, 0), count - 1)
        self.show()

    def action_take(self) -> None:
        """Take the marks; of a main claim, what is looked at; what has no mark comes again at the end."""
        question = self._questions[0]
        if self._is_settled:
            self.ask()
        elif question.is_choice:
            self._choose_main(question.entries[self._looked_at])
        elif not question.are_entries_listed:
            self.tell(_BY_DIGIT)
        elif any(self._marks.values()):
            self._answer(self._marks)
        else:
            self.tell("Nothing is marked: a digit marks, K keeps all the rest, D drops it.")

    def action_all(self, mark: Mark) -> None:
        """Keep, or drop, all that is asked about; what has a mark of its own keeps that."""
        question = self._questions[0]
        if self._is_settled and mark == "drop":
            self.tell("It is kept, as it has your words: u takes that back, enter goes on.")
            return
        if question.is_choice or self._is_settled:
            (self.action_take if mark == "keep" else self.action_later)()
            return
        if question.is_rest or (question.is_pair and mark == "keep"):
            self.action_take()
            return
        if question.is_pair:
            self._meet(None)
            return
        self._answer({name: self._marks.get(name) or mark for name in question.entries if name not in self._done})

    def _answer(self, marks: Mapping[str, Mark]) -> None:
        question, before = self._questions[0], self.course.put_off
        yes = tuple(name for name in question.entries if marks.get(name) == "keep")
        no = tuple(name for name in question.entries if marks.get(name) == "drop")
        edits = [*kept(self.structure, question, yes), *dropped(self.structure, no)]
        if edits and not self._do(edits, f"review: {len(yes)} kept, {len(no)} dropped"):
            return
        self.course.note(edited=bool(edits))
        self.course.plan = self._plan.without_claims([*yes, *no])
        unanswered = {name for name in question.entries if not marks.get(name)} - self._done
        self.course.put_off = (before - {*yes, *no}) | unanswered
        again = len(unanswered)
        told = " ".join(f"{len(names)} {what}." for names, what in ((yes, "kept"), (no, "dropped")) if names)
        self._went_on(len(question.entries), again=again, told=told)

    def _choose_main(self, name: str) -> None:
        question = self._questions[0]
        if self._do([SetMain(source=question.about, claim=name)], ""):
            self.course.note(edited=True)
            self.course.put_off -= {question.about}
            self._went_on(1)

    def _meet(self, digit: int | None) -> None:
        """Join two claims that may be about one thing, or let them be."""
        question, plan = self._questions[0], self._plan
        kept_by_it = [name for name in question.entries if digit and self.structure.claims[name].is_proposed]
        if digit is not None and not self._do(met(question, digit), ""):
            return
        self.course.note(edited=digit is not None)
        self.course.put_off -= {*question.entries}
        self.course.plan = plan.without_pair(question).listing(kept_by_it)
        self._went_on(1)

    def _settle_rest(self, wanted: str) -> None:
        """Let all details go, or leave them, or ask about them."""
        question = self._questions[0]
        if wanted == "leave":
            self.dismiss(Ended(is_left_to_details=True))
            return
        if wanted == "drop" and not self._do(dropped(self.structure, question.entries), ""):
            return
        self.course.note(edited=wanted == "drop")
        self.course.plan = self._plan._replace(is_whole=True)
        self._went_on(1)

    def _went_on(self, entries: int, *, again: int = 0, told: str = "") -> None:
        """To the next question; where there are more or fewer of them than there were, it is said why.

        Args:
            entries: how many were asked about.
            again: how many of them have no answer yet.
            told: what the answer did.
        """
        expected, pairs = len(self._questions) - 1, sum(one.is_pair for one in self._questions)
        self.course.took.append((entries, time.monotonic() - self._since))
        self.ask()
        if self._questions:
            pairs = max(sum(one.is_pair for one in self._questions) - pairs, 0)
            more = came_of(len(self._questions) - expected, again=again, pairs=pairs)
            self.tell(f"{told} {more}".strip())

    def action_later(self) -> None:
        """Ask it again at the end."""
        if self._is_settled:
            self.ask()
            return
        question = self._questions[0]
        if question.is_rest:
            self.tell("It is the last question: 2 leaves them as they are.")
            return
        later = frozenset([question.about] if question.is_choice else question.entries) - self._done
        if later <= self.course.put_off:  # it is asked again already: to the end of those
            self._questions.append(self._questions.pop(0))
            self._marks, self._looked_at = {}, 0
            self.show()
            return
        self.course.note(edited=False)
        self.course.put_off |= later
        self.ask()

    def action_back(self) -> None:
        """Back to the last answer and its question."""
        if not self.course.trail:
            self.tell("This is the first question of this session.")
            return
        label = self._undo() if self.course.take_back().edited else ""
        self.ask()
        self.tell(f"Taken back: {label}." if label else "Back to the question before.")

    def action_another(self) -> None:
        """Choose any claim of the source as its main claim."""
        question = self._questions[0]
        if not question.is_choice:
            return
        structure = self.structure
        side = structure.sources[question.about].side
        listed = [
            (name, words)
            for name, words in entry_words(structure)
            if name in structure.claims and structure.ground(name) in (side, "common")
        ]

        def chosen(name: str | None) -> None:
            if name is not None:
                self._choose_main(name)

        self.app.push_screen(Choose("What is its main claim?", listed), chosen)

    def action_aside(self, wanted: Aside) -> None:
        """Do something else with what is looked at; the question is asked anew then."""
        question = self._questions[0]
        if question.is_rest or (question.is_pair and wanted != "change"):
            self.tell(_BY_DIGIT)
            return
        name = self._entry()
        if name is None:
            return
        if wanted == "aim" and name not in self.structure.relations:
            wanted = "join"  # there is no step yet that could be aimed elsewhere
        if wanted == "join" and (name not in self.structure.claims or question.is_choice):
            self.tell("Only a step is aimed elsewhere, and only a claim without one can get one.")
            return
        if wanted == "change" and name in self.structure.relations:
            name = self.structure.relations[name].premises[0]
        self._wanted = wanted
        self._aside(wanted, name, question.about)

    def action_against(self) -> None:
        """The reason that is looked at is none: it speaks against something. An attack is a reason."""
        question = self._questions[0]
        if not question.are_entries_listed:
            self.tell(_BY_DIGIT)
            return
        if question.is_choice or self._is_settled:
            return
        name = self._entry()
        if name is None:
            return
        relation = self.structure.relations.get(name)
        if name in self.structure.issues:
            self.tell("A question speaks against nothing: K keeps it, D drops it, e puts your words for it.")
        elif relation is None and not question.would_lead:
            self.tell("It leads to nothing yet: t says what it leads to.")
        elif relation is None or relation.kind == "support":
            self._wanted = "against"
            self._aside("against", name, question.about)
        else:
            self._settle(lambda structure, _, entry: turned(structure, entry), "It is a reason now, and is kept.")

    def action_change_end(self) -> None:
        """Put other words for what the entries lead to."""
        question = self._questions[0]
        if question.is_choice or not question.are_entries_listed or not question.about:
            return
        structure = self.structure
        end = question.about
        if end in structure.relations:
            end = structure.relations[end].premises[0]
        self._wanted = None
        self._aside("change", end, question.about)

    def action_granted(self) -> None:
        """What is looked at is only granted."""
        self._settle(granted, "It is granted, and kept.")

    def _settle(self, edits_of: Callable[[Structure, Question, str], Sequence[Edit]], told: str) -> None:
        question = self._questions[0]
        if question.is_choice or self._is_settled or not question.are_entries_listed:
            return
        name = self._entry()
        if name is None:
            return
        try:
            edits = edits_of(self.structure, question, name)
        except EditError as error:
            self.tell(sentence(str(error)))
            return
        self._wanted = None
        if self._do(edits, ""):
            self.ask_anew()
            if self._questions:
                self.tell(f"{told} u takes it back.")

    def action_tell(self, words: str) -> None:
        """Say what a key that means something elsewhere does not do here."""
        self.tell(words)

    def action_keys(self) -> None:
        """All keys of a review."""
        self.app.push_screen(Help([("In a review", KEYS)], _ABOUT))

    def action_leave(self) -> None:
        """Leave for good."""
        self.dismiss(Ended(self._questions[0].entries[self._looked_at]))


def _is_same(one: Question, other: Question) -> bool:
    """Whether a question is still the one that was asked: about the same, or, about nothing, with entries of it."""
    return one.kind == other.kind and one.about == other.about and (bool(one.about) or one.shares(other))


def _sources_of(structure: Structure, name: str) -> tuple[str, ...]:
    """The source whose article is shown for a claim: its first quote's, else one of its side."""
    claim = structure.claims[name]
    if claim.quotes:
        return (claim.quotes[0].source,)
    side = structure.ground(name)
    found = [source.id for source in structure.map.sources if source.side == side]
    return tuple((found or [source.id for source in structure.map.sources])[:1])
