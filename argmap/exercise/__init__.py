"""Tasks made of a map and its articles, with right answers: a page asks them, a sheet prints them, both the same.

A task is a value of the model (`argmap.model.exercise`): its wording, choices that are right or wrong with what helps
and why, the claims whose exact words are right, and what it is about. `exercise_of` makes those of a page,
`tasks_of_kind` those of a sheet; the same map, level, seed and teaching give the same tasks. The room knows no file, no
page and no paper. A further kind of task is a function in `kinds` and one line in its table, `KINDS`.
"""

from argmap.exercise.exact_words import Marking, Verdict, marking, right_places
from argmap.exercise.kinds import KINDS, Kind, OfArticle, OfBoth
from argmap.exercise.making import Sheet, exercise_of, refusal, tasks_of_kind
from argmap.exercise.material import Material

__all__ = [
    "KINDS",
    "Kind",
    "Marking",
    "Material",
    "OfArticle",
    "OfBoth",
    "Sheet",
    "Verdict",
    "exercise_of",
    "marking",
    "refusal",
    "right_places",
    "tasks_of_kind",
]
