"""Captions of a film as an article: WEBVTT and SRT without their times, what one person says in one paragraph."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, NamedTuple

from argmap.articles.decoding import Decoded, decode, one_line, printable
from argmap.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

PAUSE = 2.0
"""Seconds of silence after which a sentence begins a paragraph, where nobody is named."""

_TIME = r"(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})"
_TIMES = re.compile(rf"\s*{_TIME}\s*-->\s*{_TIME}(?:\s.*)?")
_VOICE = re.compile(r"<v(?:\.[\w.-]+)?\s+([^>]+)>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-z][^<>]*>|<[\d:.]+>|\{\\[^}]*\}", re.IGNORECASE)
_CHANGE = re.compile(r"(?:>>+|&gt;&gt;|^[-–—])\s*")
_NAMED = re.compile(r"([^\W\d_][\w.'’-]*(?:\s[\w.'’()-]+){0,4}):\s+(?=\S)")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*$")

_NONE = "there are no captions in this file: give its text as a .txt file"


class _Cue(NamedTuple):
    speaker: str
    text: str
    is_new: bool
    """Whether somebody begins to speak in it."""
    pause: float
    """Seconds since the one before it."""


def read_captions(data: bytes, *, encoding: str | None = None) -> Decoded:
    """The words of a film's captions; who speaks is named where the captions say so.

    Raises:
        ArticleError: it is no text, or has no captions; the message says what to do.
    """
    decoded = decode(data, encoding=encoding)
    text = printable("\n\n".join(_paragraphs(_cues(decoded.text))))
    if not text:
        raise ArticleError(_NONE)
    notice = f"{decoded.notice} Times are left out.".strip()
    return Decoded(text, decoded.encoding, notice, is_plain=False)


def _cues(text: str) -> Iterator[_Cue]:
    """Each with the words that the one before does not show already, as captions that roll do."""
    shown: list[str] = []
    end = 0.0
    for block in re.split(r"\n\s*\n", text.replace("\r\n", "\n").replace("\r", "\n")):
        lines = block.split("\n")
        at = next((n for n, line in enumerate(lines) if _TIMES.fullmatch(line)), None)
        if at is None:
            continue
        times = _TIMES.fullmatch(lines[at])
        assert times is not None
        start, before, end = _seconds(times.groups()[:4]), end, _seconds(times.groups()[4:])
        own = [line for line in lines[at + 1 :] if one_line(_TAG.sub("", line))]
        fresh = [line for line in own if one_line(_TAG.sub("", line)) not in shown]
        shown = [form for line in own for form in _forms(line)]
        for number, line in enumerate(fresh):
            yield from _spoken(line, start - before if not number else 0.0)


def _forms(line: str) -> tuple[str, str]:
    """What a line shows, with the name before it and without."""
    words = one_line(_TAG.sub("", line))
    return words, _NAMED.sub("", words, count=1)


def _spoken(line: str, pause: float) -> Iterator[_Cue]:
    voice = _VOICE.search(line)
    words = one_line(html.unescape(_TAG.sub("", line)))
    change = _CHANGE.match(words)
    words = words[change.end() :] if change else words
    named = _NAMED.match(words)
    speaker = one_line(html.unescape(voice[1])) if voice else named[1] if named else ""
    words = words[named.end() :] if named and not voice else words
    if words:
        yield _Cue(speaker, words, bool(speaker or change), pause)


def _seconds(parts: Iterable[str | None]) -> float:
    hours, minutes, seconds, thousandths = (int(part or 0) for part in parts)
    return 3600 * hours + 60 * minutes + seconds + thousandths / 1000


def _paragraphs(cues: Iterable[_Cue]) -> Iterator[str]:
    speaker, done = "", ""
    for cue in cues:
        goes_on = bool(done) and (cue.speaker == speaker if cue.speaker else not cue.is_new)
        if goes_on and not (not speaker and cue.pause > PAUSE and _SENTENCE_END.search(done)):
            done += f" {cue.text}"
            continue
        if done:
            yield done
        speaker = cue.speaker
        done = f"{speaker}: {cue.text}" if speaker else cue.text
    if done:
        yield done
