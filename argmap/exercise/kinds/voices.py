"""Whose words these are, and whether the article agrees with them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from argmap.articles import sentences
from argmap.exercise.choices import wrong_count
from argmap.exercise.material import Candidate, fact
from argmap.model.exercise import Choice, Given, Task
from argmap.phrases import capital

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.exercise.material import Material
    from argmap.model import FoundQuote, Quote, Source

_SHORT, _SENTENCE, _LONG = 24, 60, 240
"""Letters of somebody's words; of words without a name, which must be a sentence to sound like somebody."""

_SPACE = re.compile(r"\s+")
_INNER = re.compile(r"[“”„«»\"]|(?<!\w)[‘’'](?=\w)")
"""Marks of quotation inside: words within words are somebody else's, and the whole is two people's."""

_OPENING, _CLOSING = "“„«", "”»"
_NAME = re.compile(r"\b[^\W\d_][\w’'-]{3,}")
_STANCES = ("endorses", "concedes", "reports", "rejects")


class _Spoken(NamedTuple):
    claim: str
    quote: Quote
    found: FoundQuote


def voices(material: Material, source: Source) -> Iterator[Candidate]:
    """Words of somebody else, one of each way in which the article takes them before a second of any."""
    chance = material.chance("who", source.id)
    mains = {twin for one in material.sources for twin in material.twins(one.main or "")}  # what it is all for
    spoken = [one for one in _spoken(material, source) if material.chosen("who", [one.claim])]
    spoken = [one for one in spoken if one.quote.voice or one.claim not in mains]

    def score(one: _Spoken) -> int:
        first = -10 if material.preferred("who", [one.claim]) else 0
        nameless = bool(one.quote.voice) and not any(letter.isupper() for letter in one.quote.voice[-1])
        return first + nameless - (material.level > 1) * (len(one.quote.voice) > 1)

    ranked = chance.ranked(spoken, score)
    firsts = {one.quote.stance: one for one in reversed(ranked)}
    early = [one for one in ranked if firsts[one.quote.stance] is one]
    told = [one for one in ranked if not one.quote.voice][1:]  # what the article tells throughout is asked once
    for one in [*early, *(one for one in ranked if firsts[one.quote.stance] is not one)]:
        if one in told:
            continue
        task = _task(material, source, one)
        if task is not None:
            yield Candidate(task, frozenset({fact("voice", one.claim)}))


def _spoken(material: Material, source: Source) -> Iterator[_Spoken]:
    """What an article has from others, or, where it speaks for others, what it passes on of these."""
    for claim in material.claims:
        for quote, found in material.all_quotes(claim, source.id):
            plain = quote.stance == "asserts" and not quote.voice
            told = plain and source.speaks_for and source.author and source.author != source.speaks_for
            told = told and _is_in_marks(material, source, found)  # else the writer may well say it too
            if quote.stance == "asks" or (plain and not told) or (not quote.voice and quote.stance != "asserts"):
                continue
            is_one = len(quote.exact) == 1 and not _INNER.search(quote.words.strip('“”„«»"'))
            if is_one and (_SENTENCE if plain else _SHORT) <= len(quote.words) <= _LONG:
                one = _Spoken(claim, quote, found)
                if not _is_disputed(material, source, one):
                    yield one


def _is_disputed(material: Material, source: Source, one: _Spoken) -> bool:
    """Whether the map has the same words a second time, from somebody else or taken otherwise."""
    span = one.found.parts[0]
    for claim in material.claims:
        for quote, found in material.all_quotes(claim, source.id):
            overlap = any(part.start < span.end and span.start < part.end for part in found.parts)
            if overlap and (quote.voice, _taken(quote)) != (one.quote.voice, _taken(one.quote)):
                return True
    return False


def _taken(quote: Quote) -> str:
    return "endorses" if quote.stance == "asserts" else quote.stance


def _task(material: Material, source: Source, one: _Spoken) -> Task | None:
    words, quote = material.words, one.quote
    right = quote.voice[-1] if quote.voice else source.party
    names = list(_names(material, source, right, quote.voice))
    chance = material.chance("who", source.id, one.claim)
    if not names:
        return None
    is_told = not quote.voice
    agrees = words.does_agree_told if is_told else words.does_agree_for if source.speaks_for else words.does_agree
    stance = "reports" if is_told else _taken(quote)
    shown = [Choice(text=right, right=True), *names[: wrong_count(material)]]
    why = _why(material, source, one.claim, "speaks-for" if is_told else stance)
    if len(quote.voice) > 1:
        others = ", ".join(reversed(quote.voice[:-1]))
        why += " " + words.whys["who-through"].format(voice=right, others=others)
    return Task(
        id="who",
        kind="who",
        side=source.side,
        source=source.id,
        ask=_asked(material, source, one),
        given=(_given(material, source, one),),
        choices=tuple(chance.shuffled(shown)),
        also_ask=capital(agrees.format(article=material.article_called(source))),
        also=tuple(
            Choice(
                text=words.agrees[s],
                right=s == stance,
                hint="" if s == stance else _hint_on_stance(material, s, stance),
            )
            for s in _STANCES
        ),
        why=material.why(why, one.claim),
        claims=(one.claim,),
    )


def _hint_on_stance(material: Material, chosen: str, right: str) -> str:
    """What helps whoever takes an article to stand to words as it does not."""
    only_told = chosen == "endorses" and right == "reports"
    return material.words.hints["agrees-told" if only_told else f"agrees-{chosen}"]


def _asked(material: Material, source: Source, one: _Spoken) -> str:
    """Whose words stand in marks of quotation; of all others, which the article tells in its own, who said it first."""
    is_first_hand = len(one.quote.voice) <= 1 and _is_in_marks(material, source, one.found)
    return material.words.asks["who" if is_first_hand else "who-first"].format(article=material.article_called(source))


def _is_in_marks(material: Material, source: Source, found: FoundQuote) -> bool:
    """Whether words stand in marks of quotation that were opened in their paragraph."""
    article, start = material.debate.articles[source.id], found.parts[0].start
    begin = max((paragraph.start for paragraph in article.paragraphs if paragraph.start <= start), default=0)
    before = article.text[begin : start + 1]
    opened = sum(before.count(mark) for mark in _OPENING) > sum(before.count(mark) for mark in _CLOSING)
    return opened or before.count('"') % 2 == 1


def _why(material: Material, source: Source, claim: str, taken: str) -> str:
    """What the article does with the words, told by what it says next: what it builds on them, or its “but”."""
    words, structure = material.words.whys, material.structure
    plain = words[f"who-{taken}"].format(party=source.party, writer=source.author)
    if taken == "endorses":
        served = [r.target for r in structure.out_of(claim) if r.kind == "support" and r.target in material.claims]
        said = next((name for name in served if material.is_said(name, source)), None)
        return words["who-endorses-for"].format(party=source.party, conclusion=material.text(said)) if said else plain
    if taken in ("concedes", "rejects"):
        aims = [claim, *(r.id for r in structure.out_of(claim))]
        against = [p for name in aims for r in structure.onto(name) if r.kind == "attack" for p in r.premises]
        said = next((name for name in against if material.is_said(name, source)), None)
        key = "who-concedes-but" if taken == "concedes" else "who-rejects-by"
        return words[key].format(party=source.party, answer=material.text(said)) if said else plain
    return plain


def _given(material: Material, source: Source, one: _Spoken) -> Given:
    """The words in their sentence; at the first level with the one after it."""
    article, span = material.debate.articles[source.id], one.found.parts[0]
    start, end = span
    for paragraph in sentences(article):
        around = [at for at, s in enumerate(paragraph) if s.start < span.end and span.start < s.end]
        if around:
            # what is said next shows how the author takes the words; later the article itself is at hand
            next_one = paragraph[around[-1] + 1 : around[-1] + 2] if material.level == 1 else ()
            start = min(start, paragraph[around[0]].start)
            end = max(end, *(one.end for one in (paragraph[around[-1]], *next_one)))
    before, said, after = (article.text[slice(*p)] for p in ((start, span.start), span, (span.end, end)))
    return Given(
        role="words",
        text=" ".join(said.split()),
        claim=one.claim,
        before=_SPACE.sub(" ", before),
        after=_SPACE.sub(" ", after),
    )


def _names(material: Material, source: Source, right: str, voice: Sequence[str]) -> Iterator[Choice]:
    """Other names, the nearest first: who passes the words on, who writes, whom else the article quotes."""
    hints, taken = material.words.hints, [right]
    titles = {one.title for one in material.sources}  # of an article that names nobody: no person's
    spoken = material.chance("who", source.id, right).shuffled(
        dict.fromkeys(
            name
            for claim in material.claims
            for quote, _ in material.all_quotes(claim, source.id)
            for name in quote.voice
        )
    )
    lists = (
        ([*reversed(voice[:-1])], "who-passes"),
        ([source.author] if source.speaks_for else [], "who-passes"),
        ([source.party], "who-party" if source.speaks_for else "who-writer"),
        (sorted(spoken, key=str.islower), "who-name"),  # whoever has no name is no name to look for
        ([one.party for one in material.sources if one.side != source.side], "who-name"),
    )
    for names, hint in lists:
        for name in names:
            if name and name not in titles and not any(_alike(name, other) for other in taken):
                taken.append(name)
                yield Choice(text=name, hint=hints[hint].format(name=name))


def _alike(one: str, other: str) -> bool:
    """Whether two names could be one person's or body's."""
    return bool(words_of(one) & words_of(other)) or one.casefold() == other.casefold()


def words_of(name: str) -> set[str]:
    """The words of a name or a sentence by which a person could be known."""
    return {word.casefold() for word in _NAME.findall(name)}
