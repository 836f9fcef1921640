"""Attacks: what is told as a deed and what only sounds like one, one attack told twice and two told together, tolls; meetings, releases, sanctions."""

import pytest

MISS = pytest.mark.xfail(strict=True, reason="not read yet")

CASES = [
    # a deed, and what is hindered, feared, meant or a habit
    ("Militants fired mortars at a Kenyan army base in Garissa on Tuesday.", "ATTACK ->KEN @KEN completed place=Garissa"),
    ("The truce is to stop militants from firing rockets at Israel.", ""),
    ("The failure to prevent rebels from attacking Goma angered the mediators.", ""),
    ("Israel said the wall keeps gunmen from being able to strike Ashkelon.", ""),
    ("The ministry ruled out the possibility that rebels shot down the helicopter near Herat.", ""),
    ("Separatists frequently target soldiers in southern Thailand.", ""),
    ("The gangs kill dozens of soldiers every day in Mogadishu.", ""),
    ("The missiles were intended to target a command post in Basra.", ""),
    ("Insurgents attacked a checkpoint in Basra on Sunday.", "ATTACK @IRQ completed place=Basra"),
    # a state of war in passing
    ("Chad, where rebels have been battling the army since 2003, is poor.", ""),
    ("The two sides have fought a civil war for 20 years.", ""),
    ("French troops are clashing with jihadists, the envoy noted.", ""),
    ("French troops clashed with jihadists in Kidal on Friday.", "ATTACK FRA @MLI completed place=Kidal"),
    ("The conflict has killed tens of thousands of people in Sudan.", ""),
    # arrests, seizures, riots
    ("Israeli soldiers stormed the city of Jenin and arrested four men.", ""),
    ("Israeli soldiers stormed the city of Jenin on Monday, killing two gunmen.", "ATTACK ISR @PSE casualties exact 2 completed place=Jenin"),
    ("Turkish police officers seized 40 hand guns in Izmir on Monday.", ""),
    ("Soldiers captured two suspects in Kaduna on Monday.", ""),
    ("The rebels seized the town of Bunia on Monday.", "ATTACK @COD completed place=Bunia"),
    ("Young people torched dozens of cars in Marseille overnight.", ""),
    ("Insurgents torched a school in Pattani, Thailand, on Monday.", "ATTACK @THA completed place=Pattani"),
    ("Police clashed with youths in Rennes on Saturday.", ""),
    ("The consulate in Osaka was besieged by protesters.", ""),
    ("Insurgents set fire to a school in Yala, Thailand, on Friday.", "ATTACK @THA completed place=Yala"),
    # figures of speech, drills, goods
    ("The minister battled for more powers in Rome on Friday.", ""),
    ("The parties fought a bitter election campaign in Aden.", ""),
    ("The senator blasted Washington for selling the planes on Tuesday.", ""),
    ("Northern Spain, hit by a lack of rain, asked Madrid for help on Tuesday.", ""),
    ("The Greens struck a pact with the Socialists in Lyon on Tuesday.", ""),
    ("Soldiers fired a 21-gun salute in Ottawa on Tuesday.", ""),
    ("The militia fired shots into the air in Tripoli on Tuesday.", ""),
    ("Iran test fires two missiles in the desert", ""),
    ("A caller said a bomb was on board a plane in Dublin on Sunday.", ""),
    ("A bomb exploded in a market in Quetta on Sunday, wounding four people.", "ATTACK ->- @PAK completed place=Quetta"),
    ("The striker hit back at a defamatory attack on Sunday.", ""),
    # crimes and mishaps
    ("A mine explosion killed eight people in southern Poland.", ""),
    ("A fire killed 30 people in a barracks in Lima.", ""),
    ("Robbers shot dead two men in a bank in Lusaka on Monday.", ""),
    ("The man is suspected of killing five prostitutes in Leeds.", ""),
    ("An explosion at a chemical plant in Jilin left five dead.", ""),
    ("A landmine explosion killed three soldiers near Jaffna in Sri Lanka.", "ATTACK ->LKA @LKA casualties exact 3 completed place=Jaffna"),
    # by the wounded, by what lands, by the killing of somebody
    ("A rocket attack wounded two teenagers in Sderot on Tuesday.", "ATTACK ->- @ISR completed place=Sderot"),
    ("Gunmen injured two policemen in Samarra on Saturday.", "ATTACK @IRQ completed place=Samarra"),
    ("Two miners were injured in Samara on Saturday.", ""),
    ("Three rockets landed at an army base near Herat on Monday.", "ATTACK @AFG completed place=Herat"),
    ("A helicopter landed at an army base near Herat on Monday.", ""),
    ("The assassination of the governor in Kandahar on Monday alarmed Kabul.", "ATTACK - @AFG casualties exact 1 completed place=Kandahar"),
    ("The massacre of 40 civilians by militiamen in Bunia on Monday alarmed the UN.", "ATTACK @COD casualties exact 40 completed place=Bunia"),
    ("The murder of a baker in Lyon on Monday shocked his street.", ""),
    ("Gunmen snatched 12 traders from a market in Baghdad on Monday.", "ATTACK ->- @IRQ completed place=Baghdad"),
    ("The tourists were taken hostage by rebels in Agadez on Monday.", "ATTACK @NER completed place=Agadez"),
    # tolls
    ("Gunmen shot dead Hassan Karim in Mosul.", "ATTACK ->- @IRQ casualties exact 1 completed place=Mosul"),
    ("A guard, two policemen and a driver were killed by gunmen in Mosul.", "ATTACK @IRQ casualties exact 4 completed place=Mosul"),
    ("A 50-year-old man, a former mayor, was shot dead by militants in Mosul.", "ATTACK @IRQ casualties exact 1 completed place=Mosul"),
    ("A total of 14 soldiers were killed by rebels in Kidal.", "ATTACK @MLI casualties exact 14 completed place=Kidal"),
    ("Rebels ambushed a patrol near Kidal, killing the driver and two soldiers.", "ATTACK @MLI casualties exact 3 completed place=Kidal"),
    ("Militants killed a fisherman in Yala, Thailand.", "ATTACK ->- @THA casualties exact 1 completed place=Yala"),
    ("Soldier killed in Helmand bombing", "ATTACK - @AFG casualties exact 1 completed place=Helmand"),
    ("Suspected insurgents gunned down a policeman in Yala, Thailand.", "ATTACK ->THA @THA casualties exact 1 completed place=Yala"),
    ("The mayor was among those killed in the raid in Mosul.", ""),
    ("More than 1,650 people have been killed in Yala in the past three years.", ""),
    # several attacks in a sentence
    ("Five soldiers died in a bombing in Basra, while two policemen were shot dead by gunmen in Mosul.",
     "ATTACK @IRQ casualties exact 5 place=Basra; ATTACK @IRQ casualties exact 2 place=Mosul"),
    ("Kenya vowed to strike al-Shabaab in Somalia after gunmen killed 12 students in Garissa.",
     "ATTACK KEN>AL-SHABAAB @SOM planned; ATTACK ->- @KEN casualties exact 12 completed place=Garissa"),
    ("Two soldiers were killed after a bomb hit their truck in Kidal.", "ATTACK @MLI casualties exact 2 completed place=Kidal"),
    # one attack told again, and others
    ("Nine people were killed when a bomb went off in a market in Lahore. The blast also wounded 30 people.", "ATTACK @PAK casualties exact 9 place=Lahore"),
    ("A bomb killed nine people in Lahore on Monday. Doctors said 10 people were killed in the explosion.", "ATTACK @PAK casualties exact 9 place=Lahore"),
    ("Four soldiers were killed in two bombings in Iraq on Monday. A roadside bomb killed three of the soldiers in Basra. A car bomb killed a soldier in Mosul.",
     "ATTACK @IRQ casualties exact 3 place=Basra; ATTACK @IRQ casualties exact 1 place=Mosul"),
    ("A bomb killed three policemen in Basra on Monday. Three more policemen were killed by gunmen in Basra on Monday.",
     "ATTACK @IRQ casualties exact 3 place=Basra; ATTACK @IRQ casualties exact 3 place=Basra"),
    ("Troops kill 14 rebels in northern Mali. The army said it killed 14 rebels in Kidal on Monday.", "ATTACK MLI @MLI casualties exact 14 place=Kidal"),
    ("Rebels killed a guard in Kidal on Monday. Later that day rebels killed a farmer in Gao.",
     "ATTACK @MLI casualties exact 1 place=Kidal; ATTACK @MLI casualties exact 1 place=Gao"),
    # where: the clause of the blow; whose: the mission's
    ("Twelve soldiers were killed by a bomb in Basra as the new minister took office in London.", "ATTACK @IRQ casualties exact 12 place=Basra"),
    ("A driver was shot dead by gunmen as he crossed Basra on Monday.", "ATTACK @IRQ casualties exact 1 place=Basra"),
    ("ISAF named the dead man. A NATO soldier was killed by a bomb in Helmand on Monday.", "ATTACK ->ISAF @AFG casualties exact 1 place=Helmand"),
    ("A NATO soldier was killed by a bomb in Helmand on Monday.", "ATTACK ->NATO @AFG casualties exact 1 place=Helmand"),
    ("Police deny that soldiers shot and killed five men in Aba, Nigeria.", "ATTACK NGA @NGA casualties exact 5 denied place=Aba"),
    ("A bomb exploded near the hall in Kabul where parliament will meet, killing two soldiers.", "ATTACK @AFG casualties exact 2 completed place=Kabul; MEET AFG @AFG"),
    # meetings
    ("Portuguese Foreign Minister Jaime Gama headed for Jakarta on Monday.", "MEET PRT>IDN @IDN place=Jakarta"),
    ("The Algerian president flew to Paris for medical treatment on Monday.", ""),
    ("The mayor headed for Jakarta on Monday.", ""),
    ("Talks are taking place in Juba between Uganda and its rebels of the LRA.", "MEET UGA+LRA @SSD place=Juba"),
    ("The ASEAN summit in Manila was put under guard.", "MEET ASEAN @PHL"),
    ("The summit of the mountain was closed to climbers from Nepal.", ""),
    ("The ongoing talks between Israel and Syria were welcomed in Paris.", "MEET ISR+SYR in_progress"),
    ("The planned talks between Israel and Syria were welcomed in Paris.", "MEET ISR+SYR planned"),
    ("The minister told reporters after a meeting that the roads were bad.", ""),
    ("The Kenyan president met the Ugandan foreign minister in Kampala.", "MEET KEN+UGA @UGA place=Kampala"),
    # changes of regime
    ("Four years after American forces toppled Saddam Hussein, the oil flows again.", ""),
    ("American forces toppled Saddam Hussein in April 2003.", "REGIME_CHANGE USA>IRQ @IRQ completed"),
    ("The prison has been full since American troops toppled the Taliban in late 2001.", "REGIME_CHANGE USA>TALIBAN @AFG completed"),
    ("The opposition called for protests aimed at toppling the government of Lebanon.", ""),
    ("The coup leader was in Bamako on Thursday.", ""),
    ("Soldiers staged a coup in Mali in August 2020.", "REGIME_CHANGE @MLI completed"),
    # releases and sanctions
    ("The Red Cross called for the release of the hostages in Iraq.", "RELEASE - @IRQ proposed"),
    ("The release of the film in Iraq was delayed.", ""),
    ("Troops rescued 300 women held by Boko Haram in Borno, Nigeria.", "RELEASE NGA @NGA detainees exact 300 completed place=Borno"),
    ("The test sparked United Nations sanctions on North Korea.", "SANCTION UN>PRK @PRK completed"),
    ("The test brought no end to United Nations sanctions on North Korea.", ""),
    ("Parliament passed a bill in answer to sanctions imposed on Tehran.", "SANCTION ->IRN @IRN completed"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_attacks(text, expected, check):
    check("events", text, expected)
