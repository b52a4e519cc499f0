"""The picture with blanks: which boxes stand empty, and which sentences go into them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from argmap.exercise.material import Candidate, fact
from argmap.model.exercise import Blank, Choice, Task
from argmap.model.parts import overview

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.exercise.material import Material
    from argmap.model import Source
    from argmap.model.excerpt import Excerpt

_BOXES = {1: 8, 2: 10, 3: 8}
_FEWEST = 4
_STRAYS = 2


def pictured(material: Material) -> Excerpt:
    """What the picture shows: the overview, without what sources on no side say."""
    structure = material.structure
    return overview(structure.without(structure.bystanders()))


def pictures(material: Material, _: Source | None = None) -> Iterator[Candidate]:
    """The overview with some of its boxes empty: ends of links first, both sides alike, main claims never."""
    excerpt = pictured(material)
    chance = material.chance("picture")
    mains = {claim.id for claim in material.structure.main_claims()}
    shown_words = Counter(_words(material, name) for name in excerpt.claims)

    def may(name: str) -> bool:
        fit = material.level == 3 or not material.claims[name].is_implicit
        return (
            fit
            and shown_words[_words(material, name)] == 1
            and name not in mains
            and material.stands_alone(name)
            and material.chosen("picture", [name])
        )

    def score(name: str) -> int:
        first = -10 if material.preferred("picture", [name]) else 0
        return first + 2 * (not material.structure.crossings_of(name)) + (material.structure.depth(name) or 5)

    sides = [
        chance.ranked([n for n in excerpt.claims if material.structure.ground(n) == g and may(n)], score)
        for g in ("left", "right")
    ]
    most = _BOXES[material.level]
    empty = [*sides[0][: most // 2], *sides[1][: most // 2]]
    if len(empty) < _FEWEST or not all(sides):
        return
    order = list(excerpt.claims)
    empty.sort(key=order.index)
    strays = _strays(material, excerpt) if material.level == 2 else []
    shown = chance.shuffled([*empty, *strays])
    place = {name: i for i, name in enumerate(shown)}
    is_open = material.level == 3
    task = Task(
        id="picture",
        kind="picture",
        ask=material.words.asks_open["picture"] if is_open else material.words.asks["picture"],
        choices=tuple(Choice(text=material.text(name), claim=name, right=name in empty) for name in shown),
        blanks=tuple(
            Blank(name=name, right=tuple(sorted(place[o] for o in empty if _swappable(excerpt, name, o))))
            for name in empty
        ),
        open=is_open,
        why=material.words.whys["swap"],
        claims=tuple(empty),
    )
    steps = [shown_step.id for shown_step in excerpt.relations.values()]
    yield Candidate(
        task,
        frozenset(fact("box", name) for name in empty),
        frozenset(fact(kind, name) for name in steps for kind in ("step", "joint", "link"))
        | frozenset(fact("issue", name) for name in excerpt.issues)
        | frozenset(fact("main", name) for name in mains),
    )


def _words(material: Material, name: str) -> str:
    """What two boxes must not have in common if each is to have a sentence of its own."""
    return material.text(name).casefold()


def _swappable(excerpt: Excerpt, one: str, other: str) -> bool:
    """Whether nothing in the picture tells two boxes apart: leaves that are joined alike to the same claim."""
    return one == other or (_joined(excerpt, one) is not None and _joined(excerpt, one) == _joined(excerpt, other))


def _joined(excerpt: Excerpt, name: str) -> tuple[str, ...] | None:
    """What a leaf is joined to, and by which bar if by any; `None` where more hangs on it."""
    structure = excerpt.whole
    out = [shown for shown in excerpt.relations.values() if any(end.at == name for end in shown.premises)]
    onto = any(shown.target.at == name for shown in excerpt.relations.values())
    if onto or len(out) != 1 or structure.issues_of(name) or excerpt.folded.get(name):
        return None
    if structure.is_crossing(out[0].relation) or structure.onto(out[0].id):
        return None
    return (out[0].target.at, out[0].id if out[0].is_joined else "", structure.ground(name))


def _strays(material: Material, excerpt: Excerpt) -> Sequence[str]:
    """Claims that the picture folds, and that are no reason for what it shows."""
    shown = {twin for name in excerpt.claims for twin in material.twins(name)}
    words = {_words(material, name) for name in excerpt.claims}
    mains = {claim.id for claim in material.structure.main_claims()}

    def apart(name: str) -> bool:
        direct = {r.target for r in material.structure.out_of(name)}
        return (
            name not in shown
            and _words(material, name) not in words
            and direct.isdisjoint(shown)
            and not material.structure.crossings_of(name)
        )

    pool = [
        name
        for name, claim in material.claims.items()
        if claim.quotes and name not in mains and material.side(name) and apart(name) and material.stands_alone(name)
    ]
    unlike = {_words(material, name): name for name in reversed(pool)}
    return material.chance("picture", "strays").shuffled([name for name in pool if name in unlike.values()])[:_STRAYS]
