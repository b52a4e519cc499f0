"""`--words`: plain ones for a class, the field's own for experts."""

from __future__ import annotations

import pytest

from argmap.cli import main
from argmap.cli.exit_codes import ExitCode
from tests.conftest import ROOT

TOWN = str(ROOT / "maps" / "town-centre.yaml")


@pytest.mark.parametrize("words", [["outline"], ["clashes"], ["draw", "--to", "svg"]])
def test_experts_ask_for_their_own_words(words: list[str], capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    command, *options = words
    assert main([command, TOWN, *options]) == ExitCode.FINE
    plain = capfdbinary.readouterr().out
    assert main([command, TOWN, *options, "--words", "expert"]) == ExitCode.FINE
    expert = capfdbinary.readouterr().out
    assert b"(undercut)" in expert
    assert b"(undercut)" not in plain
    assert main([command, TOWN, *options, "--words", "exprt"]) == ExitCode.USAGE
    assert b"did you mean expert" in capfdbinary.readouterr().err
