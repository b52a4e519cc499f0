"""What is acknowledged is kept: across sessions, in damaged journals, and for as long as is said."""

from __future__ import annotations

import os
import time
import zlib
from typing import TYPE_CHECKING

import pytest

from argmap.edit import AddClaim, AddRelation, ChangeClaim, ChangeMap, DeleteClaim
from argmap.errors import EditError
from argmap.store.folders import state_folder
from argmap.store.journal import KEPT_DAYS, MOST_PASTS
from argmap.workspace import Session, load_map

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MAP = """\
# by hand
argmap: 1
title: Cars
claims:
  - {id: a, text: Claim a.}  # the first
  - {id: b, text: Claim b.}
"""


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    path = tmp_path / "map.yaml"
    path.write_text(MAP)
    return path


def titled(title: str) -> ChangeMap:
    return ChangeMap(title=title)


def worked(file: Path, *titles: str) -> None:
    """A session that gives the map some titles, saves, and ends."""
    session = Session(file)
    for title in titles:
        session.do(titled(title))
    session.save()
    session.close()


def kept(file: Path, pattern: str) -> list[Path]:
    return sorted(state_folder(file, "journals").glob(pattern))


def labels(session: Session) -> list[str]:
    session.remember()
    return [step.label for step in session.history.steps]


# Undoing across sessions


def test_what_was_saved_can_be_undone_when_the_map_is_opened_again(file: Path) -> None:
    worked(file, "One", "Two")
    worked(file, "Three")
    session = Session(file)
    assert [session.history.map.title for _ in range(3) if session.undo()] == ["Two", "One", "Cars"]
    assert session.undo() is None
    session.save()
    assert file.read_text() == MAP, "the same bytes, comments included"
    assert [session.redo() is not None for _ in range(4)] == [True, True, True, False]
    assert session.history.map.title == "Three"


def test_what_was_undone_in_an_earlier_session_is_found_after_a_crash(file: Path) -> None:
    worked(file, "One", "Two")
    session = Session(file)
    session.do(titled("Mine"))
    session.undo()
    session.undo()
    session.do(AddClaim(text="New."))
    session._journal._lock.release()  # type: ignore[union-attr]  # noqa: SLF001 - as a crash does
    again = Session(file)
    (left,) = again.left_behind()
    again.take_up(left)
    assert (again.history.map.title, again.history.map.claims[-1].text) == ("One", "New.")
    assert again.history.map == session.history.map
    while again.undo():
        pass
    assert again.history.map.title == "Cars", "what came before the crashed session is still there"


def test_what_another_program_wrote_between_two_sessions_is_a_step(file: Path) -> None:
    worked(file, "One")
    file.write_text(file.read_text().replace("Claim b.", "Theirs."))
    session = Session(file)
    session.do(titled("Mine"))
    assert [label.split()[0] for label in labels(session)] == ["change", "take", "change"]
    session.undo()
    session.undo()
    assert (session.history.map.title, session.history.map.claims[1].text) == ("One", "Claim b.")
    session.save()
    assert load_map(file) == session.history.map


def test_the_whole_past_is_told_with_its_times(file: Path) -> None:
    before = time.time()
    worked(file, "One", "Two")
    worked(file, "Three")
    session = Session(file)
    session.remember()
    assert len(session.history) == session.history.at == 3
    assert all(before - 1 <= step.when <= time.time() for step in session.history.steps)
    session.go_to(1)
    session.save()
    session.close()
    assert load_map(file).title == "One"
    again = Session(file)
    assert labels(again)[-1] == "go to the map after 1 edit"
    assert len(again.history) == 4, "what was gone back over is still there"
    again.go_to(3)
    assert again.history.map.title == "Three", "numbers stay as they are"


def test_what_is_given_up_at_the_end_leaves_what_was_saved(file: Path) -> None:
    session = Session(file)
    session.do(titled("Saved"))
    session.save()
    session.do(titled("Not saved"))
    session.close(keep=False)
    again = Session(file)
    assert again.left_behind() == ()
    assert again.undo() is not None
    assert again.history.map.title == "Cars"
    assert load_map(file).title == "Saved"


def test_the_session_whose_work_the_file_has_comes_before(file: Path) -> None:
    first, second = Session(file), Session(file)
    first.do(titled("First"))
    first.save()
    first.close()
    second.do(ChangeClaim(id="a", note="second"))
    second.save()
    second.close()
    assert (
        labels(Session(file))
        == ["take over 1 change made to the file elsewhere", "change the note of “Claim a.”"][::-1]
    )


# One edit that is not the last


def test_an_edit_that_is_not_the_last_is_taken_back(file: Path) -> None:
    worked(file, "One")
    session = Session(file)
    session.do(AddClaim(text="New.", id="new"))
    session.do(ChangeClaim(id="a", note="kept"))
    session.remember()
    assert session.take_back(1).label == "take back: change the map's title"
    assert session.take_back(2).label == "take back: add the unsaid claim “New.”"
    now = session.history.map
    assert (now.title, [c.id for c in now.claims], now.claims[0].note) == ("Cars", ["a", "b"], "kept")
    session.undo()
    assert [c.id for c in session.history.map.claims] == ["a", "b", "new"]


@pytest.mark.parametrize(
    "later",
    [
        lambda: AddRelation(kind="support", premises=("new",), target="a"),
        lambda: ChangeClaim(id="new", text="Newer."),
    ],
)
def test_an_edit_on_which_others_build_stays(file: Path, later: Callable[[], AddRelation]) -> None:
    session = Session(file)
    session.do(AddClaim(text="New.", id="new"))
    session.do(later())
    before = session.history.map
    with pytest.raises(EditError, match="later edits build on this one"):
        session.take_back(1)
    assert session.history.map == before
    with pytest.raises(IndexError):
        session.take_back(3)


def test_an_edit_that_is_gone_already_has_nothing_to_take_back(file: Path) -> None:
    session = Session(file)
    session.do(AddClaim(text="New.", id="new"))
    session.do(DeleteClaim(id="new"))
    with pytest.raises(EditError, match="nothing of this edit"):
        session.take_back(1)


# How long it is kept


def test_the_past_is_kept_for_as_long_as_is_said(file: Path) -> None:
    worked(file, "One")
    worked(file, "Two")
    old, recent = sorted(kept(file, "*.past"), key=lambda path: path.stat().st_mtime_ns)
    beyond = time.time() - (KEPT_DAYS + 1) * 24 * 60 * 60
    os.utime(old, (beyond, beyond))
    put_away = recent.with_suffix(".kept")
    put_away.write_bytes(b"damaged")
    os.utime(put_away, (beyond, beyond))
    Session(file).close()
    assert kept(file, "*.past") == [recent]
    assert not put_away.exists()


def test_only_so_many_sessions_are_kept(file: Path) -> None:
    worked(file, "One")
    (path,) = kept(file, "*.past")
    for number in range(MOST_PASTS + 3):
        copy = path.with_name(f"{number}.{path.name}")
        copy.write_bytes(path.read_bytes())
        os.utime(copy, (time.time() - 1000 + number,) * 2)
    Session(file).close()
    assert len(kept(file, "*.past")) == MOST_PASTS
    assert path.exists()
    assert not path.with_name(f"0.{path.name}").exists()


# Damage


def crashed(file: Path, *titles: str, save_after: int = 0) -> Path:
    """A session that was killed after it gave the map some titles; its journal."""
    session = Session(file)
    for number, title in enumerate(titles, 1):
        session.do(titled(title))
        if number == save_after:
            session.save()
    session._journal._lock.release()  # type: ignore[union-attr]  # noqa: SLF001 - as a crash does
    (journal,) = kept(file, "*.journal")
    return journal


def damage(journal: Path, line: int) -> None:
    lines = journal.read_bytes().split(b"\n")
    middle = len(lines[line]) // 2
    lines[line] = lines[line][:middle] + bytes([lines[line][middle] ^ 1]) + lines[line][middle + 1 :]
    journal.write_bytes(b"\n".join(lines))


@pytest.mark.parametrize("save_after", [0, 2, 5])
def test_edits_behind_a_damaged_beginning_are_offered(file: Path, save_after: int) -> None:
    journal = crashed(file, "1", "2", "3", "4", "5", save_after=save_after)
    damage(journal, 0)
    bytes_before = journal.read_bytes()
    session = Session(file)
    offered = session.left_behind()
    if save_after == 5:
        assert offered == ()
        return
    (left,) = offered
    assert len(left.labels) == 5 - save_after
    assert "the map as it is" in left.damage
    outside = session.take_up(left)
    assert session.history.map.title == "5"
    (put_away,) = kept(file, "*.kept")
    assert put_away.read_bytes() == bytes_before
    assert str(put_away) in outside.notices[0]
    assert session.left_behind() == ()
    session.save()
    session.close()
    assert load_map(file).title == "5"


def test_going_back_behind_a_damaged_beginning_counts_from_the_save(file: Path) -> None:
    session = Session(file)
    session.do(titled("1"))
    session.do(titled("2"))
    session.save()
    session.do(titled("3"))
    session.do(titled("4"))
    session.undo()
    session._journal._lock.release()  # type: ignore[union-attr]  # noqa: SLF001 - as a crash does
    damage(kept(file, "*.journal")[0], 0)
    again = Session(file)
    (left,) = again.left_behind()
    again.take_up(left)
    assert again.history.map.title == "3"


@pytest.mark.parametrize("line", range(1, 6))
def test_of_a_damaged_journal_what_can_be_read_is_offered_and_the_rest_kept(file: Path, line: int) -> None:
    journal = crashed(file, "1", "2", "3", "4", "5")
    damage(journal, line)
    bytes_before = journal.read_bytes()
    session = Session(file)
    (left,) = session.left_behind()
    assert len(left.labels) == max(line - 1, 1)
    assert f"{6 - line} record" in left.damage
    session.take_up(left)
    assert session.history.map.title == (str(line - 1) if line > 1 else "Cars")
    assert [path.read_bytes() for path in kept(file, "*.kept")] == [bytes_before]
    session.do(titled("On"))
    session.save()
    session.close()
    assert load_map(file).title == "On"


@pytest.mark.parametrize("text", [b"{", b'{"do":', b"[1]", b"nonsense", b"{" * 100_000])
def test_a_line_with_a_right_checksum_and_bad_json_is_damage(file: Path, text: bytes) -> None:
    journal = crashed(file, "1", "2")
    line = b"%08x %s\n" % (zlib.crc32(text), text)
    journal.write_bytes(journal.read_bytes() + line)
    (left,) = Session(file).left_behind()
    assert len(left.labels) == 2
    assert "1 record" in left.damage
    journal.write_bytes(line)
    (left,) = Session(file).left_behind()
    assert (left.labels, "damaged" in left.damage) == ((), True)
    assert [path.read_bytes() for path in kept(file, "*.kept")] == [line]
    assert Session(file).left_behind() == ()


def test_an_unfinished_last_line_was_never_acknowledged(file: Path) -> None:
    journal = crashed(file, "1", "2")
    journal.write_bytes(journal.read_bytes()[:-1])
    (left,) = Session(file).left_behind()
    assert (len(left.labels), left.damage) == (1, "")
