"""Lines that belong to pictures: credits, captions, players; each rule with examples. No logic."""

from __future__ import annotations

from dossier.read.lexicon import Rule, opening, whole
from dossier.read.reasons import Reason

PICTURE_RULES = (
    # "Courtesy: @jane", "Source: Twitter": where a picture comes from
    Rule(
        Reason.PHOTO_CREDIT,
        whole(r"""
            (?:photo |image |video |picture )?(?:courtesy|credits?)\s?:.{2,60}
            (?:photo |image |video |picture )?source\s?: ?(?:twitter|x|facebook|instagram|youtube|tiktok|ugc|\
                getty(?: images)?|shutterstock|linkedin|whatsapp|social media|facebook\.com|twitter\.com|\
                original(?: article)?)
        """),
        90,
    ),
    # "Photo: Jane Doe/Reuters", "Image source, Getty", "Getty Images", "© Jane Doe/TASS", "01:42 - Source: KXQT"
    Rule(
        Reason.PHOTO_CREDIT,
        opening(r"""
            \W{0,2}(?:(?:file |stock |cover |lead |main |featured )?(?:photos?|photograph|images?|pictures?|pic|\
                illustration|screenshot))\s?[:/|©]
            \W{0,2}(?:photo|image|picture|graphic|video|photograph|cover)s? (?:source|credits?|by|\
                courtesy(?: of)?|caption|copyright|provided by|via)\b
            \W{0,2}(?:fotos?|bild|symbolbild|archivbild|imagen|immagine|фото|fot\.?|kép|kuva)(?:nachweis|\
                quelle)?\s?[:/|©]
            (?:photo |picture |image )?credits?\s?:|caption\s?:
            © ?[a-z][a-z .'-]{3,40}/ ?[a-z][a-z .-]{1,30}\Z
            (?:via )?(?:getty|getty images|shutterstock|istock|reuters|ap photo|afp photo|epa|wikimedia commons|\
                alamy)(?:/.{1,60})?\W?\Z
            \d{1,2}:\d\d(?: - source\b.{0,40})?\Z|item \d{1,2} of \d{1,2}\b|buy photo\Z|video player placeholder\Z
            file ?- .{5,300}|(?:hide|toggle) caption\Z|\d{1,2}:\d\d (?:\d{1,2}:)?\d{1,2}:\d\d\Z
            duration:? \d{1,2}:\d\d(?::\d\d)?\Z|copy/paste .{5,80}
            [^.]{8,200} thumbnail\Z
            .{3,160}\b(?:click|tap)(?: here)? to (?:enlarge|zoom|expand)\b.{0,20}\Z
            to view this video\b|play video\b.{0,40}\Z|view gallery\b.{0,30}\Z|[+]\d{1,2}\Z
            \d{1,2} of \d{1,2} \| |!\[[^\]]{0,200}\]\([^)]{0,400}\)\Z
        """),
        300,
    ),
    # "The bridge after the strike, 3 May. (AP Photo/Jane Doe)", "... Photograph: Jane Doe/The Courier"
    Rule(
        Reason.PHOTO_CAPTION,
        opening(r"""
            [(\[]\s?(?:(?:ap|afp|reuters|epa|pa|getty|upi) ?(?:photo|/|images|via)|photo|file:|handout|image|picture|\
                file photo|via ap|courtesy|foto|pool photo)[^()\[\]]{0,120}[)\]]\.?\Z
            [(\[][^()\[\]]{0,60}\b(?:photos?|images?|pictures?|file|handout)[)\]]\.?\Z
            \b(?:reuters|afp|epa|epa-efe|efe|xinhua|anadolu|dpa|tass|pti|ani)/[a-z .'-]{3,60}\
                (?: purchase licensing rights.{0,30})?\Z
            \A\[\d{1,2}/\d{1,2}\]
            \A.{5,200}\b(?:is|are) (?:seen|pictured|shown|displayed)\b.{3,200}\b(?:19|20)\d\d\.\Z
            \((?:[^()]{0,40}\b)?(?:shutterstock|getty images|istock|alamy|unsplash|pixabay|screengrab|screenshot|\
                wikimedia commons)\b[^()]{0,30}\)\.?\Z
            /(?:getty images|afp via getty images|afp/getty images|ap photo|shutterstock|afp|reuters|epa)(?:/file)?\Z
            [|©] ?(?:photo|image|picture|foto|credit)s?\b.{0,80}\Z
            \b(?:photograph(?:er)?|photo|picture|pic|image|foto|photography|credit)(?: by)?: .{2,70}\Z
            - ?(?:photo|picture|image|photograph|pic)s? (?:by|courtesy(?: of)?) [a-z][a-z .'-]{2,50}\Z
            \bcopyright .{2,40}\b(?:photo|images?)\Z
            (?:\. )\b(?:getty images|shutterstock|istock)\Z
            (?:\bvia getty images|\bgetty images|\bfile photo|\bhandout)\Z
        """),
        400,
        anywhere=True,
    ),
)
