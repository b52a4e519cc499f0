"""Questions put to an assistant by a person who copies and pastes: the same questions, short, answered in lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple, Self, TypeVar

from argmap.draft.drafting import About
from argmap.draft.llm.example import example_in_lines
from argmap.draft.llm.form import Answer, ArticleAnswer, BetweenAnswer, CorrectionsAnswer, RelationsAnswer
from argmap.draft.llm.naming import plain
from argmap.draft.llm.replies import END, understood
from argmap.draft.llm.strangers import strangers
from argmap.errors import DraftError
from argmap.model import slug
from argmap.phrases import PLAIN, counted

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import TracebackType

    from argmap.draft.drafting import Replies
    from argmap.draft.llm.replies import Understood

F = TypeVar("F", bound=Answer)

LONGEST_QUESTION = 16_000
"""Characters of a whole question that is pasted: most chat windows take as many."""

_RULES = f"""\
Answer in one code block, in lines of this form and nothing else; - for what is empty. The last line is {END}."""

_ARTICLE = f"""\
{_RULES}
FOR party whose case is reported, or -
TITLE the article's title, if the text shows one and none is given above it; else -
BY its author, in the same way, or -
MAIN id of the main claim, or -
C id | chief or detail | fact, value, policy, definition or testimony | sure | label, two to five words | the claim
Q sentence number | stance | voice, outermost first, with > between, or - | exact words
R id | support, attack or contradiction | premise + premise | target: claim or relation | sure | why
Q lines stand under their claim; without any it is unsaid. id: a short readable name. sure: 0 to 1."""

_RELATIONS = f"""\
{_RULES}
R id | support, attack or contradiction | premise + premise | target | sure | why"""

_BETWEEN = f"""\
{_RULES}
TITLE the debate as a question
NONE why, only where the articles share no question
I id | possible, impossible or disputed | claim + claim | sure | the question
S claim + claim | sure | one text for both | why they say the same
R id | support, attack or contradiction | premise + premise | target | sure | why, from both articles"""

_CORRECTIONS = f"""\
{_RULES}
K number of the quote | exact words of the article, or -"""

_SKELETONS: Mapping[type[Answer], str] = {
    ArticleAnswer: _ARTICLE,
    RelationsAnswer: _RELATIONS,
    BetweenAnswer: _BETWEEN,
    CorrectionsAnswer: _CORRECTIONS,
}
"""By form, the lines in which it is answered."""

_ABOUT: Mapping[type[Answer], tuple[str, str]] = {
    ArticleAnswer: ("an article to read", ""),
    RelationsAnswer: ("claims that are not joined with any other yet", "joining"),
    BetweenAnswer: ("what lies between the articles", "between"),
    CorrectionsAnswer: ("quotes that were not found in the article", "quotes"),
}
"""By form, what a person is told the question is about, and what its file's name says."""

_MENDING = "what could not be read of that reply"

_SHOWN_FAULTS = 12
_LONGEST_FILE_NAME = 24
"""Letters of an article's id in the name of a file."""

_TEXT = "⟦text⟧\n"
"""Stands in a question before what is asked about."""

_PART = re.compile(r"^This is part (\d+) of (\d+)", re.MULTILINE)


class Reading(NamedTuple):
    """What was understood of a reply as it was pasted, for the person who pastes."""

    found: str
    """How much, as a phrase; empty for nothing."""
    faults: tuple[str, ...] = ()
    """What could not be read, a line each."""
    is_cut: bool = False
    """Whether it breaks off."""


def reading_of(question: str, reply: str) -> Reading:
    """What is understood of a reply to a question that `PasteAsker` puts."""
    form = next((form for form, skeleton in _SKELETONS.items() if skeleton in question), None)
    if form is None or not reply.strip():
        return Reading("")
    found = understood([reply], form)
    if found.is_empty:
        return Reading("", found.faults)
    lists = {
        name: value for name in type(found.form).model_fields if isinstance(value := getattr(found.form, name), list)
    }
    if claims := lists.get("claims"):
        lists = {"claims": claims, "quotes": [quote for claim in claims for quote in claim.quotes], **lists}
    nouns = PLAIN.nouns
    known = {
        "claims": nouns.claim,
        "quotes": nouns.quote,
        "relations": nouns.relation,
        "issues": nouns.question,
        "same": nouns.said_by_both,
        "corrections": nouns.quote,
    }
    counts = [counted(len(lists[name]), noun) for name, noun in known.items() if lists.get(name)]
    told = ", ".join(counts) or "an answer that says there is nothing"
    return Reading(told, (*found.faults, *_lost(found, question)), found.is_cut)


def _lost(found: Understood[Any], question: str) -> tuple[str, ...]:
    """What of a whole answer names what is not there; a mending one may name what the answer before it has."""
    return strangers(found.form, question) if _TEXT in question and not found.is_cut else ()


class _Nothing:
    """What pasting costs."""

    @staticmethod
    def sentence() -> str:
        """It in words."""
        return "The answers are an assistant's, brought to argmap by paste or as files; argmap sent nothing."


class PasteAsker:
    """Puts questions to a person, who pastes them into an assistant; an asynchronous context, as `Asker` is.

    Args:
        replies: where a person's replies come from; one that is of no use is not kept.
        planned: how many questions there are if no reply needs mending, and the comparison no parts.
    """

    def __init__(self, replies: Replies, planned: int) -> None:
        self.spent = _Nothing()
        self._replies = replies
        self._left = planned

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        return None

    async def ask(
        self, instructions: str, question: str, form: type[F], *, about: str = "", is_optional: bool = False
    ) -> F:
        """The form, filled in as far as the reply, and one more where it was faulty, can be read.

        It is empty where the question may be left unanswered, and is.

        Raises:
            DraftError: the question is too long to be pasted, or there is nothing to be read in the replies.
        """
        skeleton = _SKELETONS[form]
        example = f"\n\n{example_in_lines()}" if form is ArticleAnswer else ""
        whole = f"{instructions}\n\n{skeleton}{example}\n\n{question}\n"
        if len(whole) > LONGEST_QUESTION:
            raise DraftError(f"a question of {len(whole):,} characters is too long to be pasted")
        if not is_optional:
            self._left = _parts_left(question) if form is BetweenAnswer else max(self._left - 1, 0)
        told = _about(form, question, about, self._left)
        replies = [self._replies.put(whole, told, is_optional=is_optional)]
        found = understood(replies, form)
        if is_optional and found.is_empty:
            return found.form
        faults = (*found.faults, *_lost(found, whole))
        if faults or found.is_cut or found.is_empty:
            again = _again(faults, replies[0], is_cut=found.is_cut, is_empty=found.is_empty, skeleton=skeleton)
            mending = About(_MENDING, f"{told.name}-mending", told.left, stays=True)
            if more := self._replies.put(again, mending, is_optional=not found.is_empty):
                replies.append(more)
                found = understood(replies, form)
            if found.is_empty:
                self._replies.forget(again)
        if found.is_empty:
            self._replies.forget(whole)
            raise DraftError("no answer of the form that a map needs has come: try again with the same command")
        return found.form


def _about(form: type[Answer], question: str, article: str, left: int) -> About:
    """What a person is told of a question: which article, where it is one."""
    words, name = _ABOUT[form]
    title = re.search(r"^title: (.+)$", question, re.MULTILINE)
    part = _PART.search(question)
    named = ", ".join(filter(None, (article, f"“{plain(title[1], 50)}”" if title else "")))
    return About(
        f"{words}{named and f' ({named})'}{f', part {part[1]} of {part[2]}' if part else ''}",
        "-".join(filter(None, (slug(article)[:_LONGEST_FILE_NAME].rstrip("-"), name))) or "article",
        left,
    )


def _parts_left(question: str) -> int:
    part = _PART.search(question)
    return int(part[2]) - int(part[1]) if part else 0


def _again(faults: tuple[str, ...], reply: str, *, is_cut: bool, is_empty: bool, skeleton: str) -> str:
    """What is wrong with a reply, short enough to be pasted."""
    lines: list[str] = []
    if is_empty:
        lines.append("Your answer has not the form that was asked for. Give it again, whole:")
    elif is_cut:
        last = next((line for line in reversed(reply.splitlines()) if line.strip()), "")
        lines.append(f"Your answer breaks off at: {last[:200]}\nGive that line again, and go on from there.")
    if faults:
        lines += ["These entries could not be read; give them again, whole, a claim with its quotes:"]
        lines += [f"- {fault}" for fault in faults[:_SHOWN_FAULTS]]
    return "\n".join([*lines, "", skeleton, ""])
