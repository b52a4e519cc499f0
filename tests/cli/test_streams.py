"""Standard streams that are closed or full: no traceback, and the exit code says what it always says."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from argmap.cli.exit_codes import ExitCode

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the streams are closed by sh")

ALL = "<&- >&- 2>&-"


@pytest.fixture
def town(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("town-centre.yaml", "close-the-centre.txt", "keep-the-centre-open.txt"):
        shutil.copy(root / "maps" / name, tmp_path)
    monkeypatch.chdir(tmp_path)
    return Path("town-centre.yaml")


@pytest.mark.parametrize(
    ("words", "closed", "code"),
    [
        *(("check town-centre.yaml", closed, ExitCode.FINE) for closed in (">&-", "2>&-", "<&-", ALL)),
        ("check nosuch.yaml", ">&-", ExitCode.FOUND),
        ("outline nosuch.yaml", "2>&-", ExitCode.BAD_INPUT),
        ("darw", ALL, ExitCode.USAGE),
        ("draw town-centre.yaml -o p.dot", ALL, ExitCode.FINE),
        ("view town-centre.yaml", ALL, ExitCode.USAGE),
        ("check -", "<&-", ExitCode.FOUND),
    ],
)
def test_a_closed_stream_is_no_fault(town: Path, words: str, closed: str, code: ExitCode) -> None:
    done = run(f"{words} {closed}")
    assert done.returncode == code
    assert "Traceback" not in done.stdout + done.stderr
    if "-o p.dot" in words:
        assert Path("p.dot").read_text("utf-8").startswith("digraph"), "nothing else went into the file"
        assert Path("p.dot").read_text("utf-8").endswith("}\n")


@pytest.mark.parametrize("words", ["edit town-centre.yaml list", "help map-file", "draw town-centre.yaml --to svg"])
def test_a_reader_that_goes_away_is_no_failure(town: Path, words: str) -> None:
    command = [sys.executable, "-m", "argmap", *words.split()]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        running.stdout.close()
        assert running.wait() == ExitCode.FINE
        assert running.stderr is not None
        assert running.stderr.read() == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize(
    ("words", "code"), [("outline nosuch.yaml", ExitCode.BAD_INPUT), ("check nosuch.yaml", ExitCode.FOUND)]
)
def test_messages_that_nobody_can_read_change_no_exit_code(town: Path, words: str, code: ExitCode) -> None:
    assert run(f"{words} 2>/dev/full").returncode == code


@pytest.mark.skipif(sys.platform != "linux", reason="needs a limit on the size of files")
def test_the_demo_on_a_full_disk_leaves_nothing(town: Path) -> None:
    Path("mine").mkdir()
    before = sorted(Path().rglob("*"))
    for folder in ("argmap-demo", "mine/deep/demo"):
        done = run(f"demo {folder}", before="trap '' XFSZ; ulimit -f 100;")
        assert done.returncode == ExitCode.BAD_INPUT
        assert "could not be written: File too large; nothing was changed" in done.stderr
        assert sorted(Path().rglob("*")) == before


def run(words: str, *, before: str = "") -> subprocess.CompletedProcess[str]:
    """Run argmap by the shell."""
    command = f"{before} {sys.executable} -m argmap {words}"
    return subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
