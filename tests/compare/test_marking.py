"""What a student is told, and what a teacher sees of a class."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from argmap import open_debate, save_map
from argmap.cli import main
from argmap.compare import KINDS, Kind, class_of, mark, said
from argmap.compare.forms import class_page, class_table, feedback
from argmap.compare.wording import Wording
from argmap.phrases import PLAIN, REGISTERS, Speech
from argmap.workspace.handing_in import as_written, handed_in
from tests.compare.planting import Planted, planted, with_errors

if TYPE_CHECKING:
    from argmap.model import Debate

MAPS = Path(__file__).parents[2] / "maps"
HOMEWORK = MAPS / "homework.yaml"


def _with(name: str, path: Path = HOMEWORK) -> tuple[object, Planted]:
    debate = open_debate(path)
    error = next(one for one in planted(debate) if one.name == name)
    return with_errors(debate, error), error


def test_every_kind_has_words() -> None:
    for register in REGISTERS:
        assert set(Speech(register).words.marking.kinds) == set(KINDS)


def test_every_difference_can_be_said_without_the_answer() -> None:
    reference = open_debate(HOMEWORK)
    for error in planted(reference):
        student = with_errors(reference, error)
        if student is None:
            continue
        marked = mark(student, [reference])
        for one in marked.differences:
            words = said(one, marked.sides)
            assert "{" not in words.asked
            assert words.asked.endswith("?")


def test_what_is_right_comes_first_and_then_five_things_at_most() -> None:
    reference = open_debate(HOMEWORK)
    errors = [one for one in planted(reference) if one.name == "stance"][:8]
    student = with_errors(reference, *errors)
    assert student is not None
    text = feedback(mark(student, [reference]))
    assert text.index("What your map has") < text.index("What to look at again")
    assert "5. " in text
    assert "6. " not in text
    assert "There is more (3)" in text
    assert "6. " in feedback(mark(student, [reference]), everything=True)


def test_what_another_careful_reader_does_is_no_error() -> None:
    reference = open_debate(HOMEWORK)
    errors = [one for one in planted(reference) if one.name == "unlinked"]
    student = with_errors(reference, errors[0])
    assert student is not None
    assert mark(student, [reference]).differences
    both = mark(student, [reference, student])
    assert both.differences == ()
    assert len(both.readers_differ) == 1


def test_the_commonest_error_of_a_class_comes_first() -> None:
    reference = open_debate(HOMEWORK)
    errors = list(planted(reference))
    common = next(one for one in errors if one.name == "turned round")
    pupils = {}
    for i in range(9):
        student = with_errors(reference, *([common] if i % 3 else []), errors[i * 7])
        if student is not None:
            pupils[f"pupil {i}"] = mark(student, [reference])
    whole = class_of(pupils)
    assert whole.common[0].kind == "turned-round"
    assert next(iter(whole.kinds)) == "turned-round"
    rows = list(csv.reader(io.StringIO(class_table(whole))))
    assert len(rows) == 1 + len(pupils)
    assert {len(row) for row in rows} == {len(rows[0])}


def test_the_page_of_a_class_shows_names_as_they_are() -> None:
    reference = open_debate(HOMEWORK)
    page = class_page(class_of({"<script>alert(1)</script>": mark(reference, [reference])}))
    assert "<script" not in page
    assert "&lt;script&gt;" in page


def test_the_page_of_a_class_says_where_it_splits() -> None:
    reference = open_debate(HOMEWORK)
    lost = next(claim.id for claim in reference.map.claims if reference.structure.number(claim.id) == "B10")
    half = with_errors(reference, Planted("", ({"edit": "delete-claim", "id": lost},), frozenset()))
    assert half is not None
    pupils = {name: mark(half if name in "AB" else reference, [reference]) for name in "ABCD"}
    page = class_page(class_of(pupils))
    assert "(4 maps)" in page
    assert "<p>About half of the class found B10: there it splits.</p>" in page


def test_an_archive_of_a_platform_is_read_as_it_comes(tmp_path: Path) -> None:
    text = HOMEWORK.read_text(encoding="utf-8")
    archive = tmp_path / "essays.zip"
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("Ada Moss_1234_assignsubmission_file_/map.yaml", text)
        file.writestr("Ben Low_1235_assignsubmission_file_/mine.yaml", text.replace("argmap: 1", "argmap: one"))
        file.writestr("Cy Dun_1236_assignsubmission_file_/essay.pdf", b"%PDF")
        file.writestr("../../Eve_1_assignsubmission_file_/map.yaml", text)
    found = handed_in([archive])
    assert [one.name for one in found if one.debate is not None] == ["Ada Moss", "Eve"]
    assert {one.name for one in found if one.debate is None} == {"Ben Low", "Cy Dun"}
    assert all(one.said for one in found if one.debate is None)
    reference = open_debate(HOMEWORK)
    for one in found:
        if one.debate is not None:
            assert mark(one.debate, [reference]).differences == (), "its quotes are found in the reference's articles"


def test_of_two_maps_of_one_pupil_the_last_counts_and_it_is_said(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "kim.yaml").write_text(HOMEWORK.read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "lee.yaml").write_text(HOMEWORK.read_text(encoding="utf-8"), encoding="utf-8")
    one, _ = handed_in([tmp_path])
    assert one.file.endswith(str(Path("b") / "kim.yaml"))
    assert str(Path("a") / "kim.yaml") in one.said


def test_a_map_that_went_through_a_mail_is_read(tmp_path: Path) -> None:
    source = '  - {id: l, side: left, title: "No cars"}'
    plain = f"argmap: 1\ntitle: Cars?\nsources:\n{source}\nclaims:\n  - id: a\n    text: Cars go.\n"
    mailed = "Dear teacher,\nhere it is\n\n" + "".join(f"> {line}\n" for line in plain.replace('"', "“").splitlines())
    assert as_written(mailed) == plain
    assert as_written(f"{mailed}\nMany thanks,\nKim\n-- \nSent from a telephone\n") == plain
    file = tmp_path / "kim.txt"
    file.write_text(mailed, encoding="utf-8")
    (one,) = handed_in([file])
    assert one.debate is not None
    assert "mail" in one.said


@pytest.mark.parametrize("ending", ["txt", "md", "csv", "html", "yaml"])
def test_a_class_in_every_form(ending: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "class"
    folder.mkdir()
    student, _ = _with("turned round")
    save_map(student.map, folder / "kim.yaml")  # type: ignore[attr-defined]
    (folder / "notes.yaml").write_text("this: is no map\n", encoding="utf-8")
    out = tmp_path / f"class.{ending}"
    assert main(["mark", str(folder), "--against", str(HOMEWORK), "-o", str(out)]) == 0
    assert "notes.yaml" in capsys.readouterr().err
    text = out.read_text(encoding="utf-8")
    assert "turned" in text
    if ending == "yaml":
        assert json.loads(text)["errors"][0]["kind"] == "turned-round"


def test_without_a_map_it_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.yaml").write_bytes(b"\xff\xfe\x00")
    assert main(["mark", str(tmp_path), "--against", str(HOMEWORK)]) != 0
    assert "no map to mark" in capsys.readouterr().err


def _first(name: str, path: Path, kind: Kind) -> tuple[str, str]:
    """What is asked on an error of this name that is told as this kind, and what is answered."""
    reference = open_debate(path)
    for error in planted(reference):
        student = with_errors(reference, error) if error.name == name else None
        marked = mark(student, [reference]) if student is not None else None
        for one in marked.differences if marked is not None else ():
            if one.kind == kind and marked is not None:
                words = said(one, marked.sides)
                return words.asked, words.answer
    raise AssertionError((name, kind))


def test_an_attack_on_a_step_is_told_as_one() -> None:
    asked, answer = _first("as support", MAPS / "nuclear-costs.yaml", "support-for-attack")
    assert "a reason for the step from A6 “the builder's offer” to A5 “six billion to build”." in asked
    assert "attacks the step from A6 to A5" in answer


def test_words_that_are_asked_about_are_those_that_differ() -> None:
    reference = open_debate(HOMEWORK)
    error = next(one for one in planted(reference) if one.name == "quote moved")
    student = with_errors(reference, error)
    assert student is not None
    (edit,) = error.edits
    moved = reference.structure.claims[str(edit["id"])].quotes[0].words
    marked = mark(student, [reference])
    asked = {one.kind: said(one, marked.sides).asked for one in marked.differences}
    assert moved.rstrip(".")[:40] in asked["words-elsewhere"]
    assert "without a quotation" in asked["quote-missed"]


def test_who_speaks_through_whom_is_said_as_the_map_has_it() -> None:
    asked, answer = _first("taken over", HOMEWORK, "reporter-for-author")
    assert "as said by parents, according to Ines Okoro, according to The Valley Courier" in asked
    assert "passes it on" in answer
    asked, _ = _first("stance", HOMEWORK, "other-stance")
    assert "According to your map Mara Lindell only passes this on" in asked


def test_a_concession_that_is_taken_over_and_used_is_told_once() -> None:
    """What is granted is taken for the author's own, and turned against what it is granted beside."""
    reference = open_debate(HOMEWORK)
    errors = list(planted(reference))
    attack = next(one for one in errors if one.name == "as attack" and one.kinds == frozenset({"concession-as-attack"}))
    (edit,) = attack.edits
    relation = reference.structure.relations[str(edit["id"])]
    claim, index = next(
        (name, i)
        for name in relation.premises
        for i, quote in enumerate(reference.structure.claims[name].quotes)
        if quote.stance == "concedes"
    )
    over: dict[str, object] = {"edit": "change-quote", "id": claim, "index": index, "stance": "asserts"}
    student = with_errors(reference, attack, Planted("taken over", (over,), frozenset()))
    assert student is not None
    assert [one.kind for one in mark(student, [reference]).differences] == ["concession-as-attack"]
    alone = with_errors(reference, Planted("taken over", (over,), frozenset()))
    assert alone is not None
    assert [one.kind for one in mark(alone, [reference]).differences] == ["other-stance"]


def test_words_that_stand_several_times_are_found(tmp_path: Path) -> None:
    """A map from elsewhere, whose articles are not beside it: its quote is looked for in the reference's."""
    text = HOMEWORK.read_text(encoding="utf-8")
    twice = tmp_path / "reference"
    twice.mkdir()
    for file in MAPS.glob("*homework*"):
        (twice / file.name).write_bytes(file.read_bytes())
    article = twice / "keep-homework.txt"
    article.write_text(article.read_text(encoding="utf-8") + "\nIt bears fruit: it bears fruit.\n", encoding="utf-8")
    (tmp_path / "kim.yaml").write_text(text, encoding="utf-8")
    marked = mark(open_debate(tmp_path / "kim.yaml"), [open_debate(twice / "homework.yaml")])
    assert "nothing-says-this" not in {one.kind for one in marked.differences}


def test_a_map_of_an_older_text_is_marked_and_the_difference_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for file in MAPS.glob("*homework*"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    article = tmp_path / "keep-homework.txt"
    article.write_text(article.read_text(encoding="utf-8").replace("reason is", "reason, then, is"), encoding="utf-8")
    assert main(["mark", str(tmp_path / "homework.yaml"), "--against", str(HOMEWORK)]) == 0
    said = capsys.readouterr()
    assert "made from another text of 'keep'" in said.err
    assert "Nothing is otherwise" in said.out


def test_a_map_of_other_articles_is_said_to_be_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["mark", str(HOMEWORK), "--against", str(MAPS / "town-centre.yaml")]) != 0
    assert "no map of the articles of" in capsys.readouterr().err


def test_readers_comments_have_no_one_author() -> None:
    reference = open_debate(MAPS / "pakistan-us-alliance.yaml")
    readers = {source.id for source in reference.map.sources if source.side is None}
    claim = next(one for one in reference.map.claims if one.quotes and one.quotes[0].source in readers)
    lost: dict[str, object] = {"edit": "change-quote", "id": claim.id, "index": 0, "voice": []}
    student = with_errors(reference, Planted("voice lost", (lost,), frozenset()))
    assert student is not None
    marked = mark(student, [reference])
    (asked,) = [said(one, marked.sides).asked for one in marked.differences]
    assert "do not say whose words they are" in asked
    assert "the author" not in asked


def _asked(path: Path, kind: Kind, *edits: dict[str, object]) -> str:
    """What is asked of a map that was edited, on the first difference of a kind."""
    reference = open_debate(path)
    student = with_errors(reference, Planted("", edits, frozenset()))
    assert student is not None
    marked = mark(student, [reference])
    return next(said(one, marked.sides).asked for one in marked.differences if one.kind == kind)


def test_of_two_that_count_only_together_each_is_taken_away() -> None:
    """Without the fact the rule is no reason; without the rule the fact may still count a little."""
    town = MAPS / "town-centre.yaml"
    whole = open_debate(town).structure
    step = next(one for one in whole.map.relations if one.is_linked and "B3" in map(whole.number, one.premises))
    for premise in step.premises:
        apart: dict[str, object] = {"edit": "unlink-premise", "id": step.id, "premise": premise}
        asked = _asked(town, "each-for-together", apart)
        assert "if one of the two were false, would the other still be a reason for B1?" in asked
        assert asked.count("a quarter of its custom") == 1, "no sentence is quoted twice"


def test_where_more_count_only_together_each_is_asked_about() -> None:
    bell = MAPS / "later-bell.yaml"
    whole = open_debate(bell).structure
    step = next(one for one in whole.map.relations if [*map(whole.number, one.premises)] == ["A5", "A6", "A7"])
    asked = _asked(bell, "each-for-together", {"edit": "unlink-premise", "id": step.id, "premise": step.premises[0]})
    assert "A5 “cycling in the dark” as one reason for A8 “a safer way to school”, and A6 “" in asked
    assert "together as another. " in asked
    assert asked.endswith(
        "Take each of them alone: does it count for A8 by itself, or only together with one or more of the others?"
    )
    assert "twelve of the fourteen" not in asked, "of many premises only the one that is asked about is quoted"


def test_of_reasons_that_are_not_one_any_that_is_left_may_count() -> None:
    """Without one of two pairs, what is left of it falls, and the other pair stands."""
    town = MAPS / "town-centre.yaml"
    whole = open_debate(town).structure
    (main,) = (one.id for one in whole.main_claims() if whole.number(one.id) == "B1")
    one, other = (step for step in whole.supports_of(main) if step.is_linked)
    asked = _asked(town, "together-for-each", {"edit": "link-relations", "id": one.id, "others": [other.id]})
    assert "would any of the others, alone or together, still be a reason for B1?" in asked


def test_a_missed_main_claim_is_not_quoted() -> None:
    main = _main_of(open_debate(HOMEWORK), "A1")
    asked = _asked(HOMEWORK, "claim-missed", {"edit": "delete-claim", "id": main})
    assert asked.startswith("What does Mara Lindell finally argue for in “Let school end at the school gate”?")
    assert "stop setting" not in asked


def test_of_what_an_author_may_do_with_words_three_things_are_named() -> None:
    reports, _ = _first("stance", HOMEWORK, "other-stance")
    assert "say so, only pass it on or deny it?" in reports


def test_without_the_premise_that_is_taken_away_a_reason_is_left() -> None:
    """Two pairs with a premise in common: what both need is never asked away."""
    debate = open_debate(MAPS / "pakistan-us-alliance.yaml")
    pairs = [r for r in debate.structure.map.relations if r.target == "prefers-iran" and len(r.premises) == 2]
    shared = next((one, two) for one in pairs for two in pairs if one.id < two.id and {*one.premises} & {*two.premises})
    one, two = shared
    edit: dict[str, object] = {"edit": "link-relations", "id": one.id, "others": [two.id]}
    asked = _asked(MAPS / "pakistan-us-alliance.yaml", "together-for-each", edit)
    (needed,) = {*one.premises} & {*two.premises}
    assert f"Suppose {debate.structure.number(needed)} were false" not in asked


def test_the_premise_that_is_too_many_is_the_one_that_is_taken_away() -> None:
    homework = open_debate(HOMEWORK).structure
    one = next(r for r in homework.map.relations if homework.number(r.target) == "A1" and len(r.premises) == 2)
    extra = next(claim for claim in homework.claims if homework.number(claim) == "A8")
    asked = _asked(HOMEWORK, "premise-added", {"edit": "link-premise", "id": one.id, "premise": extra})
    assert f"Suppose {homework.number(extra)} were false: would any of the others" in asked


def test_two_that_count_together_are_tried_both_ways() -> None:
    """Whoever tries the one that is needed alone may find that the other falls with it."""
    homework = open_debate(HOMEWORK).structure
    one = next(r for r in homework.map.relations if homework.number(r.target) == "B9" and len(r.premises) == 1)
    extra = next(claim for claim in homework.claims if homework.number(claim) == "B10")
    asked = _asked(HOMEWORK, "premise-added", {"edit": "link-premise", "id": one.id, "premise": extra})
    assert asked.endswith("Try it both ways: if one of the two were false, would the other still be a reason for B9?")


def test_a_reason_that_leads_there_by_another_claim_is_not_asked_for_words() -> None:
    """There are words that show it, though not at once; to ask for them would say that the line is wrong."""
    nuclear = MAPS / "nuclear-costs.yaml"
    whole = open_debate(nuclear).structure
    step = next(r for r in whole.map.relations if "B5" in map(whole.number, r.premises) and r.kind == "support")
    past: dict[str, object] = {
        "edit": "add-relation",
        "premises": [*step.premises],
        "target": _main_of(open_debate(nuclear), "B1"),
        "kind": "support",
    }
    assert _asked(nuclear, "reason-added", past).endswith(
        "come in between, and which claim of your map, if any, says it?"
    )


def test_what_supports_a_step_that_it_attacks_is_asked_of_the_step() -> None:
    town = MAPS / "town-centre.yaml"
    whole = open_debate(town).structure
    attack = next(r for r in whole.map.relations if r.kind == "attack" and r.target in whole.relations)
    asked = _asked(town, "support-for-attack", {"edit": "change-relation", "id": attack.id, "kind": "support"})
    assert asked.endswith("is the step then stronger, weaker, or neither?")


def test_a_reason_that_leads_the_other_way_by_another_claim_is_asked_both_ways() -> None:
    town = open_debate(MAPS / "town-centre.yaml")
    number = {town.structure.number(one.id): one.id for one in town.map.claims}
    below = next(r.premises[0] for r in town.structure.supports_of(number["C2"]))
    back: dict[str, object] = {"edit": "add-relation", "premises": [number["B1"]], "target": below, "kind": "support"}
    asked = _asked(MAPS / "town-centre.yaml", "reason-added", back)
    assert "therefore B1”: which of the two, if either" in asked


def test_a_claim_without_a_name_is_not_said_again_beside_its_quotation() -> None:
    whole = open_debate(HOMEWORK).structure
    claim = next(one for one in whole.map.claims if one.label == "practise in class")
    edits: list[dict[str, object]] = [
        {"edit": "change-claim", "id": claim.id, "label": ""},
        {"edit": "change-quote", "id": claim.id, "index": 0, "stance": "reports"},
    ]
    number = whole.number(claim.id)
    asked = _asked(HOMEWORK, "other-stance", *edits)
    assert asked.startswith(f"For {number} you quote “The classroom is the place for practice”")


def test_words_far_from_what_they_are_for_are_read_on_from() -> None:
    town = MAPS / "town-centre.yaml"
    whole = open_debate(town).structure
    step = next(one for one in whole.map.relations if one.is_linked and "B3" in map(whole.number, one.premises))
    air = next(one.id for one in whole.map.claims if whole.number(one.id) == "C1")
    asked = _asked(town, "joined-elsewhere", {"edit": "retarget-relation", "id": step.id, "target": air})
    assert asked.endswith(
        "Read what stands before these words: does the Chamber of Commerce use them for C1, or for something else?"
    )


def test_a_support_of_what_is_only_attacked_elsewhere_is_asked_for_its_way() -> None:
    """Which claim it is about matters less than that it counts the other way."""
    town = MAPS / "town-centre.yaml"
    whole = open_debate(town).structure
    attack = next(r for r in whole.map.relations if whole.number(r.premises[0]) == "A3" and r.kind == "attack")
    main = next(one.id for one in whole.main_claims() if whole.number(one.id) == "B1")
    edits: list[dict[str, object]] = [
        {"edit": "retarget-relation", "id": attack.id, "target": main},
        {"edit": "change-relation", "id": attack.id, "kind": "support"},
    ]
    asked = _asked(town, "joined-elsewhere", *edits)
    assert asked.endswith("Suppose A3 is true: is B1 then easier to accept, harder, or neither?")


def test_only_what_the_map_has_is_asked_what_it_takes_for_granted() -> None:
    """Where the conclusion is missed too, there is no step that something unsaid could be missing from."""
    town = open_debate(MAPS / "town-centre.yaml")
    whole = town.structure
    step = next(r for r in whole.map.relations if not whole.claims[r.premises[-1]].quotes)
    edits: tuple[dict[str, object], ...] = (
        {"edit": "delete-claim", "id": step.premises[-1]},
        {"edit": "delete-claim", "id": whole.aim(step).id},
    )
    student = with_errors(town, Planted("", edits, frozenset()))
    assert student is not None
    kinds = {one.kind for one in mark(student, [town]).differences}
    assert "claim-missed" in kinds
    assert "unsaid-missed" not in kinds


def test_nothing_is_unsaid_between_a_claim_and_itself() -> None:
    """The reason and what it is for are one claim in the map, so that there is no step between them."""
    homework = open_debate(HOMEWORK)
    whole = homework.structure
    step = next(r for r in whole.map.relations if [*map(whole.number, r.premises)] == ["A4", "A5"])
    reason, unsaid = step.premises
    edits: tuple[dict[str, object], ...] = (
        {"edit": "delete-claim", "id": unsaid},
        {"edit": "merge-claims", "into": step.target, "others": [reason]},
    )
    student = with_errors(homework, Planted("", edits, frozenset()))
    assert student is not None
    assert "unsaid-missed" not in {one.kind for one in mark(student, [homework]).differences}


def test_premises_that_take_long_to_name_are_cut_and_the_cut_is_marked() -> None:
    nuclear = MAPS / "nuclear-costs.yaml"
    debate = open_debate(nuclear)
    one, other = (r for r in debate.structure.supports_of(_main_of(debate, "B1")) if r.is_linked)
    edits: list[dict[str, object]] = [{"edit": "change-claim", "id": c.id, "label": ""} for c in debate.map.claims]
    asked = _asked(nuclear, "together-for-each", *edits, {"edit": "link-relations", "id": one.id, "others": [other.id]})
    assert asked.startswith("You have B")
    assert " …”" in asked
    assert len(asked.split()) < 110


def _main_of(debate: Debate, number: str) -> str:
    whole = debate.structure
    return next(one.id for one in whole.main_claims() if whole.number(one.id) == number)


def test_one_quote_of_several_that_does_not_carry_is_named_as_one_of_several() -> None:
    asked, _ = _first("quote moved", HOMEWORK, "words-elsewhere")
    assert asked.startswith("Among your quotations for ")


def test_claims_that_are_one_are_compared_by_all_that_they_quote() -> None:
    asked, _ = _first("split", HOMEWORK, "split")
    assert "heading" in asked, "the first that can be split quotes its article's title"
    asked, _ = _first("split", MAPS / "town-centre.yaml", "split")
    assert asked.count("you quote “") == 1
    assert asked.count(", for B") == 1
    assert "false" not in asked


def test_a_map_is_reported_as_it_is() -> None:
    """Who agrees without a name beside, and who only says so, are told apart."""
    asked, _ = _first("voice lost", MAPS / "later-bell.yaml", "reporter-for-author")
    assert ", with Marek Tolland agreeing. " in asked
    assert "whose words are these" in asked
    asked, _ = _first("taken over", MAPS / "later-bell.yaml", "reporter-for-author")
    assert "and name the health office as the speaker, but not how The Estuary Post stands to it. " in asked
    assert "does The Estuary Post agree, deny it, or only pass it on?" in asked


def test_whoever_is_named_in_the_first_person_is_named_in_marks() -> None:
    claims = open_debate(HOMEWORK).map.claims
    name = next(
        one.id for one in claims if any("school board" in voice for quote in one.quotes for voice in quote.voice)
    )
    asked = _asked(
        HOMEWORK, "reporter-for-author", {"edit": "change-quote", "id": name, "index": 0, "stance": "asserts"}
    )
    assert "as said by “the head of our school board”. By your map, Mara Lindell says so, too." in asked


def test_where_words_of_two_articles_point_back_both_are_named() -> None:
    """One claim with words of two articles, the second of which begin with “They”."""
    bell = MAPS / "later-bell.yaml"
    claims = open_debate(bell).map.claims
    two = next(one.id for one in claims if one.quotes and one.quotes[0].words.startswith("They come to almost"))
    one = next(one.id for one in claims if one.quotes and one.quotes[0].words.startswith("I have seen what half"))
    asked = _asked(bell, "merged", {"edit": "merge-claims", "into": one, "others": [two]})
    assert "a cold and no cold” (from “Let them sleep”)" in asked
    assert "in a school week” (from “Two ends of a day, and a road between them”)" in asked
    assert "Say each as a statement of your own (what does “They” stand for?): " in asked


def test_claims_that_are_one_are_asked_for_their_difference_whoever_denies_one() -> None:
    claims = open_debate(HOMEWORK).map.claims
    quotes = {one.id: [quote.stance for quote in one.quotes] for one in claims}
    name = next(name for name, stances in quotes.items() if stances == ["asserts", "rejects"])
    second = "Homework steals our children's evenings."
    asked = _asked(HOMEWORK, "split", {"edit": "split-claim", "id": name, "second": second, "quotes": [1]})
    assert "For A9 you quote “Homework takes an hour" in asked
    assert "what does one say that the other does not? " in asked


def test_an_attack_on_a_step_is_told_from_one_on_the_claim_by_granting_the_reason() -> None:
    """Whatever weakens the step leaves the claim harder to accept, too: with the reason granted, the two differ."""
    nuclear = MAPS / "nuclear-costs.yaml"
    asked, _ = _first("claim for step", nuclear, "claim-for-step")
    assert "Your reason for A5 is A6 “the builder's offer”. " in asked
    granted = "and this reason is true, too: does that speak against A5 itself, only against concluding A5 from it, "
    assert asked.endswith(f"{granted}or against neither?")


def test_what_is_above_a_question_does_not_say_what_is_wrong() -> None:
    told = {kind: (words.name, words.topic) for kind, words in PLAIN.words.marking.kinds.items()}
    assert set(told) == set(KINDS)
    assert all(topic != name and topic.endswith("?") for name, topic in told.values())


def test_the_title_of_an_article_is_not_quoted_from_it() -> None:
    pakistan = MAPS / "pakistan-us-alliance.yaml"
    whole = open_debate(pakistan).structure
    one = next(
        relation
        for relation in whole.map.relations
        if relation.kind == "attack" and whole.number(relation.target) == "A3" and whole.is_crossing(relation)
    )
    asked = _asked(pakistan, "turned-round", {"edit": "reverse-relation", "id": one.id})
    assert "we read: “Replaying" not in asked
    assert asked.endswith("Which way should the line run, if at all?")


def test_whoever_has_no_name_is_named_by_the_article() -> None:
    town = MAPS / "town-centre.yaml"
    asked, _ = _first("reason as thesis", town, "reason-for-conclusion")
    assert "as what the author of “Close the centre” finally argues for" in asked
    assert "or does the author use C1 for something further?" in asked
    asked, _ = _first("voice lost", town, "reporter-for-author")
    assert "with the Chamber of Commerce agreeing" in asked


def test_a_heading_is_not_quoted_where_a_sentence_says_the_same() -> None:
    nuclear = MAPS / "nuclear-costs.yaml"
    whole = open_debate(nuclear).structure
    step = next(one for one in whole.map.relations if one.is_linked and "B5" in map(whole.number, one.premises))
    asked = _asked(nuclear, "reason-missed", {"edit": "delete-relation", "id": step.id})
    assert "at four per cent, paid back" in asked
    assert "we read: “Cape Harl is a bill for sixty years”" not in asked


def test_what_is_aimed_at_a_step_that_a_merging_swallowed_is_no_link_missed() -> None:
    """The step leads from one claim to another that the map has as one: nothing is left to attack."""
    nuclear = open_debate(MAPS / "nuclear-costs.yaml")
    whole = nuclear.structure
    step = next(r for r in whole.map.relations if whole.number(r.target) == "B2" and len(r.premises) == 1)
    assert any(r.target == step.id for r in whole.map.relations)
    merging: dict[str, object] = {"edit": "merge-claims", "into": step.target, "others": [*step.premises]}
    student = with_errors(nuclear, Planted("merged", (merging,), frozenset({"merged"})))
    assert student is not None
    assert {one.kind for one in mark(student, [nuclear]).differences} == {"merged"}


def test_what_serves_the_same_as_a_missed_answer_is_not_offered_beside_it() -> None:
    reference = open_debate(MAPS / "pakistan-us-alliance.yaml")
    whole = reference.structure
    seen = 0
    for error in planted(reference):
        if error.name != "answer lost" or (student := with_errors(reference, error)) is None:
            continue
        sides = mark(student, [reference]).sides
        one = next(one for one in mark(student, [reference]).differences if one.kind == "position-missed")
        issue, offered = student.structure.issues[one.mine[0]], Wording(one, sides, PLAIN).other_answers
        missed = [name for name in whole.issues[issue.id].positions if name not in issue.positions]
        aims = {line.target for name in missed for line in whole.out_of(name)}
        others = [name for name in offered if name not in missed]
        assert not any(aims & {line.target for line in whole.out_of(name)} for name in others)
        seen += len(others)
    assert seen
