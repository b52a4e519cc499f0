"""Copying: to the terminal first, which works over ssh, then to the system's own clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.app import App


def copied(app: App[None], words: str) -> str:
    """Copy words, and say which way they went; a terminal does not answer whether it took them."""
    import pyperclip  # noqa: PLC0415 - it looks for the system's clipboard, which takes a while

    app.copy_to_clipboard(words)
    try:
        pyperclip.copy(words)
    except pyperclip.PyperclipException:
        return "sent to the terminal (OSC 52)"
    return "in the system's clipboard, and sent to the terminal (OSC 52)"
