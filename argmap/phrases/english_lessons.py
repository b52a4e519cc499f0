"""The words of a lesson's list in English."""

from __future__ import annotations

from argmap.phrases.lessons import LessonWords

LESSON_WORDS = LessonWords(
    heading="A lesson: {title}",
    level="Level {level}, sheet {seed}.",
    draft="DRAFT: {proposals} to be looked through; worksheet and tasks are made of what is accepted.",
    columns=("what", "for whom", "minutes", "what it holds"),
    minutes="{count} min",
    names={
        "slide": "Slide",
        "reading": "Reading copy",
        "reading-marked": "Reading copy with the claims marked",
        "worksheet": "Worksheet",
        "flow": "Flow sheet",
        "page": "Page with both articles and tasks",
    },
    key="Key to the worksheet",
    audience={
        "slide": "on the wall",
        "reading": "one each",
        "reading-marked": "teacher (half a key)",
        "worksheet": "one each",
        "key": "teacher",
        "flow": "one each, or on the board",
        "page": "at a screen, or at home",
    },
    left_out="Left out",
    plan="The hour",
    total="{count} minutes in all. What does not fit: the page, as homework.",
    steps={
        "stand": "Read the question aloud. Hands up: who would say yes, who no? Count, and keep the numbers.",
        "read": "Reading copy: everybody reads both articles, A first.",
        "read-halves": "Reading copy: one half of the class reads A, the other B, and each tells the other what its "
        "article wants one to believe.",
        "work": "Worksheet, alone or in pairs; level 3 in pairs.",
        "key": "Go through the key. Where answers differ, ask for the line, not for the letter.",
        "slide": "Slide: follow one numbered line from the one side to the other. Does it deny the claim, or the step?",
        "slide-unlinked": "Slide: pick a reason of the one side. What would the other side say to it?",
        "flow": "Flow sheet: each group writes a reply in the empty columns for the side that convinces it less.",
        "again": "Hands up again. Who changed sides, and by which reason?",
    },
    kept="as it was",
    changed="changed by hand, and left as it is",
)
