"""What became of each quote in its article."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, assert_never

from argmap.articles import common_shift
from argmap.check.naming import named
from argmap.errors import LINE_END, Place, Problem, Severity
from argmap.phrases import EXPERT, called, counted, overlooked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Article, Claim, Debate, FoundQuote, Quote, Relation, Span

_MANY_PLACES = 4
"""How many places of an ambiguous quote are shown."""

_AROUND = 24
"""Code points shown before and after each."""


def quotes_in_articles(debate: Debate) -> Iterator[Problem]:
    """`quote-missing`, `quote-near`, `quote-ambiguous`, `quote-moved`, `quote-normalised`, `quotes-shifted`.

    Quotes of one article that all moved by the same distance are one finding.
    """
    shifts = _common_shifts(debate)
    for source, (distance, count) in shifts.items():
        way = "later" if distance > 0 else "earlier"
        quotes, letters = counted(count, EXPERT.nouns.quote_stands), counted(abs(distance), EXPERT.nouns.letter)
        yield Problem(
            "quotes-shifted",
            Severity.WARNING,
            f"{quotes} {letters} {way} in {debate.articles[source].path} than recorded",
            Place(source=source, field=("article",)),
            remedy="`argmap check --fix` writes the new places.",
        )
    for entry, i, quote, found in debate.quotes():
        if found is None or found.status == "exact":
            continue
        if (
            found.status == "moved"
            and not found.differences
            and _distance(quote, found) == shifts.get(quote.source, (0, 0))[0]
        ):
            continue
        name = f"quote {i + 1} of " if len(entry.quotes) > 1 else "the quote of "
        yield _problem(
            found,
            debate.articles[quote.source],
            name + _named(entry, debate),
            Place(entry.id, ("quotes", i, "exact")),
        )


def _common_shifts(debate: Debate) -> dict[str, tuple[int, int]]:
    """By source, the distance by which most of its moved quotes moved, and their number."""
    groups: dict[str, tuple[list[Quote], list[FoundQuote]]] = defaultdict(lambda: ([], []))
    for _, _, quote, found in debate.quotes():
        if found is not None:
            groups[quote.source][0].append(quote)
            groups[quote.source][1].append(found)
    shifts = {source: common_shift(quotes, found) for source, (quotes, found) in groups.items()}
    return {source: (shift.amount, shift.shared) for source, shift in shifts.items() if shift is not None}


def _distance(quote: Quote, found: FoundQuote) -> int | None:
    return found.span.start - quote.start if found.span is not None and quote.start is not None else None


def _problem(found: FoundQuote, article: Article, name: str, place: Place) -> Problem:
    where = f"{article.path}:{article.position(found.span.start)[0]}" if found.span is not None else article.path
    match found.status:
        case "normalised":
            message = f"{name} differs from {where} in {overlooked(found, EXPERT)}"
            remedy = "Copy the words from the article, letter by letter, if they are to match exactly."
            return Problem("quote-normalised", Severity.INFORMATION, message, place, remedy=remedy)
        case "moved":
            but = f", but for {overlooked(found, EXPERT)}" if found.differences else ""
            message = f"{name} stands elsewhere: {where}{but}"
            remedy = "`argmap check --fix` writes the new place."
            return Problem("quote-moved", Severity.WARNING, message, place, remedy=remedy)
        case "ambiguous":
            message = f"{name} stands {counted(len(found.places), EXPERT.nouns.time)} in {where}"
            details = tuple(_in_context(article, span) for span in found.places[:_MANY_PLACES])
            remedy = "Quote more words, or say which with `prefix` or `suffix`: a few words before or after it."
            return Problem("quote-ambiguous", Severity.WARNING, message, place, details=details, remedy=remedy)
        case "near":
            message = f"{name} is not in the article; the nearest words differ"
            details = (f"{where}: {found.shown}", *found.alarms)
            remedy = "If the article is right, quote its words; [-in the quote-] {+in the article+}."
            return Problem("quote-near", Severity.ERROR, message, place, details=details, remedy=remedy)
        case "missing" | "exact":
            message = f"{name} is not in {where}, nor anything like it"
            remedy = "Quote words of the article, letter by letter, or take the quote out."
            return Problem("quote-missing", Severity.ERROR, message, place, remedy=remedy)
        case _:
            assert_never(found.status)


def _in_context(article: Article, span: Span) -> str:
    """A place with the words around it."""
    before = LINE_END.split(article.text[max(0, span.start - _AROUND) : span.start])[-1]
    after = LINE_END.split(article.text[span.end : span.end + _AROUND])[0]
    words = article.text[span.start : span.end]
    shown = words if len(words) <= 2 * _AROUND else f"{words[:_AROUND]}…{words[-_AROUND:]}"
    return f"{article.path}:{article.position(span.start)[0]}: …{before}[{' '.join(shown.split())}]{after}…"


def _named(entry: Claim | Relation, debate: Debate) -> str:
    """A claim by its number and words; a relation by what it joins."""
    structure = debate.structure
    relation = structure.relations.get(entry.id)
    return named(structure, entry.id) if relation is None else called(relation, structure, EXPERT)
