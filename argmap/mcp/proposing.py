"""What an assistant read, put into a map: in the forms and with the checks of the drafter that asks a model."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from argmap.draft.llm.extending import read_answer, with_between, with_reading
from argmap.draft.llm.form import Answer, ArticleAnswer, BetweenAnswer
from argmap.draft.llm.naming import plain
from argmap.draft.llm.replies import understood
from argmap.edit import Change, Retrace, difference, proposed
from argmap.errors import DraftError
from argmap.mcp.debates import read_of
from argmap.mcp.telling import MOST_TOLD, brought, state
from argmap.phrases import EXPERT, counted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from argmap.draft.llm.extending import Extended, Reading
    from argmap.mcp.debates import Target
    from argmap.workspace import Session

F = TypeVar("F", bound=Answer)


class _Refused(NamedTuple):
    """A reading whose quotes do not all stand in the article: it waits for their corrections."""

    form: ArticleAnswer
    wrong: tuple[int, ...]
    """The numbers of those quotes, from 1."""


class Readings:
    """Readings of articles, and those of them that wait for corrections of their quotes."""

    def __init__(self) -> None:
        self._waiting: dict[tuple[str, str], _Refused] = {}
        """By map and source."""

    def put_in(self, target: Target, source: str, answer: object) -> str:
        """Put what was read in an article into a map; nothing of it, while a quote does not stand there.

        Args:
            target: the map.
            source: which of its sources was read.
            answer: as `ArticleAnswer` has it.

        Raises:
            ArgmapError: it has not the form, a quote stands nowhere, or the map is not to be read or written.
        """
        return self._put_in(target, source, _form(answer, ArticleAnswer))

    def correct(self, target: Target, source: str, corrections: Mapping[int, Sequence[str]]) -> str:
        """Correct quotes of a reading that waits, and put it in; those without words are left out.

        Raises:
            ArgmapError: none waits, or as for `put_in`.
        """
        refused = self._waiting.get((target.map_file, source))
        if refused is None:
            raise DraftError(
                f"no reading of {source!r} for {target.map_file} waits for corrections: give it to propose_reading"
            )
        unknown = sorted(set(corrections) - set(refused.wrong))
        if unknown:
            numbers = ", ".join(map(str, refused.wrong))
            raise DraftError(f"quote {unknown[0]} needs no correction; these do: {numbers}")
        return self._put_in(target, source, _corrected(refused.form, corrections))

    def _put_in(self, target: Target, source: str, form: ArticleAnswer) -> str:
        with target.session() as session:
            debate = session.debate
            reading = read_answer(read_of(debate, source), form)
            if reading.unplaced:
                self._waiting[target.map_file, source] = _Refused(form, tuple(one.number for one in reading.unplaced))
                raise DraftError(_unplaced_told(reading))
            extended = with_reading(debate.map, reading, by=target.by)
            told = _taken_over(session, extended, f"{target.by} proposes what {source} says", target.by)
        self._waiting.pop((target.map_file, source), None)
        return told


def _corrected(form: ArticleAnswer, corrections: Mapping[int, Sequence[str]]) -> ArticleAnswer:
    """A reading with other words for some quotes, counted from 1; without those that have none, and their claims."""
    number, claims = 0, []
    for claim in form.claims:
        quotes = []
        for quote in claim.quotes:
            number += 1
            exact = list(corrections.get(number, quote.exact))
            if any(part.strip() for part in exact):
                quotes.append(quote.model_copy(update={"exact": exact}))
        if quotes or not claim.quotes:
            claims.append(claim.model_copy(update={"quotes": quotes}))
    return form.model_copy(update={"claims": claims})


def between_put_in(target: Target, answer: object) -> str:
    """Put what lies between a map's articles into it.

    Raises:
        ArgmapError: it has not the form, or the map is not to be read or written.
    """
    form = _form(answer, BetweenAnswer)
    with target.session() as session:
        debate = session.debate
        if not debate.map.claims:
            raise DraftError("the map has no claims yet: first propose what each article says (propose_reading)")
        extended = with_between(debate.map, form, by=target.by)
        return _taken_over(session, extended, f"{target.by} proposes what lies between the articles", target.by)


def _form(answer: object, form: type[F]) -> F:
    """An answer of the form; some assistants give it as a text, with words around it.

    Raises:
        DraftError: entries of it are not, or it breaks off; says which, or where.
    """
    said = answer if isinstance(answer, str) else json.dumps(answer) if isinstance(answer, dict) else ""
    found = understood([said], form) if said else None
    if found is None or found.is_empty:
        raise DraftError(f"this is not of the form that is asked for: it has none of {', '.join(form.model_fields)}")
    if found.is_cut:
        raise DraftError(f"this breaks off, and nothing was put in; give it whole. Its end: {plain(said[-200:], 200)}")
    if found.faults:
        faults = [f"- {plain(fault, 300)}" for fault in found.faults[:MOST_TOLD]]
        raise DraftError("\n".join(["Some entries could not be read; nothing was put in:", *faults]))
    return found.form


def _unplaced_told(reading: Reading) -> str:
    unplaced = reading.unplaced
    lines = [f"quote {one.number}: “{one.words}”: {one.why}" for one in unplaced[:MOST_TOLD]]
    more = [f"… and {len(unplaced) - MOST_TOLD} more"] if len(unplaced) > MOST_TOLD else []
    quotes = counted(len(unplaced), EXPERT.nouns.quote)
    return "\n".join(
        [
            f"Nothing was put in yet: {quotes} of {len(reading.places)} not in the article, letter by letter.",
            *lines,
            *more,
            "Give their words to correct_quotes, by these numbers; without words, a quote is left out.",
        ]
    )


def _taken_over(session: Session, extended: Extended, label: str, by: str) -> str:
    """Make a map of a session what an answer extended it to, and tell what that is."""
    before = session.debate
    change = proposed(difference(before.map, extended.map), before.structure, by=by)
    more = len(extended.notices) - MOST_TOLD
    notices = [*extended.notices[:MOST_TOLD], *([f"… and {more} more like these"] if more > 0 else [])]
    if change == Change():
        return "\n".join(["nothing new", *notices])
    session.do(Retrace.of(label, change))
    return "\n".join([*brought(before.map, session.debate), *notices, state(session.debate)])
