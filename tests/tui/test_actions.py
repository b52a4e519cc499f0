from __future__ import annotations

from pathlib import Path

import pytest

from argmap.errors import SettingsError
from argmap.store import load_settings
from argmap.tui.actions import ACTIONS, GROUPS, in_key_line, shown, with_keys
from argmap.tui.views import VIEWS
from argmap.workspace import ViewState, load_view_state, save_view_state

FORBIDDEN = {"ctrl+h", "ctrl+i", "ctrl+j", "ctrl+m", "ctrl+q", "ctrl+s", "f11", "f12"}
HERE = Path("config.toml")


def test_every_action_can_be_done_and_is_explained() -> None:
    assert set(VIEWS) <= {action.id.removeprefix("view.") for action in ACTIONS}
    for action in ACTIONS:
        assert callable(action.do), action.id
        assert action.help.endswith((".", "…")), action.id
        assert action.group in GROUPS


def test_no_key_does_two_things_and_none_is_taken_by_terminals() -> None:
    keys = [key for action in ACTIONS for key in action.keys.split(",") if key]
    assert len(keys) == len(set(keys))
    assert not FORBIDDEN & set(keys)
    assert not [key for key in keys if key.startswith(("alt", "ctrl"))]


@pytest.mark.parametrize("columns", [10, 20, 40, 60, 80, 120, 200])
def test_the_key_line_fits_and_always_shows_where_all_keys_are(columns: int) -> None:
    line = list(in_key_line(ACTIONS, columns))
    assert "?" in [key for key, _ in line]
    width = sum(len(key) + len(label) + 3 for key, label in line)
    assert width <= columns or len(line) == 1


def test_keys_can_be_changed() -> None:
    actions = {action.id: action for action in with_keys({"walk.attacker": "Z", "find.search": "/, F"}, HERE)}
    assert actions["walk.attacker"].keys == "Z"
    assert actions["find.search"].keys == "slash,F"
    assert shown("slash") == "/"


def test_forty_keys_act_at_once_and_the_rest_are_letters_in_menus() -> None:
    assert len([action for action in ACTIONS if action.keys]) == 40
    letters = [action.letter for action in ACTIONS if action.letter]
    assert len(letters) == len(set(letters))
    assert not set(letters) & {key for action in ACTIONS for key in action.keys.split(",")}


def test_letters_of_menus_can_be_changed_and_made_keys() -> None:
    actions = {action.id: action for action in with_keys({"edit.aim": "menu:@", "edit.merge": "Z"}, HERE)}
    assert (actions["edit.aim"].keys, actions["edit.aim"].letter) == ("", "at")
    assert (actions["edit.merge"].keys, actions["edit.merge"].letter) == ("Z", "")


def test_an_unknown_action_is_refused_with_the_nearest() -> None:
    with pytest.raises(SettingsError, match=r"there is no action 'walk\.attaker'; did you mean walk\.attacker\?"):
        with_keys({"walk.attaker": "A"}, HERE)


def test_one_key_for_two_actions_is_refused() -> None:
    with pytest.raises(SettingsError, match=r"the key 's' is given to walk\.premise and to walk\.attacker"):
        with_keys({"walk.attacker": "s"}, HERE)


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path


def test_settings_are_read_from_their_file(folders: Path) -> None:
    assert load_settings().keys == {}
    file = folders / "config" / "argmap" / "config.toml"
    file.parent.mkdir(parents=True)
    file.write_text('theme = "argmap-paper"\nascii = true\n[keys]\n"walk.attacker" = "A"\n')
    settings = load_settings()
    assert (settings.theme, settings.ascii, settings.keys) == ("argmap-paper", True, {"walk.attacker": "A"})


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("theme = ", "this is not TOML"),
        ("colour = 1", "there is no setting 'colour'; known: keys, theme, ascii"),
        ("ascii = 'yes'", "ascii must be true or false"),
        ("[keys]\nx = 1", "the keys of x must be a text"),
    ],
)
def test_settings_that_cannot_be_understood_say_where(folders: Path, text: str, said: str) -> None:
    file = folders / "config" / "argmap" / "config.toml"
    file.parent.mkdir(parents=True)
    file.write_text(text)
    with pytest.raises(SettingsError, match=r"config\.toml") as caught:
        load_settings()
    assert said in str(caught.value)


def test_where_one_was_is_kept_beside_no_map(folders: Path) -> None:
    map_file = folders / "map.yaml"
    state = ViewState("map", "trade", 1, ("a", "b"), "swapped", "argmap-paper")
    save_view_state(map_file, state)
    assert load_view_state(map_file) == state
    assert load_view_state(folders / "other.yaml") == ViewState()
    assert [path.name for path in folders.iterdir()] == ["state"]


@pytest.mark.parametrize("text", ["", "{", "[]", '{"version": 99}', '{"version": 1, "folds": 3}'])
def test_a_broken_state_is_the_beginning(folders: Path, text: str) -> None:
    map_file = folders / "map.yaml"
    save_view_state(map_file, ViewState("map"))
    (file,) = (folders / "state" / "argmap" / "views").iterdir()
    file.write_text(text)
    assert load_view_state(map_file).view == ""
