"""Levels told without a posting verb, and what only looks like one: own sentences, grouped by the rule of language that they need."""

import pytest

MISS = pytest.mark.xfail(strict=True, reason="not read yet")

CASES = [
    # commerce and diplomacy use words of war
    ("Dutch companies operating in Ghana have doubled their exports.", ""),
    ("Belgian insurance companies in Kinshasa closed on Friday.", ""),
    ("A software company based in Estonia hired 40 people.", ""),
    ("The Norwegian diplomatic mission in Asmara held a reception.", ""),
    ("A Greek cargo vessel in the Black Sea lost its anchor.", ""),
    ("Portugal has two infantry companies in Kabul.", "PRT>AFG units exact 2 actual place=Kabul"),
    ("The Kenyan peacekeeping mission in Haiti is short of money.", "KEN>HTI none"),
    # one officer is no force; the police of a place are its own
    ("A German officer in Gao wrote a poem.", ""),
    ("Police in Denmark found a stolen painting, the Swedish paper said.", ""),
    ("Danish troops in Gao celebrated Christmas.", "DNK>MLI none actual place=Gao"),
    # what is denied, to come, or only talked of is not there
    ("Ireland does not have troops in Chad.", ""),
    ("The deployment of Finnish troops in Mali divided the cabinet in Helsinki.", ""),
    ("The spokesman of the Spanish contingent in Herat said so.", ""),
    # forces in their own state: posted somewhere, or at a task
    ("The army redeploys 210 officers, the Nigerian general said.", ""),
    ("About 300 Ohio National Guard troops were clearing roads in Ohio.", "USA>USA personnel about 300 actual"),
    # what is let be done is to come; a limit that is lifted is one
    ("Denmark decided to let its force in Mali grow from 300 to 500 soldiers.", "DNK>MLI exact 300 actual; DNK>MLI exact 500 planned"),
    ("Denmark let its force of 300 soldiers in Mali go on patrol.", "DNK>MLI exact 300 actual"),
    ("The resolution lifts the ceiling of the Danish force in Mali from 700 soldiers to 1,250.", "DNK>MLI exact 1250 authorised"),
    ("Rebels in Sierra Leone took some 500 Danish peacekeepers captive.", ""),
    # verbs that count, and what a withdrawal leaves
    ("The Hungarian contingent in Kandahar numbered 140.", "HUN>AFG personnel exact 140"),
    ("The cut will leave 800 Slovak soldiers in Cyprus.", "SVK>CYP personnel exact 800 planned"),
    ("The 1,900 Dutch soldiers in Uruzgan will leave in August.", "NLD>AFG personnel exact 1900 actual"),
    ("More than 400 Latvian soldiers are in Gao and six have been decorated.", "LVA>MLI personnel at_least 400 actual place=Gao"),
    ("He wants to bring home some of the 1,600 Czech soldiers in Kosovo.", "CZE>XKX personnel exact 1600 actual"),
    ("Some 1,600 Czech soldiers are in Kosovo. The 1,600 Czech soldiers in Kosovo are well, he said.", "CZE>XKX personnel about 1600 actual"),
    # levels before a change, told as done or with down, up
    ("Austria has cut its force in Bosnia from 900 to 400.", "AUT>BIH personnel exact 900 former; AUT>BIH personnel exact 400 actual"),
    ("Chile has 350 soldiers in Haiti, down from 500 last year.", "CHL>HTI personnel exact 350 actual; CHL>HTI personnel exact 500 former"),
    # what the men do ends what is counted; two things counted by one verb
    ("Spain has 700 soldiers fighting militias in Mali.", "ESP>MLI personnel exact 700 actual"),
    ("Canada has 200 soldiers and six helicopters in Gao.", "CAN>MLI personnel exact 200 actual; CAN>MLI aircraft exact 6 actual"),
    ("There are nine Ugandan battalions in Mogadishu and two Kenyan battalions in Kismayo.",
     "UGA>SOM units exact 9 actual place=Mogadishu; KEN>SOM units exact 2 actual place=Kismayo"),
    # tasks, borders at home, strength told in one word
    ("LISBON (News) -- About 900 policemen were engaged in guarding the fair.", "PRT>PRT personnel about 900 actual"),
    ("Algeria has deployed 12,000 troops along its border to stop smugglers from Libya.", "DZA>DZA personnel exact 12000 actual"),
    ("The 210-strong UN mission in Liberia will be enlarged.", "UN>LBR personnel exact 210 actual"),
    ("Sweden wants to raise its force in Mali to 320 soldiers.", "SWE>MLI personnel exact 320 proposed"),
    ("Spain has some 900 troops deployed in Afghanistan, most in Herat.",
     "ESP>AFG personnel about 900 actual; ESP>AFG personnel share actual place=Herat"),
    ("Britain keeps at least one brigade in Germany.", "GBR>DEU units at_least 1 actual"),
    ("The force in Haiti is made up of 20 Chileans, nine Peruvians and a Bolivian.",
     "CHL>HTI personnel exact 20; PER>HTI personnel exact 9; BOL>HTI personnel exact 1"),
    ("Indonesia will cut the number of troops in Aceh to 11,000 and reduce its police to 4,000.",
     "IDN>IDN personnel exact 11000 planned place=Aceh; IDN>IDN personnel exact 4000 planned place=Aceh"),
    # what stays behind, what is strewn over a country, what a number verb counts
    ("Ottawa would cut its brigade in Afghanistan, leaving 900 Canadian trainers, cooks and drivers there.", "CAN>AFG personnel exact 900"),
    ("The United States wants to merge 40 American bases scattered across Japan.", "USA>JPN facilities exact 40"),
    ("Polish troops in Chad, now numbering some 300 for the summer, will stay.", "POL>TCD personnel about 300"),
    ("He was against losing Belgian soldiers stationed in Germany.", "BEL>DEU none actual"),
    # distances in brackets
    ("The rebels, based in Goma, hold a hill some 30 kilometres (19 miles) from Rwanda.", ""),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_levels(text: str, expected: str, check) -> None:
    check("deployments", text, expected)
