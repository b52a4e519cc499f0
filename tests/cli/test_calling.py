"""Commands that argmap prints can be pasted as they are, however it was called."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest

from argmap.cli import calling

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the commands are pasted into sh")

PROGRAM = Path(sys.executable).with_name("argmap")


def demo(words: list[str], folder: Path, path: str) -> list[str]:
    """The commands that `argmap demo` prints."""
    done = subprocess.run(
        [*words, "demo", "a folder"],
        cwd=folder,
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        check=True,
    )
    return [line.partition(": ")[2] for line in done.stdout.splitlines()[-2:]]


@pytest.mark.parametrize("way", ["on PATH", "by its path", "another on PATH", "as a module"])
def test_what_the_demo_prints_can_be_pasted(tmp_path: Path, way: str) -> None:
    other = tmp_path / "other" / "argmap"
    other.parent.mkdir()
    other.write_text("#!/bin/sh\nexit 9\n")
    other.chmod(0o755)
    usual = "/usr/bin:/bin"
    words, path, begins = {
        "on PATH": (["argmap"], f"{PROGRAM.parent}:{usual}", "argmap "),
        "by its path": ([str(PROGRAM)], usual, f"{shlex.quote(str(PROGRAM))} "),
        "another on PATH": ([str(PROGRAM)], f"{other.parent}:{usual}", f"{shlex.quote(str(PROGRAM))} "),
        "as a module": ([sys.executable, "-m", "argmap"], usual, f"{shlex.quote(sys.executable)} -m argmap "),
    }[way]
    if way == "on PATH":
        words = [shutil.which("argmap", path=path) or "argmap"]
    commands = demo(words, tmp_path, path)
    for command in commands:
        assert command.startswith(begins), command
        done = subprocess.run(
            ["sh", "-c", command], cwd=tmp_path, env={**os.environ, "PATH": path}, capture_output=True, check=False
        )
        assert done.returncode == 0, (command, done.stderr)


def test_a_relative_path_stays_as_it_was_typed(tmp_path: Path) -> None:
    venv = tmp_path / "my env"
    venv.mkdir()
    (venv / "argmap").symlink_to(PROGRAM)
    commands = demo(["my env/argmap"], tmp_path, "/usr/bin:/bin")
    assert all(command.startswith("'my env/argmap' ") for command in commands)


def test_words_are_quoted_for_the_shell(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["somebody-elses-program"])
    assert calling.call("view", Path("it's a map.yaml")) == """argmap view 'it'"'"'s a map.yaml'"""
    monkeypatch.setattr(sys, "platform", "win32")
    assert calling.call("view", Path("a map.yaml")) == 'argmap view "a map.yaml"'


def test_a_single_file_is_called_as_it_was_called(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "argv", ["./argmap-linux-x86_64"])
    assert calling.call("check", "a.yaml") == "./argmap-linux-x86_64 check a.yaml"


@pytest.mark.parametrize(
    ("said", "origin"),
    [
        (None, "argmap"),
        ('{"url": "file:///a/argmap.whl", "archive_info": {}}', "file:///a/argmap.whl"),
        ('{"url": "https://x.org/it", "vcs_info": {"vcs": "git", "commit_id": "c0"}}', "git+https://x.org/it"),
        (
            '{"url": "https://x.org/it", "vcs_info": {"vcs": "git", "requested_revision": "main"}}',
            "git+https://x.org/it@main",
        ),
    ],
)
def test_what_runs_once_is_called_from_where_it_came(
    said: str | None, origin: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Installed:
        def read_text(self, _: str) -> str | None:
            return said

    monkeypatch.setattr(sys, "prefix", "/home/you/.cache/uv/archive-v0/x")
    monkeypatch.setattr(metadata, "distribution", lambda _: Installed())
    assert calling.call("view", "a.yaml") == f"uvx --from {origin} argmap view a.yaml"
