"""Edits of a large map with their journal, against building that map anew, and against those of a small one."""

from __future__ import annotations

import gc
import os
import tempfile
import time
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.edit import AddRelation, ChangeClaim, Together, written
from argmap.edit.desk import Desk
from argmap.store.journal import Journal
from argmap.workspace import Session, save_map
from tests.benchmarks.maps import make_map
from tests.benchmarks.measuring import Row, Target, Watch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.edit import Edit
    from tests.benchmarks.measuring import Sizes

_SMALL = 1_000


def editing(sizes: Sizes) -> Iterator[Row]:
    """Wall time, as an edit waits for the disk; its own part is all but building the map and its tables anew."""
    small = min(_SMALL, sizes.claims)
    with tempfile.TemporaryDirectory() as folder, _state_in(Path(folder)):
        large_watch = _measured(Path(folder), sizes.claims, sizes.relations, sizes.repeats)
        small_watch = _measured(Path(folder), small, sizes.relations * small // sizes.claims, sizes.repeats)
    edit, anew = large_watch.least["edit"], large_watch.least["anew"]
    what = f"edit: one with its journal entry, {sizes.claims} claims"
    yield Row(what, edit, anew, "building that map with its constructor", Target(0.05, of="ours"))
    yield Row(f"edit: undo it, {sizes.claims} claims", large_watch.least["undo"], anew, "building that map")
    own, small_own = large_watch.least["own"], small_watch.least["own"]
    yield Row(f"edit: its own part, {sizes.claims} claims", own, small_own, f"the same at {small} claims", Target(1.5))


def _measured(folder: Path, claims: int, relations: int, repeats: int) -> Watch:
    file = folder / f"{claims}.yaml"
    whole = make_map(claims, relations=relations)
    save_map(whole, file)
    session = Session(file)
    journal = Journal(folder / f"{claims}.journal")
    watch = Watch(time.perf_counter)
    gc.collect()
    gc.freeze()  # as `argmap view` does
    session.do(ChangeClaim(id=whole.claims[0].id, note="The first edit writes the whole file into the journal."))
    for i in range(max(repeats, 2)):
        edit = _edit(session, i)
        watch.time("own", partial(_own, edit, session, journal))
        watch.time("edit", partial(session.do, edit))
        watch.time("undo", session.undo)
        session.redo()
        watch.time("anew", partial(session.debate.map.changed, note="Another."))
    gc.unfreeze()
    journal.close(keep=False)
    session.close(keep=False)
    return watch


def _edit(session: Session, i: int) -> Edit:
    """A claim is changed and a relation added, as one edit."""
    claims = session.debate.map.claims
    join = AddRelation(kind="attack", premises=(claims[10 + i].id,), target=claims[-10 - i].id)
    return Together(edits=(ChangeClaim(id=claims[20 + i].id, note=f"Note {i}."), join))


def _own(edit: Edit, session: Session, journal: Journal) -> object:
    """What an edit does besides building the map anew: it is made on a desk and written to a journal."""
    desk = Desk(session.debate.structure)
    edit.make(desk)
    journal.append({"do": written(edit)})
    return desk


@contextmanager
def _state_in(folder: Path) -> Iterator[None]:
    """The platform's folder for journals, for a while."""
    before = os.environ.get("XDG_STATE_HOME")
    os.environ["XDG_STATE_HOME"] = str(folder / "state")
    yield
    if before is None:
        del os.environ["XDG_STATE_HOME"]
    else:
        os.environ["XDG_STATE_HOME"] = before
