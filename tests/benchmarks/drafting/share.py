"""How many of how many."""

from __future__ import annotations

from typing import NamedTuple


class Share(NamedTuple):
    """How many of how many; shares of several maps are added up."""

    right: int
    all: int

    def __str__(self) -> str:
        """As `right/all`, and as a share."""
        return f"{self.right}/{self.all}" + (f" {self.right / self.all:.2f}" if self.all else "")
