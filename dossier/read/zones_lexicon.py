"""Lines that open a stretch of furniture: the patterns, each rule with examples. No logic."""

from __future__ import annotations

from dossier.read.lexicon import Rule, opening, whole
from dossier.read.reasons import Reason

# Lines that open a stretch of furniture: what follows them is not the article, until prose resumes for good.
ZONE_RULES = (
    # "Leave a Reply", "12 Comments", "Join the conversation", "Re: Dam operator admits ..."
    Rule(
        Reason.COMMENTS,
        whole(r"""
            (?:leave|post|add|write) (?:a |your )?(?:reply|comment|response)s?(?: below| cancel reply)?\
                (?: ?\d{0,5} comments?)?
            \(?(?:\d[\d.,]*k?|one|two|three|no)\)? (?:comments?|responses?|replies|thoughts?)(?: (?:on|to) .{1,150})?
            (?:all |reader |readers'? |user |top |your |latest |recent )*comments? ?\(?\d{0,5}\)?
            (?:join|start) the (?:conversation|discussion|debate)(?: .{1,40})?|(?:have|what'?s) your say|\
                what do you think\??
            discussion about this post|(?:the )?comments? (?:section|policy|guidelines)
            re: .{4,200}
            (?:kommentare?|leserkommentare|kommentar(?:e)? schreiben|commentaires?|laisser un commentaire|\
                comentarios?)(?: ?\(?\d{0,5}\)?)?
            (?:deja (?:un comentario|una respuesta)|commenti|lascia un commento|comentários|\
                deixe um comentário)(?: ?\(?\d{0,5}\)?)?
            (?:комментарии|коментарі|komentarze|dodaj komentarz|reacties|yorumlar)(?: ?\(?\d{0,5}\)?)?
        """),
        210,
    ),
    # "More like this", "Related Links", "You may also like", "Most read"
    Rule(
        Reason.RELATED_LINKS,
        whole(r"""
            more (?:like this|stories|news|articles|headlines|coverage|reading|to explore|to read|for you)
            (?:read )?more (?:from|on|by|in|about) .{2,50}|explore more on these topics|elsewhere on .{2,30}
            (?:most|highly) (?:read|popular|viewed|shared|commented|recent|watched)(?: .{1,40})?
            (?:you (?:may|might|could|will)(?: also)?|(?:readers|people|others) also) (?:be interested in|like|\
                enjoy|read|liked|enjoyed|viewed|are reading)(?: .{0,30})?
            (?:related|recommended|similar|suggested|linked|further|additional|popular|recent|latest|trending|\
                top|featured|other|hot|sponsored|promoted|breaking)(?: ?(?:&|and|/) ?(?:related|recommended|\
                popular|latest|trending))? (?:links?|articles?|stor(?:y|ies)|posts?|content|news|topics?|\
                readings?|coverage|items?|headlines?|videos?|pages|reports?|from .{1,40}|for you|now)
            (?:recommended|trending|related|popular|in this section|read next|up next|read more|read also|\
                also read|see also|in other news|don'?t miss|must reads?)
            (?:what to read next|keep reading|next up|latest|explore more|discover more|more)
            (?:you (?:should|must|can) ?not|you can'?t|don'?t|do not|never) miss\b.{0,60}
            (?:top|more|these|other|latest|the|today'?s)? ?(?:headlines|stories|articles) from .{2,50}
            (?:we|(?:the )?editors?) recommends?|recommended (?:for|by) .{2,30}|(?:selections?|picks?|more) for you
            editor'?s?'? (?:picks?|choice|recommendations?)
            see all .{2,50}|also on [^.!?:]{2,40}
            (?:next|also|more|trending|popular|latest|top (?:stories|news)|others?) in [^.!?:]{2,40}
            (?:around|from (?:around|across)) the (?:web|site|network|world wide web|bbc)
            from (?:our|the) (?:partners|sponsors|archives?|network|advertisers|magazine)(?: .{0,30})?
            (?:paid|sponsored|promoted) (?:by|links|stories|content|posts)(?: .{1,30})?|(?:taboola|outbrain)\b.{0,30}
            mehr zum thema|mehr artikel|das könnte sie auch interessieren|auch interessant|meistgelesen|lesen sie auch
            (?:weitere|verwandte|ähnliche) (?:artikel|meldungen|nachrichten|themen)
            sur le même sujet|à lire aussi|lire aussi|articles (?:liés|similaires|les plus lus)|les plus lus|\
                dans la même rubrique
            noticias relacionadas|te puede interesar|lo más (?:leído|visto)|artículos relacionados|lea también
            leggi anche|articoli correlati|potrebbe interessarti|i più letti|leia também|notícias relacionadas|\
                mais lidas
            lees ook|meer over|gerelateerde artikelen|meest gelezen|czytaj (?:też|także|również)|zobacz (?:też|\
                także)|najczęściej czytane
            читайте (?:также|також)|по теме|по темі|похожие (?:статьи|новости)|популярное|ilgili haberler|\
                läs också|les også
        """),
        90,
    ),
    # "Key points:", "In summary"
    Rule(
        Reason.SUMMARY_BOX,
        whole(r"""(?:key|main) (?:points?|takeaways|facts)|(?:in )?(?:summary|short|brief)|at a glance"""),
        40,
    ),
    # "Topics", "Tags"
    Rule(Reason.TAG_LIST, whole(r"""(?:related )?(?:topics|tags|keywords)|filed under"""), 40),
    # "Refs:", "Sources: Reuters, AP", "References"
    Rule(
        Reason.REFERENCES,
        opening(r"""
            (?:refs?|references|sources?|source links?|quellen?|références|fuentes?|fonti|źródł[oa]|источники?|\
                джерела)\s?(?::.{0,300}|\Z)
        """),
        320,
    ),
    # "About the author", "Notes to editors", "Media contacts"
    Rule(
        Reason.AUTHOR_NOTE,
        whole(r"""
            about (?:the )?(?:author|authors|writer|reporter|contributor)s?|meet the author|author (?:bio|\
                profile|details)
        """),
        60,
    ),
    Rule(
        Reason.PRESS_CONTACT,
        whole(r"""
            notes? (?:to|for) (?:the )?editors?
            (?:media|press|news media|investor)(?: ?(?:&|and) (?:press|media|investor))?(?: (?:relations|\
                office))?(?: (?:contacts?|inquiries|enquiries|information))\b.{0,60}
            (?:press|media) office\b.{0,60}
            (?:for )?(?:more|further|media) (?:information|inquiries|enquiries),? (?:please )?(?:contact|visit|\
                call)?\b.{0,80}
            contacts?(?: information| details| us)?|about (?!the author)[a-z0-9][\w&.,' -]{1,50}
        """),
    ),
    Rule(
        Reason.LEGAL_NOTICE,
        whole(r"""
            (?:legal |important )?(?:disclaimer|legal notice|notice|copyright notice)s?
            terms (?:of use|of service|and conditions)|privacy (?:policy|statement|notice)
        """),
        60,
    ),
    Rule(
        Reason.NEWSLETTER,
        whole(r"""
            (?:subscribe|sign ?up)(?: (?:to|for|free).{0,60})?|(?:get|join|never miss) (?:our|\
                the) .{1,40}(?:newsletters?|briefing|list)
            stay (?:informed|connected|up to date|in the know|updated)(?: with .{3,40})?
        """),
        90,
    ),
    Rule(
        Reason.SHARE_BAR,
        whole(r"""share (?:this|post|article|story)\b.{0,20}|stay in touch|connect with us|follow us"""),
        40,
    ),
)
