"""Flow sheets: every link and answer in one row, no verdict, and what a class fills in comes back as proposals."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest

from argmap.edit import AddRelation, Propose
from argmap.errors import EditError
from argmap.model import ArgumentMap, Claim, Debate, Issue, Origin, Quote, Relation, Source, Structure
from argmap.phrases import PLAIN
from argmap.print import PRODUCTS, Wishes
from argmap.print.events import EVENTS
from argmap.print.flowing import Flow
from argmap.print.subject import Subject
from argmap.typesetting import page_count
from argmap.workspace import open_debate
from argmap.workspace.from_flow import FlowEdits, flow_edits
from tests.conftest import ROOT

if TYPE_CHECKING:
    from argmap.print.flowing import Point

MAPS = ("homework", "later-bell", "pakistan-us-alliance", "town-centre", "nuclear-costs")


def subject(name: str, **wishes: object) -> Subject:
    debate = open_debate(ROOT / "maps" / f"{name}.yaml")
    return Subject(debate, debate.structure, Wishes(**wishes), PLAIN)  # type: ignore[arg-type]


def points(flow: Flow) -> list[Point]:
    return [point for band in flow.bands for row in band.rows for cell in row.cells for point in cell]


@pytest.mark.parametrize("name", MAPS)
@pytest.mark.parametrize("event", ["", "bp"])
def test_every_link_and_every_answer_stands_in_the_band_of_its_question(name: str, event: str) -> None:
    flow = Flow(subject(name, event=event))
    links = [row.link for band in flow.bands for row in band.rows if row.link is not None]
    links += [point.link for point in points(flow) if point.link is not None]
    assert sorted(link.number for link in links) == sorted(flow.subject.number(r.id) for r in flow.whole.crossings)
    for issue in flow.whole.map.issues:
        rows = [row for band in flow.bands if band.issue == issue.id for row in band.rows]
        named = {name for row in rows for cell in row.cells for point in cell for name in point.names}
        steps = [flow.whole.relations[name] for name in named & flow.whole.relations.keys()]
        aims = {name for step in steps for name in (*step.premises, flow.whole.aim(step).id)}
        assert {name for name in issue.positions if flow.whole.ground(name) != "none"} <= named | aims


@pytest.mark.parametrize("name", MAPS)
def test_a_claim_is_said_in_full_once(name: str) -> None:
    flow = Flow(subject(name))
    said = [point for point in points(flow) if not point.text.endswith(PLAIN.words.paper.above)]
    assert len({point.names for point in said}) == len(said)


def test_a_voice_is_that_of_the_side_it_stands_on() -> None:
    debate = Debate(
        ArgumentMap(
            sources=(Source(id="l", side="left", main="m"), Source(id="r", side="right")),
            claims=(
                Claim(
                    id="m",
                    text="Stop.",
                    wording="paraphrase",
                    quotes=(
                        Quote(source="r", exact=("stop",), voice=("the board",), stance="rejects"),
                        Quote(source="l", exact=("stop",), voice=("Weir",), stance="endorses"),
                    ),
                ),
            ),
        )
    )
    flow = Flow(Subject(debate, debate.structure, Wishes(), PLAIN))
    assert [point.who for point in points(flow)] == ["(Weir)"]


def test_speeches_have_columns_where_articles_answer_one_another() -> None:
    flow = Flow(subject("later-bell"))
    assert [(column.side, column.is_empty) for column in flow.columns] == [
        ("left", False),
        ("right", False),
        ("left", False),
        ("left", True),
        ("right", True),
    ]
    answered = [row for band in flow.bands for row in band.rows if sum(bool(cell) for cell in row.cells) == 3]
    assert any(row.cells[1][0].link and row.cells[2][0].link for row in answered), "an answer to an answer, in one row"


@pytest.mark.parametrize("event", EVENTS)
def test_an_event_has_its_speeches(event: str) -> None:
    flow = Flow(subject("homework", event=event))
    assert len(flow.columns) == len(EVENTS[event]) == len(PLAIN.words.paper.speeches[event])
    assert sum(not column.is_empty for column in flow.columns) == 2


def test_what_a_reply_leaves_alone_is_dropped_and_else_not_addressed() -> None:
    bell = Flow(subject("later-bell")).left_alone
    dropped = {row.gap.words for band in Flow(subject("later-bell")).bands for row in band.rows if row.gap is not None}
    assert PLAIN.words.paper.dropped in dropped
    assert not any(left.dropped for left in bell), "what has a row is not told a second time"
    assert not any(left.dropped for left in Flow(subject("homework")).left_alone)


@pytest.mark.parametrize(("name", "most"), [("homework", 1), ("later-bell", 2), ("pakistan-us-alliance", 2)])
def test_it_takes_few_pages(name: str, most: int) -> None:
    (leaf,) = PRODUCTS["flow"].make(subject(name))
    assert page_count(leaf.document) <= most


@pytest.mark.parametrize("name", MAPS)
def test_an_argument_that_nobody_answers_has_a_row_and_says_so(name: str) -> None:
    flow = Flow(subject(name))
    words = PLAIN.words.paper
    for letter in "AB":
        rows = [
            row
            for band in flow.bands
            if band.question == words.further_reasons.format(letter=letter)
            for row in band.rows
        ]
        for row in rows:
            (filled,) = [cell for cell in row.cells if cell]
            assert not any(flow.whole.crossings_of(point.names[0]) for point in filled)
            if not flow.has_speeches:
                assert row.gap is not None
                assert row.gap.words == words.not_addressed


def test_a_debate_without_links_shows_the_reasons_of_both_sides() -> None:
    flow = Flow(Subject(Debate(small().map), small(), Wishes(), PLAIN))
    (row,) = [row for band in flow.bands if band.question.endswith("for A") for row in band.rows]
    assert [point.names for point in row.cells[0]] == [("why",)]
    assert row.gap == (1, "not addressed")


def test_a_main_claim_is_not_told_as_unanswered_where_the_other_side_has_none() -> None:
    made = ArgumentMap(sources=(Source(id="l", side="left", main="m"),), claims=(implicit("m", "Stop.", "l"),))
    flow = Flow(Subject(Debate(made), Structure(made), Wishes(), PLAIN))
    assert [row.gap for band in flow.bands for row in band.rows] == [None]


def test_what_a_reply_does_not_touch_is_dropped_in_its_row() -> None:
    rows = [row for band in Flow(subject("later-bell")).bands for row in band.rows]
    assert {"dropped", "no direct answer"} <= {row.gap.words for row in rows if row.gap is not None}


def test_a_reply_beside_an_argument_that_was_left_alone_answers_it() -> None:
    (made,) = PRODUCTS["flow"].others["csv"](Subject(Debate(small().map), small(), Wishes(), PLAIN))
    rows = list(csv.reader(io.StringIO(str(made.data))))
    reply = rows[0].index(PLAIN.words.paper.csv_reply.format(letter="B"))
    (at,) = [at for at, row in enumerate(rows) if "not addressed" in row]
    rows[at][reply] = "It does not."
    written = io.StringIO()
    csv.writer(written).writerows(rows)
    found = flow_edits(written.getvalue(), small(), by="class")
    assert not found.remarks
    (proposed,) = found.edits
    assert isinstance(proposed, Propose)
    assert [(edit.kind, edit.target) for edit in proposed.edits if isinstance(edit, AddRelation)] == [("attack", "why")]


@pytest.mark.parametrize("name", MAPS)
def test_tables_have_as_many_cells_in_each_row(name: str) -> None:
    for event in ("", "wsdc"):
        (made,) = PRODUCTS["flow"].others["csv"](subject(name, event=event))
        rows = list(csv.reader(io.StringIO(str(made.data))))
        assert len({len(row) for row in rows}) == 1
        (text,) = PRODUCTS["flow"].others["md"](subject(name, event=event))
        bars = {line.count("|") - line.count("\\|") for line in str(text.data).splitlines() if line.startswith("|")}
        assert len(bars) == 1


# What comes back


def table(**cells: str) -> str:
    made = io.StringIO()
    writer = csv.writer(made)
    names = [name.replace("_", " ") for name in cells]
    writer.writerows([names, list(cells.values())])
    return made.getvalue()


def implicit(name: str, text: str, source: str) -> Claim:
    return Claim(id=name, text=text, source=source, wording="implicit")


def small() -> Structure:
    return Structure(
        ArgumentMap(
            sources=(Source(id="l", side="left", main="stop"), Source(id="r", side="right", main="keep")),
            claims=(
                implicit("stop", "Stop.", "l"),
                implicit("why", "It harms.", "l"),
                implicit("keep", "Keep.", "r"),
            ),
            relations=(Relation(id="step", kind="support", premises=("why",), target="stop"),),
            issues=(Issue(id="q", question="Stop or keep?", positions=("stop", "keep")),),
        )
    )


def after(text: str) -> tuple[Structure, FlowEdits]:
    from argmap.edit import made

    now, asked = small(), flow_edits(text, small(), by="class")
    for edit in asked.edits:
        now = Structure(made(edit, now)[1])
    return now, asked


@pytest.mark.parametrize("name", MAPS)
@pytest.mark.parametrize("event", ["", "wsdc"])
def test_a_table_that_nobody_filled_in_adds_nothing(name: str, event: str) -> None:
    one = subject(name, event=event)
    (content,) = PRODUCTS["flow"].others["csv"](one)
    assert flow_edits("\ufeff" + str(content.data), one.whole, by="x") == FlowEdits((), ())


def test_a_reply_attacks_what_stands_beside_it() -> None:
    now, _ = after(
        table(question_id="q", question="", A="A1", A_says="", B="B1", B_says="", reply_A="No.", reply_B="Yes.")
    )
    new = {claim.text: claim for claim in now.map.claims if claim.is_proposed}
    assert {text: now.ground(claim.id) for text, claim in new.items()} == {"No.": "left", "Yes.": "right"}
    attacks = {r.premises[0]: r.target for r in now.map.relations if r.is_proposed}
    assert attacks == {new["No."].id: "keep", new["Yes."].id: "stop"}


def test_a_reply_to_a_step_attacks_the_step() -> None:
    now, _ = after(table(question="", A="step:step", A_says="", reply_B="So what?"))
    assert [r.target for r in now.map.relations if r.is_proposed] == ["step"]


def test_a_later_reply_answers_the_one_before() -> None:
    row = {
        "question": "",
        "B": "B1",
        "B says": "",
        "reply A": "One.",
        "reply B": "",
        "reply A 2": "",
        "reply B 2": "Two.",
    }
    now, _ = after(table(**row))
    assert sorted(r.target for r in now.map.relations if r.is_proposed) == ["keep", "one"]


def test_a_point_without_a_number_is_an_answer_that_is_proposed() -> None:
    now, asked = after(table(question_id="q", question="", A="", A_says="Halve it.", B="", B_says=""))
    assert now.issues["q"].positions == ("stop", "keep", "halve-it")
    assert not now.issues["q"].is_proposed
    assert now.claims["halve-it"].is_proposed
    assert asked.remarks == ()
    again = flow_edits(table(question_id="q", question="", A="", A_says="Halve it."), now, by="class")
    assert again.edits == ()


def test_a_new_point_does_to_its_neighbour_what_the_row_says() -> None:
    now, _ = after(table(question_id="q", question="", does="attacks", A="", A_says="Halve it.", B="B1", B_says=""))
    assert [(r.kind, r.target) for r in now.map.relations if r.is_proposed] == [("attack", "keep")]


def test_a_new_question_comes_with_its_answers() -> None:
    now, _ = after(table(question="How long?", A="", A_says="An hour.", B="", B_says="A day."))
    (issue,) = [issue for issue in now.map.issues if issue.is_proposed]
    assert (issue.question, len(issue.positions)) == ("How long?", 2)


def test_other_words_for_a_claim_are_told_and_left_out() -> None:
    now, asked = after(table(question_id="q", question="", A="A1", A_says="Stop at once."))
    assert now.map == small().map
    assert "line 2: A1" in asked.remarks[0]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "empty"),
        ("a,b\n1,2\n", "line 1: this is no table of a flow sheet"),
        (table(question="", A="A9", A_says=""), "line 2"),
        (table(question="", A="step:nix", A_says=""), "line 2: there is no step"),
        (table(question_id="nix", question="", A="", A_says="New."), "line 2: there is no question"),
        ('question,reply A\n"a,b\n', "line"),
    ],
)
def test_what_is_no_flow_sheet_is_refused(text: str, told: str) -> None:
    with pytest.raises(EditError, match=told):
        flow_edits(text, small(), by="x")


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
@pytest.mark.parametrize("first", ["", "sep={separator}{end}", '"sep={separator}"{end}'])
def test_any_spreadsheet_is_understood(separator: str, end: str, first: str) -> None:
    rows = (("question id", "question", "A", "A says"), ("q", "", "", "New."))
    text = "\ufeff" + first.format(separator=separator, end=end) + end.join(separator.join(row) for row in rows) + end
    assert len(flow_edits(text, small(), by="x").edits) == 1


@pytest.mark.parametrize("name", ["homework", "pakistan-us-alliance"])
def test_a_row_is_read_from_left_to_right(name: str) -> None:
    (made,) = PRODUCTS["flow"].others["csv"](subject(name))
    rows = list(csv.DictReader(io.StringIO(str(made.data).removeprefix("\ufeff"))))
    whole = subject(name).whole
    for row in rows:
        if row["link"]:
            relation = next(one for one in whole.crossings if whole.number(one.id) == row["link"])
            from_left = whole.ground(relation.id) == "left"
            does = PLAIN.words.paper.link_does if from_left else PLAIN.words.paper.link_done
            assert row["does"] == does[relation.kind]


def test_of_a_draft_a_gap_has_a_mark_since_the_answer_may_not_be_drawn_yet() -> None:
    whole = subject("later-bell").debate
    drawn = Origin(by="a drafter", standing="proposed")
    first, *rest = whole.map.relations
    structure = Structure(whole.map.with_blocks(relations=(first.changed(origin=drawn), *rest)))
    rows = [row for band in Flow(Subject(whole, structure, Wishes(), PLAIN)).bands for row in band.rows]
    gaps = {row.gap.words for row in rows if row.gap is not None}
    assert gaps
    assert all(words.endswith("?") for words in gaps)
