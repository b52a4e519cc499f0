"""What is said of a map, of any entry of it, and of claims and questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.errors import Severity
from argmap.phrases.speech import capital, counted, sentence

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.errors import Problem
    from argmap.model import Badge, Claim, Entry, Issue, Structure
    from argmap.phrases.speech import Speech


def map_title(structure: Structure, speech: Speech) -> str:
    """What a map is on."""
    return structure.map.title if structure.map.title.strip() else speech.words.untitled


def short_words(claim: Claim, speech: Speech) -> str:
    """A claim in few words: its label; else its beginning as far as it stands alone, else all of it.

    No cut takes away a "should" or a "not", or what a condition at the beginning is a condition of.
    """
    if claim.label.strip():
        return claim.label
    text, words = claim.text.strip(), speech.words
    cuts = [at for clause in words.clauses if (at := text.find(clause)) > 0]
    for at in sorted(cuts):
        kept, rest = text[:at].split(), text[at:].lower().split()
        turns = any(word.strip(",.;:!?'\"").removesuffix("n't") in words.turning or "n't" in word for word in rest)
        if len(kept) > 2 and not turns and not text.lower().startswith(words.unfinished):
            return f"{text[:at]}."
    return text


def draft_line(structure: Structure, speech: Speech) -> str:
    """A warning that not everything here is accepted; empty if it is."""
    count = len(structure.proposals())
    return speech.words.draft.format(parts=counted(count, speech.nouns.part_proposed)) if count else ""


def proposal(entry: Entry, speech: Speech) -> str:
    """Who proposed an entry, how sure they were, and why, while nobody has accepted it; else empty."""
    origin, words = entry.origin, speech.words
    if origin is None or not entry.is_proposed:
        return ""
    told = words.proposed_by.format(who=surely(origin.by, origin.sure, speech))
    why = sentence(words.reason.format(words=origin.why)) if origin.why.strip() else ""
    return " ".join(filter(None, [told, why]))


def badge_lines(badges: Iterable[Badge]) -> list[str]:
    """What is said of an entry by who looked at the map, each as a sentence; what is proposed says `proposal`."""
    told = ((capital(badge.word), badge.reason) for badge in badges if badge.tone != "proposed")
    return [sentence(": ".join(filter(None, parts))) for parts in told]


def surely(who: str, sure: float | None, speech: Speech) -> str:
    """Somebody with how sure they are, from 0 to 1, if that is known."""
    if sure is None:
        return who
    said = next(said for least, said in speech.words.sure if sure >= least)
    return said.format(who=who, share=sure)


def together(issue: Issue, speech: Speech) -> str:
    """Whether the answers to a question can stand together, as a sentence; empty if the map does not say."""
    return speech.words.together[issue.together] if issue.together is not None else ""


def opposite_use(claim: Claim, structure: Structure, speech: Speech) -> str:
    """That a claim on common ground is a premise in both cases; else empty."""
    is_common = structure.ground(claim.id) == "common"
    return speech.words.each_builds_on_it if is_common and structure.is_used_oppositely(claim.id) else ""


def summary(problems: Iterable[Problem], speech: Speech) -> str:
    """How many errors, warnings and notes, as a phrase."""
    found, nouns = [problem.severity for problem in problems], speech.nouns
    named = {Severity.ERROR: nouns.error, Severity.WARNING: nouns.warning, Severity.INFORMATION: nouns.note}
    parts = [counted(found.count(severity), noun) for severity, noun in named.items() if severity in found]
    return ", ".join(parts) or speech.words.no_problems
