"""Lines of the screen: the title with the way one came, the tie between the articles, the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text
from textual.widgets import Static

from argmap.text import Surface, cut, one_line
from argmap.tui.actions import in_key_line
from argmap.tui.styles import palette

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from argmap.tui.actions import Action
    from argmap.tui.scene import Scene


def plain(words: str) -> str:
    """Words on one line, of which each column can be counted."""
    return one_line(words, Surface.CELLS)


class TitleLine(Static):
    """The map's title, the way one came, and what is filtered or searched for."""

    def tell(self, title: str, way: list[str], status: str, *, proposed: int = 0) -> None:
        """Show these; the end of the way and the status matter most. What is still proposed makes it a draft."""
        columns = max(self.app.size.width, 10)
        came = " › ".join(way)
        while cell_len(came) > columns // 2 and " › " in came:
            came = "… › " + came.removeprefix("… › ").partition(" › ")[2]
        status = cut(plain(status), columns * 2 // 3)
        while cell_len(came) > max(columns // 2 - cell_len(status) // 2, 12) and " › " in came:
            came = "… › " + came.removeprefix("… › ").partition(" › ")[2]
        banner = f" DRAFT, {proposed} proposed " if proposed else ""
        left = cut(plain(title), max(columns - cell_len(came) - cell_len(status) - cell_len(banner) - 6, 8))
        line = Text("", style="bold", no_wrap=True)
        line.append(banner, style="reverse")
        line.append(f" {left}  ")
        line.append(came, style="not bold")
        room = columns - cell_len(line.plain) - cell_len(status) - 1
        line.append(" " * max(room, 1) + status, style="italic not bold")
        self.update(line)


class TieLine(Static):
    """What is selected, and what answers it on the other side."""

    def tell(self, scene: Scene) -> None:
        """Show the two, the left article's on the left, and what ties them."""
        colours = palette(self.app.theme_variables)
        structure, name, columns = scene.debate.structure, scene.selected, max(self.app.size.width - 2, 10)
        if name in structure.issues:
            question = cut(plain(structure.issues[name].question), columns)
            self.update(Text(f" {scene.glyphs.issue} {question}", style="bold", no_wrap=True))
            return
        if name in structure.relations:
            self.update(self._of_relation(scene, columns))
            return
        if name not in structure.claims:
            self.update("")
            return
        mark = f"{scene.glyphs.marked} " if name in scene.marked else ""
        here = f"{mark}{structure.number(name)} {plain(structure.claims[name].short)}"
        line = Text(no_wrap=True)
        if scene.tie is None:
            side = structure.ground(name) in ("left", "right")
            said = "nothing in the other article answers this" if side else "on neither side"
            line.append(f" {cut(here, columns - cell_len(said) - 5)}", style=colours.of_ground(structure.ground(name)))
            line.append(f"  {scene.glyphs.step * 2} {said}")
            self.update(line)
            return
        why = plain(scene.tie.why)
        other = f"{structure.number(scene.tie.id)} {plain(structure.claims[scene.tie.id].short)}"
        if scene.tie.id == name:
            line.append(f" {cut(here, columns // 2)}", style=colours.common)
            line.append(f"  {scene.glyphs.step * 2} {why}")
            self.update(line)
            return
        each = max((columns - cell_len(why) - 8) // 2, 8)
        ends = [(here, name, colours.chosen), (other, scene.tie.id, colours.tied)]
        if structure.ground(name) == "right":
            ends.reverse()
        step = scene.glyphs.step * 2
        line.append(f" {cut(ends[0][0], each)}", style=ends[0][2])
        line.append(f" {step} {cut(why, columns - 2 * 8 - 8)} {step} ")
        line.append(cut(ends[1][0], each), style=ends[1][2])
        self.update(line)

    def _of_relation(self, scene: Scene, columns: int) -> Text:
        """A link or step from end to end, what stands on the left first."""
        structure, colours = scene.debate.structure, palette(self.app.theme_variables)
        relation = structure.relations[scene.selected]
        ends = [[*relation.premises], [structure.aim(relation).id]]
        signs = [scene.glyphs.of_kind(relation.kind), scene.glyphs.forth]
        if structure.ground(relation.id) == "right" and structure.is_crossing(relation):
            ends.reverse()
            signs = [scene.glyphs.back, signs[0]]
        step = scene.glyphs.forth if relation.target in structure.relations else ""
        number = structure.number(relation.id)
        line = Text(f" {number} " if number else " ", style="bold", no_wrap=True)
        each = max((columns - 12) // 2, 8)
        for i, claims in enumerate(ends):
            words = " + ".join(f"{structure.number(c)} {plain(structure.claims[c].short)}" for c in claims)
            is_target = claims[-1] == structure.aim(relation).id
            line.append(
                cut(f"{step if is_target else ''}{words}", each), style=colours.of_ground(structure.ground(claims[0]))
            )
            line.append("" if i else f"  {''.join(signs)}  ")
        return line


class KeyLine(Static):
    """The keys that are needed most, as many as fit; always the one that shows all."""

    def tell(self, actions: tuple[Action, ...], *, wanted: Collection[str] = ()) -> None:
        """Show them, first those that are wanted at this moment."""
        self.tell_keys(in_key_line(actions, self.app.size.width - 1, wanted=wanted))

    def tell_message(self, words: str) -> None:
        """Show a sentence instead."""
        self.update(Text(cut(f" {words}", max(self.app.size.width, 2)), style="bold", no_wrap=True))

    def tell_keys(self, keys: Iterable[tuple[str, str]]) -> None:
        """Show some keys with what they do."""
        line = Text(no_wrap=True)
        for key, label in keys:
            line.append(f" {key} ", style="bold reverse")
            line.append(f"{label} ")
        self.update(line)
