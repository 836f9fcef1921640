"""Time expressions: what is found, and which days it means for a text of Thursday, 14 December 2006."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.language.intervals import Interval, on
from pipeline.language.times import expressions, resolve

PUBLISHED = on(date(2006, 12, 14))

# words, the expression found in them, tense, kind, earliest, latest
CASES = [
    ("on 12 April 1995", "12 April 1995", "past", "calendar", "1995-04-12", "1995-04-12"),
    ("on Apr. 12, 1995", "Apr. 12, 1995", "past", "calendar", "1995-04-12", "1995-04-12"),
    ("on April 12, 1995,", "April 12, 1995", "past", "calendar", "1995-04-12", "1995-04-12"),
    ("on April 12th, 1995", "April 12th, 1995", "past", "calendar", "1995-04-12", "1995-04-12"),
    ("on the 12th of April 1995", "the 12th of April 1995", "past", "calendar", "1995-04-12", "1995-04-12"),
    ("Nov. 1 , 2006", "Nov. 1 , 2006", "past", "calendar", "2006-11-01", "2006-11-01"),
    ("12 APRIL 1995", "12 APRIL 1995", "past", "calendar", "1995-04-12", "1995-04-12"),
    ("on 1995-04-12", "1995-04-12", "past", "calendar", "1995-04-12", "1995-04-12"),
    ("2006-11-30T10:15:00Z", "2006-11-30T10:15:00Z", "past", "calendar", "2006-11-30", "2006-11-30"),
    ("on 30/11/2006", "30/11/2006", "past", "calendar", "2006-11-30", "2006-11-30"),
    ("on 11/30/2006", "11/30/2006", "past", "calendar", "2006-11-30", "2006-11-30"),
    ("on 11/12/2006", "11/12/2006", "past", "range", "2006-11-12", "2006-12-11"),
    ("on 30.11.2006", "30.11.2006", "past", "calendar", "2006-11-30", "2006-11-30"),
    ("on 12/04/95", "12/04/95", "past", "range", "1995-04-12", "1995-12-04"),
    ("on 12-April-1995", "12-April-1995", "past", "calendar", "1995-04-12", "1995-04-12"),
    ("on Wednesday, April 12, 1995", "Wednesday, April 12, 1995", "past", "calendar", "1995-04-12", "1995-04-12"),
    ("on Sept. 3, 2001", "Sept. 3, 2001", "past", "calendar", "2001-09-03", "2001-09-03"),
    ("in April 1995", "April 1995", "past", "calendar", "1995-04-01", "1995-04-30"),
    ("in April of 1995", "April of 1995", "past", "calendar", "1995-04-01", "1995-04-30"),
    ("in early April 1995", "early April 1995", "past", "calendar", "1995-04-01", "1995-04-10"),
    ("in mid-April 1995", "mid-April 1995", "past", "calendar", "1995-04-11", "1995-04-20"),
    ("in late April 1995", "late April 1995", "past", "calendar", "1995-04-21", "1995-04-30"),
    ("at the end of April 1995", "the end of April 1995", "past", "calendar", "1995-04-21", "1995-04-30"),
    ("at the beginning of April 1995", "the beginning of April 1995", "past", "calendar", "1995-04-01", "1995-04-10"),
    ("in 1995", "1995", "past", "calendar", "1995-01-01", "1995-12-31"),
    ("in early 1995", "early 1995", "past", "calendar", "1995-01-01", "1995-05-01"),
    ("in mid-1995", "mid-1995", "past", "calendar", "1995-05-02", "1995-09-01"),
    ("in late 1995", "late 1995", "past", "calendar", "1995-09-02", "1995-12-31"),
    ("at the start of 1995", "the start of 1995", "past", "calendar", "1995-01-01", "1995-01-31"),
    ("at the end of 1995", "the end of 1995", "past", "calendar", "1995-12-01", "1995-12-31"),
    ("the summer of 1995", "the summer of 1995", "past", "calendar", "1995-06-01", "1995-08-31"),
    ("in spring 1995", "spring 1995", "past", "calendar", "1995-03-01", "1995-05-31"),
    ("in the fall of 1995", "the fall of 1995", "past", "calendar", "1995-09-01", "1995-11-30"),
    ("in the winter of 1995", "the winter of 1995", "past", "calendar", "1995-01-01", "1996-02-29"),
    ("the first quarter of 1995", "the first quarter of 1995", "past", "calendar", "1995-01-01", "1995-03-31"),
    ("the fourth quarter of 1995", "the fourth quarter of 1995", "past", "calendar", "1995-10-01", "1995-12-31"),
    ("Q2 1995", "Q2 1995", "past", "calendar", "1995-04-01", "1995-06-30"),
    ("the second half of 1995", "the second half of 1995", "past", "calendar", "1995-07-01", "1995-12-31"),
    ("in the 1990s", "the 1990s", "past", "calendar", "1990-01-01", "1999-12-31"),
    ("in the early 1990s", "the early 1990s", "past", "calendar", "1990-01-01", "1993-05-01"),
    ("in the late 1990s", "the late 1990s", "past", "calendar", "1996-09-01", "1999-12-31"),
    ("the '90s", "the '90s", "past", "calendar", "1990-01-01", "1999-12-31"),
    ("in the 20th century", "the 20th century", "past", "calendar", "1900-01-01", "1999-12-31"),
    ("from March to June 1995", "from March to June 1995", "past", "range", "1995-03-01", "1995-06-30"),
    ("between 1994 and 1997", "between 1994 and 1997", "past", "range", "1994-01-01", "1997-12-31"),
    ("from 1994 to 1997", "from 1994 to 1997", "past", "range", "1994-01-01", "1997-12-31"),
    ("1994-1997", "1994-1997", "past", "range", "1994-01-01", "1997-12-31"),
    ("1994-97", "1994-97", "past", "range", "1994-01-01", "1997-12-31"),
    ("on April 12-14, 1995", "April 12-14, 1995", "past", "range", "1995-04-12", "1995-04-14"),
    ("on 12-14 April 1995", "12-14 April 1995", "past", "range", "1995-04-12", "1995-04-14"),
    ("from April 12 to April 14, 1995", "April 12 to April 14, 1995", "past", "range", "1995-04-12", "1995-04-14"),
    ("from 28 April to 3 May 1995", "28 April to 3 May 1995", "past", "range", "1995-04-28", "1995-05-03"),
    ("from November to February 1995", "from November to February 1995", "past", "range", "1994-11-01", "1995-02-28"),
    ("on 31 February 1995", "31 February 1995", "past", "impossible", "", ""),
    ("on April 31, 1995", "April 31, 1995", "past", "impossible", "", ""),
    ("on February 30", "February 30", "future", "impossible", "", ""),
    ("since 2003", "since 2003", "past", "calendar", "2003-01-01", "2006-12-14"),
    ("since March 2003", "since March 2003", "past", "calendar", "2003-03-01", "2006-12-14"),
    ("since April 12, 2003", "since April 12, 2003", "past", "calendar", "2003-04-12", "2006-12-14"),
    ("until 2008", "until 2008", "future", "calendar", "2006-12-14", "2008-12-31"),
    ("by the end of 2007", "by the end of 2007", "future", "calendar", "2006-12-14", "2007-12-31"),
    ("by March 2007", "by March 2007", "future", "calendar", "2006-12-14", "2007-03-31"),
    ("before 1999", "before 1999", "past", "calendar", "", "1998-12-31"),
    ("prior to March 2003", "prior to March 2003", "past", "calendar", "", "2003-02-28"),
    ("after 2001", "after 2001", "past", "calendar", "2001-01-01", "2006-12-14"),
    ("as of December 1, 2006", "as of December 1, 2006", "past", "calendar", "2006-12-01", "2006-12-14"),
    ("through June 2007", "through June 2007", "future", "calendar", "2006-12-14", "2007-06-30"),
    ("on Tuesday", "Tuesday", "past", "weekday", "2006-12-12", "2006-12-12"),
    ("on Thursday", "Thursday", "past", "weekday", "2006-12-14", "2006-12-14"),
    ("on Friday", "Friday", "past", "weekday", "2006-12-08", "2006-12-08"),
    ("on Tuesday", "Tuesday", "future", "weekday", "2006-12-19", "2006-12-19"),
    ("on Thursday", "Thursday", "future", "weekday", "2006-12-14", "2006-12-14"),
    ("on Friday", "Friday", "future", "weekday", "2006-12-15", "2006-12-15"),
    ("on Tuesday", "Tuesday", None, "weekday", "2006-12-12", "2006-12-19"),
    ("early Monday", "early Monday", "past", "weekday", "2006-12-11", "2006-12-11"),
    ("Monday morning", "Monday morning", "past", "weekday", "2006-12-11", "2006-12-11"),
    ("late on Sunday night", "Sunday night", "past", "weekday", "2006-12-10", "2006-12-10"),
    ("last Friday", "last Friday", "past", "weekday", "2006-12-08", "2006-12-08"),
    ("last Wednesday", "last Wednesday", "past", "weekday", "2006-12-06", "2006-12-13"),
    ("last Thursday", "last Thursday", "past", "weekday", "2006-12-07", "2006-12-07"),
    ("next Monday", "next Monday", "future", "weekday", "2006-12-18", "2006-12-18"),
    ("next Friday", "next Friday", "future", "weekday", "2006-12-15", "2006-12-22"),
    ("this Saturday", "this Saturday", "future", "weekday", "2006-12-16", "2006-12-16"),
    ("Tuesday last week", "Tuesday last week", "past", "weekday", "2006-12-05", "2006-12-05"),
    ("Tuesday next week", "Tuesday next week", "future", "weekday", "2006-12-19", "2006-12-19"),
    ("by Friday", "by Friday", "future", "weekday", "2006-12-14", "2006-12-15"),
    ("today", "today", "past", "relative", "2006-12-14", "2006-12-14"),
    ("yesterday", "yesterday", "past", "relative", "2006-12-13", "2006-12-13"),
    ("tomorrow", "tomorrow", "past", "relative", "2006-12-15", "2006-12-15"),
    ("tonight", "tonight", "past", "relative", "2006-12-14", "2006-12-14"),
    ("last night", "last night", "past", "relative", "2006-12-13", "2006-12-14"),
    ("this morning", "this morning", "past", "relative", "2006-12-14", "2006-12-14"),
    ("overnight", "overnight", "past", "relative", "2006-12-13", "2006-12-14"),
    ("the day before yesterday", "the day before yesterday", "past", "relative", "2006-12-12", "2006-12-12"),
    ("the day after tomorrow", "the day after tomorrow", "future", "relative", "2006-12-16", "2006-12-16"),
    ("this week", "this week", "past", "relative", "2006-12-11", "2006-12-17"),
    ("last week", "last week", "past", "relative", "2006-12-04", "2006-12-10"),
    ("next week", "next week", "future", "relative", "2006-12-18", "2006-12-24"),
    ("earlier this week", "earlier this week", "past", "relative", "2006-12-11", "2006-12-14"),
    ("later this week", "later this week", "future", "relative", "2006-12-14", "2006-12-17"),
    ("early this week", "early this week", "past", "relative", "2006-12-11", "2006-12-12"),
    ("this month", "this month", "past", "relative", "2006-12-01", "2006-12-31"),
    ("last month", "last month", "past", "relative", "2006-11-01", "2006-11-30"),
    ("next month", "next month", "future", "relative", "2007-01-01", "2007-01-31"),
    ("earlier this month", "earlier this month", "past", "relative", "2006-12-01", "2006-12-14"),
    ("later this month", "later this month", "future", "relative", "2006-12-14", "2006-12-31"),
    ("at the end of this month", "the end of this month", "future", "relative", "2006-12-22", "2006-12-31"),
    ("at the beginning of last month", "the beginning of last month", "past", "relative", "2006-11-01", "2006-11-10"),
    ("this year", "this year", "past", "relative", "2006-01-01", "2006-12-31"),
    ("last year", "last year", "past", "relative", "2005-01-01", "2005-12-31"),
    ("next year", "next year", "future", "relative", "2007-01-01", "2007-12-31"),
    ("earlier this year", "earlier this year", "past", "relative", "2006-01-01", "2006-12-14"),
    ("later this year", "later this year", "future", "relative", "2006-12-14", "2006-12-31"),
    ("early last year", "early last year", "past", "relative", "2005-01-01", "2005-05-01"),
    ("by the end of next year", "by the end of next year", "future", "relative", "2006-12-14", "2007-12-31"),
    ("at the end of the year", "the end of the year", "future", "relative", "2006-12-01", "2006-12-31"),
    ("last decade", "last decade", "past", "relative", "1990-01-01", "1999-12-31"),
    ("at the weekend", "at the weekend", "past", "relative", "2006-12-08", "2006-12-10"),
    ("last weekend", "last weekend", "past", "relative", "2006-12-08", "2006-12-10"),
    ("next weekend", "next weekend", "future", "relative", "2006-12-22", "2006-12-24"),
    ("last summer", "last summer", "past", "relative", "2006-06-01", "2006-08-31"),
    ("this summer", "this summer", "future", "relative", "2007-06-01", "2007-08-31"),
    ("next spring", "next spring", "future", "relative", "2007-03-01", "2007-05-31"),
    ("this quarter", "this quarter", "past", "relative", "2006-10-01", "2006-12-31"),
    ("three days ago", "three days ago", "past", "relative", "2006-12-11", "2006-12-11"),
    ("three weeks ago", "three weeks ago", "past", "relative", "2006-11-20", "2006-11-26"),
    ("three months ago", "three months ago", "past", "relative", "2006-09-01", "2006-09-30"),
    ("three years ago", "three years ago", "past", "relative", "2003-01-01", "2003-12-31"),
    ("a week ago", "a week ago", "past", "relative", "2006-12-04", "2006-12-10"),
    ("a year ago", "a year ago", "past", "relative", "2005-10-30", "2006-01-28"),
    ("two decades ago", "two decades ago", "past", "relative", "1980-01-01", "1989-12-31"),
    ("several weeks ago", "several weeks ago", "past", "relative", "2006-10-09", "2006-11-26"),
    ("a few days ago", "a few days ago", "past", "relative", "2006-12-05", "2006-12-12"),
    ("years ago", "years ago", "past", "relative", "1997-01-01", "2004-12-31"),
    ("more than 10 years ago", "more than 10 years ago", "past", "relative", "1991-01-01", "1996-12-31"),
    ("less than two weeks ago", "less than two weeks ago", "past", "relative", "2006-11-27", "2006-12-14"),
    ("half a year ago", "half a year ago", "past", "relative", "2006-06-01", "2006-06-30"),
    ("two or three years ago", "two or three years ago", "past", "relative", "2003-01-01", "2004-12-31"),
    ("twenty-five years ago", "twenty-five years ago", "past", "relative", "1981-01-01", "1981-12-31"),
    ("over the past decade", "over the past decade", "past", "relative", "1996-12-14", "2006-12-14"),
    ("in the past three weeks", "in the past three weeks", "past", "relative", "2006-11-23", "2006-12-14"),
    ("in the last 18 months", "in the last 18 months", "past", "relative", "2005-06-14", "2006-12-14"),
    ("over the past few days", "over the past few days", "past", "relative", "2006-12-05", "2006-12-14"),
    ("in the past week", "in the past week", "past", "relative", "2006-12-07", "2006-12-14"),
    ("the previous two years", "the previous two years", "past", "relative", "2004-12-14", "2006-12-14"),
    ("in the next 18 months", "in the next 18 months", "future", "relative", "2006-12-14", "2008-06-14"),
    ("over the next three years", "over the next three years", "future", "relative", "2006-12-14", "2009-12-14"),
    ("in the coming weeks", "in the coming weeks", "future", "relative", "2006-12-14", "2007-02-15"),
    ("in the coming months", "in the coming months", "future", "relative", "2006-12-14", "2007-11-14"),
    ("within days", "within days", "future", "relative", "2006-12-14", "2006-12-23"),
    ("within three weeks", "within three weeks", "future", "relative", "2006-12-14", "2007-01-04"),
    ("within two years", "within two years", "future", "relative", "2006-12-14", "2008-12-14"),
    ("in three weeks", "in three weeks", "future", "relative", "2007-01-01", "2007-01-07"),
    ("in three days", "in three days", "future", "relative", "2006-12-17", "2006-12-17"),
    ("in two years", "in two years", "future", "relative", "2008-01-01", "2008-12-31"),
    ("in six months' time", "in six months' time", "future", "relative", "2007-06-01", "2007-06-30"),
    ("two weeks from now", "two weeks from now", "future", "relative", "2006-12-25", "2006-12-31"),
    ("in March", "March", "past", "calendar", "2006-03-01", "2006-03-31"),
    ("in March", "March", "future", "calendar", "2007-03-01", "2007-03-31"),
    ("in December", "December", "past", "calendar", "2006-12-01", "2006-12-14"),
    ("in December", "December", "future", "calendar", "2006-12-01", "2006-12-31"),
    ("in early October", "early October", "past", "calendar", "2006-10-01", "2006-10-10"),
    ("late last month", "late last month", "past", "relative", "2006-11-21", "2006-11-30"),
    ("mid-November", "mid-November", "past", "calendar", "2006-11-11", "2006-11-20"),
    ("by January", "by January", "future", "calendar", "2006-12-14", "2007-01-31"),
    ("until April", "until April", "future", "calendar", "2006-12-14", "2007-04-30"),
    ("since October", "since October", "past", "calendar", "2006-10-01", "2006-12-14"),
    ("last November", "last November", "past", "relative", "2006-11-01", "2006-11-30"),
    ("next April", "next April", "future", "relative", "2007-04-01", "2007-04-30"),
    ("April this year", "April this year", "past", "calendar", "2006-04-01", "2006-04-30"),
    ("in October last year", "October last year", "past", "calendar", "2005-10-01", "2005-10-31"),
    ("March next year", "March next year", "future", "calendar", "2007-03-01", "2007-03-31"),
    ("on April 12", "April 12", "past", "calendar", "2006-04-12", "2006-04-12"),
    ("on April 12", "April 12", "future", "calendar", "2007-04-12", "2007-04-12"),
    ("on Dec. 13", "Dec. 13", "past", "calendar", "2006-12-13", "2006-12-13"),
    ("on January 1", "January 1", "future", "calendar", "2007-01-01", "2007-01-01"),
    ("on December 12-13", "December 12-13", "past", "range", "2006-12-12", "2006-12-13"),
    ("from January 3 to January 9", "January 3 to January 9", "future", "range", "2007-01-03", "2007-01-09"),
    ("the week of December 4", "the week of December 4", "past", "calendar", "2006-12-04", "2006-12-10"),
    ("Sat., Dec. 9", "Sat., Dec. 9", "past", "calendar", "2006-12-09", "2006-12-09"),
    ("now", "now", "past", "present", "2006-12-14", "2006-12-14"),
    ("currently", "currently", "past", "present", "2006-12-14", "2006-12-14"),
    ("at present", "at present", "past", "present", "2006-12-14", "2006-12-14"),
    ("so far", "so far", "past", "present", "2006-12-14", "2006-12-14"),
    ("recently", "recently", "past", "relative", "2006-09-15", "2006-12-14"),
    ("in recent weeks", "in recent weeks", "past", "relative", "2006-10-15", "2006-12-14"),
    ("in recent years", "in recent years", "past", "relative", "1996-12-16", "2006-12-14"),
    ("soon", "soon", "future", "relative", "2006-12-14", "2007-03-14"),
    ("for six months", "six months", "past", "duration", "", ""),
    ("a six-month tour", "six-month", "past", "duration", "", ""),
    ("every day", "every day", "past", "frequency", "", ""),
    ("twice a week", "twice a week", "past", "frequency", "", ""),
    ("once a year", "once a year", "past", "frequency", "", ""),
    ("at 10:30 a.m.", "10:30 a.m.", "past", "clock", "", ""),
    ("at 0300 GMT", "0300 GMT", "past", "clock", "", ""),
    ("at noon", "noon", "past", "clock", "", ""),
    ("for weeks", "for weeks", "past", "duration", "", ""),
    ("after 19 years", "19 years", "past", "duration", "", ""),
]

NO_TIMES = [
    "He may deploy more men.",
    "Troops march on the town and will march again.",
    "May Hassan spoke first.",
    "August Hanning told the paper so.",
    "The 1st Battalion and the 2nd Brigade left.",
    "The second company went in.",
    "A 20-year-old man was held.",
    "They spring from the town and fall back.",
    "About 2005 soldiers arrived.",
    "UN Resolution 1701 was passed.",
    "He paid $2000 for it.",
    "They won 3-1 in the end.",
    "Call 555-2006-1234 at once.",
    "Boeing 737 jets landed.",
    "Sunni parties left; Monrovia was calm.",
]

ANCHORED = [
    ("the following day", "2003-03-21", "2003-03-21"),
    ("the next day", "2003-03-21", "2003-03-21"),
    ("the same day", "2003-03-20", "2003-03-20"),
    ("the previous day", "2003-03-19", "2003-03-19"),
    ("that year", "2003-01-01", "2003-12-31"),
    ("that month", "2003-03-01", "2003-03-31"),
    ("the following month", "2003-04-01", "2003-04-30"),
    ("a week later", "2003-03-24", "2003-03-30"),
    ("two days later", "2003-03-22", "2003-03-22"),
    ("three years later", "2006-01-01", "2006-12-31"),
    ("two months earlier", "2003-01-01", "2003-01-31"),
]

# words, tense, earliest, latest for a text of some day of June 2025
WIDE = [
    ("yesterday", "past", "2025-05-31", "2025-06-29"),
    ("last month", "past", "2025-05-01", "2025-05-31"),
    ("last year", "past", "2024-01-01", "2024-12-31"),
    ("this month", "past", "2025-06-01", "2025-06-30"),
    ("on Tuesday", "past", "2025-05-27", "2025-06-24"),
    ("now", "present", "2025-06-01", "2025-06-30"),
    ("in May", "past", "2025-05-01", "2025-05-31"),
    ("in the next two years", "future", "2025-06-01", "2027-06-30"),
    ("since 2003", "past", "2003-01-01", "2025-06-30"),
    ("two years ago", "past", "2023-01-01", "2023-12-31"),
]


def _bounds(interval):
    return tuple(str(day) if day else "" for day in interval)


@pytest.mark.parametrize(("words", "found", "tense", "kind", "earliest", "latest"), CASES)
def test_found_and_resolved(words, found, tense, kind, earliest, latest):
    text = f"It happened {words} there."
    (time,) = expressions(text)
    assert (time.text, time.kind) == (found, kind)
    assert text[time.start : time.end] == found
    assert _bounds(resolve(time, PUBLISHED, tense)) == (earliest, latest)


@pytest.mark.parametrize("text", NO_TIMES)
def test_no_dates(text):
    assert [t for t in expressions(text) if t.kind not in ("age", "duration", "clock")] == []


@pytest.mark.parametrize(("words", "earliest", "latest"), ANCHORED)
def test_on_a_time_told_before(words, earliest, latest):
    (time,) = expressions(f"They left {words}.")
    assert time.kind == "anchored"
    assert _bounds(resolve(time._replace(anchor=on(date(2003, 3, 20))), PUBLISHED, "past")) == (earliest, latest)
    assert resolve(time, PUBLISHED, "past") == Interval(None, None)


@pytest.mark.parametrize(("words", "tense", "earliest", "latest"), WIDE)
def test_every_reading_of_an_unsure_publication_stays_open(words, tense, earliest, latest):
    (time,) = expressions(f"It was so {words}.")
    assert _bounds(resolve(time, Interval(date(2025, 6, 1), date(2025, 6, 30)), tense)) == (earliest, latest)


def test_without_publication_only_full_dates_resolve():
    times = expressions("Last week, on Tuesday and in March they met; in April 1995 they had not.")
    assert [resolve(t, Interval(None, None), "past").known for t in times] == [False, False, False, True]


def test_a_latest_day_alone_bounds_the_past():
    (time,) = expressions("It fell last year.")
    assert resolve(time, Interval(None, date(2006, 12, 14)), "past") == Interval(None, date(2005, 12, 31))


OPENINGS = ["Last week", "Three weeks ago", "Early Monday", "In the past 12 months", "Over the next three years", "Yesterday", "The next day"]


@pytest.mark.parametrize("opening", OPENINGS)
def test_heads_of_sentences(opening):
    assert [t.text for t in expressions(f"{opening} they left.")] == [opening]


WORDS = sorted({case[0] for case in CASES})
DAYS = st.dates(date(1950, 1, 1), date(2080, 1, 1))


@given(st.sampled_from(WORDS), DAYS, st.integers(0, 900), st.sampled_from(["past", "present", "future", None]))
def test_intervals_are_never_inverted(words, day, width, tense):
    for time in expressions(f"It happened {words}."):
        found = resolve(time, Interval(day, date.fromordinal(day.toordinal() + width)), tense)
        assert found.earliest is None or found.latest is None or found.earliest <= found.latest


@given(st.sampled_from(WORDS), DAYS, st.integers(0, 400), st.sampled_from(["past", "future", None]))
def test_a_wide_publication_contains_the_reading_of_each_of_its_days(words, day, width, tense):
    last = date.fromordinal(day.toordinal() + width)
    for time in expressions(f"It happened {words}."):
        wide = resolve(time, Interval(day, last), tense)
        for one in (day, last):
            assert wide.contains(resolve(time, on(one), tense)) or not wide.known


PLAIN = ["in the past three weeks", "three days ago", "yesterday", "last week", "in two years", "last year", "early last year", "next month", "tomorrow"]


@given(st.sampled_from(PLAIN), DAYS)
def test_28_years_on_all_relative_times_are_28_years_on(words, day):
    day = day.replace(day=min(day.day, 28))
    (time,) = expressions(f"It happened {words}.")
    now, then = resolve(time, on(day), "past"), resolve(time, on(day.replace(year=day.year + 28)), "past")
    if day.year < 1913 or day.year > 2049:  # the calendar repeats itself only there
        return
    assert [d.replace(year=d.year + 28) for d in now if d] == [d for d in then if d]


@given(st.sampled_from(WORDS), st.sampled_from(["", "Nothing else was said. ", "The mayor spoke first.\n\n"]))
def test_sentences_around_change_nothing(words, other):
    text = f"It happened {words} there. "
    alone = expressions(text)
    among = expressions(other + text + "The rest is silence.")
    assert [t.text for t in alone] == [t.text for t in among]
    assert [t.start + len(other) for t in alone] == [t.start for t in among]


PIECES = st.sampled_from(
    ["April ", "12", "31 ", "1995", ", ", "-", " to ", "last ", "year", "Tuesday", "the ", "end of ", "since ", "three ", "weeks ", "ago",
     "2", "/", ".", ":", "0", "mid-", "\n", "'", "s", "between ", "and ", "next ", "early ", "Q1 ", "in ", "9999", "century", "half a ", "00", "every "]
)  # fmt: skip


@given(st.lists(PIECES, max_size=14).map("".join), st.sampled_from(["past", "future", None]))
def test_any_mixture_is_read_without_error(text, tense):
    last = 0
    for time in expressions(text):
        assert last <= time.start < time.end <= len(text)
        assert text[time.start : time.end] == time.text
        last = time.end
        found = resolve(time._replace(anchor=PUBLISHED), PUBLISHED, tense)
        assert found.earliest is None or found.latest is None or found.earliest <= found.latest


HOSTILE = ["1" * 50_000, "2005-" * 10_000, "the end of " * 5_000, "last " * 10_000, "May " * 5_000, "12/" * 5_000, "a " * 20_000 + "year"]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_read_in_linear_time(text):
    assert len(expressions(text)) <= len(text)
