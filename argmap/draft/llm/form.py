"""The forms a language model fills in: flat, strict, and free of anything but words, names and choices.

What comes back has been checked for its form alone; `checking` looks whether it is true of the articles. The strings
under the fields are sent to the model as their descriptions.
"""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from argmap.model import ClaimType, RelationKind, Stance, Together, Wording


def _one_as_list(value: Any) -> Any:
    if value is None:
        return []
    return [value] if isinstance(value, str) else value


def _per_cent_as_share(value: Any) -> Any:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return value / 100 if is_number and 2 <= value <= 100 else value


def _first_number(value: Any) -> Any:
    if isinstance(value, list):
        value = value[0] if value else None
    found = re.search(r"\d{1,9}", value) if isinstance(value, str) else None
    return int(found[0]) if found else None if isinstance(value, str) else value


def _in_small_letters(value: Any) -> Any:
    return value.strip().lower() if isinstance(value, str) else value


def _known_type(value: Any) -> Any:
    said = _in_small_letters(value)
    if said in ("prediction", "cause", "causal"):
        return "fact"
    return said if said in ("fact", "value", "policy", "definition", "testimony") else None


def _known_weight(value: Any) -> Any:
    return "detail" if _in_small_letters(value) == "detail" else "chief"


Small = BeforeValidator(_in_small_letters)
"""One of a few words, in whatever letters it comes."""

Sentence = Annotated[int | None, BeforeValidator(_first_number)]
"""The number of a sentence; "⟦12⟧" and "12-13" are understood."""

Weight = Annotated[Literal["chief", "detail"], BeforeValidator(_known_weight)]

Texts = Annotated[list[str], BeforeValidator(_one_as_list)]
"""Several texts; models that give one alone, or null for none, are understood."""

Sure = Annotated[float, BeforeValidator(_per_cent_as_share), Field(ge=0, le=1)]
"""A share from 0 to 1; per cent from 2 to 100 is understood."""


class Answer(BaseModel):
    """Base of all forms for an answer: the schema allows no unknown field, and one that comes is passed over."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    @model_validator(mode="before")
    @classmethod
    def _known(cls, value: Any) -> Any:
        return (
            {name: one for name, one in value.items() if name in cls.model_fields} if isinstance(value, dict) else value
        )


class QuoteAnswer(Answer):
    """Words of the article that carry a claim."""

    sentence: Sentence = None
    """The number of the sentence in which they begin."""
    exact: Texts
    """The words, letter by letter as they stand there, the shortest stretch that carries the claim; several parts,
    in order, only where words of the same sentence between them are left out."""
    voice: Texts = []
    """Who says it, outermost first; empty where it is the author, or the party that the article speaks for."""
    stance: Annotated[Stance, Small] = "asserts"
    """How the author, or that party, stands to these words."""


class ClaimAnswer(Answer):
    """A statement that can be affirmed or denied on its own."""

    id: str
    """A short readable name of this claim, such as cleaner-air: lower-case letters, digits and hyphens."""
    label: str
    """Two to five words, for a box in a picture."""
    text: str
    """The full statement, one sentence in the article's language that is understood without the article."""
    quotes: list[QuoteAnswer] = []
    """Where it stands in the article, every repetition included; empty only where the wording is implicit."""
    weight: Weight = "chief"
    """chief: the main claim, a reason that carries it, an answer to the other side; detail: a figure, an example or
    background below one of those. Few details."""
    wording: Annotated[Wording, Small]
    """How the text stands to the quotes: verbatim, paraphrase, interpretation; implicit where the article does not
    say it."""
    type: Annotated[ClaimType | None, BeforeValidator(_known_type)] = None
    """fact: what is, was or will be, or what causes what; value: what is good, bad or better; policy: what should be
    done; definition: what a word means; testimony: what rests on one person's word alone."""
    sure: Sure
    """How sure you are that this claim is rightly read, from 0 to 1."""
    why: str = ""
    """Why it is a claim here and read so, in a sentence a student understands."""


class RelationAnswer(Answer):
    """Premises taken together that bear on one claim, or on another relation."""

    id: str
    """A short name of this relation, such as r1, for other relations to target."""
    kind: Annotated[RelationKind, Small, Field(json_schema_extra={"enum": ["support", "attack", "contradiction"]})]
    """support: accepting the premises makes the target more acceptable; attack: less. contradiction: the two cannot
    both be true; it has one premise, and a claim as target."""
    premises: Texts
    """Names of claims; several only where they are linked, each no reason without the others."""
    target: str
    """The name of a claim, or of a support or attack that is called in question."""
    sure: Sure
    """How sure you are that the relation holds as the article, or a fair reader, draws it, from 0 to 1."""
    why: str = ""
    """Why, in a sentence a student understands."""


class ArticleAnswer(Answer):
    """One article read into claims and the relations that it draws between them."""

    speaks_for: str = ""
    """Whose case the article reports, where that is not its author's; empty where the author argues."""
    main: str = ""
    """The name of the claim that the article finally argues for; empty where this text does not say it."""
    title: str = ""
    """The article's title, only where it is not given and the text shows it."""
    author: str = ""
    """Who wrote it, only where that is not given and the text shows it."""
    claims: list[ClaimAnswer]
    relations: list[RelationAnswer] = []


class RelationsAnswer(Answer):
    """Relations of an article that were overlooked."""

    relations: list[RelationAnswer]


class CorrectionAnswer(Answer):
    """The article's own words for a quote that does not stand there."""

    number: int
    """The number of the quote, as asked."""
    exact: Texts = []
    """The words that do stand there, letter by letter; empty where the article does not say it."""


class CorrectionsAnswer(Answer):
    """Corrections of quotes."""

    corrections: list[CorrectionAnswer]


class SameAnswer(Answer):
    """Claims of several articles that say the same and are to be one claim."""

    claims: Texts
    """The names of the claims."""
    text: str = ""
    """One sentence for both, in words that either author would sign."""
    sure: Sure
    """How sure you are that they say the same, from 0 to 1."""
    why: str = ""
    """Why, in a sentence a student understands."""


class CrossingAnswer(RelationAnswer):
    """A relation from one article's claim to a claim or relation of another; `why` says what in either makes it so."""

    stated_in: str = ""
    """The name of the article that draws it in so many words; empty where you draw it, which is usual."""


class IssueAnswer(Answer):
    """A question on which the articles take positions."""

    id: str
    """A short readable name, such as what-of-trade."""
    question: str
    """The question, as a sentence."""
    positions: Texts
    """The names of the claims that answer it, from both sides."""
    together: Annotated[Together | None, Small] = None
    """Whether the positions can all be true together."""
    sure: Sure
    """How sure you are that both sides answer this question, from 0 to 1."""
    why: str = ""
    """What the disagreement turns on, in a sentence a student understands."""


class BetweenAnswer(Answer):
    """What lies between the articles."""

    title: str = ""
    """The debate as a question of a few words."""
    none: str = ""
    """Why nothing lies between them, where the articles share no question; else empty."""
    issues: list[IssueAnswer] = []
    """First the questions."""
    same: list[SameAnswer] = []
    """Claims that articles of both sides, or parts of one article, make or grant alike."""
    relations: list[CrossingAnswer] = []
