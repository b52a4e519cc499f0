"""Who says what in the text of a debate: `Name: words`, up to the next name."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from argmap.errors import ArticleError, UnknownNameError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

MOST_WORDS = 5
"""Words of the longest name."""

_TURN = re.compile(
    r"[ \t]*(?:[\[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?[ \t]+)?"
    r"(?P<name>[^\W\d_](?:[\w.'’-]|[ \t](?=[\w(]))*)(?:[ \t]*\([^()\n]{1,60}\))?[ \t]*:[ \t]+(?=\S)"
)
_FEWEST_TURNS = 3

NO_TURNS = "nobody is named in this text: give it as NAME: WORDS, each speech on a line of its own"
"""What is said of a text in which nobody speaks."""

_ROLE = re.compile(
    "adjudicator|announcer|audience|chair(?:man|person|woman)?|floor|host|interviewer|judge|moderator|opposition|"
    "presenter|president|proposition|questioner|speaker|timekeeper"
)
"""Who speaks in a debate without a name of their own, perhaps once."""

_LEADER = re.compile(
    "(?:the |co-)?(?:(?:co-)?moderator|chair(?:man|person|woman)?|adjudicator|announcer|host|interviewer|judge|"
    "presenter|questioner|timekeeper|mod[ée]rateur|mod[ée]ratrice|animateur|animatrice|pr[ée]sentateur|"
    r"pr[ée]sentatrice|moderatorin)(?: \d{1,2})?|moderator .+|(?:mr\.? |madame? |the )speaker"
)
"""Who leads a debate and has no side in it."""

_NO_NAME = re.compile(
    "first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth|fifth|last(?:ly)?|finally|next|also|but|conclusion|example|however|"
    "motion|note|question|reason|result|summary|therefore|thus"
)
"""What begins a paragraph of a speech with a colon, and calls nobody."""

_LABEL = re.compile(
    "(?:read|see) (?:also|more|next)|also read|lire aussi|disclaimer|caption|photo|photograph|image|credit|source|"
    "tags?|topics?|related|correction|watch|listen|published|updated"
)
"""What begins a line of a site's own."""


class Turn(NamedTuple):
    """A speech."""

    speaker: str
    text: str
    """Its paragraphs, parted by blank lines."""


class Spoken(NamedTuple):
    """A text of a debate, parted."""

    before: str
    """What stands before the first speech, such as the motion."""
    turns: tuple[Turn, ...]
    """In order; none if nobody who is named speaks."""


_Line = tuple[str, "re.Match[str] | None"]


def turns(text: str) -> tuple[Turn, ...]:
    """The speeches of a text in order; what stands before the first is left out.

    Raises:
        ArticleError: there are none.
    """
    (spoken,) = spoken_in((text,))
    if len({turn.speaker for turn in spoken.turns}) < 2:
        raise ArticleError(NO_TURNS)
    return spoken.turns


def spoken_in(texts: Sequence[str]) -> tuple[Spoken, ...]:
    """The texts of one debate, each parted into its speeches; a speaker is called the same in all.

    A name counts if it begins two speeches, if there are only two names, or if all its words, of two or more, look
    like a name's. One word counts that begins one speech if it is a role in a debate, or if all that follows the first
    speech are speeches of a paragraph.
    """
    parted = [_lines(text) for text in texts]
    known, as_written = _names(parted)
    return tuple(_spoken(lines, _calls(lines, known, as_written)) for lines in parted)


def led_by_roles(text: str) -> frozenset[int]:
    """The lines of a transcript, from 0, in which somebody speaks who is called by the role of who leads a debate.

    None in a text with fewer than three turns, or that is so for the most part: "Chair: Jane Doe" stands over reports.
    """
    lines = _lines(text)
    if not any(found and leads(_name(found)) for _, found in lines):
        return frozenset()
    calls = _calls(lines, *_names([lines]))
    led: set[int] = set()
    speaker = ""
    for number in range(len(lines)):
        speaker = calls.get(number, speaker)
        if leads(speaker):
            led.add(number)
    is_debate = len(calls) >= _FEWEST_TURNS and 2 * sum(len(lines[number][0]) for number in led) < len(text)
    return frozenset(led if is_debate else ())


def leads(speaker: str) -> bool:
    """Whether somebody is called by the role of who leads a debate, takes no side and makes no claims."""
    return _LEADER.fullmatch(speaker.casefold()) is not None


def _lines(text: str) -> list[_Line]:
    return [(line, _TURN.match(line)) for line in text.splitlines()]


def _names(parted: Sequence[Sequence[_Line]]) -> tuple[set[str], dict[str, str]]:
    """Who is surely a speaker, by letters of one case; and all names as they are written first."""
    named = [_name(found) for lines in parted for _, found in lines if found and _is_name(found["name"])]
    named = [name for name in named if not _LABEL.fullmatch(name.casefold())]
    times = Counter(name.casefold() for name in named)
    as_written: dict[str, str] = {}
    for name in named:
        as_written.setdefault(name.casefold(), name)
    known = {name for name, count in times.items() if count > 1 or len(times) == 2 or _is_full(as_written[name])}
    return known, as_written


def _calls(lines: Sequence[_Line], known: set[str], as_written: Mapping[str, str]) -> dict[int, str]:
    """Who begins to speak, by the line in which."""
    once = _named_once(lines, known, as_written) if len(known) > 1 else {}
    calls = {number: once.get(number, _called(found)) for number, (_, found) in enumerate(lines) if found}
    return {number: as_written[name] for number, name in calls.items() if name in known or number in once}


def _spoken(lines: Sequence[_Line], calls: Mapping[int, str]) -> Spoken:
    before: list[str] = []
    done: list[Turn] = []
    speaker, words = "", list[str]()
    for number, (line, found) in enumerate(lines):
        if found and number in calls:
            if speaker and calls[number] != speaker:
                done.append(Turn(speaker, _text(words)))
                words = []
            speaker = calls[number]
            words += ["", line[found.end() :]]
        else:
            (words if speaker else before).append(line)
    if speaker:
        done.append(Turn(speaker, _text(words)))
    return Spoken(_text(before), tuple(done))


def _named_once(lines: Sequence[_Line], known: set[str], as_written: Mapping[str, str]) -> dict[int, str]:
    """The lines that begin the one speech of somebody who is called by one word, as the lines of the others look."""
    begins = [not number or not lines[number - 1][0].strip() for number in range(len(lines))]
    sure = [number for number, (_, found) in enumerate(lines) if _called(found) in known]
    if not sure:
        return {}
    are_apart = all(begins[number] for number in sure)
    starts = [number for number, (line, _) in enumerate(lines) if line.strip() and (begins[number] or not are_apart)]
    others = {number: name for number in starts if (name := _called(lines[number][1])) not in known}
    roles = {number: name for number, name in others.items() if _is_role(name) and name in as_written}
    later = {number: name for number, name in others.items() if number > sure[0]}
    are_names = all(name in as_written and " " not in name and not _NO_NAME.fullmatch(name) for name in later.values())
    return roles | later if are_names else roles


def _is_role(name: str) -> bool:
    return _ROLE.fullmatch(name) is not None or leads(name)


def _called(found: re.Match[str] | None) -> str:
    """What stands before the colon, by letters of one case; empty if nothing does."""
    return _name(found).casefold() if found else ""


def _name(found: re.Match[str]) -> str:
    return " ".join(found["name"].split())


def _is_full(name: str) -> bool:
    parts = name.split()
    return len(parts) > 1 and all(part[0].isupper() for part in parts)


def _is_name(words: str) -> bool:
    parts = words.split()
    return len(parts) <= MOST_WORDS and parts[0][0].isupper()


def _text(lines: list[str]) -> str:
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line.rstrip() for line in lines)).strip("\n")


def speaker_called(name: str, said: Sequence[Turn]) -> str:
    """The speaker that a person means: by the whole name, or by a word of it that only one has.

    Raises:
        UnknownNameError: nobody is called so, or several are; lists all.
    """
    names = list(dict.fromkeys(turn.speaker for turn in said))
    wanted = " ".join(name.split()).casefold()
    whole = [one for one in names if one.casefold() == wanted]
    partly = [one for one in names if wanted in one.casefold().split()]
    if whole or len(partly) == 1:
        return (whole or partly)[0]
    return UnknownNameError.found(name, {one: one for one in names}, "speaker")
