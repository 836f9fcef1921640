"""Posture acts and the words around them: what is agreed and under way, part of a presence that moves within its host, levels that only look like acts, contractions."""

import pytest

CASES = [
    # a share of a presence, or the forces that are there, go to another place of the same host
    ("Canada has 600 soldiers in Latvia. Most of the Canadian soldiers who are in Latvia will go to Riga.", "RELOCATE CAN @LVA planned place=Riga"),
    ("Spain has 300 soldiers in Lebanon. Spain will move most of its soldiers to Tyre.", "RELOCATE ESP @LBN planned place=Tyre"),
    ("Spain will move 300 soldiers to Tyre in Lebanon.", "DEPLOY ESP @LBN personnel exact 300 planned place=Tyre"),
    # a figure that is to remain is a level
    ("Fewer than 400 Danish soldiers will remain in Kosovo.", ""),
    ("About 200 Danish soldiers will remain in Kosovo.", ""),
    ("Denmark's 200 soldiers will stay in Kosovo for another year.", "EXTEND DNK @XKX planned"),
    ("Danish soldiers will remain in Kosovo.", "EXTEND DNK @XKX planned"),
    # a state's presence, by its capital too
    ("Ottawa has discussed reducing its presence in Latvia.", "REDUCE CAN @LVA proposed"),
    ("The bank has discussed reducing its presence in Latvia.", ""),
    # bases by name
    ("Norway has 200 soldiers in Iraq. Norway agreed to hand over the al-Taqaddum air base in Anbar, though the transfer is still in progress.",
     "HAND_OVER NOR @IRQ in_progress"),
    ("Norway has 200 soldiers in Iraq. Norway agreed to hand over the al-Taqaddum air base, while talks on wages are under way.", "HAND_OVER NOR @IRQ planned"),
    ("Norwegian soldiers are in Iraq. The plan to leave the al-Taqaddum airbase, which parliament backed last year, is still in progress.",
     "WITHDRAW NOR @IRQ in_progress"),
    ("The plan to leave the hotel in Anbar is still in progress.", ""),
    # a receiver who will now be in charge
    ("British soldiers are in Iraq. Baghdad will now be in charge of security in Basra.", "HAND_OVER GBR>IRQ @IRQ planned"),
    # what leans on the word before
    ("\"We'll send 300 soldiers to Haiti,\" the Chilean president said.", "DEPLOY CHL @HTI personnel exact 300 planned"),
    ("\"We’re sending 300 soldiers to Haiti,\" the Chilean president said.", "DEPLOY CHL @HTI personnel exact 300 in_progress"),
    ("\"We've sent 300 soldiers to Haiti,\" the Chilean president said.", "DEPLOY CHL @HTI personnel exact 300 completed"),
    ("\"We'd send 300 soldiers to Haiti,\" the Chilean president said.", "DEPLOY CHL @HTI personnel exact 300"),
    ("Chile said it's sending 300 soldiers to Haiti.", "DEPLOY CHL @HTI personnel exact 300 in_progress"),
    # exercises
    ("Togolese troops visited Ghana for joint exercises in 2004.", "EXERCISE TGO @GHA completed"),
    ("Recent exercises of the Ghanaian navy off Accra drew criticism.", "EXERCISE GHA @GHA"),
    ("A military exercise started in northern Ghana on Monday.", "EXERCISE GHA @GHA in_progress"),
    ("The Dutch-led naval forces staged a three-day maneuver in Gulf waters.", "EXERCISE NLD completed"),
    ("The breathing exercise started in northern Ghana on Monday.", ""),
    ("The US military wants to exercise custody of the marine in Manila.", ""),
    ("The United States will act if Sudan does not accept UN peacekeepers in Darfur.", "DEPLOY UN @SDN proposed place=Darfur"),
    # demands of exit, whoever asks
    ("The governor asked for the complete withdrawal of American troops from Guam.", "DEMAND_EXIT GUM>USA @GUM completed"),
    ("Protesters demanded the departure of Kenyan troops from Somalia.", "DEMAND_EXIT ->KEN @SOM completed"),
    ("Lawmakers called for the withdrawal of all Kenyan troops from Somalia.", "WITHDRAW KEN @SOM proposed"),
    # what somebody else opposes, what only dates another act
    ("A Malian leader opposes a Dutch troop pullout.", ""),
    ("Shelling went on in Gao even after the Dutch army had pulled out of Mali.", ""),
    ("The Dutch army had pulled out of Mali.", "WITHDRAW NLD @MLI completed"),
    # unnamed forces that come to a state or leave it are not its own
    ("The force arrives in Albania.", ""),
    ("Troops began coming home from Iraq.", ""),
    ("Army troops arrived in Gao in Mali.", "DEPLOY MLI @MLI completed place=Gao"),
    ("African nations may send in soldiers to Somalia.", ""),
    # verbs and nouns of the trade
    ("Kenyan officers and men of 31 Brigade had been drafted to Garissa.", "DEPLOY KEN @KEN completed place=Garissa"),
    ("Norway scrambled fighter jets over the Baltic Sea.", "DEPLOY NOR @SEA:BALTIC_SEA completed"),
    ("Soldiers from Chad have reached Gao in Mali.", "DEPLOY TCD @MLI completed place=Gao"),
    ("Kenya has deployed 8,000 troops along the frontier to stop fighters launching raids in Somalia.", "DEPLOY KEN @KEN personnel exact 8000 completed"),
    ("Washington plans to cut troop levels in Germany by 9,500.", "REDUCE USA @DEU personnel exact 9500 planned"),
    ("Russia is building up its forces in Syria.", "REINFORCE RUS @SYR in_progress"),
    ("Some 900 Ghanaian troops will join the 2,000 already in Mali.", "REINFORCE GHA @MLI personnel about 900 planned"),
    ("Some 900 Ghanaian troops will join the talks in Mali.", ""),
    ("A second contingent of Ghanaian troops arrived in Mali.", "REINFORCE GHA @MLI completed"),
    ("Egypt was among the first states to send its contingent to Darfur.", "DEPLOY EGY @SDN completed place=Darfur"),
    ("Egypt will be the first country to send its contingent to Darfur.", "DEPLOY EGY @SDN planned place=Darfur"),
    ("US and South Korean troops held a joint exercise.", "EXERCISE USA+KOR completed"),
    ("The US suspended its annual military exercise with Ghana.", "EXERCISE USA+GHA suspended"),
    # ships by name, coasts, quarters of the land, who is to send
    ("The Danish navy's destroyer \"Absalon\" visited Haiphong in Vietnam.", "DEPLOY DNK @VNM completed place=Haiphong"),
    ("German navy ships have been patrolling the coast of Lebanon.", "DEPLOY DEU @LBN in_progress"),
    ("Chinese soldiers drove into the British army headquarters in Hong Kong.", "DEPLOY CHN @HKG completed"),
    ("The US envoy in Sudan stepped up its effort to persuade Khartoum to accept a joint AU-UN force for Darfur.", "DEPLOY AU @SDN proposed place=Darfur"),
    ("Iraqi police are in Basra, in Iraq. Iraqi soldiers were sent to the south to wait for pilgrims from Mecca.", "DEPLOY IRQ @IRQ completed"),
    # what only sounds like it
    ("Some Malian soldiers were deserting.", ""),
    ("Villagers deserted Kidal.", ""),
    ("The police stopped the trekkers as crossing the pass is dangerous in Nepal.", ""),
    ("The Kenyan army embarked on a census in Somalia.", ""),
    ("Tankers circle above Mali, providing French troops with fuel.", ""),
    ("The ministry mobilised personnel and resources in Chile.", ""),
    ("Moscow took control of the gas field in Sakhalin from British companies.", ""),
    ("Kerik helped to build up the Iraqi police force.", ""),
    ("Democratic leaders vowed to press for US troop reductions in Iraq.", "REDUCE USA @IRQ proposed"),
    # contributions as a list
    ("Ghana said it was sending 1,000 troops to Albania; Turkey, 500; Romania, 400.",
     "DEPLOY GHA @ALB personnel exact 1000; DEPLOY TUR @ALB personnel exact 500; DEPLOY ROU @ALB personnel exact 400"),
    ("Ghana will send 1,000 troops to Albania, while Spain will contribute 300 soldiers.",
     "DEPLOY GHA @ALB personnel exact 1000 planned; DEPLOY ESP @ALB personnel exact 300 planned"),
    ("Ghana will send 1,000 troops to Mali, where Spain, 40 years ago, had none.", "DEPLOY GHA @MLI personnel exact 1000 planned"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_course(text: str, expected: str, check) -> None:
    check("events", text, expected)
