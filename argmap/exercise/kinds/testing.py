"""Which questions test a step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.exercise.material import Candidate, fact
from argmap.model.exercise import Choice, Given, Task
from argmap.model.schemes import scheme_named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.exercise.material import Material
    from argmap.model import Relation, Source
    from argmap.model.schemes import Scheme

_ALIEN: dict[str, str] = {
    "precedent": "Was the earlier case really decided like that?",
    "slippery slope": "Which steps lie between the first and the last, and are they spelled out?",
    "popular opinion": "How do we know that most people think so: who was asked, and what was the question?",
    "verbal classification": "Was the word chosen to describe, or to praise or blame?",
    "waste": "Is what was spent lost in any case, whether we go on or stop?",
    "composition": "Do all the parts have the property, or only the ones mentioned?",
}
"""Questions that speak of something that occurs in arguments of one scheme alone."""

_KIN: dict[str, tuple[str, ...]] = {
    "precedent": ("analogy", "example", "established rule", "inconsistent commitment"),
    "slippery slope": ("cause to effect", "negative consequences", "fear appeal"),
    "popular opinion": ("popular practice", "expert opinion", "position to know", "witness testimony"),
    "verbal classification": ("established rule", "values", "personal attack", "bias", "commitment"),
    "waste": ("negative consequences", "practical reasoning", "positive consequences"),
    "composition": ("example", "analogy", "sign"),
}
"""By scheme, those beside it whose steps its question may well test."""

_TEMPTING: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Does the author gain something if people believe it?",
        (
            "expert opinion",
            "position to know",
            "witness testimony",
            "bias",
            "personal attack",
            "inconsistent commitment",
        ),
    ),
    (
        "Do most readers already believe the conclusion?",
        ("popular opinion", "popular practice", "values", "established rule"),
    ),
    (
        "Would everybody be happy if the conclusion were true?",
        (
            "negative consequences",
            "positive consequences",
            "practical reasoning",
            "fear appeal",
            "slippery slope",
            "waste",
            "values",
        ),
    ),
    ("Does the article say the conclusion more than once?", ("commitment", "inconsistent commitment")),
)
"""Questions that one likes to ask and that test no step, each with the schemes whose steps they may bear on."""


def tests(material: Material, source: Source) -> Iterator[Candidate]:
    """A step whose scheme is named: two of its critical questions among two that do not test it.

    At level 1 these speak of what does not occur in it; beyond, of what would make one like or doubt it all the same.
    """
    found = []
    for step in material.steps:
        scheme = scheme_named(step.scheme) if step.scheme else None
        said = [name for name in step.premises if not material.claims[name].is_implicit]
        seen = said and all(material.is_said(name, source) for name in (*said, step.target))
        if scheme is None or not seen or not material.chosen("test", [step.id]):
            continue
        if material.stands_alone(*said, step.target):
            found.append((step, scheme))

    def score(one: tuple[Relation, Scheme]) -> int:
        step = one[0]
        touched = any(material.structure.crossings_of(name) for name in (*step.premises, step.target))
        return (-10 if material.preferred("test", [step.id]) else 0) + (not touched)

    for step, scheme in material.chance("test", source.id).ranked(found, score):
        yield _candidate(material, source, step, scheme)


def _candidate(material: Material, source: Source, step: Relation, scheme: Scheme) -> Candidate:
    chance, words, is_open = material.chance("test", step.id), material.words, material.level == 3
    said = [name for name in step.premises if not material.claims[name].is_implicit]
    text = " ".join(material.text(name) for name in (*said, step.target)).casefold()
    own = chance.shuffled(scheme.questions)[:2]
    alien = [q for name, q in _ALIEN.items() if name != scheme.name and scheme.name not in _KIN[name]]
    alien = [q for q in alien if not ("people" in q and "people" in text) and not ("spent" in q and "spen" in text)]
    hint, taken = words.hints["test"], chance.shuffled(alien)[:2]
    tempting = chance.shuffled([question for question, kin in _TEMPTING if scheme.name not in kin])
    if material.level > 1 and tempting:
        hint, taken = words.hints["test-beside"], [*tempting[:2], *taken][:2]
    shown = [
        *(Choice(text=question, right=True) for question in own),
        *(Choice(text=question, hint=hint.format(text=question)) for question in taken),
    ]
    task = Task(
        id="test",
        kind="test",
        side=source.side,
        source=source.id,
        ask=words.asks_open["test"] if is_open else words.asks["test"],
        given=(
            *(Given(role="reason", text=material.text(name), claim=name) for name in said),
            Given(role="conclusion", text=material.text(step.target), claim=step.target),
        ),
        choices=() if is_open else tuple(chance.shuffled(shown)),
        open=is_open,
        model=" ".join(scheme.questions),
        why=material.why(words.whys["test"].format(pattern=scheme.pattern), step.id),
        relation=step.id,
        claims=(*said, step.target),
    )
    return Candidate(task, frozenset({fact("test", step.id)}), frozenset({fact("step", step.id)}))
