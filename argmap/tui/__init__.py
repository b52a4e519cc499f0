"""The terminal program: both articles side by side, and the map, for exploring from the keyboard.

One value, the `Scene`, goes down to all panes; one message, `Chosen`, comes up from each. What can be done stands in
one table, `ACTIONS`, which feeds keys, help, palette and footer. A further pane gets a file in `panes`, a further
action one line in the table. The room is imported by the command `view` alone, as Textual takes time to load.
"""
