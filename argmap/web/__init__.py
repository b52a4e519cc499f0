"""A debate as one HTML file: both articles in full, the map between them, the picture, and the outline.

The page opens from a stick, without a network, on a phone, and without scripts it still says everything. The room
opens no file: a debate and a picture come in, a text goes out. `markup` is the only maker of HTML, and whatever a map
or an article says stays text in it. `texts` gives the articles letter by letter, `spine` what stands between them,
`outlining` the map in words, `picturing` the picture, `data` what the script knows, and `page` puts all together. The
script is plain JavaScript, one file for each concern in `scripts`, the looks are in `styles`; a further file is one
line in the tables of `files`. Words are those of `argmap.phrases`, the page's own in `phrases/pages.py`.
"""

from argmap.web.listing import Listed, list_page
from argmap.web.page import web_page
from argmap.web.subject import Offer

__all__ = ["Listed", "Offer", "list_page", "web_page"]
