"""What a package index needs to know of where this was built: addresses, and a README whose links lead there.

The repository's own address stands nowhere in the code: the hosted workflow says it in its environment, so that a copy
of the repository names itself. Built elsewhere, the README's links stay as they are.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any

from hatchling.metadata.plugin.interface import MetadataHookInterface

_LINK = re.compile(r"(?P<image>!?)(?P<words>\[(?:[^\[\]]|!\[[^\]]*\]\([^)]*\))*\])\((?P<target>(?!https?:|#)[^)\s]+)\)")


class Addresses(MetadataHookInterface):
    """Fills in what pyproject.toml calls dynamic."""

    PLUGIN_NAME = "custom"

    def update(self, metadata: dict[str, Any]) -> None:
        """Add the README and the addresses."""
        text = Path(self.root, "README.md").read_text("utf-8")
        server = os.environ.get("GITHUB_SERVER_URL", "")
        repository, commit = os.environ.get("GITHUB_REPOSITORY", ""), os.environ.get("GITHUB_SHA", "")
        urls: dict[str, str] = {}
        if server and repository and commit:
            home = f"{server}/{repository}"
            text = absolute(text, home, commit)
            urls = {
                "Homepage": home,
                "Documentation": f"{home}/tree/{commit}/argmap/manual",
                "Changes": f"{home}/blob/{commit}/argmap/manual/changes.md",
                "Issues": f"{home}/issues",
            }
        metadata["readme"] = {"content-type": "text/markdown", "text": text}
        metadata["urls"] = urls


def absolute(text: str, home: str, commit: str) -> str:
    """A text whose relative links and pictures lead into a repository, at one commit."""

    def one(link: re.Match[str]) -> str:
        words = _LINK.sub(one, link["words"])
        kind = "raw" if link["image"] else "blob"
        return f"{link['image']}{words}({home}/{kind}/{commit}/{link['target']})"

    return _LINK.sub(one, text).replace("git+ADDRESS", f"git+{home}")
