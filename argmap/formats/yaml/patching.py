"""Changes to a YAML text that touch only what changed.

Two plain values, before and after, are compared along the tree of the text, and the text is put together anew from
its own pieces: an item that stays or moves keeps its bytes, a new one is emitted, and of one that goes its comments
stay behind. So no comment is ever lost.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from argmap.errors import LINE_END
from argmap.formats.yaml import emitting

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.formats.yaml.tree import Node

_COMMENT = re.compile(r"#[^\r\n]*")
_BLANK_END = re.compile(r"(?:[\r\n]+[ \t]*)+\Z")
_COMMENTS_ABOVE = re.compile(r"((?:(?:\r\n|[\r\n])[ \t]*#[^\r\n]*)+)(?:\r\n|[\r\n])[ \t]*\Z")

Fate = Literal["kept", "moved", "new", "gone", "left"]
"""What becomes of an item of a collection: it stays, moves here, is new here, is deleted, has moved from here."""


@dataclass(frozen=True, slots=True)
class _Fated:
    """One item of a collection on the way from the old text to the new, in the order of the new text."""

    fate: Fate
    place: int = 0
    """Its index in the old text, if it stood there."""
    before: Any = None
    after: Any = None
    key: str = ""
    """In a mapping: its key."""


def patched(text: str, root: Node, before: Any, after: Any) -> str:
    """The text with the changes that lead from one value to the other.

    Args:
        text: the text so far.
        root: its tree.
        before: the value it stands for; what it states although it is usual may be left out.
        after: the value that it is to stand for.
    """
    patch = _Patch(text, next((end for end in ("\r\n", "\n", "\r") if end in text), "\n"))
    return text[: root.start] + patch.changed(root, before, after) + text[patch.stop(root) :]


def settled(text: str, root: Node, *, every: bool) -> str:
    """The text with its block scalars in quotes: every one, or those whose end shows only in what stands below."""
    patch = _Patch(text)
    pieces, at = [], 0
    for node in _scalars(root):
        if node.is_block_scalar and (every or _is_open_ended(text, node)):
            pieces += [text[at : node.start], patch.scalar(node, node.value)]
            at = patch.stop(node)
    return "".join([*pieces, text[at:]])


def _is_open_ended(text: str, node: Node) -> bool:
    header = LINE_END.split(text[node.start : node.end], maxsplit=1)[0]
    below = text[node.end :].lstrip(" \t")
    return "+" in header or node.end == len(text) or below.startswith("#") or text[node.end - 1] not in "\r\n"


@dataclass(frozen=True, slots=True)
class _Patch:
    """A text whose pieces are put together anew.

    Args:
        text: the text that the tree was read from.
        newline: how its lines end.
    """

    text: str
    newline: str = "\n"

    def changed(self, node: Node, before: Any, after: Any, *, in_flow: bool = False) -> str:
        """What is to stand instead of a node, from its start to its `stop`."""
        if before == after:
            return self.text[node.start : self.stop(node)]
        if node.kind == "scalar":
            return self.scalar(node, after, in_flow=in_flow)
        if node.kind == "mapping":
            steps = _mapping_steps(list(node.value), before, after)
        else:
            steps = _sequence_steps(_as_list(before), _as_list(after))
        return self._flow(node, steps) if node.flow else self._block(node, steps)

    def stop(self, node: Node) -> int:
        """Where a node's text ends: a block's at the end of its last line, a comment there included."""
        if node.is_block_scalar:
            return self._end_of_block_scalar(node)
        if node.flow:
            return node.end
        return self._line_end(self.stop(list(node.children())[-1]))

    def scalar(self, node: Node, value: Any, *, in_flow: bool = False) -> str:
        """Another value in the place of a scalar, on one line."""
        if isinstance(value, list) and len(value) == 1:
            value = value[0]
        new = emitting.flow(value) if in_flow or isinstance(value, list | dict) else emitting.scalar(value)
        if node.is_block_scalar:
            return " ".join([new, *_COMMENT.findall(self.text[node.start : self._line_end(node.start)])])
        before = " " if node.start == node.end and not self.text[node.start - 1].isspace() else ""
        return before + new + (" " if self.text[node.end : node.end + 1] == "#" else "")

    # Blocks

    def _block(self, node: Node, steps: Iterable[_Fated]) -> str:
        slots = self._slots(node)
        indent = self.newline + " " * (node.column - 1)
        fresh = (self.newline if node.kind == "sequence" and self._is_spaced(slots) else "") + indent
        whole = ""
        for step in steps:
            lead, body = self._block_piece(node, slots, step, fresh, indent)
            if not body:
                lead = _BLANK_END.sub("", lead) if "#" in lead else ""
            whole += (lead if whole else lead.lstrip()) + body
        return whole

    def _block_piece(
        self, node: Node, slots: list[tuple[int, int]], step: _Fated, fresh: str, indent: str
    ) -> tuple[str, str]:
        """The lines of a step, and what stands between them and the ones before."""
        if step.fate == "new":
            return fresh, self._emitted(node, step)
        start, stop = slots[step.place]
        lead = self.text[slots[step.place - 1][1] : start] if step.place else fresh
        above = _COMMENTS_ABOVE.search(lead)
        match step.fate:
            case "kept":
                return lead, self._body(node, slots, step)
            case "moved":
                comments = _COMMENT.findall(above[0]) if above else []
                return fresh, indent.join([*comments, self._body(node, slots, step)])
            case "left":
                return lead[: above.start()] if above else lead, ""
            case "gone":
                return lead, indent.join(self._comments(start, stop, _child(node, step.place)))

    def _emitted(self, node: Node, step: _Fated) -> str:
        indent = node.column - 1
        if node.kind == "mapping":
            return emitting.entry(step.key, step.after, indent).replace("\n", self.newline)
        return emitting.item(step.after, indent).replace("\n", self.newline)

    def _body(self, node: Node, slots: list[tuple[int, int]], step: _Fated) -> str:
        start, stop = slots[step.place]
        child = _child(node, step.place)
        changed = self.changed(child, step.before, step.after)
        return self.text[start : child.start] + changed + self.text[self.stop(child) : stop]

    def _slots(self, node: Node) -> list[tuple[int, int]]:
        """For each item of a block where its dash or key stands and where its last line ends."""
        slots: list[tuple[int, int]] = []
        for child in node.children():
            start = self._mark(node, child, slots[-1][1]) if slots else node.start
            slots.append((start, self._line_end(self.stop(child))))
        return slots

    def _mark(self, node: Node, child: Node, low: int) -> int:
        """Where an item starts: at its dash, at its key, or at the question mark before that."""
        key = child.key or child
        gap = _COMMENT.sub(lambda comment: " " * len(comment[0]), self.text[low : key.start])
        at = gap.find("-" if node.kind == "sequence" else "?")
        return key.start if at < 0 else low + at

    def _is_spaced(self, slots: list[tuple[int, int]]) -> bool:
        """Whether a blank line stands between the first two items of a list."""
        between = self.text[slots[0][1] : slots[1][0]] if len(slots) > 1 else ""
        return any(not line.strip() for line in LINE_END.split(between)[1:-1])

    # Flow

    def _flow(self, node: Node, steps: Iterable[_Fated]) -> str:
        """A collection in brackets; between its items commas and comments stand where they stood."""
        leads, tails, end = self._gaps(node)
        indent = self.newline + " " * node.column
        whole, waiting, comma = "", "", ""
        for step in steps:
            lead, body, tail = " " if comma else "", "", ""
            if step.fate in ("kept", "gone", "left"):
                lead, tail = leads[step.place] or lead, tails[step.place]
            match step.fate:
                case "kept" | "moved":
                    body = self._flow_body(node, step)
                case "new":
                    body = f"{step.key}: {emitting.flow(step.after)}" if step.key else emitting.flow(step.after)
                case "gone" | "left":
                    comments = _COMMENT.findall(lead + tail)
                    if step.fate == "gone":
                        comments = self._comments_of_item(node, step.place, lead, tail)
                    waiting += "".join(f" {comment}{indent}" for comment in comments)
                    continue
            whole += comma + waiting + (lead if whole or "#" in lead else lead.lstrip(" ")) + body + tail
            waiting, comma = "", ","
        opening, closing = "{}" if node.kind == "mapping" else "[]"
        return opening + whole + waiting + end + closing

    def _flow_body(self, node: Node, step: _Fated) -> str:
        child = _child(node, step.place)
        changed = self.changed(child, step.before, step.after, in_flow=True)
        key = child.key
        if key is None:
            return changed
        between = self.text[key.end : child.start]
        return self.text[key.start : key.end] + (between if ":" in between else ": ") + changed

    def _comments_of_item(self, node: Node, place: int, lead: str, tail: str) -> list[str]:
        child = _child(node, place)
        own = self._comments((child.key or child).start, child.end, child)
        return [*_COMMENT.findall(lead), *own, *_COMMENT.findall(tail)]

    def _gaps(self, node: Node) -> tuple[list[str], list[str], str]:
        """What stands before each item of a flow collection, between it and its comma, and before the end."""
        has_brackets = self.text[node.start] in "{["
        at, end = (node.start + 1, node.end - 1) if has_brackets else (node.start, node.end)
        leads: list[str] = []
        tails: list[str] = []
        for child in node.children():
            tail, lead = self._around_comma(at, (child.key or child).start)
            leads.append(lead if tails or not leads else tail + lead)
            if len(leads) > 1:
                tails.append(tail)
            at = child.end
        tail, lead = self._around_comma(at, end)
        return leads, [*tails, ""] if leads else [], tail + lead

    def _around_comma(self, low: int, high: int) -> tuple[str, str]:
        """The stretch before and after the comma in it that is none of a comment's."""
        gap = self.text[low:high]
        at = _COMMENT.sub(lambda comment: " " * len(comment[0]), gap).find(",")
        return ("", gap) if at < 0 else (gap[:at], gap[at + 1 :])

    # Looking at the text

    def _line_end(self, at: int) -> int:
        found = LINE_END.search(self.text, at)
        return found.start() if found else len(self.text)

    def _end_of_block_scalar(self, node: Node) -> int:
        """The end of its last line; blank lines below are its own only where its header keeps them (`+`)."""
        own = self.text[node.start : node.end]
        if "+" not in LINE_END.split(own, maxsplit=1)[0]:
            return node.start + len(own.rstrip("\r\n"))
        last = own[-2:] if own.endswith("\r\n") else own[-1:]
        return node.end - (len(last) if LINE_END.fullmatch(last) else 0)

    def _comments(self, start: int, stop: int, node: Node) -> list[str]:
        """The comments of a stretch of text around a node: what follows a `#` outside its scalars."""
        comments, at = [], start
        for scalar in _scalars(node, keys=True):
            low = self._line_end(scalar.start) if scalar.is_block_scalar else scalar.start
            comments += _COMMENT.findall(self.text[at:low])
            at = scalar.end
        return comments + _COMMENT.findall(self.text[at:stop])


def _child(node: Node, place: int) -> Node:
    return list(node.children())[place] if node.kind == "mapping" else node.value[place]


def _scalars(node: Node, *, keys: bool = False) -> Iterator[Node]:
    """The scalars from a node down, in the order of the text."""
    if keys and node.key is not None:
        yield node.key
    if node.kind == "scalar":
        yield node
    for child in node.children():
        yield from _scalars(child, keys=keys)


def _as_list(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _mapping_steps(keys: list[str], before: dict[str, Any], after: dict[str, Any]) -> Iterator[_Fated]:
    """Old keys where they stand, new ones right after the key that they follow in the form's order."""
    order = list(keys)
    follows: str | None = None
    for key in after:
        if key not in order:
            order.insert(order.index(follows) + 1 if follows is not None else 0, key)
        follows = key
    places = {key: place for place, key in enumerate(keys)}
    for key in order:
        if key not in places:
            yield _Fated("new", after=after[key], key=key)
        elif key in before and key not in after:
            yield _Fated("gone", places[key])
        else:  # what the file states although it is usual is in neither, and stays
            yield _Fated("kept", places[key], before.get(key), after.get(key))


def _sequence_steps(before: list[Any], after: list[Any]) -> Iterator[_Fated]:
    """New items in their order; what goes, after the item that it followed."""
    origin = _pair(before, after)
    used = {place for place in origin if place is not None}
    steady = _longest_run([place for place in origin if place is not None])
    arriving: list[_Fated] = []
    following = {-1: arriving}
    for place, value in zip(origin, after, strict=True):
        if place is None:
            arriving.append(_Fated("new", after=value))
        elif place not in steady:
            arriving.append(_Fated("moved", place, before[place], value))
        else:
            arriving = following[place] = [_Fated("kept", place, before[place], value)]
    yield from following[-1]
    for place in range(len(before)):
        if place in steady:
            yield from following[place]
        else:
            yield _Fated("left" if place in used else "gone", place)


def _pair(old: list[Any], new: list[Any]) -> list[int | None]:
    """For each new item the old one that it was: by id, else by equal value, else what is left, in order."""
    if all(isinstance(one, dict) and "id" in one for one in [*old, *new]):
        place = {one["id"]: i for i, one in enumerate(old)}
        return [place.get(one["id"]) for one in new]
    left = dict.fromkeys(range(len(old)))
    pairs: list[int | None] = []
    for one in new:
        same = next((i for i in left if old[i] == one), None)
        if same is not None:
            del left[same]
        pairs.append(same)
    rest = iter([i for i in left if isinstance(old[i], dict)])
    return [next(rest, None) if i is None and isinstance(one, dict) else i for i, one in zip(pairs, new, strict=True)]


def _longest_run(numbers: list[int]) -> set[int]:
    """The longest rising part of a list of different numbers: what need not move (patience sorting)."""
    tops: list[int] = []
    below: dict[int, int | None] = {}
    for number in numbers:
        at = bisect_left(tops, number)
        below[number] = tops[at - 1] if at else None
        tops[at : at + 1] = [number]
    run: set[int] = set()
    here = tops[-1] if tops else None
    while here is not None:
        run.add(here)
        here = below[here]
    return run
