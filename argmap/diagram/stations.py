"""Stations on the spine: a question, and the points through which its crossings run from side to side.

A crossing enters at the left of its number and goes on at the right, at the same height; what it joins stands at its
ends. Where claims are in full, the points stand under the question with words at their ends; where room is short,
beside it with numbers. All stations are of one width, so that they stand like the rows of a table.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from argmap.diagram.badges import marked
from argmap.diagram.boxes import Box, Line, box, line_height, pill, side_by_side, stacked
from argmap.diagram.document import STATION
from argmap.diagram.looks import arrow_of, ends_across, number_of
from argmap.diagram.wording import APART, issue_id, relation_id
from argmap.text.points import lines, room

if TYPE_CHECKING:
    from argmap.diagram.boxes import Attributes
    from argmap.diagram.styles import Style
    from argmap.model import Excerpt, Issue, ShownRelation
    from argmap.text.points import Face

_ENDS = 0.55
"""How wide the words at each end may be, of the question's width."""


class _Point(NamedTuple):
    """A crossing's number, and what stands at its ends."""

    crossing: ShownRelation
    number: Line
    left: list[Line]
    right: list[Line]


class Stations:
    """Makes the stations of one picture."""

    def __init__(self, excerpt: Excerpt, style: Style) -> None:
        self.excerpt = excerpt
        self.style = style
        self.words = style.speech.words
        self.is_full = style.labels == "full"
        self.points = {crossing.id: self._point(crossing) for crossing in excerpt.crossings}
        asked: list[Issue | None] = [*excerpt.issues.values(), None]
        self.questions = {issue.id if issue is not None else None: self._question(issue) for issue in asked}
        points = list(self.points.values())
        self.number_width = _widest([p.number for p in points]) + 0.8 * style.small.size
        self.left_width = _widest([line for p in points for line in p.left])
        self.right_width = _widest([line for p in points for line in p.right])
        self.answers = {issue.id: self._answers(issue) for issue in excerpt.issues.values()} if self.is_full else {}
        self.question_width = _widest(
            [line for text in (*self.questions.values(), *self.answers.values()) for line in text]
        )
        if self.is_full:
            lacking = self.question_width - sum(self._widths())
            self.left_width += max(0.0, ceil(lacking / 2))
            self.right_width += max(0.0, ceil(lacking / 2))

    def look(self, issue: Issue | None, crossings: list[ShownRelation]) -> Attributes:
        """A question, or none, with its points; the node's id names all of them, the points first."""
        style = self.style
        points = [self.points[crossing.id] for crossing in crossings]
        names = [*(relation_id(crossing.id) for crossing in crossings), issue_id(issue.id) if issue else APART]
        made = self._under(issue, points) if self.is_full else self._beside(issue, points)
        return {
            **made.size(padding=(0, 3) if self.is_full else (0, 0)),
            "id": STATION.join(["", *names]),
            "class": "issue",
            "style": "filled",
            "color": style.paper,
            "fillcolor": style.paper,
        }

    # Points under their question

    def _under(self, issue: Issue | None, points: list[_Point]) -> Box:
        width = sum(ceil(part) for part in self._widths())
        question = box(self.questions[issue.id if issue is not None else None], align="CENTER", width=width)
        rows = [self._row(point) for point in points]
        answers = self.answers[issue.id] if issue is not None else []
        parts = [question, *rows, *([box(answers, align="CENTER", width=width)] if answers else [])]
        return stacked([part._replace(width=width) for part in parts])

    def _row(self, point: _Point) -> Box:
        height = max(sum(map(line_height, text)) for text in (point.left, point.right, [point.number])) + 3
        left_width, gap, number_width, _, right_width = self._widths()
        return side_by_side(
            [
                box(point.left, width=left_width, height=height),
                Box("", gap, height),
                pill(point.number, self.style.ink, width=number_width, height=height),
                Box("", gap, height),
                box(point.right, width=right_width, height=height),
            ],
            ports={0: enters(point.crossing), 4: leaves(point.crossing)},
        )

    def _widths(self) -> tuple[float, float, float, float, float]:
        gap = 0.4 * self.style.small.size
        return self.left_width, gap, self.number_width, gap, self.right_width

    def _answers(self, issue: Issue) -> list[Line]:
        """The claims that answer a question, but for those at the ends of its points: numbers; labels if not shown."""
        style, whole, shown = self.style, self.excerpt.whole, self.excerpt.claims
        points = [r for r in self.excerpt.crossings if self.excerpt.issue_of(r) == issue]
        joined = {name for r in points for name in whole.ends(r.relation)}
        others = [claim for claim in whole.in_order() if claim.id in issue.positions and claim.id not in joined]
        seen = ", ".join(whole.number(claim.id) for claim in others if claim.id in shown)
        lead = self.words.also if points else self.words.answers_without_link
        said = [lead.format(numbers=seen)] if seen else []
        text = [Line(one, style.small, style.faint) for words in said for one in self._broken(words, style.small)]
        for claim in others:
            if claim.id not in shown:
                ink = style.tints[whole.ground(claim.id)].strong
                words = f"{whole.number(claim.id)} {claim.short}"
                text += [Line(one, style.small, ink) for one in self._broken(words, style.small)]
        return text

    # Points beside their question

    def _beside(self, issue: Issue | None, points: list[_Point]) -> Box:
        text = self.questions[issue.id if issue is not None else None]
        heights = self._heights(points, sum(map(line_height, text)))
        height = sum(heights)
        left_width, gap, number_width, _, right_width = (ceil(part) for part in self._widths())
        left = Box("", left_width + gap + number_width, height)
        right = Box("", right_width, height)
        if points:
            rows = [
                side_by_side(
                    [
                        box(point.left, width=left_width, height=each),
                        Box("", gap, each),
                        pill(point.number, self.style.ink, width=number_width, height=each),
                    ]
                )
                for point, each in zip(points, heights, strict=True)
            ]
            left = stacked(rows, ports=[enters(point.crossing) for point in points])
            ends = [box(p.right, width=right_width, height=each) for p, each in zip(points, heights, strict=True)]
            right = stacked(ends, ports=[leaves(point.crossing) for point in points])
        question = box(text, width=self.question_width, height=height)
        return side_by_side([left, Box("", gap, height), question, Box("", gap, height), right])

    def _heights(self, points: list[_Point], question: float) -> list[int]:
        """Of each row: as high as its words, and all together as high as the question beside them."""
        line = line_height(Line("", self._face, "")) + 2
        needed = [max(line, *(sum(map(line_height, end)) for end in (p.left, p.right))) for p in points] or [line]
        lacking = max(question - sum(needed), 0) / len(needed)
        return [ceil(each + lacking) for each in needed]

    # Words

    def _question(self, issue: Issue | None) -> list[Line]:
        style = self.style
        if issue is None:
            return [
                Line(one, style.small, style.faint) for one in self._broken(self.words.outside_questions, style.small)
            ]
        asked = issue.question + (" (?)" if marked(issue.id, self.excerpt).sign else "")
        return [Line(one, style.question, style.ink) for one in self._broken(asked, style.question)]

    def _broken(self, words: str, face: Face) -> list[str]:
        return lines(words, face, self.style.question_width)

    def _point(self, crossing: ShownRelation) -> _Point:
        style = self.style
        number, arrow = number_of(crossing, self.excerpt), arrow_of(crossing, self.excerpt)
        words = f"{number} {self.words.verbs_between[crossing.kind]}" if self.is_full else number
        words = f"{arrow} {words}" if arrow == "←" else f"{words} {arrow}"
        left, right = ends_across(crossing, self.excerpt, style.speech, labels=self.is_full)
        widest = _ENDS * style.question_width
        inks = [style.tints[side].strong if self.is_full else style.faint for side in ("left", "right")]
        ends = [
            [Line(one, style.small, ink) for one in lines(end, style.small, widest)]
            for end, ink in zip((left, right), inks, strict=True)
        ]
        return _Point(crossing, Line(words, self._face, style.on_ink), ends[0], ends[1])

    @property
    def _face(self) -> Face:
        return self.style.small._replace(bold=True)


def _widest(text: list[Line]) -> float:
    return max((ceil(room(line.text, line.face) + 1) for line in text), default=0)


def enters(crossing: ShownRelation) -> str:
    """The port of a station at which a crossing comes in from the left."""
    return f"in-{crossing.id}"


def leaves(crossing: ShownRelation) -> str:
    """The port at which it goes on to the right."""
    return f"out-{crossing.id}"
