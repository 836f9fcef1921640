"""The words that tell times, as patterns: months, weekdays, units, numbers of them, parts of a period. Forms that put them together stand in time_forms."""

_MONTHS = "january february march april may june july august september october november december"
MONTHS = {name[:3]: n for n, name in enumerate(_MONTHS.split(), 1)}
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday"
WEEKDAYS = {name[:3]: n for n, name in enumerate(_WEEKDAYS.split())}

MONTH_NAME = "|".join(f"{name.title()}|{name.upper()}" for name in _MONTHS.split())
MONTH = (
    rf"(?:(?:{MONTH_NAME})(?![A-Za-z])"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)(?![A-Za-z])\.?)"
)
SURE_MONTH = r"(?:January|February|July|September|October|November|December|Sept\.|Oct\.|Nov\.|Dec\.|Jan\.|Feb\.)(?![a-z])"  # names of nothing else
DAY = r"(?:0?[1-9]|[12]\d|3\d)(?:st|nd|rd|th)?(?![\d%]|:\d|[,.]\d)"
YEAR = r"(?:1\d|20)\d\d(?!\d|,\d|\.\d|%)"
LATER_YEAR = r"(?:(?:1[5-9]|20)\d\d(?!\d|,\d|\.\d|%)|1[0-4]\d\d(?!\d|,\d|\.\d|%)(?=\s*[.,;)]|\s+(?:the|he|she|it|they|a|when|and|to)\s))"  # after a month
WEEKDAY = (
    r"(?:(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY)s?|(?:Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)(?:\.|(?=,)))(?![a-z])"
    r"(?!\s+(?:Times|Telegraph|Express|Mirror|Star|Herald|Tribune|World|Post|Agreement)(?!\w))"
)
_TO_NINE = "one|two|three|four|five|six|seven|eight|nine"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_NUMBER = (
    r"(?:[1-9]\d{0,2}(?:,\d{3}|\.5|\s1/2)?(?![\d.,]\d|\d)|a few|a couple(?: of)?|a (?:half[- ])?dozen|a hundred|few|several|many|numerous|countless|an?|"
    rf"{_TO_NINE}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:{_TENS})(?:-(?:{_TO_NINE}))?|half an?)(?: and a half)?"
)
NUM = _NUMBER.replace(" ", r"\s+")
UNIT = r"(?:seconds|minutes?|hours?|days?|nights?|weeks?|weekends?|fortnights?|months?|quarters?(?!\s+of)|years?|decades?|centur(?:y|ies))(?!\w)"
SEASON = r"(?:(?:spring|summer|autumn|winter)(?!\w)|fall(?!\w|\s+in\s+(?:the\s+)?[a-z])|(?:Spring|Summer|Autumn|Fall|Winter)(?!\w|\s+[A-Z]))"
DAYTIME = r"(?:\s+(?:morning|afternoon|evening|night|noon|midday))"
PART = (
    r"(?:(?:the\s+)?(?:very\s+)?(?:start|beginning|end|middle|close|turn|early\s+part|latter\s+part|first\s+days|last\s+days|opening)\s+of(?:\s+the)?"
    r"|(?:the\s+)?(?:earlier|later|early|late)(?:\s+in)?(?:\s+the)?(?!\w)|mid-?)"
)
SHIFT = r"(?:this\s+past|this\s+coming|last|past|previous|prior|this|current|next|coming|upcoming)"
APPROX = (
    r"(?:(?:no\s+|not\s+|slightly\s+|well\s+|a\s+little\s+)?(?:more|less|fewer|longer)\s+than|(?:well\s+|just\s+)?(?:over|under)|at\s+least|at\s+most|nearly|almost|about|around"
    r"|roughly|approximately|some|up\s+to|just|as\s+(?:many|much|long)\s+as|only|another|an\s+additional)"
)
