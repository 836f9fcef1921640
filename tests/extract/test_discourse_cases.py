"""Discourse: who acts in the second sentence by what the first one said, and wire leads of one sentence. Attacks only; at least the named one is found."""

import pytest

from pipeline.extract.article import read
from pipeline.language.intervals import UNKNOWN

MISS = pytest.mark.xfail(strict=True, reason="not read yet")

# text, attacker, attacked (None for nobody, "*" for whoever), killed
CASES = [
    ("COLOMBO, May 3 (AFP) -- Sri Lankan troops and Tamil Tigers fought near Vavuniya on Monday. The rebels killed six soldiers, the military said.", "LTTE", "LKA", 6),
    ("KABUL, June 4 -- The Taliban attacked a police post in Ghazni. The militants killed nine policemen.", "TALIBAN", "AFG", 9),
    ("BAGHDAD, July 5 -- U.S. forces raided a house in Mosul. The troops killed four insurgents.", "USA", None, 4),
    pytest.param("MANILA, July 5 -- The MILF said its fighters had ambushed an army patrol in Maguindanao. They killed seven soldiers, it said.", "MILF", "PHL", 7, marks=MISS),
    ("ALGIERS, May 1 -- The army killed 12 Islamists in Kabylie, the defence ministry said.", "DZA", None, 12),
    ("KAMPALA, May 1 -- Uganda's army said its soldiers had killed 15 LRA rebels in Sudan. Two soldiers died in the fighting.", "UGA", "LRA", 15),
    ("BOGOTA, May 1 -- The government blamed the ELN for a bomb that killed three policemen in Arauca.", "ELN", "COL", 3),
    ("JERUSALEM, May 1 -- Israeli aircraft struck Gaza overnight. The raid killed two members of Islamic Jihad.", "ISR", "ISLAMIC-JIHAD", 2),
    ("ISLAMABAD, May 1 -- Gunmen killed a provincial minister in Quetta. The Baloch Liberation Army claimed responsibility.", "BLA", "PAK", 1),
    ("ANKARA, May 1 -- Turkish jets hit PKK camps in Iraq. The air force destroyed 12 targets, the general staff said.", "TUR", "PKK", None),
    ("MOSCOW, May 1 -- Chechen rebels shot down a helicopter near Grozny, killing 18 Russian soldiers.", "CHECHEN-REBELS", "RUS", 18),
    ("KINSHASA, May 1 -- Congolese troops backed by UN helicopters attacked M23 positions. The rebels lost 20 men.", "COD", "M23", None),
    ("DELHI, May 1 -- Militants killed three Indian soldiers in Kashmir. Lashkar-e-Taiba later said its men had done it.", None, "IND", 3),
    ("SANAA, May 1 -- A U.S. drone killed five al-Qaeda suspects in Marib, a Yemeni official said.", "USA", "AL-QAEDA", 5),
    ("TRIPOLI, May 1 -- NATO jets bombed Tripoli again. The alliance said it had struck a bunker.", "NATO", None, None),
    ("PRISTINA, May 1 -- The KLA killed three Serb policemen near Decani. Serb forces shelled the village afterwards.", "KLA", "SRB", 3),
    ("LIMA, May 1 -- Shining Path guerrillas ambushed an army convoy in Ayacucho, killing 13 soldiers.", "SHINING-PATH", "PER", 13),
    ("ABUJA, May 1 -- The insurgents attacked a barracks in Maiduguri. Boko Haram has killed thousands. Boko Haram fighters burned the gate.", "BOKO-HARAM", "NGA", None),
    ("COTABATO, May 1 -- Four marines died when Abu Sayyaf gunmen opened fire on their truck in Jolo.", "ABU-SAYYAF", "PHL", 4),
    ("GOMA, May 1 -- Rwandan soldiers crossed the border and attacked a camp of the FDLR, the UN said.", "RWA", "FDLR", None),
    ("ASMARA, May 1 -- Eritrea said it had shot down two Ethiopian jets over Badme.", "ERI", "ETH", None),
    ("BANGUI, May 1 -- Seleka fighters killed 13 South African soldiers in Bangui.", "SELEKA", "ZAF", 13),
    ("TBILISI, May 1 -- Abkhaz separatists attacked a Georgian police post near Gali, killing two policemen.", "ABKHAZIA", "GEO", 2),
    ("PORT-AU-PRINCE, May 1 -- Brazilian peacekeepers killed three gang members in Cite Soleil.", "BRA", None, 3),
    ("BASRA, May 1 -- A British soldier was shot dead by a sniper in Basra, the Ministry of Defence in London said.", None, "GBR", 1),
    ("KANDAHAR, May 1 -- Canadian troops backed by Afghan police killed 14 Taliban in Panjwayi.", "CAN", "TALIBAN", 14),
    ("GAZA, May 1 -- Two Palestinians were killed by Israeli tank fire in Rafah.", "ISR", None, 2),
    ("ADEN, May 1 -- Southern separatists of the STC seized the port of Aden from government forces.", "SOUTHERN-TRANSITIONAL-COUNCIL", "YEM", None),
    ("BAMAKO, May 1 -- French troops killed the jihadist leader in an operation near Kidal, Paris said.", "FRA", None, None),
    ("TEHRAN, May 1 -- Jundallah rebels kidnapped nine Iranian soldiers near Zahedan.", "JUNDALLAH", "IRN", None),
    ("YANGON, May 1 -- The Arakan Army overran a base of the Myanmar army near Paletwa.", "ARAKAN-ARMY", "MMR", None),
]


@pytest.mark.parametrize(("text", "attacker", "attacked", "killed"), CASES)
def test_attack_is_told(text: str, attacker: str | None, attacked: str | None, killed: int | None) -> None:
    told = [m for m in read(text, UNKNOWN).mentions if m.type == "ATTACK"]
    assert any(m.actor == attacker and attacked in ("*", m.target) and killed in (None, m.quantity.best) for m in told), told
