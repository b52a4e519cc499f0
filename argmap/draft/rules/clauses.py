"""Where a sentence is cut into clauses, and the markers that may be taken off a clause's start."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.draft.languages.phrases import GAP
from argmap.draft.rules.framing import trim
from argmap.draft.rules.wholeness import is_only_busied
from argmap.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.draft.languages import AnyOf, Language

SPLIT = 3
"""Words that each of two clauses has at least."""


def clauses(text: str, span: Span, language: Language) -> Iterator[Span]:
    """The span cut where one clause ends and another begins, each with a verb of its own."""
    start = span.start
    for cut in _cuts(text, span, language):
        if _are_two(text, Span(start, cut), Span(cut, span.end), language):
            yield Span(start, cut)
            start = cut
    yield Span(start, span.end)


def _are_two(text: str, before: Span, after: Span, language: Language) -> bool:
    """Whether each of two stretches may stand as a claim of its own."""
    left, right = trim(text, before), trim(text, after)
    rest = text[after.start : after.end]
    says_little = len(set(language.terms(text[left.start : left.end]))) < 2
    if language.reason.opens(rest) and (says_little or len(set(language.terms(rest))) < 2):
        return (
            False  # one of the two would say too little to be kept, and the other would lose its reason or its clause
        )
    follows = language.participles.opens(rest) is not None
    return _is_whole(text, left, language) and (follows or _is_whole(text, right, language))


def _is_whole(text: str, span: Span, language: Language) -> bool:
    words = text[span.start : span.end]
    is_clause = len(words.split()) >= SPLIT and language.is_clause(words)
    opening = language.joints.pattern(r"\W*({})\s+").match(words)
    said = words[opening.end() :] if opening else words
    return is_clause and not language.participial.opens(words) and not is_only_busied(said, language)


def _cuts(text: str, span: Span, language: Language) -> list[int]:
    """Where the span may be cut, in order."""
    cuts = {
        *_ends(re.compile(r"[;:](?=\s)"), text, span),
        *_at_dash(text, span, language),
        *_at_joints(text, span, language),
        *_behind_lead(text, span, language),
    }
    return sorted(cut for cut in cuts if span.start < cut < span.end and _may_cut(text, span, cut, language))


def _ends(pattern: re.Pattern[str], text: str, span: Span) -> list[int]:
    return [found.end() for found in pattern.finditer(text, *span)]


def _at_dash(text: str, span: Span, language: Language) -> list[int]:
    """Behind a dash, where there is no second one that it belongs to."""
    dashes = _ends(re.compile(r"\s[–—-]\s"), text, span)
    return dashes if len(dashes) == 1 and _starts_clause(text[dashes[0] : span.end], language) else []


def _at_joints(text: str, span: Span, language: Language) -> Iterator[int]:
    """Behind the comma before a joint, or before a joint that needs none."""
    clause = r"\S+\s+\S+"
    yield from _ends(language.joints.pattern(r",(?=\s+(?:{})" + GAP + clause + ")"), text, span)
    yield from _ends(language.bare_joints.pattern(r"(?=\s+(?:{})" + GAP + clause + ")"), text, span)
    yield from _ends(language.participles.pattern(r",(?=\s+(?:{})\s+" + clause + ")"), text, span)


def _behind_lead(text: str, span: Span, language: Language) -> list[int]:
    """Behind a subordinate clause that opens the span: at its first comma between two clauses."""
    lead = text[span.start : span.end]
    if not language.subordinate.pattern(r"[“«\"‘'\s]*({})" + GAP).match(lead):
        return []
    is_concessive = language.concessive.opens(lead) or language.since.opens(lead)
    if language.no_markers.opens(lead) and not is_concessive:
        return []  # "as night falls, …"
    for comma in re.compile(r",(?=\s)").finditer(text, *span):
        is_whole = _is_whole(text, Span(span.start, comma.start()), language)
        rest = text[comma.end() : span.end]
        if language.since.opens(lead) and language.perfect.found_in(rest):
            return []  # "since it began, it has grown": that is when, not why
        may_follow = _starts_clause(rest, language) and _goes_on_with_verb(rest, language)
        if is_whole and may_follow and not _goes_on_with_list(rest, language):
            return [comma.end()]
    return []


def _may_cut(text: str, span: Span, cut: int, language: Language) -> bool:
    """Whether both sides keep their meaning: not inside a quotation, behind a condition, or at "not because"."""
    before, after = text[span.start : cut], text[cut : cut + 40]
    if (
        is_inside_quotation(text, span, cut)
        or language.conditions.found_in(before)
        or language.not_but.found_in(before)
        or language.relatives.opens(before)  # "where it burns and nobody comes, we help"
    ):
        return False
    if language.that.pattern(r"\W*({})(?![\w'’-])").match(after):
        return False  # "what many knew: that it is dear"
    is_no_marker = language.no_markers.opens(after) and not language.concessive.opens(after)
    if is_no_marker or language.example.opens(after.strip()) or _goes_on(text, cut, language):
        return False  # "…, as far as the office knows"
    clause = before.rpartition(",")[2]
    if not before.endswith((",", ";", ":")) and language.relative_pronouns.found_in(clause):
        return False  # "those who left because they were tired": the reason is the relative clause's own
    return language.not_because.pattern(r".*\s({}),?$").match(" ".join(before.split())) is None


def _goes_on(text: str, cut: int, language: Language) -> bool:
    """Whether a joint joins less than a clause, or a clause that is no claim of its own."""
    joint = language.joints.pattern(r"\s*({})\s+").match(text[cut : cut + 40])
    if joint is None:
        return False
    rest = text[cut + joint.end() :]
    is_list = not _goes_on_with_verb(rest, language)  # "with money, weapons, and fighters, at a time when they moved"
    is_said = (
        (language.that | language.indirect).pattern(r"({})\b").match(rest)
    )  # "that it is dear, and that it is late"
    is_time = joint[1].casefold() in language.comparing and language.under_way.found_in(_first_clause(rest))
    is_more = language.adding_on.opens(rest) is not None  # "but neither do they"
    return bool(is_list or is_said or is_time or is_more or _is_further_object(rest, language))


def _goes_on_with_verb(text: str, language: Language) -> bool:
    """Whether a verb stands before the next comma, or behind an aside between two."""
    further = language.clause_verbs.pattern(r"\s*(?:\w+ly\s+)?({})(?![\w'’-])").match(text) if language.verbs else None
    if further and " " not in further[1]:
        return False  # a further verb of the same subject: "and understandably wants", not "and they want"
    first, _, rest = re.split(r"[.;:!?]\s", text, maxsplit=1)[0].partition(",")
    if not language.verbs or language.has_verb(first) or language.conditions.opens(first):
        return True
    aside, comma, behind = rest.partition(",")
    opens_aside = language.relative_pronouns.opens(aside.strip()) or language.subordinate.opens(aside.strip())
    return bool(comma) and language.has_verb(behind) and bool(opens_aside or len(first.split()) <= SPLIT)


def _is_further_object(text: str, language: Language) -> bool:
    """Whether what follows a joint is a preposition's phrase, whose only verb tells of its noun."""
    clause = _first_clause(text)
    relative = language.relative_pronouns.found_in(clause) if language.prepositions.opens(clause) else None
    return relative is not None and not language.has_verb(clause[: relative.start()])


def _first_clause(text: str) -> str:
    return re.split(r"[.,;:!?]\s", text.lstrip(), maxsplit=1)[0]


def _goes_on_with_list(text: str, language: Language) -> bool:
    """Whether a comma stands in a list: "it could make Greece, Italy and other countries more attractive"."""
    listed = re.match(rf"\s*(?:\S+\s+)?\S+\s+{language.and_}\s", text) if language.and_ else None
    return listed is not None and not language.has_verb(listed[0])


def _starts_clause(text: str, language: Language) -> bool:
    first = text.split(maxsplit=1)[:1]
    if not first or not language.is_clause(text):
        return False
    return first[0][0].isupper() or language.subject_starts.opens(text) is not None


def is_inside_quotation(text: str, span: Span, cut: int) -> bool:
    """Whether a quotation inside the span is still open where it may be cut; one that is all of it may be."""
    before, closing = text[span.start : cut], text.find('"', cut, span.end)
    if any(before.count(a) > before.count(b) for a, b in ("“”", "«»")):
        return True
    goes_on = closing >= cut and any(map(str.isalnum, text[closing : span.end]))
    return before.count('"') % 2 == 1 and (goes_on or not before.startswith('"'))


def marker_of(text: str, language: Language, *, opens_sentence: bool) -> tuple[int, int] | None:
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
