"""Reported statements: what is one, where it begins and ends, and whose clause it is. Tables of sentences."""

from __future__ import annotations

import pytest

from .written import attributions


def reported(text: str) -> list[tuple[str, str | None]]:
    found = [one for one in attributions(text) if one.kind != "direct"]
    return [(one.span.of(text), one.speaker.text if one.speaker else None) for one in found]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Few farmers believe that the dam is safe.", id="few"),
        pytest.param("No one claimed that the dam was safe.", id="no-one"),
        pytest.param("None of the engineers said that the dam would hold.", id="none-of-them"),
        pytest.param("Hardly anybody said the dam would hold.", id="hardly-anybody"),
        pytest.param("Not one engineer said that the dam would hold.", id="not-one"),
        pytest.param("Ruiz never claimed that the dam was safe.", id="never"),
        pytest.param("Ruiz did not say that the dam was safe.", id="did-not"),
        pytest.param("Ruiz hardly clarified whether the dam was safe.", id="hardly-clarified"),
        pytest.param("Ruiz declined to say whether the dam was safe.", id="declined-to-say"),
        pytest.param("The town would close the road if they confirm that the dam is cracked.", id="if-they-confirm"),
        pytest.param("Nordic Foods on Monday recalled its herring jars over a loose lid.", id="takes-goods-back"),
        pytest.param("Ana Ruiz praised the volunteers on Tuesday.", id="praises-somebody"),
        pytest.param("Karl Holt conceded a goal after an hour.", id="concedes-a-goal"),
        pytest.param("The prosecutor called a witness on Friday.", id="calls-a-witness"),
        pytest.param("The two sides agreed a deal on fish.", id="agrees-a-deal"),
        pytest.param("The company reported a loss of two million crowns.", id="reports-a-loss"),
        pytest.param("Ruiz told the story of a man from the coast.", id="tells-a-story"),
        pytest.param("<</SCRIPT><SCRIPT>ALERT(1)</SCRIPT><!-- Ruiz said, <!--", id="signs-alone"),
        pytest.param("She said this on Friday before a dinner in Oslo.", id="this-alone"),
        pytest.param("Ruiz said that that was wrong.", id="that-was-wrong"),
        pytest.param("Ruiz stressed the need for changing these limits.", id="these-limits"),
        pytest.param("Ruiz stressed that they were already caught up in one.", id="one-of-what"),
        pytest.param("The drop in prices suggests that the harvest was good.", id="a-drop-suggests"),
        pytest.param("You say that the dam is safe.", id="the-reader"),
        pytest.param("The towns missed the target that they pledged to reach by May.", id="about-a-noun-before"),
        pytest.param("The town has a rule urging shops to report thieves.", id="a-rule-urges"),
        pytest.param("A bill on reform won approval Thursday, threatening to deepen the row.", id="a-bill-threatens"),
        pytest.param("Karl Holt slammed remarks that the town was full of thieves.", id="slams-remarks"),
        pytest.param("She did this on Friday before a dinner in Oslo, writes Nordpost.", id="this-before-its-cue"),
        pytest.param("Harbour Watch called a halt to the sales on Monday.", id="calls-a-halt"),
        pytest.param("The council called a meeting to discuss the dam.", id="calls-a-meeting"),
        pytest.param("Ana Ruiz called for help.", id="calls-for-help"),
        pytest.param("Ana Ruiz praised the crew for its patience.", id="praises-for-a-thing"),
        pytest.param("The police confirmed the figure on Monday.", id="confirms-a-figure"),
        pytest.param("Ana Ruiz opened the hall, calling it a gift to the town.", id="calls-it-what"),
        pytest.param("Ana Ruiz described them as a gift to the town.", id="describes-them"),
        pytest.param("Ana Ruiz described the crowd on Monday.", id="describes-a-crowd"),
        pytest.param("Ana Ruiz left the hall without saying that the dam was shut.", id="without-saying"),
        pytest.param("It goes without saying that the levy is hated by the owners.", id="goes-without-saying"),
        pytest.param("Neighbours called the coastguard to report that a boat had sunk.", id="why-somebody-is-called"),
        pytest.param("Karl Holt spoke in Sund; on Monday, he addressed the Sailors.", id="another-sentence"),
        pytest.param("Many sailors feel cheated since the fares rose and the boats stopped.", id="the-boats-stopped"),
        pytest.param("Police found the door was open.", id="police-find-a-door-open"),
        pytest.param("Ana Ruiz told the sailors a story about a whale that sang.", id="a-story-about-a-whale"),
        pytest.param("Ana Ruiz told them how to vote.", id="how-to-vote"),
        pytest.param("There is evidence that bees sleep at night.", id="there-is-evidence"),
        pytest.param("Ana Ruiz will announce on Friday that the quay is to close.", id="will-announce"),
        pytest.param("Let us say that the dam is safe.", id="let-us-say"),
        pytest.param("Anyone who says the dam is safe is wrong.", id="anyone-who-says"),
        pytest.param("Those who claim that the dam is safe are wrong.", id="those-who-claim"),
        pytest.param("Mayor Ana Ruiz discusses what led to the closure of the bridge.", id="discusses-what-led-to-it"),
        pytest.param("Ruiz spoke with Nordpost on Tuesday about what led to the delay.", id="spoke-about-what"),
        pytest.param("Ruiz talked about why the school was shut on Friday.", id="talked-about-why"),
        pytest.param("It was announced on Monday that the school will close.", id="announced-by-nobody"),
        pytest.param("It was alleged that the builder took bribes.", id="alleged-by-nobody"),
        pytest.param(
            "Ruiz's remarks underscore the town's contention that the wall was weak.", id="underscores-a-contention"
        ),
        pytest.param("Ana Ruiz criticised the assertion that the wall was weak.", id="criticises-an-assertion"),
    ],
)
def test_what_is_no_statement_that_can_be_read_by_itself_is_left_out(text: str) -> None:
    assert reported(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "A few farmers believe that the dam is safe.", ("the dam is safe", "A few farmers"), id="a-few-are-some"
        ),
        pytest.param(
            "Ruiz said that few farmers had come.", ("few farmers had come", "Ruiz"), id="few-within-what-is-said"
        ),
        pytest.param(
            "Ruiz said the rain would end this week.", ("the rain would end this week", "Ruiz"), id="this-week"
        ),
        pytest.param(
            "Ruiz said the dam was old and this had to be borne in mind.",
            ("the dam was old and this had to be borne in mind", "Ruiz"),
            id="this-is-said-before-it",
        ),
        pytest.param("Ruiz demanded an apology.", ("an apology", "Ruiz"), id="a-demand"),
        pytest.param("Ruiz warned of a flood.", ("a flood", "Ruiz"), id="a-warning"),
        pytest.param("Ruiz denied taking the money.", ("taking the money", "Ruiz"), id="denies-doing-it"),
        pytest.param("Ruiz vowed to stay in office.", ("to stay in office", "Ruiz"), id="a-vow"),
        pytest.param(
            "The council demanded that she resign.", ("she resign", "The council"), id="a-demand-has-a-base-form"
        ),
        pytest.param(
            "His advisers noted that the race was close.",
            ("the race was close", "His advisers"),
            id="advisers-can-speak",
        ),
        pytest.param(
            "Ruiz gave a speech in which she said that the dam was safe.",
            ("the dam was safe", "she"),
            id="in-which-she-said",
        ),
        pytest.param(
            "According to documents, the bill would give the board new duties.",
            ("the bill would give the board new duties", "documents"),
            id="documents-are-a-source",
        ),
        # behind its words, and before who says it
        pytest.param(
            "The bridge was unsafe, said engineer Carla Dawson, speaking for the firm.",
            ("The bridge was unsafe", "engineer Carla Dawson"),
            id="said-engineer",
        ),
        pytest.param(
            "The quay is a ruin, lamented Ana Ruiz.", ("The quay is a ruin", "Ana Ruiz"), id="lamented-a-name"
        ),
        pytest.param(
            "Some farmers were angry, wrote Mayor Ana Ruiz, who took office in May.",
            ("Some farmers were angry", "Mayor Ana Ruiz"),
            id="wrote-mayor",
        ),
        pytest.param(
            "The quay will close, Dawson, 70, told Vera Bloom.",
            ("The quay will close", "Dawson"),
            id="his-age-told-her",
        ),
        pytest.param(
            "The quay will close, the mayor, Ana Ruiz, told Vera Bloom.",
            ("The quay will close", "the mayor"),
            id="the-mayor-told-her",
        ),
        # what an inquiry finds, and what somebody makes clear
        pytest.param("The study found bees sleep at night.", ("bees sleep at night", "The study"), id="a-study-found"),
        pytest.param(
            "Official figures show the port lost money.", ("the port lost money", "Official figures"), id="figures-show"
        ),
        pytest.param(
            "A new analysis shows the port lost money.", ("the port lost money", "A new analysis"), id="analysis-shows"
        ),
        pytest.param(
            "Ana Ruiz made it clear earlier that the port would stay open.",
            ("the port would stay open", "Ana Ruiz"),
            id="made-it-clear",
        ),
        pytest.param(
            "Karl Vance made clear that the fair would go on.", ("the fair would go on", "Karl Vance"), id="made-clear"
        ),
        # the beginning
        pytest.param(
            "He told detectives he picked up the purse from the ground and then saw the guard.",
            ("he picked up the purse from the ground and then saw the guard", "He"),
            id="told-detectives-he",
        ),
        pytest.param(
            "Ana Ruiz told his sister Eva the port was shut.",
            ("the port was shut", "Ana Ruiz"),
            id="told-his-sister-by-name",
        ),
        pytest.param(
            "Ana Ruiz told his men never to speak of the port.",
            ("never to speak of the port", "Ana Ruiz"),
            id="never-to-speak",
        ),
        pytest.param(
            "Ana Ruiz urged the River Treaty Council (RTC) to impose a ban on boats.",
            ("to impose a ban on boats", "Ana Ruiz"),
            id="whom-she-urges-is-left-out",
        ),
        pytest.param(
            "Ana Ruiz warned the river towns against allowing boats to dock.",
            ("against allowing boats to dock", "Ana Ruiz"),
            id="whom-she-warns-is-left-out",
        ),
        pytest.param(
            "The mayor called on the towns to keep their word, respect the river and do more.",
            ("to keep their word, respect the river and do more", "The mayor"),
            id="all-that-they-are-to-do",
        ),
        pytest.param(
            "Jim Dorran wrote in a report that Lumo fared better than the market.",
            ("Lumo fared better than the market", "Jim Dorran"),
            id="where-he-wrote-it-is-left-out",
        ),
        pytest.param(
            "At the meeting Karl Vance asked the council manager if there had been a second talk with the town.",
            ("if there had been a second talk with the town", "Karl Vance"),
            id="whom-he-asks-is-left-out",
        ),
        pytest.param(
            "According to the Nordpost, citing two aides, Holt will leave in May.",
            ("Holt will leave in May", "the Nordpost"),
            id="without-whom-the-paper-cites",
        ),
        pytest.param(
            "Lisbon has denied it was part of the plan.",
            ("it was part of the plan", "Lisbon"),
            id="denied-without-that",
        ),
        pytest.param(
            "Ruiz, who says the dam is old, left the hall.", ("the dam is old", "who"), id="somebody-who-says-it"
        ),
        pytest.param(
            "Ana Ruiz told Radio Sund a plan to mend the quay was ready.",
            ("a plan to mend the quay was ready", "Ana Ruiz"),
            id="a-plan-to-mend-it",
        ),
        pytest.param(
            "Ana Ruiz told the Post an inquiry to find the cause was underway.",
            ("an inquiry to find the cause was underway", "Ana Ruiz"),
            id="an-inquiry-to-find-it",
        ),
        pytest.param(
            "Guard Rosa Clay gave evidence that the door was locked.",
            ("the door was locked", "Guard Rosa Clay"),
            id="gave-evidence",
        ),
        pytest.param(
            "Coroner Ian Yorke found the boy died after a fall.",
            ("the boy died after a fall", "Coroner Ian Yorke"),
            id="a-coroner-found",
        ),
        pytest.param(
            "The copper mine confirmed on Monday that six workers were hurt.",
            ("six workers were hurt", "The copper mine"),
            id="a-mine-can-speak",
        ),
        pytest.param(
            "Hayne said on Monday he wanted to look into it.", ("he wanted to look into it", "Hayne"), id="on-monday"
        ),
        pytest.param(
            "Hayne said Monday the quay would close.", ("the quay would close", "Hayne"), id="monday-without-on"
        ),
        # the end
        pytest.param(
            "Ana Ruiz said that the town was swept by floods, as she lamented the lack of order in the land.",
            ("the town was swept by floods", "Ana Ruiz"),
            id="as-she-lamented",
        ),
        pytest.param(
            "Karl Holt said rates would rise, as he warned the banks in May.",
            ("rates would rise", "Karl Holt"),
            id="as-he-warned",
        ),
        pytest.param(
            "Ana Ruiz said the town was safe as she walked to the quay.",
            ("the town was safe", "Ana Ruiz"),
            id="as-she-walked",
        ),
        pytest.param(
            "Ana Ruiz said that prices would fall as the harvest came in.",
            ("prices would fall as the harvest came in", "Ana Ruiz"),
            id="as-the-harvest-came",
        ),
        pytest.param(
            "Ana Ruiz said that the dam was safe and that the town could sleep.",
            ("the dam was safe and that the town could sleep", "Ana Ruiz"),
            id="both-of-her-clauses",
        ),
        pytest.param(
            'Karl Olsen said any delay is on Norway, saying, "Norway has lost the papers."',
            ("any delay is on Norway", "Karl Olsen"),
            id="up-to-his-second-cue",
        ),
        pytest.param(
            "Laurent Petit clarified that while fishing from the pier is fine, the boats must spare the reef.",
            ("while fishing from the pier is fine, the boats must spare the reef", "Laurent Petit"),
            id="a-concession-with-its-main-clause",
        ),
        pytest.param(
            'Ana Ruiz called Mr Dunn a "friend of thieves" during a debate on Monday after his party had left.',
            ('Mr Dunn a "friend of thieves"', "Ana Ruiz"),
            id="without-the-circumstances",
        ),
        pytest.param(
            'The ministry said it was in touch with the port and "there is no need to worry. All is well."',
            ('it was in touch with the port and "there is no need to worry. All is well."', "The ministry"),
            id="to-the-end-of-the-marks",
        ),
        pytest.param(
            'The minister stated that "the lake has reached a level that is not safe" in an interview on Saturday.',
            ('"the lake has reached a level that is not safe"', "The minister"),
            id="without-the-interview",
        ),
        pytest.param(
            "Ruiz promised to mend the port but is likely to fail.", ("to mend the port", "Ruiz"), id="but-is-likely"
        ),
        pytest.param(
            "Ruiz said the port would close and left the hall.",
            ("the port would close", "Ruiz"),
            id="and-left-the-hall",
        ),
        pytest.param(
            "Ruiz said the port was old and had been built in 1900.",
            ("the port was old and had been built in 1900", "Ruiz"),
            id="was-old-and-had-been-built",
        ),
        pytest.param(
            "Ruiz said the port would close and open again in May.",
            ("the port would close and open again in May", "Ruiz"),
            id="would-close-and-open",
        ),
        pytest.param(
            "Ruiz said the port was old, describing its piers as rotten.",
            ("the port was old", "Ruiz"),
            id="describing-its-piers",
        ),
        pytest.param(
            "Ruiz boasted of being late and “squealing” on his friend.",
            ("being late and “squealing” on his friend", "Ruiz"),
            id="what-the-marked-verb-needs",
        ),
        pytest.param(
            "Karl Holt has said that the quay was old and has warned that it leaks.",
            ("the quay was old", "Karl Holt"),
            id="has-said-and-has-warned",
        ),
        pytest.param(
            "Ruiz says that boats have left and have warned the town.",
            ("boats have left and have warned the town", "Ruiz"),
            id="the-boats-have-warned",
        ),
        # whose clause it is
        pytest.param(
            "The jury was told Mr Ruiz said the port was shut by noon.",
            ("the port was shut by noon", "Mr Ruiz"),
            id="who-said-what-the-jury-was-told",
        ),
        pytest.param(
            "The court was told that Ruiz claimed he was at home.", ("he was at home", "Ruiz"), id="who-claimed-it"
        ),
        pytest.param(
            "His words came as Nordpost, quoting an aide, said that Holt would leave.",
            ("Holt would leave", "Nordpost"),
            id="the-paper-before-an-aside",
        ),
        pytest.param(
            "The news came as the site Lumo, citing two aides, reported that Holt would meet his rival.",
            ("Holt would meet his rival", "the site Lumo"),
            id="the-site-before-an-aside",
        ),
        pytest.param(
            "A lobby group opposed to a housing plan has lodged a petition, calling on the house to look into it.",
            ("to look into it", "A lobby group"),
            id="a-group-and-not-opposed",
        ),
        pytest.param(
            "Old barns, argued Ruiz, must be kept dry.",
            ("Old barns, argued Ruiz, must be kept dry", "Ruiz"),
            id="between-commas",
        ),
        pytest.param(
            "The plan was dropped on Monday, with The Times reporting that the council had run out of money.",
            ("the council had run out of money", "The Times"),
            id="with-the-paper-reporting",
        ),
        pytest.param(
            "Last week Mr Wall also denied the allegations, saying the party had called him first.",
            ("the party had called him first", "Mr Wall"),
            id="who-denies-the-allegations-says-it",
        ),
        pytest.param(
            "Harbour Council of Unions (HCU) general secretary Ana Ruiz alleged that the ovens were old.",
            ("the ovens were old", "Harbour Council of Unions (HCU) general secretary Ana Ruiz"),
            id="the-name-after-a-body-and-its-short-form",
        ),
        pytest.param(
            'Ana Ruiz says she is sure the dam can "hold the lake" in May, but only if farmers follow the rules',
            ('she is sure the dam can "hold the lake" in May, but only if farmers follow the rules', "Ana Ruiz"),
            id="but-only-if",
        ),
        pytest.param(
            "Nordpost reported this week that Ana Ruiz and builder Karl Holt's deal was on hold, only for an aide "
            "close to Ruiz to confirm their break hours later.",
            ("Ana Ruiz and builder Karl Holt's deal was on hold", "Nordpost"),
            id="only-for-another-to-confirm",
        ),
        pytest.param(
            "Ana Ruiz said that she had gone to the door, only to find it locked.",
            ("she had gone to the door, only to find it locked", "Ana Ruiz"),
            id="only-to-find",
        ),
        pytest.param(
            "Ana Ruiz talked about how she had built the boat.",
            ("how she had built the boat", "Ana Ruiz"),
            id="talked-about-how",
        ),
        pytest.param(
            "Ana Ruiz explained why the school was shut on Friday.",
            ("why the school was shut on Friday", "Ana Ruiz"),
            id="explained-why",
        ),
        pytest.param(
            "Union leader Ana Ruiz urged the repair of the sea wall.",
            ("the repair of the sea wall", "Union leader Ana Ruiz"),
            id="urges-a-repair",
        ),
        pytest.param(
            "The Sund police have confirmed the arrest of two men for theft.",
            ("the arrest of two men for theft", "The Sund police"),
            id="confirms-an-arrest",
        ),
        pytest.param(
            "Ana Ruiz called for the hiring of more nurses.",
            ("the hiring of more nurses", "Ana Ruiz"),
            id="calls-for-an-act",
        ),
        pytest.param(
            "Ana Ruiz called for swift and lasting change in a statement on Monday.",
            ("swift and lasting change", "Ana Ruiz"),
            id="calls-for-a-thing-without-the-statement",
        ),
        pytest.param(
            "Ana Ruiz called the tax a trick to rob the poor.",
            ("the tax a trick to rob the poor", "Ana Ruiz"),
            id="calls-it-a-trick",
        ),
        pytest.param(
            "Minister Ana Ruiz called the figures vague and wrong, but gave no others.",
            ("the figures vague and wrong", "Minister Ana Ruiz"),
            id="calls-them-vague",
        ),
        pytest.param(
            "Ana Ruiz described the raid as a disgrace.",
            ("the raid as a disgrace", "Ana Ruiz"),
            id="describes-it-as",
        ),
        pytest.param(
            "Ana Ruiz blasted Karl Holt for failing to pay his crew.",
            ("Karl Holt for failing to pay his crew", "Ana Ruiz"),
            id="blasts-for-failing",
        ),
        pytest.param(
            "Coach Ana Ruiz thanked the fans for their patience.",
            ("the fans for their patience", "Coach Ana Ruiz"),
            id="thanks-for",
        ),
        pytest.param(
            "Governor Ana Ruiz assured the people of Sund of a speedy repair of the bridge.",
            ("a speedy repair of the bridge", "Governor Ana Ruiz"),
            id="assures-of",
        ),
        pytest.param(
            "Minister Ana Ruiz assured that the town would be out of danger by Monday.",
            ("the town would be out of danger by Monday", "Minister Ana Ruiz"),
            id="assures-that",
        ),
        pytest.param(
            "Ana Ruiz reassured the people of the town that their health came first.",
            ("their health came first", "Ana Ruiz"),
            id="reassures-that",
        ),
        pytest.param(
            "Karl Holt on Thursday demanded the resignation of Mayor Ana Ruiz after a clerk complained about her.",
            ("the resignation of Mayor Ana Ruiz", "Karl Holt"),
            id="demands-a-resignation",
        ),
        pytest.param(
            "Ana Ruiz is of the view that the dam is safe.", ("the dam is safe", "Ana Ruiz"), id="of-the-view"
        ),
        pytest.param(
            "Karl Holt was of the opinion that the levy should go.",
            ("the levy should go", "Karl Holt"),
            id="of-the-opinion",
        ),
        pytest.param(
            "Governor Ana Ruiz directed the clerk to close the market.",
            ("to close the market", "Governor Ana Ruiz"),
            id="directs-somebody",
        ),
        pytest.param(
            "Ana Ruiz threatened on Monday to dismiss the board.",
            ("to dismiss the board", "Ana Ruiz"),
            id="threatens-on-a-day",
        ),
        pytest.param(
            "Ana Ruiz said the road was closed in a statement.",
            ("the road was closed", "Ana Ruiz"),
            id="without-the-statement",
        ),
        pytest.param(
            "Ana Ruiz said he had denied it in a statement.",
            ("he had denied it in a statement", "Ana Ruiz"),
            id="denied-in-a-statement",
        ),
        pytest.param(
            "Ana Ruiz said he took part in radio interviews.",
            ("he took part in radio interviews", "Ana Ruiz"),
            id="takes-part-in-interviews",
        ),
        pytest.param(
            "Ana Ruiz told RiverSport Okafor was fit for the final.",
            ("Okafor was fit for the final", "Ana Ruiz"),
            id="told-a-name-beside-another",
        ),
        pytest.param(
            "Ana Ruiz told Nordpost Karl Okafor was fit for the final.",
            ("Karl Okafor was fit for the final", "Ana Ruiz"),
            id="told-a-name-beside-a-whole-name",
        ),
        pytest.param(
            "Ana Ruiz told “The Chat” that the striker was fit.",
            ("the striker was fit", "Ana Ruiz"),
            id="told-a-programme-that",
        ),
        pytest.param(
            "Ana Ruiz told “Good Day Sund” she was leaving the show.",
            ("she was leaving the show", "Ana Ruiz"),
            id="told-a-programme-she",
        ),
        pytest.param(
            "Ana Ruiz said she withdrew the plan but council member Karl Holt interjected saying he wanted to see it.",
            ("she withdrew the plan", "Ana Ruiz"),
            id="another-cuts-in-saying",
        ),
        pytest.param(
            "Ana Ruiz believes that hiring nurses is the only answer and has called for swift action.",
            ("hiring nurses is the only answer", "Ana Ruiz"),
            id="who-believes-calls-for",
        ),
        pytest.param(
            "According to Cllr Ruiz, hospital staff’s hands are being “tied behind their backs” by the State’s failure "
            "to get a grip on the wards.",
            (
                "hospital staff’s hands are being “tied behind their backs” by the State’s failure to get a grip on "
                "the wards",
                "Cllr Ruiz",
            ),
            id="according-to-a-name-beside-a-noun",
        ),
        pytest.param(
            "A witness phoned the police to say that a boat had sunk.",
            ("a boat had sunk", "A witness"),
            id="phones-to-say",
        ),
        pytest.param(
            "Ana Ruiz, who left the board after a fall, believes that a low price is “fairly solid” this year.",
            ("a low price is “fairly solid” this year", "Ana Ruiz"),
            id="an-opinion-with-marks",
        ),
    ],
)
def test_a_statement_is_whole_within_its_own_bounds_and_its_own_subjects(text: str, expected: tuple[str, str]) -> None:
    assert reported(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Ana Ruiz stressed that the schools were not ready, and parents' groups warned that the roofs leaked.",
            [("the schools were not ready", "Ana Ruiz"), ("the roofs leaked", "parents' groups")],
            id="up-to-anothers-cue",
        ),
        pytest.param(
            'Courts should pay heed to it, according to a note from Umar, who also said that "there is no plan."',
            [("Courts should pay heed to it", "a note from Umar"), ("there is no plan.", "who")],
            id="without-what-follows-according-to",
        ),
        pytest.param(
            "Ruiz said that the towns would leave by May and suggested that they would close the port.",
            [("the towns would leave by May", "Ruiz"), ("they would close the port", "Ruiz")],
            id="would-leave-and-she-suggested",
        ),
        pytest.param(
            "Ana Boyle said the city's move was a result of the floods, indicating that the rain had forced it.",
            [("the city's move was a result of the floods", "Ana Boyle"), ("the rain had forced it", "Ana Boyle")],
            id="she-indicates-and-not-the-move",
        ),
    ],
)
def test_two_statements_of_a_sentence_are_found_and_no_others(text: str, expected: list[tuple[str, str]]) -> None:
    assert reported(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            'It quoted the lawyer Ian Yorke and the writer Carla Bosman, with Bosman stating: "We need an answer."',
            "Bosman",
            id="with-a-name-stating",
        ),
        pytest.param(
            'The mayor scolded Mr Rawley, with one councillor labelling his words over a leak a "political stunt."',
            "one councillor",
            id="with-somebody-labelling",
        ),
        pytest.param(
            'Guests laughed at the story Robert Fenn told of his father, who wired, "Come home before the snow."',
            "who",
            id="the-inner-verbs-subject",
        ),
        pytest.param(
            'The Gazette reported it on Monday, citing an official who added that the rule "has not changed."',
            "who",
            id="the-official-and-not-the-paper",
        ),
    ],
)
def test_a_quotation_is_given_to_the_subject_of_its_own_clause(text: str, expected: str) -> None:
    speakers = [one.speaker.text for one in attributions(text) if one.parts and one.speaker]
    assert speakers == [expected]


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        pytest.param("The quay is shut. Ruiz repeated that this rule has held for years.", "The quay", id="this-rule"),
        pytest.param(
            "Ships wait. They pay.\n\nRuiz said that these limits were too old.", "They pay", id="these-limits"
        ),
        pytest.param(
            "The quay is shut. Ruiz said the crews had set up these rules in past years.", "The quay", id="these-rules"
        ),
        pytest.param(
            "The quay is shut. Ruiz repeated that the rule has held for years.", "Ruiz", id="leans-on-nothing"
        ),
    ],
)
def test_a_statement_that_leans_on_the_sentence_before_is_shown_with_it(text: str, begins: str) -> None:
    (one,) = attributions(text)
    assert one.sentence is not None
    assert one.sentence.of(text).startswith(begins)
    assert one.leans_back is (not begins.startswith("Ruiz"))
    assert one.sentence.of(text).endswith(("years.", "old."))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Karl Holt is said to have begun the row when he “politely refused” to sell.", id="said-of-him"),
        pytest.param("Karl Holt was reported to have left after he “flatly refused” to pay.", id="reported-of-him"),
    ],
)
def test_of_whom_something_is_said_says_nothing(text: str) -> None:
    assert [one.speaker for one in attributions(text)] == [None]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ana Ruiz told “The Chat” that the striker was fit.", id="a-programme-is-told"),
        pytest.param("The plan, known as the “Holt rule”, was opposed by Ana Ruiz.", id="known-as-the"),
        pytest.param("The plan, widely known as “Clean Quay”, was opposed by Ana Ruiz.", id="known-as"),
    ],
)
def test_the_name_of_a_thing_between_marks_is_nobodys_words(text: str) -> None:
    assert [one for one in attributions(text) if one.parts] == []


def test_what_is_told_may_stand_between_marks() -> None:
    text = "Ana Ruiz told them “Stay Calm And Wait”."
    assert [one.span.of(text) for one in attributions(text) if one.parts] == ["Stay Calm And Wait"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Holt's wife, Diane, 63, has also joined the campaign: \"The pool isn't open any more,\" she said.",
            ("The pool isn't open any more,", "she"),
            id="a-sentence-leads-to-it-with-a-colon",
        ),
        pytest.param(
            "Members of the club chanting “Where is the water” walked to the hall.",
            ("Where is the water", "Members of the club"),
            id="the-sentence-goes-on-behind-it",
        ),
        pytest.param(
            "The crews shouting “Pay us now” have been told to leave.",
            ("Pay us now", "The crews"),
            id="the-sentence-goes-on-with-have",
        ),
    ],
)
def test_what_leads_to_an_utterance_is_no_part_of_it(text: str, expected: tuple[str, str]) -> None:
    found = [(one.span.of(text), one.speaker.text if one.speaker else None) for one in attributions(text)]
    assert expected in found


def test_why_somebody_is_called_is_not_said_though_it_holds_marked_words() -> None:
    text = 'Witnesses called 911 to report that a driver described as "swerving all over the road" had hit a cart.'
    assert [one.span.of(text) for one in attributions(text)] == ["swerving all over the road"]
