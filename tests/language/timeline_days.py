"""What times mean on other days of publication, where only a part of it is known, and where nothing is: sentences of our own, written as in timeline_forms."""

TUE = "2011-05-03"
LEAP = "2024-02-29"  # a Thursday
MON = "2022-01-03"
SUN = "2017-12-31"
WED = "2020-08-19"
FRI = "1995-07-14"

SPRING_2011 = [
    ("The navy said Monday that its divers had left.", "Monday=2011-05-02"),
    ("The navy said early Monday that its divers had left.", "early Monday=2011-05-02"),
    ("The raid took place on Sunday night.", "Sunday night=2011-05-01"),
    ("The raid took place on Saturday.", "Saturday=2011-04-30"),
    ("The chiefs will confer on Wednesday.", "Wednesday=2011-05-04"),
    ("The chiefs are scheduled to confer on Monday.", "Monday=2011-05-09"),
    ("The chiefs conferred last Thursday.", "last Thursday=2011-04-28"),
    ("The chiefs conferred last month.", "last month=2011-04-01..2011-04-30"),
    ("The chiefs conferred on Good Friday.", "Good Friday=2011-04-22"),
    ("The chiefs conferred on Easter Sunday.", "Easter Sunday=2011-04-24"),
    ("The chiefs conferred in mid-March.", "mid-March=2011-03-11..2011-03-21"),
    ("The chiefs conferred at the weekend.", "at the weekend=2011-04-29..2011-05-01"),
    ("Planes have struck the coast since 19 March.", "since 19 March=2011-03-19..2011-05-03"),
    ("Planes will strike the coast through the end of June.", "through the end of June=2011-05-03..2011-06-30"),
    ("Planes struck the coast between 19 and 31 March.", "19 and 31 March=2011-03-19..2011-03-31"),
    ("The withdrawal is to begin in July.", "July=2011-07-01..2011-07-31"),
    ("The withdrawal is to end by December 2014.", "by December 2014=2011-05-03..2014-12-31"),
    ("The withdrawal was announced in December 2009.", "December 2009=2009-12-01..2009-12-31"),
    ("The withdrawal was announced two years ago.", "two years ago=2009-01-01..2009-12-31"),
    ("The hunt lasted almost ten years.", "almost ten years=-"),
    ("The hunt began after 9/11.", "after 9/11=2001-09-11..2011-05-03"),
    ("The uprising began in January.", "January=2011-01-01..2011-01-31"),
    ("The uprising, which began in December, has spread.", "December=2010-12-01..2010-12-31"),
    ("Exports rose in the first quarter.", "the first quarter=2011-01-01..2011-03-31"),
    ("Exports will fall in the second half of the year.", "the second half of the year=2011-07-01..2011-12-31"),
    ("Memorial Day will be marked at sea.", "Memorial Day=2011-05-30"),
]

LEAP_DAY = [
    ("A drone fell on Wednesday.", "Wednesday=2024-02-28"),
    ("A drone fell yesterday.", "yesterday=2024-02-28"),
    ("A parade is planned for tomorrow.", "tomorrow=2024-03-01"),
    ("A parade will be held on Friday.", "Friday=2024-03-01"),
    ("A year ago today the bridge was blown.", "A year ago today=2023-02-28"),
    ("The bridge was mended in the past year.", "in the past year=2023-02-28..2024-02-29"),
    ("The bridge was mended last month.", "last month=2024-01-01..2024-01-31"),
    ("The bridge will be mended next month.", "next month=2024-03-01..2024-03-31"),
    ("The bridge will be mended in early March.", "early March=2024-03-01..2024-03-10"),
    ("The bridge was blown in November.", "November=2023-11-01..2023-11-30"),
    ("The bridge was blown in late 2022.", "late 2022=2022-09-02..2022-12-31"),
    ("The bridge will be open by mid-March.", "by mid-March=2024-02-29..2024-03-21"),
    ("The bridge was closed last week.", "last week=2024-02-19..2024-02-25"),
    ("The bridge will be closed until 2025.", "until 2025=2024-02-29..2025-12-31"),
    ("The ships came on 24 February 2022.", "24 February 2022=2022-02-24"),
    ("The war, which began on Feb. 24, 2022, goes on.", "Feb. 24, 2022=2022-02-24"),
    ("Two ships were hit four days ago.", "four days ago=2024-02-25"),
    ("Two ships will sail in a month.", "in a month=2024-03-01..2024-03-31"),
    ("Two ships sank last winter.", "last winter=2022-12-01..2023-02-28"),
    ("Two ships will sail after Easter.", "after Easter=2024-03-31.."),
]

NEW_YEAR = [
    ("A guard was shot on Friday.", "Friday=2021-12-31"),
    ("A guard was shot on New Year's Eve.", "New Year's Eve=2021-12-31"),
    ("A guard was shot on New Year's Day.", "New Year's Day=2022-01-01"),
    ("A guard was shot on Dec. 30.", "Dec. 30=2021-12-30"),
    ("A guard was shot in December.", "December=2021-12-01..2021-12-31"),
    ("A guard was shot last month.", "last month=2021-12-01..2021-12-31"),
    ("A guard was shot late last year.", "late last year=2021-09-02..2021-12-31"),
    ("A guard was shot last week.", "last week=2021-12-27..2022-01-02"),
    ("A guard was shot over the weekend.", "over the weekend=2021-12-31..2022-01-02"),
    ("A guard was shot three months ago.", "three months ago=2021-10-01..2021-10-31"),
    ("Sales rose in the fourth quarter.", "the fourth quarter=2021-10-01..2021-12-31"),
    ("The talks will open next Monday.", "next Monday=2022-01-10"),
    ("The talks will open on Jan. 10.", "Jan. 10=2022-01-10"),
    ("The talks will open this week.", "this week=2022-01-03..2022-01-09"),
    ("The talks will open in two weeks.", "in two weeks=2022-01-14..2022-01-20"),
    ("The talks will end by the end of the year.", "by the end of the year=2022-01-03..2022-12-31"),
    ("The talks ended last autumn.", "last autumn=2021-09-01..2021-11-30"),
    ("The troops left in August.", "August=2021-08-01..2021-08-31"),
]

YEARS_END = [
    ("The treaty lapses tomorrow.", "tomorrow=2018-01-01"),
    ("The treaty will lapse on Monday.", "Monday=2018-01-01"),
    ("The treaty will be renewed next week.", "next week=2018-01-01..2018-01-07"),
    ("The treaty will be renewed next month.", "next month=2018-01-01..2018-01-31"),
    ("The treaty will be renewed next year.", "next year=2018-01-01..2018-12-31"),
    ("The treaty was renewed this week.", "this week=2017-12-25..2017-12-31"),
    ("The treaty was renewed a month ago.", "a month ago=2017-11-01..2017-11-30"),
    ("The treaty will lapse in two months.", "in two months=2018-02-01..2018-02-28"),
    ("The treaty was signed on Christmas Eve.", "Christmas Eve=2017-12-24"),
    ("The treaty was signed last Saturday.", "last Saturday=2017-12-23..2017-12-30"),
    ("The treaty will be signed next Saturday.", "next Saturday=2018-01-06"),
    ("The treaty was signed earlier this year.", "earlier this year=2017-01-01..2017-12-31"),
    ("The treaty was signed in the first half of the year.", "the first half of the year=2017-01-01..2017-06-30"),
]

BUSINESS = [
    ("Revenue rose in the second quarter.", "the second quarter=2020-04-01..2020-06-30"),
    ("Revenue will rise in the third quarter, the maker said.", "the third quarter=2020-07-01..2020-09-30"),
    ("Revenue rose in the second quarter from a year earlier.", "the second quarter=2020-04-01..2020-06-30; a year earlier=2019-01-01..2019-12-31"),
    ("Revenue rose in Q4 2019.", "Q4 2019=2019-10-01..2019-12-31"),
    ("Revenue rose in H1 2020.", "H1 2020=2020-01-01..2020-06-30"),
    ("Revenue rose in last year's fourth quarter.", "last year's fourth quarter=2019-10-01..2019-12-31"),
    ("Revenue rose in fiscal 2019.", "fiscal 2019=2019-01-01..2019-12-31"),
    ("Revenue beat that of the year-ago period.", "the year-ago period=2019-01-01..2019-12-31"),
    ("Revenue fell this quarter.", "this quarter=2020-07-01..2020-09-30"),
    ("Shares fell Tuesday after the report.", "Tuesday=2020-08-18"),
    ("Shares fell on Monday and are expected to rise on Thursday.", "Monday=2020-08-17; Thursday=2020-08-20"),
    ("The maker will report on Aug. 27.", "Aug. 27=2020-08-27"),
    ("The maker reported on July 30.", "July 30=2020-07-30"),
    ("The maker plans to open a plant by mid-2022.", "by mid-2022=2020-08-19..2022-09-01"),
    ("The maker closed its plant in the spring.", "the spring=2020-03-01..2020-05-31"),
    ("The maker's ten-year bond pays 2 percent.", "ten-year=-"),
    ("The maker hopes to hire 1,000 people over the next two years.", "over the next two years=2020-08-19..2022-08-19"),
    ("The maker's workers struck on Memorial Day.", "Memorial Day=2020-05-25"),
    ("The deal is to close in the first quarter of 2021.", "the first quarter of 2021=2021-01-01..2021-03-31"),
    ("The deal is to close by year-end.", "by year-end=2020-08-19..2020-12-31"),
]

NINETIES = [
    ("The enclave fell on Tuesday.", "Tuesday=1995-07-11"),
    ("The enclave fell on July 11.", "July 11=1995-07-11"),
    ("The enclave fell on 11/07/95.", "11/07/95=1995-07-11..1995-11-07"),
    ("The enclave was set up in '93.", "'93=1993-01-01..1993-12-31"),
    ("Guards have stood there since '92.", "since '92=1992-01-01..1995-07-14"),
    ("The ministers will meet in London on Friday.", "Friday=1995-07-14"),
    ("The ministers will meet in London next week.", "next week=1995-07-17..1995-07-23"),
    ("It was the worst crime of this decade.", "this decade=1990-01-01..1999-12-31"),
    ("The force will be smaller next century.", "next century=2000-01-01..2099-12-31"),
    ("The war began three years ago.", "three years ago=1992-01-01..1992-12-31"),
    ("The truce of last winter ran out in May.", "last winter=1994-12-01..1995-02-28; May=1995-05-01..1995-05-31"),
    ("Planes will strike within hours.", "within hours=1995-07-14"),
    ("The enclave has been ringed since early March.", "since early March=1995-03-01..1995-07-14"),
]

INVASION = [  # a Friday of 1944
    ("Troops landed on Tuesday.", "Tuesday=1944-06-06"),
    ("Troops landed three days ago.", "three days ago=1944-06-06"),
    ("Ports will be taken within weeks.", "within weeks=1944-06-09..1944-08-11"),
    ("The city was freed on Sunday.", "Sunday=1944-06-04"),
    ("The army landed in January.", "January=1944-01-01..1944-01-31"),
    ("The war may be over by Christmas.", "by Christmas=1944-06-09..1944-12-25"),
]

JUNE = [  # some day of June 2025
    ("The jets left yesterday.", "yesterday=2025-05-31..2025-06-29"),
    ("The jets left today.", "today=2025-06-01..2025-06-30"),
    ("The jets left on Tuesday.", "Tuesday=2025-05-27..2025-06-24"),
    ("The jets will leave on Friday.", "Friday=2025-06-06..2025-07-04"),
    ("The jets left last week.", "last week=2025-05-19..2025-06-29"),
    ("The jets left last month.", "last month=2025-05-01..2025-05-31"),
    ("The jets will leave next month.", "next month=2025-07-01..2025-07-31"),
    ("The jets left three weeks ago.", "three weeks ago=2025-05-08..2025-06-12"),
    ("The jets left two years ago.", "two years ago=2023-01-01..2023-12-31"),
    ("The jets left in May.", "May=2025-05-01..2025-05-31"),
    ("The jets have been there since March.", "since March=2025-03-01..2025-06-30"),
    ("The jets will stay until July.", "until July=2025-06-01..2025-07-31"),
    ("The jets will leave by the end of the year.", "by the end of the year=2025-06-01..2025-12-31"),
    ("The jets flew daily over the past three months.", "daily=-; over the past three months=2025-03-01..2025-06-30"),
    ("The jets came in the past week.", "in the past week=2025-05-25..2025-06-30"),
    ("The jets will leave this weekend.", "this weekend=2025-05-30..2025-07-06"),
    ("The jets are now in the desert.", "now=2025-06-01..2025-06-30"),
    ("The jets came on 14 April 2024.", "14 April 2024=2024-04-14"),
    ("The jets will leave in two years.", "in two years=2027-01-01..2027-12-31"),
    ("The jets came on Memorial Day.", "Memorial Day=2025-05-26"),
    ("The jets will come on Independence Day.", "Independence Day=2025-07-04"),
    ("The jets had come before June.", "before June=..2025-05-31"),
    ("The jets came last year.", "last year=2024-01-01..2024-12-31"),
]

OCTOBER = [  # from a Friday to a Monday
    ("The fence was breached on Saturday.", "Saturday=2023-09-30..2023-10-07"),
    ("The fence was breached yesterday.", "yesterday=2023-10-05..2023-10-08"),
    ("The fence was breached last week.", "last week=2023-09-25..2023-10-08"),
    ("The fence will be mended on Tuesday.", "Tuesday=2023-10-10"),
    ("The fence will be mended in two days.", "in two days=2023-10-08..2023-10-11"),
    ("The fence was built last year.", "last year=2022-01-01..2022-12-31"),
    ("The fence was built since 2021.", "since 2021=2021-01-01..2023-10-09"),
    ("The fence was breached this month.", "this month=2023-10-01..2023-10-31"),
]

TURN = [  # around a new year
    ("The garrison left last year.", "last year=2020-01-01..2021-12-31"),
    ("The garrison left this year.", "this year=2021-01-01..2022-12-31"),
    ("The garrison will leave next year.", "next year=2022-01-01..2023-12-31"),
    ("The garrison left in December.", "December=2021-12-01..2021-12-31"),
    ("The garrison left in January.", "January=2021-01-01..2022-01-03"),
    ("The garrison left last month.", "last month=2021-11-01..2021-12-31"),
]

UNPUBLISHED = [
    ("The fortress fell on 12 April 1995.", "12 April 1995=1995-04-12"),
    ("The fortress fell in the summer of 1995.", "the summer of 1995=1995-06-01..1995-08-31"),
    ("The fortress fell on Tuesday.", "Tuesday=-"),
    ("The fortress fell last year.", "last year=-"),
    ("The fortress fell yesterday.", "yesterday=-"),
    ("The fortress fell three weeks ago.", "three weeks ago=-"),
    ("The fortress fell in March.", "March=-"),
    ("The fortress has stood empty since 2003.", "since 2003=2003-01-01.."),
    ("The fortress stood empty until 1908.", "until 1908=..1908-12-31"),
    ("The fortress stood empty before 1999.", "before 1999=..1998-12-31"),
    ("The fortress was sold after 2001.", "after 2001=2001-01-01.."),
    ("The fortress fell on 9 April 1865. The following day its guns were sold.", "9 April 1865=1865-04-09; The following day=1865-04-10"),
    ("The fortress was ringed in April 1863. It fell in July.", "April 1863=1863-04-01..1863-04-30; July=1863-07-01..1863-07-31"),
    ("The fortress is now a museum.", "now=-"),
    ("From 1861 to 1865 the fortress held prisoners.", "From 1861 to 1865=1861-01-01..1865-12-31"),
    ("It is a fortress of the 1840s.", "the 1840s=1840-01-01..1849-12-31"),
]

LATEST_KNOWN = [  # only the latest day of publication is known
    ("The patrol came back yesterday.", "yesterday=..2006-12-13"),
    ("The patrol came back last year.", "last year=..2005-12-31"),
    ("The patrol will come back next year.", "next year=-"),
    ("The patrol came back on 12 April 1995.", "12 April 1995=1995-04-12"),
    ("The patrol has been out since 2003.", "since 2003=2003-01-01..2006-12-14"),
]

DAYS = {
    "spring": (TUE, SPRING_2011),
    "leap day": (LEAP, LEAP_DAY),
    "new year": (MON, NEW_YEAR),
    "year's end": (SUN, YEARS_END),
    "business": (WED, BUSINESS),
    "nineties": (FRI, NINETIES),
    "invasion": ("1944-06-09", INVASION),
    "June": ("2025-06-01..2025-06-30", JUNE),
    "October": ("2023-10-06..2023-10-09", OCTOBER),
    "turn": ("2021-12-28..2022-01-03", TURN),
    "unpublished": ("", UNPUBLISHED),
    "latest known": ("..2006-12-14", LATEST_KNOWN),
}
