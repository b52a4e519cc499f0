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

from argmap.errors import Location, Problem, Severity, position
from argmap.formats.yaml.causes import cause_of
from argmap.formats.yaml.complaints import MAX_DEPTH, TAB, TOO_DEEP, in_plain_words
from argmap.text.unmerged import REMEDY, unmerged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.errors import FormatError
    from argmap.formats.yaml.document import Document

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


def parse(text: str, document: Document, *, path: str) -> Node:
    """The tree of a YAML text.

    Args:
        text: the text.
        document: what it is.
        path: how messages name it.

    Raises:
        FormatError: the document's own; it is no YAML, or uses what no document may use; names the first place.
    """
    refusals = _Refusals(document, path)
    refusals.raise_if_unmerged(text)
    hidden = _hidden(text)
    builder = _Builder(refusals, {ord(letter): end for end, letter in hidden.items()})
    shown = text.translate({ord(end): letter for end, letter in hidden.items()}) if hidden else text
    try:
        for event in yaml.parse(shown, Loader=_LOADER):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        raise refusals.of_yaml(text, error) from error
    except (yaml.reader.ReaderError, UnicodeEncodeError) as error:
        raise refusals.of_unprintable(text) from error
    if builder.root is None:
        raise refusals.at(1, 1, "this file holds no DOCUMENT: a DOCUMENT file starts with BEGINNING")
    return builder.root


def _hidden(text: str) -> dict[str, str]:
    """A letter that the text does not have for each line end of YAML 1.1 that it has."""
    found = [end for end in _OLD_LINE_ENDS if end in text]
    used = set(text) if found else set()
    free = (chr(code) for code in range(0xE000, 0xFDFF) if chr(code) not in used)
    return dict(zip(found, free, strict=False))


class _Refusals:
    """What is said of a text that is no such document."""

    def __init__(self, document: Document, path: str) -> None:
        self.document = document
        self.path = path

    def at(self, line: int, column: int, message: str, name: str = "not-yaml", remedy: str = "") -> FormatError:
        """A refusal with one place; message and remedy may name the DOCUMENT, its LEVELS and its BEGINNING."""
        location = Location(self.path, line, column)
        words = [self._worded(text) for text in (message, remedy)]
        return self.document.error([Problem(name, Severity.ERROR, words[0], location=location, remedy=words[1])])

    def _worded(self, text: str) -> str:
        document = self.document.name
        for name, words in (
            ("a DOCUMENT", f"{'an' if document[0] in 'aeiou' else 'a'} {document}"),
            ("DOCUMENT", document),
            ("LEVELS", self.document.levels),
            ("BEGINNING", self.document.beginning),
        ):
            text = text.replace(name, words)
        return text

    def raise_if_unmerged(self, text: str) -> None:
        """Refuse two versions that a version control program left side by side."""
        found = [
            Problem(
                "merge-conflict",
                Severity.ERROR,
                one.message,
                location=Location(self.path, one.first, 1),
                remedy=REMEDY,
            )
            for one in unmerged(text)
        ]
        if found:
            raise self.document.error(found)

    def of_yaml(self, text: str, error: yaml.MarkedYAMLError) -> FormatError:
        """What libyaml complains of, or what really is wrong there."""
        said = " ".join(part for part in (error.context, error.problem) if part)
        complaint = in_plain_words(said)
        start, end = error.context_mark or error.problem_mark, error.problem_mark or error.context_mark
        if start is None or end is None:
            return self.at(0, 0, complaint.message, remedy=complaint.remedy)
        cause = None
        if "quoted scalar" not in said and complaint is not TOO_DEEP:
            cause = cause_of(text, start.index, end.index, self.document.texts, in_brackets="flow" in said)
        if cause is not None:
            return self.at(*position(text, cause.at), cause.message, cause.name, cause.remedy)
        mark = start if complaint.at_start else end
        character = text[mark.index : mark.index + 1]
        if character == "\t":
            complaint = TAB
        message = complaint.message.replace("CHARACTER", character).replace("OPENED", f"line {start.line + 1}")
        return self.at(mark.line + 1, mark.column + 1, message, complaint.name, complaint.remedy)

    def of_unprintable(self, text: str) -> FormatError:
        """A character that YAML does not allow."""
        found = _UNPRINTABLE.search(text)
        at = found.start() if found else 0
        message = f"a character that YAML does not allow stands here (U+{ord(text[at]):04X})"
        remedy = 'Delete it; where it is meant, write it as an escape such as "\\a" in double quotation marks.'
        return self.at(*position(text, at), message, remedy=remedy)


class _Builder:
    """Takes events one by one and hangs each value where it belongs."""

    def __init__(self, refusals: _Refusals, shown: dict[int, str]) -> None:
        self.refusals = refusals
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
            raise self._refuse(event, "a bare * starts an alias, and a DOCUMENT file has none", "alias", _WRITE_OUT)
        elif kind is yaml.DocumentStartEvent and self.root is not None:
            raise self._refuse(
                event, "a second document starts here (`---`): one file holds one DOCUMENT", "two-documents"
            )

    def _scalar(self, event: Any) -> None:
        self._check_properties(event)
        value = event.value.translate(self.shown) if self.shown else event.value
        node = Node("scalar", value, event)
        parent = self._open[-1] if self._open else None
        if parent is not None and parent.kind == "mapping" and self._key is None:
            if node.value in parent.value:
                raise self._refuse(event, f"the key `{node.value}` stands twice in one block", "doubled-key")
            if node.value == "<<" and not event.style:
                raise self._refuse(event, "a DOCUMENT file has no merge keys (`<<`)", "alias", "Write the keys out.")
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
            raise self._refuse(event, "a bare & starts an anchor, and a DOCUMENT file has none", "alias", _WRITE_OUT)
        if event.tag is not None and event.tag != "!":
            raise self._refuse(event, "a bare ! starts a tag, and a DOCUMENT file has none", "tag", _WRITE_OUT)

    def _refuse(self, event: Any, message: str, name: str, remedy: str = "") -> FormatError:
        mark = event.start_mark
        return self.refusals.at(mark.line + 1, mark.column + 1, message, name, remedy)


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
