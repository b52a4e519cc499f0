"""Attribution: who says a stretch of text, layer by layer, and what of it are the words that are said."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from argmap.draft.languages.language import GAP
from argmap.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.draft.languages import Language

LAYERS = 4
"""Frames inside frames that are looked for."""

FRAME = 160
"""Characters: a frame before what is said is no longer."""

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
    rest: Span | None = None
    """What the author goes on to say in the same sentence, where it is a clause of its own."""


class _Patterns(NamedTuple):
    granting: re.Pattern[str]
    own: re.Pattern[str]
    intended: re.Pattern[str]
    impersonal: re.Pattern[str]
    objection: re.Pattern[str]
    according: re.Pattern[str]
    according_end: re.Pattern[str]
    cleft: re.Pattern[str]
    quoting: re.Pattern[str]
    as_said: re.Pattern[str]
    saying: re.Pattern[str]
    """One verb of saying."""
    speaker: re.Pattern[str]
    """What stands before such a verb at the start of a sentence."""
    opening: re.Pattern[str]
    """What stands between such a verb and what is said."""
    closing: re.Pattern[str]
    """What stands between what was said and a frame behind it."""
    behind: re.Pattern[str]
    """The rest of a sentence behind such a frame."""


_OPEN = r"(?:«\s?|[“\"‘'])"
_CLOSE = r"(?:\s?»|[”\"’'])"
_WORDS = r"[^\s,;:“”«»\"]+(?:\s+[^\s,;:“”«»\"]+)*"
_ADVERB = r"(?:\s+(?:\w+ly|<adverbs>))?,?"


@lru_cache(maxsize=8)
def _patterns(language: Language) -> _Patterns:
    def made(form: str) -> re.Pattern[str]:
        """The form, each `<field>` in it replaced by the language's phrases."""
        return re.compile(
            re.sub(r"<(\w+)>", lambda name: f"(?:{language.either(name[1])})", form.replace("?P<", "?P\0")).replace(
                "?P\0", "?P<"
            ),
            re.IGNORECASE,
        )

    return _Patterns(
        granting=made(r"^[\W_]*(?P<how><granting>)(?:,?\s+|(?<=['’]))"),
        own=made(rf"^(?:<first_person>){GAP}(?P<how><saying>|<opining>)\s+(?:(?:<that>){GAP})?"),
        intended=made(
            rf"^(?:(?:<leads>),?\s+)?(?:<first_person>){GAP}(?:<intends>)\s+(?:\w+\s+)?(?P<how><saying>)\s+(?:<that>){GAP}"
        ),
        impersonal=made(rf"^\W*(?P<how><impersonal>)\s+(?:<that>){GAP}"),
        objection=made(rf"^\W*(?P<who><objections>)\s+(?P<how><copula>|<saying>)\s+(?:<that>){GAP}"),
        according=made(r"^\W{0,2}(?P<how><according_to>)\s+(?P<who>[^,;:“”«»\"]{2,120}?),\s+"),
        according_end=made(r",?\s+(?P<how><according_to>)\s+(?P<who>[^,;:“”«»\"]{2,120}?)[.!]?$"),
        cleft=made(
            r"^(?:<what>)\s+(?P<who>[^\s,]+(?:\s+[^\s,]+){0,5}?)\s+(?:did\s+)?(?P<how><saying>)"
            rf"(?P<aside>,[^“”«»\"]{{2,80}}?,|),?\s+(?:<copula>)\s+(?:<that>){GAP}"
        ),
        quoting=made(
            rf"^(?:{_WORDS},\s+)?(?P<who>{_WORDS}?)\s+(?P<how><quoting>)\s+(?P<whom>[^:,;“”«»\"]{{2,80}}?)[:,]\s*(?={_OPEN})"
        ),
        as_said=made(
            r",\s+(?:<as_says>)\s+(?P<who>[^\s,;]+(?:\s+[^\s,;]+){0,6}?)(?:\s+(?:<never_tire>))?"
            r"\s+(?P<how><saying>)(?:\s+(?:<hearers>))?(?P<end>,|[.!]?$)"
        ),
        saying=made(r"(?<![\w'’-])(?:<saying>)(?![\w'’-])"),
        speaker=made(
            rf"^[\W_]*(?:{_WORDS},\s+)??(?:.*?\s(?:<relatives>)\s+)?(?P<who>{_WORDS}?)(?:,\s[^“”«»\":;]{{2,90}}?,)?{_ADVERB}\s+$"
        ),
        opening=made(
            rf"^(?:\s+(?:<hearers>))?(?:(?P<that>\s*,?\s*(?:<that>)(?:,?\s+|(?<=['’]))(?:(?:<pronouns>)\s+(?={_OPEN}))?)"
            rf"|(?P<mark>\s*[,:]\s*(?={_OPEN})|\s*:\s+|\s+(?={_OPEN}\S+\s))|\s+(?=(?-i:[A-Z])|(?:<subject_starts>)\b))"
        ),
        closing=made(
            rf"(?:,\s?{_CLOSE}?|[!.]?{_CLOSE},?)\s+(?P<who>{_WORDS}?)?(?:,\s[^,“”«»\":;]{{2,60}},?)?{_ADVERB}\s*$"
        ),
        behind=made(r"^(?:\s+(?P<name>[^,;“”«»\"]{2,90}?))?(?P<more>[,;].*)?[.!]?$"),
    )


def unframe(text: str, language: Language) -> Framed:
    """Take off the frames of a sentence, the outermost first."""
    here = Span(0, len(text))
    layers: list[Layer] = []
    aside, granted = "", False
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
        rest = rest or (Span(found.rest.start + start, found.rest.end + start) if found.rest else None)
        parts = tuple(Span(part.start + start, part.end + start) for part in found.parts)
    trimmed = (trim(text, part) for part in parts)
    return Framed(tuple(part for part in trimmed if part.start < part.end), tuple(layers), aside, granted, rest)


_TRIMMED = " \t\r\n\u00a0\u202f•·*“”«»\"‘’',.;:!–—-…。！"


def trim(text: str, span: Span) -> Span:
    """The span without the marks and white space around it."""
    start, end = span
    while start < end and text[start] in _TRIMMED:
        start += 1
    while start < end and text[end - 1] in _TRIMMED and not _closes_inside(text, start, end):
        end -= 1
    return Span(start, end)


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
    patterns = _patterns(language)
    yield from _by_author(text, patterns)
    yield from _by_opening(text, language)
    size = len(text)
    if found := patterns.as_said.search(text):
        rest = trim(text, Span(found.end(), size))
        layers = (Layer(found["who"], found["how"]),)
        said = Span(0, found.start())
        if rest.start < rest.end and not language.is_clause(text[: found.start()]):
            yield Framed((said, rest), layers)
        else:
            after = rest if language.is_clause(text[rest.start : rest.end]) else None
            yield Framed((said,), layers, text[found.end() :], rest=after)
    for verb in patterns.saying.finditer(text):
        yield from _by_verb(text, verb, language)
    if (found := patterns.according_end.search(text)) and found.start() and _may_speak(found["who"], language):
        yield Framed((Span(0, found.start()),), (Layer(found["who"], found["how"]),))


def _by_author(text: str, patterns: _Patterns) -> Iterator[Framed]:
    """Frames of the author's own: "I admit that", "In this essay I will argue that"."""
    size = len(text)
    if found := patterns.granting.match(text):
        yield Framed((Span(found.end(), size),), granted=True)
    if found := patterns.own.match(text) or patterns.intended.match(text):
        yield Framed((Span(found.end(), size),))


def _by_opening(text: str, language: Language) -> Iterator[Framed]:
    """Frames that are known by how they open the text."""
    patterns = _patterns(language)
    size = len(text)
    lead = size - len(text.lstrip(" ,"))
    if found := patterns.impersonal.match(text):
        yield Framed((Span(found.end(), size),), (Layer(language.somebody, found["how"]),))
    if found := patterns.objection.match(text):
        yield Framed((Span(found.end(), size),), (Layer(found["who"], found["how"]),))
    if (found := patterns.according.match(text[lead:])) and _may_speak(found["who"], language):
        yield Framed((Span(lead + found.end(), size),), (Layer(found["who"], found["how"]),))
    if (found := patterns.quoting.match(text)) and _may_speak(found["who"], language):
        two = (Layer(found["who"], found["how"]), Layer(found["whom"], found["how"]))
        yield Framed((Span(found.end(), size),), two)
    if found := patterns.cleft.match(text):
        yield Framed((Span(found.end(), size),), (Layer(found["who"], found["how"]),), found["aside"])


def _by_verb(text: str, verb: re.Match[str], language: Language) -> Iterator[Framed]:
    """The frames that one verb of saying may make: before what is said, behind it, or inserted into it."""
    patterns = _patterns(language)
    before, after = text[: verb.start()], text[verb.end() :]
    size = len(text)
    speaker = patterns.speaker.match(before) if len(before) < FRAME else None
    said = patterns.opening.match(after)
    if speaker and said and _may_speak(speaker["who"], language):
        inner = verb.end() + said.end()
        if said["that"] or said["mark"] or _is_bare(verb[0], text[inner:], language):
            layers = (Layer(speaker["who"], verb[0]),)
            yield Framed((Span(inner, size),), () if _is_evidence(speaker["who"], verb[0], language) else layers)
    closed = patterns.closing.search(before)
    behind = patterns.behind.match(after)
    if closed is not None and behind is not None:
        yield from _from_behind(text, verb, closed, behind, language)


def _from_behind(
    text: str, verb: re.Match[str], closed: re.Match[str], behind: re.Match[str], language: Language
) -> Iterator[Framed]:
    """A frame behind what is said, or inserted into it; either the speaker stands before the verb, or behind it."""
    who, name, size = closed["who"], _behind(behind, verb[0], language), len(text)
    is_quoted = any(mark in closed[0][:4] for mark in '”»"')
    is_inserted = bool(who) and text[verb.end() :].startswith(",") and verb.end() + 2 < size and not is_quoted
    if not (is_quoted or is_inserted or language.is_clause(text[: closed.start()])):
        is_named = name[:1].isupper() or language.opens_with("subject_starts", name) is not None
        if not who and is_named and behind["more"] and _may_speak(name, language):
            said_on = Span(verb.end() + behind.start("more"), size)
            yield Framed((Span(0, closed.start()), said_on), (Layer(name, verb[0]),))
        return
    if not is_quoted and who and language.opens_with("joints", who):
        return  # "…, and the council says": a clause of its own
    speaker = who or name
    if not speaker or not _may_speak(speaker, language):
        return
    layers = (Layer(speaker, verb[0]),)
    if is_inserted:
        yield Framed((Span(0, closed.start()), Span(verb.end(), size)), layers)
    elif not who or _is_tail(behind["name"] or "", language):
        yield Framed((Span(0, closed.start()),), layers, behind["more"] or "")


def _behind(behind: re.Match[str] | None, verb: str, language: Language) -> str:
    """Who speaks, named behind the verb or joined to it by a hyphen: "said the mayor", "dit-il"."""
    if behind is None:
        return ""
    joined = language.pattern("pronouns", r"-(?:t-)?({})(?!\w)").search(verb)
    return joined[1] if joined else _without_place(behind["name"] or "", language)


def _is_tail(words: str, language: Language) -> bool:
    """Whether nothing but where, when or to whom stands behind a frame's verb: "on Thursday", "me"."""
    if len(words.split()) > TAIL:
        return False
    return not words or any(language.opens_with(field, words) for field in ("places", "prepositions", "hearers"))


def _is_bare(verb: str, said: str, language: Language) -> bool:
    """Whether what is said may follow the verb with nothing between: "the report argues Pakistan has …"."""
    early = " ".join(said.split()[:8])
    return language.pattern("bare_saying", r"({})$").match(verb) is not None and language.is_clause(early)


def _is_evidence(who: str, verb: str, language: Language) -> bool:
    """Whether it is no person or text that speaks, but a thing that shows something: the author's own words."""
    if language.pattern("showing", r"({})$").match(verb) is None:
        return False
    return not (
        who.rsplit(maxsplit=1)[-1][0].isupper()
        or language.has("reports", who)
        or language.opens_with("names_again", who)
    )


def _without_place(who: str, language: Language) -> str:
    """A speaker without where and when it was said; of a text, whose it is."""
    found = language.pattern("texts", r"^(?:\S+\s+)?(?:{})\s+\S+\s+(.+)$").match(who)
    if found:
        return found[1]
    found = language.pattern("places", r"\s(?:{})\s").search(who)
    return who[: found.start()] if found else who


def _may_speak(who: str, language: Language) -> bool:
    """Whether words could name somebody who says something: a name, or a noun with its article."""
    opening = language.pattern("starters", r"({})\s+").match(who)
    who = who[opening.end() :] if opening else who
    words = who.split()
    if not 0 < len(words) <= LONGEST_NAME or language.has("auxiliaries", who) or language.has("negations", who):
        return False
    if language.opens_with("prepositions", who):
        return False
    if len(words) > 2 and words[0].islower() and not language.opens_with("subject_starts", who):
        return False  # neither a name nor a noun with its article: "please let's stop"
    if language.pattern("names_again", r"({})$").match(who):
        return True
    small = [word.lower().strip("’'") for word in words]
    return small[-1] not in language.stopwords - {"with", "for"} and any(
        word not in language.stopwords for word in small
    )
