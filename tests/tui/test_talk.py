"""A talk on a map: one function says what comes, a screen and spoken lines show it."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from argmap import Structure, cli
from argmap.model import Origin
from argmap.phrases import PLAIN
from argmap.tui.cells.board import Board
from argmap.tui.cells.talk import Seen, draw_talk
from argmap.tui.fits.aloud import Teller, spoken
from argmap.tui.fits.talk import STEPS, talk_of
from argmap.tui.glyphs import ASCII, UNICODE
from argmap.tui.presenting import Presenting
from argmap.workspace import open_debate
from tests.examples import MAPS
from tests.tui.driving import driven

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.pilot import Pilot

    from argmap.tui.app import Program

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests" / "golden"
FIGURES = frozenset("╍✗→·●◆▸█▄▀")
"""Signs that a screen reader spells."""


@pytest.fixture(scope="module", params=MAPS, ids=lambda file: file.stem)
def structure(request: pytest.FixtureRequest) -> Structure:
    return open_debate(request.param).structure


@pytest.fixture(scope="module")
def homework() -> Structure:
    return open_debate(ROOT / "maps" / "homework.yaml").structure


def test_every_link_and_every_answer_is_talked_about(structure: Structure) -> None:
    stops = talk_of(structure).stops
    assert sorted(stop.link for stop in stops if stop.link) == sorted(link.id for link in structure.crossings)
    for issue in structure.map.issues:
        talked_about = {answer.claim.id for stop in stops if stop.issue == issue.id for answer in stop.answers}
        ends = {
            end for link in structure.crossings if structure.issue_of(link) == issue for end in structure.ends(link)
        }
        assert set(issue.positions) <= talked_about | ends


def test_what_is_said_are_the_articles_own_words_and_no_verdict(structure: Structure) -> None:
    quoted = {f"“{quote.words}”" for claim in structure.map.claims for quote in claim.quotes}
    for stop in talk_of(structure).stops:
        for answer in stop.answers:
            assert answer.is_unsaid or " ".join(answer.words.split()) in {" ".join(one.split()) for one in quoted}
    notes = [relation.note for relation in structure.map.relations if relation.note]
    lines = list(spoken(structure))
    assert not [note for note in notes if any(note in line for line in lines)]


def test_spoken_lines_have_no_signs_that_are_spelt(structure: Structure) -> None:
    for line in spoken(structure):
        assert not FIGURES & set(line)
        assert "\n" not in line
        assert line.rstrip("”").endswith((".", "?", "!", "…")), line


def test_the_talk_as_lines(homework: Structure, golden: Callable[[Path, str], None]) -> None:
    golden(GOLDEN / "aloud.txt", "".join(f"{line}\n" for line in spoken(homework)))


def test_the_talk_as_slides(homework: Structure, golden: Callable[[Path, str], None]) -> None:
    talk = talk_of(homework)
    slides = []
    for place in (0, *range(1, STEPS + 1), talk.last):
        board = Board(80, 24)
        draw_talk(board, Seen(talk, place, UNICODE))
        slides.append("\n".join(board.lines()))
    golden(GOLDEN / "tui-present.txt", f"\n{'-' * 80}\n".join(slides) + "\n")


@pytest.mark.parametrize(("columns", "rows"), [(40, 10), (60, 16), (80, 24), (120, 40), (200, 60)])
def test_every_slide_keeps_its_keys_and_the_numbers_of_both_ends(structure: Structure, columns: int, rows: int) -> None:
    talk = talk_of(structure)
    for place in range(talk.last + 1):
        board = Board(columns, rows)
        draw_talk(board, Seen(talk, place, ASCII, plain=True))
        lines = board.lines()
        assert lines[-1].split()[0] == ("space" if place < talk.last else "that")
        if place and talk.at(place)[1] >= 3:
            stop = talk.stops[talk.at(place)[0]]
            text = "\n".join(lines[:-1])
            assert all(answer.claim.number in text for answer in stop.answers)
            assert "".join(stop.asked.split())[:20] in "".join(text.split())
        assert not FIGURES & set("".join(lines))


def test_on_and_back_and_from_question_to_question(homework: Structure) -> None:
    talk = talk_of(homework)
    assert talk.next_stop(0) == 1
    assert talk.next_stop(3) == STEPS + 1
    assert talk.stop_before(STEPS + 3) == STEPS
    assert talk.stop_before(2) == 0
    assert talk.next_stop(talk.last) == talk.last
    second = talk.stops[1]
    for typed in (second.number, f" {second.left.claim.number.lower()} " if second.left else ""):
        assert talk.found(typed) == STEPS + 1
    assert talk.found("beyond the LESSON") == STEPS + 1
    assert talk.found("no such thing") is None
    assert talk.found("") is None


def test_a_note_is_shown_when_it_is_asked_for() -> None:
    structure = open_debate(ROOT / "maps" / "pakistan-us-alliance.yaml").structure
    talk = talk_of(structure)
    at = next(i for i, stop in enumerate(talk.stops) if stop.note)
    board = Board(120, 40)
    draw_talk(board, Seen(talk, at * STEPS + 4, UNICODE, note=True))
    assert talk.stops[at].note[:30] in "\n".join(board.lines())


def test_what_has_no_room_beside_the_words_is_shown_by_a_key() -> None:
    structure = open_debate(ROOT / "maps" / "pakistan-us-alliance.yaml").structure
    talk = talk_of(structure)

    def drawn(place: int, *, is_full: bool) -> str:
        board = Board(80, 24)
        draw_talk(board, Seen(talk, place, UNICODE, is_full=is_full))
        return "\n".join(board.lines())

    last_steps = [place for place in range(1, talk.last + 1) if talk.at(place)[1] == STEPS - 1]
    crowded = [place for place in last_steps if "more  +" in drawn(place, is_full=False)]
    assert crowded
    for place in crowded:
        stop = talk.stops[talk.at(place)[0]]
        shown = drawn(place, is_full=True)
        claims = [one for answer in stop.answers for one in (*answer.reasons, *answer.attacks)]
        assert {one.number for one in claims} <= set(re.findall(r"\w+", shown))


def test_what_is_only_proposed_is_marked_and_the_banner_says_so(homework: Structure) -> None:
    origin = Origin(by="rules", standing="proposed")
    whole = homework.map
    proposed = Structure(whole.changed(claims=tuple(claim.changed(origin=origin) for claim in whole.claims)))
    board = Board(120, 40)
    draw_talk(board, Seen(talk_of(proposed), STEPS, UNICODE))
    slide = "\n".join(board.lines())
    assert f"DRAFT, {len(whole.claims)} proposed" in slide
    for number in ("A7?", "B3?", "B4? "):
        assert number in slide
    lines = list(spoken(proposed))
    assert any(line.startswith("DRAFT: ") for line in lines)
    assert any(line.startswith("A7, proposed") for line in lines)


def test_keys_answer_with_a_line(homework: Structure) -> None:
    teller = Teller(homework, "2")
    assert teller.begin() == teller.press("r")
    (asked,) = teller.begin()
    assert asked.startswith("2 of 8.")
    assert teller.press(" ")[0].startswith("A8, ")
    assert teller.press("x")[0].startswith("B6. ")
    assert teller.press("p")[0].startswith("B1. ")
    assert "It is the main claim." in teller.press("r")[0]
    first, second = teller.press("s")[0], teller.go_to("B1") + teller.press("s") + teller.press("?")
    assert first.startswith(("B", "C"))
    assert PLAIN.words.talk.spoken_keys in second
    assert teller.press(" ")[0].startswith("7 of 8.")
    assert teller.go_to("zz") == ("no question, link or answer is called zz.",)
    assert Teller(homework).press("b") == (PLAIN.words.talk.first,)
    assert Teller(homework, "A10").begin()[0].startswith("A10. The hour after school")


def test_aloud_on_a_pipe(capsys: pytest.CaptureFixture[str]) -> None:
    map_file = str(ROOT / "maps" / "homework.yaml")
    assert cli.main(["view", map_file, "--aloud"]) == 0
    assert capsys.readouterr().out == (GOLDEN / "aloud.txt").read_text()
    assert cli.main(["view", map_file, "--aloud", "--from", "A10"]) == 0
    assert capsys.readouterr().out.startswith("A10. ")
    assert cli.main(["view", map_file, "--aloud", "--from", "zz"]) == 2
    assert cli.main(["view", map_file, "--from", "A10"]) == 2
    assert cli.main(["view", map_file, "--aloud", "--present"]) == 2


def test_what_is_heard_needs_no_screen() -> None:
    code = (
        "import sys, argmap.cli; argmap.cli.main(['view', sys.argv[1], '--aloud']); "
        "print([name for name in sys.modules if name.startswith('textual')])"
    )
    words = [sys.executable, "-c", code, str(ROOT / "maps" / "homework.yaml")]
    done = subprocess.run(words, capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_the_program_presents_and_goes_on_reading_there(town: Path) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        app.action_do("view.present")
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, Presenting)
        screen.place = 0
        await pilot.press("space", "space", "right", "space", "backspace", "n", "pagedown")
        stop = screen.talk.stops[1]
        assert screen.place == STEPS + 2
        await pilot.press("slash", *stop.number, "enter")
        assert screen.place == STEPS + 1
        await pilot.press("escape")
        assert app.screen is not screen
        assert (app.scene.selected, app.view) == (stop.about, "read")

    driven(town, steps)


def test_a_map_without_questions_says_what_to_do(map_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    async def steps(app: Program, pilot: Pilot[None]) -> None:
        app.action_do("view.present")
        await pilot.pause()
        assert app.said.startswith("There is nothing to present")

    driven(map_file, steps)
    assert cli.main(["view", str(map_file), "--aloud"]) == 0
    assert "End." in capsys.readouterr().out
