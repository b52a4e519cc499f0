"""What a review asks of a draft: questions in order, several entries at once where they lead to the same conclusion."""

from __future__ import annotations

from collections import defaultdict
from statistics import median
from typing import TYPE_CHECKING, Literal, NamedTuple

from argmap.model import main_line

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from argmap.model import Claim, Issue, Relation, Structure

Kind = Literal["main claims", "main line", "between", "details", "loose"]

KINDS: tuple[Kind, ...] = ("main claims", "main line", "between", "details", "loose")
"""In the order in which they are asked."""

MOST = 6
"""Entries of a question: what a screen of 80 by 24 shows with both places in the articles."""

SECONDS_AN_ENTRY, SECONDS_A_QUESTION, ANSWERS_COUNTED = 4, 3, 10
"""How long an answer takes, until there are answers to go by; then the median of the last ones."""

_NOWHERE = 99


class Question(NamedTuple):
    """What is asked at once."""

    kind: Kind
    entries: tuple[str, ...]
    """The ids of claims, relations or questions, the most doubtful first."""
    about: str = ""
    """The source whose main claim is asked for, or the claim or relation that all entries lead to."""

    @property
    def is_choice(self) -> bool:
        """Whether one of the entries is chosen, in place of an answer to each."""
        return self.kind == "main claims"

    def shares(self, other: Question) -> bool:
        """Whether something is asked about in both."""
        return not set(self.entries).isdisjoint(other.entries)

    def is_put_off(self, later: Collection[str]) -> bool:
        """Whether it, or a part of it, is among what is asked again at the end."""
        return self.about in later if self.is_choice else any(entry in later for entry in self.entries)


def questions_of(structure: Structure, later: Collection[str] = ()) -> list[Question]:
    """All that is still to be asked.

    Args:
        structure: the map; what is accepted, or gone, is not asked for.
        later: the ids of entries, and of sources, that are asked again at the end.
    """
    asked = list(_questions(structure, frozenset(later)))
    put_off = [one for one in _questions(structure, frozenset()) if one.is_put_off(later)]
    again = [one._replace(entries=tuple(e for e in one.entries if one.is_choice or e in later)) for one in put_off]
    return [*asked, *again]


def _questions(structure: Structure, later: frozenset[str]) -> Iterator[Question]:
    mains = list(_main_claims(structure))
    yield from (one for one in mains if one.about not in later)
    thought_of = {entry for question in mains for entry in question.entries}
    # Whether to keep what leads to nothing comes before what leads to it.
    adrift = {claim.id for claim in _nowhere(structure) if claim.is_proposed} - thought_of
    relations = [r for r in structure.relations.values() if r.is_proposed and r.id not in later]
    line = frozenset(main_line(structure))
    grouped: dict[tuple[Kind, str, str], list[Relation]] = defaultdict(list)
    for relation in relations:
        kind = "loose" if relation.target in adrift else _kind_of(structure, relation, line)
        grouped[kind, relation.target, relation.kind].append(relation)
    for kind in KINDS[1:4]:
        if kind == "between":
            issues = [i for i in structure.issues.values() if i.is_proposed and i.id not in later]
            yield from (Question("between", (issue.id,)) for issue in sorted(issues, key=_sure))
        yield from _steps(structure, kind, grouped)
    loose = _loose(structure, thought_of, adrift, later)
    for ground in ("left", "right", "common", "none"):
        here = [claim.id for claim in loose if structure.ground(claim.id) == ground]
        yield from (Question("loose", ids_at_once) for ids_at_once in _by_six(here))
    yield from _steps(structure, "loose", grouped)


def _steps(
    structure: Structure, kind: Kind, grouped: Mapping[tuple[Kind, str, str], Sequence[Relation]]
) -> Iterator[Question]:
    """The questions of a kind about steps, those nearest to a main claim first."""
    mine = [(key[1], group) for key, group in grouped.items() if key[0] == kind]
    for target, group in sorted(mine, key=lambda one: (_depth(structure, one[1][0]), min(map(_sure, one[1])))):
        ids = [relation.id for relation in sorted(group, key=_sure)]
        yield from (Question(kind, ids_at_once, target) for ids_at_once in _by_six(ids))


def _main_claims(structure: Structure) -> Iterator[Question]:
    """For each source on a side whose main claim nobody stands to yet: those that its drafter thought of."""
    for source in structure.map.sources:
        main = structure.claims.get(source.main or "")
        if source.side is None or (main is not None and not main.is_proposed):
            continue
        thought_of = [
            claim.id
            for claim in structure.in_order()
            if claim.origin is not None
            and "main claim" in claim.origin.why
            and any(quote.source == source.id for quote in claim.quotes)
        ]
        found = tuple(dict.fromkeys([*([main.id] if main is not None else []), *thought_of]))
        if found:
            yield Question("main claims", found[:9], source.id)


def _kind_of(structure: Structure, relation: Relation, line: Collection[str]) -> Kind:
    if structure.is_crossing(relation):
        return "between"
    return "main line" if {structure.aim(relation).id, *relation.premises} <= set(line) else "details"


def _depth(structure: Structure, relation: Relation) -> int:
    depth = structure.depth(structure.aim(relation).id)
    return _NOWHERE if depth is None else depth


def _sure(entry: Claim | Relation | Issue) -> float:
    return entry.origin.sure if entry.origin is not None and entry.origin.sure is not None else 1.0


def leading_nowhere(structure: Structure) -> list[Claim]:
    """The accepted claims of the articles that lead to nothing, though they are no main claim and no position."""
    return [c for c in _nowhere(structure) if not c.is_proposed]


def _nowhere(structure: Structure) -> Iterator[Claim]:
    """The claims that lead to nothing, though they are no main claim and no position."""
    held = {position for issue in structure.issues.values() for position in issue.positions}
    held |= {source.main for source in structure.map.sources if source.main is not None}
    yield from (c for c in structure.in_order() if not structure.out_of(c.id) and c.id not in held)


def _loose(
    structure: Structure, asked: Collection[str], adrift: Collection[str], later: Collection[str]
) -> list[Claim]:
    """What is proposed and asked for nowhere else: claims that nothing proposed needs, and those that lead nowhere."""
    used = {end for r in structure.relations.values() if r.is_proposed for end in (*r.premises, r.target)}
    used |= {position for issue in structure.issues.values() if issue.is_proposed for position in issue.positions}
    used = (used | set(asked)) - set(adrift)
    return [c for c in structure.in_order() if c.is_proposed and c.id not in used and c.id not in later]


def _by_six(ids: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for start in range(0, len(ids), MOST):
        yield tuple(ids[start : start + MOST])


def time_left(questions: Sequence[Question], took: Sequence[tuple[int, float]] = ()) -> str:
    """How long the rest takes, in words.

    Args:
        questions: what is still to be asked.
        took: of each answer so far, its entries and its seconds.
    """
    entries = sum(1 if question.is_choice else len(question.entries) for question in questions)
    seconds: float = entries * SECONDS_AN_ENTRY + len(questions) * SECONDS_A_QUESTION
    if len(took) >= ANSWERS_COUNTED:
        seconds = entries * median(time / max(count, 1) for count, time in took[-ANSWERS_COUNTED:])
    minutes = round(seconds / 60)
    return "less than a minute" if minutes < 1 else f"about {minutes} minute{'s' if minutes > 1 else ''}"
