"""What a flow sheet shows, as values: bands of rows, in each the points of both sides that belong beside each other.

Two sides stand in two columns with the links between them. Where articles answer one another, or an event is named,
there is a column for each speech, and what answers what stands in one row from left to right.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from itertools import zip_longest
from typing import TYPE_CHECKING, Literal, NamedTuple

from argmap.model import COMMITTED
from argmap.phrases import called, capital, sentence, short_words
from argmap.print.events import EVENTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from argmap.model import Claim, Issue, Relation, RelationKind, Side, Source
    from argmap.print.subject import Subject


_UNDER = 3
"""Reasons that are told of what an argument rests on."""


class FlowColumn(NamedTuple):
    """A column of a flow sheet."""

    head: str
    below: str
    side: Side | None
    is_empty: bool = False
    """Whether the class fills it in."""


class Link(NamedTuple):
    """A link from one side to the other, as the sheet shows it."""

    number: str
    kind: RelationKind
    direction: Literal["right", "left", "both"]
    """From the column of its premises to that of its target."""
    to: str
    """What it bears on, by its number."""


class Point(NamedTuple):
    """Something that a side says."""

    names: tuple[str, ...]
    """The claim's id; of a step, the relation's."""
    number: str
    text: str
    who: str = ""
    """Who is quoted and where it stands."""
    link: Link | None = None
    """By what it meets a point of another column, where links have no column of their own."""
    is_step: bool = False


class Gap(NamedTuple):
    """What is said where nothing stands against a point."""

    column: int
    words: str


class FlowRow(NamedTuple):
    """Points that belong beside each other, by column."""

    cells: tuple[tuple[Point, ...], ...]
    link: Link | None = None
    gap: Gap | None = None
    is_again: bool = False
    """Whether it asks for no reply of its own: main claims, and what stands above."""


class Band(NamedTuple):
    """A question and its rows."""

    question: str
    note: str
    rows: tuple[FlowRow, ...]
    issue: str = ""
    """The issue's id."""


class Left(NamedTuple):
    """What a side says and the other leaves alone."""

    party: str
    """The other side's."""
    dropped: tuple[Claim, ...]
    unaddressed: tuple[Claim, ...]


class Flow:
    """A flow sheet.

    Args:
        subject: the debate.
    """

    def __init__(self, subject: Subject) -> None:
        self.subject = subject
        self.whole, self.words = subject.whole, subject.words
        self._said: set[str] = set()

    # Columns

    @cached_property
    def speakers(self) -> tuple[Source, ...]:
        """The sources with a side, each after the one that it replies to."""
        waiting = [source for source in self.whole.map.sources if source.side]
        names = {source.id for source in waiting}
        order: list[Source] = []
        while waiting:
            done = {source.id for source in order}
            ready = (s for s in waiting if s.replies_to is None or s.replies_to in done or s.replies_to not in names)
            order.append(next(ready, waiting[0]))
            waiting.remove(order[-1])
        return tuple(order)

    @cached_property
    def has_speeches(self) -> bool:
        """Whether there is a column for each speech."""
        names = {source.id for source in self.speakers}
        return bool(self.subject.wishes.event) or any(source.replies_to in names for source in self.speakers)

    @cached_property
    def columns(self) -> tuple[FlowColumn, ...]:
        """All columns but that of the links."""
        if not self.has_speeches:
            sides: tuple[Side, Side] = ("left", "right")
            shown = [
                FlowColumn(self._headed(side, self.subject.party(side)), self._dated(side), side) for side in sides
            ]
            return (*shown, *self._empty())
        if not self.subject.wishes.event:
            made = [self._of_source(source, "") for source in self.speakers]
            return (*made, *self._empty())
        named = self.words.speeches[self.subject.wishes.event]
        waiting = list(self.speakers)
        columns = []
        for name, side in zip(named, EVENTS[self.subject.wishes.event], strict=True):
            source = next((one for one in waiting if one.side == side), None)
            if source is None:
                columns.append(FlowColumn(f"{self.subject.letter(side)}  {name}", "", side, is_empty=True))
            else:
                waiting.remove(source)
                columns.append(self._of_source(source, name))
        return tuple(columns)

    @cached_property
    def filled(self) -> tuple[int, ...]:
        """The places of the columns that the map fills."""
        return tuple(at for at, column in enumerate(self.columns) if not column.is_empty)

    def _of_source(self, source: Source, name: str) -> FlowColumn:
        told = ", ".join(filter(None, [source.party if name else "", source.published]))
        return FlowColumn(self._headed(source.side, name or source.party), told, source.side)

    def _headed(self, side: Side | None, name: str) -> str:
        return f"{self.subject.letter(side)}  {name}"

    def _dated(self, side: Side) -> str:
        return ", ".join(dict.fromkeys(s.published for s in self.speakers if s.side == side and s.published))

    def _empty(self) -> Iterator[FlowColumn]:
        sides: tuple[Side, Side] = ("left", "right")
        for at in range(self.subject.wishes.empty_columns):
            side = sides[at % 2]
            yield FlowColumn(self.words.your_reply.format(letter=self.subject.letter(side)), "", side, is_empty=True)

    @cached_property
    def _column_of_source(self) -> dict[str, int]:
        """Where what a source says stands; a source without a column of its own shares one of its side."""
        if not self.has_speeches:
            return {s.id: 0 if s.side == "left" else 1 for s in self.speakers}
        found: dict[str, int] = {}
        for source in self.speakers:
            on_side = [at for at in self.filled if self.columns[at].side == source.side]
            used = set(found.values())
            found[source.id] = next((at for at in on_side if at not in used), on_side[-1] if on_side else 0)
        return found

    def _column(self, claim: Claim, side: Side) -> int:
        """The column of a side in which a claim stands: of the first of its sources that says it as its own."""
        theirs = [quote.source for quote in claim.quotes if quote.stance in COMMITTED]
        for name in (*theirs, *(quote.source for quote in claim.quotes), claim.source):
            if name in self._column_of_source and self.whole.sources[name or ""].side == side:
                return self._column_of_source[name or ""]
        return next((at for at in self.filled if self.columns[at].side == side), 0)

    # Rows

    @cached_property
    def bands(self) -> tuple[Band, ...]:
        """The main claims, each question with its rows, and what belongs to none."""
        by_issue: dict[str, list[Relation]] = defaultdict(list)
        for crossing in self.whole.crossings:
            issue = self.whole.issue_of(crossing)
            by_issue[issue.id if issue is not None else ""].append(crossing)
        bands = [Band(self.words.finally_argues, "", tuple(self._mains()))]
        for issue in self.whole.map.issues:
            rows = self._rows(by_issue[issue.id], issue)
            right = self.words.both_right[issue.together] if issue.together is not None else ""
            proposed = self.subject.speech.words.proposed if issue.is_proposed else ""
            bands.append(Band(issue.question, " ".join(filter(None, [right, proposed])), tuple(rows), issue.id))
        if by_issue[""]:
            heading = self.words.outside if self.whole.map.issues else self.subject.speech.words.links_between_sides
            bands.append(Band(heading, "", tuple(self._rows(by_issue[""], None))))
        sides: tuple[Side, Side] = ("left", "right")
        for side in sides:
            heading = self.words.further_reasons.format(letter=self.subject.letter(side))
            bands.append(Band(heading, "", tuple(self._further(side))))
        return tuple(band for band in bands if band.rows)

    def _mains(self) -> Iterator[FlowRow]:
        columns: dict[int, list[Claim]] = defaultdict(list)
        for source in self.speakers:
            if source.main is not None:
                at, main = self._column_of_source[source.id], self.whole.claims[source.main]
                if main not in columns[at]:
                    columns[at].append(main)
        yield from (row._replace(is_again=True, gap=None) for row in self._beside(columns))

    def _rows(self, crossings: Sequence[Relation], issue: Issue | None) -> list[FlowRow]:
        rows: list[FlowRow] = []
        for crossing in crossings:
            self._add(crossing, rows)
        told = {
            name for crossing in crossings for name in (*crossing.premises, crossing.target, *self._of_step(crossing))
        }
        rest: dict[int, list[Claim]] = defaultdict(list)
        for name in dict.fromkeys(issue.positions if issue is not None else ()):
            claim, ground = self.whole.claims[name], self.whole.ground(name)
            if name in told:
                continue
            sides: tuple[Side, ...] = (ground,) if ground in ("left", "right") else ("left", "right")
            for side in sides:
                if ground != "none":
                    rest[self._column(claim, side)].append(claim)
        if any(rest.values()) and all(one.id in self._said for claims in rest.values() for one in claims):
            again = (tuple(self._point(one, self._side(at)) for one in rest[at]) for at in range(len(self.columns)))
            return [*rows, FlowRow(tuple(again), is_again=True)]  # what answers them stands where they stood first
        return [*rows, *self._beside(rest)]

    def _of_step(self, crossing: Relation) -> tuple[str, ...]:
        """The claims of the step that a link attacks, which stand in its words."""
        step = self.whole.relations.get(crossing.target)
        return (*step.premises, self.whole.aim(crossing).id) if step is not None else ()

    def _beside(self, columns: dict[int, list[Claim]]) -> Iterator[FlowRow]:
        """Claims that no link joins, beside each other in their order."""
        for claims in zip_longest(*(columns.get(at, []) for at in range(len(self.columns)))):
            cells = tuple(() if one is None else (self._point(one, self._side(at)),) for at, one in enumerate(claims))
            yield self._unanswered(cells)

    def _unanswered(self, cells: tuple[tuple[Point, ...], ...]) -> FlowRow:
        """A row that no link joins; where one side alone has something in it, that is said."""
        filled = [at for at, points in enumerate(cells) if points]
        other = self._answering(filled[0]) if len(filled) == 1 else None
        return FlowRow(cells, gap=self._gap(other, self.words.nothing_against))

    def _gap(self, column: int | None, words: str) -> Gap | None:
        """That nothing is answered; of a draft, with a mark, since an answer may be there that nobody has drawn yet."""
        return None if column is None else Gap(column, f"{words}?" if self._is_draft else words)

    @cached_property
    def _is_draft(self) -> bool:
        return bool(self.whole.proposals())

    def _answering(self, column: int) -> int | None:
        """The column in which an answer to what stands in a column would stand: the next of the other side."""
        others = [at for at in self.filled if self.columns[at].side != self.columns[column].side]
        has_replies = any(source.replies_to for source in self.speakers)
        return next((at for at in others if at > column), others[0] if others and not has_replies else None)

    def _further(self, side: Side) -> Iterator[FlowRow]:
        """A row for each argument of a side that the other side leaves alone: its reasons, and what they rest on.

        Arguments are the steps to the side's main claims, and to what is a reason for nothing.
        """
        mains = self.whole.main_claims(side)
        for step in self._arguments(side, mains):
            premises = [self.whole.claims[name] for name in step.premises]
            target = self.whole.claims[step.target]
            said = [claim.id for claim in premises if not claim.is_implicit]
            if any(name in self._said for name in (step.id, *said)) or self._is_met(step):
                continue
            if target not in mains and target.id in self._said:
                continue
            points = [self._point(claim, side) for claim in premises]
            points += self._reasons(step)
            if target not in mains:
                point = self._point(target, side)
                points.append(point._replace(text=self.words.so.format(conclusion=point.text)))
            at = self._column(premises[0], side)
            cells: tuple[tuple[Point, ...], ...] = ((),) * len(self.columns)
            other = self._answering(at)
            is_dropped = any(self.whole.replying_to(claim.id) for claim in premises)
            words = self.words.dropped if is_dropped else self.words.not_addressed
            yield FlowRow(_with(cells, at, tuple(points)), gap=self._gap(other, words))

    def _arguments(self, side: Side, mains: Sequence[Claim]) -> list[Relation]:
        """The steps of a side that lead to the end of its case, those to main claims first."""
        ends = [one for one in self.whole.map.claims if all(r.kind != "support" for r in self.whole.out_of(one.id))]
        steps = [step for claim in dict.fromkeys((*mains, *ends)) for step in self.whole.supports_of(claim.id)]
        return [step for step in steps if self.whole.ground(step.id) == side and not self.whole.is_crossing(step)]

    def _reasons(self, step: Relation) -> list[Point]:
        """What the reasons of a step rest on, in few words."""
        told = []
        for name in step.premises:
            under = [one for one in self.whole.premises_of(name) if not one.is_implicit and one.id not in self._said]
            for one in under[:_UNDER]:
                text = self.words.because_of.format(reason=short_words(one, self.subject.speech).rstrip("."))
                told.append(Point((one.id,), self.subject.number(one.id), text))
        return told

    def _is_met(self, step: Relation) -> bool:
        """Whether a link touches an argument or what it rests on, or a question is answered by it."""
        whole = self.whole
        under = dict.fromkeys((*step.premises, *(c.id for name in step.premises for c in whole.rests_on(name))))
        steps = [step, *(one for name in under for one in whole.supports_of(name))]
        if any(whole.is_crossing(one) for each in steps for one in whole.onto(each.id)):
            return True
        return any(whole.crossings_of(name) or whole.issues_of(name) for name in under)

    def _add(self, crossing: Relation, rows: list[FlowRow]) -> None:
        """A row for a link; or, where speeches have columns, its place behind what it answers."""
        ground = self.whole.ground(crossing.id)
        side: Side = "right" if ground == "right" else "left"
        other: Side = "left" if side == "right" else "right"
        premises = [self.whole.claims[name] for name in crossing.premises]
        stated = crossing.stated_in
        start = self._column(premises[0], side)
        if self.has_speeches and stated in self._column_of_source and self.whole.sources[stated or ""].side == side:
            start = self._column_of_source[stated or ""]
        end = self._column(self.whole.aim(crossing), other)
        link = Link(
            self.subject.number(crossing.id),
            crossing.kind,
            "both" if crossing.is_symmetric else "right" if start < end else "left",
            self._aimed_at(crossing),
        )
        for at, row in enumerate(rows if self.has_speeches else ()):
            stands = [point for point in row.cells[end] if crossing.target in point.names]
            if stands and not row.cells[start]:
                rows[at] = FlowRow(_with(row.cells, start, self._ends(premises, side, link)))
                return
        cells: tuple[tuple[Point, ...], ...] = ((),) * len(self.columns)
        target = self._target(crossing, other)
        points = self._ends(premises, side, link if self.has_speeches else None)
        cells = _with(_with(cells, end, target), start, points)
        rows.append(FlowRow(cells, None if self.has_speeches else link))

    def _aimed_at(self, crossing: Relation) -> str:
        number = self.whole.number(self.whole.aim(crossing).id)
        is_step = crossing.target in self.whole.relations
        return self.subject.speech.words.step_to.format(target=number) if is_step else number

    def _ends(self, premises: Iterable[Claim], side: Side, link: Link | None) -> tuple[Point, ...]:
        points = [self._point(claim, side) for claim in premises]
        return (points[0]._replace(link=link), *points[1:])

    def _target(self, crossing: Relation, side: Side) -> tuple[Point, ...]:
        if crossing.target in self.whole.claims:
            return (self._point(self.whole.claims[crossing.target], side),)
        return (self._step(self.whole.relations[crossing.target]),)

    def _step(self, step: Relation) -> Point:
        """A step that a link attacks, in full the first time."""
        name = f"{capital(called(step, self.whole, self.subject.speech))}:"
        if step.id in self._said:
            return Point((step.id,), name.removesuffix(":"), self.words.above, is_step=True)
        self._said.add(step.id)
        spoken = [one for one in (self.whole.claims[n] for n in step.premises) if not one.is_implicit]
        premise = " ".join(sentence(one.text) for one in spoken or [self.whole.claims[step.premises[0]]])
        text = self.words.step_said.format(premise=premise, target=sentence(self.whole.aim(step).text))
        return Point((step.id,), name, text, is_step=True)

    def _point(self, claim: Claim, side: Side) -> Point:
        """A claim in full with who says it and where; the next time, in few words."""
        number = self.subject.number(claim.id)
        if claim.id in self._said:
            words = short_words(claim, self.subject.speech)
            return Point((claim.id,), number, f"{words} {self.words.above}")
        self._said.add(claim.id)
        if claim.is_implicit:
            return Point((claim.id,), number, sentence(claim.text), self.words.not_said)
        who = ", ".join(filter(None, [self.subject.voice(claim.id, side), self.subject.lines(claim.id, side)]))
        return Point((claim.id,), number, sentence(claim.text), f"({who})" if who else "")

    def _side(self, column: int) -> Side:
        return self.columns[column].side or "left"

    # What is left alone

    @cached_property
    def left_alone(self) -> tuple[Left, ...]:
        """What has no row: for each side's points, what the other side drops, and what it does not address."""
        found = []
        pairs: tuple[tuple[Side, Side], ...] = (("left", "right"), ("right", "left"))
        rows = [row for band in self.bands for row in band.rows if row.gap is not None]
        told = {name for row in rows for points in row.cells for point in points for name in point.names}
        for side, other in pairs:
            claims = [claim for claim in self.whole.unaddressed(side) if claim.id not in told]
            dropped = tuple(claim for claim in claims if self.whole.replying_to(claim.id))
            rest = tuple(claim for claim in claims if claim not in dropped)
            found.append(Left(self.subject.party(other), dropped, rest))
        return tuple(found)


def _with(cells: tuple[tuple[Point, ...], ...], at: int, points: tuple[Point, ...]) -> tuple[tuple[Point, ...], ...]:
    return (*cells[:at], (*cells[at], *points), *cells[at + 1 :])
