"""Maps to pictures: DOT in a layout and a style, and what the layout engine makes of it.

The room opens no files and knows no articles; it takes an excerpt of a map, which may be all of it, and gives
text or bytes. A further layout gets a file of its own that turns an `Excerpt` into DOT, and one line in
`LAYOUTS`; a further style is one more `Style` value in `STYLES`, a further page one more in `PAGES`. `engine` runs
the layout engine; `rendering` makes PNG and PDF of our SVG.
"""

from argmap.diagram.drawing import (
    LAYOUTS,
    Choices,
    Picture,
    as_dot,
    document,
    layout_for,
    pdf_of,
    picture,
    png_of,
    seconds_for,
)
from argmap.diagram.engine import ENGINES, run_engine
from argmap.diagram.facing import facing_dot
from argmap.diagram.pages import PAGES, Page
from argmap.diagram.rendering import PICTURE_KINDS, PictureKind
from argmap.diagram.styles import STYLES, Style
from argmap.diagram.tree import tree_dot

__all__ = [
    "ENGINES",
    "LAYOUTS",
    "PAGES",
    "PICTURE_KINDS",
    "STYLES",
    "Choices",
    "Page",
    "Picture",
    "PictureKind",
    "Style",
    "as_dot",
    "document",
    "facing_dot",
    "layout_for",
    "pdf_of",
    "picture",
    "png_of",
    "run_engine",
    "seconds_for",
    "tree_dot",
]
