"""English."""

from __future__ import annotations

from argmap.draft.languages.language import Language
from argmap.draft.languages.phrases import AnyOf
from argmap.text.small_words import SMALL_WORDS

_NUMBER = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|several|some|many)"
_LISTED = "(?:reasons?|ways?|things?|lessons?|myths?|facts?|steps?|keys?|rules?|tips?|truths?|lies|questions?)"

_IS = "(?:is|are|was|were|be|seems?|looks?|remains?|amounts? to|becomes?)"
_SO = r"""(?: (?:not|only|also|simply|nothing|no|a|an|the|far|very|deeply|truly|likely|desperately|both|this|still|less
|more|most)){0,3}(?: \w+)?""".replace("\n", "")
_JUDGEMENT = """wrong|right|bad|good|better|best|worse|worst|shameful|dangerous|harmful|foolish|absurd|ridiculous
|unacceptable|acceptable|unfair|unjust|necessary|essential|vital|crucial|important|beneficial|useless|useful|disaster
|disastrous|catastrophe|mistake|crime|shame|disgrace|failure|success|victory|betrayal|threat|danger|hypocrisy|lie|myth
|illusion|repulsive|appalling|misguided|ineffective|effective|enough|accountable|responsible|counterproductive
|impossible|unlikely|key|heart|problem|solution|answer|big deal""".replace("\n", "")
"""A predicate of judgement: "is" and its like, what may stand between, and the judgement."""

_AFTER_NOUN = """(?:of|in|on|at|for|to|from|with|by|about|over|under|after|before|against|between|without|through|during
|near|and|or|but|nor|as|who|that|which|than|behind|beyond|amid|since|until|like|off|up|around|among|across|now|not
|versus|vs|we|you|they|he|she|it)""".replace("\n", "")
"""Words that may stand behind a noun; any other, behind a word in -s, is a verb or shows that this is one."""

_NO_NOUN_ENDS = rf"(?=\s+(?!{_AFTER_NOUN}\b)\w)"
_PLURAL = "[a-rtv-z]s"

_NO_VERB = """(?:sports|arms|sales|rights|news|savings|politics|economics|physics|talks|sanctions|means|always|perhaps
|sometimes|besides|towards|times|states|nations|human|services|relations|emissions|headquarters|operations|affairs
|elections|forces|games|drugs|goods|communications|jobs)""".replace("\n", "")
"""Words in -s that stand before another noun."""

_FIRMLY = "(?:strongly |firmly |still |personally |would |do |also |totally |completely |truly |really )?"
_OPINE = """believe|think|argue|agree|disagree|contend|maintain|support|oppose|suggest|insist|hope|fear|doubt
|feel""".replace("\n", "")
"""What stands between "I" and a verb of opinion, and such verbs."""

_TRADE = """economist|scientist|biologist|historian|physician|doctor|lawyer|engineer|architect|teacher|nurse|consultant
|student|scholar|novelist|poet|activist|campaigner|commentator|strategist|philosopher|sociologist|psychologist|physicist
|chemist|veterinarian""".replace("\n", "")
"""What a biography that opens with a full name calls its author besides."""

_FULL_NAME = r"[A-Z][\w.-]+(?:\s[A-Z][\w.-]+){1,3}"

_POST = """author|host|co-host|director|editor|professor|psychiatrist|columnist|fellow|chairman|president|founder
|contributor|member|correspondent|writer|journalist|analyst|lecturer|anchor|senator|congressman|chief executive|ceo
|reader|researcher""".replace("\n", "")
"""What a biography under an article calls its author."""

_KIN = r"""(?:(?:\w+ )?(?:aunt|uncle|mother|father|mum|mom|dad|grandmother|grandfather|gran|granddad|sister|brother
|son|daughter|niece|nephew|cousin|wife|husband|partner|friend|neighbour|neighbor|boyfriend|girlfriend|children
|companion)(?:-in-law)?)""".replace("\n", "")
"""Who comes along in a scene that an author tells."""

_SUBJECT = r"(?:this|that|these|those|there|what|who|here|we|you|he|she|i|everything|everyone|nobody|one|all)\b"
_NAMED = "(?:the|this|that|these|those|his|her|its|our|their|my|your|some|many)"
"""What follows a "so" that concludes, and what follows an inverted verb: "so strong is the smell"."""

_IT_IS = r"""'s| is| was| will be| would be| has been| had been| may be| might be| can be| could be| must be| should be
| seems?| seemed| appears?| becomes?| became| is not| isn't| wasn't| was not| need not be| remains""".replace("\n", "")
"""Behind an "it" that stands for nothing, before what it announces."""

_LINKED = r"""is|are|was|were|will|would|can|could|may|might|must|should|has|have|had|does|do|did|means?|meant|makes?
|made|leaves?|left|shows?|takes?|took|seems?|says?|cannot|can't|won't|isn't|aren't|wasn't|doesn't|don't|gives?|goes
|becomes?|alone|too|brings?|works?|leads?|helps?|explains?|matters?|sounds?|looks?|never|only
|also|always|not""".replace("\n", "")
"""Verbs, and what may stand before one, by which a "this" before them is known to stand alone."""

_CALL = """smile|relax|hush|quiet|silence|careful|steady|easy|cheer up|calm down|keep calm|slow down|hold on|hang on
|hold tight|sit back|sit down|stand back|sorry|surprise|congratulations|welcome|look|look out|watch out|listen|wake up
|brace yourself|brace yourselves|buckle up|breathe|hurry|hurry up|run|duck|wait|stop|shh|hello|goodbye|oops|thanks
|thank you|beware|don't worry|don't panic|never mind|fear not|cheers|enjoy""".replace("\n", "")
"""What is called out to a reader."""

ENGLISH = Language(
    tag="en",
    stemmer="english",
    spellings="""
        ise=ize ised=ized ises=izes ising=izing isation=ization isations=izations our=or ours=ors oured=ored
        ouring=oring ourable=orable tre=ter tres=ters ence=ense ogue=og yse=yze ysed=yzed lled=led lling=ling
        gramme=gram programmes=programs
    """,
    function_words=SMALL_WORDS["en"].words,
    reason=AnyOf(r"""
        because | since | for | as(?!\s+(?:such|we)\b) | after all
        | given that | seeing that | due to the fact that | the reason is
        | the reason being | in view of the fact that | not only because | all the more so as | inasmuch as | in that
        | considering that | this is because | that is because | which is why not | thanks to the fact that
    """),
    no_markers=AnyOf(rf"""
        for (?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty)
        | for (?:this|that|these|those|the|a|an|many|some|which|all|every|now|most|him|her|us|me|once|long|too|so|\d+)
        | for (?:years|decades|centuries|generations|ages|months|weeks|days|nights|hours|minutes|example|instance)
        | for (?:better or worse|good or ill|good or bad|starters|certain|sure|lack|want|fear|now|ever)
        | as (?:of|a|an|for|well|if|to|soon|long|far|much|many|part)
        | as (?!such\b)\w+(?=,)
        | as (?:is|are|was|were|has|had|have|do|does|did|so|in|on|at|with|one|i)
        | as (?:it|things|matters) [^,]{{1,12}}(?=,)
        | as [^,.;]{{1,40}} (?:have done|has done|had done|always do|always does|always did|once did)
        | as(?! such)(?=\s+[^,]+,)(?![^,]*\s(?:is|are|was|were|has|have|had|can|cannot|could|do|does|needs?|must)\s)
        | so (?:many|much|far|long|little|few|called|do|does|did|is|are|was|were|has|have|had|they|it|say|can|will)
        | so (?!{_SUBJECT})\w+ (?:is|are|was|were|has|have) {_NAMED}
        | since (?:\d+|the|then|last|that) | still (?:more|less|further) | yet (?:another|more) | then the
    """),
    conclusion=AnyOf("""
        to conclude | in closing | as such | therefore | thus | hence | so | consequently | accordingly | as a result
        | as a consequence | in consequence | for this reason | for these reasons | for that reason | that's why
        | that is why | this is why | which is why | it follows | it follows that | this means | which means
        | this shows | which shows | in conclusion | in short | in sum | to sum up | all in all | in the end | overall
        | ultimately | clearly then | then | on balance | the upshot is | this proves | it is therefore
        | this makes it clear | all this means | so that
    """),
    mid_conclusion=AnyOf("therefore | thus | hence | consequently | accordingly"),
    contrast=AnyOf("""
        but | yet | however | nevertheless | nonetheless | still | on the other hand | on the contrary | even so
        | having said that | that said | instead | rather | in fact | in truth | in reality | and yet | but still
        | at the same time | then again | in contrast | by contrast | conversely | regardless | all the same
        | despite this | despite that | whereas | only | indeed , however | unfortunately | sadly
    """),
    concession=AnyOf("""
        of course | granted | admittedly | certainly | sure | surely | true | it is true | it's true | to be sure
        | undoubtedly | no doubt | doubtless | naturally | obviously | yes | indeed | although | though | even though
        | even if | while | albeit | despite | in spite of | unless | notwithstanding | one may | one might
        | one could | you could | you might | some may | some might | it may be | it might be | it could be
        | it would be nice | aside from | except | to some extent | in part | supposedly | allegedly | presumably
        | in theory | fair enough | to be fair
    """),
    inner_concession=AnyOf("""
        (?-i:may) | (?-i:might) | of course | admittedly | it is true | could well | do offer | does offer
    """),
    counting=AnyOf(r"""
        mine | ours | what (?:matters|counts) | the (?:fact|trouble|upshot)(?: of the matter)?
        | (?:the|my|our) (?:first|second|third|fourth|last|final|next|main|other|chief)
        | (?:the|my|our|a|one|another)(?: \w+)? (?:reason|point|argument|advantage|drawback|benefit|trouble)
    """),
    granting=AnyOf("""
        i grant | i grant that | i admit | i admit that | we admit | we admit that | i concede | i concede that
        | we concede that | i cannot deny | i cannot deny that | i can't deny that | i do not deny that
        | i don't deny that | we do not deny that | nobody denies that | no one denies that | it is true that
        | it's true that | it must be admitted that | it has to be admitted that | it cannot be denied that
        | there is no denying that | there is no denying | i accept that | we accept that | i agree that
        | we agree that | i acknowledge that | we acknowledge that | i understand that | i know that
        | one must admit that | to be sure | admittedly | granted | granted that | of course | true | certainly
        | no doubt | undoubtedly | and yes | but yes | and true | and granted | to be fair | i grant you
        | i grant you that | let me grant that | i will grant that | one must grant that | i concede at once that
        | i grant at once that | let me (?:say|add|admit),? before [^,.;]{3,40}, that
    """),
    disclaimers=AnyOf("""
        it would be (?:wrong|unfair|foolish|dishonest) to | i do not pretend | i don't pretend | i do not claim
        | none of this means | this is not to say | that is not to say | i am not saying | i'm not saying
        | i don't claim | i (?:do not|don't) (?:say|mean|suggest|argue) that | nobody claims
        | (?:i am|i'm) not against | i have nothing against
        | no one claims | (?:he|she) is right | you will be relieved
    """),
    opponents=AnyOf(r"""
        critics | opponents | proponents | supporters | advocates | defenders | sceptics | skeptics | detractors
        | some | some people | many people | many | others | most people | people | the other side | my opponents
        | our opponents | the reformers | its critics | their critics | some critics | politicians | the politicians
        | the government | the industry | reformers | campaigners | protesters | everybody | everyone | they
        | the (?:\w+ )?objection | an objection | another objection
        | your (?:\w+ )?(?:columnist|correspondent|editorial|writer|reader|leader)
    """),
    objecting=AnyOf(r"""
        others (?:ask|fear|object|wonder|worry) | (?:the )?[a-z]+s (?:fear|worry) (?:for|that|about) |
        (?:its |their |some |many |most )?(?:critics|opponents|proponents|supporters|advocates|defenders|detractors)
        | (?:its |their |some |many )?(?:sceptics|skeptics)
        | (?:some|many|others|most|people|some people|many people) (?:say|think|believe|argue|claim|find)
        | (?:some|many|others|most|people|some people|many people) (?:feel|fear|object|insist|hold)
        | (?:some|many|others|most|people|some people|many people) (?:may|might|will say|would say|point)
        | politicians (?:say|claim|argue) | one (?:could|may|might) (?:worry|object|think|say|argue)
        | it is (?:often |sometimes )?(?:said|argued|claimed|objected) | they (?:say|argue|claim)
    """),
    addition=AnyOf("""
        also | moreover | furthermore | besides | plus | in addition | additionally | and | as well | likewise
        | similarly | further | what is more | what's more | on top of that | not only that | then there is
        | secondly | second | thirdly | third | finally | lastly | firstly | first | for one thing | for another
        | there is a second reason | another reason is | equally | above all | or
    """),
    demonstratives=AnyOf("this | these | those | such | such an | such a | both | the same | the latter | any such"),
    points_back=AnyOf("""
        this | that | these | those | such | it | they | both | he | she | its | their | any such | the latter
    """),
    example=AnyOf(r"""
        for example | for instance | for one | such as | in particular | particularly | e.g | including | like
        | to name but a few | namely | to give an example | consider
        | take(?! [^.,;]{1,40} (?:away|off|out|back|up|down|from|into|seriously|it|them)\b) | as an example
        | even(?! (?:if|though|when|so)\b) | specifically
    """),
    starters=AnyOf("but | yet | and | so"),
    plain_adverbs=AnyOf("""
        therefore | thus | hence | consequently | moreover | furthermore | besides | nevertheless | nonetheless
        | that's why | that is why | this is why | for this reason | for these reasons | of course | admittedly
        | granted
    """),
    topic_shift=AnyOf(
        "however | still | on the other hand | at the same time | meanwhile | now | indeed | in fact | instead"
    ),
    also=AnyOf(r"also | too(?=\s*[.,;:!?)]|\s*$) | as well | likewise | equally"),
    alternative=AnyOf("otherwise | or else | if not | failing that | without this | without that"),
    subordinate=AnyOf("""
        (?:although|while|though) it (?:is|may be) true that | although | though | even though | while | whereas
        | since | because | as | given that
    """),
    since=AnyOf("since | ever since"),
    perfect=AnyOf("has | have | hasn't | haven't | 've"),
    signposts=AnyOf(r"""
        the (?:figures|facts|numbers|evidence|records?) (?:say|says|show|shows|tell|tells) (?:otherwise|another story)$
        | i (?:understand|share|respect|see) (?:the|this|that|these|their|your) (?:worry|worries|fears?|concerns?)
        | the (?:conclusion|answer|lesson|message|result|choice)(?: of [^.]{2,30})? is (?:clear|plain|simple|obvious)$
        | there (?:is|are|remains) (?:also )?the (?:\w+ ){0,2}?(?:matter|question|issue|point|subject) of [^.]{2,30}$
        | there (?:is|are) (?:also )?(?:the|my) \w+$ | i (?:shall|will) give (?:you )?(?:\w+ )?(?:reasons|examples)
        | then there (?:is|are) | the case is (?:not )?(?:complicated|simple|clear)
        | (?:dear|madam|sir|ladies|mr|good)\b[^.!?]{0,90}\bthank you\b.*
        | thank you\b[^.!?]{0,20} for (?:coming|letting|having|inviting|reading|listening|being|your)
        | (?:dear|ladies|madam|sir|fellow|mr|honoured)\b[^.!?]{0,80}\b(?:neighbours?|friends?|colleagues?|council)$
        | (?:dear|ladies|madam|sir|fellow|mr|honoured)\b[^.!?]{0,80}\b(?:chair|gentlemen|editor|members|citizens|sir)$
        | (?:dear|ladies and) [^,.!?]{2,40}$ | good (?:evening|morning|day|afternoon)\b
        | yours (?:faithfully|sincerely|truly)
        | in this (?:essay|article|post|piece|column|letter|text),? i (?:will|shall|want|would|am going)
        | i(?: would|'d)? (?:want|like) to (?:explain|tell|say|talk|show)(?! that)
        | there (?:is|has been) (?:a|an|much) (?:\w+ )?(?:debate|discussion) (?:about|on|over)
        | (?:nowadays,? |today,? )?(?:many|some|more and more) (?:people )?(?:wonder|ask themselves) (?:whether|if)
        | i (?:will|shall) (?:first|then|now|also|next|finally|begin|present|answer|turn|show how)
        | the reason is (?:simple|clear|obvious|this) | the reasons are
        | there is (?:a|an|one) (?:second|third|further|other|another) reason | there is another reason
        | the (?:figures|facts) are (?:soon told|simple|clear) | here is why | let me | consider this | there remains
        | that may be so | this may be so | what follows
        | the (?:truth|reality|answer) is (?:much |far |very )?(?:simpler?|different|otherwise|worse)$
        | the (?:truth|reality|answer) is (?:less|more) \w+$
    """),
    conditions=AnyOf("""
        if | unless | once | until | when | whenever | otherwise | as long as | provided that | suppose | in case
    """),
    not_because=AnyOf("not | only | just | simply | merely | partly | not only"),
    not_but=AnyOf("not because | not only | not just | not merely | not simply | not so much | not that"),
    joints=AnyOf("""
        but | yet | so | for | while | whereas | because | since | although | though | even though | as | and
        | and yet | but still | and therefore | and thus | and so | which means that | which shows that
    """),
    bare_joints=AnyOf("because(?! of\\b) | although | even though | whereas"),
    participles=AnyOf("""
        warranting | highlighting | underscoring | underlining | proving | showing | demonstrating | suggesting
        | meaning | making it | forcing | threatening | confirming | further
    """),
    subject_starts=AnyOf("""
        i | you | he | she | it | we | they | this | that | these | those | there | here | one | nobody | everyone
        | everybody | someone | somebody | anyone | people | the | a | an | my | your | his | her | its | our | their
        | no | some | many | most | all | few | each | every | another | other | others | such | both | any | several
        | nothing | everything | neither | either | much | more | only
    """),
    verbs=AnyOf("""
        is | are | was | were | am | be | been | has | have | had | do | does | did | will | would | shall | should
        | can | could | cannot | may | might | must | need | needs | ought | won't | can't | isn't | aren't | doesn't
        | don't | didn't | wasn't | weren't | couldn't | wouldn't | shouldn't | hasn't | haven't | it's | that's
        | there's | i'm | we're | they're | you're | i've | we've | they've | he's | she's | what's | who's | become
        | becomes | became | get | gets | got | go | goes | went | make | makes | made | take | takes | took | give
        | gives | gave | come | comes | came | keep | keeps | kept | cost | costs | pay | pays | paid | let | put
        | puts | see | sees | saw | seem | seems | want | wants | buy | buys | bought | lose | loses | lost | lead
        | leads | led | mean | means | meant | know | knows | knew | think | thinks | thought | say | says | said
        | stand | stands | stood | show | shows | find | finds | found | leave | leaves | left | live | lives | bring
        | brings | brought | begin | begins | began | run | runs | ran | grow | grows | grew | rise | rises | rose
        | fall | falls | fell | hold | holds | held | tell | tells | told | teach | teaches | taught | learn | learns
        | spend | spends | spent | build | builds | built | choke | chokes | remain | remains | share | shares
        | forget | forgets | forgot | turns | promise | promises | widen | widens | shape | shapes | sign | signs
        | plan | plans | claim | claims | agree | agrees | seek | seeks | sought | send | sends | sent | break
        | breaks | broke | speak | speaks | spoke | write | writes | wrote | hear | hears | heard | feel | feels
        | felt | fight | fights | fought | sell | sells | sold | set | sets | cut | cuts | hit | hits | hurt | hurts
        | shut | shuts | spread | spreads | draw | draws | drew | fly | flies | flew | throw | throws | threw | choose
        | chooses | chose | eat | eats | ate | drink | drinks | drank | sleep | sleeps | slept | wear | wears | wore
        | vanish | vanishes | win | wins | won | meet | meets | met | help | helps | cause | causes | create | creates
        | threaten | threatens | undermine | undermines | constitute | constitutes | fill | fills | steal | steals
        | favour | favours | favor | favors | provide | provides | require | requires | allow | allows | harm | harms
        | deserve | deserves | depend | depends | exist | exists | work | works | serve | serves | offer | offers
        | suffer | suffers | protect | protects | reduce | reduces | increase | increases | destroy | destroys | save
        | saves | prevent | prevents | carry | carries | turn | turns | read | reads | sit | sits | sat | deliver
        | delivers | look | looks | asks | calls | tries | follow | follows | hope | hopes | stay | stays | moves
        | happen | happens | earn | earns | owns | loves | hates | prove | proves | acts | fail | fails | belong
        | belongs | matter | matters | cares | appear | appears | kills | votes | expect | expects | demands | enjoy
        | enjoys | refuse | refuses | continue | continues | receive | receives | replace | replaces | contain
        | contains | represent | represents | suggest | suggests | argue | argues | reveal | reveals | starts | stops
        | ends | changes | gain | gains | attract | attracts | cover | covers | cross | crosses | carry
        | benefit | benefits | encourage | encourages | enable | enables
        | fear | fears | believe | believes | drive | drives | drove | use | uses | used
        | hid | bit | rang | sang | sank | swam | swore | tore | woke | froze | rode | shook | stole | stuck | struck
        | swept | swung | lent | bent | dealt | dug | fed | fled | flung | forbade | forgave | hung | knelt | laid
        | leapt | mistook | overcame | overtook | quit | rebuilt | repaid | slid | spun | sprang | stank | strove
        | undertook | upheld | wept | withdrew | withstood | beat | blew | bore | clung | crept | dared | underwent
        | undid | sped | learnt | burnt | dreamt | awoke | arose | outgrew | misled | foresaw | bound
    """),
    auxiliaries=AnyOf("""
        is | are | was | were | be | been | will | would | shall | should | can | could | may | might | must | do
    """),
    verb_endings=AnyOf(r"""
        (?-i:[a-z]{2,}(?:ed|izes|ises|ifies|ates|ens))
        | (?:i|you|we|they|he|she) (?!(?:and|or|of|in|to|on|at|for|with|from|by|as|but|all|who|that|not)\b)[a-z]{2,}
    """),
    demands=AnyOf(r"""
        should | ought to | ought | had better | it is time | it's time | let's | cannot afford | can't afford
        | i (?:ask|beg|implore|urge) (?:you|him|her|them|everyone|everybody) (?:not )?to
        | recommend | recommends | asks? the \w+ to | urge | urges | call for | calls for | calls on | demands that
        | advise | be required | be obliged | be allowed | be banned | be abolished | be introduced
        | the right measure | are to be | is to be | would be better | better to | reconsider | reconsideration
        | reconsidered | would be wise | be justified | desirable | unjustifiable | advisable | must | need to
        | needs to | need(?! not) | needs | out of the question | plead for | pleads for
    """),
    in_between=AnyOf("""
        which | who | whom | whose | that it | that they | that he | that she | that we | that you | what | how | than
        | if
    """),
    needs=AnyOf("has to | have to | must | need to | needs to | need | needs | ask for | required | necessary | worth"),
    outcomes=AnyOf(r"""
        will | would | lead to | leads to | result in | results in | cause | causes | increases | reduces | brings
        | (?<!some\s)(?<!such\s)(?<!other\s)(?<!any\s)(?<!own\s)means | jeopardizes | jeopardises
        | undermines | threatens | harms | damages | worsens | makes | destroys
        | weakens | strengthens | helps | saves | teaches | widens | steals | favours | favors
    """),
    forecasts=AnyOf("will | would | shall | won't | is going to | are going to | 'll"),
    verdicts=AnyOf("""
        right | wrong | important | necessary | sensible | reasonable | fair | unfair | just | unjust | unacceptable
        | best | worst | better | worse | mistake | nonsense | problem | problematic | essential | crucial | vital
        | unreliable | reliable | dangerous | detrimental | unjustifiable | desirable | responsible | irresponsible
    """),
    good=AnyOf(r"""
        good | better | best | benefit\w* | gain\w* | improv\w* | help\w* | cheap\w* | safe\w* | clean\w* | fair
        | fairly | reliab\w* | dependab\w* | trust\w* | success\w* | support\w* | protect\w* | strengthen\w*
        | strong\w* | peace\w* | stab(?:le|ility) | prosper\w* | right | sensible | wise | useful | valuable
        | privileg\w* | cordial | friend\w* | pays | worth\w* | keep | keeps | healthy | effective\w* | efficient\w*
        | free\w* | enjoy\w* | advanc\w* | win | wins | rise\w* | rising | grow\w* | thriv\w*
    """),
    bad=AnyOf(r"""
        bad | badly | worse\w* | worst | harm\w* | damag\w* | los(?:e|es|t|s|ses|ing) | cost(?:s|ly)? | expensive
        | dear | danger\w* | risk\w* | threat\w* | fail\w* | wrong\w* | unfair\w* | unreliab\w* | problem\w*
        | problematic | crisis | war | wars | violen\w* | terror\w* | betray\w* | hypocri\w* | mistak\w* | suffer\w*
        | declin\w* | destabili\w* | detriment\w* | deteriorat\w* | jeopardi\w* | undermin\w* | weak\w* | poor\w*
        | pollut\w* | destroy\w* | steal\w* | quarrel\w* | widen\w* | gap | burden\w* | distrust | isolat\w*
        | challeng\w* | clash\w* | genocid\w* | exploit\w* | fatal | choke\w* | spoil\w* | stop | abolish\w* | drop
        | drops | close | closed | against | refus\w* | oppos\w* | cut | cuts | shortage\w*
    """),
    negations=AnyOf("""
        not | no | never | nobody | none | nothing | nor | neither | hardly | cannot | can't | don't | doesn't
        | didn't | isn't | aren't | wasn't | weren't | won't | wouldn't | shouldn't | couldn't | hasn't | haven't
        | no one | refuse | refuses | refused | fail | fails | failed
    """),
    hedges=AnyOf(r"""
        of course | indeed | surely | certainly | clearly | obviously | in fact | after all | historically | globally
        | traditionally | actually | really | simply | in my view | in my opinion | i think | i believe | it seems
        | it seems that | it appears that | to be honest | naturally | at first | as of this writing | in the long run
        | for the past few years | in the past few years | in recent years | over the past few years | to this day
        | also | either | too(?=\W*$) | as well | therefore | thus | however | for example | for instance | by all means
        | precisely | throughout the conflict | once again | nowadays | today | personally | frankly | all in all
        | in short | in sum | ultimately | overall
    """),
    phrase_starts=AnyOf(r"""
        in | on | at | for(?! \w+ing\b) | by | over | under | after | during | near | towards? | into | across
        | among | around | beyond | behind | due to | because of | in order to | according to | despite | including
        | throughout
    """),
    onward=AnyOf("to | into | onto | up | out | down | off | for"),
    clause_ends=AnyOf("""
        which | who | whom | whose | because | since | although | though | while | whereas | (?<=,.)where | (?<=,.)when
    """),
    saying=AnyOf("""
        assured | assures | confided | countered | shot back | reply | infer | infers | inferred | hold that
        | holds that | objects | retort | retorts | said | says | say | saying | stated | states | state | added
        | adds | add | noted | notes | note | stressed | stresses | stress | argued | argues | argue | claimed
        | claims | claim | reported | reports | report | wrote | writes | write | explained | explains | explain
        | told | tells | tell | emphasised | emphasises | emphasized | emphasizes | highlighted | highlights
        | highlight | mentioned | mentions | mention | declared | declares | declare | warned | warns | warn
        | pointed out | points out | point out | concluded | concludes | conclude | found | finds | find | observed
        | observes | insisted | insists | insist | believed | believes | believe | announced | announces | announce
        | suggested | suggests | suggest | maintained | maintains | maintain | alleged | alleges | allege | asserted
        | asserts | assert | remarked | remarks | replied | replies | answered | answers | acknowledged | acknowledges
        | acknowledge | admitted | admits | admit | conceded | concedes | concede | contended | contends | contend
        | estimated | estimates | estimate | revealed | reveals | reveal | predicted | predicts | predict | runs
        | underlined | underlines | recalled | recalls | commented | comments | counters | countered | count | counted
        | complained | complain | complains | proclaims | proclaimed | objects | objected | object | responded
        | responds | affirmed | affirms | reiterated | reiterates | describes | described | showed | shows | show
        | confirmed | confirms | confirm | calculates | calculated | found out | finds out
        | discovered | discovers | put it | puts it | testified | testifies
    """),
    bare_saying=AnyOf("""
        said | says | say | argued | argues | argue | stated | states | believes | believe | claims | insists | warns
        | think | thinks | admits
    """),
    showing=AnyOf("""
        suggested | suggests | suggest | showed | shows | show | revealed | reveals | reveal | confirmed | confirms
        | confirm | finds | found | find | count | counted | runs
    """),
    answers=AnyOf("""
        i understand | i know | fair enough | i share | but | however | yet | nevertheless | nonetheless | still
        | and yet
    """),
    hearsay=AnyOf(
        "allegedly | reportedly | supposedly | is said to | are said to | is alleged to | are alleged to | we are told"
    ),
    doubting=AnyOf("""
        claimed | claims | claim | alleged | alleges | allege | insisted | insists | insist | contended | contends
        | believed | believes | believe | complained | complain | complains
    """),
    quoting=AnyOf("quotes | quoted | cites | cited | quoting | citing"),
    concluding=AnyOf("concluded | concludes | conclude"),
    that=AnyOf("that"),
    opining=AnyOf("think | feel | hold | am convinced | would argue | doubt not"),
    what=AnyOf("what"),
    copula=AnyOf("is | was"),
    hearers=AnyOf("""
        me | us | them | him | her | reporters | journalists | parliament
        | the (?:council|court|newspaper|paper|press)
    """),
    pronouns=AnyOf("he | she | it | they | we | i"),
    adverbs=AnyOf("further | also | once | has | have | had | did | then | therefore | too | even | again | still"),
    somebody="some",
    impersonal=AnyOf(r"""
        there (?:is|are) (?:a|an|one|some|those) [^.;,]{0,60}\bwho (?:promise|say|claim|argue|insist|believe|think)s?
        | we are told | it is tempting to (?:think|believe|say) | it's tempting to (?:think|believe|say)
        | it is (?:often |sometimes |commonly |widely |usually )?(?:said|claimed|argued|objected|thought|believed)
        | (?:and |but )?(?:then )?there is (?:also |always )?(?:the|an|another) (?:\w+ )?(?:argument|objection|view)
        | (?:this|that|which|it) (?:brings|leads|takes) (?:me|us) to the (?:objection|argument|reply|worry)[^.;]{0,40}
        | (?:i|we) (?:can |could )?(?:already )?(?:hear|heard|know|expect) the (?:reply|objection|answer|retort)
        | (?:i|we) (?:am|are) (?:often |always )?told
        | the (?:reply|retort|usual answer|objection) (?:will be|comes back)
        | it has been (?:said|claimed|argued|objected) | one (?:might|may|could) (?:reply|object|say|argue|think)
        | it (?:might|may|could) be (?:said|objected|argued)
    """),
    objections=AnyOf(r"""
        (?:the|a|an|another|one|my opponents'|their)(?: \w+)? (?:objection|counterargument|worry|complaint)
        | (?:the|their|its) (?:supporters|critics|opponents|defenders|advocates)' (?:[a-z]+ )?[a-z]+
    """),
    intends=AnyOf("will | shall | would | want to | wish to | am going to | intend to | hope to"),
    leads=AnyOf("in this essay | in this article | in this paper | in what follows | here | in the following"),
    indirect=AnyOf("how | whether | why | where | who | which | whose"),
    relative_pronouns=AnyOf("who | whom | whose | which | that"),
    relatives=AnyOf("which | whom | where | when | how | why | who"),
    texts=AnyOf("slogan | headline | banner | sign | poster | sentence | line | words | title | motto"),
    places=AnyOf("in | at | on | during | after | before | last | yesterday | this | when | while | to"),
    never_tire=AnyOf("""
        never tire of
        | never tires of | keep | keeps | like to | love to | often | always | has | have | had | once
    """),
    that_is_how=AnyOf("(?:is|was) (?:how|what) | (?:is|was) the way | that's how | that's what"),
    putting=AnyOf("(?:phrases|phrased|sums|summed) (?:it|this|that|them) ?(?:up)? | has it"),
    as_says=AnyOf("as"),
    according_to=AnyOf("according to | in the words of | in the view of | in the opinion of | as reported by"),
    reports=AnyOf(
        "report | study | paper | analysis | survey | review | assessment | think tank | brief | research | poll"
    ),
    articles=AnyOf("the"),
    singling=AnyOf("a | an | any | every | each | this | that | no | my | your | his | her | its | our | their"),
    titles=AnyOf("""
        dr | mr | mrs | ms | prof | professor | president | minister | prime minister | sir | lord | lady | senator
        | mayor | general
    """),
    institutions=AnyOf("""
        institute | institution | agency | ministry | office | council | university | commission | foundation
        | federation | authority | department | association | union | committee | bank | company | court
    """),
    prepositions=AnyOf("""
        with | in | on | at | for | from | by | to | of | as | after | before | without | under | over | whose | about
        | during | between | through | against
    """),
    several_again=AnyOf("they"),
    texts_again=AnyOf("""
        it | the report | the study | the paper | the analysis | the survey | the think tank | the institute
        | the authors | the researchers | the group | the organisation | the organization | the agency
    """),
    names_again=AnyOf("""
        it | he | she | they | the report | the study | the paper | the analysis | the survey | the author
        | the authors | the think tank | the institute | the minister | the president | the spokesman
        | the spokesperson | the spokeswoman | the researchers | the group | the organisation | the organization
        | the agency
    """),
    first_person=AnyOf("i | we | me | us | my | our | mine | ours | myself | ourselves | i'm | i've | we've | we're"),
    in_person=AnyOf("i | me | my | mine | myself | i'm | i've | i'd | i'll"),
    speaks_for=AnyOf("on behalf of"),
    approval=AnyOf("""
        i agree | we agree | can only agree | i can well believe | i believe it | rightly | i see no reason to doubt
        | no reason to doubt | i have seen | she is right | he is right | they are right | it is right | is correct
        | how true | quite so | exactly | found nothing missing | it did not guess | and rightly so | famously
        | renowned | as we know | indeed so | know it from
    """),
    denial=AnyOf("""
        no, (?:they|it|he|she|we|this|that) | wrong again | if only it were | if only that were | this is false
        | that is false | that is wrong | this is wrong | not true | untrue | nonsense | nothing could be further
        | they are wrong | he is wrong | she is wrong | it is wrong | far from it | is a myth | the opposite is true
        | on the contrary | this is mistaken | mistaken | doubtful | that does not follow | no such thing
        | nothing of the sort | nothing of the kind | is not so | is not the case
    """),
    reserve=AnyOf("""
        (?:it|he|she) says so | they say so |
        may be so or not | that may be so | this may be so | perhaps so | who knows | nobody has counted
        | remains to be seen | be that as it may | nobody knows | is unclear | whether that is so
    """),
    why=AnyOf("why | how | that"),
    headline_verbs=AnyOf(rf"""
        accept | accepts | admit | admits | backfires | bans | banned | beats | belongs | belong | betrays | betrayed
        | blames | breeds | casts | changes | comes | condemns | confronts | corrupts | counts | crumbles | damages
        | deceives | defies | defeats | demands | demean | demeans | denies | destroys | dies | dodges | drags | dupes
        | drowns | earns | ends | endangers | enriches | enslaves | erodes | exploits | exposes | faces | fails | failed
        | feeds | fires | fired | fuels | gains | gambles | gets | goes | got | hands | harms | hates | hides | hinders
        | hobbles | hurts | ignores | insults | invites | jeopardises | jeopardizes | justifies | kills | lacks | lags
        | lies | looms | loves | marks | masks | matter | matters | mislead | misleads | misses | mocks | needs | offers
        | outweigh | outweighs | owe | owes | pays | plays | poisons | proves | pulls | punishes | punished | pushes
        | raises | reveals | refuses | repeats | resists | returns | rewards | robs | ruins | rules | sacrifices | saves
        | scares | self-destructs | serves | shames | shows | shrinks | signals | silences | smacks | sows | spells
        | spoils | stabs | stalls | starts | starves | stays | stifles | stinks | stops | strangles | succeeds | suffers
        | tears | threatens | told | trumps | tells | undermines | unites | wastes | weakens | win | wins | won | works
        | worsens | wrecks | yields | bring | brings | spreads | turns | thrives | survives | stand | stands
        | (?-i:[A-Za-z]{{3,}}s)(?=\s+(?:the|a|an|our|its|their|his|her|us|them|it|all|no|nobody|everybody|nothing)\b)
        | (?-i:[A-Za-z]{{2,}}(?:ises|izes|ifies|ates)) | (?-i:[a-z]{{2,}}{_PLURAL})(?=\s+(?:again|while|into|alone)\b)
        | (?!{_NO_VERB}\b)(?-i:[a-z]{{2,}}{_PLURAL}){_NO_NOUN_ENDS}
        | (?<={_PLURAL}\s)(?!{_AFTER_NOUN}\b)(?-i:[a-z]{{2,}}[a-rt-z])(?<!(?<!e)ed){_NO_NOUN_ENDS}
        | stayed | remained | refused | happened | arrived | vanished | disappeared | collapsed | succeeded | agreed
        | decided | tried | seemed | appeared | listened | waited | talked | returned | survived | lied | died | hid
        | (?-i:[a-z]{{3,}}ed)(?=\s+(?:the|a|an|our|its|their|his|her|us|them|it|all|no|nobody|on|off|into|up|again)\b)
    """),
    imperatives=AnyOf(r"""
        (?:lock|shut|hang|freeze|feed|burn|cap|charge|clear|curb|dump|forgive|hand|hold) (?=(?:the|a|your|our)\b)
        | (?:measure|mend|plant|remove|rename|repair|split|store|swap|switch|tame|trim) (?=(?:the|a|your|our)\b)
        |
        abandon | abolish | accept | act | admit | adopt | arm | ask | avoid | ban | beware | blame | block | boycott
        | break | bring | build | bury | buy | call off | cancel | change | choose | close | cut | defend | defund
        | delay | demolish | demand | deny | disarm | ditch | do not | don't | drop | embrace | end | enforce
        | expand | expect | expel | face | fight | fine | fire | fix | forget | free | fund | get | give | go | halt
        | hire | honour | ignore | impeach | invest | join | jail | keep | kick | kill | learn | leave
        | legalise | legalize | let | let's | let us | lift | limit | listen | look | lower | make | move | nationalise
        | negotiate | never | open | oppose | pass | pay | phase out | please | prepare | preserve | privatise
        | prosecute
        | protect | pull | punish | put | raise | ration | read | reduce | reform | refuse | reject | release | remember
        | repeal | replace | rescue | resist | respect | restore | rethink | return | reverse | save | say | scrap | see
        | sell | send | settle | share | show | speak | spare | spend | stand | start | stay | step | stick | stop
        | strike | strip | subsidise | support
        | time to | time for \S+ to | no more | enough with | no to | yes to
        | sweep | take | talk | tax | teach | tear | tell | think | throw | treat
        | trust | try | turn | use | vaccinate | vote | wait | wake | walk | watch | welcome(?! to\b) | work | write
    """),
    calls=AnyOf(rf"(?:{_CALL})(?=\s*[,!.] (?:you|it|we|they|this|that|there|here|no)\b)"),
    described=AnyOf(r"(?:the|a|an|my|our|your|his|her|their|two|three|four|five|six|ten|many)(?: [^\s,]+){1,3}?"),
    describing=AnyOf(r"""
        (?:i|you|he|she|we|they|nobody|everybody|everyone|the [^\s,]+|my [^\s,]+|our [^\s,]+)(?: ever| almost| all)?
    """),
    noun_leads=AnyOf("""
        to | a | an | the | of | for | in | on | with | from | by | and | or | my | his | her | its | our | their | your
        | no | that | who | which | this | these | those | at | as | all | more | new | some | any | every | each
        | between
    """),
    asking=AnyOf(r"""
        ^(?:is|are|was|were|do|does|did|should|can|could|will|would|must|has|have|had|shall|may)(?!\s+\w+\s*$)(?=\s)
        | or not$ | which (?:is|one) | ^(?:some|many|most)(?: people)? (?:say|think|believe|argue|claim)
        | agree or disagree | advantages? (?:and|or|&) disadvantages? | pros and cons | for and against
        | to what extent
    """),
    questioning=AnyOf("what | when | where | who | whose | whom | if | whether | which | how"),
    listed=AnyOf(rf"(?:the )?{_NUMBER}(?: \w+){{0,2}}? {_LISTED}(?: (?:why|that|how)\b)?"),
    judging=AnyOf("""
        better at | better than | worse at | worse than
        | the (?!forest|interest|harvest|protest|request|contest|guest|priest|tempest)[a-z]{3,}est |
        fantasy | myth | lie | lies | illusion | delusion | victory | failure | defeat | disaster | catastrophe
        | danger | dangers | threat | risk | mistake | blunder | betrayal | shame | disgrace | scandal | hypocrisy
        | folly | madness | nonsense | crisis | collapse | collapsing | crumbling | decline | fall | rise | death
        | triumph | success | blessing | curse | crime | injustice | outrage | insult | opportunity | chance
        | invitation | fraud | sham | farce | trap | cowardice | cover-up | relapse | gamble | lesson | warning
        | case for | case against | importance | value | benefits | need for | unthinkable | greatest | worst | best
        | wrong | right | unlikely | impossible | endless | broken | lost | hollow | modest | at all costs
        | in (?:defence|defense|praise) of | swindle | silence
        | shameful | absurd | pointless | overdue | dangerous | cruel | unfair | unjust | useless | waste | only
    """),
    bylined=AnyOf(r"""
        opinion | opinions | comment | editorial | analysis | letter | letters | view | column | leader | op-ed
        | the editor | (?:the )?\S+(?: \S+)? (?:view|editorial|opinion|comment|leader) (?:on|of|about) .*
        | our (?:view|opinion) | (?:the )?(?:guardian|observer|times|bbc|news|independent|telegraph|economist)
        | (?:the )?(?:guardian|observer|times|independent|economist|telegraph) (?:view|editorial)
    """),
    after_thesis=AnyOf(r"(?:but|and|so) (?:how|why|when|who|what next|what now|where)\??"),
    pronouns_again=AnyOf("""
        it | its | they | their | them | this | these | those | he | she | his | her | here | there | that
    """),
    own_view=AnyOf(rf"""
        (?<!and\s)i {_FIRMLY}(?:{_OPINE})(?!\s+(?:of|about|hard|twice|again)\b)
        | i (?:find|consider|think) it \w+ (?:that|to)
        | i am (?:firmly |strongly |fully |deeply )?(?:convinced|persuaded|certain) | i hold that | i would say
        | in my (?:view|opinion|mind) | from my (?:point of view|perspective) | to my mind | as far as i am concerned
        | my (?:own )?(?:view|opinion|position|point|conviction) is
    """),
    our_view=AnyOf("we (?:believe|think|must|should|need to|have to|can't|cannot|ought to)"),
    points=AnyOf("""
        it is (?:clear|obvious|evident|time|high time|important|essential|vital|crucial|wrong|right)
        | it is (?:ridiculous|doubtful|far from clear|long past time|far past time) | it's time
        | there (?:is|can be) no (?:doubt|question|excuse|debate)
        | the (?:truth|point|problem|real problem|fundamental problem|lesson|answer|real question) (?:is|remains)
        | the (?:reality|bottom line|upshot) is | (?:made|makes) it clear | the time has come | long past time
        | far past time | let us | let's
    """),
    judged=AnyOf(rf"{_IS}{_SO} (?:{_JUDGEMENT})"),
    forbidding=AnyOf("cannot | can't | has to | have to | deserve to | deserves to | would be wise to | deserves"),
    no_demands=AnyOf(r"""
        ^\W*should \w+ | (?:they|he|she|it) (?:should|ought to) have (?:done|been|gone|known|told|asked|\w+ed)
        | (?:i|we) should (?:be (?:glad|happy|sorry|surprised)|like|love|prefer|think|say|imagine)\b
        | (?:everything|all|what|that) (?:they|you|we|he|she|it|one|children|people) (?:need|needs)
        | (?:anything|whatever) (?:they|you|we|he|she|it|one|children|people) (?:need|needs) | (?:need|needs)(?=\W*$)
        | (?:odd|ironic|strange|no surprise|no wonder|surprising|funny|sad|natural|curious|fitting) that\b[^.]*\bshould
        | whether [^,.;]*\b(?:should|must|need|needs|ought)
    """),
    summing_up=AnyOf("""
        in (?:conclusion|short|sum|summary|brief|the end|a nutshell|a word|my conclusion)
        | to (?:conclude|sum up|summarise|summarize) | overall | all in all | therefore | thus | hence | so | ultimately
        | finally | as a (?:result|conclusion) | that is why | that's why | this is why | on balance | accordingly
        | for (?:this|these|all these|the above) reasons? | taking everything | by and large | i conclude
        | having (?:considered|weighed) | given (?:the|these|all) | from (?:the|all) (?:above|what)
    """),
    moments=AnyOf(r"""
        (?:on|in|by|after|before|since|during|at|until) (?:the )?\d+
        | (?:on|in|by|after|before|since|during|at|until) (?:the )?(?:january|february|march|april|june|july|august)
        | (?:on|in|by|after|before|since|during|at|until) (?:the )?(?:september|october|november|december|may)
        | (?:on|by|until|since|after|before|last|this|next) (?:mon|tues|wednes|thurs|fri|satur|sun)day
        | (?:mon|tues|wednes|thurs|fri|satur|sun)day
        | (?:in|by|since|at) (?:the )?(?:early|late|recent|past|last|end|beginning|wake|aftermath|heart)
        | last (?:week|month|year|night) | (?:in|last|this|next) (?:spring|summer|autumn|winter)
        | this (?:week|month|year) | yesterday | today | recently | when | earlier | \d+
        | once upon | a (?:few|couple|member|year|month|week)
    """),
    told=AnyOf("""
        was | were | had | said | told | asked | went | came | began | took | made | gave | found | became | announced
        | released | led | saw | sat | stood | drove | got | ran | wrote | spoke | thought | knew | felt | kept
        | met | lost
        | bought | brought | caught | fell | flew | grew | heard | rose | slept | spent | threw | woke | wore | rode
        | (?-i:[a-z]{3,}ed)
    """),
    present=AnyOf("""
        is | are | am | has | have | will | can | should | must | may | might | do | does | need | needs | cannot
        | would
        | could | means | shows | can't | won't | don't | doesn't | isn't | aren't | it's | that's
    """),
    in_doubt=AnyOf("""
        whether | the question is | it may (?:seem|be) | it might | it could be | critics | opponents | some question
        | (?:some|many)(?: people)? (?:say|think|argue|believe|claim|may|might) | on the one hand
    """),
    furniture=AnyOf(rf"""
        ^\W*click here | ^\W*(?:o )?follow (?:him|her|us|them|me|\S+ on) | ^\W*to like\b.* | ^\W*programm?ing alert
        | ^\W*editor.?s note | ^\W*read more | ^\W*sign up | ^\W*subscribe
        | ^.{{0,60}}\b(?:is|was)(?: the| an?)?(?: [\w-]+){{0,6}}? (?:{_POST}) (?:of|at|for|in|with|on)
        | ^.{{0,60}}\b(?:next|latest|new) book | ^.{{0,60}}\bappears? regularly | can be reached at | bring you the news
        | ^\W*photo(?:graph)?s?: | ^\W*file --.* | @\w+$ | ^\W*this article (?:was|first|originally)
        | ^\W*an earlier version (?:of|said)
        | ^\W*(?-i:{_FULL_NAME}),? is an?(?: [\w-]+){{0,4}}? (?:{_TRADE}) (?:of|at|for|in|with|and|who)
        | ^\W*the (?:writer|author|columnist) (?:teaches|works|lives|runs|keeps|heads|chairs)
        | ^\W*(?:you can )?(?:reach|contact|e-?mail) (?:him|her|them|us|the author) (?:at|on|via)
        | ^\W*to (?:comment|respond|reply),? (?:please )?(?:write|e-?mail|send)
    """),
    concessive=AnyOf("""
        although | even though | though | while | whilst | despite | in spite of | notwithstanding | even if | albeit
        | (?:and|but|however|in conclusion|to conclude|overall|finally),? (?:although|even though|though|while)
    """),
    comparing=AnyOf("while | whilst"),
    under_way=AnyOf(r"(?:was|were|is|are) (?:still |already |just )?\w{2,}ing"),
    admitting=AnyOf("""
        perhaps | maybe | of course | admittedly | granted | (?:i am|i'm) not against | i have nothing against
        | (?:nobody|no one) (?:claims|denies|says) that
        | it is (?:indeed |certainly |also )?(?:true|undeniable|understandable)
        | (?:nobody|no one) i know is against | i (?:like|love|enjoy) [^.;]{3,40} as much as (?:the next|any|anybody)
        | it's true | it (?:can ?not|can't|must) be (?:denied|admitted) | there is no (?:doubt|denying) | true
        | to be sure | undoubtedly | no doubt | certainly | naturally | yes | in theory | on paper
        | i (?:admit|concede|accept|acknowledge|understand|grant) | at first | on the surface | sure
    """),
    admitted=AnyOf(
        "i admit | i grant | i concede | i confess | i do not doubt(?: it)? | i don't doubt(?: it)? | admittedly"
    ),
    answering=AnyOf(r"""
        what (?:i|we) (?:do |really )?(?:object to|mind|dislike|oppose|reject|fear|dispute|deny|doubt) is |
        but | yet | however | nevertheless | nonetheless | still | on the contrary | in reality | in truth
        | in practice | even so | that said | and yet | not so | regardless
    """),
    turning=AnyOf("but | yet | and yet | though in practice"),
    seeming=AnyOf(r"""
        it (?:is|'s) (?:easy|not hard|not difficult) to (?:see|understand) why
        | (?:i|we|one|you) can (?:see|understand) why | it is (?:understandable|tempting)
        | the (?:\w+ )?(?:worry|fear|complaint|objection) (?:one|you|we|i) (?:hear|hears) |
        it (?:may|might|could) (?:well )?(?:be|seem|appear|have|sound|look)
        | perhaps (?:it|this|that) (?:is|was) | at first (?:sight|glance) | on the face of it | on the surface
        | in theory | on paper
    """),
    in_truth=AnyOf("""
        the (?:figures|facts|numbers|evidence|records?) (?:say|says|show|shows|tell|tells) (?:otherwise|another story)
        | the (?:truth|reality|fact)(?: of the matter)? is | in (?:truth|reality|practice) | not so | nonsense | wrong
    """),
    negated_part=AnyOf("""
        not (?:only|just|merely|simply|by|because|for|in|on|with|as|so much|from|to|about|of) | no longer
    """),
    determiners=AnyOf("""
        a | an | the | my | his | her | its | our | their | your | of | to | for | in | on | with | from | by | at | no
        | whose | these | those | modest | into | between
    """),
    never_speak=AnyOf(r"""
        (?:on |last |this |next |late |early )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: \w+)? | today | yesterday
        | tomorrow | january | february | march | april | may | june | july | august | september | october | november
        | december | comments? | note | editor's | media | \w | this | these | that | those | which | what | there
    """),
    roles=AnyOf("""
        president | minister | premier | chancellor | senator | congressman | congresswoman | governor | mayor
        | director | secretary | ambassador | spokesman | spokeswoman | spokesperson | chairman | chairwoman | chair
        | leaders? | chief | head | judge | justice | attorney | lawyers? | professor | teachers? | students? | pupils?
        | parents? | doctors? | imam | priest | pope | bishop | general | colonel | commanders? | officers?
        | officials? | experts? | scientists? | researchers? | analysts? | economists? | authors? | writers?
        | columnists? | journalists? | editor | bloggers? | critics? | opponents | supporters | advocates | activists?
        | protesters | campaigners | witness | witnesses | sources? | residents? | friends? | colleagues? | mother
        | father | brother | sister | son | daughter | wife | husband | man | woman | men | women | people | voters
        | politicians | diplomats | lawmakers | reporters | scholars | historians | defenders | sceptics | skeptics
        | many | some | others | most | few | none | everyone | neighbou?rs? | shopkeepers? | farmers? | workers?
        | members? | victims? | survivors? | baker | nurse | drivers? | soldiers? | fans | mr | mrs | ms | dr | sir
        | lord | engineers? | owners? | employers | unions? | users? | children | boy | girl | clerk | manager
        | headmaster
        | headmistress | captain | porter | physicists? | chemists? | biologists? | specialists? | philosophers?
    """),
    bodies=AnyOf("""
        statements? | letters? | articles? | columns? | editorials? | books? | documents? | memos? | tweets? | posts?
        | blogs? | speech | interview | footage | video | website | site | newspapers? | magazines? | times | guardian
        | journal | reuters | bbc | cnn | news | committee | commission | council | court | ministry | government
        | administration | party | foundation | group | organi[sz]ation | un | eu | nato | fbi | cia | congress | senate
        | parliament | house | white house | pentagon | kremlin | constitution | bible | quran | koran | law | act
        | resolution | data | figures | statistics | evidence | board | school | advice | coverage | press | leaflet
        | reports | studies | papers | surveys | reviews | polls | slogan | headline | banner | sign | poster | chamber
        | advert | guidelines | programme | manifesto | website | team | firm | works | police | army | church | club
        | industry | assembly | objection | town | city
    """),
    lead_ins=AnyOf("""
        while | although | though | as | when | if | because | since | that | then | so | indeed | for example
        | for instance | in fact | even | once | whether
    """),
    persons=AnyOf(rf"""
        i | he | she | him | her | his | me | my {_KIN} | (?:his|her) {_KIN} | myself | himself | herself
        | (?:a|the|this|that|one) (?:\w+ )?(?:boy|girl|man|woman|lady|stranger|driver|waiter|waitress|guide|guard)
    """),
    scenic=AnyOf(r"""
        (?:then |just |only |simply |quietly |slowly )?(?:looked|stared|glanced|peered|laughed|smiled|grinned|nodded)
        | (?:then |just |only |simply |quietly |slowly )?(?:shrugged|sighed|paused|waved|whispered|wept|cried|yawned)
        | (?:then |just |only |simply |quietly |slowly )?(?:sat|stood|walked|waited|wandered|strolled|queued|sneezed)
        | (?:then |just |only )?(?:charged|handed|gave|sold|poured|offered|showed|asked) (?:me|us|him|her|my)
        | (?:was|were) (?:cheered|waved|handed|sitting|standing|waiting|walking|eating|wearing|holding)
        | wanted to (?:sit|go|see|leave|stay|eat|drink|rest|know) | got (?:on|off|up|out|home)
        | turned (?:round|away|to)
        | went (?:home|in|out|up|down|back|there|to see) | came (?:in|out|home|back|over|up) | had (?:tea|lunch|dinner)
        | (?:slapped|drank|ate|grabbed|sipped|munched|clapped|cheered|applauded|said nothing|fell silent)
    """),
    in_general=AnyOf(r"""
        always | never | nobody | everybody | everyone | no one | most | every | often | usually | generally
        | all (?:the|of|those) | per cent | percent | \d+% | thousands? | millions? | billions? | studies | study
        | survey | proved | caused | because | therefore | wrong | right | unjust | unfair | just | better | worse
    """),
    announcing=AnyOf(r"""
        all is not well$ | not all is well$ | it has its merits$ | there are hard cases$ |
        i (?:can |do )?(?:understand|share|respect) (?:the|this|that|these|those|his|her|their|your) [^\s,]+$ |
        .{3,60} (?:deserves?|needs?|calls for|demands|cannot stand without|cannot go without) an? (?:answer|reply)$
        | i (?:have )?(?:just )?read your |
        .{3,60} (?:is|are) (?:always|often|usually) (?:brought up|cited|mentioned|quoted|invoked)$ |
        (?:and |but |then )?there (?:is|was|are) (?:also )?(?:something|one thing|one more thing) (?:else|more|i)
        | i (?:have )?put (?:this|that|it|the question|my question|the same) to \w+
        | i (?:asked|rang|phoned|telephoned|e-?mailed|consulted|spoke to|talked to|went to see|wrote to) (?-i:[A-Z])\w+
        | i have been (?:thinking|wondering|reading|asking)
        | (?:this|that|which|it) (?:brings|leads|takes|returns) (?:me|us)
        | (?:those|people) who (?:favour|favor|support|oppose|want|defend) [^.;]{1,60} (?:bring up|point to)
        | (?:those|people) who (?:favour|favor|support|oppose|want|defend) [^.;]{1,60} (?:reply|mention|cite)
        | .{3,90}\b(?:put|puts) it (?:more |rather |very |quite )?\w+(?:ly)?$
        | (?:but |now |so |and )?let me (?:begin|start|turn|explain|be clear|say|tell|put|grant|concede|admit|give|come)
        | (?:but |now |so )?let us (?:begin|start|turn|look|consider|examine|suppose|imagine|assume|return|recall)
        | (?:but |now )?what (?:i|this|that) (?:mean|means|want to say) is (?:this|the following|simple)$
        | (?:but |and )?here (?:is|are) (?:the|my|what|another|one) (?:\w+ )?(?:thing|point|reason|reasons|problem|rub)$
        | i (?:want|would like|wish) to (?:begin|start|say something|answer|take) | so much for
        | more of (?:this|that) later
        | (?:i|let me) (?:grant|concede|admit) (?:all |at once )?(?:of )?(?:this|that|it|as much|at once)$
    """),
    affirming=AnyOf("yes | sure | all right | fine | true"),
    grants_on=AnyOf(r"""
        all is not well$ | not all is well$ | it has its merits$ | there are hard cases$ |
        i (?:can |do )?(?:understand|share|respect) (?:the|this|that|these|those|his|her|their|your) [^\s,]+$ |
        (?:so |but |now |first )?(?:let me|let us|i|we|i will|i shall) (?:begin by )?(?:grant|concede|admit)(?:ing)?
        | to be fair$ | fair enough$ | granted$ | some things (?:are|may be) true
    """),
    elliptic=AnyOf(r"""
        (?:[\w-]+ ){1,4}(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|must|may|might)(?: not)?
        | (?:[\w-]+ ){1,4}(?:isn't|aren't|wasn't|weren't|don't|doesn't|didn't|hasn't|haven't|can't|won't)
    """),
    leaning=AnyOf(rf"""
        (?:this|that|these|those|such)(?=\s+(?:{_LINKED})\b) | (?:this|that|these|those)(?='(?:s|ll|d|re)\b)
        | (?:mine|ours|yours|theirs|hers)(?=\s+(?:{_LINKED})\b) | neither(?=\s+(?:{_LINKED})\b)
        | (?:both|others|the others?)(?=\s+(?:{_LINKED})\b) | those of
        | others(?= (?!who|whose|that|in|of|at|on|with|from|like)\w+ (?:in|on|for|with|at|to|by|more|less|the|a|no)\b)
        | none of (?:this|that|these|them)
        | (?:one|some|many|most|all|few|each|half|two) of (?:them|these|those|it|this|that)
        | (?:so|nor|neither|as) (?:is|are|was|were|do|does|did|has|have|can|will)
        | the same (?:is|was|goes|holds|applies)
        | is | are | was | were | has | have | does | did | what (?:remains|is left|follows) | the rest
        | it (?:sounds?|supposes?|looks?)
        | (?!so |and |but |now |then |yet |since |still |that |if |when |as )\w+ there(?= (?:is|are|was|were)\b)
    """),
    cut_short=AnyOf(r"""
        (?:it|them|itself|this|that|is|as|be|was|such|a|a \w+) one | (?:do|does|did|doing|done) (?:the same|so)
        | (?:think|thought|say|said|hope|believe) so | as if (?:it|they|he|she) (?:were|was|did|had|could)
        | (?:of|for|with|to|in|by|from|about|like|than|behind|without|on) (?:this|that|these|those)
        | (?:it|he|she) (?:is|was|does|did|has|had|should|would|can|could|will|must)(?:n't| not)?
        | (?:they|we|i|you) (?:are|were|do|did|have|had|should|would|can|could|will|must)(?:n't| not)
        | otherwise | likewise | the same | (?:too|so) (?:much|many|few|little) | the others? | none | neither
    """),
    third_person=AnyOf(r"""
        he | she | it | they | him | them | her(?=\W*$) | her(?=[.,;:]) | her(?=\s(?:to|in|on|at|with|from|for|by)\b)
    """),
    one_person=AnyOf("he | she | him | her | his"),
    several_persons=AnyOf("they | them | their"),
    theirs=AnyOf("his | her | its | their"),
    expletive=AnyOf(rf"""
        it(?:{_IT_IS})(?! (?:only|just|merely|also|one)\b)(?: [^\s,;:.]+){{0,5}}? (?:that|to|who|whom)
        | it(?:{_IT_IS})(?: [^\s,;:.]+)? (?:how|why|whether|if|what|where|when)
        | it(?:'s| is| was) (?:\w+ )?(?:time|late|early|dark|hot|cold|raining|winter|summer)
        | it (?:does|did|do)(?:n't| not) (?:matter|follow|help|take|cost|make sense|hurt) | it follows | it matters
        | it (?:takes?|took|costs?|pays?|helps?|makes? sense|hurts?|would take|will take)(?: [^\s,;:.]+){{1,5}}? to
        | it (?:turns out|happens that|stands to reason|rains|rained|snows|goes without)
        | (?:as|if|when) it (?:is|was|were|happens|happened|stands|stood|comes to|turns out)
        | (?:make|makes|made|making|find|finds|found|think|thinks|leave) it(?: [^\s,;:.]+){{1,3}}? (?:that|to|for)
        | it (?:is|was) (?:the )?(?-i:[A-Z])\w+
        | as they (?:say|call it) | what it (?:is|was|takes|means|costs) | that's it
    """),
    pointing=AnyOf(r"""
        this(?! (?:is|was|will|would|year|week|month|morning|evening|country|city|town|world|century|article)\b)
        | these(?! (?:are|were|will|would|days)\b) | such an? | the (?:latter|former|same|rest|remainder|others?)
        | (?:of|by|for|with|about|on|to|from|at) (?:that|those)(?! (?:who|which|of|they|we|is|are|it|he|she|there)\b)
        | those(?! (?:who|which|whose|that|of|with|in|without|for|on|at|from)\b)(?! [^\s,]+ (?:who|that|which|whose)\b)
        | there(?=\W*$) | there(?=\s(?:in|on|at|for|from|who|and|has|have)\b) | elsewhere
    """),
    adding_on=AnyOf("nor | neither | either | meanwhile | again | similarly | so too | more than that"),
    whoever=AnyOf(rf"""
        (?:a|an|every|each|any|no|one) (?!(?:is|was)\b)[\w-]+ | anyone | anybody | everyone | everybody | someone
        | somebody | nobody | who | whoever | my {_KIN}
    """),
    objects=AnyOf("them | him"),
    joined=AnyOf("and | but | or | that | who | which | what | when | if | because | as | than | where | how | while"),
    affirmed=AnyOf(r"""
        there (?:is|can be|seems) (?:little|no|hardly any) (?:doubt|question) | we (?:all )?know
        | it is (?:no surprise|no secret|plain|also true|true|likely) | there is (?:a )?consensus
        | it is important to (?:note|remember|understand)
        | the (?:\w+ )?(?:problem|truth|fact|point|lesson|trouble|fault|danger|result|upshot) (?:is|remains)
    """),
    in_time=AnyOf("after | before | since | until | as | for | by | with | without"),
    one_thing=AnyOf("it | its"),
    many=AnyOf("""
        people | children | men | women | police | staff | those | who | everyone | everybody | anyone | anybody
        | someone | all | many | others | two | three | four | five | half | most | teeth | feet | both
    """),
    before_verbs=AnyOf("to"),
    shrugging=AnyOf("well(?=,) | so what | what of it"),
    not_all=AnyOf(r"not (?:all|every|everything|everyone|everybody|each)\b"),
    participial=AnyOf(r"""
        (?:\w+ly )?(?-i:[A-Za-z][a-z]+ed)(?=,\s)
        | (?:\w+ly )?(?-i:[A-Za-z][a-z]+ed)(?=\s(?:in|by|during|on|at|from|with|for|under)\s)
    """),
    busied=AnyOf(r"""
        (?:a|an|another|one more) (?:[^\s,]+ ){1,2}?(?!\w*(?:thing|during|evening|morning)\b)\w{2,}ing(?! \w+s\b)
    """),
    well_meant=AnyOf(r"""
        (?:is|are) (?:no doubt |surely )?(?:well meant|well-meant|well intended|well-intentioned|understandable)
        | (?:i|we) share (?:its|their|this|that|the) (?:aims?|goals?|hopes?|worry|worries|concerns?|wish)
        | (?:the|its|their) (?:aim|goal|intention|intentions) (?:is|are) (?:admirable|laudable|noble|good|sincere)
    """),
    superlatives=AnyOf("the (?:[a-z]+est|best|worst|most|least|only|first|last|one|next)"),
    inviting=AnyOf(r"""
        look | ask | consider | imagine | picture | note | notice | remember | recall | listen | suppose | go and
        | i (?:should|would|'d) like (?:the|every|any|our|all) [^,.;]{2,40} to (?:spend|sit|stand|come|see|try|visit)
        | think (?:of|about) | take (?:a lesson|the case|the example|heart|care) | see (?:how|for) | spare a thought
    """),
    leading_on=AnyOf(r"""
        (?:the|this|their|our) (?:case|argument|debate|dispute|quarrel) (?:rests|turns|hangs|comes down|begins)
        | the (?:problem|danger|need|aim|facts?|figures?|case) (?:is|are) (?:not in dispute|not in doubt|familiar)
        | its aims? (?:is|are)
        | the (?:first|second|third|fourth|last|next|other|former|latter) is
        | the (?:first|second|third|fourth|last|next|other) (?!to |of )[^\s,]+(?:,[^,]{3,40},)? (?:is|lies|comes)
        | .{3,60} (?:will )?(?:decides?|votes?|debates?) (?:on|whether|before|next|this|in)
        | (?:later|first|then) it was | what follows | here (?:is|are) | so much for | that leaves
        | i have (?:spent|covered|worked|been|lived|known)
        | what [^,;]{3,60} (?:is|was) (?:who|what|how|why|where|whether)
        | (?:then )?there(?:'s| is) (?:also )?the (?:\w+ )?(?:matter|question|issue|point|business) of
        | (?:on|in|at|outside|near|behind|beside|under|along) [^.;]{3,60}, there (?:is|was|stands|stood|hangs|hung) an?
    """),
    wanting=AnyOf(r"""
        i(?: would|'d)(?! like to (?:say|tell|explain|talk)) | i (?:want|prefer|refuse|object|demand|reject)
        | i will not | i won't | i should (?:like|rather|prefer) | my (?:view|point|objection|answer|proposal) is
    """),
    numbers=AnyOf("""
        two | three | four | five | six | seven | eight | nine | ten | eleven | twelve | twenty | thirty | forty
        | fifty | sixty | seventy | eighty | ninety | hundred | thousand | million | billion | dozen | dozens | half
        | quarter
    """),
    generic=AnyOf("""
        people | year | years | time | times | day | days | week | weeks | month | months | hour | hours | million
        | billion | thousand | hundred | number | part | place | case | fact | point | question | reason | end | world
        | better | good | bad | new | old | last | next | asking | ask | come
    """),
    capitals="""
        islamabad=pakistan pakistani=pakistan pakistanis=pakistan washington=us america=us american=us americans=us
        usa=us states=us united=us tehran=iran iranian=iran iranians=iran beijing=china chinese=china moscow=russia
        russian=russia russians=russia delhi=india indian=india indians=india kabul=afghanistan afghan=afghanistan
        israeli=israel israelis=israel jerusalem=israel london=britain british=britain uk=britain paris=france
        french=france berlin=germany german=germany germans=germany brussels=eu european=europe tokyo=japan
        japanese=japan kyiv=ukraine ukrainian=ukraine ankara=turkey turkish=turkey cairo=egypt egyptian=egypt
        riyadh=saudi baghdad=iraq iraqi=iraq damascus=syria syrian=syria ottawa=canada canadian=canada
        canberra=australia baloch=balochistan palestinian=palestine palestinians=palestine ally=alliance
        allies=alliance unreliable=reliable dependable=reliable
    """,
    and_="and",
    what_to_do="What should be done about {}?",
    how_much="What are the figures for {}?",
    which_holds="Which is right: “{}” or “{}”?",
)
