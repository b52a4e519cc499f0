"""What one side's claim does to the other's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from argmap.exercise.material import Candidate, fact
from argmap.model.exercise import Choice, Given, Task

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.exercise.material import Material
    from argmap.model import Issue, Relation, Side, Source

Effect = Literal["harder", "easier", "step", "nothing"]

EFFECTS: tuple[Effect, ...] = ("harder", "easier", "step", "nothing")

_FAIRLY_SURE = 0.7
"""Below this, whoever drew a link leaves it open."""

_LONGEST = 300
"""Letters of both ends together, beyond which nobody reads them."""

_OTHER: dict[Side, Side] = {"left": "right", "right": "left"}


def joins(material: Material, _source: Source | None = None) -> Iterator[Candidate]:
    """Links across, of each effect one before a second of any; and two claims that do nothing to each other."""
    chance = material.chance("join")
    found = [one for link in material.structure.crossings if (one := _linked(material, link)) is not None]
    found += _strangers(material)
    ranked = chance.ranked(found, _doubt)
    effects = chance.shuffled(EFFECTS)
    turns = [(_turn(ranked, one), effects.index(one.effect), one.candidate) for one in ranked]
    for _, _, candidate in sorted(turns, key=lambda one: (not _preferred(material, one[2]), *one[:2])):
        yield candidate


def _is_firm(material: Material, link: Relation) -> bool:
    """Whether nobody can say that a link is none: an article draws it, or both ends cannot well be held together."""
    stated = link.stated_in is not None or link.kind == "contradiction"
    return stated or (link.kind == "attack" and _clash(material, link) is not None)


def _clash(material: Material, link: Relation) -> Issue | None:
    """The question to which the ends of a link are answers that cannot well both be right."""
    ends = set(material.structure.ends(link))
    clashing = (issue for issue in material.structure.map.issues if issue.together in ("impossible", "disputed"))
    return next((issue for issue in clashing if ends <= set(issue.positions)), None)


def _hint_on_nothing(material: Material, link: Relation) -> str:
    """What helps whoever sees no link, by what speaks for it."""
    hints, clash = material.words.hints, _clash(material, link)
    if clash is not None:
        return hints["join-nothing-clash"].format(question=clash.question)
    return hints["join-nothing-stated" if link.stated_in == _said_by(material, link) else "join-nothing"]


def _said_by(material: Material, link: Relation) -> str | None:
    """The article of a link's premises."""
    side = material.side(link.id)
    said = (s.id for s in material.sources if s.side == side and all(material.is_said(p, s) for p in link.premises))
    return next(said, None)


def _is_plain(link: Relation, step: Relation | None) -> bool:
    """Whether it does one of the effects; who attacks an attack helps what that attacks: no task for a class."""
    if step is not None:
        return step.kind == "support" and link.kind == "attack"
    return link.kind != "rephrase"


def _is_short(material: Material, ends: Sequence[str]) -> bool:
    """Whether all ends are said, can be read alone, and are read."""
    said = not any(material.claims[name].is_implicit for name in ends)
    return said and material.stands_alone(*ends) and sum(len(material.text(name)) for name in ends) <= _LONGEST


class _Effective(NamedTuple):
    effect: Effect
    candidate: Candidate


def _turn(ranked: Sequence[_Effective], one: _Effective) -> int:
    """How many of its effect go before it; those that careful readers may differ on come behind all others."""
    before = ranked[: ranked.index(one)]
    return sum(other.effect == one.effect for other in before) + len(ranked) * _doubt(one)


def _doubt(one: _Effective) -> int:
    """How much readers may differ on it: not at all, whether there is a link, on what it does, or on nearly all."""
    task = one.candidate.task
    is_open = task.choices[EFFECTS.index("nothing")].right and one.effect != "nothing"
    return 3 if len(task.right) > len(EFFECTS) / 2 else 2 * task.discuss + (is_open and not task.discuss)


def _preferred(material: Material, candidate: Candidate) -> bool:
    return material.preferred("join", [name for name in (candidate.task.relation, candidate.task.issue) if name])


def _linked(material: Material, link: Relation) -> _Effective | None:
    """The task on a link; none where its ends cannot be shown."""
    structure, side = material.structure, material.side(link.id)
    step = structure.relations.get(link.target)
    target = step.target if step is not None else link.target
    reasons = tuple(p for p in step.premises if not material.claims[p].is_implicit) if step is not None else ()
    ends = (*link.premises, *reasons, target)
    if side is None or target not in material.claims or (step is not None and not reasons):
        return None
    if not _is_plain(link, step) or not _is_short(material, ends) or not material.chosen("join", [link.id]):
        return None
    effect: Effect = "step" if step is not None else "easier" if link.kind == "support" else "harder"
    doubtful = link.origin is not None and link.origin.sure is not None and link.origin.sure < _FAIRLY_SURE
    discuss = doubtful or (effect == "easier" and link.stated_in is None)
    also: list[Effect] = [] if _is_firm(material, link) and not discuss else ["nothing"]
    also += ["harder"] if effect == "step" else []  # whoever spoils its reason makes a claim harder to believe
    one, other = _in_line(material, link.premises), material.text(target)
    reason = _in_line(material, reasons) if reasons else ""
    why = material.words.whys["step" if effect == "step" else link.kind]
    why = why.format(one=one, other=other, reason=reason)
    task = _task(material, side, _in_line(material, link.premises), _aim(material, reasons, target), [effect, *also])
    nothing = EFFECTS.index("nothing")
    if not task.choices[nothing].right:
        told = task.choices[nothing].changed(hint=_hint_on_nothing(material, link))
        task = task.changed(choices=(*task.choices[:nothing], told))
    task = task.changed(
        relation=link.id,
        discuss=discuss,
        why=material.why(why, link.id) + (f" {material.words.whys['discuss']}" if link.stated_in is None else ""),
        claims=(*link.premises, *reasons, target),
    )
    tells = frozenset({fact("step", step.id)} if step is not None else ())
    return _Effective(effect, Candidate(task, frozenset({fact("link", link.id)}), tells))


def _strangers(material: Material) -> Iterator[_Effective]:
    """Positions on one question that can stand together and that nothing joins."""
    structure = material.structure
    ends = [structure.ends(link) for link in structure.crossings]
    touched = {frozenset((one, other)) for names in ends for one in names for other in names}
    for issue, left, right in material.issues_with_both():
        linked = any(structure.issue_of(link) == issue for link in structure.crossings)
        if issue.together != "possible" or linked or not material.chosen("join", [issue.id]):
            continue
        if frozenset((left, right)) in touched or not material.stands_alone(left, right):
            continue
        if right in material.above(left) or left in material.above(right):
            continue
        task = _task(material, "left", material.text(left), material.text(right), ["nothing"])
        why = material.why(material.words.whys["nothing"], issue.id)
        task = task.changed(issue=issue.id, why=why, claims=(left, right))
        yield _Effective("nothing", Candidate(task, frozenset({fact("issue", issue.id)})))


def _task(material: Material, side: Side, one: str, other: str, right: Sequence[Effect]) -> Task:
    words = material.words
    names = {"one": material.side_called(side), "other": material.side_called(_OTHER[side])}
    return Task(
        id="join",
        kind="join",
        ask=words.asks["join"].format(**names),
        given=(Given(role="claim", text=one), Given(role="other", text=other)),
        choices=_effects(material, names, right),
        side=side,
    )


def _effects(material: Material, names: dict[str, str], right: Sequence[Effect]) -> tuple[Choice, ...]:
    """The four effects in their order, which is the same in all such tasks.

    Args:
        material: whose words they are in.
        names: of both articles.
        right: those that are right, the one that says it best first; to the others belongs a word on what is better.
    """
    words = material.words
    others = right[1:]
    hints = {effect: words.hints[f"join-{effect}"] for effect in EFFECTS if effect not in right}
    hints |= {effect: words.hints[f"join-{effect}-too"] for effect in others}
    return tuple(
        Choice(text=words.effects[effect].format(**names), right=effect in right, hint=hints.get(effect, ""))
        for effect in EFFECTS
    )


def _in_line(material: Material, names: Sequence[str]) -> str:
    text = material.text(names[0])
    for name in names[1:]:
        text = material.words.premises_and.format(one=text, other=material.text(name))
    return text


def _aim(material: Material, reasons: Sequence[str], target: str) -> str:
    """The claim that a link leads to, with the reason whose step it attacks."""
    if not reasons:
        return material.text(target)
    return material.words.so.format(premise=_in_line(material, reasons), conclusion=material.text(target))
