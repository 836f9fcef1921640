"""Levels that a task, an act, a verb of number or a unit's name tells, and what only looks like one: own sentences, by the rule that they need."""

import pytest

MISS = pytest.mark.xfail(strict=True, reason="not read yet")

CASES = [
    # a task tells that forces are there
    ("Spanish troops guarding the port of Durres in Albania fired into the air.", "ESP>ALB none actual"),
    ("Dutch soldiers patrolled Gao on Monday.", "NLD>MLI none actual place=Gao"),
    ("Kenyan soldiers on patrol in Kismayo found a mine.", "KEN>SOM none actual place=Kismayo"),
    ("ABUJA (News) -- The army said that its troops engaged in internal security in the North West arrested four bandits.",
     "NGA>NGA none actual place=North_West"),
    ("ABUJA (News) -- Soldiers on clearance operation in Taraba State have gone on to the hills.", "NGA>NGA none actual place=Taraba_State"),
    ("ABUJA (News) -- The Nigerian soldiers were on deployment in Gashua.", "NGA>NGA none actual place=Gashua"),
    # not yet, not at all, no soldiers, no place
    ("US troops will patrol the border with Mexico.", ""),
    ("Ethiopian troops are not patrolling Mogadishu, the minister said.", ""),
    ("Japanese engineers patrolled the site of the plant in Vietnam.", ""),
    ("LONDON (News) -- British police guarding a court in London arrested two men.", ""),
    ("French firefighters are helping victims of the flood in Morocco.", ""),
    ("The police patrolled the streets of Milan on Sunday.", ""),
    ("The troops of 202 Forward Operating Base in Kaduna sang.", ""),
    # forces kept up; a quarter of their own state
    ("ANKARA (News) -- Turkey keeps a strong military presence in the southeast.", "TUR>TUR none actual place=southeast"),
    ("Iran keeps a military presence in Syria.", "IRN>SYR none actual"),
    ("ABUJA (News) -- The Nigerian Army is deployed in the northeast to keep order.", "NGA>NGA none actual place=northeast"),
    ("Chinese companies maintain a strong presence in Zambia.", ""),
    ("Germany maintains a strong presence in the south of the car market.", ""),
    # who is told to leave or kept on is there; a cut or an increase alone is no level
    ("Mali demanded the withdrawal of French troops.", "FRA>MLI none actual"),
    ("Kenya asked for French forces to remain in Somalia.", "FRA>SOM none actual"),
    ("Canada has extended the mission of its soldiers in Latvia.", "CAN>LVA none actual"),
    ("The United States asked Syria to withdraw its ambassador from Lebanon.", ""),
    ("France extended the stay of its ambassador in Mali.", ""),
    ("Turkey will send 450 more soldiers to Libya.", ""),
    ("Denmark withdrew its soldiers from Kosovo.", ""),
    # the number of troops somewhere
    ("The plan is to boost the number of Danish soldiers in Estonia.", "DNK>EST none actual"),
    ("He wants to boost the number of Danish nurses in Estonia.", ""),
    # troops sent to a place at home; officers assigned
    ("KAMPALA (News) -- The army moved soldiers to Gulu on Monday.", "UGA>UGA none actual place=Gulu"),
    ("KAMPALA (News) -- The army redeploys 60 colonels.", ""),
    ("KAMPALA (News) -- The Ugandan army announced the redeployment of 60 senior officers.", ""),
    ("Thailand sent police to Phuket to guard the hotels.", ""),
    # what stands between forces and their verb
    ("Two Greek frigates, the Hydra and the Spetsai, are stationed off Libya.", "GRC>LBY ships exact 2"),
    ("NDJAMENA (News) -- Virtually all Chad's 25,000 police and army were mobilized.", "TCD>TCD personnel exact 25000 actual"),
    ("Only a week after 300 men and officers of the Nigerian Army went on a peace-keeping mission to Darfur in Sudan, he spoke.",
     "NGA>SDN personnel exact 300 actual place=Darfur"),
    ("Another 250 Danish soldiers are stationed in Iraq.", "DNK>IRQ personnel exact 250 actual"),
    ("Another 250 Danish soldiers will go to Iraq.", ""),
    # whose a force led by a state is; who provides most of it
    ("Chad asked for a 4,000-strong French-led international force in Darfur.", "FRENCH-LED-INTERNATIONAL-FORCE>SDN personnel exact 4000"),
    ("The US-led coalition met. Some 9,000 US-led troops are fighting in Iraq.", "US-LED-COALITION>IRQ personnel about 9000 actual"),
    ("Brazil provides most of the 7,000-strong multinational force in Haiti.",
     "BRA>HTI personnel share; MULTINATIONAL-FORCE>HTI personnel exact 7000"),
    # levels that a copula or a number verb gives
    ("The British troops in Iraq are tired. The British strength is now around 1,700 and will fall to around 1,500 by the end of May.",
     "GBR>IRQ personnel about 1700 actual; GBR>IRQ personnel about 1500 planned"),
    ("About 250 Oregon National Guard troops were helping in Oregon, and he expects that number will reach about 450.",
     "USA>USA personnel about 250 actual; USA>USA personnel about 450 planned"),
    ("Spain has 900 troops in Mali. At its height, the Spanish contingent numbered 2,100, most of whom were in Gao.",
     "ESP>MLI personnel exact 900 actual; ESP>MLI personnel exact 2100 former"),
    ("The German force in Mali stands at 900 and could rise to 1,200.", "DEU>MLI personnel exact 900 actual; DEU>MLI personnel exact 1200 proposed"),
    ("By next summer the size of the Polish force in Chad will be 350.", "POL>TCD personnel exact 350 planned"),
    ("The number of refugees in Chad is 40,000.", ""),
    ("France has 300 troops in Mali. The total number of visitors to the museum is 4,500.", "FRA>MLI personnel exact 300 actual"),
    ("The German population of Namibia numbered 25,000 in 1990.", ""),
    ("The total labour force of Kenya rose to 3,600,000.", ""),
    ("The bank has increased its strength in Poland to 900.", ""),
    # one unit by its name and place
    ("ABUJA (News) -- He spoke to troops of 19 Task Force Brigade, Monguno, Borno State.", "NGA>NGA units exact 1 actual place=Monguno"),
    ("ABUJA (News) -- He renamed the 22 Brigade, located in Bama, Borno State.", "NGA>NGA units exact 1 actual place=Bama"),
    ("ABUJA (News) -- He visited the Gun Boat Company of Operation Sweep, at Baga.", "NGA>NGA units exact 1 actual place=Baga mission=Operation_Sweep"),
    ("ABUJA (News) -- He led a team to Headquarters 29 Task Force Brigade, Buni Gari, Yobe State.", "NGA>NGA units exact 1 actual place=Buni_Gari"),
    ("ABUJA (News) -- He saw 254 Task Force Battalion, Sabon Gida located along the Damboa road.", "NGA>NGA units exact 1 actual place=Sabon_Gida"),
    ("ABUJA (News) -- The commander of 12 Task Force Brigade, Yola, spoke.", ""),
    ("ABUJA (News) -- He addressed 3 Division, Jos.", ""),
    ("The 3rd Division of the Scottish League, based in Glasgow, has ten clubs.", ""),
    ("The paint plant of Omega Petrochemical Company, based in Jilin in China, burned.", ""),
    # parts, sources, shared verbs
    ("Britain has 2,000 soldiers in Mali, including 300 from Spain.", "GBR>MLI personnel exact 2000 actual; ESP>MLI personnel exact 300 actual"),
    ("Finland plans to station 600 soldiers in Chad, including two infantry companies.",
     "FIN>TCD personnel exact 600 planned; FIN>TCD units exact 2 planned"),
    ("BEIRUT (News) -- Lebanese army troops and dozens of armoured vehicles were deployed around offices in central Beirut.",
     "LBN>LBN vehicles vague 24-99 actual place=Beirut"),
    # status: of what a cut leaves, of what a resolution allows, of bases strewn over a country
    ("The report will recommend withdrawing 15 brigades from Iraq, leaving 60,000 American soldiers there.", "USA>IRQ personnel exact 60000 proposed"),
    ("The UN Security Council passed a resolution calling for the deployment of 12,000 UN peacekeepers in Chad.", "UN>TCD personnel exact 12000 authorised"),
    ("The army wants to merge 30 US bases scattered across Italy.", "USA>ITA facilities exact 30 actual"),
    # what is none: stations, calls at ports, sums of a cut, posts of men, camps of refugees, staff, passengers, climbers
    ("In Mosul in Iraq, insurgents looted several police stations.", ""),
    ("It was the second visit of the Chinese frigate to the United States.", ""),
    ("The two met on board a South African ship off Congo.", ""),
    ("The Pentagon may cut its force in Iraq by as many as three combat brigades, he said.", ""),
    ("He was deputy commander of a brigade posted north of Goma in Congo.", ""),
    ("Turkey invaded and occupied the north of Cyprus.", ""),
    ("There are 90 temporary camps for refugees in Sri Lanka, the United Nations said.", ""),
    ("China has sent 15,000 medical personnel to Africa.", ""),
    ("The other democratic forces in Serbia praised the Americans.", ""),
    ("Some 40 army lorries were stolen in Nairobi, Kenya.", ""),
    ("Bush's plane Air Force One landed at Beijing in China.", ""),
    ("An Italian oil vessel off Nigeria lost its anchor.", ""),
    ("Japanese banking units in the United States booked losses.", ""),
    ("The climbing party in Nepal includes three Indians, 10 Vietnamese and a Korean.", ""),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_presences(text: str, expected: str, check) -> None:
    check("deployments", text, expected)
