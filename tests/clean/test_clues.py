"""Clues to a text's date: how they are weighed, and what each kind of them says. Names and terms come from the tables, sentences are our own."""

from datetime import date

import pytest

from pipeline.clean.clues import Clue, either, hull, joined, weigh
from pipeline.clean.dating import publication
from pipeline.clean.known import OFFICES
from pipeline.clean.told import told
from pipeline.knowledge.terms import famous_acts, first_day, last_day, office_terms
from pipeline.language.intervals import UNKNOWN, Interval
from pipeline.language.times import expressions


def _span(first, last):
    return Interval(date.fromisoformat(first) if first else None, date.fromisoformat(last) if last else None)


def _days(found):
    return tuple(str(day) if day else "" for day in found[:2])


def test_clues_are_intersected():
    spans, held, against = weigh([Clue("a", (_span("2003-01-01", ""),)), Clue("b", (_span("", "2007-06-30"),))])
    assert (hull(spans), held, against) == (_span("2003-01-01", "2007-06-30"), ["a", "b"], [])


def test_a_contradicting_clue_is_set_aside_and_named():
    spans, held, against = weigh([Clue("a", (_span("2003-01-01", ""),)), Clue("b", (_span("", "2001-06-30"),))])
    assert (hull(spans), held, against) == (_span("2003-01-01", ""), ["a"], ["b"])


def test_alternatives_stay_apart_until_a_clue_picks_one():
    terms = Clue("terms", (_span("2001-01-01", "2002-12-31"), _span("2009-01-01", "2010-12-31")))
    assert hull(weigh([terms])[0]) == _span("2001-01-01", "2010-12-31")
    assert hull(weigh([terms, Clue("past", (_span("2005-01-01", ""),))])[0]) == _span("2009-01-01", "2010-12-31")


def test_own_knowledge_picks_by_months_and_bounds_to_years():
    term = Clue("term", (_span("2018-02-01", "2019-02-28"),), known=True)
    assert hull(weigh([term])[0]) == _span("2018-01-01", "2019-12-31")
    march = Clue("17 March", (_span("2018-03-17", "2018-05-01"), _span("2019-03-17", "2019-05-16")))
    assert hull(weigh([march, term])[0]) == _span("2018-03-17", "2018-05-01")


def test_joined_and_either():
    assert joined([_span("2003-01-01", "2004-01-01"), _span("2001-01-01", "2003-06-01")]) == [_span("2001-01-01", "2004-01-01")]
    assert either([Clue("a", (UNKNOWN,)), Clue("a", (_span("2001-01-01", ""),))]) == [Clue("a", (UNKNOWN, _span("2001-01-01", "")))]
    assert hull([]) == UNKNOWN


def test_months_of_terms():
    assert (first_day("2010-09"), last_day("2010-02"), first_day(""), last_day("2011")) == (date(2010, 9, 1), date(2010, 2, 28), None, date(2011, 12, 31))
    assert len(office_terms()) >= 500
    assert len(famous_acts()) >= 350


def test_each_office_of_the_table_has_its_words():
    assert {term.office for term in office_terms()} == set(OFFICES)


# sentence, tense of its only day, month or year
TENSES = [
    ("The force left in 2003.", "past"),
    ("On 3 May, the force left.", "past"),
    ("The force will leave on 3 May.", "coming"),
    ("The talks are set for 3 May.", "coming"),
    ("A feast is coming on 3 May.", "coming"),
    ("A withdrawal by 2003 is planned.", "ahead"),
    ("The rock is predicted to pass the Earth on 13 April 2029.", "ahead"),
    ("It could be recalled that the town fell on 3 May.", "past"),
    ("The camp was raided by the troops on 3 May.", "past"),
    ("They trained for the 2008 games.", "open"),
    ("He was a voice against the 2003 invasion.", "past"),
    ("Exports grew; 2008 Olympics tickets", "open"),
    ("Brigade commander, 8 June 2004 - to date", "past"),
    ("since May", "past"),
]


@pytest.mark.parametrize(("text", "tense"), TENSES, ids=[t[0] for t in TENSES])
def test_tense_of_a_day(text, tense):
    found = told(text, expressions(text))
    assert [t.tense for t in found] == [tense]


# text, earliest, latest
KNOWN = [
    # holders of lesser offices: the title must be theirs
    ("The army's spokesman, Brigadier Texas Chukwu, said so.", "2018-01-01", "2019-12-31"),
    ("Texas Chukwu, a trader, said so.", "", ""),
    ("Governor Ibrahim Gaidam gave them lorries.", "2009-01-01", "2019-12-31"),
    ("Ibrahim Gaidam gave them lorries.", "", ""),
    ("Governor Jan Brewer and the guard's General Rick Perry met.", "2009-01-01", "2015-12-31"),
    ("The former Governor Jan Brewer came too.", "2015-01-01", ""),
    ("The new Governor, Jan Brewer, came too.", "2009-01-01", "2009-12-31"),
    ("The former governor Jan Brewer was handing over to her heir.", "2015-01-01", "2016-12-31"),
    ("Candidate Ricardo Anaya was heard.", "2018-01-01", "2018-12-31"),
    ("Ricardo Anaya was heard by the candidates' friends.", "", ""),
    ("The fair was opened by the governor; Texas Chukwu sang.", "", ""),
    ("Commanders\n\nMaj Gen OA Umahi\nGOC\n2013 - 2014\n\nMaj Gen TI Dibi\n\n2014 till date", "2014-01-01", "2015-12-31"),
    # a title tells of its office only
    ("Deputy President Jacob Zuma spoke.", "", ""),
    ("President Jacob Zuma spoke in South Africa.", "2009-01-01", "2018-12-31"),
    ("The opposition leader, Stephen Harper, spoke.", "", ""),
    ("The president-elect, Stephen Harper, spoke.", "", ""),
    ("Liberal party's leader Stephen Harper spoke.", "", ""),
    ("The Canadian leader, Stephen Harper, spoke.", "2006-01-01", "2015-12-31"),
    ("Vice President Paul Harris of America spoke.", "", ""),
    ("Prime Minister Stephen Harper spoke.", "2006-01-01", "2015-12-31"),
    ("The ousted President Hosni Mubarak was tried.", "", ""),
    ("President Donald Trump, chosen again in 2024, spoke.", "2025-01-01", "2029-12-31"),
    # famous acts: told they have begun; as news they are of their year; in the background they bound below only
    ("Talks on the Dayton accords went on.", "1995-01-01", ""),
    ("On Monday the Westgate Mall was stormed.", "2013-01-01", "2013-12-31"),
    ("She grew up after the Westgate Mall attack.", "2013-01-01", ""),
    ("They serve in Operation Barkhane in the Sahel.", "2014-01-01", "2022-12-31"),
    ("He was hurt during Operation Barkhane years before.", "2014-01-01", ""),
    ("A tsunami flooded the harbour.", "", ""),
    ("Two weeks after the 26 December tsunami, Aceh had no bread.", "2004-12-26", "2005-12-26"),
    ("Iraq's Jan. 30 elections are set for Jan. 30 in all provinces.", "2004-07-31", "2005-01-30"),
    ("The newly created 8 Division in Sokoto got its flag.", "2015-01-01", "2015-12-31"),
    # years counted
    ("They kept the 50th anniversary of D-Day.", "1994-01-01", "1994-12-31"),
    ("It was the 77th birthday of King Bhumibol.", "2004-01-01", "2004-12-31"),
    ("They kept D-Day.", "", ""),
    ("He spoke to the 52nd session of the UN General Assembly.", "1997-01-01", "1997-12-31"),
    ("It is the 6th European Union summit of its kind.", "1993-01-01", ""),
    ("Nigeria kept its 53rd independence anniversary.", "2013-01-01", "2013-12-31"),
    ("Augusto Pinochet, 89, was ill.", "2004-01-01", "2005-12-31"),
    ("The 89-year-old General Augusto Pinochet was ill.", "2004-01-01", "2005-12-31"),
    ("Augusto Pinochet was ill.", "", ""),
    ("The Nigerian Military School was founded 63 years ago.", "2017-01-01", "2017-12-31"),
    # editions
    ("They are celebrating the 2017 Christmas in the field.", "2017-12-15", "2018-01-10"),
    ("They dream of the 2017 Christmas.", "", ""),
    ("At the opening of the 2017 staff course on Tuesday he spoke.", "2017-01-01", "2018-01-31"),
    ("Prizes were given on Friday to the best during 2016/2017 academic session.", "2017-01-01", "2017-12-31"),
    ("The show drew thousands in 2003. This year's crowd will be bigger.", "2004-01-01", ""),
    ("President Joe Biden's party fears November's midterm elections.", "2022-01-01", "2022-11-08"),
]


@pytest.mark.parametrize(("text", "earliest", "latest"), KNOWN, ids=[k[0][:50] for k in KNOWN])
def test_what_is_known(text, earliest, latest):
    assert _days(publication(text)) == (earliest, latest)


TERM = "Army spokesman Texas Chukwu said so"  # 2018 to early 2019
# text, earliest, latest
YEARLESS = [
    (f"{TERM} on Sunday. Two were caught on March 17.", "2018-03-17", "2018-05-01"),
    (f"{TERM}. Two were caught on March 17.", "2018-03-17", "2018-09-16"),
    (f"{TERM}. The fair will be held on Sunday, June 10.", "2018-01-01", "2018-06-10"),
    (f"{TERM}. The fair was held on Sunday, June 10.", "2018-06-10", "2018-07-25"),
    (f"{TERM}. The bridge fell in May this year.", "2018-05-01", "2018-12-31"),
    (f"{TERM}. Two were caught on March 3, 2018.", "2018-03-03", "2018-12-31"),
    (f"{TERM}. He had been sworn in since March 3, 2018.", "2018-03-03", "2019-12-31"),
    ("Two were caught on March 17.", "", ""),
    ("The raid of 3 May 2004 was long past. Two were caught on 20 December.", "2004-05-03", ""),
    ("The raid of 3 May 2004 was long past. Two were caught on 20 June.", "2004-06-20", "2004-12-20"),
    ("They all remember September 11, 2001, the day of the attacks.", "2001-09-11", ""),
]


@pytest.mark.parametrize(("text", "earliest", "latest"), YEARLESS, ids=[y[0][:60] for y in YEARLESS])
def test_days_without_a_year(text, earliest, latest):
    assert _days(publication(text)) == (earliest, latest)


def test_contradictions_are_told():
    found = publication("Governor Ibrahim Gaidam of Nigeria left. Prime Minister Tony Blair was told.")
    assert "contradicted by: Ibrahim Gaidam" in found.basis or "contradicted by: Tony Blair" in found.basis
