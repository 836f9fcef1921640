"""What a number is: a count, or money, a percentage, a time, a measure, a score or the number of a unit. Read from the words around it."""

import re
from functools import lru_cache

from pipeline.language.figures import Figure
from pipeline.language.wordlist import words

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)(?![a-z])"
)
_AFTER = re.compile(
    r"(?P<percent>\s?%|[- ]?(?:percent|per[ -]cent|pct|percentage|pc)(?!\w))"
    r"|(?P<money>[- ]?(?:of )?(?:(?:US|U\.S\.|Australian|Canadian|British|Hong Kong|Singapore|local)[- ])?(?:dollars?|euros?"
    r"|pounds sterling|yen|yuan|rupees?|shillings?|francs?|rou?bles?|"
    r"dinars?|marks|lire|liras?|naira|riyals?|rials?|dirhams?|baht|rupiahs?|litas|dong|VND|pesos?|crowns|kron(?:a|er|or)|shekels?|dlrs|cents?|rand"
    r"|hryvnias?|USD|EUR|GBP|CFA)(?!\w)|\s?[€£¥])"
    r"|(?P<time>[- ](?:or so |more |full |straight |consecutive |working |long |and a half |-)?(?:years?|months?|weeks?"
    r"|days?|hours?|minutes?|seconds?|decades?|centur(?:y|ies)|"
    r"nights?|weekends?|summers?|winters?)(?!\w)|[- ]?(?:[ap]\.m\b|[ap]m(?!\w)|GMT|UTC|EST|EDT|BST|CET|o['’]clock|hrs?(?!\w)"
    r"|h(?![\w-]))|:\d\d|h\d\d|\s(?:of )?"
    + _MONTH + r"|/\d|s(?!\w)|[- ]year|,? (?:BC|AD|CE)(?!\w)|[- ]yr|[- ]?mins?(?!\w))"
    r"|(?P<measure>[- ]?(?:(?:square|sq\.?|cubic|nautical|metric|statute)[- ])?(?:km/h|km|kms|kilomet(?:er|re)s?|miles?"
    r"|met(?:er|re)s?|cm|mm|centimet(?:er|re)s?|millimet(?:er|re)s?|"
    r"feet|foot|ft|inch(?:es)?|yards?|acres?|hectares?|ha|lit(?:er|re)s?|gallons?|barrels?|bpd|tons?|tonnes?|kg|kgs"
    r"|kilograms?|kilos?|grams?|pounds?|lbs?|ounces?|knots?|kph|mph|"
    r"degrees?|watts?|mw|megawatts?|kilowatts?|volts?|calib(?:er|re)s?|kilotons?|megatons?|gigabytes?|megabytes?|mb|gb|hertz"
    r"|mhz|ghz|points?|times|fold|nm|carats?|g)(?!\w)"
    r"|[- ]?[°″\"](?=\s)|-(?:party|nation|state|way|point|stor(?:ey|y)|pronged|star|page|part|seat|wheel|step|stage|country"
    r"|front|tier|lane|room|round|bedroom|inch|run|goal|match|game|set|"
    r"nil|all|count|vote|judge|bed|mile|foot|metre|meter|ton|tonne|pound|dollar|engined?|wheeled|seater|item|tonner|handed"
    r"|time|legged|sided|thousand|hundred)(?!\w))"
    r"|(?P<ordinal>(?:st|nd|rd|th)(?!\w)|[A-Za-z]\w*|-[A-Z](?!\w)|\s(?:[A-Z][a-z]+\s)?(?:Brigade|Bde|Division|Div|Battalion"
    r"|Bn|Regiment|Squadron|Corps|Commando|Para|Wing|Company|Group|"
    r"Infantry|Armou?red|Airborne|Mechani[sz]ed|Signals?|Field|Garrison|Task Force|Fleet|Army|Air Force|Cavalry|Rifles"
    r"|Artillery|Mountain|Marine|Medium|Squad|Platoon)(?!\w))",
)  # fmt: skip
_MONEY_BEFORE = re.compile(r"(?:[$€£¥₤₹₦]|(?<!\w)(?:US|A|C|AU|HK|NZ)\$|(?<!\w)(?:Rs\.?|USD|EUR|GBP|euros?|dlrs|NGN|N))\s?$")
_MONTH_BEFORE = re.compile(
    r"(?<!\w)" + _MONTH + r"(?:\.?\s?|\.?\s\d{1,2}(?:st|nd|rd|th)?\s?,?\s?|\.? \d{1,2}(?: ?[-–,] ?|\sand\s|\sto\s|\sor\s))$"
)
_PRICED_OR_DATED = frozenset(("and", "to", "or", "euro", "euros", "dlrs"))  # small words on which money or a month may hang
_UNIT_AFTER = re.compile(
    r"\s(?:(?:[Aa]rmou?red|[Ii]nfantry|[Aa]rtillery|[Mm]echani[sz]ed|[Mm]otori[sz]ed|[Aa]irborne|[Mm]arine)\s)?(?:Division"
    r"|Brigade|Battalion|division|brigade|battalion|regiment)(?![\w-])"
)
_DESIGNATOR = words(
    "resolution flight article articles chapter section phase part no no. nos nos. number route highway room channel area camp division brigade battalion "
    "regiment squadron boeing airbus mirage type mark mk apollo page paragraph level grade class category version formula directive decree law protocol "
    "zone sector checkpoint gate block building figure table annex clause verse tel phone tel: fax channel radio fm runway pier ward district "
    "precinct platform interstate i exit lot suite unit unit. article. magnitude windows group. top # rank ranked seed seeded aged age"
)  # fmt: skip
_AGED = frozenset(("aged", "age", "ages"))
_YEAR_BEFORE = words(
    "in since until till by during late early mid before after through spring summer autumn fall winter january february march april may june july "
    "august september october november december year between"
)
COUNTED = re.compile(
    r"\s+(?:(?:[a-z]+|[A-Z][\w.]+|[A-Z]\.[A-Z]\.)(?:-[a-z]+)?\s+){0,2}(?:troops|soldiers|forces|men|personnel|people|marines"
    r"|police|policemen|officers|fighters|peacekeepers|"
    r"militants|rebels|advisers|trainers|prisoners|detainees|civilians|refugees|aircraft|tanks|vehicles|ships|members"
    r"|observers|servicemen|paratroopers|"
    r"guards|guardsmen|insurgents|reservists|airmen|sailors|strong|others|homes|families)(?!\w)"
)
_PERSON = re.compile(r", (?:who|said|told|a|an|was|is|from|died|had)(?!\w)")
_COMPOUND = re.compile(r"-(?!plus|odd)\w")
_PLURAL = re.compile(r"\s+(?:[A-Za-z.'’]+(?:-[A-Za-z]+)?\s+){0,2}(?:[a-z]+s|people|men|women|personnel|police|troops|children)(?!\w)")


def tells(behind: str) -> bool:
    """Whether the words behind a number, taken by themselves, make it something else than a count."""
    return bool(_AFTER.match(behind) or _UNIT_AFTER.match(behind))


def kind_of(text: str, start: int, end: int, first: Figure, second: Figure | None, idle: bool) -> str:
    """Kind of the number `text[start:end]`; `idle` says that the word behind it tells nothing."""
    before = text[max(0, start - 24) : start]
    digits = not first.words
    if digits and before:
        glued = _glued(before)
        if glued:
            return glued
    if not idle:
        told = _told_behind(text, start, end, first, second)
        if told:
            return told
    if not digits:
        return "ordinal" if text[start : start + 1].islower() and _designated(before) and before.split()[-1][:1].isupper() else "count"
    return _of_digits(text, start, end, first, second, before)


def _told_behind(text: str, start: int, end: int, first: Figure, second: Figure | None) -> str | None:
    """What the words behind a number make of it."""
    digits = not first.words
    after = _AFTER.match(text, end)
    if after:
        kind = after.lastgroup or "count"
        if kind == "ordinal" and not digits and not after.group().startswith(" "):
            return "count"
        if kind == "time" and after.group() == "s" and not (digits and len(text[start:end]) in (2, 4)):
            return "count"
        if kind != "ordinal" or digits or not after.group()[:1].isspace():
            return kind
    unit = _UNIT_AFTER.match(text, end)
    if unit and second is None and (unit.group().split()[-1].istitle() or (first.value or 1) > 1):
        return "ordinal"
    return None


def _glued(before: str) -> str | None:
    """What a character or word directly before digits makes of them."""
    last = before[-1]
    if last in "$€£¥₤₹₦":
        return "money"
    if last in ":/.'’" and len(before) > 1 and (before[-2].isdigit() or last == "’" or last == "'"):
        return "time"
    if last.isalpha() or last in "_#" or (last in "-–" and len(before) > 1 and before[-2].isalnum()):
        return "ordinal" if last != "N" else "money"
    word = before.rsplit(None, 1)[-1:] if last.isspace() else []
    if word and word[0].islower() and word[0].isalpha() and word[0] not in _PRICED_OR_DATED:
        return None
    if last in " .\u00a0" and _priced((word or before.rsplit(None, 1)[-1:] or [last])[0]):
        return "money"
    if _MONTH_BEFORE.search(before):
        return "time"
    return None


@lru_cache(maxsize=16384)
def _priced(word: str) -> bool:
    return bool(_MONEY_BEFORE.search(word))


def _designated(before: str) -> bool:
    last = before.split()[-1:]
    return bool(last) and last[0].lower() in _DESIGNATOR


def _of_digits(text: str, start: int, end: int, first: Figure, second: Figure | None, before: str) -> str:
    last = (before.split()[-1:] or [""])[0].lower()
    if last in _AGED or ((first.value or 0) < 120 and text[end : end + 1] == "," and _after_a_name(before, bool(_PERSON.match(text, end)))):
        return "time"
    if last in _DESIGNATOR or before.endswith("Task Force "):
        return "ordinal"
    if not first.exact:
        return "measure"
    plain = "," not in text[start : first.end] and first.scale == 1
    value = first.value or 0
    if plain and len(str(value)) == 4 and 1900 <= value <= 2099 and first.end - start == 4:
        counted = COUNTED.match(text, end) and last not in _YEAR_BEFORE
        if not counted:
            return "time"
    if second is not None and plain and not text[first.end : end].strip()[:1].isalpha():
        return _hyphenated(text, end, value, second)
    if end == first.end and _COMPOUND.match(text, end):
        return "measure"
    return "count"


def _after_a_name(before: str, person: bool) -> bool:
    """Whether an age may follow: "Ann Smith, "."""
    names = before.split()[-2:]
    return before.endswith(", ") and names[-1][0].isupper() and (person or (len(names) == 2 and names[0][0].isupper()))


def _hyphenated(text: str, end: int, value: int, second: Figure) -> str:
    """5-3 is a score, 60-70 troops a range, 22-758-826 a telephone number."""
    if text[end : end + 2][:1] in ("-", "–") and text[end + 1 : end + 2].isdigit():
        return "ordinal"
    if value >= (second.value or 0) and second.scale == 1:
        return "score"
    if value < 100 and not _PLURAL.match(text, end):
        return "score"
    return "count"
