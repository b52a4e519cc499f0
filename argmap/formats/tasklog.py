"""What a page's exercise tells in comments at the end of a map that is handed in: each task, how it went, the tries."""

from __future__ import annotations

import json
import re
from typing import Literal, NamedTuple, get_args

State = Literal["right", "helped", "given", "done", "open"]
"""right: at once. helped: after a hint. given: it was shown. done: nobody judges it. open: begun and left."""

_TASK = re.compile(
    rf"^#\s*([\w.-]{{1,64}})\s+([\w-]{{1,40}}):\s*({'|'.join(get_args(State))})(?:,\s*tries\s+(\d{{1,4}}))?(?:,\s*answers\s+(.*))?$"
)
_WHY = re.compile(r"^#\s*([\w.-]{1,64})\s+why:\s*(.+)$")
_LOOKED = re.compile(r"^#\s*the map was looked at (\d{1,4}) times? before the end\s*$")


class Tried(NamedTuple):
    """How one task went."""

    task: str
    """Its id in the exercise."""
    kind: str
    state: State
    tries: int
    why: str = ""
    """A reason that the map has no place for."""


class TaskLog(NamedTuple):
    """How an exercise went."""

    tasks: tuple[Tried, ...] = ()
    looked: int = 0
    """How often the finished map was looked at before the end."""


def read_tasklog(text: str) -> TaskLog:
    """What the comments of a map's text tell of an exercise; nothing, where there are none of that form."""
    tasks: dict[str, Tried] = {}
    whys: dict[str, str] = {}
    looked = 0
    for line in text.splitlines():
        if not line.startswith("#"):
            continue
        if found := _TASK.match(line):
            state = next(state for state in get_args(State) if state == found[3])
            tasks[found[1]] = Tried(found[1], found[2], state, int(found[4] or 0))
        elif found := _WHY.match(line):
            whys[found[1]] = _text(found[2])
        elif found := _LOOKED.match(line):
            looked = int(found[1])
    return TaskLog(tuple(one._replace(why=whys.get(one.task, "")) for one in tasks.values()), looked)


def _text(written: str) -> str:
    """Words that are written as JSON, or as they are."""
    try:
        read = json.loads(written)
    except ValueError:
        read = None
    return " ".join((read if isinstance(read, str) else written).split())
