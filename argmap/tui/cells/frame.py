"""What stands on the screen in every view: the path, the tie with both ends, the ends in full words, and the strip."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.phrases import PLAIN, badge_lines, called, capital, counted
from argmap.text import Surface, cut, one_line, width, wrapped
from argmap.tui.fits.cases import Ends, cases_of, ends_of, head_of, icicle, lit_of, path_of, starts_at

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from argmap.model import Ground, Relation, Structure
    from argmap.tui.cells.board import Board, Role
    from argmap.tui.fits.cases import Cases, CaseTree, Pace, Tile
    from argmap.tui.glyphs import Glyphs


class Frame(NamedTuple):
    """What the lines are drawn of."""

    structure: Structure
    selected: str
    """The id of a claim, relation or issue; empty in a map without any."""
    glyphs: Glyphs
    plain: bool = False
    """Whether signs take the place of colours."""
    kept: frozenset[str] | None = None
    """What is shown only; none: everything."""
    ways: frozenset[str] = frozenset()
    """What leads up from it, and is shown faintly."""
    marked: frozenset[str] = frozenset()
    """What the next edit is made of."""
    way: int = 0
    """Which of the ways from it to a main claim is followed."""
    by: str = ""
    """The link that one came by."""
    first: frozenset[str] | None = None
    """The main line of a draft, of which no more is shown than a person asks for; none: as much as fits."""

    @property
    def cases(self) -> Cases:
        """Both cases, made once for each map."""
        return cases_of(self.structure)

    @property
    def ends(self) -> Ends:
        """Both ends of the selection; no names where it has none."""
        if not self.selected or not head_of(self.structure, self.selected):
            return Ends("", None, None, faces=False)
        return ends_of(self.structure, self.selected, self.cases, self.by)

    def label(self, name: str) -> str:
        """A claim in a few words, on one line; behind what somebody says of it, if anybody does."""
        claim = self.structure.claims[name]
        return _flat(f"{self.glyphs.badges_of(claim)} {claim.short}".strip())

    def sign(self, name: str) -> str:
        """What a claim does, in a sign; of a main claim none, as its number has it."""
        if name in self.marked:
            return self.glyphs.marked
        is_main = name in (*self.cases.left.mains, *self.cases.right.mains)
        return "" if is_main else self.glyphs.of_claim(self.structure.claims[name], self.structure)

    def name(self, name: str) -> str:
        """A claim's sign and number."""
        return f"{self.sign(name)}{self.number(name)}"

    def ink(self, name: str, *, strong: bool = False) -> Role:
        """How a claim is written, by where it stands; what is only on the way of what is shown, faintly."""
        if name in self.ways and self.kept is not None and name not in self.kept:
            return "quiet"
        ground = self.structure.ground(name)
        roles: tuple[Role, Role] = _ROLES[ground]
        return roles[strong]

    def number(self, name: str) -> str:
        """A claim's number, with its sign where it is a main claim, and a question mark while it is only proposed."""
        main = self.glyphs.main if name in (*self.cases.left.mains, *self.cases.right.mains) else ""
        asked = self.glyphs.proposed if self.structure.claims[name].is_proposed else ""
        return f"{main}{self.structure.number(name)}{asked}"


_ROLES: Mapping[Ground, tuple[Role, Role]] = {
    "left": ("left", "strong-left"),
    "right": ("right", "strong-right"),
    "common": ("common", "strong-common"),
    "none": ("none", "strong-none"),
}
"""How claims are written, plainly and strongly."""


class FrameRows(NamedTuple):
    """How many rows the ends and the strip have."""

    ends: int
    strip: int


ROWS_BY_HEIGHT = ((16, 2, 0), (20, 3, 0), (28, 3, 3), (36, 4, 3), (48, 5, 5), (10**6, 6, 6))
"""Below so many rows of a screen: rows of the ends, rows of the strip. What is cut first stands here."""

BEGINNING = (
    "This map has no claims yet. Read both articles, then:",
    "w takes a sentence; the arrows take the next one, or more and fewer words.",
    "M makes of it what the article finally argues for, c any other claim.",
    "With a claim selected, S makes the taken words a reason for it, A one against it.",
    "Without taken words, S and A ask: choose a claim, or write one of your own.",
    "u takes anything back; W saves; ? shows all keys.",
)
"""How a map begins."""

LABEL_COLUMNS = 30
"""Columns of a label in the path, until all have so many; what is left over is theirs in order."""


def frame_rows(height: int) -> FrameRows:
    """How many rows the ends and the strip have on a screen of some height."""
    _, ends, strip = next(row for row in ROWS_BY_HEIGHT if height < row[0])
    return FrameRows(ends, strip)


def strip_rows(height: int, cases: Cases) -> int:
    """How many of the strip's rows have blocks; in a map without claims, all that it has are for how to begin."""
    most = frame_rows(height).strip
    return min(most, max(case.levels for case in cases)) or most


def draw_path(board: Board, y: int, frame: Frame) -> None:
    """From the selection to its main claim and across: numbers first, then labels while they fit, its own first.

    A cross stands at the end that is attacked; a step that is itself attacked carries one.
    """
    structure, glyphs = frame.structure, frame.glyphs
    if frame.selected in structure.issues:
        _draw_question(board, y, frame)
        return
    if not frame.selected:
        return
    path = path_of(structure, frame.selected, frame.cases, frame.way, frame.by)
    joints, marks = [], []
    for i, pace in enumerate(path.paces):
        before = path.paces[i - 1].name if i else ""
        joints.append("" if not i else f" {glyphs.leads} " if pace.link is None else _joint(frame, pace.link, before))
        is_end = i in (0, path.here, len(path.paces) - 1)
        attacked = not is_end and is_attacked(frame, pace.name, by_other_than=pace.link)
        marks.append(frame.number(pace.name) + (glyphs.attacks if attacked and i != path.top else ""))
    tail = "" if path.is_main else f"  {ends_in(structure, path.paces[path.top].name)}"
    if path.ways > 1:
        tail = f"  ({path.way + 1} of {path.ways} ways)"
    room = board.columns - 2 - sum(map(width, (*joints, *marks, tail))) - 2 * frame.plain
    order = [path.here, path.top, len(marks) - 1, *range(path.here + 1, len(marks)), *range(len(marks))]
    labelled = _label_columns(frame, path.paces, list(dict.fromkeys(order)), room)
    x = 1
    for i, pace in enumerate(path.paces):
        x = board.put(x, y, joints[i], "quiet" if pace.link is None else "link")
        text = marks[i] + (f" {cut(frame.label(pace.name), labelled[i])}" if i in labelled else "")
        if i == path.here:
            text = f"[{text}]" if frame.plain else text
        x = board.put(x, y, text, "chosen" if i == path.here else frame.ink(pace.name), name=pace.name)
    board.put(x, y, tail, "quiet")


def ends_in(structure: Structure, name: str) -> str:
    """What a claim does from which no step leads to a main claim: it speaks against something, or leads nowhere."""
    objections = (one for one in structure.out_of(name) if one.kind == "attack" and not structure.is_crossing(one))
    against = [structure.number(structure.aim(one).id) for one in objections]
    return f"speaks against {' and '.join(dict.fromkeys(against))}" if against else "leads to no main claim yet"


def _label_columns(frame: Frame, paces: Sequence[Pace], order: Sequence[int], room: int) -> dict[int, int]:
    """How many columns labels in the path have, by where they stand: first come, first served, and at last the rest."""
    wanted = {i: width(frame.label(paces[i].name)) for i in order}
    found: dict[int, int] = {}
    for i in order:
        columns = min(wanted[i], LABEL_COLUMNS)
        if columns < room:
            found[i], room = columns, room - columns - 1
    for i, columns in found.items():
        more = min(wanted[i] - columns, room)
        found[i], room = columns + more, room - more
    return found


def is_attacked(frame: Frame, name: str, *, by_other_than: Relation | None = None) -> bool:
    """Whether a link from the other side speaks against a claim, or against a step to it; one may be told already."""
    structure = frame.structure
    links = (one for one in structure.crossings_of(name) if not starts_at(one, name) and one is not by_other_than)
    return any(link.kind in ("attack", "contradiction") for link in links)


def signed(frame: Frame, links: Sequence[Relation], most: int | None = None) -> list[tuple[str, str]]:
    """Links that reach a claim, by the sign of what they do to it: its numbers, at most so many and a plus."""
    kinds = dict.fromkeys(link.kind for link in links)
    found = []
    for kind in kinds:
        numbers = [frame.structure.number(link.id) for link in links if link.kind == kind]
        more = "+" if most is not None and len(numbers) > most else ""
        found.append((frame.glyphs.of_kind(kind), ",".join(numbers[:most]) + more))
    return found


def _draw_question(board: Board, y: int, frame: Frame) -> None:
    issue = frame.structure.issues[frame.selected]
    x = board.put(1, y, f"{frame.glyphs.issue} ", "link")
    x = board.put(x, y, _flat(issue.question), "chosen", room=max(board.columns - 6 * len(issue.positions) - x, 20))
    for name in issue.positions:
        x = board.put(x + 2, y, frame.number(name), frame.ink(name), name=name)


def _joint(frame: Frame, link: Relation, before: str) -> str:
    """A link between two claims of a path."""
    number = frame.structure.number(link.id)
    if link.kind == "contradiction":
        return f" {number}{frame.glyphs.contradicts} "
    sign = frame.glyphs.of_kind(link.kind)
    return f" {number}{sign} " if before in link.premises else f" {sign}{number} "


def draw_tie(board: Board, y: int, frame: Frame) -> None:
    """Both ends by name, and what joins them."""
    if not frame.selected or not head_of(frame.structure, frame.selected):
        return
    glyphs, ends = frame.glyphs, frame.ends
    relation, selected = ends.relation, frame.selected
    if ends.other is None:
        x = board.put(1, y, f" {_end(frame, ends, ends.one)} ", "chosen", name=ends.one, room=board.columns - 43)
        board.put(x + 1, y, "leads to nothing yet, and nothing meets it", "quiet")
        return
    middle = _joins(frame, ends)
    half = (board.columns - width(middle) - 10) // 2
    texts = [f" {cut(_end(frame, ends, one), max(half - 2, 4))} " for one in (ends.one, ends.other)]
    roles: list[Role] = [
        "chosen" if selected in (one, relation.id if relation is not None else "") else "tied"
        for one in (ends.one, ends.other)
    ]
    x = board.put(1, y, texts[0], roles[0], name=ends.one)
    right = board.columns - 1 - width(texts[1])
    board.put(right, y, texts[1], roles[1], name=ends.other)
    is_step = relation is not None and relation.kind == "support"
    link = relation.id if relation is not None else ""
    board.fill(x, y, right - x, "link", sign=glyphs.step if is_step else glyphs.dash, name=link)
    if relation is not None and relation.kind == "contradiction":
        board.put(x, y, glyphs.contradicts, "link", name=link)
    if relation is not None:
        goes_right = ends.one in relation.premises
        signs = {"support": glyphs.arrives if goes_right else glyphs.back}
        at = right - 1 if goes_right or relation.kind == "contradiction" else x
        board.put(at, y, signs.get(relation.kind, glyphs.of_kind(relation.kind)), "link", name=link)
    said = cut(f" {middle} ", right - x - 4)
    board.put(x + (right - x - width(said)) // 2, y, said, "link", name=link)


def draw_link(board: Board, y: int, frame: Frame) -> None:
    """What joins both ends, straight through a board that stands between them."""
    ends, glyphs = frame.ends, frame.glyphs
    relation = ends.relation
    if relation is None or not ends.faces:
        return
    sign = glyphs.step if relation.kind == "support" else glyphs.dash
    board.fill(0, y, board.columns, "link", sign=sign, name=relation.id)
    number = frame.structure.number(relation.id)
    board.put((board.columns - width(number)) // 2, y, number, "link", name=relation.id)
    goes_right = ends.one in relation.premises
    signs = {"support": glyphs.arrives if goes_right else glyphs.back}
    head = signs.get(relation.kind, glyphs.of_kind(relation.kind))
    board.put(board.columns - 1 if goes_right else 0, y, head, "link", name=relation.id)


def _joins(frame: Frame, ends: Ends) -> str:
    relation = ends.relation
    if relation is None:
        return f"one {PLAIN.nouns.question.one}"
    verb = PLAIN.words.verbs[relation.kind]
    number = frame.structure.number(relation.id)
    joins = f"{PLAIN.words.link_numbered.format(number=number)} {verb}" if number else verb
    return f"{joins} {frame.glyphs.badges_of(relation)}".strip()


def _aims_at_step(frame: Frame, ends: Ends, name: str) -> Relation | None:
    """The step that a relation is aimed at, where that is what stands at this end."""
    relation, structure = ends.relation, frame.structure
    if relation is None or name in relation.premises or relation.target not in structure.relations:
        return None
    return structure.relations[relation.target]


def _end(frame: Frame, ends: Ends, name: str) -> str:
    step = _aims_at_step(frame, ends, name)
    if step is None:
        return f"{frame.number(name)} {frame.label(name)}"
    premises = "+".join(frame.structure.number(one) for one in step.premises)
    return f"step {premises}{frame.glyphs.leads}{frame.number(name)} {frame.label(name)}"


def end_words(frame: Frame, ends: Ends, name: str) -> str:
    """An end in full words: a claim, or the step that the relation is aimed at."""
    structure = frame.structure
    step = _aims_at_step(frame, ends, name)
    if step is None:
        own = f" ({PLAIN.words.unsaid_by_mapper})" if structure.claims[name].is_implicit else ""
        return _flat(structure.claims[name].text) + own
    premises = " and ".join(structure.number(one) for one in step.premises)
    words = "; ".join(_flat(structure.claims[one].text).rstrip(".") for one in step.premises)
    return f"the step from {premises} ({words}) to {structure.number(name)}: {_flat(structure.claims[name].text)}"


def draw_beginning(board: Board) -> None:
    """How a map begins, in place of both ends."""
    lines = [line for words in BEGINNING for line in wrapped(words, board.columns - 2)]
    for y, line in enumerate(lines):
        board.put(1, y, line)


def rows_needed(frame: Frame, columns: int) -> int:
    """How many rows the ends need for all of their words."""
    if not frame.selected or not head_of(frame.structure, frame.selected):
        return 0
    ends, column = frame.ends, max((columns - 5) // 2, 8)
    return max(len(wrapped(end_words(frame, ends, name), column)) for name in ends[:2] if name is not None)


def draw_ends(board: Board, y: int, rows: int, frame: Frame) -> None:
    """Both ends in full words, each under its own side; then, if rows are left, the question, facts, the note."""
    if not frame.selected or not head_of(frame.structure, frame.selected):
        return
    ends, column = frame.ends, max((board.columns - 5) // 2, 8)
    places = [1, board.columns - 1 - column]
    used = 0
    for x, name in zip(places, (ends.one, ends.other), strict=True):
        if name is not None:
            lines = wrapped(end_words(frame, ends, name), column, lines=rows)
            used = max(used, len(lines))
            for i, line in enumerate(lines):
                board.put(x, y + i, line, frame.ink(name), name=name)
    for said, name in _said_besides(frame, ends):
        lines = wrapped(said, board.columns - 2, lines=rows - used) if used < rows else []
        for line in lines:
            board.put(1, y + used, line, "quiet", name=name)
            used += 1


def _said_besides(frame: Frame, ends: Ends) -> list[tuple[str, str]]:
    """What is said if rows are left, and what a click on it chooses."""
    structure, relation, selected = frame.structure, ends.relation, frame.selected
    found: list[tuple[str, str]] = []
    for entry in (structure.claims.get(selected), relation):
        if entry is not None:
            lines = badge_lines(frame.glyphs.overlay.on(entry.id))
            found += [(f"{_called(structure, entry.id)}: {_flat(line)}", "") for line in lines]
    issues = structure.issues_of(head_of(structure, selected))
    issue = structure.issue_of(relation) if relation is not None and ends.faces else next(iter(issues), None)
    if issue is not None:
        found.append((f"{frame.glyphs.issue} {_flat(issue.question)}", issue.id))
    if selected in structure.claims:
        found.append((facts_of(structure, selected), ""))
    note = (relation.note if relation is not None else "") or structure.claims[ends.one].note
    if note:
        found.append((f"Note: {_flat(note)}", ""))
    return found


def _called(structure: Structure, name: str) -> str:
    """A claim or a step, as its judgement names it."""
    if name in structure.claims:
        return structure.number(name)
    return capital(called(structure.relations[name], structure, PLAIN))


def facts_of(structure: Structure, name: str) -> str:
    """Where an argument is thin: how many reasons, attacks and quotes a claim has."""
    reasons, attacks = len(structure.supports_of(name)), len(structure.attackers_of(name))
    nouns = PLAIN.nouns
    said = [
        counted(reasons, nouns.reason) if reasons else "no reason given",
        f"{counted(attacks, nouns.attack)} on it" if attacks else "nobody attacks it",
        counted(len(structure.claims[name].quotes), nouns.quote),
    ]
    return f"{structure.number(name)}: {', '.join(said)}"


def draw_strip(board: Board, y: int, rows: int, frame: Frame) -> None:
    """Both cases as icicles, half the width each, the way of both ends lit."""
    if rows <= 0 or not frame.structure.claims:
        return
    ends, gap = frame.ends if head_of(frame.structure, frame.selected) else None, 3
    lit = {one for name in (ends[:2] if ends else ()) if name for one in frame.cases.of(frame.structure, name).up(name)}
    if ends is not None and frame.way:
        lit = set(lit_of(frame.structure, frame.selected, frame.way, frame.by).path)
    each = (board.columns - gap) // 2
    for case, x in ((frame.cases.left, 0), (frame.cases.right, board.columns - each)):
        turns: dict[int, int] = {}
        for block in icicle(case, each, rows):
            turns[block.row] = turns.get(block.row, 0) + 1
            role = _strip_role(frame, ends, case, block, lit, turn=turns[block.row] % 2)
            _draw_block(board, (x, y), block, role, frame)
    if ends is not None and ends.relation is not None and ends.faces:
        number = frame.structure.number(ends.relation.id)
        board.put(each + (gap - width(number)) // 2, y, number, "link", name=ends.relation.id)


def _strip_role(  # noqa: PLR0913 - each is one thing that a block's look depends on
    frame: Frame, ends: Ends | None, case: CaseTree, block: Tile, lit: set[str], *, turn: int
) -> Role:
    if block.name == frame.selected:
        return "chosen"
    if ends is not None and block.name in ends[:2] and (ends.faces or frame.selected in frame.structure.relations):
        return "chosen" if frame.selected in frame.structure.relations else "tied"
    if case.side == "left":
        return "lit-left" if block.name in lit else "strip-left" if turn else "other-left"
    return "lit-right" if block.name in lit else "strip-right" if turn else "other-right"


def _draw_block(board: Board, place: tuple[int, int], block: Tile, role: Role, frame: Frame) -> None:
    """Its number where it has room for it, its label with six cells more; else a cross, if a link joins it."""
    x, y = place[0] + block.column, place[1] + block.row
    board.fill(x, y, block.width, role, name=block.name)
    room = block.width - 1 if frame.plain else block.width
    if frame.plain:
        board.put(x, y, frame.glyphs.bar, role, name=block.name)
        x += 1
    number = frame.number(block.name)
    text = number if width(number) < room or (width(number) == room and role in ("chosen", "tied")) else ""
    links = frame.structure.crossings_of(block.name) if not text and room else ()
    if links:
        attacks = any(link.kind in ("attack", "contradiction") for link in links)
        text = frame.glyphs.attacks if attacks else frame.glyphs.of_kind(links[0].kind)
    if text and room >= width(number) + 6:
        text = f"{number} {cut(frame.label(block.name), room - width(number) - 2)}"
    end = board.put(x, y, text, role, name=block.name, room=room)
    if frame.plain and role in ("chosen", "tied", "lit-left", "lit-right"):
        board.fill(end, y, x + room - end, role, sign="=" if role.startswith("lit") else "*", name=block.name)


def _flat(words: str) -> str:
    return one_line(words, Surface.CELLS)
