"""The parts of the screen, one file per pane; panes do not know each other."""
