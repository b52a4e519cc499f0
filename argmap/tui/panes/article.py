"""A pane with the articles of one side, the quoted words of every claim marked in them."""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.strip import Strip

from argmap.articles import places_of
from argmap.tui.fits.cases import Lit, lit_of, starts_at
from argmap.tui.lined_text import LinedText, TextBlock, clean
from argmap.tui.marks import Mark, Marks, marks_of, sources_changed
from argmap.tui.pane import ScrollPane
from argmap.tui.scene import Asked, Chosen, Scene, Scrolled
from argmap.tui.styles import Palette, palette

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from textual import events
    from textual.selection import Selection

    from argmap.model import Article, Debate, Source
    from argmap.model.source import Paragraph

WIDE = 44
"""From this many columns on, the gutter has room for signs and for the numbers of links."""

MEASURE = 88
"""No line is longer, as longer ones are hard to read."""

_WIDE_GUTTER = 8
_NARROW_GUTTER = 5
_CARRIED = 6
"""Rows under that of its first word in which a claim is named at the latest, where several begin in one row."""
_LETTERS = {"left": "A", "right": "B", None: "N"}
_BOLD_KINDS = ("headline", "heading")
_FAINT_KINDS = ("byline", "caption", "furniture")
_CLOSE_KINDS = ("key points", "furniture")
_NAME_LENGTH = 40
"""Readers' names over their comments are at most so long."""


class Hit(NamedTuple):
    """Where words that were searched for stand."""

    source: str
    start: int


class _Section(NamedTuple):
    """Some rows of the pane: an article, or a line or two about it."""

    top: int
    lined: LinedText
    source: str = ""
    """Whose article it is; empty for what is about one."""
    marks: Marks = Marks()
    looks: tuple[Style, ...] = ()
    """How each block looks where nothing is marked in it."""

    @property
    def bottom(self) -> int:
        return self.top + len(self.lined)


class _Lined(NamedTuple):
    """An article set in lines, and what they depend on."""

    article: Article
    part: tuple[str, ...]
    width: int
    lined: LinedText


_LEAST_SEEN = 3
"""Rows of text that stay in view at the least, however far it is scrolled."""


class ArticlePane(ScrollPane, can_focus=True, inherit_bindings=False):
    """The articles of some sources, one after the other.

    Args:
        sources: the ids of the sources, in the order in which they are shown.
    """

    DEFAULT_CSS = """
    ArticlePane {
        scrollbar-size-vertical: 1;
        scrollbar-gutter: stable;
        overflow-x: hidden;
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "next_claim(1)", "Next claim in the text", show=False),
        Binding("up,k", "next_claim(-1)", "Previous claim in the text", show=False),
        Binding("pagedown,space", "turn(1)", "Page down", show=False),
        Binding("pageup", "turn(-1)", "Page up", show=False),
        Binding("g,home", "to_start", "To the start", show=False),
        Binding("G,end", "to_end", "To the end", show=False),
    ]

    def __init__(self, sources: Sequence[str], *, id: str | None = None) -> None:  # noqa: A002 - as all widgets say
        super().__init__(id=id)
        self.sources = tuple(sources)
        """The ids of the sources whose articles are shown."""
        self._scene: Scene | None = None
        self._marks: Mapping[str, Marks] = {}
        self._sections: tuple[_Section, ...] = ()
        self._lined: dict[str, _Lined] = {}
        """By a source's id, its article as it was set last."""
        self._strips: dict[int, Strip] = {}
        self._hits: Mapping[str, Sequence[tuple[int, int]]] = {}
        self._palette: Palette = palette({})
        self._lit = Lit(*([frozenset[str]()] * 4))

    # What is shown

    def show(self, scene: Scene) -> None:
        """Show a scene; what is newly selected is brought into view, else the place is kept."""
        before, self._scene = self._scene, scene
        if before is None or before.debate is not scene.debate:
            self._mark(None if before is None else before.debate, scene.debate)
            self._name_articles(scene.debate)
            self._set()
        if before is None or (before.debate, before.sought) != (scene.debate, scene.sought):
            self._hits = _find(scene.debate, self.sources, scene.sought)
        self._lit = lit_of(scene.debate.structure, scene.selected, scene.way, scene.by)
        if scene.tie is not None and not self._lit.holds(scene.tie.id):
            self._lit = self._lit._replace(across=self._lit.across | {scene.tie.id})
        self._repaint()
        if before is None or _subject(before) != _subject(scene):
            self._reveal()

    def show_anew(self, scene: Scene) -> None:
        """Show a scene in which other sources may be read than before."""
        self._scene = None
        self.show(scene)

    def mark_row(self, name: str) -> int | None:
        """The row of the screen in which a claim's current quote starts, else its first in these articles."""
        mark = self._mark_of(name)
        if mark is None:
            return None
        y = self._row(*mark) - self.scroll_offset.y
        return self.content_region.y + y if 0 <= y < self.size.height else None

    def line_of(self, name: str) -> int | None:
        """In which row of these articles a claim's current quote starts, else its first here."""
        mark = self._mark_of(name)
        return self._row(*mark) if mark is not None and self._sections else None

    def put(self, line: int, row: int) -> None:
        """Scroll so that a row of these articles stands in a row of the window."""
        self.scroll_to(y=max(line - row, 0), animate=False, force=True, immediate=True)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Say that other text is seen."""
        super().watch_scroll_y(old_value, new_value)
        self.post_message(Scrolled())

    def next_claim(self, step: int) -> tuple[str, int] | None:
        """The claim, and which of its quotes, that comes next in the text, or before with a step of -1.

        Counted from what is selected, else from its counterpart, if it is in view, else from the top of the view.
        """
        stops = [mark for _, mark in self._stops()]
        here = self._here()
        if here in stops:
            place = stops.index(here) + step
        else:
            top = self.scroll_offset.y
            above = sum(self._row(source, mark) < top for source, mark in self._stops())
            place = above if step > 0 else above - 1
        return stops[place][2:4] if 0 <= place < len(stops) else None

    def search_hits(self, words: str) -> list[Hit]:
        """Where words stand in the articles shown, letters big or small, in the order of the text."""
        found = _find(self._scene.debate, self.sources, words) if self._scene is not None else {}
        return [Hit(source, start) for source, spans in found.items() for start, _ in spans]

    def show_hit(self, source: str, start: int) -> None:
        """Bring a place in an article into view."""
        section = self._section_of(source)
        if section is not None:
            row = section.top + section.lined.cell(start).row
            self._bring_into_view(row, row)

    def show_stretch(self, source: str, start: int, end: int) -> None:
        """Bring a stretch of an article into view."""
        section = self._section_of(source)
        if section is not None:
            lined = section.lined
            self._bring_into_view(section.top + lined.cell(start).row, section.top + lined.cell(end - 1).row)

    def top_place(self) -> tuple[str, int] | None:
        """The source and the code point at which the text in view begins; none where nothing can be read."""
        for row in range(self.scroll_offset.y, self.scroll_offset.y + max(self.size.height, 1)):
            section = self._section_at(row)
            if section is not None and section.source and section.lined.block(row - section.top) is not None:
                return section.source, section.lined.span(row - section.top)[0]
        return None

    def end_of(self, name: str) -> tuple[str, int] | None:
        """The source and the code point at which an entry's current quote ends, or its first in these articles."""
        found = self._mark_of(name)
        return None if found is None else (found[0], found[1].end)

    def is_in_view(self, source: str, offset: int) -> bool:
        """Whether a code point of an article is in view."""
        section = self._section_of(source)
        row = section.top + section.lined.cell(offset).row if section is not None else -1
        return self.scroll_offset.y <= row < self.scroll_offset.y + self.size.height

    def claims_in_view(self) -> list[str]:
        """The ids of the claims that begin in view, in the order of the text, each once."""
        found: dict[str, None] = {}
        for row in range(self.scroll_offset.y, self.scroll_offset.y + self.size.height):
            section = self._section_at(row)
            if section is not None and section.source:
                for mark in self._seen(section.marks.starting(*section.lined.span(row - section.top))):
                    found[mark.name] = None
        return list(found)

    def picked(self) -> tuple[str, int, int] | None:
        """The source and the stretch of its article that is drawn over with the mouse; none if nothing is."""
        selection = self.text_selection
        if selection is None:
            return None
        for section in self._sections:
            places: list[int] = []
            for line in range(len(section.lined) if section.source else 0):
                start, end = section.lined.span(line)
                span = selection.get_span(section.top + line)
                if span is not None and section.lined.block(line) is not None:
                    places += [start + span[0], end if span[1] == -1 else min(start + span[1], end)]
            if places and min(places) < max(places):
                return section.source, min(places), max(places)
        return None

    def _mark(self, before: Debate | None, debate: Debate) -> None:
        """Find out where the articles are quoted; after an edit, in those only where a quote came, went or moved."""
        anew = frozenset(self.sources)
        if before is not None and before.articles is debate.articles:
            anew &= sources_changed(before, debate) | (anew - self._marks.keys())
        kept = {name: marks for name, marks in self._marks.items() if name in self.sources and name not in anew}
        self._marks = {**kept, **dict.fromkeys(anew, Marks()), **(marks_of(debate, anew) if anew else {})}

    # LinedText

    def _name_articles(self, debate: Debate) -> None:
        sources = [debate.structure.sources[name] for name in self.sources if name in debate.structure.sources]
        if not sources:
            self.border_title = None
            return
        first = sources[0]
        more = f"  and {len(sources) - 1} more" if len(sources) > 1 else ""
        title = clean(first.name)
        parties = list(dict.fromkeys(clean(source.party) for source in sources))
        said = f"  ({', '.join(parties)})" if parties != [title] else ""
        self.border_title = Content(f"{_LETTERS[first.side]}  {title}{more}{said}")

    def _set(self) -> None:
        """Set all articles anew: another debate or another width."""
        self._strips.clear()
        self._sections = tuple(self._lay_out()) if self._scene is not None and self.size.width else ()
        self.virtual_size = Size(self.size.width, self._text_height + max(self.size.height - _LEAST_SEEN, 0))

    @property
    def _text_height(self) -> int:
        return self._sections[-1].bottom if self._sections else 0

    def _lay_out(self) -> Iterator[_Section]:
        assert self._scene is not None
        debate = self._scene.debate
        width = min(self.size.width - self._gutter_width - 1, MEASURE)
        top = 0
        for name in self.sources:
            source = debate.structure.sources[name]
            if len(self.sources) > 1:
                heading = _about(
                    f"{clean(source.title or name)}", top, width=width, style=Style(bold=True, reverse=True)
                )
                yield heading
                top = heading.bottom + 1
            section = self._set_article(source, top, width=width)
            yield section
            top = section.bottom + 1

    def _set_article(self, source: Source, top: int, *, width: int) -> _Section:
        assert self._scene is not None
        article = self._scene.debate.articles.get(source.id)
        if article is None:
            return _about(_why_not(self._scene.debate, source), top, width=width, style=Style(italic=True))
        paragraphs = [p for p in article.paragraphs if source.owns(p)]
        if not paragraphs:
            return _about("Nothing in this article belongs to it.", top, width=width, style=Style(italic=True))
        lined = self._lined_as_before(article, source, width)
        if lined is None:
            lined = LinedText(article.text, list(_blocks(paragraphs)), width=width)
            self._lined[source.id] = _Lined(article, source.part, width, lined)
        looks = tuple(_look(paragraph) for paragraph in paragraphs)
        return _Section(top, lined, source.id, self._marks.get(source.id, Marks()), looks)

    def _lined_as_before(self, article: Article, source: Source, width: int) -> LinedText | None:
        """The article's lines as they were set last, where nothing changed that they depend on."""
        before = self._lined.get(source.id)
        if before is None or before.article is not article or (before.part, before.width) != (source.part, width):
            return None
        return before.lined

    @property
    def _gutter_width(self) -> int:
        return _WIDE_GUTTER if self.size.width >= WIDE else _NARROW_GUTTER

    def on_resize(self) -> None:
        """Set the articles for the new width, and keep the place."""
        if self._sections and self._sections[0].lined.width == self._width_now():
            self._reveal()
            return
        top = self._section_at(self.scroll_offset.y)
        place = None
        if top is not None:
            row = min(max(self.scroll_offset.y - top.top, 0), len(top.lined) - 1)
            place = top.source, top.lined.span(row)[0]
        self._set()
        self._repaint()
        if place is not None and place[0]:
            section = self._section_of(place[0])
            if section is not None:
                self.scroll_to(y=section.top + section.lined.cell(place[1]).row, animate=False, force=True)
        self._reveal()

    def _width_now(self) -> int:
        return max(min(self.size.width - self._gutter_width - 1, MEASURE), 2)

    # Places

    def _stops(self) -> Iterator[tuple[str, Mark]]:
        for name in self.sources:
            for mark in self._marks.get(name, Marks()).claims:
                if self._scene is None or not (self._scene.is_hidden(mark.name) or self._scene.is_faint(mark.name)):
                    yield name, mark

    def _here(self) -> Mark | None:
        """What a walk through the text starts from, if anything is marked."""
        if self._scene is None:
            return None
        mark = self._mark_of(self._scene.selected)
        if mark is None and self._scene.tie is not None and self.mark_row(self._scene.tie.id) is not None:
            mark = self._mark_of(self._scene.tie.id)
        return None if mark is None else mark[1]

    def _mark_of(self, name: str) -> tuple[str, Mark] | None:
        """An entry's current quote if it is in these articles, else its first there; with the source."""
        if self._scene is None:
            return None
        structure = self._scene.debate.structure
        entry = structure.claims.get(name) or structure.relations.get(name)
        if entry is None:
            return None
        for source in self.sources:
            marks = self._marks.get(source, Marks())
            current = marks.get(name, self._scene.quote) if name == self._scene.selected else None
            if current is not None:
                return source, current
        found = ((source, self._marks.get(source, Marks()).first(name, len(entry.quotes))) for source in self.sources)
        return next(((source, mark) for source, mark in found if mark is not None), None)

    def _row(self, source: str, mark: Mark) -> int:
        section = self._section_of(source)
        return section.top + section.lined.cell(mark.start).row if section is not None else -1

    def _section_of(self, source: str) -> _Section | None:
        return next((section for section in self._sections if section.source == source), None)

    def _section_at(self, row: int) -> _Section | None:
        i = bisect_right(self._sections, row, key=lambda section: section.top) - 1
        return self._sections[i] if i >= 0 and row < self._sections[i].bottom else None

    def _reveal(self) -> None:
        """Bring what is selected into view, else its counterpart."""
        if self._scene is None:
            return
        names = [self._scene.selected, *sorted(self._lit.chosen)]
        if self._scene.tie is not None:
            names.append(self._scene.tie.id)
        found = next((mark for mark in map(self._mark_of, names) if mark is not None), None)
        section = self._section_of(found[0]) if found is not None else None
        if found is not None and section is not None:
            first = section.top + section.lined.cell(found[1].start).row
            self._bring_into_view(first, section.top + section.lined.cell(found[1].end - 1).row)

    def _bring_into_view(self, first: int, last: int) -> None:
        height = self.size.height
        top = self.scroll_offset.y
        if height and not (top <= first and min(last, first + height - 1) < top + height):
            self.scroll_to(y=max(first - height // 3, 0), animate=False, force=True)

    # Painting

    def notify_style_update(self) -> None:
        """Paint anew: the theme may be another."""
        super().notify_style_update()
        self._repaint()

    def selection_updated(self, selection: Selection | None) -> None:  # noqa: ARG002 - as all widgets say
        """Paint anew: other text is selected with the mouse."""
        self._repaint()

    def _repaint(self) -> None:
        self._strips.clear()
        self._palette = palette(self.app.theme_variables)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One row of the pane."""
        row = self.scroll_offset.y + y
        strip = self._strips.get(row)
        if strip is None:
            strip = self._strips[row] = self._paint(row)
        return strip

    def _paint(self, row: int) -> Strip:
        section = self._section_at(row)
        segments: list[Segment] = []
        if section is not None:
            line = row - section.top
            segments = [*self._gutter(section, line), *self._text(section, line, row)]
        base = self.rich_style
        strip = Strip(segments).apply_style(base)
        return strip.adjust_cell_length(self.size.width, base)

    def _text(self, section: _Section, line: int, row: int) -> Iterator[Segment]:
        """The row's words, cut wherever their style changes."""
        block = section.lined.block(line)
        if block is None:
            return
        start, end = section.lined.span(line)
        stretches = section.marks.between(start, end)
        hits = _overlapping(self._hits.get(section.source, ()), start, end)
        picked = self._picked(row, start, end)
        taken = self._taken(section.source, start, end)
        labels = self._labels(section, start, end)
        places = {start, end, *picked, *(place for span in taken for place in span), *labels}
        places.update(place + len(label) for place, label in labels.items())
        places.update(place for stretch in stretches for place in stretch[:2])
        places.update(place for hit in hits for place in hit)
        cuts = sorted(place for place in places if start <= place <= end)
        plain = self._palette.faint if section.looks[block].dim else section.looks[block]
        seen = [(stretch, self._seen(stretch.marks)) for stretch in stretches]
        styles = [(stretch.start, stretch.end, self._style_of(marks)) for stretch, marks in seen if marks]
        for left, right in itertools.pairwise(cuts):
            style = next((s for a, b, s in styles if a <= left < b), plain)
            if any(a <= left < b for a, b in hits):
                style = style + (Style(reverse=False, underline=True) if style.reverse else self._palette.found)
            if picked and picked[0] <= left < picked[1]:
                style = style + self.screen.get_component_rich_style("screen--selection")
            if any(a <= left < b for a, b in taken):
                style = self._palette.taken
            shown = section.lined.shown(line, left, right)
            if left in labels and right - left <= len(labels[left]) == len(shown):
                shown, style = labels[left], self._palette.label
            yield Segment(shown, style + _offset(left - start, row))

    def _picked(self, row: int, start: int, end: int) -> tuple[int, ...]:
        """The part of a row that is selected with the mouse."""
        selection = self.text_selection
        span = selection.get_span(row) if selection is not None else None
        if span is None:
            return ()
        return start + span[0], end if span[1] == -1 else min(start + span[1], end)

    def _taken(self, source: str, start: int, end: int) -> Sequence[tuple[int, int]]:
        """The parts of a row that are taken to be made something of."""
        words = self._scene.words if self._scene is not None else None
        if words is None or words.source != source:
            return ()
        return [(max(a, start), min(b, end)) for a, b in words.parts if a < end and b > start]

    def _labels(self, section: _Section, start: int, end: int) -> dict[int, str]:
        """Letters to be shown over the beginnings of claims in a row, by where they begin."""
        labels = self._scene.labels if self._scene is not None else {}
        if not labels:
            return {}
        found: dict[int, str] = {}
        for mark in self._seen(section.marks.starting(start, end)):
            if mark.name in labels and mark.start + len(labels[mark.name]) <= end:
                found.setdefault(mark.start, labels[mark.name])
        return found

    def _seen(self, marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
        """Those of some quotes that no filter hides."""
        scene = self._scene
        if scene is None or scene.kept is None:
            return marks
        return tuple(mark for mark in marks if not scene.is_hidden(mark.name) or mark.name == scene.selected)

    def _top_of(self, marks: Iterable[Mark]) -> Mark:
        """Which of several quotes is shown: what is selected, then what has to do with it, then the first given."""
        return min(marks, key=self._rank)

    def _rank(self, mark: Mark) -> int:
        scene, lit = self._scene, self._lit
        assert scene is not None
        if mark.name == scene.selected:
            return 0 if mark.quote == scene.quote else 1
        for rank, names in enumerate((lit.chosen, lit.tied, lit.across, lit.path), 2):
            if mark.name in names:
                return rank
        return 7 if scene.is_faint(mark.name) else 6

    def _style_of(self, marks: tuple[Mark, ...]) -> Style:
        mark = self._top_of(marks)
        style = self._style_of_mark(mark)
        overlaps = len({other.name for other in marks if other.is_claim}) > 1
        return style + Style(underline=True) if overlaps and not style.dim else style

    def _style_of_mark(self, mark: Mark) -> Style:
        scene, paint, lit = self._scene, self._palette, self._lit
        assert scene is not None
        if mark.name == scene.selected or mark.name in lit.chosen:
            return paint.chosen if self._is_current(mark) else paint.picked
        if mark.name in lit.tied:
            return paint.other if self._is_current(mark) else paint.tied
        if mark.name in lit.across:
            return paint.tied
        if scene.is_faint(mark.name):
            return paint.faint
        if not mark.is_claim:
            return Style(bold=True)
        ground = scene.debate.structure.ground(mark.name)
        return paint.of_ground(ground) if mark.name in lit.path else paint.softly(ground)

    def _is_current(self, mark: Mark) -> bool:
        """Whether it is the one of its claim's quotes that is looked at."""
        found = self._mark_of(mark.name)
        return found is not None and found[1] == mark

    def _gutter(self, section: _Section, line: int) -> Iterator[Segment]:
        scene = self._scene
        assert scene is not None
        width = self._gutter_width
        offset = _offset(0, section.top + line)
        if not section.source:
            yield Segment(" " * width, offset)
            return
        start, end = section.lined.span(line)
        mark = self._named_at(section, line)
        if mark is None:
            yield Segment(" " * (width - 1), offset)
        else:
            style = self._style_in_gutter(mark)
            more = "+" if line == len(section.lined) - 1 and self._named_at(section, line + 1) is not None else ""
            name, links = f"{self._called(mark)}{more}", self._links_beside(mark)
            yield Segment(name, style + offset)
            plain = Style() if style.dim else Style(color=self._palette.tied.color, bold=True)
            yield Segment(links.rjust(width - 1 - cell_len(name)), plain + offset)
        beside = self._beside(section.source, start, end)
        yield Segment(scene.glyphs.here if beside is not None else " ", (beside or Style()) + offset)

    def _beside(self, source: str, start: int, end: int) -> Style | None:
        """The bar beside the words of what is selected, or of its other end; none beside other words."""
        for names, style in ((self._lit.chosen, self._palette.picked), (self._lit.tied, self._palette.tied)):
            for name in sorted(names):
                found = self._mark_of(name)
                if found is not None and found[0] == source and found[1].start < end and found[1].end > start:
                    return style + Style(underline=False)
        return None

    def _named_at(self, section: _Section, line: int) -> Mark | None:
        """Which claim the gutter names in a row: where several begin in one, the later ones stand under the first."""
        waiting: list[Mark] = []
        named: Mark | None = None
        for at in range(max(line - _CARRIED, 0), line + 1):
            span = section.lined.span(at) if at < len(section.lined) else (0, 0)
            starting = self._seen(section.marks.starting(*span))
            waiting = sorted([*waiting, *starting], key=self._rank)
            named = waiting[0] if waiting else None
            waiting = [mark for mark in waiting if named is not None and mark.name != named.name]
        return named

    def _style_in_gutter(self, mark: Mark) -> Style:
        style = self._style_of_mark(mark)
        return style + Style(italic=False, underline=False, bold=mark.name in self._lit.path or style.bold)

    def _called(self, mark: Mark) -> str:
        """A claim's number with what it does before it, where there is room; behind it, that it is only proposed."""
        assert self._scene is not None
        scene, structure = self._scene, self._scene.debate.structure
        claim, number = structure.claims[mark.name], structure.number(mark.name)
        sign = scene.glyphs.marked if mark.name in scene.marked else scene.glyphs.of_claim(claim, structure)
        is_wide = self._gutter_width == _WIDE_GUTTER
        name = f"{sign}{number}" if is_wide or sign in (scene.glyphs.marked, scene.glyphs.main) else number
        asked = scene.glyphs.proposed if claim.is_proposed else ""
        return f"{name}{asked}"[: self._gutter_width - 1]

    def _links_beside(self, mark: Mark) -> str:
        """Its links by number, those on it after the sign of what they do to it; else how the source stands to it."""
        scene = self._scene
        assert scene is not None
        room = self._gutter_width - 1 - cell_len(self._called(mark))
        structure = scene.debate.structure
        links = structure.crossings_of(mark.name)
        own = [structure.number(link.id) for link in links if starts_at(link, mark.name)]
        met = [link for link in links if not starts_at(link, mark.name)]
        if not links:
            return scene.glyphs.of_stance(structure.claims[mark.name].quotes[mark.quote].stance)[:room]
        kinds = list(dict.fromkeys(link.kind for link in met))
        sign = scene.glyphs.of_kind("attack" if "attack" in kinds else kinds[0]) if kinds else ""
        numbers = ",".join(structure.number(link.id) for link in met if link.kind == kinds[0])
        whole = f"{','.join(own)}{' ' if own and met else ''}{sign}{numbers}" if len(kinds) < 2 else ""
        spare = room - (0 if whole.startswith(sign or "-") else 1)
        if whole and len(whole) <= spare:
            return whole
        return f"{sign or scene.glyphs.forth}{'+' if len(links) > 1 else ''}"[:room]

    # What a person does

    def on_click(self, event: events.Click) -> None:
        """Choose what is quoted under the mouse; where several quotes overlap, the next of them."""
        offset = event.get_content_offset(self)
        marks = self._marks_under(offset.x, offset.y) if offset is not None else ()
        if self._scene is not None and marks:
            names = [mark.name for mark in marks]
            here = names.index(self._scene.selected) if self._scene.selected in names else -1
            mark = marks[(here + 1) % len(marks)]
            is_here = mark.name == self._scene.selected and mark.quote == self._scene.quote
            self.post_message(Asked() if is_here else Chosen(mark.name, mark.quote))

    def _marks_under(self, x: int, y: int) -> tuple[Mark, ...]:
        row = self.scroll_offset.y + y
        section = self._section_at(row)
        if section is None:
            return ()
        line = row - section.top
        if x < self._gutter_width:
            named = self._named_at(section, line)
            return () if named is None else (named,)
        offset = section.lined.offset(line, x - self._gutter_width)
        return () if offset is None else section.marks.at(offset)

    def action_next_claim(self, step: int) -> None:
        """Choose the next or previous claim in the text."""
        found = self.next_claim(step)
        if found is not None:
            self.post_message(Chosen(*found))

    def action_turn(self, pages: int) -> None:
        """Scroll by pages, of which one line stays in view."""
        y = self.scroll_offset.y + pages * max(self.size.height - 1, 1)
        self.scroll_to(y=min(y, self._end) if pages > 0 else y, animate=False)

    @property
    def _end(self) -> int:
        """How far is scrolled to see the end of the text; further, only that a quote there can stand beside another."""
        return max(self._text_height - self.size.height, 0)

    def action_to_start(self) -> None:
        """Scroll to the start."""
        self.scroll_to(y=0, animate=False)

    def action_to_end(self) -> None:
        """Scroll to the end."""
        self.scroll_to(y=self._end, animate=False)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The shown words that are selected with the mouse, without the gutter."""
        lines = []
        for section in self._sections:
            for line in range(len(section.lined)):
                start, end = section.lined.span(line)
                span = selection.get_span(section.top + line)
                if span is not None:
                    last = end if span[1] == -1 else min(start + span[1], end)
                    lines.append(section.lined.shown(line, start + span[0], last))
        return ("\n".join(lines), "\n") if lines else None


def _about(message: str, top: int, *, width: int, style: Style) -> _Section:
    return _Section(top, LinedText(message, [TextBlock(0, len(message))], width=width), looks=(style,))


def _why_not(debate: Debate, source: Source) -> str:
    """Why an article has no text to show."""
    reasons = [p for p in debate.problems if p.place is not None and p.place.source == source.id]
    said = " ".join(f"{clean(p.message)}. {clean(p.remedy)}".strip() for p in reasons)
    if not said:
        said = "The map names no file for it." if source.article is None else "Its file was not read."
    return f"This article cannot be shown. {said}"


def _blocks(paragraphs: Sequence[Paragraph]) -> Iterator[TextBlock]:
    """The paragraphs as blocks: list points, furniture, and names over comments keep close to what they belong to."""
    before: Paragraph | None = None
    for paragraph in paragraphs:
        same = before is not None and before.kind == paragraph.kind
        is_name = before is not None and before.kind == "comment" and before.end - before.start < _NAME_LENGTH
        close = same and (paragraph.kind in _CLOSE_KINDS or is_name)
        yield TextBlock(paragraph.start, paragraph.end, apart=not close)
        before = paragraph


def _look(paragraph: Paragraph) -> Style:
    return Style(bold=True) if paragraph.kind in _BOLD_KINDS else Style(dim=paragraph.kind in _FAINT_KINDS)


def _offset(column: int, row: int) -> Style:
    """Tells the screen which character it is, so that text can be selected with the mouse."""
    return Style.from_meta({"offset": (column, row)})


def _subject(scene: Scene) -> tuple[str, int, str]:
    return scene.selected, scene.quote, scene.tie.id if scene.tie is not None else ""


def _find(debate: Debate, sources: Iterable[str], words: str) -> dict[str, list[tuple[int, int]]]:
    """For each source, where words stand in what it owns of its article, however they are written there."""
    found: dict[str, list[tuple[int, int]]] = {}
    for name in sources:
        article = debate.articles.get(name)
        if words.strip() and article is not None:
            owns = debate.structure.sources[name].owns
            found[name] = [place for paragraph, place in places_of(article, words) if owns(paragraph)]
    return found


def _overlapping(spans: Sequence[tuple[int, int]], start: int, end: int) -> Sequence[tuple[int, int]]:
    """Of spans in order and apart from one another, those that reach into a part of the text."""
    first = bisect_right(spans, start, key=lambda span: span[1])
    return spans[first : bisect_left(spans, end, key=lambda span: span[0])]
