"""The tables of words: whole in every language, and French in use."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from typing import TYPE_CHECKING, NamedTuple

import pytest
from mypy import api

from argmap.articles import read_article
from argmap.draft.drafting import Read
from argmap.draft.languages import LANGUAGES, NO_LANGUAGE, AnyOf, Language, Vocabulary, language_of
from argmap.draft.languages.french import FRENCH
from argmap.draft.rules.case import Case, case_of
from argmap.draft.rules.labels import label_of
from argmap.draft.rules.markers import Markers, markers_of
from argmap.draft.rules.units import units_of
from argmap.draft.rules.voices import voices_of
from argmap.model import Source

if TYPE_CHECKING:
    from pathlib import Path

GROUPS = [field.name for field in fields(Vocabulary)]

NOT_SPOKEN = {("fr", "bare_saying")}
"""Groups that a language has no words for: in French a verb of saying is never followed by what is said at once."""

PARAGRAPHS = {
    "en": """The city wants to close the library in our street because, according to the mayor, hardly anybody uses it
        any more. That is not true. Every afternoon children do their homework there, and old people read the papers
        that they cannot afford. If it is closed, we shall lose a place that belongs to all of us.""",
    "fr": """La ville veut fermer la bibliothèque du quartier parce que, selon le maire, les habitants ne l'utilisent
        plus. Ce n'est pas vrai. Chaque après-midi, les enfants y font leurs devoirs, et les personnes âgées y lisent
        les journaux qu'elles ne peuvent pas acheter. Si on la ferme, c'est un lieu de tous qui disparaîtra.""",
}

FOREIGN = {
    "Spanish": """La ciudad quiere cerrar la biblioteca del barrio porque, según el alcalde, los vecinos ya no la usan.
        No es verdad. Cada tarde los niños hacen allí sus deberes, y las personas mayores leen los periódicos que no
        pueden comprar. Si la cierran, se perderá un lugar que es de todos. Por eso hay que mantenerla abierta y dar
        más dinero a quienes la cuidan.""",
    "German": """Die Stadt will die Bücherei im Viertel schließen, weil sie nach den Worten des Bürgermeisters kaum noch
        genutzt wird. Das stimmt nicht. Jeden Nachmittag machen die Kinder dort ihre Aufgaben, und die Alten lesen die
        Zeitungen, die sie sich nicht leisten können. Wer sie schließt, nimmt allen einen Ort. Deshalb soll sie offen
        bleiben und mehr Geld bekommen.""",
    "Italian": """La città vuole chiudere la biblioteca del quartiere perché, secondo il sindaco, gli abitanti non la
        usano più. Non è vero. Ogni pomeriggio i bambini vi fanno i compiti e gli anziani leggono i giornali che non
        possono comprare. Se la chiudono, si perderà un luogo che è di tutti. Per questo bisogna tenerla aperta e dare
        più soldi a chi la cura.""",
    "Chinese": "市政府想关闭这个街区的图书馆,因为市长说居民已经不再使用它了。这不是事实。每天下午孩子们都在那里做作业,"
    "老人们在那里看他们买不起的报纸。如果关闭图书馆,大家就会失去一个共同的地方。因此,图书馆应该继续开放。",
}


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.tag)
@pytest.mark.parametrize("group", GROUPS)
def test_every_group_has_phrases_that_are_patterns(language: Language, group: str) -> None:
    phrases: AnyOf = getattr(language, group)
    assert bool(phrases) is ((language.tag, group) not in NOT_SPOKEN)
    assert re.compile(str(phrases), re.IGNORECASE).groups == 0, "group 1 is the phrase itself"
    assert "" not in phrases


@pytest.mark.parametrize("group", GROUPS)
def test_without_a_language_no_phrase_is_known(group: str) -> None:
    phrases: AnyOf = getattr(NO_LANGUAGE, group)
    assert not phrases
    assert phrases.found_in("because it will, as they say, be so") is None


WITHOUT_ONE_GROUP = """
from argmap.draft.languages.phrases import AnyOf
from argmap.draft.languages.vocabulary import Vocabulary

WORDS = Vocabulary(reason=AnyOf("because"))
WORDS.resaon.opens("because")
"""


def test_a_misspelt_group_and_one_that_lacks_are_type_errors(tmp_path: Path) -> None:
    file = tmp_path / "third.py"
    file.write_text(WITHOUT_ONE_GROUP)
    said, _, status = api.run(
        [str(file), "--cache-dir", str(tmp_path / "cache"), "--config-file=", "--follow-imports=silent"]
    )
    assert status == 1
    assert re.search(r"third\.py:5: error: Missing positional arguments .*\"contrast\"", said)
    assert 'third.py:6: error: "Vocabulary" has no attribute "resaon"' in said


def test_a_further_language_is_known_once_it_is_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Zu wa la mi zu wa, la mi zu wa: la mi."
    assert language_of(text) is None
    third = replace(FRENCH, tag="zu", function_words="zu wa la mi")
    monkeypatch.setattr("argmap.draft.languages.LANGUAGES", (*LANGUAGES, third))
    assert language_of(text) is third
    assert third.terms("zu bilo wa bilo") == ["bilo", "bilo"]


def test_phrases_are_found_where_they_stand_whole() -> None:
    phrases = AnyOf("so | so that | qu' | it's | warn(?:s|ed)?")
    assert [bool(phrases.opens(text)) for text in ("“So it is", "Sofas", "so-called", "qu'il")] == [1, 0, 0, 1]
    found = phrases.opens("So  that he")
    assert found is not None
    assert found[1] == "So  that"
    found = phrases.found_in("He says it’s late")
    assert found is not None
    assert found[1] == "it’s"
    assert phrases.found_in("also sofas") is None
    assert phrases.all_in("so he warned, and she warns") == ["so", "warned", "warns"]
    assert ("warned" in phrases, "so warned" in phrases, "warn(" in phrases) == (True, False, False)
    assert "but" in phrases | AnyOf("but | yet")


@pytest.mark.parametrize("language", [*LANGUAGES, NO_LANGUAGE], ids=lambda one: one.tag or "none")
def test_every_question_has_a_place_for_each_thing_that_it_asks_of(language: Language) -> None:
    questions = (language.what_to_do, language.how_much, language.which_holds)
    assert [question.count("{}") for question in questions] == [1, 1, 2]


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.tag)
def test_what_is_written_in_two_ways_is_written_as_pairs(language: Language) -> None:
    pairs = [pair.split("=") for pair in (language.spellings + " " + language.capitals).split()]
    assert pairs
    assert all(len(pair) == 2 and all(pair) for pair in pairs)


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.tag)
def test_a_special_verb_of_saying_is_one_of_the_verbs_of_saying(language: Language) -> None:
    for special in (language.bare_saying, language.showing, language.concluding):
        simple = [
            one.strip() for one in re.split(r"\|(?![^()]*\))", special.phrases) if re.fullmatch(r"\w+", one.strip())
        ]
        unknown = {one for one in simple if one not in language.saying}
        assert unknown <= ({"think", "thinks"} if language.tag == "en" else set())


@pytest.mark.parametrize("tag", PARAGRAPHS)
def test_a_text_is_known_by_its_function_words(tag: str) -> None:
    found = language_of(PARAGRAPHS[tag])
    assert found is not None
    assert found.tag == tag


@pytest.mark.parametrize("name", FOREIGN)
def test_a_text_in_a_language_without_a_table_is_in_none(name: str) -> None:
    assert language_of(FOREIGN[name]) is None


class Found(NamedTuple):
    """One unit as it was found in a sentence."""

    words: str
    voice: tuple[str, ...]
    stance: str
    markers: Markers


def found_in(text: str) -> list[Found]:
    article = read_article(text.encode(), "a.txt")
    units = units_of(article, FRENCH, [True] * len(article.paragraphs))
    said = voices_of(article, units, FRENCH).said
    return [
        Found(" … ".join(text[a:b] for a, b in unit.parts), one.voice, one.stance, markers_of(unit.context, FRENCH))
        for unit, one in zip(units, said, strict=True)
    ]


def marker(text: str, kind: str) -> list[str]:
    """For each unit the marker of this kind, empty where it has none."""
    return [getattr(one.markers, kind) for one in found_in(text)]


@pytest.mark.parametrize(
    ("text", "words", "voice"),
    [
        ("Selon le rapport, la ligne perd de l'argent.", "la ligne perd de l'argent", "le rapport"),
        (
            "La ligne perd de l'argent, selon la Cour des comptes.",
            "La ligne perd de l'argent",
            "Cour des comptes",
        ),
        ("D'après l'étude, l'accord n'est pas rentable.", "l'accord n'est pas rentable", "l'étude"),
        ("D’après l’étude, l’accord n’est pas rentable.", "l’accord n’est pas rentable", "l’étude"),
        ("Comme le rappelle le maire, la gare est à la ville.", "la gare est à la ville", "le maire"),
        ("La gare est à la ville, comme l'a rappelé le maire.", "La gare est à la ville", "le maire"),
        ("Le ministre a déclaré que la ligne fermerait.", "la ligne fermerait", "Le ministre"),
        ("Le ministre, interrogé jeudi, a répondu que rien n'était prêt.", "rien n'était prêt", "Le ministre"),
        ("L'association soutient qu'il faut garder la ligne.", "il faut garder la ligne", "L'association"),
        ("La ligne n'a pas d'avenir, estime l'économiste Jean Martin.", "La ligne n'a pas d'avenir", "Jean Martin"),
        ("La ligne n'a pas d'avenir, estime l'urbaniste Élise Roy.", "La ligne n'a pas d'avenir", "Élise Roy"),
        ("Le projet, estime Jean Martin, coûtera trop cher.", "Le projet … coûtera trop cher", "Jean Martin"),
        ("Ce train, affirme-t-il, ne sert à personne.", "Ce train … ne sert à personne", "il"),
        ("« La ligne n'a plus d'avenir », dit-elle.", "La ligne n'a plus d'avenir", "elle"),
        (
            "«\u00a0La ligne n'a plus d'avenir\u00a0», a déclaré le ministre des Transports.",
            "La ligne n'a plus d'avenir",
            "le ministre des Transports",
        ),
        ("« Ce train coûte cher », a dit hier la maire Anne Roux à la presse.", "Ce train coûte cher", "Anne Roux"),
        ("« Nous paierons tous ! », a promis Paul Durand.", "Nous paierons tous", "Paul Durand"),
        ("Il affirme : « Nous ne paierons pas un euro. »", "Nous ne paierons pas un euro", "Il"),
        ("La région assure que « ce train est vide ».", "ce train est vide", "La région"),
        ("Ce que le rapport affirme, c'est que la ligne coûte cher.", "la ligne coûte cher", "le rapport"),
    ],
)
def test_who_says_it_is_taken_off_what_is_said(text: str, words: str, voice: str) -> None:
    assert [(one.words, one.voice) for one in found_in(text)] == [(words, (voice,))]


def test_a_quotation_cites_a_further_voice() -> None:
    (one,) = found_in("Le rapport cite Paul Roux : « La voie tiendra vingt ans. »")
    assert (one.words, one.voice) == ("La voie tiendra vingt ans", ("Le rapport", "Paul Roux"))


def test_the_sentence_behind_a_quotation_is_the_authors_own() -> None:
    first, second = found_in("La maire a expliqué : « La gare sera rénovée. » La région paiera tout.")
    assert (first.words, first.voice) == ("La gare sera rénovée", ("La maire",))
    assert (second.words, second.voice) == ("La région paiera tout", ())


def test_a_question_that_is_quoted_stays_a_question() -> None:
    (one,) = found_in("« Qui paiera ? » demande la maire.")
    assert one.words == "Qui paiera ?"
    assert one.markers.is_question


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Les opposants prétendent que le train serait vide.", "reports"),
        ("Les opposants prétendent que le train est vide. C'est faux.", "rejects"),
        ("Les opposants prétendent que le train est vide. Rien n'est moins sûr.", "reports"),
        ("À en croire la direction, la ligne serait vide.", "reports"),
        ("Le rapport montre que le train est plein.", "endorses"),
        ("Les chiffres montrent que le train est plein.", "asserts"),
        ("Je pense que le train de nuit a un avenir.", "asserts"),
        ("J'estime que le train de nuit a un avenir.", "asserts"),
        ("Je reconnais que la ligne coûte cher.", "concedes"),
        ("Personne ne conteste que les wagons sont vieux.", "concedes"),
        ("Force est d'admettre qu'elle coûte cher à tous.", "concedes"),
        ("Qui paiera la rénovation des wagons ?", "asks"),
    ],
)
def test_the_author_stands_to_what_is_said(text: str, stance: str) -> None:
    assert found_in(text)[0].stance == stance


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Il faut garder ce train, car il relie les vallées.", ["Il faut garder ce train", "il relie les vallées"]),
        ("Il faut garder ce train parce qu'il relie deux villes.", ["Il faut garder ce train", "il relie deux villes"]),
        (
            "La fermeture s'impose, puisqu'aucun train n'est plein.",
            ["La fermeture s'impose", "aucun train n'est plein"],
        ),
        ("Puisque l'État aide l'avion, il doit aider le train.", ["l'État aide l'avion", "il doit aider le train"]),
        ("Les wagons sont vieux, donc les pannes sont longues.", ["Les wagons sont vieux", "les pannes sont longues"]),
        ("Alors que l'avion est aidé, le train paie tout.", ["l'avion est aidé", "le train paie tout"]),
        ("L'avion est aidé, tandis que le train paie tout.", ["L'avion est aidé", "le train paie tout"]),
        ("La région paie tout, et pourtant les gares ferment.", ["La région paie tout", "les gares ferment"]),
        ("Bien que le train soit lent, il est souvent plein.", ["Bien que le train soit lent", "il est souvent plein"]),
        ("C'est pourquoi la région doit payer.", ["la région doit payer"]),
        ("Par conséquent, il faut payer.", ["il faut payer"]),
        ("Or les wagons sont vieux.", ["les wagons sont vieux"]),
        ("Non seulement le train est lent, mais il est cher.", ["le train est lent, mais il est cher"]),
        ("Selon moi, il faut garder ce train.", ["il faut garder ce train"]),
    ],
)
def test_a_sentence_is_cut_into_clauses_without_their_markers(text: str, parts: list[str]) -> None:
    assert [one.words for one in found_in(text)] == parts


@pytest.mark.parametrize(
    "text",
    [
        "Si l'État ne paie pas, la ligne fermera, car la région est pauvre",
        "S'il n'y a plus de train, ils resteront chez eux, puisque l'avion est cher",
        "La ligne vivra à condition que l'État paie tout, mais la région refuse",
        "La ligne vivra tant qu'elle sera aidée, car elle est utile",
        "Même si le train est lent, les voyageurs le préfèrent à l'avion",
        "Lorsqu'il pleut, le train est lent, mais il roule",
        "Ce n'est pas parce que le train est lent qu'il est inutile",
        "Il faut le garder non parce qu'il est beau mais pour les malades",
        "Le car de nuit est plus souvent à l'heure",
        "Ainsi que le train, le car de nuit est lent",
        "Les wagons ont quarante ans, ce qui explique les pannes",
        "Je crois en l'avenir du rail de nuit",
    ],
)
def test_a_clause_is_not_cut_off_its_condition(text: str) -> None:
    assert [one.words for one in found_in(f"{text}.")] == [text]


@pytest.mark.parametrize(
    ("text", "kind", "markers"),
    [
        ("Les wagons sont vieux, donc les pannes sont longues.", "conclusion", ["", "donc"]),
        ("C'est pourquoi la région doit payer.", "conclusion", ["C'est pourquoi"]),
        ("Alors que l'avion est aidé, le train paie tout.", "conclusion", ["", ""]),
        ("Il faut garder ce train parce qu'il relie deux villes.", "reason", ["", "parce qu'"]),
        ("Car le train de nuit n'est pas un luxe.", "reason", ["Car"]),
        ("Cependant, les voyageurs restent nombreux.", "contrast", ["Cependant"]),
        ("Toutefois, les voyageurs restent nombreux.", "contrast", ["Toutefois"]),
        ("En revanche, l'avion pollue davantage.", "contrast", ["En revanche"]),
        ("Certes, le billet est cher, mais il sert deux fois.", "contrast", ["", "mais"]),
        ("Bien qu'il soit lent, le train est plein.", "concession", ["Bien qu'", ""]),
        ("De plus, les gares sont vides.", "addition", ["De plus"]),
        ("De plus en plus de gares sont vides.", "addition", [""]),
        ("Par exemple, la gare de Tarbes est vide.", "example", ["Par exemple"]),
        ("Sinon, la ligne mourra bientôt.", "alternative", ["Sinon"]),
        ("Il faut rouvrir la gare.", "demand", ["faut"]),
        ("La région devrait rouvrir la gare.", "demand", ["devrait"]),
        ("La SNCF, qui exploite la ligne, doit publier ses comptes.", "demand", ["doit"]),
        ("Il convient de rouvrir la gare.", "demand", ["Il convient de"]),
        ("Le train que l'État doit payer est vide.", "demand", [""]),
        ("La ligne coûtera trois millions.", "forecast", ["coûtera"]),
        ("Les opéras et les caméras coûtent cher.", "forecast", [""]),
        ("D'aucuns diront que le train est lent.", "opponent", ["D'aucuns diront"]),
    ],
)
def test_markers_are_known_in_their_clause(text: str, kind: str, markers: list[str]) -> None:
    assert marker(text, kind) == markers


def test_what_is_granted_ends_at_the_but() -> None:
    first, second = found_in("Certes, le billet est cher, mais le voyage remplace une nuit d'hôtel.")
    assert (first.words, first.stance) == ("le billet est cher", "concedes")
    assert (second.words, second.stance) == ("le voyage remplace une nuit d'hôtel", "asserts")


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("l'accord", ["accord"]),
        ("L’accord d’aujourd’hui", ["accord"]),
        ("qu'il n'est", []),
        ("jusqu'à l'hôtel", ["hôtel"]),
        ("les accords d'Alger", ["accord", "alger"]),
    ],
)
def test_an_elided_article_is_no_part_of_a_word(text: str, terms: list[str]) -> None:
    assert FRENCH.terms(text) == terms


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("L'avion pollue évidemment davantage que le train", "l'avion pollue davantage que le train"),
        ("La ligne, qui relie trois vallées de montagne, doit être gardée", "La ligne"),
    ],
)
def test_a_label_leaves_hedges_out(text: str, label: str) -> None:
    assert label_of(text, FRENCH).lower().startswith(label.lower())


def test_a_label_never_ends_before_what_limits_it() -> None:
    text = "La ligne de nuit ne coûte à la région que trois millions d'euros par an"
    assert label_of(text, FRENCH).startswith("la ligne de nuit ne coûte à la région que") or "…" in label_of(
        text, FRENCH
    )


FOR = """Il faut garder le train de nuit

Chaque soir, le train de nuit quitte Valmont à 21 h 40 et arrive dans la capitale au petit matin. Le ministère veut le supprimer en mars. Ce serait une erreur. La région doit garder le train de nuit, car il relie trois vallées que l'avion a oubliées.

Certes, la ligne coûte cher. « La ligne perd quatre millions d'euros par an », a rappelé le ministre des Transports, Paul Garrel, devant les députés. Mais l'autoroute voisine en coûte trente, et personne ne lui demande d'être rentable. Selon une étude de l'institut Carbone, le voyage en train émet douze fois moins de gaz que le vol du matin. D'après la même étude, deux voyageurs sur trois n'ont pas d'autre moyen d'arriver avant neuf heures.

Les opposants prétendent que les wagons sont vides. C'est faux. L'an dernier, 61 000 voyageurs ont pris ce train, alors qu'ils étaient 48 000 il y a cinq ans. « Sans lui, je perdrais mon traitement à l'hôpital », explique Jeanne Morel, une habitante de Saint-Aubin.

En outre, la nuit dans le train remplace une nuit d'hôtel. Puisque le billet coûte trente-neuf euros, les étudiants et les familles modestes peuvent encore voyager. Si la ligne ferme, ils prendront la voiture, ou ils resteront chez eux.

Les wagons ont quarante ans, il est vrai, et les pannes sont fréquentes. Cependant, l'usine de Brassac peut les rénover pour moins cher que prévu. C'est pourquoi la région doit garder ce train et moderniser ses wagons.
"""  # noqa: E501

AGAINST = """Le train de nuit n'a plus d'avenir

Le train de nuit de Valmont attendrit tout le monde. Or la tendresse ne paie pas les cheminots. La région ferait mieux de financer des trains de jour, et il faut supprimer le train de nuit dès cette année.

La ligne perd quatre millions d'euros par an, parce que ses wagons ne roulent que six nuits par semaine. Le projet de rénovation, estime l'économiste Luc Ferrand, coûtera deux fois plus que prévu. « Chaque billet est payé aux deux tiers par des gens qui ne prennent jamais ce train », affirme-t-il. Par conséquent, les habitants les plus pauvres paient pour quelques habitués.

Les défenseurs de la ligne affirment que l'avion pollue davantage. C'est exact, mais le car de nuit pollue encore moins, et il est plus souvent à l'heure. Selon la Cour des comptes, un train sur quatre arrive avec plus d'une heure de retard.

Je reconnais que les malades des vallées ont besoin d'un moyen sûr d'aller à l'hôpital. Toutefois, un train de jour rapide leur rendrait un meilleur service. De plus, les médecins reçoivent rarement avant dix heures.

En revanche, deux trains de jour supplémentaires transporteraient trois fois plus de voyageurs pour le même prix. Ils desserviraient aussi les gares de Brassac et de Saint-Aubin, que le train de nuit traverse sans s'arrêter. La région n'a pas les moyens de tout financer. Il faut donc supprimer le train de nuit et investir dans les trains de jour.
"""  # noqa: E501


def case(text: str) -> Case:
    found = case_of(Read(Source(id="a", side="left"), read_article(text.encode(), "a.txt")))
    assert found is not None
    assert found.language is FRENCH
    return found


@pytest.mark.parametrize(
    ("text", "main"),
    [(FOR, r"la région doit garder (?:le|ce) train"), (AGAINST, r"il faut (?:donc )?supprimer le train de nuit")],
    ids=["for", "against"],
)
def test_an_article_argues_for_what_it_recommends(text: str, main: str) -> None:
    drafted = case(text)
    assert re.match(main, drafted.statements[drafted.main].unit.text, re.IGNORECASE)


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        (
            FOR,
            {"le ministre des Transports", "une étude de l'institut Carbone", "Les opposants", "Jeanne Morel"},
        ),
        (AGAINST, {"Luc Ferrand", "Les défenseurs de la ligne", "Cour des comptes"}),
    ],
    ids=["for", "against"],
)
def test_who_speaks_in_an_article_is_found(text: str, voices: set[str]) -> None:
    assert {one.said.voice[0] for one in case(text).statements if one.said.voice} == voices


@pytest.mark.parametrize("text", [FOR, AGAINST], ids=["for", "against"])
def test_no_claim_begins_with_a_marker(text: str) -> None:
    for one in case(text).statements:
        assert not re.match(
            r"(?:mais|or|car|et|donc|parce|puisqu|alors qu|cependant|toutefois|certes|c'est pourquoi|en outre|de plus"
            r"|en revanche|par conséquent|qu'|qu[e ])(?!\w)",
            one.unit.text,
            re.IGNORECASE,
        )


@pytest.mark.parametrize("text", [FOR, AGAINST], ids=["for", "against"])
def test_every_quote_is_an_exact_slice_of_whole_words(text: str) -> None:
    for one in case(text).statements:
        slices = [text[start:end] for start, end in one.unit.parts]
        assert " ".join(" ".join(slices).split()) == one.unit.text
        for start, end in one.unit.parts:
            assert not (text[start - 1].isalnum() and text[start].isalnum())
            assert not (text[end - 1].isalnum() and text[end].isalnum())
            assert text[start] not in " «»,.\u00a0"
            assert text[end - 1] not in " «,.\u00a0"


def test_what_the_opponents_say_is_rejected_and_what_is_granted_is_conceded() -> None:
    stances = {one.unit.text: one.said.stance for one in case(FOR).statements}
    assert stances["les wagons sont vides"] == "rejects"
    assert stances["la ligne coûte cher"] == "concedes"
