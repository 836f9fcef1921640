"""When a text was published: datelines, stamps, page clocks, metadata, and what the text tells."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.clean.dating import publication
from pipeline.clean.offices import in_office
from pipeline.knowledge.names import leader_terms

BODY = " Two companies left the valley, the ministry said. A third is to follow."

# text, day that it bears
EXACT = [
    ("KABUL, Nov. 1 , 2006 (Xinhua) --" + BODY, "2006-11-01"),
    ("Army leaves valley Troops go home at last after a long stay in the hills of the north, a spokesman told the press KABUL, Nov. 1, 2006 --" + BODY, "2006-11-01"),
    ("Army leaves valley Troops go home KABUL, Afgh. -- Nov. 1, 2006" + BODY, "2006-11-01"),
    (BODY + " The force goes home. Oslo, 8 October 2004", "2004-10-08"),
    (BODY + "\n\nNov 18, 2004", "2004-11-18"),
    ("Army leaves valley\n\nKABUL, Nov. 1 , 2006 (Xinhua) --" + BODY, "2006-11-01"),
    ("BRUSSELS, April 25 , 1997 (AFP) --" + BODY, "1997-04-25"),
    ("YALA, Thailand, Dec 14 , 2006, 2006 --" + BODY, "2006-12-14"),
    ("BAGHDAD, Dec. 4, 2006 (AP) --" + BODY, "2006-12-04"),
    ("BAGHDAD, Dec. 4, 2006 -" + BODY, "2006-12-04"),
    ("BAGHDAD, 4 December 2006 (Reuters) \u2014" + BODY, "2006-12-04"),
    ("PARIS, May 2, 2003 \u2013" + BODY, "2003-05-02"),
    ("WASHINGTON (Dec. 22, 2004) --" + BODY, "2004-12-22"),
    ("WASHINGTON, D.C., Jan. 5, 2010 (UPI) --" + BODY, "2010-01-05"),
    ("Dec 13 , 2005 --" + BODY, "2005-12-13"),
    ("UNITED NATIONS, Nov. 22 , 2005 (Xinhua) --" + BODY, "2005-11-22"),
    ("MOSCOW, January 12, 2015 /TASS/." + BODY, "2015-01-12"),
    ("Army leaves valley\nPublished: 12 March 2014\n\n" + BODY, "2014-03-12"),
    ("Army leaves valley\nPosted on March 12, 2014 by Ann Lee\n\n" + BODY, "2014-03-12"),
    ("Army leaves valley\nPublished 10:30 GMT, Wednesday, 12 March 2014\n\n" + BODY, "2014-03-12"),
    ("Army leaves valley\nDate: 2014-03-12\n\n" + BODY, "2014-03-12"),
    ("Army leaves valley\nPublished: 2014-03-12T08:15:00Z\n\n" + BODY, "2014-03-12"),
    ("Army leaves valley\nUpdated: March 12, 2014 9:05 am\n\n" + BODY, "2014-03-12"),
    ("Army leaves valley\nLast updated on 12 March 2014\n\n" + BODY, "2014-03-12"),
    ("Army leaves valley\nBy Ann Lee, March 12, 2014\n\n" + BODY, "2014-03-12"),
    ("Army leaves valley\nMarch 12, 2014\n\n" + BODY, "2014-03-12"),
    ("Army leaves valley\nhttps://news.example/2014/03/12/army-leaves\n\n" + BODY, "2014-03-12"),
    ("Army leaves valley\nStaff Writers\nTuesday, January 4, 2005; Page A01\n" + BODY, "2005-01-04"),
    ("Army leaves valley\n\n24 December 2004 Two companies left the valley.\n" + BODY, "2004-12-24"),
    ("Army leaves valley\n\nDecember 13, 2004 (1:18 PM EST)\nArmy leaves valley\n" + BODY, "2004-12-13"),
    ("Army leaves valley\nSaturday November 13, 2004 8:16 PM AP Photo\n" + BODY, "2004-11-13"),
    ("Also here\nBy Ann Lee 30 November 2004 Old foes were near a deal last night." + BODY, "2004-11-30"),
    ("Army leaves valley\nAnn Lee, Valley News Friday, December 03, 2004 Two companies left." + BODY, "2004-12-03"),
    ("Army leaves valley in good order. Ann Lee, Valley News Friday, December 03, 2004 Two companies left." + BODY, "2004-12-03"),
    ("Army leaves valley\nDecember 13, 2004\n\nThe rock was found. It hit no one on 13 April 2029, in the model.", "2004-12-13"),
    ("Army leaves valley\nValley News \u00b7 December 5, 2021 \u00b7 9:15 PM UTC\n" + BODY, "2021-12-05"),
    ("Army leaves valley\nOLYMPIA, Wash. Dec 30, 2004\n" + BODY, "2004-12-30"),
    ("Army leaves valley\nCape Horn (SPX) Nov 02, 2004\n" + BODY, "2004-11-02"),
    ("REDMOND, Wash. -- Nov. 11, 2004 --" + BODY, "2004-11-11"),
    ("KABUL, Nov. 1 , 2006 (Xinhua) -- Peace of 30 June 1997 was recalled." + BODY, "2006-11-01"),
    ("KABUL, Nov. 1 , 2006 (Xinhua) -- Elections are due on January 5, 2008." + BODY, "2006-11-01"),
]

# text, earliest, latest
INFERRED = [
    (BODY, "", ""),
    ("Sunday, December 7, 2025\nHome\nArmy leaves valley\n\n" + BODY, "", "2025-12-07"),
    ("Sunday, December 7, 2025\nHome\n\nIt will keep fewer men, down from 900 at the start of 2025, the army said.", "2025-01-01", "2025-12-07"),
    ("The army left in 2003, the ministry said.", "2003-01-01", ""),
    ("The raid of September 1, 2017 left seven dead.", "2017-09-01", "2017-12-31"),
    ("The raid of September 1, 2017 left seven dead. The minister came on Monday.", "2017-09-01", ""),
    ("The raid of September 1, 2017 left seven dead. The minister came on Friday.", "2017-09-01", "2017-12-31"),
    ("The raid of 20 December 2017 left seven dead.", "2017-12-20", "2018-02-03"),
    ("It was yesterday. The raid of September 1, 2017 left seven dead.", "2017-09-01", "2017-10-16"),
    ("Army leaves valley. On Friday, December 03, 2004 Two Rivers was left.", "2004-12-03", "2005-01-17"),
    ("Dates\n3 May 2001 Camp opened\n4 June 2002 Camp closed\n", "2002-06-04", "2002-12-31"),
    ("Army leaves valley\nThe raid of December 13, 2004 Left seven dead.", "2004-12-13", "2005-01-27"),
    ("Army leaves valley\n24 December 2004 The valley was quiet. It was taken on 3 May 2006.", "2006-05-03", ""),
    ("The festival will be held on October 31, 2018.", "", "2018-10-31"),
    ("The peace of 2003 held. The force will leave on 30 June 2007.", "2003-01-01", "2007-06-30"),
    ("The force will stay until 2009. It came in March 2004.", "2004-03-01", "2009-12-31"),
    ("Officials prepare for the upcoming November 2004 election. The last force came in March 2003.", "2003-03-01", "2004-11-30"),
    ("It came in March 2004. By 2003 the first force had left.", "2004-03-01", ""),
    ("It came in March 2004.\n\n© 2004 The Associated Press. All rights reserved.", "2004-03-01", "2004-12-31"),
    ("It came in March 2004.\n\nCopyright © 1999-2006 Valley Post", "2004-03-01", "2006-12-31"),
    ("It came in March 2004.\n\nCopyright 2006 Valley Post", "2004-03-01", "2006-12-31"),
    ("The force left. (END/2004)", "2004-01-01", "2004-12-31"),
    ("Posts fell from 900 at the start of 2025, the army said.\nThe two met in May.", "2025-05-01", "2025-12-31"),
    ("Posts fell from 900 at the start of 2025, the army said on Tuesday.", "2025-01-01", "2025-12-31"),
    ("Division\n\n24 September, 2013\n\nHe took over the brigade on 18 February 2014.", "2014-02-18", ""),
    ("BEIRUT, Dec 4 (AP) -- The raid of September 1, 2017 left seven dead.", "2017-12-04", "2017-12-04"),
    ("On Monday, September 4, they buried the dead. The raid of September 1, 2017 left seven dead.", "2017-09-04", "2017-10-19"),
    ("1 Jan 2001 - 3 Mar 2002 Ade\n4 Mar 2002 - 5 May 2003 Bako\n6 May 2003 - 7 Jun 2004 Cole\n8 Jun 2004 - date Dada", "2004-06-08", ""),
]


def _days(found):
    return tuple(str(day) if day else "" for day in found[:2])


@pytest.mark.parametrize(("text", "day"), EXACT)
def test_a_text_that_bears_its_date(text, day):
    assert _days(publication(text)) == (day, day)


@pytest.mark.parametrize(("text", "earliest", "latest"), INFERRED)
def test_a_text_that_does_not(text, earliest, latest):
    assert _days(publication(text)) == (earliest, latest)


def test_metadata_is_exact_and_a_capture_only_a_latest_day():
    text = "The army left in 2003, the ministry said."
    assert publication(text, published=date(2005, 1, 2)) == (date(2005, 1, 2), date(2005, 1, 2), "metadata")
    assert _days(publication(text, captured=date(2006, 1, 2))) == ("2003-01-01", "2006-01-02")
    assert _days(publication("KABUL, Nov. 1 , 2006 (Xinhua) --" + BODY, captured=date(2009, 1, 2))) == ("2006-11-01", "2006-11-01")


def test_the_basis_names_the_clues():
    assert publication(BODY).basis == "no clue"
    assert publication("KABUL, Nov. 1 , 2006 (Xinhua) --" + BODY).basis == "dateline"
    assert "March 2004" in publication("It came in March 2004.").basis
    assert "contradicted" in publication("Division\n\n24 September, 2013\n\nHe took over the brigade on 18 February 2014.").basis


@pytest.mark.skipif(not leader_terms(), reason="the table of office holders is empty")
def test_office_holders_bound_the_years():
    terms = leader_terms()
    once = next(t for t in terms if t.start and t.end and sum(o.name.split()[-1] == t.name.split()[-1] for o in terms) == 1)
    found = publication(f"President {once.name} spoke to the troops.")
    assert _days(found) == (f"{once.start}-01-01", f"{once.end}-12-31")
    assert once.name in found.basis
    assert in_office(f"The former President {once.name} spoke to the troops.") == []


PIECES = st.sampled_from(
    ["KABUL, ", "Nov. 1", " , ", "2006", " (AP) --", "\n", "Updated: ", "In 2003 they left. ", "They will leave on June 3, 2008. ", "Monday, ", "the ",
     "12 March 2014", "yesterday", "31 February 2005", " -- ", "President ", "until 2020. "]
)  # fmt: skip


@given(st.lists(PIECES, max_size=12).map("".join), st.none() | st.dates(date(1990, 1, 1), date(2030, 1, 1)))
def test_never_inverted_and_never_after_capture(text, captured):
    found = publication(text, captured=captured)
    assert found.earliest is None or found.latest is None or found.earliest <= found.latest
    assert found.basis
