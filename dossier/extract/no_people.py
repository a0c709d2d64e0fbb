"""Names of firms, parties, groups and figures that have the look of a person's name. Data only, no logic."""

from __future__ import annotations

_NAMES = """
    jim crow; fancy bear; cozy bear; wells fargo; morgan stanley; merrill lynch; hogan lovells; goldman sachs;
    miss universe; miss world; miss america; uncle sam; uncle tom; john deere; jack daniels; johnnie walker;
    johns hopkins; ernst young; arthur andersen; rolls royce; aston martin; aston villa; j p morgan; jp morgan;
    warner bros; dow jones; santa claus; father christmas; mickey mouse; donald duck;
    joe public; big ben; fort knox; betty crocker; aunt jemima; harley davidson; abercrombie fitch; baker mckenzie;
    clifford chance; allen overy; slaughter may; freshfields bruckhaus; skadden arps; jones day; ben jerry;
    ralph lauren; tommy hilfiger; calvin klein; louis vuitton; hugo boss; mary celeste; peter pan; harry potter;
    james bond; sherlock holmes; robin hood; fianna fail; fine gael; sinn fein; plaid cymru; cumann na ngaedheal;
    forza italia; vlaams belang; vox populi; boko haram; al shabaab; abu sayyaf; jemaah islamiyah; aam aadmi;
    shiv sena; lok sabha; rajya sabha; pheu thai; janata dal; bharatiya janata; bharat rashtra; barisan nasional;
    pakatan harapan; perikatan nasional; te pati maori; magna carta; mein kampf; ku klux; don quixote; mona lisa;
    captain america; captain kirk; page six; charlie hebdo; le monde; la liga; real betis; celta vigo;
    """
# "Wells Fargo said", "Jim Crow laws", "Fianna Fáil put forward": folded words, as a mention has them
NO_PEOPLE = frozenset(tuple(name.split()) for name in _NAMES.replace("\n", " ").split(";") if name.strip())
