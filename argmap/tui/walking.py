"""Walking through a map: where single steps lead from a claim, a relation or an issue; known to no screen."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Literal

from argmap.phrases import PLAIN
from argmap.tui.fits.cases import cases_of, links_of, path_of
from argmap.tui.scene import Tie

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from argmap.model import Relation, Side, Structure

Way = Literal["conclusion", "premise", "attacker", "target"]
"""conclusion: what it supports. premise: what supports it. attacker: what attacks it. target: what it attacks."""

_OTHER: Mapping[str, Side] = {"left": "right", "right": "left"}


def ways(structure: Structure, name: str, way: Way) -> tuple[str, ...]:
    """The ids that a step of this kind leads to, in the order of the map; a relation on the way is passed over.

    From a relation, premises and conclusion are its own ends; from an issue, premises are its positions.
    """
    return tuple(dict.fromkeys(_WAYS[way](structure, name)))


def _conclusions(structure: Structure, name: str) -> Iterator[str]:
    if name in structure.relations:
        yield structure.relations[name].target
    elif name in structure.claims:
        yield from (r.target for r in structure.out_of(name) if r.kind in ("support", "rephrase"))


def _premises(structure: Structure, name: str) -> Iterator[str]:
    if name in structure.relations:
        yield from structure.relations[name].premises
    elif name in structure.issues:
        yield from structure.issues[name].positions
    else:
        yield from (claim.id for claim in structure.premises_of(name))


def _attackers(structure: Structure, name: str) -> Iterator[str]:
    """The claims that attack it or a step to it; of a contradiction, the other claim."""
    for attack in structure.attackers_of(name):
        yield from (end for end in (*attack.premises, attack.target) if end != name and end in structure.claims)
    for step in structure.onto(name):
        if step.kind == "support":
            for attack in structure.attackers_of(step.id):
                yield from attack.premises


def _targets(structure: Structure, name: str) -> Iterator[str]:
    for relation in structure.out_of(name):
        if relation.kind in ("attack", "contradiction"):
            yield relation.target
    for relation in structure.onto(name):
        if relation.kind == "contradiction":
            yield from relation.premises


_WAYS: dict[Way, Callable[[Structure, str], Iterator[str]]] = {
    "conclusion": _conclusions,
    "premise": _premises,
    "attacker": _attackers,
    "target": _targets,
}


def neighbours(structure: Structure, name: str) -> Iterator[str]:
    """Where to go where an entry is gone, the nearest first: what comes after it, what stood before it, its ends."""
    if name in structure.relations:
        yield from structure.ends(structure.relations[name])
        return
    alike = list(structure.issues)
    if name in structure.claims:
        ground = structure.ground(name)
        alike = [claim.id for claim in structure.in_order() if structure.ground(claim.id) == ground]
    if name in alike:
        at = alike.index(name)
        yield from (*alike[at + 1 :], *alike[:at][::-1])
    if name in structure.issues:
        yield from structure.issues[name].positions


def next_of(names: Sequence[str], current: str, *, step: int = 1) -> str | None:
    """The next of some ids after the current one, round and round; the first, or last, if it is none of them."""
    if not names:
        return None
    if current not in names:
        return names[0 if step > 0 else -1]
    return names[(names.index(current) + step) % len(names)]


def counterpart(structure: Structure, name: str, by: str = "") -> Tie | None:
    """The best claim on the other side to look at beside an entry, and why.

    What a crossing joins it with, else a position on the same issue, else the claim itself if it is common ground,
    else the counterpart of the nearest claim that it leads to; none if nothing on the other side answers any.
    """
    if name in structure.issues:
        return None
    if name in structure.relations:
        return _of_relation(structure, name)
    seen = {name}
    queue = deque([name])
    while queue:
        here = queue.popleft()
        tie = _own_counterpart(structure, here, by)
        if tie is not None:
            through = f", through {structure.number(here)}" if here != name else ""
            return Tie(tie.id, tie.why + through)
        for served in _conclusions(structure, here):
            if served in structure.claims and served not in seen:
                seen.add(served)
                queue.append(served)
    return None


def faced(structure: Structure, name: str, way: int = 0, by: str = "") -> Tie | None:
    """What stands across from an entry: what meets it itself, else what its path ends at, else its counterpart.

    Args:
        structure: the map.
        name: an id.
        way: which of the ways to the main claim its path goes.
        by: the link that one came by.
    """
    if name not in structure.claims:
        return counterpart(structure, name)
    if structure.crossings_of(name) or structure.ground(name) == "common":
        return counterpart(structure, name, by)
    path = path_of(structure, name, cases_of(structure), way, by)
    last = path.paces[-1]
    if last.link is None or len(path.paces) - 1 == path.top:
        return counterpart(structure, name)
    top = path.paces[path.top].name
    number = structure.number(last.link.id)
    said = f"{PLAIN.words.link_numbered.format(number=number)}: {_verb(structure, last.link, top)}"
    return Tie(last.name, f"{said}, through {structure.number(top)}")


def _own_counterpart(structure: Structure, name: str, by: str) -> Tie | None:
    ground = structure.ground(name)
    if ground == "common":
        return Tie(name, "common ground: both sides say it")
    other = _OTHER.get(ground)
    if other is None:
        return None
    for crossing in links_of(structure, name, by):
        across = [end for end in structure.ends(crossing) if structure.ground(end) == other]
        if across:
            number = structure.number(crossing.id)
            return Tie(
                across[0], f"{PLAIN.words.link_numbered.format(number=number)}: {_verb(structure, crossing, name)}"
            )
    for issue in structure.issues_of(name):
        facing = [position for position in issue.positions if structure.ground(position) == other]
        if facing:
            return Tie(facing[0], f"same {PLAIN.nouns.question.one}: {issue.question}")
    return None


def _verb(structure: Structure, crossing: Relation, name: str) -> str:
    """What a crossing is, as seen from one of its claims."""
    verb = PLAIN.words.verbs_between[crossing.kind]
    if crossing.kind in ("contradiction", "rephrase"):
        return verb
    if name in crossing.premises:
        return f"it {verb} this" if crossing.target in structure.claims else f"it {verb} a step to this"
    return f"{verb} it" if crossing.target in structure.claims else f"{verb} a step to it"


def _of_relation(structure: Structure, name: str) -> Tie | None:
    relation = structure.relations[name]
    if structure.is_crossing(relation):
        ends = [end for end in structure.ends(relation) if structure.ground(end) != structure.ground(relation.id)]
        return Tie(ends[-1], PLAIN.words.link_numbered.format(number=structure.number(name))) if ends else None
    for attack in structure.attackers_of(name):
        if structure.is_crossing(attack):
            return Tie(
                attack.premises[0],
                f"{PLAIN.words.link_numbered.format(number=structure.number(attack.id))}: attacks this step",
            )
    return counterpart(structure, structure.aim(relation).id)
