"""The terminal program in a browser, for a room in which nothing can be installed; one process for each who looks.

The room knows what serves terminals to browsers, and of maps only which files they are. Whoever is served has the
address with its key, looks at a copy of their own unless the map itself is to be worked on, and reaches no other file:
what the program does with files it refuses in a browser (`tui`).
"""
