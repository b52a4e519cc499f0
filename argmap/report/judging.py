"""What readers make of a map, counted: how many judged a claim or a step how, where they split, what they ask."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from argmap.model import Badge, Overlay
from argmap.model.judgements import CLAIM_VERDICTS, STEP_VERDICTS
from argmap.phrases import sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from argmap.model import Structure, Tone
    from argmap.model.judgements import ClaimJudgement, Judgements, StepJudgement, Verdict
    from argmap.phrases import Speech

_WEIGHTS: Mapping[Verdict, float] = {
    **dict(zip(CLAIM_VERDICTS, (1, 0, -1), strict=True)),
    **dict(zip(STEP_VERDICTS, (1, 0.5, -0.5, -1), strict=True)),
}
"""Each judgement as a number from 1, for, to -1, against."""

_SPLIT = 0.5
"""From this variance of their weights on, readers split; half for and half against is 1, six of seven agreeing 0.5."""

_BETWEEN = 0.5
"""Up to this weight, on either side, a judgement is neither for nor against, as "weak" is and "counts, not enough"."""


class Voice(NamedTuple):
    """What one reader says of a claim or a step."""

    reader: str
    judgement: Verdict | None
    why: str
    open: tuple[str, ...] = ()


class Tally(NamedTuple):
    """How all readers together judged a claim or a step."""

    id: str
    of_step: bool
    voices: tuple[Voice, ...]
    """In the order of the readers."""

    @property
    def counts(self) -> Counter[Verdict]:
        """How many judged it how."""
        return Counter(voice.judgement for voice in self.voices if voice.judgement is not None)

    @property
    def open(self) -> Counter[str]:
        """How many found which question open."""
        return Counter(question for voice in self.voices for question in dict.fromkeys(voice.open))

    @property
    def mean(self) -> float:
        """From 1, all are for it, to -1, all are against it."""
        counts = self.counts
        return sum(_WEIGHTS[one] * count for one, count in counts.items()) / max(1, counts.total())

    @property
    def spread(self) -> float:
        """From 0, all are of one mind, to 1, half are for it and half against it."""
        counts, mean = self.counts, self.mean
        return sum((_WEIGHTS[one] - mean) ** 2 * count for one, count in counts.items()) / max(1, counts.total())


def tallied(readings: Sequence[Judgements], structure: Structure) -> tuple[Tally, ...]:
    """What at least one reader judged, claims in the order of their numbers, then steps in the map's.

    Args:
        readings: the readers' judgements, held against the map.
        structure: the map.
    """
    voices: dict[str, list[Voice]] = {}
    for reading in readings:
        for one in reading.claims:
            voices.setdefault(one.id, []).append(Voice(reading.reader, one.judgement, one.why))
        for step in reading.steps:
            opened = tuple(map(str, step.open))
            voices.setdefault(step.id, []).append(Voice(reading.reader, step.judgement, step.why, opened))
    claims = [Tally(claim.id, of_step=False, voices=tuple(voices.get(claim.id, ()))) for claim in structure.in_order()]
    steps = [Tally(one.id, of_step=True, voices=tuple(voices.get(one.id, ()))) for one in structure.map.relations]
    return tuple(tally for tally in (*claims, *steps) if tally.voices)


def split(tallies: Iterable[Tally]) -> list[Tally]:
    """Those on which readers split, the most divided first."""
    divided = [tally for tally in tallies if tally.spread >= _SPLIT]
    return sorted(divided, key=lambda tally: (-tally.spread, -tally.counts.total()))


def anonymous(readings: Iterable[Judgements], speech: Speech) -> list[Judgements]:
    """The readings with numbers in place of names, in an order that says nothing of who is who."""
    by_content = sorted(readings, key=lambda one: one.changed(reader="").model_dump_json())
    reader = speech.words.reader_numbered
    return [one.changed(reader=reader.format(number=i)) for i, one in enumerate(by_content, 1)]


def badges_of(reading: Judgements, speech: Speech) -> Overlay:
    """What one reader makes of a map, for pictures and lists of it."""
    return Overlay.of(
        (
            *((claim.id, badge) for claim in reading.claims for badge in _badges(claim, (), speech)),
            *((step.id, badge) for step in reading.steps for badge in _badges(step, step.open, speech)),
        )
    )


def _badges(judged: ClaimJudgement | StepJudgement, questions: Iterable[int | str], speech: Speech) -> Iterator[Badge]:
    words = speech.words
    opened = [words.left_open.format(question=question) for question in questions]
    reason = " ".join(sentence(part) for part in (judged.why, *opened) if part.strip())
    if judged.judgement is not None:
        yield Badge(_tone(_WEIGHTS[judged.judgement]), words.verdicts[judged.judgement], reason=reason)
    elif reason:
        yield Badge("doubtful" if opened else "quiet", words.commented, reason=reason)


def badges_of_all(tallies: Iterable[Tally], speech: Speech) -> Overlay:
    """What all readers together make of a map: how many judged how, and the questions that most leave open."""
    words = speech.words
    return Overlay.of(
        (
            tally.id,
            Badge(
                _tone(tally.mean),
                counted_verdicts(tally, speech),
                reason=" ".join(words.left_open.format(question=question) for question, _ in tally.open.most_common(1)),
            ),
        )
        for tally in tallies
        if tally.counts
    )


def counted_verdicts(tally: Tally, speech: Speech) -> str:
    """How many judged how, those that nobody chose left out: "9 accept, 3 doubt"."""
    counts = tally.counts
    return ", ".join(f"{counts[one]} {speech.words.verdicts_counted[one]}" for one in _WEIGHTS if counts[one])


def _tone(weight: float) -> Tone:
    """How a judgement, or what all of them come to, is shown: for, against, or in between."""
    if weight > _BETWEEN:
        return "good"
    return "bad" if weight < -_BETWEEN else "doubtful"
