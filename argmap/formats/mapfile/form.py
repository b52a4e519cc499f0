"""The form of a map file: which keys stand where, and what kind of value each takes.

These classes say what may be written, for the reader, the writer and the JSON Schema that editors use; what it
means is the model's business. Their order is the order in which keys are written.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field

from argmap.errors import MapFormatError
from argmap.formats.yaml import Document
from argmap.model import ClaimType, ParagraphKind, Side, Stance, Standing, Together, Wording
from argmap.model.documented import Documented
from argmap.model.noun import MAX_ID, SLUG

VERSION = 1
"""The version of the form that is written; a file that names a later one is refused."""

Id = Annotated[str, Field(pattern=SLUG, max_length=MAX_ID)]
Text = Annotated[str, Field(min_length=1)]
OneOrMany = str | list[str]

MAP_FILE = Document(
    name="map",
    beginning="`argmap: 1`",
    levels="seven",
    texts=(
        *("title", "author", "publisher", "speaks_for", "text", "label", "note", "tags", "question", "scheme", "why"),
        *("exact", "prefix", "suffix", "voice"),
    ),
    error=MapFormatError,
)
"""What messages need to know of a map file, and which of its keys take words of any kind."""


class Form(Documented):
    """Base of all forms: an unknown key is refused, and a number is no text."""

    model_config = ConfigDict(extra="forbid", strict=True, defer_build=True)


class OriginForm(Form):
    """Who put this here; leave it out for a person's own entries."""

    by: Text
    """A person, or the name of a drafter."""
    sure: Annotated[float, Field(ge=0, le=1)] | None = None
    """How sure they were, from 0 to 1."""
    why: str = ""
    """Their reason."""
    standing: Standing = "accepted"
    """What a drafter made is proposed until a person accepts it."""


class SourceForm(Form):
    """An article: where its text is, who wrote it, on which side it stands."""

    id: Id
    """A short name, such as `times`."""
    side: Side | None = None
    """left or right; leave it out for a source on neither side."""
    title: str = ""
    """Its headline."""
    author: str = ""
    """Who wrote it."""
    publisher: str = ""
    """Where it appeared."""
    published: str = ""
    """The day it appeared."""
    url: str = ""
    """Its address."""
    language: str = ""
    """A language tag such as en."""
    article: str | None = None
    """The file with its text, UTF-8, relative to this map."""
    original: str = ""
    """The file or address that the text was made from."""
    pages: list[Annotated[int, Field(ge=0)]] = Field(default_factory=list[int])
    """Where each page of the original begins in the article, in code points."""
    sha256: str = ""
    """The checksum of the article when its quotes were found; written by `argmap check --fix`."""
    part: ParagraphKind | list[ParagraphKind] = Field(default_factory=list[ParagraphKind])
    """Where several sources share one file: which kinds of paragraph are this one's."""
    main: Id | None = None
    """The claim that it finally argues for."""
    speaks_for: str = ""
    """Whose case it reports, where that is not its author's."""
    replies_to: Id | None = None
    """The source that it answers."""


class QuoteForm(Form):
    """Exact words of an article; only `source` and `exact` are required."""

    source: Id
    """The source that says it."""
    exact: Text | Annotated[list[Text], Field(min_length=1)]
    """Its words, letter by letter; a list of parts where words between them are left out."""
    prefix: str = ""
    """Words right before, to tell equal passages apart."""
    suffix: str = ""
    """Words right after."""
    start: Annotated[int, Field(ge=0)] | None = None
    """Where the quote starts in the article, in code points; written by `argmap check --fix`."""
    end: Annotated[int, Field(ge=1)] | None = None
    """Where it ends, excluded."""
    voice: OneOrMany = Field(default_factory=list[str])
    """Who says it, outermost first, where that is not the source itself."""
    stance: Stance = "asserts"
    """How the source stands to the words."""


class ClaimForm(Form):
    """A statement that can be affirmed or denied on its own."""

    id: Id
    """A short name, such as `cleaner-air`."""
    label: str = ""
    """A few words for boxes and lists."""
    text: Text
    """The full statement, one sentence."""
    quotes: list[QuoteForm] = Field(default_factory=list)
    """Where the articles say it; none makes the claim implicit, the mapper's own."""
    wording: Wording | None = None
    """How the text stands to the quotes; left out: paraphrase, or implicit without quotes."""
    type: ClaimType | None = None
    """What kind of statement it is."""
    source: Id | None = None
    """Only without quotes: the source whose case it belongs to."""
    note: str = ""
    """What a reader of the map should know."""
    tags: list[str] = Field(default_factory=list)
    """Words by which claims can be found again."""
    origin: OriginForm | None = None
    """Who put it there, where that was a drafter."""


def _exactly_one_kind(schema: dict[str, Any]) -> None:
    schema["oneOf"] = [{"required": [kind]} for kind in ("support", "attack", "contradiction", "rephrase")]


class RelationForm(Form):
    """Premises and what they bear on: exactly one of support, attack, contradiction and rephrase names the target."""

    model_config = ConfigDict(json_schema_extra=_exactly_one_kind)

    id: Id
    """A short name, such as `r1`."""
    support: Id | None = None
    """The claim or relation that the premises make more acceptable."""
    attack: Id | None = None
    """The claim or relation that the premises make less acceptable."""
    contradiction: Id | None = None
    """The claim that can't be true together with the one in `by`."""
    rephrase: Id | None = None
    """The claim that the one in `by` says in other words."""
    by: Id | Annotated[list[Id], Field(min_length=1)]
    """The premises; several in one relation work only together."""
    scheme: str = ""
    """The pattern of the inference, such as expert opinion."""
    quotes: list[QuoteForm] = Field(default_factory=list)
    """The words that draw it, such as "because"."""
    stated_in: Id | None = None
    """The source that draws it; left out: the premises' source inside one article, the mapper across."""
    note: str = ""
    """Why it was drawn."""
    origin: OriginForm | None = None
    """Who put it there, where that was a drafter."""


class IssueForm(Form):
    """A question on which both sides take a position."""

    id: Id
    """A short name."""
    question: Text
    """The question, as one sentence."""
    positions: list[Id] = Field(default_factory=list)
    """The claims that answer it, of both sides."""
    together: Together | None = None
    """Whether the positions can all be true together."""
    note: str = ""
    """How the positions meet."""
    origin: OriginForm | None = None
    """Who put it there, where that was a drafter."""


class MapForm(Form):
    """An argument map: claims of opposing articles, the words they came from, what supports and attacks what."""

    argmap: Literal[1]
    """The version of this form."""
    title: str = ""
    """What is debated."""
    note: str = ""
    """What a reader should know about the map."""
    sources: list[SourceForm] = Field(default_factory=list)
    """The articles."""
    claims: list[ClaimForm] = Field(default_factory=list)
    """What they claim, and what the mapper adds."""
    relations: list[RelationForm] = Field(default_factory=list)
    """What supports and attacks what."""
    issues: list[IssueForm] = Field(default_factory=list)
    """The questions on which both sides take a position."""
