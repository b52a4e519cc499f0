"""The main line: a dozen claims of each case, whatever its size."""

from __future__ import annotations

from argmap.model import ArgumentMap, Claim, Issue, Origin, Quote, Relation, Source, Structure, main_line, main_part


def claim(name: str, source: str = "l") -> Claim:
    return Claim(id=name, text=f"{name} is so.", wording="paraphrase", quotes=(Quote(source=source, exact=(name,)),))


def support(premises: str, target: str, *, kind: str = "support") -> Relation:
    name = f"{premises}-{target}".replace(" ", "-")
    ends = {"premises": tuple(premises.split()), "target": target, "stated_in": "l"}
    return Relation.model_validate({"id": name, "kind": kind, **ends})


HEADS = [f"h{i}" for i in range(7)]


def big() -> Structure:
    claims = [claim("main"), *map(claim, HEADS), *(claim(f"r{i}") for i in range(9)), claim("but"), claim("answer")]
    relations = [
        *(support(head, "main") for head in HEADS),
        *(support(f"r{i}", "h6") for i in range(4)),
        support("r4 r5", "h5"),
        support("but", "main", kind="attack"),
        support("answer", "but-main", kind="attack"),
    ]
    source = Source(id="l", side="left", main="main")
    return Structure(ArgumentMap(sources=(source,), claims=tuple(claims), relations=tuple(relations)))


def test_a_case_is_shown_by_a_dozen_claims() -> None:
    line = main_line(big())
    assert len(line) <= 12
    assert {"main", "h6", "h5", "but", "answer"} <= {*line}
    assert len({*HEADS} & {*line}) == 5


def test_two_reasons_of_each_and_partners_stay_together() -> None:
    line = {*main_line(big())}
    assert len({f"r{i}" for i in range(4)} & line) == 2
    assert {"r4", "r5"} <= line


def test_an_answer_to_an_objection_comes_with_it_whoever_drew_it() -> None:
    drawn = big().map
    mapped = Structure(drawn.changed(relations=tuple(one.changed(stated_in=None) for one in drawn.relations)))
    assert {"but", "answer"} <= {*main_line(mapped)}


def test_a_question_of_which_one_answer_is_left_out_is_left_out() -> None:
    other = Source(id="r", side="right", main="theirs")
    theirs = (claim("theirs", "r"), claim("small", "r"))
    both = Issue(id="both", question="Which?", positions=("main", "theirs"))
    halved = Issue(id="halved", question="And which?", positions=("h6", "small"))
    drawn = big().map
    whole = drawn.changed(sources=(*drawn.sources, other), claims=(*drawn.claims, *theirs), issues=(both, halved))
    part = main_part(Structure(whole))
    assert "small" not in part.claims
    assert [issue.id for issue in part.map.issues] == ["both"]


def test_the_main_part_keeps_the_numbers_of_the_whole() -> None:
    whole = big()
    part = main_part(whole)
    assert [part.number(name) for name in part.claims] == [whole.number(name) for name in part.claims]
    assert len(part.claims) < len(whole.claims)


def test_of_a_small_map_and_of_none_nothing_is_left_out_but_what_leads_nowhere() -> None:
    assert main_line(Structure(ArgumentMap())) == ()
    small = ArgumentMap(
        sources=(Source(id="l", side="left", main="a"),),
        claims=(claim("a"), claim("b"), claim("loose")),
        relations=(support("b", "a"),),
    )
    assert main_line(Structure(small)) == ("a", "b")


def test_what_a_person_accepted_goes_before_what_a_drafter_is_sure_of() -> None:
    proposed = Origin(by="rules", sure=0.8, why="", standing="proposed")
    guessed = [claim(f"g{i}").changed(origin=proposed) for i in range(12)]
    claims = (claim("main"), claim("mine"), *guessed)
    relations = tuple(support(one.id, "main") for one in claims[1:])
    source = Source(id="l", side="left", main="main")
    line = main_line(Structure(ArgumentMap(sources=(source,), claims=claims, relations=relations)))
    assert {"main", "mine"} <= {*line}
    assert len(line) == 12


def test_of_what_is_only_proposed_the_surest_are_shown() -> None:
    guessed = [
        claim(f"g{i}").changed(origin=Origin(by="rules", sure=0.3 + i / 40, why="", standing="proposed"))
        for i in range(20)
    ]
    source = Source(id="l", side="left", main="main")
    line = main_line(Structure(ArgumentMap(sources=(source,), claims=(claim("main"), *guessed))))
    assert line == ("main", *(f"g{i}" for i in range(9, 20)))


def proposed(name: str, sure: float) -> Claim:
    return claim(name).changed(origin=Origin(by="rules", sure=sure, why="", standing="proposed"))


def line_of(*claims: Claim, relations: tuple[Relation, ...] = ()) -> set[str]:
    source = Source(id="l", side="left", main="main")
    return {*main_line(Structure(ArgumentMap(sources=(source,), claims=(claim("main"), *claims), relations=relations)))}


def test_of_several_objections_the_one_is_shown_of_which_with_its_answer_a_drafter_is_surest() -> None:
    claims = [proposed("faint", 0.2), proposed("reply", 0.5), proposed("plain", 0.4), proposed("retort", 0.4)]
    relations = (
        support("faint", "main", kind="attack"),
        support("reply", "faint-main", kind="attack"),
        support("plain", "main", kind="attack"),
        support("retort", "plain-main", kind="attack"),
    )
    filler = [proposed(f"l{i}", 0.6) for i in range(12)]
    found = line_of(*claims, *filler, relations=relations)
    assert {"plain", "retort"} <= found
    assert "faint" not in found


def test_a_further_reason_fills_a_line_up() -> None:
    reasons = [proposed(f"r{i}", 0.5) for i in range(4)]
    relations = (support("head", "main"), *(support(one.id, "head") for one in reasons))
    assert line_of(proposed("head", 0.5), *reasons, relations=relations) == {"main", "head", *(r.id for r in reasons)}
