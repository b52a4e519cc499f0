"""A debate as one HTML file: both articles in full, the map between them, the picture, the outline, and tasks.

The page opens from a stick, without a network, on a phone, and without scripts it still says everything. The room
opens no file: a debate and a picture come in, a text goes out. `markup` is the only maker of HTML, and whatever a map
or an article says stays text in it. `texts` gives the articles letter by letter, `spine` what stands between them,
`outlining` the map in words, `picturing` the picture, `asking` the tasks of an exercise, `data` what the script knows,
and `page` puts all together; `listing` makes a list of pages. What a pupil is given to do is an `Offer`: a page without
a map, or with hidden answers, has nothing of a map in it. The script is plain JavaScript, one file for each concern in
`scripts`, the looks are in `styles`; a further file is one line in the tables of `files`. Words are those of
`argmap.phrases`: the page's own in `pages`, of building in `working`, of the exercise in `exercising` and `tasks`.
"""

from argmap.web.asking import askable
from argmap.web.listing import Listed, list_page
from argmap.web.page import web_page
from argmap.web.subject import Offer

__all__ = ["Listed", "Offer", "askable", "list_page", "web_page"]
