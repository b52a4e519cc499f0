"""Cases as a map: claims with their quotes, relations, and for each how sure the rules are and why."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from argmap.draft.languages import NO_LANGUAGE
from argmap.draft.rules.attaching import Attachment
from argmap.draft.rules.labels import id_words, label_of, sentence_of
from argmap.draft.rules.voices import Said
from argmap.model import Claim, Origin, Quote, Relation, slug
from argmap.phrases import PLAIN, counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.draft.languages import Language
    from argmap.draft.rules.case import Case
    from argmap.draft.rules.folding import Statement
    from argmap.draft.rules.units import Unit
    from argmap.model import Source
    from argmap.model.entry import Standing

DRAFTER = "rules"

COULD_BE = 0.6
"""How sure the rules are of the claims that could be the main one instead, the second and third a little less."""

SURER = 0.05
"""How much surer than by its own words the rules are of such a claim at most."""

LONGEST_ID = 40
"""Characters; words beyond are left out."""


class Ids:
    """Ids that no claim or relation has yet."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._numbers: Counter[str] = Counter()

    def number(self, letter: str) -> str:
        """The next id of a letter and a number."""
        while True:
            self._numbers[letter] += 1
            name = f"{letter}{self._numbers[letter]}"
            if name not in self._taken:
                self._taken.add(name)
                return name

    def new(self, words: str, *, otherwise: str) -> str:
        """An id made of words, or of a number where they have no letters."""
        base = slug(words)
        if len(base) > LONGEST_ID:
            base = base[:LONGEST_ID].rsplit("-", 1)[0]
        base = base.strip("-_") or otherwise
        found = base
        while found in self._taken:
            self._numbers[base] += 1
            found = f"{base}-{self._numbers[base] + 1}"
        self._taken.add(found)
        return found


def origin(sure: float, why: str, *, standing: Standing = "proposed") -> Origin:
    """What the rules propose, how sure they are, and why."""
    return Origin(by=DRAFTER, sure=round(min(1.0, max(0.0, sure)), 2), why=why, standing=standing)


def claims_of(case: Case, ids: Ids) -> list[Claim]:
    """A claim for each statement, in their order."""
    language = case.language or NO_LANGUAGE
    return [_claim(case, i, ids, language) for i in range(len(case.statements))]


def _claim(case: Case, i: int, ids: Ids, language: Language) -> Claim:
    one = case.statements[i]
    text, verbatim = _text(one, language)
    worded = case.choice.words if i == case.main else ""
    if worded:
        text = sentence_of(worded)
    said = [(one.unit, _granted(case, i)), *((again.unit, again.said) for again in one.repeats)]
    label = label_of(text, language)
    sure, why = _standing(case, i)
    return Claim(
        id=ids.new(id_words(text, language), otherwise=f"c{i + 1}"),
        label=label,
        text=text,
        quotes=tuple(_quote(case, unit, whose) for unit, whose in said),
        wording="interpretation" if worded else "verbatim" if verbatim else "paraphrase",
        type="policy" if one.markers.recommends else None,
        origin=origin(sure, why, standing="accepted" if case.choice.is_answered and i == case.main else "proposed"),
    )


def _granted(case: Case, i: int) -> Said:
    """Whose words they are; what the author attacks at once is only granted."""
    said = case.statements[i].said
    is_own = not said.voice and said.stance == "asserts"
    return Said((), "concedes") if is_own and case.attachments[i].is_objection else said


def _text(one: Statement, language: Language) -> tuple[str, bool]:
    """The claim's statement: its unit's words, or those of a repetition where the unit is no whole clause."""
    if one.unit.kind == "headline" and not one.markers.demand:  # "Close the centre"
        demands = (other.unit for other in one.repeats if other.markers.recommends)
        again = next((unit for unit in demands if not language.points_back.opens(unit.text)), None)
        if again is not None:
            return sentence_of(again.text), len(again.parts) == 1
    with_subject = [unit for unit in one.units if not language.participles.opens(unit.text)]
    clauses = (unit for units in (with_subject, one.units) for unit in units if language.is_clause(unit.text))
    whole = next(clauses, (*with_subject, one.unit)[0])
    return sentence_of(whole.text), len(whole.parts) == 1


def _quote(case: Case, unit: Unit, said: Said) -> Quote:
    text = case.read.article.text
    return Quote(
        source=case.read.source.id,
        exact=tuple(text[start:end] for start, end in unit.parts),
        start=unit.parts[0].start,
        end=unit.parts[-1].end,
        voice=said.voice,
        stance=said.stance,
    )


def _standing(case: Case, i: int) -> tuple[float, str]:
    """How sure the rules are that a claim belongs into a map, and why it was taken for one."""
    if "comment" not in case.read.source.part and i in case.choice.offered:
        return _standing_of_thesis(case, i)
    return case.weights[i], "; ".join(_reasons(case.statements[i]))


def _standing_of_thesis(case: Case, i: int) -> tuple[float, str]:
    """Of the main claim, and of what a person is asked whether it is that instead."""
    if i == case.main:
        return case.choice.sure, f"taken for the main claim, because: {case.choice.because}"
    because = "; ".join(case.choice.candidates[i].because) or "it stands out"
    sure = min(COULD_BE - 0.05 * case.choice.offered.index(i), case.weights[i] + SURER)
    return sure, f"could be the main claim instead, because: {because}"


def _reasons(one: Statement) -> Iterator[str]:
    """What makes a statement more than one that merely stands in the text."""
    if one.said.voice:
        yield f"said by {' quoting '.join(one.said.voice)}"
    if one.markers.recommends:
        yield f"recommends: '{one.markers.demand}'"
    if one.markers.conclusion:
        yield f"concludes: '{one.markers.conclusion}'"
    if one.repeats:
        yield f"said {counted(len(one.repeats) + 1, PLAIN.nouns.time)}"


def relations_of(case: Case, claims: Sequence[Claim], ids: Ids) -> list[Relation]:
    """A relation for each attachment, and one more for an answer that leads on to something else besides.

    An undercut leads to the relation that it attacks.
    """
    linked = {i: i - 1 for i in range(1, len(claims)) if _is_linked(case, i)}
    led_with = set(linked.values())
    drawn = [i for i, one in enumerate(case.attachments) if one.target is not None and i not in led_with]
    names = {i: ids.number("r") for i in drawn}
    names |= {first: names[i] for i, first in linked.items() if i in names}
    relations = [_relation(case, claims, i, linked.get(i), names) for i in drawn]
    answering = [(i, k) for i, one in enumerate(case.attachments) for k in one.answers if k in names]
    return relations + [_answer(case, claims, i, k, names, ids) for i, k in answering]


ANSWERS = 0.65
"""How sure the rules are that something answers an objection and leads on to its own conclusion besides."""


def _answer(  # noqa: PLR0913, PLR0917 - what is joined, and its names
    case: Case, claims: Sequence[Claim], i: int, objection: int, names: dict[int, str], ids: Ids
) -> Relation:
    """That it answers an objection: the step where the objection is granted, else what is said."""
    is_said = case.statements[objection].said.stance == "rejects"
    words = case.statements[i].markers.contrast
    return Relation(
        id=ids.number("r"),
        kind="attack",
        premises=(claims[i].id,),
        target=claims[objection].id if is_said else names[objection],
        quotes=_markers(case, i, Attachment(objection, "attack"), is_linked=False),
        stated_in=case.read.source.id,
        origin=origin(ANSWERS, f"answers it: '{words}'" if words else "answers what stands before it"),
    )


def _is_linked(case: Case, i: int) -> bool:
    """Whether "A, but B" leads with both its halves to one conclusion."""
    one, before = case.statements[i], case.statements[i - 1]
    mine, other = case.attachments[i], case.attachments[i - 1]
    return (
        one.markers.contrast != ""
        and one.unit.sentence == before.unit.sentence
        and mine.target is not None
        and mine.target != i - 1
        and mine.kind == "support"
        and (other.target is None or (other.kind, other.target) == (mine.kind, mine.target))
        and i - 1 != case.main
        and before.said.stance != "rejects"
    )


def _relation(case: Case, claims: Sequence[Claim], i: int, linked: int | None, names: dict[int, str]) -> Relation:
    one = case.attachments[i]
    assert one.target is not None
    target = names[one.target] if one.is_undercut and one.target in names else claims[one.target].id
    because = (
        (*one.because, f"'{case.statements[i].markers.contrast}' joins the two") if linked is not None else one.because
    )
    return Relation(
        id=names[i],
        kind=one.kind,
        premises=tuple(claims[k].id for k in (linked, i) if k is not None),
        target=target,
        quotes=_markers(case, i, one, is_linked=linked is not None),
        stated_in=case.read.source.id,
        origin=origin(one.sure, "; ".join(because)),
    )


def _markers(case: Case, i: int, attachment: Attachment, *, is_linked: bool) -> tuple[Quote, ...]:
    """The words that draw the relation, where the unit opens with them."""
    opening = case.statements[i].unit.opening
    markers = case.statements[i].markers
    if opening is None:
        return ()
    text = case.read.article.text
    words = text[opening.start : opening.end]
    drawn = markers.contrast if is_linked or attachment.kind == "attack" else markers.reason or markers.conclusion
    if not drawn or drawn.lower() not in words.lower():
        return ()
    return (Quote(source=case.read.source.id, exact=(words,), start=opening.start, end=opening.end),)


def source_of(case: Case, claims: Sequence[Claim]) -> Source:
    """The source with what was found out about it; readers who comment argue for no one thing."""
    source = case.read.source
    return source.changed(
        main=None if "comment" in source.part else claims[case.main].id,
        speaks_for=source.speaks_for or case.party,
        language=source.language or (case.language.tag if case.language else ""),
        sha256=case.read.article.sha256,
    )
