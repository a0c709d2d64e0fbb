"""Given names that are borne nearly always by men, or nearly always by women. Data only, no logic.

They are used only where the text itself says nothing of a person's gender; a name that both bear is in neither list.
All are lower case without accents.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# "Karim Osei"
MALE_GIVEN = _words(
    """
    aaron abdul abdullah adam adrian ahmad ahmed alan albert alberto alejandro aleksandr alexander alfred ali allan
    alvaro anders andre andrei andres andrew andrzej anthony antoine anton antonio antony arnold arthur arturo
    barack ben benjamin bernard bill bob boris brad brendan brian bruce bruno carl carlos cedric charles chris
    christian christopher claudio colin craig daniel dave david declan dennis derek diego dieter dirk dominic donald
    douglas duncan edward edwin enrique eric erik ernest eugene evan felipe felix fernando filip francesco francisco
    frank franz fred frederick fritz gareth gary gavin geoff geoffrey george gerald gerard gerhard giovanni giuseppe
    glenn gordon graham greg gregory guillermo gustavo guy hans harald harold harry hassan heinrich helmut henry
    herbert hiroshi howard hugh hugo hussein ian ibrahim igor isaac ivan jack jacob jacques jaime jake james jason
    javier jeff jeffrey jeremy jerome jerry jim jimmy joachim johannes john jonas jonathan jorge jose joseph joshua
    juan julian julio jurgen justin karim karl keith ken kenneth kevin klaus kurt kwame lars lawrence leon leonard
    leonardo liam lorenzo lothar louis luca lucas ludwig luigi luis luke magnus malcolm manuel marc marco marcus
    marek mario mark markus martin mateusz matt matthew maurice max michael miguel mike mikhail milan mohamed
    mohammad mohammed muhammad murat mustafa nathan neil nicholas nick nigel niklas nikolai norman oleg oliver
    olivier omar oscar oskar osman otto owen pablo paolo pascal patrick paul pavel pedro per peter petr phil philip
    philippe pierre piotr rafael rainer ralph ramon raul raymond reinhard ricardo richard rob robert roberto rodrigo
    roger roland rolf roman ron ronald ross roy rudolf rupert russell ryan salvatore samuel scott sean sebastian
    serge simon stanislav stefan stephen steve steven stewart stuart sven takeshi ted terrence thabo theodore
    thierry thomas tim timothy tobias todd tom tomas tony trevor ulrich umar vaclav victor vincent vincenzo vittorio
    walter werner wilhelm will william wolfgang xavier yusuf yves zoltan
    """
)
# "Ingrid Osei"
FEMALE_GIVEN = _words(
    """
    abigail ada adele adriana agnes agnieszka aicha aisha alejandra alexandra alice alicia alison amanda amelia
    amina amy ana anastasia angela angelica angelina anita anja ann anna annabel anne annette antonia asha astrid
    audrey ayesha barbara beata beatrice beatriz becky bernadette beth bettina betty birgit bridget brigitte camilla
    carla carmen carol carolina caroline caterina catherine cecilia celine charlotte chiara chloe christina
    christine claire clara claudia colette constance cristina cynthia daniela deborah debra denise diana diane dilma
    dolores dominique-anne donna doris dorothy edith eileen ekaterina elaine eleanor elena eleni elisa elisabeth
    elizabeth ella ellen elsa emily emma erica esther eva evelyn fatima fatou federica fiona florence frances
    francesca freya gabriela gemma georgina geraldine gertrude gina giorgia giulia gloria grace greta gretchen
    hannah harriet heather heidi helen helena helene helga hilary hillary ilse imelda ines ingrid irena irene irina
    iris isabel isabella isabelle ivana jacqueline jane janet janice jasmine jeanne jennifer jessica jill joanna
    joanne josephine judith judy julia juliana julie juliet justine karen karin katarina kate katherine kathleen
    kathryn katie katrina kelly-anne kirsten kristin kristina larissa laura lauren leila lena leonie leticia lidia
    liliana lily linda lisa liz louise lucia lucy ludmila lydia madeleine magdalena maggie malala manuela margaret
    margarethe margarita margot maria mariam mariana marianne marie marina marjorie marta martha martina mary
    matilda maureen megan melania melanie melinda melissa mercedes michelle mila miriam molly monica monika nadia
    nadine nancy naomi natalia natalie natasha nicola nicole nina noemi nora norma nuria oksana olga olivia pamela
    patricia paula pauline penelope penny petra philippa phoebe pia priscilla rachel raquel rebecca regina renata
    renee rita roberta rosa rosalind rose rosemary ruth sabine sabrina sally samantha sandra sara sarah savannah
    selma serena sharon sheila shirley silvia simona sofia sonia sophia sophie stella stephanie susan susana susanne
    suzanne svetlana sylvia tamara tanya tatiana teresa thandiwe theresa therese tina tracey ulrike ursula valentina
    valerie vanessa vera veronica veronika victoria virginia viviane wanda wendy yasmin yolanda yuki yulia yvette
    yvonne zainab zoe zofia zuzana
    """
)
