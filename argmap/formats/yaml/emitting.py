"""Plain values as YAML text: blocks for what a person reads, flow for short lists of ids."""

from __future__ import annotations

import json
import re
from typing import Any

STEP = 2
"""Spaces by which a block stands inside another."""

_PLAIN = re.compile(
    r"[^\W_](?:[^\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff:#]|:(?=[^\s:#])|(?<=\S)#)*\Z"
)
_MAYBE_NO_TEXT = re.compile(
    r"\d[\d_.,:]*(e[-+]?\d+)?|0[box][\da-f_]*|\d{4}-\d\d?-\d\d?([t ].*)?|y|n|yes|no|on|off|true|false|null",
    re.ASCII | re.IGNORECASE,
)
"""What some YAML, of version 1.1 or 1.2, reads as a number, a time, a date or a truth value."""

_BARE_EXPONENT = re.compile(r"^(-?\d+)(e)")
"""A number that YAML 1.1 takes for a word, as it has no point."""

_FLOW_SPECIAL = re.compile(r"[,\[\]{}?]")
"""What ends a plain text between brackets; a question mark does so for PyYAML's own reader."""

_ESCAPED = re.compile(r"[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def scalar(value: Any, *, flow: bool = False) -> str:
    """A text, number or truth value on one line: plain where every YAML reads it back as it is, else in quotes."""
    if isinstance(value, float):
        return _BARE_EXPONENT.sub(r"\1.0\2", json.dumps(value))
    if not isinstance(value, str):
        return json.dumps(value)
    plain = _PLAIN.match(value) and value == value.strip() and not value.endswith(":")
    if plain and not _MAYBE_NO_TEXT.fullmatch(value) and not (flow and _FLOW_SPECIAL.search(value)):
        return value
    quoted = json.dumps(value, ensure_ascii=False)  # a JSON text is YAML, but for characters that YAML may not hold
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", quoted)


def flow(value: Any) -> str:
    """Any value on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(flow(one) for one in value) + "]"
    return scalar(value, flow=True)


def entry(key: str, value: Any, indent: int) -> str:
    """A key with its value as lines of a block, without the indentation of the first and the last line's end."""
    if isinstance(value, dict):
        return f"{key}:\n{' ' * (indent + STEP)}{block(value, indent + STEP)}"
    if isinstance(value, list) and any(isinstance(one, dict) for one in value):
        return f"{key}:\n" + "\n".join(f"{' ' * (indent + STEP)}{item(one, indent + STEP)}" for one in value)
    return f"{key}: {flow(value) if isinstance(value, list) else scalar(value)}"


def block(value: dict[str, Any], indent: int) -> str:
    """A mapping as lines, without the indentation of the first and the last line's end."""
    return f"\n{' ' * indent}".join(entry(key, one, indent) for key, one in value.items())


def item(value: Any, indent: int) -> str:
    """An item of a block list, from its dash on."""
    return "- " + (block(value, indent + STEP) if isinstance(value, dict) else scalar(value))
