"""Files: opened, locked and replaced whole; journals of what is being done to one; what a person set.

The room knows bytes, files and folders, and no map and no debate. What is written appears whole or not at all; what
goes wrong is a `FileError`. It prints nothing. `locking`, `folders` and `journal` are imported from their
own files, as they load what locks files; a further thing that is kept in files of its own gets a file here.
"""

from argmap.store.files import look_at, make_folder, read_bytes, replace_together, stamp, write_atomically, write_new
from argmap.store.settings import Settings, load_settings
from argmap.store.together import write_together
from argmap.store.writable import refuse_long_name, refuse_taken, refuse_unwritable

__all__ = [
    "Settings",
    "load_settings",
    "look_at",
    "make_folder",
    "read_bytes",
    "refuse_long_name",
    "refuse_taken",
    "refuse_unwritable",
    "replace_together",
    "stamp",
    "write_atomically",
    "write_new",
    "write_together",
]
