"""The drafter that asks a language model: one question for each article, then one for what lies between them.

Nothing it answers is believed: every quote is looked for in its article, every name in the map, and what is not there
is left out and reported. The folder knows no files; `asking` alone knows the library that speaks to providers.
"""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, cast

from argmap.draft.comments import with_comments
from argmap.draft.drafting import Draft
from argmap.draft.llm.asking import TIMEOUT_SECONDS, Asker
from argmap.draft.llm.assembling import Assembly
from argmap.draft.llm.attaching import attach
from argmap.draft.llm.checking import add_article, quotes_of
from argmap.draft.llm.comparing import compare, without_proposals_between
from argmap.draft.llm.form import ArticleAnswer, CorrectionsAnswer
from argmap.draft.llm.instructions import CORRECTING, READING, article_question, correcting_question, numbered
from argmap.draft.llm.naming import plain
from argmap.draft.llm.pasting import PasteAsker
from argmap.draft.llm.pieces import LONGEST_PIECE, own_paragraphs, own_text, pieces
from argmap.draft.llm.quoting import QuotedWords, placed
from argmap.draft.llm.room import Room, room_of
from argmap.errors import DraftError, UnansweredError
from argmap.phrases import PLAIN, counted

if TYPE_CHECKING:
    from collections.abc import Coroutine, Sequence

    from argmap.draft.drafting import Read, Wishes
    from argmap.draft.llm.pieces import Piece
    from argmap.draft.llm.quoting import Placed
    from argmap.model import ArgumentMap, Article

__all__ = ["compare_by_llm", "draft_by_llm"]


def draft_by_llm(
    articles: Sequence[Read],
    wishes: Wishes,
    *,
    timeout_seconds: float = TIMEOUT_SECONDS,
    longest_piece: int = LONGEST_PIECE,
) -> Draft:
    """A map drafted by the language model that is wished for.

    Args:
        articles: what is to be drafted; each has an id of its own.
        wishes: `model` names the language model, and `address` its server, where that is not its provider's.
        timeout_seconds: how long the model may be silent.
        longest_piece: characters of an article that are put into one question.

    Raises:
        ExtraMissingError: the library that speaks to language models is not installed.
        DraftError: no model is named, it cannot be asked, or nothing it answered stands in the articles.
    """
    reads = with_comments(articles) if wishes.comments else tuple(articles)
    if len({read.source.id for read in reads}) < len(reads):
        raise DraftError("two articles have the same id: give each one of its own")
    room = Room() if wishes.paste else room_of(wishes.address, wishes.model)
    drafting = _Drafting(reads, wishes, min(longest_piece, room.longest_piece))
    if not drafting.pieces:
        raise DraftError("there is nothing to read: no paragraph of the articles is their authors' own")
    if room.notice:
        drafting.notices.append(room.notice)
    return _run(drafting.draft(_asker(wishes, timeout_seconds, drafting.questions)), wishes)


def compare_by_llm(argument_map: ArgumentMap, wishes: Wishes, *, timeout_seconds: float = TIMEOUT_SECONDS) -> Draft:
    """A map with what lies between its articles drafted anew.

    What a person accepted or made stays, and what lies inside the articles; proposals of drafters between them go.

    Args:
        argument_map: the map.
        wishes: as for a draft.
        timeout_seconds: how long the model may be silent.

    Raises:
        ExtraMissingError: the library that speaks to language models is not installed.
        DraftError: no model is named, it cannot be asked, or there are no two sides to compare.
    """
    kept = without_proposals_between(argument_map)
    assembly = Assembly.of(kept, _by(wishes))
    if len(assembly.sides(*assembly.claims)) < 2:
        raise DraftError("there is nothing to compare: the map has no claims on opposite sides")

    async def compared() -> Draft:
        async with _asker(wishes, timeout_seconds, 1) as asker:
            wishes.progress("comparing the articles", 0, 1)
            await compare(assembly, asker, {source.id: 1 for source in kept.sources})
        made = kept.changed(
            title=kept.title or assembly.title,
            sources=tuple(source.changed(main=assembly.mains.get(source.id)) for source in kept.sources),
            claims=tuple(assembly.claims.values()),
            relations=tuple(assembly.relations.values()),
            issues=tuple(assembly.issues),
        )
        return Draft(made, (*assembly.notices, asker.spent.sentence()))

    return _run(compared(), wishes)


def _asker(wishes: Wishes, timeout_seconds: float, planned: int) -> Asker | PasteAsker:
    return PasteAsker(wishes.paste, planned) if wishes.paste else Asker(wishes, timeout_seconds=timeout_seconds)


def _by(wishes: Wishes) -> str:
    """Who drafts, as entries will say."""
    return "llm by paste" if wishes.paste else f"llm {plain(wishes.model, 100)}"


def _run(drafting: Coroutine[Any, Any, Draft], wishes: Wishes) -> Draft:
    """The coroutine's result; in a thread of its own where one runs already, as in a notebook.

    Where a person pastes, nothing is waited for but the person, and without a loop: one would keep Ctrl-C to itself.
    """
    if wishes.paste:
        try:
            drafting.send(None)
        except StopIteration as done:
            return cast("Draft", done.value)
        raise RuntimeError("pasting waits for nothing but replies")
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(drafting)
    with ThreadPoolExecutor(1) as threads:
        return threads.submit(asyncio.run, drafting).result()


class _Drafting:
    """One drafting, from the first question to the map."""

    def __init__(self, reads: Sequence[Read], wishes: Wishes, longest_piece: int) -> None:
        self._wishes = wishes
        self._assembly = Assembly(by=_by(wishes), sources=[read.source for read in reads])
        self._texts: dict[str, Article] = {}
        self.pieces: list[Piece] = []
        self.notices = self._assembly.notices
        for read in reads:
            own = own_paragraphs(read, comments=wishes.comments)
            self._texts[read.source.id] = own_text(read.article, own)
            found = pieces(read, own, longest_piece)
            self.pieces += found
            if len(found) > 1:
                self.notices.append(
                    f"{_name(read)} is long: it was read in {len(found)} parts, relations between them after that."
                )
            if not own and "comment" not in read.source.part:
                self.notices.append(f"{_name(read)} was not read: it has no paragraph of its author's.")

    @property
    def questions(self) -> int:
        """How many there are, if no reply needs mending: one for each piece, and one for what lies between."""
        sources = {piece.read.source.id: piece.read.source.side for piece in self.pieces}
        is_compared = len(set(sources.values()) - {None}) > 1 or len(self.pieces) > len(sources)
        return len(self.pieces) + is_compared

    async def draft(self, asker: Asker | PasteAsker) -> Draft:
        """Ask, check, and put together."""
        async with asker:
            parts = {piece.read.source.id: piece.of for piece in self.pieces}
            steps = len(self.pieces) + 1
            for done, piece in enumerate(self.pieces):
                self._wishes.progress(f"reading {_name(piece.read)}", done, steps)
                await self._read(asker, piece)
            if not any(claim.quotes for claim in self._assembly.claims.values()):
                who = plain(self._wishes.model, 80) or "the assistant"
                raise DraftError(f"nothing that {who} answered stands in the articles: try another model")
            self._wishes.progress("comparing the articles", steps - 1, steps)
            await attach(self._assembly, asker, parts)
            try:
                await compare(self._assembly, asker, parts)
            except UnansweredError:
                raise
            except DraftError as error:
                self.notices.append(f"What lies between the articles was not drafted: {error}.")
            self._wishes.progress("drafted", steps, steps)
        made = self._assembly.argument_map()
        return Draft(made, (*self._quote_notices(), *self.notices, asker.spent.sentence()))

    async def _read(self, asker: Asker | PasteAsker, piece: Piece) -> None:
        form = await asker.ask(READING, article_question(piece), ArticleAnswer, about=piece.read.source.id)
        asked = quotes_of(form)
        places = self._placed(piece, asked)
        add_article(self._assembly, piece, form, await self._corrected(asker, piece, asked, places))

    def _placed(self, piece: Piece, asked: Sequence[QuotedWords]) -> tuple[Placed | None, ...]:
        text = self._texts[piece.read.source.id]
        return placed(text, asked, piece.paragraphs, numbered(piece.read.article))

    async def _corrected(
        self, asker: Asker | PasteAsker, piece: Piece, asked: Sequence[QuotedWords], places: Sequence[Placed | None]
    ) -> Sequence[Placed | None]:
        """The places, after the model was asked once more for the words that stand nowhere."""
        wrong = [i for i, place in enumerate(places) if place is None]
        if not wrong:
            return places
        question = correcting_question(piece, [asked[i].parts for i in wrong])
        try:
            form = await asker.ask(
                CORRECTING, question, CorrectionsAnswer, about=piece.read.source.id, is_optional=True
            )
        except UnansweredError:
            raise
        except DraftError as error:
            self.notices.append(f"The quotes that do not stand in {_name(piece.read)} stay out: {error}.")
            return places
        answers = {correction.number: correction.exact for correction in reversed(form.corrections)}
        again = [QuotedWords(answers.get(number, [])) for number in range(1, len(wrong) + 1)]
        found = self._placed(piece, again)
        self._assembly.counts["corrected"] += sum(place is not None for place in found)
        corrected = list(places)
        for i, place in zip(wrong, found, strict=True):
            corrected[i] = place
        return corrected

    def _quote_notices(self) -> list[str]:
        """What became of quotes, in numbers."""
        counts = self._assembly.counts
        told = [
            (counts["repaired"], "repaired: the article's own words were taken where they hardly differed"),
            (counts["corrected"], "put to the model again, and found then"),
            (counts["chosen"], "found in several places, of which the first was taken"),
        ]
        return [f"{counted(many, PLAIN.nouns.quote_was)} {what}." for many, what in told if many]


def _name(read: Read) -> str:
    return plain(read.source.title, 60) or read.source.id
