"""TIMEX3: extent, type and value of expressions in sentences of our own, and how much of the marked articles is read right."""

import json
from datetime import date
from pathlib import Path

import pytest

from pipeline.language.intervals import UNKNOWN, on
from pipeline.language.timex import timexes
from tests.language.timex_corpus import GROUPS, articles, score

PUBLISHED = on(date(2006, 11, 30))  # a Thursday

# sentence, expressions as "words TYPE value" in order
CASES = [
    ("The force left on 30 November 2006.", "30 November 2006 DATE 2006-11-30"),
    ("The force left in November 2006.", "November 2006 DATE 2006-11"),
    ("The force left in 2006.", "2006 DATE 2006"),
    ("The war of the 1990s is over.", "the 1990s DATE 199"),
    ("In the 20th century there were two wars.", "the 20th century DATE 19"),
    ("Talks began in the third quarter of 2006.", "the third quarter of 2006 DATE 2006-Q3"),
    ("Talks began in the second half of 2005.", "the second half of 2005 DATE 2005-H2"),
    ("They left in the summer of 2005.", "the summer of 2005 DATE 2005-SU"),
    ("They left last week.", "last week DATE 2006-W47"),
    ("They met at the weekend.", "the weekend DATE 2006-W47-WE"),
    ("They left last year and will be back next month.", "last year DATE 2005; next month DATE 2006-12"),
    ("They left on Tuesday and will be back on Monday.", "Tuesday DATE 2006-11-28; Monday DATE 2006-12-04"),
    ("They left Tuesday night.", "Tuesday night TIME 2006-11-28TNI"),
    ("They left this morning.", "this morning TIME 2006-11-30TMO"),
    ("They left last night.", "last night TIME 2006-11-29TNI"),
    ("They left at 8 a.m. on Thursday.", "8 a.m. on Thursday TIME 2006-11-30T08:00"),
    ("They left on Thursday at 2:30 p.m.", "Thursday at 2:30 p.m. TIME 2006-11-30T14:30"),
    ("They left at noon Tuesday.", "noon Tuesday TIME 2006-11-28T12:00"),
    ("They left on the night of 21 August.", "the night of 21 August TIME 2006-08-21TNI"),
    ("They left three weeks ago.", "three weeks ago DATE 2006-W45"),
    ("They left two days ago.", "two days ago DATE 2006-11-28"),
    ("They left nearly two years ago.", "nearly two years ago DATE 2004"),
    ("They have been there for the past three weeks.", "the past three weeks DURATION P3W"),
    ("They have been there for two and a half years.", "two and a half years DURATION P2.5Y"),
    ("They waited for half an hour.", "half an hour DURATION PT30M"),
    ("They waited for several months.", "several months DURATION PXM"),
    ("They waited two days after the battle.", "two days DURATION P2D"),
    ("A 19-year-old was held.", "19-year-old DURATION P19Y"),
    ("They meet every Tuesday.", "every Tuesday SET XXXX-WXX-2"),
    ("They meet daily and report quarterly.", "daily SET P1D; quarterly SET P1Q"),
    ("It costs $2 million a year.", "a year SET P1Y"),
    ("They are now in the north.", "now DATE PRESENT_REF"),
    ("They recently left.", "recently DATE PAST_REF"),
    ("They will soon leave.", "soon DATE FUTURE_REF"),
    ("In the past he was silent; in the future he will not be.", "the past DATE PAST_REF; the future DATE FUTURE_REF"),
    ("They stayed from March to June 2004.", "March DATE 2004-03; June 2004 DATE 2004-06"),
    ("He ruled between 1994 and 1997.", "1994 DATE 1994; 1997 DATE 1997"),
    ("The 2003-05 mission is over.", "2003 DATE 2003; 05 DATE 2005"),
    ("They will stay for six months from July.", "six months DURATION P6M; July DATE 2007-07"),
    ("Profit rose in the third quarter from a year earlier.", "the third quarter DATE 2006-Q3; a year earlier DATE 2005-Q3"),
    ("The town fell on 3 May 1945. The following day the guns fell silent.", "3 May 1945 DATE 1945-05-03; The following day DATE 1945-05-04"),
    ("The town fell in May 1945. In June the troops went home.", "May 1945 DATE 1945-05; June DATE 1945-06"),
    ("The date of 31 February 2006 is wrong.", "31 February 2006 DATE "),
    ("A truce will hold by Christmas.", "Christmas DATE 2006-12-25"),
    ("He may march with the 2nd Brigade.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_extent_type_and_value(text, expected):
    found = timexes(text, PUBLISHED)
    assert "; ".join(f"{t.text} {t.type} {t.value}" for t in found) == expected
    assert all(text[t.start : t.end] == t.text for t in found)


UNDATED = [
    ("They left on Tuesday.", "XXXX-WXX-2"),
    ("They left on 30 November.", "XXXX-11-30"),
    ("They left in March.", "XXXX-03"),
    ("They left at 8 a.m.", "XXXX-XX-XXT08:00"),
    ("They left last year.", "PAST_REF"),
]


@pytest.mark.parametrize(("text", "value"), UNDATED)
def test_without_publication_the_value_says_what_is_open(text, value):
    assert [t.value for t in timexes(text, UNKNOWN)] == [value]


FLOORS: dict[str, float] = json.loads((Path(__file__).resolve().parents[1] / "floors.json").read_text("utf-8"))["timex"]  # value F1


@pytest.mark.parametrize("group", GROUPS)
def test_marked_articles_are_read_as_well_as_before(group):
    assert score(articles(group)).value_f1 >= FLOORS[group]


def test_a_misread_article_lowers_the_score():
    article = articles("news")[0]
    other = article._replace(marked=[mark._replace(value="1066") for mark in article.marked])
    assert score([other]).value_f1 == 0 < score([article]).value_f1
