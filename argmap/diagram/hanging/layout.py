"""The steps of the facing layout joined: an excerpt to a scene.

A `Plan` is what can be said of a picture before it is drawn, above all how large its letters come out on a page; it
takes milliseconds, so that a page is tried with less and less on it. `scene` does the rest.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from argmap.diagram.boxes import box
from argmap.diagram.cuts import EM, cut_for
from argmap.diagram.hanging.columns import Kinds, given_up, stacks_of
from argmap.diagram.hanging.fitting import NOTHING, Fit, Shape, fitted
from argmap.diagram.hanging.frame import Zones, heading, legend
from argmap.diagram.hanging.links import MOST_LINES, Links, Standing
from argmap.diagram.hanging.order import Places, ordered
from argmap.diagram.hanging.painting import Laid, paint, tag_line
from argmap.diagram.hanging.placing import Bounds, Measured, Placing
from argmap.diagram.hanging.setting import Setting
from argmap.diagram.hanging.spine import Spine, ends_of, stacked_between, straightened
from argmap.diagram.hanging.trees import STRIPS, claim_of, forest_of, is_chip, strip_of
from argmap.diagram.hanging.trunks import trunks_of
from argmap.diagram.scene import Rect

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from argmap.diagram.cuts import Labels
    from argmap.diagram.hanging.frame import Legend
    from argmap.diagram.hanging.links import LinkEnd
    from argmap.diagram.hanging.placing import Note, Placed
    from argmap.diagram.hanging.spine import Band
    from argmap.diagram.hanging.trees import Forest, Strip
    from argmap.diagram.scene import Scene
    from argmap.diagram.styles import Style
    from argmap.model import Excerpt, RelationKind, Side

USUAL_ASPECT, WALL_ASPECT = 16 / 9, 1.43
"""Width of a picture on no page, of its height; also where it has many claims."""

_WALL = 60
"""Claims from which on a picture on no page is as for a wall."""

_LEAST_WIDTH = 20 * EM
"""Of a picture, so that a heading has room."""

_FEW_LINES = 4
"""For so many links a gutter has room where none has a line."""

_TWO_AT_FOOT = 22 * EM
"""How wide the spine must be for two columns at its foot."""

_CLAIMS_A_COLUMN = 12
_MOST_COLUMNS = 12

_FULL = (9, 10, 11, 12, 13, 14.5, 16, 18, 20, 22, 24, 27, 30, 34, 38)
_SHORT = (6.5, 7, 7.5, 8, 8.5, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 22)
_BANDS_FULL = (0, 13, 16, 19, 22, 25, 28, 32)
_BANDS_SHORT = (0, 13, 14, 15, 16, 17, 18, 19, 21, 23, 26, 29)
"""How wide columns and bands are tried, in the size of letters."""


class Size(NamedTuple):
    """What a picture is made for."""

    aspect: float | None = None
    """Width of its page, of its height; as it comes, if left out."""
    on_page: bool = False
    """Whether it fills a page of these proportions, and its smallest letters count."""


class Plan:
    """A picture that is fitted and not yet drawn.

    Args:
        excerpt: what is shown.
        style: its colours and words.
        labels: what stands in the boxes.
        size: what it is made for.
        empty: claims that stand as empty boxes.
    """

    def __init__(
        self, excerpt: Excerpt, style: Style, labels: Labels, size: Size, *, empty: Collection[str] = ()
    ) -> None:
        self.excerpt = excerpt
        self.style = style
        self.size = size
        self.cut = cut_for(labels, claims=len(excerpt.claims), on_page=size.on_page)
        self.aspect = size.aspect or (WALL_ASPECT if len(excerpt.claims) > _WALL else USUAL_ASPECT)
        self.links = Links(excerpt, self.cut)
        self.strips = {name: strip_of(excerpt, name) for name in excerpt.claims}
        self.empty = empty
        forest = forest_of(excerpt, repeats=not self.cut.is_compact)
        self.spine = Spine(excerpt, style, self.cut)
        self.touched = self._touched(forest)
        self.forest = ordered(forest, Places(self.touched, self._reading(), self._kind, self._is_aimed_at_step))
        self.setting = Setting(excerpt, style, self.cut, Counter({k: len(v) for k, v in self.touched.items()}), empty)
        self.placings: dict[tuple[Strip, int], tuple[Forest, Placing]] = {}
        self._fit()

    # What the steps ask

    def _reading(self) -> dict[str, int]:
        return {name: rank for rank, name in enumerate(self.excerpt.claims)}

    def _kind(self, relation: str) -> RelationKind:
        return self.excerpt.relations[relation].kind

    def _is_aimed_at_step(self, relation: str) -> bool:
        return self.excerpt.relations[relation].target.at in self.excerpt.relations

    @cached_property
    def steps(self) -> set[str]:
        """The relations within a side that a link is aimed at."""
        across = {r.id for r in self.links.relations}
        targets = {r.target.at for r in self.links.relations}
        return {name for name in targets if name in self.excerpt.relations and name not in across}

    def _touched(self, forest: Forest) -> dict[str, list[int]]:
        """For each row, the rows of the spine of the links whose line ends at it."""
        first = {group.relation: group.rows[0] for groups in forest.groups.values() for group in groups}
        rows = self.spine.order()
        found: dict[str, list[int]] = defaultdict(list)
        for relation in self.links.relations:
            for end in self.links.ends_of(relation.id):
                row = first.get(end.at, end.at)
                if self.strips.get(row) == end.side:
                    found[row].append(rows[relation.id])
        return dict(found)

    def _captions(self, forest: Forest) -> dict[str, str]:
        """What stands over trees that hang under nothing."""
        whole, words = self.excerpt.whole, self.style.speech.words
        found: dict[str, str] = {}
        for strip in STRIPS:
            has_main = any(root in forest.mains for root in forest.roots[strip])
            for root in forest.roots[strip]:
                if root in forest.mains:
                    continue
                if root in forest.moved:
                    found[root] = words.branch_of.format(number=whole.number(forest.moved[root]))
                elif strip == "middle":
                    found[root] = self._middle_caption(root)
                elif has_main and root in self.touched:
                    found[root] = words.only_answers
                elif has_main and not whole.out_of(root):
                    found[root] = words.beside_the_case
        return found

    def _middle_caption(self, claim: str) -> str:
        """Common ground, or the source on no side that says it."""
        whole, words = self.excerpt.whole, self.style.speech.words
        if whole.ground(claim) == "common":
            return words.common_ground
        names = [whole.sources[quote.source] for quote in whole.claims[claim].quotes]
        title = next((source.title or source.party for source in names if source.side is None), "")
        return words.said_by_source.format(title=title) if title else words.on_no_side

    def _sorted_roots(self, forest: Forest) -> Forest:
        """Trees that hang under nothing: those that answer first, then others, then what leads nowhere."""
        captions = self._captions(forest)
        words = self.style.speech.words
        ranks = {words.only_answers: 0, words.common_ground: 0, words.beside_the_case: 2}
        roots = {
            strip: tuple(sorted(found, key=lambda r: (r not in forest.mains, ranks.get(captions.get(r, ""), 1))))
            for strip, found in forest.roots.items()
        }
        return forest._replace(roots=roots)

    # How wide

    def _placing(self, strip: Strip, columns: int) -> tuple[Forest, Placing]:
        """A strip in so many columns, with the forest of which branches have moved."""
        at = strip, columns
        if at not in self.placings:
            forest = self._sorted_roots(given_up(self.forest, strip, columns))
            kinds = Kinds(self._kind, self._is_aimed_at_step, lambda key: len(self.touched.get(key, ())))
            stacks = stacks_of(forest, strip, kinds, self._captions(forest))
            self.placings[at] = forest, Placing(strip, stacks, columns, self.setting, self.cut, kinds, self.steps)
        return self.placings[at]

    def _count(self, strip: Strip) -> int:
        return sum(one == strip for one in self.strips.values())

    def _side_shapes(self, strip: Strip) -> Sequence[Shape]:
        count = self._count(strip)
        if not count:
            return NOTHING
        shapes = []
        for columns in range(1, min(1 + count // _CLAIMS_A_COLUMN, _MOST_COLUMNS) + 1):
            if columns > 4 and columns % 2:
                continue
            _, placing = self._placing(strip, columns)
            for room in _SHORT if self.cut.is_compact else _FULL:
                width = room * EM * columns + (columns - 1) * self.cut.column_gap
                measured = placing.measured(width)
                banner = 0.0 if self.cut.is_compact else measured.banner
                height = measured.height + measured.banner - banner
                shapes.append(Shape(width, height, columns, measured.broken, banner))
        return shapes

    @cached_property
    def has_spine(self) -> bool:
        """Whether anything stands between the sides."""
        return bool(self.spine.asked or self._count("middle"))

    def _spine_shapes(self) -> Sequence[Shape]:
        if not self.has_spine:
            return NOTHING
        least = self.spine.least_width if self.spine.asked else 9 * EM
        shapes = []
        for room in _BANDS_SHORT if self.cut.is_compact else _BANDS_FULL:
            if room * EM >= least or not room:
                width = max(room * EM, least)
                broken = self._at_foot(width).broken
                shapes.append(Shape(width, self.spine.height(width) + self._foot(width), broken=broken))
        return shapes

    def _foot(self, width: float) -> float:
        """How high what stands at the foot of the spine is, with the gap over it."""
        if not self._count("middle"):
            return 0.0
        measured = self._at_foot(width)
        return measured.banner + measured.height + (self.cut.apart if self.spine.asked else 0)

    def _at_foot(self, width: float) -> Measured:
        """What stands there, at a width."""
        return self._placing("middle", self._foot_columns(width))[1].measured(width)

    def _foot_columns(self, width: float) -> int:
        """In how many columns it stands: in two, if they have room and it becomes lower."""
        if width < _TWO_AT_FOOT:
            return 1
        one, two = (self._placing("middle", columns)[1].measured(width).height for columns in (1, 2))
        return 2 if two < 0.75 * one else 1

    def _gutter(self, side: Side) -> float:
        if not self.has_spine or not self._count(side):
            return 0.0
        lines = self.links.count(side) if len(self.links.relations) <= MOST_LINES else _FEW_LINES
        return self.cut.gutter(lines)

    def _fit(self) -> None:
        left, right, spine = self._side_shapes("left"), self._side_shapes("right"), self._spine_shapes()
        gap = 2 * EM if not self.has_spine and self._count("left") and self._count("right") else 0.0
        self.gutters = (self._gutter("left"), self._gutter("right") + gap)
        across = 2 * self.cut.margin + sum(self.gutters)
        self.fit, self.scale = fitted(left, spine, right, aspect=self.aspect, across=across, heading=self._around)
        self.wider = 0.0
        """How much wider than it need be the picture is, to fill its page."""
        natural_width = max(self.fit.width + across, _LEAST_WIDTH)
        natural_height = self.fit.height + self._around(self.fit)
        if self.size.on_page:
            self.width = max(natural_width, natural_height * self.aspect)
            self.wider = self.width - self.fit.width - across
            self.height = max(self.width / self.aspect, natural_height)
        else:
            self.width, self.height = natural_width, natural_height
            self.wider = natural_width - self.fit.width - across

    def letters(self, width: float, height: float) -> float:
        """The size in points of its smallest letters where it fills a page of so many points."""
        return self.cut.smallest * min(width / self.width, height / self.height)

    def _zones(self, fit: Fit, wider: float = 0.0) -> Zones:
        """Where the parts stand; what is to spare goes to the sides and to the gaps beside the spine."""
        margin = self.cut.margin
        there = [bool(self._count("left")), self.has_spine, bool(self._count("right"))]
        sides = there[0] + there[2]
        gaps = (1 if there[0] else 0) + (1 if there[2] else 0) if there[1] else 0
        to_sides = wider * (0.5 if gaps and sides else 1.0 if sides else 0.0)
        to_gaps = min(wider - to_sides, 8 * EM * gaps)
        to_sides += (wider - to_sides - to_gaps) if sides else 0.0
        each = to_sides / sides if sides else 0.0
        gap = to_gaps / gaps if gaps else 0.0
        x = margin
        left = (x, x + fit.left.width + each) if there[0] else None
        x = (left[1] if left else x) + self.gutters[0] + (gap if there[0] and there[1] else 0.0)
        spine = (x, x + fit.spine.width + (wider if not sides else 0.0)) if there[1] else None
        x = (spine[1] if spine else x) + self.gutters[1] + (gap if there[2] and there[1] else 0.0)
        right = (x, x + fit.right.width + each) if there[2] else None
        return Zones(left, spine, right, 2 * margin + fit.width + sum(self.gutters) + wider, margin)

    def _around(self, fit: Fit, wider: float = 0.0) -> float:
        """The height of what stands over and under everything."""
        zones = self._zones(fit, wider)
        over = heading(self.excerpt, self.style, self.cut, zones).height
        under = self._legend(zones.width).height
        return over + self._under_heading + under + 0.6 * self.cut.margin

    @property
    def _under_heading(self) -> float:
        return (0.35 if self.cut.is_compact else 0.8) * EM

    def _legend(self, width: float) -> Legend:
        rows = (key for groups in self.forest.groups.values() for group in groups for key in group.rows)
        chips = next((key for key in rows if is_chip(key) and claim_of(key) in self.strips), "")
        words = self.style.speech.words
        said = words.see.format(number=self.excerpt.whole.number(claim_of(chips)), arrow="↑") if chips else ""
        across = width - 2 * self.cut.margin
        return legend(self.excerpt, self.style, self.cut, across, steps=bool(self.steps), chips=said)

    # Where everything stands

    def scene(self) -> Scene:
        """The picture."""
        zones = self._zones(self.fit, self.wider)
        over, under = heading(self.excerpt, self.style, self.cut, zones), self._legend(zones.width)
        top = over.height + self._under_heading
        bottom = self.height - under.height - 0.6 * self.cut.margin
        placed, bands, starts = self._placed(zones, top, bottom)
        tags = self._tags(placed)
        trunks = {strip: trunks_of(self.excerpt, self._forest_of(strip), one) for strip, one in placed.items()}
        standing = Standing(zones, placed, tags, trunks, top, bottom, self.height)
        ends = self.links.drawn_ends(standing)
        lowest = placed["middle"].top - 0.5 * EM if "middle" in placed else bottom
        for _ in range(2):
            ports = self.links.ports(ends, row_heights(bands, starts), standing.boxes)
            starts = straightened(bands, starts, _by_link(ports), top, lowest)
        rows = row_heights(bands, starts)
        ports = self.links.ports(ends, rows, standing.boxes)
        left, _ = zones.spine or (0.0, 0.0)
        laid = Laid(
            placed=placed,
            tags=tags,
            trunks=trunks,
            bands=[(band, Rect(left, y, band.width, band.height)) for band, y in zip(bands, starts, strict=True)],
            links=self.links.routes(ends, ports, rows, standing),
            heading=over,
            legend=under,
            width=self.width,
            height=self.height,
            margin=self.cut.margin,
        )
        return paint(self.excerpt, self.spine, self.setting, laid)

    def _forest_of(self, strip: Strip) -> Forest:
        return self._placing(strip, self._columns(strip))[0]

    def _columns(self, strip: Strip) -> int:
        middle = self._foot_columns(self.fit.spine.width)
        return {"left": self.fit.left.columns, "middle": middle, "right": self.fit.right.columns}[strip]

    def _placed(self, zones: Zones, top: float, bottom: float) -> tuple[dict[Strip, Placed], list[Band], list[float]]:
        """Rows and bands: first the sides by themselves, then the bands near them, then the sides near the bands."""
        sides: dict[Strip, tuple[float, float]] = {}
        if zones.left:
            sides["left"] = zones.left
        if zones.right:
            sides["right"] = (zones.right[1], zones.right[0])
        level = [] if self.cut.is_compact else [self._banner(strip, abs(a - b)) for strip, (a, b) in sides.items()]
        banner = max(level, default=0.0)

        def place(wishes: Mapping[str, Sequence[float]] | None) -> dict[Strip, Placed]:
            return {
                strip: self._placing(strip, self._columns(strip))[1].placed(Bounds(a, b, top, bottom, banner), wishes)
                for strip, (a, b) in sides.items()
            }

        placed = place(None)
        if zones.spine is None:
            return placed, [], []
        width = zones.spine[1] - zones.spine[0]
        bands, foot = self.spine.bands(width), self._foot(width)
        claims, gap = len(self.excerpt.claims), self.cut.band_gap
        for _ in range(2):
            ends = self._end_heights(placed)
            starts, foot_top = stacked_between(bands, foot, ends, top=top, bottom=bottom, gap=gap, claims=claims)
            rows = row_heights(bands, starts)
            wishes: dict[str, list[float]] = defaultdict(list)
            for relation in self.links.relations:
                for end in self.links.ends_of(relation.id):
                    wishes[end.at].append(rows[relation.id])
            placed = place(wishes)
        if foot:
            a, b = zones.spine
            inset = self.cut.apart if self.spine.asked else 0
            placing = self._placing("middle", self._columns("middle"))[1]
            placed["middle"] = placing.placed(Bounds(a, b, min(foot_top, bottom - foot) + inset))
        return placed, bands, starts

    def _banner(self, strip: Strip, width: float) -> float:
        mains = (root for root in self._forest_of(strip).roots[strip] if root in self.forest.mains)
        return next((self.setting.height(main, width) for main in mains), 0.0)

    def _end_heights(self, placed: Mapping[Strip, Placed]) -> dict[str, list[float]]:
        """For each link, the middles of the boxes and tags at its ends."""
        boxes = {key: rect for one in placed.values() for key, rect in one.rects.items()} | self._tags(placed)
        return {
            relation.id: [boxes[end.at].middle for end in ends_of(relation) if end.at in boxes]
            for relation in self.links.relations
        }

    def _tags(self, placed: Mapping[Strip, Placed]) -> dict[str, Rect]:
        """The tag of each step that a link is aimed at, at the inner edge over the step's first row."""
        notes = ((strip, note) for strip, one in placed.items() for note in one.notes if note.kind == "step")
        return {note.about: self._tag(note, strip) for strip, note in notes}

    def _tag(self, note: Note, strip: Strip) -> Rect:
        label = box([tag_line(note.about, self.excerpt, self.style, self.cut.small, short=self.cut.is_compact)])
        wide = min(label.width + 0.5 * EM, note.rect.width)
        x = note.rect.x if strip == "right" else note.rect.right - wide
        return Rect(x, note.rect.y - 0.04 * EM, wide, note.rect.height)


def row_heights(bands: Sequence[Band], starts: Sequence[float]) -> dict[str, float]:
    """For each link, the height of its row, bands beginning at these heights."""
    return {row.relation: y + row.offset for band, y in zip(bands, starts, strict=True) for row in band.rows}


def _by_link(ports: Mapping[LinkEnd, float]) -> dict[str, list[float]]:
    found: dict[str, list[float]] = defaultdict(list)
    for end, height in ports.items():
        found[end.link].append(height)
    return found
