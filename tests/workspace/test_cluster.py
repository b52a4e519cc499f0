"""Pairs on a Dask cluster: each is written once, also where a worker dies while it drafts."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import psutil
import pytest

from argmap.errors import ClusterError
from argmap.workspace.cluster import drafted_on
from argmap.workspace.drafting import Original, Pair
from argmap.workspace.pairs import Outcome, draft_pairs, listed_pairs
from tests.workspace.test_pairs import TEMPLATE, assert_whole, listed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytest.importorskip("distributed", reason="Dask is not installed: argmap[cluster]")

COUNT = 24


@contextmanager
def cluster(folder: Path, *, workers: int) -> Iterator[tuple[str, list[psutil.Process]]]:
    """A scheduler with workers in processes of their own, and these processes."""
    found = folder / "scheduler.json"
    module = [sys.executable, "-m", "distributed.cli.dask_scheduler"]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    scheduler = subprocess.Popen(
        [*module, "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", str(found)],
        **quiet,  # type: ignore[call-overload]
    )
    running = [scheduler]
    try:
        until = time.monotonic() + 30
        while not found.exists() and time.monotonic() < until:
            time.sleep(0.05)
        for _ in range(workers):
            worker = [sys.executable, "-m", "distributed.cli.dask_worker", "--scheduler-file", str(found)]
            running.append(
                subprocess.Popen([*worker, "--no-nanny", "--nthreads", "1", "--no-dashboard"], **quiet)  # type: ignore[call-overload]
            )
        yield json.loads(found.read_text())["address"], [psutil.Process(one.pid) for one in running[1:]]
    finally:
        for one in reversed(running):
            one.kill()
            one.wait()


def test_each_pair_is_written_once_though_a_worker_is_killed(tmp_path: Path) -> None:
    path = listed(tmp_path, COUNT)
    ended: list[Outcome] = []
    with cluster(tmp_path, workers=2) as (address, workers):

        def done(outcome: Outcome) -> None:
            ended.append(outcome)
            if len(ended) == 2:
                workers[0].kill()

        outcomes = draft_pairs(listed_pairs(path), tmp_path / "maps", template=TEMPLATE, scheduler=address, done=done)
        assert workers[0].status() == psutil.STATUS_ZOMBIE
    assert [outcome.problem for outcome in outcomes] == [""] * COUNT
    assert sorted(outcome.name for outcome in ended) == sorted(outcome.name for outcome in outcomes)
    assert_whole(tmp_path / "maps", COUNT)
    again = draft_pairs(
        listed_pairs(path), tmp_path / "maps", template=TEMPLATE, scheduler=address, done=lambda _: None
    )
    assert all(outcome.was_done for outcome in again)


def test_a_cluster_without_workers_and_no_cluster_at_all_are_said(tmp_path: Path) -> None:
    pair = Pair("town", Original("l.txt", b"A."), Original("r.txt", b"B."))
    with cluster(tmp_path, workers=0) as (address, _), pytest.raises(ClusterError, match="no worker is there"):
        list(drafted_on(address, [pair], wait_seconds=0.5))
    with pytest.raises(ClusterError, match="no Dask scheduler answers"):
        list(drafted_on("tcp://127.0.0.1:9", [pair], wait_seconds=0.5))
    with pytest.raises(ClusterError, match="no Dask scheduler answers"):
        list(drafted_on("nonsense", [pair], wait_seconds=0.5))
