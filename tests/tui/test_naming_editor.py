"""Which editor a person named, on every system."""

from __future__ import annotations

import sys

import pytest

from argmap.errors import ArgmapError
from argmap.tui.parts.exporter import editor


def test_the_words_of_a_command() -> None:
    assert editor({"EDITOR": "code --wait", "VISUAL": ""}) == ["code", "--wait"]
    assert editor({"EDITOR": "vi", "VISUAL": "nano"}) == ["nano"]
    with pytest.raises(ArgmapError, match="set EDITOR"):
        editor({})


def test_on_windows_a_backslash_is_part_of_a_path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    named = r'"C:\Program Files\Notepad++\notepad++.exe" -multiInst'
    assert editor({"EDITOR": named}) == [r"C:\Program Files\Notepad++\notepad++.exe", "-multiInst"]
    with pytest.raises(ArgmapError, match="set EDITOR=notepad"):
        editor({})
