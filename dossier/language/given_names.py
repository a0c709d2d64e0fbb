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
    aaron abdul abdullah abraham adam adewale adeyemi adrian agus ahmad ahmed ahmet akbar akin akira alan alasdair
    albert alberto alejandro aleksandr aleksi alexander alfred ali allan alvaro amadou amir amit amos anand anders
    andre andrei andrej andres andrew andrzej anil aniruddh anthony antoine anton antonio antony antti anwar arif arjun
    arnold arthur arturo arun arvid arvind asher ashok asif asim attila avi axel ayman azhar azim babajide babatunde
    balazs barack barry bart bashir behrouz ben benjamin benny benoit bernard bilal bill billy bjorn bob bobby bogdan
    bojan boris brad branko brendan brett brian bruce bruno budi burak caleb callum carl carlos cecil cedric cem cesar
    chad charles cheikh chinedu chris christian christopher chuck chukwuemeka chukwuma cian claudio clive clyde colin
    colm cormac craig crispin dafydd dane daniel danny dario dariush darnell darren dave david davide dean declan
    deepak dennis derek deshawn detlef didier diego dieter dilip dimitar dinesh dirk dominic donald donny douglas dov
    dragan duane duarte dumitru duncan dwayne earl edward edwin ehud einar eino elijah emeka emilio emmerson emre
    enrique enzo eoin eric erik ernest ernesto esteban eugene evan ewan ezra fabio faisal farhad farooq farouk fawad
    federico felipe felix ferenc fernando filip finn florian florin floris floyd francesco francisco francois frank
    franz fred freddie frederick fritz gabor ganesh garba gareth gary gaston gavin geoff geoffrey george georgi gerald
    gerard gerhard gethin gianluca gianni gijs gilles giovanni girish giuseppe glenn goncalo gonzalo gopal goran gordon
    graham greg gregory grzegorz guillaume guillermo gunnar gunther gustavo guy haakon habib hafiz haider hakan hakeem
    halvard hamad hamid hamish hamisi hamza hank hans harald harish harold harry hassan hector heikki heinrich helmut
    hemant henrik henry herbert hiroshi homer horst howard hugh hugo hussein huw ian ibrahim ibrahima idris ignacio
    igor ikechukwu iker imran imre iqbal irfan isaac ismail istvan itzik ivan ivo jacek jack jacob jacques jagdish
    jaime jake jamal james jaroslav jason javed javier jawaharlal jeff jeffrey jeremy jeroen jerome jerry jesper jim
    jimmy jiri joachim joao joel johannes john johnny joko jonas jonathan joost jordi jorge jose joseph joshua josiah
    juan juha jukka julian julio juma junichi jurgen justin kailash kamran karel karim karl kasper kayode kazuo keith
    kemal ken kenji kenneth kevin khaled khalid khurram kishore klaus knut kofi kojo krzysztof kunle kurt kwame kwesi
    lalit lamar lars laszlo latif laurent lawrence leif leon leonard leonardo levi liam lloyd loic lonnie lorenzo
    lothar louis luca lucas lucien ludwig luigi luis lukas lukasz luke luthando maarten mads magnus mahesh mahmoud
    mahmud malcolm mamadou manish manoj manuel marc marcel marcin marco marcus marek mario mark markus martin masood
    massimo mateusz mathieu matt matteo matthew matthias maurice mauricio max mehdi mehmet michael miguel mihai mike
    mikhail mikko milan milos mohamed mohammad mohammed mohan mohandas mordechai moshe moussa muhammad mukesh murat
    musa mustafa mwangi nadeem narendra naresh nasser nathan naveed navin nawaz neil nelson nicholas nick niels nigel
    nikhil niklas nikola nikolai nitin noah norman nuno obinna odhiambo oleg oliver olivier olumide olusegun omar
    omondi ondrej oriol oscar oskar osman otieno otis otto ousmane owen ozan pablo padraig pankaj paolo parvez pascal
    patrick pau paul pavel pawel pedro pekka per percival peregrine pervez petar peter petr phil philip philippe pierre
    piet pieter piotr plamen pradeep prakash pramod prashant praveen qamar radu rafael rahul rainer rajat rajeev
    rajendra rajesh rajiv rajnath rakesh ralph ramesh ramon ranil rashid rasmus raul ravi raymond reginald rehan rehman
    reinhard remi reuben reza rhys ricardo riccardo richard rick ricky rob robert roberto rodolfo rodrigo roger rohit
    roland rolf roman ron ronald ronnie ross roy ruben rudolf rufus rui rupert russell ruud ryan sachin sadiq sajid
    salman salvatore samir samuel sandeep sander sanjay sanjeev satish satoshi saul scott seamus sean sebastian selim
    serge sergio seun shahbaz shahid shashi shaun shehbaz shimon shinzo sibusiso siddharth sigurd silas simon sipho
    slobodan solly soren stanislav stefan stefano stephen steve steven stewart stjepan stoyan stuart subramaniam sudhir
    suleiman sunil surendra suresh sven swapnil takashi takeshi tariq tayo ted teddy tendai terrence thabang thabo
    themba theodore thibault thierry thomas thulani tiago tibor tim timo timothy tinashe tobias todd tom tomas tomasz
    tommy tony tor torsten travis trevor tunde tyrone uhuru ulf ulrich umar unai usman uwe vaclav vaino vasco vasile
    vern victor vijay vikas vikram vincent vincenzo vinod vittorio vivek vojtech vusi wale walid walt walter waqar
    wayne werner wilhelm will william wojciech wolfgang wouter wyatt xabier xavier yair yannick yashwant yaw yilmaz
    yinka yitzhak yossi yoweri yusuf yves zbigniew zdenek zoltan zoran zubair zulfikar zulfiqar
    """
)
# "Ingrid Osei"
FEMALE_GIVEN = _words(
    """
    aaliyah abbie abena abigail achieng ada adaeze adaora adele aditi adriana adwoa afia agata agatha agnes agnieszka
    aicha ainhoa aino aisha aishwarya aitana akiko akosua akua alejandra alessia alexandra alice alicia alina alison
    amanda amarachi amelia amelie amina aminata amy ana anastasia angela angelica angelina anita anja anjali anke ann
    anna annabel anne annegret anneke anneliese annelise annette antje antonia anuradha anushka aoife archana asha
    astrid audrey aurelie ava ayesha ayse azadeh barbara beata beatrice beatriz becky begona benazir benedetta
    bernadette bertha beth bethany bettina betty beulah biljana birgit birgitte brenda bridget brigitte bronwen
    brunhilde bukola bushra camilla carla carmen carol carolina caroline carys catalina caterina catherine catriona
    cecilia celeste celine cerys charlene charlotte chiara chinwe chioma chloe christina christine ciara claire clara
    claudia colette concepcion constance consuelo cristina cynthia dagmar daisy dalia damilola daniela danuta darlene
    deborah debra deepa deepika deirdre delphine denise dewi diana diane dilma divya dolores dominique-anne donna
    doreen doris dorothy dragana ebba edeltraud edith edna eeva efua eileen eilidh ekaterina elaine eleanor elena eleni
    elif elisa elisabeth eliska elizabeth ella ellen elsa emily emine emma erica esmeralda esperanza esther eszter
    ethel eva evelyn ewa farah fatima fatma fatou fauzia fawzia federica femke ffion fiona florence folasade frances
    francesca freya funmi gabriela geeta gemma genevieve georgina geraldine gertrude ghislaine gina giorgia gita gitte
    giulia gladys gloria golda gordana grace grainne grazyna greta gretchen guadalupe gudrun gunhild gwen gwendolyn
    hala halina hana hanan hanna hannah harriet haruko hayley hazel heather hege heidi heike helen helena helene helga
    helmi hilary hildegard hillary hina holly ifeoma ilaria ildiko ilona ilse imelda indira indrani ines ingrid
    inmaculada ioana irena irene irina iris isabel isabella isabelle isla itziar ivana ivy jacqueline jadwiga jana jane
    janet janice jasmine jaya jayalalithaa jeanne jelena jennifer jessica jill jitka joanna joanne josephine judith
    judy julia juliana julie juliet justine jutta kadiatou kalpana kamala karen karin katalin katarina kate katherine
    kathleen kathryn katie katja katrina kavita kayleigh keiko keisha kelly-anne khadija khadijah kirsten kristin
    kristina krystyna kylie lakshmi lalita larissa latifah latoya laura lauren layla leila lena lenka leonie lerato
    leticia letizia liane lidia liesel liliana lily linda lindiwe linnea lisa liz lone loretta lorraine louise lucia
    lucy ludmila lydia mabel madeleine madhuri maeve magdalena maggie malala malgorzata mamata manju manon manuela
    margaret margarethe margarita margot margriet maria mariam mariama mariana marianne marie mariela marijke marina
    marit marjorie marlene marta martha martina mary maryam matilda maureen meenakshi meera megan megawati meghna
    mehbooba mehwish melania melanie melinda melissa mercedes merve mette michelle michiko mihaela mila mildred milica
    mireille mirela miri miriam molly monica monika morag mridula nadia nadine nalini nancy nandini nandipha naoko
    naomi nasrin natalia natalie natasha neha nekane ngozi ngozichukwu niamh nicola nicole nina nirmala nisha nkechi
    noemi noemie nokuthula noluthando nomsa nomvula nora norma nour nthabiseng nuria nurul nusrat oceane odile oksana
    olga olivia olufunke opal orla orly ornella oumou padma padmini paivi paloma pamela paola parisa parveen patricia
    paula pauline pearl penelope penny pernille petra philippa phoebe pia pilar pooja poppy pratibha preeti priscilla
    priya puja rachel radha radhika raffaella ragnhild rajeshwari raluca rania raquel rashida rebecca regina rehana
    rekha renata renee renu rhiannon riikka rita rivka roberta rocio roisin rosa rosalie rosalind rosalyn rose rosemary
    roxanne ruby rudo rukhsana ruth sabine sabrina sadia saga sally samantha samira sandra sandrine sania sanna sanne
    sara sarah saraswati saskia savannah savita seema selin selma serena shabana shabnam shaista shanice shanti
    sharmila sharon shazia sheikha sheila shilpa shira shirin shirley shreya sieglinde sigrid silje silke silvia simi
    simona sinead siobhan siti smriti snezana sofia solange solveig sonal sonia sophia sophie stella stephanie suchitra
    sudha sumaira sunita sunitha susan susana susanne sushma suzanne suzette svetlana swati sylvia tallulah tamara
    tamika tanuja tanya tatiana teresa tereza thandeka thandi thandiwe thelma theresa therese tiffany tina tiril tove
    tracey tuula tzipi ulla ulrike uma urmila ursula usha valentina valerie vandana vanessa velma vera veronica
    veronika veronique vesna victoria vidya virginia viviane vlasta wairimu wambui wanda wangari wanjiru wendy
    wilhelmina winifred ximena yael yasmeen yasmin yetunde yolanda yuki yuko yulia yvette yvonne zahra zainab zanele
    zdenka zeynep zodwa zoe zofia zsuzsa zubaida zuzana zuzanna
    """
)
# Given names that are towns, states, clubs or firms as well, so that they speak for a person no more than another word.
PLACE_NAMES = _words(
    """
    charlotte victoria florence sydney chelsea madison austin jordan lincoln jackson denver orlando virginia carolina
    georgia mercedes
    """
)
