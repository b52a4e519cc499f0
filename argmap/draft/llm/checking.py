"""A model's answer about one article, checked against the article and taken over as claims and relations."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from argmap.draft.llm.instructions import named_after_file
from argmap.draft.llm.naming import LONGEST_LABEL, looked_up, missing, named, plain
from argmap.draft.llm.quoting import QuotedWords
from argmap.model import Claim, Quote, slug

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from argmap.draft.llm.assembling import Assembly
    from argmap.draft.llm.form import ArticleAnswer, ClaimAnswer, QuoteAnswer
    from argmap.draft.llm.pieces import Piece
    from argmap.draft.llm.quoting import Placed

NO_OTHERS: Mapping[str, str] = MappingProxyType({})
"""Names for nothing but what an answer brings."""

_MOST_VOICES = 4
_LONGEST_VOICE = 100
_LONGEST_TITLE = 300
_NO_NAME = ("", "-", "none", "n/a", "unknown", "not given", "not stated", "title", "author")
"""What assistants write where a text has no title or author; such a word may well stand in the text."""


def quotes_of(form: ArticleAnswer) -> tuple[QuotedWords, ...]:
    """Every quote of an answer, in order."""
    return tuple(
        QuotedWords(quote.exact, quote.sentence, number)
        for number, claim in enumerate(form.claims)
        for quote in claim.quotes
    )


def add_article(
    assembly: Assembly,
    piece: Piece,
    form: ArticleAnswer,
    places: Sequence[Placed | None],
    *,
    also: Mapping[str, str] = NO_OTHERS,
) -> None:
    """Take over what was read in a piece of an article, as far as it stands there.

    Args:
        assembly: the map in the making.
        piece: what was read.
        form: the answer.
        places: where its quotes stand, as `quotes_of` orders them; `None` for one that stands nowhere.
        also: what else the names in the answer may stand for: claims and relations that were there before.
    """
    known = {**also, **_add_claims(assembly, piece, form.claims, iter(places))}
    assembly.add_relations(form.relations, known)
    _name_main(assembly, piece, form, known)
    _name_party(assembly, piece, form)
    _name_writer(assembly, piece, form)


def _add_claims(
    assembly: Assembly, piece: Piece, forms: Sequence[ClaimAnswer], places: Iterator[Placed | None]
) -> dict[str, str]:
    """Take over the claims; gives what the names and labels of those that were kept stand for."""
    assembly.notices.start_answer()
    known: dict[str, str] = {}
    labels: dict[str, str] = {}
    for form in forms:
        quotes = tuple(_quotes(piece, form, [next(places) for _ in form.quotes], assembly))
        flaw = _flaw(form, quotes)
        if flaw:
            told = f"The claim {named(form.label or form.text)} was left out: {flaw}"
            assembly.notices.lose((form.id, slug(form.id), form.label), told)
            continue
        claim = _claim(assembly, piece, form, quotes)
        assembly.claims[claim.id] = claim
        if form.weight == "detail":
            assembly.details.add(claim.id)
        assembly.read_in[claim.id] = {(piece.read.source.id, piece.number)}
        if form.id in known:
            assembly.notices.append(f"Two claims are named {named(form.id)}: what refers to it means the first.")
        for name in (form.id, slug(form.id)):
            known.setdefault(name, claim.id)
        labels.setdefault(slug(form.label), claim.id)
    return {name: claim for name, claim in labels.items() if name} | known


def _flaw(form: ClaimAnswer, quotes: Sequence[Quote]) -> str:
    """What keeps a claim out of the map, if anything does."""
    if form.quotes and not quotes:
        return "its words do not stand in the article"
    if not quotes and form.wording != "implicit":
        return "it quotes nothing"
    if not plain(form.text) and not plain(form.label):
        return "it says nothing"
    return ""


def _claim(assembly: Assembly, piece: Piece, form: ClaimAnswer, quotes: tuple[Quote, ...]) -> Claim:
    label = plain(form.label, LONGEST_LABEL)
    return Claim(
        id=assembly.names.claim(form.id, label or form.text),
        label=label,
        text=plain(form.text) or label,
        quotes=quotes,
        wording=(form.wording if form.wording != "implicit" else "interpretation") if quotes else "implicit",
        type=form.type,
        source=None if quotes else piece.read.source.id,
        origin=assembly.origin(form.sure, form.why),
    )


def _quotes(piece: Piece, form: ClaimAnswer, places: Sequence[Placed | None], assembly: Assembly) -> Iterator[Quote]:
    """The quotes that stand in the article, each once."""
    seen = set()
    for quote, place in zip(form.quotes, places, strict=True):
        if place is not None and place.parts not in seen:
            seen.add(place.parts)
            assembly.counts["repaired"] += place.is_repaired
            assembly.counts["chosen"] += place.is_chosen
            yield _quote(piece, quote, place)
        elif place is None and any(places):
            claim = named(form.label or form.text)
            assembly.notices.append(f"A quote of the claim {claim} was left out: its words do not stand there.")


def _quote(piece: Piece, form: QuoteAnswer, place: Placed) -> Quote:
    text = piece.read.article.text
    return Quote(
        source=piece.read.source.id,
        exact=tuple(text[start:end] for start, end in place.parts),
        start=place.parts[0].start,
        end=place.parts[-1].end,
        voice=tuple(filter(None, (plain(voice, _LONGEST_VOICE) for voice in form.voice[:_MOST_VOICES]))),
        stance=form.stance,
    )


def _name_main(assembly: Assembly, piece: Piece, form: ArticleAnswer, known: dict[str, str]) -> None:
    """Note the article's main claim; of several pieces', the one the model is surest of."""
    if not form.main.strip():
        return
    source = piece.read.source
    main = looked_up(form.main, known)
    if main is None:
        if not assembly.notices.has_lost(form.main):
            why = missing(form.main, assembly.claims)
            assembly.notices.append(f"No main claim was taken over for {source.id}: {why}.")
        return
    before = assembly.mains.get(source.id)
    if before is None or _sure(assembly.claims[main]) > _sure(assembly.claims[before]):
        assembly.mains[source.id] = main


def _sure(claim: Claim) -> float:
    return (claim.origin.sure if claim.origin else None) or 0


def _name_party(assembly: Assembly, piece: Piece, form: ArticleAnswer) -> None:
    party = plain(form.speaks_for, _LONGEST_VOICE)
    source = piece.read.source
    if party and party != source.author:
        assembly.speaks_for.setdefault(source.id, party)


def _name_writer(assembly: Assembly, piece: Piece, form: ArticleAnswer) -> None:
    """Note title and author where they were not known and stand in the text."""
    text = " ".join(piece.read.article.text.split()).casefold()
    source = piece.read.source
    unknown = {"title": named_after_file(source), "author": not source.author}
    for name, said in (("title", form.title), ("author", form.author)):
        words = plain(said, _LONGEST_TITLE)
        if words.strip("().").casefold() not in _NO_NAME and unknown[name] and words.casefold() in text:
            assembly.told.setdefault(source.id, {}).setdefault(name, words)
