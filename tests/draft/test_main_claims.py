"""Which claim a draft takes for the main one, and which it asks about."""

from __future__ import annotations

import pytest

from argmap.draft.rules.case import Case, case_of
from tests.draft.articles import read


def case(text: str) -> Case:
    found = case_of(read(text))
    assert found is not None
    return found


def main_of(text: str) -> str:
    found = case(text)
    return found.statements[found.main].unit.text


TEXTS = {
    "The council has betrayed its drivers": """The council has betrayed its drivers

The council leaked the report and put its drivers in danger. Should things go wrong, the town will blame \
the clerk. The \
drivers deserve better.
""",
    "Closing the stage is censorship": """Closing the stage is censorship

I dislike every kind of ban. It is odd that the closure should come just weeks after the fire. Nobody \
asked the audience.
""",
    "The pact is a fantasy": """The pact is a fantasy

When the minister told students in autumn that the neighbours were to blame for the dam, \
few papers reported it. The dam \
was paid for by our own banks.
""",
    "The old harbour should stay open to ferries": """Keep it open

The shops of the town live on visitors who come over the water, and they do not come by car any more these days.

The old harbour should stay open to ferries. It costs the town nothing, and the boats are full on every day in summer.

Many visitors say that they come for the crossing, and nobody who was asked came for the bridge.
""",
    "I firmly believe that the town should buy the ferry": """Ferries and the town

Many towns have ferries, and some have a bridge as well. Opinions on them differ in our town, as they do elsewhere.

The ferry brings visitors in summer, and in winter it is the only way to the doctor on the other side.

In conclusion, I firmly believe that the town should buy the ferry. It would pay within ten years.
""",
}


@pytest.mark.parametrize("main", TEXTS)
def test_the_main_claim(main: str) -> None:
    assert main_of(TEXTS[main]) == main


def test_a_headline_that_asks_leaves_the_choice_to_the_text_which_is_unsure() -> None:
    found = case("""Should the ferry be sold?

The ferry was bought in 1950 by the mayor of that time. It has sailed ever since, and the whole town has sailed on it.

It carries the post in winter, and visitors love it in summer. There is no bridge for forty miles.

The town must therefore keep its ferry. No bridge that anybody could pay for would ever replace it.
""")
    assert found.statements[found.main].unit.text == "The town must therefore keep its ferry"
    assert found.choice.is_unsure
    assert len(found.choice.offered) == 3


def test_what_says_the_headline_again_becomes_a_quote_of_it() -> None:
    found = case("""The ferry must stay

The ferry must stay. It brings the post to the island in winter, when there is no other way across for weeks.

The doctor comes with it every second day. She has no car, and there is no bridge for forty miles.
""")
    assert len(found.statements[found.main].units) == 2
    assert sum("must stay" in one.unit.text for one in found.statements) == 1
