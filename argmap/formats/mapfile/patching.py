"""Changes to a YAML text that touch only what changed.

Two plain values, before and after, are compared along the tree of the text; where they differ, the smallest
stretch of text is replaced, taken out or put in. Everything else keeps its bytes, and a comment is never taken
out: those inside a deleted stretch stay behind as lines of their own.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from argmap.formats.mapfile import emitting

if TYPE_CHECKING:
    from argmap.formats.mapfile.tree import Node

_COMMENT = re.compile(r"(?:^|(?<=\s))#[^\r\n]*")
_BLOCK_SCALARS = ("|", ">")


@dataclass(slots=True)
class Patch:
    """Edits of a text, gathered and then made in one go.

    Args:
        text: the text that the tree was read from.
    """

    text: str
    newline: str = "\n"
    _edits: list[tuple[int, int, int, str]] = field(default_factory=list)

    def result(self) -> str:
        """The text with all edits made."""
        pieces, at = [], 0
        for start, end, _, new in sorted(self._edits):
            pieces += [self.text[at:start], new]
            at = max(at, end)
        return "".join([*pieces, self.text[at:]])

    # Comparing

    def compare(self, node: Node, before: Any, after: Any) -> None:
        """Gather the edits that turn a node's value from `before` into `after`."""
        if before == after:
            return
        if node.kind == "mapping" and isinstance(after, dict) and (not node.flow or not self._comments_in(node)):
            self._compare_mapping(node, before, after)
        elif node.kind == "sequence" and isinstance(after, list) and after and not node.flow:
            self._compare_sequence(node, before, after)
        else:
            self._replace(node, after)

    def _compare_mapping(self, node: Node, before: dict[str, Any], after: dict[str, Any]) -> None:
        if node.flow:
            parts = []
            for key in _merged_order(list(node.value), list(after)):
                if key in after:
                    old = node.value.get(key)
                    kept = old is not None and before.get(key) == after[key]
                    parts.append(f"{key}: {self._slice(old) if old and kept else emitting.flow(after[key])}")
                elif before.get(key) is None:  # stated although usual: it stays
                    parts.append(f"{key}: {self._slice(node.value[key])}")
            self._edit(node.start, node.end, "{" + ", ".join(parts) + "}")
            return
        present = dict(node.value)
        for key, child in node.value.items():
            if key in after:
                self.compare(child, before.get(key), after[key])
            elif key in before:
                self._delete_entry(node, key)
                del present[key]
        self._insert_entries(
            node, present, {key: value for key, value in after.items() if key not in node.value}, after
        )

    def _insert_entries(self, node: Node, present: dict[str, Node], new: dict[str, Any], after: dict[str, Any]) -> None:
        indent = node.column - 1
        previous: Node | None = None
        for rank, (key, value) in enumerate(after.items()):
            if key in present:
                previous = present[key]
            elif key in new:
                text = emitting.entry(key, value, indent)
                if previous is not None:
                    self._insert_after(previous, text, indent, rank)
                else:
                    self._edit(node.start, node.start, self._lines(f"{text}\n{' ' * indent}"), rank)

    def _compare_sequence(self, node: Node, before: Any, after: list[Any]) -> None:
        old = before if isinstance(before, list) else [before]
        origin = _pair(old, after)
        steady = _longest_run([i for i in origin if i is not None])
        used = {i for i in origin if i is not None}
        indent = node.column - 1
        for place, child in enumerate(node.value):
            if place not in used:
                self._delete_item(node, place)
            elif place not in steady:
                self._edit(self._item_start(node, place), self._line_end(child, after=True), "")
        previous: Node | None = None
        ahead = ""
        gap = self._gap(node)
        for rank, (was, value) in enumerate(zip(origin, after, strict=True)):
            if was is not None and was in steady:
                previous = node.value[was]
                self.compare(node.value[was], old[was], value)
                continue
            text = emitting.item(value, indent) if was is None else self._moved_item(node, was, old[was], value)
            if previous is not None:
                self._insert_after(previous, gap + text, indent, rank)
            else:
                ahead += f"{text}\n{gap.rstrip(' ')}{' ' * indent}"
        if ahead:
            at = self._dash(node, min(steady, default=0))
            self._edit(at, at, self._lines(ahead if steady else ahead.rstrip(" ")), -1)

    def _moved_item(self, node: Node, i: int, before: Any, after: Any) -> str:
        """An item that changes its place, comments of its own included, as it will be."""
        child = node.value[i]
        start, end = self._dash(node, i), self._line_end(child, after=False)
        inner = Patch(self.text, self.newline)
        inner.compare(child, before, after)
        inner._edits = [edit for edit in inner._edits if edit[0] >= start]
        whole = Patch(self.text[:end], self.newline, inner._edits).result()
        lead = self.text[self._item_start(node, i) : start]
        comments = [match[0] for match in _COMMENT.finditer(lead)]
        between = "\n" + " " * (node.column - 1)
        return between.join([*comments, whole[start:].rstrip().replace("\r\n", "\n")])

    # Editing

    def _edit(self, start: int, end: int, new: str, rank: int = 0) -> None:
        self._edits.append((start, end, rank, new))

    def _replace(self, node: Node, value: Any) -> None:
        """Another value for a node: on one line, as it stands in the middle of others."""
        new = emitting.flow(value) if not node.flow or isinstance(value, list | dict) else emitting.scalar(value)
        if node.kind == "scalar":
            new = emitting.scalar(value, flow=self._in_flow(node)) if not isinstance(value, list | dict) else new
        end = self._value_end(node)
        comments = self._comments_in(node)
        if node.style in _BLOCK_SCALARS and end < node.end:
            comments = _COMMENT.findall(self.text[node.start : end].splitlines()[0])
        if comments:
            at = self._line_start(node.start)
            lead = re.match(r"[ ]*", self.text[at:])
            indent = lead[0] if lead else ""
            self._edit(at, at, self._lines("".join(f"{indent}{comment}\n" for comment in comments)), -2)
        self._edit(node.start, end, new)

    def _delete_entry(self, node: Node, key: str) -> None:
        """Take a key and its value out of a block; the first one of a list's item shares its line with the dash."""
        child = node.value[key]
        start, end = child.key.start, self._line_end(child, after=True)
        comments = self._comments_between(start, end, child)
        indent = " " * (node.column - 1)
        shares_line = self.text[self._line_start(start) : start].strip() != ""
        if shares_line:
            kept = "".join(f"{comment}\n{indent}" for comment in comments)
            following = re.compile(r"[ ]*").match(self.text, end)
            self._edit(start, following.end() if following else end, self._lines(kept))
        else:
            kept = "".join(f"{indent}{comment}\n" for comment in comments)
            self._edit(self._line_start(start), end, self._lines(kept))

    def _delete_item(self, node: Node, i: int) -> None:
        child = node.value[i]
        start, end = self._dash(node, i), self._line_end(child, after=True)
        comments = self._comments_between(start, end, child)
        indent = " " * (node.column - 1)
        self._edit(self._line_start(start), end, self._lines("".join(f"{indent}{one}\n" for one in comments)))

    def _insert_after(self, previous: Node, text: str, indent: int, rank: int) -> None:
        at = self._line_end(previous, after=False)
        line = f"{' ' * indent}{text}"
        if at > 0 and self.text[at - 1 : at] == "\n":  # a block scalar ends with its line
            self._edit(at, at, self._lines(line + "\n"), rank)
        else:
            self._edit(at, at, self._lines("\n" + line), rank)

    def _lines(self, text: str) -> str:
        return text.replace("\n", self.newline) if self.newline != "\n" else text

    # Looking at the text

    def _slice(self, node: Node) -> str:
        return self.text[node.start : node.end]

    def _in_flow(self, node: Node) -> bool:
        """Whether a scalar must do without commas and brackets; asked of the line, as nodes know no parents."""
        return bool(re.search(r"[\[{]", self.text[self._line_start(node.start) : node.start]))

    def _value_end(self, node: Node) -> int:
        """Where a node's value ends; for a block scalar, before the end of its last line."""
        if node.style not in _BLOCK_SCALARS:
            return node.end
        return node.start + len(self.text[node.start : node.end].rstrip())

    def _last(self, node: Node) -> Node:
        while not node.flow and node.value:
            node = list(node.children())[-1]
        return node

    def _line_end(self, node: Node, *, after: bool) -> int:
        """The end of the line on which a node ends, a comment on it included; `after` the line break or before."""
        last = self._last(node)
        if last.style in _BLOCK_SCALARS and self.text[last.end - 1 : last.end] == "\n":
            return last.end
        at = self.text.find("\n", last.end)
        if at < 0:
            return len(self.text)
        if after:
            return at + 1
        return at - 1 if self.text[at - 1 : at] == "\r" else at

    def _line_start(self, at: int) -> int:
        return self.text.rfind("\n", 0, at) + 1

    def _dash(self, node: Node, i: int) -> int:
        """Where an item's dash stands: between the end of the one before and its value."""
        items = node.value
        low = self._last(items[i - 1]).end if i else node.start
        at: int = items[i].start - 1
        while at > low and not (self.text[at] == "-" and self._is_dash(at, low)):
            at -= 1
        return at

    def _is_dash(self, at: int, low: int) -> bool:
        """Whether a hyphen opens an item: only white space, or the dashes of lists around it, stand before it."""
        line = self.text[max(self._line_start(at), low) : at]
        return not line.replace("-", "").strip() and self.text[at + 1 : at + 2] in (" ", "\n", "\r", "\t")

    def _item_start(self, node: Node, i: int) -> int:
        """The start of the lines that belong to an item, comments right above it included."""
        start = self._line_start(self._dash(node, i))
        while start > 0:
            above = self._line_start(start - 1)
            if not self.text[above:start].lstrip(" ").startswith("#") or above < node.start:
                break
            start = above
        return start

    def _gap(self, node: Node) -> str:
        """What stands between the items of a list: a blank line, or nothing."""
        if len(node.value) < 2:
            return ""
        between = self.text[self._line_end(node.value[0], after=False) : self._dash(node, 1)]
        return "" if between.count("\n") < 2 or between.strip() else "\n"

    def _comments_in(self, node: Node) -> list[str]:
        return self._comments_between(node.start, node.end, node) if node.kind != "scalar" else []

    def _comments_between(self, start: int, end: int, node: Node) -> list[str]:
        """The comments of a stretch of text around a node: what follows a `#` outside its scalars."""
        comments, at = [], start
        for low, high in [*_scalar_spans(node), (end, end)]:
            gap = self.text[max(at - 1, start) : low] if at > start else self.text[at:low]
            comments += [m[0] for m in _COMMENT.finditer(gap)]
            at = max(at, high)
        return comments


def _scalar_spans(node: Node) -> list[tuple[int, int]]:
    if node.kind == "scalar":
        own = [(node.start, node.end)]
        return [(node.key.start, node.key.end), *own] if node.key else own
    spans = [span for child in node.children() for span in _scalar_spans(child)]
    return [(node.key.start, node.key.end), *spans] if node.key else spans


def _merged_order(old: list[str], new: list[str]) -> list[str]:
    """The keys of both, new ones right after the key that they follow in the form's order."""
    order = list(old)
    for i, key in enumerate(new):
        if key not in order:
            before = next((new[j] for j in range(i - 1, -1, -1) if new[j] in order), None)
            order.insert(order.index(before) + 1 if before is not None else 0, key)
    return order


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
