"""Word tables of people's names: titles, particles, short forms, spellings, surnames that stand first. No logic.

All words are lower case without accents.
"""

from __future__ import annotations

import re


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Words before a name that are no part of it: "Dr. Jane Doe", "Sir Keir", "Sgt John Doe".
TITLES = _set("""
    mr mrs ms miss mx dr prof professor sir dame lord lady baron baroness count countess madame mme monsieur herr frau
    senor senora signor signora don dona sheikh sheik ayatollah hajj imam rabbi rev reverend father sister brother
    bishop archbishop cardinal pope judge justice president premier chancellor minister secretary senator sen
    congressman congresswoman rep governor gov mayor ambassador general gen colonel col major maj captain capt
    lieutenant lt sergeant sgt admiral adm marshal commander cmdr brigadier king queen prince princess emperor
    hon honourable honorable rt former ex shaikh mullah maulana pastor alhaji alhaja haji hajiya mallam malam otunba
    engr barr barrister adv shri smt shrimati kumari datuk dato datin encik comrade cllr coun
    """)

# Titles of two words, of which one by itself may be a name: "Tan Sri Halim Yusof", "Datuk Seri Lim", "Rt Hon Ann Lee".
TITLE_PAIRS = frozenset(
    {
        ("tan", "sri"), ("datuk", "seri"), ("datuk", "sri"), ("dato", "sri"), ("dato", "seri"), ("datin", "seri"),
        ("puan", "sri"), ("rt", "hon"), ("right", "honourable"), ("right", "reverend"), ("most", "reverend"),
        ("very", "reverend"),
    }
)  # fmt: skip

# Marks of a generation, after a name or before it: "John Smith Jr.", "Pliny the Elder", "the younger Bush".
GENERATIONS = {
    "jr": "jr",
    "junior": "jr",
    "younger": "jr",
    "fils": "jr",
    "sr": "sr",
    "senior": "sr",
    "elder": "sr",
    "pere": "sr",
    "ii": "ii",
    "iii": "iii",
    "iv": "iv",
}

# Honours, degrees and seats after a name: "Jane Doe, MP", "Sir John Smith KC", "Ade Bello SAN". In capitals, for some
# of them are names: "Maria San Martin".
HONOURS = _set("""
    kc qc sc san obe mbe cbe kbe dbe kcb gcb om ch bem mp mep msp ms td mla mna mpa mpl mca mlc mha mpp mhr phd md frs
    jp esq am ao ac oam cfr ofr gcon gcfr mfr oon mon dso dsc mc vc onz cnzm mnzm onzm kcmg cmg dl rn
    """)

# Small words inside a surname, left out of the comparison: "Ursula von der Leyen", "Bashar al-Assad".
PARTICLES = _set("von van der den de du da dos das del della di la las los le el al as ash ad bin ibn ben abu bint zu")

# Those of them that are given names at the start: "Al Gore", "Ben Wallace".
GIVEN_PARTICLES = frozenset(("al", "ben", "del", "di"))

# Surnames that stand first: "Xi Jinping", "Kim Jong Un", "Nguyen Phu Trong"; the surname alone is the first word.
SURNAMES_FIRST = _set("""
    bai cai cao chang chao chen cheng cho choe choi chou chu chung cui dai deng ding du fan fang feng fu gao gong gu
    guo han he hong hou hsu hu huang hwang jang jeong jia jiang jin jo jung kang kim kong kwon lai lam lau lee lei
    leung li liang liao lim lin ling liu lo long lu luo ma mao mei meng mok ng ngo nguyen noh oh pak pan pang park
    peng pham phan qi qian qiao qin qiu ren ri rhee roh ryu shao shen shi shin sim so son song su sun tan tang tao
    tian tran truong tsai tsang tse vo vu wan wang wei wen wong woo wu xi xia xiang xiao xie xiong xu xue yan yang yao
    ye yeo yi yim yin yoo yoon you yu yuan yun zeng zhang zhao zheng zhong zhou zhu zou
    """)

# Those of them that are given names elsewhere, so that a name of two words begins with the given name: "Lee Smith".
ALSO_GIVEN = _set("kim lee jo jung sun")

# Short and pet forms, with the given names they stand for: "Joe Marsh" and "Joseph Marsh".
NICKNAMES = {
    "abe": "abraham",
    "al": "albert alan alfred",
    "alex": "alexander alexandra alexei alexandre alejandro",
    "alyosha": "alexei",
    "andy": "andrew",
    "angie": "angela",
    "barney": "bernard",
    "bartek": "bartlomiej",
    "becky": "rebecca",
    "ben": "benjamin",
    "bernie": "bernard",
    "bert": "albert robert herbert",
    "beth": "elizabeth",
    "betty": "elizabeth",
    "bibi": "benjamin",
    "bill": "william",
    "billy": "william",
    "bob": "robert",
    "bobby": "robert",
    "brad": "bradley",
    "cathy": "catherine katherine",
    "charlie": "charles",
    "chris": "christopher christian christine christina",
    "chuck": "charles",
    "cindy": "cynthia",
    "dan": "daniel",
    "danny": "daniel",
    "dave": "david",
    "debbie": "deborah",
    "dick": "richard",
    "dima": "dmitry dmitri dmytro",
    "don": "donald",
    "doug": "douglas",
    "ed": "edward edwin",
    "eddie": "edward",
    "ernie": "ernest",
    "frank": "francis franklin",
    "fred": "frederick alfred",
    "gabe": "gabriel",
    "gene": "eugene",
    "geoff": "geoffrey",
    "greg": "gregory",
    "hank": "henry",
    "harry": "harold henry",
    "ike": "dwight",
    "jack": "john",
    "jarek": "jaroslaw",
    "jake": "jacob",
    "jeff": "jeffrey jefferson",
    "jenny": "jennifer",
    "jerry": "gerald jerome",
    "jim": "james",
    "jimmy": "james",
    "joe": "joseph",
    "joey": "joseph",
    "josh": "joshua",
    "kate": "katherine catherine",
    "kathy": "katherine kathleen catherine",
    "katie": "katherine catherine",
    "ken": "kenneth",
    "kostya": "konstantin",
    "kolya": "nikolai nikolay",
    "kuba": "jakub",
    "larry": "lawrence",
    "len": "leonard",
    "leo": "leonard leopold",
    "liz": "elizabeth",
    "lou": "louis",
    "maggie": "margaret",
    "manny": "manuel emmanuel",
    "marty": "martin",
    "matt": "matthew",
    "max": "maximilian maxwell maxim",
    "meg": "margaret",
    "mick": "michael",
    "mike": "michael",
    "misha": "mikhail",
    "mitch": "mitchell",
    "nancy": "anne",
    "nate": "nathan nathaniel",
    "ned": "edward",
    "nick": "nicholas",
    "nicky": "nicholas nicola",
    "paco": "francisco",
    "pam": "pamela",
    "pat": "patrick patricia",
    "peggy": "margaret",
    "pepe": "jose",
    "pete": "peter",
    "phil": "philip phillip",
    "radek": "radoslaw",
    "ray": "raymond",
    "rick": "richard",
    "rob": "robert",
    "robbie": "robert",
    "ron": "ronald",
    "sam": "samuel samantha",
    "sandy": "alexander sandra",
    "sasha": "alexander alexandra",
    "seryozha": "sergei",
    "steve": "stephen steven",
    "sue": "susan",
    "ted": "edward theodore",
    "teddy": "theodore edward",
    "terry": "terence theresa",
    "tim": "timothy",
    "toby": "tobias",
    "tom": "thomas",
    "tomek": "tomasz",
    "tommy": "thomas",
    "toni": "anton antonio",
    "tony": "anthony antonio antony",
    "val": "valerie valentin",
    "vanya": "ivan",
    "vic": "victor",
    "vlad": "vladimir vladislav",
    "volodya": "vladimir volodymyr",
    "walt": "walter",
    "wojtek": "wojciech",
    "will": "william",
    "willy": "william",
    "zhenya": "yevgeny evgeny",
    "zach": "zachary",
}

# The same given name in neighbouring languages, as papers swap them: "Dmytro Bondar" and "Dmitry Bondar".
GIVEN_NAME_SETS = tuple(
    frozenset(row.split())
    for row in (
        "dmytro dmitry dmitri dmitriy dmitrii dimitri dzmitry",
        "oleksandr alexander aleksandr alexandr aliaksandr alyaksandr",
        "mykhailo mikhail mikhailo mihail",
        "oleksiy oleksii alexei alexey aleksei aleksey",
        "serhiy serhii sergei sergey serghei sergiy siarhei",
        "volodymyr vladimir wladimir uladzimir",
        "andriy andrii andrei andrey andrij",
        "yevhen yevgeny evgeny yevgeniy evgeni yevheniy",
        "mykola nikolai nikolay mikola",
        "petro pyotr petr",
        "pavlo pavel",
        "olena elena yelena",
        "iryna irina",
        "kateryna yekaterina ekaterina katerina",
        "oleh oleg",
        "ihor igor",
        "vasyl vasily vasiliy vassily",
        "denys denis",
        "maksym maxim maksim",
        "viktor victor wiktor",
        "yulia yuliya julia iulia",
        "valeriy valery valerii",
        "anatoliy anatoly anatolii",
        "hryhoriy grigory grigori",
        "artem artyom",
        "stephen steven",
        "philip phillip",
        "geoffrey jeffrey",
        "catherine katherine katharine kathryn",
        "mohammed muhammad mohamed mohammad muhammed",
        "mahmoud mahmud mehmood",
        "yusuf yousef youssef yousuf",
        "hussein husain hossein hussain",
        "khaled khalid",
        "binyamin benjamin",
        "ali aly",
        "abdel abdul abd",
        "antony anthony",
    )
)

# Given names that are common as surnames too, so that "Thomas James" isn't "James Thomas" in another order.
COMMON_GIVEN_NAMES = _set("""
    adam alan alexander allan alexis andrew anthony arthur benjamin bernard carl charles christian daniel david dennis
    donald douglas duncan edward eric francis frank gary george gerald gordon graham gregory harold harry harvey henry
    howard jack james jason jeffrey john joseph keith kenneth kevin lawrence lee leonard lewis louis marshall martin
    mary matthew max michael mitchell nathan neil nicholas oliver oscar patrick paul peter philip ralph raymond richard
    robert roger ronald ross roy russell ryan samuel scott sean simon stephen steven stewart stuart thomas victor
    vincent walter warren wayne william
    """)

# Endings of transliterated surnames, where y, i and j are one letter: "Kulyk" and "Kulik".
TRANSLITERATED = re.compile(r"(?:k[oa]|[yiu]k|[oei][vw]a?|[sc]?k[iy]+|skaya|yi|iy|[oe]v|in|ina|enk[oa]|ych|ich|vych)$")

# Spelling habits of transliteration, applied in order to a folded surname: "Kovalskyy" -> "kovalski".
TRANSLITERATION = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"ck", "k"),
        (r"ph", "f"),
        (r"kh", "h"),
        (r"tsch|tch", "ch"),
        (r"sch", "sh"),
        (r"dzh", "j"),
        (r"gh(?=[ei])", "g"),  # Serghei
        (r"ou", "u"),  # Kouleba
        (r"w", "v"),
        (r"x", "ks"),
        (r"^ye", "e"),  # Yermak
        (r"[yj]", "i"),
        (r"(.)\1+", r"\1"),  # Kovalskyy, Hassan
        (r"oe", "o"),  # Schroeder
        (r"ue", "u"),  # Mueller
        (r"ae", "a"),
    )
)
