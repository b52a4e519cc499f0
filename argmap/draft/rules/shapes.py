"""The shapes that frames have in a language, as regular expressions: made once for each language."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from argmap.draft.languages.phrases import GAP

if TYPE_CHECKING:
    from argmap.draft.languages import Language

_OPEN = r"(?:«\s?|[“\"‘'])"
_CLOSE = r"(?:\s?»|[”\"’'])"
_WORDS = r"[^\s,;:“”«»\"]+(?:\s+[^\s,;:“”«»\"]+)*"
_NAMED = r"(?P<who>[^,;:“”«»\"]{2,120}?)"


class Shapes(NamedTuple):
    """What each part of a frame looks like; `who` says it, `how` is the verb or phrase of saying."""

    granting: re.Pattern[str]
    """The author grants it: "I admit that"."""
    counting: re.Pattern[str]
    """The author counts reasons: "The second reason is that"."""
    own: re.Pattern[str]
    """The author says it: "I think that"."""
    intended: re.Pattern[str]
    """The author is going to: "In this essay I will argue that"."""
    impersonal: re.Pattern[str]
    """Nobody is named: "It is often said that"."""
    objection: re.Pattern[str]
    """An objection is named: "The second objection is that"."""
    according: re.Pattern[str]
    """No verb says it: "According to the mayor,"."""
    according_end: re.Pattern[str]
    """The same behind what is said."""
    cleft: re.Pattern[str]
    """What is said stands behind "is": "What she found is that"."""
    quoting: re.Pattern[str]
    """A further voice is passed on, the words of `whom`: "Ann Doe quotes a nurse:"."""
    as_said: re.Pattern[str]
    """Inside what is said, or behind it: ", as the mayor said,"."""
    as_front: re.Pattern[str]
    """The same before what is said: "As the mayor noted in his speech,"."""
    saying: re.Pattern[str]
    """One verb of saying."""
    speaker: re.Pattern[str]
    """What stands before such a verb at the start of a sentence."""
    opening: re.Pattern[str]
    """What stands between such a verb and what is said: a `that`, a `mark`, or nothing, before `any` word."""
    said_so: re.Pattern[str]
    """A whole sentence that begins with a quotation: "“…,” is how the mayor put it"."""
    closing: re.Pattern[str]
    """What stands between what was said and a frame behind it."""
    behind: re.Pattern[str]
    """The rest of a sentence behind such a frame: a `name`, and what `more` is said."""


@lru_cache(maxsize=8)
def shapes_of(language: Language) -> Shapes:
    """The shapes of frames in a language."""
    author = rf"(?:{language.first_person}){GAP}"
    says = rf"(?P<how>{language.saying})"
    that = rf"(?:{language.that}){GAP}"
    according = rf"(?P<how>{language.according_to})\s+{_NAMED}"
    return Shapes(
        granting=_shape(rf"^[\W_]*(?P<how>{language.granting})(?:,?\s+|(?<=['’]))"),
        counting=_shape(rf"^\W*(?:{language.counting})\s+(?:{language.copula})\s+{that}"),
        own=_shape(_own(language, author, that)),
        intended=_shape(rf"^(?:(?:{language.leads}),?\s+)?{author}(?:{language.intends})\s+(?:\w+\s+)?{says}\s+{that}"),
        impersonal=_shape(rf"^\W*(?P<how>{language.impersonal})(?:,\s[^\s,]+,)?\s+{that}"),
        objection=_shape(
            rf"^\W*(?P<who>{language.objections})(?:\s[^\s,;:.]+){{0,4}}?\s+(?P<how>{language.copula}|{language.saying})\s+{that}"
        ),
        according=_shape(rf"^\W{{0,2}}{according},\s+"),
        according_end=_shape(rf",?\s+{according}[.!]?$"),
        cleft=_shape(_cleft(language)),
        quoting=_shape(_quoting(language)),
        as_said=_shape(_as_said(language)),
        as_front=_shape(_as_front(language)),
        saying=_shape(rf"(?<![\w'’-])(?:{language.saying})(?![\w'’-])"),
        speaker=_shape(_speaker(language)),
        opening=_shape(_opening(language)),
        said_so=_shape(_said_so(language)),
        closing=_shape(_closing(language)),
        behind=_shape(r"^(?:\s+(?P<name>[^,;“”«»\"]{2,90}?))?(?P<more>[,;].*)?[.!]?$"),
    )


def _shape(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _own(language: Language, author: str, that: str) -> str:
    """An opinion, with or without "that"; or what the author says, behind "that", a colon, or as a clause at once."""
    opinion = rf"(?:{language.opining})\s+(?:{that})?"
    told = rf"(?P<how>{language.saying})(?:\s+(?:{language.adverbs}))?(?::\s+|,?\s+{that})"
    bare = rf"(?:{language.bare_saying})\s+(?=(?:{language.subject_starts})\b)"
    return rf"^{author}(?:{told}|{opinion}|{bare})"


def _cleft(language: Language) -> str:
    """What, a few words for who, the verb, perhaps an `aside` between commas, "is that"."""
    who = r"(?P<who>[^\s,]+(?:\s+[^\s,]+){0,5}?)"
    aside = r"(?P<aside>,[^“”«»\"]{2,80}?,|)"
    says = rf"(?:did\s+)?(?P<how>{language.saying})"
    return rf"^(?:{language.what})\s+{who}\s+{says}{aside},?\s+(?:{language.copula})\s+(?:{language.that}){GAP}"


def _quoting(language: Language) -> str:
    """Perhaps a lead up to a comma, who quotes whom, and a mark before the quotation."""
    whom = r"(?P<whom>[^:,;“”«»\"]{2,80}?)"
    lead = rf"(?:{_WORDS},\s+)?"
    return rf"^{lead}(?P<who>{_WORDS}?)\s+(?P<how>{language.quoting})\s+{whom}[:,]\s*(?={_OPEN})"


def _as_said(language: Language) -> str:
    """A comma, "as", a few words for who, the verb, perhaps who was told, and a comma or the sentence's end."""
    who = r"(?P<who>[^\s,;]+(?:\s+[^\s,;]+){0,6}?)"
    says = rf"(?:\s+(?:{language.never_tire}))?\s+(?P<how>{language.saying})"
    told = rf"(?:\s+(?:{language.hearers}))?(?:\s+(?:{language.places})\s[^,;:“”«»\"]{{1,30}}?)?"
    return rf",\s+(?:{language.as_says})\s+{who}{says}{told}(?P<end>,|[.!]?$)"


def _as_front(language: Language) -> str:
    """What opens with "as": a few words for who, perhaps an apposition, the verb, where or when, a comma or a colon."""
    who = rf"(?P<who>[^\s,;]+(?:\s+[^\s,;]+){{0,6}}?)(?:\s+(?:{language.never_tire}))?(?:,\s[^,;:]{{2,60}},)?"
    tail = rf"(?:\s+(?!(?:{language.that})\b)[^,;:“”«»\"]{{1,40}}?)?"
    return rf"^[\W_]*(?:{language.as_says})\s+{who}\s+(?P<how>{language.saying}){tail}[,:]\s+"


def _speaker(language: Language) -> str:
    """Perhaps a lead up to a comma, or a clause that the frame stands in; who, perhaps an apposition, an adverb."""
    lead = rf"(?:{_WORDS},\s+)??(?:.*?\s(?:{language.relatives})\s+)?"
    apposition = r"(?:,\s[^“”«»\":;]{2,90}?,|,(?-i:\s[A-ZÀ-Þ][\w.'’-]+){2,3})?"
    return rf"^[\W_]*{lead}(?P<who>{_WORDS}?){apposition}{_adverb(language)}\s+$"


def _opening(language: Language) -> str:
    """Perhaps who is told; then "that", a mark before a quotation, at once what may start a clause, or `any` word.

    Before "that" may stand when or where it was said, or what is told: "what many knew: that".
    """
    when = rf"(?:\s+(?:{language.moments}|(?:{language.places})(?:\s[^\s,;:“”«»\"]+){{1,4}}?))?"
    known = rf"\s+(?:{language.what}|{language.indirect})\s[^;:“”«»\"]{{2,80}}:(?=\s)"
    aside = r"(?:,\s\w+(?:\s\w+)?,)?"
    leads_on = rf"(?:{language.that})(?:,?\s+|(?<=['’]))(?:(?:{language.pronouns})\s+(?={_OPEN}))?"
    that = rf"(?P<that>(?:{when}{aside}\s*,?|{known})\s*{leads_on})"
    mark = rf"(?P<mark>\s*[,:]\s*(?={_OPEN})|\s*:\s+|\s+(?={_OPEN}\S+\s))"
    at_once = rf"\s+(?=(?-i:[A-Z])|(?:{language.subject_starts})\b)"
    return rf"^(?:\s+(?:{language.hearers}))?(?:{that}|{mark}|{at_once}|(?P<any>\s+)(?=\w))"


def _said_so(language: Language) -> str:
    """The quotation, "is how", who, perhaps an apposition, an adverb, the verb, and where or to whom."""
    quotation = r"(?:“(?P<curly>[^“”]+)”|«(?P<angle>[^«»]+)»|\"(?P<plain>[^\"]+)\")"
    who = r"(?P<who>[^\s,;:“”«»\"]+(?:\s+[^\s,;:“”«»\"]+){0,7}?)"
    apposition = r"(?:,\s[^,;:“”«»\"]{2,60},)?"
    return (
        rf"^\s*{quotation},?\s+(?:{language.that_is_how}){GAP}{who}{apposition}{_adverb(language)}\s+"
        rf"(?:(?:{language.hearers})\s)?(?P<how>{language.saying}|{language.putting})(?![\w'’-])[^,;:“”«»\"]{{0,60}}$"
    )


def _closing(language: Language) -> str:
    """A comma or the end of a quotation; perhaps who, an apposition, an adverb."""
    end = rf"(?:,\s?{_CLOSE}?|[!.]?{_CLOSE},?)"
    apposition = r"(?:,\s[^,“”«»\":;]{2,60},?)?"
    return rf"{end}\s+(?P<who>{_WORDS}?)?{apposition}{_adverb(language)}\s*$"


def _adverb(language: Language) -> str:
    """What may stand between a speaker and the verb."""
    return rf"(?:\s+(?:\w+ly|{language.adverbs}))?,?"
