"""Whose words they are, and how the author stands to them: names, stances, and the party a text speaks for."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.draft.languages import AnyOf, Language
    from argmap.draft.rules.framing import Layer
    from argmap.draft.rules.units import Unit
    from argmap.model import Article
    from argmap.model.quote import Stance

MOSTLY = 0.5
"""The share of the body's paragraphs that one party is said to say from which a text speaks for it."""

FEWEST = 3
"""Paragraphs that must be framed so: fewer are an accident."""


class Said(NamedTuple):
    """Whose words a unit has."""

    voice: tuple[str, ...]
    stance: Stance


@dataclass(frozen=True)
class Voices:
    """Who speaks in an article."""

    party: str
    """Whom it speaks for; empty: its author."""
    said: tuple[Said, ...]
    """For each unit."""


_NAME = re.compile(
    r"(?:[A-ZÀ-ÖØ-Þ][\w’'.-]*)(?:\s+(?:of|for|the|and|de|du|des|la|van|von|al)\s+[A-ZÀ-ÖØ-Þ][\w’'-]*|\s+[A-ZÀ-ÖØ-Þ][\w’'-]*)*"
)


def voices_of(article: Article, units: Sequence[Unit], language: Language, *, author: str = "") -> Voices:
    """Name the voice of each unit and say how the author stands to it; the author is no voice."""
    named = _named(article, units, language)
    if author:
        are_own = [bool(names) and _is_author(names[0], author) for names in named]
        named = [names[is_own:] for names, is_own in zip(named, are_own, strict=True)]
        units = [replace(unit, layers=unit.layers[is_own:]) for unit, is_own in zip(units, are_own, strict=True)]
    party = _party(article, units, language)
    usual: Stance = "reports" if _passes_on(units, language) else "endorses"
    said = [_said(unit, names, party, language, usual) for unit, names in zip(units, named, strict=True)]
    names = _commenters(article)
    return Voices(
        party,
        tuple(
            Said((names[unit.paragraph], *one.voice), one.stance) if unit.paragraph in names else one
            for unit, one in zip(units, said, strict=True)
        ),
    )


def _is_author(name: str, author: str) -> bool:
    """Whether a full name is one of an article's authors: "…, argues Jane Doe" under her headline."""
    return " " in name and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", author, re.IGNORECASE) is not None


_SIGNED = re.compile(r"([^\W\d][\w.'@-]*(?:\s[\w.'@-]+){0,2}):\s+\S")
"""A comment with its writer's name before it."""

LONGEST_COMMENTER = 4
"""Words of a line that is a commenter's name."""


def _commenters(article: Article) -> dict[int, str]:
    """Who wrote each comment: the name on the line above it, after the letter that stands for a picture."""
    found: dict[int, str] = {}
    name = ""
    for number, paragraph in enumerate(article.paragraphs):
        if paragraph.kind != "comment":
            continue
        line = article.text[paragraph.start : paragraph.end]
        if _is_commenter(line):
            name = line if len(line) > 1 else name
        elif writer := _signed(line) or name:
            found[number] = writer
    return found


def _is_commenter(line: str) -> bool:
    """Whether a line is a name alone."""
    return len(line.split()) <= LONGEST_COMMENTER and not line.endswith((".", "!", "?"))


def _signed(comment: str) -> str:
    """Whose name stands before a comment in its own line."""
    found = _SIGNED.match(comment)
    return found[1] if found else ""


class _Mentioned(NamedTuple):
    """Who was spoken of last."""

    person: str = ""
    report: str = ""


def _named(article: Article, units: Sequence[Unit], language: Language) -> list[tuple[str, ...]]:
    """The layers of each unit by name: "she" is whoever was named last, a surname the whole name."""
    last = _Mentioned()
    full = _full_names(article.text, language)
    found = []
    for unit in units:
        names = []
        for layer in unit.layers:
            name = _speaker(_name(layer, language, full), layer.how, language)
            names.append(_taken_up(name, last, language))
            last = _mentioned(name, last, language)
        found.append(tuple(filter(None, names)))
    return found


def _taken_up(name: str, last: _Mentioned, language: Language) -> str:
    """Whom a name stands for: "she" for a person, "the study" for a report."""
    if name in language.several_again:
        return name
    if name in language.texts_again:
        is_pronoun = name.islower() and " " not in name
        return last.report or (last.person if is_pronoun else "") or name
    return (last.person if name in language.names_again else "") or name


def _mentioned(name: str, last: _Mentioned, language: Language) -> _Mentioned:
    """Who was spoken of last, this name included, unless it stands for another."""
    is_again = name in language.texts_again or name in language.names_again
    if not name or is_again or (name.islower() and " " not in name):  # "parents": no "she"
        return last
    is_report = language.reports.found_in(name) or language.institutions.found_in(name)
    return last._replace(report=name) if is_report else last._replace(person=name)


def _name(layer: Layer, language: Language, full: dict[str, str]) -> str:
    """A speaker's name without what stands around it."""
    who = layer.who.strip(" ,-–—")
    for lead in _leads(language):
        found = lead.pattern(r"({})\s+(?=\w)").match(who)
        if found:
            who = who[found.end() :]
    who = language.articles.pattern(r"^(?:{})\s*(?=(?-i:[A-ZÀ-ÖØ-Þ]))").sub("", who)
    who = who.split(", ")[0]
    untitled = language.titles.pattern(r"^(?:{})\.?\s+(?=(?-i:[A-ZÀ-ÖØ-Þ]))").sub("", who)
    return full.get(untitled, untitled)


def _speaker(name: str, how: str, language: Language) -> str:
    """A name without what hangs on it, if it may speak: a person, a body or a document; empty if it may not."""
    if not language.verbs or name in language.names_again or name in language.texts_again:
        return name
    for _ in range(TAKEN_OFF):
        found = language.lead_ins.pattern(r"({})\s+(?=\S)").match(name)
        name = name[found.end() :] if found else name
    ends_clause = language.first_person.found_in(name) is not None  # "the teachers I work with"
    for phrases in (language.never_speak, language.moments, *(() if ends_clause else (language.prepositions,))):
        name = phrases.pattern(r",?\s+({})$").sub("", name)
    bare = name if _may_end(name, language) else _TRAILING.sub("", name)
    name = language.auxiliaries.pattern(r"\s+({})(?:\s+been)?$").sub("", bare).strip()
    if name in language.never_speak or name.endswith(("'s", "’s", "'", "’")):
        return ""
    known = (
        language.roles,
        language.bodies,
        language.reports,
        language.institutions,
        language.opponents,
        language.texts,
    )
    if any(phrases.found_in(name) for phrases in known):
        return name
    capitals = [word for word in name.split() if word[:1].isupper() and word.lower() not in language.stopwords]
    is_nation = len(name.split()) == 1 and _NATION.fullmatch(name) is not None
    if capitals:
        return name if not is_nation and not language.auxiliaries.found_in(name) else ""
    return name if language.subject_starts.opens(name) and how not in language.showing else ""


def _may_end(name: str, language: Language) -> bool:
    """Whether a name's last word is a noun for who speaks, though it looks like an adverb: "government"."""
    last = name.rsplit(maxsplit=1)[-1]
    return any(
        last in phrases for phrases in (language.roles, language.bodies, language.reports, language.institutions)
    )


TAKEN_OFF = 2
"""Joints that are taken off before a speaker."""

_TRAILING = re.compile(r"\s+(?-i:[a-z]+(?:ly|ment)|also|once|even|still|already|later|again|just|now)$")
"""An adverb that stands between a speaker and the verb."""

_NATION = re.compile(r"[A-Z][a-z]+(?:ese|ish|ian|ean|can|ati|aqi|ani|eli|audi|erman|rench)")
"""An adjective of nation, which is no speaker: "Emirati"."""


def _leads(language: Language) -> tuple[AnyOf, ...]:
    """What may stand before a speaker's name, in this order: "but even Ann Doe"."""
    return (
        language.joints,
        language.contrast,
        language.addition,
        language.hedges,
        language.subordinate,
        language.example,
    )


def _full_names(text: str, language: Language) -> dict[str, str]:
    """Surnames with the first name that stands before them somewhere in the text."""
    full: dict[str, str] = {}
    for first, surname in re.findall(r"\b([A-ZÀ-ÖØ-Þ][a-zà-ÿ]+)\s+([A-ZÀ-ÖØ-Þ][a-zà-ÿ]+)\b", text):
        if first.lower() not in language.stopwords and language.titles.opens(first) is None:
            full.setdefault(surname, f"{first} {surname}")
    return full


def _party(article: Article, units: Sequence[Unit], language: Language) -> str:
    """Whom a text speaks for: who is said to say most of it, or on whose behalf it speaks."""
    reporting = [unit for unit in units if _is_of_a_report(unit, language)]
    return _reporter(units, language) if _are_most(reporting, MOSTLY, units, language) else _client(article, language)


def _are_most(framed: Sequence[Unit], share: float, units: Sequence[Unit], language: Language) -> bool:
    """Whether framed units stand in that share of a body's paragraphs, and the text never speaks of itself."""
    body = [unit for unit in units if unit.kind == "body"]
    paragraphs = {unit.paragraph for unit in framed if unit.kind == "body"}
    if len(paragraphs) < FEWEST or len(paragraphs) < share * len({unit.paragraph for unit in body}):
        return False
    return not any(language.first_person.found_in(unit.text) for unit in body if not unit.layers)


def _is_of_a_report(unit: Unit, language: Language) -> bool:
    if not unit.layers:
        return False
    who = unit.layers[0].who
    return who.strip() in language.names_again or language.reports.found_in(who) is not None


TELLING = ("headline", "standfirst", "pull quote", "key points")
"""Kinds of paragraph that name a report where the text is about it."""


def _reporter(units: Sequence[Unit], language: Language) -> str:
    """The name that stands most often where the report is spoken of; else what it is called."""
    speakers = [unit.layers[0].who for unit in units if unit.layers]
    reports = [who for who in speakers if language.reports.found_in(who)]
    names = Counter(name for who in reports for name in _proper_names(who, language))
    titles = [unit.text for unit in units if unit.kind in TELLING and language.reports.found_in(unit.text)]
    again = [name for title in titles for name in _proper_names(title, language) if name in names]
    names.update(again)
    return names.most_common(1)[0][0] if names else next(iter(reports), "")


def _proper_names(text: str, language: Language) -> list[str]:
    """Names of several words, without an article before them or a word for a report behind them."""
    found = []
    for match in _NAME.findall(re.sub(r"\b[A-Z]\w*(?:\s[A-Z]\w*)*-\w+", " , ", text)):
        words = match.split()
        while words and words[0].lower() in language.stopwords:
            words = words[1:]
        while words and language.reports.found_in(words[-1]) and not any(map(str.islower, words)):
            words = words[:-1]
        if len(words) > 1:
            found.append(" ".join(words))
    return found


def _client(article: Article, language: Language) -> str:
    """On whose behalf a text says that it speaks."""
    for paragraph in article.paragraphs:
        if paragraph.kind in ("body", "standfirst"):
            text = article.text[paragraph.start : paragraph.end]
            found = language.speaks_for.pattern(r"(?<!\w)(?:{})\s+([^.;:]{3,160})").search(text)
            if found:
                names = _proper_names(found[1].replace("the ", "the, "), language)
                return names[0] if names else ""
    return ""


PASSED_ON = 0.6
"""The share of a body's paragraphs in which somebody is quoted from which a text takes nothing over."""


def _passes_on(units: Sequence[Unit], language: Language) -> bool:
    """Whether a text, as news do, mostly passes on what others say, and never speaks of itself."""
    return _are_most([unit for unit in units if unit.layers], PASSED_ON, units, language)


def _said(unit: Unit, names: tuple[str, ...], party: str, language: Language, usual: Stance) -> Said:
    if unit.granted:
        return Said((), "concedes")
    if not unit.layers:
        return Said((), _own_stance(unit, language))
    if party and (_is_of_a_report(unit, language) or names[:1] == (party,)):
        return Said(names[1:], "asserts" if len(names) < 2 else _stance(unit, language, usual))
    if not names and unit.layers[0].who and not language.impersonal.found_in(unit.layers[0].how):
        return Said((), _unnamed(unit, language))
    if not names or (_is_the_other_side(names[0], language) and _is_granted(unit, language)):
        return Said((), "concedes")
    return Said(names, _stance(unit, language, usual))


DENIED = 7
"""Words of a sentence that denies the one before it: "They do nothing of the kind"."""


def _own_stance(unit: Unit, language: Language) -> Stance:
    """How authors stand to words that they give as nobody's: they ask, pass on, or deny in the next sentence."""
    if unit.text.endswith("?") or _asks(unit):
        return "asks"
    is_title = unit.kind in TELLING
    if not is_title and language.denial.found_in(unit.after) and len(unit.after.split()) <= DENIED:
        return "rejects"
    return "reports" if not is_title and language.hearsay.found_in(unit.text) else "asserts"


def _unnamed(unit: Unit, language: Language) -> Stance:
    """How the author stands to words whose speaker cannot be told: a frame that names none is none."""
    if unit.layers[0].who.strip(" ,") in language.never_speak:
        return "asserts"
    return "rejects" if language.denial.found_in(unit.aside) else "reports"


def _asks(unit: Unit) -> bool:
    return unit.context.rstrip(" \u00a0\u202f\"'”’»)").endswith("?")


def _is_the_other_side(name: str, language: Language) -> bool:
    return name in language.opponents


def _is_granted(unit: Unit, language: Language) -> bool:
    """Whether the author, in the same sentence, goes on with a "but": what the others say is granted."""
    return language.contrast.opens(unit.beside) is not None


def _stance(unit: Unit, language: Language, usual: Stance) -> Stance:
    """How the author stands to another's words: by what stands beside them, else by the verb."""
    aside = unit.aside
    if language.reserve.found_in(aside):
        return "reports"
    if language.denial.found_in(aside) or _denies(unit, language):
        return "rejects"
    if language.approval.found_in(aside):
        return "endorses"
    is_answered = any(
        phrases.opens(unit.after) for phrases in (language.granting, language.answers, language.negations)
    )
    if is_answered or language.hearsay.found_in(unit.text):
        return "reports"
    last = unit.layers[-1]
    if language.opponents.found_in(last.who) or last.how in language.doubting:
        return "reports"
    return usual


def _denies(unit: Unit, language: Language) -> bool:
    """Whether the next sentence takes the words up again with a "no" that they did not have."""
    said = set(language.terms(unit.text))
    if unit.after.startswith(("“", '"', "«")):
        return False  # what is quoted goes on
    if unit.after.endswith("!") and len(unit.after.split()) <= ECHO and said & set(language.terms(unit.after)):
        return True  # "A handful!"
    if (
        len(unit.after.split()) <= ECHO
        and language.negations.found_in(unit.after)
        and not language.negations.found_in(unit.text)
    ):
        return True  # "It is not."
    if not language.negations.found_in(unit.aside) or language.negations.found_in(unit.text):
        return False
    if not any(language.opponents.found_in(layer.who) for layer in unit.layers):
        return False
    return len(set(language.terms(unit.aside)) & said) > 1


ECHO = 4
"""Words of an exclamation that mocks what was quoted before it."""
