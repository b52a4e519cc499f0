"""YAML text as a tree of plain values that know where they stand.

A loop over libyaml's events builds the tree, so that nothing is resolved, unfolded or constructed behind our back:
aliases, tags, doubled keys and deep nesting are refused where they stand. Plain scalars are read after the
core schema of YAML 1.2 (null, true, false, numbers); the truth values of YAML 1.1 (yes, no, on, off) are read as
such too, because other tools would, so that `text: no` is refused instead of meaning two things.

A line ends where editors and YAML 1.2 end it: at LF, CR LF or CR. libyaml, which keeps to YAML 1.1, would also end
one at NEL, U+2028 and U+2029; it is shown letters in their place, and never learns of them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Literal

import yaml

from argmap.errors import Location, MapFormatError, Problem, Severity, position
from argmap.formats.mapfile.causes import cause_of
from argmap.formats.mapfile.complaints import MAX_DEPTH, TAB, TOO_DEEP, in_plain_words
from argmap.model.conflicts import REMEDY, conflicts

if TYPE_CHECKING:
    from collections.abc import Iterator

_OLD_LINE_ENDS = "\x85\u2028\u2029"
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What YAML does not allow in a text."""

Kind = Literal["mapping", "sequence", "scalar"]
Key = tuple[str | int, ...]

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_WORDS: dict[str, bool | None] = {
    **dict.fromkeys(("true", "yes", "on"), True),
    **dict.fromkeys(("false", "no", "off"), False),
    **dict.fromkeys(("null", "~", ""), None),
}
_INTEGER = re.compile(r"[-+]?\d{1,18}\Z", re.ASCII)
_FLOAT = re.compile(r"[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?\Z", re.ASCII)
_MAYBE_NOT_TEXT = frozenset("-+.0123456789~nNtTfFyYoO")

_WRITE_OUT = "Write the value out; put a text in quotation marks."


class Node:
    """A value of the tree and the stretch of text it came from.

    `start` and `end` are code points of the text, `end` excluded; a block collection ends with its last value.
    """

    __slots__ = ("column", "end", "flow", "key", "kind", "line", "start", "style", "value")

    def __init__(self, kind: Kind, value: Any, event: Any) -> None:
        self.kind = kind
        self.value = value
        """A scalar's value, a list of nodes, or nodes by key."""
        self.start: int = event.start_mark.index
        self.end: int = event.end_mark.index
        self.line: int = event.start_mark.line + 1
        self.column: int = event.start_mark.column + 1
        self.flow = kind == "scalar" or bool(event.flow_style)
        self.style: str = (event.style or "") if kind == "scalar" else ""
        """The quotation mark of a quoted scalar, `|` or `>` for a block scalar; empty if plain."""
        self.key: Node | None = None
        """In a mapping: the scalar that names it."""

    @property
    def is_block_scalar(self) -> bool:
        """Whether it is a text of its own lines, below `|` or `>`."""
        return self.style in ("|", ">")

    def plain(self) -> Any:
        """The value without its places: dict, list, or scalar."""
        if self.kind == "scalar":
            return self.value
        if self.kind == "sequence":
            return [child.plain() for child in self.value]
        return {key: child.plain() for key, child in self.value.items()}

    def children(self) -> Iterator[Node]:
        """The values below, in order; none below a scalar."""
        if self.kind == "mapping":
            yield from self.value.values()
        elif self.kind == "sequence":
            yield from self.value

    def find(self, path: Key) -> Node:
        """The node that keys and indexes lead to, or the last one on the way that there is."""
        here = self
        for step in path:
            try:
                here = here.value[step]
            except (KeyError, IndexError, TypeError):
                break
        return here


def parse(text: str, *, path: str) -> Node:
    """The tree of a YAML text.

    Raises:
        MapFormatError: it is no YAML, or uses what a map file may not use; names the first place.
    """
    _refuse_conflicts(text, path)
    hidden = _hidden(text)
    builder = _Builder(path, {ord(letter): end for end, letter in hidden.items()})
    shown = text.translate({ord(end): letter for end, letter in hidden.items()}) if hidden else text
    try:
        for event in yaml.parse(shown, Loader=_LOADER):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        raise _not_yaml(path, text, error) from error
    except (yaml.reader.ReaderError, UnicodeEncodeError) as error:
        raise _unprintable(path, text) from error
    if builder.root is None:
        raise _refusal(Location(path, 1, 1), "no map stands in this file: a map file starts with `argmap: 1`")
    return builder.root


def _refusal(location: Location, message: str, name: str = "not-yaml", remedy: str = "") -> MapFormatError:
    return MapFormatError([Problem(name, Severity.ERROR, message, location=location, remedy=remedy)])


def _refuse_conflicts(text: str, path: str) -> None:
    found = [
        Problem("merge-conflict", Severity.ERROR, one.message, location=Location(path, one.first, 1), remedy=REMEDY)
        for one in conflicts(text)
    ]
    if found:
        raise MapFormatError(found)


def _hidden(text: str) -> dict[str, str]:
    """A letter that the text does not have for each line end of YAML 1.1 that it has."""
    found = [end for end in _OLD_LINE_ENDS if end in text]
    used = set(text) if found else set()
    free = (chr(code) for code in range(0xE000, 0xFDFF) if chr(code) not in used)
    return dict(zip(found, free, strict=False))


def _not_yaml(path: str, text: str, error: yaml.MarkedYAMLError) -> MapFormatError:
    said = " ".join(part for part in (error.context, error.problem) if part)
    complaint = in_plain_words(said)
    start, end = error.context_mark or error.problem_mark, error.problem_mark or error.context_mark
    if start is None or end is None:
        return _refusal(Location(path), complaint.message, remedy=complaint.remedy)
    cause = None
    if "quoted scalar" not in said and complaint is not TOO_DEEP:
        cause = cause_of(text, start.index, end.index, in_brackets="flow" in said)
    if cause is not None:
        return _refusal(Location(path, *position(text, cause.at)), cause.message, cause.name, cause.remedy)
    mark = start if complaint.at_start else end
    character = text[mark.index : mark.index + 1]
    if character == "\t":
        complaint = TAB
    message = complaint.message.replace("CHARACTER", character).replace("OPENED", f"line {start.line + 1}")
    return _refusal(Location(path, mark.line + 1, mark.column + 1), message, complaint.name, complaint.remedy)


def _unprintable(path: str, text: str) -> MapFormatError:
    found = _UNPRINTABLE.search(text)
    at = found.start() if found else 0
    message = f"a character that YAML does not allow stands here (U+{ord(text[at]):04X})"
    remedy = 'Delete it; where it is meant, write it as an escape such as "\\a" in double quotation marks.'
    return _refusal(Location(path, *position(text, at)), message, remedy=remedy)


class _Builder:
    """Takes events one by one and hangs each value where it belongs."""

    def __init__(self, path: str, shown: dict[int, str]) -> None:
        self.path = path
        self.shown = shown
        """The characters that stood in the place of others that libyaml was shown."""
        self.root: Node | None = None
        self._open: list[Node] = []
        self._key: Node | None = None
        self._keys: list[Node | None] = []

    def take(self, event: yaml.Event) -> None:
        kind = type(event)
        if kind is yaml.ScalarEvent:
            self._scalar(event)
        elif kind is yaml.MappingStartEvent:
            self._start(Node("mapping", {}, event), event)
        elif kind is yaml.SequenceStartEvent:
            self._start(Node("sequence", [], event), event)
        elif kind in (yaml.MappingEndEvent, yaml.SequenceEndEvent):
            self._finish(event)
        elif kind is yaml.AliasEvent:
            raise self._refuse(event, "a bare * starts an alias, and a map file has none", "alias", _WRITE_OUT)
        elif kind is yaml.DocumentStartEvent and self.root is not None:
            raise self._refuse(event, "a second document starts here (`---`): one file holds one map", "two-documents")

    def _scalar(self, event: Any) -> None:
        self._check_properties(event)
        value = event.value.translate(self.shown) if self.shown else event.value
        node = Node("scalar", value, event)
        parent = self._open[-1] if self._open else None
        if parent is not None and parent.kind == "mapping" and self._key is None:
            if node.value in parent.value:
                raise self._refuse(event, f"the key `{node.value}` stands twice in one block", "doubled-key")
            if node.value == "<<" and not event.style:
                raise self._refuse(event, "a map file has no merge keys (`<<`)", "alias", "Write the keys out.")
            self._key = node
            return
        if not event.style:
            node.value = _resolve(value)
        self._hang(node)

    def _start(self, node: Node, event: Any) -> None:
        self._check_properties(event)
        if len(self._open) >= MAX_DEPTH:
            raise self._refuse(event, TOO_DEEP.message, TOO_DEEP.name, TOO_DEEP.remedy)
        if self._open and self._open[-1].kind == "mapping" and self._key is None:
            raise self._refuse(event, "a key is a word, not a list or a block", "not-yaml")
        self._hang(node)
        self._open.append(node)

    def _finish(self, event: Any) -> None:
        node = self._open.pop()
        if node.flow:
            node.end = event.end_mark.index
        elif node.value:  # libyaml ends a block where the next one starts, comments between included
            node.end = (node.value if node.kind == "sequence" else list(node.value.values()))[-1].end

    def _hang(self, node: Node) -> None:
        if not self._open:
            self.root = node
        elif self._open[-1].kind == "sequence":
            self._open[-1].value.append(node)
        elif self._key is not None:
            node.key = self._key
            self._open[-1].value[self._key.value] = node
            self._key = None

    def _check_properties(self, event: Any) -> None:
        if event.anchor is not None:
            raise self._refuse(event, "a bare & starts an anchor, and a map file has none", "alias", _WRITE_OUT)
        if event.tag is not None and event.tag != "!":
            raise self._refuse(event, "a bare ! starts a tag, and a map file has none", "tag", _WRITE_OUT)

    def _refuse(self, event: Any, message: str, name: str, remedy: str = "") -> MapFormatError:
        mark = event.start_mark
        return _refusal(Location(self.path, mark.line + 1, mark.column + 1), message, name, remedy)


def _resolve(text: str) -> Any:
    if text and text[0] not in _MAYBE_NOT_TEXT:
        return text
    if text in _WORDS or (len(text) <= 5 and (text.islower() or text.istitle() or text.isupper())):
        return _WORDS.get(text.lower(), _number(text))
    return _number(text)


def _number(text: str) -> Any:
    if _INTEGER.match(text):
        return int(text)
    return float(text) if _FLOAT.match(text) else text
