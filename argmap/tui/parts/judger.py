"""Judging: what one person makes of claims and steps, in a file of that person's own beside the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.errors import ArgmapError, FormatError
from argmap.model import NOTHING_SAID
from argmap.model.schemes import scheme_named
from argmap.phrases import PLAIN, called, sentence
from argmap.tui.dialogs import Ask, Choose, ChooseInFull, WhoJudges
from argmap.tui.lines import plain
from argmap.tui.parts.part import Part

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from argmap.model import Overlay
    from argmap.model.judgements import ClaimJudgement, StepJudgement
    from argmap.tui.app import Program
    from argmap.workspace.judging import Judged
    from argmap.workspace.judging_session import Judging, JudgingStep

_OF_CLAIM = {
    "accept": "accept: I take it to be true",
    "doubt": "doubt: I am not sure of it",
    "reject": "reject: I take it to be false",
}
_OF_STEP = {
    "sufficient": "enough: if that is true, this is settled",
    "relevant": "counts, not enough: it speaks for it, and does not settle it",
    "weak": "weak: it hardly counts",
    "does not follow": "does not follow: it has nothing to do with it",
}
_OF_ATTACK = {
    "sufficient": "enough: if that is true, this falls",
    "relevant": "counts, not enough: it speaks against it, and does not bring it down",
    "weak": "weak: it hardly counts",
    "does not follow": "does not follow: it has nothing to do with it",
}
"""What a judgement means, in the words of the one who judges."""

_OWN = "own"
_DONE = "done"


def _judged(
    name: str,
    judgement: str | None = None,
    why: str | None = None,
    open: tuple[int | str, ...] | None = None,  # noqa: A002
) -> Judged:
    from argmap.workspace.judging import Judged  # noqa: PLC0415 - likewise

    return Judged(name, judgement, why, open)


class Judger(Part):
    """Takes down what a reader makes of the map."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self.overlay: Overlay = NOTHING_SAID
        """What the reader makes of single claims and steps."""
        self._judging: Judging | None = None
        self._when: list[int] = []
        """Of each judgement of this session, after how many edits of the map it was made."""
        self._taken_back: list[int] = []

    @property
    def reader(self) -> str:
        """As whom somebody judges; empty for nobody."""
        return self._judging.reader if self._judging is not None else ""

    @property
    def told(self) -> str:
        """Who judges, for the title; nothing, where nobody does."""
        return f"{self.reader} judges" if self.reader else ""

    # Who judges

    def go_on(self, reader: str) -> None:
        """Show what somebody made of the map before."""
        if reader:
            self.program.guarded(lambda: self._be(reader))

    def ask_reader(self, then: Callable[[], object] | None = None) -> None:
        """Ask who judges, and do something then."""
        from argmap.workspace.judging import ENDING, files_of_judgements  # noqa: PLC0415 - few who read a map judge it

        names = [
            file.name.removesuffix(ENDING).removeprefix(f"{self.program.map_file.stem}.")
            for file in files_of_judgements(self.program.map_file, ())
        ]

        def answered(answer: tuple[str, str] | None) -> None:
            if answer is None or not answer[1]:
                return
            _, name = answer
            self.program.guarded(lambda: self._be(name))
            if then is not None:
                self.program.guarded(then)

        self.program.push_screen(WhoJudges("Who judges?", [(name, plain(name)) for name in names]), answered)

    def _be(self, reader: str) -> None:
        """Judge as somebody from now on."""
        from argmap.workspace.judging_session import Judging  # noqa: PLC0415 - likewise

        self.close()
        judging = self._judging = Judging(self.program.map_file, reader)
        self._when, self._taken_back = [], []
        self._show()
        if not self.program.said:
            self.program.say(f"{judging.reader} judges; it is kept in {judging.file.name}.")

    def close(self) -> None:
        """End the session of who judges."""
        if self._judging is not None:
            self._judging.close()
            self._judging = None

    # Judging

    def judge(self) -> None:
        """Ask what the reader makes of the selection."""
        name = self.scene.selected
        if name in self.structure.issues or not name:
            self.program.say("A claim or a step is judged, a question is not: select one of them.")
        elif self._judging is None:
            self.ask_reader(self.judge)
        else:
            self._ask(name)

    def _ask(self, name: str) -> None:
        judging = self._judging
        if judging is None:
            return
        now = judging.on(name, self.structure)
        heading, verdicts = self._question(name)
        listed = [(verdict, self._marked(words, now, verdict)) for verdict, words in verdicts.items()]
        if now is not None and now.why:
            listed.append(("why", f"  why: {plain(now.why)} …"))
        elif now is not None and now.judgement is not None:
            listed.append(("why", "  say why …"))
        if name in self.structure.relations:
            count = len(_opened(now))
            told = f" ({count} open)" if count else ""
            listed.append(("open", f"  questions that nothing answers{told} …"))
        if now is not None and now.says_something:
            listed.append(("none", "  no judgement: take it back"))
        if judging.last:
            listed.append(("undo", f"  take back what was judged last: {plain(judging.last)}"))
        listed += [(f"step {step}", f"  rather {words}") for step, words in self._steps_of(name)]
        listed.append(("who", "  judge under another name …"))

        def chosen(answer: str | None) -> None:
            if answer is not None:
                self.program.guarded(lambda: self._answered(name, answer, now))

        self.program.push_screen(Choose(f"{judging.reader}: {heading}", listed), chosen)

    def _question(self, name: str) -> tuple[str, dict[str, str]]:
        structure = self.structure
        if name in structure.claims:
            return f"what do you make of {structure.number(name)}, {plain(structure.claims[name].short)}?", _OF_CLAIM
        relation = structure.relations[name]
        premises = PLAIN.listed(map(structure.number, relation.premises))
        are, aim = "is" if len(relation.premises) == 1 else "are", relation.target
        target = (
            structure.number(aim) if aim in structure.claims else called(structure.relations[aim], structure, PLAIN)
        )
        if relation.kind in ("support", "rephrase"):
            return f"if {premises} {are} true, does {target} follow?", _OF_STEP
        return f"if {premises} {are} true, does that speak against {target}?", _OF_ATTACK

    @staticmethod
    def _marked(words: str, now: ClaimJudgement | StepJudgement | None, verdict: str) -> str:
        return f"> {words}" if now is not None and now.judgement == verdict else f"  {words}"

    def _steps_of(self, name: str) -> list[tuple[str, str]]:
        """The steps that a claim is a premise of: they may be meant."""
        structure = self.structure
        if name not in structure.claims:
            return []
        return [(one.id, called(one, structure, PLAIN)) for one in structure.out_of(name)[:3]]

    def _answered(self, name: str, answer: str, now: ClaimJudgement | StepJudgement | None) -> None:
        if answer == "who":
            self.ask_reader(lambda: self._ask(name))
        elif answer.startswith("step "):
            self._ask(answer.removeprefix("step "))
        elif answer == "none":
            self._put(_judged(name, "", "", ()), "no judgement")
        elif answer == "open":
            self._ask_open(name)
        elif answer == "undo":
            self._take_back()
        else:
            if answer != "why":
                self._put(_judged(name, answer), str(dict(PLAIN.words.verdicts)[answer]))
            self._ask_why(name, now.why if now is not None else "")

    def _ask_why(self, name: str, why: str) -> None:
        def answered(words: str | None) -> None:
            if words is not None and words != why:
                self.program.guarded(lambda: self._put(_judged(name, None, words), f"because: {words}"))

        self.program.push_screen(Ask("Why? (esc leaves it as it is)", why), answered)

    def _ask_open(self, name: str) -> None:
        """The critical questions of a step: those that nothing in the map answers are marked, one's own added."""
        judging = self._judging
        if judging is None:
            return
        relation = self.structure.relations[name]
        scheme = scheme_named(relation.scheme) if relation.scheme else None
        asked = list(scheme.questions) if scheme is not None else []
        now = judging.on(name, self.structure)
        given = _opened(now)
        opened = [asked[one - 1] if isinstance(one, int) and 0 < one <= len(asked) else str(one) for one in given]
        known = [*asked, *(one for one in opened if one not in asked)]
        marks = self.program.glyphs.marked, self.program.glyphs.dot
        listed = [(str(i), f"{marks[one not in opened]} {plain(one)}") for i, one in enumerate(known)]
        listed += [(_OWN, "a question of your own …"), (_DONE, "done")]

        def put(questions: Sequence[str]) -> None:
            numbered = tuple(asked.index(one) + 1 if one in asked else one for one in questions)
            self._put(_judged(name, open=numbered), f"{len(numbered)} open")
            self._ask_open(name)

        def added(words: str | None) -> None:
            if words is not None:
                self.program.guarded(lambda: put([*opened, words]))

        def chosen(answer: str | None) -> None:
            if answer == _OWN:
                self.program.push_screen(Ask("Which question does nothing in the map answer?"), added)
            elif answer is not None and answer != _DONE:
                question = known[int(answer)]
                rest = [one for one in opened if one != question]
                self.program.guarded(lambda: put(rest if question in opened else [*opened, question]))

        self.program.push_screen(
            ChooseInFull(f"Which of these does nothing in the map answer? ({marks[0]} open)", listed), chosen
        )

    def _put(self, judged: Judged, told: str) -> None:
        judging, structure = self._judging, self.structure
        if judging is None:
            return
        what = (
            structure.number(judged.name)
            if judged.name in structure.claims
            else called(structure.relations[judged.name], structure, PLAIN)
        )
        judging.judge(judged, structure, f"{what}: {told}")
        self._when.append(self.program.session.history.at)
        self._taken_back = []
        self._show()
        self.program.say(plain(f"{sentence(f'Judged: {what}, {told}')} u takes it back."))

    # Taking back

    def undo(self, *, otherwise: Callable[[], object]) -> None:
        """Take the last judgement back; do something else, if an edit of the map came after it."""
        if self._judging is None or not self._when or self._when[-1] < self.program.session.history.at:
            otherwise()
        else:
            self._tell("Taken back", self._judging.undo())
            self._taken_back.append(self._when.pop())

    def redo(self, *, otherwise: Callable[[], object]) -> None:
        """Judge again what was taken back last; do something else, if an edit of the map came after it."""
        if self._judging is None or not self._taken_back or self._taken_back[-1] != self.program.session.history.at:
            otherwise()
        else:
            self._tell("Again", self._judging.redo())
            self._when.append(self._taken_back.pop())

    def _take_back(self) -> None:
        """Take the last judgement back, whatever was edited since; if need be, one of an earlier session."""
        if self._judging is not None:
            self._tell("Taken back", self._judging.undo())
            self._taken_back.append(self._when.pop() if self._when else self.program.session.history.at)

    def _tell(self, what: str, step: JudgingStep | None) -> None:
        if step is not None:
            self._show()
            self.program.say(plain(f"{what}: {step.label}"))

    def _show(self) -> None:
        """Show what the reader makes of single claims and steps in all views."""
        program, self.overlay = self.program, NOTHING_SAID
        if self._judging is not None:
            try:
                self.overlay = self._judging.overlay(self.structure, PLAIN)
            except FormatError as error:
                self._judging = None
                raise ArgmapError("; ".join(one.message for one in error.problems)) from error
        others = program.says(self.scene.debate) if program.says is not None else NOTHING_SAID
        program.change(glyphs=program.glyphs._replace(overlay=others | self.overlay))
        program.show_scene()


def _opened(now: ClaimJudgement | StepJudgement | None) -> tuple[int | str, ...]:
    """The questions that are open in a judgement of a step."""
    return getattr(now, "open", ())
