"""The form for who pastes: the question to copy, the reply, what of it was understood."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING

import pytest
from textual.widgets import Static, TextArea

from argmap.cli.keeping import KeptAnswers
from argmap.cli.pasting import PastedReplies
from argmap.draft import Wishes
from argmap.errors import UnansweredError
from argmap.store import Settings
from argmap.tui.replying import ReplyForm, understood
from argmap.workspace import load_map
from argmap.workspace.drafting import write_draft
from tests.tui.driving import PATIENCE

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence
    from pathlib import Path

    from textual.pilot import Pilot

    from argmap.workspace.replies import Asking

LEFT = """Of course.
```
MAIN close
C close | chief | policy | 0.9 | close it | The centre should be closed.
Q 2 | asserts | - | The centre should be closed to cars
C air | detail | fact | 0.9 | cleaner air | The air will be cleaner.
Q 3 | asserts | - | The air will be cleaner
R r1 | support | air | close | 0.9 | said so
DONE
```
"""
RIGHT = """MAIN open
C open | policy | 0.9 | keep open | The centre should stay open.
Q asserts | - | We must keep the centre open
DONE
"""
BETWEEN = "TITLE Close it?\nR x1 | attack | open | close | 0.8 | Both cannot be done.\nDONE\n"


@pytest.fixture
def articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    monkeypatch.setattr("pyperclip.copy", lambda _: None)
    left, right = tmp_path / "left.txt", tmp_path / "right.txt"
    left.write_text("Close it\n\nThe centre should be closed to cars. The air will be cleaner.\n")
    right.write_text("Keep it open\n\nWe must keep the centre open.\n")
    return left, right


def filled_in(
    articles: tuple[Path, Path], steps: Callable[[ReplyForm, Pilot[None]], Awaitable[None]], size: tuple[int, int]
) -> tuple[ReplyForm, Path]:
    """The form after some steps, and where its map is to be."""
    output = articles[0].with_name("map.yaml")
    kept = KeptAnswers(output)

    def work(ask: Callable[[Asking], tuple[str, bool]]) -> Sequence[str]:
        return write_draft(articles, output, drafter="llm", wishes=Wishes(paste=PastedReplies(kept, ask))).notices

    form = ReplyForm(work, Settings(output), "A draft")

    async def run() -> None:
        async with form.run_test(size=size) as pilot:
            await steps(form, pilot)

    asyncio.run(run())
    return form, output


async def until(pilot: Pilot[None], holds: Callable[[], object]) -> None:
    """Wait until something holds."""
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, "it never came true"
        await pilot.pause(0.02)


def told(form: ReplyForm) -> str:
    return str(form.query_one("#told", Static).render())


async def asked(form: ReplyForm, pilot: Pilot[None], number: int) -> None:
    await until(pilot, lambda: form.asking is not None and form.asking.number == number)


async def paste(form: ReplyForm, pilot: Pilot[None], words: str) -> None:
    form.query_one("#reply", TextArea).text = words
    await until(
        pilot, lambda: form.asking and told(form)[:40] == "\n".join(understood(form.asking, words.strip()))[:40]
    )


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
def test_from_two_articles_to_a_map(articles: tuple[Path, Path], size: tuple[int, int]) -> None:
    async def steps(form: ReplyForm, pilot: Pilot[None]) -> None:
        await asked(form, pilot, 1)
        assert form.asking is not None
        assert form.query_one("#question", TextArea).text == form.asking.question
        await pilot.press("f4")
        assert "Paste the reply first" in told(form)
        await pilot.press("f2")
        assert str(form.asking.file)[:20] in told(form)
        await paste(form, pilot, LEFT)
        assert told(form).splitlines()[0] == "Understood: 2 claims, 2 quotes, 1 relation."
        for number, reply in ((2, RIGHT), (3, BETWEEN)):
            await pilot.press("f4")
            await asked(form, pilot, number)
            assert form.pasted == ""
            await paste(form, pilot, reply)
        await pilot.press("f4")
        await until(pilot, lambda: form.screen.has_class("-over"))
        assert "argmap sent nothing" in told(form)
        await pilot.press("enter")

    form, output = filled_in(articles, steps, size)
    assert form.opens
    assert form.problem is None
    assert [relation.kind for relation in load_map(output).relations] == ["support", "attack"]


def test_what_is_wrong_is_said_and_asked_again(articles: tuple[Path, Path]) -> None:
    async def steps(form: ReplyForm, pilot: Pilot[None]) -> None:
        await asked(form, pilot, 1)
        assert form.asking is not None
        form.query_one("#reply", TextArea).text = form.asking.question
        await pilot.press("f4")
        assert "the question itself" in told(form)
        await paste(form, pilot, "I would rather not.")
        assert told(form).startswith("No answer of the form")
        await paste(form, pilot, LEFT.replace("DONE", "R r2 | frob | air | close | 0.9 | x\nC last | fac"))
        assert "breaks off" in told(form)
        assert "r2" in told(form)
        await pilot.press("f4")
        await asked(form, pilot, 2)
        assert form.asking.is_optional
        assert "r2" in form.asking.question
        await pilot.click("#skip")
        await asked(form, pilot, 3)
        await pilot.press("escape")

    form, output = filled_in(articles, steps, (80, 24))
    assert isinstance(form.problem, UnansweredError)
    assert not output.exists()


def test_what_is_pasted_is_not_lost_by_leaving(articles: tuple[Path, Path]) -> None:
    async def steps(form: ReplyForm, pilot: Pilot[None]) -> None:
        await asked(form, pilot, 1)
        await paste(form, pilot, LEFT)
        await pilot.press("escape")
        assert "not taken yet" in told(form)
        await pilot.press("f4")
        await asked(form, pilot, 2)
        await pilot.press("escape")

    filled_in(articles, steps, (80, 24))

    async def again(form: ReplyForm, pilot: Pilot[None]) -> None:
        await asked(form, pilot, 2)
        await pilot.press("escape")

    filled_in(articles, again, (80, 24))


def test_the_clipboard_is_read_where_it_can_be(articles: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    async def steps(form: ReplyForm, pilot: Pilot[None]) -> None:
        await asked(form, pilot, 1)
        assert form.asking is not None
        on_it = iter(["", form.asking.question, LEFT])
        monkeypatch.setattr("pyperclip.paste", lambda: next(on_it))
        await pilot.press("f3")
        assert "empty" in told(form)
        await pilot.press("f3")
        assert "the question itself" in told(form)
        await pilot.press("f3")
        assert form.pasted == LEFT.strip()
        await pilot.press("escape", "escape")

    filled_in(articles, steps, (80, 24))
