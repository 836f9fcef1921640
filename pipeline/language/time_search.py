"""Where in a text a form of time may stand: only around words that no form does without. Speed lives here, forms in time_forms."""

import re
from collections.abc import Iterator

from pipeline.language import time_words as w
from pipeline.language.time_forms import FORMS
from pipeline.language.wordlist import words

# Words that no form does without, grouped by first letter so that other words are passed over at once.
_ANCHOR = re.compile(
    r"(?<!\w)(?:\d(?:\d{3}|\d?(?:[:/.-]\d|\s?[ap]\.?m|(?:st|th)[\s-]century|\so['’]c))|['’]\d\d(?!\d)|J(?:an|u[nl]|AN|U[NL])|F(?:eb|EB|ri|RI|all)"
    r"|M(?:ar|ay|on|AR|AY|ON)|A(?:pr|PR|ug|UG|utumn|t present)|S(?:ep|EP|at|AT|un|UN|pring|ummer|o far|oon|hortly)|O(?:ct|CT|vernight)|N(?:ov|OV|ow)"
    r"|D(?:ec|EC)|At this|T(?:ue|UE|hu|HU|o(?:day|night|morrow))|W(?:ed|ED|inter|omen['’]s D)|Yesterday|C(?:urrently|hristmas)|P(?:resently|alm S)"
    r"|New Year|Thanksg|Labor D|Memorial D|Indep|Veterans D|Armist|Valentine|the Fou|Easter|Good F|Hallow|R(?:ecently|ight now)|L(?:ately)|Q[1-4]|H[12]\s"
    r"|m(?:onth|inute|o(?:rning|ment)|id(?:-?year|night|day))|d(?:a(?:ybreak|y|wn|ily)|ecade)|h(?:our|alf)"
    r"|s(?:econds|pring|ummer|o far|oon|hortly|ixties|eventies)"
    r"|n(?:ight|ineties|o(?:on|w))|w(?:eek|inter)|f(?:ortnight|all|orties|ifties)|quarter|ye(?:ar|sterday)|c(?:entur|urrently)|a(?:utumn|fternoon|nnual)"
    r"|e(?:vening|ighties)|(?<=\d-)second|(?<=-)(?:Hour|Day|Week|Month|Year)(?!\w)|t(?:o(?:day|night|morrow|\sdate)|wenties|hirties)|overnight|present|recent|current|lately|dusk|sunset|sunrise|semi-?ann"
    r"|biann|at this|o(?:n the \d|ther day|['’]clock)"
    r"|the (?:(?:near|immediate|foreseeable|distant|recent) )?(?:past|future))"
    r"|(?<=mid)[A-Z\d]\w\w"
)
# Words that open a form at the head of a sentence; capitals elsewhere tell months and days from other words.
_OPENER = re.compile(
    r"(?<!\w)(?:T(?:h(?:e|is|ose|ird|ree|at|irty|irteen)|w(?:o|elve|enty)|en)|L(?:ast|ate|ater|ess)|E(?:arly|arlier|very|ach|ight(?:y|een)?|leven)|N(?:ext|ine(?:ty|teen)?|early|ot?)|P(?:ast|revious)"
    r"|A(?:n?|bout|fter|lmost|round|t)|S(?:everal|econd|ix(?:ty|teen)?|even(?:ty|teen)?|ince|ome)|F(?:ew|irst|inal|our(?:teen)?|ive|ifteen|ifty|orty|or|rom)|B(?:y|efore|etween)|Until|O(?:ne|ver|nce)|In|During|With(?:in|out)|More|Mid|Twice|H(?:alf)"
    r"|M(?:onths|inutes)|Y(?:ears)|W(?:eeks)|D(?:ays|ecades))(?!\w)"
)
_BEFORE = words(  # the words that stand in a form before its anchor
    "the a an of in on at by for from to and or until till through between during within inside over under throughout latest its last past previous this "
    "current next coming upcoming following same preceding that each every once twice times per more less fewer longer no slightly well than least most nearly "
    "almost about some around roughly approximately up just only another additional as much long early late earlier later mid start beginning end middle close "
    "turn part latter first second third fourth final days opening very fiscal year year's years period comparable corresponding other "
    "not little single extra further mere good prior "
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty "
    "forty fifty sixty seventy eighty ninety few couple dozen half-dozen hundred several many numerous countless half full consecutive straight "
    "business working trading school calendar earth entire whole solid long short morning evening "
    "eighteenth nineteenth twentieth twenty-first "
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday "
    "wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun spring summer autumn fall winter week weeks week's weekend month "
    "months day night nights hour hours minute minutes seconds decade decades century quarter morning afternoon evening so far right ago since before after "
    "ahead recent daily these"
)
_OTHERS = words("noon midnight overnight yesterday today tonight tomorrow now currently presently recently lately soon shortly nightly weekly monthly "
                "dawn dusk biannual semiannual quarterly yearly annual century")  # fmt: skip
_FIRST = r"(?=\d|['’]\d|[A-Z]|(?:" + "|".join(sorted({x[:3] if len(x) > 2 else x + r"\s" for x in _BEFORE | _OTHERS})) + "))"
_SPLIT = {  # kind of anchor: its first letters, and what the forms around such an anchor have in their patterns
    "month": ("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec", (w.MONTH, w.SURE_MONTH, "Sept(?:")),
    "weekday": ("Mon Tue Wed Thu Fri Sat Sun", (w.WEEKDAY,)),
    "season": ("Spring Summer Autumn Fall Winter spring summer autumn fall winter", (w.SEASON, "winter")),
    "unit": ("minute hour day week fortnight month quarter year decade centur night seconds half",
             (w.UNIT, "year", "week", "day)", r"day\s", "quarter", "century", "weekly", "seconds", "days")),
    "digit": ("", (w.YEAR, w.DAY, r"\d")),
}  # fmt: skip
_KIND_OF = {begin: kind for kind, (begins, _) in _SPLIT.items() for begin in begins.split()}


def _master(marks: tuple[str, ...] = ("",)) -> re.Pattern[str]:
    """All forms whose pattern has one of the marks, as one pattern that tries them in their order."""
    chosen = [f"(?P<{form.rule}>{form.pattern})" for form in FORMS if any(mark in form.pattern for mark in marks)]
    return re.compile(r"(?<![\w$€£#])" + _FIRST + "(?:" + "|".join(chosen) + ")")


_ALL = _master()
_MASTERS = {kind: _master(marks) for kind, (_, marks) in _SPLIT.items()}
_CAPITALS = re.compile(r"^[^a-z\n]*[A-Z]{3}[^a-z\n]*[A-Z]{3}[^a-z\n]*$", re.MULTILINE)
_WORDS = re.compile(r"[A-Z]{2,}")
_UNITS = words("month months monthly decade decades sunrise sunset")  # begin as months and weekdays do
_SMALL = frozenset(x for x in _BEFORE | _OTHERS if x in _UNITS or (x[:3] not in w.MONTHS and x[:3] not in w.WEEKDAYS))
_REACH = 48  # the longest words before a form's anchor, in characters
_WORD = re.compile(r"(?<![\w$€£#])(?:['’](?=\d)|\w)")
_PARAGRAPH = re.compile(r"\n\s*\n")
_MARKS = " \n\t,.-–—/()[]\"“”‘’'*:;…\x91\x92\x93\x94"


def matches(text: str) -> Iterator[tuple[re.Match[str], int]]:
    """Each form found, in order and without overlap, with the end of the one before it. Heads of sentences are matched in small letters."""
    done = 0
    barren: dict[str | None, int] = {}  # up to where no form begins, so that no stretch is searched twice
    plain = _OPENER.sub(lambda word: word.group().lower(), _CAPITALS.sub(_small, text))
    for anchor in _ANCHOR.finditer(plain):
        if anchor.start() < done:
            continue
        match = _covering(plain, anchor, done, barren)
        if match is not None:
            yield match, done
            done = match.end()


def _small(line: re.Match[str]) -> str:
    """A headline in capitals with the small words of times in small letters; months and weekdays are known by their capitals."""
    return _WORDS.sub(lambda word: word.group().lower() if word.group().lower() in _SMALL else word.group(), line.group())


def _covering(text: str, anchor: re.Match[str], done: int, barren: dict[str | None, int]) -> re.Match[str] | None:
    """The first form around the anchor that holds it and begins and ends with whole words."""
    start, end = anchor.span()
    named = anchor.group()
    kind = "digit" if named[0].isdigit() else _KIND_OF.get(named) or _KIND_OF.get(named.title())
    master = _MASTERS[kind] if kind else _ALL
    at = _back(text, start, max(done, barren.get(kind, 0), start - _REACH))
    for word in _WORD.finditer(text, at, end):
        if word.start() < at:
            continue
        match = master.match(text, word.start(), end + _REACH)
        if match is not None and (parted := _PARAGRAPH.search(text, match.start(), match.end())):
            match = master.match(text, word.start(), parted.start())
        if match is not None and match.end() > start:
            return match
        at = match.end() if match is not None else at
    barren[kind] = end
    return None


def _back(text: str, start: int, least: int) -> int:
    """Where the run of words that a form may hold before its anchor begins: looking for forms further left would find none."""
    at = start
    while at > least:
        space = max(text.rfind(" ", least, at - 1), text.rfind("\n", least, at - 1)) + 1
        begin = max(space, least)
        word = text[begin:at].strip(_MARKS).lower()
        if word and word not in _BEFORE and not word[0].isdigit() and word.split("-", 1)[0] not in _BEFORE:
            return at
        at = begin
    return at
