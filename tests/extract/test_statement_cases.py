"""Attributed statements read from single sentences: who speaks, for whom, named or not, in whose words.

A case expects `speaker / affiliation, named or anonymous, direct or indirect / words`, statements parted by `;`:
the speaker as the text has it, or a part of that; words that the quote must hold; what is left out is not compared. A fourth part
tells `by` whom it is passed on or the `name` that the speaker takes up.
"""

from datetime import date

import pytest

from pipeline.extract.article import read
from pipeline.extract.model import Span, Statement
from pipeline.language.intervals import on
from pipeline.tables.vocabulary import CERTAINTIES
from tests.extract import statement_cases_sources, statement_cases_speech

FLAGS = {code: ("certainty", code) for code in CERTAINTIES} | {"named": ("anonymous", False), "anonymous": ("anonymous", True), "direct": ("direct", True), "indirect": ("direct", False)}

CASES = [
    # named speakers, words in quotation marks
    ("\"We will stay as long as Kabul asks us to,\" General John Smith of the U.S. Army told reporters.",
     "General John Smith / USA named direct / We will stay"),
    ("\"Our soldiers will be home by May,\" said Mevlut Cavusoglu, the Turkish foreign minister.",
     "Mevlut Cavusoglu / TUR named direct / Our soldiers will be home"),
    ("French President Emmanuel Macron said: \"We have reached the end of this mission.\"",
     "Emmanuel Macron / FRA named direct / We have reached the end"),
    ("\"This base belongs to Niger,\" Niger's Prime Minister Ali Zeine said on Friday.", "Ali Zeine / NER named direct / This base belongs"),
    ("\"No Russian soldier has crossed the border,\" Russian Defence Minister Sergei Shoigu said.",
     "Sergei Shoigu / RUS named direct / No Russian soldier"),
    ("\"The talks were useful,\" said Iranian envoy Abbas Araghchi.", "Abbas Araghchi / IRN named direct / The talks were useful"),
    ("Colonel Peter Boyd, a British officer, said, \"There is no plan to leave Basra.\"",
     "Peter Boyd / GBR named direct / There is no plan"),
    ("“We are not an occupying force,” Polish Defence Minister Bogdan Klich said.",
     "Bogdan Klich / POL named direct / We are not an occupying force"),
    ("\"Kenya has done its part,\" President William Ruto added.", "William Ruto / KEN named direct / Kenya has done its part"),
    ("\"We buried 12 men today,\" Captain Ibrahim Musa of the Nigerian army said in Maiduguri.",
     "Ibrahim Musa / NGA named direct / We buried 12 men"),
    ("\"The truce holds,\" Norwegian General Robert Mood told the Security Council.", "Robert Mood / named direct / The truce holds"),
    ("\"They fired first,\" insisted Hezbollah spokesman Mohammed Afif.", "Mohammed Afif / HEZBOLLAH named direct / They fired first"),
    ("German Chancellor Angela Merkel warned: \"A hasty withdrawal would be wrong.\"",
     "Angela Merkel / DEU named direct / A hasty withdrawal"),
    ("\"I expect the first 200 policemen in June,\" Haitian Prime Minister Garry Conille said on Friday.",
     "Garry Conille / HTI named direct / the first 200 policemen"),
    # named speakers, reported words
    ("Australian Prime Minister John Howard said his country would send 300 soldiers to East Timor.",
     "John Howard / AUS named indirect / would send 300 soldiers"),
    ("Iraqi Foreign Minister Hoshyar Zebari said the last soldiers would go in December.",
     "Hoshyar Zebari / IRQ named indirect / the last soldiers would go"),
    ("The troops will leave in May, Spanish Defence Minister Margarita Robles said.",
     "Margarita Robles / ESP named indirect / The troops will leave in May"),
    ("Ugandan army spokesman Felix Kulayigye denied that soldiers had crossed into Sudan.",
     "Felix Kulayigye / UGA named indirect / soldiers had crossed"),
    ("Admiral Harry Harris, the American commander in the Pacific, told a committee that two ships were on their way to Guam.",
     "Harry Harris / USA named indirect / two ships"),
    ("Danish Prime Minister Anders Fogh Rasmussen announced that 460 soldiers would leave Basra.",
     "Anders Fogh Rasmussen / DNK named indirect / 460 soldiers would leave"),
    ("Japanese Foreign Minister Taro Kono stressed that no troops would be sent to Syria.",
     "Taro Kono / JPN named indirect / no troops would be sent"),
    ("South Korean Defence Minister Song Young-moo confirmed that the drill had been put off.",
     "Song Young-moo / KOR named indirect / the drill had been put off"),
    ("Chadian President Idriss Deby warned that his army would pull out of Mali.",
     "Idriss Deby / TCD named indirect / would pull out of Mali"),
    ("Ethiopian Foreign Minister Seyoum Mesfin acknowledged that advisers were in Baidoa.",
     "Seyoum Mesfin / ETH named indirect / advisers were in Baidoa"),
    ("Israeli Defence Minister Ehud Barak told the cabinet that the raid was over.",
     "Ehud Barak / ISR named indirect / the raid was over"),
    ("Two battalions are ready, Pakistani General Ashfaq Kayani added.", "Ashfaq Kayani / PAK named indirect / Two battalions are ready"),
    ("Syrian Vice President Farouk al-Sharaa claimed that the city was calm.",
     "Farouk al-Sharaa / SYR named indirect / the city was calm"),
    ("Dutch Defence Minister Henk Kamp insisted the soldiers had acted within the law.",
     "Henk Kamp / NLD named indirect / within the law"),
    # institutions
    ("The Pentagon said on Tuesday that 900 soldiers were in Syria.", "The Pentagon / USA indirect / 900 soldiers were in Syria"),
    ("The Kremlin said no decision had been taken on the base in Sudan.", "The Kremlin / RUS indirect / no decision had been taken"),
    ("The Turkish defence ministry said 12 rebels had been killed in northern Iraq.",
     "Turkish defence ministry / TUR indirect / 12 rebels had been killed"),
    ("NATO said its aircraft had struck two depots near Tripoli.", "NATO / NATO indirect / had struck two depots"),
    ("The United Nations said 40,000 people had fled Goma.", "The United Nations / UN indirect / 40,000 people had fled"),
    ("The African Union announced that 1,700 soldiers would go to Mogadishu.",
     "The African Union / AU indirect / 1,700 soldiers would go"),
    ("The Taliban said they had taken the district without a fight.", "The Taliban / TALIBAN indirect / had taken the district"),
    ("\"The last convoy crossed the border at noon,\" the Bundeswehr said.", "the Bundeswehr / DEU direct / The last convoy crossed"),
    ("The French army said three of its soldiers were hurt in Gao.", "The French army / FRA indirect / three of its soldiers"),
    ("The Indian government denied that its troops had entered Nepal.", "Indian government / IND indirect / had entered Nepal"),
    ("The White House said the president would decide in autumn.", "The White House / USA indirect / the president would decide"),
    ("The Foreign Ministry in Cairo said the talks would resume on Sunday.",
     "The Foreign Ministry in Cairo / EGY indirect / the talks would resume"),
    ("The European Union said it would train 500 Malian officers.", "The European Union / EU indirect / would train 500 Malian officers"),
    ("Hamas said two of its men had died in the raid.", "Hamas / HAMAS indirect / two of its men"),
    # unnamed speakers
    ("A senior U.S. official, speaking on condition of anonymity, said the troops would leave in May.",
     "senior U.S. official / USA anonymous indirect / the troops would leave in May"),
    ("A Pentagon spokesman said the carrier was on its way to the Gulf.",
     "Pentagon spokesman / USA anonymous indirect / the carrier was on its way"),
    ("\"We have no men there,\" a Rwandan officer said.", "a Rwandan officer / RWA anonymous direct / We have no men there"),
    ("Two French diplomats said the base in Gabon would be kept.", "Two French diplomats / FRA anonymous indirect / the base in Gabon"),
    ("An Iraqi police source said six people had been killed in Mosul.",
     "An Iraqi police source / IRQ anonymous indirect / six people had been killed"),
    ("\"The withdrawal is a matter of weeks,\" a Western diplomat told reporters.",
     "a Western diplomat / anonymous direct / The withdrawal is a matter"),
    ("Officials said the soldiers would sail from Karachi on Monday.", "Officials / anonymous indirect / the soldiers would sail"),
    ("A Kenyan army spokesman denied that its soldiers had been captured.",
     "A Kenyan army spokesman / KEN anonymous indirect / had been captured"),
    ("Residents said they had seen tanks on the road to Aleppo.", "Residents / anonymous indirect / tanks on the road"),
    ("\"They shot at everything that moved,\" said a witness, who asked not to be named.",
     "a witness / anonymous direct / They shot at everything"),
    ("A NATO officer said the helicopters were needed in Kandahar.",
     "A NATO officer / NATO anonymous indirect / the helicopters were needed"),
    ("An Israeli official who asked not to be identified said the army was ready.",
     "An Israeli official / ISR anonymous indirect / the army was ready"),
    ("A military source in Bogota told the newspaper that 400 men had been moved to Cali.",
     "A military source in Bogota / COL anonymous indirect / 400 men had been moved"),
    ("A UN spokeswoman said the peacekeepers were safe.", "A UN spokeswoman / UN anonymous indirect / the peacekeepers were safe"),
    ("\"Nobody told us to go,\" one of the Ukrainian soldiers said.",
     "one of the Ukrainian soldiers / UKR anonymous direct / Nobody told us to go"),
    # according to
    ("According to the Pentagon, 900 soldiers are in Syria.", "the Pentagon / USA indirect / 900 soldiers are in Syria"),
    ("Some 300 Sudanese soldiers are in Yemen, according to the ministry in Khartoum.",
     "the ministry in Khartoum / SDN indirect / 300 Sudanese soldiers"),
    # two speakers, one after the other
    ("\"We will not leave,\" Syrian President Bashar al-Assad said. The State Department said the words were regrettable.",
     "Bashar al-Assad / SYR named direct / We will not leave; The State Department / USA indirect / the words were regrettable"),
    ("Serbia's Ivica Dacic said the deal was dead. Kosovo's Hashim Thaci said it was alive and well.",
     "Ivica Dacic / SRB named indirect / the deal was dead; Hashim Thaci / XKX named indirect / it was alive"),
    # no statement
    ("The last convoy crossed the border at noon on Thursday.", ""),
    ("Ghanaian soldiers guard the airport of Monrovia.", ""),
    ("The minister flew to Riga and inspected the troops.", ""),
    ("Easier said than done: the bridge is still closed.", ""),
    ("The boat, called \"Freedom of the Seas\", lay in the harbour of Aden.", ""),
    ("She told nobody.", ""),
    ("He said nothing.", ""),
    ("The parties signed the treaty in Algiers.", ""),
    ("Two ships were reported missing off Yemen.", ""),
    ("A novel, \"The Quiet American\", is set in Saigon.", ""),
]


@pytest.mark.parametrize(("text", "expected"), [*CASES, *statement_cases_speech.CASES, *statement_cases_sources.CASES])
def test_statements(text: str, expected: str) -> None:
    found = read(text, on(date(2021, 5, 12))).statements
    wanted = [part for part in expected.split("; ") if part]
    assert len(found) == len(wanted), [words(text, s.speaker) for s in found]
    for part, statement in zip(wanted, found, strict=True):
        assert misread(part, text, statement) == []


def misread(expected: str, text: str, statement: Statement) -> list[str]:
    """What of a statement is not as expected, each said in words."""
    speaker, who, said, *passed = expected.split(" / ")
    faults = [f"{name} is {getattr(statement, name)}" for name, value in facts(who.split()).items() if getattr(statement, name) != value]
    if speaker not in words(text, statement.speaker):
        faults.append(f"speaker is {words(text, statement.speaker)!r}")
    if said not in words(text, statement.quote):
        faults.append(f"quote is {words(text, statement.quote)!r}")
    if statement.speaker.start < statement.quote.end and statement.quote.start < statement.speaker.end:
        faults.append("the quote holds its speaker")
    for part in passed:
        which, _, wanted = part.partition(" ")
        span = statement.reported_by if which == "by" else statement.name
        if span is None or words(text, span) != wanted:
            faults.append(f"{which} is {span and words(text, span)!r}")
    return faults


def facts(tokens: list[str]) -> dict[str, object]:
    return {FLAGS[t][0] if t in FLAGS else "affiliation": FLAGS[t][1] if t in FLAGS else t for t in tokens}


def words(text: str, span: Span) -> str:
    return text[span.start : span.end]
