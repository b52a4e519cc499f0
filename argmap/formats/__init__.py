"""Text to maps and maps to text: one file, or one folder, for each format.

The room takes and gives strings; it opens no files and knows no articles. A further format gets a file of its own
with `read(text) -> map` and `write(map, over=old text) -> text`, either of which may be absent.
"""

from argmap.formats.mapfile import VERSION, cut_texts, locate, map_schema, read_map, write_map

__all__ = ["VERSION", "cut_texts", "locate", "map_schema", "read_map", "write_map"]
