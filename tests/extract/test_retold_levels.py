"""Levels told twice, told with a limit, or told of forces that only the text names: own articles of two or three sentences."""

import pytest

CASES = [
    # a headline in the present is told again as to come
    ("Kenya sends troops to Burundi\n\nNAIROBI, May 10 -- Kenya will send troops to Burundi next month, the minister said.", "KEN>BDI none planned"),
    ("Kenya sends 600 troops to Burundi\n\nNAIROBI, May 10 -- Kenya will send 600 troops to Burundi next month, the minister said.",
     "KEN>BDI personnel exact 600 planned"),
    ("Kenya sends troops to Burundi\n\nNAIROBI, May 10 -- Kenya sent troops to Burundi on Sunday, the minister said.", "KEN>BDI none actual"),
    # the finer place of a presence told again; another place is another presence
    ("French troops are in Mali. The French soldiers are based in Gao.", "FRA>MLI none actual place=Gao"),
    # one strength, once with its place and once without
    ("Zambia to give 2,400 troops to force\n\nLUSAKA, May 10 -- Zambia is to contribute 2,400 troops to a force in Burundi, the minister said.",
     "ZMB>BDI personnel exact 2400 planned"),
    ("Denmark has 300 soldiers in Iraq. Denmark has 300 soldiers in Kosovo.", "DNK>IRQ personnel exact 300; DNK>XKX personnel exact 300"),
    # limits
    ("The German parliament authorised a ceiling of 1,300 troops in Mali.", "DEU>MLI personnel exact 1300 authorised"),
    ("Norway's parliament approved up to 500 troops in Mali.", "NOR>MLI personnel at_most 500 authorised"),
    ("The Norwegian minister promised up to 500 troops for Mali.", "NOR>MLI personnel at_most 500 planned"),
    # an international force is called by its kind
    ("The UN called for a 4,000-strong international force in Georgia.", "INTERNATIONAL-FORCE>GEO personnel exact 4000 proposed"),
    ("Some 900 Greek soldiers serve in the international force in Georgia.", "GRC>GEO personnel about 900 actual"),
    ("The plan involves the dispatch of an international force of up to 4,000 troops to Georgia.", "INTERNATIONAL-FORCE>GEO personnel at_most 4000 planned"),
    # words that post forces
    ("ABUJA, May 10 -- About 2,000 Nigerian soldiers have taken up positions in Maiduguri.", "NGA>NGA personnel about 2000 actual place=Maiduguri"),
    ("BEIJING, May 10 -- More than 3,000 Chinese soldiers have taken over a village in southern China.", "CHN>CHN personnel at_least 3000 actual"),
    ("ABUJA, May 10 -- About 2,000 Nigerian soldiers have taken up golf in Maiduguri.", ""),
    ("Some 700 Turkish soldiers are camped near Bashiqa in Iraq.", "TUR>IRQ personnel about 700 actual place=Bashiqa"),
    # still to come: slated, on a task of tomorrow
    ("KATHMANDU, May 10 -- The UN has a first batch of 40 monitors slated to arrive in Nepal soon.", "UN>NPL personnel exact 40 planned"),
    ("KATHMANDU, May 10 -- The UN has 40 monitors in Nepal.", "UN>NPL personnel exact 40 actual"),
    ("SYDNEY, May 10 -- Thousands of police will patrol trouble spots in Sydney this weekend.", "AUS>AUS personnel vague 2000-9999 planned place=Sydney"),
    # at home for a task; not from desk to desk
    ("DHAKA, May 10 -- Youths rampaged in Rangpur in Bangladesh. Hundreds of troops and armed police were deployed to quell the riots.",
     "BGD>BGD personnel vague 200-999 actual"),
    ("ABUJA, May 10 -- The Nigerian army redeployed 310 officers to fill the gaps.", ""),
    # who is to raise a force has none there
    ("The French officer was able to build up a police force in Baghdad.", ""),
    ("The African Union Peace and Security Council approved the deployment of 6,500 troops to Nigeria.", "AU>NGA personnel exact 6500 planned"),
    # craft that are nobody's, in a sentence without war
    ("WELLINGTON, May 10 -- New Zealand looked for a glider. Four aircraft are scouring the hills north of Wellington for it.", ""),
    ("NAIROBI, May 10 -- Kenya has four military aircraft in Somalia.", "KEN>SOM aircraft exact 4 actual"),
    # at home, a side of the state; where men come from they are not
    ("BAGHDAD, May 10 -- Baghdad sent five helicopters to the south on Monday to carry pilgrims home from Saudi Arabia.",
     "IRQ>IRQ aircraft exact 5 actual place=south"),
    # a place is no part of a longer name
    ("PARIS, May 10 -- Some 1,300 French police officers were sent to Seine-Saint-Denis.", ""),
    # the time of what is still to come is not that of the level
    ("Norway is due to take over in July the command of the UN peacekeeping force in Lebanon.", "UNIFIL>LBN none actual on=2021-05-12..2021-05-12"),
    # an acronym that the text spells out as something else
    ("KATHMANDU, May 10 -- The Comprehensive Peace Agreement (CPA) was signed in Nepal. The CPA says that India shall withdraw its army personnel "
     "stationed at Kalapani.", "IND>NPL none actual place=Kalapani"),
    # where a spokesman speaks is no host
    ("TBILISI, May 10 -- A force is on its way to Georgia. Troops are needed in Georgia.\n\nIn Madrid, a Spanish ministry spokesman said the plan was good.\n\n"
     "The force, due to comprise 500 Greek troops, will protect aid.", "GRC>GEO personnel exact 500 planned"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_levels_told_again(text: str, expected: str, check) -> None:
    check("deployments", text, expected)
