"""Three versions of a map made one: what two sides made of the same map, matched by ids, block by block.

A block is a source, claim, relation or issue. What one side alone changed is taken over; what both changed
differently is a conflict, which a person settles. Nothing that either side wrote is lost without a word.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import count, product
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Generic, Literal, NamedTuple, TypeVar

from pydantic import ValidationError

from argmap.model import ArgumentMap, Claim, Issue, Relation, Source
from argmap.model.references import flaws, references_in
from argmap.phrases import PLAIN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

T = TypeVar("T")

Kind = Literal["map", "source", "claim", "relation", "issue"]
Choice = Literal["mine", "theirs"]

_Block = Source | Claim | Relation | Issue
_Key = tuple[Kind, str]
_Blocks = dict[_Key, _Block]

_LISTS: Mapping[Kind, str] = {"source": "sources", "claim": "claims", "relation": "relations", "issue": "issues"}
_ENTRIES: tuple[Kind, ...] = ("claim", "relation", "issue")
"""They share one namespace of ids; sources have their own."""
_TO_SOURCES = ("source", "stated_in", "replies_to")
_TO_ENTRIES = ("main", "premises", "target", "positions")
_SETS = ("quotes", "tags", "positions")
"""Both sides may add to them without a conflict."""
_JOINS = ("kind", "premises", "target")
"""The fields of a relation that belong together."""
_WANTED: Mapping[str, tuple[Kind, ...]] = {
    "unknown-source": ("source",),
    "unknown-claim": ("claim",),
    "unknown-claim-or-relation": ("claim", "relation"),
}
"""What an unknown id should have been, by the name of the flaw."""
_LONGEST = 80
"""Code points that an id may have."""


class Conflict(NamedTuple):
    """A place where both sides changed the same thing differently."""

    kind: Kind
    id: str
    """Empty for the map itself."""
    field: str
    """Empty where the two blocks as wholes are in conflict: one is deleted, or they do not fit together."""
    base: Any
    """The field's value; where `field` is empty, the block (or the map), `None` where it is deleted."""
    mine: Any
    theirs: Any

    @property
    def key(self) -> tuple[str, str, str]:
        """What choices call it by."""
        return self.kind, self.id, self.field


class Merged(NamedTuple):
    """A map made of two versions, and what a person should know about that."""

    map: ArgumentMap
    conflicts: tuple[Conflict, ...]
    """Those that no choice settles; the map holds mine for them."""
    notices: tuple[str, ...]
    """Sentences for a person: what was kept or renamed so that nothing is lost."""


def merged(
    base: ArgumentMap,
    mine: ArgumentMap,
    theirs: ArgumentMap,
    *,
    choices: Mapping[tuple[str, str, str], Choice] = MappingProxyType({}),
) -> Merged:
    """One map of what both sides made of `base`.

    Where no legal map comes out (relations that target one another in a circle), or would if all conflicts were
    settled to theirs, it is mine as a whole with one conflict that has neither id nor field. Thus settling all
    conflicts to mine, or all to theirs, always leaves none; settling some this way and some that way may bring up
    that last one.

    Args:
        base: the map that both sides started from.
        mine: what this program's user made of it.
        theirs: what stands in the file now.
        choices: for a conflict's key, the side to be taken.
    """
    own, renamings = _apart(_Three(base, mine, theirs))
    maps = _Three(base, own, theirs)
    result = _attempt(maps, choices)
    if result is not None and result.conflicts:
        other = _attempt(maps, {**choices, **{conflict.key: "theirs" for conflict in result.conflicts}})
        result = None if other is None or other.conflicts else result
    if result is None:
        referee = _Referee(choices)
        return Merged(referee.decide(Conflict("map", "", "", base, mine, theirs)), tuple(referee.undecided), ())
    return result._replace(notices=(*renamings, *result.notices))


class _Three(NamedTuple, Generic[T]):
    """The same thing in the three maps."""

    base: T
    mine: T
    theirs: T


class _Referee:
    """Decides between mine and theirs as a person chose, and remembers what nobody has chosen."""

    def __init__(self, choices: Mapping[tuple[str, str, str], Choice]) -> None:
        self._choices = choices
        self.undecided: list[Conflict] = []

    def decide(self, conflict: Conflict) -> Any:
        """Mine, unless theirs was chosen."""
        choice = self._choices.get(conflict.key)
        if choice is None:
            self.undecided.append(conflict)
        return conflict.theirs if choice == "theirs" else conflict.mine


def _attempt(maps: _Three[ArgumentMap], choices: Mapping[tuple[str, str, str], Choice]) -> Merged | None:
    """The maps merged block by block; `None` if that is no legal map."""
    sides = _Three(*map(_blocks, maps))
    referee = _Referee(choices)
    own = [name for name in ArgumentMap.model_fields if name not in _LISTS.values()]
    try:
        fields = _fields(("map", ""), maps, own, referee)
        order = [key for kind in _LISTS for key in _order(kind, sides)]
        found = {key: _block(key, sides, referee) for key in order}
        kept = {key: block for key, block in found.items() if block is not None}
        restored = _restore(kept, sides)
        result = ArgumentMap(**fields, **_listed({key: kept[key] for key in order if key in kept}))
    except ValidationError:
        return None
    conflicts = tuple(conflict for conflict in referee.undecided if (conflict.kind, conflict.id) not in restored)
    return Merged(result, conflicts, tuple(_stays(key, sides) for key in restored))


def _blocks(of: ArgumentMap) -> _Blocks:
    return {(kind, block.id): block for kind, name in _LISTS.items() for block in getattr(of, name)}


def _listed(blocks: _Blocks) -> dict[str, Any]:
    """Blocks as the fields of a map."""
    return {name: tuple(block for key, block in blocks.items() if key[0] == kind) for kind, name in _LISTS.items()}


# What comes out of three values


def _outcomes(three: _Three[T]) -> tuple[T, ...]:
    """The one value that comes out, or mine and theirs if both sides changed it differently."""
    base, mine, theirs = three
    if mine == base:
        return (theirs,)
    return (mine,) if theirs in (mine, base) else (mine, theirs)


def _block(key: _Key, sides: _Three[_Blocks], referee: _Referee) -> _Block | None:
    three = _Three(*(side.get(key) for side in sides))
    outcomes = _outcomes(three)
    if len(outcomes) == 1:
        return outcomes[0]
    base, mine, theirs = three
    if base is None or mine is None or theirs is None or not _can_join(three, sides):
        return referee.decide(Conflict(*key, "", *three))  # type: ignore[no-any-return]
    return mine.changed(**_fields(key, three, type(mine).model_fields, referee))


def _field(three: _Three[Any], name: str) -> _Three[Any]:
    return _Three(*(getattr(one, name) for one in three))


def _fields(key: _Key, three: _Three[Any], names: Iterable[str], referee: _Referee) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for name in names:
        one = _field(three, name)
        possible = _possible(name, one, quotes=values.get("quotes", ()))  # on a claim they precede what rests on them
        values[name] = possible[0] if len(possible) == 1 else referee.decide(Conflict(*key, name, *one))
    return values


def _possible(name: str, three: _Three[Any], *, quotes: tuple[Any, ...]) -> tuple[Any, ...]:
    """What may come out for a field, on a claim only what goes with its quotes."""
    outcomes = _outcomes(three)
    if name == "wording":
        fit = tuple(one for one in outcomes if (one == "implicit") != bool(quotes))
        return fit or ("paraphrase" if quotes else "implicit",)
    if name == "source" and quotes:
        return (None,)
    if name in _SETS and len(outcomes) > 1:
        both = _united(three)
        return outcomes if both is None else (both,)
    return outcomes


def _united(three: _Three[tuple[Any, ...]]) -> tuple[Any, ...] | None:
    """Mine without what theirs took out, then what theirs put in; `None` if both took out, or one moved, something.

    Like a set, but equal items are counted, as a map may hold them.
    """
    base, mine, theirs = three
    before, here, there = map(Counter, three)
    if not (_in_order(base, mine) and _in_order(base, theirs) and (before <= here or before <= there)):
        return None
    put_in = (there - before) - (here - before)
    return (*_parted(mine, before - there)[1], *_parted(theirs, put_in)[0])


def _in_order(base: tuple[Any, ...], side: tuple[Any, ...]) -> bool:
    """Whether what one side still has of the base stands there as before."""
    both = Counter(base) & Counter(side)
    return _parted(base, both)[0] == _parted(side, both)[0]


def _parted(items: tuple[Any, ...], wanted: Counter[Any]) -> tuple[tuple[Any, ...], tuple[Any, ...]]:
    """The items that are wanted, each as often as it is, and the rest."""
    left = wanted.copy()
    taken: list[Any] = []
    rest: list[Any] = []
    for item in items:
        (taken if left[item] > 0 else rest).append(item)
        left[item] -= 1
    return tuple(taken), tuple(rest)


def _can_join(three: _Three[Any], sides: _Three[_Blocks]) -> bool:
    """Whether a relation joins what it may, whichever side each disputed field follows; true of other blocks."""
    if not isinstance(three.mine, Relation):
        return True
    relations = {name for kind, name in (*sides.mine, *sides.theirs) if kind == "relation"}
    try:
        for kind, premises, target in product(*(_outcomes(_field(three, name)) for name in _JOINS)):
            Relation(id="any", kind=kind, premises=premises, target=target)
            if kind in ("contradiction", "rephrase") and target in relations:
                return False
    except ValidationError:
        return False
    return True


# Order


def _order(kind: Kind, sides: _Three[_Blocks]) -> list[_Key]:
    """All blocks of a kind on either side: as theirs stand, or as mine do if only mine were moved."""
    base, mine, theirs = ([key for key in side if key[0] == kind] for side in sides)
    only_mine_moved = _in_order(tuple(base), tuple(theirs)) and not _in_order(tuple(base), tuple(mine))
    return _woven(mine, theirs) if only_mine_moved else _woven(theirs, mine)


def _woven(leading: list[_Key], other: list[_Key]) -> list[_Key]:
    """The leading keys, and after each of them what follows it on the other side alone."""
    after: defaultdict[_Key | None, list[_Key]] = defaultdict(list)
    there, last = set(leading), None
    for key in other:
        if key in there:
            last = key
        else:
            after[last].append(key)
    return [*after[None], *(one for key in leading for one in (key, *after[key]))]


# What is needed stays


def _restore(kept: _Blocks, sides: _Three[_Blocks]) -> dict[_Key, None]:
    """Put back the deleted blocks that kept ones refer to, and what these refer to in turn; their keys."""
    restored: dict[_Key, None] = {}
    while needed := [key for key in _missing(kept) if key in sides.mine or key in sides.theirs]:
        kept |= {key: sides.mine.get(key) or sides.theirs[key] for key in needed}
        restored |= dict.fromkeys(needed)
    return restored


def _missing(blocks: _Blocks) -> Iterator[_Key]:
    """What the blocks refer to without having it."""
    for flaw in flaws(references_in(_listed(blocks), _read)):
        if flaw.wrong:
            yield from ((kind, flaw.wrong) for kind in _WANTED[flaw.name])


def _read(tree: Any, name: str) -> tuple[str, Any]:
    return name, tree.get(name) if isinstance(tree, dict) else getattr(tree, name, None)


def _stays(key: _Key, sides: _Three[_Blocks]) -> str:
    if key in sides.mine:
        return f"The file no longer has {_named(key, sides.mine)}, but your changes need it, so it stays."
    return f"You deleted {_named(key, sides.theirs)}, but what is new in the file needs it, so it stays."


def _named(key: _Key, blocks: _Blocks) -> str:
    """A block as a person knows it."""
    match blocks[key]:
        case Claim() as claim:
            return f"the claim “{claim.short}”"
        case Issue() as issue:
            return f"the {PLAIN.nouns.question.one} “{issue.question}”"
        case Source() as source:
            return f"the source “{source.name}”"
        case Relation() as relation:
            premises = " and ".join(_named(("claim", name), blocks) for name in relation.premises)
            aim: _Key = ("claim", relation.target)
            return f"the relation from {premises} to {_named(aim, blocks) if aim in blocks else 'another relation'}"


# Ids that both sides gave


def _apart(maps: _Three[ArgumentMap]) -> tuple[ArgumentMap, tuple[str, ...]]:
    """Mine with new ids for what it added under an id that theirs gave to something else, and a notice for each."""
    mine, notices = maps.mine, []
    # What refers to something renamed may thereby differ from theirs where it was the same.
    while shared := _shared(sides := _Three(*map(_blocks, maps._replace(mine=mine)))):
        names = _fresh(shared, {name for side in sides for _, name in side})
        notices += [_is_renamed(key, new, sides.mine) for key, new in names.items()]
        mine = mine.changed(**_listed({key: _told(block, names) for key, block in sides.mine.items()}))
    return mine, tuple(notices)


def _shared(sides: _Three[_Blocks]) -> list[_Key]:
    return [key for key in sides.mine if key not in sides.base and _is_taken(key, sides)]


def _is_taken(key: _Key, sides: _Three[_Blocks]) -> bool:
    """Whether theirs has put something else under the id of what mine added."""
    kinds = _ENTRIES if key[0] in _ENTRIES else (key[0],)
    known = ((sides.theirs.get((kind, key[1])), sides.base.get((kind, key[1]))) for kind in kinds)
    return any(theirs not in (None, base, sides.mine[key]) for theirs, base in known)


def _fresh(keys: Iterable[_Key], used: set[str]) -> dict[_Key, str]:
    """An id that nothing has for each of the keys."""
    names: dict[_Key, str] = {}
    for key in keys:
        endings = (f"-{n}" for n in count(2))
        names[key] = next(new for end in endings if (new := key[1][: _LONGEST - len(end)] + end) not in used)
        used.add(names[key])
    return names


def _told(block: _Block, names: Mapping[_Key, str]) -> _Block:
    """A block that has, and refers by, the new ids."""
    sources = {name: new for (kind, name), new in names.items() if kind == "source"}
    entries = {name: new for (kind, name), new in names.items() if kind != "source"}
    spaces = dict.fromkeys(_TO_SOURCES, sources) | dict.fromkeys(_TO_ENTRIES, entries)
    spaces["id"] = sources if isinstance(block, Source) else entries
    now = {name: _new(getattr(block, name), spaces[name]) for name in type(block).model_fields if name in spaces}
    if isinstance(block, Claim | Relation):
        now["quotes"] = tuple(quote.changed(source=_new(quote.source, sources)) for quote in block.quotes)
    return block.changed(**now)


def _new(value: Any, names: Mapping[str, str]) -> Any:
    return tuple(names.get(one, one) for one in value) if isinstance(value, tuple) else names.get(value, value)


def _is_renamed(key: _Key, new: str, mine: _Blocks) -> str:
    return f"You and the file each added something as “{key[1]}”; yours, {_named(key, mine)}, is now “{new}”."
