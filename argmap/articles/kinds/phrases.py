"""What web pages say around an article, by language: the only words that the rules for kinds of paragraph know."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple


class Phrases(NamedTuple):
    """One language's phrases, as regular expressions without regard to case; each is matched from a line's start."""

    furniture: str
    """A whole line that the site adds: share, follow, subscribe, reading time, links, notices."""
    furniture_words: str
    """A whole line that could as well be a heading or a sentence: it counts beside other furniture only."""
    furniture_starts: str
    """How such a line starts, if it is short and no full stop ends it."""
    notices: str
    """How notices of whole sentences start: cookies, newsletters, copyright."""
    reading_time: str
    """A whole line that says how long the article is to read."""
    related: str
    """A whole line over a list of other articles."""
    comments: str
    """A whole line over the readers' comments."""
    reader_comments: str
    """The same, where it can be nothing else."""
    comment_form: str
    """How lines of the form for comments and of its rules start."""
    posted: str
    """A whole line that says when a comment was written."""
    key_points: str
    """How the line over a list of key points starts."""
    caption: str
    """How a caption or a picture's credit starts."""
    credit: str
    """How a caption ends that names whose picture it is."""
    by: str
    """What stands before an author's name."""
    beside_names: str
    """Words in small letters that may stand beside a name, a place or a day in a byline, each whole."""
    month: str
    """A month's name, whole or short."""
    about_author: str
    """How a note on the author starts that does not name them."""
    introduces: str
    """What follows the author's name in a note on them."""
    menu: str
    """Words of a site's menu: a line of several of them and nothing else is one."""
    site: str
    """A whole line that is the name of a paper or a site, which may stand over the headline."""


_NETWORKS = (
    r"(?:facebook|twitter|x|instagram|telegram|whatsapp|youtube|linkedin|tiktok|reddit|bluesky|mastodon|threads"
    r"|pinterest|google\ news|email|e-mail|rss)"
)
_PIECE = r"(?:article|story|post|page|piece|news|column|video)"

ENGLISH = Phrases(
    furniture=rf"""
        (?:please\ )?follow\ (?:us|me|the\ author)(?:\ (?:on|at))?(?:[\s,|/&]+(?:and\ )?{_NETWORKS})*
        | (?:share|tweet|print|save|e-?mail|bookmark|copy|like|listen\ to)
          (?:\ (?:this|the|link|on|via|to|by)(?:\ (?:{_PIECE}|{_NETWORKS}|friend))?)+
        | share(?:\ (?:this|the)\ {_PIECE})?(?:[\s:,|/&]+(?:{_NETWORKS}|print|copy\ link))+
        | \((?:additional\ )?(?:reporting|writing|editing)\ by\ .{{1,90}}\)
        | (?:{_NETWORKS}[\s,|/&]+){{2,}}{_NETWORKS}
        | subscribe\ (?:now|today|here|to\ our\ (?:newsletter|channel|podcast)) | sign\ (?:in|up)(?:\ (?:now|here))?
        | log\ in | register\ now | my\ account | advertisement | sponsored\ content
        | skip\ (?:to\ (?:main\ )?content|ad(?:vertisement)?)
        | story\ continues\ below(?:\ (?:this\ )?ad(?:vertisement)?)? | article\ continues\ (?:after|below)\ .{{1,30}}
        | (?:read|show|load|see)\ more(?:\ comments|\ articles|\ stories)? | back\ to\ top | report\ comment
        | donate\ now | support\ our\ (?:work|journalism) | likes?\ \(?\d+\)? | \d+\ (?:likes?|shares?|views?)
        | (?:previous|next)\ (?:article|post|story) | terms\ (?:of\ (?:use|service)|(?:and|&)\ conditions)
        | privacy\ policy | cookie\ (?:policy|settings) | accept\ (?:all\ )?cookies | manage\ (?:cookies|preferences)
        | accept\ all | reject\ all | about\ us | contact\ us | all\ rights\ reserved
        | [-–—*•\s]*(?:(?:press|news|media)\ (?:release|statement)|(?:for|not\ for)\ immediate\ release)
          (?:[\s:|,/–—-]+(?:(?:for\ )?immediate\ release|embargoed\ .{{1,40}}))?[-–—*•\s]*
        | [-–—*#\s]*end[s]?[-–—*#\s]*(?<=[-–—*#]) | (?-i:ENDS?) | \#\ ?\#\ ?\#
        | (?:click|tap|press)\ here(?:\ .{{1,100}})? | .{{1,100}}\b(?:click|tap)\ here\.?
        | (?:already|not)\ a\ (?:subscriber|member)(?:\ yet)?\??(?:\ .{{1,60}})?
        | (?:(?:first|last|originally)\ )?(?:published|updated|modified|posted)(?:\ (?:on
          |at))?(?::?\s.{{1,30}}\d.{{0,30}})?
        | published\ in\ .{{1,60}}\d{{4}}.{{0,20}} | comments?\ \d+ | weather\ .{{1,20}} | a\+\ ?a-?
        | \d+:\d\d(?:\s?/\s?\d+:\d\d)? | continue\ reading\ your\ .{{1,60}} | before\ you\ go\.{{0,3}}
        | disclosure\ statement | academic\ rigou?r,\ journalistic\ flair | (?:view|see)\ all\ .{{1,20}}
        | (?:share\ )?(?:reuse|republish)\ this\ {_PIECE} | share\ reuse\ this\ content | reuse\ this\ content
        | (?:{_NETWORKS}|print|copy\ link|tweet|share){{3,}}
        | download\ (?:our|the)\ .{{0,30}}\bapp\b.{{0,60}} | listen\ to\ the\ latest\ .{{1,60}}
        | follow\ .{{1,60}}\ on\ (?:{_NETWORKS})(?:[\s,|/&]+(?:and\ )?{_NETWORKS})*(?:\ @\w+)?
        | @\w+ | (?:top|latest)\ (?:news|stories|videos)
    """,
    furniture_words=rf"""
        share | tweet | print | save | e-?mail | bookmark | like | listen | subscribe | newsletters? | register
        | sponsored | promoted | top | menu | search | home | donate | loading | reply | report | terms
          | tags? | topics
        | privacy | opinion | news | world | politics | analysis | comment | editorial | column
        | letters?(?:\ to\ the\ editor)? | guest\ (?:essay|post|column) | feature | exclusive
        | explainer | interview | statement | breaking(?:\ news)? | live | authors? | partners | events | jobs
          | op-?ed
        | {_NETWORKS}
    """,
    furniture_starts=rf"""
        home\ [>›»/] | follow\ .{{0,60}}\bour\ (?:{_NETWORKS}|channel|page)
        | join\ (?:us\ on|our)\ .{{0,30}}(?:{_NETWORKS}|channel|group|community)
        | (?:read\ (?:more|also|next)|also\ read|see\ also|related|recommended|watch|listen|don['’]t\ miss
          |more\ on\ this(?:\ topic|\ story)?|tags?|topics|filed\ under|categories|category|breaking):\s
        | (?:read\ (?:more|also|next)|also\ read|see\ also|up\ next|recommended)\s?[|–—]\s | filed\ under\b
        | (?-i:READ\ NEXT|READ\ MORE|READ\ ALSO|ALSO\ READ|SEE\ ALSO|UP\ NEXT|DON['’]T\ MISS)\b
        | (?:speech|address|remarks|lecture|sermon|testimony|keynote)\ (?:of|by|to|given|delivered|before|at)\s
        | sign\ up\ (?:to|for)\ (?:our|the)\s | have\ your\ say\b | \d{{1,2}}(?:°|\ degrees)
        | share\ this\ {_PIECE}\ (?:on|with|via)\s | subscribe\ to\ (?:our|the)\s
    """,
    notices=r"""
        (?:we|this\ (?:web)?\ ?site)\ (?:and\ our\ partners\ )?uses?\ cookies\b
        | we\ and\ our\ (?:\d+\ )?partners\b | privacy\ (?:notice|policy):
        | (?:do\ you\ )?have\ (?:an\ opinion|something\ to\ say|a\ (?:story|tip|question))\b.{0,80}\b(?:e-?mail
          |write|send|@)
        | (?:have\ your\ say|what\ do\ you\ think\?|join\ the\ conversation)(?:\W|$)
        | (?:please\ )?(?:send|e-?mail|write)\b.{0,60}\b(?:letters?|us|views|comments)\b.{0,60}@
        | to\ (?:submit|send)\ (?:an?|your|us)\b.{0,40}\b(?:op-?ed|letter|article|guidelines)\b
          | to\ comment,\ (?:write|e-?mail)\b
        | letters\ (?:should|must|may)\ (?:be|not)\b | (?:you\ can\ also|and)\ follow\ us\b | follow\ us\ (?:on|at)\b
        | .{1,90}\ do(?:es)?\ not\ work\ for,\ consult\b | .{1,90}\ provides?\ funding\ as\b
        | we\ believe\ in\ .{1,60}\ please\ (?:donate|subscribe|support)\b | republish\ our\ articles\b
        | support\ (?:independent|local|quality|our)\ (?:journalism|reporting)\b | thank\ you\ for\ (?:reading
          |subscribing)\b
        | (?:please\ )?click\ here\ (?:to|for)\b
        | this\ (?:column|article|editorial|essay|piece)\ does\ not\ (?:necessarily\ )?(?:reflect|represent)\b
        | (?:by\ (?:continuing|using)\ .{0,40}\bsite\b.{0,40},?\ )you\ (?:agree|consent|accept)\b
        | (?:sign\ up|subscribe)\ (?:for|to)\ (?:our|the)\ .{0,40}newsletter
        | get\ .{1,80}\b(?:in|to|into)\ your\ inbox | enter\ your\ e-?mail\b
        | (?:©|\(c\)|copyright\ (?:©|\(c\)|\d{4}))
        | this\ (?:article|story|post|piece)\ (?:was\ |has\ been\ |is\ )?(?:first|originally|also)?\ ?
          (?:appear(?:ed|s)|published|updated|amended|corrected|edited|republished|translated|adapted)\b
        | [\[(*]?\ ?editor(?:['’]?s|s['’])?\ note\b | [\[(*]?\ ?(?:note\ (?:to|for)\ (?:editors|readers)
          |corrections?|clarification|disclaimer|author['’]s\ note)\s?[:(–—]
        | (?:the\ |all\ )?(?:views|opinions)\ (?:and\ (?:views|opinions)\ )?expressed
          \ (?:here|in\ this|by\ the\ (?:author|writer|columnist)s?|are\ (?:those|the|personal|my|not))\b
        | to\ (?:(?:continue|keep|finish)\ reading|read\ (?:the|this|more|on))\b.{0,60}
          \b(?:subscribe|log\ in|sign\ (?:in|up)|register|account)\b
        | (?:please\ |you\ (?:must|need\ to)\ )?(?:subscribe|register|sign\ (?:in|up)|log\ in)\ (?:now\ )?(?:to|for)
          \ (?:continue|keep|read|unlock|get|access|full|view|comment)\b
        | (?:this\ (?:article|story|content|post|page|piece)|the\ rest\ of\ .{1,40})\ is\ (?:only\ )?
          (?:for|available\ to|reserved\ for|exclusive\ to|exclusively\ for)\ .{0,40}\b(?:subscriber|member)s?\b
        | (?:want\ to|keep|continue)\ read(?:ing)?\b.{0,60}\b(?:subscri\w+|trial|account|free|month|\$|€|£)
        | you(?:['’]ve|\ have)\ (?:read|reached|used|run)\ .{0,60}\b(?:articles?|limit)\b
        | (?:start|try|get)\ (?:your|a|our)\ (?:free\ )?(?:\d+-day\ )?(?:free\ )?trial\b
        | (?:unlock|get)\ (?:this|the\ full|unlimited|full)\b.{0,40}\b(?:article|story|access)\b
        | for\ (?:further|more)\ (?:information|details),?\ (?:please\ )?(?:contact|see|visit|click)\b
        | (?:media|press)\ (?:contacts?|enquiries|inquiries)\b
    """,
    reading_time=r"""
        (?:(?:estimated\ )?reading\ time:?\ )?\d+[\s-]*min(?:ute)?s?(?:\ read(?:ing)?(?:\ time)?)?
          | (?:estimated\ )?reading\ time:?\ .{1,20}
    """,
    related=rf"""
        (?:more|further\ reading)\ (?:on|about|in|from)\ (?:this\ (?:topic|story|section|author|series)|the\ author)
        | (?-i:MORE\ (?:ON|FROM|IN)(?:\ [A-Z]+){{0,3}}) | more\ (?:from|in)\ (?:opinion|comment|news|politics|culture)
        | (?:related|recommended|similar|latest|popular|trending|recent|most\ (?:read|popular|viewed|shared)
          |other|more)
          (?:\ {_PIECE}s?|\ stories|\ articles|\ posts|\ topics|\ content|\ reading|\ links|\ for\ you)
        | you\ (?:may|might)\ (?:also\ )?(?:like|be\ interested\ in) | (?:most\ (?:read|popular|viewed|shared)
          |trending(?:\ now)?)
        | (?:read|see)\ also | read\ (?:next|more\ on\ this(?:\ topic)?) | recommended(?:\ for\ you)?
        | what\ to\ read\ next | don['’]t\ miss
    """,
    comments=r"(?:reader|user|visitor)s?['’]?\ comments | (?:\d+\ )?(?:comments?|replies|responses)(?:\ ?\(\d+\))?",
    reader_comments=r"(?:reader|user|visitor)s?['’]?\ comments(?:\ ?\(\d+\))?",
    comment_form=r"""
        (?:leave|post|add|write|submit|join)\ (?:a\ |your\ |the\ )(?:first\ )?(?:comment|reply|response
          |conversation)\b
        | (?:cancel\ reply|post\ comment|be\ the\ first\ to\ comment|log\ in\ to\ (?:comment|reply))\b
        | (?:minimum|maximum|at\ least|at\ most)\ (?:of\ )?\d+\ (?:characters|words|letters)\b
        | \d+\ ?/\ ?\d+(?:\ characters)?$ | \d+\ characters\ (?:left|remaining)
        | your\ e-?mail\ (?:address\ )?will\ not\ be\ published | required\ fields\b | save\ my\ name\b
        | (?:name|e-?mail|website|comment)\ ?\*?$ | sort\ by\b | (?:comments\ are\ )closed\b
        | (?:we\ welcome|please\ (?:keep|read|be))\b.{0,120}\b(?:comments?|discussions?|readers|respectful)\b
        | (?:all\ )?comments\ (?:are|will\ be|must\ be)\ (?:moderated|closed|reviewed|subject)\b
    """,
    posted=r"""
        (?:posted\ |edited\ )?(?:an?|\d+)\ ?(?:s|m|h|d|w|y|mo|sec(?:ond)?s?|min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?
        |months?|years?)\ ago(?:\ .{0,12})? | (?:just\ now|yesterday)
    """,
    key_points=r"(?:key\ (?:points|takeaways|facts|findings)|highlights|at\ a\ glance|in\ (?:brief|short)|tl;?dr)\b",
    caption=r"""
        [\[(]?(?:file\ )?(?:photos?|photographs?|images?|pictures?|illustration|caption
          |figure\ \d+)(?:\ (?:credit|by))?:\s
        | [\[(](?:ap|afp|reuters|epa|getty)\b[^()]{0,60}[)\]]$
    """,
    credit=r"""
        .*[(\[/|—–-]\s*(?:(?:file\ )?(?:photo|image|picture|photograph)s?(?:\ (?:by|credit))?[:/\s]+.{1,40}
        |getty\ images|shutterstock|unsplash|(?:reuters|afp|ap)(?:\ (?:photo|file))?)[)\]]?
        | .*\.\s(?:photo|image|picture)s?(?:\ (?:by|credit))?:\s.{1,40}
    """,
    by=r"(?:(?:written|story|words|text|posted)\ )?by:?\s | authors?:\s",
    beside_names=r"by|on|at|and|in|from|updated|published|posted|last|first|am|pm|de|da|di|van|von|der|den|al|bin|el|la|le",
    month=r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?",
    about_author=r"""
        about\ the\ (?:author|writer)s?(?::|$)
        | the\ (?:author|writer|columnist)s?\ (?:is|are|was|works?|teach(?:es)?)\b
        | (?-i:[A-Z][\w'’-]+(?:\ [A-Z][\w.'’-]*){1,3})\ is\ (?:an?\ |the\ |our\ )?.{0,40}
          \b(?:author|columnist|writer|journalist|director|professor|lecturer|researcher|fellow|analyst|editor|teacher
          |correspondent|chair\w*|reporter|physician|doctor|nurse|lawyer|barrister|economist|historian
          |scientist|engineer
          |planner|architect|scholar|novelist|poet|philosopher|campaigner|commentator|consultant|founder|co-founder
          |head\ of|member\ of|president\ of|reader\ in|secretary|producer|host|activist|student|freelance\w*)\b
        | (?-i:[A-Z][\w'’-]+(?:\ [A-Z][\w.'’-]*){1,3})\ (?:teaches|covers
          |writes\ (?:about|for|on)|reports\ (?:on|from))\b
        | (?-i:[A-Z][\w'’-]+(?:\ [A-Z][\w.'’-]*){1,3})\ is\ (?:an?\ |the\ |our\ ).{2,60}
          \b(?:(?:who|and)\ (?:lives|writes|teaches|works)|based\ in|living\ in|at\ the\ (?-i:[A-Z]))
        | the\ (?:author|writer|columnist)\ (?:lives|runs|keeps|heads|chairs|writes)\b
        | (?:follow|contact|e-?mail|reach)\ (?:him|her|them|the\ author)\ (?:on|at|via)\b
        | (?:his|her|their)\ (?:latest|most\ recent|new|last|first)\ (?:book|novel|film)\b
    """,
    introduces=r"(?:is|was|are|has|works?|writes?|teach(?:es)?|covers|reports|serves?|lives)\b | \(@ | @",
    menu=r"""
        home | news | opinion | opinions | sports? | culture | arts? | politics | business | economy | world | science
        | tech(?:nology)? | health | life(?:style)? | travel | weather | videos? | podcasts? | photos? | jobs | events
        | search | menu | more | live | comment | education | climate | environment | society | letters | editorials?
        | today['’]s\ paper | e-?paper | e-?edition | sign\ (?:in|up) | log\ in | register | subscribe | newsletters?
        | latest | trending | my\ account | donate | about | contact | share | tweet | print | e-?mail | save
          | copy\ link
    """,
    site=r"""
        (?:the\ )?(?:[\w'’-]+\ ){0,3}(?:gazette|tribune|times|post|herald|journal|review|courier|star|guardian
          |observer
        |chronicle|mail|express|telegraph|standard|globe|independent|register|record|dispatch|echo|argus|mirror|news
        |daily|weekly|press|magazine|monitor|inquirer|examiner|bulletin|messenger|advertiser|argosy|sentinel|tribune)
    """,
)

FRENCH = Phrases(
    furniture=rf"""
        (?:partager|suivre|tweeter|imprimer|envoyer|copier)(?:\ (?:sur|par|le|l['’]|cet|via|à|un))?
          (?:\ ?(?:article|lien|ami|page|mail|{_NETWORKS}))?(?:[\s,|/&]+(?:et\ )?{_NETWORKS})*
        | se\ connecter | s['’]inscrire | abonnez-vous | je\ m['’]abonne | mon\ compte | publicité
        | article\ réservé\ (?:à\ nos|aux)\ abonnés | (?:la\ )?suite\ après\ (?:la|cette)\ publicité
        | lire\ (?:la\ suite|plus\ tard|plus) | temps\ de\ lecture.{{0,20}} | lecture\ :?\ ?\d+\ ?min.{{0,10}}
        | (?:publié|mis\ à\ jour|modifié)\ (?:le|à|hier)\ .{{1,90}} | réagir | offrir(?:\ cet\ article)?
        | inscrivez-vous\ .{{1,60}} | tous\ droits\ réservés | mentions\ légales | accepter(?:\ et\ fermer)?
    """,
    furniture_words="accueil | tribune | opinion | débats? | éditorial | chronique | recherche | newsletters?",
    furniture_starts=r"""
        (?:lire\ aussi|à\ lire(?:\ aussi)?|voir\ aussi|sur\ le\ même\ sujet|mots[\s-]clés|étiquettes?)\s?[:|]\s
    """,
    notices=r"""
        nous\ utilisons\ des\ cookies\b | en\ poursuivant\ votre\ navigation\b | (?:il\ vous\ reste
          |cet\ article\ est\ réservé)\b
        | les\ (?:opinions|propos)\ exprimée?s\b | note\ de\ la\ rédaction\b | cet\ article\ a\ été\ (?:publié
          |modifié|corrigé)\b
    """,
    reading_time=r"temps\ de\ lecture.{0,20}",
    related=r"""
        sur\ le\ même\ (?:sujet|thème) | (?:les\ )?plus\ (?:lus|partagés) | à\ lire\ (?:aussi|également)
        | dans\ la\ même\ rubrique
    """,
    comments=r"(?:\d+\ )?commentaires?(?:\ ?\(\d+\))?",
    reader_comments=r"commentaires\ des\ lecteurs",
    comment_form=r"(?:laisser|ajouter|poster)\ un\ commentaire\b",
    posted=r"il\ y\ a\ \d+\ (?:minutes?|heures?|jours?|mois|ans?)",
    key_points=r"l['’]essentiel(?=\s?:?$)|points\ clés",
    caption=r"(?:crédits?\ ?(?:photo)?|photo|image|illustration)\s?:\s | ©\ .{1,40}$",
    credit=r".*\((?:photo|crédit)[^()]{1,40}\)",
    by=r"(?:écrit\ )?par:?\s(?=(?-i:[A-ZÀ-Ý][\w'’-]+\s+[A-ZÀ-Ý])) | auteurs?\s?:\s",
    beside_names=r"par|et|le|la|à|de|du|des|publié|mis|jour",
    month=r"(?:janv(?:ier)?|févr(?:ier)?|mars|avril|mai|juin|juil(?:let)?|août|sept(?:embre)?|oct(?:obre)?"
    r"|nov(?:embre)?|déc(?:embre)?)\.?",
    about_author=r"""
        (?-i:[A-ZÀ-Ý][\w'’-]+(?:\ [A-ZÀ-Ý][\w.'’-]*){1,3})\ est\ (?:un\ |une\ |l['’])?.{0,40}
          \b(?:auteure?|autrice|professeure?|journaliste|directeur|directrice|chercheur|chercheuse|écrivaine?
          |économiste
          |historienne?|médecin|avocate?|sociologue|philosophe|députée?|maire|présidente?|membre)\b
        | l['’](?:auteure?|autrice)\ (?:est|travaille|enseigne|vit)\b
    """,
    introduces=r"(?:est|a|enseigne|travaille|dirige|vit)\b",
    menu=r"""
        accueil | politique | économie | sports? | culture | monde | société | sciences? | idées | débats? | opinions?
        | abonnez-vous | se\ connecter | vidéos? | podcasts? | météo | rechercher | menu | jeux | planète | santé
    """,
    site=r"""
        (?:le|la|les|l['’])\ ?(?:[\w'’-]+\ )?(?:courrier|monde|figaro|journal|gazette|dépêche|temps|croix
          |presse|tribune|soir
        |voix|libre)(?:\ (?:du|de|des|d['’])\ ?[\w'’-]+){0,2}
    """,
)

PHRASES: tuple[Phrases, ...] = (ENGLISH, FRENCH)
"""All languages that are known; a further one is one more entry, and a page may mix them."""


class Patterns:
    """The phrases of several languages, ready to be matched."""

    def __init__(self, languages: tuple[Phrases, ...] = PHRASES) -> None:
        self._languages = languages
        self.date = _date_pattern("|".join(one.month for one in languages))

    def starts(self, field: str, line: str) -> re.Match[str] | None:
        """The phrase that the line starts with."""
        return self._pattern(field).match(line)

    def is_whole(self, field: str, line: str) -> bool:
        """Whether the line is nothing but such a phrase, and perhaps a colon or an arrow at its end."""
        return self._pattern(field).fullmatch(line.rstrip(" :…»>→↓▼")) is not None

    def _pattern(self, field: str) -> re.Pattern[str]:
        return _pattern(tuple(getattr(one, field) for one in self._languages))


@cache
def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Any of the phrases; made when a line first needs it, which in a plain text few do."""
    return re.compile("|".join(f"(?:{one})" for one in phrases), re.IGNORECASE | re.VERBOSE | re.DOTALL)


def _date_pattern(month: str) -> re.Pattern[str]:
    """A day, in words or numbers, or a time of day."""
    day, year = r"\d{1,2}(?:st|nd|rd|th)?\.?", r"(?:,?\s*\d{4})?"
    dates = (
        rf"\b(?:{month})\s{day}{year}(?!\w)",
        rf"\b{day}\s(?:of\s)?(?:{month}){year}(?!\w)",
        r"\b\d{4}-\d\d-\d\d(?!\w)",
        r"\b\d{1,2}[./]\d{1,2}[./]\d{2,4}(?!\w)",
    )
    clock = r"\b\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?(?!\w)"
    return re.compile(f"(?P<day>{'|'.join(dates)})|{clock}", re.IGNORECASE)
