"""An article cut into units: clauses as exact slices, with who says them and how the author stands to them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from argmap.articles import sentences
from argmap.draft.languages.phrases import GAP
from argmap.draft.rules.framing import Framed, Layer, trim, unframe
from argmap.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.draft.languages import AnyOf, Language
    from argmap.model import Article

CUT = ("body", "standfirst", "comment", "pull quote", "caption")
"""Kinds of paragraph whose sentences are cut into clauses."""

TITLES = ("headline", "heading")

SPLIT = 3
"""Words that each of two clauses has at least."""


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


_DATELINE = re.compile(r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ .'/-]{2,30}(?:,[^–—-]{1,20})?(?:\s?\([^)]{2,20}\))?\s[–—-]\s+")
"""Where and when an agency's text was written, before its first sentence."""


def _without_dateline(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    found = _DATELINE.match(text, *spans[0]) if spans else None
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
    shared = _shared_frames(text, spans, framed, blank.layers, language.somebody)
    for i, sentence in enumerate(framed):
        after = text[spans[i + 1].start : spans[i + 1].end] if i + 1 < len(spans) else ""
        if i + 1 == len(spans) and _introduced(text, spans, language):
            continue  # "The minister said:"
        for one in sentence:
            layers = one.layers or shared.get(i, ())
            unit = replace(
                blank, sentence=blank.sentence + i, layers=layers, beside=one.aside, after=after, granted=one.granted
            )
            yield from _cut(text, replace(unit, parts=one.parts), language)
            if one.rest is not None:
                own = replace(unit, parts=(one.rest,), layers=(), beside="", granted=False)
                yield from _cut(text, own, language)


def _cut(text: str, unit: Unit, language: Language) -> Iterator[Unit]:
    """A unit's clauses; of a headline or a key point, its pieces."""
    if len(unit.parts) != 1:
        pieces = [unit.parts] if unit.parts else []
    elif unit.layers and _is_quoted(text, unit.parts[0]):
        pieces = [unit.parts]
    elif unit.kind in CUT:
        clauses = list(_clauses(text, unit.parts[0], language))
        granted = unit.granted
        for number, clause in enumerate(clauses):
            granted = granted and not language.contrast.opens(text[clause.start : clause.end])
            opens = number == 0 and (len(clauses) == 1 or not _is_led_in(text, clause, language))
            one = replace(unit, parts=(clause,), granted=granted)
            for stripped in _stripped(text, one, language, opens_sentence=opens):
                is_own = number > 0 and language.first_person.opens(stripped.text) is not None
                yield replace(stripped, layers=()) if is_own else stripped  # "…, and we all know what that means"
        return
    else:
        pieces = _pieces(text, unit.parts)
    for piece in pieces:
        parts = (_without_why(text, piece[0], language),) if unit.kind in TITLES and len(piece) == 1 else piece
        words = _joined(text, parts)
        yield replace(unit, parts=parts, text=words, context=words)


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


def _pieces(text: str, parts: tuple[Span, ...]) -> list[tuple[Span, ...]]:
    """A headline or key point in its pieces: before and after a colon."""
    if len(parts) > 1:
        return [parts]
    start, end = parts[0]
    ends = [found.end() for found in re.compile(r":(?=\s)|\s[–—-]\s").finditer(text, start, end)]
    bounds = [start, *ends, end]
    pieces = (trim(text, Span(a, b)) for a, b in pairwise(bounds))
    return [(piece,) for piece in pieces if piece.start < piece.end]


def _framed(text: str, span: Span, language: Language) -> Iterator[Framed]:
    """What a sentence says without its frames, looked for between its colons and semicolons."""
    start = span.start
    for found in re.compile(r"[;:](?=\s+[^\s“«\"‘'])").finditer(text, *span):
        before = text[start : found.start()]
        if _inside_quotation(text, span.start, found.end()) or language.saying.pattern(r".*\s({})$").match(before):
            continue
        yield _shifted(unframe(text[start : found.end()], language), start)
        start = found.end()
    yield _shifted(unframe(text[start : span.end], language), start)


def _shifted(found: Framed, by: int) -> Framed:
    rest = found.rest and Span(found.rest.start + by, found.rest.end + by)
    return found._replace(parts=tuple(Span(a + by, b + by) for a, b in found.parts), rest=rest)


_QUOTED = re.compile(r"“[^“”]{20,}”|«[^«»]{20,}»|(?<!\w)\"[^\"]{20,}\"")


def _shared_frames(
    text: str, spans: Sequence[Span], framed: Sequence[Sequence[Framed]], introduced: tuple[Layer, ...], somebody: str
) -> dict[int, tuple[Layer, ...]]:
    """The frame of a quotation for each of its sentences, where it stands beside one of them alone.

    A quotation without a frame goes on with the words of the one before it in its paragraph, or of the person who was
    introduced above it.
    """
    shared: dict[int, tuple[Layer, ...]] = {}
    last = introduced
    for found in _QUOTED.finditer(text, spans[0].start if spans else 0, spans[-1].end if spans else 0):
        inside = [i for i, span in enumerate(spans) if span.start < found.end() and span.end > found.start()]
        opens = any(spans[i].start >= found.start() - 1 for i in inside[:1])
        if not last and _is_all(text, found, spans):
            last = (Layer(somebody, ""),)
        own = next((one.layers for i in reversed(inside) for one in framed[i] if one.layers), ())
        layers = own or (last if opens else ())
        last = layers or last
        shared |= dict.fromkeys((i for i in inside if spans[i].start >= found.start() - 1), layers)
    return shared


def _is_all(text: str, quotation: re.Match[str], spans: Sequence[Span]) -> bool:
    """Whether a paragraph is nothing but a quotation: words of others, set over an answer to them."""
    return quotation.start() <= spans[0].start and not text[quotation.end() : spans[-1].end].strip(" .\u00a0")


def _joined(text: str, parts: Sequence[Span]) -> str:
    return " ".join(" ".join(text[start:end].split()) for start, end in parts)


def _clauses(text: str, span: Span, language: Language) -> Iterator[Span]:
    """The span cut where one clause ends and another begins, each with a verb of its own."""
    start = span.start
    for cut in _cuts(text, span, language):
        left, right = trim(text, Span(start, cut)), trim(text, Span(cut, span.end))
        follows = language.participles.opens(text[cut : span.end]) is not None
        is_bare = len(set(language.terms(text[left.start : left.end]))) < 2
        if is_bare and language.reason.opens(text[cut : span.end]):
            continue  # what would be left says too little to be kept, and the reason would lose its clause
        if _is_whole(text, left, language) and (follows or _is_whole(text, right, language)):
            yield Span(start, cut)
            start = cut
    yield Span(start, span.end)


def _is_whole(text: str, span: Span, language: Language) -> bool:
    words = text[span.start : span.end]
    return len(words.split()) >= SPLIT and language.is_clause(words)


def _cuts(text: str, span: Span, language: Language) -> list[int]:
    """Where the span may be cut: before a joint, behind a subordinate clause at its start, at a semicolon."""
    start, end = span
    cuts = {found.end() for found in re.compile(r"[;:](?=\s)").finditer(text, start, end)}
    dashes = re.compile(r"\s[–—-]\s").findall(text, start, end)
    if len(dashes) == 1:
        cuts |= {
            found.end()
            for found in re.compile(r"\s[–—-]\s").finditer(text, start, end)
            if _starts_clause(text[found.end() : end], language)
        }
    for phrases, form in (
        (language.joints, r",(?=\s+(?:{})" + GAP + r"\S+\s+\S+)"),
        (language.bare_joints, r"(?=\s+(?:{})" + GAP + r"\S+\s+\S+)"),
    ):
        cuts |= {found.end() for found in phrases.pattern(form).finditer(text, start, end)}
    cuts |= {
        found.end() for found in language.participles.pattern(r",(?=\s+(?:{})\s+\S+\s+\S+)").finditer(text, start, end)
    }
    opening = language.subordinate.pattern(r"[“«\"‘'\s]*({})" + GAP).match(text, start, end)
    if opening:
        for comma in re.compile(r",(?=\s)").finditer(text, start, end):
            if _is_whole(text, Span(start, comma.start()), language) and _starts_clause(
                text[comma.end() : end], language
            ):
                cuts.add(comma.end())
                break
    return sorted(cut for cut in cuts if start < cut < end and _may_cut(text, start, cut, language))


def _may_cut(text: str, start: int, cut: int, language: Language) -> bool:
    """Whether both sides keep their meaning: not inside a quotation, behind a condition, or at "not because"."""
    before, after = text[start:cut], text[cut : cut + 40]
    if _inside_quotation(text, start, cut) or language.conditions.found_in(before) or language.not_but.found_in(before):
        return False
    joint = language.joints.pattern(r"\s*({})\s+").match(after)
    if joint and language.that.pattern(r"({})\b").match(after, joint.end()):
        return False  # "that it is dear, and that it is late": what is said goes on
    clause = before.rpartition(",")[2]
    if not before.endswith((",", ";", ":")) and language.relative_pronouns.found_in(clause):
        return False  # "those who left because they were tired": the reason is the relative clause's own
    return language.not_because.pattern(r".*\s({}),?$").match(" ".join(before.split())) is None


def _starts_clause(text: str, language: Language) -> bool:
    first = text.split(maxsplit=1)[:1]
    if not first or not language.is_clause(text):
        return False
    return first[0][0].isupper() or language.subject_starts.opens(text) is not None


def _inside_quotation(text: str, start: int, cut: int) -> bool:
    """Whether a quotation that opened after the start is still open: it is cut only as a whole."""
    before = text[start:cut]
    return any(before.count(a) > before.count(b) for a, b in ("“”", "«»")) or (
        before.count('"') % 2 == 1 and not before.startswith('"')
    )


REMOVED = 3
"""Markers that are taken off a clause's start: "And yet, therefore"."""


def _stripped(text: str, unit: Unit, language: Language, *, opens_sentence: bool) -> Iterator[Unit]:
    """The unit without the markers at its start, which are kept as its opening."""
    whole = trim(text, unit.parts[0])
    context = _joined(text, (whole,))
    start = whole.start
    opening: Span | None = None
    for _ in range(REMOVED):
        found = _marker(text[start : whole.end], language, opens_sentence=opens_sentence)
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


def _marker(text: str, language: Language, *, opens_sentence: bool) -> tuple[int, int] | None:
    """Where the marker at the start of a clause stands, if it can be taken off."""
    for phrases in _comma_markers(language):
        found = phrases.pattern(r"[\W_]*({})\s*,").match(text)
        if found:
            return found.span(1)
    if language.no_markers.opens(text):
        return None
    for phrases in _sentence_markers(language) if opens_sentence else _clause_markers(language):
        found = phrases.pattern(r"[\W_]*({})(?:(?=\s)|(?<=['’]))").match(text)
        if found:
            return found.span(1)
    return None


def _comma_markers(language: Language) -> tuple[AnyOf, ...]:
    """What is taken off where a comma follows it, in this order."""
    return (
        language.conclusion,
        language.contrast,
        language.addition,
        language.concession,
        language.example,
        language.hedges,
        language.reason,
    )


def _sentence_markers(language: Language) -> tuple[AnyOf, ...]:
    """What is taken off a sentence's start without a comma."""
    return (language.starters, language.plain_adverbs)


def _clause_markers(language: Language) -> tuple[AnyOf, ...]:
    """What is taken off the start of a clause that stands inside its sentence."""
    return (language.joints, language.subordinate, language.bare_joints, language.plain_adverbs)
