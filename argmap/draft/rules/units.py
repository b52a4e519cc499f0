"""An article cut into units: clauses as exact slices, with who says them and how the author stands to them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from argmap.articles import sentences
from argmap.draft.languages.phrases import GAP
from argmap.draft.rules.clauses import SPLIT, clauses, is_inside_quotation, marker_of
from argmap.draft.rules.framing import Framed, Layer, trim, unframe
from argmap.draft.rules.leaning import WHOLLY, leaning
from argmap.model import Span
from argmap.text.looks import words_of_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.draft.languages import Language
    from argmap.model import Article

CUT = ("body", "standfirst", "comment", "pull quote", "caption")
"""Kinds of paragraph whose sentences are cut into clauses."""

TITLES = ("headline", "heading")


@dataclass(frozen=True)
class Unit:
    """A stretch of an article that may be a claim."""

    parts: tuple[Span, ...]
    """Slices of the article's text, in order."""
    text: str
    """Their words, in one line."""
    context: str
    """The clause with its markers, and without its frames."""
    paragraph: int
    """Its index among the article's paragraphs."""
    sentence: int
    """Counted through the article."""
    kind: str
    """Its paragraph's kind."""
    opening: Span | None = None
    """The marker that was taken off its start."""
    layers: tuple[Layer, ...] = ()
    """Who says it, outermost first; none: the author."""
    beside: str = ""
    """What stands beside its frame in the same sentence."""
    after: str = ""
    """The sentence after it."""
    granted: bool = False
    """Whether the author grants it: "I admit that"."""
    owned: bool = False
    """Whether the author calls it an opinion outright: "I think that"."""

    @property
    def aside(self) -> str:
        """What stands beside its frame, and the sentence after it: there the author says what to think of it."""
        return f"{self.beside} {self.after}".strip()


def units_of(article: Article, language: Language, wanted: Sequence[bool]) -> tuple[Unit, ...]:
    """The units of the paragraphs that are wanted, in reading order."""
    found: list[Unit] = []
    counted = 0
    introduced: tuple[Layer, ...] = ()
    for number, (paragraph, spans) in enumerate(zip(article.paragraphs, sentences(article), strict=True)):
        if wanted[number]:
            blank = Unit((), "", "", number, counted, paragraph.kind, layers=introduced)
            found += _paragraph(article.text, blank, _without_dateline(article.text, spans), language)
        introduced = _introduced(article.text, spans, language)
        counted += len(spans)
    return tuple(found)


_DATED = re.compile(
    r"[A-ZÀ-ÖØ-Þ][\w .'-]{1,30},\s(?:\d{1,2}\.?\s[^\W\d_]{3,9}\.?|[^\W\d_]{3,9}\.?\s\d{1,2},?)(?:\s\d{4})?\s?"
    r"(?:\([^)]{2,20}\)\s?)?(?:[–—-]+|:)\s+"
)
"""The same with a day: "Oslo, 20 April 2033 - "."""

_DATELINE = re.compile(r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ .'/-]{2,30}(?:,[^–—-]{1,20})?(?:\s?\([^)]{2,20}\))?\s[–—-]\s+")
"""Where and when an agency's text was written, before its first sentence."""


def _without_dateline(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    found = (_DATELINE.match(text, *spans[0]) or _DATED.match(text, *spans[0])) if spans else None
    return (Span(found.end(), spans[0].end), *spans[1:]) if found else spans


def _introduced(text: str, spans: Sequence[Span], language: Language) -> tuple[Layer, ...]:
    """Whose words the next paragraph quotes, where this one ends with "the minister said:"."""
    if not spans or not text[spans[-1].start : spans[-1].end].endswith(":"):
        return ()
    return unframe(f'{text[spans[-1].start : spans[-1].end]} "{_BLANK}"', language).layers


_BLANK = "that is so"


def _paragraph(text: str, blank: Unit, spans: Sequence[Span], language: Language) -> Iterator[Unit]:
    """The units of a paragraph's sentences; in `blank` stands what they share, and the first sentence's number."""
    framed = [list(_framed(text, span, language)) for span in spans]
    shared = _shared_frames(text, spans, framed, blank.layers)
    last = len(spans) - 1
    for i, sentence in enumerate(framed):
        if i == last and _introduced(text, spans, language):
            continue  # "The minister said:"
        after = "" if i == last else text[spans[i + 1].start : spans[i + 1].end]
        unit = replace(blank, sentence=blank.sentence + i, after=after)
        for one in sentence:
            yield from _of_frame(text, unit, one, one.layers or shared.get(i, ()), language)


def _of_frame(text: str, unit: Unit, one: Framed, layers: tuple[Layer, ...], language: Language) -> Iterator[Unit]:
    """The units of what is said in a frame, and of what the author goes on to say behind it."""
    said = replace(unit, parts=one.parts, layers=layers, beside=one.aside, granted=one.granted, owned=one.owned)
    yield from _cut(text, said, language)
    if one.rest is not None:
        yield from _cut(text, replace(unit, parts=(one.rest,), layers=()), language)


def _cut(text: str, unit: Unit, language: Language) -> Iterator[Unit]:
    """A unit's clauses; of a headline or a key point, its pieces; what is quoted or interrupted stays as it is."""
    if not unit.parts:
        return
    is_kept = len(unit.parts) > 1 or (unit.layers and _is_quoted(text, unit.parts[0]))
    if unit.kind in CUT and not is_kept:
        yield from _cut_into_clauses(text, unit, language)
        return
    for piece in [unit.parts] if is_kept else _pieces(text, unit.parts[0]):
        is_title = unit.kind in TITLES and len(piece) == 1
        parts = (_without_why(text, piece[0], language),) if is_title else piece
        words = _joined(text, parts)
        yield replace(unit, parts=parts, text=words, context=words)


def _cut_into_clauses(text: str, unit: Unit, language: Language) -> Iterator[Unit]:
    """The clauses of a unit without their markers; what is granted ends at the first "but"."""
    found = list(clauses(text, unit.parts[0], language))
    granted = unit.granted
    for number, clause in enumerate(found):
        granted = granted and not language.contrast.opens(text[clause.start : clause.end])
        opens = number == 0 and (len(found) == 1 or not _is_led_in(text, clause, language))
        one = replace(unit, parts=(_without_lead(text, clause, language),), granted=granted)
        for stripped in _stripped(text, one, language, opens_sentence=opens):
            is_own = number > 0 and language.first_person.opens(stripped.text) is not None
            yield replace(stripped, layers=()) if is_own else stripped  # "…, and we all know what that means"


def _without_lead(text: str, clause: Span, language: Language) -> Span:
    """A clause without what is granted before it of somebody who is not named: "Even if he flatters it, it is odd"."""
    if not language.concessive.opens(text[clause.start : clause.end]):
        return clause
    for comma in re.compile(r",\s").finditer(text, *clause):
        rest = text[comma.end() : clause.end]
        stands = language.subject_starts.opens(rest) and language.has_verb(rest) and not leaning(rest, language)
        if stands and leaning(text[clause.start : comma.start()], language) >= WHOLLY:
            return Span(comma.end(), clause.end)
    return clause


def _without_why(text: str, span: Span, language: Language) -> Span:
    """A title's statement without the word that asks for it: "Why homework must go"."""
    found = language.why.pattern(r"\W*({})\s+(?=\w)").match(text, *span)
    rest = trim(text, Span(found.end(), span.end)) if found else span
    return rest if language.is_clause(text[rest.start : rest.end]) else span


def _is_led_in(text: str, clause: Span, language: Language) -> bool:
    """Whether a clause is a subordinate one that stands before its main clause."""
    return language.subordinate.pattern(r"[\W_]*({})" + GAP).match(text, *clause) is not None


def _is_quoted(text: str, span: Span) -> bool:
    """Whether a sentence stands between quotation marks: somebody's own words are not cut."""
    before = text[max(0, span.start - 2) : span.start]
    return before.endswith(("“", '"')) or before.rstrip().endswith("«")


def _pieces(text: str, span: Span) -> list[tuple[Span, ...]]:
    """A headline or key point in its pieces: before and after a colon."""
    ends = [found.end() for found in re.compile(r":(?=\s)|\s[–—-]\s").finditer(text, *span)]
    pieces = (trim(text, Span(a, b)) for a, b in pairwise([span.start, *ends, span.end]))
    return [(piece,) for piece in pieces if piece.start < piece.end]


def _framed(text: str, span: Span, language: Language) -> Iterator[Framed]:
    """What a sentence says without its frames, looked for between its colons and semicolons."""
    start = span.start
    for found in re.compile(r"[;:](?=\s+[^\s“«\"‘'])").finditer(text, *span):
        before = text[start : found.start()]
        if is_inside_quotation(text, span, found.end()) or language.saying.pattern(r".*\s({})$").match(before):
            continue
        if language.is_clause(before) and not _stands_alone(text[found.end() : span.end], language):
            continue
        yield _shifted(unframe(text[start : found.end()], language), start)
        start = found.end()
    yield _shifted(unframe(text[start : span.end], language), start)


def _stands_alone(after: str, language: Language) -> bool:
    """Whether what follows a colon or semicolon is a clause of its own, not "the one, by its causes", "given, sold"."""
    first = re.split(r"[;:]\s", after.strip(), maxsplit=1)[0]
    if language.participial.opens(first):
        return False
    leads_on = language.that.pattern(r"\W*({})(?![\w'’-])").match(first)
    goes_on = leads_on is not None and language.verbs.opens(first[leads_on.end() :])  # "that is the sum"
    return language.is_clause(first) and language.has_main_verb(first) and (leads_on is None or goes_on is not None)


def _shifted(found: Framed, by: int) -> Framed:
    rest = found.rest and Span(found.rest.start + by, found.rest.end + by)
    return found._replace(parts=tuple(Span(a + by, b + by) for a, b in found.parts), rest=rest)


_QUOTED = re.compile(r"“[^“”]{20,}”|«[^«»]{20,}»|(?<!\w)\"[^\"]{20,}\"")


_NOBODY = "…"
"""Stands for a speaker whom nothing names: the words are another's, and whose is left open."""


def _shared_frames(
    text: str, spans: Sequence[Span], framed: Sequence[Sequence[Framed]], introduced: tuple[Layer, ...]
) -> dict[int, tuple[Layer, ...]]:
    """The frame of a quotation for each of its sentences, where it stands beside one of them alone.

    A quotation without a frame goes on with the words of the one before it in its paragraph, or of the person who was
    introduced above it.
    """
    if not spans:
        return {}
    shared: dict[int, tuple[Layer, ...]] = {}
    last = introduced
    for quotation in _QUOTED.finditer(text, spans[0].start, spans[-1].end):
        inside = [i for i, span in enumerate(spans) if span.start < quotation.end() and span.end > quotation.start()]
        begun = [i for i in inside if spans[i].start >= quotation.start() - 1]
        if not last and _is_all(text, quotation, spans):
            last = (Layer(_NOBODY, ""),)
        opens_a_sentence = begun[:1] == inside[:1]
        if begun[:1] and begun[0] > 0:
            last = _last_frame(framed, [begun[0] - 1]) or last  # "She says it is late. “It is far too late.”"
        layers = _last_frame(framed, inside) or (last if opens_a_sentence else ())
        last = layers or last
        shared |= dict.fromkeys(begun, layers)
    return shared


def _last_frame(framed: Sequence[Sequence[Framed]], inside: Sequence[int]) -> tuple[Layer, ...]:
    """The frame of the last of these sentences that has one."""
    return next((one.layers for i in reversed(inside) for one in framed[i] if one.layers), ())


def _is_all(text: str, quotation: re.Match[str], spans: Sequence[Span]) -> bool:
    """Whether a paragraph is nothing but a quotation: words of others, set over an answer to them."""
    return quotation.start() <= spans[0].start and not text[quotation.end() : spans[-1].end].strip(" .\u00a0")


def _joined(text: str, parts: Sequence[Span]) -> str:
    return " ".join(words_of_line(text[start:end]) for start, end in parts)


REMOVED = 3
"""Markers that are taken off a clause's start: "And yet, therefore"."""


def _stripped(text: str, unit: Unit, language: Language, *, opens_sentence: bool) -> Iterator[Unit]:
    """The unit without the markers at its start, which are kept as its opening."""
    whole = trim(text, unit.parts[0])
    context = _joined(text, (whole,))
    start = whole.start
    opening: Span | None = None
    for _ in range(REMOVED):
        found = marker_of(text[start : whole.end], language, opens_sentence=opens_sentence)
        if found is None:
            break
        opening = Span(opening.start if opening else start + found[0], start + found[1])
        start = trim(text, Span(start + found[1], whole.end)).start
    rest = trim(text, Span(start, whole.end))
    words = text[rest.start : rest.end]
    if opening is not None and len(words.split()) < SPLIT and not language.clause_verbs.found_in(words):
        rest, opening = whole, None
    if rest.start < rest.end:
        yield replace(unit, parts=(rest,), text=_joined(text, (rest,)), context=context, opening=opening)
