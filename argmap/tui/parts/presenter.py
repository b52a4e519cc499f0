"""Presenting: the talk on a map, over the program, and back to what was talked about."""

from __future__ import annotations

from argmap.phrases import PLAIN, capital
from argmap.tui.fits.talk import talk_of
from argmap.tui.parts.part import Part
from argmap.tui.presenting import Presenting


class Presenter(Part):
    """Presents the map."""

    def present(self, *, from_start: bool = False) -> None:
        """Begin at the title, or at the question of what is selected."""
        program, talk = self.program, talk_of(self.structure)
        if not talk.stops:
            program.say(capital(PLAIN.words.talk.nothing))
            return
        place = 0 if from_start else talk.place_of(self.scene.selected) or 0
        screen = Presenting(talk, self.scene, place)

        def left(_: None) -> None:
            if screen.about:
                program.select(screen.about)
                program.show_view("read")

        program.push_screen(screen, left)
