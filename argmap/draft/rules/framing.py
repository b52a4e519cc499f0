"""Attribution: who says a stretch of text, layer by layer, and what of it are the words that are said."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from argmap.draft.rules.shapes import shapes_of
from argmap.draft.rules.wholeness import is_whole
from argmap.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.draft.languages import Language

LAYERS = 4
"""Frames inside frames that are looked for."""

FRAME = 160
"""Characters: a frame before what is said is no longer."""

QUOTES = ("“", '"', "«")

TAIL = 5
"""Words that may follow the verb of a frame behind what is said: "on Thursday"."""

LONGEST_NAME = 14
"""Words of who speaks; more are no name but a clause."""


class Layer(NamedTuple):
    """One frame: who says it, and how."""

    who: str
    """As it stands there; empty for the author."""
    how: str
    """The verb or phrase of saying."""


class Framed(NamedTuple):
    """What is said, without its frames."""

    parts: tuple[Span, ...]
    """Of the text that was given, in its offsets."""
    layers: tuple[Layer, ...] = ()
    """Outermost first."""
    aside: str = ""
    """What else the sentence says beside the frame: often how the author stands to it."""
    granted: bool = False
    """Whether the author grants it: "I cannot deny that"."""
    owned: bool = False
    """Whether the author says outright that it is an opinion: "I think that"."""
    rest: Span | None = None
    """What the author goes on to say in the same sentence, where it is a clause of its own."""


def unframe(text: str, language: Language) -> Framed:
    """Take off the frames of a sentence, the outermost first."""
    here = Span(0, len(text))
    layers: list[Layer] = []
    aside, granted, owned = "", False, False
    rest: Span | None = None
    parts: tuple[Span, ...] = (here,)
    for _ in range(LAYERS):
        if len(parts) > 1:
            break
        start, end = parts[0]
        found = _one(text[start:end], language)
        if found is None:
            break
        layers += found.layers
        aside += found.aside
        granted = granted or found.granted
        owned = owned or found.owned
        rest = rest or (Span(found.rest.start + start, found.rest.end + start) if found.rest else None)
        parts = tuple(Span(part.start + start, part.end + start) for part in found.parts)
    trimmed = (trim(text, part) for part in parts)
    return Framed(tuple(part for part in trimmed if part.start < part.end), tuple(layers), aside, granted, owned, rest)


_TRIMMED = " \t\r\n\u00a0\u202f•·*“”«»\"‘’',.;:!–—-…。！"


def trim(text: str, span: Span) -> Span:
    """The span without the marks and white space around it."""
    start, end = span
    while start < end and text[start] in _TRIMMED and not _opens_inside(text, start, end):
        start += 1
    while start < end and text[end - 1] in _TRIMMED and not _closes_inside(text, start, end):
        end -= 1
    return Span(start, end)


_CLOSED_BY = {"“": "”", '"': '"', "«": "»"}


def _opens_inside(text: str, start: int, end: int) -> bool:
    """Whether the first mark opens a quotation that closes inside the span, before more words: "“No” is an answer"."""
    closing = text.find(_CLOSED_BY.get(text[start], ""), start + 1, end) if text[start] in _CLOSED_BY else -1
    return closing > start and any(map(str.isalnum, text[closing:end]))


def _closes_inside(text: str, start: int, end: int) -> bool:
    """Whether the last mark closes a quotation that opens inside the span, and so belongs to it."""
    last = text[end - 1]
    inner = text[start : end - 1]
    pairs = {"”": "“", "’": "‘", "»": "«"}
    if last in pairs:
        return inner.count(pairs[last]) > inner.count(last)
    return last in "\"'" and re.search(rf"(?<!\w){last}", inner) is not None and inner.count(last) % 2 == 1


def _one(text: str, language: Language) -> Framed | None:
    """The outermost frame of a text, if it has one."""
    for found in _all(text, language):
        if found.parts and all(part.end - part.start > 1 for part in found.parts):
            return found
    return None


def _all(text: str, language: Language) -> Iterator[Framed]:
    """The frames that a text may have, the likeliest first."""
    shapes = shapes_of(language)
    yield from _by_author(text, language)
    yield from _by_said_so(text, language)
    yield from _by_opening(text, language)
    yield from _by_as_said(text, language)
    for verb in shapes.saying.finditer(text):
        yield from _by_verb(text, verb, language)
    if (found := shapes.according_end.search(text)) and found.start() and _may_speak(found["who"], language):
        yield Framed((Span(0, found.start()),), (Layer(found["who"], found["how"]),))


def _by_said_so(text: str, language: Language) -> Iterator[Framed]:
    """A quotation and, as the sentence's own verb, that this is what somebody said: "“…,” is how the mayor put it"."""
    found = shapes_of(language).said_so.match(text)
    if found and _may_speak(found["who"], language):
        quotation = next(mark for mark in ("curly", "angle", "plain") if found[mark])
        yield Framed((Span(*found.span(quotation)),), (Layer(found["who"], found["how"]),))


def _by_as_said(text: str, language: Language) -> Iterator[Framed]:
    """A frame inside a sentence or behind it: what stands behind it goes on with what is said, or is the author's."""
    shapes = shapes_of(language)
    if (found := shapes.as_front.match(text)) and _may_speak(found["who"], language):
        yield Framed((Span(found.end(), len(text)),), (Layer(found["who"], found["how"]),))
    found = shapes.as_said.search(text)
    if found is None or _says_something(found["who"], language):
        return
    layers = (Layer(found["who"], found["how"]),)
    said, rest = Span(0, found.start()), trim(text, Span(found.end(), len(text)))
    if text[found.end() : rest.start].strip() in QUOTES:
        yield Framed((rest,), layers, text[: said.end])  # "it is a matter of, as they say, “context”"
    elif rest.start < rest.end and not language.is_clause(text[: said.end]):
        yield Framed((said, rest), layers)
    else:
        after = rest if language.is_clause(text[rest.start : rest.end]) else None
        yield Framed((said,), layers, text[found.end() :], rest=after)


def _by_author(text: str, language: Language) -> Iterator[Framed]:
    """Frames of the author's own: "I admit that", "In this essay I will argue that"; "I wrote that" is no opinion."""
    shapes, size = shapes_of(language), len(text)
    if found := shapes.granting.match(text):
        yield Framed((Span(found.end(), size),), granted=True)
    if (found := shapes.counting.match(text)) and len(text[found.end() :].split()) >= WHOLE:
        yield Framed((Span(found.end(), size),))
    if found := shapes.own.match(text) or shapes.intended.match(text):
        is_told = found["how"] is not None and language.told.found_in(found["how"]) is not None
        if not is_whole(text[found.end() :], language):
            return  # "I think of that cake whenever he speaks"
        yield Framed((Span(found.end(), size),), owned=not is_told)


def _by_opening(text: str, language: Language) -> Iterator[Framed]:
    """Frames that are known by how they open the text."""
    shapes = shapes_of(language)
    size = len(text)
    lead = size - len(text.lstrip(" ,"))
    if found := shapes.impersonal.match(text):
        yield Framed((Span(found.end(), size),), (Layer(language.somebody, found["how"]),))
    if found := shapes.objection.match(text):
        yield Framed((Span(found.end(), size),), (Layer(found["who"], found["how"]),))
    if (found := shapes.according.match(text[lead:])) and _may_speak(found["who"], language):
        yield Framed((Span(lead + found.end(), size),), (Layer(found["who"], found["how"]),))
    if (found := shapes.quoting.match(text)) and _may_speak(found["who"], language):
        two = (Layer(found["who"], found["how"]), Layer(found["whom"], found["how"]))
        yield Framed((Span(found.end(), size),), two)
    if found := shapes.cleft.match(text):
        yield Framed((Span(found.end(), size),), (Layer(found["who"], found["how"]),), found["aside"])


def _by_verb(text: str, verb: re.Match[str], language: Language) -> Iterator[Framed]:
    """The frames that one verb of saying may make: before what is said, behind it, or inserted into it."""
    shapes = shapes_of(language)
    before, after = text[: verb.start()], text[verb.end() :]
    if len(before) < FRAME:
        yield from _from_before(text, verb, language)
    closed = shapes.closing.search(before)
    behind = shapes.behind.match(after)
    if closed is not None and behind is not None:
        yield from _from_behind(text, verb, closed, behind, language)


def _from_before(text: str, verb: re.Match[str], language: Language) -> Iterator[Framed]:
    """A frame before what is said, led on by "that", a mark, or nothing; its speaker stands before the verb."""
    shapes = shapes_of(language)
    speaker = shapes.speaker.match(text[: verb.start()])
    said = shapes.opening.match(text[verb.end() :])
    who = _without_moment(speaker["who"], language) if speaker else ""
    if said is None or not _may_speak(who, language):
        return
    if said["any"] and who not in language.opponents:
        return  # only of these is it known that words follow: "people say teams fall apart"
    inner = verb.end() + said.end()
    if (said["that"] and _begins(text[inner:], language)) or said["mark"] or _is_bare(verb[0], text[inner:], language):
        is_own = _is_evidence(who, verb[0], language)
        yield Framed((Span(inner, len(text)),), () if is_own else (Layer(who, verb[0]),))


WHOLE = 4
"""Words of what a counted reason says, from which it is told without its number."""

FIRST = 16
"""Words behind a "that" among which the verb of what is said stands."""


def _begins(said: str, language: Language) -> bool:
    """Whether words behind a "that" begin a clause, and are not "that column about her"."""
    words = said.lstrip("“«\"'‘ ").split()[:FIRST]
    is_named = said.lstrip("“«\"'‘ ")[:1].isupper() or language.subject_starts.opens(said) is not None
    may_be_subject = len(words) < WHOLE or words[0].endswith("s")
    return is_named or may_be_subject or language.is_clause(" ".join(words))


def _without_moment(who: str, language: Language) -> str:
    """A speaker without when it was said before it: "last week the radio"."""
    found = language.moments.pattern(r"\W*({})\s+").match(who)
    rest = who[found.end() :] if found else who
    return rest if rest[:1].isupper() or language.subject_starts.opens(rest) else who


def _from_behind(
    text: str, verb: re.Match[str], closed: re.Match[str], behind: re.Match[str], language: Language
) -> Iterator[Framed]:
    """A frame behind what is said, or inserted into it; either the speaker stands before the verb, or behind it."""
    who, name = closed["who"], _behind(behind, verb[0], language)
    said = Span(0, closed.start())
    is_quoted = any(mark in closed[0][:4] for mark in '”»"')
    is_inserted = bool(who) and not is_quoted and _goes_on(text, verb)
    if not (is_quoted or is_inserted or language.is_clause(text[: said.end])):
        if not who:
            yield from _around(text, verb, said, behind, language)
        return
    speaker = who or name
    is_own_clause = not is_quoted and who and language.joints.opens(who)  # "…, and the council says"
    if is_own_clause or not _may_speak(speaker, language):
        return
    layers = (Layer(speaker, verb[0]),)
    if is_inserted:
        yield Framed((said, Span(verb.end(), len(text))), layers)
    elif not who or _is_tail(behind["name"] or "", language) or (is_quoted and _is_hearer(behind["name"] or "")):
        yield Framed((said,), layers, behind["more"] or "")


def _goes_on(text: str, verb: re.Match[str]) -> bool:
    """Whether the sentence goes on behind the verb, after a comma, with no quotation."""
    rest = text[verb.end() :]
    return rest.startswith(",") and len(rest) > len(",x.") and not rest[1:].lstrip().startswith(("“", '"', "«"))


def _around(text: str, verb: re.Match[str], said: Span, behind: re.Match[str], language: Language) -> Iterator[Framed]:
    """A frame inserted into one clause, its speaker behind the verb: "The plan, says Ann Doe, is dead"."""
    name = _behind(behind, verb[0], language)
    is_named = name[:1].isupper() or language.subject_starts.opens(name) is not None
    if is_named and behind["more"] and _may_speak(name, language):
        said_on = Span(verb.end() + behind.start("more"), len(text))
        yield Framed((said, said_on), (Layer(name, verb[0]),))


def _behind(behind: re.Match[str], verb: str, language: Language) -> str:
    """Who speaks, named behind the verb or joined to it by a hyphen: "said the mayor", "dit-il"."""
    joined = language.pronouns.pattern(r"-(?:t-)?({})(?!\w)").search(verb)
    return joined[1] if joined else _without_place(behind["name"] or "", language)


def _is_tail(words: str, language: Language) -> bool:
    """Whether nothing but where, when or to whom stands behind a frame's verb: "on Thursday", "me"."""
    if len(words.split()) > TAIL:
        return False
    return not words or any(
        phrases.opens(words) for phrases in (language.places, language.prepositions, language.hearers)
    )


def _is_hearer(words: str) -> bool:
    """Whether few words behind a quotation's frame may name who was told: "the Harl Weekly"."""
    return len(words.split()) <= TAIL


def _is_bare(verb: str, said: str, language: Language) -> bool:
    """Whether what is said may follow the verb with nothing between: "the report argues Pakistan has …"."""
    early = " ".join(said.split()[:8])
    return verb in language.bare_saying and language.is_clause(early)


def _is_evidence(who: str, verb: str, language: Language) -> bool:
    """Whether it is no person or text that speaks, but a thing that shows something: the author's own words."""
    if verb not in language.showing:
        return False
    return not (
        who.rsplit(maxsplit=1)[-1][0].isupper() or language.reports.found_in(who) or language.names_again.opens(who)
    )


def _without_place(who: str, language: Language) -> str:
    """A speaker without where and when it was said; of a text, whose it is."""
    found = language.texts.pattern(r"^(?:\S+\s+)?(?:{})\s+\S+\s+(.+)$").match(who)
    if found:
        return found[1]
    found = language.places.pattern(r"\s(?:{})\s").search(who)
    return who[: found.start()] if found else who


def _may_speak(who: str, language: Language) -> bool:
    """Whether words could name somebody who says something: a name, or a noun with its article."""
    opening = language.starters.pattern(r"({})\s+").match(who)
    who = who[opening.end() :] if opening else who
    words = who.split()
    if who in language.opponents:
        return True
    if who.strip() in language.never_speak or who.endswith(("'s", "’s")):
        return False
    if not 0 < len(words) <= LONGEST_NAME or _says_something(who, language) or language.prepositions.opens(who):
        return False
    if len(words) > 2 and words[0].islower() and not language.subject_starts.opens(who):
        return False  # neither a name nor a noun with its article: "please let's stop"
    return who in language.names_again or _is_noun(words, language)


def _says_something(words: str, language: Language) -> bool:
    """Whether words affirm or deny, as no name does."""
    return language.auxiliaries.found_in(words) is not None or language.negations.found_in(words) is not None


def _is_noun(words: Sequence[str], language: Language) -> bool:
    """Whether words hold more than function words, and do not end with one that leads on."""
    small = [word.lower().strip("’'") for word in words]
    leads_on = small[-1] in language.stopwords - {"with", "for"}
    return not leads_on and not language.stopwords.issuperset(small)
