"""YAML of any document: what is said of a text names the document, and what a person wrote stays."""

from __future__ import annotations

import pytest

from argmap.errors import FormatError
from argmap.formats.yaml import Document, cuts_in, parse, rewritten


class MenuError(FormatError):
    """This text is no menu."""


MENU = Document(name="menu", beginning="`menu: 1`", levels="two", texts=("for",), error=MenuError)


@pytest.mark.parametrize(
    ("text", "message", "remedy"),
    [
        ("", "this file holds no menu: a menu file starts with `menu: 1`", ""),
        ("a: *b", "a bare * starts an alias, and a menu file has none", "Write the value out; put a text in"),
        ("a: 1\n---\nb: 2", "a second document starts here (`---`): one file holds one menu", ""),
        ("[" * 40, "nested deeper than 32 levels", "Close brackets where they end; a menu file needs two levels."),
        ("<<<<<<<\n=======\n>>>>>>>", "two versions are still to be merged", "Keep the lines that are right"),
        ("for: a #1 b\n  c: d", "a # after a space starts a comment", "Put the text in quotation marks"),
        ("note: a #1 b\n  c: d", "this does not fit what stands above it", "Start it in"),
    ],
)
def test_a_refusal_is_the_documents_own(text: str, message: str, remedy: str) -> None:
    with pytest.raises(MenuError) as refused:
        parse(text, MENU, path="lunch")
    (problem,) = refused.value.problems
    assert problem.message.startswith(message)
    assert problem.remedy.startswith(remedy)
    assert problem.location is not None
    assert problem.location.path == "lunch"


def test_only_the_documents_own_texts_can_be_cut() -> None:
    text = "for: table #4\nnote: table #4\n"
    (cut,) = cuts_in(text, parse(text, MENU, path="lunch"), MENU, path="lunch")
    assert (cut.check, str(cut.location)) == ("text-cut", "lunch:1:12")


def test_what_did_not_change_keeps_its_bytes() -> None:
    text = "# lunch\nmenu:   1 # today\ndishes: [soup,  bread] # warm\n"
    before = {"menu": 1, "dishes": ["soup", "bread"]}
    after = {"menu": 1, "dishes": ["soup", "bread", "tea"]}

    def is_right(changed: str) -> bool:
        return bool(parse(changed, MENU, path="lunch").plain() == after)

    root = parse(text, MENU, path="lunch")
    changed = rewritten(text, root, before, after, document=MENU, is_right=is_right)
    assert changed == "# lunch\nmenu:   1 # today\ndishes: [soup,  bread, tea] # warm\n"


def test_what_does_not_read_as_it_should_is_not_given() -> None:
    text = "menu: 1\n"
    root = parse(text, MENU, path="lunch")
    with pytest.raises(MenuError, match="nothing was written"):
        rewritten(text, root, {"menu": 1}, {"menu": 2}, document=MENU, is_right=lambda _: False)
