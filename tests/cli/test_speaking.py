"""`argmap draft` of a transcript."""

from __future__ import annotations

import io
import shlex
from pathlib import Path

import pytest

from argmap import open_debate
from argmap.cli import main
from argmap.cli.exit_codes import ExitCode

DEBATE = """Debate in the town hall

MODERATOR: Should the centre be closed to private cars?

JANE DOE: The centre of our town should be closed to private cars. Two thousand cars spoil its air every day.

TOM HALE: The centre of our town must stay open to private cars. Shops would lose trade if nobody could drive to them.

MODERATOR: Ms Doe?

JANE DOE: That is not so, because people on foot stay longer. The air will be cleaner at once.

TOM HALE: The air has become cleaner every year, since cars are cleaner now.
"""
SIDES = ["--left-speaker", "doe", "--right-speaker", "Tom Hale"]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "debate.txt").write_text(DEBATE)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def files(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} - {"debate.txt", "m.yaml"}


def test_each_speaker_is_a_source_that_answers_who_spoke(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draft", "debate.txt", *SIDES, "-o", "m.yaml"]) == ExitCode.FINE
    sources = open_debate("m.yaml").map.sources
    assert [(s.id, s.side, s.author, s.replies_to, s.original) for s in sources] == [
        ("jane-doe", "left", "JANE DOE", None, "debate.txt"),
        ("tom-hale", "right", "TOM HALE", "jane-doe", "debate.txt"),
    ]
    assert files(folder) == {"jane-doe.txt", "tom-hale.txt"}
    first, second = Path("tom-hale.txt").read_text().rstrip("\n").split("\n\n")
    assert first.startswith("The centre of our town must")
    assert second == "The air has become cleaner every year, since cars are cleaner now."
    err = capsys.readouterr().err
    assert open_debate("m.yaml").map.title == "Debate in the town hall"
    assert "before the first speech" not in err
    assert "MODERATOR leads the debate, so what MODERATOR says makes no claims" in err
    assert main(["check", "m.yaml"]) == ExitCode.FINE


def test_each_speech_is_a_source_that_answers_the_last_of_the_other_side(folder: Path) -> None:
    assert main(["draft", "debate.txt", *SIDES, "--speakers", "speeches", "-o", "m.yaml"]) == ExitCode.FINE
    sources = open_debate("m.yaml").map.sources
    assert [(s.id, s.side, s.replies_to) for s in sources] == [
        ("jane-doe-1", "left", None),
        ("tom-hale-1", "right", "jane-doe-1"),
        ("jane-doe-2", "left", "tom-hale-1"),
        ("tom-hale-2", "right", "jane-doe-2"),
    ]
    assert files(folder) == {f"{source.id}.txt" for source in sources}


def test_speakers_are_voices_of_one_source_that_passes_on_what_they_say(folder: Path) -> None:
    assert main(["draft", "debate.txt", "--speakers", "voices", "-o", "m.yaml"]) == ExitCode.FINE
    debate = open_debate("m.yaml")
    (source,) = debate.map.sources
    assert (source.side, source.main, source.article) == (None, None, "debate-2.txt")
    said = {quote.words: (quote.voice[0], quote.stance) for claim in debate.map.claims for quote in claim.quotes}
    assert said["Two thousand cars spoil its air every day"] == ("JANE DOE", "reports")
    assert said["The air has become cleaner every year"] == ("TOM HALE", "reports")
    assert {found.status for quotes in debate.found.values() for found in quotes} == {"exact"}


def test_who_leads_the_debate_makes_no_claims_whoever_that_is(capsys: pytest.CaptureFixture[str]) -> None:
    Path("lehrer.txt").write_text(DEBATE.replace("MODERATOR", "Jim Lehrer"))
    for file, more, sources in (
        ("debate.txt", [], ["jane-doe", "tom-hale"]),
        ("debate.txt", ["--moderator", ""], ["moderator", "jane-doe", "tom-hale"]),
        ("lehrer.txt", [], ["jim-lehrer", "jane-doe", "tom-hale"]),
        ("lehrer.txt", ["--moderator", "jim"], ["jane-doe", "tom-hale"]),
    ):
        text = Path(file).read_text().replace("Ms Doe?", "The centre should be closed to cars. The air is bad.")
        Path(file).write_text(text)
        Path("m.yaml").unlink(missing_ok=True)
        assert main(["draft", file, *SIDES, *more, "-q", "-o", "m.yaml"]) == ExitCode.FINE
        assert sorted(source.id for source in open_debate("m.yaml").map.sources) == sorted(sources)
    said = ["--left-speaker", "moderator", "--right-speaker", "tom"]
    assert main(["draft", "debate.txt", *said, "-q", "-o", "n.yaml"]) == ExitCode.FINE
    assert "moderator" in [source.id for source in open_debate("n.yaml").map.sources if source.side == "left"]
    assert not capsys.readouterr().err


def test_read_as_an_article_a_moderator_makes_no_claims_either() -> None:
    asked = "Should the centre be closed to private cars?"
    for text in (DEBATE, DEBATE.replace("Ms Doe?", "The centre should be closed because the air is bad.")):
        Path("d.txt").write_text(text)
        Path("m.yaml").unlink(missing_ok=True)
        assert main(["draft", "d.txt", "-q", "-o", "m.yaml"]) == ExitCode.FINE
        debate = open_debate("m.yaml")
        quoted = [quote.words for claim in debate.map.claims for quote in claim.quotes]
        assert quoted
        assert not [words for words in quoted if words in asked or "because the air is bad" in words]


def at_terminal(monkeypatch: pytest.MonkeyPatch, typed: str) -> None:
    class Keys(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr("sys.stdin", Keys(typed))
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)


@pytest.mark.parametrize(
    ("typed", "sides"),
    [
        ("\n", {"jane-doe": "left", "tom-hale": "right"}),
        ("", {"jane-doe": "left", "tom-hale": "right"}),
        ("2 right\n3 l\n\n", {"jane-doe": "right", "tom-hale": "left"}),
        ("3 none\n\n9 left\n1 right\n1 up\n\n", {"moderator": "right", "jane-doe": "left", "tom-hale": None}),
        ("articles\n", {"debate": "left"}),
    ],
)
def test_at_a_terminal_it_is_asked_who_stands_where(
    typed: str, sides: dict[str, str | None], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    at_terminal(monkeypatch, typed)
    longer = DEBATE.replace("Ms Doe?", "The centre should be closed because the air is bad.")
    Path("debate.txt").write_text(longer)
    assert main(["draft", "debate.txt", "-o", "m.yaml"]) == ExitCode.FINE
    assert {source.id: source.side for source in open_debate("m.yaml").map.sources} == sides
    err = capsys.readouterr().err
    assert "   2  JANE DOE   left" in err
    assert ("Each side needs somebody" in err, "Type a number up to 3" in err) == ((typed[:6] == "3 none",) * 2)
    assert ("the same without being asked: " in err) is ("--left-speaker" in err) is ("debate" not in sides)


def test_captions_are_transcripts_too(folder: Path) -> None:
    speeches = [part for part in DEBATE.split("\n\n")[1:] if "MODERATOR" not in part]
    cues = [f"00:0{n}:00,000 --> 00:0{n}:30,000\n{words}" for n, words in enumerate(speeches)]
    Path("d.srt").write_text("\n\n".join(cues))
    assert main(["draft", "d.srt", *SIDES, "-o", "m.yaml"]) == ExitCode.FINE
    assert [source.original for source in open_debate("m.yaml").map.sources] == ["d.srt", "d.srt"]


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        ([*SIDES, "--between"], ExitCode.USAGE, "it reads a map: leave out"),
        ([*SIDES[:2]], ExitCode.USAGE, "a speaker for each side"),
        ([*SIDES, "--speakers", "voices"], ExitCode.USAGE, "on no side"),
        ([*SIDES, "--speakers", "source"], ExitCode.USAGE, "did you mean sources?"),
        ([*SIDES, "other.txt"], ExitCode.BAD_INPUT, "other.txt: nobody is named"),
        ([*SIDES, "./debate.txt"], ExitCode.BAD_INPUT, "named twice"),
        (["other.txt", "--speakers", "voices"], ExitCode.USAGE, "name one transcript"),
        (["--left-speaker", "bob", *SIDES[2:]], ExitCode.BAD_INPUT, "known: MODERATOR, JANE DOE, TOM HALE"),
    ],
)
def test_what_cannot_be_is_told(
    folder: Path, words: list[str], code: int, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("other.txt").write_text("Nobody speaks here.\n")
    assert main(["draft", "debate.txt", *words, "-o", "m.yaml"]) == code
    assert told in capsys.readouterr().err
    assert not Path("m.yaml").exists()


def test_a_text_in_which_nobody_speaks_is_told_by_its_name(capsys: pytest.CaptureFixture[str]) -> None:
    Path("other.txt").write_text("Nobody speaks here.\n")
    assert main(["draft", "other.txt", *SIDES, "-o", "m.yaml"]) == ExitCode.BAD_INPUT
    assert "other.txt: nobody is named" in capsys.readouterr().err


def test_whoever_drafts_a_transcript_as_an_article_is_told_of_its_speakers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    talk = (
        "Ana: Schools should start at nine, because pupils who sleep learn better.\n\nBen: Buses cannot run twice.\n\n"
    )
    Path("talk.txt").write_text(talk * 2, "utf-8")
    Path("article.txt").write_text("Schools should start at nine, because pupils who sleep learn better.\n", "utf-8")
    assert main(["draft", "talk.txt", "-o", "m.yaml"]) == ExitCode.FINE
    told = next(line for line in capsys.readouterr().err.splitlines() if "speak in it" in line)
    assert told.startswith("Ana and Ben speak in it; to have a side for each: ")
    words = shlex.split(told.partition(": ")[2])
    assert main(words[words.index("draft") :]) == ExitCode.FINE
    assert "left" in Path("m-speakers.yaml").read_text("utf-8")
    capsys.readouterr()
    assert main(["draft", "article.txt", "-o", "n.yaml"]) == ExitCode.FINE
    assert "speak in it" not in capsys.readouterr().err


PROPOSED = """This house would close the centre

Moderator: We begin with Jane Doe.

Jane Doe: The centre should be closed to cars, because two thousand cars spoil its air every day.

Moderator: A question?

Floor: The drivers should be asked.

Jane Doe: They have been asked. Most of them would rather walk.
"""
OPPOSED = """This house would close the centre - opposition
Held in May.

Moderator: Now Tom Hale.

TOM HALE: The centre must stay open to cars, because shops would lose trade.

Jane Doe: Shops gain from people on foot.

Tom Hale: They do not.
"""


def test_two_transcripts_are_parted_together(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("left.txt").write_text(PROPOSED)
    Path("right.txt").write_text(OPPOSED)
    assert main(["draft", "left.txt", "right.txt", "-o", "m.yaml"]) == ExitCode.FINE
    told = next(line for line in capsys.readouterr().err.splitlines() if "speak in them" in line)
    assert told.startswith("Jane Doe and TOM HALE speak in them; to have a side for each: ")
    words = shlex.split(told.partition(": ")[2])
    assert main(words[words.index("draft") :]) == ExitCode.FINE
    made = open_debate("m-speakers.yaml").map
    assert made.title == "This house would close the centre"
    sides = [(s.id, s.side, s.replies_to, s.original) for s in made.sources if s.side]
    assert sides == [("jane-doe", "left", None, "left.txt"), ("tom-hale", "right", "jane-doe", "right.txt")]
    said = Path("jane-doe.txt").read_text().rstrip("\n").split("\n\n")
    assert [words.split()[0] for words in said] == ["The", "They", "Shops"]
    assert "right.txt: left out before the first speech: “This house would close" in capsys.readouterr().err


def test_a_long_beginning_or_one_of_several_lines_is_no_title(folder: Path) -> None:
    for number, begin in enumerate(("Long " * 40, "Held in May\nin the town hall")):
        Path("d.txt").write_text(DEBATE.replace("Debate in the town hall", begin))
        assert main(["draft", "d.txt", *SIDES, "-q", "-o", f"{number}.yaml"]) == ExitCode.FINE
        assert begin.split()[0] not in open_debate(f"{number}.yaml").map.title


def test_headings_with_a_colon_make_no_transcripts_of_two_articles(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, first, second in (("a.txt", "Old Roads", "New Shops"), ("b.txt", "Clean Air", "Busy Streets")):
        text = (
            f"{first}: why we close\n\nThe centre should be closed, because its air is bad.\n\n{second}: what comes\n"
        )
        Path(name).write_text(f"{text}\n{first} are not missed by anybody who walks.\n")
    assert main(["draft", "a.txt", "b.txt", "-o", "m.yaml"]) == ExitCode.FINE
    assert "speak in" not in capsys.readouterr().err
