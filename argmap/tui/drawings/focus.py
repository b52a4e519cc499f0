"""One entry and all that stands one step from it: what it leads to on the left, what bears on it on the right."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from argmap.phrases import PLAIN
from argmap.tui.drawings.boxes import Amount, Box, box_of_entry, draw_box, ellipsis_of, is_ascii
from argmap.tui.drawings.canvas import Canvas, Ink, Place, wrap
from argmap.tui.drawings.strokes import LINKED
from argmap.tui.drawings.trees import head_of, ink_of, junction

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from argmap.model import Relation, RelationKind, Structure
    from argmap.tui.drawings.canvas import Point
    from argmap.tui.glyphs import Glyphs

_WIDEST = 42
"""Columns that a box takes at most."""
_NARROWEST = 18
_GUTTER = 6
"""Columns between boxes besides the tracks: the head, a line, another, a junction, linked premises, a stub."""
_ORDER: tuple[RelationKind, ...] = ("support", "attack", "contradiction", "rephrase")
_MOST_TRACKS = 5
_LEAST = 36
"""Columns without which nothing is drawn in order."""


class _Step(NamedTuple):
    """A relation as it is drawn: from boxes on the right to one on the left."""

    relation: Relation
    premises: tuple[str, ...]
    target: str
    """A box; for what bears on a step, the relation that is its junction."""
    is_turned: bool = False
    """A contradiction that is recorded the other way round."""


def draw_focus(structure: Structure, selected: str, *, width: int, glyphs: Glyphs) -> Canvas:
    """Draw an entry with its neighbours, never wider than asked for but for 36 columns.

    Args:
        structure: the map.
        selected: the id of a claim, relation or issue; an unknown one gives an empty drawing.
        width: in columns.
        glyphs: the signs; those that are ASCII make all of the drawing so, but for the words.
    """
    focus = _Focus(structure, selected, max(width, _LEAST), glyphs)
    if selected in structure.claims:
        focus.draw_claim()
    elif selected in structure.relations:
        focus.draw_relation()
    elif selected in structure.issues:
        focus.draw_issue()
    return focus.canvas


class _Lane(NamedTuple):
    """Where a relation runs between its premises and its target."""

    track: int
    """The column in which it goes up or down, counted from the target's side."""
    linked: int
    """The column in which its premises join, counted from their side."""


class _Lanes(NamedTuple):
    """The lanes of all relations between two columns of boxes."""

    by_relation: dict[str, _Lane]
    gutter: int
    """Columns between the boxes."""


def _lanes(steps: Sequence[_Step], column: Sequence[str], targets: Sequence[str]) -> _Lanes:
    """Tracks by target and kind; linked premises that would run into one another join in columns of their own."""
    index = {name: i for i, name in enumerate(column)}
    tracks: dict[tuple[str, RelationKind], int] = {}
    spans: list[list[tuple[int, int]]] = [[]]
    by_relation = {}
    for step in steps:
        places = [index[name] for name in step.premises if name in index]
        if step.target not in targets or not places:
            continue
        track = tracks.setdefault((step.target, step.relation.kind), len(tracks) % _MOST_TRACKS)
        lane = 0
        if len(places) > 1:
            span = min(places), max(places)
            lane = next((i for i, taken in enumerate(spans) if _is_free(taken, span)), len(spans))
            spans += [[]] if lane == len(spans) and lane < _MOST_TRACKS else []
            spans[min(lane, len(spans) - 1)].append(span)
        lane = min(lane, _MOST_TRACKS - 1) if len(places) > 1 else -1
        by_relation[step.relation.id] = _Lane(2 + track, 2 + 2 * lane)
    for name, at in by_relation.items():  # a single premise runs past all columns in which others join
        by_relation[name] = at if at.linked > 0 else at._replace(linked=2 * len(spans))
    return _Lanes(by_relation, _GUTTER + min(len(tracks), _MOST_TRACKS) + 2 * (len(spans) - 1))


def _is_free(taken: Iterable[tuple[int, int]], span: tuple[int, int]) -> bool:
    return all(last < span[0] or span[1] < first for first, last in taken)


class _Focus:
    def __init__(self, structure: Structure, selected: str, width: int, glyphs: Glyphs) -> None:
        self.structure = structure
        self.selected = selected
        self.width = width
        self.glyphs = glyphs
        self.canvas = Canvas(ascii_only=is_ascii(glyphs))
        self.canvas.width = self.width  # it is in the middle of this width already
        self._joints: dict[str, Point] = {}
        self._ports: dict[tuple[str, RelationKind], int] = {}
        self._lanes: dict[str, _Lane] = {}

    # What is drawn

    def draw_claim(self) -> None:
        """What the claim leads to, itself with its partners, what bears on it."""
        inward = list(self._onto(self.selected))
        outward = list(self._from(self.selected))
        right = [name for step in inward for name in step.premises]
        middle = [self.selected, *(name for step in outward for name in step.premises)]
        left = [step.target for step in outward]
        seen = {self.selected: None}
        columns = [_unseen(names, seen) for names in (left, right, middle[1:])]
        columns = [columns[0], [self.selected, *columns[2]], columns[1]]
        self._draw(columns, [*outward, *inward])
        self._draw_below([issue.id for issue in self.structure.issues_of(self.selected)], alone=not inward + outward)

    def draw_relation(self) -> None:
        """Its target, then its premises and what bears on it; around an undercut, the step that it undercuts."""
        relation = self.structure.relations[self.selected]
        under = self.structure.relations.get(relation.target)
        first = under or relation
        steps = [_Step(first, first.premises, first.target)]
        steps += [_Step(r, r.premises, first.id) for r in self.structure.onto(first.id)]
        if under:
            steps += [_Step(r, r.premises, relation.id) for r in self.structure.onto(relation.id)]
        seen: dict[str, None] = {}
        left = _unseen([first.target], seen)
        right = _unseen([name for step in steps for name in step.premises], seen)
        self._draw([left, right], steps)

    def draw_issue(self) -> None:
        """Its positions on both sides, its crossings under the question."""
        issue = self.structure.issues[self.selected]
        grounds = {name: self.structure.ground(name) for name in issue.positions}
        left = [name for name, ground in grounds.items() if ground == "left"]
        right = [name for name, ground in grounds.items() if ground == "right"]
        others = [name for name, ground in grounds.items() if ground not in ("left", "right")]
        crossings = [r.id for r in self.structure.crossings if self.structure.issue_of(r) is issue]
        columns = [names for names in (left, [self.selected, *crossings, *others], right) if names]
        gutters = [_GUTTER] * (len(columns) - 1)
        if self._is_narrow(len(columns), sum(gutters)):
            self._stack([self.selected, *crossings, *left, *right, *others], indent=0)
            return
        places = self._place(columns, gutters)
        centre = places[self.selected]
        for name in (*left, *right):
            place = places[name]
            on_left = place.x < centre.x
            start = (place.right if on_left else place.x - 1), _middle(place)
            end = (centre.x - 1 if on_left else centre.right), _middle(centre)
            turn = end[0] + (-2 if on_left else 2)
            points = [start, (turn, start[1]), (turn, end[1]), end]
            self.canvas.line(points, kind="rephrase", ink=Ink("common"), name=self.selected)

    def _onto(self, target: str) -> Iterator[_Step]:
        """What bears on an entry, each followed by what bears on that step, supports first."""
        steps = [_Step(r, r.premises, target) for r in self.structure.onto(target)]
        steps += [
            _Step(r, (r.target,), target, is_turned=True)
            for r in self.structure.out_of(target)
            if r.kind == "contradiction"
        ]
        for step in sorted(steps, key=lambda step: _ORDER.index(step.relation.kind)):
            yield step
            for relation in self.structure.onto(step.relation.id):
                yield _Step(relation, relation.premises, step.relation.id)

    def _from(self, claim: str) -> Iterator[_Step]:
        """What a claim leads to; a step that it bears on stands for itself."""
        relations = [r for r in self.structure.out_of(claim) if r.kind != "contradiction"]
        for relation in sorted(relations, key=lambda relation: _ORDER.index(relation.kind)):
            yield _Step(relation, relation.premises, relation.target)

    # Boxes

    def _is_narrow(self, columns: int, gutters: int) -> bool:
        return self.width < columns * _NARROWEST + gutters

    def _draw(self, columns: Sequence[Sequence[str]], steps: Sequence[_Step]) -> None:
        filled = [names for names in columns if names]
        lanes = [_lanes(steps, right, left) for left, right in pairwise(filled)]
        if self._is_narrow(len(filled), sum(lane.gutter for lane in lanes)):
            self._draw_narrow(columns, steps)
            return
        for lane in lanes:
            self._lanes |= lane.by_relation
        places = self._place(filled, [lane.gutter for lane in lanes])
        for step in steps:
            self._draw_step(step, places)

    def _place(self, columns: Sequence[Sequence[str]], gutters: Sequence[int]) -> dict[str, Place]:
        """Put boxes in columns, each in the middle of the height, all in the middle of the width."""
        room = (self.width - sum(gutters)) // max(len(columns), 1)
        boxes = [[self._box(name, min(room, _WIDEST)) for name in names] for names in columns]
        heights = [sum(box.height + 1 for box in column) - 1 for column in boxes]
        widths = [max(box.width for box in column) for column in boxes]
        x = max((self.width - sum(widths) - sum(gutters)) // 2, 0)
        places: dict[str, Place] = {}
        for column, height, width, gutter in zip(boxes, heights, widths, (*gutters, 0), strict=True):
            y = (max(heights) - height) // 2
            for box in column:
                places[box.id] = self._put(box._replace(width=width), (x, y))
                y += box.height + 1
            x += width + gutter
        return places

    def _box(self, name: str, width: int) -> Box:
        amount = Amount(width=width, lines=None, full=True, even=False)
        return box_of_entry(name, self.structure, amount, glyphs=self.glyphs)

    def _put(self, box: Box, at: Point) -> Place:
        return draw_box(self.canvas, box, at, glyphs=self.glyphs, chosen=box.id == self.selected)

    def _stack(self, names: Sequence[str], *, indent: int) -> dict[str, Place]:
        places, y = {}, self.canvas.height
        for name in names:
            places[name] = self._put(self._box(name, self.width - indent), (indent, y))
            y = places[name].bottom
        return places

    def _draw_narrow(self, columns: Sequence[Sequence[str]], steps: Sequence[_Step]) -> None:
        """Below one another where there is no room beside: headed in words, premises with what they are."""
        own = self.selected
        done: dict[str, None] = {}
        outward = [step for step in steps if own in step.premises and not step.is_turned]
        for step in outward:
            if step.target not in done:
                done[step.target] = None
                self._stack([step.target], indent=3)
            self._head(step, up=True)
        self._stack([own], indent=0)
        for step in steps:
            if step in outward:
                names = [name for name in step.premises if name != own and name not in done]
                words = "together with" if names else ""
            else:
                names, words = [name for name in step.premises if name not in done], ""
                self._head(step, up=False)
            done |= dict.fromkeys(names)
            if words:
                self._note(words)
            self._stack([name for name in names if name != own], indent=3)
        rest = [name for names in columns for name in names if self.canvas.box_of(name) is None]
        self._stack(rest, indent=3)

    def _head(self, step: _Step, *, up: bool) -> None:
        relation = step.relation
        words = (PLAIN.words.verbs if up else PLAIN.words.verbs_back)[relation.kind]
        if not up and step.target in self.structure.relations:
            words = f"{PLAIN.nouns.step.one} {words}"
        sign, ink = self.glyphs.of_kind(relation.kind), ink_of(relation, self.structure)
        self.canvas.write((1, self.canvas.height), f"{sign} {words}", ink=ink, name=relation.id)

    def _note(self, words: str) -> None:
        self.canvas.write((1, self.canvas.height), words, ink=Ink(None, "quiet"))

    def _draw_below(self, issues: Sequence[str], *, alone: bool) -> None:
        """The issues that a claim answers, and a word where nothing else is to be seen."""
        row = self.canvas.height + 1
        if alone:
            self._note_centred("nothing bears on it", row)
            row += 2
        for name in issues:
            text = f"{self.glyphs.issue} {self.structure.issues[name].question}"
            for line in wrap(text, self.width - 2, lines=2, ellipsis=ellipsis_of(self.glyphs)):
                self.canvas.write((1, row), line, ink=Ink("common"), name=name)
                self.canvas.note(name, Place(1, row, min(len(line), self.width - 2), 1))
                row += 1

    def _note_centred(self, words: str, row: int) -> None:
        self.canvas.write(((self.width - len(words)) // 2, row), words, ink=Ink(None, "quiet"))

    # Lines

    def _draw_step(self, step: _Step, places: dict[str, Place]) -> None:
        starts = [places[name] for name in step.premises if name in places]
        if not starts:
            return
        if step.target in self._joints:
            self._end_on_step(step, starts)
        elif step.target in places:
            starts = [place for place in starts if place.x > places[step.target].x]
            if starts:
                self._end_on_box(step, starts, places[step.target])

    def _end_on_box(self, step: _Step, starts: Sequence[Place], target: Place) -> None:
        relation, kind = step.relation, step.relation.kind
        ink = ink_of(relation, self.structure)
        right, lane = min(place.x for place in starts), self._lanes[relation.id]
        rows = [_middle(place) + _lift(kind, place) for place in starts]
        joint = (rows[0] + rows[-1]) // 2
        linked, track = right - lane.linked, target.right + lane.track
        bundle = LINKED + relation.id
        for row in rows if len(rows) > 1 else ():
            points = [(right - 1, row), (linked, row), (linked, joint)]
            self.canvas.line(points, kind=kind, ink=ink, name=relation.id, net=bundle)
        begin = linked if len(rows) > 1 else right - 1
        port = self._port(step.target, kind, target)
        self.canvas.line([(begin, joint), (linked - 1, joint)], kind=kind, ink=ink, name=relation.id, net=bundle)
        points = [(linked - 1, joint), (track, joint), (track, port), (target.right, port)]
        self.canvas.line(points, kind=kind, ink=ink, name=relation.id, net=f"{kind} {step.target}")
        self._finish(relation, (linked - 1, joint), head=(target.right, port), foot=(begin, joint))

    def _finish(self, relation: Relation, joint: Point, *, head: Point, foot: Point) -> None:
        ink = ink_of(relation, self.structure)
        sign = head_of(relation.kind, self.glyphs, to_left=True)
        self.canvas.mark(head, sign, ink=ink, name=relation.id)
        if relation.is_symmetric:
            self.canvas.mark(foot, sign, ink=ink, name=relation.id)
        self._joints[relation.id] = joint
        is_chosen = relation.id == self.selected
        if relation.is_linked or self.structure.onto(relation.id) or is_chosen:
            sign = self.glyphs.main if is_chosen else junction(self.glyphs)
            self.canvas.mark(joint, sign, ink=ink._replace(weight="strong"), name=relation.id)
        self.canvas.note(relation.id, Place(*joint, 1, 1))

    def _end_on_step(self, step: _Step, starts: Sequence[Place]) -> None:
        relation, (x, y) = step.relation, self._joints[step.target]
        ink = ink_of(relation, self.structure)
        for place in starts:
            row = _middle(place)
            end = y + (1 if row > y else -1)
            points = [(place.x - 1, row), (x, row), (x, end)]
            self.canvas.line(points, kind=relation.kind, ink=ink, name=relation.id, net=f"onto {step.target}")
            self.canvas.mark((x, end), self.glyphs.of_kind(relation.kind), ink=ink, name=relation.id)
        joint = starts[0].x - 2, _middle(starts[0])
        self._joints.setdefault(relation.id, joint)
        self.canvas.note(relation.id, Place(*joint, 1, 1))
        if relation.id == self.selected:
            self.canvas.mark(joint, self.glyphs.main, ink=ink._replace(weight="strong"), name=relation.id)

    def _port(self, target: str, kind: RelationKind, place: Place) -> int:
        """The row in which relations of a kind reach a box: each kind has its own while there are rows."""
        key = target, kind
        if key not in self._ports:
            taken = [row for (name, _), row in self._ports.items() if name == target]
            wanted = _middle(place) if not taken else max(taken) + 1
            self._ports[key] = min(wanted, place.bottom - 1)
        return self._ports[key]


def _middle(place: Place) -> int:
    return place.y + (place.height - 1) // 2


def _lift(kind: RelationKind, place: Place) -> int:
    """How far below the middle a relation of a kind leaves a box, so that two kinds do not share a row."""
    return 0 if kind == "support" else min(1, place.height - 2)


def _unseen(names: Iterable[str], seen: dict[str, None]) -> list[str]:
    """Each name that has no box yet, once."""
    fresh = [name for name in dict.fromkeys(names) if name not in seen]
    seen |= dict.fromkeys(fresh)
    return fresh
