"""What stands under a field says what it is: read when a schema is asked for, since most commands ask for none."""

from __future__ import annotations

import ast
import inspect
import textwrap
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic import GetJsonSchemaHandler
    from pydantic_core import CoreSchema


class Documented(BaseModel):
    """A model whose JSON Schema describes each field by the text under it.

    As pydantic's `use_attribute_docstrings`, which reads every class's source while the class is made.
    """

    @classmethod
    def __get_pydantic_json_schema__(cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        schema = handler(core_schema)
        properties = handler.resolve_ref_schema(schema).get("properties", {})
        for name, words in _all_said(cls).items():
            if name in properties:
                properties[name].setdefault("description", words)
        return schema


def _all_said(kind: type[BaseModel]) -> Mapping[str, str]:
    """The texts under a class's own fields and those that it inherits."""
    said: dict[str, str] = {}
    for one in reversed(kind.__mro__):
        if issubclass(one, Documented):
            said |= _said(one)
    return said


@cache
def _said(kind: type[BaseModel]) -> Mapping[str, str]:
    (body,) = ast.parse(textwrap.dedent(inspect.getsource(kind))).body
    said: dict[str, str] = {}
    statements = body.body if isinstance(body, ast.ClassDef) else []
    for field, text in pairwise(statements):
        match field, text:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(words))):
                said[name] = inspect.cleandoc(words)
            case _:
                pass
    return said
