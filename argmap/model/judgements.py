"""Judgements: what one person makes of a map, kept beside it, so that a class shares one map."""

from __future__ import annotations

from typing import Literal, get_args

from argmap.model.noun import Many, Noun, Words

ClaimVerdict = Literal["accept", "doubt", "reject"]
"""What a person makes of a claim."""

StepVerdict = Literal["sufficient", "relevant", "weak", "does not follow"]
"""What a person makes of a step, if its premises are true. sufficient: they are enough for (or against) the target.
relevant: they count, but are not enough. weak: they hardly count. does not follow: they have nothing to do with it."""

Verdict = Literal["accept", "doubt", "reject", "sufficient", "relevant", "weak", "does not follow"]
"""Either."""

CLAIM_VERDICTS: tuple[ClaimVerdict, ...] = get_args(ClaimVerdict)
STEP_VERDICTS: tuple[StepVerdict, ...] = get_args(StepVerdict)


class _OneJudgement(Noun):
    id: Words
    """What is judged: its id, or what people call it (A3, 2, A4+A5:A1)."""
    text: str = ""
    """What stood there when it was judged, as `judged_text` gives it; empty where nobody wrote it down."""
    why: str = ""
    """The reason, in the person's words."""


class ClaimJudgement(_OneJudgement):
    """What a person makes of one claim; without a judgement it is still to be judged."""

    judgement: ClaimVerdict | None = None

    @property
    def says_something(self) -> bool:
        """Whether there is a judgement or a reason."""
        return self.judgement is not None or bool(self.why.strip())


class StepJudgement(_OneJudgement):
    """What a person makes of one step, whether for or against something."""

    judgement: StepVerdict | None = None
    open: Many[int | Words] = ()
    """Critical questions that nothing in the map answers: in words, or by their place among those of its scheme."""

    @property
    def says_something(self) -> bool:
        """Whether there is a judgement, a reason or an open question."""
        return self.judgement is not None or bool(self.why.strip()) or bool(self.open)


class Judgements(Noun):
    """What one person makes of a map."""

    reader: str = ""
    """Who judges."""
    map: str = ""
    """The map's file, relative to this one."""
    note: str = ""
    """What the reader makes of it all."""
    claims: Many[ClaimJudgement] = ()
    steps: Many[StepJudgement] = ()

    @property
    def stated(self) -> Judgements:
        """Only what says something: a judgement, a reason or an open question."""
        return self.changed(
            claims=tuple(one for one in self.claims if one.says_something),
            steps=tuple(one for one in self.steps if one.says_something),
        )
