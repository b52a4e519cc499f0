"""The spine: one band a question, with a row for each link, whose line comes in at one edge and goes on at the other.

Bands stand in the order of their questions as near as can be to the height of their links' ends (least squares in
order, see `spacing`); then a band moves a little where that makes one of its links straight.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from argmap.diagram.badges import marked
from argmap.diagram.boxes import Line, line_height
from argmap.diagram.cuts import DENSE, EM
from argmap.diagram.hanging.spacing import spread
from argmap.diagram.hanging.trees import hangs
from argmap.text.points import lines, longest_word, room

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from argmap.diagram.cuts import Cut
    from argmap.diagram.styles import Style
    from argmap.model import End, Excerpt, Issue, ShownRelation, Side
    from argmap.phrases import Speech

_NEAR, _NEAR_DENSE = 0.35, 0.8
"""How much a band is drawn to its links' ends, and how much to an even spread; also where there are many claims."""

_STRAIGHTENED = 1.3 * EM
"""How far a band moves at the most to make a link straight."""


class Row(NamedTuple):
    """A link across in its band."""

    relation: str
    number: str
    """Empty for what is aimed at a link from its own side."""
    verb: str
    left: tuple[str, ...]
    """What stands at its left end, in lines."""
    right: tuple[str, ...]
    offset: float
    """Its middle, from the band's upper edge."""
    height: float


class Band(NamedTuple):
    """A question, or what belongs to none."""

    issue: str | None
    question: tuple[str, ...]
    rows: tuple[Row, ...]
    answers: tuple[str, ...]
    """Who answers it where no link does."""
    width: float
    height: float


class Columns(NamedTuple):
    """Where the parts of a row begin, from the band's left edge, where a question stands beside its links."""

    left: float
    disk: float
    verb: float
    question: float
    right: float
    """Where the right end's words end."""


def spine_relations(excerpt: Excerpt) -> tuple[ShownRelation, ...]:
    """What has a row in the spine: the links across, and what is aimed at one of them."""
    across = {crossing.id for crossing in excerpt.crossings}
    aimed = (r for r in excerpt.within if not hangs(r, excerpt))
    return (*excerpt.crossings, *(r for r in aimed if r.id not in across))


def ends_of(relation: ShownRelation) -> tuple[End, ...]:
    """All its ends."""
    return (*relation.premises, relation.target)


@dataclass
class Spine:
    """Makes the bands of a picture."""

    excerpt: Excerpt
    style: Style
    cut: Cut

    def __post_init__(self) -> None:
        self._bands: dict[int, list[Band]] = {}
        self.asked = self._asked()
        """The questions in order, each with its relations; last, those of none."""
        self._said = {r.id: self._words(r) for _, relations in self.asked for r in relations}
        small, bold = self.cut.small, self.cut.small._replace(bold=True)
        said = list(self._said.values())
        self.disk = max((room(one.number, bold) for one in said if one.number), default=0.0) + 0.75 * EM
        self.verb = max((room(one.verb, small) for one in said), default=0.0)
        self.left = max((room(one.left, small) for one in said), default=0.0)
        self.right = max((room(one.right, small) for one in said), default=0.0)
        self.line = line_height(Line("", small, ""))

    def _asked(self) -> list[tuple[Issue | None, list[ShownRelation]]]:
        """Questions with their links; those whose links meet a main claim stand highest, between the banners."""
        relations = spine_relations(self.excerpt)
        issues: list[Issue | None] = [*self.excerpt.issues.values(), None]
        found = [(issue, [r for r in relations if self.excerpt.issue_of(r) == issue]) for issue in issues]
        mains = {claim.id for claim in self.excerpt.whole.main_claims()}

        def meets_banner(one: tuple[Issue | None, list[ShownRelation]]) -> bool:
            return any(end.at in mains for relation in one[1] for end in ends_of(relation))

        asked = [one for one in found if one[0] is not None or one[1]]
        return sorted(asked, key=lambda one: not meets_banner(one))

    def order(self) -> dict[str, int]:
        """For each link, its row, counted from the top."""
        return {r.id: i for i, r in enumerate(r for _, relations in self.asked for r in relations)}

    @property
    def least_width(self) -> float:
        """How wide bands must be for a word, and for the ends of the links, to have room."""
        longest = max((longest_word(i.question, self.cut.question) for i, _ in self.asked if i), default=0.0)
        if self.cut.is_compact:
            return self.columns(0).question + max(longest, 5 * EM) + 0.4 * EM + self.right + 0.4 * EM
        said = [words for one in self._said.values() for words in (one.left, one.right)]
        ends = max((min(room(words, self.cut.small), 5.5 * EM) for words in said), default=0.0)
        return max(longest + 1.2 * EM, self.disk + self.verb + 2 * ends + 2.2 * EM, 9 * EM)

    def columns(self, width: float) -> Columns:
        """Where the parts of compact rows begin in a band of this width."""
        left = 0.4 * EM
        disk = left + (self.left + 0.3 * EM if self.left else 0)
        verb = disk + (self.disk + 0.2 * EM if self._said else 0)
        question = verb + (self.verb + 0.5 * EM if self.verb else 0)
        return Columns(left, disk, verb, question, width - 0.4 * EM)

    def bands(self, width: float) -> list[Band]:
        """The bands in order, of this width."""
        at = int(width)
        if at not in self._bands:
            make = self._compact_band if self.cut.is_compact else self._band
            self._bands[at] = [make(issue, relations, width) for issue, relations in self.asked]
        return self._bands[at]

    def height(self, width: float) -> float:
        """How high all bands are together, with the least gaps."""
        bands = self.bands(width)
        return sum(band.height for band in bands) + max(len(bands) - 1, 0) * self.cut.band_gap

    def _question(self, issue: Issue | None) -> str:
        words = self.style.speech.words
        if issue is not None:
            return issue.question
        return words.outside_questions if self.excerpt.issues else ""

    def _band(self, issue: Issue | None, relations: Sequence[ShownRelation], width: float) -> Band:
        """The question over its rows."""
        face = self.cut.question if issue is not None else self.cut.small
        said = self._question(issue)
        question = tuple(lines(said, face, width - 1.2 * EM)) if said else ()
        y = 0.3 * EM + len(question) * line_height(Line("", face, "")) + (0.1 * EM if question else 0)
        ends = (width - self.disk - self.verb - 0.3 * EM) / 2 - 0.8 * EM
        rows = []
        for relation in relations:
            words = self._said[relation.id]
            left, right = (tuple(lines(one, self.cut.small, ends)) for one in (words.left, words.right))
            height = max(max(len(left), len(right)) * self.line + 0.2 * EM, self.line + 0.35 * EM)
            rows.append(Row(relation.id, words.number, words.verb, left, right, y + height / 2, height))
            y += height
        answers = tuple(lines(self._answers(issue), self.cut.small, width - 1.2 * EM)) if issue and not rows else ()
        return Band(
            issue.id if issue else None, question, tuple(rows), answers, width, y + len(answers) * self.line + 0.3 * EM
        )

    def _answers(self, issue: Issue) -> str:
        words = self.style.speech.words
        shown = [self.excerpt.whole.number(name) for name in issue.positions if name in self.excerpt.claims]
        return words.answers_without_link.format(numbers=", ".join(shown)) if shown else words.no_link_drawn

    def _compact_band(self, issue: Issue | None, relations: Sequence[ShownRelation], width: float) -> Band:
        """The question beside its rows."""
        face = self.cut.question if issue is not None else self.cut.small
        columns = self.columns(width)
        room_for_question = max(columns.right - (self.right + 0.4 * EM if self.right else 0) - columns.question, 3 * EM)
        question = tuple(lines(self._question(issue) or "\u00a0", face, room_for_question))
        each = self.line + 0.06 * EM
        height = max(len(question) * line_height(Line("", face, "")), len(relations) * each) + 0.16 * EM
        rows = []
        for i, relation in enumerate(relations):
            words = self._said[relation.id]
            offset = height / 2 + (i - (len(relations) - 1) / 2) * each
            rows.append(Row(relation.id, words.number, words.verb, (words.left,), (words.right,), offset, each))
        return Band(issue.id if issue else None, question, tuple(rows), (), width, height)

    def _words(self, relation: ShownRelation) -> _Said:
        excerpt, speech = self.excerpt, self.style.speech
        left, right = ends_across(relation, excerpt, speech, is_short=self.cut.is_compact)
        number = excerpt.whole.number(relation.id)
        return _Said(
            number + marked(relation.id, excerpt).sign if number else "",
            arrow_of(relation, excerpt) if self.cut.is_compact else verb_of(relation, excerpt, speech),
            left,
            right,
        )


class _Said(NamedTuple):
    """The words of a row."""

    number: str
    verb: str
    left: str
    right: str


def side_of(relation: ShownRelation, excerpt: Excerpt) -> Side:
    """The side that a link starts from."""
    return "left" if excerpt.whole.ground(relation.id) == "left" else "right"


def arrow_of(relation: ShownRelation, excerpt: Excerpt) -> str:
    """Which way a link goes."""
    if relation.relation.is_symmetric:
        return "↔"
    if relation.kind == "rephrase":
        return "="
    return "→" if side_of(relation, excerpt) == "left" else "←"


def verb_of(relation: ShownRelation, excerpt: Excerpt, speech: Speech) -> str:
    """What a link does, as it reads from left to right: "attacks →", "← attacked by"."""
    arrow, words = arrow_of(relation, excerpt), speech.words
    if arrow == "←":
        return f"{arrow} {words.verbs_back_between[relation.kind]}"
    return f"{words.verbs_between[relation.kind]} {arrow}"


def ends_across(relation: ShownRelation, excerpt: Excerpt, speech: Speech, *, is_short: bool) -> tuple[str, str]:
    """What a link joins, on the left and on the right: numbers; of what is not shown, also within what it stands.

    Where room is short, only the line says within what it stands.

    Args:
        relation: as it is shown.
        excerpt: what is shown.
        speech: how it is said.
        is_short: whether room is short.
    """
    whole, words = excerpt.whole, speech.words

    said = whole.number

    def within(end: End) -> str:
        return words.within.format(number=whole.number(end.at)) if end.is_folded and not is_short else ""

    premises = " + ".join(" + ".join(map(said, end.own)) + within(end) for end in relation.premises)
    premises = " + ".join([premises, *map(said, relation.missing)])
    own = relation.relation.target
    if own in whole.claims:
        target = said(own)
    elif whole.number(own):
        target = words.link_numbered.format(number=whole.number(own))
    else:
        aim = said(whole.aim(relation.relation).id)
        target = f"→{aim}" if is_short else words.step_to.format(target=aim)
    target += within(relation.target) if whole.aim(relation.relation).id != relation.target.at else ""
    return (premises, target) if side_of(relation, excerpt) == "left" else (target, premises)


def stacked_between(  # noqa: PLR0913
    bands: Sequence[Band],
    more: float,
    ends: Mapping[str, Sequence[float]],
    *,
    top: float,
    bottom: float,
    gap: float,
    claims: int,
) -> tuple[list[float], float]:
    """Where each band begins, and where what stands at the foot of the spine does.

    Args:
        bands: in order.
        more: how high what stands at the foot is.
        ends: for a link, the heights of its ends at the sides.
        top: where the first may begin.
        bottom: where the last may end.
        gap: between two bands, at least.
        claims: how many there are in the picture.
    """
    sizes = [band.height for band in bands] + ([more] if more else [])
    free = max((bottom - top - sum(sizes)) / max(len(sizes) - 1, 1), gap)
    near = _NEAR_DENSE if claims > DENSE else _NEAR
    wishes, y = [], top
    for i, size in enumerate(sizes):
        rows = bands[i].rows if i < len(bands) else ()
        drawn = [end - row.offset for row in rows for end in ends.get(row.relation, ())]
        wishes.append(near * sum(drawn) / len(drawn) + (1 - near) * y if drawn else y)
        y += size + free
    if more:
        wishes[-1] = bottom - more
    placed = spread(wishes, sizes, min(free, max(gap, 0.6 * EM)), top, bottom)
    return placed[: len(bands)], placed[-1] if more else bottom


def straightened(
    bands: Sequence[Band], starts: Sequence[float], ports: Mapping[str, Sequence[float]], top: float, bottom: float
) -> list[float]:
    """Where each band begins after it has moved a little, if that makes one of its links straight.

    Args:
        bands: in order.
        starts: where each begins.
        ports: for a link, the heights at which it meets boxes.
        top: where the first may begin.
        bottom: where the last may end.
    """
    moved = list(starts)
    for i, band in enumerate(bands):
        off = [port - moved[i] - row.offset for row in band.rows for port in ports.get(row.relation, ())]
        if not off or min(map(abs, off)) < 0.5:
            continue
        shift = min(off, key=abs)
        low = moved[i - 1] + bands[i - 1].height + 0.25 * EM if i else top
        high = moved[i + 1] - 0.25 * EM if i + 1 < len(bands) else bottom
        if abs(shift) < _STRAIGHTENED and low <= moved[i] + shift and moved[i] + shift + band.height <= high:
            moved[i] += shift
    return moved
