"""The Map: both cases as outlines, with the questions between them where there is room; only one link is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.phrases import PLAIN, counted
from argmap.text import Surface, cut, one_line, width, wrapped
from argmap.tui.cells.frame import draw_beginning, signed
from argmap.tui.fits.cases import links_by_question, starts_at
from argmap.tui.fits.fold import branches

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from argmap.model import Issue, Relation, Side
    from argmap.tui.cells.board import Board, Role
    from argmap.tui.cells.frame import Frame
    from argmap.tui.fits.cases import CaseTree
    from argmap.tui.fits.fold import Branch

OPEN = "+"
"""What stands before a claim's id in the name of what opens its branch by a click."""

_SPINES = ((100, 0), (120, 30), (160, 36), (10**6, 48))
"""Below so many columns of a screen: columns of the questions between both outlines."""

_MOST_DOTS = 6
"""Claims that are folded away are dots up to so many, then a number."""

_MARK_COLUMNS = 8
"""Columns for the numbers of a claim's links: of more links the first of each kind, and a plus."""

_DEEPEST = 12
"""Steps of an outline that are indented."""


class _Columns(NamedTuple):
    half: int
    gap: int
    spine: int


def _columns(columns: int) -> _Columns:
    spine = next(spine for below, spine in _SPINES if columns < below)
    gap = 2 if spine else 3
    return _Columns((columns - spine - gap * (2 if spine else 1)) // 2, gap, spine)


def marks_of(frame: Frame, name: str) -> str:
    """The links of a claim: its own as bare numbers, those on it after the sign of what they do to it."""
    links = frame.structure.crossings_of(name)
    starting = [link for link in links if starts_at(link, name)]
    numbers = [frame.structure.number(link.id) for link in starting]
    met = [link for link in links if link not in starting]
    text = ""
    for most in range(max(len(links), 1), 0, -1):
        own = ",".join(numbers[:most]) + ("+" if len(numbers) > most else "")
        text = " ".join(filter(None, [own, *(f"{sign}{told}" for sign, told in signed(frame, met, most))]))
        if width(text) <= _MARK_COLUMNS:
            break
    return text if width(text) <= _MARK_COLUMNS else f"{cut(text, _MARK_COLUMNS - 1, mark='')}+"


def attacks_on_step(frame: Frame, case: CaseTree, name: str) -> tuple[Relation, ...]:
    """What attacks the step by which a claim hangs from the one above it in a case."""
    step = case.steps.get(name)
    return frame.structure.attackers_of(step.id) if step is not None else ()


def dots(frame: Frame, hidden: int) -> str:
    """How many claims are folded away."""
    return frame.glyphs.dot * hidden if hidden <= _MOST_DOTS else f"+{hidden}"


def roles_of(frame: Frame) -> dict[str, Role]:
    """What is selected, and what it is tied to."""
    ends = frame.ends
    found: dict[str, Role] = {}
    for name in ends[:2]:
        if name:
            found[name] = "tied"
    is_link = ends.relation is not None and frame.selected == ends.relation.id
    for name in ends[:2] if is_link else (frame.selected,):
        if name:
            found[name] = "chosen"
    return found


def count_shown(case: CaseTree, shown: Collection[str]) -> str:
    """How many of a case's claims are shown."""
    return f"all {len(shown)}" if len(shown) == len(case.order) else f"{len(shown)} of {len(case.order)}"


def draw_outlines(board: Board, frame: Frame, shown: Mapping[Side, frozenset[str]]) -> None:
    """Both cases; a claim on each row, what it leads to above it.

    Args:
        board: all of it is drawn on.
        frame: the map, what is selected, and how it is drawn.
        shown: the claims of each side that are not folded away.
    """
    if not frame.structure.claims:
        draw_beginning(board)
        return
    half, gap, spine = _columns(board.columns)
    right = board.columns - half
    rows: dict[str, int] = {}
    marked = roles_of(frame) if frame.selected else {}
    for x, case in ((0, frame.cases.left), (right, frame.cases.right)):
        draw_head(board, frame, case, x, half, shown[case.side])
        listed, _ = branches(case, shown[case.side])
        _draw_outline(board, frame, case, listed, (x, half), marked, rows)
    if spine:
        _draw_spine(board, frame, (half + gap, spine), rows, (half, right))
    else:
        _draw_gap(board, frame, half, gap, rows)


def draw_head(  # noqa: PLR0913, PLR0917 - each is one thing of a head
    board: Board, frame: Frame, case: CaseTree, x: int, columns: int, shown: Collection[str], *, mirrored: bool = False
) -> None:
    """Whose case it is, and how much of it is shown."""
    sides = [source for source in frame.structure.map.sources if source.side == case.side]
    parties = ", ".join(dict.fromkeys(one_line(source.party, Surface.CELLS) for source in sides))
    letter = "A" if case.side == "left" else "B"
    role: Role = "head-left" if case.side == "left" else "head-right"
    board.fill(x, 0, columns, role)
    said = f"{count_shown(case, shown)} shown" if columns > 36 else count_shown(case, shown)
    if frame.first is not None and frame.kept is None and columns > 36:
        said = f"main line, {count_shown(case, shown)}"
    title = cut(f"{letter}  {parties}" if parties else letter, max(columns - width(said) - 4, 2))
    if mirrored:
        board.put_before(x + columns - 1, 0, title, role)
        board.put(x + 1, 0, said, role, room=columns - width(title) - 2)
        return
    board.put(x + 1, 0, title, role)
    if columns > width(title) + width(said) + 2:
        board.put_before(x + columns - 1, 0, said, role)


def _guides(frame: Frame, listed: Sequence[Branch]) -> list[str]:
    """What stands before each claim: a trunk runs on while a later one hangs from the same claim."""
    glyphs = frame.glyphs
    below: list[bool] = []
    found = []
    for branch in reversed(listed):
        depth = min(branch.depth, _DEEPEST)
        del below[depth + 1 :]
        below += [False] * (depth + 1 - len(below))
        parts = [f"{glyphs.bar} " if below[level] else "  " for level in range(1, depth)]
        if depth:
            parts.append(glyphs.branch if below[depth] else glyphs.last)
        found.append("".join(parts))
        below[depth] = True
    return found[::-1]


def _draw_outline(  # noqa: PLR0913, PLR0917 - each is one thing of an outline
    board: Board,
    frame: Frame,
    case: CaseTree,
    listed: Sequence[Branch],
    place: tuple[int, int],
    marked: Mapping[str, Role],
    rows: dict[str, int],
) -> None:
    left, columns = place
    structure = frame.structure
    mains = (*frame.cases.left.mains, *frame.cases.right.mains)
    for y, (branch, guide) in enumerate(zip(listed, _guides(frame, listed), strict=True), 1):
        if y >= board.rows:
            return
        name = branch.name
        rows.setdefault(name, y)
        x = board.put(left + 1, y, guide[: max(columns // 2, 2)], "trunk")
        for attack in attacks_on_step(frame, case, name)[:1]:
            board.put(x - 1, y, frame.glyphs.attacks, "link", name=attack.id)
        role = marked.get(name, frame.ink(name, strong=name in mains))
        if frame.plain and name in marked:
            board.put(left, y, ">" if role == "chosen" else "*", "bold")
        tail, folded = marks_of(frame, name), dots(frame, branch.hidden)
        room = left + columns - x - (width(tail) + 1 if tail else 0) - (width(folded) + 1 if folded else 0)
        words = f"{frame.name(name)} {frame.label(name)}"
        x = board.put(x, y, cut(words, max(room, 1)), role, name=name, room=max(room, 1))
        board.put(x + 1, y, folded, "quiet", name=OPEN + name, room=max(left + columns - x - 1, 0))
        if tail:
            link = structure.crossings_of(name)[0]
            board.put_before(left + columns, y, tail, "link", name=link.id)


def _is_drawn(frame: Frame, rows: Mapping[str, int]) -> bool:
    """Whether the selection's link can be drawn: it leads across, and both ends are shown."""
    ends = frame.ends if frame.selected else None
    if ends is None or ends.relation is None or not ends.faces:
        return False
    return ends.one in rows and ends.other in rows


def _draw_gap(board: Board, frame: Frame, x: int, gap: int, rows: Mapping[str, int]) -> None:
    """The selection's link from row to row, in the gap between both outlines."""
    if not _is_drawn(frame, rows):
        return
    ends, glyphs = frame.ends, frame.glyphs
    link = ends.relation.id if ends.relation is not None else ""
    one, other = rows[ends.one], rows[ends.other or ""]
    middle = x + gap // 2
    if one == other:
        board.fill(x, one, gap, "link", sign=glyphs.dash, name=link)
        return
    for y in range(min(one, other) + 1, max(one, other)):
        board.put(middle, y, glyphs.attack_bar, "link", name=link)
    down = other > one
    board.fill(x, one, gap // 2, "link", sign=glyphs.dash, name=link)
    board.put(middle, one, glyphs.corners[0 if down else 1], "link", name=link)
    board.put(middle, other, glyphs.corners[2 if down else 3], "link", name=link)
    board.fill(middle + 1, other, gap - gap // 2 - 1, "link", sign=glyphs.dash, name=link)


# The questions between


class _SpineRow(NamedTuple):
    issue: Issue | None
    link: Relation | None


def _draw_spine(
    board: Board, frame: Frame, place: tuple[int, int], rows: Mapping[str, int], edges: tuple[int, int]
) -> None:
    x, columns = place
    structure = frame.structure
    questions = counted(len(structure.issues), PLAIN.nouns.question)
    board.fill(x, 0, columns, "head-none")
    board.put(x + 1, 0, cut(f"where they meet: {questions}", columns - 2), "head-none")
    items = _spine_items(frame, board.rows - 1)
    spare, y = board.rows - 1 - len(items), 1
    lit: int | None = None
    own = frame.ends.relation if frame.selected else None
    for item in items:
        if y >= board.rows:
            break
        if item.issue is not None:
            words = f"{frame.glyphs.issue} {one_line(item.issue.question, Surface.CELLS)}"
            lines = wrapped(words, columns, lines=2 if spare > 0 else 1)
            spare -= len(lines) - 1
            role: Role = "chosen" if item.issue.id == frame.selected else "bold"
            for i, line in enumerate(lines):
                board.put(x + (2 if i else 0), y, cut(line, columns - (2 if i else 0)), role, name=item.issue.id)
                y += 1
        elif item.link is not None:
            lit = y if own is not None and item.link.id == own.id else lit
            _draw_spine_link(board, frame, item.link, (x, y), columns)
            y += 1
    if lit is not None and _is_drawn(frame, rows):
        _draw_to_spine(board, frame, lit, place, rows, edges)


def _spine_items(frame: Frame, room: int) -> list[_SpineRow]:
    """The questions with their links; where there is no room, of other questions only the question."""
    structure = frame.structure
    by_issue = links_by_question(structure)
    own = frame.ends.relation if frame.selected else None
    mine = structure.issue_of(own) if own is not None and frame.ends.faces else structure.issues.get(frame.selected)
    is_all = len(structure.map.issues) + len(structure.crossings) <= room
    items: list[_SpineRow] = []
    for issue in structure.map.issues:
        items.append(_SpineRow(issue, None))
        if is_all or (mine is not None and issue.id == mine.id):
            items += [_SpineRow(None, link) for link in by_issue.get(issue.id, ())]
    apart = by_issue.get("", ())
    items += [_SpineRow(None, link) for link in apart if is_all or link is own]
    if len(items) <= room:
        return items
    at = next((i for i, item in enumerate(items) if item.link is not None and item.link is own), 0)
    start = max(0, min(at - room // 2, len(items) - room))
    return items[start : start + room]


def _draw_spine_link(board: Board, frame: Frame, link: Relation, at: tuple[int, int], columns: int) -> None:
    structure, glyphs = frame.structure, frame.glyphs
    first, aim = link.premises[0], structure.aim(link).id
    from_left = frame.cases.of(structure, first) is frame.cases.left
    sign = glyphs.of_kind(link.kind)
    joint = f"{glyphs.dash}{sign}" if from_left else f"{sign}{glyphs.dash}"
    left, right = (first, aim) if from_left else (aim, first)
    numbers = f" {structure.number(link.id)}  {structure.number(left)} {joint} {structure.number(right)}  "
    ends = frame.ends if frame.selected else None
    is_own = ends is not None and ends.relation is not None and ends.relation.id == link.id
    role: Role = "chosen" if frame.selected == link.id else "tied" if is_own else "link"
    x = board.put(at[0], at[1], numbers, role, name=link.id, room=columns)
    words = frame.label(first) if link.target in structure.claims else f"step to {frame.label(aim)}"
    board.put(
        x, at[1], cut(words, max(at[0] + columns - x, 1)), frame.ink(first), name=link.id, room=at[0] + columns - x
    )


def _draw_to_spine(  # noqa: PLR0913, PLR0917 - each is one thing of a line
    board: Board,
    frame: Frame,
    lit: int,
    place: tuple[int, int],
    rows: Mapping[str, int],
    edges: tuple[int, int],
) -> None:
    """From both ends to the row of the link between the questions."""
    glyphs, ends = frame.glyphs, frame.ends
    link = ends.relation.id if ends.relation is not None else ""
    for name, column, edge, is_left in (
        (ends.one, place[0] - 1, edges[0], True),
        (ends.other or "", place[0] + place[1], edges[1] - 1, False),
    ):
        y = rows[name]
        for between in range(min(y, lit) + 1, max(y, lit)):
            board.put(column, between, glyphs.attack_bar, "link", name=link)
        if y == lit:
            board.put(column, y, glyphs.dash, "link", name=link)
        else:
            down = lit > y
            at_end, at_link = ((0, 2) if down else (1, 3)) if is_left else ((3, 1) if down else (2, 0))
            board.put(column, y, glyphs.corners[at_end], "link", name=link)
            board.put(column, lit, glyphs.corners[at_link], "link", name=link)
        if edge != column:
            board.put(edge, y, glyphs.dash, "link", name=link)
