"""A map that an exercise made: what was given is no work of the pupil's, and what was never asked is not missing.

What is given is put there by `exercise`, what a pupil chose by the pupil; by that the two are told apart.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from argmap.compare.differences import Difference
    from argmap.model import ArgumentMap, Claim, Issue, Relation

EXERCISE = "exercise"
"""Who put there what an exercise gives."""


class Task(NamedTuple):
    """How one task went."""

    task: str
    kind: str
    state: str
    """right, helped, given, done or open."""
    tries: int
    why: str = ""


class Saying(NamedTuple):
    """Something that a pupil wrote."""

    about: str
    """What it is about: an entry of the map, or a task; empty if it is about all."""
    words: str


class Work(NamedTuple):
    """What a pupil did besides the map itself."""

    tasks: tuple[Task, ...]
    looked: int
    """How often the finished map was looked at before the end."""
    sayings: tuple[Saying, ...]

    def count(self, *states: str) -> int:
        """How many tasks ended so."""
        return sum(one.state in states for one in self.tasks)


def is_exercise(argument_map: ArgumentMap) -> bool:
    """Whether some of a map was given."""
    return any(_is_given(one) for one in _entries(argument_map))


def worker(argument_map: ArgumentMap) -> str:
    """Whose work a map of an exercise is; empty if it does not say, or names several."""
    names = {one.origin.by for one in _entries(argument_map) if one.origin is not None} - {EXERCISE}
    return names.pop() if len(names) == 1 and is_exercise(argument_map) else ""


def sayings_of(argument_map: ArgumentMap) -> Iterator[Saying]:
    """The sentences that a pupil wrote: reasons, claims of their own that no article says, and the note."""
    for one in _entries(argument_map):
        if _is_given(one) or one.origin is None:
            continue
        if one.origin.why.strip():
            yield Saying(one.id, " ".join(one.origin.why.split()))
    for claim in argument_map.claims:
        if not claim.quotes and not _is_given(claim):
            yield Saying(claim.id, " ".join(claim.text.split()))
    yield from (Saying("", " ".join(line.split())) for line in argument_map.note.splitlines() if line.strip())


def own_differences(found: Sequence[Difference], argument_map: ArgumentMap) -> tuple[Difference, ...]:
    """The differences of what the pupil put there; of an exercise, nothing that only the reference has."""
    given = {one.id for one in _entries(argument_map) if _is_given(one)}
    sources = {source.id for source in argument_map.sources}
    mains = {source.main for source in argument_map.sources}
    kept = []
    for one in found:
        is_main = bool(mains.intersection(one.mine)) and one.kind in _OF_MAINS
        if any(name not in given and name not in sources for name in one.mine) or is_main:
            kept.append(one)
    own_words = {claim.id for claim in argument_map.claims if not claim.quotes and claim.id not in given}
    return tuple(one for one in kept if not (one.kind in _OF_OWN_WORDS and own_words.issuperset(one.mine)))


_OF_MAINS = ("thesis-reversed", "reason-for-conclusion", "thesis-missed")
"""Who argues for what is always chosen by the pupil, whoever put the claim there."""
_OF_OWN_WORDS = ("nothing-says-this", "unsaid-added")
"""An answer in one's own words is asked for."""


def own_entries(argument_map: ArgumentMap) -> frozenset[str]:
    """The ids of what the pupil put there."""
    return frozenset(one.id for one in _entries(argument_map) if not _is_given(one))


def by_kind(works: Mapping[str, Work]) -> list[tuple[str, Counter[str]]]:
    """How the tasks of each kind ended in a class, those first that most needed help with."""
    counts: dict[str, Counter[str]] = {}
    for task in (task for work in works.values() for task in work.tasks):
        counts.setdefault(task.kind, Counter())[task.state] += 1
    judged = [(kind, count) for kind, count in counts.items() if any(count[state] for state in _JUDGED)]
    return sorted(judged, key=lambda one: (-_share_helped(one[1]), one[0]))


_JUDGED = ("right", "helped", "given")


def _share_helped(count: Counter[str]) -> float:
    return (count["helped"] + count["given"]) / sum(count[state] for state in _JUDGED)


def _entries(argument_map: ArgumentMap) -> tuple[Claim | Relation | Issue, ...]:
    return (*argument_map.claims, *argument_map.relations, *argument_map.issues)


def _is_given(one: Claim | Relation | Issue) -> bool:
    return one.origin is not None and one.origin.by == EXERCISE
