"""Short labels for boxes and full texts for claims, both cut from the words themselves, never invented."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.draft.languages import Language

LONGEST_LABEL = 48
"""Characters; a box shows about three lines of sixteen."""

FEWEST_WORDS = 3
"""Words that a cut label keeps at least."""


def label_of(text: str, language: Language) -> str:
    """A few words of a claim: hedges dropped, cut where a clause ends; empty if it is short already."""
    words = " ".join(language.hedges.pattern(r"(?:^|,?\s)({})(?:,(?=\s)|(?=\s)|$)").sub(" ", text).split())
    words = _without_lead(words.strip(" ,.;:–—-") or text, language)
    if len(words) > LONGEST_LABEL:
        words = _clause(words, language) or _by_words(words, language)
    words = words.strip(" ,;:–—-.“«»\"‘'") if words.count('"') % 2 else words.strip(" ,;:–—-.")
    words = words[:1].lower() + words[1:] if _may_be_small(words, language) else words
    return words if words != text.strip(" .") else ""


def _without_lead(words: str, language: Language) -> str:
    """The words without what stands before the first comma, where that is no clause: "Following the war, …"."""
    lead, comma, rest = words.partition(", ")
    opens = rest[:1].isupper() or language.subject_starts.opens(rest) is not None
    if comma and len(words) > LONGEST_LABEL and opens and not language.is_clause(lead) and language.is_clause(rest):
        return rest
    return words


def _clause(words: str, language: Language) -> str:
    """The longest beginning that fits, ends where a clause ends, and is one itself; empty if there is none."""
    if any(phrases.opens(words) for phrases in (language.conditions, language.subordinate)):
        return ""
    ends = [found.start() for found in language.clause_ends.pattern(r",?\s({})\s|[,;:]\s|\s[–—-]\s").finditer(words)]
    for end in reversed(ends):
        beginning = words[:end]
        last = beginning.split()[-1].lower() if beginning.split() else ""
        is_open = last in language.stopwords or language.auxiliaries.found_in(last)
        if end <= LONGEST_LABEL and not is_open and language.is_clause(beginning):
            return beginning
    return ""


def _by_words(words: str, language: Language) -> str:
    """As many whole words as fit, none of them a word that leads on."""
    kept = words[: LONGEST_LABEL + 1].rsplit(" ", 1)[0].split()
    while len(kept) > FEWEST_WORDS and kept[-1].lower().strip(",;") in language.stopwords:
        kept.pop()
    return " ".join(kept).rstrip(",;:") + "…"


def _may_be_small(words: str, language: Language) -> bool:
    """Whether the first word has its capital only from the start of its sentence."""
    first = words.split(maxsplit=1)[0] if words else ""
    return first[1:].islower() and first.lower() in language.stopwords and first != "I"


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
