"""What the reference has where a map differs, in a line: for whoever may see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.compare.differences import speaker
from argmap.phrases import attribution, called, joined

if TYPE_CHECKING:
    from argmap.compare.differences import Difference
    from argmap.compare.matching import Matched
    from argmap.model import Quote, Relation, Structure
    from argmap.phrases import Speech

_OF_QUOTES = ("words-elsewhere", "quote-missed", "nothing-says-this")
_OF_SPEAKERS = ("reporter-for-author", "author-for-reporter", "other-voice", "other-stance")


def answer_to(one: Difference, sides: Matched, speech: Speech) -> str:
    """What the reference has."""
    theirs, words = sides.theirs.structure, speech.words.marking
    claims = [name for name in one.theirs if name in theirs.claims]
    if one.kind in _OF_SPEAKERS:
        quotes = [
            other.quote
            for name in one.mine
            for own, other in sides.quotes_beside(name)
            if other is not None and speaker(own, other) == one.kind
        ]
        return "; ".join(dict.fromkeys(_attributed(quote, theirs, speech) for quote in quotes)) or words.not_there
    if one.kind in _OF_QUOTES and claims:
        told = [_with_words(name, theirs, speech) for name in claims]
    else:
        told = [_told(name, theirs, speech) for name in one.theirs]
    if one.kind == "together-for-each":
        told.append(words.answer_each)
    if one.kind == "each-for-together":
        told.append(words.answer_together)
    return "; ".join(dict.fromkeys(told)) or words.not_there


def _attributed(quote: Quote, theirs: Structure, speech: Speech) -> str:
    """Who says a quote's words, and what the author does with them."""
    words = speech.words.marking
    if quote.voice:
        return attribution(quote, theirs, speech)
    source = theirs.sources[quote.source]
    author = source.speaks_for or source.author or source.publisher or words.author
    return words.answer_author.format(author=author, stands=words.stands[quote.stance])


def _with_words(name: str, theirs: Structure, speech: Speech) -> str:
    claim = theirs.claims[name]
    quoted = "; ".join(f"“{' '.join(quote.words.split())}”" for quote in claim.quotes[:2])
    return speech.words.marking.answer_words.format(text=f"“{claim.text}”", words=quoted) if quoted else claim.text


def _told(name: str, theirs: Structure, speech: Speech) -> str:
    if name in theirs.claims:
        return f"“{theirs.claims[name].text}”"
    if name in theirs.issues:
        issue = theirs.issues[name]
        return f"“{issue.question}” ({'; '.join(theirs.claims[one].text.rstrip('.') for one in issue.positions)})"
    relation: Relation = theirs.relations[name]
    premises = [f"“{theirs.claims[one].text.rstrip('.')}”" for one in relation.premises]
    attack = theirs.attack_kind(relation) if relation.kind == "attack" else None
    return joined(relation.kind, premises, _aim(relation, theirs, speech), speech, attack=attack)


def _aim(relation: Relation, theirs: Structure, speech: Speech) -> str:
    if relation.target in theirs.claims:
        return f"“{theirs.claims[relation.target].text.rstrip('.')}”"
    aimed = theirs.relations[relation.target]
    return f"{called(aimed, theirs, speech)} (“{theirs.aim(aimed).text.rstrip('.')}”)"
