"""What the ids of a map refer to: one plain function that finds every reference without meaning.

It takes any tree and a way to read it, so that the map file (which knows lines, and whose other fields may be
broken) and the model (which knows only its own fields) find the same mistakes, all of them at once.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from argmap.model.argument_map import ArgumentMap

Path = tuple[str | int, ...]
"""Keys and indexes that lead to a value in the tree it stands in."""


@dataclass(slots=True)
class Reference:
    """An id as it stands somewhere in a tree."""

    id: str
    path: Path


@dataclass(slots=True)
class RelationReferences:
    """A relation reduced to what it refers to."""

    id: Reference
    kind: str
    premises: list[Reference]
    target: Reference | None


@dataclass(slots=True)
class References:
    """A map reduced to its ids and to what refers to them; parts that are missing or broken are left out."""

    sources: list[Reference] = field(default_factory=list)
    claims: list[Reference] = field(default_factory=list)
    relations: list[RelationReferences] = field(default_factory=list)
    issues: list[Reference] = field(default_factory=list)
    to_sources: list[Reference] = field(default_factory=list)
    """Where a source is meant: by quotes, claims, relations."""
    to_claims: list[Reference] = field(default_factory=list)
    """Where a claim is meant, premises apart: main claims and positions."""
    answers: list[tuple[Reference, Reference]] = field(default_factory=list)
    """Pairs of a source and the source it replies to."""


@dataclass(frozen=True, slots=True)
class Flaw:
    """A reference without meaning."""

    name: str
    message: str
    path: Path
    wrong: str = ""
    """The id that is not there."""
    known: tuple[str, ...] = ()
    """Ids that would do in its place."""
    first: Path = ()
    """Where a doubled id stands first."""


def flaws(references: References) -> Iterator[Flaw]:
    """Every reference without meaning: an unknown or doubled id, a wrong kind of target, a circle of targets."""
    yield from _doubled(references.sources, "source")
    entries = [*references.claims, *(r.id for r in references.relations), *references.issues]
    yield from _doubled(entries, "claim, relation or issue")

    kinds = {r.id: "claim" for r in reversed(references.claims)}
    kinds |= {r.id.id: "relation" for r in references.relations if r.id.id not in kinds}
    kinds |= {r.id: "issue" for r in references.issues if r.id not in kinds}
    sources = {r.id for r in references.sources}
    source_ids = tuple(sorted(sources))
    known = _Known(kinds)

    for reference in references.to_sources:
        if reference.id not in sources:
            yield _unknown(reference, "source", source_ids)
    for source, answered in references.answers:
        if answered.id == source.id:
            yield Flaw("self-reply", "a source does not reply to itself", answered.path)
    for reference in references.to_claims:
        yield from _claim_wanted(reference, known)
    for relation in references.relations:
        for premise in relation.premises:
            yield from _claim_wanted(premise, known)
        yield from _target(relation, known)
    yield from _circles(references.relations)


def is_sound(whole: ArgumentMap) -> bool:
    """Whether every reference of a map has a meaning: what `flaws` would find, ten times as fast, but not where.

    A map is built anew with every edit, so this decides how long an edit takes.
    """
    sources, claims, relations = (set(map(_ID, one)) for one in (whole.sources, whole.claims, whole.relations))
    entries = claims.union(relations, map(_ID, whole.issues))
    quotes = chain.from_iterable(map(_QUOTES, chain(whole.claims, whole.relations)))
    named = set(map(_SOURCE, chain(quotes, whole.claims))).union(map(_STATED_IN, whole.relations))
    aimed_at_relations = [relation for relation in whole.relations if relation.target not in claims]
    return (
        len(sources) == len(whole.sources)
        and len(entries) == len(whole.claims) + len(whole.relations) + len(whole.issues)
        and named.union(source.replies_to for source in whole.sources) <= sources | {None}
        and {source.main for source in whole.sources} <= claims | {None}
        and not any(source.replies_to == source.id for source in whole.sources)
        and claims.issuperset(chain.from_iterable(map(_PREMISES, whole.relations)))
        and claims.issuperset(chain.from_iterable(map(_POSITIONS, whole.issues)))
        and relations.issuperset(relation.target for relation in aimed_at_relations)
        and not any(relation.kind in ("contradiction", "rephrase") for relation in aimed_at_relations)
        and _are_grounded({relation.id: relation.target for relation in aimed_at_relations})
    )


_ID, _QUOTES, _SOURCE = attrgetter("id"), attrgetter("quotes"), attrgetter("source")
_STATED_IN, _PREMISES, _POSITIONS = attrgetter("stated_in"), attrgetter("premises"), attrgetter("positions")


def _are_grounded(targets: Mapping[str, str]) -> bool:
    """Whether no relations that are aimed at relations are aimed at one another in a circle."""
    grounded: set[str] = set()
    for first in targets:
        trail: dict[str, None] = {}
        here = first
        while here in targets and here not in grounded:
            if here in trail:
                return False
            trail[here] = None
            here = targets[here]
        grounded.update(trail)
    return True


def references_in(tree: Any, read: Callable[[Any, str], tuple[str, Any]]) -> References:
    """The ids of a map and what refers to them.

    Args:
        tree: the map, as a noun or as what a file holds.
        read: gives the value of a field, by its name in the model, with the name it has in this tree; `None`
            where there is none. What is no text where an id belongs, and no list where a list does, is passed over.
    """
    refs = References()
    for path, source in _items(tree, "sources", (), read):
        own = _ids(source, "id", path, read)
        refs.sources += own
        refs.to_claims += _ids(source, "main", path, read)
        answered = _ids(source, "replies_to", path, read)
        refs.to_sources += answered
        refs.answers += zip(own, answered, strict=False)
    for path, claim in _items(tree, "claims", (), read):
        refs.claims += _ids(claim, "id", path, read)
        refs.to_sources += _ids(claim, "source", path, read) + _quoted(claim, path, read)
    for path, relation in _items(tree, "relations", (), read):
        kind = read(relation, "kind")[1]
        premises = _ids(relation, "premises", path, read)
        target = next(iter(_ids(relation, "target", path, read)), None)
        for name in _ids(relation, "id", path, read):
            refs.relations.append(RelationReferences(name, str(kind), premises, target))
        refs.to_sources += _ids(relation, "stated_in", path, read) + _quoted(relation, path, read)
    for path, issue in _items(tree, "issues", (), read):
        refs.issues += _ids(issue, "id", path, read)
        refs.to_claims += _ids(issue, "positions", path, read)
    return refs


def _items(
    thing: Any, name: str, path: Path, read: Callable[[Any, str], tuple[str, Any]]
) -> Iterator[tuple[Path, Any]]:
    key, values = read(thing, name)
    if isinstance(values, list | tuple):
        for i, value in enumerate(values):
            yield (*path, key, i), value


def _ids(thing: Any, name: str, path: Path, read: Callable[[Any, str], tuple[str, Any]]) -> list[Reference]:
    key, value = read(thing, name)
    if isinstance(value, str):
        return [Reference(value, (*path, key))]
    if isinstance(value, list | tuple):
        return [Reference(one, (*path, key, i)) for i, one in enumerate(value) if isinstance(one, str)]
    return []


def _quoted(thing: Any, path: Path, read: Callable[[Any, str], tuple[str, Any]]) -> list[Reference]:
    quotes = _items(thing, "quotes", path, read)
    return [reference for at, quote in quotes for reference in _ids(quote, "source", at, read)]


def _doubled(ids: list[Reference], what: str) -> Iterator[Flaw]:
    seen: dict[str, Reference] = {}
    for reference in ids:
        first = seen.setdefault(reference.id, reference)
        if first is not reference:
            message = f"the id {reference.id!r} is taken: another {what} has it"
            yield Flaw("doubled-id", message, reference.path, first=first.path)


class _Known:
    """The ids of claims, relations and issues, and which of them would do where one is wanted: made once, if at all."""

    def __init__(self, kinds: Mapping[str, str]) -> None:
        self.kinds = kinds

    @cached_property
    def claims(self) -> tuple[str, ...]:
        """Where a claim is wanted."""
        return tuple(sorted(name for name, kind in self.kinds.items() if kind == "claim"))

    @cached_property
    def targets(self) -> tuple[str, ...]:
        """Where a claim or a relation is wanted."""
        return tuple(sorted(name for name, kind in self.kinds.items() if kind != "issue"))


def _unknown(reference: Reference, what: str, known: tuple[str, ...]) -> Flaw:
    message = f"no {what} has the id {reference.id!r}"
    return Flaw(f"unknown-{what.replace(' ', '-')}", message, reference.path, reference.id, known)


def _claim_wanted(reference: Reference, known: _Known) -> Iterator[Flaw]:
    kind = known.kinds.get(reference.id)
    if kind is None:
        yield _unknown(reference, "claim", known.claims)
    elif kind != "claim":
        article = "an" if kind == "issue" else "a"
        yield Flaw("not-a-claim", f"{reference.id!r} is {article} {kind}; a claim is needed here", reference.path)


def _target(relation: RelationReferences, known: _Known) -> Iterator[Flaw]:
    target = relation.target
    if target is None:
        return
    kind = known.kinds.get(target.id)
    if relation.kind in ("contradiction", "rephrase"):
        yield from _claim_wanted(target, known)
    elif kind is None:
        yield _unknown(target, "claim or relation", known.targets)
    elif kind == "issue":
        message = f"{target.id!r} is an issue; a relation bears on a claim or on a relation"
        yield Flaw("not-a-target", message, target.path)


def _circles(relations: list[RelationReferences]) -> Iterator[Flaw]:
    """Relations that target one another in a circle, so that none of them rests on a claim."""
    targets = {r.id.id: r.target for r in relations if r.target is not None}
    grounded: set[str] = set()
    for first in targets:
        trail: dict[str, None] = {}
        here = first
        while here in targets and here not in grounded and here not in trail:
            trail[here] = None
            here = targets[here].id
        if here in trail:
            names = list(trail)
            circle = [*names[names.index(here) :], here]
            message = "these relations target one another in a circle: " + " → ".join(circle)
            yield Flaw("target-circle", message, targets[here].path)
        grounded.update(trail)
