"""The program in a real terminal: keys as they arrive, the screen as it is seen, with folders of the test's own."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from itertools import count
from typing import TYPE_CHECKING

import pytest

from argmap import Structure, load_map

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from argmap import ArgumentMap

PATIENCE = 30
"""Seconds that are waited for words to appear; they come in a fraction of one."""

_SOCKETS = count(1)

pytestmark = pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")


class Terminal:
    """A terminal of tmux, with folders and a socket of its own."""

    def __init__(self, folder: Path, size: tuple[int, int], **environment: str) -> None:
        self.folder = folder
        self.socket = str(folder / f"tmux-{next(_SOCKETS)}")  # a new one, as a server that was killed may be ending yet
        self.environment = {
            **os.environ,
            "LC_ALL": "C.UTF-8",
            "XDG_CONFIG_HOME": str(folder / "config"),
            "XDG_STATE_HOME": str(folder / "state"),
            "PYTHONUTF8": "1",
            **environment,
        }
        self.environment.pop("TMUX", None)
        self._tmux("new-session", "-d", "-x", str(size[0]), "-y", str(size[1]), "sh")

    def _tmux(self, *words: str) -> str:
        command = ["tmux", "-u", "-f", "/dev/null", "-S", self.socket, *words]
        done = subprocess.run(
            command, env=self.environment, cwd=self.folder, capture_output=True, check=True, encoding="utf-8"
        )
        return done.stdout

    def run(self, command: str) -> None:
        self._tmux("send-keys", "-l", f"clear; {command}")
        self._tmux("send-keys", "Enter")

    def press(self, *keys: str) -> None:
        for key in keys:
            self._tmux("send-keys", key)

    def type(self, words: str) -> None:
        self._tmux("send-keys", "-l", words)

    @property
    def screen(self) -> str:
        return self._tmux("capture-pane", "-p")

    def shows(self, *words: str) -> str:
        """The screen once it shows all of these."""
        end = time.monotonic() + PATIENCE
        while True:
            screen = self.screen
            if all(word in screen for word in words):
                return screen
            assert time.monotonic() < end, f"{[w for w in words if w not in screen]} not on:\n{screen}"
            time.sleep(0.05)

    def lacks(self, words: str) -> None:
        """Wait until the screen no longer shows this."""
        end = time.monotonic() + PATIENCE
        while words in self.screen:
            assert time.monotonic() < end, f"{words} still on:\n{self.screen}"
            time.sleep(0.05)

    def close(self) -> None:
        subprocess.run(["tmux", "-S", self.socket, "kill-server"], check=False, capture_output=True)


@pytest.fixture
def seed(root: Path, tmp_path: Path) -> Path:
    for name in ("maps", "seeds"):
        shutil.copytree(root / name, tmp_path / name)
    return tmp_path


def view(options: str = "") -> str:
    return f"{sys.executable} -m argmap view maps/pakistan-us-alliance.yaml {options}; echo ended with $?"


at_one_size = pytest.mark.parametrize("terminal", [(80, 24)], ids=["80x24"], indirect=True)


@pytest.fixture(params=[(120, 40), (80, 24)], ids=lambda size: f"{size[0]}x{size[1]}")
def terminal(seed: Path, request: pytest.FixtureRequest) -> Iterator[Terminal]:
    made = Terminal(seed, request.param)
    yield made
    made.close()


def test_a_debate_is_explored_from_the_screen_alone(terminal: Terminal) -> None:
    terminal.run(view())
    terminal.shows("Replaying Old", "Pakistan Deemed", "? All keys")
    terminal.press("/")
    terminal.shows("search in claims")
    terminal.type("unreliable ally")
    terminal.shows("unreliable ally")
    terminal.press("Enter")
    terminal.shows("B1", "1 of")
    terminal.press("Escape")
    terminal.lacks("1 of")
    terminal.press("p")
    terminal.shows("B12 reconsider the privileges")
    terminal.press("[")
    terminal.press("x")
    terminal.shows("A14")
    for number in ("1", "2", "3"):
        terminal.press("c")
        terminal.shows(f"link {number} ")
    terminal.press("i")
    terminal.shows("What does")
    terminal.press("/")
    terminal.type("c1")
    terminal.press("Enter")
    terminal.shows("C1")
    terminal.press("2")
    terminal.shows("A3")
    terminal.press("3")
    terminal.shows("C1")
    terminal.press("4")
    terminal.shows("C1")
    terminal.press("1", "Enter", "g", "J")
    terminal.shows("Jump to")
    terminal.type("B1 ")
    terminal.press("Enter")
    terminal.shows("B1")
    terminal.press("Enter", "y")
    terminal.shows("copied")
    terminal.press("Enter", "o")
    terminal.shows("Save a picture")
    terminal.press("Enter")
    terminal.shows("Saved")
    assert list(terminal.folder.glob("*.svg"))
    terminal.press("2", "q")
    terminal.shows("ended with 0")
    terminal.run(view())
    terminal.shows("B1")
    terminal.press("q")
    terminal.shows("ended with 0")


def test_a_map_is_built_from_nothing_killed_and_all_of_it_found_again(seed: Path) -> None:
    terminal = Terminal(seed, (80, 24))
    try:
        start_new_map(terminal)
        whole = build(terminal)
        edit_and_be_killed(terminal)
        assert load_map(seed / "new.yaml") == whole
        terminal.close()  # what was killed could not put the terminal in order
        terminal = Terminal(seed, (80, 24))
        take_up(terminal)
        assert "Nobody has asked." in [claim.text for claim in load_map(seed / "new.yaml").claims]
        terminal.press("q")
        terminal.shows("ended with 0")
    finally:
        terminal.close()


VIEW_NEW = f"{sys.executable} -m argmap view new.yaml; echo ended with $?"


def start_new_map(terminal: Terminal) -> None:
    seeds = " ".join(map(str, sorted((terminal.folder / "seeds").glob("*.txt"))))
    terminal.run(f"{sys.executable} -m argmap new {seeds} -o new.yaml; echo made $?")
    terminal.shows("made 0")
    terminal.run(VIEW_NEW)
    terminal.shows("no claims yet", "? All keys")


def answer(terminal: Terminal, asked: str, words: str, *, then: str) -> None:
    """Type words into a dialog once it is there."""
    terminal.shows(asked)
    terminal.type(words)
    terminal.press("Enter")
    terminal.shows(then)


def build(terminal: Terminal) -> ArgumentMap:
    """Two cases, each of a main claim with three premises; one linked and implicit, an undercut across, an issue."""
    for side in ("left", "right"):
        terminal.press("w", "j", "M")
        terminal.shows("is the main claim of")
        for _ in range(3):
            terminal.press("w")
            terminal.shows("its quote")
            terminal.press("S")
            terminal.shows("supports “")
        if side == "left":
            terminal.press("Tab")
    terminal.press("s", "Enter", "L")
    answer(terminal, "a reason only together", "Allies keep their word", then="counts only together with")
    terminal.press("Enter", "b", "A")
    answer(terminal, "What attacks the step from", "A2 ", then="attacks the step")
    terminal.press("Enter", "g", "J")
    answer(terminal, "Jump to", "A1 ", then="A1 While")
    terminal.press("Enter", "!")
    answer(terminal, "Question", "How close should the two be?", then="ask “How close")
    terminal.press("Enter", "g", "J")
    answer(terminal, "Jump to", "B1 ", then="B1 A Gatestone")
    terminal.press("Enter", "!")
    terminal.shows("Which question")
    terminal.press("Enter")
    terminal.shows("position on")
    terminal.press("W")
    terminal.shows("Saved new.yaml")
    whole = load_map(terminal.folder / "new.yaml")
    structure = Structure(whole)
    assert [len(structure.premises_of(one.id)) for one in structure.main_claims()] == [3, 4]
    assert any(r.is_linked and any(structure.claims[p].is_implicit for p in r.premises) for r in whole.relations)
    assert [structure.attack_kind(r) for r in structure.crossings] == ["undercut"]
    assert [len(issue.positions) for issue in whole.issues] == [2]
    return whole


def edit_and_be_killed(terminal: Terminal) -> None:
    terminal.press("d")
    terminal.shows("delete “")
    terminal.press("u")
    terminal.shows("Undone")
    terminal.press("U")
    terminal.shows("Again")
    terminal.press("Enter", "g", "B")
    answer(terminal, "in your own words", "Nobody has asked", then="Whose case")
    terminal.press("Enter")
    terminal.shows("2 unsaved", "add the unsaid claim")
    os.kill(open_in(terminal), signal.SIGKILL)
    terminal.shows("ended with 137")


def take_up(terminal: Terminal) -> None:
    terminal.run(VIEW_NEW)
    terminal.shows("2 edits of an earlier session were not saved", "take them up")
    terminal.press("Enter")
    terminal.shows("2 unsaved", "are here again")
    terminal.press("W")
    terminal.shows("Saved new.yaml")


def open_in(terminal: Terminal) -> int:
    """The process that has the map open, as its lock says."""
    (lock,) = (terminal.folder / "state").rglob("journals/*/*.lock")
    return int(lock.name.partition("-")[0])


def test_a_changed_map_is_read_anew_and_a_broken_one_is_told(terminal: Terminal) -> None:
    file = terminal.folder / "maps" / "pakistan-us-alliance.yaml"
    terminal.run(view())
    terminal.shows("Replaying Old")
    good = file.read_text("utf-8")
    file.write_text(good.replace("title: Pakistan and the United States as allies", "title: A new title"), "utf-8")
    terminal.shows("A new title")
    file.write_text(good + "\nnonsense: [", "utf-8")
    terminal.shows("last good map")
    file.write_text(good, "utf-8")
    terminal.shows("Pakistan and the United")
    terminal.press("q")
    terminal.shows("ended with 0")


@at_one_size
def test_the_editor_opens_at_the_claim_and_one_comes_back(terminal: Terminal) -> None:
    editor = terminal.folder / "vi"
    editor.write_text('#!/bin/sh\necho "$@" >> edited\n')
    editor.chmod(0o755)
    terminal.run(f"EDITOR={editor} {view()}")
    terminal.shows("A3", "? All keys")
    terminal.press("Enter", "g", "O")
    terminal.shows("A3", "? All keys")
    edited = terminal.folder / "edited"
    wait_for(lambda: edited.exists() and "maps/pakistan-us-alliance.yaml" in edited.read_text())
    line = int(edited.read_text().split()[0].removeprefix("+"))
    text = (terminal.folder / "maps" / "pakistan-us-alliance.yaml").read_text("utf-8").splitlines()
    assert "id: cannot-afford" in text[line - 1]
    terminal.shows("A3", "? All keys")
    terminal.press("Enter", "g", "E")
    wait_for(lambda: "000_cbd93a8e687a55ce.txt" in edited.read_text())
    terminal.shows("A3", "? All keys")
    terminal.press("q")
    terminal.shows("ended with 0")


def wait_for(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.05)


@pytest.mark.parametrize("gap", [0, 0.03, 0.06, 0.15], ids=lambda gap: f"{gap * 1000:.0f}-ms")
@at_one_size
def test_what_is_typed_ahead_of_the_picker_is_what_it_chooses(terminal: Terminal, gap: float) -> None:
    terminal.run(VIEW_TOWN)
    terminal.shows("A1 close the centre", "? All keys")
    for number, attacked in (("B4", "traffic moves"), ("B3", "lost shops stay lost"), ("B5", "cleaner buses")):
        for words in ("Tattacks", number):
            for keys in (words,) if not gap else words:
                terminal.type(keys)
                time.sleep(gap)
            terminal.press("Enter")
        terminal.shows(f"Done: “close the centre” attacks “{attacked}”")
    terminal.type("/air")
    terminal.press("Enter")
    terminal.shows("“air” 1 of")
    terminal.press("q")
    terminal.shows("not saved")
    terminal.type("without")
    terminal.press("Enter")
    terminal.shows("ended with 0")


VIEW_TOWN = f"{sys.executable} -m argmap view maps/town-centre.yaml; echo ended with $?"


@at_one_size
def test_it_is_put_aside_and_comes_back(terminal: Terminal) -> None:
    terminal.run(VIEW_TOWN)
    terminal.shows("A1 close the centre", "? All keys")
    terminal.press("C-z")
    terminal.shows("Stopped")
    terminal.lacks("A1 close the centre")
    terminal.run("fg")
    terminal.shows("A1 close the centre", "? All keys")
    terminal.press("2")
    terminal.shows("7 shown")
    terminal.press("q")
    terminal.lacks("A1 close the centre")


@at_one_size
def test_an_editor_that_cannot_be_started_is_told_and_the_program_goes_on(terminal: Terminal) -> None:
    failing = terminal.folder / "failing"
    failing.write_text("#!/bin/sh\nexit 3\n")
    failing.chmod(0o755)
    for named, told in (
        ("EDITOR=nosuch-editor", "nosuch-editor: No such file"),
        ("EDITOR='vi \"'", "EDITOR is 'vi"),
        ("EDITOR='  ' VISUAL=", "no editor is named"),
        ("EDITOR='\"\"'", "no editor is named"),
        (f"VISUAL=' ' EDITOR={failing.name}", "failing ended with 3"),
    ):
        terminal.run(f"PATH=$PATH:. {named} {VIEW_TOWN}")
        terminal.shows("A1 close the centre", "? All keys")
        for key in ("O", "E"):
            terminal.press("Enter", "g", key)
            terminal.shows(told)
            time.sleep(0.5)  # a key that comes earlier counts as typed before anybody could read it
            terminal.press("1")
            terminal.lacks(told)
        terminal.press("2")
        terminal.shows("7 shown")
        terminal.press("1", "q")
        terminal.shows("ended with 0")


@at_one_size
def test_a_map_that_was_moved_away_is_told_and_comes_back(terminal: Terminal) -> None:
    file = terminal.folder / "maps" / "town-centre.yaml"
    terminal.run(f"EDITOR=true {VIEW_TOWN}")
    terminal.shows("A1 close the centre", "? All keys")
    file.rename(file.with_suffix(".gone"))
    terminal.press("Enter", "g", "O")
    terminal.shows("last good map")
    terminal.press("2")
    terminal.shows("7 shown")
    file.with_suffix(".gone").rename(file)
    terminal.shows("The map was read anew")
    terminal.press("q")
    terminal.shows("ended with 0")


BROKEN = """
import sys
from argmap.cli import main
from argmap.tui.parts.viewer import Viewer

def broken(self):
    raise RuntimeError("a fault of ours")

Viewer.zoom = broken
sys.exit(main(["view", "maps/town-centre.yaml"]))
"""


@at_one_size
def test_a_fault_of_ours_ends_with_an_exit_code_and_keeps_what_was_done(terminal: Terminal) -> None:
    (terminal.folder / "broken.py").write_text(BROKEN)
    terminal.run(f"{sys.executable} broken.py; echo ended with $?")
    terminal.shows("A1 close the centre", "? All keys")
    terminal.press("d")
    terminal.shows("Done: delete")
    terminal.press("z")
    terminal.shows("a fault of argmap itself; 1 unsaved edit kept", "ended with 1")
    terminal.run(f"clear; {VIEW_TOWN}")
    terminal.shows("1 edit of an earlier session was not saved")
    terminal.press("Enter")
    terminal.shows("1 unsaved", "are here again")


@at_one_size
def test_without_colour_and_in_a_plain_terminal_it_starts(terminal: Terminal) -> None:
    for environment in ("NO_COLOR=1", "TERM=dumb", "LANG=C LC_ALL=C"):
        terminal.run(f"{environment} {view('--ascii')}")
        terminal.shows("A3", "? All keys")
        terminal.press("q")
        terminal.shows("ended with 0")


def test_without_a_terminal_it_ends_and_names_what_to_use(seed: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "argmap", "view", "maps/town-centre.yaml"],
        cwd=seed,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        encoding="utf-8",
        timeout=60,
    )
    assert done.returncode == 2
    assert "argmap outline" in done.stderr
    assert "argmap draw" in done.stderr
    assert not done.stdout
