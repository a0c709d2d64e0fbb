"""How well and how fast the linking works: `python benchmarks/linking.py [ARTICLES ...]`.

Prints the figures on the gold under tests/link, then time and memory for synthetic records of growing numbers of
articles, each in a process of its own.
"""

from __future__ import annotations

import random
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from dossier.link import link_articles
from dossier.records import Curation, Extraction, Kind, Ledger

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from link.gold import gold_figures
from link.makers import article, person, said

_GIVEN = """
    Adam Agnes Aisha Alan Alberto Aleksander Alice Amina Amir Ana Andrei Andrew Anita Anna Anthony Antonio Arthur
    Astrid Barbara Beatriz Benjamin Bernard Boris Brian Bruno Camille Carla Carlos Catherine Cecilia Charles Chen
    Chiara Claire Daniel David Deborah Diana Diego Dmitry Donald Dorothy Edward Elena Elias Elizabeth Emil Emma
    Erik Eva Fatima Felix Francesca Frank Gabriel George Gerald Giulia Gloria Grace Gregory Hana Hans Hassan Helen
    Henrik Hugo Ibrahim Igor Ines Irene Isabel Ivan Jacek Jacob James Jan Janet Javier Jean Jennifer Joan Jonas
    Jorge Jose Joseph Joyce Julia Karim Karin Karl Katarina Kenji Kenneth Kevin Lars Laura Leila Leon Linda Louis
    Lucia Luis Lukas Magnus Manuel Marek Margaret Maria Mario Mark Marta Martin Mary Matteo Michael Miguel Milan
    Miriam Mohammed Monica Nadia Nicholas Nina Oleg Olga Oliver Omar Oscar Pablo Patricia Paul Pedro Peter Petra
    Philip Pierre Rachel Rafael Ralph Raymond Rebecca Richard Robert Roman Rosa Ruth Ryan Samir Samuel Sandra Sara
    Sergei Simon Sofia Stefan Stephen Susan Svetlana Sven Teresa Thomas Tomas Tony Ursula Valeria Vera Victor
    Viktor Vincent Walter William Xavier Yasmin Yuri Zoe
""".split()  # noqa: SIM905 - a word list reads better as text
_STEMS = """
    Abra Alder Alm Ander Arn Ash Bak Bar Bell Ber Black Bog Bor Brad Bran Bren Brod Burk Cald Cam Car Cass Clay
    Cole Con Crow Dal Dan Dav Del Den Dob Don Drag Dun East El Em Erl Fair Far Fed Fen Fish Fitz Ford Gal Gar Ger
    Gil Gold Gor Grab Gran Green Gus Had Hal Ham Har Hart Haw Hel Hol Horn Hub Ivan Jan Jar Kam Kar Kel Ker Kin Kol
    Kor Kov Kral Lam Lan Lar Law Leb Lin Lind Lom Mal Mar Mart Mat May Mel Mer Mir Mor Nov Nor Ok Ol Or Pal Pan Par
    Pav Pet Pol Pop Rad Ram Red Rich Rob Ros Rud Sam Sand Sav Sel Ser Sha Sid Sim Sol Star Stan Step Sul Tar Ter
    Tol Tom Tur Val Var Vas Ver Vin Vol Wal Ward Wat Wel West Whit Will Win Wood Yar Zab Zal Zel Zim
""".split()  # noqa: SIM905
_ENDINGS = """
    son man ton ford well wood berg stein feld ov enko ski ic ez es ini elli eau ard quist gaard ner ley
""".split()  # noqa: SIM905
_ROLES = """
    mayor|finance minister|union leader|police chief|economist|foreign minister|chief executive|port director|lawyer|
    opposition leader|spokesperson|professor|regional governor|head of the agency|prosecutor
""".split("|")  # noqa: SIM905
_NOUNS = """
    agreement airport alliance ambulance army attack bank bill border bridge budget building canal ceasefire
    charter city claim climate coast committee company contract council court crisis crop cut dam deadline deal
    debt delay delegation dispute district drought economy election embassy energy engine evidence exam export
    factory fair family farm ferry field fine fire fleet flood forest fuel fund gas grain grant ground harbour
    harvest hearing hospital hostage house income industry inflation inquiry island job judge land launch law leak
    levy library licence loan market measure meeting merger mine mission mountain museum negotiation network offer
    office oil order outbreak parliament patient payment pension permit pipeline plan plant police port power price
    prison profit project protest pump quarry quota railway rate record referendum reform refugee region report
    rescue reserve result river road roof rule sale sanction satellite school season sector shelter shipment
    shortage site soldier station storm strike subsidy summit supply survey tariff tax team tender terminal threat
    timber tourist tower trade train treaty trial tunnel union vaccine valley vessel victim village visa vote wage
    warehouse water weapon wheat wind witness worker yard zone
""".split()  # noqa: SIM905
_VERBS = """
    abandon accept approve ask audit avoid block build buy cancel carry check clear close collect condemn copy
    cover defend delay deliver demand demolish deny design destroy discuss double drain drop enforce examine expand
    explain extend face finance finish fix follow fund guard halve handle help hide hold ignore import improve
    inspect insure invest join keep lead lease leave lend limit load measure mend move need offer open oppose order
    owe own paint pay permit plan postpone prepare prevent protect publish question raise rebuild recall reduce
    refuse reject release remove rent repair repeat replace rescue restore review rush save seize sell settle share
    shut split stop store study support suspend test trust update use verify visit waste watch weigh win withdraw
    write
""".split()  # noqa: SIM905
_FRAMES = (
    "We will {v1} the {n1} before the {n2} can {v2} the {n3}",
    "Nobody has asked us to {v1} the {n1}, and we would {v2} the {n2} only if the {n3} agreed",
    "The {n1} did not {v1} the {n2}, but it may still {v2} the {n3}",
    "It is time to {v1} every {n1} and to {v2} the {n2} for each {n3}",
    "I have told the {n1} that to {v1} the {n2} is to {v2} the {n3}",
    "If they {v1} the {n1}, the {n2} must {v2} the {n3} at once",
)


def synthetic_articles(count: int) -> Iterator[Extraction]:
    """Records like those of real coverage: events that a dozen outlets write up, the same words in many of them."""
    draw = random.Random(2031)  # noqa: S311 - figures that come out the same each time
    surnames = [stem + ending for stem in _STEMS for ending in _ENDINGS]
    known = [
        (f"{draw.choice(_GIVEN)} {draw.choice(surnames)}", draw.choice(_ROLES).strip()) for _ in range(count // 2 + 50)
    ]
    written = 0
    while written < count:
        cast = [known[int(len(known) * draw.random() ** 3)] for _ in range(draw.randint(3, 8))]
        lines = [(draw.choice(cast)[0], _statement(draw)) for _ in range(draw.randint(6, 14))]
        day = f"{2028 + draw.randint(0, 3)}-{draw.randint(1, 12):02}-{draw.randint(1, 28):02}"
        for _ in range(min(draw.randint(1, 16), count - written)):
            yield _coverage(draw, f"{written:06}", cast, lines, day)
            written += 1


def _coverage(
    draw: random.Random, name: str, cast: list[tuple[str, str]], lines: list[tuple[str, str]], day: str
) -> Extraction:
    """One outlet's account: some of the people, some of the lines, shortened or reworded here and there."""
    people = {full: person(_spelling(draw, full), role) for full, role in cast if draw.random() < 0.8}
    quotes = []
    for speaker, line in lines:
        if speaker in people and draw.random() < 0.6:
            words, roll = line.split(), draw.random()
            if roll < 0.15:
                words = words[: len(words) * 2 // 3]
            elif roll < 0.3:
                words[draw.randrange(len(words))] = "indeed"
            kind: Kind = "indirect" if draw.random() < 0.4 else "direct"
            quotes.append(said(" ".join(words), people[speaker].name, kind=kind))
    return article(name, people.values(), quotes, date=day, outlets=[(f"Outlet {draw.randrange(300)}", "publisher")])


def _spelling(draw: random.Random, full: str) -> str:
    given, surname = full.split()
    roll = draw.random()
    return surname if roll < 0.05 else f"{given[0]}. {surname}" if roll < 0.07 else full


def _statement(draw: random.Random) -> str:
    sentences = []
    for _ in range(draw.randint(1, 3)):
        nouns, verbs = draw.sample(_NOUNS, 3), draw.sample(_VERBS, 2)
        frame = draw.choice(_FRAMES)
        sentences.append(frame.format(n1=nouns[0], n2=nouns[1], n3=nouns[2], v1=verbs[0], v2=verbs[1]))
    return ". ".join(sentences) + "."


def measure(count: int) -> str:
    """One line: time and memory for so many articles."""
    extractions = tuple(synthetic_articles(count))
    mentions = sum(len(one.people) for one in extractions)
    quotes = sum(len(one.quotes) for one in extractions)
    link_articles(extractions[:1], Curation(), Ledger())  # rigour reads its names once, whatever the number of articles
    start, busy = time.perf_counter(), time.process_time()
    dossier, _ = link_articles(extractions, Curation(), Ledger())
    seconds, busy = time.perf_counter() - start, time.process_time() - busy
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return (
        f"{count:7,} articles {mentions:8,} people {quotes:8,} quotes -> {len(dossier.people):6,} pages "
        f"{len(dossier.utterances):7,} utterances: {seconds:6.1f} s by the clock, {busy:6.1f} s of one core, "
        f"{1000 * busy / count:5.2f} ms an article, {megabytes:6,.0f} MB"
    )


def main() -> None:
    """Print the figures; with `--one N`, just the line for N articles."""
    if sys.argv[1:2] == ["--one"]:
        print(measure(int(sys.argv[2])))
        return
    for line in gold_figures():
        print(line, flush=True)
    for count in map(int, sys.argv[1:] or ("1000", "5000", "20000")):
        command = [sys.executable, __file__, "--one", str(count)]
        print(subprocess.run(command, check=True, capture_output=True, text=True).stdout, end="", flush=True)  # noqa: S603


if __name__ == "__main__":
    main()
