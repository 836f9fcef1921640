"""The forms that English gives to times, as patterns with a rule's name each. What they mean on a calendar stands in anchoring."""

import re
from typing import NamedTuple

from pipeline.language.intervals import Interval
from pipeline.language.wordlist import words

_MONTHS = "january february march april may june july august september october november december"
MONTHS = {name[:3]: n for n, name in enumerate(_MONTHS.split(), 1)}
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday"
WEEKDAYS = {name[:3]: n for n, name in enumerate(_WEEKDAYS.split())}

MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST"
               r"|SEPTEMBER|OCTOBER|"
    r"NOVEMBER|DECEMBER|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)(?![a-z])\.?)(?![a-z])"
)
SURE_MONTH = r"(?:January|February|July|September|October|November|December|Sept\.|Oct\.|Nov\.|Dec\.|Jan\.|Feb\.)(?![a-z])"
DAY = r"(?:0?[1-9]|[12]\d|3\d)(?:st|nd|rd|th)?(?![\d:%]|[,.]\d)"
YEAR = r"(?:1[5-9]|20)\d\d(?!\d|,\d|\.\d|%)"
WEEKDAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY|(?:Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)(?:\.|(?=,)))(?![a-z])"
)
NUM = (
    r"(?:[1-9]\d{0,3}|a\s+few|a\s+couple(?:\s+of)?|a\s+dozen|few|several|many|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
               r"|thirteen|fourteen|fifteen|"
    r"sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight"
               r"|nine))?|half\s+an?)"
)
UNIT = r"(?:second|minute|hour|day|night|week|weekend|fortnight|month|quarter|year|decade|centur(?=y|ies))(?:s|y|ies)?(?!\w)"
SEASON = r"(?:spring|summer|autumn|fall|winter|Spring|Summer|Autumn|Fall|Winter)(?!\w)"
DAYTIME = r"(?:\s+(?:morning|afternoon|evening|night|noon|midday))?"
PART = (
    r"(?:(?:the\s+)?(?:start|beginning|end|middle|close|turn|early\s+part|latter\s+part|first\s+days|last\s+days|opening)\s+of(?:\s+the)?"
    r"|(?:earlier|later|early|late)(?:\s+in)?(?:\s+the)?(?!\w)|mid-?)"
)
SHIFT = r"(?:this\s+past|this\s+coming|last|past|previous|this|current|next|coming|upcoming)"
_N_TO_N = NUM + r"(?:\s*(?:-|–|to|or)\s*" + NUM + ")?"
_Y = r"(?:\s?,?\s?(?:of\s+)?" + YEAR + r"|,?\s+(?:this|last|next)\s+year)"
_DASH = r"\s*(?:-|–|—|to|until|till|through|and|or)\s*"

# Order matters where two forms begin at one place: the longer first.
FORMS: tuple[tuple[str, str], ...] = (
    ("iso", r"\d{4}-\d\d?-\d\d?(?!\d)(?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?"),
    ("numeric", r"\d{1,2}(?P<sep>[/.])\d{1,2}(?P=sep)(?:\d{4}|\d\d)(?![\d/])"),
    ("clock", r"\d{1,2}[:.]\d\d(?::\d\d)?\s?(?:[ap]\.m\.|[ap]m(?!\w)|GMT|UTC|hours)|\d{1,2}:\d\d(?!\d)|\d{1,2}\s?(?:[ap]\.m\.|[ap]m(?!\w)|o['’]clock)"
               r"|\d{4}\s(?:GMT|hours|hrs)"
              r"|noon|midnight"),
    ("month_days", MONTH + r"\s+" + DAY + _DASH + r"(?:" + MONTH + r"\s+)?" + DAY + r"(?!\s+(?:" + UNIT + r"))" + _Y + "?"),
    ("days_month", r"(?:the\s+)?" + DAY + _DASH + r"(?:the\s+)?" + DAY + r"(?:\s+of)?\s+" + MONTH + _Y + "?"),
    ("day_month_to_day_month", DAY + r"\s+" + MONTH + _Y + "?" + _DASH + DAY + r"\s+" + MONTH + _Y + "?"),
    ("month_day", r"(?:" + WEEKDAY + r"\s?,?\s+)?" + MONTH + r"\s+(?:the\s+)?" + DAY + _Y + "?"),
    ("day_month", r"(?:" + WEEKDAY + r"\s?,?\s+)?(?:the\s+)?" + DAY + r"(?:\s+of)?[\s-]+(?:" + PART + r"\s+)?" + MONTH + r"(?:" + _Y + "|-" + YEAR + ")?"),
    ("months", r"(?:(?:between|from)\s+)?" + MONTH + r"(?:\s+" + YEAR + ")?" + _DASH + MONTH + r"(?:\s+|,\s+)(?:of\s+)?" + YEAR + r"|(?:between"
               r"|from)\s+" + MONTH + _DASH + MONTH),
    ("month_year", r"(?:" + PART + r"[\s-]*)?" + MONTH + _Y),
    ("shifted_month", r"(?:" + PART + r"\s+)?(?:last|this|next|this\s+past|this\s+coming)\s+" + MONTH + r"(?!\s+\d)"),
    ("month", r"(?:" + PART + r"[\s-]*" + MONTH + r"|(?:(?<=[Ii]n\s)|(?<=of\s)|(?<=by\s)|(?<=[Ss]ince\s)|(?<=until\s)|(?<=till\s)|(?<=from\s)"
               r"|(?<=during\s)|(?<=before\s)|(?<=after\s)|(?<=through\s)|(?<=for\s)|(?<=the\s)|(?<=and\s)|(?<=to\s)|(?<=as\s)"
               r"|(?<=each\s))" + MONTH + "|" + SURE_MONTH + r")(?!\s+[A-Z][a-z]+(?:,|\s+(?:said|told|was|is)))"),
    ("years", r"(?:between|from)\s+" + YEAR + r"\s+(?:and|to|until|through)\s+" + YEAR + "|" + YEAR + r"\s?(?:-|–|—|/)\s?(?:" + YEAR + r""
               r"|\d\d(?![\d-]))|" + YEAR + r"\s+to\s+" + YEAR),
    ("season_year", r"(?:" + PART + r"\s+)?(?:the\s+)?" + SEASON + r"(?:\s+of|,)?\s+(?:" + YEAR + r"|(?:this|last|next)\s+year)"),
    ("shifted_season", r"(?:" + PART + r"\s+)?(?:last|this|next|this\s+coming|this\s+past|coming)\s+" + SEASON),
    ("season", r"(?:(?<=in\s)|(?<=by\s)|(?<=until\s)|(?<=since\s)|(?<=during\s)|(?<=In\s))(?:the\s+)?(?:" + PART + r"\s+)?" + SEASON + r"(?!\s+of)"),
    ("quarter", r"(?:the\s+)?(?:first|second|third|fourth|last|final)\s+(?:quarter|half)(?:\s+of)?\s+(?:" + YEAR + r"|(?:this|last|next|the)\s+year)"
               r"|Q[1-4](?:\s+of)?\s+" + YEAR + "|H[12]\\s+" + YEAR),
    ("decade", r"(?:" + PART + r"[\s-]*)?(?:the\s+)?(?:" + PART + r"[\s-]*)?(?:(?:1[5-9]|20)\d0s|['’]\d0s)(?!\w)"),
    ("century", r"(?:" + PART + r"[\s-]*)?(?:the\s+)?(?:" + PART + r"[\s-]*)?(?:1\d|2[01])(?:st|th)[\s-]+century"),
    ("frequency", r"(?:every|each)\s+(?:" + NUM + r"\s+)?(?:" + UNIT + "|" + WEEKDAY + r")|(?:once|twice|" + NUM + r"\s+times)\s+(?:an?|per|every"
               r"|each)\s+" + UNIT
                  + r"|(?:nightly|daily|weekly|monthly|quarterly|yearly|annual(?:ly)?)(?!\w)"
               r"(?!\s+(?:[A-Z]|newspaper|paper|magazine|said|reported|quoted))|per\s+(?:day|week|month|year)(?!\w)"),
    ("age", NUM + r"[\s-]+" + UNIT + r"[\s-]olds?(?!\w)"),
    ("ago", r"(?:(?:more|less|fewer)\s+than\s+|over\s+|at\s+least\s+|nearly\s+|almost\s+|about\s+|some\s+|around\s+"
               r"|just\s+)?(?:" + _N_TO_N + r"\s+)?" + UNIT + r"\s+ago(?!\w)"),
    ("from_now", _N_TO_N + r"\s+" + UNIT + r"\s+from\s+(?:now|today)"),
    ("later", _N_TO_N + r"\s+" + UNIT + r"\s+(?:later|earlier|before|after)(?!\w)"),
    ("stretch_ahead", r"the\s+(?:days|weeks|months|years|decades)\s+ahead(?!\s+of)(?!\w)"),
    ("window", r"(?:(?:in|over|during|for|within|throughout)\s+)?(?:the\s+)?(?:last|past|previous|next|coming|following"
               r"|upcoming)\s+(?:" + _N_TO_N + r"\s+)?(?:or\s+so\s+)?"
               r"(?:second|minute|hour|day|night|week|month|quarter|year|decade)s(?!\w)|(?:in|over|during|within|for)\s+the\s+(?:past|coming|last"
               r"|next)\s+" + UNIT),
    ("ahead", r"(?:within|inside)\s+(?:the\s+)?(?:" + _N_TO_N + r"\s+)?" + UNIT + r"|in\s+(?:the\s+)?(?:about\s+"
               r"|around\s+)?" + _N_TO_N + r"\s+" + UNIT + r"(?:['’](?:\s+time)?|\s+time)?(?!\s+(?:ago|of))"),
    ("day_around", r"the\s+day\s+(?:before\s+yesterday|after\s+tomorrow)"),
    ("anchored", r"(?:the\s+(?:following|next|same|previous|preceding)\s+(?:day|night|week|month|year|morning|evening|afternoon)|(?:following"
               r"|next)\s+(?:day|morning))(?!\w)|that\s+(?:same\s+)?(?:day|night|week|month|year|summer|winter|spring|"
                 r"autumn|evening|morning)(?!\w)|the\s+(?:day|week|month|year)\s+(?:before|after)(?!\w)|a\s+(?:day|week|month|year)\s+(?:later|earlier)"),
    ("shifted_unit", r"(?:" + PART + r"\s+|mid-)?(?:" + SHIFT + r")\s+(?:week|month|year|decade|century|quarter|weekend)(?!\w)|(?:at\s+|over\s+"
               r"|during\s+)?the\s+weekend(?!\w)"
                     r"|" + PART + r"\s*(?:the\s+)?(?:week|month|year|decade)(?!\w)|(?:earlier|later)\s+in\s+the\s+day(?!\w)|mid-?year|year-?end(?!\w)"),
    ("shifted_weekday", r"(?:last|next|this|this\s+past|this\s+coming|past|coming)\s+(?:week['’]s\s+)?" + WEEKDAY + DAYTIME + r""
               r"|" + WEEKDAY + DAYTIME + r"\s+(?:last|next|this)\s+week|" + WEEKDAY + r"\s+week(?!\w)"),
    ("weekday", r"(?:(?:early|late)\s+)?" + WEEKDAY + DAYTIME),
    ("deictic", r"(?:earlier\s+|later\s+|early\s+|late\s+)?(?:[Tt]oday|[Tt]onight|[Yy]esterday|[Tt]omorrow)(?!\w)" + DAYTIME + r"|(?:last"
               r"|this)\s+(?:night|morning|afternoon|evening)(?!\w)|[Oo]vernight(?!\w)"),
    ("present", r"(?:[Nn]ow(?!\s+that)|[Cc]urrently|[Pp]resently|[Aa]t\s+present|[Aa]t\s+the\s+moment|[Tt]hese\s+days|[Nn]owadays|[Rr]ight\s+now)(?!\w)"),
    ("so_far", r"(?:[Ss]o\s+far|[Tt]o\s+date)(?!\w)"),
    ("recent", r"(?:[Rr]ecently|[Ll]ately|in\s+recent\s+(?:days|weeks|months|years|decades)|the\s+other\s+day)(?!\w)"),
    ("soon", r"(?:[Ss]oon(?!er)|[Ss]hortly)(?!\w)(?!\s+(?:after|before))"),
    ("day_of_month", r"(?<=on\sthe\s)\d{1,2}(?:st|nd|rd|th)(?!\w)(?=[\s.,]*(?:$|[.,;]|of\s+(?:this|last|next)\s+month))(?:\s+of\s+(?:this|last"
               r"|next)\s+month)?"),
    ("year", r"(?:" + PART + r"[\s-]*|(?:the\s+)?(?:fiscal\s+)?(?:year\s+)?)" + YEAR + r"(?![\w-])"),
    ("duration", r"(?:more\s+than\s+|less\s+than\s+|over\s+|at\s+least\s+|nearly\s+|about\s+|up\s+to\s+)?" + _N_TO_N + r"[\s-]+(?:more\s+|full\s+"
               r"|consecutive\s+)?" + UNIT + r"(?!-old|\s+old|['’]s\s)(?:-long)?|for\s+(?:many\s+)?(?:days|weeks|months|years|decades|centuries)(?!\w)"),
)  # fmt: skip

# Words that no form does without, and words that a form may begin with, both grouped by first letter so that other words are passed over at once.
ANCHOR = re.compile(
    r"(?<!\w)(?:\d(?:\d{3}|\d?(?:[:/.-]\d|\s?[ap]\.?m|(?:st|th)[\s-]century|\so['’]c))|['’]\d0s|J(?:an|u[nl]|AN|U[NL])|F(?:eb|EB|ri|RI|all)|M(?:ar|ay"
               r"|on|AR|AY|ON)"
    r"|A(?:pr|PR|ug|UG|utumn|t present)|S(?:ep|EP|at|AT|un|UN|pring|ummer|o far|oon|hortly)|O(?:ct|CT|vernight)|N(?:ov|OV|ow)|D(?:ec|EC|aily)|T(?:ue"
               r"|UE|hu|HU|o(?:day|night|morrow))"
    r"|W(?:ed|ED|inter)|Yesterday|C(?:urrently)|P(?:resently)|R(?:ecently|ight now)|L(?:ately)|Q[1-4]|H[12]\s"
    r"|m(?:onth|inute|o(?:rning|ment)|id(?:-?year|night))|d(?:a(?:y|ily)|ecade)|h(?:our|alf)|s(?:econd|pring|ummer|o far|oon|hortly)|n(?:ight|o(?:on"
               r"|w))|w(?:eek|inter)|f(?:ortnight|all)"
    r"|quarter|ye(?:ar|sterday)|c(?:entur|urrently)|a(?:utumn|fternoon|nnual)|evening|to(?:day|night|morrow|\sdate)|overnight|present|recent|lately"
               r"|o(?:n the \d|ther day))"
    r"|(?<=mid)[A-Z\d]\w\w"
)
_FIRST = (
    r"(?=\d|['’]\d|[JFMASONDTWQ]|Yesterday|Currently|Presently|Recently|Right|Lately|H[12]|[tT]he\s|th(?:is|at|ree|ir|ese)|t[wo]|te?n|twe|early|late"
               r"|earl|mid|last|next|past|prev|com|curr"
    r"|up|foll|an?\s|one|four|fiv|six|seve|ei|el|nine|fift|forty|few|many|hal|in\s|over|dur|for\s|wit|thr|ins|bet|from|ev|each|once|da|we|mo|ye|ann"
               r"|per\s|le|at\s|nea|alm|abo|so|aro|ju|rig|now|nigh"
    r"|spr|sum|aut|fall|win|tod|tom|now|pres|rec|sho|day|hou|min|sec|nig|noon|for|qua|dec|cen)"
)
OPENER = re.compile(  # words that open an expression at the head of a sentence; capitals elsewhere tell months and days from other words
    r"(?<!\w)(?:T(?:h(?:e|is|ree|at)|w(?:o|elve|enty)|en)|L(?:ast|ate|ater|ess)|E(?:arly|arlier|very|ach|ight|leven)|N(?:ext|ine|early)|P(?:ast"
               r"|revious)|A(?:n?|bout|lmost|round)"
    r"|S(?:everal|ix|even|ome)|F(?:ew|our|ive|or|rom)|O(?:ne|ver|nce)|In|During|With(?:in|out)|More|Mid|Between|Twice|H(?:alf)|M(?:onths"
               r"|inutes)|Y(?:ears)|W(?:eeks)|D(?:ays|ecades))(?!\w)"
)
MASTER = re.compile(r"(?<![\w$€£#])" + _FIRST + "(?:" + "|".join(rf"(?P<{name}>{pattern})" for name, pattern in FORMS) + ")")
BEFORE = frozenset(  # the words that stand in a form before its anchor
    words(
        "the a an of in on at by for from to and or until till through between during within inside over throughout last past previous this current next "
        "coming upcoming following same preceding that each every once twice times per more less fewer than least nearly almost about some around up just "
        "early late earlier later mid start beginning end middle close turn part latter first second third fourth final days opening fiscal year year's "
        "years one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty "
        "forty fifty sixty seventy eighty ninety few couple dozen several many half full consecutive january february march april may june july august "
        "september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon "
        "tue tues wed thu thur thurs fri sat sun spring summer autumn fall winter week weeks week's weekend month months day night hour hours minute "
        "minutes decade decades century quarter morning afternoon evening so far right ago since before after as ahead other recent daily these"
    )
)
REACH = 48  # the longest words before a form's anchor, in characters


_OF_A_DAY = frozenset(("clock", "day_around", "day_of_month", "deictic", "iso", "numeric"))


class Time(NamedTuple):
    """A time expression `text[start:end]`; the words that open it at one side ("since", "by") are inside the span.

    kind: calendar, relative, weekday, anchored (on a time told before), present, range, duration, frequency, clock, impossible.
    rule: name of the form. Other fields are the raw reading: part (early, mid, late, start, end), bound (since, until, by, before, after),
    unit and shift (last year: year, -1), low and high (number of units), direction (past, future), to (the end of a range),
    anchor (the days of a time told before, on which this one hangs: filled in by timeline).
    """

    start: int
    end: int
    kind: str
    rule: str
    text: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: str = ""
    piece: int | None = None
    unit: str = ""
    shift: int | None = None
    low: int | None = None
    high: int | None = None
    direction: str = ""
    part: str = ""
    bound: str = ""
    to: "Time | None" = None
    anchor: Interval | None = None

    @property
    def granularity(self) -> str:
        """The unit that the expression names: day, week, month, season, quarter, half, year, decade, century."""
        if self.day is not None or self.weekday is not None or self.rule in _OF_A_DAY:
            return "day"
        if self.month is not None:
            return "month"
        if self.season:
            return "season"
        return self.unit or ("year" if self.year is not None or "year" in self.text else "day")
