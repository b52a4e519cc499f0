"""Short labels for boxes and full texts for claims, both cut from the words themselves, never invented."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.draft.languages.phrases import GAP

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.draft.languages import Language

LONGEST_LABEL = 48
"""Characters; a box shows about three lines of sixteen."""

LONGEST_WHOLE = 77
"""Characters of a label that is a whole clause, where none is shorter: a box of five lines rather than half a claim."""

TAKEN_BACK = 7
"""Words that lead on and are left out at a cut at most."""

FEWEST_WORDS = 3
"""Words that a cut label keeps at least."""


def label_of(text: str, language: Language) -> str:
    """A few words of a claim that say it alone, or else its beginning; empty if it is short already.

    Hedges and asides are dropped, then what leads in, then what stands behind the first whole clause. A "should" or a
    "not", and what a "but" turns to, are never cut off.
    """
    words = " ".join(language.hedges.pattern(r"(?:^|,?\s)({})(?:,(?=\s)|(?=\s)|$)").sub(" ", text).split())
    words = _bare(_NUMBERED.sub("", words)) or text
    if len(words) > LONGEST_LABEL:
        words = _without_point(words, language)
        words = _turned(_without_lead(_without_asides(words, language), language), language)
    if len(words) > LONGEST_LABEL:
        words = _clause(words, language) or _by_ends(words, language) or _by_words(words, language)
    words = words.strip(" ,;:–—-.“«»\"‘'") if words.count('"') % 2 else _bare(words)
    words = words[:1].lower() + words[1:] if _may_be_small(words, language) else words
    return words if words != text.strip(" .") else ""


def _bare(words: str) -> str:
    return words.strip(" ,.;:–—-")


_ASIDE = re.compile(r"\s\([^()]*\)|\s[–—-]{1,2}\s[^–—]{3,80}?\s[–—-]{1,2}(?=\s)")
"""What stands in brackets or between dashes."""


_NUMBERED = re.compile(r"^\W*\d{1,2}\s?\\?[.)]\s+(?=\w)")
"""What counts the items of a list."""


def _without_asides(words: str, language: Language) -> str:
    """The words without what stands in brackets, between dashes, or between a subject and its verb."""
    words = " ".join(_ASIDE.sub("", words).split())
    for comma in reversed(list(re.finditer(r",\s", words))):
        subject, rest = words.partition(", ")[0], words[comma.end() :]
        is_lead = any(one.opens(subject) for one in (language.prepositions, language.conditions, language.subordinate))
        is_verb = not is_lead and (language.verbs.opens(rest) or language.auxiliaries.opens(rest))
        if is_verb and comma.start() > len(subject) and not language.has_verb(subject) and language.terms(subject):
            return f"{subject} {rest}"
    return words


def _without_point(words: str, language: Language) -> str:
    """The words without what only says that they hold: "it is clear that", "there is no doubt that"."""
    found = (language.points | language.own_view | language.affirmed).pattern(
        rf"^\W*(?:{{}})\s+(?:{language.that}){GAP}"
    )
    lead = found.match(words) if language.that else None
    rest = words[lead.end() :] if lead else words
    return rest if language.is_clause(rest) and language.has_main_verb(rest) else words


def _without_lead(words: str, language: Language) -> str:
    """The words without what only leads in, up to a comma: "Following the war, …", "In Oslo, where it rains, …"."""
    leads = (language.subordinate, language.concessive, language.prepositions)
    is_lead = any(phrases.opens(words) for phrases in leads)
    for comma in re.finditer(r",\s", words):
        lead, rest = words[: comma.start()], _bare(words[comma.end() :])
        if _is_clause_of_its_own(lead, language):
            break  # "in some towns the mayor pays a levy, on the ground that he must"
        starts = language.subject_starts.opens(rest) is not None or _is_phrase(lead, rest, language)
        starts = starts or (rest[:1].isupper() and (is_lead or _says_when(lead, language)))
        if starts and language.is_clause(rest) and not language.conditions.opens(lead):
            return rest if is_lead or not language.is_clause(lead) else words
        if not is_lead:
            break
    return words


def _is_clause_of_its_own(lead: str, language: Language) -> bool:
    """Whether what opens with a preposition says something itself: "in Oslo the mayor decreed it"."""
    opens = language.prepositions.opens(lead) and not (language.subordinate | language.in_time).opens(lead)
    is_long = len(lead.split()) > 2 * LEAD
    return bool(opens) and is_long and language.verbs.found_in(lead) is not None and language.has_main_verb(lead)


LEAD = 3
"""Words of what leads in to a name without a word that tells it for a lead: "Following the war, Oslo …"."""


def _says_when(lead: str, language: Language) -> bool:
    """Whether a lead is no subject: "The north" in "The north, Oslo and Bergen pay"."""
    words = lead.split()
    is_subject = language.subject_starts.opens(lead) is not None or any(word[:1].isupper() for word in words[1:])
    return len(words) <= LEAD and not is_subject


def _is_phrase(lead: str, rest: str, language: Language) -> bool:
    """Whether a lead is a preposition's phrase, and what follows its comma neither hangs on it nor goes on with it."""
    hangs_on = language.indirect.opens(rest) or _lists(rest, 0, language)
    return language.prepositions.opens(lead) is not None and not hangs_on


def _turned(words: str, language: Language) -> str:
    """What a "but" turns to, where that is a whole clause."""
    found = language.turning.pattern(r",\s({})\s+").search(words)
    if found is None or language.not_but.found_in(words[: found.start()]):
        return words
    rest = _bare(words[found.end() :])
    starts = language.subject_starts.opens(rest) is not None or rest[:1].isupper()
    return rest if starts and language.is_clause(rest) else words


def _clause(words: str, language: Language) -> str:
    """The longest beginning that fits, says something by itself, and loses nothing that turns it round; else empty."""
    is_condition = language.conditions.opens(words) and not language.alternative.opens(words)
    is_phrase = language.prepositions.opens(words) and not _is_clause_of_its_own(words.partition(", ")[0], language)
    is_open = is_condition or language.subordinate.opens(words) or is_phrase
    if is_open or language.no_demands.opens(words):
        return words if len(words) <= LONGEST_WHOLE else ""
    colon = re.search(r"[;:]\s", words)
    last = colon.start() if colon else len(words)
    ends = sorted(end for end in _ends(words, language) if end <= last and _is_said(words[:end], language))
    short = [end for end in ends if end <= LONGEST_LABEL]
    whole = [end for end in (*ends, len(words)) if LONGEST_LABEL < end <= LONGEST_WHOLE]
    return _bare(words[: (*short[-1:], *whole)[0]]) if short or whole else ""


def _ends(words: str, language: Language) -> Iterator[int]:
    """Where a label may end: before a clause that hangs on it, or where what is cut off does not turn it round."""
    for found in language.clause_ends.pattern(r",?\s({})\s").finditer(words):
        if not _is_cleft(words[: found.start()], language):
            yield found.start()
    for mark in re.finditer(r"[,;:]\s|\s[–—-]{1,2}\s", words):
        if not (_turns(words[mark.start() :], language) or _lists(words, mark.end(), language)):
            yield mark.start()
        if mark[0][0] in ";:":
            break
    for found in _continued(language).finditer(words):
        is_further = found["and"] is not None and _turns(words[found.start() :], language)
        if _has_object(words[: found.start()], language) and not is_further:
            yield found.start()
    for found in language.phrase_starts.pattern(r"\s({})\s").finditer(words):
        if _has_object(words[: found.start()], language) and not _turns(words[found.start() :], language):
            yield found.start()


def _continued(language: Language) -> re.Pattern[str]:
    """A further verb of the same subject, or a clause that says which: "and stopped", "that allowed"."""
    verb = rf"(?:{language.clause_verbs}|{language.auxiliaries})"
    joint = rf"(?:(?P<and>{language.and_ or '(?!)'})|{language.relative_pronouns})"
    return re.compile(rf",?\s{joint}\s(?:\w+ly\s)?{verb}(?=\s)", re.IGNORECASE)


def _is_cleft(beginning: str, language: Language) -> bool:
    """Whether the clause behind a beginning is its point: "it is the nephew | who is let in"."""
    first = beginning.split()[:2]
    return len(first) > 1 and first[0] in language.pronouns and first[1] in language.copula


def _lists(words: str, end: int, language: Language) -> bool:
    """Whether a comma stands in a list: "tents, blankets, and doctors"."""
    rest = words[end:]
    listed = re.match(rf"(?:\S+\s){{0,4}}?(?:\S+,?\s+)?{language.and_}\s", rest) if language.and_ else None
    return listed is not None and not language.has_verb(listed[0])


def _has_object(beginning: str, language: Language) -> bool:
    """Whether something stands behind the last clause's verb: not "it is known | for its wine"."""
    joints = (language.relative_pronouns | language.in_between).pattern(r"\s({})\s")
    clause = beginning[max((found.end() for found in joints.finditer(beginning)), default=0) :]
    verb = next((one for one in language.clause_verbs.each_in(clause) if one.start() or clause != beginning), None)
    last = beginning.rsplit(maxsplit=1)[-1]
    if verb is None or not language.terms(last) or language.clause_verbs.found_in(last):
        return False
    behind = clause[verb.end() :]
    return len(behind.split()) > bool(language.auxiliaries.found_in(verb[1])) and bool(language.terms(behind))


def _is_said(beginning: str, language: Language) -> bool:
    """Whether a beginning is a clause and ends with no word that leads on."""
    last = beginning.rsplit(maxsplit=1)[-1].lower() if beginning.split() else ""
    is_open = last in language.stopwords or language.auxiliaries.found_in(last) is not None
    is_quoting = beginning.count('"') % 2 == 1 or beginning.count("“") > beginning.count("”")
    told = list(language.that.pattern(r"\s({})\s").finditer(beginning))
    is_told = not told or not language.verbs or language.has_verb(beginning[told[-1].end() :])
    is_told = is_told and (not language.verbs or len(set(language.terms(beginning))) > 1)  # no "there is the law"
    is_whole = language.is_clause(beginning) and is_told and language.has_main_verb(beginning)
    return is_whole and not (is_open or is_quoting)


def _turns(words: str, language: Language) -> bool:
    """Whether words deny, demand, or turn round what stands before them."""
    groups = (language.negations, language.demands, language.turning, language.topic_shift)
    return any(phrases.found_in(words) for phrases in groups)


def _by_ends(words: str, language: Language) -> str:
    """The head of a long subject and, behind a gap, what is said of it: "the ban … harms those who learn"; or empty."""
    verbs = (language.verbs | language.auxiliaries).each_in(words)
    verb = next((one for one in verbs if not _is_noun(words[: one.start()], one[1], language)), None)
    joints = language.phrase_starts | language.prepositions | language.relative_pronouns | language.participles
    if verb is None or joints.opens(words):
        return ""
    head = joints.pattern(r",?\s({})\s").search(words[: verb.start()])
    if head is None or len(words[: head.start()].split()) < 2:
        return ""
    before = words[: verb.start()]
    is_told = language.verb_endings.found_in(before) or head[1] in language.onward
    goes_on = (language.subordinate | language.concessive).pattern(r"\s({})\s").search(before)
    if is_told or goes_on or "," in before or _is_within(before, language):
        return ""  # another verb may stand there, which no table knows
    subject = _bare(words[: head.start()])
    space = LONGEST_WHOLE - len(subject) - len(" … ")
    ends = [*_ends(words, language), len(words)]
    fitting = [end for end in ends if 0 < end - verb.start() <= space and _is_said(words[:end], language)]
    return f"{subject} … {_bare(words[verb.start() : max(fitting)])}" if fitting else ""


def _is_noun(before: str, verb: str, language: Language) -> bool:
    last = before.rsplit(maxsplit=1)[-1:]
    is_noun = bool(last) and (last[0].lower() in language.determiners or last[0].endswith(("'s", "’s")))
    return not last or (is_noun and not language.auxiliaries.found_in(verb))


SUBJECT = 20
"""Characters that a label keeps of who should do something, where much stands between."""


def _by_words(words: str, language: Language) -> str:
    """As many whole words as fit; a "should" that stands further back is kept behind a gap."""
    demand = language.demands.found_in(words)
    before = words[: demand.start()] if demand else ""
    is_noun = demand is not None and _is_noun(before, demand[1], language)
    is_apart = re.search(r"[“”\"«»]|\s[–—-]{1,2}\s", before) is not None
    if demand is None or demand.end() < LONGEST_LABEL or is_noun or is_apart or _is_within(before, language):
        return _up_to(words, LONGEST_LABEL, language)
    who, what = _up_to(words, SUBJECT, language), _bare(words[demand.start() :])
    space = LONGEST_LABEL - SUBJECT
    return f"{who.rstrip('…')} … {what if len(what) <= space else _up_to(what, space, language)}"


def _is_within(before: str, language: Language) -> bool:
    """Whether what stands before a word opens a clause within the sentence, to which the word belongs."""
    return (language.relative_pronouns | language.in_between | language.indirect).found_in(before) is not None


def _up_to(words: str, size: int, language: Language) -> str:
    """The beginning that fits, none of its last words one that leads on, and no quotation left open."""
    kept = words[: size + 1].rsplit(" ", 1)[0]
    opened = max(kept.rfind("“"), kept.rfind('"') if kept.count('"') % 2 else -1)
    if opened > 0 and "”" not in kept[opened:]:
        kept = kept[:opened]
    cut = kept.split()
    fewest = max(FEWEST_WORDS, len(cut) - TAKEN_BACK)
    while len(cut) > fewest and cut[-1].lower().strip(",;") in language.stopwords:
        cut.pop()
    return " ".join(cut).rstrip(",;:") + "…"


def _may_be_small(words: str, language: Language) -> bool:
    """Whether the first word has its capital only from the start of its sentence."""
    first = words.split(maxsplit=1)[0] if words else ""
    return first[1:].islower() and first.lower() in language.stopwords and re.match(r"I(?!\w)", first) is None


def sentence_of(text: str) -> str:
    """A quoted stretch as a statement: a capital at its start, a full stop at its end, quotation marks in pairs."""
    words = " ".join(text.split())
    words = words[:1].upper() + words[1:]
    return words if re.search(r"[.!?…。！？][\s\"”’»)」』]*$", words) else f"{words}."


ID_WORDS = 4


def id_words(text: str, language: Language) -> str:
    """The first words of a claim that say what it is about, for its id."""
    words = re.findall(r"[^\W_]+(?:['’][^\W_]+)*", text)
    telling = [word for word in words if _is_telling(word, language)]
    return " ".join((telling or words)[:ID_WORDS]).replace("’", "").replace("'", "")


def _is_telling(word: str, language: Language) -> bool:
    """Whether a word says what a claim is about, or that it denies it."""
    is_plain = word.lower().replace("’", "'") in language.stopwords
    return not is_plain or word.isupper() or word in language.negations
