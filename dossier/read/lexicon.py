"""Words and patterns of furniture: each with a sentence and an example that it matches. No logic.

All patterns are matched against a block's folded words (lower case, plain marks, decoration stripped), never against
raw text, and only against blocks no longer than the rule says, so none of them can meet a long string.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """A line that is furniture wherever it stands."""

    reason: str
    pattern: re.Pattern[str]
    longest: int = 120  # characters of a block; a longer one is not such a line


def _whole(*alternatives: str) -> re.Pattern[str]:
    """A pattern that matches one of these from end to end, with a colon, dots or an arrow after it."""
    return re.compile(rf"(?:{'|'.join(alternatives)})[ :.!>»]{{0,4}}\Z")


def _opening(*alternatives: str) -> re.Pattern[str]:
    """A pattern that matches the beginning of a line."""
    return re.compile(rf"(?:{'|'.join(alternatives)})")


# Words that share bars are made of: "Share Tweet Pin Email", "Facebook X WhatsApp", "Teilen".
SHARE_WORDS = frozenset(
    """share shares sharing tweet tweets pin pinit post facebook fb twitter x whatsapp linkedin reddit email e-mail mail
    print pinterest telegram viber messenger copy link save flipboard threads bluesky mastodon tumblr pocket instagram
    youtube tiktok vk vkontakte line wechat weibo xing skype sms more like likes follow bookmark comment comments gift
    listen on via to this article story by teilen drucken merken partager imprimer envoyer compartir imprimir guardar
    condividi stampa udostępnij drukuj поделиться поширити paylaş delen compartilhar dela jaa sdílet""".split()
)
# Of these, at least one must be there: "to this" alone is no share bar.
SHARE_SIGNS = frozenset(
    """share shares tweet facebook twitter whatsapp linkedin reddit pinterest telegram flipboard pin email e-mail print
    teilen drucken partager imprimer compartir condividi stampa udostępnij поделиться поширити paylaş delen compartilhar
    dela sdílet""".split()
)

# Words that navigation is made of: "Home", "Menu", "Sign in", "World", "Sport".
NAVIGATION_WORDS = frozenset(
    """home menu search login log in sign up out register subscribe account my news world politics business economy
    sport sports culture opinion opinions tech technology science health life lifestyle style travel weather video
    videos audio podcasts podcast live tv radio newsletters newsletter more sections section edition us uk europe asia
    africa americas international national local regional about contact advertise careers jobs help faq shop store
    donate skip to main content close open toggle navigation back top latest breaking trending and the entertainment
    arts books music film food fashion property money markets finance investing real estate education environment
    climate startseite nachrichten politik wirtschaft kultur sport meinung accueil monde politique économie culture
    inicio mundo política economía deportes esteri cronaca""".split()
)

# Lines that are furniture wherever they stand, in the body too.
LINE_RULES = (
    # "Share this article", "Share on Facebook", "Share:"
    Rule("share bar", _whole(r"(?:please )?share(?: (?:this|the|our|on|via|to|with)\b.{0,50})?", r"tweet(?: this)?"), 70),
    Rule("share bar", _whole(r"(?:copy|copied) (?:link|url)(?: to clipboard)?", r"\d[\d.,]*k? (?:shares?|views?|likes?|reads?)"), 50),
    Rule("share bar", _whole(r"follow us(?: on| at)?\b.{0,80}", r"(?:like|find|join) us on .{1,60}"), 100),
    Rule("share bar", _whole(r"(?:add|set) (?:us )?as (?:a )?preferred (?:source|on google).{0,30}", r"follow .{1,40} on google news"), 90),
    # "Subscribe Free To Our Daily Newsletters", "Sign up for our morning briefing", "Get the best of X in your inbox"
    Rule("newsletter", _whole(r"(?:subscribe|sign[- ]?up|register|join)\b.{0,60}\b(?:newsletters?|newsletter today|inbox|mailing list|e-?mails?|briefings?|alerts|updates|digest|channel|free)\b.{0,40}"), 160),
    Rule("newsletter", _whole(r"(?:get|receive|enjoy)\b.{1,90}\b(?:in|to|into) your (?:inbox|e-?mail)\b.{0,60}"), 200),
    Rule("newsletter", _whole(r"(?:our |the |daily |weekly |morning |free )*newsletters?(?: sign[- ]?up)?", r"enter your e-?mail(?: address)?\b.{0,60}", r"(?:your )?e-?mail(?: address)?\*?", r"subscribe(?: now| today| here)?", r"(?:thank you|thanks) for (?:subscribing|signing up|reading).{0,60}"), 120),
    Rule("newsletter", _opening(r"by (?:signing up|subscribing|submitting|registering|clicking)\b.{0,80}\b(?:agree|accept|consent|confirm)", r"you (?:can|may) unsubscribe\b", r"unsubscribe\b.{0,40}\Z", r"view (?:this (?:e-?mail )?)?(?:in|on) (?:your |the )?(?:browser|web)\b.{0,30}\Z"), 400),
    # "We use cookies to ...", "Accept all", "Manage preferences"
    Rule("cookie notice", _opening(r"(?:we|this (?:site|website|page)|our (?:site|website|partners)|.{1,30} and (?:our|its) partners) uses? cookies\b", r"by (?:continuing|using|browsing)\b.{0,80}\bcookies?\b", r"(?:accept|reject|allow|manage|necessary)(?: all)?(?: cookies| preferences| settings)\Z", r"(?:accept|reject) all\b", r"cookie (?:policy|settings|notice|preferences)\b.{0,40}\Z", r"wir (?:verwenden|nutzen) cookies", r"nous utilisons des cookies", r"мы используем (?:файлы )?cookie", r"utilizamos cookies"), 700),
    # "Your email address will not be published.", "Required fields are marked *", "Be the first to comment"
    Rule("comment form", _opening(r"your e-?mail address will not be (?:published|shared)", r"required fields are marked", r"(?:be the first to|log ?in to|sign in to|please log ?in|you must be logged in to|register to) (?:leave a )?(?:comment|post|reply|vote)", r"save my name, e-?mail", r"notify me (?:of|when)\b", r"(?:this site uses akismet|learn how your comment data)", r"comments (?:are closed|are now closed|are off|closed|have been disabled|are moderated)", r"no comments(?: yet)?\Z", r"(?:post|submit|add|leave|write) (?:a |your )?comment\Z", r"(?:name|website|comment)\s?\*\Z"), 250),
    # "Read also: Minister resigns", "RELATED: ...", "Lesen Sie auch: ..."
    Rule("read-also line", re.compile(r"\W{0,3}(?:also read|read also|read more|read next|read this|read|see also|see more|see|more|more on this|related(?: stor(?:y|ies)| articles?| news| content| coverage| video)?|don'?t miss|recommended|up next|must[- ]read|watch(?: now| video)?|listen(?: now)?|in pictures|explainer|lesen sie auch|mehr zum thema|auch interessant|lire aussi|à lire aussi|à lire|voir aussi|lea también|lee también|ver también|te puede interesar|leggi anche|vedi anche|leia também|lees ook|czytaj (?:też|także|również|więcej)|zobacz (?:też|także)|читайте? (?:также|також|ще|еще|ещё)|смотрите также|ayrıca okuyun|přečtěte si|läs också|les også|læs også|lue myös)\s?(?:[:|>»►▶]|\s-\s).{1,200}"), 220),
    Rule("read-also line", _whole(r"(?:click|tap) here (?:to|for)\b.{1,80}", r"(?:continue reading|read (?:more|full (?:story|article)|the full (?:story|article)(?: here)?|on)|full story|see more|show more|load more|view (?:more|all)|mehr lesen|weiterlesen|lire la suite|leer más|leggi tutto|читать далее|далее)"), 120),
    # "ADVERTISEMENT", "Story continues below advertisement", "Sponsored"
    Rule("advertisement", _whole(r"(?:- ?)?(?:advert(?:isement|isements|ising)?|ads?|sponsored(?: content| links?)?|promoted(?: content| links?)?|paid (?:post|content)|anzeige|werbung|publicité|publicidad|pubblicità|reklama|реклама|annonce)(?: ?-)?", r"(?:article|story|content|text) continues? (?:below|after)\b.{0,50}", r"(?:scroll(?: down)?|swipe) (?:to|for)\b.{1,40}", r"(?:remove|report) (?:this )?ads?", r"ads? by \w+", r"why (?:am i seeing|you are seeing) this\b.{0,20}"), 80),
    # "Photo: Jane Doe/Reuters", "Image credit: Getty", "Foto: dpa"
    Rule("photo credit", re.compile(r"\W{0,2}(?:(?:file |stock |cover |lead |main |featured )?(?:photo|photos|photograph|photography|image|images|picture|pictures|pic|illustration|graphic|screenshot|screengrab|foto|fotos|bild|symbolbild|archivbild|imagen|immagine|фото|fot\.?|kép|kuva)(?: (?:source|credit|credits|by|courtesy(?: of)?|caption|copyright|provided by|via|nachweis|quelle))?\s?(?:[:/|©,]| - )|(?:image|photo) (?:source|caption|credit|copyright)\b|(?:photo|photograph|picture|image|foto)s? (?:by|courtesy(?: of)?|provided by|von|de|di) |getty images\Z|(?:caption|credit|photo credit)s?:|(?:via )?(?:getty|getty images|shutterstock|istock|reuters|ap photo|afp photo|epa|wikimedia commons|alamy)(?:/.{1,60})?\Z).{0,220}"), 260),
    # "The bridge after the strike, 3 May. (AP Photo/Jane Doe)", "... | Photo: Reuters", "... REUTERS/Jane Doe"
    Rule("photo caption", re.compile(r".{0,380}?(?:[(\[]\s?(?:(?:ap|afp|reuters|epa|pa|getty|upi) ?(?:photo|/|images|via)|photo|photos|image|picture|file photo|via ap|courtesy|foto|pool photo)[^()\[\]]{0,120}[)\]]\.?|\breuters/[a-z .'-]{3,60}(?:/file photo)?|\b[a-z .'-]{3,50}/(?:getty images|afp via getty images|afp/getty images|ap photo|shutterstock)|[|©] ?(?:photo|image|picture|foto|credit)s?\b.{0,80}|\bvia getty images|file photo)\Z"), 400),
    # "Tags: NATO, Ukraine", "Filed under: World"
    Rule("tag list", re.compile(r"(?:tags?|topics?|related topics|keywords?|key words|filed (?:under|in)|posted in|categor(?:y|ies)|labels?|hashtags?|more (?:about|on)|schlagwörter|themen|stichworte|mots[- ]clés|étiquettes|etiquetas|temas|argomenti|теги|tagi)\s?:.{1,300}"), 320),
    # "© 2024 The Daily Planet. All rights reserved.", "This material may not be published, broadcast, rewritten"
    Rule("legal notice", re.compile(r"(?:©|\(c\)|copyright\b|legal disclaimer|disclaimer\b\s?:|terms (?:of (?:use|service)|and conditions|& conditions)|privacy (?:policy|statement|notice)|do not sell|impressum|datenschutz|mentions légales|aviso legal).{0,300}"), 320),
    Rule("legal notice", _opening(r".{0,400}?(?:all rights reserved|rights reserved\.|(?:may|must|can) ?not be (?:published|reproduced|republished|copied|redistributed)|(?:reproduc|republish|redistribut|reprint|cop)\w{0,6}\b.{0,160}\bwithout .{0,40}(?:permission|consent)|without warranty of any kind|do(?:es)? not accept any (?:responsibility|liability)|are copyright \d{4}|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati|все права защищены)"), 100_000),
    # "Page 2 of 5", "- 3 -"
    Rule("page number", _whole(r"page \d{1,3}(?: (?:of|/) \d{1,3})?", r"seite \d{1,3}(?: von \d{1,3})?", r"\d{1,3} of \d{1,3}", r"\d{1,2} ?/ ?\d{1,2}", r"(?:next|previous) page", r"1(?: [2-9]){2,}(?: next)?"), 40),
    # "3 min read", "Reading time: 4 minutes", "Listen to this article"
    Rule("reading time", _whole(r"(?:\d{1,3}|one|two|three|four|five) ?-?min(?:ute)?s?(?: read(?:ing)?)?(?: time)?", r"(?:estimated )?(?:reading|read|lesezeit|temps de lecture|tiempo de lectura|tempo di lettura|время чтения)(?: time)?\s?:? ?(?:< ?)?\d{1,3} ?(?:min|мин).{0,12}", r"listen (?:to (?:this|the) (?:article|story)|\d.{0,20})(?: here)?.{0,30}", r"(?:this article is )?(?:more than|over) \d{1,2} (?:years?|months?) old", r"\d{1,2}:\d\d ?/ ?\d{1,2}:\d\d"), 80),
    # "ENDS", "-30-", "###", "(END)"
    Rule("end mark", _whole(r"\(?ends?\)?", r"30", r"\d? ?#{2,5}", r"/?(?:public|pr)? ?release", r"\[ends?\]"), 24),
    # "(Reporting by Jane Doe; Editing by John Roe)"
    Rule("wire sign-off", re.compile(r"[(\[]?(?:additional |with )?(?:reporting|writing|editing|compiled|edited|written|translated|with inputs|with input|with files) (?:by|from) .{3,400}"), 420),
    Rule("wire sign-off", _opening(r".{0,80}\b(?:contributed to this (?:report|story|article)|contributed (?:reporting|to reporting))\b", r"our standards: the thomson reuters trust principles", r"(?:this (?:story|article|report) )?(?:has not been edited by|(?:is|was) (?:auto-?generated|published) from)\b", r"[a-z]{2,4}(?:[-/][a-z]{2,4}){1,5}\Z", r"\(?with (?:inputs|input|reporting|files|material|additional reporting) from\b.{1,100}\Z", r"\(?[a-z]{2,10}/[a-z]{2,10}(?:/[a-z]{2,10})?\)?\Z"), 260),
    # "Skip to content", "Back to top", "Home > World > Europe", "You are here: Home"
    Rule("navigation", _whole(r"skip to .{3,30}", r"(?:back|jump|scroll|go) to (?:top|content|main content|the top|home|homepage)", r"you are here\b.{0,80}", r"home(?: ?[>/»›|] ?.{1,60}){1,4}", r"toggle (?:navigation|menu|search).{0,20}", r"(?:open|close|main|show|hide) (?:menu|navigation|search).{0,20}", r"(?:log|sign) ?in(?: ?/? ?(?:register|sign ?up|join))?", r"(?:previous|next) (?:article|post|story)\b.{0,120}", r"loading(?: \.\.\.|\.\.\.)?", r"search(?: for)?(?: \.\.\.|\.\.\.)?", r"(?:text|font) size.{0,30}", r"a[-+] ?a[-+]?", r"(?:en|us|uk|international) edition", r"change (?:language|edition|region)"), 130),
    Rule("author line", _whole(r"(?:you can )?follow .{2,40} on (?:twitter|x|facebook|instagram|threads|bluesky|mastodon|telegram|linkedin)\b.{0,60}", r"(?:view|see|read|more) (?:all )?(?:posts|articles|stories) (?:by|from) .{2,50}", r"(?:contact|e-?mail) (?:the )?(?:author|reporter|writer|us)\b.{0,80}", r"e-?mail: ?\S{3,60}@\S{3,60}", r"twitter: ?@\w{2,30}"), 130),
)  # fmt: skip

# Lines that open a stretch of furniture: what follows them is not the article, until prose resumes for good.
ZONE_RULES = (
    # "Leave a Reply", "12 Comments", "Join the conversation"
    Rule("comments", _whole(r"(?:leave|post|add|write) (?:a |your )?(?:reply|comment|response)(?: below)?", r"\(?(?:\d[\d.,]*k?|one|two|three|no)\)? (?:comments?|responses?|replies|thoughts?)(?: (?:on|to) .{1,150})?", r"(?:all |reader |readers'? |user |view |show |hide |top |your |latest |recent )*comments? ?\(?\d{0,5}\)?", r"(?:join|start) the (?:conversation|discussion|debate)(?: .{1,40})?", r"(?:have|what'?s) your say", r"what do you think\?? ?(?:.{0,60}comments?.{0,30})?", r"discussion(?: about this post)?", r"(?:the )?comments? (?:section|policy|guidelines)", r"(?:kommentare?|leserkommentare|kommentar(?:e)? schreiben|commentaires?|laisser un commentaire|comentarios?|deja (?:un comentario|una respuesta)|commenti|lascia un commento|comentários|deixe um comentário|комментарии|коментарі|komentarze|dodaj komentarz|reacties|yorumlar)(?: ?\(?\d{0,5}\)?)?"), 190),
    # "More like this", "Related Links", "You may also like", "Most read"
    Rule("related links", _whole(r"more (?:like this|stories|news|articles|headlines|coverage|reading|to explore|to read)", r"more (?:from|on|in|about|by) .{2,50}", r"(?:most|highly) (?:read|popular|viewed|shared|commented|recent|watched)(?: .{1,40})?", r"(?:you (?:may|might|could|will|may also|might also)|(?:readers|people|others) also) (?:also )?(?:be interested in|like|enjoy|read|liked|enjoyed|viewed|are reading)(?: .{0,30})?", r"(?:related|recommended|similar|suggested|linked|further|additional|popular|recent|latest|trending|top|featured|other|hot|sponsored|promoted|breaking)(?: ?(?:&|and|/) ?(?:related|recommended|popular|latest|trending))? (?:links?|articles?|stor(?:y|ies)|posts?|content|news|topics?|reading|coverage|items?|headlines?|videos?|pages|reports?|from .{1,40}|for you|now)", r"(?:recommended|trending|related|popular|in this section|read next|up next|read more|read also|also read|see also|in other news|don'?t miss|must reads?|what to read next|keep reading|next up|latest|what's next|explore more|discover more|more)", r"editor'?s?'? (?:picks?|choice|recommendations?)", r"(?:around|from (?:around|across)) the (?:web|site|network|world wide web)", r"from (?:our|the) (?:partners|sponsors|archives?|network|advertisers|magazine)(?: .{0,30})?", r"(?:paid|sponsored|promoted) (?:by|links|stories|content|posts)(?: .{1,30})?", r"(?:taboola|outbrain)\b.{0,30}", r"(?:mehr zum thema|mehr artikel|das könnte sie auch interessieren|auch interessant|meistgelesen|lesen sie auch|weitere (?:artikel|meldungen|nachrichten|themen)|verwandte artikel|ähnliche artikel|sur le même sujet|à lire aussi|lire aussi|articles (?:liés|similaires|les plus lus)|les plus lus|dans la même rubrique|noticias relacionadas|te puede interesar|lo más (?:leído|visto)|artículos relacionados|lea también|leggi anche|articoli correlati|potrebbe interessarti|i più letti|leia também|notícias relacionadas|mais lidas|lees ook|meer over|gerelateerde artikelen|meest gelezen|czytaj (?:też|także|również)|zobacz (?:też|także)|najczęściej czytane|читайте (?:также|також)|по теме|по темі|похожие (?:статьи|новости)|популярное|ilgili haberler|läs också|les også)"), 90),
    # "Refs:", "Sources: Reuters, AP", "References"
    Rule("references", re.compile(r"(?:refs?|references|sources?|source links?|quellen?|références|fuentes?|fonti|źródł[oa]|источники?|джерела)\s?(?::.{0,300}|\Z)"), 320),
    # "About the author", "Notes to editors", "Media contacts"
    Rule("author note", _whole(r"about (?:the )?(?:author|authors|writer|reporter|contributor)s?", r"(?:meet the|author) (?:author|bio|profile|details)"), 60),
    Rule("press contact", _whole(r"notes? (?:to|for) (?:the )?editors?", r"(?:media|press|news media|investor|for (?:more|further|media) (?:information|inquiries|enquiries))(?: ?(?:&|and) (?:press|media|investor))?(?: (?:relations|office))?(?: (?:contacts?|inquiries|enquiries|information|please contact))?\b.{0,60}", r"contacts?(?: information| details| us)?", r"(?:for )?(?:more|further) information,? (?:please )?(?:contact|visit|call).{0,80}", r"about (?!the author)[a-z0-9][\w&.,' -]{1,50}"), 120),
    Rule("legal notice", _whole(r"(?:legal |important )?(?:disclaimer|legal notice|notice|legal|copyright notice)s?", r"terms (?:of use|of service|and conditions)", r"privacy (?:policy|statement|notice)"), 60),
    Rule("newsletter", _whole(r"(?:subscribe|sign ?up)(?: (?:to|for|free).{0,60})?", r"(?:get|join|never miss) (?:our|the) .{1,40}(?:newsletters?|briefing|list)", r"stay (?:informed|connected|up to date|in the know|updated)"), 90),
    Rule("share bar", _whole(r"share (?:this|post|article|story)\b.{0,20}", r"stay in touch", r"connect with us", r"follow us"), 40),
)  # fmt: skip
