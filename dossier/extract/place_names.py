"""Places, and words for where somebody is from. Data only, no logic. All are lower case."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Cities that are not in rigour's list of territories and stand for a government or a scene: "Brussels said".
CITIES = _words(
    """
    abuja accra algiers amman amsterdam ankara athens baghdad baku bamako bangkok barcelona beijing beirut belgrade
    berlin bern bogota boston brasilia bratislava brussels bucharest budapest cairo canberra caracas chicago
    chisinau copenhagen dakar damascus delhi dhaka doha dublin geneva hanoi harare havana helsinki islamabad
    istanbul jakarta jerusalem kabul kampala karachi khartoum kigali kinshasa kyiv kiev lagos lahore lima lisbon
    ljubljana london luanda lusaka lviv madrid manila maputo melbourne minsk mogadishu moscow mumbai munich muscat
    nairobi odesa odessa oslo ottawa paris podgorica prague pretoria pristina pyongyang quito rabat reykjavik riga
    riyadh rome santiago sarajevo seoul shanghai singapore skopje sofia stockholm strasbourg sydney taipei tallinn
    tashkent tbilisi tehran tirana tokyo toronto tripoli tunis vienna vilnius warsaw washington yerevan zagreb
    zurich hague kharkiv kharkov crimea donbas donbass donetsk luhansk mariupol gaza rafah aleppo mosul kandahar
    chernobyl fukushima davos hollywood broadway manhattan brooklyn texas virginia georgia carolina alabama florida
    california arizona nevada dakota montana holland england scotland wales britain america europe asia africa
    antarctica mediterranean balkans caucasus siberia kosovo
    """
)
# Words for a country that are no word for one who is from there: "the Kremlin", "the US".
SEATS = _words("kremlin us u.s. usa uk u.k. eu")
# What a word before a role says of the country, so that two can be compared: "the Czech minister", "Moscow's envoy".
DEMONYMS = {
    "afghan": "afghanistan", "albanian": "albania", "algerian": "algeria", "american": "united states",
    "us": "united states", "u.s.": "united states", "usa": "united states", "america": "united states",
    "washington": "united states", "argentine": "argentina", "argentinian": "argentina", "armenian": "armenia",
    "australian": "australia", "austrian": "austria", "azerbaijani": "azerbaijan", "bangladeshi": "bangladesh",
    "belarusian": "belarus", "belgian": "belgium", "bolivian": "bolivia", "bosnian": "bosnia",
    "brazilian": "brazil", "british": "united kingdom", "uk": "united kingdom", "u.k.": "united kingdom",
    "britain": "united kingdom", "london": "united kingdom", "bulgarian": "bulgaria", "cambodian": "cambodia",
    "cameroonian": "cameroon", "canadian": "canada", "chilean": "chile", "chinese": "china", "beijing": "china",
    "colombian": "colombia", "congolese": "congo", "croatian": "croatia", "cuban": "cuba", "cypriot": "cyprus",
    "czech": "czech republic", "czechia": "czech republic", "danish": "denmark", "dutch": "netherlands",
    "holland": "netherlands", "ecuadorian": "ecuador", "egyptian": "egypt", "english": "england",
    "estonian": "estonia", "ethiopian": "ethiopia", "filipino": "philippines", "philippine": "philippines",
    "finnish": "finland", "french": "france", "paris": "france", "georgian": "georgia", "german": "germany",
    "berlin": "germany", "ghanaian": "ghana", "greek": "greece", "haitian": "haiti", "hungarian": "hungary",
    "icelandic": "iceland", "indian": "india", "indonesian": "indonesia", "iranian": "iran", "iraqi": "iraq",
    "irish": "ireland", "israeli": "israel", "italian": "italy", "jamaican": "jamaica", "japanese": "japan",
    "jordanian": "jordan", "kazakh": "kazakhstan", "kenyan": "kenya", "korean": "korea", "kosovan": "kosovo",
    "kuwaiti": "kuwait", "kremlin": "russia", "latvian": "latvia", "lebanese": "lebanon", "libyan": "libya",
    "lithuanian": "lithuania", "malaysian": "malaysia", "maltese": "malta", "mexican": "mexico",
    "moldovan": "moldova", "moroccan": "morocco", "moscow": "russia", "nepali": "nepal", "nigerian": "nigeria",
    "norwegian": "norway", "pakistani": "pakistan", "palestinian": "palestine", "peruvian": "peru",
    "polish": "poland", "portuguese": "portugal", "qatari": "qatar", "romanian": "romania", "russian": "russia",
    "rwandan": "rwanda", "saudi": "saudi arabia", "scottish": "scotland", "senegalese": "senegal",
    "serbian": "serbia", "slovak": "slovakia", "slovenian": "slovenia", "somali": "somalia", "spanish": "spain",
    "sudanese": "sudan", "swedish": "sweden", "swiss": "switzerland", "syrian": "syria", "taiwanese": "taiwan",
    "tanzanian": "tanzania", "thai": "thailand", "tunisian": "tunisia", "turkish": "turkey", "ugandan": "uganda",
    "ukrainian": "ukraine", "uzbek": "uzbekistan", "venezuelan": "venezuela", "vietnamese": "vietnam",
    "welsh": "wales", "yemeni": "yemen", "zambian": "zambia", "zimbabwean": "zimbabwe",
    "european": "european union", "eu": "european union", "texan": "texas", "african": "africa", "asian": "asia",
    "arab": "arab", "islamic": "islam", "muslim": "islam", "christian": "christianity",
    "catholic": "catholic church", "jewish": "judaism", "spaniard": "spain", "finn": "finland", "dane": "denmark",
    "serb": "serbia", "croat": "croatia", "scotsman": "scotland", "welshman": "wales", "dutchwoman": "netherlands",
    "irishwoman": "ireland", "englishwoman": "england", "singaporean": "singapore", "paraguayan": "paraguay",
    "uruguayan": "uruguay", "bulgar": "bulgaria", "slovene": "slovenia",
    "briton": "united kingdom", "frenchman": "france", "frenchwoman": "france", "englishman": "england",
    "irishman": "ireland", "dutchman": "netherlands", "scot": "scotland", "swede": "sweden", "turk": "turkey",
    "pole": "poland", "muscovite": "russia", "londoner": "united kingdom",
}  # fmt: skip
