"""Blows told without a verb of attack, deeds before courts, tolls after a clash, and old wires from Latin America."""

import pytest

CASES = [
    # ground taken, fighters driven out, men under fire
    ("The town of Monguno fell to Boko Haram on 25 January.", "ATTACK BOKO-HARAM>NGA @NGA completed place=Monguno"),
    ("Kisangani fell to the rebels of the AFDL on Saturday.", "ATTACK AFDL>COD @COD completed place=Kisangani"),
    ("The dollar fell to a record low in Goma on Monday.", ""),
    ("Rebels of the AFDL took the city of Kisangani on Saturday.", "ATTACK AFDL>COD @COD completed place=Kisangani"),
    ("The LTTE threatened to take Jaffna by June.", "ATTACK LTTE>LKA @LKA proposed place=Jaffna"),
    ("Soldiers took the man to hospital in Bunia.", ""),
    ("The army took control of the airport in Bunia on Monday.", "ATTACK COD @COD completed place=Bunia"),
    ("The Nigerian air force destroyed a Boko Haram hideout in Borno State on Monday.", "ATTACK NGA>BOKO-HARAM @NGA completed place=Borno_State"),
    ("Troops destroyed 200 hectares of coca in Guaviare.", ""),
    ("A police patrol came under fire from gunmen in Karak on Sunday.", "ATTACK ->JOR @JOR completed place=Karak"),
    ("French troops came under attack in Kidal on Tuesday.", "ATTACK ->FRA @MLI completed place=Kidal"),
    ("The minister came under pressure in Kidal on Tuesday.", ""),
    # courts, peoples, stray marks, the dead of a clash
    ("The former officer is charged with murdering a judge in Medellin in 1997.", ""),
    ("The militia leader was convicted of killing 12 villagers in Bunia in 2003.", ""),
    ("A Palestinian rocket wounded two Israeli teenagers in Sderot on Tuesday.", "ATTACK ->- @ISR completed place=Sderot"),
    ("0 Three soldiers were killed in an ambush near Goma on Monday.", "ATTACK @COD casualties exact 3 completed place=Goma"),
    (
        "An army patrol clashed with FMLN guerrillas in San Miguel, and four rebels and one soldier were killed.",
        "ATTACK SLV>FMLN @SLV casualties exact 5 completed place=San_Miguel",
    ),
    # another attack in the same town; the same one told first by the headline
    (
        "Gunmen attacked a police station in Mosul on Friday. In another attack, gunmen fired on a patrol in Mosul on Friday.",
        "ATTACK ->IRQ @IRQ completed place=Mosul; ATTACK - @IRQ completed place=Mosul",
    ),
    (
        "Bomb kills four soldiers in Mali\nFour soldiers were killed by a bomb in Mali on Friday in another attack on the army.",
        "ATTACK @MLI casualties exact 4 completed",
    ),
    # the dead told in a sentence of their own
    (
        "A car bomb exploded on Monday at the offices of a newspaper in Bogota. One person was killed and 70 were injured.",
        "ATTACK @COL casualties exact 1 completed place=Bogota",
    ),
    ("The president spoke on Monday in Bogota. One person was killed and 70 were injured.", ""),
    # old wires
    ("Urban commandos blew up three power poles in San Salvador on Monday.", "ATTACK ->- @SLV completed place=San_Salvador"),
    ("Eight peasants were executed by Shining Path rebels in Junin on Monday.", "ATTACK SHINING-PATH @PER casualties exact 8 completed place=Junin"),
    ("Eight men were executed in Junin on Monday.", ""),
    ("The mayor was shot dead by hitmen in Medellin on Tuesday.", "ATTACK - @COL casualties exact 1 completed place=Medellin"),
    ("The National Liberation Army (ELN) attacked an oil pipeline in Arauca on Sunday.", "ATTACK ELN @COL completed place=Arauca"),
    ("The National Liberation Army attacked a police post near Tetovo, Macedonia, on Sunday.", "ATTACK NLA-MACEDONIA>MKD @MKD completed place=Tetovo"),
    ("Shining Path guerrillas killed the mayor of a village on Sunday.", "ATTACK SHINING-PATH>PER @PER casualties exact 1 completed"),
    ("An explosive device exploded at a bank in Lima on Monday.", "ATTACK ->- @PER completed place=Lima"),
    ("The police defused an explosive device at a bank in Lima on Monday.", ""),
    ("Two missionaries were assassinated in La Paz on Tuesday.", "ATTACK ->- @BOL casualties exact 2 completed place=La_Paz"),
    ("Terrorists dynamited a bridge near Huanta on Sunday.", "ATTACK - @PER completed place=Huanta"),
    (
        "SAN SALVADOR, 12 MAR 90 -- GUERRILLAS OF THE FMLN ATTACKED THE GARRISON IN CHALATENANGO EARLY TODAY, KILLING SEVEN SOLDIERS.",
        "ATTACK FMLN>SLV @SLV casualties exact 7 completed place=Chalatenango",
    ),
]


@pytest.mark.parametrize(("text", "events"), CASES)
def test_taken(check, text: str, events: str) -> None:
    check("events", text, events)
