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
    aaron abdul abdullah abraham adam adrian agus ahmad ahmed ahmet akira alan alasdair albert alberto alejandro
    aleksandr aleksi alexander alfred ali allan alvaro amadou amit amos anders andre andrei andrej andres andrew
    andrzej anil anthony antoine anton antonio antony antti arjun arnold arthur arturo arvid arvind asher asif
    attila avi axel balazs barack barry bart behrouz ben benjamin benny benoit bernard bilal bill billy bjorn bob
    bobby bogdan bojan boris brad branko brendan brett brian bruce bruno budi burak caleb callum carl carlos cecil
    cedric cem cesar chad charles cheikh chinedu chris christian christopher chuck cian claudio clive clyde colin
    colm cormac craig crispin dafydd dane daniel danny dario dariush darnell darren dave david davide dean declan deepak
    dennis derek deshawn detlef didier diego dieter dimitar dirk dominic donald donny douglas dov dragan duane
    duarte dumitru duncan dwayne earl edward edwin ehud einar eino elijah emeka emilio emre enrique enzo eoin eric
    erik ernest ernesto esteban eugene evan ewan ezra fabio faisal farhad federico felipe felix ferenc fernando
    filip finn florian florin floris floyd francesco francisco francois frank franz fred freddie frederick fritz gabor
    gareth gary gaston gavin geoff geoffrey george georgi gerald gerard gerhard gethin gianluca gianni gijs gilles
    giovanni giuseppe glenn goncalo gonzalo goran gordon graham greg gregory grzegorz guillaume guillermo gunnar
    gunther gustavo guy haakon hakan halvard hamad hamish hamisi hamza hank hans harald harold harry hassan hector
    heikki heinrich helmut henrik henry herbert hiroshi homer horst howard hugh hugo hussein huw ian ibrahim
    ibrahima ignacio igor iker imran imre isaac istvan itzik ivan ivo jacek jack jacob jacques jaime jake jamal
    james jaroslav jason javier jeff jeffrey jeremy jeroen jerome jerry jesper jim jimmy jiri joachim joao joel
    johannes john johnny joko jonas jonathan joost jordi jorge jose joseph joshua josiah juan juha jukka julian
    julio juma junichi jurgen justin karel karim karl kasper kazuo keith kemal ken kenji kenneth kevin khalid klaus
    knut kofi kojo krzysztof kurt kwame kwesi lamar lars laszlo laurent lawrence leif leon leonard leonardo levi
    liam lloyd loic lonnie lorenzo lothar louis luca lucas lucien ludwig luigi luis lukas lukasz luke maarten mads
    magnus malcolm mamadou manuel marc marcel marcin marco marcus marek mario mark markus martin massimo mateusz
    mathieu matt matteo matthew matthias maurice mauricio max mehdi mehmet michael miguel mihai mike mikhail mikko
    milan milos mohamed mohammad mohammed mordechai moshe moussa muhammad murat mustafa narendra nasser nathan nawaz
    neil nicholas nick niels nigel niklas nikola nikolai noah norman nuno oleg oliver olivier olusegun omar ondrej
    oriol oscar oskar osman otis otto ousmane owen ozan pablo padraig paolo pascal patrick pau paul pavel pawel
    pedro pekka per percival peregrine petar peter petr phil philip philippe pierre piet pieter piotr plamen radu
    rafael rahul rainer rajesh ralph ramesh ramon rashid rasmus raul ravi raymond reginald reinhard remi reuben reza
    rhys ricardo riccardo richard rick ricky rob robert roberto rodolfo rodrigo roger roland rolf roman ron ronald
    ronnie ross roy ruben rudolf rufus rui rupert russell ruud ryan salvatore samir samuel sander sanjay satoshi
    saul scott seamus sean sebastian selim serge sergio shaun shimon shinzo sigurd silas simon sipho slobodan soren
    stanislav stefan stefano stephen steve steven stewart stjepan stoyan stuart suresh sven takashi takeshi tariq
    ted teddy tendai terrence thabang thabo theodore thibault thierry thomas tiago tibor tim timo timothy tinashe
    tobias todd tom tomas tomasz tommy tony tor torsten travis trevor tunde tyrone ulf ulrich umar unai uwe vaclav
    vaino vasco vasile vern victor vijay vikram vincent vincenzo vittorio vojtech walid walt walter wayne werner
    wilhelm will william wojciech wolfgang wouter wyatt xabier xavier yair yannick yaw yilmaz yitzhak yossi yusuf
    yves zbigniew zdenek zoltan zoran zulfiqar
    """
)
# "Ingrid Osei"
FEMALE_GIVEN = _words(
    """
    aaliyah abbie abena abigail achieng ada adaeze adele adriana adwoa afia agata agatha agnes agnieszka aicha
    ainhoa aino aisha aitana akiko akosua alejandra alessia alexandra alice alicia alina alison amanda amelia amelie
    amina aminata amy ana anastasia angela angelica angelina anita anja anjali anke ann anna annabel anne annegret
    anneke anneliese annelise annette antje antonia aoife asha astrid audrey ava aurelie ayesha ayse azadeh barbara
    beata beatrice beatriz becky begona benazir benedetta bernadette bertha beth bethany bettina betty beulah
    biljana birgit birgitte brenda bridget brigitte bronwen brunhilde camilla carla carmen carol carolina caroline
    carys catalina caterina catherine catriona cecilia celeste celine cerys charlene charlotte chiara chioma chloe
    christina christine ciara claire clara claudia colette concepcion constance consuelo cristina cynthia dagmar
    daisy dalia daniela danuta darlene deborah debra deepika deirdre delphine denise dewi diana diane dilma dolores
    dominique-anne donna doreen doris dorothy dragana ebba edeltraud edith edna eeva efua eileen eilidh ekaterina
    elaine eleanor elena eleni elif elisa elisabeth eliska elizabeth ella ellen elsa emily emine emma erica
    esmeralda esperanza esther eszter ethel eva evelyn ewa fatima fatma fatou federica femke ffion fiona florence
    folasade frances francesca freya funmi gabriela gemma genevieve georgina geraldine gertrude ghislaine gina
    giorgia gitte giulia gladys gloria golda gordana grace grainne grazyna greta gretchen guadalupe gudrun gunhild
    gwen gwendolyn hala halina hana hanan hanna hannah harriet haruko hayley hazel heather hege heidi heike helen
    helena helene helga helmi hilary hildegard hillary holly ifeoma ilaria ildiko ilona ilse imelda indira ines
    ingrid inmaculada ioana irena irene irina iris isabel isabella isabelle isla itziar ivana ivy jacqueline jadwiga
    jana jane janet janice jasmine jeanne jelena jennifer jessica jill jitka joanna joanne josephine judith judy
    julia juliana julie juliet justine jutta kadiatou karen karin katalin katarina kate katherine kathleen kathryn
    katie katja katrina kavita kayleigh keiko keisha kelly-anne khadija kirsten kristin kristina krystyna kylie
    lakshmi larissa latoya laura lauren layla leila lena lenka leonie leticia letizia liane lidia liesel liliana
    lily linda lindiwe linnea lisa liz lone loretta lorraine louise lucia lucy ludmila lydia mabel madeleine maeve
    magdalena maggie malala malgorzata manon manuela margaret margarethe margarita margot margriet maria mariam
    mariama mariana marianne marie mariela marijke marina marit marjorie marlene marta martha martina mary maryam
    matilda maureen megan megawati melania melanie melinda melissa mercedes merve mette michelle michiko mihaela
    mila mildred milica mireille mirela miri miriam molly monica monika morag nadia nadine nancy naoko naomi nasrin
    natalia natalie natasha nekane ngozi niamh nicola nicole nina nirmala noemi noemie nokuthula nomsa nora norma
    nour nuria nurul oceane odile oksana olga olivia opal orla orly ornella oumou paivi paloma pamela paola parisa
    patricia paula pauline pearl penelope penny pernille petra philippa phoebe pia pilar pooja poppy priscilla priya
    rachel raffaella ragnhild raluca rania raquel rebecca regina renata renee rhiannon riikka rita rivka roberta
    rocio roisin rosa rosalie rosalind rosalyn rose rosemary roxanne ruby rudo ruth sabine sabrina saga sally
    samantha samira sandra sandrine sania sanna sanne sara sarah saskia savannah selin selma serena shanice sharon
    sheila shira shirin shirley shreya sieglinde sigrid silje silke silvia simona sinead siobhan siti snezana sofia
    solange solveig sonia sophia sophie stella stephanie sunita susan susana susanne sushma suzanne suzette svetlana
    sylvia tallulah tamara tamika tanya tatiana teresa tereza thandi thandiwe thelma theresa therese tiffany tina
    tiril tove tracey tuula tzipi ulla ulrike ursula valentina valerie vanessa velma vera veronica veronika
    veronique vesna victoria virginia viviane vlasta wanda wanjiru wendy wilhelmina winifred ximena yael yasmin
    yetunde yolanda yuki yuko yulia yvette yvonne zahra zainab zdenka zeynep zoe zofia zsuzsa zuzana zuzanna
    """
)
# Given names that are towns, states or clubs as well, so that they speak for a person no more than another word.
PLACE_NAMES = _words(
    """
    charlotte victoria florence sydney chelsea madison austin jordan lincoln jackson denver orlando virginia carolina
    georgia
    """
)
