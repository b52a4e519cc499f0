"""Everything that can be done, in one table: it feeds the keys, the help, the palette, the key line and the manual."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.errors import SettingsError, meant

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping
    from pathlib import Path

    from argmap.tui.app import Program


class Action(NamedTuple):
    """Something that a key does."""

    id: str
    """Its name in the settings: a group, a dot, a verb or noun."""
    keys: str
    """Textual's names of the keys, separated by commas."""
    label: str
    """A word or two, for the key line and the palette."""
    help: str
    """A sentence."""
    do: Callable[[Program], object]
    """Does it."""
    letter: str = ""
    """Textual's name of the key that does it in menus; empty where its own keys do."""

    @property
    def group(self) -> str:
        """What it belongs to."""
        return self.id.partition(".")[0]

    @property
    def is_view(self) -> bool:
        """Whether it shows one of the views that the title names."""
        return self.group == "view" and self.keys.partition(",")[0] in {"1", "2", "3", "4"}


def _view(name: str) -> Callable[[Program], object]:
    def show(program: Program) -> None:
        program.show_view(name)
        program.viewer.tell_of_main_line()

    return show


ACTIONS: tuple[Action, ...] = (
    Action("view.read", "1", "Read", "Both articles side by side, with the claims in their words.", _view("read")),
    Action(
        "view.map", "2", "Map", "Both cases as trees, and between them the questions with their links.", _view("map")
    ),
    Action("view.focus", "3", "Focus", "What bears on the selected claim, drawn.", _view("focus")),
    Action("view.graph", "4", "Graph", "The whole debate, drawn.", _view("graph")),
    Action(
        "view.problems",
        "5",
        "Problems",
        "What is wrong with the map, or could be better; enter reads it in place.",
        _view("problems"),
    ),
    Action(
        "view.zoom",
        "z",
        "Zoom",
        "Give the pane with the keys the whole screen, or take it back.",
        lambda program: program.viewer.zoom(),
    ),
    Action(
        "view.more",
        "plus,equals_sign",
        "More",
        "In Map: open what hangs from the selection; in Focus: the next cards; in Graph: more words.",
        lambda program: program.viewer.more(),
    ),
    Action(
        "view.less",
        "minus",
        "Less",
        "In Map: fold it; in Focus: the cards before; in Graph: all labels.",
        lambda program: program.viewer.less(),
    ),
    Action(
        "view.fit",
        "0",
        "Fit",
        "In Map and Graph: what fits the screen, as at first; of a draft its main line, or all that fits.",
        lambda program: program.viewer.fit(),
    ),
    Action(
        "view.swap",
        "",
        "Swap",
        "Show the other article first; on a narrow screen, show the other one.",
        lambda program: program.viewer.swap(),
        letter="backslash",
    ),
    Action(
        "view.below",
        "",
        "Below",
        "Under the articles: what bears on the selection, or the questions.",
        lambda program: program.viewer.below(),
        letter="v",
    ),
    Action(
        "view.present",
        "",
        "Present",
        "For a projector: one question at a time, both answers in the articles' words; space goes on.",
        lambda program: program.presenter.present(),
        letter="P",
    ),
    Action(
        "walk.conclusion",
        "p",
        "Up",
        "Go to what the selection supports.",
        lambda program: program.walker.conclusion(),
    ),
    Action(
        "walk.premise",
        "s",
        "Down",
        "Go to what supports it; again: to the next one beside that.",
        lambda program: program.walker.premise(),
    ),
    Action(
        "walk.attacker",
        "",
        "Attacker",
        "Go to what attacks it, or a step to it.",
        lambda program: program.walker.attacker(),
        letter="a",
    ),
    Action("walk.target", "", "Target", "Go to what it attacks.", lambda program: program.walker.target()),
    Action(
        "walk.counterpart",
        "x",
        "Across",
        "Go to its counterpart in the other article.",
        lambda program: program.walker.counterpart(),
    ),
    Action(
        "walk.step",
        "",
        "Step",
        "Go to the step from the selection to what it bears on; again: to the next one.",
        lambda program: program.walker.step(),
        letter="b",
    ),
    Action(
        "walk.next-link",
        "c",
        "Next link",
        "Go to the next numbered link between the articles.",
        lambda program: program.walker.next_link(),
    ),
    Action(
        "walk.previous-link",
        "C",
        "Previous link",
        "Go to the link before.",
        lambda program: program.walker.previous_link(),
    ),
    Action(
        "walk.next-issue",
        "i",
        "Next question",
        "Go to the next question that both sides answer.",
        lambda program: program.walker.next_issue(),
    ),
    Action(
        "walk.previous-issue",
        "I",
        "Previous question",
        "Go to the question before.",
        lambda program: program.walker.previous_issue(),
    ),
    Action(
        "walk.next-common",
        "",
        "Common ground",
        "Go to the next claim that both sides grant.",
        lambda program: program.walker.next_common(),
    ),
    Action(
        "walk.next-quote",
        "full_stop",
        "Next quote",
        "Show the next of a claim's quotes, or the next of its ways to the main claim.",
        lambda program: program.walker.next_quote(),
    ),
    Action(
        "walk.previous-quote",
        "",
        "Previous quote",
        "Show the quote before.",
        lambda program: program.walker.previous_quote(),
    ),
    Action(
        "walk.back", "left_square_bracket", "Back", "Back to where you were.", lambda program: program.walker.back()
    ),
    Action(
        "walk.forward", "right_square_bracket", "Forward", "Forward again.", lambda program: program.walker.forward()
    ),
    Action(
        "find.jump",
        "",
        "Jump",
        "Jump to a claim, link or question by its words, from a list.",
        lambda program: program.finder.jump(),
        letter="J",
    ),
    Action(
        "find.label",
        "apostrophe",
        "Letters",
        "Jump to a claim in view by a letter shown on it.",
        lambda program: program.builder.letters(),
    ),
    Action(
        "find.search",
        "slash",
        "Search",
        "Search in the claims and in the articles' text; a number goes straight there.",
        lambda program: program.finder.search(),
    ),
    Action("find.next", "n", "Next found", "To the next place that was found.", lambda program: program.finder.next()),
    Action("find.previous", "N", "Previous found", "To the place before.", lambda program: program.finder.previous()),
    Action(
        "find.filter",
        "f",
        "Filter",
        "Show some claims only: a side, who says it, what nobody answers …",
        lambda program: program.finder.filter(),
    ),
    Action(
        "find.clear",
        "escape",
        "Clear",
        "Let go: of taken words, of marks, of the search and the filter; leave the review.",
        lambda program: program.clear(),
    ),
    Action(
        "edit.words",
        "w",
        "Words",
        "Take words of the article: a sentence first; again: the next one.",
        lambda program: program.builder.words(),
    ),
    Action(
        "edit.claim",
        "",
        "New claim",
        "Make a claim of the taken words, or write one of your own.",
        lambda program: program.builder.claim(),
        letter="B",
    ),
    Action(
        "edit.premise",
        "S",
        "Add premise",
        "What supports the selection: the taken words, a claim, or one of your own.",
        lambda program: program.builder.premise(),
    ),
    Action(
        "edit.attacker",
        "A",
        "Add attack",
        "What attacks the selection, a claim or a step: words, a claim, your own.",
        lambda program: program.builder.attacker(),
    ),
    Action(
        "edit.conclusion",
        "",
        "It supports …",
        "What the selection supports.",
        lambda program: program.builder.conclusion(),
    ),
    Action(
        "edit.onward",
        "T",
        "It supports or attacks …",
        "Link it: what the selection supports, attacks, contradicts or says again.",
        lambda program: program.builder.onward(),
    ),
    Action(
        "edit.aim",
        "",
        "Aim …",
        "Aim the selected step, or the claim's, at something else; it is yours then.",
        lambda program: program.builder.aim(),
        letter="r",
    ),
    Action(
        "edit.contradiction",
        "",
        "Contradicts …",
        "What cannot be true together with the selection.",
        lambda program: program.builder.contradiction(),
    ),
    Action(
        "edit.linked",
        "",
        "Only together",
        "What is a reason only together with the selection; of marked claims: they are.",
        lambda program: program.builder.linked(),
        letter="L",
    ),
    Action(
        "edit.relation",
        "",
        "Relation …",
        "Everything that can be made of the selection's relations: attack a step, reverse, part …",
        lambda program: program.builder.relation(),
        letter="R",
    ),
    Action(
        "edit.quote",
        "",
        "Quote …",
        "A further quote of the taken words; else: who says it, does the author agree, its place; move or remove it.",
        lambda program: program.corrector.quote(),
        letter="Q",
    ),
    Action(
        "edit.main",
        "",
        "Main claim",
        "Make the taken words, or the selection, what the article finally argues for.",
        lambda program: program.builder.main(),
        letter="m",
    ),
    Action(
        "edit.issue",
        "",
        "Question …",
        "A question that the selection answers: type a new one, or choose one that is there.",
        lambda program: program.corrector.issue(),
        letter="exclamation_mark",
    ),
    Action(
        "edit.change",
        "e",
        "Edit",
        "Change the selection's text, label, type, kind, scheme, note …, its quote beside it.",
        lambda program: program.corrector.change(),
    ),
    Action(
        "edit.split",
        "",
        "Split",
        "Make two claims of one.",
        lambda program: program.corrector.split(),
        letter="vertical_line",
    ),
    Action(
        "edit.merge",
        "",
        "Merge",
        "Make one claim of several that say the same: the marked ones, or one you choose.",
        lambda program: program.corrector.merge(),
        letter="M",
    ),
    Action(
        "edit.hand-over",
        "",
        "Hand over …",
        "All that supports the selection supports another claim from now on.",
        lambda program: program.corrector.hand_over(),
        letter="H",
    ),
    Action(
        "edit.delete",
        "d",
        "Delete",
        "Delete the selection, and what has no meaning without it.",
        lambda program: program.corrector.delete(),
    ),
    Action(
        "edit.mark",
        "semicolon",
        "Mark",
        "Mark claims: the next edit is made of all that are marked.",
        lambda program: program.corrector.mark(),
    ),
    Action(
        "edit.review",
        "V",
        "Review",
        "Question after question about what a drafter proposed: main claims first, several reasons at once.",
        lambda program: program.reviewer.review(),
    ),
    Action(
        "edit.accept",
        "",
        "Keep",
        "Accept what is selected and only proposed; in a review, all that is asked about.",
        lambda program: program.reviewer.accept(),
        letter="K",
    ),
    Action(
        "edit.reject",
        "",
        "Drop",
        "Reject what is selected and only proposed; in a review, all that is asked about.",
        lambda program: program.reviewer.reject(),
        letter="D",
    ),
    Action(
        "edit.undo",
        "u",
        "Undo",
        "Take the last edit back, also one that is saved; again: the one before.",
        lambda program: program.judger.undo(otherwise=program.keeper.undo),
    ),
    Action(
        "edit.redo",
        "U",
        "Redo",
        "Do again what was taken back last; again: the next.",
        lambda program: program.judger.redo(otherwise=program.keeper.redo),
    ),
    Action(
        "edit.history",
        "",
        "History",
        "All edits as a list; go back to any point of it.",
        lambda program: program.keeper.history(),
    ),
    Action("edit.save", "W", "Save", "Write the map to its file.", lambda program: program.keeper.save()),
    Action(
        "edit.numbers",
        "",
        "Numbers anew",
        "Count claims and links as when the map is opened; until then each keeps its own.",
        lambda program: program.keeper.numbers(),
    ),
    Action(
        "edit.source",
        "",
        "Article …",
        "Change the article's title, author, side, whose case it makes, part, date, address.",
        lambda program: program.librarian.change(),
        letter="t",
    ),
    Action(
        "edit.add-source",
        "",
        "Add article",
        "Add an article to the map, from a file.",
        lambda program: program.librarian.add(),
        letter="F",
    ),
    Action(
        "edit.article",
        "",
        "Its file …",
        "Let the article be read from another file: it was moved, or there is a better text.",
        lambda program: program.librarian.replace(),
        letter="j",
    ),
    Action(
        "edit.remove-source",
        "",
        "Take out …",
        "Take an article out of the map, with the claims that only it says; its file stays.",
        lambda program: program.librarian.remove(),
        letter="X",
    ),
    Action(
        "edit.save-as",
        "",
        "Save as …",
        "Write the map, as it is now, to another file; this one stays as it is.",
        lambda program: program.librarian.save_as(),
        letter="l",
    ),
    Action(
        "edit.title",
        "",
        "Title",
        "Change the map's title.",
        lambda program: program.corrector.title(),
        letter="quotation_mark",
    ),
    Action(
        "judge.judge",
        "",
        "Judge",
        "What you make of it: accept, doubt, reject a claim; a step is enough, weak … In a file of your own.",
        lambda program: program.judger.judge(),
        letter="G",
    ),
    Action(
        "judge.reader",
        "",
        "Who judges",
        "Judge under another name, or look at what somebody else made of the map.",
        lambda program: program.judger.ask_reader(),
    ),
    Action("out.copy", "", "Copy", "Copy the claim.", lambda program: program.exporter.copy(), letter="y"),
    Action(
        "out.copy-quote",
        "",
        "Copy quote",
        "Copy the quote that is looked at, with its source.",
        lambda program: program.exporter.copy_quote(),
    ),
    Action(
        "out.copy-markdown",
        "",
        "Copy all",
        "Copy the claim with all that bears on it, as Markdown.",
        lambda program: program.exporter.copy_markdown(),
        letter="Y",
    ),
    Action(
        "out.picture",
        "",
        "Picture",
        "Save a picture (SVG, PNG, PDF, DOT) of what is selected, or of everything.",
        lambda program: program.exporter.picture(),
        letter="o",
    ),
    Action(
        "out.browser",
        "",
        "Browser",
        "Open the map's picture in the browser.",
        lambda program: program.exporter.browser(),
    ),
    Action(
        "out.edit",
        "",
        "Editor",
        "Open the map in $EDITOR at the selection, and come back.",
        lambda program: program.exporter.edit(),
        letter="O",
    ),
    Action(
        "out.edit-article",
        "",
        "Article",
        "Open the article in $EDITOR at the quote, and come back.",
        lambda program: program.exporter.edit_article(),
        letter="E",
    ),
    Action(
        "help.menu",
        "enter",
        "Menu",
        "What can be done with the selection, with its keys; also a right click.",
        lambda program: program.helper.menu(),
    ),
    Action(
        "help.article",
        "",
        "Article",
        "What can be done with the article: what it is, another one, its words.",
        lambda program: program.helper.article_menu(),
        letter="g",
    ),
    Action(
        "help.reply",
        "",
        "Reply …",
        "Paste an assistant's reply to what was asked about the map, in a form; it waits after `draft --between`.",
        lambda program: program.helper.reply(),
        letter="h",
    ),
    Action(
        "help.palette",
        "colon",
        "All actions",
        "Everything that can be done, by name, with its key.",
        lambda program: program.helper.palette(),
    ),
    Action(
        "help.keys",
        "question_mark,f1",
        "All keys",
        "This page: every key and what it does.",
        lambda program: program.helper.keys(),
    ),
    Action(
        "help.messages",
        "",
        "Messages",
        "All that was said in this session, in full, the latest first.",
        lambda program: program.helper.messages(),
    ),
    Action(
        "help.quit",
        "q",
        "Quit",
        "Leave; the next time you are back where you were.",
        lambda program: program.helper.quit(),
    ),
)
"""All actions, in the order of the help."""

GROUPS = {
    "view": "Views",
    "walk": "Walk along the argument",
    "find": "Find",
    "edit": "Correct and build",
    "judge": "Judge",
    "out": "Take out",
    "help": "Help",
}
"""The groups of actions, as the help calls them."""


class WordsKey(NamedTuple):
    """A key that means something else while words are taken."""

    keys: str
    """Textual's names of the keys, separated by commas."""
    way: str
    """What the program calls it."""
    help: str


WORDS_KEYS: tuple[WordsKey, ...] = (
    WordsKey("down,j", "next", "The next sentence."),
    WordsKey("up,k", "previous", "The sentence before."),
    WordsKey("right,l", "longer", "One word more at the end."),
    WordsKey("left,h", "shorter", "One word fewer at the end."),
    WordsKey("less_than_sign,shift+left", "earlier", "One word more at the start."),
    WordsKey("greater_than_sign,shift+right", "later", "One word fewer at the start."),
    WordsKey("plus,equals_sign", "part", "A further part of the quote, words between left out."),
    WordsKey("minus", "whole", "Without the last part."),
    WordsKey("enter", "done", "A claim of these words, or the end of the relation that is being made."),
    WordsKey("c,B", "claim", "A claim of these words."),
    WordsKey("P", "conclusion", "What the selection supports."),
    WordsKey("Q", "quote", "A further quote of the selection."),
    WordsKey("L", "linked", "A reason only together with the selection."),
    WordsKey("M,m", "main", "The article's main claim."),
    WordsKey("X", "contradiction", "What cannot be true together with the selection."),
    WordsKey("exclamation_mark", "issue", "A question that these words answer."),
)
"""What keys do while words are taken; S A T make something of them too."""

_SHOWN = {
    "plus": "+",
    "equals_sign": "=",
    "minus": "-",
    "backslash": "\\",
    "full_stop": ".",
    "comma": ",",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "slash": "/",
    "quotation_mark": '"',
    "question_mark": "?",
    "f1": "F1",
    "escape": "esc",
    "apostrophe": "'",
    "exclamation_mark": "!",
    "vertical_line": "|",
    "ampersand": "&",
    "semicolon": ";",
    "at": "@",
    "less_than_sign": "<",
    "greater_than_sign": ">",
    "colon": ":",
    "backspace": "⌫",
}


def shown(key: str, *, ascii_only: bool = False) -> str:
    """A key as it stands on the keyboard."""
    if ascii_only and key == "backspace":
        return "backspace"
    return _SHOWN.get(key, key)


IN_MENUS = "menu:"
"""What stands in the settings before a key that works in menus only."""


REACHING = frozenset(
    (
        "edit.add-source",
        "edit.article",
        "edit.save-as",
        "out.copy",
        "out.copy-quote",
        "out.copy-markdown",
        "out.picture",
        "out.browser",
        "out.edit",
        "out.edit-article",
    )
)
"""What reaches beyond the map: other files, other programs, this machine's clipboard. Not for whoever is served."""


EDITING = ("edit", "judge")
"""The groups of what changes a map, or is kept beside it. Not where it is only looked at."""


def with_keys(chosen: Mapping[str, str], path: Path) -> tuple[Action, ...]:
    """The actions with the keys that a person chose.

    Args:
        chosen: by an action's name, its keys, those for menus after `IN_MENUS`; a letter that stood for something else
            in menus does so no more.
        path: the file that they were chosen in, for messages.

    Raises:
        SettingsError: there is no such action, or two are on one key.
    """
    names = [action.id for action in ACTIONS]
    for name in chosen:
        if name not in names:
            raise SettingsError(f"{path}: there is no action {name!r}; {meant(name, names)}", path)
    signs = {sign: key for key, sign in _SHOWN.items()}

    def named(keys: str) -> list[str]:
        return [signs.get(key.strip(), key.strip()) for key in keys.split(",") if key.strip()]

    def changed(action: Action) -> Action:
        words = chosen[action.id].split(",")
        letters = named(
            ",".join(word.strip().removeprefix(IN_MENUS) for word in words if word.strip().startswith(IN_MENUS))
        )
        keys = named(",".join(word for word in words if not word.strip().startswith(IN_MENUS)))
        return action._replace(keys=",".join(keys), letter=letters[0] if letters else "" if keys else action.letter)

    actions = tuple(changed(a) if a.id in chosen else a for a in ACTIONS)
    taken = {key for a in actions if a.id in chosen for key in (*a.keys.split(","), a.letter)}
    actions = tuple(a._replace(letter="") if a.id not in chosen and a.letter in taken else a for a in actions)
    for key, users in _users(actions).items():
        if len(users) > 1:
            raise SettingsError(
                f"{path}: the key {shown(key)!r} is given to {' and to '.join(users)}; choose another", path
            )
    return actions


def _users(actions: tuple[Action, ...]) -> dict[str, list[str]]:
    users: dict[str, list[str]] = {}
    for action in actions:
        for key in filter(None, (*action.keys.split(","), action.letter)):
            users.setdefault(key, []).append(action.id)
    return users


IN_KEY_LINE = (
    "help.menu",
    "walk.conclusion",
    "walk.premise",
    "walk.counterpart",
    "edit.words",
    "find.search",
)
"""What the key line shows, the most needed first, between the views and the key for all keys."""

MOST_KEYS = 6
"""Keys on the key line."""


def in_key_line(
    actions: tuple[Action, ...], columns: int, *, wanted: Collection[str] = ()
) -> Iterator[tuple[str, str]]:
    """The keys and labels that fit on a line, six at most, the most needed first to be kept.

    The key for all keys is always among them; the views share one place, if their keys are digits.

    Args:
        actions: all that are offered.
        columns: of the line.
        wanted: the names of actions that are needed at this moment.
    """
    by_name = {action.id: action for action in actions}
    views = [one.keys for one in actions if one.group == "view" and one.keys.isdecimal() and one.keys != "0"]
    items = [(f"{views[0]}-{views[-1]}", "Views")] if len(views) > 1 else []
    items += [_item(by_name[name]) for name in (*wanted, *IN_KEY_LINE) if name in by_name and by_name[name].keys]
    last = _item(by_name["help.keys"])
    used, count = _width(last), 1
    for item in items:
        if count < MOST_KEYS and used + _width(item) <= columns:
            used, count = used + _width(item), count + 1
            yield item
    yield last


def _item(action: Action) -> tuple[str, str]:
    return shown(action.keys.split(",")[0]), action.label


def _width(item: tuple[str, str]) -> int:
    return len(item[0]) + len(item[1]) + 3
