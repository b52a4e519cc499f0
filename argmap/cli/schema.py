"""`argmap schema`."""

from __future__ import annotations

from typing import Annotated

import typer

Judgements = Annotated[bool, typer.Option("--judgements", help="That of readers' judgements instead.")]


def schema(*, judgements: Judgements = False) -> None:
    """Print the JSON Schema of map files.

    Example: argmap schema > argmap.schema.json

    With it editors complete and check map files as you type.

    Write it beside your maps, and name it in their first line:

        argmap schema > maps/argmap.schema.json

        # yaml-language-server: $schema=argmap.schema.json
    """
    from argmap.formats import map_schema
    from argmap.formats.judgements import judgements_schema

    print(judgements_schema() if judgements else map_schema(), end="")
