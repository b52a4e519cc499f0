"""What a headline says: a thesis of its own, or only a topic, or a question."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from argmap.draft.rules.framing import trim
from argmap.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.draft.languages import Language

Kind = Literal["states", "thesis", "list", "names", "topic", "asks"]
"""states: a clause, or a demand. thesis: that behind or before a colon. list: what counted reasons are for. names: no
verb, but a judgement. topic: neither. asks: a question."""

NEXT = 2
"""Words from which what stands between a "that" and a verb is more than an adverb or a subject."""

FEWEST = 3
"""Words of a headline that states something."""


ASIDE = 1
"""Terms at most of what is called out to the reader and says next to nothing."""


class Headline(NamedTuple):
    """What one headline says."""

    kind: Kind
    thesis: Span | None = None
    """The words that may be a main claim; none of a topic or a question."""


def headline_of(text: str, sentences: Sequence[Span], language: Language) -> Headline:
    """What a headline says, from its sentences.

    Of several, two that both state something stay one; a question that is answered at once leaves its answer.
    """
    if not sentences:
        return Headline("topic")
    whole = _bare(text, Span(sentences[0].start, sentences[-1].end), language)
    if language.asking.found_in(text[whole.start : whole.end]):
        return Headline("asks")
    if _is_aside(text[whole.start : whole.end], language):
        return Headline("topic")
    parts = [part for one in sentences if (part := trim(text, _within(one, whole))).end > part.start]
    if len(parts) > 1 and (found := _of_several(text, parts, whole, language)) is not None:
        return found
    if _is_question(text, whole):
        return _before_question(text, whole, language)
    return _of_one(text, whole, language)


def _within(one: Span, whole: Span) -> Span:
    return Span(max(one.start, whole.start), min(one.end, whole.end))


def _bare(text: str, span: Span, language: Language) -> Span:
    """A headline without the site's name behind a bar, and without a question behind what it states."""
    found = language.bylined.pattern(r"\s+[|–—-]\s+({})$").search(text[: span.end], span.start)
    end = found.start() if found else span.end
    said = language.saying.pattern(r",\s+[^,;:]{2,40}?\s({})$").search(text[:end].rstrip(" ."), span.start)
    end = said.start() if said and _is_statement(text[span.start : said.start()], language) else end
    before = language.bylined.pattern(r"\W*({})\s+[|–—-]\s+(?=\w)").match(text[:end], span.start)
    found = language.after_thesis.pattern(r",\s+({})\s*$").search(text[:end], span.start)
    start, end = before.end() if before else span.start, found.start() if found else end
    while start < end and text[start] in " \t\u00a0“\"'‘":
        start += 1
    while start < end and text[end - 1] in " \t\u00a0.":
        end -= 1
    return Span(start, end)


def _is_question(text: str, span: Span) -> bool:
    return _ends_with_question(text[span.start : span.end + 3])


def _ends_with_question(words: str) -> bool:
    return words.rstrip(" \t\r\n\u00a0\u202f\"'”’»").endswith("?")


def _of_several(text: str, parts: Sequence[Span], whole: Span, language: Language) -> Headline | None:
    asks = [_is_question(text, part) for part in parts]
    states = [
        not is_question and _of_one(text, part, language).kind in ("states", "thesis")
        for part, is_question in zip(parts, asks, strict=True)
    ]
    if all(states):
        return Headline("states", whole)
    if any(states):
        return Headline("states", parts[max(i for i, one in enumerate(states) if one)])
    if asks[-1]:
        return Headline("asks")
    return Headline("states", parts[-1]) if asks[0] else None


def _before_question(text: str, whole: Span, language: Language) -> Headline:
    """Of "the plan is dead: what now?" what stands before the colon."""
    colon = re.compile(r":\s").search(text, *whole)
    before = Span(whole.start, colon.start()) if colon else None
    if before and _is_statement(text[before.start : before.end], language):
        return Headline("states", before)
    return Headline("asks")


_JOINT = re.compile(r"\s?:\s+|\s[–—-]{1,2}\s")


def _of_one(text: str, span: Span, language: Language) -> Headline:
    """What one sentence of a headline says, on either side of a colon or a dash."""
    joint = _JOINT.search(text, *span)
    if joint is None:
        return _plain(text, span, language)
    left, right = trim(text, Span(span.start, joint.start())), trim(text, Span(joint.end(), span.end))
    before, after = _plain(text, left, language), _plain(text, right, language)
    if text[left.start : left.end] in language.bylined:
        return after
    if before.kind == "states" and ":" not in joint[0]:
        return Headline("states", span)
    if after.kind in ("states", "list"):
        return Headline("thesis" if after.kind == "states" else "list", _standing_alone(text, span, after, language))
    if before.kind in ("states", "list"):
        return Headline("thesis" if before.kind == "states" else "list", before.thesis)
    return Headline("names", span) if "names" in (before.kind, after.kind) else Headline("topic")


def _standing_alone(text: str, whole: Span, found: Headline, language: Language) -> Span:
    """What stands behind the colon; the whole where it speaks of what stands before: "the plan: why it will hurt"."""
    thesis = found.thesis or whole
    return whole if language.pronouns_again.opens(text[thesis.start : thesis.end]) else thesis


def _plain(text: str, span: Span, language: Language) -> Headline:
    """What a headline without a colon says."""
    words = text[span.start : span.end]
    if not language.verbs:
        return Headline("names", span) if len(words.split()) > FEWEST else Headline("topic")
    if found := language.listed.opens(words):
        rest = Span(span.start + found.end(), span.end)
        leads_on = language.why.pattern(r".*\s({})$").match(found[1]) is not None
        return Headline("list", _counted(text, rest, span, language) if leads_on else span)
    if found := language.why.opens(words):
        rest = trim(text, Span(span.start + found.end(), span.end))
        reason = text[rest.start : rest.end]
        if _is_statement(reason, language) and not language.asking.found_in(reason):
            return Headline("states", rest)
    is_topic = language.questioning.opens(words) and "," not in words
    noun = words if is_topic else _only_described(words, language)
    if not noun and _is_statement(words, language):
        return Headline("states", span)
    return Headline("names", span) if language.judging.found_in(noun or words) else Headline("topic")


def _is_aside(words: str, language: Language) -> bool:
    """Whether words call out to the reader and say next to nothing by a pronoun: "Smile, you're paying"."""
    called = language.calls.pattern(r"\W*({})\s*[,!.]\s+").match(words)
    if called is None:
        return False
    said = " ".join(word for word in words[called.end() :].split() if word not in language.verbs)
    return len(language.terms(said)) <= ASIDE


def _only_described(words: str, language: Language) -> str:
    """The noun of which words say nothing but a clause about it: "the teacher" of "the teacher we lost"; else empty."""
    form = rf"\W*(?P<noun>{language.described})\s+({{}})(?:(?<=['’])|(?![\w'’-]))"
    found = language.describing.pattern(form).match(words)
    if found is None or found["noun"].split()[-1] in (language.noun_leads | language.joined):
        return ""  # "the fight for the school is lost"
    ends = found.end() + _verb_group(words[found.end() :], language)
    further = (language.joined | language.indirect | language.conditions).found_in(words[ends:])
    until = ends + further.start() if further else len(words)
    finite = [verb.start() for verb in _verbs(words, language) if _is_finite(verb, words, language)]
    is_said = any(verb < found.end("noun") or ends <= verb < until for verb in finite)
    return "" if is_said or "," in words[ends:] else found["noun"]


def _verb_group(clause: str, language: Language) -> int:
    """Where the verb ends that opens a clause, with its auxiliary and its "not": "will not forget"."""
    leads_on = language.auxiliaries | language.perfect | language.negations | language.adverbs
    end = 0
    for word in re.compile(r"\s*[^\s,]+").finditer(clause):
        end = word.end()
        if word[0].strip() not in leads_on and not word[0].endswith("ly"):
            break
    return end


def _counted(text: str, rest: Span, whole: Span, language: Language) -> Span:
    """What counted reasons are for, where that is a clause; else the whole."""
    rest = trim(text, rest)
    return rest if _is_statement(text[rest.start : rest.end], language) else whole


def _is_statement(words: str, language: Language) -> bool:
    """Whether words affirm or demand something: a finite verb behind a subject, an imperative, or "X, not Y"."""
    if len(words.split()) < FEWEST:
        return False
    if _is_chosen(words, language):
        return False
    if language.imperatives.opens(words) and not _is_noun_phrase(words, language):
        return True
    if re.search(rf",\s(?:{language.negations})\s", words, re.IGNORECASE) or language.negations.opens(words):
        return True
    return any(_is_finite(found, words, language) for found in _verbs(words, language))


def _is_chosen(words: str, language: Language) -> bool:
    """Whether words name the best or the last of something that somebody does: "the last bridge Harl could build"."""
    if not language.superlatives.opens(words) or not any(word.islower() for word in words.split()[1:3]):
        return False
    who = rf"\s(?:(?-i:[A-ZÀ-ÖØ-Þ])\w+|{language.pronouns})"
    ends = re.search(rf"{who}(?:\s(?:{language.auxiliaries}))?(?:\s\w+)?\s(\w+)$", words, re.IGNORECASE)
    return ends is not None and language.verbs.opens(ends[1]) is not None


def _verbs(words: str, language: Language) -> Iterator[re.Match[str]]:
    return (
        (language.verbs | language.headline_verbs | language.auxiliaries)
        .pattern(r"(?<![\w'’-])({})(?:(?<=['’])|(?![\w-]))")
        .finditer(words)
    )


def _is_finite(verb: re.Match[str], words: str, language: Language) -> bool:
    """Whether a verb has a subject before it, and is no noun or infinitive: "the fight", "to end"."""
    before = words[: verb.start()].split()
    if not before:
        return re.search(r"\w['’]\w", verb[1]) is not None  # "it's", "I'm"
    last = before[-1].strip(",;“\"‘'").casefold()
    described = list(language.relative_pronouns.pattern(r"\s({})\s").finditer(words[: verb.start()]))
    if described and len(words[described[-1].end() : verb.start()].split()) < NEXT:
        return False  # "the bus that never comes"
    if last.endswith("ing") and len(before) > 1 and before[-2].casefold() in language.noun_leads:
        return False  # "better at saving lives"
    return language.auxiliaries.found_in(verb[1]) is not None or not (
        last in language.noun_leads or last in language.numbers or last.endswith(("'s", "’s"))
    )


def _is_noun_phrase(words: str, language: Language) -> bool:
    """Whether what looks like an imperative is a noun: "Support of", "Fight is"."""
    second = words.split()[1].casefold()
    return second == "of" or second in language.auxiliaries
