"""What can be done where one is: walked, made, corrected and taken out; what can't be says why."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.phrases import PLAIN, counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Structure


class Item(NamedTuple):
    """A line of the menu."""

    action: str
    """What it does, by its name in the table of actions."""
    words: str
    short: str = ""
    """Where there is little room; the words, if empty."""
    can: bool = True
    """Whether it can be done now; if not, the words say why."""


class MenuPart(NamedTuple):
    """Lines that belong together."""

    title: str
    items: tuple[Item, ...]


def menu_of(
    structure: Structure, selected: str, *, quote: int = 0, across: str = ""
) -> tuple[str, tuple[MenuPart, ...]]:
    """What the menu is called, and its groups.

    Args:
        structure: the map.
        selected: the id of a claim, relation or issue; empty for none.
        quote: which of the claim's quotes is looked at.
        across: the claim that stands for the selection on the other side, if any.
    """
    if selected in structure.claims:
        return _of_claim(structure, selected, quote, across)
    if selected in structure.relations:
        return _of_relation(structure, selected)
    if selected in structure.issues:
        return _of_issue(structure, selected)
    items = (
        Item("edit.words", "take words of the article …"),
        Item("edit.claim", "a claim of your own …"),
        Item("edit.undo", "take the last edit back"),
        Item("find.search", "search …"),
        Item("edit.title", "the map's title …"),
        Item("help.article", "the article …", "article …"),
    )
    return "nothing is selected", (MenuPart("", items),)


def menu_of_article(title: str, *, waits_for_reply: bool = False) -> tuple[str, tuple[MenuPart, ...]]:
    """What the menu of an article is called, and its groups.

    Args:
        title: the article's.
        waits_for_reply: whether a question to an assistant waits, about what lies between the articles.
    """
    reply = (Item("help.reply", "paste the assistant's reply …", "paste reply …"),) if waits_for_reply else ()
    look = (
        Item("view.swap", "the other article first", "swap both"),
        Item("view.below", "what bears on it, below them", "details"),
        Item("find.jump", "jump to a claim by its words …", "jump to …"),
        Item("view.present", "present, for a projector", "present"),
    )
    make = (
        Item("edit.words", "take words …"),
        Item("edit.claim", "a claim of your own …", "own claim …"),
        Item("edit.add-source", "an article is added …", "add one …"),
        *reply,
    )
    correct = (
        Item("edit.source", "title, author, side, date …", "title, side …"),
        Item("edit.article", "another file for it …", "its file …"),
        Item("edit.remove-source", "take it out of the map …", "remove it …"),
        Item("edit.main", "the selection is its main claim", "main claim"),
        Item("edit.title", "the map's title …", "map's title …"),
    )
    out = (
        Item("out.edit-article", "open it in the editor", "in editor"),
        Item("out.edit", "open the map in the editor", "map in editor"),
        Item("edit.save-as", "save the map as …", "save as …"),
    )
    return title, (MenuPart("", look), MenuPart("make", make), MenuPart("correct", correct), MenuPart("take out", out))


def _called(structure: Structure, name: str) -> str:
    return f"{structure.number(name)} {structure.claims[name].short}"


def _taking_out(*, with_all: bool) -> MenuPart:
    items = [Item("out.copy", "copy"), *([Item("out.copy-markdown", "copy with all", "copy all")] if with_all else [])]
    return MenuPart(
        "take out",
        (
            *items,
            Item("out.picture", "a picture …", "picture …"),
            Item("help.article", "the article …", "article …"),
        ),
    )


def _proposed(structure: Structure, name: str) -> Iterator[Item]:
    entry = structure.claims.get(name) or structure.relations.get(name) or structure.issues[name]
    if entry.is_proposed:
        yield Item("edit.accept", "keep (it is only proposed)", "keep")
        yield Item("edit.reject", "drop (it is only proposed)", "drop")


def _of_claim(structure: Structure, name: str, quote: int, across: str) -> tuple[str, tuple[MenuPart, ...]]:
    claim, number = structure.claims[name], structure.number(name)
    served = [
        step.target for step in structure.out_of(name) if step.kind == "support" and step.target in structure.claims
    ]
    reasons, attacks = len(structure.supports_of(name)), len(structure.attackers_of(name))
    quotes = len(claim.quotes)
    has_step = any(step.kind in ("support", "attack") for step in structure.out_of(name))
    if across == name:
        across = ""
    walk = (
        Item(
            "walk.conclusion",
            f"up: {_called(structure, served[0])}" if served else "up: it supports nothing",
            f"up to {structure.number(served[0])}" if served else "up: nothing",
            can=bool(served),
        ),
        Item(
            "walk.premise",
            f"down: {counted(reasons, PLAIN.nouns.reason)}" if reasons else "down: no reason is given",
            counted(reasons, PLAIN.nouns.reason) if reasons else "no reason",
            can=reasons > 0,
        ),
        Item(
            "walk.counterpart",
            f"across: {_called(structure, across)}" if across else "across: nothing meets it",
            f"across to {structure.number(across)}" if across else "none across",
            can=bool(across),
        ),
        Item(
            "walk.attacker",
            f"to what attacks it: {attacks}" if attacks else "nothing attacks it",
            counted(attacks, PLAIN.nouns.attack) if attacks else "no attack",
            can=attacks > 0,
        ),
        Item(
            "walk.step",
            "the step to what it bears on",
            "its step",
            can=bool(structure.out_of(name) or structure.onto(name)),
        ),
        Item(
            "walk.next-quote",
            f"next quote: at {quote + 1} of {quotes}"
            if quotes > 1
            else "quote: the only one"
            if quotes
            else f"no quote: {PLAIN.words.unsaid_by_mapper}",
            f"quote {quote + 1} of {quotes}" if quotes > 1 else "one quote" if quotes else "no quote",
            can=quotes > 1,
        ),
    )
    make = (
        Item("edit.premise", "add a reason …", "reason …"),
        Item("edit.attacker", "add an attack …", "attack …"),
        Item("edit.onward", "it supports, or attacks, another …", "it leads to …"),
        Item("edit.issue", "answer a question …", "question …"),
        Item("edit.linked", "with what else together, unsaid …", "unsaid too …", can=has_step),
        Item("judge.judge", "judge it: accept, doubt, reject …", "judge it …"),
    )
    correct = (
        *_proposed(structure, name),
        Item("edit.change", "words, label, type, note …", "words …"),
        Item("edit.quote", "quotes, voice, stance …", "quotes …"),
        Item("edit.aim", "aim its step elsewhere …", "aim …", can=has_step),
        Item("edit.relation", "its steps: attack, turn round …", "its steps …"),
        Item("edit.merge", "merge with another …", "merge …"),
        Item("edit.split", "make two claims of it …", "split …"),
        Item("edit.hand-over", "hand its reasons over to …", "hand over …", can=reasons > 0),
        Item("edit.main", "what the article argues for", "main claim"),
        Item("edit.delete", "delete"),
    )
    groups = MenuPart("", walk), MenuPart("make", make), MenuPart("correct", correct), _taking_out(with_all=True)
    return f"{number} {claim.short}", groups


def _of_relation(structure: Structure, name: str) -> tuple[str, tuple[MenuPart, ...]]:
    relation = structure.relations[name]
    start, end, number = relation.premises[0], structure.aim(relation).id, structure.number(name)
    kind = PLAIN.words.link_numbered.format(number=number) if number else "step"
    head = f"{kind}: {structure.number(start)} {PLAIN.words.verbs[relation.kind]} {structure.number(end)}"
    walk = (
        Item("walk.premise", f"its start: {_called(structure, start)}"),
        Item("walk.conclusion", f"its end: {_called(structure, end)}"),
        Item("walk.next-link", "the next link"),
        Item("view.present", "present it, for a projector", "present it"),
    )
    joins = relation.kind in ("support", "attack")
    make = (
        Item("edit.attacker", "attack this step …", "attack it …"),
        Item("edit.premise", "a reason for this step …", "reason …"),
        Item("edit.linked", "one more premise, said or unsaid …", "premise …", can=joins),
        Item("judge.judge", "judge it: enough, weak …", "judge it …"),
    )
    correct = (
        *_proposed(structure, name),
        Item("edit.aim", "aim it elsewhere …", "aim …"),
        Item("edit.change", "kind, scheme, note …", "kind, note …"),
        Item("edit.relation", "turn round, part its premises …", "turn, part …"),
        Item("edit.delete", "delete it, not its claims", "delete"),
    )
    return head, (MenuPart("", walk), MenuPart("make", make), MenuPart("correct", correct), _taking_out(with_all=False))


def _of_issue(structure: Structure, name: str) -> tuple[str, tuple[MenuPart, ...]]:
    issue = structure.issues[name]
    has = bool(issue.positions)
    walk = (
        Item(
            "walk.premise",
            f"first answer: {_called(structure, issue.positions[0])}" if has else "nobody answers it",
            can=has,
        ),
        Item("walk.next-issue", f"the next {PLAIN.nouns.question.one}"),
        Item("view.present", "present it, for a projector", "present it"),
    )
    correct = (
        *_proposed(structure, name),
        Item("edit.change", "words, can both be true …", "words …"),
        Item("edit.delete", "delete it, not its answers", "delete"),
    )
    return issue.question, (MenuPart("", walk), MenuPart("correct", correct), _taking_out(with_all=False))
