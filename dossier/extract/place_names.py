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
