"""What the panes with rows list, line by line: the issues, all about one entry, what is wrong; known to no screen.

A row is text in parts, each with what it means (`Ink`); a pane cuts it to its width and gives it colours.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Literal, NamedTuple

from argmap.errors import Severity
from argmap.phrases import (
    PLAIN,
    badge_lines,
    counted,
    drawn_by,
    ends_in_numbers,
    kind_of,
    on_page,
    quote_status,
    relation_sentence,
    relation_words,
    said_by,
    stands_to,
    summary,
    surely,
    together,
)
from argmap.text import Surface, one_line, wrapped
from argmap.tui.cells.frame import BEGINNING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from argmap.model import (
        Claim,
        Debate,
        Entry,
        FoundQuote,
        Ground,
        Issue,
        Quote,
        Relation,
        Structure,
    )
    from argmap.tui.glyphs import Glyphs
    from argmap.tui.scene import Scene

Ink = Literal["plain", "bold", "faint", "left", "right", "common", "none"]
"""What a part of a row means for its look: where a claim stands, or how much it weighs."""

DEEPEST = 8
"""How many levels of a tree are drawn; what lies deeper says its depth as a number."""


class Piece(NamedTuple):
    """Some text of a row in one look."""

    text: str
    ink: Ink = "plain"


class Row(NamedTuple):
    """One line of a list."""

    parts: tuple[Piece, ...]
    id: str = ""
    """The claim, relation or issue that it stands for; empty for what cannot be chosen."""
    depth: int = 0
    trail: str = ""
    """For the nearest levels, outermost first: how the tree's lines run before the row (`│`, `├`, `└`, or nothing)."""
    is_branch: bool = False
    """Whether rows below it belong to it and can be folded."""
    is_again: bool = False
    """Whether the entry was listed in full before."""
    via: str = ""
    """The relation by which it is listed here."""
    quote: int | None = None
    """Which of the claim's quotes it shows."""

    @property
    def text(self) -> str:
        """All its parts, without the tree's lines."""
        return "".join(part.text for part in self.parts)


class Listing(NamedTuple):
    """Rows in order, and where to find an entry among them."""

    rows: tuple[Row, ...]
    places: Mapping[str, int]
    """For an entry's id, the row that lists it best; relations within a side stand at one of their premises."""


class Lines(NamedTuple):
    """The signs of a tree's lines and of brackets."""

    down: str
    branch: str
    last: str
    first_linked: str
    next_linked: str
    last_linked: str
    cut: str
    opening: str
    closing: str


_DRAWN = Lines("│", "├", "└", "┐", "│", "┘", "…", "“", "”")
_TYPED = Lines("|", "|", "`", "\\", "|", "/", "~", '"', '"')


def lines_of(glyphs: Glyphs) -> Lines:
    """The lines that go with a set of signs."""
    return _TYPED if glyphs.step.isascii() else _DRAWN


def _wrapped(text: str, columns: int) -> list[str]:
    """A text in lines of at most so many columns."""
    return wrapped(one_line(text, Surface.CELLS), max(columns, 2))


# Claims and crossings in a line


def _ink(structure: Structure, name: str) -> Ink:
    return structure.ground(name)


def _lead(claim: Claim, structure: Structure, glyphs: Glyphs) -> Piece:
    """A claim's sign and number."""
    return Piece(f"{glyphs.of_claim(claim, structure)} {structure.number(claim.id)}", _ink(structure, claim.id))


def _doubt(entry: Entry, glyphs: Glyphs) -> str:
    """What is said of it by who looked at the map, before its label."""
    said = glyphs.said_of(entry)
    return f"{said} " if said else ""


def _label(claim: Claim) -> str:
    return claim.label if claim.label.strip() else claim.text


def crossing_row(crossing: Relation, structure: Structure, glyphs: Glyphs, *, widths: tuple[int, int, int]) -> Row:
    """A relation from one side to the other: "2 A15 ✗› B1 80 thousand lives lost".

    Args:
        crossing: what is listed.
        structure: the map.
        glyphs: the signs.
        widths: cells of the columns for its number, its premises and its target.
    """
    premises, target = ends_in_numbers(crossing, structure)
    target = target.replace("→", glyphs.forth)
    sign = glyphs.of_kind(crossing.kind) + (" " if crossing.is_symmetric else glyphs.forth)
    first = structure.claims[crossing.premises[0]]
    parts = (
        Piece(f"{structure.number(crossing.id).rjust(widths[0])} ", "bold"),
        Piece(premises.rjust(widths[1]), _ink(structure, first.id)),
        Piece(f" {sign} "),
        Piece(target.ljust(widths[2]), _ink(structure, structure.aim(crossing).id)),
        Piece(f" {_doubt(crossing, glyphs)}{_label(first)}"),
    )
    return Row(parts, crossing.id)


def crossing_widths(crossings: Iterable[Relation], structure: Structure) -> tuple[int, int, int]:
    """The columns that hold the numbers of these crossings; long ones stick out."""
    number, premises, target = 1, 2, 2
    for crossing in crossings:
        ends = ends_in_numbers(crossing, structure)
        number = max(number, len(structure.number(crossing.id)))
        premises = max(premises, len(ends[0]) if len(ends[0]) <= 4 else 0)
        target = max(target, len(ends[1]) if len(ends[1]) <= 4 else 0)
    return number, premises, target


def claim_row(claim: Claim, structure: Structure, glyphs: Glyphs, *, depth: int = 1) -> Row:
    """A claim among others, outside a tree."""
    return Row(
        (_lead(claim, structure, glyphs), Piece(f" {_doubt(claim, glyphs)}{_label(claim)}")), claim.id, depth=depth
    )


def _heading(words: str) -> Row:
    return Row((Piece(words, "faint"),))


def _places(rows: Sequence[Row]) -> dict[str, int]:
    places: dict[str, int] = {}
    for i, row in enumerate(rows):
        if row.id and not row.is_again:
            places.setdefault(row.id, i)
    return places


def _id(entry: Entry | None) -> str:
    return entry.id if entry is not None else ""


# The issues


def issue_rows(structure: Structure, glyphs: Glyphs) -> Listing:
    """Every question with its positions and crossings, then what lies outside them."""
    rows = list(_issue_rows(structure, glyphs))
    places = _places(rows)
    return Listing(tuple(rows), places)


def _issue_rows(structure: Structure, glyphs: Glyphs) -> Iterator[Row]:
    by_issue: dict[str, list[Relation]] = defaultdict(list)
    for crossing in structure.crossings:
        by_issue[_id(structure.issue_of(crossing))].append(crossing)
    widths = crossing_widths(structure.crossings, structure)

    def crossings(name: str) -> Iterator[Row]:
        for crossing in by_issue[name]:
            yield crossing_row(crossing, structure, glyphs, widths=widths)._replace(depth=1)

    for issue in structure.map.issues:
        below = [*_position_rows(issue, structure, glyphs), *crossings(issue.id)]
        yield Row(_question(issue, glyphs), issue.id, is_branch=bool(below))
        yield from below
    for heading, rows in (
        (_links_apart(structure), crossings("")),
        *_groups(structure, glyphs),
    ):
        below = list(rows)
        yield from [_heading(heading), *below] if below else []


def _links_apart(structure: Structure) -> str:
    words = PLAIN.words
    return words.apart_from_questions if structure.map.issues else words.links_between_sides


def _question(issue: Issue, glyphs: Glyphs) -> tuple[Piece, ...]:
    return (Piece(f"{glyphs.issue} "), Piece(f"{issue.question}", "bold"), Piece(f" {_doubt(issue, glyphs)}".rstrip()))


def _position_rows(issue: Issue, structure: Structure, glyphs: Glyphs) -> Iterator[Row]:
    """The positions, those on the left first."""
    order: tuple[Ground, ...] = ("left", "right", "common", "none")
    positions = dict.fromkeys(issue.positions)
    for name in sorted(positions, key=lambda name: order.index(structure.ground(name))):
        yield claim_row(structure.claims[name], structure, glyphs)


def _groups(structure: Structure, glyphs: Glyphs) -> Iterator[tuple[str, Iterable[Row]]]:
    """Claims that are looked for apart from issues, under what they are."""
    common = [
        claim_row(claim, structure, glyphs) for claim in structure.in_order() if structure.ground(claim.id) == "common"
    ]
    yield PLAIN.words.common_ground, common
    for side in ("left", "right"):
        rows = (claim_row(claim, structure, glyphs) for claim in structure.unaddressed(side))
        yield f"On the {side}, not addressed by the other side", rows
    aside = [source.name for source in structure.map.sources if source.side is None]
    has_sides = len(aside) < len(structure.map.sources)
    nowhere = (claim for claim in structure.in_order() if structure.ground(claim.id) == "none")
    words = PLAIN.words
    heading = words.of_side.format(side=words.on_no_side, parties=", ".join(aside)) if aside else words.on_no_side
    yield heading if has_sides else words.claims, (claim_row(claim, structure, glyphs) for claim in nowhere)


# All about one entry


def detail_rows(scene: Scene, width: int) -> Listing:
    """All that the map says of the selected entry, wrapped to a width in cells; then rows that lead on."""
    rows = list(_Detail(scene, max(width, 10)).rows())
    return Listing(tuple(rows), _places(rows))


class _Detail:
    """What there is to say of one entry."""

    def __init__(self, scene: Scene, width: int) -> None:
        self._scene = scene
        self._debate: Debate = scene.debate
        self._structure = scene.debate.structure
        self._glyphs = scene.glyphs
        self._width = width

    def rows(self) -> Iterator[Row]:
        name = self._scene.selected
        if name in self._structure.claims:
            yield from self._of_claim(self._structure.claims[name])
        elif name in self._structure.relations:
            yield from self._of_relation(self._structure.relations[name])
        elif name in self._structure.issues:
            yield from self._of_issue(self._structure.issues[name])
        else:
            yield from self._of_nothing()

    def _of_nothing(self) -> Iterator[Row]:
        """How a map begins."""
        for line in BEGINNING:
            yield from self._said(line)

    def _said(self, text: str, ink: Ink = "plain", *, indent: int = 0) -> Iterator[Row]:
        for line in _wrapped(text, self._width - indent):
            yield Row((Piece(" " * indent + line, ink),))

    def _of_claim(self, claim: Claim) -> Iterator[Row]:
        structure = self._structure
        yield from self._said(claim.text, "bold")
        ground = structure.ground(claim.id)
        words = PLAIN.words
        common = words.points["common ground"] if ground == "common" else ""
        opposite = words.used_oppositely if common and structure.is_used_oppositely(claim.id) else ""
        wording = words.unsaid_by_mapper if claim.is_implicit else claim.wording
        facts = [common, opposite, wording, claim.type or "", *(f"#{tag}" for tag in claim.tags)]
        yield from self._said(" · ".join(filter(None, facts)), "faint")
        yield from self._about(claim)
        yield from self._quotes(claim.quotes, self._debate.found.get(claim.id), claim.id)
        follow = [*self._outward(claim), *self._inward(claim), *self._answers(claim), *self._tie(ground)]
        yield from _apart(follow)

    def _about(self, entry: Entry) -> Iterator[Row]:
        """Who put it there, and its note."""
        origin = entry.origin
        if origin is not None:
            who = surely(origin.by, origin.sure, PLAIN)
            why = f": {origin.why}" if origin.why.strip() else ""
            verb = f"{self._glyphs.proposed} proposed" if entry.is_proposed else "put here"
            yield from self._said(f"{verb} by {who}{why}", "faint")
        for line in badge_lines(self._glyphs.overlay.on(entry.id)):
            yield from self._said(line, "bold")
        if entry.note.strip():
            yield from self._said(PLAIN.words.note.format(words=entry.note))

    def _quotes(self, quotes: Sequence[Quote], found: Sequence[FoundQuote] | None, name: str) -> Iterator[Row]:
        lines = lines_of(self._glyphs)
        for i, quote in enumerate(quotes):
            yield Row(())
            looked_at = name == self._scene.selected and i == self._scene.quote and len(quotes) > 1
            mark = f"{self._glyphs.forth} " if looked_at else "  "
            words = _wrapped(f"{lines.opening}{quote.words}{lines.closing}", self._width - 2)
            for k, line in enumerate(words):
                parts = (Piece(mark if not k else "  ", "bold"), Piece(line, self._ink_of_source(quote)))
                yield Row(parts, name if not k else "", quote=i if not k else None)
            yield from self._said(self._attribution(quote, found[i] if found else None), "faint", indent=2)
            if found and found[i].status == "near":
                alarms = "; ".join(found[i].alarms)
                yield from self._said(f"{found[i].shown}{f' ({alarms})' if alarms else ''}", indent=2)

    def _ink_of_source(self, quote: Quote) -> Ink:
        return self._structure.sources[quote.source].side or "none"

    def _attribution(self, quote: Quote, found: FoundQuote | None) -> str:
        """Where the words stand, who says them, how the source stands to them, and whether they were found."""
        source = self._structure.sources[quote.source]
        article = self._debate.articles.get(source.id)
        span = (found.span or next(iter(found.places), None)) if found is not None else quote.span
        line = f", line {article.position(span.start)[0]}" if article is not None and span is not None else ""
        line = f"{on_page(source, span.start, PLAIN)}{line}" if span is not None else line
        said = said_by(quote, PLAIN) if quote.voice else ""
        sign = self._glyphs.of_stance(quote.stance)
        stance = f"{sign} {stands_to(quote, source, PLAIN)}".lstrip() if quote.stance != "asserts" else ""
        facts = [f"{source.title or source.party}{line}", said, stance, quote_status(found, PLAIN)]
        return " · ".join(filter(None, facts))

    def _outward(self, claim: Claim) -> Iterator[Row]:
        """What the claim does."""
        for relation in self._structure.out_of(claim.id):
            yield self._link(relation, PLAIN.words.verbs[relation.kind], relation.target)
            for name in relation.premises:
                if name != claim.id:
                    yield self._link(relation, "  with", name, sign=" ")

    def _inward(self, claim: Claim) -> Iterator[Row]:
        """What is done to it, and to the steps that lead to it."""
        onto = self._structure.onto(claim.id)
        yield from self._onto(onto)
        for step in onto:
            for relation in self._structure.onto(step.id):
                first, *_ = step.premises
                words = f"{PLAIN.words.verbs_back[relation.kind]} (step from {self._structure.number(first)})"
                yield self._link(relation, words, relation.premises[0])

    def _onto(self, relations: Iterable[Relation]) -> Iterator[Row]:
        for relation in sorted(relations, key=lambda r: r.kind != "support"):
            for i, name in enumerate(relation.premises):
                words = "  with" if i else PLAIN.words.verbs_back[relation.kind]
                yield self._link(relation, words, name, sign=" " if i else self._inward_sign(relation))

    def _inward_sign(self, relation: Relation) -> str:
        return self._glyphs.back if relation.kind == "support" else self._glyphs.of_kind(relation.kind)

    def _link(self, relation: Relation, words: str, name: str, *, sign: str = "") -> Row:
        """A row that leads to the claim or relation at the other end."""
        structure = self._structure
        number = f" {structure.number(relation.id)}" if structure.number(relation.id) and sign != " " else ""
        lead = Piece(
            f"{sign or self._glyphs.of_kind(relation.kind)}{number} {words} ", "faint" if sign == " " else "plain"
        )
        doubt = _doubt(relation, self._glyphs) if sign != " " else ""
        if name in structure.claims:
            claim = structure.claims[name]
            end = (Piece(structure.number(name), _ink(structure, name)), Piece(f" {doubt}{_label(claim)}"))
        else:
            aimed = structure.relations[name]
            sentence = relation_sentence(aimed, structure, PLAIN)
            end = (
                Piece("the step " if not structure.number(name) else f"{PLAIN.nouns.link.one} "),
                Piece(f"{doubt}{sentence}"),
            )
        return Row((lead, *end), name, via=relation.id)

    def _answers(self, claim: Claim) -> Iterator[Row]:
        for issue in self._structure.issues_of(claim.id):
            parts = (Piece(self._glyphs.issue + " answers "), Piece(issue.question, "bold"))
            yield Row(parts, issue.id)

    def _tie(self, ground: Ground) -> Iterator[Row]:
        tie = self._scene.tie
        if tie is not None and tie.id in self._structure.claims and tie.id != self._scene.selected:
            number = Piece(self._structure.number(tie.id), _ink(self._structure, tie.id))
            label = _label(self._structure.claims[tie.id])
            yield Row((Piece(f"{self._glyphs.tie} counterpart: "), number, Piece(f" {label}")), tie.id)
            yield from self._said(tie.why, "faint", indent=2)
        elif tie is None and ground in ("left", "right"):
            yield from self._said("unaddressed: nothing on the other side answers it", "faint")

    def _of_relation(self, relation: Relation) -> Iterator[Row]:
        structure = self._structure
        words = PLAIN.words
        yield from self._said(relation_words(relation, structure, PLAIN), "bold")
        facts = [
            drawn_by(relation, structure, PLAIN),
            words.scheme.format(name=relation.scheme) if relation.scheme.strip() else "",
            words.only_together if relation.is_linked else "",
        ]
        yield from self._said(" · ".join(filter(None, facts)), "faint")
        yield from self._about(relation)
        yield from self._quotes(relation.quotes, self._debate.found.get(relation.id), relation.id)
        yield from _apart([*self._ends(relation), *self._tie("none")])

    def _ends(self, relation: Relation) -> Iterator[Row]:
        structure = self._structure
        for name in relation.premises:
            yield claim_row(structure.claims[name], structure, self._glyphs, depth=0)
            yield from self._in_full(name)
        yield self._link(relation, PLAIN.words.verbs[relation.kind], relation.target)
        yield from self._in_full(relation.target)
        yield from self._onto(structure.onto(relation.id))
        issue = structure.issue_of(relation) if structure.is_crossing(relation) else None
        if issue is not None:
            yield Row((Piece(f"{self._glyphs.issue} on "), Piece(issue.question, "bold")), issue.id)

    def _in_full(self, name: str) -> Iterator[Row]:
        """What a claim says, where the row over it shows only its label: who judges a step wants to read its ends."""
        claim = self._structure.claims.get(name)
        if claim is not None and claim.label.strip():
            yield from self._said(claim.text, "faint", indent=4)

    def _of_issue(self, issue: Issue) -> Iterator[Row]:
        structure = self._structure
        yield from self._said(issue.question, "bold")
        if issue.together is not None:
            yield from self._said(together(issue, PLAIN), "faint")
        yield from self._about(issue)
        yield from _apart(list(_position_rows(issue, structure, self._glyphs)))
        crossings = [r for r in structure.crossings if _id(structure.issue_of(r)) == issue.id]
        widths = crossing_widths(crossings, structure)
        yield from _apart([crossing_row(r, structure, self._glyphs, widths=widths) for r in crossings])


def _apart(rows: Sequence[Row]) -> Iterator[Row]:
    """Rows after an empty one; nothing where there are none."""
    if rows:
        yield Row(())
        yield from (row._replace(depth=0) for row in rows)


def detail_title(scene: Scene) -> str:
    """What is selected, in a few words: "● A6 conclusion"."""
    structure, name, glyphs = scene.debate.structure, scene.selected, scene.glyphs
    if name in structure.claims:
        claim = structure.claims[name]
        return f"{glyphs.of_claim(claim, structure)} {structure.number(name)} {PLAIN.words.roles[structure.role(name)]}"
    if name in structure.relations:
        relation = structure.relations[name]
        number = structure.number(name)
        link = f"{PLAIN.words.link_numbered.format(number=number)} " if number else ""
        return f"{glyphs.of_kind(relation.kind)} {link}{kind_of(relation, structure, PLAIN)}"
    return f"{glyphs.issue} {PLAIN.nouns.question.one}" if name in structure.issues else "Nothing selected"


def issues_title(structure: Structure) -> str:
    """How many questions and links there are: "7 questions · 9 links"."""
    questions = counted(len(structure.map.issues), PLAIN.nouns.question)
    return f"{questions} · {counted(len(structure.crossings), PLAIN.nouns.link)}"


# What is wrong


def problem_rows(scene: Scene, width: int) -> Listing:
    """The problems of a debate, the worst first, each wrapped to a width in cells, with what to do about it."""
    rows: list[Row] = []
    structure = scene.debate.structure
    for problem in sorted(scene.problems, key=lambda one: list(Severity).index(one.severity)):
        place = problem.place
        name = place.id if place is not None and structure.has(place.id) else ""
        field = place.field if place is not None else ()
        quote = field[1] if len(field) > 1 and field[0] == "quotes" and isinstance(field[1], int) else None
        number = structure.number(name) if name else ""
        says_it = f"{number} " in problem.message and name in structure.claims
        lead = _SEVERITIES[problem.severity] + (f" {number}" if number and not says_it else "")
        lines = _wrapped(f"{problem.message} [{problem.check}]", max(width - 4, 10))
        for i, line in enumerate(lines):
            parts = (Piece(f"{lead} " if not i else "  ", "bold"), Piece(line))
            rows.append(Row(parts, name if not i else "", quote=quote if not i else None))
        details = [*problem.details, *([problem.remedy] if problem.remedy else [])]
        lines = [line for detail in details for line in _wrapped(detail, max(width - 2, 8))]
        rows += [Row((Piece(f"  {line}", "faint"),)) for line in lines]
    return Listing(tuple(rows), _places(rows))


_SEVERITIES = {Severity.ERROR: "!!", Severity.WARNING: "!", Severity.INFORMATION: "i"}


def problems_title(scene: Scene) -> str:
    """How many problems there are: "Problems: 1 error, 3 warnings, 12 notes"."""
    return f"Problems: {summary(scene.problems, PLAIN) if scene.problems else 'none'}"
