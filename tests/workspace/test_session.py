"""Sessions: no edit is lost, what is undone leaves the same bytes, and what others write is never overwritten."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from argmap.edit import (
    EDITS,
    Accept,
    AddClaim,
    AddIssue,
    AddPosition,
    AddQuote,
    AddRelation,
    AddSource,
    ChangeClaim,
    ChangeIssue,
    ChangeMap,
    ChangeQuote,
    ChangeRelation,
    ChangeSource,
    DeleteClaim,
    DeleteIssue,
    DeleteRelation,
    LinkPremise,
    LinkRelations,
    MergeClaims,
    MoveQuote,
    OrderIssues,
    Propose,
    Reject,
    RemovePosition,
    RemoveQuote,
    RemoveSource,
    RetargetRelation,
    Retrace,
    ReverseRelation,
    SetMain,
    SplitClaim,
    TakeOver,
    Together,
    Undercut,
    UnlinkPremise,
    written,
)
from argmap.edit.whole import Replaced
from argmap.errors import EditError, FileError, MapFormatError
from argmap.formats import read_map
from argmap.model import Claim, Origin, Quote, Source
from argmap.store import read_bytes
from argmap.store.folders import state_folder
from argmap.store.journal import left_behind as left_behind_files
from argmap.store.journal import told as journal_told
from argmap.workspace import Session, load_map

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.edit import AnyEdit, Edit
    from argmap.model import ArgumentMap

MAP = """\
# A map kept by hand.
argmap: 1
title: "Cars"  # one word

sources:
  - {id: l, side: left, main: a} # the left
  - {id: r, side: right}

claims:
  # why b stands first
  - id: b
    text: 'Claim b.'   # odd quotes

    note: first

  - {id: a, text: Claim a., quotes: [{source: l, exact: "some words"}]}
  # about c, in two
  # lines
  - id: c # beside c
    text: Claim c. # said so
    tags: [x,   y]
relations:
  - {id: r1, support: a, by: [b]} # the reason

  # an attack
  - {id: r2, attack: a, by: [c]}
issues:
  - {id: i1, question: "What?", positions: [a, c]} # asked
# the end
"""

HANDS = {path.stem: path.read_text("utf-8") for path in (Path(__file__).parents[1] / "formats" / "hands").iterdir()}

PERSON = Origin(by="a drafter", sure=1 / 3, standing="proposed")
SOME_WORDS = Quote(source="r", exact=("other words",))
TAKEN_OVER = read_map(MAP).changed(title="Elsewhere", issues=())

AGAIN = Claim(id="a", text="Again.", wording="implicit")

EVERY_EDIT: tuple[AnyEdit, ...] = (
    AddClaim(text="Claim d, “ü” \u2028 [/red] <b>\n.", quotes=(SOME_WORDS,), tags=("x",), id="d", after="b"),
    AddClaim(text="Claim e.", source="r", origin=PERSON, id="e"),
    ChangeClaim(id="b", text="Claim b, changed.", note=""),
    AddQuote(id="d", quote=Quote(source="l", exact=("one", "two"), start=3, end=9, voice=("she",)), index=0),
    ChangeQuote(id="d", index=1, stance="reports"),
    MoveQuote(id="d", to="c", index=1),
    AddRelation(kind="support", premises=("d",), target="a", id="r3", origin=PERSON),
    AddRelation(kind="support", premises=("e",), target="a", id="r4", origin=PERSON),
    Accept(ids=("r3",)),
    Reject(ids=("r4",)),
    ChangeRelation(id="r3", note="why"),
    LinkPremise(id="r1", premise="e"),
    LinkRelations(id="r1", others=("r3",)),
    UnlinkPremise(id="r1", premise="b", new="r5"),
    Undercut(id="r1", premises=("c",), new="u"),
    ReverseRelation(id="r2"),
    RetargetRelation(id="r5", target="c"),
    SplitClaim(id="d", second="Claim f.", new="f"),
    RemoveQuote(id="d"),
    MergeClaims(into="d", others=("f",)),
    AddIssue(question="How?", positions=("d",), together="possible", id="i2"),
    ChangeIssue(id="i2", together=None, note="open"),
    AddPosition(id="i2", claims=("b", "c")),
    RemovePosition(id="i2", claims=("c",)),
    OrderIssues(ids=("i2",)),
    DeleteIssue(id="i1"),
    SetMain(source="r", claim="c"),
    SetMain(source="l"),
    ChangeSource(id="l", author="Ann Other", published="2026-01-02"),
    AddSource(source=Source(id="third", title="A third", side="left")),
    AddSource(source=Source(id="fourth", title="A fourth")),
    RemoveSource(id="fourth"),
    DeleteRelation(id="r1"),
    Together(edits=(ChangeMap(title="Both"), ChangeClaim(id="a", label="both")), label="both at once"),
    DeleteClaim(id="a"),
    ChangeMap(title="", note="noted"),
    Propose(by="an assistant", edits=(AddClaim(text="Claim p.", id="p"), ChangeClaim(id="p", label="proposed"))),
    TakeOver(map=TAKEN_OVER),
    Retrace(
        label="undone: all of it",
        blocks=(
            Replaced(collection="claims", id="a", block=Claim(id="a", text="Again.", wording="implicit"), place=0),
        ),
        words=(("title", "Back"),),
    ),
)

IN_A_PROCESS = """\
import os, sys
from pathlib import Path
from argmap.edit import ChangeClaim
from argmap.workspace import Session
session = Session(Path(sys.argv[1]))
session.do(ChangeClaim(id="c", note="done"))
"""


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A map in a folder; journals on it are kept in this test's own folder."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    path = tmp_path / "maps" / "map.yaml"
    path.parent.mkdir()
    path.write_bytes(MAP.encode())
    return path


def noted(name: str, note: str) -> ChangeClaim:
    """A small edit."""
    return ChangeClaim(id=name, note=note)


def note_of(session: Session, name: str) -> str:
    return session.debate.structure.claims[name].note


def crash(session: Session) -> None:
    """End a session as a crash does: its lock is gone, its journal lies there."""
    assert session._journal is not None  # noqa: SLF001 - what the system does when a process dies
    session._journal._lock.release()  # noqa: SLF001


def journals(file: Path) -> list[Path]:
    return sorted(state_folder(file, "journals").glob("*.journal"))


def told(file: Path) -> list[dict[str, Any]]:
    """What the one journal on a map tells."""
    (path,) = journals(file)
    return [record for record in journal_told(path) if record is not None]


def tree(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.suffix != ".lock"}


def taken_up(file: Path) -> Session:
    """A session that goes on where the last one ended."""
    session = Session(file)
    (left,) = session.left_behind()
    outside = session.take_up(left)
    assert outside.conflicts == ()
    return session


def fills_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on a write takes half of what it is given, and the next one fails."""
    real = os.write
    taken = False

    def write(handle: int, data: bytes) -> int:
        nonlocal taken
        if taken:
            taken = False
            raise OSError(errno.ENOSPC, "No space left on device")
        taken = True
        return real(handle, data[: len(data) // 2])

    monkeypatch.setattr(os, "write", write)


# Edits and the journal


def test_every_edit_is_in_the_journal_when_it_is_made(file: Path) -> None:
    session = Session(file)
    assert journals(file) == [], "who only looks leaves nothing"
    before = time.time()
    for number, edit in enumerate(EVERY_EDIT, 1):
        session.do(edit)
        head, *rest = told(file)
        assert head == {"journal": 1, "map": str(file.resolve()), "text": MAP}
        assert len(rest) == number
        assert rest[-1]["do"] == written(edit)
        assert before - 1 <= rest[-1]["when"] <= time.time() + 1
    session.undo()
    assert told(file)[-1]["at"] == len(EVERY_EDIT) - 1
    session.redo()
    assert told(file)[-1]["at"] == len(EVERY_EDIT)
    session.go_to(2)
    assert told(file)[-1]["at"] == 2
    assert file.read_bytes() == MAP.encode(), "the file is written by saving alone"


def test_every_kind_of_edit_comes_back_after_a_crash(file: Path) -> None:
    assert {type(edit) for edit in EVERY_EDIT} == set(EDITS.values())
    for count in range(1, len(EVERY_EDIT) + 1):
        session = Session(file)
        steps = [session.do(edit) for edit in EVERY_EDIT[:count]]
        crash(session)
        found = Session(file)
        (left,) = found.left_behind()
        assert left.labels == tuple(step.label for step in steps)
        found.take_up(left)
        assert found.history.map == session.history.map
        assert found.history.steps == session.history.steps
        assert found.debate.map == session.history.map
        found.close(keep=False)


def test_an_edit_without_meaning_is_refused_and_not_written(file: Path) -> None:
    session = Session(file)
    session.do(noted("c", "one"))
    before, now = told(file), session.history.map
    for edit in (DeleteClaim(id="none"), noted("c", "one"), AddRelation(kind="support", premises=("a",), target="a")):
        with pytest.raises(EditError):
            session.do(edit)
    with pytest.raises(IndexError):
        session.go_to(2)
    with pytest.raises(IndexError):
        session.go_to(-1)
    assert told(file) == before
    assert session.history.map is now


def test_the_debate_follows_every_step(root: Path, file: Path) -> None:
    path = file.with_name("town-centre.yaml")
    for name in ("town-centre.yaml", "close-the-centre.txt", "keep-the-centre-open.txt"):
        path.with_name(name).write_bytes((root / "maps" / name).read_bytes())
    session = Session(path)
    first = session.debate
    session.do(ChangeQuote(id="buses", exact=("Cleaner buses",)))
    session.do(DeleteClaim(id="trade"))
    session.do(ChangeQuote(id="buses", exact=("never said",)))
    for at in (3, 0, 2, 1, 3):
        session.go_to(at)
        quotes = session.debate.found
        assert session.debate.map == session.history.map
        assert ("trade" in quotes) is (at < 2)
        assert bool(quotes["buses"][0].span) is (at < 3)
    session.go_to(0)
    assert session.debate.found == first.found


@pytest.mark.parametrize("already", [0, 1, 2])
def test_a_full_disk_refuses_the_edit_and_keeps_those_before(
    file: Path, monkeypatch: pytest.MonkeyPatch, already: int
) -> None:
    session = Session(file)
    for number in range(already):
        session.do(noted("c", str(number)))
    now, steps = session.history.map, session.history.steps
    fills_up(monkeypatch)
    tries: list[Callable[[], object]] = [lambda: session.do(noted("b", "lost"))]
    tries += [session.undo, lambda: session.go_to(0)] if already else []
    for attempt in tries:
        with pytest.raises(FileError, match=r"No space left on device.*nothing was changed"):
            attempt()
        assert session.history.map is session.debate.map is now
        assert session.history.steps == steps
        assert session.unsaved == already
    monkeypatch.undo()
    monkeypatch.setenv("XDG_STATE_HOME", str(file.parents[1] / "state"))
    if already:
        crash(session)
        session = taken_up(file)
        assert session.history.map == now
    session.do(noted("b", "kept"))
    crash(session)
    assert note_of(taken_up(file), "b") == "kept"


@pytest.mark.skipif(sys.platform == "win32", reason="needs limits of processes")
def test_a_disk_that_is_really_full(file: Path) -> None:
    code = (
        IN_A_PROCESS
        + """
import resource, signal
from argmap.errors import FileError
from argmap.store.folders import state_folder
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
(journal,) = state_folder(session.file, "journals").glob("*.journal")
size = journal.stat().st_size
resource.setrlimit(resource.RLIMIT_FSIZE, (size + 20, size + 20))
before = session.history.map
for _ in range(3):
    try:
        session.do(ChangeClaim(id="b", note="lost"))
    except FileError as error:
        print(error)
    print(session.history.map is before, session.unsaved, journal.stat().st_size == size)
sys.stdout.flush()
os._exit(0)
"""
    )
    done = subprocess.run([sys.executable, "-c", code, file], capture_output=True, text=True, check=True)
    said = done.stdout.splitlines()
    assert said[1::2] == ["True 1 True"] * 3
    assert all("the journal could not be written: File too large; nothing was changed" in line for line in said[::2])
    session = taken_up(file)
    assert note_of(session, "c") == "done"
    assert note_of(session, "b") == "first"


# Undoing and saving


def test_undo_and_redo_say_which_step(file: Path) -> None:
    session = Session(file)
    assert session.undo() is None
    assert session.redo() is None
    assert journals(file) == []
    first, second = session.do(noted("c", "1")), session.do(noted("c", "2"))
    assert session.redo() is None
    assert (session.undo(), session.undo(), session.undo()) == (second, first, None)
    assert session.history.map == load_map(file)
    assert (session.redo(), session.redo(), session.redo()) == (first, second, None)
    assert note_of(session, "c") == "2"


def test_any_point_can_be_gone_to(file: Path) -> None:
    session = Session(file)
    maps = [session.history.map]
    for edit in EVERY_EDIT:
        session.do(edit)
        maps.append(session.history.map)
    last = len(EVERY_EDIT)
    for at in (0, last, 7, 3, 3, last - 1, 0, 1):
        session.go_to(at)
        assert session.history.map == maps[at]
        assert session.history.at == at
        assert len(session.history) == last


def test_a_new_edit_drops_what_was_undone(file: Path) -> None:
    session = Session(file)
    for note in "123":
        session.do(noted("c", note))
    session.go_to(1)
    step = session.do(noted("c", "4"))
    assert session.redo() is None
    assert [one.label for one in session.history.steps][1:] == [step.label]
    crash(session)
    session = taken_up(file)
    assert (len(session.history), note_of(session, "c")) == (2, "4")
    session.undo()
    assert note_of(session, "c") == "1"


def test_unsaved_counts_the_steps(file: Path) -> None:
    session = Session(file)
    counts = [session.unsaved]
    for act in (
        lambda: session.do(noted("c", "1")),
        lambda: session.do(noted("c", "2")),
        session.undo,
        session.redo,
        session.save,
        session.undo,
        session.undo,
        session.redo,
        session.redo,
        lambda: session.do(noted("c", "3")),
        session.save,
    ):
        act()
        counts.append(session.unsaved)
    assert counts == [0, 1, 2, 1, 2, 0, 1, 2, 1, 0, 1, 0]
    session.undo()
    session.do(noted("c", "4"))
    assert session.unsaved > 0, "the saved point lies on a way that was given up"
    session.undo()
    session.do(noted("c", "3"))
    assert session.unsaved == 0, "the same map again"
    session.go_to(0)
    for note in "567":
        session.do(noted("c", note))
    assert session.unsaved >= 3


def test_saving_keeps_what_a_person_wrote(file: Path) -> None:
    session = Session(file)
    session.do(ChangeClaim(id="b", note="second"))
    session.do(DeleteClaim(id="c"))
    assert session.save() == ((), ())
    text = file.read_text()
    assert read_map(text) == session.history.map
    assert "note: second" in text
    for comment in ("# A map kept by hand.", "# one word", "# odd quotes", "# the reason", "# asked", "# the end"):
        assert comment in text
    session.undo()
    session.save()
    assert file.read_text() == MAP.replace("note: first", "note: second"), "the deleted block is as it was"


ENDINGS: dict[str, Callable[[str], str]] = {
    "plain": lambda text: text,
    "crlf": lambda text: text.replace("\n", "\r\n"),
    "mark": lambda text: "\ufeff" + text,
    "no end": lambda text: text.rstrip("\n"),
}


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("hand", [*HANDS, "map"])
def test_all_undone_and_saved_the_bytes_are_the_same(file: Path, hand: str, ending: str) -> None:
    first = ENDINGS[ending]({**HANDS, "map": MAP}[hand]).encode()
    file.write_bytes(first)
    session = Session(file)
    now = session.history.map
    edits: list[Edit] = [ChangeMap(title="Another", note="two\nlines")]
    edits += [ChangeClaim(id=claim.id, text="Changed.", tags=("t",)) for claim in now.claims]
    edits += [DeleteIssue(id=issue.id) for issue in now.issues]
    edits += [DeleteClaim(id=claim.id) for claim in now.claims]
    edits += [AddClaim(text="Only this one.")]
    made = []
    for number, edit in enumerate(edits):
        session.do(edit)
        if number % 3 == 2:
            session.save()
            made.append(file.read_bytes())
            assert load_map(file) == session.history.map
    session.save()
    assert first not in made
    session.go_to(len(edits) // 2)
    session.save()
    assert file.read_bytes() not in (first, made[-1])
    while session.undo() is not None:
        pass
    assert session.unsaved
    session.save()
    assert file.read_bytes() == first
    session.close()
    assert journals(file) == []


def test_saving_what_is_saved_touches_nothing(file: Path) -> None:
    session = Session(file)
    os.utime(file, (1, 1))
    session.save()
    session.do(noted("c", "1"))
    session.undo()
    session.save()
    assert file.stat().st_mtime == 1


def test_a_map_that_cannot_be_written_is_as_it_was(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session = Session(file)
    session.do(noted("c", "1"))

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", full)
        with pytest.raises(FileError, match="No space left on device"):
            session.save()
    assert file.read_bytes() == MAP.encode()
    assert session.unsaved == 1
    crash(session)
    session = taken_up(file)
    assert note_of(session, "c") == "1"
    session.save()
    assert load_map(file) == session.history.map


# What was left behind


def test_after_a_crash_all_is_there_and_can_be_undone(file: Path) -> None:
    session = Session(file)
    labels = [session.do(edit).label for edit in EVERY_EDIT[:6]]
    session.undo()
    crash(session)
    found = Session(file)
    assert found.history.map == load_map(file), "nothing is taken up unasked"
    (left,) = found.left_behind()
    assert left.labels == tuple(labels[:5])
    assert abs(left.when - time.time()) < 60
    assert found.take_up(left) == ((), ())
    assert found.history.map == session.history.map
    assert found.unsaved == 5
    assert found.left_behind() == (), "it is taken now"
    assert len(list(state_folder(file, "journals").iterdir())) == 2, "one journal and one lock"
    assert found.redo() == session.history.steps[5]
    found.save()
    found.go_to(0)
    found.save()
    assert file.read_bytes() == MAP.encode()
    found.close()
    assert Session(file).left_behind() == ()


def test_left_by_a_process_that_died(file: Path) -> None:
    subprocess.run([sys.executable, "-c", IN_A_PROCESS + "os._exit(9)", file], check=False)
    session = taken_up(file)
    assert note_of(session, "c") == "done"
    session.go_to(0)
    assert session.history.map == load_map(file)


def test_a_crash_after_taking_up_loses_nothing(file: Path) -> None:
    session = Session(file)
    session.do(DeleteClaim(id="b"))
    session.do(noted("c", "1"))
    for note in "234":
        crash(session)
        session = taken_up(file)
        session.do(noted("c", note))
    session.save()
    session.do(noted("c", "5"))
    crash(session)
    session = Session(file)
    (left,) = session.left_behind()
    assert len(left.labels) == 1, "since the last save"
    session.take_up(left)
    assert session.unsaved == 1
    notes = [note_of(session, "c")]
    while session.undo() is not None:
        notes.append(note_of(session, "c"))
    assert notes == ["5", "4", "3", "2", "1", "", ""]
    session.save()
    assert file.read_bytes() == MAP.encode()


def test_what_was_gone_back_to_is_found(file: Path) -> None:
    session = Session(file)
    session.do(noted("c", "1"))
    session.do(noted("c", "2"))
    session.save()
    session.undo()
    crash(session)
    session = Session(file)
    (left,) = session.left_behind()
    assert left.labels == ("go back to the map after 1 edit",)
    session.take_up(left)
    assert (note_of(session, "c"), session.unsaved) == ("1", 1)
    session.redo()
    assert session.unsaved == 0


def test_what_is_given_up_is_gone(file: Path) -> None:
    session = Session(file)
    session.do(noted("c", "1"))
    crash(session)
    session = Session(file)
    (left,) = session.left_behind()
    session.discard(left)
    assert session.left_behind() == ()
    assert journals(file) == []
    assert session.history.map == load_map(file)
    with pytest.raises(EditError, match="not there any more"):
        session.take_up(left)


def test_closing_keeps_what_is_not_saved_unless_told(file: Path) -> None:
    session = Session(file)
    session.do(noted("c", "1"))
    session.close()
    session = taken_up(file)
    session.close(keep=False)
    assert Session(file).left_behind() == ()
    assert file.read_bytes() == MAP.encode()
    session = Session(file)
    session.do(noted("c", "1"))
    session.save()
    session.close()
    assert journals(file) == []
    session.close()
    with pytest.raises(EditError, match="ended"):
        session.do(noted("c", "2"))


def test_a_journal_whose_edits_are_all_saved_is_cleared_away(file: Path) -> None:
    session = Session(file)
    session.do(noted("c", "1"))
    session.save()
    assert len(journals(file)) == 1
    crash(session)
    assert Session(file).left_behind() == ()
    assert journals(file) == []


def test_what_was_saved_is_not_offered_when_the_file_has_changed_since(file: Path) -> None:
    session = Session(file)
    session.do(noted("c", "1"))
    session.save()
    crash(session)
    file.write_text(file.read_text().replace("Claim b.", "Theirs."))
    assert Session(file).left_behind() == ()
    assert journals(file) == []


def test_what_was_done_instead_of_what_was_saved_is_told(file: Path) -> None:
    session = Session(file)
    session.do(noted("c", "1"))
    session.do(noted("c", "2"))
    session.save()
    session.undo()
    step = session.do(noted("b", "3"))
    crash(session)
    session = Session(file)
    (left,) = session.left_behind()
    assert left.labels[-1] == step.label
    session.take_up(left)
    assert (note_of(session, "c"), note_of(session, "b")) == ("1", "3")
    session.do(noted("a", "4"))
    crash(session)
    (left,) = Session(file).left_behind()
    assert left.labels[-2] == step.label


def test_all_undone_nothing_is_offered(file: Path) -> None:
    session = Session(file)
    session.do(noted("c", "1"))
    session.undo()
    crash(session)
    assert Session(file).left_behind() == ()
    assert journals(file) == []


def test_a_crash_between_the_file_and_its_record_offers_nothing(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session = Session(file)
    session.do(noted("c", "1"))
    session.do(noted("b", "2"))

    def die(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("argmap.store.journal.Journal.append", die)
        with pytest.raises(KeyboardInterrupt):
            session.save()
    assert "saved" not in told(file)[-1]
    assert load_map(file) == session.history.map
    crash(session)
    assert Session(file).left_behind() == ()


def test_a_disk_full_at_the_record_of_a_save_is_no_failure(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session = Session(file)
    session.do(noted("c", "1"))
    with monkeypatch.context() as patch:
        fills_up(patch)
        session.save()
    assert session.unsaved == 0
    assert load_map(file) == session.history.map
    crash(session)
    assert Session(file).left_behind() == ()


def test_edits_after_a_save_whose_record_is_missing_are_no_conflict(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = Session(file)
    session.do(noted("c", "1"))
    with monkeypatch.context() as patch:
        fills_up(patch)
        session.save()
    session.do(noted("c", "2"))
    crash(session)
    session = taken_up(file)
    assert note_of(session, "c") == "2"


def test_a_journal_cut_at_any_byte_gives_the_edits_whose_record_is_whole(file: Path) -> None:
    session = Session(file)
    maps: list[ArgumentMap] = [session.history.map, session.history.map]  # without a line, and with the first
    for edit in (noted("c", "1"), DeleteClaim(id="b")):
        session.do(edit)
        maps.append(session.history.map)
    session.undo()
    maps.append(session.history.map)
    (path,) = journals(file)
    data = path.read_bytes()
    crash(session)
    path.unlink()
    for size in range(len(data) + 1):
        path.write_bytes(data[:size])
        found = Session(file)
        expected = maps[data.count(b"\n", 0, size)]
        left = found.left_behind()
        if expected == maps[0]:
            assert left == ()
        else:
            found.take_up(left[0])
            assert found.history.map == expected
            found.do(noted("a", "new"))
            crash(found)
            found = taken_up(file)
            assert note_of(found, "a") == "new", "what is done then stands behind the last whole record"
            assert len(found.history) == data.count(b"\n", 0, size) or found.history.at == 2
        found.close(keep=False)


def test_edits_behind_a_record_that_cannot_be_followed_are_not_lost(file: Path) -> None:
    session = Session(file)
    session.do(noted("c", "1"))
    assert session._journal is not None  # noqa: SLF001
    session._journal.append({"do": {"edit": "of-a-later-version"}})  # noqa: SLF001
    crash(session)
    session = taken_up(file)
    assert note_of(session, "c") == "1"
    session.do(noted("b", "2"))
    crash(session)
    assert note_of(taken_up(file), "b") == "2"


def test_a_journal_in_which_nothing_was_acknowledged_is_cleared_away(file: Path) -> None:
    folder = state_folder(file, "journals")
    folder.mkdir(parents=True)
    for number, data in enumerate((b"", b"\0\0")):
        (folder / f"{number}.journal").write_bytes(data)
    assert Session(file).left_behind() == ()
    assert journals(file) == []


def test_several_were_left_the_latest_first(file: Path) -> None:
    sessions = [Session(file) for _ in range(3)]
    for number, session in enumerate(sessions):
        session.do(noted("c", str(number)))
        crash(session)
        (path,) = (one for one in left_behind_files(file) if one.stat().st_mtime > 1000)
        os.utime(path, (100 + number, 100 + number))
    found = Session(file)
    left = found.left_behind()
    assert [one.when for one in left] == [102, 101, 100]
    found.take_up(left[1])
    assert note_of(found, "c") == "1"
    assert [one.when for one in found.left_behind()] == [102, 100]


def test_only_who_has_done_nothing_takes_up(file: Path) -> None:
    session = Session(file)
    session.do(noted("c", "1"))
    crash(session)
    session = Session(file)
    (left,) = session.left_behind()
    session.do(noted("b", "mine"))
    with pytest.raises(EditError, match="only before something is edited"):
        session.take_up(left)
    other = Session(file)
    other.take_up(left)
    third = Session(file)
    with pytest.raises(FileError, match="another process has this journal"):
        third.take_up(left)
    third.discard(left)
    assert note_of(other, "c") == "1"
    other.do(noted("c", "2"))
    assert third.history.map == load_map(file)
    third.do(noted("c", "3"))


def test_others_on_the_same_map_are_known_and_not_robbed(file: Path) -> None:
    session = Session(file)
    assert session.others == ()
    session.do(noted("c", "1"))
    other = Session(file)
    assert [one.process for one in other.others] == [os.getpid()]
    assert len(session.others) == 1
    assert other.left_behind() == ()
    other.close()
    assert session.others == ()


def test_the_file_was_saved_by_somebody_since(file: Path) -> None:
    session = Session(file)
    session.do(noted("c", "mine"))
    crash(session)
    file.write_text(MAP.replace("Claim b.", "Claim b, theirs.").replace("# the end", "# a later end"))
    session = taken_up(file)
    assert note_of(session, "c") == "mine"
    assert session.debate.structure.claims["b"].text == "Claim b, theirs."
    crash(session)
    session = taken_up(file)
    assert note_of(session, "c") == "mine"
    assert session.debate.structure.claims["b"].text == "Claim b, theirs."
    session.save()
    assert "# a later end" in file.read_text()
    assert load_map(file) == session.history.map
    session.undo()
    assert session.debate.structure.claims["b"].text == "Claim b."
    assert note_of(session, "c") == "mine"


@pytest.mark.parametrize("choice", ["mine", "theirs"])
def test_the_same_field_was_saved_by_somebody_since(file: Path, choice: str) -> None:
    session = Session(file)
    session.do(noted("c", "mine"))
    session.do(noted("b", "mine too"))
    crash(session)
    other = Session(file)
    other.do(noted("c", "theirs"))
    other.save()
    other.close()
    session = Session(file)
    (left,) = session.left_behind()
    outside = session.take_up(left)
    (conflict,) = outside.conflicts
    assert (conflict.key, conflict.mine, conflict.theirs) == (("claim", "c", "note"), "mine", "theirs")
    assert not len(session.history)
    assert session.history.map == load_map(file), "nothing is done yet"
    assert session.take_up(left, {conflict.key: "mine" if choice == "mine" else "theirs"}).conflicts == ()
    for _ in range(2):
        assert note_of(session, "c") == choice
        assert note_of(session, "b") == "mine too"
        crash(session)
        session = taken_up(file)
    session.save()
    assert load_map(file) == session.history.map
    session.go_to(0)
    session.save()
    assert load_map(file) == read_map(MAP)


def test_a_take_up_that_cannot_be_written_overwrites_nothing_later(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session = Session(file)
    session.do(noted("c", "mine"))
    crash(session)
    file.write_text(MAP.replace("Claim b.", "Claim b, theirs."))
    session = Session(file)
    (left,) = session.left_behind()
    with monkeypatch.context() as patch:
        fills_up(patch)
        with pytest.raises(FileError, match="No space left"):
            session.take_up(left)
    session.save()
    assert "Claim b, theirs." in file.read_text()


# Another program's change


def test_who_has_nothing_unsaved_takes_over_what_another_wrote(file: Path) -> None:
    session = Session(file)
    assert session.look() is None
    file.write_text(MAP.replace("Claim b.", "Claim b, theirs.").replace("# the end", "# a later end"))
    assert session.look() == ((), ())
    assert session.history.map == session.debate.map == load_map(file)
    assert (session.unsaved, session.look()) == (0, None)
    session.do(noted("c", "mine"))
    session.save()
    text = file.read_text()
    assert "# a later end" in text
    assert "Claim b, theirs." in text
    assert "# about c, in two" in text
    crash(session)
    assert Session(file).left_behind() == ()


def test_what_both_did_is_merged_and_undone(file: Path) -> None:
    session = Session(file)
    session.do(noted("c", "mine"))
    session.do(AddClaim(text="Claim d.", id="d"))
    theirs = MAP.replace("Claim b.", "Claim b, theirs.").replace("# the end", "# a later end")
    file.write_text(theirs.replace("by: [b]}", "by: [b], note: theirs}"))
    assert session.save() == ((), ())
    text = file.read_text()
    merged = load_map(file)
    assert merged == session.history.map == session.debate.map
    claims = {claim.id: claim for claim in merged.claims}
    assert (claims["c"].note, claims["b"].text, "d" in claims) == ("mine", "Claim b, theirs.", True)
    assert merged.relations[0].note == "theirs"
    assert "# a later end" in text
    assert session.unsaved == 0
    step = session.undo()
    assert step is not None
    assert "made to the file elsewhere" in step.label
    now = session.debate.structure.claims
    assert (now["b"].text, now["c"].note, "d" in now) == ("Claim b.", "mine", True)
    session.go_to(0)
    assert session.history.map == read_map(MAP)
    session.save()
    assert load_map(file) == read_map(MAP)
    assert "# a later end" in file.read_text()
    session.go_to(3)
    session.save()
    assert load_map(file) == merged
    crash(session)
    assert Session(file).left_behind() == ()


def test_a_merge_is_in_the_journal(file: Path) -> None:
    session = Session(file)
    session.do(noted("c", "mine"))
    file.write_text(MAP.replace("Claim b.", "Claim b, theirs.").replace("# the end", "# a later end"))
    session.look()
    session.do(ChangeClaim(id="b", text="Mine, knowing theirs."))
    crash(session)
    found = taken_up(file)
    assert found.history.map == session.history.map
    assert found.history.steps == session.history.steps
    found.save()
    assert "# a later end" in file.read_text()
    assert load_map(file) == found.history.map


def test_comments_of_another_program_survive_a_crash(file: Path) -> None:
    session = Session(file)
    session.do(noted("c", "mine"))
    file.write_text(MAP.replace("# the end", "# a later end"))
    session.look()
    crash(session)
    session = taken_up(file)
    session.save()
    assert file.read_text().endswith("# a later end\n")
    session.go_to(0)
    session.save()
    assert file.read_text() == MAP.replace("# the end", "# a later end")


def test_two_sessions_save_in_turns(file: Path) -> None:
    one, two = Session(file), Session(file)
    one.do(noted("c", "one"))
    two.do(noted("b", "two"))
    for session in (one, two, one):
        assert session.save().conflicts == ()
    assert note_of(one, "c") == note_of(two, "c") == "one"
    assert note_of(one, "b") == note_of(two, "b") == "two"
    assert load_map(file) == one.history.map == two.history.map


def test_what_another_did_alike_is_no_change(file: Path) -> None:
    session = Session(file)
    session.do(ChangeClaim(id="b", text="Both."))
    file.write_text(MAP.replace("Claim b.", "Both."))
    assert session.save() == ((), ())
    assert file.read_text() == MAP.replace("Claim b.", "Both.")
    assert (session.unsaved, len(session.history)) == (0, 1)
    session.do(noted("c", "mine"))
    assert session.unsaved == 1


@pytest.mark.parametrize("choice", ["mine", "theirs"])
def test_what_both_changed_is_settled_by_a_person(file: Path, choice: str) -> None:
    session = Session(file)
    session.do(ChangeClaim(id="b", text="Mine."))
    session.do(noted("c", "mine too"))
    theirs = MAP.replace("Claim b.", "Theirs.").replace("# the end", "# a later end")
    file.write_text(theirs)
    before = tree(file.parents[1])
    outside = session.save()
    (conflict,) = outside.conflicts
    assert conflict.key == ("claim", "b", "text")
    assert (conflict.base, conflict.mine, conflict.theirs) == ("Claim b.", "Mine.", "Theirs.")
    assert tree(file.parents[1]) == before, "nothing is written"
    assert session.unsaved == 2
    assert session.settle({}).conflicts == (conflict,)
    assert session.settle({conflict.key: "mine" if choice == "mine" else "theirs"}) == ((), ())
    assert session.save() == ((), ())
    text = file.read_text()
    assert ("Mine." in text, "Theirs." in text) == (choice == "mine", choice == "theirs")
    assert "note: mine too" in text
    assert "# a later end" in text
    session.go_to(0)
    assert session.history.map == read_map(MAP)
    crash(session)
    session = taken_up(file)
    session.go_to(2)
    assert session.debate.structure.claims["b"].text == "Mine."


def test_a_file_that_another_broke_is_not_overwritten(file: Path) -> None:
    session = Session(file)
    session.do(noted("c", "mine"))
    for broken in (b"argmap: 1\nclaims: [", b"", b"\xff\xfe", b"argmap: 1\ntitel: x\n"):
        file.write_bytes(broken)
        for attempt in (session.save, session.look, lambda: session.settle({})):
            with pytest.raises(MapFormatError):
                attempt()
        assert read_bytes(file) == broken
        assert (session.unsaved, note_of(session, "c")) == (1, "mine")
    file.write_text(MAP)
    assert session.save() == ((), ())
    assert note_of(session, "c") == "mine"
    assert load_map(file) == session.history.map


def test_a_file_that_another_broke_stays_though_nothing_was_edited(file: Path) -> None:
    session = Session(file)
    file.write_text("argmap: 1\nclaims: [")
    with pytest.raises(MapFormatError):
        session.save()
    assert file.read_text() == "argmap: 1\nclaims: ["


@pytest.mark.parametrize("is_edited", [True, False])
def test_a_file_that_another_deleted_is_written_again(file: Path, *, is_edited: bool) -> None:
    session = Session(file)
    if is_edited:
        session.do(noted("b", "mine"))
    file.unlink()
    assert session.look() is None
    session.save()
    assert file.read_text() == MAP.replace("note: first", "note: mine" if is_edited else "note: first")


def test_a_refused_edit_leaves_no_wrong_beginning(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session = Session(file)
    real = os.write
    written_so_far = 0

    def write(handle: int, data: bytes) -> int:
        nonlocal written_so_far
        if written_so_far:
            raise OSError(errno.ENOSPC, "No space left on device")
        written_so_far = real(handle, data)
        return written_so_far

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", write)
        with pytest.raises(FileError):
            session.do(noted("c", "refused"))
    file.write_text(MAP.replace("id: i1", "id: i2").replace("# the end", "# a later end"))
    session.look()
    session.do(DeleteIssue(id="i2"))
    crash(session)
    found = taken_up(file)
    assert found.history.map == session.history.map
    assert found.undo() is not None
    assert [issue.id for issue in found.history.map.issues] == ["i2"]


@pytest.mark.parametrize("theirs", ["a comment", "a field"])
def test_unsaved_counts_rightly_after_another_programs_change(file: Path, theirs: str) -> None:
    session = Session(file)
    session.do(noted("c", "1"))
    session.do(noted("c", "2"))
    session.save()
    last = session.do(noted("c", "3"))
    text = file.read_text()
    changed = ("# the end", "# a later end") if theirs == "a comment" else ("Claim b.", "Theirs.")
    file.write_text(text.replace(*changed))
    session.look()
    assert session.unsaved in ((1,) if theirs == "a comment" else (1, 2)), "what was saved before is not counted"
    crash(session)
    (left,) = Session(file).left_behind()
    assert left.labels[0] == last.label


# Where nothing can be edited


def _refuses_all(session: Session, file: Path) -> None:
    folder = file.parents[1]
    before = tree(folder)
    with pytest.raises(EditError) as caught:
        session.do(noted("c", "1"))
    assert str(caught.value) == session.no_edits
    with pytest.raises(EditError):
        session.go_to(0)
    assert session.undo() is None
    assert session.redo() is None
    with pytest.raises(EditError):
        session.save()
    assert session.look() is None
    assert session.left_behind() == ()
    assert session.others == ()
    session.close()
    assert tree(folder) == before
    assert set(before) <= {file, folder / "state"}


@pytest.mark.parametrize("what", ["file", "folder"])
def test_what_is_read_only_is_read_and_said(file: Path, monkeypatch: pytest.MonkeyPatch, what: str) -> None:
    closed = file if what == "file" else file.parent
    monkeypatch.setattr(os, "access", lambda path, mode: not (Path(path) == closed and mode & os.W_OK))
    session = Session(file)
    assert f"{file} is read-only" in session.no_edits
    assert "copy it" in session.no_edits
    assert session.history.map == load_map(file)
    _refuses_all(session, file)


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write what others may not")
def test_a_file_that_may_not_be_written(file: Path) -> None:
    file.chmod(0o444)
    session = Session(file)
    assert f"{file} is read-only" in session.no_edits
    _refuses_all(session, file)


def test_without_a_place_for_journals_nothing_is_edited(file: Path) -> None:
    (file.parents[1] / "state").write_text("no folder")
    session = Session(file)
    assert session.no_edits.startswith("no journal of your edits can be kept, so none are taken: ")
    _refuses_all(session, file)


def test_what_is_read_only_follows_another_programs_change(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    session = Session(file)
    file.write_text(MAP.replace("Claim b.", "Theirs."))
    assert session.look() == ((), ())
    assert session.debate.structure.claims["b"] == Claim(id="b", text="Theirs.", note="first", wording="implicit")


def test_a_link_is_followed_and_kept(file: Path) -> None:
    link = file.with_name("link.yaml")
    link.symlink_to(file.name)
    session = Session(link)
    session.do(noted("b", "mine"))
    session.save()
    assert link.is_symlink()
    assert file.read_text() == MAP.replace("note: first", "note: mine")
