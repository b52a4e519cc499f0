"""What an article tells or announces rather than claims: scenes, "there is something else", "they aren't"."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.draft.languages import Language
    from argmap.draft.rules.folding import Utterance
    from argmap.draft.rules.framing import Layer
    from argmap.draft.rules.units import Unit

OPENING = 2
"""Paragraphs of the body in which an article may open with a scene."""

FEWEST_BESIDE = 2
"""Paragraphs beside these that a text has at least: what is all story is not without claims."""

SUBJECT = 3
"""Words at the start of a sentence in which a person is its subject."""


def without_scenes(utterances: Sequence[Utterance], language: Language) -> list[Utterance]:
    """The utterances without those that only tell a scene: in the opening, and anywhere what somebody did in one."""
    inside: dict[int, list[Utterance]] = defaultdict(list)
    for one in utterances:
        if one.unit.kind == "body":
            inside[one.unit.paragraph].append(one)
    if len(inside) < OPENING + FEWEST_BESIDE:
        return list(utterances)
    opening = [one for paragraph in sorted(inside)[:OPENING] for one in _told_in(inside[paragraph], language)]
    return [one for one in utterances if one not in opening and not _is_of_scene(one, language)]


def _told_in(paragraph: Sequence[Utterance], language: Language) -> list[Utterance]:
    """What of an opening paragraph tells a scene: all that is told where most is, else what somebody did.

    Somebody with a name is spoken of for more than a scene.
    """
    told = [one for one in paragraph if _is_told(one, language)]
    if any(_FULL_NAME.search(one.unit.text) for one in paragraph):
        told = [one for one in told if language.in_person.found_in(_beginning(one.unit.text))]
    if 2 * len(told) >= len(paragraph) and any(language.persons.found_in(one.unit.text) for one in told):
        return told
    return [one for one in told if language.persons.found_in(_beginning(one.unit.text))]


_FULL_NAME = re.compile(r"(?<!^)[A-ZÀ-ÖØ-Þ][a-zà-ÿ]+\s[A-ZÀ-ÖØ-Þ][a-zà-ÿ]+")


def _beginning(text: str) -> str:
    return " ".join(text.split()[:SUBJECT])


def is_of_kin(text: str, language: Language) -> bool:
    """Whether the subject is somebody of the author's own, as in a story: "my brother-in-law"."""
    who = language.persons.opens(text)
    return who is not None and who[1] not in language.pronouns and language.in_person.opens(text) is not None


def _is_of_scene(one: Utterance, language: Language) -> bool:
    """Whether somebody does in it what people do in a scene: "she laughed for some time"."""
    if one.unit.kind != "body" or one.said.voice or one.markers.is_question or _argues(one, language):
        return False
    person = rf"\W*(?:(?:{language.joints}|{language.conclusion})\W+)?(?:{language.persons})\s+"
    return language.scenic.pattern(rf"{person}(?:\w+\s)?({{}})(?![\w'’-])").match(one.unit.context) is not None


def _is_told(one: Utterance, language: Language) -> bool:
    return not one.said.voice and one.markers.is_told and not _argues(one, language)


def _argues(one: Utterance, language: Language) -> bool:
    """Whether it judges, demands, concludes, or speaks of more than one occasion."""
    markers = one.markers
    says_so = markers.judgement or markers.demand or markers.own_view or one.unit.owned or markers.point
    draws = markers.reason or " " in markers.sums_up
    return bool(says_so or draws or language.in_general.found_in(one.unit.text))


def without_announcements(units: Sequence[Unit], language: Language) -> list[Unit]:
    """The units without what only announces others.

    What is announced as granted is granted, up to its answer, and "she" is who was just introduced.
    """
    found: list[Unit] = []
    granted_in, named_in, name, is_of_demands = -1, -1, "", False
    for i, unit in enumerate(units):
        after = units[i + 1 : i + 2]
        is_name = bool(after) and after[0].paragraph == unit.paragraph and _introduces(unit, after[0], language)
        if unit.kind == "body" and not unit.layers and (is_name or is_announcement(unit.text, language)):
            granted_in = unit.paragraph if language.grants_on.opens(unit.text) else granted_in
            named_in, name = (unit.paragraph, named) if (named := person_in(unit.text)) else (named_in, name)
            continue
        if unit.granted and not language.terms(unit.text):  # "I admit that some ought to go back"
            granted_in, is_of_demands = unit.paragraph, language.demands.found_in(unit.text) is not None
            continue
        if unit.paragraph != granted_in or _answers(unit, language, may_demand=is_of_demands):
            granted_in, is_of_demands = -1, False
        before = units[i - 1] if i else None
        is_affirmed = before is not None and before.paragraph != unit.paragraph and _affirms(unit, before, language)
        layers = tuple(_who(layer, name if unit.paragraph == named_in else "", language) for layer in unit.layers)
        found.append(replace(unit, layers=layers, granted=unit.granted or granted_in >= 0 or is_affirmed))
    return found


def _affirms(unit: Unit, before: Unit, language: Language) -> bool:
    """Whether a paragraph begins with a "yes" that answers no question of the author's own."""
    is_open = language.affirming.pattern(r"\W*({}),").match(unit.context) is not None
    return is_open and unit.kind == before.kind == "body" and not before.context.rstrip('”"» ').endswith("?")


_NAME = re.compile(
    r"(?<![\w.])(?:(?:Mr|Mrs|Ms|Dr|Prof|M\.|Mme)\.?\s)?[A-ZÀ-ÖØ-Þ][a-zà-ÿ’'-]+(?:\s(?:de\s|van\s)?[A-ZÀ-ÖØ-Þ][\w’'-]+)+"
    r"|(?<![\w.])(?:Mr|Mrs|Ms|Dr|Prof|M\.|Mme)\.?\s[A-ZÀ-ÖØ-Þ][\w’'-]+"
)
"""A title with a name, or two names."""


def person_in(text: str) -> str:
    """The first person with a title or two names in a text; else empty."""
    found = _NAME.search(text)
    return found[0] if found else ""


def _introduces(unit: Unit, after: Unit, language: Language) -> bool:
    """Whether a sentence says of somebody with a name no more than who speaks in the next: "… she says"."""
    is_by_pronoun = any(layer.who.strip() in language.pronouns for layer in after.layers)
    opens = _NAME.match(unit.text) is not None
    return is_by_pronoun and opens and not language.demands.found_in(unit.text)


def _who(layer: Layer, name: str, language: Language) -> Layer:
    """A speaker, by name where one was just introduced and a pronoun for one person stands for it."""
    is_one = layer.who.strip() in language.persons and layer.who.strip() in language.pronouns
    return layer._replace(who=name) if name and is_one and layer.who.strip() not in language.in_person else layer


def is_announcement(text: str, language: Language) -> bool:
    """Whether words only announce what follows them, or stop where the sentence before them goes on."""
    return language.announcing.opens(text) is not None or is_ellipsis(text, language)


def is_ellipsis(text: str, language: Language) -> bool:
    """Whether a clause stops at its auxiliary: "they aren't, as everybody knows"."""
    return language.elliptic.pattern(rf"\W*({{}})\W*(?:$|,\s(?:{language.joints})\s)").match(text) is not None


def _answers(unit: Unit, language: Language, *, may_demand: bool) -> bool:
    """Whether a unit ends what is granted before it: with a "but", a condition, or what the author thinks or demands.

    Where what is granted is itself that something should be done, what goes on with it may demand.
    """
    text = unit.context
    opens = (language.answering, language.contrast, language.conditions, language.own_view)
    is_demand = not may_demand and language.demands.found_in(text) is not None
    return unit.owned or any(one.opens(text) for one in opens) or is_demand
