"""`argmap schema`."""

from __future__ import annotations

from typing import Annotated

import typer

Judgements = Annotated[bool, typer.Option("--judgements", help="That of readers' judgements instead.")]
Exercise = Annotated[bool, typer.Option("--exercise", help="That of exercises (MAP.exercise.yaml).")]
Teaching = Annotated[bool, typer.Option("--teaching", help="That of a teacher's choices (MAP.teaching.yaml).")]


def schema(*, judgements: Judgements = False, exercise: Exercise = False, teaching: Teaching = False) -> None:
    """Print the JSON Schema of map files.

    Example: argmap schema > argmap.schema.json

    With it editors complete and check map files as you type.

    Write it beside your maps, and name it in their first line:

        argmap schema > maps/argmap.schema.json

        # yaml-language-server: $schema=argmap.schema.json
    """
    from argmap.formats import map_schema
    from argmap.formats.exercises import exercise_schema, teaching_schema
    from argmap.formats.judgements import judgements_schema

    others = ((judgements, judgements_schema), (exercise, exercise_schema), (teaching, teaching_schema))
    asked = [made for is_asked, made in others if is_asked]
    if len(asked) > 1:
        raise typer.BadParameter("give one of --judgements, --exercise and --teaching")
    print(asked[0]() if asked else map_schema(), end="")
