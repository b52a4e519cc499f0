"""Map files as different people would write them: random styles of YAML, and comments wherever they may stand."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from argmap.formats.mapfile.conversion import map_block
from argmap.formats.yaml import emitting

if TYPE_CHECKING:
    from random import Random

    from argmap.model import ArgumentMap

_SINGLE_QUOTED = re.compile(r"[\x20-\x7e\xa0-\u2027\u2030-\ud7ff]*\Z")
_LITERAL = re.compile(r"(?:[\x21-\x7e\xa0-\u2027\u2030-\ud7ff][\x20-\x7e\xa0-\u2027\u2030-\ud7ff]*\n+)*\Z")
_FOLDED = re.compile(r"[!-~]+(?: [!-~]+)*\Z")


@dataclass
class Hand:
    """Writes plain values as a person with habits of their own would."""

    rng: Random
    comments: list[str] = field(default_factory=list)
    """All that were written; no two are alike, and none is part of another."""

    def document(self, argument_map: ArgumentMap) -> str:
        """A whole map file."""
        plain = self.spelt_out(map_block(argument_map))
        lines = self.above(0) + self.block(plain, 0) + self.above(0)
        text = "\n".join([*self.sometimes(["---"]), *lines]) + self.rng.choice(["", "\n", "\n\n"])
        return text.replace("\n", self.rng.choice(["\n", "\n", "\r\n"]))

    def spelt_out(self, value: Any, key: str = "") -> Any:
        """The same with some things stated that are usual, and in an order of its own."""
        if isinstance(value, list):
            values = [self.spelt_out(one, key if isinstance(one, dict) else "") for one in value]
            one_only = len(values) == 1 and key == "by"
            return values[0] if one_only and self.often() else values
        if not isinstance(value, dict):
            return [value] if key in ("exact", "voice", "part") and self.often() else value
        block = {name: self.spelt_out(one, name) for name, one in value.items()}
        usual: dict[str, dict[str, Any]] = {
            "quotes": {"stance": "asserts", "prefix": ""},
            "origin": {"standing": "accepted", "sure": None},
        }
        if key == "claims":
            usual["claims"] = {"wording": "paraphrase" if block.get("quotes") else "implicit", "tags": [], "type": None}
        block = {**{k: v for k, v in usual.get(key, {}).items() if self.often()}, **block}
        return dict(self.rng.sample(list(block.items()), len(block))) if self.often() else block

    def often(self) -> bool:
        return self.rng.random() < 0.25

    def sometimes(self, lines: list[str]) -> list[str]:
        return lines if self.often() else []

    def comment(self) -> str:
        self.comments.append(
            f"# ~{len(self.comments)}~" + self.rng.choice([" why", "", " a: b, [c]", " 'x", '  "', " é😀 "])
        )
        return self.comments[-1]

    def beside(self) -> str:
        """A comment at the end of a line, or nothing."""
        return self.rng.choice([" ", "   ", "\t"]) + self.comment() if self.often() else ""

    def above(self, indent: int) -> list[str]:
        """Lines between the others: comments and blank lines."""
        shift = self.rng.choice([0, 0, 0, 1])
        count = self.rng.choice([0, 0, 0, 0, 0, 0, 1, 2])
        return ["" if self.rng.random() < 0.5 else " " * (indent + shift) + self.comment() for _ in range(count)]

    # Blocks

    def block(self, value: dict[str, Any], indent: int) -> list[str]:
        lines: list[str] = []
        for key, one in value.items():
            lines += (self.above(indent) if lines else []) + self.entry(key, one, indent)
        return lines

    def entry(self, key: str, value: Any, indent: int) -> list[str]:
        key = self.rng.choice([key, key, key, f'"{key}"', f"'{key}'"])
        collection = isinstance(value, dict | list) and value
        if not collection or (self.often() and indent):
            first, *rest = self.leaf(value, indent)
            return [f"{' ' * indent}{key}: {first}" if first else f"{' ' * indent}{key}:", *rest]
        inner = indent + self.rng.choice([1, 2, 2, 4])
        if isinstance(value, list) and self.often():
            inner = indent
        lines = self.block(value, inner) if isinstance(value, dict) else self.items(value, inner)
        return [f"{' ' * indent}{key}:{self.beside()}", *self.above(inner), *lines]

    def items(self, values: list[Any], indent: int) -> list[str]:
        lines: list[str] = []
        spaced = self.often()
        for value in values:
            lines += ([""] if spaced and lines else []) + (self.above(indent) if lines else [])
            step = self.rng.choice([2, 2, 3])
            if isinstance(value, dict) and not self.often():
                body = self.block(value, indent + step)
            else:
                body = self.leaf(value, indent)
                body[0] = " " * (indent + step) + body[0]
            lines += [" " * indent + "-" + body[0][indent + 1 :], *body[1:]]
        return lines

    def leaf(self, value: Any, indent: int) -> list[str]:
        """A scalar or a flow collection, from behind its key or dash on, with a comment beside it."""
        if isinstance(value, dict | list):
            first, *rest = (self.flow(value, indent + 2) + self.beside()).split("\n")
            return [first, *rest]
        if value is None:
            return [self.beside().lstrip()]
        if isinstance(value, str) and value and self.often():
            lines = self.block_scalar(value, indent)
            if lines:
                return lines
        return (self.scalar(value, indent + 1) + self.beside()).split("\n")

    def block_scalar(self, text: str, indent: int) -> list[str]:
        """The text below `|` or `>`, if it can stand there."""
        inner = " " * (indent + self.rng.choice([2, 3, 4]))  # deeper than any comment below
        if _FOLDED.match(text) and self.often():
            return [self.rng.choice([">-", ">-"]) + self.beside(), *(inner + word for word in text.split(" "))]
        body = text.rstrip("\n")
        ends = len(text) - len(body)
        if not body or not _LITERAL.match(body + "\n"):
            return []
        mark = {0: "|-", 1: "|"}.get(ends, "|+")
        lines = [inner + line if line else "" for line in body.split("\n")]
        return [mark + self.beside(), *lines, *[""] * (ends - 1)]

    # Flow

    def scalar(self, value: Any, indent: int, *, flow: bool = False) -> str:
        if not isinstance(value, str):
            return "null" if value is None else json.dumps(value)
        if _SINGLE_QUOTED.match(value) and self.often():
            return "'" + value.replace("'", "''") + "'"
        if _FOLDED.match(value) and self.often() and "\\" not in value:
            folded = _quoted(value).replace(" ", "\n" + " " * indent, 1)
            plain = emitting.scalar(value, flow=flow) == value
            return folded[1:-1] if plain and self.often() else folded
        return _quoted(value) if self.often() else emitting.scalar(value, flow=flow)

    def flow(self, value: Any, indent: int) -> str:
        if isinstance(value, dict):
            pieces = [f"{key}: {self.flow(one, indent)}" for key, one in value.items()]
            return "{" + self.joined(pieces, indent) + "}"
        if isinstance(value, list):
            return "[" + self.joined([self.flow(one, indent) for one in value], indent) + "]"
        return self.scalar(value, indent, flow=True)

    def joined(self, pieces: list[str], indent: int) -> str:
        gap = self.gap(indent) if self.often() else ""
        for i, piece in enumerate(pieces):
            comma = "," if i + 1 < len(pieces) or self.often() else ""
            gap += piece + self.gap(indent) + comma + (self.gap(indent) or " ")
        return gap

    def gap(self, indent: int) -> str:
        """What may stand between two items: nothing, a line's end, comments."""
        if not self.often():
            return ""
        return self.beside() + "\n" + "".join(line + "\n" for line in self.above(indent)) + " " * indent


def _quoted(text: str) -> str:
    """A text in double quotes, all but plain characters escaped."""
    return '"' + "".join(c if " " <= c <= "~" and c not in '"\\' else f"\\U{ord(c):08x}" for c in text) + '"'
