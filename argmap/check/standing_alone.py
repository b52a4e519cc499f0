"""Labels and texts that lean on what stands outside their box."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from argmap.check.naming import few, named
from argmap.errors import Place, Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Literal

    from argmap.model import Claim, Debate, Structure

_REMEDY = "Write what it refers to: in a picture and in a list, each claim stands in a box of its own."


class _Leaning(NamedTuple):
    """How a claim begins in one language that goes on from something said before."""

    joints: re.Pattern[str]
    pronouns: re.Pattern[str]


_ENGLISH = _Leaning(
    joints=re.compile(
        r"(?:and|but|or|nor|else|otherwise|then|also|therefore|thus|hence|moreover|furthermore|however)(?![\w'’-])",
        re.IGNORECASE,
    ),
    pronouns=re.compile(
        r"(?:"
        r"its|their|theirs|them|him|this(?!\s+(?:morning|day|week|month|year|decade|century)\b)|these|such\s+an?\b"
        r"|the\s+latter"
        r"|(?:they|he|she|those)(?!\s+(?:who|whom|whose|which|that|of|in|with|without|on|from|under|over)\b)"
        r"|(?:his|her)(?!\s+(?-i:[A-Z]))"
        r"|it(?!.*\s(?:to|that|whether|if|who|when|where|how|why)\s)"
        r")(?![\w’'-])",
        re.IGNORECASE | re.DOTALL,
    ),
)
"""What "it" refers to may follow ("it is wrong to …"), and so may what "those" are ("those who …")."""

_LANGUAGES: Mapping[str, _Leaning] = {"en": _ENGLISH}
"""By the first part of a language tag."""


def leaning_words(debate: Debate) -> Iterator[Problem]:
    """`stands-alone`: a claim's label or text begins with a joint ("and", "else") or a pronoun that refers to nothing.

    Only where the language of the sources is known, and one that the check knows. Of several that are only proposed
    it is said once.
    """
    structure = debate.structure
    leaning = [(claim, found) for claim in debate.map.claims if (found := _leaning(claim, structure)) is not None]
    proposed = [claim.id for claim, _ in leaning if claim.is_proposed]
    if len(proposed) > 1:
        message = f"{len(proposed)} proposed claims do not stand alone: {few(structure, proposed)}"
        place = Place(id=proposed[0], field=("id",))
        yield Problem("stands-alone", Severity.INFORMATION, message, place, remedy=_REMEDY)
    for claim, (field, word) in leaning:
        if not claim.is_proposed or len(proposed) == 1:
            message = (
                f"the {field} of {named(structure, claim.id)} begins with “{word}”, as if something stood before it"
            )
            place = Place(id=claim.id, field=(field,))
            yield Problem("stands-alone", Severity.INFORMATION, message, place, remedy=_REMEDY)


def _leaning(claim: Claim, structure: Structure) -> tuple[Literal["text", "label"], str] | None:
    """The field of a claim that leans on something outside it, and the words it begins with."""
    known = _LANGUAGES.get(_language(claim, structure))
    if known is None:
        return None
    fields: tuple[tuple[Literal["text", "label"], str], ...] = (("text", claim.text), ("label", claim.label))
    for field, words in fields:
        begins = words.lstrip(" \t\n\"'“”‘’(")
        if found := known.joints.match(begins) or known.pronouns.match(begins):
            return field, found[0]
    return None


def _language(claim: Claim, structure: Structure) -> str:
    """The first part of the tag of the one language that a claim's sources have, or all sources of an unquoted one."""
    names = {quote.source for quote in claim.quotes} or ({claim.source} if claim.source else set(structure.sources))
    languages = {structure.sources[name].language.partition("-")[0].lower() for name in names}
    return languages.pop() if len(languages) == 1 else ""
