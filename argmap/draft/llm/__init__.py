"""The drafter that asks a language model: one question for each article, then one for what lies between them.

Nothing it answers is believed: every quote is looked for in its article, every name in the map, and what is not there
is left out and reported. The folder knows no files; `asking` alone knows the library that speaks to providers.
"""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

from argmap.draft.comments import with_comments
from argmap.draft.drafting import Draft
from argmap.draft.llm.asking import TIMEOUT_SECONDS, Asker
from argmap.draft.llm.assembling import Assembly
from argmap.draft.llm.between import add_between
from argmap.draft.llm.checking import add_article, quotes_of
from argmap.draft.llm.form import ArticleAnswer, BetweenAnswer, CorrectionsAnswer
from argmap.draft.llm.instructions import (
    BETWEEN,
    CORRECTING,
    READING,
    article_question,
    between_question,
    correcting_question,
)
from argmap.draft.llm.naming import plain
from argmap.draft.llm.pasting import LONGEST_PASTED_PIECE, PasteAsker
from argmap.draft.llm.pieces import LONGEST_PIECE, own_paragraphs, own_text, pieces
from argmap.draft.llm.quoting import placed
from argmap.errors import DraftError, UnansweredError
from argmap.phrases import PLAIN, counted

if TYPE_CHECKING:
    from collections.abc import Coroutine, Sequence

    from argmap.draft.drafting import Read, Wishes
    from argmap.draft.llm.pieces import Piece
    from argmap.draft.llm.quoting import Placed
    from argmap.model import Article

__all__ = ["draft_by_llm"]


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
        timeout_seconds: for one question to the model.
        longest_piece: characters of an article that are put into one question.

    Raises:
        ExtraMissingError: the library that speaks to language models is not installed.
        DraftError: no model is named, it cannot be asked, or nothing it answered stands in the articles.
    """
    reads = with_comments(articles) if wishes.comments else tuple(articles)
    if len({read.source.id for read in reads}) < len(reads):
        raise DraftError("two articles have the same id: give each one of its own")
    longest = min(longest_piece, LONGEST_PASTED_PIECE) if wishes.paste else longest_piece
    drafting = _Drafting(reads, wishes, longest)
    if not drafting.pieces:
        raise DraftError("there is nothing to read: no paragraph of the articles is their authors' own")
    if wishes.paste:
        return _run(drafting.draft(PasteAsker(wishes.paste)))
    return _run(drafting.draft(Asker(wishes, timeout_seconds=timeout_seconds)))


def _run(drafting: Coroutine[Any, Any, Draft]) -> Draft:
    """The coroutine's result; in a thread of its own where one runs already, as in a notebook."""
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
        self._assembly = Assembly(by="llm by paste" if wishes.paste else f"llm {plain(wishes.model, 100)}", reads=reads)
        self._texts: dict[str, Article] = {}
        self.pieces: list[Piece] = []
        for read in reads:
            own = own_paragraphs(read, comments=wishes.comments)
            self._texts[read.source.id] = own_text(read.article, own)
            found = pieces(read, own, longest_piece)
            self.pieces += found
            if len(found) > 1:
                self._assembly.notices.append(
                    f"{_name(read)} is long: it was read in {len(found)} parts, relations between them last."
                )
            if not own and "comment" not in read.source.part:
                self._assembly.notices.append(f"{_name(read)} was not read: it has no paragraph of its author's.")

    async def draft(self, asker: Asker | PasteAsker) -> Draft:
        """Ask, check, and put together."""
        async with asker:
            steps = len(self.pieces) + 1
            for done, piece in enumerate(self.pieces):
                self._wishes.progress(f"reading {_name(piece.read)}", done, steps)
                await self._read(asker, piece)
            if not any(claim.quotes for claim in self._assembly.claims.values()):
                who = plain(self._wishes.model, 80) or "the assistant"
                raise DraftError(f"nothing that {who} answered stands in the articles: try another model")
            self._wishes.progress("comparing the articles", steps - 1, steps)
            try:
                await self._compare(asker)
            except UnansweredError:
                raise
            except DraftError as error:
                self._assembly.notices.append(f"What lies between the articles was not drafted: {error}.")
            self._wishes.progress("drafted", steps, steps)
        made = self._assembly.argument_map()
        return Draft(made, (*self._quote_notices(), *self._assembly.notices, asker.spent.sentence()))

    async def _read(self, asker: Asker | PasteAsker, piece: Piece) -> None:
        form = await asker.ask(READING, article_question(piece), ArticleAnswer)
        asked = [quote.exact for quote in quotes_of(form)]
        places = placed(self._texts[piece.read.source.id], asked, piece.paragraphs)
        add_article(self._assembly, piece, form, await self._corrected(asker, piece, asked, places))

    async def _corrected(
        self, asker: Asker | PasteAsker, piece: Piece, asked: Sequence[Sequence[str]], places: Sequence[Placed | None]
    ) -> Sequence[Placed | None]:
        """The places, after the model was asked once more for the words that stand nowhere."""
        wrong = [i for i, place in enumerate(places) if place is None]
        if not wrong:
            return places
        question = correcting_question(piece, [asked[i] for i in wrong])
        try:
            form = await asker.ask(CORRECTING, question, CorrectionsAnswer)
        except UnansweredError:
            raise
        except DraftError as error:
            self._assembly.notices.append(f"The quotes that do not stand in {_name(piece.read)} stay out: {error}.")
            return places
        answers = {correction.number: correction.exact for correction in reversed(form.corrections)}
        again = [answers.get(number, []) for number in range(1, len(wrong) + 1)]
        found = placed(self._texts[piece.read.source.id], again, piece.paragraphs)
        self._assembly.counts["corrected"] += sum(place is not None for place in found)
        corrected = list(places)
        for i, place in zip(wrong, found, strict=True):
            corrected[i] = place
        return corrected

    async def _compare(self, asker: Asker | PasteAsker) -> None:
        """Ask for what lies between the articles, if there is anything to compare."""
        assembly = self._assembly
        parts = {piece.read.source.id: piece.of for piece in self.pieces}
        compared = [
            read.source
            for read in assembly.reads
            if (read.source.side is not None and read.source.id in parts) or parts.get(read.source.id, 1) > 1
        ]
        if len(assembly.sides(*assembly.claims)) < 2:
            assembly.notices.append("Nothing was looked for between the articles: no claims stand on opposite sides.")
            if all(number == 1 for number in parts.values()):
                return
        known = [assembly.source(source) for source in compared]
        question = between_question(known, assembly.claims.values(), assembly.relations.values(), parts)
        add_between(assembly, await asker.ask(BETWEEN, question, BetweenAnswer))

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
