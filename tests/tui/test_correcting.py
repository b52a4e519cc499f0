"""A whole correction of a draft, with its keys counted: what is typed as words is free, every other key is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap import load_map
from argmap.tui.fits.halves import halves
from argmap.tui.reviewing import Review
from argmap.workspace import Session
from tests.tui.driving import burst, driven, paste, typed, until

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

    from argmap.model import Relation, Structure
    from argmap.tui.app import Program

MOST_KEYS = 150
"""Keys of a whole correction besides words; a person who is new to it needs no more with the menus alone."""

BEHIND_THE_REVIEW = 83
"""Of them, those after the review, which do not hang on how many questions a draft gives rise to."""


class Person:
    """Somebody who knows what should be done, and finds each thing by its number and in its menu."""

    def __init__(self, app: Program) -> None:
        self.app = app
        self.keys = 0

    async def press(self, *keys: str) -> None:
        """Press keys that count."""
        self.keys += len(keys)
        await burst(self.app, *keys)

    async def type(self, words: str) -> None:
        """Type words into a line, and end with enter, which counts."""
        await paste(self.app, words)
        await self.press("enter")

    async def go_to(self, name: str) -> None:
        """Go to a claim by its number."""
        await self.press("/")
        await self.type(self.number(name))
        assert self.app.scene.selected == name

    def number(self, name: str) -> str:
        """What is seen of a claim or step."""
        return self.app.structure.number(name)

    async def review(self) -> None:
        """Answer every question, the details' too: the first main claim, most of what is asked together, a few not."""
        await self.press("V")
        count = 0
        while isinstance(self.app.screen, Review):
            asked = self.app.screen.asked.question
            doubtful = count % 4 == 3 and len(asked.entries) > 1
            keys = ("D",) if asked.is_pair else ("3",) if asked.is_rest else ("1", "1", "K") if doubtful else ("K",)
            await self.press(*(("enter",) if asked.is_choice else keys))
            count += 1

    async def aim_elsewhere(self, step: Relation, target: str) -> None:
        """Let a step lead elsewhere."""
        (premise,) = step.premises
        await self.go_to(premise)
        await self.press("enter", "r")
        await self.type(self.number(target) + " ")
        assert self.app.structure.relations[step.id].target == target

    async def merge(self, name: str, other: str) -> None:
        """Make one claim of two, in the words of the first."""
        await self.go_to(name)
        await self.press("enter", "M")
        await self.type(self.number(other) + " ")
        await self.press("enter")
        assert other not in self.app.structure.claims

    async def split(self, name: str) -> None:
        """Make two claims of one where the halves are proposed."""
        before = len(self.app.structure.claims)
        await self.go_to(name)
        await self.press("enter", "|", "enter")
        assert len(self.app.structure.claims) == before + 1

    async def attack(self, name: str, other: str) -> None:
        """Let another claim attack one."""
        await self.go_to(name)
        await self.press("A")
        await self.type(self.number(other) + " ")

    async def attack_step_of(self, name: str, other: str) -> None:
        """Let a claim attack the step from another one."""
        await self.go_to(name)
        await self.press("enter", "b", "A")
        await self.type(self.number(other) + " ")

    async def ask(self, name: str, question: str) -> None:
        """Ask a question that a claim answers."""
        await self.go_to(name)
        await self.press("enter", "!")
        await self.type(question)

    async def add_unsaid(self, name: str, words: str) -> None:
        """Say what a claim needs to be a reason, and nobody says."""
        await self.go_to(name)
        await self.press("enter", "L")
        await self.type(words)


def single_steps(structure: Structure) -> list[Relation]:
    """Supports of one premise, of which no other leads on from it: what needs no choice between steps."""
    return [
        step
        for step in structure.map.relations
        if step.kind == "support"
        and len(step.premises) == 1
        and len(structure.out_of(step.premises[0])) == 1
        and step.target in structure.claims
        and structure.ground(step.premises[0]) == structure.ground(step.target) != "common"
    ]


def test_a_draft_is_corrected_from_end_to_end_with_few_keys(seeds_draft: Path) -> None:
    people: list[Person] = []
    reviewed: list[int] = []

    async def steps(app: Program, _: Pilot[None]) -> None:
        person = Person(app)
        people.append(person)
        await person.review()
        reviewed.append(person.keys)
        assert not app.structure.proposals()
        attacks = {r.id for r in app.structure.map.relations if r.kind == "attack"}
        structure = app.structure
        leaves = [step for step in single_steps(structure) if not structure.onto(step.premises[0])]
        left = [step for step in leaves if structure.ground(step.target) == "left"]
        right = [step for step in leaves if structure.ground(step.target) == "right"]
        others = [one for one in (*left[5:], *right) if one.premises[0] not in {s.target for s in left[:5]}]
        free = iter([one.premises[0] for one in others])
        for step in left[:5]:
            await person.aim_elsewhere(
                step, next(t.target for t in left if t.target not in (step.target, *step.premises))
            )
        await person.merge(next(free), next(free))
        await person.merge(next(free), next(free))
        await person.split(next(name for name in free if len(set(halves(structure.claims[name].text))) > 1))
        pairs = [(left[0].premises[0], right[0].premises[0]), (left[1].premises[0], right[1].premises[0])]
        for name, other in pairs:
            await person.attack(name, other)
        await person.ask(left[2].premises[0], "How far is it to be trusted?")
        await person.attack_step_of(left[3].premises[0], right[2].premises[0])
        await person.add_unsaid(left[4].premises[0], "Nobody gives up what serves them.")
        done = app.session.debate.map
        new = [r for r in done.relations if r.kind == "attack" and r.id not in attacks]
        wanted = [((other,), name) for name, other in pairs] + [((right[2].premises[0],), left[3].id)]
        assert [(r.premises, r.target) for r in new] == wanted
        await person.press(*["u"] * 10)
        await person.press(*["U"] * 5)
        at = app.session.history.at
        assert at == len(app.session.history) - 5
        await person.press("W")
        assert not app.session.unsaved
        person.keys += 1
        app.post_message(typed("q"))
        await until(lambda: not app.is_running)

    app = driven(seeds_draft, steps, (100, 30))
    (person,) = people
    assert load_map(seeds_draft) == app.session.history.map
    again = Session(seeds_draft)
    assert len(again.debate.map.claims) == len(app.session.history.map.claims)
    again.close()
    assert person.keys <= MOST_KEYS
    assert person.keys - reviewed[0] <= BEHIND_THE_REVIEW
