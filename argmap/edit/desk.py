"""The desk on which an edit is made: a map that can be looked up and changed block by block, at no cost to its size."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from argmap.edit.change import COLLECTIONS, Block, Change, Swap, change_of, in_order, sources_named
from argmap.edit.naming import id_of_relation, id_of_words
from argmap.edit.wording import called
from argmap.errors import EditError, nearest
from argmap.model import Claim, Issue, Relation, Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from argmap.model import RelationKind, Structure

    Entry = Claim | Relation | Issue

B = TypeVar("B", bound=Block)


class Desk:
    """A map while one edit, or several together, change it.

    Args:
        structure: the map as it was; it is not touched.
        accepts: whether what is used or corrected is accepted by that.
    """

    def __init__(self, structure: Structure, *, accepts: bool = True) -> None:
        self._structure = structure
        self._accepts = accepts
        self._sources: dict[str, Source | None] = {}
        self._entries: dict[str, Entry | None] = {}
        """What changed so far, by id; `None` for what is gone."""
        self._joins: dict[str, Relation | Issue] = {}
        """Of it the relations and issues that are there: what is gone is not looked through again and again."""
        self._places: dict[str, int] = {}
        self._words: dict[str, str] = {}
        self._order: tuple[str, ...] = ()
        """Of issues, as far as it was asked for."""

    # Looking up

    def entry(self, name: str) -> Claim | Relation | Issue | None:
        """The claim, relation or issue of this id, if there is one."""
        if name in self._entries:
            return self._entries[name]
        whole = self._structure
        return whole.claims.get(name) or whole.relations.get(name) or whole.issues.get(name)

    def source(self, name: str) -> Source:
        """The source of this id.

        Raises:
            EditError: there is none.
        """
        found = self._sources[name] if name in self._sources else self._structure.sources.get(name)
        if found is None:
            raise EditError(f"no source has the id {name!r}{_likely(name, self._structure.sources)}")
        return found

    def has_source(self, name: str) -> bool:
        """Whether there is a source of this id."""
        return self._sources.get(name, self._structure.sources.get(name)) is not None

    def claim(self, name: str) -> Claim:
        """The claim of this id.

        Raises:
            EditError: there is none.
        """
        return self._wanted(name, Claim, "claim")

    def relation(self, name: str) -> Relation:
        """The relation of this id.

        Raises:
            EditError: there is none.
        """
        return self._wanted(name, Relation, "relation")

    def issue(self, name: str) -> Issue:
        """The issue of this id.

        Raises:
            EditError: there is none.
        """
        return self._wanted(name, Issue, "issue")

    def quoting(self, name: str) -> Claim | Relation:
        """The claim or relation of this id: what can have quotes.

        Raises:
            EditError: there is none.
        """
        found = self.entry(name)
        if isinstance(found, Claim | Relation):
            return found
        return self.claim(name)

    def known(self, name: str) -> Claim | Relation | Issue:
        """The claim, relation or issue of this id.

        Raises:
            EditError: there is none.
        """
        found = self.entry(name)
        return self.claim(name) if found is None else found

    def _wanted(self, name: str, kind: type[B], what: str) -> B:
        found = self.entry(name)
        if isinstance(found, kind):
            return found
        if found is not None:
            is_what = type(found).__name__.lower()
            raise EditError(f"{name!r} is {'an' if is_what == 'issue' else 'a'} {is_what}; a {what} is needed here")
        known: dict[str, Iterable[str]] = {
            "claim": self._structure.claims,
            "relation": self._structure.relations,
            "issue": self._structure.issues,
        }
        raise EditError(f"no {what} has the id {name!r}{_likely(name, known[what])}")

    def onto(self, name: str) -> list[Relation]:
        """The relations that bear on a claim or relation."""
        return [r for r in self._relations_at(name) if r.target == name]

    def out_of(self, name: str) -> list[Relation]:
        """The relations in which a claim is a premise."""
        return [r for r in self._relations_at(name) if name in r.premises]

    def twin(self, relation: Relation) -> Relation | None:
        """Another relation that says the same: of the same kind, from the same premises, onto the same target."""
        others = (one for one in self.onto(relation.target) if one.id != relation.id)
        return next((one for one in others if said_by(one) == said_by(relation)), None)

    def _relations_at(self, name: str) -> Iterator[Relation]:
        old = (*self._structure.onto(name), *self._structure.out_of(name))
        yield from (r for r in old if r.id not in self._entries)
        for one in self._joins.values():
            if isinstance(one, Relation) and (one.target == name or name in one.premises):
                yield one

    def issues_of(self, name: str) -> list[Issue]:
        """The issues on which a claim is a position."""
        old = [one for one in self._structure.issues_of(name) if one.id not in self._entries]
        new = [one for one in self._joins.values() if isinstance(one, Issue) and name in one.positions]
        return [*old, *new]

    def sources_of(self, name: str) -> list[Source]:
        """The sources that have a claim as their main claim."""
        return [one for one in self.sources() if one.main == name]

    def sources(self) -> list[Source]:
        """All sources, as they are now."""
        old = [self._sources.get(one.id, one) for one in self._structure.map.sources]
        new = [one for name, one in self._sources.items() if name not in self._structure.sources]
        return [one for one in (*old, *new) if one is not None]

    def referring_to(self, source: str) -> list[Claim | Relation]:
        """The claims and relations that quote a source, get their side of it, or are stated in it."""
        whole = self._structure
        listed: tuple[Claim | Relation, ...] = (*whole.claims.values(), *whole.relations.values())
        old = [entry for entry in listed if entry.id not in self._entries]
        now = [*old, *(entry for entry in self._entries.values() if isinstance(entry, Claim | Relation))]
        return [entry for entry in now if source in sources_named(entry)]

    # Changing

    def add(self, block: Claim | Relation | Issue, *, after: str | None = None) -> None:
        """Put in a new claim, relation or issue: behind another of its kind, or at the end.

        Raises:
            EditError: its id is taken.
        """
        if self.entry(block.id) is not None:
            raise EditError(f"the id {block.id!r} is taken: {called(self.known(block.id))} has it")
        self._set(block.id, block)
        if after is not None:
            blocks: tuple[Block, ...] = getattr(self._structure.map, COLLECTIONS[type(block)])
            place = next((i for i, one in enumerate(blocks, 1) if one.id == after), len(blocks))
            self._places[block.id] = place

    def _set(self, name: str, entry: Entry | None) -> None:
        self._entries[name] = entry
        if isinstance(entry, Relation | Issue):
            self._joins[name] = entry
        else:
            self._joins.pop(name, None)

    def put(self, block: Block) -> None:
        """Put a block in the place of the one of the same id."""
        if isinstance(block, Source):
            self._sources[block.id] = block
        else:
            self._set(block.id, block)

    def accept(self, *names: str) -> list[Claim | Relation | Issue]:
        """Let a person stand to what they use or correct, and to what it has no meaning without; gives what changed."""
        if not self._accepts:
            return []
        asked = [self.known(name) for name in names]
        found = {one.id: one for entry in asked for one in (entry, *self._needs(entry)) if one.is_proposed}
        for entry in found.values():
            assert entry.origin is not None, "what is proposed has an origin"
            self.put(entry.changed(origin=entry.origin.changed(standing="accepted")))
        return list(found.values())

    def _needs(self, entry: Claim | Relation | Issue) -> Iterator[Claim | Relation | Issue]:
        """What an entry has no meaning without."""
        if isinstance(entry, Issue):
            yield from map(self.known, entry.positions)
        here = entry
        while isinstance(here, Relation):
            yield from map(self.known, here.premises)
            here = self.known(here.target)
            yield here

    def remove(self, block: Claim | Relation | Issue) -> list[Claim | Relation | Issue]:
        """Take out a claim, relation or issue with all relations that have no meaning without it; gives all of these.

        A claim is taken out of issues and from sources' main claims too.
        """
        gone: dict[str, Claim | Relation | Issue] = {}
        waiting: list[Claim | Relation | Issue] = [block]
        while waiting:
            one = waiting.pop(0)
            if one.id in gone:
                continue
            gone[one.id] = one
            waiting += self._relations_at(one.id)
            self._set(one.id, None)
        for issue in self.issues_of(block.id):
            self.put(issue.changed(positions=tuple(p for p in issue.positions if p != block.id)))
        for source in self.sources_of(block.id):
            self.put(source.changed(main=None))
        return list(gone.values())

    def remove_source(self, name: str) -> None:
        """Take out a source to which nothing refers any more."""
        self._sources[name] = None

    def say(self, **words: str) -> None:
        """Change the map's own title or note."""
        self._words |= words

    def order_issues(self, names: tuple[str, ...]) -> None:
        """Put issues into an order, before all that are not named."""
        self._order = tuple(dict.fromkeys((*names, *self._order)))

    def new_id(self, words: str, *, meaning: str, otherwise: str) -> str:
        """A free id for a claim or issue that is called by some words; `naming` says how."""
        return id_of_words(words, meaning=meaning, otherwise=otherwise, is_free=self._is_free)

    def new_relation_id(self, kind: RelationKind, premises: Sequence[str], target: str) -> str:
        """A free id for a relation, made from what it joins."""
        return id_of_relation(kind, premises, target, is_free=self._is_free)

    def _is_free(self, name: str) -> bool:
        return self.entry(name) is None

    @property
    def change(self) -> Change:
        """What was changed so far."""
        whole = self._structure
        swaps = [Swap(whole.sources.get(name), after) for name, after in self._sources.items()]
        for name, after in self._entries.items():
            before = whole.claims.get(name) or whole.relations.get(name) or whole.issues.get(name)
            if isinstance(after, type(before)) or before is None or after is None:
                swaps.append(Swap(before, after, self._places.get(name)))
            else:
                swaps += [Swap(before, None), Swap(None, after, self._places.get(name))]
        change = change_of(whole.map, swaps, self._words)
        return in_order(whole.map, change, self._order) if self._order else change


def said_by(relation: Relation) -> tuple[str, frozenset[str], str]:
    """What a relation says, whoever draws it and in whatever order its premises stand."""
    return relation.kind, frozenset(relation.premises), relation.target


def free_id(structure: Structure, text: str) -> str:
    """The id that a new claim with this text would get."""
    return Desk(structure).new_id(text, meaning=text, otherwise="claim")


def _likely(name: str, known: Iterable[str]) -> str:
    near = nearest(name, known)
    return f"; did you mean {near!r}?" if near else ""
