"""What drafters take and give: articles with their sources in, a proposed map out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from argmap.model import ArgumentMap, Article, Source


class Read(NamedTuple):
    """An article that is to be drafted, and how the map will record it."""

    source: Source
    """Its side, and what is known of title, author, day, address and language; `article` is set."""
    article: Article


def _silent(_doing: str, _done: int, _of: int) -> None:
    """Say nothing."""


class Kept(Protocol):
    """Answers of a model, kept by what was asked."""

    def answer(self, asked: str) -> str:
        """The answer that is kept; empty, if there is none."""

    def keep(self, asked: str, answer: str) -> None:
        """Keep an answer."""


class About(NamedTuple):
    """What a person who carries a question to an assistant is told of it."""

    words: str
    """What it is about, in a few words."""
    name: str
    """The same as part of a file's name: lower-case letters, digits and hyphens."""
    left: int = 0
    """How many questions come after it, as far as that is known."""
    stays: bool = False
    """Whether it belongs into the same chat as the question before it."""


class Replies(Protocol):
    """Replies that a person brings, kept until they are forgotten."""

    def put(self, question: str, about: About, *, is_optional: bool = False) -> str:
        """The reply to a question; empty where the person gives none to one that may be left.

        Args:
            question: the whole text.
            about: what a person is told of it.
            is_optional: whether it may be left.

        Raises:
            UnansweredError: there is none yet.
        """

    def forget(self, question: str) -> None:
        """Keep no reply to this question."""


class MainAnswer(NamedTuple):
    """Which claim a person says that an article argues for."""

    number: int
    """Counted through the likely claims and then the others."""
    words: str = ""
    """The person's own words for it; empty: the article's stay."""


class AskMain(Protocol):
    """Asks a person which claim an article argues for."""

    def __call__(self, article: str, likely: Sequence[str], others: Sequence[str]) -> MainAnswer | None:
        """What somebody says; None leaves it as the draft has it.

        Args:
            article: its title.
            likely: the claims that a drafter thought of, the likeliest first.
            others: all other claims of the article, the likeliest first.
        """


@dataclass(frozen=True)
class Wishes:
    """What a person asks of a draft."""

    comments: bool = False
    """Whether readers' comments are drafted too, as sources of their own on no side."""
    model: str = ""
    """The language model, for drafters that use one, as `provider:name`."""
    address: str = ""
    """Where a server that speaks the OpenAI protocol is, for a model on one's own machine; empty: the provider's."""
    paste: Replies | None = None
    """Puts questions to a person who pastes them into an assistant, where no model is asked."""
    ask_main: AskMain | None = None
    """Asks which claim an article argues for, before the rest is drafted by that; not every drafter asks."""
    kept: Kept | None = None
    """Where a model's answers are kept, so that none is paid for twice."""
    progress: Callable[[str, int, int], None] = _silent
    """Told what is being done, how much of it is done, and of how much."""


class Draft(NamedTuple):
    """A drafted map: everything in it is proposed."""

    map: ArgumentMap
    notices: tuple[str, ...] = ()
    """What a person should know about how it was made, a sentence each."""


class Drafter(Protocol):
    """Makes a first map of articles; raises `DraftError` where nothing in them can be mapped."""

    def __call__(self, articles: Sequence[Read], wishes: Wishes) -> Draft:
        """A map of the articles, in their order; every quote in it is an exact slice of its article."""
