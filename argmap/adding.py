"""How a package is added to the argmap that runs, however it was installed; imports nothing else of argmap."""

from __future__ import annotations

import sys
from importlib.util import find_spec


def adding(package: str, *, again: bool = False) -> str:
    """What a person does to have one more package, or a broken one again: a command to paste, where one does it."""
    quoted = f"'{package}'" if "[" in package else package
    if getattr(sys, "frozen", False):
        return f"install argmap with pipx or uv and add {package} there, as nothing can be added to this single file"
    if "archive-v0" in sys.prefix:  # where uvx keeps what it runs once
        return f"put --with {quoted} behind `uvx`"
    if find_spec("pip") is None:
        return f"uv pip install --python {sys.executable} {'--reinstall ' * again}{quoted}"
    return f"{sys.executable} -m pip install {'--force-reinstall ' * again}{quoted}"
