"""Sessions that are killed at any moment: no edit that was acknowledged is lost, and the map's file is always whole.

A process of its own forks victims. Each makes moves that follow from a seed, and says so after each; so this process
knows what the map was after every move.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import traceback
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NamedTuple

import pytest

from argmap.edit import AddClaim, AddRelation, ChangeClaim, ChangeMap, DeleteClaim, Edit, History, made
from argmap.errors import EditError
from argmap.formats import read_map, write_map
from argmap.model import Structure
from argmap.workspace import Session

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from typing import IO

    from argmap.model import ArgumentMap

KILLS = 300 if os.environ.get("ARGMAP_LONG") == "1" else 40
"""How many victims are killed at a random moment: a share that takes seconds, unless all are asked for."""

SHARES = 4
"""Tests that they are shared out to, so that all cores have work."""

LONGEST_DELAY = 0.02
"""Seconds: to open a map, or to make a few moves."""

CHAIN = 5
"""Victims, one after the other, on one map: each goes on where the one before was killed."""

MAP = """\
# A map kept by hand.
argmap: 1
title: Cars  # one word
claims:
  # why b stands first
  - id: b
    text: 'Claim b.'   # odd quotes

  - {id: a, text: Claim a.}
  - id: c # beside c
    text: Claim c.
relations:
  - {id: r1, support: a, by: [b]} # the reason
# the end
"""

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs os.fork and POSIX signals")


# What victims do


class Move(NamedTuple):
    """A call of a session."""

    edit: Edit | None = None
    at: int | None = None
    """Where to go in its history; without an edit and a place, it saves."""


def next_move(chance: Random, history: History) -> Move:
    """What is done next: the same wherever the chance and the history are."""
    places = {
        "undo": max(history.at - 1, 0),
        "redo": min(history.at + 1, len(history)),
        "go": chance.randint(0, len(history)),
    }
    kind = chance.choice((*["text"] * 6, *["add"] * 4, "title", *["delete", "join", "undo", "redo", "go", "save"] * 2))
    if kind in places:
        return Move(at=places[kind])
    return Move() if kind == "save" else Move(_next_edit(chance, kind, [claim.id for claim in history.map.claims]))


def _next_edit(chance: Random, kind: str, claims: list[str]) -> Edit:
    number = chance.randrange(10**6)
    match kind:
        case "text" if claims:
            note = "long " * chance.randint(0, 99)
            return ChangeClaim(id=chance.choice(claims), text=f"Text {number}.", note=note)
        case "delete" if len(claims) > 2:
            return DeleteClaim(id=chance.choice(claims))
        case "join" if len(claims) > 2:
            premise, target = chance.sample(claims, 2)
            return AddRelation(kind="support", premises=(premise,), target=target)
        case "title":
            return ChangeMap(title=f"Title {number}")
        case _:
            return AddClaim(text=f"Claim {number}.", id=f"n{number}")


def moved(session: Session, move: Move) -> None:
    """Make a move in earnest."""
    if move.edit is not None:
        with suppress(EditError):
            session.do(move.edit)
    elif move.at is not None:
        session.go_to(move.at)
    else:
        assert session.save().conflicts == ()


def followed(history: History, move: Move) -> None:
    """Make it in thought."""
    if move.edit is not None:
        with suppress(EditError):
            history.add(*made(move.edit, Structure(history.map)))
    elif move.at is not None:
        history.go_to(move.at)


def begun(file: Path) -> Session:
    """A session that goes on where the last one ended."""
    session = Session(file)
    for left in session.left_behind():
        assert session.take_up(left).conflicts == ()
    return session


def live(file: Path, seed: int, moves: int, signs: int) -> None:
    """A victim's life; it gives a sign when it has opened its map, and after every move."""
    session = begun(file)
    os.write(signs, b".")
    chance = Random(seed)
    for number in range(1, moves + 1):
        moved(session, next_move(chance, session.history))
        os.write(1, b"ack %d\n" % number)
        os.write(signs, b".")


def die_at_call(count: int, spared: Collection[int]) -> None:
    """From now on, end without a word at this call of those that change files; a write has written half.

    Args:
        count: which call.
        spared: the handles to which one writes all the same.
    """
    calls = 0

    def dying(name: str) -> None:
        real = getattr(os, name)

        def call(*arguments: object, **named: object) -> object:
            nonlocal calls
            if name == "write" and arguments[0] in spared:
                return real(*arguments)
            calls += 1
            if calls == count:
                if name == "write":
                    real(arguments[0], arguments[1][: len(arguments[1]) // 2])  # type: ignore[index,arg-type]
                os._exit(9)
            return real(*arguments, **named)

        setattr(os, name, call)

    for name in ("open", "ftruncate", "write", "fsync", "replace", "unlink", "close", "chmod"):
        dying(name)


def serve() -> None:
    """Fork a victim for each line, and see to its end."""
    for line in sys.stdin:
        file, seed, moves, signs, delay, call = line.rstrip("\n").split("\t")
        heard, given = os.pipe()
        victim = os.fork()
        if not victim:
            code = 1
            try:
                if call != "0":
                    die_at_call(int(call), (1, given))
                live(Path(file), int(seed), int(moves), given)
                code = 0
            except BaseException:
                traceback.print_exc()
                raise
            finally:
                os._exit(code)
        os.close(given)
        if call == "0":
            for _ in range(int(signs)):
                os.read(heard, 1)
            time.sleep(float(delay))
            os.kill(victim, signal.SIGKILL)
        _, status = os.waitpid(victim, 0)
        os.close(heard)
        os.write(1, b"end %d\n" % os.waitstatus_to_exitcode(status))


class Driver:
    """The process that forks victims."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process

    def kill_one(
        self, file: Path, seed: int, *, moves: int, signs: int = 0, delay: float = 0, call: int = 0
    ) -> tuple[int, int]:
        """Let a victim live and die.

        Args:
            file: its map.
            seed: of its moves.
            moves: how many it makes, if it lives.
            signs: of life that are waited for before it is killed.
            delay: seconds that are waited then.
            call: the call of the system at which it dies of itself instead; 0 for none.

        Returns:
            How many moves it acknowledged, and how it ended.
        """
        stdin, stdout = _pipes(self.process)
        stdin.write(f"{file}\t{seed}\t{moves}\t{signs}\t{delay}\t{call}\n")
        stdin.flush()
        for acknowledged, line in enumerate(stdout):
            word, number = line.split()
            if word == "end":
                return acknowledged, int(number)
            assert int(number) == acknowledged + 1
        raise AssertionError("the driver ended")


def _pipes(process: subprocess.Popen[str]) -> tuple[IO[str], IO[str]]:
    assert process.stdin is not None
    assert process.stdout is not None
    return process.stdin, process.stdout


@pytest.fixture
def driver(tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Driver]:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    command = [sys.executable, "-c", "from tests.workspace.test_crashes import serve; serve()"]
    with subprocess.Popen(command, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield Driver(process)


# What is found after them


class Known(NamedTuple):
    """What a map was at some moment."""

    history: History
    saved: ArgumentMap
    """In its file."""
    origin: str = MAP
    """The file's text when its history began."""


def copied(history: History) -> History:
    """The same history, to be gone on with."""
    last = History(history.at_step(0))
    for step in history.steps:
        last.add(step, step.change.applied(last.map))
    last.go_to(history.at)
    return last


def after(start: Known, seed: int, count: int) -> Known:
    """What is known after so many moves."""
    history, saved = copied(start.history), start.saved
    chance = Random(seed)
    for _ in range(count):
        move = next_move(chance, history)
        followed(history, move)
        saved = history.map if move == Move() else saved
    return Known(history, saved, start.origin)


def looked_at(file: Path, before: Known, then: Known) -> Known:
    """Check what a victim left, take it up and leave it for the next; what it is.

    Args:
        file: the map.
        before: what was acknowledged last.
        then: the same with the move that may have been under way.
    """
    text = file.read_text("utf-8")
    assert text in [write_map(one.saved, over=one.origin) for one in (before, then)], "the old or the new one, whole"
    found = read_map(text)
    session = Session(file)
    assert session.others == ()
    left = session.left_behind()
    assert len(left) <= 1
    if left:
        assert session.take_up(left[0]).conflicts == ()
        assert session.unsaved
    assert session.history.map in (before.history.map, then.history.map), "nothing acknowledged is lost"
    assert session.debate.map == session.history.map
    known = then if session.history.map == then.history.map else before
    if left:
        assert [step[:3] for step in session.history.steps] == [step[:3] for step in known.history.steps]
        assert session.history.at == known.history.at
    else:
        assert session.history.map == found
        known = Known(History(found), found, text)
    session.close()
    assert list(file.parent.iterdir()) == [file], "what was half written is cleared away"
    return known._replace(saved=found)


def all_undone(file: Path, known: Known) -> None:
    """Go back to the beginning, save, and find the same bytes."""
    session = begun(file)
    session.go_to(0)
    session.save()
    assert file.read_text("utf-8") == known.origin
    session.close()
    assert Session(file).left_behind() == ()


def written_new(folder: Path) -> tuple[Path, Known]:
    folder.mkdir()
    file = folder / "map.yaml"
    file.write_text(MAP, "utf-8")
    first = read_map(MAP)
    return file, Known(History(first), first)


@pytest.mark.long
@pytest.mark.parametrize("share", range(SHARES))
def test_killed_at_any_moment_nothing_acknowledged_is_lost(driver: Driver, tmp_path: Path, share: int) -> None:
    chance = Random(share)
    counts = []
    for first in range(share, KILLS, SHARES * CHAIN):
        file, known = written_new(tmp_path / str(first))
        for seed in range(first, min(first + SHARES * CHAIN, KILLS), SHARES):
            signs, delay = chance.choice([0, 1, chance.randint(2, 30)]), chance.uniform(0.0, LONGEST_DELAY)
            count, code = driver.kill_one(file, seed, moves=10_000, signs=signs, delay=delay)
            assert code == -signal.SIGKILL
            assert count >= signs - 1
            known = looked_at(file, after(known, seed, count), after(known, seed, count + 1))
            counts.append(count)
        all_undone(file, known)
    assert len(counts) == KILLS // SHARES


@pytest.mark.parametrize("seed", [1, 2])
def test_dead_between_any_two_calls_of_the_system(driver: Driver, tmp_path: Path, seed: int) -> None:
    counts: list[int] = []
    while True:
        file, known = written_new(tmp_path / str(len(counts)))
        count, code = driver.kill_one(file, seed, moves=12, call=len(counts) + 1)
        if not code:
            break
        assert code == 9
        known = looked_at(file, after(known, seed, count), after(known, seed, count + 1))
        all_undone(file, known)
        counts.append(count)
    assert count == 12
    assert len(set(counts)) > 8, "each move that writes was cut short"


def test_moves_follow_from_the_seed_and_are_of_every_kind() -> None:
    first = Known(History(read_map(MAP)), read_map(MAP))
    one, other = after(first, 7, 200), after(first, 7, 200)
    assert one.history.steps == other.history.steps
    assert one.saved != first.saved
    chance = Random(7)
    moves = [next_move(chance, one.history) for _ in range(200)]
    assert {type(move.edit) for move in moves} >= {
        AddClaim,
        ChangeClaim,
        DeleteClaim,
        AddRelation,
        ChangeMap,
        type(None),
    }
    assert Move() in moves
