"""A map that is there, extended by an answer: in the same forms and with the same checks as a draft of its own.

For assistants that work on a map by themselves. Nothing of the map is lost; what an answer changes of it is for the
caller to allow.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.articles import find_quotes
from argmap.draft.llm.assembling import Assembly
from argmap.draft.llm.between import add_between
from argmap.draft.llm.checking import add_article, quotes_of
from argmap.draft.llm.instructions import numbered
from argmap.draft.llm.naming import named, plain
from argmap.draft.llm.pieces import Piece, own_paragraphs, own_text
from argmap.draft.llm.quoting import placed
from argmap.model import ArgumentMap, Article, Quote

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from argmap.draft.drafting import Read
    from argmap.draft.llm.form import ArticleAnswer, BetweenAnswer
    from argmap.draft.llm.quoting import Placed
    from argmap.model import Claim, Paragraph

_SHOWN = 300
"""Characters of quoted words that are told."""


class Extended(NamedTuple):
    """A map with what an answer brought."""

    map: ArgumentMap
    notices: tuple[str, ...]
    """What was not taken over as it was given, a sentence each."""


class Unplaced(NamedTuple):
    """A quote of an answer that does not stand in its article."""

    number: int
    """Which of the answer's quotes it is, from 1."""
    words: str
    why: str
    """The nearest words there, or whose words they are; a sentence."""


class Reading(NamedTuple):
    """An answer about one article, its quotes looked for."""

    read: Read
    paragraphs: tuple[Paragraph, ...]
    form: ArticleAnswer
    places: tuple[Placed | None, ...]

    @property
    def unplaced(self) -> tuple[Unplaced, ...]:
        """The quotes that stand nowhere, each with the nearest words."""
        asked = enumerate(zip(quotes_of(self.form), self.places, strict=True), 1)
        return tuple(self._unplaced(number, quote.parts) for number, (quote, place) in asked if place is None)

    def _unplaced(self, number: int, exact: Sequence[str]) -> Unplaced:
        words = tuple(part for part in exact if part.strip())
        shown = plain(" […] ".join(words), _SHOWN)
        if not words:
            return Unplaced(number, shown, "it has no words")
        quote = Quote(source=self.read.source.id, exact=words)
        whole = self.read.article
        (found,) = find_quotes(own_text(whole, self.paragraphs), [quote])
        if found.span is not None:
            alarms = f" ({'; '.join(found.alarms)})" if found.alarms else ""
            return Unplaced(number, shown, f"the nearest words: “{_words(whole, found.span)}”{alarms}")
        (elsewhere,) = find_quotes(whole, [quote])
        place = elsewhere.span or next(iter(elsewhere.places), None)
        if place is not None and elsewhere.status != "near":
            kinds = {one.kind for one in whole.paragraphs if one.start < place.end and place.start < one.end}
            return Unplaced(number, shown, f"these words are not its author's: {', '.join(sorted(kinds))}")
        return Unplaced(number, shown, "nothing like it stands there")


def read_answer(read: Read, form: ArticleAnswer) -> Reading:
    """An answer about an article, its quotes looked for in what is its source's own."""
    paragraphs = paragraphs_of(read)
    text = own_text(read.article, paragraphs)
    places = placed(text, quotes_of(form), paragraphs, numbered(read.article))
    return Reading(read, paragraphs, form, places)


def paragraphs_of(read: Read) -> tuple[Paragraph, ...]:
    """The paragraphs in which a source may argue; readers' comments where it is made of them."""
    return own_paragraphs(read, comments="comment" in read.source.part)


def with_reading(argument_map: ArgumentMap, reading: Reading, *, by: str) -> Extended:
    """A map with what was read in one of its articles; a quote that stands nowhere is left out.

    Args:
        argument_map: the map.
        reading: the answer.
        by: who proposes what it brings.
    """
    assembly = _begun(argument_map, by)
    source = next(one for one in argument_map.sources if one.id == reading.read.source.id)
    mine = {
        claim.id: claim
        for claim in argument_map.claims
        if source.id in {claim.source, *(quote.source for quote in claim.quotes)}
    }
    steps = (one.id for one in argument_map.relations if one.premises[0] in mine)
    here = {*mine, *steps}
    form, places, known = _without_what_is_there(reading, mine.values())
    also = {name: meant for name, meant in assembly.known().items() if meant in here} | known
    add_article(assembly, Piece(reading.read, reading.paragraphs, 1, 1), form, places, also=also)
    main = assembly.mains.get(source.id)
    if source.main is not None and main != source.main:
        assembly.mains[source.id] = source.main
        assembly.notices.append(f"The main claim of {source.id} stays {named(source.main)}.")
    renamed = list(_renamed(form, assembly, mine))
    if renamed:
        assembly.notices.append(f"Claims that are called otherwise in the map: {', '.join(renamed)}.")
    return _extended(argument_map, assembly)


def _renamed(form: ArticleAnswer, assembly: Assembly, before: Collection[str]) -> Iterator[str]:
    """Claims of an answer whose names were taken, or said nothing: what they are called now."""
    now = {claim.text: claim.id for claim in assembly.claims.values() if claim.id not in before}
    for claim in form.claims:
        name = now.get(plain(claim.text), claim.id)
        if name != claim.id:
            yield f"{plain(claim.id, 60)} is {name}"


def with_between(argument_map: ArgumentMap, form: BetweenAnswer, *, by: str) -> Extended:
    """A map with what lies between its articles.

    Args:
        argument_map: the map.
        form: the answer.
        by: who proposes what it brings.
    """
    assembly = _begun(argument_map, by)
    add_between(assembly, form)
    return _extended(argument_map, assembly)


def _without_what_is_there(
    reading: Reading, claims: Iterable[Claim]
) -> tuple[ArticleAnswer, list[Placed | None], dict[str, str]]:
    """The answer without claims that the map has in the same words, its quotes' places, and what those claims are.

    So an answer that is given twice is taken over once.
    """
    there = {claim.text: claim.id for claim in claims}
    known: dict[str, str] = {}
    kept, places, given = [], [], iter(reading.places)
    for claim in reading.form.claims:
        theirs = [next(given) for _ in claim.quotes]
        same = there.get(plain(claim.text))
        if same is not None:
            known[claim.id] = same
        else:
            kept.append(claim)
            places += theirs
    return reading.form.model_copy(update={"claims": kept}), places, known


def _begun(argument_map: ArgumentMap, by: str) -> Assembly:
    """The map as an assembly that goes on, and loses no claim of its."""
    assembly = Assembly.of(argument_map, by)
    assembly.kept = {claim.id for claim in argument_map.claims}
    return assembly


def _extended(before: ArgumentMap, assembly: Assembly) -> Extended:
    """What became of the map; its title stays where a person accepted something of it."""
    entries = (*before.claims, *before.relations, *before.issues)
    now = assembly.argument_map()
    is_kept = before.title and any(not entry.is_proposed for entry in entries)
    title = before.title if is_kept else now.title
    return Extended(now.changed(title=title, note=before.note), tuple(assembly.notices))


def _words(article: Article, span: tuple[int, int]) -> str:
    return plain(article.text[span[0] : span[1]], _SHOWN)
