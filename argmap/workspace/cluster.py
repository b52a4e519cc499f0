"""Pairs drafted on a Dask cluster: a task goes out for each, and what comes back is handed on as it ends.

Nothing is written there. Dask does again what a worker was doing that died; what several workers die of is given up.
"""

from __future__ import annotations

from concurrent.futures import CancelledError
from typing import TYPE_CHECKING, Any

from argmap.adding import adding
from argmap.errors import ClusterError, ExtraMissingError
from argmap.workspace.drafting import DraftedPair, draft_pair

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.workspace.drafting import Pair

AHEAD = 4
"""Pairs for each thread of the cluster that are sent while others are drafted: not all articles at once."""

WAIT_SECONDS = 30
"""How long the scheduler may take to answer, and then the first worker to come."""


def drafted_on(
    scheduler: str, pairs: Iterable[Pair], *, wait_seconds: float = WAIT_SECONDS
) -> Iterator[tuple[str, DraftedPair | BaseException]]:
    """Each pair's name with its draft, or with the fault that stopped it, as they end.

    Args:
        scheduler: its address, `tcp://HOST:PORT`.
        pairs: taken as there is room for them.
        wait_seconds: how long the scheduler, and then the first worker, is waited for.

    Raises:
        ExtraMissingError: Dask is not installed.
        ClusterError: the scheduler does not answer or is lost, or there are no workers that have argmap.
    """
    try:
        import distributed  # noqa: PLC0415 - an optional extra
    except ImportError as error:
        raise ExtraMissingError(f"a cluster needs one more package; add it: {adding('distributed')}") from error
    client = _connected(distributed, scheduler, wait_seconds)
    rest = iter(pairs)
    names: dict[str, str] = {}
    running: Any = distributed.as_completed(loop=client.loop)  # type: ignore[no-untyped-call]

    def fill() -> None:
        room = AHEAD * max(1, sum(client.nthreads().values()))
        while len(names) < room and (pair := next(rest, None)) is not None:
            future = client.submit(draft_pair, pair, pure=False)
            names[future.key] = pair.name
            running.add(future)

    try:
        fill()
        while names:
            future = next(running)
            name = names.pop(future.key)
            yield name, _result(distributed, future, name, scheduler)
            future.release()
            fill()
    finally:
        client.close()


def _connected(distributed: Any, scheduler: str, wait_seconds: float) -> Any:
    """A client of the cluster, when at least one worker is there."""
    try:
        client = distributed.Client(scheduler, timeout=wait_seconds, set_as_default=False)
    except (OSError, ValueError, TypeError) as error:
        start = "start one with `dask scheduler`, and give its tcp:// address"
        raise ClusterError(f"{scheduler}: no Dask scheduler answers there; {start}") from error
    try:
        client.wait_for_workers(1, timeout=wait_seconds)
    except TimeoutError as error:
        client.close()
        start = f"dask worker {scheduler}"
        raise ClusterError(
            f"{scheduler}: no worker is there; start some, where argmap is installed: `{start}`"
        ) from error
    return client


def _result(distributed: Any, future: Any, name: str, scheduler: str) -> DraftedPair | BaseException:
    """What became of a pair."""
    try:
        fault = future.exception()
    except CancelledError as error:
        raise ClusterError(f"{scheduler}: the scheduler was lost; the same command goes on from here") from error
    if isinstance(fault, distributed.scheduler.KilledWorker):
        problem = "the workers that drafted it were stopped, one after the other (too little memory?); run again"
        return DraftedPair(name, problem=problem)
    if isinstance(fault, ModuleNotFoundError):
        raise ClusterError(
            f"{scheduler}: its workers cannot load {fault.name}; install the same argmap there"
        ) from fault
    if fault is not None:
        return BaseException(f"{type(fault).__name__}: {fault}") if not isinstance(fault, BaseException) else fault
    drafted: DraftedPair = future.result()
    return drafted
