"""Many pairs: what a list may say, and drafts that are whole whenever the work is stopped, and made once."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import psutil
import pytest

from argmap import load_map, open_debate
from argmap.errors import FileError, Severity
from argmap.workspace import pairs as pairs_module
from argmap.workspace.drafting import Original, Pair, draft_pair
from argmap.workspace.pairs import Outcome, draft_pairs, listed_pairs

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TEMPLATE = Pair("", Original("", b""), Original("", b""))
LEFT = """Close centre {n} to cars

By Mara Lindell

Centre {n} of our town should be closed to private cars. Two thousand cars spoil its air every day. Shops would not lose
trade, since people who come on foot buy more than those who come by car.
"""
RIGHT = """Keep centre {n} open

By Tom Hale

Centre {n} of our town must stay open to private cars. Shops would lose trade if nobody could drive to them. The air has
become cleaner every year, since cars are cleaner now.
"""


def listed(folder: Path, count: int) -> Path:
    """A list of pairs, with their articles."""
    lines = ["left,right,name"]
    for n in range(count):
        (folder / f"l{n}.txt").write_text(LEFT.format(n=n))
        (folder / f"r{n}.txt").write_text(RIGHT.format(n=n))
        lines.append(f"l{n}.txt,r{n}.txt,town-{n:02}")
    (folder / "pairs.csv").write_text("\n".join(lines) + "\n")
    return folder / "pairs.csv"


def drafted(path: Path, *, processes: int = 2, done: Callable[[Outcome], None] = lambda _: None) -> list[Outcome]:
    """What becomes of the list's pairs in the folder `maps` beside it."""
    folder = path.parent / "maps"
    return list(draft_pairs(listed_pairs(path), folder, template=TEMPLATE, processes=processes, done=done))


def assert_whole(folder: Path, count: int) -> None:
    """Every map in the folder is, and is a draft of its own articles; there are so many."""
    maps = sorted(folder.glob("*.yaml"))
    for path in maps:
        debate = open_debate(path)
        assert [problem for problem in debate.problems if problem.severity is Severity.ERROR] == [], path
        assert len(debate.articles) == 2
    assert len(maps) == count


def test_two_files_with_one_text_are_told_of(tmp_path: Path) -> None:
    path = listed(tmp_path, 1)
    (tmp_path / "r0.txt").write_text(LEFT.format(n=0).replace("\n", "\r\n"))
    assert any("this is the same text as l0.txt" in notice for notice in drafted(path, processes=1)[0].notices)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("", 0, "no pair is listed"),
        ("left,right,name\n", 0, "no pair is listed"),
        ("left,right\na,b\n", 2, "no name; its first line must be"),
        ("left|right|name\na|b|c\n", 2, "no left and no right and no name; its first line must be"),
        ("left;right;name\na;b\n", 2, "no name; fill it in"),
        ("left,right,name\na,b\n", 2, "no name; fill it in"),
        ("left,right,name\n\n\na,b,c\n\na, ,d\n", 6, "no right; fill it in"),
        ("left,right,name\na,b,Town!\nc,d,town\n", 3, "'town' stands in line 2 too"),
        ("left,right,name\na,b,!?\n", 2, "no letter or digit"),
        ("left,right,name\na,b,Город\n", 2, "no letter or digit"),
        ('left,right,name\na,b,"c\n', 0, "no CSV file"),
    ],
)
def test_a_list_that_cannot_be_followed(tmp_path: Path, text: str, line: int, words: str) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text(text, "utf-8")
    with pytest.raises(FileError, match=words) as caught:
        listed_pairs(path)
    assert caught.value.path == path
    assert str(caught.value).startswith(f"{path}:{line}: " if line else f"{path}: ")


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1252"])
def test_a_list_of_any_spreadsheet(tmp_path: Path, separator: str, encoding: str) -> None:
    path = tmp_path / "pairs.csv"
    rows = [["Name", "left", "right", "a, note; or\tnone"], ["eins", "für.txt", "gegen, oder; doch.txt", ""]]
    path.write_bytes("\r\n".join(separator.join(f'"{cell}"' for cell in row) for row in rows).encode(encoding))
    assert listed_pairs(path) == (("eins", tmp_path / "für.txt", tmp_path / "gegen, oder; doch.txt", 2),)


@pytest.mark.parametrize("data", [b"left,right,name\n\x81,b,c\n", b"\x89PNG\r\n", b"\0\0left"])
def test_a_list_that_is_no_text(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "pairs.csv").write_bytes(data)
    with pytest.raises(FileError, match="save it as UTF-8"):
        listed_pairs(tmp_path / "pairs.csv")


def test_a_list_as_a_spreadsheet_writes_it(tmp_path: Path) -> None:
    path = tmp_path / "pairs.csv"
    rows = 'Name , LEFT,right,note\r\n"Cars, or not?","a, b.txt",../c.html,x\r\n../../x," /d/e.txt ",f.md,\r\n'
    path.write_bytes(b"\xef\xbb\xbf" + rows.encode())
    first, second = listed_pairs(path)
    assert first == ("cars-or-not", tmp_path / "a, b.txt", tmp_path / ".." / "c.html", 2)
    assert (second.name, second.left.as_posix(), second.line) == ("x", "/d/e.txt", 3)


def test_a_name_never_leads_out_of_the_folder(tmp_path: Path) -> None:
    path = tmp_path / "pairs.csv"
    for name in ("../../x", "/etc/x", "..\\x", "x/../../y", "x" * 500, ".x", "CON:x"):
        path.write_text(f'left,right,name\na,b,"{name}"\n')
        (found,) = listed_pairs(path)
        assert len(found.name) <= 60
        assert set(found.name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-_")


def test_a_bad_article_stops_no_other_and_is_tried_again(tmp_path: Path) -> None:
    path = listed(tmp_path, 4)
    (tmp_path / "r1.txt").write_text("")
    (tmp_path / "l2.txt").unlink()
    told: list[Outcome] = []
    outcomes = drafted(path, done=told.append)
    assert [outcome.name for outcome in outcomes] == ["town-00", "town-01", "town-02", "town-03"]
    assert sorted(told) == sorted(outcomes)
    assert ["r1.txt" in outcomes[1].problem, "l2.txt" in outcomes[2].problem] == [True, True]
    assert [bool(outcome.problem) for outcome in outcomes] == [False, True, True, False]
    assert all(outcome.counts.claims for outcome in outcomes if not outcome.problem)
    assert_whole(tmp_path / "maps", 2)
    assert not list((tmp_path / "maps").glob("town-0[12]*"))

    before = {file: file.stat().st_mtime_ns for file in (tmp_path / "maps").iterdir()}
    (tmp_path / "r1.txt").write_text(RIGHT.format(n=1))
    again = drafted(path)
    assert [outcome.was_done for outcome in again] == [True, False, False, True]
    assert [bool(outcome.problem) for outcome in again] == [False, False, True, False]
    assert again[0].counts == outcomes[0].counts
    assert {file: file.stat().st_mtime_ns for file in before} == before
    assert_whole(tmp_path / "maps", 3)


def test_the_same_bytes_whatever_the_number_of_processes(tmp_path: Path) -> None:
    path = listed(tmp_path, 4)
    outcomes = drafted(path, processes=3)
    for pair, outcome in zip(listed_pairs(path), outcomes, strict=True):
        left, right = (Original(file.name, file.read_bytes()) for file in (pair.left, pair.right))
        here = draft_pair(Pair(pair.name, left, right))
        assert {name: (tmp_path / "maps" / name).read_bytes() for name, _ in here.files} == dict(here.files)
        assert (outcome.counts, outcome.notices) == (here.counts, here.notices)


def test_no_file_of_a_person_is_overwritten(tmp_path: Path) -> None:
    listed(tmp_path, 2)
    mine = b"\xef\xbb\xbf" + LEFT.format(n=0).encode()
    (tmp_path / "town-00-left.txt").write_bytes(mine)
    (tmp_path / "town-01.yaml").write_text("mine")
    path = tmp_path / "pairs.csv"
    path.write_text("left,right,name\ntown-00-left.txt,r0.txt,town-00\nl1.txt,r1.txt,town-01\n")
    outcomes = draft_pairs(listed_pairs(path), tmp_path, template=TEMPLATE, processes=1, done=lambda _: None)
    assert "town-00-left.txt" in outcomes[0].problem
    assert "town-01.yaml" in outcomes[1].problem
    assert (tmp_path / "town-00-left.txt").read_bytes() == mine
    assert (tmp_path / "town-01.yaml").read_text() == "mine"
    assert not (tmp_path / "town-00.yaml").exists()


def test_a_large_article_is_read_only_where_a_person_insists(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pairs_module, "LARGEST", 10)
    found = listed_pairs(listed(tmp_path, 1))
    (refused,) = draft_pairs(found, tmp_path / "maps", template=TEMPLATE, done=lambda _: None)
    assert "--force" in refused.problem
    (taken,) = draft_pairs(found, tmp_path / "maps", template=TEMPLATE, force=True, done=lambda _: None)
    assert not taken.problem


def test_a_folder_that_cannot_be_written_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = listed(tmp_path, 1)
    (tmp_path / "maps").write_text("a file")
    with pytest.raises(FileError, match="maps"):
        drafted(path)
    (tmp_path / "maps").unlink()
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may write what others may not
    with pytest.raises(FileError, match="read-only"):
        drafted(path)


def spawned(process: int) -> list[psutil.Process]:
    """The processes that draft for this one."""
    return [one for one in psutil.Process(process).children() if "spawn_main" in " ".join(one.cmdline())]


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")
def test_a_process_that_is_killed_stops_no_other_pair(tmp_path: Path) -> None:
    path = listed(tmp_path, 12)
    killed: list[int] = []

    def kill(_: Outcome) -> None:
        if not killed:
            one = spawned(os.getpid())[0]
            killed.append(one.pid)
            one.kill()

    outcomes = drafted(path, done=kill)
    assert killed
    failed = [outcome for outcome in outcomes if outcome.problem]
    assert len(outcomes) == 12
    assert len(failed) <= pairs_module.AHEAD * 2
    assert all("stopped" in outcome.problem for outcome in failed)
    assert_whole(tmp_path / "maps", 12 - len(failed))
    assert not [outcome for outcome in drafted(path) if outcome.problem]


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")
@pytest.mark.parametrize("sign", ["SIGKILL", "SIGINT"])
def test_stopped_in_the_middle_all_maps_are_whole_and_it_goes_on(tmp_path: Path, sign: str) -> None:
    path = listed(tmp_path, 30)
    folder = tmp_path / "maps"
    code = (
        "import sys; from pathlib import Path; from tests.workspace.test_pairs import drafted\n"
        "if __name__ == '__main__': drafted(Path(sys.argv[1]))"
    )
    with subprocess.Popen([sys.executable, "-c", code, path], stderr=subprocess.PIPE, start_new_session=True) as run:
        wanted, deadline = random.randint(1, 20), time.monotonic() + 60
        while len(list(folder.glob("*.yaml"))) < wanted and time.monotonic() < deadline:
            assert run.poll() is None
            time.sleep(0.001)
        time.sleep(random.random() / 50)
        helpers = spawned(run.pid)
        if sign == "SIGKILL":
            run.kill()
        else:
            os.killpg(run.pid, signal.SIGINT)  # as a terminal does, to all
        _, error = run.communicate(timeout=60)
    assert psutil.wait_procs(helpers, timeout=10)[1] == [], "they end with the process that started them"
    assert error.decode().count("Traceback") == (sign == "SIGINT"), error.decode()
    before = {file: file.read_bytes() for file in folder.iterdir() if not file.name.endswith(".part")}
    assert_whole(folder, sum(file.suffix == ".yaml" for file in before))
    assert sum(file.suffix == ".yaml" for file in before) < 30
    if sign == "SIGINT":
        assert not list(folder.glob(".*"))

    outcomes = drafted(path)
    assert not [outcome.problem for outcome in outcomes if outcome.problem]
    assert sum(outcome.was_done for outcome in outcomes) == sum(file.suffix == ".yaml" for file in before)
    assert {file: file.read_bytes() for file in before} == before
    assert_whole(folder, 30)
    assert load_map(folder / "town-29.yaml").sources[0].article == "town-29-left.txt"
