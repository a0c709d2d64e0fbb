"""Lines that are furniture wherever they stand: the patterns, each rule with examples. No logic."""

from __future__ import annotations

import re

from dossier.read.lexicon import Rule, opening, whole
from dossier.read.pictures_lexicon import PICTURE_RULES
from dossier.read.reasons import Reason

# "First published in Port Gazette", "This article originally appeared on Lake News", "Republished from The Voice",
# "The post Ferry sinks appeared first on Lake News.", "This article was written by Ann Lee at www.lakenews.example."
SOURCE_LINE = re.compile(
    r"(?:(?:this|the) (?:article|story|post|piece|essay|report|text)(?: .{1,200}?)? ?)?(?:was |is |has )?"
    r"(?:(?:first|originally) (?:published|appeared|posted|printed|aired|ran) (?:in|on|by|at)|appeared first on|"
    r"written by [^.,;:]{3,50} (?:at|for|on)|"
    r"(?:republished|reposted|reprinted|reproduced) (?:here )?(?:from|with (?:the )?permission (?:of|from)))"
    r" (?P<name>(?:[\w-]{2,30}\.){1,3}[a-z]{2,8}|[^.,;:!?\d]{2,70}?)(?: with permission)?\.?\Z",
    re.IGNORECASE,
)
# "Read the original article on Lake News.", "Read more at lakenews.example"
READ_AT = re.compile(
    r"(?:read|see|view|continue reading) (?:the |this )?(?:more|full|original|whole|rest of (?:the|this))"
    r"(?: (?:article|story|report|post|piece|text|interview))?(?: here)? (?:at|on|in|from) "
    r"(?P<name>(?:[\w-]{2,30}\.){1,3}[a-z]{2,8}|[^.,;:!?\d]{2,60}?)\.?\Z",
    re.IGNORECASE,
)
# Lines that are furniture wherever they stand, in the body too.
LINE_RULES = (
    # "Share this article", "Share on Facebook", "214 shares", "Follow us on Telegram"
    Rule(
        Reason.SHARE_BAR,
        whole(r"""
            (?:please |you can )?share(?: (?:this|the|our|on|via|to|with)\b.{0,50})?
            share or comment on this (?:article|story)\b.{0,160}
            (?:reuse|republish) (?:this content|this article|our articles).{0,40}
            (?:copy|copied) (?:link|url)(?: to clipboard)?
            (?:e-?mail|send|print|tweet) this (?:to|page|article|story|post)\b.{0,30}
            about sharing|close panel|link copied
            \d[\d.,]*k? (?:shares?|views?|likes?|reads?|followers?|following|reactions?|claps?)
            follow us(?: on| at)?\b.{0,80}|(?:like|find|join) us on .{1,60}
            (?:add|set|choose|make) (?:us |.{2,40} )?(?:as )?(?:a |your )?preferred (?:source|on google).{0,30}
            (?:what(?:'s| is) your reaction|rate this (?:article|story)|google news|how useful was this\b.{0,40}|\
                was this (?:article|story) (?:helpful|useful)\b.{0,30})\??
            (?:(?:love|like|dislike|funny|angry|sad|wow|happy|sleepy|wink|haha)s?[ :]{1,2}\d{1,5}[ ,|]{0,3}){1,8}
            follow .{1,40} on (?:google news\b.{0,80}|social media|[a-z ]{1,12},.{2,60})
            help keep .{3,40} informed\b.{0,60}|tap to follow
            social links for .{2,50}
            (?:views?|reads?|hits|shares?)\s?:\s?\d[\d.,]*k?
            \d[\d.,]* (?:users?|people|readers?|members?) (?:have|has) (?:voted|liked|shared|reacted)\b.{0,30}
            watch (?:on|this on|it on) (?:youtube|tiktok|facebook|instagram|twitter|x|vimeo|rumble)
            (?:be the first of your friends to like this|click to rate|print this page)(?: .{0,30})?
            (?:(?:discuss|e-?mail|print|save|share|rate|forward|recommend|comment on|tweet) this (?:article|story|page|\
                report|post)[ |/·•,]{0,3}){1,6}
        """),
        200,
    ),
    # "Subscribe Free To Our Daily Newsletters", "Get the best of X in your inbox", "Was this email forwarded to you?"
    Rule(
        Reason.NEWSLETTER,
        whole(r"""
            (?:subscribe|sign[- ]?up|register|join)\b.{0,60}\b(?:newsletters?|inbox|mailing list|e-?mails?)\b.{0,40}
            (?:subscribe|sign[- ]?up|register|join)\b.{0,60}\b(?:briefings?|alerts|updates|digest|channel|\
                free)\b.{0,40}
            (?:get|receive|enjoy|want)\b.{1,160}\b(?:in|to|into) your (?:inbox|e-?mail)\b.{0,80}
            .{0,60}\b(?:direct|delivered|straight)(?: .{1,30})? to your inbox\b.{0,80}
            (?:you(?:'ve| have) )?(?:successfully )?subscribed(?: to this newsletter)?
            .{0,80}\bbecome a (?:member|subscriber|supporter|patron)\b.{0,60}
            arrives (?:weekdays|weekends|daily|weekly|every \w{3,9}|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)
            i would like to (?:be emailed|receive)\b.{0,120}
            (?:please )?support .{2,60} (?:on|via|through) (?:patreon|paypal|ko-fi|buy me a coffee)\b.{0,30}
            you(?:'ve| have) (?:reached|used|hit) your\b.{0,60}\blimit\b.{0,60}
            (?:unlimited|full digital|digital) access\b.{0,60}
            (?:subscribe|log in|sign in|register) to (?:read|continue|access|unlock)\b.{0,60}
            (?:need|want|take) a break\? .{0,80}
            (?:our |the |daily |weekly |morning |free )*newsletters?(?: sign[- ]?up)?
            get (?:all )?(?:the )?(?:current |latest |breaking |freshest )?(?:updates|news)\b.{0,150}
            get [a-z]{3,20} (?:updates|alerts|headlines)\s?:.{0,40}
            enter your e-?mail(?: address)?\b.{0,60}|(?:your )?e-?mail(?: address)?\*?
            subscribe(?: now| today| here)?|sign up here
            was this (?:e-?mail|newsletter) forwarded to you\b.{0,60}
            (?:thank you|thanks) for (?:subscribing|signing up|reading)\b.{0,60}
            download (?:the|our) .{0,40}\bapp\b.{0,60}
            get (?:the|our) .{0,40}\b(?:app|e-?mail|podcast|newsletter)\b.{0,40}
            (?:skip past|after) newsletter promotion
            newsletter: .{3,100}
            (?:free )?(?:daily|weekly|monthly|morning) newsletter
        """),
        260,
    ),
    Rule(
        Reason.NEWSLETTER,
        opening(r"""
            (?:by|after) (?:signing up|subscribing|submitting|registering|clicking|providing|entering)\b.{0,80}\
                \b(?:agree|accept|consent|confirm)
            an e-?mail (?:was|has been|will be) sent\b|you will receive an e-?mail\b
            we (?:will|do|shall) (?:not|never) (?:release|resell|sell|share|rent|give)\b.{0,60}\
                \b(?:information|e-?mail|data|address)
            already an? (?:subscriber|member|user)\b.{0,60}|cancel any ?time\b.{0,160}
            you (?:can|may) unsubscribe\b|unsubscribe\b.{0,60}\Z
            view (?:this (?:e-?mail )?)?(?:in|on) (?:your |the |a )?(?:web )?(?:browser|web)\b.{0,30}\Z
            you(?:'re| are) receiving this (?:e-?mail|newsletter|message)\b
            (?:.{2,40} is a )?reader-supported publication\b
            (?:support|please support) (?:independent|our|quality|local) (?:journalism|reporting|work)\b
            (?:become|be) a (?:member|subscriber|supporter|patron)(?: today| now)?\W?\Z
            (?:save articles|create)\b.{0,40}\breading list\b|find your bookmarks\b|article bookmarked\Z
            (?:please )?refresh the page\b|(?:thank you|thanks) for registering\b|don't show me this\b
            protected by recaptcha\b
            \(?for (?:all )?(?:the latest|more)\b.{1,120}, (?:head|go|log on|tune in|stick|click|visit)\b.{2,160}\Z
            .{0,80}\bcheck out what's (?:clicking|trending|new|happening)\b
            (?:new\W{0,2} )?you can now listen to\b
            (?:this (?:article|story|content) is|available) (?:for|only for|only to|to) (?:paid |premium )?subscribers
        """),
        400,
    ),
    # "We use cookies to ...", "Accept all", "Manage preferences"
    Rule(
        Reason.COOKIE_NOTICE,
        opening(r"""
            (?:we|this (?:site|website|page)|our (?:site|website|partners)|.{1,30} and (?:our|\
                its) partners) uses? cookies\b
            by (?:continuing|using|browsing)\b.{0,80}\bcookies?\b
            (?:accept|reject|allow|manage|necessary)(?: all)?(?: cookies| preferences| settings)\Z
            (?:accept|reject) all\b
            (?:to (?:show|view|see|load)\b.{0,60}|.{0,40}\bthis content is provided)\b.{0,80}\b(?:permission|\
                consent|cookies)\b
            you can use the buttons below\b|(?:enable|allow) cookies(?: once)?\Z|(?:loading|open) .{0,20}content\Z
            your (?:personal )?(?:information|data)\b.{0,80}\bprivacy\b
            cookie (?:policy|settings|notice|preferences)\b.{0,40}\Z
            wir (?:verwenden|nutzen) cookies|nous utilisons des cookies|utilizamos cookies|\
                мы используем (?:файлы )?cookie
        """),
        700,
    ),
    # "Your email address will not be published.", "View comments", "What do you think? Post a comment."
    Rule(
        Reason.COMMENT_FORM,
        opening(r"""
            your e-?mail address will not be (?:published|shared)
            required fields are marked
            (?:be the first to|log ?in to|sign in to|please log ?in|you must be logged in to|\
                register to)\b.{0,12}comment
            save my name, e-?mail|notify me (?:of|when)\b
            this site uses akismet|learn how your comment data
            comments (?:are closed|are now closed|are off|closed|have been disabled|are moderated)
            comments (?:are |is )?(?:posted|made|published|those|left)\b.{0,120}\b(?:views?|opinions?|responsib\w+)\b
            send (?:us )?(?:your )?(?:questions|comments|tips|letters|feedback|corrections)\b.{0,60}\Z
            no comments(?: yet)?\Z|(?:view|show|read|see|hide) (?:all )?(?:\d{1,5} )?comments\Z
            (?:post|submit|add|leave|write) (?:a |your )?comment\W?\Z
            (?:click|tap) (?:here )?to (?:comment|reply|expand|show|view|share|print|tweet)\b.{0,40}\Z
            what do you think\?? (?:post|leave|tell|let|share)\b.{0,80}\Z
            (?:name|website|comment)\s?\*\Z
            (?:only|all) (?:registered |paid |logged[- ]in )?(?:subscribers|members|users|readers)\b.{0,40}\bcomments?\b
            note: only .{3,40}\bcomment\b.{0,20}\Z
            join (?:our commenting|thought-provoking)\b
        """),
        250,
    ),
    # "Read also: Minister resigns", "RELATED: ...", "Lesen Sie auch: ...", "Continue reading"
    Rule(
        Reason.READ_ALSO_LINE,
        re.compile(
            r"\W{0,3}(?:also read|read also|read more|read next|read this|read|see also|see more|see|more|\
                more on this|"
            r"you (?:may|might) also (?:like|enjoy|read)|icymi|in case you missed it|also on this|"
            r"trending(?: now)?|top story|"
            r"related(?: stor(?:y|ies)| articles?| news| content| coverage| video)?|don'?t miss|recommended|up next|"
            r"must[- ](?:read|watch)|check (?:this|also)(?: out)?|also check|"
            r"watch(?: now| video)?|listen(?: now)?|in pictures|explainer|lesen sie auch|mehr zum thema|"
            r"auch interessant|lire aussi|à lire aussi|à lire|voir aussi|lea también|lee también|ver también|"
            r"te puede interesar|leggi anche|vedi anche|leia também|lees ook|czytaj (?:też|także|również|więcej)|"
            r"zobacz (?:też|także)|читайте? (?:также|також|ще|еще|ещё)|смотрите также|ayrıca okuyun|přečtěte si|"
            r"läs också|les også|læs også|lue myös)\s?(?:[:|>»►▶]|\s-\s).{1,200}"
        ),
        220,
    ),
    Rule(
        Reason.READ_ALSO_LINE,
        whole(r"""
            (?:click|tap) here (?:to|for)\b.{1,80}
            related (?:article|video|gallery|story) (?!to\b|of\b).{5,140}
            read more (?!about\b|than\b|of\b|on\b|from\b|in\b|by\b)[^.!?]{10,140}
            watch (?:the moment|how|as|this|the video|video|live|below|here|now)\b[^.!?"]{0,120}
            (?:join|stay with) us(?: .{0,30})?
            continue reading|read (?:more|more here|full (?:story|article)|the full (?:story|article)(?: here)?|on)
            read (?:our|the|all)(?: .{0,30})? live (?:updates?|blog|coverage)(?: here| below)?
            (?:you can )?read a (?:quick |short )?summary of this (?:article|story|report)\b.{0,30}
            (?:follow|see|read) the latest (?:developments|updates)(?: .{0,20})? here\b.{0,60}
            full story|see more|show more|load (?:more|older|newer)\b.{0,30}|view (?:more|all)
            mehr lesen|weiterlesen|lire la suite|leer más|leggi tutto|читать далее|далее
            list(?: \d{1,2})? of \d{1,2}(?: items)?|end of list|(?:add|view) topic
        """),
        160,
    ),
    # "Next: Bakers strike over flour price", "Read the full article at the source"
    Rule(
        Reason.READ_ALSO_LINE,
        opening(r"""
            (?:for|to read|to continue reading) (?:the )?(?:full|rest of the|whole) \
                (?:story|article|report|interview)\b.{0,60}\Z
            keep checking .{2,40} for (?:the latest|more|updates)\b.{0,40}\Z
            (?:next|previous)(?: article| story| post)?\s?: [^.!?]{4,150}\Z
            read (?:the )?(?:full|original|whole) (?:article|story|report|text)\b.{0,60}\Z
        """),
        180,
    ),
    # "First published in Port Gazette", "This article originally appeared on Lake News"
    Rule(Reason.SOURCE_LINE, SOURCE_LINE, 320),
    Rule(Reason.SOURCE_LINE, READ_AT, 120),
    # "lakenews.com:", above what was taken from there
    Rule(Reason.SOURCE_LINE, re.compile(r"(?:[a-z0-9-]{2,30}\.){1,2}(?:com|org|net|co\.uk|info|news)\s?:\Z"), 60),
    # "Got a story? Email news@example.com", "Do you have a tip for us?"
    Rule(
        Reason.AUTHOR_LINE,
        opening(r"""
            (?:do|are|have|did) you\b.{3,90}\? .{0,40}\b(?:let us know|e-?mail|contact|tell us|get in touch|write to)\b
            (?:please )?(?:send|e-?mail|share) (?:us )?your (?:stor(?:ies|y)|news|photos|videos|tips)\b.{0,90}\Z
            are you (?:there|in the area|at the scene|affected)\?.{0,120}\Z
            (?:got|have|do you have) (?:a |any )?(?:story|tip|news|news tip|question|correction)s?\b.{0,60}\?.{0,100}\Z
        """),
        260,
    ),
    # "ADVERTISEMENT", "Story continues below advertisement", "Sponsored", "Ad Feedback"
    Rule(
        Reason.ADVERTISEMENT,
        whole(r"""
            (?:- ?)?(?:advert(?:isement|isements|ising)?|ads?|sponsored(?: content| links?)?|\
                promoted(?: content| links?)?)(?: ?-)?
            paid (?:post|content|partner content)|anzeige|werbung|publicité|publicidad|pubblicità|reklama|\
                реклама|annonce
            (?:video )?ad feedback|sponsor message|message from (?:our|the) sponsors?
            (?:advertisement\W{1,3})?scroll (?:down )?(?:to|for)\b.{1,40}
            (?:article|story|content|text) continues?(?: (?:below|after)\b.{0,50})?
            \[?ad_\d{1,2}\]?|advertisement ?(?:advertise with .{2,40}|- .{0,40})
            (?:remove|report) (?:this )?ads?|ads? by \w{1,20}|why (?:am i seeing|you are seeing) this\b.{0,20}
        """),
        80,
    ),
    *PICTURE_RULES,
    # "Tags: NATO, Ukraine", "Filed under: World"
    Rule(
        Reason.TAG_LIST,
        opening(r"""
            (?:tags?|tagged|topics?|related topics|keywords?|key words|filed (?:under|in)|posted in|categor(?:y|\
                ies)|labels?|hashtags?)\s?:.{1,300}
            (?:more (?:about|on)|schlagwörter|themen|stichworte|mots[- ]clés|étiquettes|etiquetas|temas|\
                argomenti|теги|tagi)\s?:.{1,300}
            (?:posted in|filed under|tagged(?: with)?) [^.]{2,80}\Z
            tags [^.!?"]{3,300}\Z
            in this (?:article|story|report)\s?(?::.{0,160})?\Z
        """),
        320,
    ),
    # "© 2024 The Daily Planet. All rights reserved.", "This material may not be published, broadcast, rewritten"
    Rule(
        Reason.LEGAL_NOTICE,
        opening(r"""
            (?:©|\(c\)|copyright (?:©|\(c\)|\d|by|notice|of|-|:)|copyright\Z|legal disclaimer|\
                disclaimer\b\s?:|terms (?:of (?:use|service)|and conditions|\
                & conditions)).{0,300}
            copyright [^.,;]{2,50} (?:19|20)\d\d\Z
            (?:the )?(?:author|writer|columnist) is .{3,240}\b(?:views|opinions)\b.{0,40}\b(?:personal|own)\b.{0,20}\Z
            (?:all |the )?(?:views|opinions)(?: expressed)?(?: here)?(?: are)? (?:strictly |purely )?personal\b.{0,20}\Z
            .{0,60}(?:©|™).{0,80}\b(?:19|20)\d\d\b.{0,60}\Z
            (?:most |all |market )?(?:stock |market )?(?:quotes?|quote data)\b.{0,60}\b(?:provided|delayed)\b
            [a-z&.' 0-9]{1,30} [\d,]{1,9}\.\d\d [+-]?\d{1,3}\.\d\d%\Z
            (?:privacy (?:policy|statement|notice)|do not sell|your ad choices|impressum|datenschutz|\
                mentions légales|aviso legal).{0,300}
            (?:the )?(?:views|opinions)(?: and (?:views|opinions))? expressed\b.{0,100}\b(?:author|writer|\
                column|own|reflect|represent)
        """),
        320,
    ),
    Rule(
        Reason.LEGAL_NOTICE,
        opening(r"""
            all rights reserved|\brights reserved\.
            (?:may|must|can) ?not be (?:published|used (?:or|without)|reproduced|republished|copied|redistributed)
            (?:reproduc|republish|redistribut|reprint)\w{0,6}\b.{0,160}\bwithout .{0,40}(?:permission|consent)
            (?:while|when) (?:citing|quoting|using)\b.{0,160}\b(?:mandatory|required|obligatory)
            request reprint|without warranty of any kind|do(?:es)? not accept any (?:responsibility|liability)
            \bare copyright \d{4}
            alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|\
                tutti i diritti riservati|все права защищены
        """),
        100_000,
        anywhere=True,
    ),
    # "Exclusive", "Breaking news", "Opinion" on a line of their own
    Rule(
        Reason.SECTION_LABEL,
        whole(r"""
            exclusive|breaking(?: news)?|just in|developing(?: story)?|opinion|editorial
            watch|live(?: updates?)?|explainer
        """),
        30,
    ),
    # "Page 2 of 5", "- 3 -"
    Rule(
        Reason.PAGE_NUMBER,
        whole(r"""
            page \d{1,3}(?: (?:of|/) \d{1,3})?|seite \d{1,3}(?: von \d{1,3})?
            \d{1,3} of \d{1,3}|\d{1,2} ?/ ?\d{1,2}|(?:next|previous) page|1(?: [2-9]){2,}(?: next)?
        """),
        40,
    ),
    # "3 min read", "Lesedauer: 2 Min.", "Listen to this article", "This article is more than 3 years old"
    Rule(
        Reason.READING_TIME,
        whole(r"""
            (?:\d{1,3}|one|two|three|four|five) ?-?min(?:ute)?s?(?: read(?:ing)?)?(?: time)?
            (?:estimated )?(?:reading|read|lesezeit|lesedauer|temps de lecture|tiempo de lectura|\
                tempo di lettura|время чтения)(?: time)?\s?:? ?(?:< ?)?\d{1,3} ?(?:min|мин).{0,12}
            listen (?:to (?:this|the) (?:article|story)|\d.{0,20})(?: here)?.{0,30}
            (?:this (?:article|story) is )?(?:more than|over) \d{1,2} (?:years?|months?) old
            this (?:article |story )?was (?:first )?published \d{1,2} (?:years?|months?) ago
            (?:listen to|hear) this (?:article|story)|this audio (?:is|was) (?:created|generated)\b.{0,40}
            \d{1,2}:\d\d ?/ ?\d{1,2}:\d\d
        """),
        80,
    ),
    # "This story is from July 5, 2023"; "Court breaks for lunchpublished at 17:59 British Summer Time 9 May"
    Rule(
        Reason.DATE_LINE,
        whole(r"""
            this (?:article|story|post) is from .{4,30}
            .{0,200}[^ ]published at \d{1,2}:\d\d(?: [a-z]+){1,4}(?: \d{1,2} [a-z]+)?
        """),
        260,
    ),
    # "The Lake Herald is committed to challenging conventional wisdom", "An AI tool was used to edit this story"
    Rule(
        Reason.ABOUT_THE_PUBLISHER,
        opening(r"""
            [^"]{2,40} is (?:committed|dedicated) to\b[^"]*\Z|[^"]{2,40} is an? (?:trust project|ipso|newsguard)\b
            [^"]{2,80} is (?:the|one of the) (?:world|nation|country)'s (?:largest|leading|biggest)\b.{0,60}\b(?:news|\
                media|publisher)\b
            [^"]{2,60} is an? (?:award-winning|independent|non-?profit|global|leading|multimedia)\b.{0,80}\b(?:news|\
                journalism|newsroom)\b
            this (?:publication|article|summary|content|report|translation|text) (?:is an? (?:summary|\
                evaluation|ai|automatic|machine|computer)|contains? (?:editorial|ai|sponsored|affiliate)|may contain|\
                (?:is|was|has been) (?:generated|summari[sz]ed|translated|created|produced|rewritten) \
                (?:by|with|using) (?!the\b))\b
            translation of an original article\b|this (?:website|site) (?:and|is part of)\b
            (?:an )?ai (?:tool|assistance|technology)\b.{0,40}\bused\b|why you can trust\b.{0,40}\Z
            .{2,40} acknowledges? .{0,60}\b(?:traditional|first) (?:custodians|owners|australians)\b
            (?:at .{2,30}, )?we (?:believe|know|understand|rely)\b.{0,160}\b(?:journalism|news|readers|\
                reporting|facts)\b
            .{0,60}\bsupport .{2,40} by (?:creating|becoming|subscribing|donating|contributing)\b
            .{2,40}(?: [-–|]|:) (?:your|the)(?: \w+){0,3} (?:source|guide|destination|home|voice|portal)\b.{0,300}
            we acknowledge .{3,80}\b(?:peoples|custodians)\b
        """),
        500,
    ),
    # "ENDS", "-30-", "###", "End of Article"
    Rule(
        Reason.END_MARK, whole(r"""\(?ends?\)?|\[ends?\]|30|\d? ?#{2,5}|end of (?:article|story|text|document)"""), 24
    ),
    # "(Reporting by Jane Doe; Editing by John Roe)", "(With inputs from PTI)", "jpd/hmn"
    Rule(
        Reason.WIRE_SIGN_OFF,
        opening(r"""
            [(\[]?(?:additional |with )?(?:reporting|writing|editing|compiled|edited|translated) (?:by|\
                from) .{3,400}\Z
            .{0,80}\b(?:contributed to this (?:report|story|article)|contributed (?:reporting|to reporting))\b
            [^",]{2,40} reported from (?!.{0,80}\bthat\b)[^"]{3,100}\Z
            (?:this|the) (?:story|article|report|post) (?:has been|was) (?:updated|amended|corrected)\b.{0,50}\Z
            this is an? (?:breaking|developing)(?: news)? story\b.{0,90}\Z
            this story is (?:breaking|developing)(?= and|\W*\Z).{0,90}\Z
            our standards: ?the thomson reuters trust principles
            \(?this (?:story|article|report|copy)\b.{0,30}\b(?:has not been edited|is auto-?generated|\
                was auto-?generated|is published from|was first published)
            \(?with (?:inputs?|reporting|files|material|additional reporting) (?:from|by)\b.{1,100}\Z
            \(?[a-z]{2,10}/[a-z]{2,10}(?:/[a-z]{2,10}){0,3}\)?(?: \([a-z, ]{2,40}\))?\Z
            purchase licensing rights\b.{0,30}\Z
            [a-z .,'-]{4,80} contributed\.?\Z|(?:with )?assistance (?:from|by) .{3,80}\Z
            \(?updates? (?:with|to|throughout|headline)\b.{0,90}\Z
        """),
        420,
    ),
    # "Skip to content", "Back to top", "Home > World > Europe", "https://example.com/a"
    Rule(
        Reason.NAVIGATION,
        whole(r"""
            skip to .{3,30}|(?:back|jump|scroll|go|return) to (?:top|content|main content|the top|home|homepage)
            you are here\b.{0,80}|home(?: ?[>/»›|] ?.{1,60}){1,4}
            toggle (?:navigation|menu|search).{0,20}|(?:open|close|main|show|hide) (?:menu|navigation|search).{0,20}
            (?:log|sign) ?in(?: ?/? ?(?:register|sign ?up|join))?|(?:newer|older|previous|next) (?:articles?|\
                posts?|stor(?:y|ies))\b.{0,120}
            loading(?: ?\.\.\.)?|refresh|search(?: for)?(?: .{0,20})?(?: ?\.\.\.)?|a[-+]? ?a[-+]?
            (?:adjust |change )?(?:text|font) size.{0,30}
            (?:hi|hello|hey)?\W{0,2}what are you looking for\??
            (?:can't|cannot) find what you(?:'re| are) looking for\??
            (?:view|see) all (?:search )?results.{0,60}|(?:premium_icon )?subscribers? only|username: .{2,40}
            (?:we're |we are )?sorry\W{1,3}this (?:feature|page|content|video|service|story) is .{0,24}\
                \b(?:unavailable|not available)\b.{0,120}
            please use .{3,30}\bbrowser\b.{0,60}
            (?:en|us|uk|international) edition|change (?:language|edition|region)|\
                print(?: this page| this article)?(?: . close window)?
            previous|next
            showing posts (?:with|from) .{2,100}|custom search
            embed share|direct link|the (?:code|url) has been copied\b.{0,30}|no media source currently available
            social sharing|see less|story saved|open in app|license this content|get more news|now playing
            .{0,40}\bis not supported\. for .{0,60}\bbrowser\b.{0,20}
            (?:your|this|you are using an? \w+) (?:web )?browser\b.{0,40}\
                \b(?:supported|outdated|out of date|old)\b.{0,90}
            .{0,90}\b(?:update|upgrade|change|switch) (?:to )?(?:your|a|another|an up-to-date) (?:web )?browser\b.{0,60}
            .{0,24}\{\{ ?[\w.]+ ?\}\}.{0,24}
            (?:please )?try again|forgot(?:ten)?(?: your)? password\??|send my password|password hint.{0,40}|remember me
            (?:create|manage|delete|view) (?:an |your |my )?account|my account|success|or|menu close
            .{2,30} icon ?search
            when search suggestions are available\b.{0,90}|(?:twitter|facebook|whatsapp|email|x) icon
            (?:suggest|report|submit|request) (?:a )?corrections?|send us your feedback|click here to get .{3,60}
            (?:get|download) .{3,60} by clicking here
            this is an archived (?:article|page|post|story)\b.{0,200}
            (?:oops\W{1,3})?something went wrong\.?(?: please try again.{0,30})?
            .{2,40} - back to home(?:page)?|edit post|avatar|.{2,30} logo
            explore more on these topics|upcoming events|who is online|users browsing this (?:forum|topic)\b.{0,80}
        """),
        160,
    ),
    Rule(
        Reason.ADDRESS,
        whole(r"""https?://\S{4,400}|www\.\S{4,200}|[a-z0-9-]{2,40}(?:\.[a-z]{2,12}){1,3}/\S{4,200}"""),
        420,
    ),
    # "Follow Jane Doe on Twitter @jane", "View Author Archive", "Contact the author"
    Rule(
        Reason.AUTHOR_LINE,
        whole(r"""
            (?:you can )?follow (?:her |him |them |.{2,40} )on (?:twitter|x|facebook|instagram|threads|bluesky|\
                mastodon|telegram|linkedin)\b.{0,60}
            (?:view|see|read|more) (?:all )?(?:posts|articles|stories) (?:by|from) .{2,50}|view author archive|\
                get author rss feed
            (?:contact|e-?mail) (?:the )?(?:author|reporter|writer|us)\b.{0,80}
            (?:contact|e-?mail|reach|write to) .{2,60} (?:at|on|via) \S{2,60}@\S{3,60}
            e-?mail: ?\S{3,60}@\S{3,60}|twitter: ?@\w{2,30}
            news provided by|source (?!of|\
                for)[a-z0-9][^.]{2,60}(?: a/s| inc| ltd| llc| gmbh| plc| ag| corp| co| group| sa)
        """),
        130,
    ),
    # "Posts: 1204", "Joined: Sat Mar 02, 2013 11:05 am", "Last edited by ..., edited 1 time in total."
    Rule(
        Reason.FORUM,
        opening(r"""
            (?:posts|joined|location|messages|likes received|reputation|post reply|quote)\s?:.{0,60}\Z
            last edited by .{2,60}\bedited\b|display posts from previous\b|post reply\Z
            board index\b.{0,120}\Z|search this topic|\d{1,6} posts\W{1,5}page \d{1,4} of \d{1,4}\Z
        """),
        160,
    ),
)
