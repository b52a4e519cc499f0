"""`argmap schema`."""


def schema() -> None:
    """Print the JSON Schema of map files.

    With it editors complete and check map files as you type.

    Write it beside your maps, and name it in their first line:

        argmap schema > maps/argmap.schema.json

        # yaml-language-server: $schema=argmap.schema.json
    """
    from argmap.formats import map_schema

    print(map_schema(), end="")
