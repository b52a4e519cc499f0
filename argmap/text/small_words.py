"""The small words of languages: those that every text is full of, and that mean little by themselves.

A language is known by them, and what is said is compared without them. One more language is one more line in
`SMALL_WORDS`.
"""

from __future__ import annotations

from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class SmallWords:
    """The small words of a language.

    Args:
        words: those by which its texts are known, parted by white space.
        besides: others that mean little too.
        elided: what may stand before an apostrophe, for a word of its own: "l" in "l'alliance".
    """

    def __init__(self, words: str, *, besides: str = "", elided: str = "") -> None:
        self.words = words
        self._besides, self._elided = besides, elided

    @cached_property
    def all(self) -> frozenset[str]:
        """All of them, one by one."""
        return frozenset((*self.words.split(), *self._besides.split()))

    @cached_property
    def elided(self) -> frozenset[str]:
        """What may stand before an apostrophe, one by one."""
        return frozenset(self._elided.split())


_ENGLISH = SmallWords(
    """
    a about above after again against all almost also although always am among an and another any anyone anything
    are around as at away back be became because become becomes been before being below between both but by can
    cannot can't could couldn't did didn't do does doesn't doing don't done down during each either else enough
    even ever every everybody everyone everything few for from further get gets getting give given gives go goes
    going got had hadn't has hasn't have haven't having he her here hers herself him himself his how however i i'd
    i'll i'm i've if in indeed instead into is isn't it it's its itself just keep kept let less like little made
    make makes making many may me might mine more moreover most much must my myself near nearly neither never
    nevertheless no nobody none nor not nothing now of off often on once one only onto or other others otherwise
    ought our ours ourselves out over own per perhaps put quite rather really same say says said see seen she
    should shouldn't since so some somebody someone something soon still such take taken takes than that that's
    the their theirs them themselves then there there's thereby therefore these they they're this those though
    through throughout thus to together too took toward towards under until up upon us use used uses very was
    wasn't we we're we've well went were weren't what when where whereas whether which while who whole whom whose
    why will with within without won't would wouldn't yes yet you you're your yours yourself s t ll re ve d m say
    says said tell tells told way ways thing things lot
    """,
    besides="already hence likely",
)
_FRENCH = SmallWords(
    """
    à a ai aie aient ailleurs ainsi alors après as assez au aucun aucune aucuns auquel aura aurait auraient auront
    aussi autant autre autres aux auxquels auxquelles avaient avait avant avec avez avoir avons ayant beaucoup
    bien c ça car ce ceci cela celle celle-ci celles celui celui-ci cependant certain certaine certaines certains
    certes ces cet cette ceux chacun chacune chaque chez ci comme comment contre d dans de déjà depuis dernière
    derrière des dès desquelles desquels deux devant devoir devrait devraient dire dit doit doivent donc dont du
    duquel durant elle elles en encore enfin ensuite entre envers es est et étaient était étant été être eu eux
    faire fait faut font hors ici il ils j jamais je jusqu jusque l la là laquelle le lequel les lesquelles
    lesquels leur leurs lors lorsqu lorsque lui m ma mais malgré me même mêmes mes mieux moi moins mon n ne
    néanmoins ni non nos notamment notre nôtre nous nul nulle on ont or ou où oui par parce parfois parmi pas
    pendant personne peu peut peuvent plus plusieurs plutôt point pour pourquoi pourrait pourraient pourtant
    presque près puis puisqu puisque qu quand quant que quel quelle quelles quelque quelques quelqu'un quels qui
    quoi quoiqu quoique rien s sa sans sauf se selon sera serait seraient seront ses si sien sienne sinon soi
    soient sommes son sont sous souvent soit suis sur t ta tandis tant te tel telle telles tellement tels tes toi
    ton tous tout toute toutefois toutes très trop tu un une va vais vers voici voilà vont vos votre vôtre vous
    vraiment vu y afin c'est c'était n'est n'a n'ont n'était n'y n'en qu'il qu'ils qu'elle qu'elles qu'on qu'un
    qu'une qu'à qu'en s'il s'ils s'est s'y d'un d'une d'autres d'abord d'ailleurs j'ai l'on l'un l'une l'autre
    jusqu'à jusqu'au lorsqu'il lorsqu'elle lorsqu'on puisqu'il puisqu'elle puisqu'on aujourd'hui il-y-a
    """,
    besides="falloir pouvoir seulement toujours",
    elided="c d j jusqu l lorsqu m n puisqu qu quoiqu s t",
)
SMALL_WORDS: Mapping[str, SmallWords] = MappingProxyType({"en": _ENGLISH, "fr": _FRENCH})
"""By the first part of a language tag."""
