"""The map file as a format among others: its articles are files of their own, which it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.errors import ArgmapError
from argmap.formats.format import Format, Loss, Read, Written
from argmap.formats.mapfile.reading import is_map, read_map
from argmap.formats.mapfile.writing import write_map

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.formats.format import Resolve
    from argmap.model import ArgumentMap

_ARTICLE = "the text of an article"


def _read(text: str, resolve: Resolve, *, path: str) -> Read:
    argument_map = read_map(text, path=path)
    articles, losses = {}, []
    for name in _named_by(argument_map):
        try:
            articles[name] = resolve(name)
        except ArgmapError as error:
            losses.append(Loss(_ARTICLE, name, str(error)))
    return Read(argument_map, articles, tuple(losses))


def _write(argument_map: ArgumentMap, articles: Mapping[str, str], *, over: str | None) -> Written:
    named = _named_by(argument_map)
    losses = [Loss(_ARTICLE, name, "no source of the map names it") for name in articles if name not in named]
    return Written(write_map(argument_map, over=over), tuple(losses))


def _named_by(argument_map: ArgumentMap) -> tuple[str, ...]:
    return tuple(dict.fromkeys(source.article for source in argument_map.sources if source.article is not None))


MAP_YAML = Format(
    words="argmap's map file: YAML to be written by hand, the articles beside it",
    endings=(".yaml", ".yml"),
    is_in=is_map,
    read=_read,
    write=_write,
)
