"""Who says what, whether the author agrees, and what became of the words in their article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.phrases.speech import counted

if TYPE_CHECKING:
    from argmap.model import Claim, FoundQuote, Quote, Source, Structure
    from argmap.phrases.speech import Speech


def attribution(quote: Quote, structure: Structure, speech: Speech) -> str:
    """Who said the quoted words, and how the source stands to them: "said by a baker; the Chamber agrees"."""
    source = structure.sources[quote.source]
    if not quote.voice:
        return source.party if quote.stance == "asserts" else stands_to(quote, source, speech)
    said = said_by(quote, speech)
    if source.side is None and quote.stance == "asserts":  # a reader's own words among readers' comments
        return speech.words.said_in.format(said=said, party=source.party)
    return f"{said}; {stands_to(quote, source, speech)}"


def said_by(quote: Quote, speech: Speech) -> str:
    """The voices of a quote, the one who spoke first: "said by a baker, according to a paper"."""
    return speech.words.said_by.format(voices=speech.words.according.join(reversed(quote.voice)))


def stands_to(quote: Quote, source: Source, speech: Speech) -> str:
    """How a source stands to the words that it quotes: "the Chamber agrees"."""
    return speech.words.stances[quote.stance].of_party.format(party=source.party)


def quoted(quote: Quote, structure: Structure, speech: Speech) -> str:
    """The words, who says them, and on which page of a paper."""
    said = speech.words.quoted.format(words=quote.words, who=attribution(quote, structure, speech))
    source = structure.sources[quote.source]
    return said + (on_page(source, quote.start, speech) if quote.start is not None else "")


def on_page(source: Source, offset: int, speech: Speech) -> str:
    """The page, as ", p. 3", on which a code point of an article stands; empty where it has none."""
    page = source.page(offset)
    return speech.words.on_page.format(page=page) if page is not None else ""


def voice_line(quotes: tuple[Quote, ...], speech: Speech) -> str:
    """Who says a claim and how its source stands to it, where that is not the source's own assertion."""
    if not quotes or any(not q.voice and q.stance == "asserts" for q in quotes):
        return ""
    first = quotes[0]
    stance = speech.words.stances[first.stance]
    if not first.voice:
        return stance.alone
    return ", ".join(filter(None, [" › ".join(first.voice), stance.beside]))


def speakers(claim: Claim, structure: Structure, speech: Speech) -> str:
    """Who says a claim, each once."""
    if claim.is_implicit:
        return speech.words.unsaid_by_mapper
    return "; ".join(dict.fromkeys(attribution(quote, structure, speech) for quote in claim.own_quotes))


def quote_status(found: FoundQuote | None, speech: Speech) -> str:
    """What became of a quote; nothing is known of one that was not looked for."""
    words = speech.words
    if found is None:
        return words.not_looked_for
    if found.status == "normalised" and not found.differences:
        return words.statuses["exact"]
    return words.statuses[found.status].format(
        differences=overlooked(found, speech),
        times=counted(len(found.places), speech.nouns.time),
    )


def overlooked(found: FoundQuote, speech: Speech) -> str:
    """In what a quote's words differ from the article's that look the same; invisible characters by their code."""
    names = [speech.words.differences[one] for one in found.differences]
    if found.invisible:
        unseen = speech.words.differences["invisible characters"]
        names = [f"{name} ({', '.join(found.invisible)})" if name == unseen else name for name in names]
    return speech.listed(names)
