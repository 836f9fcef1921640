"""Where acts are: names that only the text knows, definite descriptions, sides of states, datelines. One or a few sentences each; the event that matters."""

import pytest

CASES = [
    # the text names the place itself
    ("Turkey buried its dead. Gunmen killed four soldiers in Qarasu village on Monday, Turkish officials said.", "ATTACK @TUR place=Qarasu"),
    ("Rebels attacked the town of Dolbina in Chad, killing six soldiers.", "ATTACK @TCD place=Dolbina"),
    ("In Kenya, five soldiers were killed when a mine exploded in the Wadelo district.", "ATTACK @KEN place=Wadelo"),
    ("A rocket exploded at Camp Tarvell in Iraq on Friday, killing two soldiers.", "ATTACK @IRQ place=Camp_Tarvell"),
    ("Clashes in the Ain Rumeh refugee camp in Lebanon killed three gunmen.", "ATTACK @LBN place=Ain_Rumeh_refugee_camp"),
    ("President Nursultan Nazarbayev met Chancellor Angela Merkel in Oberwies, Germany.", "MEET @DEU place=Oberwies"),
    ("Jets bombed the town of Sarmada Fawq in Syria on Monday. A second raid in Sarmada Fawq killed nine civilians on Tuesday.",
     "ATTACK @SYR place=Sarmada_Fawq; ATTACK @SYR place=Sarmada_Fawq"),
    # what stands for a place told before
    ("Canada keeps engineers in Kandahar province. Two Canadian soldiers were killed in the province on Sunday.", "ATTACK @AFG place=Kandahar_province"),
    ("Violence grew in Iraq. Seven policemen were killed in the capital on Monday.", "ATTACK @IRQ place=Baghdad"),
    ("French soldiers reached Gao, in Mali, in the night. Gunmen attacked the town at dawn, killing two soldiers.", "DEPLOY FRA @MLI place=Gao; ATTACK @MLI place=Gao"),
    ("A bomb exploded in Kirkuk, Iraq, on Sunday. The blast killed eleven people.", "ATTACK @IRQ place=Kirkuk"),
    # sides of a state, the land around a town, the finest of several
    ("Spanish troops were deployed in southern Lebanon.", "DEPLOY ESP @LBN place=southern_Lebanon"),
    ("Rebels killed two policemen in northern Uganda.", "ATTACK @UGA place=northern_Uganda"),
    ("A bomb killed six people 30 km south of Baghdad, Iraqi police said.", "ATTACK @IRQ place=Baghdad"),
    ("A mortar round hit a market in the Zafar district in southern Baghdad, killing two people.", "ATTACK @IRQ place=Zafar"),
    ("Shells killed three people in northern Syria. The shells killed three people in Azaz, in northern Syria.", "ATTACK @SYR place=Azaz"),
    # names that are no places here
    ("Romania signed a deal with the United States on the stay of US troops at Romania's bases.", "AGREE @ROU"),
    ("A ceasefire between Israel and Hamas went into effect in the Gaza Strip on Monday.", "AGREE @PSE place=Gaza_Strip"),
    ("The 2004 Madrid bombings killed 191 people.", "ATTACK @ESP place=Madrid"),
    ("Army jets bombed the hills near Larkhova on Sunday, Ukrainian officials said. Ukraine mourned.", "ATTACK @UKR place=Larkhova"),
    ("The army raided two houses at Derwaza on Friday, killing three gunmen, a Pakistani general said. Pakistan has many such raids.",
     "ATTACK @PAK place=Derwaza"),
    # the one place that an article is set in
    ("Fighting went on in Abyei. Traders fled Abyei for Sudan. In Abyei shops were shut, and schools in Abyei too. The African Union deployed 400 soldiers"
     " to watch the truce.", "DEPLOY AU @SDN personnel exact 400 place=Abyei"),
    ("Fighting went on in Gao. Traders fled Kidal. In Timbuktu shops were shut, and schools in Gao too. Mali waits. France deployed 400 soldiers to watch the truce.",
     "DEPLOY FRA @MLI personnel exact 400 place=-"),
    # victims at home, clauses of their own
    ("Rain fell in Israel. The army resumed raids on Gaza after a mortar round killed two Israeli farmers.", "ATTACK @ISR"),
    ("A tourist from Finland was killed in an attack on a hotel in Tunisia.", "ATTACK @TUN"),
    ("More soldiers will be sent to secure Kirkuk, the Iraqi general said.", "REINFORCE @IRQ place=Kirkuk"),
    # meetings
    ("He recalled talks with Jacques Chirac at the White House in 2003.", "MEET @USA place=White_House"),
    ("BUDAPEST, May 3 (Wire) -- Hungarian Foreign Minister Peter Szijjarto held talks on Monday with his visiting Turkish counterpart Mevlut Cavusoglu.",
     "MEET @HUN place=Budapest"),
    ("President Vladimir Putin was in Hanoi on Tuesday for a state visit to Vietnam.", "MEET RUS>VNM @VNM place=Hanoi"),
    ("Angela Merkel had flown home from Doha, where she met Qatari Prime Minister Hamad bin Jassim.", "MEET @QAT place=Doha"),
    ("PRETORIA, May 3 (Wire) -- South African President Thabo Mbeki met Kenyan Prime Minister Raila Odinga to calm tension in Kisumu.", "MEET ZAF+KEN @-"),
    ("In Oslo fans sang. In May 2021 US forces overthrew the Taliban regime.", "REGIME_CHANGE USA>TALIBAN @AFG"),
    ("Karachi police deployed 2,000 officers on Friday.", "DEPLOY PAK @PAK personnel exact 2000 place=Karachi"),
    ("Iraq is tense. Iraqi police lost control of Darband Zar on Friday after militants attacked.", "ATTACK @IRQ place=Darband_Zar"),
    ("Turkish ships reached Cyprus. Turkish troops occupied the northern half of Cyprus in answer to a coup in Nicosia.", ""),
    ("Two Kenyan soldiers were killed in Mandera, in Kenya, on Friday. More soldiers were sent to the area on Sunday, the Kenyan army said.",
     "ATTACK @KEN place=Mandera; REINFORCE @KEN place=Mandera"),
    ("Clashes between the Oshuku community and soldiers in Nigeria killed two people.", "ATTACK @NGA place=Oshuku"),
    ("Gunmen killed two teachers in the Barwa local government area of Nigeria.", "ATTACK @NGA place=Barwa"),
    ("Chad sent 300 soldiers to Cameroon in defiance of Abuja.", "DEPLOY TCD @CMR personnel exact 300"),
    ("Burundi waits for a vote. The UN council met in New York on the situation in Burundi and will extend the mandate of the UN mission in the country.",
     "EXTEND UN @BDI planned"),
    ("A bomb killed four people in Gao, Mali, on Sunday. The previous attack killed six people.", "ATTACK @MLI place=Gao; ATTACK @MLI place=-"),
    # several places beside each other
    ("A bomb went off near the Afghan border in Pakistan's Khyber district, killing six people.", "ATTACK @PAK place=Khyber"),
    ("Three policemen were shot dead in Kashmir's Pulwama district, Indian officials said.", "ATTACK @IND place=Pulwama_district"),
    ("An explosion in the Bab al-Hawa neighbourhood of Tripoli, Lebanon, killed nine people.", "ATTACK @LBN place=Bab_al-Hawa"),
    ("The Pentagon plans to deploy 5,500 troops to the Mexican border in Texas.", "DEPLOY USA @USA personnel exact 5500 planned place=Texas"),
    ("Troops clashed with rebels in the hills above Bujumbura, killing nine people.", "ATTACK @BDI place=Bujumbura"),
    ("Gunmen raided Okadu, a village in Nigeria, and killed 12 people.", "ATTACK @NGA place=Okadu"),
    ("Ships of the Chinese navy entered the Taiwan Strait.", "DEPLOY CHN @SEA:TAIWAN_STRAIT"),
    ("British Prime Minister Tony Blair visited British troops in Basra.", "MEET GBR>- @IRQ place=Basra"),
    ("Jets struck the port of Hodeidah in Yemen.", "ATTACK @YEM place=Hodeidah"),
    ("Two Dutch soldiers were killed in Uruzgan province in southern Afghanistan.", "ATTACK @AFG place=Uruzgan"),
    ("At least 40 people died in clashes in Jonglei state, South Sudan.", "ATTACK @SSD place=Jonglei"),
    ("The Ethiopian army withdrew from Tigray's capital, Mekelle.", "WITHDRAW ETH @ETH place=Mekelle"),
    ("Gunmen on motorcycles killed 13 people in Burkina Faso's Sahel region.", "ATTACK @BFA place=Sahel_region"),
    ("Rain fell in Somalia. Rebels shelled the airport of the capital on Friday, killing two people.", "ATTACK @SOM place=Mogadishu"),
    # the blow or the meeting told before
    ("Gunmen attacked a school in Peshawar, Pakistan. At least six guards were killed in the shootout.", "ATTACK @PAK place=Peshawar"),
    ("Sudanese President Omar al-Bashir met Chadian President Idriss Deby in Doha. Mali's president criticised the meeting with Qatari Prime Minister Hamad"
     " bin Jassim.", "MEET SDN+TCD @QAT place=Doha; MEET @QAT place=Doha"),
    # the opening tells a side of a state, the town follows
    ("A blast killed six people in southern Yemen on Monday. The governor said that a car had blown up in Zinjibar.", "ATTACK @YEM place=Zinjibar"),
    ("Rebels killed six people in northern Uganda on Monday. Rain fell. Farmers met. Roads were shut. Shops were open in Gulu.", "ATTACK @UGA place=northern_Uganda"),
    ("Rebels took control of Kidal, some 300 km north of Gao, after Malian troops pulled out.", "WITHDRAW MLI @MLI place=Kidal"),
    ("The minister praised what Pakistan did in its tribal belt, where the army killed 12 militants.", "ATTACK PAK>- @PAK"),
    ("Iraq's parliament called for the withdrawal of all foreign troops.", "DEMAND_EXIT IRQ @IRQ"),
    # a state told in passing is soon forgotten
    ("Mali mourned. Gunmen attacked Gao in Mali, then Kidal in Mali. The minister flew to Qatar. He rested. Bells rang. Soldiers killed six rebels.",
     "ATTACK @MLI place=Gao; ATTACK @MLI"),
    ("GOMA, Congo, May 3 (Wire) -- Rebels shelled this eastern city on Tuesday, killing six people.", "ATTACK @COD place=Goma"),
    ("BUJUMBURA, May 3 (Wire) -- Mozambican peacekeepers arrived in the Burundian capital on Sunday.", "DEPLOY MOZ @BDI place=Bujumbura"),
    ("TRIPOLI, Lebanon, May 3 (Wire) -- A mortar round killed two people here on Sunday.", "ATTACK @LBN place=Tripoli"),
    ("A bomb in Istanbul's Taksim Square killed six people.", "ATTACK @TUR place=Taksim_Square"),
    ("Angela Merkel met George W. Bush in Savannah, Georgia.", "MEET DEU+USA place=Savannah"),
    ("Fighting goes on in Somalia. In Somalia shops were shut. The premier told reporters in Addis Ababa of his plans. Ethiopia said that it had deployed"
     " 3,000 troops.", "DEPLOY ETH @SOM personnel exact 3000"),
    # a given name that is a place's too
    ("Salvador Allende was ousted in a coup in Chile in 1973.", "REGIME_CHANGE ->CHL @CHL"),
    ("Chad President Idriss Deby sent 1,200 troops to Nigeria.", "DEPLOY TCD @NGA personnel exact 1200"),
    ("Jordan Armed Forces sent 200 soldiers to Yemen.", "DEPLOY JOR @YEM personnel exact 200"),
    ("Israel Katz sent 500 soldiers to Gaza.", "DEPLOY ISR @PSE personnel exact 500"),
    # a mission named is where its name says
    ("BRUSSELS, Dec. 20, 1996 (Wire) -- SFOR has begun its work. Russia keeps a brigade under American command. The force will be cut in June.", "REDUCE @BIH"),
    # here
    ("NAIROBI, May 3 (Wire) -- Kenyan President Mwai Kibaki met Ugandan President Yoweri Museveni here on Tuesday.", "MEET @KEN place=Nairobi"),
    ("KABUL, May 3 (Wire) -- Some 200 Danish soldiers arrived here on Tuesday.", "DEPLOY DNK @AFG personnel about 200 place=Kabul"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_places(text: str, expected: str, check) -> None:
    check("events", text, expected)


STOCKS = [
    # of whom a force is made up is where it is
    ("Some 30 Italian soldiers are stationed at Durres, Albania. The contingent includes 14 Greeks.",
     "ITA>ALB about 30 place=Durres; GRC>ALB exact 14 place=Durres"),
    ("A force of 90 Danish soldiers is based in Goma, Congo. The force is made up of 50 Swedes and 40 Finns.",
     "DNK>COD exact 90 place=Goma; SWE>COD exact 50 place=Goma; FIN>COD exact 40 place=Goma"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), STOCKS)
def test_places_of_stocks(text: str, expected: str, check) -> None:
    check("deployments", text, expected)
