"""Who acts, who is struck, whose forces: own sentences, grouped by the rule of language that they need. What each record names is compared."""

import pytest

MISS = pytest.mark.xfail(strict=True, reason="not read yet")

CASES = [
    # fighting that people are killed in: the other side is the doer
    ("Two Kenyan soldiers were killed in clashes with Al-Shabaab militants near Garissa.", "| ATTACK AL-SHABAAB>KEN @KEN casualties exact 2"),
    ("Eleven people died in fighting between Malian soldiers and Ansar Dine in Gao.", "| ATTACK MLI @MLI casualties exact 11"),
    ("At least 40 Turkish soldiers have reportedly been killed in battles with the PKK.", "| ATTACK PKK>TUR casualties at_least 40"),
    # whose attack it is, where only a noun tells
    ("Nine people were killed in a Saudi-led raid on Taiz.", "| ATTACK SAU casualties exact 9"),
    ("Pakistan's three-week offensive killed 60 people in Swat.", "| ATTACK PAK casualties exact 60"),
    ("The Taliban were toppled in a U.S.-led invasion in 2001.", "| REGIME_CHANGE USA>TALIBAN; ATTACK USA"),
    # the strike that deaths came from, told beside them
    ("Three villagers were killed on Sunday after an Indian helicopter targeted a house in Srinagar.", "| ATTACK IND casualties exact 3"),
    ("A Russian jet fired two missiles at a group of ISIS militants near Palmyra, killing one militant.", "| ATTACK RUS>ISIS casualties exact 1"),
    ("FARC rebels attacked a police post in Toribio, where two persons were killed.", "| ATTACK FARC>COL @COL casualties exact 2"),
    ("Members of the banned LTTE staged bombings in Colombo, leaving six people dead.", "| ATTACK LTTE @LKA casualties exact 6"),
    ("Bombings carried out by ETA militants in Madrid left three people dead.", "| ATTACK ETA casualties exact 3"),
    # active or passive
    ("Sudanese soldiers opened fire at a group of students in Khartoum.", "| ATTACK SDN"),
    ("Armenia fired on Barda and other towns on Tuesday.", "| ATTACK ARM @AZE"),
    ("Vietnamese mainland troops invaded and occupied Cambodia in 1978.", "| ATTACK VNM>KHM"),
    # civilians of a nation are no side; police, officials and soldiers without a name are the country's
    ("A suicide bomber killed four Israelis in Haifa.", "| ATTACK ->- @ISR casualties exact 4"),
    ("Gunmen shot dead three policemen in Peshawar, Pakistan.", "| ATTACK ->PAK @PAK casualties exact 3"),
    ("Two bombs killed five police officers and a baker in Tunis.", "| ATTACK ->TUN @TUN casualties exact 5"),
    ("Gunmen attacked a market in Kano, killing 12 traders.", "| ATTACK ->- @NGA"),
    # a town that a group takes is taken from its state, or from whom the text says
    ("M23 fighters seized the city of Goma on Monday.", "| ATTACK M23>COD @COD"),
    ("Al-Shabaab seized Merca from warlords in 2009.", "| ATTACK AL-SHABAAB>- @SOM"),
    # a group by its leader, by `the group`, by `the rebels`
    ("Luanda was quiet on Friday. Men of Jonas Savimbi waited. Savimbi has said he will talk. The rebels captured Huambo a week ago.",
     "| ATTACK UNITA>AGO @AGO"),
    ("Hezbollah issued a statement on Monday. The group said its fighters fired rockets at Israel.", "| ATTACK HEZBOLLAH>ISR"),
    ("Syria backs Hezbollah, and a truce between the militant group and Israel was signed in Beirut.", "| AGREE HEZBOLLAH+ISR"),
    # words that only look like verbs
    ("Turkish warplanes attacked a suspected PKK target in northern Iraq on Tuesday.", "| ATTACK TUR>PKK @IRQ"),
    ("Russian artillery shells killed nine people in Kharkiv.", "| ATTACK RUS @UKR casualties exact 9"),
    ("Kenyan police shot dead four suspected Al-Shabaab militants.", "| ATTACK KEN>AL-SHABAAB casualties exact 4"),
    # senders
    ("Denmark, Norway and Poland have troops in Lithuania.", "DNK>LTU; NOR>LTU; POL>LTU |"),
    ("Boko Haram raided the village on Sunday. The army deployed a battalion in Diffa, Niger, on Monday.", "NER>NER units exact 1 | DEPLOY NER @NER; ATTACK BOKO-HARAM"),
    ("Spain is to send 800 soldiers to Lebanon; Ireland said on Monday it was sending 150.", "ESP>LBN personnel exact 800; IRL>LBN personnel exact 150 |"),
    ("After pro-government militia pulled out of Baidoa, Ethiopian troops arrived.", "| WITHDRAW - @SOM; DEPLOY ETH @SOM"),
    # people of the article, speakers
    ("Gen. Tomas Berg, chief of staff of the Norwegian army, arrived here. Berg held talks with his Finnish counterpart.", "| MEET NOR+FIN"),
    ("\"The force is welcome,\" said Spanish minister Ana Ruiz after talks with her Greek counterpart in Athens.", "| MEET ESP+GRC @GRC"),
    ("Angela Merkel spoke in Berlin after meeting Canada's Prime Minister Stephen Harper.", "| MEET DEU+CAN"),
    # whose deed it is: praised or accused, ordered, led to, refused
    ("Georgia accused Russia of sending 300 soldiers to Gori.", "| DEPLOY RUS @GEO"),
    ("The pact led to Cuba withdrawing its troops from Angola.", "| WITHDRAW CUB @AGO"),
    ("The meeting in Vienna followed Serbia's refusal to withdraw troops from Kosovo.", "| WITHDRAW SRB @XKX"),
    ("Ministers in Washington spoke of an exit of foreign troops from Chad.", "| WITHDRAW - @TCD"),
    ("The United Nations met. The adoption of the resolution, which calls for the withdrawal of Libyan troops from Chad, took an hour.",
     "| DEMAND_EXIT UN>LBY @TCD"),
    # claimed and blamed
    ("Nine people died in a bomb attack in Bali. The bombing was blamed on the al-Qaeda-linked Jemaah Islamiyah network.", "| ATTACK JEMAAH-ISLAMIYAH @IDN"),
    ("ETA is accused of being behind the bombing in Burgos which killed two people.", "| ATTACK ETA @ESP casualties exact 2"),
    # the clause that only dates
    ("On May 3, two days after rebels seized a soldier, Colombian jets bombed a camp near Cali.", "| ATTACK COL @COL"),
    # contingents and predicates
    ("UN peacekeepers in Liberia from Ghana planted trees in Monrovia.", "GHA>LBR |"),
    ("Most of the troops in Helmand are British.", "GBR>AFG |"),
    ("Dhaka police said they would deploy 4,000 officers in Sylhet.", "BGD>BGD personnel exact 4000 | DEPLOY BGD @BGD"),
    ("The U.S. military announced on Friday that two more soldiers were killed in Ramadi.", "| ATTACK ->USA @IRQ casualties exact 2"),
    # the two sides
    ("Talks between Ethiopia and Eritrea were held in Algiers. A truce between the two sides was signed.", "| MEET ETH+ERI @DZA; AGREE ETH+ERI"),
    ("MOGADISHU (News) -- The Islamists seized Kismayo, in Somalia, from a warlord on Friday.", "| ATTACK ISLAMIC-COURTS-UNION @SOM"),
    ("MOGADISHU (News) -- Al-Shabaab is back. Al-Shabaab said the Islamists killed two policemen in Mogadishu.", "| ATTACK AL-SHABAAB>SOM @SOM"),
    ("A bombing in Karachi was claimed by Jundallah. The bombing at a bank in Karachi which killed four people was condemned.",
     "| ATTACK JUNDALLAH @PAK casualties exact 4"),
    ("Kabul demanded on Friday that Uzbekistan withdraw its soldiers from Badakhshan.", "| DEMAND_EXIT AFG>UZB"),
    # whose the attacked are by what the sentence told of them
    ("Cameroonian soldiers destroyed a Boko Haram camp near Kolofata and killed several insurgents.", "| ATTACK CMR>BOKO-HARAM"),
    ("Two Greek soldiers were wounded in clashes in Mitrovica on Sunday.", "| ATTACK ->GRC @XKX"),
    ("A suicide attack in Kabul killed the bomber and two policemen.", "| ATTACK ->AFG @AFG"),
    ("The grenade attack on a Fatah rally in Gaza killed two people.", "| ATTACK ->FATAH @PSE casualties exact 2"),
    ("Five people were killed in fighting between JEM and SLM fighters in Darfur.", "| ATTACK JEM>SLM @SDN casualties exact 5"),
    # a woman among two leaders
    ("Gordon Brown phoned Angela Merkel before she was to meet President Nicolas Sarkozy in Strasbourg.", "| MEET DEU+FRA @FRA planned; MEET GBR+DEU"),
    ("BANJUL (News) -- The ruling party and the rebels of the MFDC signed a truce in Banjul.", "| AGREE GMB+MFDC"),
    ("LIBREVILLE (News) -- The deputy interior minister said soldiers would be deployed in Port-Gentil.", "| DEPLOY GAB @GAB planned"),
    # bands by their country
    ("Maoist guerrillas killed seven policemen in Nepal.", "| ATTACK CPN-MAOIST>NPL @NPL casualties exact 7"),
    ("Maoist rebels killed four policemen in Chhattisgarh, India.", "| ATTACK MAOISTS-INDIA>IND @IND"),
    # speakers
    ("\"We ask the foreign fighters to pull out of Somalia,\" Ethiopian spokesman Bereket Simon said.", "| DEMAND_EXIT ETH @SOM"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_who(text: str, expected: str, check) -> None:
    deployments, events = expected.split("|")
    if deployments.strip():
        check("deployments", text, deployments)
    if events.strip():
        check("events", text, events)
