"""Many pairs of articles: a list of them in, drafts in a folder, each written whole; what is done is not done again."""

from __future__ import annotations

import csv
import io
import os
import signal
from concurrent.futures import FIRST_COMPLETED, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from threading import Lock, Thread
from typing import TYPE_CHECKING, NamedTuple

from argmap.errors import ArgmapError, FileError
from argmap.model import slug
from argmap.store.files import make_folder, read_bytes
from argmap.store.together import write_together
from argmap.workspace.cluster import drafted_on
from argmap.workspace.debates import load_map
from argmap.workspace.drafting import LARGEST, Counts, Original, Pair, counts_of, draft_pair, large
from argmap.workspace.lists import list_text, separator_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from concurrent.futures import Future
    from multiprocessing.connection import Connection
    from pathlib import Path

    from argmap.workspace.drafting import DraftedPair

COLUMNS = ("left", "right", "name")

MOST = 60
"""Processes at a time: Windows waits for no more."""

AHEAD = 2
"""Pairs for each process that are read while others are drafted, so that not all articles are in memory at once."""


class Listed(NamedTuple):
    """A line of the list."""

    name: str
    """A slug of what stands in the list."""
    left: Path
    right: Path
    line: int


class Outcome(NamedTuple):
    """What became of a pair."""

    name: str
    counts: Counts = Counts()
    was_done: bool = False
    """Whether its map was there already."""
    notices: tuple[str, ...] = ()
    problem: str = ""


def listed_pairs(path: Path) -> tuple[Listed, ...]:
    """The pairs in a CSV file with the columns left, right and name; paths are relative to it.

    As spreadsheets write it: columns are separated by commas, semicolons or tabs, whichever its first line has; it is
    UTF-8, UTF-16 or Windows-1252.

    Raises:
        FileError: it cannot be read, a column or an entry is missing, or a name stands there twice.
    """
    text = list_text(path)
    try:
        reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=separator_of(text, COLUMNS), strict=True)
        rows = [(reader.line_num, row) for row in reader]
    except csv.Error as error:
        raise FileError(f"{path}: this is no CSV file: {error}", path) from error
    head = {column.strip().lower() for column in reader.fieldnames or ()}
    found: dict[str, Listed] = {}
    for line, row in rows:
        values = {str(key).strip().lower(): value.strip() for key, value in row.items() if isinstance(value, str)}
        missing = [column for column in COLUMNS if not values.get(column)]
        if missing:
            told = (
                "its first line must be `left,right,name`"
                if not set(COLUMNS) <= head
                else "fill it in or take the line out"
            )
            raise FileError(f"{path}:{line}: there is no {' and no '.join(missing)}; {told}", path)
        name = slug(values["name"])[:60].strip("-_")
        if not name:
            raise FileError(f"{path}:{line}: the name {values['name']!r} has no letter or digit (a to z)", path)
        if name in found:
            message = f"{path}:{line}: the name {name!r} stands in line {found[name].line} too; names must differ"
            raise FileError(message, path)
        left, right = (path.parent / values[side] for side in ("left", "right"))
        found[name] = Listed(name, left, right, line)
    if not found:
        raise FileError(f"{path}: no pair is listed; a line names two articles and the draft: left,right,name", path)
    return tuple(found.values())


def draft_pairs(  # noqa: PLR0913 - each is its own wish
    pairs: Sequence[Listed],
    folder: Path,
    *,
    template: Pair,
    force: bool = False,
    processes: int | None = None,
    scheduler: str = "",
    done: Callable[[Outcome], None],
) -> tuple[Outcome, ...]:
    """Draft every pair whose map is not in the folder yet, on all cores, each written as soon as it is there.

    Args:
        pairs: the list.
        folder: where the maps and the texts of their articles go; made if it is not there.
        template: which drafter, and what is asked of it; its articles are replaced.
        force: whether files over 5 MB are read too.
        processes: how many at a time; as many as there are cores if left out.
        scheduler: the address of a Dask cluster's, on which they are drafted instead; they are written here.
        done: told of each pair as it ends.

    Returns:
        What became of each pair, in the list's order.

    Raises:
        FileError: the folder cannot be written to.
        ExtraMissingError: what the drafter needs, or a cluster, is not installed.
        ClusterError: the cluster cannot be used.
    """
    make_folder(folder)
    if not os.access(folder, os.W_OK):
        raise FileError(f"{folder}: could not be written to: this folder is read-only", folder)
    outcomes: dict[str, Outcome] = {}

    def end(outcome: Outcome) -> None:
        outcomes[outcome.name] = outcome
        done(outcome)

    waiting = []
    for pair in pairs:
        if (folder / f"{pair.name}.yaml").exists():
            end(_found(pair.name, folder))
        else:
            waiting.append(pair)
    if waiting:
        most = processes or min(os.cpu_count() or 1, MOST)
        drafted = (
            _drafted_on(waiting, folder, template, force=force, scheduler=scheduler)
            if scheduler
            else _drafted(waiting, folder, template, force=force, processes=most)
        )
        for outcome in drafted:
            end(outcome)
    return tuple(outcomes[pair.name] for pair in pairs)


def _found(name: str, folder: Path) -> Outcome:
    """A pair that was drafted before: as much of it as its map says now."""
    try:
        return Outcome(name, counts_of(load_map(folder / f"{name}.yaml")), was_done=True)
    except ArgmapError as error:
        return Outcome(name, was_done=True, problem=str(error))


def _drafted(
    pairs: Sequence[Listed], folder: Path, template: Pair, *, force: bool, processes: int
) -> Iterator[Outcome]:
    """The pairs, drafted in processes of their own, as they end."""
    rest = iter(pairs)
    running: dict[Future[DraftedPair], str] = {}
    processes = min(processes, len(pairs))
    ending, alive = get_context("spawn").Pipe(duplex=False)
    pool = _pool(processes, ending)
    try:
        while True:
            while len(running) < AHEAD * processes and (pair := next(rest, None)) is not None:
                try:
                    task = _with_articles(template, pair, force=force)
                except FileError as error:
                    yield Outcome(pair.name, problem=str(error))
                    continue
                try:
                    future = _submitted(pool, task)
                except BrokenProcessPool:
                    pool.shutdown()
                    pool = _pool(processes, ending)
                    future = _submitted(pool, task)
                running[future] = pair.name
            if not running:
                return
            for future in wait(running, return_when=FIRST_COMPLETED).done:
                fault = future.exception()
                yield _written(running.pop(future), future.result() if fault is None else fault, folder)
    finally:
        alive.close()
        pool.shutdown(cancel_futures=True)
        ending.close()


def _drafted_on(
    pairs: Sequence[Listed], folder: Path, template: Pair, *, force: bool, scheduler: str
) -> Iterator[Outcome]:
    """The pairs, drafted on a cluster, as they end; each is written here, once."""
    unread: list[Outcome] = []

    def tasks() -> Iterator[Pair]:
        for pair in pairs:
            try:
                yield _with_articles(template, pair, force=force)
            except FileError as error:
                unread.append(Outcome(pair.name, problem=str(error)))

    for name, drafted in drafted_on(scheduler, tasks()):
        yield _written(name, drafted, folder)
    yield from unread


def _pool(processes: int, ending: Connection) -> ProcessPoolExecutor:
    context = get_context("spawn")
    return ProcessPoolExecutor(processes, mp_context=context, initializer=_begin, initargs=(ending,))


def _submitted(pool: ProcessPoolExecutor, pair: Pair) -> Future[DraftedPair]:
    with _unheard():
        return pool.submit(_draft_pair, pair)


@contextmanager
def _unheard() -> Iterator[None]:
    """Ctrl-C waits meanwhile, and processes that are started never hear it: it is for this process alone."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


_sending = Lock()
"""Held in a process of the pool, except while it drafts: a result that is half sent would be waited for without end."""


def _begin(ending: Connection) -> None:
    """Make a process of the pool end with the one that started it, even where that was killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _sending.acquire()
    Thread(target=_end, args=(ending,), daemon=True).start()


def _end(ending: Connection) -> None:
    with suppress(EOFError, OSError):
        ending.recv()
    _sending.acquire(timeout=1)
    os._exit(1)


def _draft_pair(pair: Pair) -> DraftedPair:
    _sending.release()
    try:
        return draft_pair(pair)
    finally:
        _sending.acquire()


def _with_articles(template: Pair, pair: Listed, *, force: bool) -> Pair:
    originals = []
    for path in (pair.left, pair.right):
        data = read_bytes(path)
        if len(data) > LARGEST and not force:
            raise FileError(large(path, len(data)), path)
        originals.append(Original(path.name, data))
    return template._replace(name=pair.name, left=originals[0], right=originals[1])


def _written(name: str, drafted: DraftedPair | BaseException, folder: Path) -> Outcome:
    """What became of a pair; its files are written over nothing, the map last."""
    if isinstance(drafted, BrokenProcessPool):
        return Outcome(name, problem="the process that drafted it was stopped (too little memory?); run again")
    if isinstance(drafted, ArgmapError):  # no article's: the extra for language models is missing
        raise drafted
    if isinstance(drafted, BaseException):
        told = f"{type(drafted).__name__}: {drafted}"
        return Outcome(name, problem=f"this is a fault of argmap, not of the articles: {told}")
    if drafted.problem:
        return Outcome(name, problem=drafted.problem)
    try:
        with _unheard():
            write_together({folder / file: data for file, data in drafted.files})
    except FileError as error:
        return Outcome(name, problem=str(error))
    return Outcome(name, drafted.counts, notices=drafted.notices)
