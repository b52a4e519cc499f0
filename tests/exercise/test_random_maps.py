"""Tasks of random maps: made or refused in a line, and never wrong."""

from __future__ import annotations

from contextlib import suppress
from random import Random
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.errors import TaskError
from argmap.exercise import KINDS, Material, exercise_of, tasks_of_kind
from argmap.exercise.codes import items, read_row, row
from argmap.exercise.sheets import groups_of
from argmap.model import (
    ArgumentMap,
    Article,
    Claim,
    Debate,
    FoundQuote,
    Issue,
    Paragraph,
    Quote,
    Relation,
    Source,
    Span,
)
from argmap.model.exercise import LEVELS, Level
from tests.exercise.verifying import flaws
from tests.long import share
from tests.strategies import argument_maps

if TYPE_CHECKING:
    from argmap.model import RelationKind, Stance, Wording

levels = st.sampled_from(LEVELS)


def found_everywhere(argument_map: ArgumentMap) -> Debate:
    """The map with all of its quotes found, each in a sentence of its own."""
    texts: dict[str, str] = {source.id: "Head. " for source in argument_map.sources}
    found: dict[str, tuple[FoundQuote, ...]] = {}
    entries: list[Claim | Relation] = [*argument_map.claims, *argument_map.relations]
    for entry in entries:
        spans = []
        for quote in entry.quotes:
            start = len(texts[quote.source])
            texts[quote.source] += f"{quote.words} . "
            spans.append(Span(start, start + len(quote.words)))
        found[entry.id] = tuple(FoundQuote(status="exact", span=span, parts=(span,)) for span in spans)
    articles = {
        name: Article(path=f"{name}.txt", text=text, sha256="0" * 64, paragraphs=(Paragraph(0, len(text)),))
        for name, text in texts.items()
    }
    return Debate(argument_map, articles, {name: one for name, one in found.items() if one})


WORDS = (
    *("river", "bread", "clock", "window", "market", "garden", "winter", "candle"),
    *("bridge", "letter", "copper", "engine", "harbour", "meadow", "pencil"),
)
STANCES: tuple[Stance, ...] = ("asserts", "asserts", "asserts", "endorses", "concedes", "reports", "rejects")


def dense_map(random: Random) -> ArgumentMap:
    """Two cases that hang together, with joint reasons, unsaid ones, links across, attacks on steps, questions."""
    sources = (
        Source(id="l", side="left", title="Left", author="Ada Hill", main="l0"),
        Source(
            id="r", side="right", title="Right", author="Ben Moor", main="r0", speaks_for=random.choice(["", "Guild"])
        ),
    )
    claims: list[Claim] = []
    relations: list[Relation] = []
    for side in "lr":
        for i in range(random.randint(4, 14)):
            name = f"{side}{i}"
            text = f"The {' '.join(random.sample(WORDS, 3))} of {side} number {i} holds."
            stance: Stance = random.choice(STANCES) if i else "asserts"
            voice = random.choice([(), (), ("Cleo Vane",), ("Dr Pell", "an old man")]) if i else ()
            words = f"{' '.join(random.sample(WORDS, 6))} {side} {i} is what stands here, and no more"
            quote = Quote(source=side, exact=(words,), stance="asserts" if not voice else stance, voice=voice)
            quotes = () if i and random.random() < 0.2 else (quote,)
            wording: Wording = "paraphrase" if quotes else "implicit"
            claims.append(Claim(id=name, text=text, quotes=quotes, source=None if quotes else side, wording=wording))
        names = [claim.id for claim in claims if claim.id.startswith(side)]
        for i in range(1, len(names)):
            premises = names[i : i + random.choice([1, 1, 2, 3])]
            kind: RelationKind = random.choice(["support", "support", "support", "support", "attack"])
            scheme = random.choice(["", "expert opinion", "analogy", "sign"])
            target = names[random.randrange(i)]
            relations.append(
                Relation(
                    id=f"{side}s{i}", kind=kind, premises=tuple(premises), target=target, scheme=scheme, stated_in=side
                )
            )
    for i in range(random.randint(0, 6)):
        one, other = random.choice([("l", "r"), ("r", "l")])
        mine = random.choice([claim.id for claim in claims if claim.id.startswith(one)])
        ends = [claim.id for claim in claims if claim.id.startswith(other)]
        ends += [relation.id for relation in relations if relation.id.startswith(f"{other}s")]
        kind = random.choice(["attack", "attack", "support", "contradiction", "rephrase"])
        target = random.choice(ends)
        if kind in ("contradiction", "rephrase", "support"):
            target = target if not target[1:].startswith("s") else ends[0]
        relations.append(Relation(id=f"x{i}", kind=kind, premises=(mine,), target=target))
    issues = [
        Issue(
            id=f"q{i}",
            question=f"What of {WORDS[i]} and {WORDS[i + 5]}?",
            positions=tuple(random.sample([claim.id for claim in claims], min(3, len(claims)))),
            together=random.choice(["possible", "impossible", "disputed", None]),
        )
        for i in range(random.randint(0, 5))
    ]
    return ArgumentMap(
        title="Random", sources=sources, claims=tuple(claims), relations=tuple(relations), issues=tuple(issues)
    )


def check(debate: Debate, level: Level, seed: int) -> int:
    """See that all tasks of a map are right, and give how many there are."""
    material, count = Material(debate, level=level, seed=seed, proposed=True), 0
    for kind in KINDS:
        with suppress(TaskError):
            for task in tasks_of_kind(material, kind, KINDS[kind].per_sheet or 2):
                assert list(flaws(task, debate)) == [], task
                count += 1
    with suppress(TaskError):
        exercise_of(material)
    with suppress(TaskError):
        found = items(groups_of(material).groups, level)
        assert not read_row(row(found), found).wrong
    return count


@settings(max_examples=share(25, everything=1000), deadline=None)
@given(argument_maps(max_claims=12, max_relations=14), levels, st.integers(0, 3))
def test_of_any_map_tasks_are_made_or_refused(argument_map: ArgumentMap, level: Level, seed: int) -> None:
    check(found_everywhere(argument_map), level, seed)


def test_the_tasks_of_maps_that_hang_together_are_right() -> None:
    count = 0
    for number in range(share(12, everything=400)):
        debate = found_everywhere(dense_map(Random(number)))
        for level in LEVELS:
            count += check(debate, level, number)
    assert count > 300
