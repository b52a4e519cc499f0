"""What a language's table holds: the only words that the rules for drafting know."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

import snowballstemmer

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*")
"""A number with its points and commas, or a word with its apostrophes."""

ENDS = r"(?:(?<=['’])|(?![\w'’-]))"
"""Where a phrase that opens something ends: not inside a word, but behind an elision ("qu'")."""

GAP = r"(?:\s+|(?<=['’]))"
"""What stands between a phrase and the next word: white space, or nothing behind an elision."""


@dataclass(frozen=True)
class Language:
    """One language's words, each field phrases between `|`, in small letters, `'` for any apostrophe.

    A phrase may be a regular expression where words bend: `warn(?:s|ed)?`.
    """

    tag: str
    """By BCP 47."""
    stemmer: str
    """The name of its Snowball stemmer."""
    spellings: str
    """Pairs `one=other` of endings by which one word is spelt in two ways: "ise=ize"."""
    function_words: str
    """Words that every text of it is full of: they tell the language, and are no terms."""
    reason: str
    """Opens a reason for what stands before it (or after it, where the clause comes first)."""
    no_markers: str
    """Openings that only look like a marker: "for years", "as of"."""
    conclusion: str
    """Opens what follows from what stands before it."""
    mid_conclusion: str
    """The same, inside the clause: "we should therefore"."""
    contrast: str
    """Opens what is set against what stands before it."""
    concession: str
    """Opens what an author grants before answering it."""
    inner_concession: str
    """The same, inside the clause: "this may be"."""
    granting: str
    """Frames of the author's own by which something is granted: "I admit that"."""
    disclaimers: str
    """Opens what is said only to be fair: "I do not pretend that", "none of this means that"."""
    opponents: str
    """Who is spoken of as holding the other view: "critics", "some people"."""
    objecting: str
    """Openings by which others are spoken of as objecting: "some may find", "one could worry"."""
    addition: str
    """Opens one more of the same."""
    demonstratives: str
    """Words that, before a noun, take up what was named before: "this alliance"."""
    points_back: str
    """Opens what speaks of the sentence before it: "this", "such"."""
    example: str
    """Opens an illustration of what stands before it."""
    starters: str
    """Joints that may also open a sentence, and are taken off there."""
    plain_adverbs: str
    """Markers that are taken off a clause's start even without a comma: "therefore"."""
    topic_shift: str
    """Contrast words that as often only change the subject."""
    also: str
    """The same, inside the clause."""
    alternative: str
    """Opens what comes if a demand is not met: "otherwise"."""
    subordinate: str
    """Openings of a clause that stands before its main clause: "although", "since"."""
    signposts: str
    """Openings of sentences that only lead on: "the reason is simple"."""
    conditions: str
    """Opens what only holds on a condition: a sentence that has one is not cut behind it."""
    not_because: str
    """Words before a "because" that keep it from being a reason of its own: "not because"."""
    not_but: str
    """Opens a "not … but", which is cut nowhere."""
    joints: str
    """What may stand between two clauses of one sentence, after a comma."""
    bare_joints: str
    """The same, where no comma is needed."""
    participles: str
    """Verbs that open a clause of their own after a comma: "warranting", "which shows"."""
    subject_starts: str
    """Words that a clause's subject may start with."""
    verbs: str
    """Finite verbs by which a clause is known."""
    auxiliaries: str
    """Of these, the ones that no name of a speaker holds."""
    verb_endings: str
    """Patterns of words that are most often finite verbs, by their endings."""
    demands: str
    """What makes a clause a recommendation: "should", "must"."""
    in_between: str
    """Words that open a clause inside another, where a demand is not the sentence's own."""
    needs: str
    """What makes it a weaker one, or only says what somebody has to do: "has to"."""
    outcomes: str
    """What makes a clause a forecast or an effect: "will", "leads to"."""
    forecasts: str
    """What says that something is yet to come: "will"."""
    verdicts: str
    """Words of judgement, good or bad, besides those below."""
    good: str
    """Words of praise and gain, as they stand or as the start of a word."""
    bad: str
    """Words of blame and loss."""
    negations: str
    hedges: str
    """Words that may be left out of a label: "of course", "historically"."""
    clause_ends: str
    """Words before which a label may end, as what follows can be left out without a lie: "which", "because"."""
    saying: str
    """Verbs of saying, in all forms, with which a frame is made."""
    bare_saying: str
    """Of these, the ones after which what is said may follow at once."""
    showing: str
    """Of these, the ones that things do as well as persons: "developments suggest that"."""
    answers: str
    """Opens a sentence that answers the words passed on before it: "But"."""
    hearsay: str
    """Verb forms by which an author keeps away from words that are passed on: French "aurait"."""
    doubting: str
    """Of these, the ones by which the author keeps away from the words: "claims", "alleges"."""
    quoting: str
    """Verbs that pass on a further voice: "quotes", "cites"."""
    concluding: str
    """Of these, the ones that give what a report comes to: "concludes"."""
    that: str
    """What may stand between a verb of saying and what is said."""
    opining: str
    """Verbs by which an author gives an opinion: "think"."""
    what: str
    """Opens "what she found is that"."""
    copula: str
    hearers: str
    """Who is told: "me", "us"."""
    pronouns: str
    adverbs: str
    """What may stand before a verb of saying, besides adverbs by their form."""
    somebody: str
    """Who says it where nobody is named: "it is said"."""
    impersonal: str
    """Frames that name nobody: "it is often said", "one might object"."""
    objections: str
    """What is called an objection: "the second objection"."""
    intends: str
    """What may stand between "I" and "argue that"."""
    leads: str
    """What may stand before "I argue that": "in this essay"."""
    relative_pronouns: str
    """Words that open a clause about the noun before them."""
    relatives: str
    """Words that open a clause inside which a frame may stand: "for which"."""
    texts: str
    """Nouns for a text that is somebody's: "the slogan on the reformers' leaflet"."""
    places: str
    """What opens where or when something was said, after the speaker."""
    never_tire: str
    """What may stand before the verb of such a frame: "as they never tire of saying"."""
    as_says: str
    """Opens a frame inside a sentence: "as the mayor said"."""
    according_to: str
    reports: str
    """Nouns for what reports: "report", "study"."""
    articles: str
    """Words that may stand before a proper name and are no part of it: "the"."""
    titles: str
    """What stands before a person's name: "Dr"."""
    institutions: str
    """Nouns for what speaks without being a person: "institute"."""
    prepositions: str
    """Words that open no speaker's name."""
    texts_again: str
    """Of these, the ones that stand for a report or who made it: "it", "the study"."""
    names_again: str
    """Words that stand for a voice named before: "it", "he", "the report"."""
    first_person: str
    speaks_for: str
    """Openings that name whose case is put: "on behalf of"."""
    approval: str
    """Sentences after a quote by which the author takes it over."""
    denial: str
    """Sentences after a quote by which the author rejects it."""
    reserve: str
    """Sentences after a quote by which the author leaves it open."""
    why: str
    """Words before the thesis in a headline: "why", "how"."""
    numbers: str
    """Words for numbers."""
    generic: str
    """Nouns that name no topic: "people", "years"."""
    capitals: str
    """`islamabad=pakistan`: capitals that stand for their states, and other names for one thing."""
    and_: str
    """The word between the last two of several."""
    questions: tuple[str, str, str]
    """How an issue is asked: of what should be done, of how much, and of anything else; `{}` is what is spoken of."""

    def pattern(self, field: str, form: str = "{}") -> re.Pattern[str]:
        """One field as a regular expression; in `form`, `{}` stands for any of its phrases, each whole."""
        return _compiled(getattr(self, field), form)

    def either(self, field: str) -> str:
        """One field's phrases as alternatives of a regular expression, the longest first."""
        return _alternatives(getattr(self, field))

    def is_clause(self, text: str) -> bool:
        """Whether a stretch has what may be a finite verb; in a language without a table, three words do."""
        words = text.split()
        if not self.verbs:
            return sum(any(map(str.isalpha, word)) for word in words) >= 4 or len(_UNSPACED.findall(text)) >= 4
        return len(words) >= 3 and self.has("clause_verbs", text) is not None

    @property
    def clause_verbs(self) -> str:
        """Finite verbs, and the endings by which others are known."""
        return f"{self.verbs} | {self.verb_endings}"

    def opens_with(self, field: str, text: str) -> re.Match[str] | None:
        """The phrase that a text starts with, after marks and quotation marks; group 1 is the phrase."""
        return self.pattern(field, r"[\W_]*({})" + ENDS).match(text)

    def has(self, field: str, text: str) -> re.Match[str] | None:
        """The first such phrase in a text."""
        return self.pattern(field, r"(?<![\w'’-])({})(?:(?<=['’])|(?![\w-]))").search(text)

    @cached_property
    def stopwords(self) -> frozenset[str]:
        """The function words, one by one."""
        words = self.function_words.split()
        return frozenset(words) | {word.replace("'", "’") for word in words}

    @cached_property
    def other_names(self) -> dict[str, str]:
        """What stands for what, by stems."""
        pairs = (pair.split("=") for pair in self.capitals.split())
        return {self.stem(name): self.stem(of) for name, of in pairs}

    def _as_spelt(self, word: str) -> str:
        """A word as the language's other spelling has it."""
        for ending, other in self.endings:
            if word.endswith(ending) and len(word) > len(ending) + 2:
                return word.removesuffix(ending) + other
        return word

    @cached_property
    def endings(self) -> tuple[tuple[str, str], ...]:
        """Endings that are spelt in two ways."""
        pairs = (pair.split("=") for pair in self.spellings.split())
        return tuple((one, other) for one, other in pairs)

    def words(self, text: str) -> list[str]:
        """The words of a text in small letters, a possessive's ending left out."""
        return [_small(part) for word in _WORD.findall(text) for part in self.parts(word)]

    def parts(self, word: str) -> tuple[str, ...]:
        """A word without the function words that are elided before it, which come first: "l'", "accord"."""
        found = _ELIDED.match(word)
        if found is None or found[1].lower() not in self.stopwords or word.lower() in self.stopwords:
            return (word,)
        return (found[1], *self.parts(word[found.end() :]))

    def stem(self, word: str) -> str:
        """What a word's forms share."""
        return _stem(self.stemmer, word)

    def terms(self, text: str) -> list[str]:
        """The words that a text is about, as stems; a capital as its state."""
        return [term for part in self._all_parts(text) if (term := self._term(part))]

    def _all_parts(self, text: str) -> Iterator[str]:
        return (part for word in _WORD.findall(text) for whole in self.parts(word) for part in _parts(whole))

    def spelt(self, text: str) -> dict[str, str]:
        """Each term of a text with the word it first stands for."""
        found: dict[str, str] = {}
        for word in self._all_parts(text):
            if term := self._term(word):
                found.setdefault(term, word.removesuffix("'s").removesuffix("’s").strip("'’"))
        return found

    def _term(self, word: str) -> str:
        """A word's stem; empty for function words, but not for capitals such as US."""
        found = self._known.get(word)
        if found is None:
            found = self._known[word] = self._made_term(word)
        return found

    @cached_property
    def _known(self) -> dict[str, str]:
        """The terms of the words met so far."""
        return {}

    def _made_term(self, word: str) -> str:
        small = _small(word)
        if small in self.stopwords and not (word.isupper() and len(word) > 1):
            return ""
        stem = self.stem(self._as_spelt(small))
        return self.other_names.get(stem, stem) if len(stem) > 1 or stem.isdigit() else ""


_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")
"""Scripts that put no space between words."""


def _parts(word: str) -> list[str]:
    """The word; where a script puts no space between words, each two characters that stand together."""
    if not _UNSPACED.search(word):
        return [word]
    return [word[i : i + 2] for i in range(max(1, len(word) - 1))]


def _small(word: str) -> str:
    """A word in small letters, a possessive's ending left out."""
    return word.lower().replace("’", "'").removesuffix("'s").strip("'")


_ELIDED = re.compile(r"([^\W\d_]+)['’](?=[^\W\d_]{2}|[aày]$)", re.IGNORECASE)
"""What may be a function word elided before another: "l'", "qu'"."""

_BETWEEN = re.compile(r"\|(?![^()]*\))")
"""What stands between phrases; inside brackets it belongs to one of them."""


@lru_cache(maxsize=1024)
def _compiled(phrases: str, form: str) -> re.Pattern[str]:
    return re.compile(form.replace("{}", _alternatives(phrases)), re.IGNORECASE)


@lru_cache(maxsize=1024)
def _alternatives(phrases: str) -> str:
    found = sorted((" ".join(one.split()) for one in _BETWEEN.split(phrases) if one.strip()), key=len, reverse=True)
    return "|".join(one.replace("'", "['’]").replace(" ", r"\s+") for one in found) or r"(?!)"


def _stem(language: str, word: str) -> str:
    return str(_stemmer(language).stemWord(word)) if language else word


@lru_cache(maxsize=16)
def _stemmer(language: str) -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer(language)
