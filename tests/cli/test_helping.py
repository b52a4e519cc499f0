from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from argmap.cli import COMMANDS, HEADINGS, main
from argmap.cli.exit_codes import ExitCode
from argmap.cli.helping import _MEANT, _plainly

TYPES = re.compile(r"<[a-z]|\{[A-Z]|\b(?:list|tuple|dict)\[|\b(?:TEXT|PATH|INTEGER|str|int|bool|float|Path)\b")
"""What a Python programmer's type looks like, as versions of the library have shown it."""


@pytest.mark.parametrize("name", COMMANDS)
def test_help_speaks_of_no_types(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([name, "--help"]) == ExitCode.FINE
    shown = capsys.readouterr().out
    assert not [found for found in TYPES.findall(shown) if found != "PATH"], shown
    usage, _, rest = shown[shown.index("Usage: ") :].partition("\n")
    for place in re.findall(r"(?<=[ \[])[A-Z]+(?==| |$|\])", usage.removeprefix("Usage: ").replace("[OPTIONS]", "")):
        assert place in rest, place


def test_the_types_of_this_library_would_be_seen() -> None:
    for shown in ("MAP <path>", "MAP <list[Path]>", "{MAP}", "--output PATH", "NAME=VALUE <list[str]>", "--to TEXT"):
        assert TYPES.search(shown), shown


def test_an_argument_stands_under_the_name_of_its_place(capsys: pytest.CaptureFixture[str]) -> None:
    main(["draw", "--help"])
    shown = capsys.readouterr().out
    assert "\n\nUsage: argmap draw [OPTIONS] MAP\n" in shown
    assert "\n  MAP  A map file; - for standard input.  [required]\n" in shown


@pytest.mark.parametrize(("word", "near"), [("darw", "; did you mean draw? Known"), ("xyz", "; known")])
def test_of_a_command_that_is_not_there_the_nearest_and_all_are_named(
    word: str, near: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([word, "a.yaml"]) == ExitCode.USAGE
    out, err = capsys.readouterr()
    assert not out
    assert err.startswith("Usage: argmap ")
    assert f"there is no command {word!r}{near}: {', '.join(COMMANDS)}" in err


@pytest.mark.parametrize("name", COMMANDS)
def test_help_begins_with_an_example_whose_options_there_are(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    main([name, "--help"])
    first, _, rest = capsys.readouterr().out.partition("\n")
    said, *words = shlex.split(first.partition(" > ")[0])
    assert (said, words[:2]) == ("Example:", ["argmap", name])
    assert [word for word in words if word.startswith("-") and not re.search(rf"{word}\b", rest)] == []
    assert "Example" not in rest


def test_the_help_of_everything_says_each_first_sentence_in_full(capsys: pytest.CaptureFixture[str]) -> None:
    main(["--help"])
    shown = capsys.readouterr().out
    assert shown.startswith("argmap demo  ")
    assert "..." not in shown.replace("[ARGS]...", "")
    assert [title for title in HEADINGS.values() if f"\n{title}:\n" not in shown] == []
    assert set(HEADINGS) <= set(COMMANDS)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["open", "a.yaml"], "there is no command 'open'; try: argmap view a.yaml"),
        (["a.yaml"], "'a.yaml' is a file; say what to do with it, such as: argmap view a.yaml"),
        (["a.txt", "b.txt"], "such as: argmap draft a.txt b.txt -o debate.yaml"),
        (
            ["https://example.org/a"],
            "is an address, and argmap reads files: save the page, then argmap draft page.html",
        ),
    ],
)
def test_whoever_leaves_out_the_command_or_guesses_it_is_told(
    words: list[str], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.yaml", "a.txt", "b.txt"):
        Path(name).write_text("x", "utf-8")
    assert main(words) == ExitCode.USAGE
    assert said in " ".join(capsys.readouterr().err.split())


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["draw", "a.yaml", "-o", "a.svg", "--hops", "x"], "--hops': a whole number is needed"),
        (["print", "a.yaml", "worksheet", "--level", "9"], "--level': at most 3"),
        (["serve", "a.yaml", "--port", "-1"], "--port': at least 0"),
        (["judge", "a.yaml", "Kim", "--why"], "--why: give it WORDS"),
        (["draw", "a.yaml", "-o"], "-o: give it FILE"),
        (["draw", "a.yaml", "--theme", "dark"], "--theme: here it is called --style"),
        (["mark", "a.yaml", "--key", "b.yaml"], "--key: here it is called --against"),
        (["check", "a.yaml", "--theme"], "No such option: --theme"),
    ],
)
def test_values_that_cannot_be_are_told_in_words_of_the_person(
    words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == ExitCode.USAGE
    assert said in capsys.readouterr().err


def test_words_that_are_guessed_lead_to_commands_and_are_none() -> None:
    assert set(_MEANT.values()) <= set(COMMANDS)
    assert not set(_MEANT) & set(COMMANDS)


def test_an_error_of_usage_shows_the_example(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["web", "a.yaml"]) == ExitCode.USAGE
    assert "\nExample: argmap web debate.yaml -o debate.html\n" in capsys.readouterr().err


def test_what_may_not_be_read_is_told_with_what_to_do() -> None:
    assert _plainly("path 'mine.yaml' is not readable.").startswith("mine.yaml may not be read by you: ask its owner")


def test_a_fault_of_our_own_is_not_told_as_one_of_standard_output(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(_: object) -> int:
        raise OSError("could not get source code")

    monkeypatch.setattr("argmap.cli._run", failing)
    with pytest.raises(OSError, match="could not get source code"):
        main([])
