"""One article's case: its statements, who says them, what it argues for, and what bears on what."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from itertools import starmap
from typing import TYPE_CHECKING

from argmap.articles import sentences
from argmap.draft.languages import NO_LANGUAGE, Language, language_of
from argmap.draft.rules.attaching import Attachment, attach
from argmap.draft.rules.choice import Choice, Title, chosen
from argmap.draft.rules.conceding import concessions, granted_with, is_only_granted
from argmap.draft.rules.folding import ARGUED, SUMMARIES, Statement, Utterance, folded
from argmap.draft.rules.headlines import headline_of
from argmap.draft.rules.heads import heads_of, is_background
from argmap.draft.rules.labels import sentence_of
from argmap.draft.rules.likeness import Index
from argmap.draft.rules.markers import markers_of
from argmap.draft.rules.signs import Attachable
from argmap.draft.rules.telling import without_announcements, without_scenes
from argmap.draft.rules.units import Unit, units_of
from argmap.draft.rules.voices import Said, voices_of
from argmap.draft.rules.weighing import weights_of_statements

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from argmap.draft.drafting import AskMain, Read
    from argmap.draft.rules.likeness import Likeness
    from argmap.model import Article, ParagraphKind

READ: tuple[ParagraphKind, ...] = (*ARGUED, "headline", "heading", "pull quote", "caption")

KIN = 0.15
"""The least likeness by which two claims of an article are kin."""

MOST_KIN = 3

TOLD = 0.2
"""How much of a claim a summary's sentence must hold to speak of it."""


@dataclass(frozen=True)
class Case:
    """What an article argues, before it is a map."""

    read: Read
    language: Language | None
    headlines: tuple[Unit, ...]
    party: str
    choice: Choice
    """The statements, and which of them it argues for."""
    weights: tuple[float, ...]
    """For each statement how likely it is one that a person would map, from 0 to 1."""
    attachments: tuple[Attachment, ...]

    @property
    def statements(self) -> tuple[Statement, ...]:
        """What the article says, each thing once."""
        return self.choice.statements

    @property
    def main(self) -> int:
        """The statement that it argues for."""
        return self.choice.main


def case_of(read: Read, *, price: float | None = None, ask_main: AskMain | None = None) -> Case | None:
    """Read one article; none where it says nothing that could be a claim.

    Args:
        read: the article.
        price: what an attachment must be worth at least; left out, what fits.
        ask_main: asks a person what it argues for.
    """
    wanted = [paragraph.kind in READ and read.source.owns(paragraph) for paragraph in read.article.paragraphs]
    known = language_of(_prose(read, wanted))
    language = known or NO_LANGUAGE
    units = without_announcements(_announced(units_of(read.article, language, wanted), language), language)
    voices = voices_of(read.article, units, language, author=read.source.author)
    markers = [markers_of(unit.context, language) for unit in units]
    utterances = _argued(list(starmap(Utterance, zip(units, voices.said, markers, strict=True))), language)
    utterances = without_scenes(utterances, language)
    title = _title(read.article, wanted, language)
    statements = folded([one for one in utterances if title is None or not _is_of(one, title)], language)
    if not statements and title is None:
        return None
    headlines = tuple(one.unit for one in utterances if one.unit.kind == "headline")
    named = frozenset(term for unit in headlines for term in language.terms(unit.text))
    choice = chosen(statements, title, named, language)
    if ask_main is not None and read.source.side is not None:
        choice = _answered(choice, read, ask_main)
    answers = {k: v for k, v in concessions(choice.statements, language).items() if k != choice.main}
    granted = granted_with(choice.statements, answers)
    weights = weights_of_statements(choice, named, granted | answers.keys(), language)
    attachments: tuple[Attachment, ...] = tuple(Attachment(None) for _ in choice.statements)
    if "comment" not in read.source.part:  # comments are of many people, who argue for no one thing
        attachments = attach(_attachable(choice, weights, language), choice.main, price=price)
    return Case(read, known, headlines, voices.party, choice, weights, attachments)


def _announced(units: Sequence[Unit], language: Language) -> list[Unit]:
    """The units, where "The truth is simpler." stands before one, with these words before its own."""
    found = []
    for before, unit in zip((None, *units), units, strict=False):
        truth = before and language.signposts.opens(before.text) and language.in_truth.opens(before.text)
        is_next = truth and before and before.paragraph == unit.paragraph
        found.append(replace(unit, context=f"{truth[1]}, {unit.context}") if truth and is_next else unit)
    return found


def _answered(choice: Choice, read: Read, ask_main: AskMain) -> Choice:
    """The choice as a person makes it, if anybody does."""
    others = [i for i in choice.likeliest if i not in choice.offered]
    words = [sentence_of(one.unit.text) for one in choice.statements]
    name = read.source.name
    answer = ask_main(name, [words[i] for i in choice.offered], [words[i] for i in others])
    return choice if answer is None else choice.answered((*choice.offered, *others)[answer.number], answer.words)


ENDS = 2
"""Paragraphs at the end of an article in which its site speaks of itself or of the author, besides the first."""


def _argued(utterances: Sequence[Utterance], language: Language) -> list[Utterance]:
    """Without what belongs to the site: an editor's note, a biography, "click here"."""
    body = sorted({one.unit.paragraph for one in utterances if one.unit.kind == "body"})
    ends = {*body[:1], *body[-ENDS:]}
    biographies = {
        one.unit.paragraph for one in utterances if one.unit.paragraph in ends and _is_furniture(one, language)
    }
    return [
        one
        for one in utterances
        if one.unit.paragraph not in biographies
        or not (_is_furniture(one, language) or _goes_on_with_it(one, body, language))
    ]


def _is_furniture(one: Utterance, language: Language) -> bool:
    """Whether words are the site's; the author speaks of "I" and of what should be."""
    text = one.unit.context
    found = language.furniture.found_in(text)
    return found is not None and not one.markers.demand and not language.first_person.found_in(text[: found.end()])


def _goes_on_with_it(one: Utterance, body: Sequence[int], language: Language) -> bool:
    """Whether a sentence of a closing biography speaks of the same person: "He also …"."""
    is_last = one.unit.paragraph in body[-ENDS:]
    return is_last and language.points_back.opens(one.unit.text) is not None and not one.markers.demand


def _is_of(one: Utterance, title: Title) -> bool:
    """Whether an utterance is a piece of the headline that has the thesis."""
    return one.unit.paragraph == title.said.unit.paragraph


def _title(article: Article, wanted: Sequence[bool], language: Language) -> Title | None:
    """The first headline's thesis, if it has one."""
    for number, (paragraph, spans) in enumerate(zip(article.paragraphs, sentences(article), strict=True)):
        if not wanted[number] or not (paragraph.kind == "headline" or _may_be_headline(article, number)):
            continue
        found = headline_of(article.text, spans, language)
        if found.thesis is None:
            continue
        words = " ".join(article.text[found.thesis.start : found.thesis.end].split())
        if _commands_something_else(words, article, wanted, language):
            continue
        unit = Unit((found.thesis,), words, words, number, 0, "headline")
        return Title(Utterance(unit, Said((), "asserts"), markers_of(words, language)), found.kind)
    return None


def _commands_something_else(words: str, article: Article, wanted: Sequence[bool], language: Language) -> bool:
    """Whether a headline's imperative is a saying, of things that the body never names: "Watch the birdie"."""
    command = language.imperatives.opens(words)
    if command is None:
        return False
    named = language.spelt(words[command.end() :])
    body = "\n".join(
        article.text[one.start : one.end]
        for one, is_wanted in zip(article.paragraphs, wanted, strict=True)
        if is_wanted and one.kind in ARGUED
    )
    spoken_of = frozenset(language.terms(body))
    is_named = any(term in spoken_of or word.casefold() in body.casefold() for term, word in named.items())
    return bool(named) and not is_named  # "phones" stands in "telephones", too


LONGEST_HEADLINE = 15
"""Words of a first line without a full stop that may be a headline, where no other paragraph is one."""


def _may_be_headline(article: Article, number: int) -> bool:
    """Whether a short first line over sentences is a headline, though nothing else showed it."""
    line = article.text[article.paragraphs[number].start : article.paragraphs[number].end]
    if number or article.paragraphs[0].kind != "body" or len(line.split()) > LONGEST_HEADLINE:
        return False
    is_only = all(one.kind != "headline" for one in article.paragraphs) and len(article.paragraphs) > 1
    return is_only and not line.rstrip("\"'”’» ").endswith((".", "!", "…", ":"))


def _prose(read: Read, wanted: Sequence[bool]) -> str:
    """The paragraphs that are read."""
    paragraphs = (one for one, is_wanted in zip(read.article.paragraphs, wanted, strict=True) if is_wanted)
    return "\n".join(read.article.text[one.start : one.end] for one in paragraphs)


def _attachable(choice: Choice, weights: Sequence[float], language: Language) -> list[Attachable]:
    statements = choice.statements
    is_brief = len({one.unit.paragraph for one in statements if one.unit.kind != "headline"}) < 2
    answers = {k: v for k, v in concessions(statements, language).items() if k != choice.main}
    granted = frozenset() if is_brief else granted_with(statements, answers)
    heads = {} if is_brief else heads_of(statements, choice.main, answers, language)
    first = next((one.unit.paragraph for one in statements if one.unit.kind == "body"), -1)
    followed = _followed(statements, heads)
    last = max((one.unit.paragraph for one in statements if one.unit.kind == "body"), default=-1)
    index = Index([one.markers.terms for one in statements])
    rivals = choice.offered[1:2] if choice.is_unsure else ()
    return [
        Attachable(
            one.markers,
            one.unit.paragraph,
            one.unit.sentence,
            head=heads.get(one.unit.paragraph),
            rejected=one.said.stance == "rejects",
            reported=one.said.stance == "reports" or one.markers.disclaimer != "",
            granted=one.said.stance == "concedes" or i in granted or is_only_granted(one, language),
            answer=answers.get(i),
            is_background=not is_brief and is_background(one, first, language),
            is_last=one.unit.kind == "body" and one.unit.paragraph == last,
            follows=followed.get(i),
            is_opponents=_is_opponents(one, language),
            could_be_main=i in rivals,
            is_voiced=bool(one.said.voice) and one.said.stance == "endorses",
            is_summary=one.unit.kind in SUMMARIES,
            refers=_referred(statements, i, language),
            likely=weights[i],
            spelt=language.spelt(one.unit.text),
            kin=_kin(statements, i, index),
        )
        for i, one in enumerate(statements)
    ]


BRIEF = 2
"""Statements of a paragraph at most that may only go on with the one before."""


def _followed(statements: Sequence[Statement], heads: Mapping[int, int]) -> dict[int, int]:
    """For the head of a paragraph that only goes on with the one before, the head of that."""
    sizes = Counter(one.unit.paragraph for one in statements)
    found: dict[int, int] = {}
    before: int | None = None
    for paragraph, head in sorted(heads.items()):
        one = statements[head]
        if one.unit.kind != "body" or one.unit.paragraph != paragraph:
            continue
        is_bound = one.markers.example or one.markers.reason
        is_witness = sizes[paragraph] <= BRIEF and (one.markers.points_back or one.said.voice)
        if before is not None and (is_bound or is_witness):
            found[head] = before
        before = head
    return found


def _kin(statements: Sequence[Statement], i: int, index: Index) -> Mapping[int, Likeness]:
    """The likest statements, and what a summary says of it."""
    alike = [like for like in index.like(statements[i].markers.terms) if like.other != i]
    alike.sort(key=lambda like: -like.cosine)
    nearest = {like.other: like for like in alike[:MOST_KIN] if like.cosine >= KIN}
    return nearest | {like.other: like for like in alike if _is_told(statements[like.other], like)}


def _is_told(summary: Statement, like: Likeness) -> bool:
    """Whether a summary's sentence speaks of what it is like."""
    return summary.unit.kind in SUMMARIES and like.contained >= TOLD and len(like.shared) > 1


def _is_opponents(one: Statement, language: Language) -> bool:
    if not one.said.voice:  # "as they say": granted
        return False
    return any(language.opponents.pattern(r"({})\b").match(layer.who) for layer in one.unit.layers)


REACH = 8
"""Statements: how far back "this alliance" is looked for."""

EARLY = 20
"""Characters: a demonstrative that stands later does not make its clause take up the one before."""


def _referred(statements: Sequence[Statement], i: int, language: Language) -> int | None:
    """The statement whose noun is taken up ("this alliance").

    The nearest in its paragraph, else the one right before, else, where paragraphs are one sentence long, the nearest.
    """
    unit = statements[i].unit
    found = language.demonstratives.pattern(r"(?<![\w-])({})\s+(\w+(?:\s+\w+)?)").search(unit.context)
    if found is None:
        return None
    if found[1] not in language.determiners and language.verbs.opens(found[2]):
        return None  # "both share": no noun is taken up
    nouns = frozenset(language.terms(found[2]))
    before = range(i - 1, max(-1, i - 1 - REACH), -1)
    inside = [k for k in before if statements[k].unit.paragraph == unit.paragraph]
    named = [k for k in before if nouns & statements[k].markers.terms]
    near = [k for k in named if k in inside]
    if inside and not near:
        return inside[0] if found.start() < EARLY else None
    return next(iter([*near, *named]), None)
