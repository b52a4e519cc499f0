"""What headlines say: each kind by examples."""

from __future__ import annotations

import pytest

from argmap.articles import read_article, sentences
from argmap.draft.languages import LANGUAGES
from argmap.draft.rules.headlines import headline_of

ENGLISH, FRENCH = LANGUAGES

BODY = "\n\nThe town has a bridge, and the river is under it. It was built long ago.\n"


@pytest.mark.parametrize(
    ("headline", "kind", "thesis"),
    [
        ("The new bridge betrays the old harbour", "states", "The new bridge betrays the old harbour"),
        ("Close the bridge to lorries", "states", "Close the bridge to lorries"),
        ("Repairs, not a new bridge", "states", "Repairs, not a new bridge"),
        ("Why the bridge must go", "states", "the bridge must go"),
        ("The old bridge: why the town cannot keep it", "thesis", "the town cannot keep it"),
        ("The plan: why it will hurt the harbour", "thesis", "The plan: why it will hurt the harbour"),
        ("Five reasons why the bridge must stay", "list", "the bridge must stay"),
        ("Three myths no ferryman should believe", "list", "Three myths no ferryman should believe"),
        ("The fantasy of a toll-free bridge", "names", "The fantasy of a toll-free bridge"),
        ("More lorries? The bridge can take it", "states", "The bridge can take it"),
        ("The bridge must be repaired, but how?", "states", "The bridge must be repaired"),
        ("Ferries embolden their rivals", "states", "Ferries embolden their rivals"),
        ("Cheap tolls starve small ports", "states", "Cheap tolls starve small ports"),
        ("Why the port dithers while the river rises", "states", "the port dithers while the river rises"),
        ("The mayor shrugged off the flood", "states", "The mayor shrugged off the flood"),
        ("Time to bury the toll", "states", "Time to bury the toll"),
        ("In praise of slow boats", "names", "In praise of slow boats"),
        ("Ships on the shores of the bay", "topic", None),
        ("Toll talks in the harbour", "topic", None),
        ("The new ferry that never sails", "topic", None),
        ("The cheapest bridge Harl could build", "names", "The cheapest bridge Harl could build"),
        ("The best ferries will never sail", "states", "The best ferries will never sail"),
        (
            "A toll that is better at raising money than at saving lives",
            "names",
            "A toll that is better at raising money than at saving lives",
        ),
        ("The ferry that never sails costs us dear", "states", "The ferry that never sails costs us dear"),
        ("Lessons learned from the flood", "topic", None),
        ("The ferryman we lost", "topic", None),
        ("The boats we nearly lost", "topic", None),
        ("The boats we almost lost", "topic", None),
        ("The Friday I Got My Ferry Back", "topic", None),
        ("The winter the river froze", "topic", None),
        ("The flood we will not forget", "topic", None),
        ("The bridge nobody wanted but everybody paid for", "topic", None),
        ("The mistake we made", "names", "The mistake we made"),
        ("The bridge we need costs nothing", "states", "The bridge we need costs nothing"),
        ("The fight for the bridge is over", "states", "The fight for the bridge is over"),
        ("The longer we wait, the dearer the bridge gets", "states", "The longer we wait, the dearer the bridge gets"),
        ("Smile, you're paying", "topic", None),
        ("Sorry, we're closed", "topic", None),
        ("Relax! It's only water", "topic", None),
        ("Stop, you're ruining the old harbour", "states", "Stop, you're ruining the old harbour"),
        ("Thirty boats is plenty", "states", "Thirty boats is plenty"),
        ("Keep the bridge open", "states", "Keep the bridge open"),
        ("Welcome to the toll town", "topic", None),
        ("From the harbour to the hills", "topic", None),
        ("Should the bridge be closed?", "asks", None),
        ("Is the bridge safe or not", "asks", None),
        ("The bridge toll: pros and cons", "asks", None),
    ],
)
def test_what_an_english_headline_says(headline: str, kind: str, thesis: str | None) -> None:
    article = read_article((headline + BODY).encode(), "a.txt")
    found = headline_of(article.text, sentences(article)[0], ENGLISH)
    said = article.text[found.thesis.start : found.thesis.end] if found.thesis else None
    assert (found.kind, said) == (kind, thesis)


@pytest.mark.parametrize(
    ("headline", "kind"),
    [
        ("Le pont menace le port", "states"),
        ("Pourquoi le pont doit rester ouvert", "states"),
        ("Le mirage du péage : une erreur coûteuse", "names"),
        ("Faut-il fermer le pont ?", "asks"),
        ("Du port aux collines", "topic"),
        ("Le passeur que nous avons perdu", "topic"),
        ("Le vendredi où j'ai retrouvé mon bac", "topic"),
        ("L'hiver où le fleuve s'est tu", "topic"),
        ("Ce que la crue nous a pris", "topic"),
        ("Le pont que nous voulons ne coûte rien", "states"),
        ("Souriez, vous êtes filmés", "topic"),
        ("Gardons le pont ouvert", "states"),
    ],
)
def test_what_a_french_headline_says(headline: str, kind: str) -> None:
    article = read_article((headline + BODY).encode(), "a.txt")
    assert headline_of(article.text, sentences(article)[0], FRENCH).kind == kind
