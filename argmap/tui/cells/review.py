"""A question of a review as cells: how far it is, what is asked, the entries with their marks, who proposed it, why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from argmap.phrases import PLAIN, counted, surely
from argmap.text import Surface, cut, one_line, width, wrapped
from argmap.tui.fits.answers import MEETINGS, RESTS
from argmap.tui.fits.questions import KINDS, details_of, likeliest, time_left

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from argmap.model import Claim, Issue, Relation, Structure
    from argmap.tui.cells.board import Board
    from argmap.tui.fits.questions import Kind, Question

Mark = Literal["", "keep", "drop"]

SIGNS: Mapping[Mark, str] = {"": "·", "keep": "✓", "drop": "✗"}
ASCII_SIGNS: Mapping[Mark, str] = {"": ".", "keep": "*", "drop": "x"}
"""What stands before an entry: nothing is marked beforehand, as what is ticked is kept unread."""

_SETTLED = "Kept, in your words: “{}”. enter goes on."

_LINES_EACH = 3
"""Lines of each entry of a question, where there is room for all."""

_ROWS_LEFT = 5
"""Rows that stay for the articles besides, where entries are shown in full."""

_BAR = 14
"""Cells of the bar that shows how far the review is."""


class Asked(NamedTuple):
    """A question with what has been marked so far."""

    question: Question
    marks: Mapping[str, Mark]
    looked_at: int
    """Which of the entries is looked at."""
    left: Sequence[Question]
    """What is still to be asked, this question included."""
    answered: int
    took: Sequence[tuple[int, float]] = ()
    """Of each answer, its entries and its seconds."""
    put_off: int = 0
    """How many of the questions behind this one were put off, and come at the end."""
    plain: bool = False
    """Whether signs take the place of colours."""
    ascii_only: bool = False
    done: frozenset[str] = frozenset()
    """Entries that are settled already, and stay to be seen."""
    settled: bool = False
    """Whether it is answered already, by new words, and stays only to be seen."""

    @property
    def is_single(self) -> bool:
        """Whether only one thing is asked: yes or no."""
        return len(self.question.entries) == 1 and not (self.question.is_choice or self.question.is_rest)


def entry_of(structure: Structure, name: str) -> Claim | Relation | Issue:
    """What an id stands for."""
    return structure.claims.get(name) or structure.relations.get(name) or structure.issues[name]


def places_of(structure: Structure, asked: Asked) -> tuple[str, str]:
    """The claims whose words are shown left and right: what is looked at, and what it leads to or is held against."""
    question = asked.question
    if question.is_rest:
        mains = [source.main for source in structure.map.sources if source.side is not None and source.main]
        shown = mains or [next(iter(structure.claims))]
        return shown[0], shown[-1]
    if question.is_pair:
        return question.entries[0], question.entries[1]
    name = question.entries[asked.looked_at]
    if question.would_lead:
        return name, question.about
    if name in structure.relations:
        relation = structure.relations[name]
        return relation.premises[0], structure.aim(relation).id
    if name in structure.issues:
        one, *others = structure.issues[name].positions
        side = structure.ground(one)
        return one, next((other for other in others if structure.ground(other) != side), (others or [one])[0])
    beside = question.entries[(asked.looked_at + 1) % len(question.entries)]
    return name, beside


def head_of(structure: Structure, question: Question) -> str:
    """What is asked, as a sentence."""
    first = question.entries[0]
    if question.is_choice:
        return f"What does {_flat(structure.sources[question.about].party)} finally argue for?"
    if question.is_rest:
        left = counted(len(question.entries), PLAIN.nouns.proposal)
        return f"The main line is through. What becomes of the {left} besides?"
    if question.is_pair:
        one, other = map(structure.number, question.entries)
        return f"{one} and {other} may be about one thing. What are they to each other?"
    if first in structure.issues:
        return f"Do both answer: “{_flat(structure.issues[first].question)}”?"
    return _of_steps(structure, question) if first in structure.relations else _of_loose(structure, question)


def _of_steps(structure: Structure, question: Question) -> str:
    relation = structure.relations[question.entries[0]]
    verbs = {"support": "support", "attack": "attack", "contradiction": "contradict", "rephrase": "say the same as"}
    does, end = verbs[relation.kind], _target(structure, relation)
    if len(question.entries) > 1:
        return f"Which of these {does} {end}?"
    one = "Does" if len(relation.premises) == 1 else "Do"
    premises = " and ".join(map(structure.number, relation.premises))
    attacked = structure.relations.get(relation.target)
    if attacked is not None and attacked.kind == relation.kind == "attack":
        objections = " and ".join(map(structure.number, attacked.premises))
        speaks = "speaks" if len(attacked.premises) == 1 else "speak"
        aim = structure.number(structure.aim(attacked).id)
        return f"{one} {premises} answer {objections}, which {speaks} against {aim}?"
    return f"{one} {premises} {does} {end}?"


def _of_loose(structure: Structure, question: Question) -> str:
    one, *others = (structure.number(name) for name in question.entries)
    if not question.would_lead:
        several = f"{counted(1 + len(others), PLAIN.nouns.claim)} that lead to nothing yet: keep which?"
        return several if others else f"{one} leads to nothing yet: keep it?"
    aim = _claim(structure, question.about)
    several = f"These lead to nothing yet: which speak for {aim}?"
    return several if others else f"{one} leads to nothing yet: does it speak for {aim}?"


def _claim(structure: Structure, name: str) -> str:
    return f"{structure.number(name)} {_flat(structure.claims[name].short).rstrip('.')}"


def _target(structure: Structure, relation: Relation) -> str:
    if relation.target in structure.claims:
        return _claim(structure, relation.target)
    step = structure.relations[relation.target]
    premises = " and ".join(structure.number(one) for one in step.premises)
    return f"the step from {premises} to {structure.number(structure.aim(step).id)}"


def words_of(structure: Structure, name: str) -> str:
    """An entry in words: a claim, the premises of a step, a question."""
    if name in structure.issues:
        return _flat(structure.issues[name].question)
    claims = structure.relations[name].premises if name in structure.relations else (name,)
    return "; ".join(f"{structure.number(one)} {_flat(structure.claims[one].text)}" for one in claims)


def draw_progress(board: Board, structure: Structure, asked: Asked) -> None:
    """How much is proposed, which question it is, how long the rest takes, and which kinds there are."""
    count = counted(len(structure.proposals()), PLAIN.nouns.proposal)
    x = board.put(1, 0, "DRAFT", "key")
    board.put(x + 1, 0, f"{count} left", "quiet")
    board.put_before(board.columns - 1, 0, "esc leaves the review; V goes on", "quiet")
    total = asked.answered + len(asked.left)
    x = board.put(1, 1, f"{asked.answered + 1} of {total} ", "ask")
    done = _BAR * asked.answered // max(total, 1)
    full, empty = ("#", "-") if asked.ascii_only else ("█", "░")
    x = board.put(x + 1, 1, full * done, "left")
    x = board.put(x, 1, empty * (_BAR - done), "quiet")
    later = f", {asked.put_off} for later" if asked.put_off else ""
    x = board.put(x + 1, 1, time_left(asked.left, asked.took) + later, "quiet") + 2
    kinds: list[Kind] = [kind for kind in KINDS if any(one.kind == kind for one in asked.left)]
    for kind in kinds:
        is_here = kind == asked.question.kind
        text = f"[{kind}]" if is_here else f" {kind} "
        if x + width(text) < board.columns:
            x = board.put(x, 1, text, "bold" if is_here else "quiet")


def rows_below(structure: Structure, asked: Asked, columns: int, most: int) -> int:
    """How many rows the question needs, its entries and its reason included."""
    full = len(_lines(structure, asked, columns, each=_LINES_EACH)) + 2
    return full if full + _ROWS_LEFT <= most else min(len(_lines(structure, asked, columns, each=1)) + 2, most)


def _lines(structure: Structure, asked: Asked, columns: int, *, each: int) -> list[tuple[str, str, str]]:
    """What stands under a question: key, mark, words; and the conclusion, without a key."""
    signs = ASCII_SIGNS if asked.ascii_only else SIGNS
    question = asked.question
    first = question.entries[0]
    arrow = ">" if asked.ascii_only else "→"
    rows: list[tuple[str, str, str]] = []
    if not question.are_entries_listed:
        return _choices(structure, question, columns, each)
    if asked.is_single:
        one, other = places_of(structure, asked)
        words = words_of(structure, first) if first not in structure.issues else words_of(structure, one)
        rows += [("", "", line) for line in wrapped(words, columns - 5, lines=3)]
        if first in structure.issues:
            rows += [("", "", line) for line in wrapped(words_of(structure, other), columns - 5, lines=2)]
    else:
        for i, name in enumerate(question.entries, 1):
            sign = "" if question.is_choice else signs["keep" if name in asked.done else asked.marks.get(name, "")]
            now = f"{_leads(structure, name, arrow)} " if name in asked.done else ""
            first_line, *more = wrapped(now + words_of(structure, name), columns - 8, lines=each)
            rows += [(str(i), sign, first_line), *(("", "", f"   {line}") for line in more)]
    end = question.about if question.would_lead else ""
    if first in structure.relations:
        relation = structure.relations[first]
        end, step = structure.aim(relation).id, structure.relations.get(relation.target)
        if step is not None:
            words = f"against the step from {words_of(structure, step.id)}"
            rows += [("", "", line) for line in wrapped(words, columns - 6, lines=2)]
    if end:
        rows += [("", "", f"{arrow} {line}") for line in wrapped(words_of(structure, end), columns - 8, lines=2)]
    return rows


def _leads(structure: Structure, name: str, arrow: str) -> str:
    """What became of an entry that is settled: (→ A4), or (against A4)."""
    relation = structure.relations.get(name) or next(iter(structure.out_of(name)), None)
    if relation is None:
        return ""
    end = structure.number(structure.aim(relation).id)
    return f"({'against' if relation.kind == 'attack' else arrow} {end})"


def _choices(structure: Structure, question: Question, columns: int, each: int) -> list[tuple[str, str, str]]:
    """What two claims can be to each other, under both; or what can become of all details."""
    if question.is_rest:
        more = details_of(structure)
        takes = counted(len(more), PLAIN.nouns.question)
        likely = likeliest(structure, question.entries)
        named = ", ".join(f"{structure.number(name)} {_flat(structure.claims[name].short)}" for name in likely)
        told = [("", "", line) for line in wrapped(f"Among them: {named}", columns - 8, lines=2)] if named else []
        return [*told, *((str(i), "", words.format(takes)) for i, (_, words) in enumerate(RESTS, 1))]
    numbers = [structure.number(name) for name in question.entries]
    claims = [line for name in question.entries for line in wrapped(words_of(structure, name), columns - 5, lines=each)]
    return [
        *(("", "", line) for line in claims),
        *((str(i), "", one.words.format(*numbers)) for i, one in enumerate(MEETINGS, 1)),
    ]


def draw_question(board: Board, structure: Structure, asked: Asked) -> None:
    """The question, what is asked about, and who proposed it, how sure, and why."""
    name = asked.question.entries[asked.looked_at]
    settled = _SETTLED.format(words_of(structure, asked.question.entries[0])) if asked.settled else ""
    board.put(1, 0, settled or head_of(structure, asked.question), "ask")
    lines = _lines(structure, asked, board.columns, each=_LINES_EACH)
    if len(lines) + 2 > board.rows:
        lines = _lines(structure, asked, board.columns, each=1)
    for y, (key, sign, words) in enumerate(lines[: board.rows - 2], 1):
        is_here = bool(key) and int(key) - 1 == asked.looked_at and asked.question.are_entries_listed
        if key:
            board.put(1, y, f" {key} ", "key")
            board.put(5, y, sign, "bold")
            board.put(7, y, words, "chosen" if is_here else "bold")
        else:
            board.put(4, y, words, "bold")
        if is_here and asked.plain:
            board.put(0, y, ">", "bold")
    why = _why(structure, name) if asked.question.are_entries_listed else asked.question.why
    board.put(1, board.rows - 1, cut(why, board.columns - 2), "quiet")


def _why(structure: Structure, name: str) -> str:
    origin = entry_of(structure, name).origin
    if origin is None:
        return ""
    who = surely(origin.by, origin.sure, PLAIN)
    return _flat(f"{who}: {origin.why}" if origin.why else who)


def keys_of(asked: Asked, *, is_of_steps: bool) -> list[tuple[str, str]]:
    """The keys of a question, the most needed first, and last the one for all of them.

    Args:
        asked: the question.
        is_of_steps: whether its entries are steps or links, which can be aimed elsewhere.
    """
    arrows = "up down" if asked.ascii_only else "↑↓"
    if asked.question.is_choice:
        return [
            (f"1-{len(asked.question.entries)}", "choose"),
            ("/", "another"),
            ("e", "words"),
            ("space", "later"),
            ("u", "back"),
            ("esc", "leave"),
            ("?", "keys"),
        ]
    if asked.question.is_rest:
        return [(f"1-{len(RESTS)}", "choose"), ("u", "back"), ("esc", "leave"), ("?", "keys")]
    if asked.question.is_pair:
        always = [("space", "later"), ("e", "words"), (arrows, "look"), ("u", "back"), ("?", "keys")]
        return [(f"1-{len(MEETINGS)}", "choose"), ("D", "nothing"), *always]
    if asked.settled:
        return [("enter", "go on"), ("e", "words"), ("u", "back"), ("?", "keys")]
    is_of_claims = asked.question.is_loose
    aim = [("r", "aim elsewhere" if asked.is_single else "aim")] if is_of_steps else []
    would_lead = [("t", "for …"), ("a", "against …"), ("g", "granted")]
    other = would_lead if asked.question.would_lead else [("t", "leads to"), ("g", "granted")] if is_of_claims else []
    other += [("a", "against"), ("g", "granted")] if is_of_steps else []
    if asked.is_single:
        always = [("e", "words"), ("u", "back"), ("?", "keys")]
        return [("K", "yes"), ("D", "no"), *aim, ("space", "later"), *other, *always]
    keep, drop = "*x" if asked.ascii_only else "✓✗"
    rest = any(asked.marks.values())
    return [
        (f"1-{len(asked.question.entries)}", f"{keep} {drop}"),
        ("K", "keep rest" if rest else "all"),
        ("D", "drop rest" if rest else "none"),
        ("enter", "take"),
        *aim,
        ("space", "later"),
        *other,
        ("u", "back"),
        (arrows, "look"),
        ("e", "words"),
        ("?", "keys"),
    ]


def _flat(words: str) -> str:
    return one_line(words, Surface.CELLS)
