"""French."""

from __future__ import annotations

from argmap.draft.languages.language import Language
from argmap.draft.languages.phrases import AnyOf
from argmap.text.small_words import SMALL_WORDS

_SAYS = """affirm|déclar|estim|assur|soulign|expliqu|ajout|rappel|précis|indiqu|not|observ|constat|remarqu|répliqu
|racont|rappell|insist|argument|confi|résum|regrett|dénonc|annonc|signal|jug|rapport|pens|martel|avanc|considèr
|suggèr|révèl|répèt|plaid|confirm|démontr|montr|prouv|rétorqu|protest|calcul|object""".replace("\n", "")
"""Stems of verbs of saying in -er."""

_SAID = """affirmé|déclaré|estimé|assuré|souligné|expliqué|ajouté|rappelé|précisé|indiqué|noté|observé|constaté|remarqué
|répliqué|raconté|insisté|argumenté|confié|résumé|regretté|dénoncé|annoncé|signalé|jugé|rapporté|pensé|martelé|avancé
|considéré|suggéré|révélé|répété|confirmé|démontré|montré|prouvé|rétorqué|protesté|calculé|objecté|dit|écrit|répondu
|soutenu|prétendu|reconnu|admis|conclu|averti|prévenu|promis|cru""".replace("\n", "")
"""Participles of verbs of saying."""

_HE = "(?:-(?:t-)?(?:ils|elles|il|elle))?"
"""The pronoun behind a verb: "affirme-t-il"."""

_ABOUT = "(?:sur|dans|lors|devant|après|avant|hier|jeudi|vendredi|samedi|dimanche|lundi|mardi|mercredi)"

_ROUSED = """aid|aim|apport|augment|baiss|bénéfici|caus|chang|coût|cré|demand|demeur|dépend|dépens|diminu|donn|dur
|empêch|entraîn|évit|exist|exig|favoris|ferm|fonctionn|form|gagn|gard|ignor|impos|invit|laiss|limit|manqu|march|men
|mérit|montr|occup|oubli|pass|pens|pes|port|pos|préfèr|présent|prouv|provoqu|rapproch|refus|regard|rejoign|remplac
|rencontr|rest
|ruin|souhait|sembl|suppos|transform|travers|travaill|trouv|tu|us|utilis|voyag|roul|circul|pollu|protèg|menac
|allèg|aggrav|amélior|financ|profit|renforc|sauv|servi|respect|représent|nécessit|concern|continu|circul|compt|cess
|accept|accord|achèt|ajout|appell|arriv|attir|baign|bloqu|brûl|cach|class|commenc|condamn|consomm|croul|décid|désert
|détest|domin|écout|élimin|emprunt|enferm|engendr|enseign|envoi|épuis|espèr|étouff|expliqu|fragilis|grimp|illustr
|import|incarn|invent|jou|jug|justifi|lanc|lèv|libèr|lou|multipli|organis|partag|pénalis|perdur|plaid|priv
|propos|quitt|rappell|récompens|redout|relèv|reli|réserv|résist|rêv|risqu|signifi|stagn|subventionn|suscit
|témoign|tent|tomb|touch|vis|vot|isol|inquièt|habit|grond|gaspill|font|figur|écras|dispos|contribu|constitu
|confi|chut|calcul|avanc|attel""".replace("\n", "")
"""Stems of other verbs in -er."""

_FUTURE = r"(?-i:[a-zà-ÿ]{1,}(?:e|i|d|v|u|r)r(?:a|ont|ons|ez))"
_WOULD = r"(?-i:[a-zà-ÿ]{1,}(?:e|i|d|v|u|r)r(?:ait|aient|ions))"

_TRULY = r"(?:\w+ment |aussi |encore |déjà )?"
"""What stands between "a" and "déclaré"."""

_CAR = r"(?<!\ble\s)(?<!\bun\s)(?<!\bdu\s)(?<!\bau\s)(?<!\bce\s)(?<!\ben\s)(?<!\bpar\s)(?<!\bles\s)(?<!\bdes\s)car"
"""The conjunction, not the coach."""

_WHEN = r"(?: hier| lundi| mardi| mercredi| jeudi| vendredi| samedi| dimanche)?"
"""When something was said, between the verb and the speaker."""

_REASONS = r"(?:les )?(?:\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix)(?: \w+){0,2}? (?:raisons|mythes|leçons)"

_IS = "(?:est|sont|serait|seraient|reste|restent|n'est|ne sont)"
_SO = "(?: (?:pas|plus|donc|bien|une?|la|le|très|trop|tout)){0,3}"
_JUDGEMENT = """bon|bonne|mauvais|mauvaise|juste|injuste|utile|inutile|nécessaire|indispensable|dangereux|dangereuse
|absurde|erreur|faute|échec|scandale|problème|solution|essentiel|essentielle|inacceptable|possible|impossible
""".replace("\n", "")

_KIN = """(?:tante|oncle|mère|père|maman|papa|grand-mère|grand-père|sœur|frère|fils|fille|nièce|neveu|cousine?|femme
|mari|ami|amie|voisin|voisine|enfants
|beau-frère|beau-père|beau-fils|belle-sœur|belle-mère|belle-fille)""".replace("\n", "")
"""Who comes along in a scene that an author tells."""

FRENCH = Language(
    tag="fr",
    stemmer="french",
    spellings="aître=aitre aîtra=aitra aîtront=aitront oître=oitre oîtra=oitra onnalisme=onalisme évènement=événement",
    function_words=SMALL_WORDS["fr"].words,
    reason=AnyOf(r"""
        car | parce qu(?:e|') | puisqu(?:e|') | en effet | étant donné qu(?:e|') | vu qu(?:e|') | attendu qu(?:e|')
        | du fait qu(?:e|') | d'autant qu(?:e|') | d'autant plus qu(?:e|') | d'autant moins qu(?:e|') | après tout
        | dès lors qu(?:e|') | dans la mesure où | la raison en est qu(?:e|') | c'est qu(?:e|')
        | c'est parce qu(?:e|') | la raison est simple | sous prétexte qu(?:e|')
        | comme(?=\s+(?:il|elle|on|ils|elles|nous)\b) | surtout qu(?:e|') | non seulement parce qu(?:e|')
        | tant il est vrai qu(?:e|') | la preuve
    """),
    no_markers=AnyOf(r"""
        bien qu(?:e|') | quoiqu(?:e|') | encore qu(?:e|') | car (?:scolaire|scolaires|de nuit|postal)
        | ainsi qu(?:e|') | aussi bien | aussi (?:longtemps|loin|souvent|peu)
        | comme (?:un|une|si|pour|prévu|toujours) | donc (?:pas|plus) | mais aussi | et (?:non|pas|même) | ou bien
        | seulement (?:un|une|des|\d+|deux|trois) | c'est pourquoi pas | comme il se doit | comme on (?:le|l'a|sait)
    """),
    conclusion=AnyOf(r"""
        donc | par conséquent | en conséquence | c'est pourquoi | c'est pour cela qu(?:e|') | voilà pourquoi
        | c'est la raison pour laquelle | c'est pour cette raison qu(?:e|') | pour cette raison | pour ces raisons
        | pour toutes ces raisons | ainsi(?!\s+qu) | alors(?!\s+qu) | dès lors(?!\s+qu) | il s'ensuit qu(?:e|')
        | il en résulte qu(?:e|') | il en découle qu(?:e|') | de ce fait | du coup | en somme | en définitive
        | en bref | bref | au total | en conclusion | pour conclure | au final | finalement | tout compte fait
        | à tout prendre | si bien qu(?:e|') | de sorte qu(?:e|') | d'où | cela signifie qu(?:e|')
        | cela montre qu(?:e|') | cela prouve qu(?:e|') | ce qui signifie qu(?:e|') | ce qui montre qu(?:e|')
        | ce qui prouve qu(?:e|') | on le voit | aussi(?=\s+(?:faut|doit|devons|convient|devrait)) | tout bien pesé
        | résultat
    """),
    mid_conclusion=AnyOf("donc | par conséquent | en conséquence | dès lors"),
    contrast=AnyOf("""
        mais | or | cependant | toutefois | pourtant | néanmoins | en revanche | par contre | au contraire
        | à l'inverse | inversement | cela dit | ceci dit | cela étant | reste qu(?:e|') | il reste qu(?:e|')
        | toujours est-il qu(?:e|') | il n'en reste pas moins qu(?:e|') | il n'empêche qu(?:e|') | il n'empêche
        | n'empêche qu(?:e|') | en réalité | en fait | en vérité | malgré cela | malgré tout | quand même
        | alors qu(?:e|') | tandis qu(?:e|') | seulement | à ceci près qu(?:e|') | sauf qu(?:e|') | et pourtant
        | mais voilà | d'un autre côté | d'autre part | loin de là | au lieu de cela | hélas | malheureusement
        | encore faut-il | même ainsi | là où
    """),
    concession=AnyOf("""
        certes | bien sûr | bien entendu | évidemment | sans doute | assurément | naturellement | soit | d'accord
        | il est vrai | il est vrai qu(?:e|') | c'est vrai | c'est vrai qu(?:e|') | il est exact qu(?:e|') | vrai
        | bien qu(?:e|') | quoiqu(?:e|') | encore qu(?:e|') | même si | même s'(?:il|ils) | malgré | en dépit de
        | en dépit du | en dépit des | quand bien même | quitte à | on peut | on pourrait | on dira qu(?:e|')
        | on objectera qu(?:e|') | il se peut qu(?:e|') | il est possible qu(?:e|') | peut-être | à première vue
        | en théorie | en principe | dans une certaine mesure | en partie | oui | à moins qu(?:e|') | prétendument
        | hormis | à l'exception de | d'aucuns | admettons qu(?:e|') | admettons
    """),
    inner_concession=AnyOf("certes | il est vrai | bien sûr | sans doute | bien entendu | peut-être | j'en conviens"),
    counting=AnyOf(r"""
        (?:la|le) (?:premi[eè]re?|seconde?|deuxième|troisième|dernière?)(?: \w+)?
        | (?:la|une|l')(?: ?\w+)? ?(?:raison|avantage|argument) | le mien | la mienne | ce qui (?:compte|importe)
    """),
    granting=AnyOf("""
        j'admets qu(?:e|') | je reconnais qu(?:e|') | je concède qu(?:e|') | j'accorde qu(?:e|')
        | je conviens qu(?:e|') | nous admettons qu(?:e|') | nous reconnaissons qu(?:e|') | nous concédons qu(?:e|')
        | nous convenons qu(?:e|') | je ne nie pas qu(?:e|') | nous ne nions pas qu(?:e|')
        | je ne conteste pas qu(?:e|') | je sais bien qu(?:e|') | nous savons bien qu(?:e|') | je comprends qu(?:e|')
        | nous comprenons qu(?:e|') | nul ne nie qu(?:e|') | personne ne nie qu(?:e|') | nul ne conteste qu(?:e|')
        | personne ne conteste qu(?:e|') | on ne peut nier qu(?:e|') | il faut reconnaître qu(?:e|')
        | il faut admettre qu(?:e|') | force est d'admettre qu(?:e|') | force est de reconnaître qu(?:e|')
        | il faut bien admettre qu(?:e|') | il est vrai qu(?:e|') | c'est vrai qu(?:e|') | il est exact qu(?:e|')
        | certes | bien sûr | bien entendu | sans doute | assurément | il est indéniable qu(?:e|')
        | et oui | eh oui | soyons justes | je vous accorde qu(?:e|') | je l'accorde
        | on m'accordera qu(?:e|') | on peut comprendre qu(?:e|') | il va de soi qu(?:e|')
    """),
    disclaimers=AnyOf(
        "je ne prétends pas | il serait injuste de | il serait faux de | cela ne veut pas dire | je ne dis pas"
    ),
    opponents=AnyOf("""
        (?:les |ses |leurs |nos |mes |certains |des |ces )?(?:critiques|opposants|partisans|détracteurs|défenseurs)
        | (?:les |ses |leurs |nos |mes |certains |des |ces )?(?:adversaires|sceptiques|militants|réformateurs|élus)
        | certains | d'aucuns | d'autres | les autres | beaucoup | beaucoup de gens | la plupart | les gens
        | bien des gens | ceux qui | celles et ceux qui | on dit | on entend | on entend dire | on prétend
        | on affirme | on nous dit | on répète | on objecte | on objectera | on pourrait objecter | il se dit
        | ils disent | ils affirment | ils prétendent | les politiques | les politiciens | le gouvernement
        | l'industrie | ils | la direction | le lobby | tout le monde | l'opposition
    """),
    objecting=AnyOf("""
        (?:les |ses |leurs |nos |certains |des )?(?:critiques|opposants|partisans|détracteurs|défenseurs|adversaires)
        | (?:les |ses |leurs |nos |certains |des )?(?:sceptiques|réformateurs) | celles et ceux qui | ceux qui
        | (?:certains|beaucoup|d'autres|d'aucuns|la plupart|ils) (?:disent|diront|pensent|croient|affirment|estiment)
        | (?:certains|beaucoup|d'autres|d'aucuns|ils) (?:craignent|objectent|objecteront|prétendent|jugent|soutiennent)
        | on (?:nous |me |vous )?(?:dit|dira|objecte|objectera|répond|répondra|entend|prétend|affirme|répète)
        | on (?:pourrait|peut|peut parfois) (?:objecter|croire|penser|craindre|dire) | il se dit
    """),
    addition=AnyOf(r"""
        de plus(?!\s+en) | en outre | par ailleurs | de surcroît | qui plus est | et | également | de même | en plus
        | d'ailleurs | au surplus | aussi | ensuite | enfin | puis | d'abord | tout d'abord | premièrement
        | deuxièmement | troisièmement | en premier lieu | en deuxième lieu | en second lieu | en troisième lieu
        | en dernier lieu | d'une part | d'autre part | une autre raison est qu(?:e|') | à cela s'ajoute | s'y ajoute
        | surtout | ou | mieux encore | pire encore | pire | non seulement | une deuxième raison | mais aussi
        | ajoutons qu(?:e|') | ajoutons à cela qu(?:e|') | sans compter qu(?:e|') | sans oublier qu(?:e|')
    """),
    demonstratives=AnyOf(r"""
        ce(?!\s+(?:qui|que|dont|sont|sera|serait|n)\b) | cet | cette | ces | un tel | une telle | de tels | de telles
        | ledit | ladite
    """),
    points_back=AnyOf(r"""
        cela | ceci | ça | c'est | ce | cet | cette | ces | celui-ci | celle-ci | ceux-ci | celles-ci | un tel
        | une telle | de tels | de telles | ils | elle | elles | leur | leurs | tous deux | toutes deux | telle est
        | tel est | il(?!\s+(?:faut|est|y|convient|importe|suffit|serait|reste|existe|va|faudra|faudrait)\b)
    """),
    example=AnyOf(r"""
        par exemple | ainsi(?=,) | à titre d'exemple | notamment | en particulier | prenons | voyez | songeons
        | pensons | comme en témoigne | c'est le cas de | c'est le cas du | c'est le cas des | à commencer par | tel
        | telle | tels | telles | à l'image de | à l'instar de | même(?!\s+(?:si|s')) | exemple | ainsi(?=\s+en\b)
        | citons
    """),
    starters=AnyOf("mais | et | or | car | et pourtant | mais voilà"),
    plain_adverbs=AnyOf(r"""
        donc | c'est pourquoi | voilà pourquoi | par conséquent | en conséquence | de plus(?!\s+en) | en outre
        | pourtant | cependant | toutefois | néanmoins | certes | bien sûr | c'est la raison pour laquelle
        | dès lors(?!\s+qu) | pour cette raison | pour ces raisons | pour toutes ces raisons | il s'ensuit qu(?:e|')
        | il en résulte qu(?:e|') | c'est pour cela qu(?:e|') | c'est pour cette raison qu(?:e|') | reste qu(?:e|')
        | il n'empêche qu(?:e|') | il n'en reste pas moins qu(?:e|') | toujours est-il qu(?:e|') | cela dit
        | par ailleurs | en revanche | par contre | au contraire | en effet | bref | en réalité | non seulement
    """),
    topic_shift=AnyOf("""
        cependant | toutefois | en fait | en réalité | d'un autre côté | d'autre part | en revanche | par ailleurs
    """),
    also=AnyOf(
        "aussi(?!\\s+\\w+\\s+qu) | également | de même | en outre | par ailleurs | elle aussi | lui aussi | eux aussi"
    ),
    alternative=AnyOf("""
        sinon | faute de quoi | à défaut | faute de cela | sans cela | sans quoi | autrement | ou bien | ou alors
    """),
    subordinate=AnyOf(r"""
        puisqu(?:e|') | parce qu(?:e|') | bien qu(?:e|') | quoiqu(?:e|') | alors qu(?:e|') | tandis qu(?:e|')
        | même si | étant donné qu(?:e|') | vu qu(?:e|') | dans la mesure où | là où | dès lors qu(?:e|')
        | comme(?=\s+(?:il|elle|on|ils|elles|nous)\b)
    """),
    since=AnyOf("depuis qu(?:e|')"),
    perfect=AnyOf("a | ont | est | sont | n'a | n'ont | s'est | se sont"),
    signposts=AnyOf("""
        la raison (?:est|en est) (?:simple|claire|évidente) | les raisons (?:sont|en sont) | voici pourquoi | voyons
        | il y a une (?:deuxième|seconde|troisième|autre) raison
        | les (?:chiffres|faits) sont (?:simples|clairs|connus) | c'est possible | cela se peut | considérons
        | mesdames et messieurs | (?:chers?|chères?) [^,.!?]{2,40}$ | (?:je vous )?remercie (?:de|d'|pour) | merci de
        | venons-en | reste un argument | reste une question | résumons
    """),
    conditions=AnyOf(r"""
        si | s'(?:il|ils) | à condition (?:de|d'|que|qu') | à moins (?:de|d'|que|qu') | pourvu qu(?:e|')
        | tant qu(?:e|') | lorsqu(?:e|') | lorsqu'\w+ | quand | dès qu(?:e|') | une fois qu(?:e|') | au cas où
        | en cas (?:de|d') | sinon | sauf à | jusqu'à ce qu(?:e|') | aussi longtemps qu(?:e|') | pour peu qu(?:e|')
        | en supposant qu(?:e|') | supposons qu(?:e|') | à supposer qu(?:e|') | sous réserve | pour autant qu(?:e|')
        | dans l'hypothèse où | faute de | sans qu(?:e|') | avant qu(?:e|') | après qu(?:e|')
        | (?:pourvu|tant|dès|moins|condition|fois|peu|autant) qu'\w+
    """),
    not_because=AnyOf("""
        pas | non | non pas | seulement | non seulement | uniquement | simplement | ni | plus | peut-être | sans doute
        | surtout | en partie | moins | précisément | justement | notamment | principalement | jamais | c'est | est
    """),
    not_but=AnyOf("""
        non seulement | pas seulement | pas simplement | pas uniquement | non pas | non parce qu(?:e|')
        | pas parce qu(?:e|') | non qu(?:e|') | pas tant
    """),
    joints=AnyOf("""
        mais | or | car | donc | et | et pourtant | et donc | puisqu(?:e|') | parce qu(?:e|') | alors qu(?:e|')
        | tandis qu(?:e|') | bien qu(?:e|') | quoiqu(?:e|') | même si | si bien qu(?:e|') | de sorte qu(?:e|')
        | d'autant qu(?:e|') | d'autant plus qu(?:e|') | étant donné qu(?:e|') | vu qu(?:e|')
        | ce qui signifie qu(?:e|') | ce qui montre qu(?:e|') | ce qui prouve qu(?:e|') | mais aussi | sauf qu(?:e|')
        | et c'est pourquoi | c'est pourquoi | cependant | toutefois | pourtant
    """),
    bare_joints=AnyOf(f"""
        parce qu(?:e|') | {_CAR} | puisqu(?:e|') | alors qu(?:e|') | tandis qu(?:e|') | étant donné qu(?:e|')
        | bien qu(?:e|') | d'autant qu(?:e|')
    """),
    participles=AnyOf("""
        prouvant | montrant | démontrant | signifiant | menaçant | entraînant | provoquant | obligeant | forçant
        | rendant | privant | soulignant | confirmant | suggérant | aggravant | condamnant | laissant
    """),
    subject_starts=AnyOf("""
        je | j' | tu | il | elle | on | nous | vous | ils | elles | ce | c' | cela | ceci | ça | cet | cette | ces
        | le | la | l' | les | un | une | des | du | mon | ma | mes | ton | ta | tes | son | sa | ses | notre | nos
        | votre | vos | leur | leurs | tout | toute | tous | toutes | chaque | chacun | chacune | aucun | aucune | nul
        | nulle | personne | rien | plusieurs | quelques | certains | certaines | beaucoup | peu | celui | celle
        | ceux | celles | d'autres | tel | telle | trop | plus | moins | mieux
    """),
    verbs=AnyOf(f"""
        est | sont | était | étaient | sera | seront | serait | seraient | fut | furent | soit | soient | suis
        | sommes | êtes | a | ai | as | ont | avons | avez | avait | avaient | aura | auront | aurait | auraient | eut
        | eurent | ait | aient | fait | font | faisons | faisait | faisaient | fit | va | vont | vais | allons
        | allait | allaient | peut | peuvent | pouvons | pouvait | doit | doivent | devons | dois | devait | devaient
        | faut | fallait | veut | veulent | voulons | voulait | sait | savent | savons | dit | disent | disons | voit
        | voient | voyons | vaut | valent | vient | viennent | tient | tiennent | devient | deviennent | revient
        | reviennent | met | mettent | mit | prend | prennent | prenons | apprend | comprend | comprennent | rend
        | rendent | perd | perdent | perdons | dépend | dépendent | vend | vendent | attend | attendent | entend
        | entendent | répond | répondent | descend | défend | défendent | étend | suffit | suffisent | permet
        | permettent | promet | promettent | convient | conduit | conduisent | produit | produisent | réduit
        | réduisent | détruit | détruisent | construit | écrit | écrivent | vit | vivent | meurt | meurent | sert
        | servent | sortent | partent | dort | dorment | sent | sentent | courent | offre | offrent | ouvre | ouvrent
        | souffre | souffrent | couvre | paraît | paraissent | connaît | connaissent | naît | plaît | croît | croit
        | croient | croyons | boit | boivent | reçoit | reçoivent | finit | finissent | choisit | choisissent | agit
        | agissent | grandit | grandissent | nuisent | fonde | mène | mènent | paie | paient | paye | payent | payons
        | payait | essaie | appartient | contient | obtient | soutient | maintient | maintiennent | contraint | craint
        | craignent | atteint | relie | relient | exclut | inclut | conclut | suivent | émet | émettent | ment
        | mentent | tient | rompt | interdit | contredit | équivaut | n'(?!importe)\\w+ | c'est | c'était
        | s'(?!il|ils|y|en)\\w+ | j'\\w+ | l'(?:a|ont|est|avait|aura|aurait|emporte)
        | ne (?!pas|plus|jamais|rien|point)[\\w']+ | nous \\w+ons | il y a | se (?!\\w+(?:er|ir|re)\\b)\\w+ | qu'est
        | y a | s'agit | (?:{_ROUSED})(?:e|ent|ait|aient|èrent) | (?:{_SAYS})(?:e|ent|ait|aient|èrent)
    """),
    auxiliaries=AnyOf(r"""
        est | sont | était | étaient | sera | seront | serait | seraient | fut | furent | peut | peuvent | doit
        | doivent | devrait | devraient | faut | a | ont | aura | auront | aurait | auraient | avait | c'est | n'\w+
        | ne | fait
    """),
    verb_endings=AnyOf(rf"""
        {_FUTURE} | {_WOULD} | (?-i:[a-zà-ÿ]{{3,}}(?:aient|issent|èrent|isent|uisent|oient|aissent))
        | (?-i:(?!portrait|souhait|retrait|extrait|attrait|parfait|bienfait|forfait|surfait)[a-zà-ÿ]{{3,}}ait)
    """),
    demands=AnyOf("""
        faut | faudra | faudrait | devrait | devraient | devrions | doit | doivent | devons | dois | devra | devront
        | il convient (?:de|d') | qu'il convient (?:de|d') | il conviendrait | il est temps | il est grand temps
        | il est urgent | il serait temps | l'heure est venue | le moment est venu | il importe (?:de|d'|que)
        | il vaut mieux | il vaudrait mieux | mieux vaut | mieux vaudrait
        | nous (?:demandons|exigeons|réclamons|proposons) | je (?:demande|propose|recommande|plaide)
        | (?:recommande|recommandons|recommandent|préconise|préconisent) | plaidons | plaide | plaident
        | exige qu(?:e|') | exigent qu(?:e|') | appelle à | appellent à | appelons à | s'impose | s'imposent
        | ne peut plus | ne pouvons plus | ne saurait | ne sauraient | renonçons | cessons | rouvrons | fermons
        | gardons | investissons | refusons | mérite (?:de|d'|mieux|que) | méritent (?:de|d'|mieux|que)
        | est à proscrire | il serait (?:sage|bon|juste|raisonnable|préférable|souhaitable) | souhaitable
        | souhaitables | inacceptable | injustifiable | la bonne mesure | la bonne solution | a tort de | ont tort de
        | aurait tort de
        | il est (?:indispensable|nécessaire|essentiel|impératif|préférable|raisonnable) (?:de|d'|que|qu')
        | hors de question | (?:ferait|feraient|ferions|feriez) mieux | faut-il | doit-on | il est bon (?:de|d'|que)
    """),
    in_between=AnyOf("""
        qui(?=[^,]*$) | dont(?=[^,]*$) | où(?=[^,]*$) | que(?=[^,]*$)
        | qu'(?:il|elle|on|ils|elles|un|une|nous)(?=[^,]*$) | si | s'(?:il|ils) | ce que
        | ce qu'(?:il|elle|on|ils|elles) | comment | laquelle(?=[^,]*$) | lequel(?=[^,]*$)
    """),
    needs=AnyOf("""
        doit | doivent | dois | a besoin (?:de|d') | ont besoin (?:de|d') | besoin (?:de|d') | nécessaire
        | nécessaires | nécessite | nécessitent | obligé (?:de|d') | obligés (?:de|d') | requis | exige | exigent
        | demande | demandent
    """),
    outcomes=AnyOf(rf"""
        {_FUTURE} | {_WOULD} | entraîne | entraînent | provoque | provoquent | conduit | conduisent | mène à
        | mènent à | permet | permettent | réduit | réduisent | augmente | augmentent | menace | menacent | aggrave
        | aggravent | améliore | améliorent | favorise | favorisent | renforce | renforcent | affaiblit
        | affaiblissent | détruit | détruisent | rend | rendent | cause | causent | protège | protègent | sauve
        | sauvent | prive | privent | coûte | coûtent | crée | créent | va | vont | nuit (?:à|au|aux) | nuisent
        | empêche | empêchent | ruine | ruinent | signifie
    """),
    forecasts=AnyOf(rf"{_FUTURE} | {_WOULD} | va \w+(?:er|ir|re) | vont \w+(?:er|ir|re) | à l'avenir"),
    verdicts=AnyOf("""
        bon | bonne | mauvais | mauvaise | juste | injuste | important | importante | nécessaire | utile | inutile
        | sage | raisonnable | déraisonnable | absurde | inacceptable | meilleur | meilleure | pire | erreur
        | l'erreur | faute | problème | problématique | essentiel | essentielle | indispensable | vital | vitale
        | dangereux | dangereuse | souhaitable | responsable | irresponsable | scandaleux | scandaleuse | tort
        | raison | équitable | inéquitable | fiable | nuisible | ruineux | ruineuse | efficace | inefficace | légitime
        | préférable | aberrant | aberration
    """),
    good=AnyOf(r"""
        bon | bonne | bons | bonnes | bien | mieux | meilleur\w* | avantag\w* | bénéfi\w* | gagn\w* | gain\w*
        | amélior\w* | aid\w* | propre\w* | sûr | sûre | sécurité | juste | justice | fiab\w* | confiance | succès
        | réussi\w* | souten\w* | soutien | protég\w* | protèg\w* | renforc\w* | fort | forte | paix | stab\w*
        | prosp\w* | sage | sagesse | utile\w* | précieu\w* | effica\w* | libre\w* | liberté | progrès | croissance
        | prospér\w* | sain | saine | solid\w* | rentab\w* | économis\w* | pratique | confort\w* | rapide\w*
    """),
    bad=AnyOf(r"""
        mal | mauvais\w* | pire\w* | nuisi\w* | dommag\w* | perd\w* | perte\w* | coût\w* | cher | chère | chers
        | danger\w* | risqu\w* | menac\w* | échec\w* | échou\w* | tort | erreur\w* | injust\w* | problèm\w* | crise\w*
        | guerre\w* | violen\w* | terror\w* | trahi\w* | hypocri\w* | souffr\w* | déclin\w* | affaibli\w* | faibl\w*
        | pauvr\w* | pollu\w* | détrui\w* | ruin\w* | vol\w* | fracture | fardeau | méfiance | isol\w* | exploit\w*
        | fatal\w* | gâch\w* | gaspill\w* | suppri\w* | ferm\w* | refus\w* | oppos\w* | pénurie | inutil\w*
        | ineffica\w* | retard\w* | dette\w* | contre | abandon\w* | absurd\w* | lourd\w* | lent\w*
    """),
    negations=AnyOf(r"""
        ne(?!\s+\S+\s+(?:\S+\s+)?que?\b) | n'(?!\w+\s+que?\b)\w+ | non(?!\s+seulement) | refuse | refusent | refusons
        | échoue | échouent | nullement
    """),
    hedges=AnyOf("""
        bien sûr | bien entendu | évidemment | certainement | sans doute | peut-être | en effet | d'ailleurs
        | après tout | en général | généralement | le plus souvent | historiquement | traditionnellement | en fait
        | vraiment | simplement | tout simplement | à mon avis | à mes yeux | à notre avis | à nos yeux | selon moi
        | selon nous | il me semble qu(?:e|') | il semble qu(?:e|') | il semblerait qu(?:e|') | à vrai dire
        | franchement | pour ma part | naturellement | du moins | d'abord | tout d'abord | à long terme
        | ces dernières années | depuis quelques années | très | aussi | également | donc | par conséquent | toutefois
        | cependant | par exemple | précisément | aujourd'hui | de nos jours | désormais | en somme | bref | au fond
        | rappelons-le | on le sait | comme chacun sait | comme on le sait | finalement | certes | à cet égard
        | notamment | personnellement
    """),
    phrase_starts=AnyOf("""
        dans | sur | avec | par | en | pendant | depuis | vers | entre | selon | malgré | grâce à | à cause de | chez
        | après | sous | parmi | durant
    """),
    onward=AnyOf("à | vers | jusqu'à | pour"),
    clause_ends=AnyOf(r"""
        qui | dont | où | parce que | parce qu'\w+ | car | puisque | puisqu'\w+ | alors que | alors qu'\w+
        | tandis que | tandis qu'\w+ | mais | afin de | afin que | pour que | bien que | bien qu'\w+ | quoique
        | lequel | laquelle | lesquels | lesquelles | ce qui | étant donné | en raison | si bien que | de sorte que
        | et
    """),
    saying=AnyOf(f"""
        (?:{_SAYS})(?:e|ent|ait|aient|era|eront|èrent|a){_HE}
        | (?:l')?(?:a|ont|avait|avaient|aura|aurait|auraient|eut){_HE} {_TRULY}(?:{_SAID}){_WHEN}
        | (?:a|ont|avait){_HE} demandé(?!\\s+qu){_WHEN} | (?<!je\\s)(?<!nous\\s)demande{_HE}(?!\\s+qu)
        | (?:dit|disent|disait|disaient|écrit|écrivent|écrivait|répond|répondent|répondait|répondit){_HE}
        | (?:soutient|soutiennent|soutenait|prétend|prétendent|prétendait|reconnaît|reconnaissent|admet|admettent){_HE}
        | (?:conclut|concluent|concluait|avertit|avertissent|prévient|préviennent|promet|promettent|croit|croient){_HE}
        | (?:se plaint|se plaignent|s'inquiète|s'inquiètent|s'indigne|s'insurge|s'interroge|s'agace){_HE}
        | (?:fait valoir|font valoir|fait remarquer|font remarquer|fait observer|laisse entendre|laissent entendre){_HE}
        | poursuit{_HE} | lance{_HE} | renchérit{_HE} | reprend{_HE} | maintient{_HE} | maintiennent{_HE}
    """),
    bare_saying=AnyOf(""),
    showing=AnyOf("""
        montre | montrent | démontre | démontrent | prouve | prouvent | révèle | révèlent | suggère | suggèrent
        | confirme | confirment | indique | indiquent | rappelle | rappellent | signale | signalent
        | (?:a|ont) (?:montré|démontré|prouvé|révélé|suggéré|confirmé|indiqué|rappelé) | laisse entendre
        | laissent entendre
    """),
    answers=AnyOf("mais | or | cependant | toutefois | pourtant | néanmoins"),
    hearsay=AnyOf(r"""
        (?:aurait|auraient) (?:\w+ment |déjà |été )?(?-i:[a-zà-ÿ]+(?:é|i|u|is|it|ert)e?s?)
        | (?:serait|seraient) (?:\w+ment |déjà )?(?:parti|mort|venu|allé|né|décédé|devenu|resté|entré|sorti|tombé)e?s?
    """),
    doubting=AnyOf(f"""
        (?:prétend|prétendent|prétendait|croit|croient|se plaint|se plaignent|martèle|martèlent|laisse entendre){_HE}
        | (?:laissent entendre|insiste|insistent|s'insurge|s'indigne|promet|promettent|assurait|croyait){_HE}
        | (?:a|ont|avait|aurait|auraient){_HE} (?:prétendu|martelé|insisté|cru|promis) | à en croire | aux dires
        | au dire | (?:aurait|auraient){_HE} (?:{_SAID})
    """),
    quoting=AnyOf("cite | citent | citait | a cité | ont cité | citant | en citant"),
    concluding=AnyOf(
        f"(?:conclut|concluent|concluait|conclura){_HE} | (?:a|ont|avait){_HE} conclu | résume{_HE} | résument"
    ),
    that=AnyOf("que | qu'"),
    opining=AnyOf(r"""
        pense(?=\s+qu) | pensons(?=\s+qu) | crois(?=\s+qu) | croyons(?=\s+qu) | estime(?=\s+qu) | estimons(?=\s+qu)
        | considère(?=\s+qu) | considérons(?=\s+qu) | juge(?=\s+qu) | jugeons(?=\s+qu) | trouve(?=\s+qu)
        | suis convaincu(?=\s+qu) | suis convaincue(?=\s+qu) | sommes convaincus(?=\s+qu) | suis persuadé(?=\s+qu)
        | affirmons(?=\s+qu) | soutiens(?=\s+qu) | soutenons(?=\s+qu) | maintiens(?=\s+qu) | dis(?=\s+qu)
        | disons(?=\s+qu) | suis d'avis(?=\s+qu) | sommes d'avis(?=\s+qu)
    """),
    what=AnyOf("ce que | ce qu'"),
    copula=AnyOf("c'est | est | c'était"),
    hearers=AnyOf(r"""
        aux journalistes | à la presse | aux députés | au Parlement | à l'Assemblée | devant les députés
        | devant la presse | au (?:journal|conseil|Monde|Figaro|Parisien) | à (?:l'AFP|Libération|Mediapart|Reuters)
        | au micro de \S+
    """),
    pronouns=AnyOf("il | elle | ils | elles | on | nous | je"),
    adverbs=AnyOf(
        "\\w+ment | aussi | encore | puis | ensuite | donc | toujours | déjà | lui-même | elle-même | y | en"
    ),
    somebody="certains",
    impersonal=AnyOf("""
        on (?:dit|entend dire|prétend|affirme|objecte)(?: souvent| parfois)?
        | (?:et |mais |puis )?(?:vient |il y a |reste )(?:aussi )?l'(?:argument|objection) selon (?:lequel|laquelle)
        | j'entends (?:déjà )?(?:l'objection|la réponse)(?: selon laquelle)? | on me (?:dira|répond|répondra)
        | il y a (?:un|une) [^.;,]{1,60} qui (?:promet|dit|affirme|prétend|soutient)
        | il est (?:souvent |parfois )?(?:dit|affirmé) | on (?:pourrait|peut) (?:objecter|répondre|dire|croire)
    """),
    objections=AnyOf(r"(?:la|une|l'autre|une autre|cette)(?: \w+)? (?:objection|critique) | l'objection"),
    intends=AnyOf("vais | veux | voudrais | souhaite"),
    leads=AnyOf("dans cet article | ici | dans ce qui suit"),
    indirect=AnyOf("comment | pourquoi | où | combien | lequel | laquelle"),
    relative_pronouns=AnyOf("qui | que | dont | lequel | laquelle | lesquels"),
    relatives=AnyOf("dont | où | auquel | à laquelle"),
    texts=AnyOf("slogan | titre | banderole | panneau | affiche | phrase | ligne | devise | pancarte | mots | tract"),
    places=AnyOf(f"""
        {_ABOUT} | à(?=\\s+la\\s+(?:radio|télévision|tribune|presse)) | à(?=\\s+l'(?:antenne|AFP|Assemblée))
        | au micro | ce | cette | en (?:conférence|marge|réponse|ouverture) | aujourd'hui | quand | lorsqu(?:e|')
        | pour | dès | pendant | aux | au (?:cours|lendemain|sujet|journal|Parlement) | à propos | le \\d+\\w*
    """),
    never_tire=AnyOf(
        "ne cesse de | ne cessent de | aime à | aiment à | se plaît à | se plaisent à | le | souvent | l'"
    ),
    that_is_how=AnyOf("""
        c'est ainsi qu(?:e|') | voilà comment | voilà comme | voilà ce qu(?:e|') | c'est ce qu(?:e|') | ainsi
    """),
    putting=AnyOf(
        "(?:me |nous |le |la |l'|lui )?(?:l'a|a|l'ont|ont|le|la) (?:dit|résumé|résume|formulé|formule|décrit)"
    ),
    as_says=AnyOf("comme | ainsi que | comme aime à le dire"),
    according_to=AnyOf(r"""
        selon(?!\s+(?:moi|nous|qu)) | d'après(?!\s+(?:moi|nous)) | à en croire | aux dires (?:de|du|des)
        | au dire (?:de|du|des) | de l'avis (?:de|du|des) | aux yeux (?:de|du|des) | de l'aveu (?:de|du|des)
        | si l'on en croit
        | comme le (?:dit|disait|disent|rappelle|rappellent|souligne|soulignent|note|notent|montre|montrent|écrit)
        | comme l'(?:a|ont|avait) (?:dit|rappelé|souligné|noté|montré|écrit|résumé|déclaré|affirmé|expliqué)
        | comme l'(?:écrit|affirme|affirment|explique|expliquent|indique|indiquent|observe|assure)
    """),
    reports=AnyOf("""
        rapport | rapports | (?:l'|d'|cette |une )?(?:étude|enquête|analyse|expertise) | sondage | institut
        | l'institut | études | enquêtes | note | audit | l'audit | bilan | document | recherche | recherches
        | think tank | (?:l')?avis | cour des comptes
    """),
    singling=AnyOf(
        "un | une | ce | cet | cette | chaque | aucun | aucune | mon | ma | ton | ta | son | sa | notre | votre | leur"
    ),
    articles=AnyOf("le | la | l' | les | du | de la | de l' | des"),
    titles=AnyOf("""
        m | mm | mme | mmes | mlle | dr | pr | me | maître
        | (?:le |la |l')?(?:docteur|docteure|professeur|professeure)
        | (?:le |la |l')?(?:président|présidente|ministre|maire|député|députée|sénateur|sénatrice|premier ministre)
        | (?:le |la |l')?(?:économiste|historien|historienne|sociologue|géographe|chercheur|chercheuse)
        | (?:le |la |l')?(?:urbaniste|climatologue|porte-parole|ingénieur|ingénieure|médecin|climatologue)
        | (?:le |la |l')?(?:directeur|directrice|écrivain|écrivaine|philosophe|juriste|avocat|avocate|général)
    """),
    institutions=AnyOf("""
        institut | institution | agence | ministère | office | conseil | université | commission | fondation
        | fédération | autorité | association | syndicat | comité | banque | société | cour
    """),
    prepositions=AnyOf(
        "avec | dans | en | sur | à | pour | de | d' | par | après | avant | sans | sous | dont | pendant"
    ),
    several_again=AnyOf("ils | elles"),
    texts_again=AnyOf("""
        il | elle | le rapport | l'étude | l'enquête | l'institut | les auteurs | les chercheurs | l'organisation
    """),
    names_again=AnyOf("""
        il | elle | ils | elles | lui | eux | celui-ci | celle-ci | ce dernier | cette dernière | le rapport | l'étude
        | l'enquête | l'analyse | le sondage | l'auteur | l'autrice | l'auteure | les auteurs | le document
        | l'institut | le ministre | la ministre | le président | la présidente | le maire | la maire | l'élu | l'élue
        | l'économiste | le porte-parole | la porte-parole | les chercheurs | l'association | le groupe
        | l'organisation | l'agence | la direction | le chercheur | la chercheuse | la même étude | le même rapport
        | la même enquête
    """),
    first_person=AnyOf("je | j' | nous | notre | nos | mon | ma | mes | moi | me | le nôtre | la nôtre | les nôtres"),
    in_person=AnyOf("je | j' | mon | ma | mes | moi | me | m'"),
    speaks_for=AnyOf("au nom | pour le compte | de la part"),
    approval=AnyOf("""
        à juste titre | à raison | avec raison | il a raison | elle a raison | ils ont raison | elles ont raison
        | je suis d'accord | nous sommes d'accord | on ne saurait mieux dire | on ne peut qu'approuver | je le crois
        | rien n'est plus vrai | c'est exact | c'est juste | comme on le sait | en effet | et pour cause | exactement
        | je n'ai aucune raison d'en douter | nous le constatons | je l'ai vu | tout à fait
    """),
    denial=AnyOf("""
        c'est faux | cela est faux | c'est inexact | il n'en est rien | rien n'est moins vrai | rien n'est plus faux
        | c'est une erreur | il se trompe | elle se trompe | ils se trompent | elles se trompent | à tort
        | c'est un mythe | c'est un leurre | au contraire | c'est l'inverse | c'est le contraire | ce n'est pas vrai
        | ce n'est pas le cas | il a tort | elle a tort | ils ont tort | l'argument ne tient pas | cela ne tient pas
        | absurde | mensonge | si seulement | loin de là | tel n'est pas le cas | pure illusion | contresens
    """),
    reserve=AnyOf("""
        rien n'est moins sûr | c'est possible | peut-être | qui sait | nul ne le sait | personne ne le sait
        | cela reste à prouver | cela reste à voir | reste à le démontrer | on verra | à vérifier | quoi qu'il en soit
        | nul ne l'a vérifié | soit | on l'ignore | reste à savoir
    """),
    why=AnyOf("pourquoi | comment | que | qu' | voilà pourquoi | voici pourquoi"),
    headline_verbs=AnyOf(r"""
        menace | ruine | trahit | tue | sauve | détruit | affaiblit | fragilise | mérite | exige | impose | refuse
        | gagne | perd | échoue | réussit | nuit | nuisent | coûte | paie | paye | change | arrive | suffit | sert
        | cache | ignore | oublie | prouve | montre | révèle | condamne | ouvre | ferme | aggrave | creuse | étouffe
        | compte | progresse | recule | avance | vire | tourne | sonne | rime | marche | fonctionne | appartient
        | n'est | n'ont | n'a | ne (?:\w+) (?:pas|plus|rien|jamais|que)
    """),
    imperatives=AnyOf(r"""
        abolissons | arrêtons | arrêtez | cessons | cessez | changeons | défendons | fermons | gardons | interdisons
        | laissez | laissons | maintenons | mettons | osons | ouvrons | protégeons | refusons | rendez | rendons
        | reprenons | rouvrons | sauvons | soutenons | supprimons | taxons | votons | finissons | n'abandonnons
        | ne \w+ons | ne \w+ez | halte | stop | non à | oui à | assez | il faut | [a-zà-ÿ]{3,}ons
    """),
    noun_leads=AnyOf("""
        le | la | les | l' | un | une | des | de | d' | du | à | au | aux | en | par | pour | dans | sur | sans | avec
        | ce | cet | cette | ces | son | sa | ses | leur | leurs | notre | nos | qui | que | et | ou
    """),
    asking=AnyOf(r"""
        ^(?:faut|doit|peut|est|sont|va)-(?:il|elle|on|ils|elles|ce) | ou non$ | ou pas$ | pour ou contre
        | avantages et inconvénients | ^est-ce que | ^qu'est-ce
    """),
    calls=AnyOf(r"""
        (?:souriez|rassurez-vous|du calme|pas de panique|attention|chut|désolé|courage|patience|bravo|merci|silence
        |bon courage|tenez bon|accrochez-vous|réveillez-vous|dormez tranquilles)(?=\s*[,!.] (?:vous|ce|c'|il|on|nous))
    """),
    described=AnyOf(r"""
        (?:le |la |les |l'|un |une |mon |ma |mes |notre |nos |ces |deux |trois )[^\s,]+(?: [^\s,]+){0,2}?
    """),
    describing=AnyOf(r"""
        (?:que |qu'|dont |où )(?:je|j'|il|elle|on|nous|vous|ils|elles|personne|la [^\s,]+|le [^\s,]+|l'[^\s,]+)(?: ne)?
    """),
    questioning=AnyOf("ce qu(?:e|i|') | quand | où | qui | quel | quelle | quels | quelles | si | comment | que"),
    listed=AnyOf(rf"{_REASONS}(?: (?:de|pour|contre))?"),
    judging=AnyOf("""
        mythe | illusion | mensonge | échec | désastre | catastrophe | danger | menace | risque | erreur | faute
        | trahison | honte | scandale | hypocrisie | folie | absurdité | crise | déclin | chance | crime | injustice
        | insulte | fraude | farce | piège | lâcheté | leçon | gâchis | impasse | urgence | gouffre | aberration
        | impossible | inutile | dangereux | dangereuse | injuste | absurde | indispensable | nécessaire | mauvaise
        | mauvais | faux | fausse | coûteux | coûteuse | leurre | non-sens | contresens
    """),
    bylined=AnyOf("éditorial | tribune | opinion | chronique | analyse | point de vue | le billet | courrier"),
    after_thesis=AnyOf("mais (?:comment|pourquoi|quand|qui)"),
    pronouns_again=AnyOf("il | elle | ils | elles | ce | cela | ça | ceci | leur | leurs | celui-ci | celle-ci | en"),
    own_view=AnyOf(r"""
        je (?:le )?(?:pense|crois|soutiens|maintiens|suis convaincu|suis convaincue|suis persuadé) | à mon avis
        | à mes yeux | selon moi | pour ma part | mon avis est | à notre avis | selon nous
    """),
    our_view=AnyOf("nous (?:devons|croyons|pensons|ne pouvons) | il nous faut"),
    points=AnyOf("""
        il est (?:temps|grand temps|clair|évident|urgent|essentiel|indispensable) | il faut | la vérité est
        | le problème est | le vrai problème est | la question n'est pas | la leçon est | la réponse est
        | l'heure est venue | nul doute
    """),
    judged=AnyOf(rf"{_IS}{_SO} (?:{_JUDGEMENT})"),
    forbidding=AnyOf("ne peut | ne peuvent | ne peut pas | mérite | méritent"),
    no_demands=AnyOf(r"""
        (?:étrange|étonnant|curieux|surprenant|normal) qu[^.]*\b(?:doive|doivent|faille)
        | (?:si|pourquoi|comment|qui|que|dont) [^,.;]*\b(?:faut|doit|doivent|devrait|devraient)
    """),
    summing_up=AnyOf(r"""
        en (?:conclusion|somme|définitive|résumé|un mot) | pour conclure | bref | donc | ainsi(?=,) | enfin(?=,)
        | c'est pourquoi | voilà pourquoi | c'est la raison pour laquelle | pour (?:ces|toutes ces) raisons
        | au total | finalement | tout compte fait | tout bien pesé | par conséquent
    """),
    moments=AnyOf(r"""
        (?:en|depuis|dès|avant|après|vers) \d+ | (?:le |ce )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)
        | hier | l'an dernier | la semaine (?:dernière|passée) | il y a | cette (?:année|semaine) | ce mois-ci
        | au début | à la fin | lorsqu(?:e|') | quand | récemment | le \d+
    """),
    told=AnyOf("""
        étais | était | étaient | étions | avais | avait | avaient | avions | j'étais | j'avais | c'était
        | n'était | n'avait | fut | furent | a été | ont été | eut | fit | dit
    """),
    present=AnyOf("""
        est | sont | a | ont | peut | peuvent | doit | doivent | faut | va | vont | fait | sera | seront | serait
        | devrait | devraient | n'est
    """),
    in_doubt=AnyOf(r"""
        la question est | on peut se demander | on dirait | il se peut | peut-être
        | (?:certains|beaucoup) (?:disent|pensent|croient|affirment) | d'un côté
    """),
    furniture=AnyOf(r"""
        ^\W*cliquez ici | ^\W*lire aussi | ^\W*lire également | ^\W*à lire | ^\W*abonnez-vous
        | ^\W*suivez-(?:nous|le|la)
        | ^\W*note de la rédaction | ^\W*ndlr | ^\W*photo : | ^\W*cet article (?:a été|est paru)
        | ^.{0,60}\best (?:l'auteur|l'autrice|professeur|journaliste|directeur|directrice|chercheur|chercheuse|maître)
    """),
    concessive=AnyOf("""
        bien qu(?:e|') | quoiqu(?:e|') | même si | même s'(?:il|ils) | malgré | en dépit | encore qu(?:e|')
        | si(?= .* c'est) | alors même qu(?:e|')
    """),
    under_way=AnyOf(r"(?:est|sont|était|étaient) en train d(?:e|') | \w+(?:ait|aient) encore"),
    comparing=AnyOf("alors qu(?:e|') | tandis qu(?:e|') | pendant qu(?:e|')"),
    admitting=AnyOf("""
        certes | bien sûr | bien entendu | sans doute | assurément | il est vrai | c'est vrai | oui | d'accord
        | je reconnais | j'admets | je concède | en théorie | sur le papier | il est exact | évidemment
        | naturellement
    """),
    admitted=AnyOf("je l'admets | je l'avoue | je le reconnais | je le concède | il est vrai | c'est vrai | certes"),
    answering=AnyOf("""
        ce (?:que je|que nous) (?:conteste|contestons|refuse|refusons|crains|craignons|rejette), c'est |
        mais | or | cependant | toutefois | pourtant | néanmoins | en revanche | en réalité | en pratique
        | et pourtant | au contraire | il n'en reste pas moins | reste qu(?:e|') | il n'empêche | n'empêche
    """),
    turning=AnyOf("mais | or | et pourtant"),
    seeming=AnyOf("""
        on (?:comprend|comprend bien|voit bien) (?:pourquoi|que)
        | il est (?:compréhensible|tentant|facile de comprendre) | la crainte (?:que l'on|qu'on) entend |
        on pourrait (?:croire|penser) | il (?:peut|pourrait) sembler | à première vue | en théorie | en apparence
        | sur le papier
    """),
    in_truth=AnyOf("la vérité est | en réalité | en vérité | en pratique | dans les faits | il n'en est rien"),
    negated_part=AnyOf("non seulement | pas seulement | non pas | pas parce qu(?:e|') | pas uniquement | ne plus"),
    determiners=AnyOf("""
        le | la | les | un | une | des | du | au | aux | ce | cet | cette | ces | son | sa | ses | leur | leurs | notre
        | nos | mon | ma | mes | de | par | pour | sans | sur | dans
    """),
    never_speak=AnyOf(r"""
        (?:le |ce )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?: \w+)? | hier | demain | aujourd'hui
        | janvier | février | mars | avril | mai | juin | juillet | août | septembre | octobre | novembre | décembre
        | \w | cela | ceci | ce | ça
    """),
    roles=AnyOf("""
        président | présidente | ministre | maire | député | députée | sénateur | sénatrice | directeur | directrice
        | porte-parole | chef | juge | avocat | avocate | professeur | professeure | enseignants? | élèves? | parents?
        | médecins? | économistes? | experts? | chercheurs? | chercheuses? | auteurs? | autrice | journalistes?
        | critiques | opposants | partisans | défenseurs | adversaires | militants | témoins? | habitants? | riverains
        | voisins? | amis? | mère | père | homme | femme | gens | certains | beaucoup | autres | élus? | élue
        | commerçants? | agriculteurs? | membres? | usagers? | voyageurs? | boulanger | boulangère | infirmière
        | conducteurs? | soldats? | m | mme | dr | ingénieurs? | historiens? | sociologues? | cheminots? | syndicats?
    """),
    bodies=AnyOf("""
        rapport | étude | enquête | journal | revue | lettre | article | livre | document | tract | affiche | slogan
        | communiqué | commission | conseil | cour | ministère | gouvernement | parti | association | groupe
        | organisation | assemblée | parlement | sénat | presse | loi | texte | données | chiffres | statistiques
        | direction | entreprise | région | ville | état | sncf | ue | onu | afp | chambre | collectif | fédération
        | industrie | lobby | objection | opposition | compagnie | agence | banderole | panneau | titre | devise
    """),
    lead_ins=AnyOf("alors qu(?:e|') | quand | si | comme | lorsqu(?:e|') | même | ainsi | puisqu(?:e|')"),
    persons=AnyOf(rf"""
        je | j' | il | elle | lui | me | m' | moi | (?:ma|mon|sa|son) {_KIN}
        | (?:un|une|le|la|l'|ce|cette) ?(?:\w+ )?(?:garçon|fille|homme|femme|dame|conducteur|chauffeur|serveuse|gardien)
    """),
    scenic=AnyOf(r"""
        (?:a|ai|avait|avais) (?:\w+ment )?(?:ri|souri|regardé|soupiré|attendu|marché|dormi|mangé|bu|pleuré|haussé|tendu)
        | (?:a|ai|avait|avais) (?:voulu|fini par) (?:s'asseoir|rentrer|partir|manger|boire|rester|sortir|voir)
        | (?:est|suis|était|étais) (?:\w+ment )?(?:entré|sorti|monté|descendu|rentré|resté|assis|parti|allé|venu)e?
        | (?:s'est|me suis|s'était|m'étais) (?:assis|levé|retourné|arrêté|endormi|approché)e?
        | (?:regarda|rit|sourit|soupira|attendit|marcha|mangea|but|pleura|haussa|tendit|entra|sortit|monta|descendit)
        | (?:regardait|riait|souriait|soupirait|attendait|marchait|mangeait|buvait|pleurait)
    """),
    in_general=AnyOf(r"""
        toujours | jamais | personne | chacun | tout le monde | la plupart | souvent | en général | pour cent
        | \d+ ?% | milliers | millions? | milliards? | études? | enquête | prouvé | causé | parce qu(?:e|') | donc
        | tort | raison | injuste | juste | mieux | pire | toute? | tous | toutes
    """),
    announcing=AnyOf(r"""
        .{3,60} (?:mérite|appelle|exige|ne peut rester sans) (?:une )?réponse$ | j'ai lu votre |
        on (?:cite|invoque|évoque|brandit) (?:toujours|souvent) .{3,60}$ |
        (?:et |mais |puis )?il y a (?:aussi |encore )?autre chose | (?:et |mais )?il y a (?:aussi )?la loi$
        | j'ai (?:posé la question|demandé|écrit|téléphoné|parlé) à \w+
        | (?:cela|ce qui|voilà qui|ceci) (?:me|nous) (?:amène|conduit|ramène|mène)
        | je me (?:demande|suis demandé) souvent
        | ceux qui [^.;]{3,60} (?:citent|invoquent|évoquent|répondent) toujours | .{3,90}\bl'a dit plus \w+$
        | (?:mais |or )?(?:laissez-moi|permettez-moi de) (?:commencer|préciser|dire|concéder|accorder|admettre)
        | (?:commençons|venons-en|revenons|regardons|imaginons|rappelons)
        | voici (?:le|la|ma|mon|une|un) (?:point|raison)$
        | (?:concédons|accordons|admettons)(?:-le)?(?: d'emblée| d'abord)?(?: ce qui peut l'être)?$
    """),
    affirming=AnyOf("oui | soit | d'accord"),
    grants_on=AnyOf(r"""
        (?:concédons|accordons|admettons)(?:-le)?
        | (?:laissez-moi|permettez-moi de|je veux bien) (?:concéder|accorder)
        | soyons justes$ | soit$ | d'accord$
    """),
    elliptic=AnyOf(r"""
        (?:[\w-]+ ){1,4}(?:oui|non|si) | (?:ce n'est|il n'en est|elle n'en est) (?:pas|rien)(?: le cas)?
        | (?:ils|elles|il|elle) ne (?:le|l') ?(?:sont|est|font|fait) pas
    """),
    leaning=AnyOf(r"""
        cela | ceci | ça | c'(?:est|était|en est)(?! (?:\S+ ){1,6}(?:qui\b|que\b|qu'))
        | ce (?:serait|sera|fut|n'est|n'était)(?! (?:\S+ ){1,6}(?:qui\b|que\b|qu'))
        | (?:le|la|les) (?:mien|mienne|miens|nôtre|nôtres|sien|sienne|leurs?)(?=\s+(?:est|sont|était|a|ont)\b)
        | (?:ceux|celles|celui|celle) d(?:e|') | (?:aucun|chacun|certains|beaucoup|l'un) d'(?:eux|entre eux)
        | (?:aucune|chacune|certaines|l'une) d'(?:elles|entre elles) | il en (?:va|est) de même | tel est | telle est
        | d'autres(?= (?!souvent\b|vent\b)\w{2,}ent\b)
        | ce qui reste | le reste | les autres(?=\s+(?:sont|ont|étaient)\b) | ni l'un ni l'autre | voilà(?! (?:qui|que))
    """),
    cut_short=AnyOf(r"""
        la même chose | de même | (?:de|à|pour|par|avec|sans|comme) (?:cela|ça|ceci|lui|eux|elle|elles)
        | d'(?:eux|elles?) | autrement | trop peu | les autres | aucun | aucune
        | (?:en|le) (?:est|sont|était|fait|font) (?:un|une|pas|rien)
    """),
    third_person=AnyOf("il | elle | ils | elles | lui | eux | celui-ci | celle-ci | ceux-ci | celles-ci"),
    one_person=AnyOf("lui"),
    several_persons=AnyOf("ils | elles | eux | leur | leurs | ceux-ci | celles-ci"),
    theirs=AnyOf("son | sa | ses | leur | leurs"),
    expletive=AnyOf(r"""
        il (?:n')?y (?:a|avait|aura|aurait|eut)
        | il (?:ne |nous |leur |me |lui )?(?:faut|faudra|faudrait|fallait|fallut)
        | il (?:ne )?(?:suffit|suffirait|convient|conviendrait|importe|s'agit|s'agissait|reste|existe|vaut mieux)
        | il (?:va de soi|va sans dire|semble|paraît|arrive|pleut|fait|pleuvait|vaudrait mieux|en va)
        | il (?:n')?(?:est|était|serait|sera|fut|devient|paraît|semble)(?: [^\s,;:.]+){0,4}? (?:que|de)
        | il (?:n')?(?:est|était|serait|sera|fut|devient)(?: [^\s,;:.]+){0,4}? (?:qu'|d') | il (?:n')?est (?:pas )?temps
    """),
    pointing=AnyOf(r"""
        ce(?! (?:qui|que|dont|sont|sera|serait|pays|mois|matin|soir|siècle|monde|journal)\b)
        | (?:cet|cette|ces)(?! (?:année|semaine|fois|jours|temps|été|hiver|automne|ville|époque)\b) | un tel | une telle
        | (?:ce|ces|cette) derni(?:er|ers|ère|ères) | l'autre | le reste | ailleurs
    """),
    adding_on=AnyOf("non plus | de même | pareillement | de nouveau | encore une fois"),
    whoever=AnyOf("chacun | chacune | quelqu'un | quiconque | qui | (?:un|une|chaque|tout|toute) [^\\s,]+"),
    many=AnyOf("""
        gens | tous | toutes | ceux | celles | plusieurs | beaucoup | certains | certaines | parents | deux | trois
        | quatre | cinq | enfants | élèves | chacun
    """),
    before_verbs=AnyOf("ne | se | y"),
    shrugging=AnyOf("eh bien(?=,) | et alors | qu'à cela ne tienne"),
    not_all=AnyOf("(?:tout|tous|toutes) (?:ne|n') | pas (?:tout|tous|toutes)"),
    participial=AnyOf(r"""
        (?-i:[A-Za-zÀ-ÿ][a-zà-ÿ]+ée?s?)(?=,\s)
        | (?-i:[A-Za-zÀ-ÿ][a-zà-ÿ]+ée?s?)(?=\s(?:en|par|pendant|dans|sur)\s)
    """),
    objects=AnyOf("lui | eux"),
    joined=AnyOf("et | mais | ou | que | qu' | qui | dont | quand | si | parce que | comme | où | pourquoi | lorsque"),
    affirmed=AnyOf(r"""
        il (?:ne fait|n'y a) (?:guère de|aucun|pas de) doute | nous savons(?: tous)?
        | il est (?:bien )?(?:vrai|connu|probable)
        | (?:le|la) (?:\w+ )?(?:problème|vérité|danger|leçon|défaut|ennui) est | le fait est
    """),
    in_time=AnyOf("après | avant | depuis | sans | pour"),
    one_thing=AnyOf("il | elle | son | sa"),
    busied=AnyOf(
        r"(?:un|une|encore un|encore une) (?:[^\s,]+ ){1,2}?(?:en train d(?:e|') \w+|\w{3,}ant)(?! \w+(?:e|ent)\b)"
    ),
    well_meant=AnyOf(r"""
        (?:part|partent) d'un bon sentiment | (?:est|sont) (?:sans doute )?(?:compréhensibles?|bien intentionnée?s?)
        | (?:je|nous) (?:partage|partageons) (?:son|sa|ses|leur|leurs|ce|cet|cette) \w+
    """),
    superlatives=AnyOf(
        "(?:le|la|les) (?:plus|moins|meilleure?s?|pires?|premiers?|dernières?|seule?s?|première|dernier)"
    ),
    inviting=AnyOf(r"""
        regardez | voyez | demandez | imaginez | songez | pensez | écoutez | rappelez-vous | notez | supposez | voyons
        | prenez (?:le cas|l'exemple)
    """),
    leading_on=AnyOf(r"""
        (?:l'argument|le débat|la thèse|l'affaire) (?:repose|tient|tourne|commence) | (?:le|la) (?:premier|première) est
        | (?:le|la) (?:second|seconde|deuxième|troisième|dernier|dernière|suivant|suivante) est | voici | reste
        | .{3,60} (?:décidera|votera|débattra|tranchera) (?:si|avant|en|le|sur) | j'ai (?:passé|travaillé|vécu|connu)
        | ce que [^,;]{3,60}, c'est (?:qui|ce qu'|comment|pourquoi|où)
        | (?:puis |ensuite )?il y a (?:aussi |encore )?la question (?:de|du|des|d')
        | (?:sur|dans|devant|derrière|au|près) [^.;]{3,60}, (?:il y a|il y avait|se dresse|se trouve) une?
    """),
    wanting=AnyOf(r"""
        je (?:voudrais|préfère|préférerais|refuse|veux|demande|rejette|propose|souhaite) | j'aimerais | je ne veux pas
        | je m'oppose | mon (?:objection|avis|point) est | ma (?:proposition|réponse) est
    """),
    numbers=AnyOf("""
        deux | trois | quatre | cinq | six | sept | huit | neuf | dix | onze | douze | treize | quatorze | quinze
        | seize | vingt | trente | quarante | cinquante | soixante | septante | octante | nonante | cent | cents
        | mille | million | millions | milliard | milliards | millions? d(?:e|') | milliards? d(?:e|') | dizaine
        | dizaines | centaine | centaines | millier | milliers | douzaine | moitié | tiers | quart | double | triple
    """),
    generic=AnyOf("""
        gens | année | années | an | ans | temps | jour | jours | semaine | mois | heure | heures | million | milliard
        | nombre | part | lieu | cas | fait | point | question | raison | fin | monde | bon | mauvais | nouveau
    """),
    capitals="""
        paris=france français=france française=france françaises=france londres=angleterre britannique=angleterre
        britanniques=angleterre anglais=angleterre anglaise=angleterre berlin=allemagne allemand=allemagne
        allemands=allemagne allemande=allemagne allemandes=allemagne bruxelles=europe européen=europe européens=europe
        européenne=europe européennes=europe ue=europe washington=amérique américain=amérique américains=amérique
        américaine=amérique américaines=amérique moscou=russie russe=russie russes=russie pékin=chine chinois=chine
        chinoise=chine chinoises=chine delhi=inde indien=inde indiens=inde indienne=inde madrid=espagne
        espagnol=espagne espagnols=espagne espagnole=espagne rome=italie italien=italie italiens=italie
        italienne=italie kiev=ukraine kyiv=ukraine ukrainien=ukraine ukrainiens=ukraine ukrainienne=ukraine
        tokyo=japon japonais=japon japonaise=japon ankara=turquie turc=turquie turcs=turquie turque=turquie
        téhéran=iran iranien=iran iraniens=iran iranienne=iran israélien=israël israéliens=israël israélienne=israël
        jérusalem=israël palestinien=palestine palestiniens=palestine palestinienne=palestine berne=suisse
        suisses=suisse belge=belgique belges=belgique alger=algérie algérien=algérie algérienne=algérie maroc=maroc
        marocain=maroc marocaine=maroc ottawa=canada canadien=canada canadienne=canada islamabad=pakistan
        pakistanais=pakistan pakistanaise=pakistan ferroviaire=rail ferroviaires=rail nocturne=nuit nocturnes=nuit
    """,
    and_="et",
    what_to_do="Que faut-il faire : {} ?",
    how_much="Quels sont les bons chiffres : {} ?",
    which_holds="Qui a raison : « {} » ou « {} » ?",
)
