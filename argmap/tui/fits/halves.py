"""A sentence in two halves: what a claim is likely to be split into."""

from __future__ import annotations

import re

_JOINTS = (
    re.compile(r"\s*;\s+|,\s+(?:and|but|or|so|which|while|whereas|because)\s+"),
    re.compile(r"\s+(?:and|but|while|whereas)\s+"),
)
"""Where two statements meet in one sentence, surely and perhaps: what stands behind a bare "and" may be half a list."""

_LEAST = 3
"""Words of a half; a shorter one is no statement."""


def halves(text: str) -> tuple[str, str]:
    """Both halves as sentences, parted at the joint nearest to the middle; twice the whole where there is none."""
    found = (
        [
            joint
            for joint in joints.finditer(text)
            if min(len(text[: joint.start()].split()), len(text[joint.end() :].split())) >= _LEAST
        ]
        for joints in _JOINTS
    )
    joints = next(filter(None, found), None)
    if joints is None:
        return text, text
    middle = min(joints, key=lambda joint: abs((joint.start() + joint.end()) / 2 - len(text) / 2))
    first, second = text[: middle.start()].rstrip(" ,;"), text[middle.end() :]
    return first if first.endswith((".", "!", "?")) else f"{first}.", second[:1].upper() + second[1:]
