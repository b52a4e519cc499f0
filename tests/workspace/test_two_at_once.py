"""Two at once: who reads, changes and replaces a file has it alone, and what another wrote is never lost."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from argmap.edit import AddClaim, ChangeClaim
from argmap.errors import EditError, FileError
from argmap.store import write_atomically
from argmap.store.files import clear_parts
from argmap.store.locking import held
from argmap.workspace import Session, ViewState, changing, load_map, save_view_state

if TYPE_CHECKING:
    from pathlib import Path

TURNS = 14 if os.environ.get("ARGMAP_LONG") == "1" else 2
"""How often some writers start at once: a share that takes seconds, unless all are asked for."""

MAP = "argmap: 1\ntitle: Cars\nclaims:\n  - {id: a, text: Claim a.}\n"


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    path = tmp_path / "map.yaml"
    path.write_text(MAP)
    return path


def started(*words: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "argmap", *words]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


@pytest.mark.long
@pytest.mark.parametrize("writers", [2, 6])
@pytest.mark.parametrize("turn", range(TURNS))
def test_as_many_claims_as_writers(file: Path, writers: int, turn: int) -> None:
    running = [started("edit", str(file), "add-claim", f"text=Writer {n} says it.") for n in range(writers)]
    outputs = [process.communicate()[0] for process in running]
    assert {process.returncode for process in running} == {0}, outputs
    texts = [claim.text for claim in load_map(file).claims[1:]]
    assert sorted(texts) == [f"Writer {n} says it." for n in range(writers)], f"turn {turn}"


def test_an_edit_a_script_and_a_repair_at_once(file: Path) -> None:
    (file.parent / "a.txt").write_text("Before it. These very words.")
    file.write_text(
        MAP.replace("claims:", "sources:\n  - {id: l, article: a.txt}\nclaims:").replace(
            "Claim a.}", "Claim a., quotes: [{source: l, exact: These very words}]}"
        )
    )
    script = "".join(f'{{"edit": "add-claim", "text": "Line {n}."}}\n' for n in range(30))
    running = [
        started("edit", str(file), "script"),
        started("edit", str(file), "change-map", "title=New"),
        started("check", "--fix", str(file)),
    ]
    outputs = [process.communicate(script if n == 0 else "")[0] for n, process in enumerate(running)]
    assert {process.returncode for process in running} == {0}, outputs
    now = load_map(file)
    assert (now.title, len(now.claims), now.claims[0].quotes[0].start) == ("New", 31, 11)


WAITS = """\
import sys
from pathlib import Path
from argmap.store.locking import held
with held(Path(sys.argv[1]), patience_seconds=0.2):
    pass
"""


def test_who_waits_too_long_is_told(file: Path) -> None:
    command = [sys.executable, "-c", WAITS, str(file)]
    with held(file), held(file):
        waited = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "another argmap is at work on this file; nothing was changed" in waited.stderr
    subprocess.run(command, check=True)


def test_a_session_saves_what_another_wrote_just_before(file: Path) -> None:
    session = Session(file)
    session.do(AddClaim(text="Mine."))
    with changing(file) as other:
        other.do(AddClaim(text="Theirs."))
    assert session.save().conflicts == ()
    assert {claim.text for claim in load_map(file).claims} == {"Claim a.", "Mine.", "Theirs."}


def test_what_another_program_wrote_meanwhile_is_merged_or_refused(file: Path) -> None:
    with changing(file) as session:
        session.do(ChangeClaim(id="a", note="mine"))
        file.write_text(MAP.replace("Cars", "Theirs"))
    now = load_map(file)
    assert (now.title, now.claims[0].note) == ("Theirs", "mine")


def test_what_both_changed_alike_is_refused(file: Path) -> None:
    theirs = MAP.replace("Claim a.", "Theirs.")

    def change() -> None:
        with changing(file) as session:
            session.do(ChangeClaim(id="a", text="Mine."))
            file.write_text(theirs)

    with pytest.raises(EditError, match="changed by another program"):
        change()
    assert file.read_text() == theirs
    assert Session(file).left_behind() == ()


def test_a_change_that_fails_is_none(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise FileError("no space", file)

    monkeypatch.setattr("argmap.workspace.session.write_atomically", full)
    with pytest.raises(FileError), changing(file) as session:
        session.do(AddClaim(text="New."))
    assert file.read_text() == MAP
    assert Session(file).left_behind() == ()


def test_of_two_who_take_up_the_same_one_is_told(file: Path) -> None:
    crashed = Session(file)
    crashed.do(AddClaim(text="New."))
    crashed._journal._lock.release()  # type: ignore[union-attr]  # noqa: SLF001 - as a crash does
    first, second = Session(file), Session(file)
    (left,) = first.left_behind()
    assert second.left_behind() == (left,)
    first.take_up(left)
    with pytest.raises(FileError, match="another process has this journal"):
        second.take_up(left)
    first.save()
    first.close()
    with pytest.raises(EditError, match="not there any more"):
        second.take_up(left)
    second.look()
    assert [claim.text for claim in second.history.map.claims] == ["Claim a.", "New."]


def test_where_somebody_was_is_written_by_one_at_a_time(file: Path) -> None:
    with held(file):
        save_view_state(file, ViewState(view="map"))


# Half-written files


def test_half_written_files_of_the_dead_are_cleared_at_the_next_start(file: Path) -> None:
    program = (
        "import os, sys\nfrom pathlib import Path\nfrom argmap.store import write_atomically\n"
        "os.fsync = lambda handle: os._exit(9)\nwrite_atomically(Path(sys.argv[1]), b'new')\n"
    )
    died = subprocess.run([sys.executable, "-c", program, str(file)], check=False)
    assert died.returncode == 9
    (part,) = file.parent.glob(".*.part")
    mine = part.with_name(part.name.replace(part.name.split("-")[2], "1"))  # process 1 is alive
    mine.write_bytes(b"of somebody who is alive")
    Session(file).close()
    assert list(file.parent.glob(".*.part")) == [mine]
    assert file.read_text() == MAP


def test_a_write_clears_what_the_dead_left_beside_it(file: Path) -> None:
    write_atomically(file.parent / "other.svg", b"x")
    assert sorted(path.name for path in file.parent.iterdir() if path.is_file()) == ["map.yaml", "other.svg"]
    clear_parts(file.parent / "no such folder")
