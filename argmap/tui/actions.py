"""Everything that can be done, in one table: it feeds the keys, the help, the palette, the key line and the README."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, NamedTuple

from argmap.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path


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
    rank: int = 0
    """Its place in the key line; 0: not there."""

    @property
    def group(self) -> str:
        """What it belongs to."""
        return self.id.partition(".")[0]

    @property
    def method(self) -> str:
        """The program's method that does it, without `action_`."""
        return self.id.replace(".", "_").replace("-", "_")


ACTIONS: tuple[Action, ...] = (
    Action("view.read", "1", "Read", "Both articles side by side, with the claims in their words.", 2),
    Action("view.map", "2", "Map", "Both cases as trees, and between them the issues with their links.", 3),
    Action("view.focus", "3", "Focus", "What bears on the selected claim, drawn.", 4),
    Action("view.graph", "4", "Graph", "The whole debate, drawn.", 5),
    Action("view.zoom", "z", "Zoom", "Give the pane with the keys the whole screen, or take it back."),
    Action("view.more", "plus,equals_sign", "More", "In the Graph: more words in each box."),
    Action("view.less", "minus", "Less", "In the Graph: fewer words."),
    Action("view.swap", "backslash", "Swap", "Show the other article first; on a narrow screen, show the other one."),
    Action("view.below", "r", "Below", "Under the articles: what bears on the selection, or the issues."),
    Action("walk.conclusion", "p", "Supports", "Go to what the selection supports.", 9),
    Action("walk.premise", "s", "Premise", "Go to what supports it; again: to the next one beside that.", 6),
    Action("walk.attacker", "a", "Attacker", "Go to what attacks it, or a step to it.", 8),
    Action("walk.target", "t", "Target", "Go to what it attacks."),
    Action("walk.counterpart", "x", "Other side", "Go to its counterpart in the other article.", 7),
    Action("walk.next-link", "c", "Next link", "Go to the next numbered link between the articles.", 10),
    Action("walk.previous-link", "C", "Previous link", "Go to the link before."),
    Action("walk.next-issue", "i", "Next issue", "Go to the next question that both sides answer.", 11),
    Action("walk.previous-issue", "I", "Previous issue", "Go to the issue before."),
    Action("walk.next-common", "m", "Common ground", "Go to the next claim that both sides grant."),
    Action("walk.next-quote", "full_stop", "Next quote", "Show the next of a claim's quotes."),
    Action("walk.previous-quote", "comma", "Previous quote", "Show the quote before."),
    Action("walk.back", "left_square_bracket,backspace", "Back", "Back to where you were."),
    Action("walk.forward", "right_square_bracket", "Forward", "Forward again."),
    Action("find.jump", "J", "Jump", "Jump to a claim, link or issue by its number or words."),
    Action("find.search", "slash", "Search", "Search in the claims and in the articles' text.", 12),
    Action("find.next", "n", "Next found", "To the next place that was found."),
    Action("find.previous", "N", "Previous found", "To the place before."),
    Action("find.filter", "f", "Filter", "Show some claims only: a side, a voice, what nobody answers …"),
    Action("find.clear", "escape", "Clear", "End the search and the filter."),
    Action("out.copy", "y", "Copy", "Copy the claim."),
    Action("out.copy-quote", "quotation_mark", "Copy quote", "Copy the quote that is looked at, with its source."),
    Action("out.copy-markdown", "Y", "Copy all", "Copy the claim with all that bears on it, as Markdown."),
    Action("out.picture", "v", "Picture", "Save a picture (SVG, PNG or PDF) of what is selected, or of everything."),
    Action("out.browser", "o", "Browser", "Open the map's picture in the browser."),
    Action("out.edit", "O", "Editor", "Open the map in $EDITOR at the selection, and come back."),
    Action("out.edit-article", "E", "Article", "Open the article in $EDITOR at the quote, and come back."),
    Action("help.keys", "question_mark,f1", "All keys", "This page: every key and what it does.", 1),
    Action("help.quit", "q", "Quit", "Leave; the next time you are back where you were.", 13),
)
"""All actions, in the order of the help."""

GROUPS = {
    "view": "Views",
    "walk": "Walk along the argument",
    "find": "Find",
    "out": "Take out",
    "help": "Help",
}
"""The groups of actions, as the help calls them."""

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
    "backspace": "⌫",
}


def shown(key: str, *, ascii_only: bool = False) -> str:
    """A key as it stands on the keyboard."""
    if ascii_only and key == "backspace":
        return "backspace"
    return _SHOWN.get(key, key)


def with_keys(chosen: Mapping[str, str], path: Path) -> tuple[Action, ...]:
    """The actions with the keys that a person chose.

    Args:
        chosen: by an action's name, its keys.
        path: the file that they were chosen in, for messages.

    Raises:
        SettingsError: there is no such action, or two are on one key.
    """
    names = [action.id for action in ACTIONS]
    for name in chosen:
        if name not in names:
            near = get_close_matches(name, names, n=1)
            meant = f"; did you mean {near[0]}?" if near else f"; known: {', '.join(names)}"
            raise SettingsError(f"{path}: there is no action {name!r}{meant}", path)
    signs = {sign: key for key, sign in _SHOWN.items()}

    def named(keys: str) -> str:
        return ",".join(signs.get(key.strip(), key.strip()) for key in keys.split(",") if key.strip())

    actions = tuple(a._replace(keys=named(chosen[a.id])) if a.id in chosen else a for a in ACTIONS)
    for key, users in _users(actions).items():
        if len(users) > 1:
            raise SettingsError(
                f"{path}: the key {shown(key)!r} is given to {' and to '.join(users)}; choose another", path
            )
    return actions


def _users(actions: tuple[Action, ...]) -> dict[str, list[str]]:
    users: dict[str, list[str]] = {}
    for action in actions:
        for key in filter(None, action.keys.split(",")):
            users.setdefault(key, []).append(action.id)
    return users


def in_key_line(actions: tuple[Action, ...], columns: int) -> Iterator[tuple[str, str]]:
    """The keys and labels that fit on a line, the most needed first to be kept, in the order of the table.

    The key for all keys is always among them.
    """
    ranked = sorted((action for action in actions if action.rank), key=lambda action: action.rank)
    kept: list[Action] = []
    used = 0
    for action in ranked:
        width = len(shown(action.keys.split(",")[0])) + len(action.label) + 3
        if used + width <= columns or not kept:
            kept.append(action)
            used += width
    for action in sorted(kept, key=lambda action: (action.id == "help.keys", action.rank)):
        yield shown(action.keys.split(",")[0]), action.label
