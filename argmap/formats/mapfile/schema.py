"""The JSON Schema of the map file, so that editors complete and check it."""

from __future__ import annotations

import json

from argmap.formats.mapfile.form import MapForm


def map_schema() -> str:
    """The schema (JSON Schema draft 2020-12) as JSON text, the same bytes every time."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **MapForm.model_json_schema()}
    schema["title"] = "argmap map file"
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
