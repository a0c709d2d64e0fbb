"""Names of months and days of the week in the languages that news is often written in; lower case."""

from __future__ import annotations

# For each language the months from January to December; names of one month are parted by "/".
_MONTH_NAMES = (
    # English: "May 31, 2024", "31 Sept 2024"
    "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sept/sep "
    "october/oct november/nov december/dec",
    # German: "31. Mai 2024"
    "januar/jänner/jän februar/feber märz/mär/maerz april mai juni juli august september oktober/okt "
    "november dezember/dez",
    # French: "31 mai 2024", "1er août 2024"
    "janvier/janv février/févr/fevrier mars avril/avr mai juin juillet/juil août/aout septembre octobre "
    "novembre décembre/déc",
    # Spanish: "31 de mayo de 2024"
    "enero/ene febrero marzo abril/abr mayo junio julio agosto/ago septiembre/setiembre octubre "
    "noviembre diciembre/dic",
    # Italian: "31 maggio 2024"
    "gennaio/gen febbraio/febb marzo aprile maggio giugno/giu luglio/lug agosto settembre/sett "
    "ottobre/ott novembre dicembre",
    # Portuguese: "31 de maio de 2024"
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    # Dutch: "31 mei 2024"
    "januari februari maart/mrt april mei juni juli augustus september oktober november december",
    # Polish: "31 maja 2024"
    "stycznia/styczeń lutego/luty marca/marzec kwietnia/kwiecień maja/maj czerwca/czerwiec lipca/lipiec "
    "sierpnia/sierpień września/wrzesień października/październik listopada/listopad grudnia/grudzień",
    # Russian: "31 мая 2024"
    "января/январь/янв февраля/февраль/фев марта/март/мар апреля/апрель/апр мая/май июня/июнь/июн "
    "июля/июль/июл августа/август/авг сентября/сентябрь/сен октября/октябрь/окт ноября/ноябрь/ноя "
    "декабря/декабрь/дек",
    # Ukrainian: "31 травня 2024"
    "січня/січень лютого/лютий березня/березень квітня/квітень травня/травень червня/червень "
    "липня/липень серпня/серпень вересня/вересень жовтня/жовтень листопада/листопад грудня/грудень",
    # Turkish: "31 Mayıs 2024"
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    # Swedish, Danish, Norwegian: "31 maj 2024", "31. mai 2024"
    "januari/januar februari/februar mars/marts april maj/mai juni juli augusti/august september oktober "
    "november december/desember",
    # Czech: "31. května 2024"
    "ledna/leden února/únor března/březen dubna/duben května/květen června/červen července/červenec "
    "srpna/srpen září října/říjen listopadu prosince/prosinec",
    # Romanian: "31 mai 2024"
    "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
    # Indonesian: "31 Mei 2024"
    "januari februari maret april mei juni juli agustus september oktober november desember",
)  # fmt: skip

# For each language the days from Monday to Sunday.
_WEEKDAY_NAMES = (
    "monday/mon tuesday/tue/tues wednesday/wed thursday/thu/thurs/thur friday/fri saturday/sat sunday/sun",
    "montag dienstag mittwoch donnerstag freitag samstag/sonnabend sonntag",
    "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "lunes martes miércoles jueves viernes sábado domingo",
    "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "poniedziałek wtorek środa czwartek piątek sobota niedziela",
    "понедельник вторник среда четверг пятница суббота воскресенье",
    "понеділок вівторок середа четвер п'ятниця субота неділя",
)


def _numbered(names: tuple[str, ...], first: int) -> dict[str, int]:
    """Each name with its number; a name that stands for two months in two languages is left out."""
    numbers: dict[str, set[int]] = {}
    for language in names:
        for number, group in enumerate(language.split(), first):
            for name in group.split("/"):
                numbers.setdefault(name, set()).add(number)
    return {name: next(iter(found)) for name, found in numbers.items() if len(found) == 1}


MONTHS = _numbered(_MONTH_NAMES, 1)
WEEKDAYS = _numbered(_WEEKDAY_NAMES, 0)
