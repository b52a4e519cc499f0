"""A person's judgements held against the map as it is now: what they are about, and what changed since."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.check.naming import listed, named
from argmap.errors import Place, Problem, Severity
from argmap.formats.findings import meant
from argmap.model.calling import claim_called, judged_text, steps_called
from argmap.model.schemes import scheme_named

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from argmap.model import Structure
    from argmap.model.judgements import ClaimJudgement, Judgements, StepJudgement


class Held(NamedTuple):
    """Judgements held against a map."""

    judgements: Judgements
    """Those on what the map has, with its ids, and open questions in words; what is not judged is left out."""
    problems: tuple[Problem, ...]
    """What was found; the place of each is a path in the judgements (`steps`, 0, `id`)."""


def held_against(judgements: Judgements, structure: Structure) -> Held:
    """What a person's judgements say of the map as it is now.

    `judged-unknown`: the map has nothing by that name, or several things. `judged-changed`: it says something else
    than when it was judged. `judged-renamed`: it has another id now. `judged-twice`: the last one counts.
    `no-such-question`: the scheme of a step does not ask it.
    """
    holding = _Holding(structure)
    claims: dict[str, ClaimJudgement] = {}
    for i, claim in enumerate(judgements.claims):
        found = holding.found(("claims", i), claim, structure.claims) if claim.says_something else None
        if found is not None:
            holding.note_twice(("claims", i), found, claims)
            claims[found] = claim.changed(id=found)
    steps: dict[str, StepJudgement] = {}
    for i, step in enumerate(judgements.steps):
        found = holding.found(("steps", i), step, structure.relations) if step.says_something else None
        if found is not None:
            holding.note_twice(("steps", i), found, steps)
            steps[found] = step.changed(id=found, open=holding.questions(("steps", i), found, step.open))
    held = judgements.changed(claims=tuple(claims.values()), steps=tuple(steps.values()))
    return Held(held, tuple(holding.problems))


class _Holding:
    """Looks up what is judged, and keeps what was found on the way."""

    def __init__(self, structure: Structure) -> None:
        self.structure = structure
        self.problems: list[Problem] = []
        self._by_text: dict[str, list[str]] = {}
        for name in (*structure.claims, *structure.relations):
            self._by_text.setdefault(judged_text(name, structure), []).append(name)

    def found(
        self, at: tuple[str, int], judged: ClaimJudgement | StepJudgement, known: Mapping[str, object]
    ) -> str | None:
        """The id of what is judged, `None` if the map does not have it."""
        names = self._called(judged.id, of_claims=at[0] == "claims")
        text = " ".join(judged.text.split())
        if len(names) == 1 and (not text or judged_text(names[0], self.structure) == text):
            return names[0]
        same = [name for name in self._by_text.get(text, ()) if name in known] if text else []
        if len(same) == 1:
            message = f"{judged.id!r} is {self._told(same[0])} now, which says the same"
            self._say("judged-renamed", Severity.INFORMATION, message, (*at, "id"))
            return same[0]
        if len(names) == 1:
            message = f"{self._told(names[0])} has changed since it was judged"
            details = (f"then: {text}", f"now:  {judged_text(names[0], self.structure)}")
            remedy = "Judge it anew and take its `text` out; till then the old judgement counts."
            self._say("judged-changed", Severity.WARNING, message, (*at, "text"), remedy=remedy, details=details)
            return names[0]
        what = "claim" if at[0] == "claims" else "step"
        message = f"the map has no {what} {judged.id!r}, so this is left aside"
        if names:
            message = f"{judged.id!r} may be any of {listed(names)}, so this is left aside"
        remedy = meant(judged.id, known) if not names else "Write the id of the one that is meant."
        self._say("judged-unknown", Severity.WARNING, message, (*at, "id"), remedy=remedy)
        return None

    def note_twice(self, at: tuple[str, int], name: str, before: Mapping[str, object]) -> None:
        """Say that something is judged a second time."""
        if name in before:
            message = f"{self._told(name)} is judged twice; the last judgement counts"
            self._say("judged-twice", Severity.WARNING, message, (*at, "id"))

    def questions(self, at: tuple[str, int], step: str, opened: Sequence[int | str]) -> tuple[str, ...]:
        """Open questions in words, those left out that the step's scheme does not have."""
        scheme = scheme_named(self.structure.relations[step].scheme)
        known = scheme.questions if scheme is not None else ()
        said = []
        for question in opened:
            if isinstance(question, str):
                said.append(question)
            elif 0 < question <= len(known):
                said.append(known[question - 1])
            else:
                message = f"the step has no critical question {question}"
                have = f"Its scheme has {len(known)}" if known else "Its scheme is not known"
                remedy = f"{have}; write the question in words."
                self._say("no-such-question", Severity.WARNING, message, (*at, "open"), remedy=remedy)
        return tuple(said)

    def _called(self, word: str, *, of_claims: bool) -> tuple[str, ...]:
        if not of_claims:
            return steps_called(word, self.structure)
        name = claim_called(word, self.structure)
        return (name,) if name is not None else ()

    def _told(self, name: str) -> str:
        return named(self.structure, name) if name in self.structure.claims else f"the step {name!r}"

    def _say(  # noqa: PLR0913 - the parts of a problem
        self,
        check: str,
        severity: Severity,
        message: str,
        at: tuple[str | int, ...],
        *,
        remedy: str = "",
        details: tuple[str, ...] = (),
    ) -> None:
        self.problems.append(Problem(check, severity, message, Place(field=at), details=details, remedy=remedy))
