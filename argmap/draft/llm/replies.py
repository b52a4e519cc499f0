"""Replies out of a chat window, read as far as they go: lines or JSON, prose or a fence around them, cut off or not.

What cannot be read is told entry by entry, so that a person can paste it back.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final, Generic, NamedTuple, TypeVar

from pydantic import ValidationError

from argmap.draft.llm.form import (
    Answer,
    ArticleAnswer,
    ClaimAnswer,
    CorrectionAnswer,
    CrossingAnswer,
    IssueAnswer,
    QuoteAnswer,
    RelationAnswer,
    SameAnswer,
)
from argmap.draft.llm.naming import named

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from pydantic_core import ErrorDetails

F = TypeVar("F", bound=Answer)

END: Final = "DONE"
"""The last line of a reply in lines; without it, the reply was cut off."""

_PARTS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "C": ("claims", ("id", "weight", "type", "sure", "label", "text")),
    "R": ("relations", ("id", "kind", "premises", "target", "sure", "why")),
    "S": ("same", ("claims", "sure", "text", "why")),
    "I": ("issues", ("id", "together", "positions", "sure", "question")),
    "K": ("corrections", ("number", "exact")),
}
"""By a line's letter, the list it belongs to and its fields in order; the last may hold a bar."""

_QUOTE = ("sentence", "stance", "voice", "exact")
_LEFT_OUT = {"sentence": re.compile(r"\D*\d[\d\s⟦⟧,-]*"), "weight": re.compile("chief|detail", re.IGNORECASE)}
"""Fields that an assistant may leave out, and what they look like where it does not."""

_SEVERAL = ("premises", "claims", "positions")
_SINGLE = {"MAIN": "main", "FOR": "speaks_for", "TITLE": "title", "BY": "author", "NONE": "none"}
_LINE = re.compile(r"\s*(?:[-*>]\s+)?[`*]*(C|Q|R|S|I|K|MAIN|FOR|TITLE|BY|NONE)[`*]*(?:\s*:\s*|\s+)(\S.*?)`?\s*")


_RUN_TOGETHER = re.compile(
    r"[ \t]+(?=(?:Q (?:\d+|-) \||C [\w-]+ \| (?:chief|detail)|R [\w-]+ \| (?:support|attack|contradiction)"
    rf"|I [\w-]+ \| (?:possible|impossible|disputed)|S [\w-]+ \+ )|{END}\s*$)"
)
"""Before what can only be the next line: text copied out of a page may have lost its line breaks."""


class Understood(NamedTuple, Generic[F]):
    """What was read of the replies to one question."""

    form: F
    faults: tuple[str, ...]
    """What could not be read, a line each."""
    is_cut: bool
    """Whether the last reply breaks off."""
    is_empty: bool
    """Whether there was no answer in the replies at all."""


def understood(replies: Sequence[str], form: type[F]) -> Understood[F]:
    """The replies to one question, the later ones completing the first, as far as they can be read."""
    plain: dict[str, Any] = {}
    faults: list[str] = []
    is_cut = False
    rest = ""
    for reply in replies:
        found, is_cut = _json(reply)
        if found is None:
            rest = _add_lines(_joined(rest, reply), plain, faults, after=rest)
            is_cut = bool(rest)
        else:
            _add(plain, found)
    fields: dict[str, Any] = {}
    known = form.model_fields
    for name, value in plain.items():
        if name not in known:
            continue
        if isinstance(value, list):
            fields[name] = list(_entries(name, value, form, faults))
        elif isinstance(value, str):
            fields[name] = value
    says_none = form is not ArticleAnswer and any(_is_end(line) for reply in replies for line in reply.splitlines())
    is_empty = not fields and not says_none
    for name, about in known.items():
        if about.is_required():
            fields.setdefault(name, [])
    return Understood(form.model_validate(fields), tuple(dict.fromkeys(faults)), is_cut, is_empty)


def _add(plain: dict[str, Any], found: dict[str, Any]) -> None:
    for name, value in found.items():
        if isinstance(value, list):
            plain[name] = [*plain.get(name, []), *value]
        elif value is not None:
            plain[name] = value


# Lines


def _joined(broken: str, reply: str) -> str:
    """A reply with the line at which the one before broke off, if it goes on in the middle of it or behind it."""
    if not broken.strip():
        return reply
    lines = [line for line in reply.splitlines() if line.strip(" `") and not line.lstrip().startswith("```")]
    first = next((i for i, line in enumerate(lines) if _LINE.fullmatch(line) or _is_end(line)), len(lines))
    if first and not lines[first - 1].rstrip().endswith(":"):
        return "\n".join([broken + lines[first - 1], *lines[first:]])
    given_again = first < len(lines) and lines[first].split("|")[0].strip() == broken.split("|", maxsplit=1)[0].strip()
    return reply if given_again or not _is_whole(broken) else "\n".join([broken, *lines[first:]])


def _is_end(line: str) -> bool:
    return line.strip(" `*.") == END


def _is_whole(line: str) -> bool:
    """Whether a line looks as if nothing of it were missing."""
    match = _LINE.fullmatch(line)
    if match is None or match[1] in _SINGLE:
        return False
    bars = line.count("|")
    return bars >= 2 if match[1] == "Q" else bars >= 4 and line.rstrip().endswith((".", "!", "?"))


def _add_lines(reply: str, plain: dict[str, Any], faults: list[str], *, after: str) -> str:
    """Add what the lines of a reply say; gives the line at which they break off, if they do.

    Args:
        reply: the lines.
        plain: what they are added to.
        faults: what cannot be added.
        after: the line at which the reply before this one broke off.
    """
    lines = _RUN_TOGETHER.sub("\n", reply.strip()).splitlines()
    is_cut = not any(map(_is_end, lines))
    broken = ((lines.pop() if lines else "") or " ") if is_cut else ""  # the last line may be half of one
    claim_is_lost = after.lstrip().startswith("C ")
    for match in filter(None, map(_LINE.fullmatch, lines)):
        letter, rest = match[1], match[2]
        if letter in _SINGLE:
            plain[_SINGLE[letter]] = "" if rest == "-" else rest
        elif letter == "Q":
            claims = plain.get("claims")
            if claims and not claim_is_lost:
                claims[-1].setdefault("quotes", []).append(_fields(_QUOTE, rest))
            else:
                faults.append(f"Q {named(rest)}: it stands under no claim")
        else:
            claim_is_lost = False
            name, fields = _PARTS[letter]
            plain.setdefault(name, []).append(_fields(fields, rest))
    return broken


def _fields(names: Sequence[str], rest: str) -> dict[str, Any]:
    words = [word.strip() for word in rest.split("|")]
    names = [
        name
        for place, name in enumerate(names)
        if name not in _LEFT_OUT
        or (place < len(words) and _LEFT_OUT[name].fullmatch(words[place]))
        or (words[place : place + 1] == ["-"] and len(words) >= len(names))
    ]
    words = [word.strip() for word in rest.split("|", len(names) - 1)]
    fields: dict[str, Any] = {}
    for name, word in zip(names, words, strict=False):
        if word in ("", "-"):
            continue
        fields[name] = [one.strip() for one in word.split("+")] if name in _SEVERAL else word
        if name == "voice":
            fields[name] = [one.strip() for one in word.split(">")]
        elif name == "sure":
            fields[name] = _number(word)
    return fields


def _number(word: str) -> float | str:
    try:
        return float(word.rstrip("% "))
    except ValueError:
        return word


# JSON


def _json(reply: str) -> tuple[dict[str, Any] | None, bool]:
    """The object in a reply and whether it breaks off; none where it has none."""
    start = re.search(r"\{\s*(?:\"|\})", reply)
    if start is None:
        return None, False
    text = reply[start.start() :]
    try:
        found, _ = json.JSONDecoder().raw_decode(text)
    except (ValueError, RecursionError):
        try:
            found = json.loads(_closed(text))
        except (ValueError, RecursionError):
            return None, False
        return (found if isinstance(found, dict) else None), True
    return (found if isinstance(found, dict) else None), False


def _closed(text: str) -> str:
    """A text of JSON up to its last whole entry, with what is open there closed."""
    open_: list[str] = []
    best, is_inside, is_escaped = "", False, False
    for place, letter in enumerate(text):
        if is_inside:
            is_inside = is_escaped or letter != '"'
            is_escaped = letter == "\\" and not is_escaped
        elif letter == '"':
            is_inside = True
        elif letter in "{[":
            open_.append("}" if letter == "{" else "]")
        elif letter in "}]":
            if not open_ or open_.pop() != letter:
                break
            if len(open_) <= 2:  # an entry of a list of the answer, or such a list
                best = text[: place + 1] + "".join(reversed(open_))
    return best


# Entries


_KINDS: Mapping[str, type[Answer]] = {
    "claims": ClaimAnswer,
    "relations": RelationAnswer,
    "same": SameAnswer,
    "issues": IssueAnswer,
    "corrections": CorrectionAnswer,
}


def _entries(name: str, values: list[Any], form: type[Answer], faults: list[str]) -> Iterator[Answer]:
    """The entries of a list that have their form; the later of two with one id takes the first's place."""
    kind = CrossingAnswer if name == "relations" and "same" in form.model_fields else _KINDS[name]
    found: dict[object, Answer] = {}
    for number, value in enumerate(values):
        if not isinstance(value, dict):
            faults.append(f"{name}, entry {number + 1}: it is no object")
            continue
        fields = {key: one for key, one in value.items() if key in kind.model_fields}
        who = f"{name} {named(str(fields.get('id') or number + 1))}"
        if kind is ClaimAnswer:
            quotes = fields.get("quotes") or []
            fields["quotes"] = list(_quotes(quotes if isinstance(quotes, list) else [quotes], who, faults))
            fields.setdefault("wording", "paraphrase" if fields["quotes"] else "implicit")
        try:
            found[fields.get("id") or number] = kind.model_validate(fields)
        except (ValidationError, TypeError) as error:
            faults.append(f"{who}: {_told(error)}")
    yield from found.values()


def _quotes(values: list[Any], who: str, faults: list[str]) -> Iterator[QuoteAnswer]:
    for value in values:
        known = value if isinstance(value, dict) else {"exact": value}
        try:
            yield QuoteAnswer.model_validate(
                {key: one for key, one in known.items() if key in QuoteAnswer.model_fields}
            )
        except ValidationError as error:
            faults.append(f"a quote of {who}: {_told(error)}")


def _told(error: ValidationError | TypeError) -> str:
    if isinstance(error, TypeError):
        return "it has not the form"
    return "; ".join(map(fault, error.errors()[:3]))


def fault(details: ErrorDetails) -> str:
    """What is wrong with one field, for the assistant and for whoever pastes it."""
    where, kind, context = ".".join(map(str, details["loc"])), details["type"], details.get("ctx", {})
    if kind == "missing":
        return f"{where} is missing"
    if kind == "literal_error":
        return f"{where} is {details['input']!r}, and must be one of {context['expected']}"
    if kind in _NEEDED:
        return f"{where} needs {_NEEDED[kind]}"
    message = details["msg"].removeprefix("Value error, ")
    return f"{where}: {message[:1].lower()}{message[1:]}"


_NEEDED = {
    "string_type": "words",
    "list_type": "a list",
    "tuple_type": "a list",
    "dict_type": "an object",
    "float_type": "a number",
    "int_type": "a number",
    "int_parsing": "a number",
}
