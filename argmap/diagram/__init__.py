"""Maps to pictures: where everything stands, in a style, and what the engine draws of it.

The room opens no files and knows no articles; it takes an excerpt of a map, which may be all of it, and gives
text or bytes. `hanging` is the layout, a pipeline from an excerpt to a `Scene` of boxes, words and lines; `dot` writes
a scene for Graphviz, `engine` runs it, `document` makes an SVG that a page can style and a screen reader can read, and
`rendering` makes PNG and PDF of that. A further style is one more `Style` in `STYLES`, a further page one more in
`PAGES`.
"""

from argmap.diagram.cuts import Labels
from argmap.diagram.drawing import LABELS, Choices, Picture, as_dot, pdf_of, picture, png_of, readable_labels
from argmap.diagram.engine import ENGINES, run_engine
from argmap.diagram.pages import PAGES, Page
from argmap.diagram.rendering import PICTURE_KINDS, PictureKind, scripts_without_font
from argmap.diagram.styles import STYLES, Style

__all__ = [
    "ENGINES",
    "LABELS",
    "PAGES",
    "PICTURE_KINDS",
    "STYLES",
    "Choices",
    "Labels",
    "Page",
    "Picture",
    "PictureKind",
    "Style",
    "as_dot",
    "pdf_of",
    "picture",
    "png_of",
    "readable_labels",
    "run_engine",
    "scripts_without_font",
]
