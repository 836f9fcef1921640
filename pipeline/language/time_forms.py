"""The forms that English gives to times, as patterns with a rule's name and a kind each. What they mean on a calendar stands in anchoring.

A form is written with words apart by one space (any white space in a text), plain brackets (they capture nothing) and the names of time_words in braces.
"""

import re
from typing import NamedTuple

from pipeline.language import time_words as w

_NAMES = "MONTH SURE_MONTH DAY YEAR LATER_YEAR WEEKDAY NUM UNIT SEASON DAYTIME PART SHIFT APPROX"
_WORDS = {name: getattr(w, name) for name in _NAMES.split()}
_WORDS |= {
    "NUMS": rf"{w.NUM}(?:\s*(?:-|–|to|or)\s*{w.NUM})?",
    "OF_YEAR": rf"(?:\s?,?\s{{0,3}}(?:of\s+)?{w.LATER_YEAR}|,?\s+(?:this|last|next)\s+year"
               r"|,?\s+(?:of\s+)?(?:that|the\s+(?:same|following|next|previous))\s+year"
               r"|\s['’]\d\d(?!\w))",
    "ABBREVIATED": r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)",
    "DASH": r"\s*(?:-|–|—|to|until|till|through|and|or)\s*",
    "A_YEAR": rf"(?:(?:fiscal\s+)?{w.YEAR}|(?:this|last|next|the)\s+year)",
    "MORE": r"(?:more|single|additional|extra|further|mere|good|full|whole|entire|straight|consecutive|solid|long|short"
            r"|business|working|trading|school|calendar|fiscal|Earth)",
    "ZONE": r"(?:\s+(?:[ECMP][SD]?T|GMT|UTC|BST|CES?T|MSK|IST|(?:local|Eastern|Pacific|Central|Mountain|Moscow)(?:\s+(?:standard|daylight))?\s+time)(?!\w))",
    "HOUR": "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)",
    "UNITS": r"(?:seconds|minutes|hours|days|nights|weeks|weekends|months|quarters|years|decades|centuries)(?!\w)",
}


class Form(NamedTuple):
    rule: str
    kind: str
    pattern: str


def _form(rule: str, kind: str, *patterns: str) -> Form:
    """A form from any of several patterns, the longer first."""
    plain = [re.sub(r"\((?!\?)", "(?:", p).replace(" ", r"\s+") for p in patterns]
    return Form(rule, kind, "|".join(re.sub(r"\{([A-Z_]+)\}", lambda m: _WORDS[m.group(1)], p) for p in plain))


def _after(words: str) -> str:
    """What stands right after one of the words."""
    return "(" + "|".join(rf"(?<=\b{word}\s)" for word in words.split()) + ")"


def _not_after(words: str) -> str:
    """What does not stand right after any of the words."""
    return "".join(rf"(?<!\b{word}\s)" for word in words.split())


# Order matters where two forms begin at one place: the longer first.
FORMS: tuple[Form, ...] = (
    _form("famous", "calendar", r"9/11(?!\d|/)", r"Sept(ember|\.)? 11(th)?(?= ([a-z]+ )?(attacks|hijackings))"),
    _form("holiday", "calendar",
          r"(Christmas( Day| Eve)?|New Year['’]s (Day|Eve)|Thanksgiving( Day)?|(Labor|Memorial|Independence|Veterans|Armistice|(Valentine|Women)['’]s) Day"
          r"|the Fourth of July|Easter( Sunday| Monday)?|Good Friday|Palm Sunday|Halloween)(?!\w|\s+(Agreement|Accord|Island|Rising))"
          r"({OF_YEAR}| in {YEAR})?"),
    _form("iso", "calendar", r"\d{4}-\d\d?-\d\d?(?!\d)([T\x20]\d\d:\d\d(:\d\d)?(\.\d+)?(Z|[+-]\d\d:?\d\d)?)?", r"(19|20)\d\d[/.]\d\d[/.]\d\d(?![\d/])"),
    _form("numeric", "calendar", r"\d{1,2}(?P<sep>[/.-])\d{1,2}(?P=sep)(\d{4}|(?<![.])\d\d)(?![\d/-]|\.\d)"),
    _form(
        "clock", "clock",
        r"(\d{1,2}(:[0-5]\d)?|{HOUR})( o['’]clock)? (in the (morning|afternoon|evening)|at night)(?!\w)",
        r"([01]?\d|2[0-4])[:.][0-5]\d(:[0-5]\d)?\s?([ap]\.m\.?|[ap]m(?!\w)|GMT|UTC|hours){ZONE}?", r"([01]?\d|2[0-4]):[0-5]\d(:[0-5]\d)?(?!\d){ZONE}?",
        r"(\d{1,2}\s?([ap]\.m\.?(?!\w)|[ap]m(?!\w)|o['’]clock)|{HOUR} o['’]clock){ZONE}?",
        r"([01]\d|2[0-4])[0-5]\d( (GMT|hours|hrs)(?!\w)|{ZONE})", r"half past (noon|midnight)",
        r"(?<!-)(noon|midnight|midday|dawn|daybreak|sunrise|dusk|sunset|nightfall|mid-?(morning|afternoon))(?!\w|-to-){ZONE}?",
        r"(early|late|mid)[- ](morning|afternoon|evening)(?!\w)",
    ),
    _form("month_days", "range", r"{MONTH} {DAY}{DASH}({MONTH} )?{DAY}(?!\s+{UNIT}){OF_YEAR}?"),
    _form("days_month", "range", r"(the )?{DAY}{DASH}(the )?{DAY}( of)? {MONTH}{OF_YEAR}?"),
    _form("day_month_to_day_month", "range", r"{DAY} {MONTH}{OF_YEAR}?{DASH}{DAY} {MONTH}{OF_YEAR}?"),
    _form("week_of", "calendar", r"(the )?week of ({MONTH} {DAY}|{DAY} {MONTH}){OF_YEAR}?"),
    _form("month_day", "calendar", r"((last|next) |(last|this|next) year['’]s )?({WEEKDAY}\s?,?\s+)?{MONTH}[\s-]+(the )?{DAY}{OF_YEAR}?"),
    _form("day_month", "calendar", r"({WEEKDAY}\s?,?\s+)?{DAY} {ABBREVIATED} \d\d(?![\d:])",
          r"((last|next) )?({WEEKDAY}\s?,?\s+)?(the )?{DAY}( of)?[\s-]+({PART} )?{MONTH}({OF_YEAR}|-{YEAR})?"),
    _form("months", "range", r"((between|from) )?{MONTH}( {YEAR})?{DASH}{MONTH}(,? )(of )?{YEAR}", "(between|from) {MONTH}{DASH}{MONTH}"),
    _form("month_year", "calendar", r"({PART}[\s-]*)?{MONTH}{OF_YEAR}"),
    _form("shifted_month", "relative", r"({PART} )?(last|this|next|this past|this coming) {MONTH}(?!\s+\d)"),
    _form(
        "month", "calendar",
        r"({PART}[\s-]*{MONTH}|" + _after("in In of by since Since until till from during before after through for the and to as each")
        + r"{MONTH}|{SURE_MONTH})(?!\x20[A-Z][a-z]+(,|\x20(said|told|was|is)))",
    ),
    _form("years", "range", r"(between|from) {YEAR} (and|to|until|through) {YEAR}",
          r"{YEAR}\s?[-–—/]\s?((1[5-9]|20)\d\d(?!\d)|\d\d(?![\d-]| {MONTH}))", "{YEAR} to {YEAR}"),
    _form("year_quarter", "calendar", r"the {YEAR} (quarter|period)(?!\w)"),
    _form("weeks_of_month", "calendar", r"(the )?(first|second|third|fourth|last|final) (week|weekend)( of|( in)) {MONTH}{OF_YEAR}?"),
    _form("months_of_year", "calendar", r"(the )?(first|last|final) {NUM} months of {A_YEAR}"),
    _form("season_year", "calendar", r"({PART} )?(the )?{SEASON}( of|,)? ({YEAR}|(this|last|next) year)"),
    _form("shifted_season", "relative", "({PART} )?(last|this|next|this coming|this past|coming) {SEASON}"),
    _form("season", "calendar", _after("in by until since during before after through") + r"(the )?({PART} )?{SEASON}(?!\s+of)",
          r"the (spring|summer|autumn|winter)(?!\s+(of|offensive|capital|games|olympics|palace|school))(?!\w)"),
    _form(
        "quarter", "calendar",
        r"(the )?(first|second|third|fourth|last|final)[ -](quarter|half)( of)? {A_YEAR}", r"Q[1-4]( of)? {YEAR}", r"H[12] {YEAR}",
        r"((last|this|next) year|{YEAR})['’]s (first|second|third|fourth|last|final) (quarter|half)",
        "(first|second)-half(?!\\w)", r"(the|its) (first|second) half(?=\s*[,.;]|\s+(and|from|but|after))",
        r"(the )?(fiscal )?(first|second|third|fourth|[1-4](st|nd|rd|th))[ -](fiscal )?[Qq]uarter(?! of (?!fiscal))(?!\w)",
        "(first|second|third|fourth|[1-4](st|nd|rd|th))-[Pp]eriod",
    ),
    _form("decade", "calendar", r"({PART}[\s-]*)?(the )?({PART}[\s-]*)?((1[5-9]|20)\d0['’]?s|['’]\d0s)(?!\w)",
          r"({PART}[\s-]*)?the ({PART}[\s-]*)?(twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies(?!\w)"),
    _form("century", "calendar", r"({PART}[\s-]*)?(the )?({PART}[\s-]*)?((1\d|2[01])(st|th)|nineteenth|twentieth|twenty-first|eighteenth)[\s-]+century"),
    _form(
        "frequency", "frequency",
        "(every|each) (other )?({NUM} )?({UNIT}|{WEEKDAY}{DAYTIME}?|(spring|summer|autumn|fall|winter)(?!\\w)|(morning|afternoon|evening)(?!\\w))",
        "(once|twice|{NUM} times) (an?|per|every|each) {UNIT}", "per (day|week|month|year)(?!\\w)",
        r"((?<=\bat\s)|(?<=\bon\s))weekends(?!\w)",
        r"(nightly|hourly|daily|weekly|monthly|quarterly|yearly|biannual(ly)?|semi-?annual(ly)?|annual(ly)?)(?!\w)(?!\s+([A-Z]|newspaper|paper|magazine|said|reported|quoted))",
    ),
    _form("age", "age", r"{NUM}[\s-]+{UNIT}[\s-]olds?(?!\w)"),
    _form("ago", "relative", r"({APPROX} )?({NUMS} )?{UNIT} ago(?! today)(?!\w)", r"({NUMS} )?{UNIT} ago today",
          r"{NUMS} {UNIT} and a half ago(?!\w)"),
    _form("year_ago", "relative", r"(the )?(same |comparable |corresponding )?(year[- ](ago|earlier)"
          r"|(period|quarter|month) (a year (ago|earlier)|of last year|last year))"
          r"( (period|quarter|month))?(?!\w)"),
    _form("from_now", "relative", "{NUMS} {UNIT} from (now|today)(?!\\w)"),
    _form("later", "anchored", r"({APPROX} )?{NUMS} {UNIT} (later|earlier|beforehand|afterwards|(before|after)( that)?(?=\s*[.,;:)]|$))(?!\w)"),
    _form("first_stretch", "duration", r"((in|over|during|for) )?(the )?(first|final) {NUMS} ({MORE} )?{UNITS}(?! of (1\d|20|this|last|next|the year))"),
    _form("fiscal_year", "duration", r"(the|its) (fiscal )?year(?= (ended|ending)(?!\w))"),
    _form("stretch_ahead", "duration", r"the (days|weeks|months|years|decades) ahead(?! of)(?!\w)"),
    _form(
        "window", "relative",
        r"((in|over|during|for|within|throughout) )?(the )?(past|previous|next|coming|following|upcoming) ({NUMS} )?(or so )?{UNITS}",
        _not_after("will to would could may might can should must")
        + r"((in|over|during|for|within|throughout) )?(the )?last ({NUMS} )?(or so )?{UNITS}(?! of)",
        r"(in|over|during|within|for) the (past|coming|last|next) {UNIT}(?!\s+of)",
    ),
    _form("ahead", "relative", "(within|inside) (the )?({NUMS} )?{UNIT}",
          r"in (the )?(about |around )?{NUMS} {UNIT}(['’]s\s+time|['’](\s+time)?|\s+time)?(?!\s+(ago|of))"),
    _form("day_around", "relative", "the day (before yesterday|after tomorrow)"),
    _form("unit_around", "reference", _after("for in during of")
          + r"the (latest )?(quarter|year|week|month)(?!\s+(of|ended|to|that|when|before|after|\d))(?!\w)",
          r"((?<=\bin\s)|(?<=\bof\s)|(?<=\bduring\s))the (morning|afternoon|evening|night)(?!\w)(?! of)",
          r"the (latest|recent) (quarter|week|month|year)(?!\w)"),
    _form(
        "anchored", "anchored",
        r"(the (following|next|same|previous|preceding) (day|night|week|month|year|morning|evening|afternoon|weekend|spring|summer|autumn|fall|winter)"
        r"|(following|next) (day|morning))(?!\w)",
        r"that (same )?(day|night|week|month|year|summer|winter|spring|autumn|fall|evening|morning|afternoon)(?!\w)",
        r"the (following|next|previous|preceding) ({WEEKDAY}{DAYTIME}?|{MONTH}(?!\s+\d))",
        r"the (day|week|month|year|night) (before|after)(?!\w)", r"the same (day|week|month|year)(?!\w)",
    ),
    _form(
        "shifted_unit", "relative",
        r"({PART} |mid-)?(the )?{SHIFT} (week|fiscal year|month|year|decade|century|quarter|weekend)(?!\w)", r"(at |over |during )?the weekend(?!\w)",
        r"{PART}\s*(the )?(week|month|year|decade|century)(?!\w)", r"(earlier|later) in the day(?!\w)", r"mid-?year", r"(the )?year(['’]s)?[ -]?end(?!\w)",
    ),
    _form("shifted_weekday", "weekday", "(last|next|this|this past|this coming|past|coming) (week['’]s )?{WEEKDAY}{DAYTIME}?",
          "{WEEKDAY}{DAYTIME}? (last|next|this) week", r"{WEEKDAY} week(?!\w)"),
    _form("weekday", "weekday", "((early|late) )?{WEEKDAY}{DAYTIME}?"),
    _form("deictic", "relative", r"((earlier|later|early|late) )?([Tt]oday|[Tt]onight|[Yy]esterday|[Tt]omorrow)(?!\w){DAYTIME}?",
          r"((earlier|later|early|late) )?(last|this) (night|morning|afternoon|evening)(?!\w)", r"[Oo]vernight(?!\w)"),
    _form("present", "present", r"([Rr]ight now|[Nn]ow(?! that)|[Cc]urrently|[Pp]resently|[Aa]t present|[Aa]t the moment|[Tt]hese days|[Nn]owadays)(?!\w)"),
    _form("so_far", "present", r"([Ss]o far|[Tt]o date)(?!\w)"),
    _form("reference", "reference", r"the (near |immediate |foreseeable |distant |recent |not too distant )?(past|future)"
          r"(?=\s*([.,;:?!)”\"]|$)|\s+(and|but|or|when|to|with|as|is|was|has|for|in|that|will|by|behind|from|before|into|at|of|on|who|which|he|she|it|they|we|there)\s)",
          "(those|the early|the old) days(?!\\w)"),
    _form("adjective", "reference", r"(?<!\bmore\s)(?<!\bmost\s)(recent|current)(?!\w)(?! (days|weeks|months|years|decades|times))", "[Aa]t this (time|point)"),
    _form("recent", "relative", r"((?<!\bas\s)[Rr]ecently|[Ll]ately|(in )?recent (days|weeks|months|years|decades)|the other day)(?!\w)"),
    _form("soon", "relative", r"((?<!\bas\s)(?<!\btoo\s)[Ss]oon(?!er)|[Ss]hortly)(?!\w)(?!\s+(after|before))"),
    _form("day_of_month", "relative",
          r"(?<=\bon\sthe\s)\d{1,2}(st|nd|rd|th)(?!\w)(?=[\s.,]*($|[.,;])|\s+(of\s+(this|last|next)\s+month|and|but|he|she|it|they|the|a|two|three)\s)"
          r"( of (this|last|next) month)?", r"(?<=\bof\sthe\s)\d{1,2}(st|nd|rd|th)(?!\w)(?=\s*($|[.,;]))"),
    _form("year", "calendar", r"({PART}[\s-]*|(the )?(fiscal )?(year )?){YEAR}(?![\w-])",
          _after("in In of since from until") + r"['’]\d\d(?!\w)"),
    _form("duration", "duration",
          r"({APPROX} )?{NUMS}[\s-]+({MORE} )?{UNIT}(?!-old|\s+old|['’]s\s|['’]\s+[A-Z])([- ]long| and a half(?!\w)| or (so|two|more)(?!\w))?",
          r"\d+[- ]second(?!\w)", r"{NUM}-(Second|Minute|Hour|Day|Week|Month|Year|Decade)(?!\w| War)",
          r"(a )?quarter[ -](of a )?century", "(a )?half[ -]century",
          r"(for|in|over) (many )?(days|weeks|months|years|decades|centuries)(?!\w)", _not_after("as") + r"(several|many) {UNITS}",
          r"another (second|minute|hour|day|night|week|month|year|decade)(?!\w)"),
    _form("bare_units", "reference", _not_after("these those the his her their its our early small closing opening later last old latter working")
          + r"(hours|days|weeks|months|years|decades)(?!\w|['’])"),
)  # fmt: skip
KIND = {form.rule: form.kind for form in FORMS}
