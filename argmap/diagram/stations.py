"""Stations: a question with the points of its crossings beside it, which takes less height than points under it.

A crossing enters at its number on the left and goes on at the right, at the same height; the numbers of the claims
that it joins stand at its ends, whether these are shown or not. All stations are of one width, so that they stand
like the rows of a table.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from argmap.diagram.boxes import Box, Line, box, line_height, pill, side_by_side, stacked
from argmap.diagram.document import STATION
from argmap.diagram.looks import arrow_of, ends_across, number_of
from argmap.diagram.metrics import lines, room
from argmap.diagram.wording import APART, APART_WORDS, issue_id, relation_id

if TYPE_CHECKING:
    from argmap.diagram.boxes import Attributes
    from argmap.diagram.metrics import Face
    from argmap.diagram.styles import Style
    from argmap.model import Issue, Relation, Structure


class Stations:
    """Makes the stations of one picture."""

    def __init__(self, structure: Structure, style: Style) -> None:
        self.structure = structure
        self.style = style
        self.ends = {r.id: ends_across(r, structure) for r in structure.crossings}
        self.widths = [
            max((room(ends[i], style.small) + 2 for ends in self.ends.values()), default=0.0) for i in (0, 1)
        ]
        points = (room(self._words(r), self._face) for r in structure.crossings)
        self.point_width = max(points, default=0.0) + 0.8 * self._face.size
        asked: list[Issue | None] = [*structure.map.issues, None]
        self.questions = {issue.id if issue is not None else None: self._question(issue) for issue in asked}
        self.question_width = max(room(line.text, line.face) for text in self.questions.values() for line in text)

    def look(self, issue: Issue | None, crossings: list[Relation]) -> Attributes:
        """A question, or none, with its points; the node's id names all of them, the points first."""
        style = self.style
        text = self.questions[issue.id if issue is not None else None]
        least = line_height(Line("", self._face, "")) + 2
        each = ceil(max(sum(map(line_height, text)) / max(len(crossings), 1), least))
        height = each * max(len(crossings), 1)
        question = box(text, width=self.question_width + 0.4 * style.small.size, height=height)
        names = [*(relation_id(crossing.id) for crossing in crossings), issue_id(issue.id) if issue else APART]
        return {
            **side_by_side(
                [self._left(crossings, each), self._gap(height), question, self._right(crossings, each)]
            ).size(padding=(0, 0)),
            "id": STATION.join(["", *names]),
            "class": "issue",
            "style": "filled",
            "color": style.paper,
            "fillcolor": style.paper,
        }

    def _question(self, issue: Issue | None) -> list[Line]:
        """The question, and where claims are in full, the claims that answer it: their numbers, labels if not shown."""
        style, structure = self.style, self.structure
        if issue is None:
            return [Line(one, style.small, style.faint) for one in self._broken(APART_WORDS, style.small)]
        asked = issue.question + (" (?)" if issue.is_proposed else "")
        text = [Line(one, style.question, style.ink) for one in self._broken(asked, style.question)]
        if style.labels == "short":
            return text
        positions = structure.whole.issues[issue.id].positions
        answers = [claim for claim in structure.whole.in_order() if claim.id in positions]
        seen = " · ".join(structure.number(claim.id) for claim in answers if claim.id in structure.claims)
        text += [Line(one, style.small, style.faint) for one in self._broken(seen, style.small)]
        for claim in answers:
            if claim.id not in structure.claims:
                ink = style.tints[structure.ground(claim.id)].strong
                words = f"{structure.number(claim.id)} {claim.short}"
                text += [Line(one, style.small, ink) for one in self._broken(words, style.small)]
        return [line for line in text if line.text]

    def _broken(self, words: str, face: Face) -> list[str]:
        return lines(words, face, self.style.question_width)

    def _left(self, crossings: list[Relation], each: float) -> Box:
        style = self.style
        if not crossings:
            return Box("", ceil(self.widths[0]) + ceil(self.point_width), each)
        rows = []
        for crossing in crossings:
            end = Line(self.ends[crossing.id][0], style.small, style.faint)
            number = Line(self._words(crossing), self._face, style.on_ink)
            point = pill(number, style.ink, width=self.point_width, height=each)
            rows.append(side_by_side([box([end], width=self.widths[0], height=each), point]))
        return stacked(rows, ports=[enters(crossing) for crossing in crossings])

    def _right(self, crossings: list[Relation], each: float) -> Box:
        ends = [Line(self.ends[crossing.id][1], self.style.small, self.style.faint) for crossing in crossings]
        if not ends:
            return Box("", ceil(self.widths[1]), each)
        boxes = [box([end], width=self.widths[1], height=each) for end in ends]
        return stacked(boxes, ports=[leaves(crossing) for crossing in crossings])

    def _gap(self, height: float) -> Box:
        return Box("", ceil(0.4 * self.style.small.size), height)

    @property
    def _face(self) -> Face:
        return self.style.small._replace(bold=True)

    def _words(self, crossing: Relation) -> str:
        number, arrow = number_of(crossing, self.structure), arrow_of(crossing, self.structure)
        return f"{arrow} {number}" if arrow == "←" else f"{number} {arrow}"


def enters(crossing: Relation) -> str:
    """The port of a station at which a crossing comes in from the left."""
    return f"in-{crossing.id}"


def leaves(crossing: Relation) -> str:
    """The port at which it goes on to the right."""
    return f"out-{crossing.id}"
