"""Military units named by number, arm and echelon (3rd Brigade Combat Team) or by a word of their own (Golani Brigade), and warships (HMS Diamond)."""

import re
from typing import NamedTuple

_ORDINAL = r"(?:\d{1,4}(?:st|nd|rd|th|d)|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|Twelfth|Thirteenth|Fourteenth|[IVX]{1,5})"
_CARDINAL = r"(?:(?:No\. )?(?!(?:19|20)\d\d)\d{1,4}|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)"
_ARM = (
    r"(?:(?:Light|Heavy|Mechani[sz]ed|Motori[sz]ed|Motor|Armou?red|Infantry|Cavalry|Airborne|Air|Assault|Mountain|Marine|Naval|Field|Artillery|Tank|Rifle|"
    r"Engineer|Combat|Aviation|Helicopter|Fighter|Bomber|Strike|Expeditionary|Special|Operations|Forces|Guards?|Guard|Parachute|Paratroop|Paratrooper|Commando|"
    r"Stryker|Sustainment|Support|Signal|Medical|Logistics|Military|Police|Intelligence|Reconnaissance|Presidential|Royal|Republican|National|Ranger|Jaeger|"
    r"Multinational|Territorial|Defen[cs]e|Missile|Rocket|Coastal|Amphibious|Carrier|Destroyer|Submarine|Separate|Independent|Panzer|Reserve|Desert) )"
)
_WORD = r"(?:[A-Z][a-z]+ )"
_ECHELONS = {
    "theatre army": "army", "group army": "army", "army group": "army", "army": "army",
    "fleet": "fleet", "corps": "corps", "division": "division", "brigade combat team": "brigade",
    "brigade": "brigade", "regimental combat team": "regiment", "regiment": "regiment", "regt": "regiment", "battle group": "battalion",
    "battlegroup": "battalion", "battalion": "battalion", "bn": "battalion", "company": "company", "battery": "battery", "squadron": "squadron",
    "wing": "wing", "group": "group", "platoon": "platoon", "expeditionary unit": "unit", "expeditionary force": "force", "air force": "air force",
    "flotilla": "flotilla", "strike group": "group", "task force": "task force",
}  # fmt: skip
_HEAD = r"(?:" + "|".join(sorted((e.title() for e in _ECHELONS), key=len, reverse=True)) + r")"
_PLAIN = r"(?:Division|Brigade|Regiment|Battalion|Corps|Squadron)"  # what a mere cardinal numbers without an arm
_CORPS = {"Rifles": "regiment", "Lancers": "regiment", "Hussars": "regiment", "Dragoons": "regiment", "Fusiliers": "regiment", "Marines": "regiment",
          "Airborne": "division"}  # fmt: skip
_UNIT = re.compile(rf"(?<![\w.,-])(?:({_ORDINAL}) ((?:{_ARM}|{_WORD}){{0,4}}?)({_HEAD})|({_CARDINAL}) (?:({_ARM}{{1,4}})({_HEAD})|({_PLAIN})))(?!\w)")
_ARMS_ALONE = re.compile(rf"(?<![\w.,-])({_ORDINAL}) ({_WORD}?)({'|'.join(_CORPS)})(?! [A-Z]|\w)")
_LETTERED = re.compile(r"\b(Alpha|Bravo|Charlie|Delta|Echo|Foxtrot|[B-F]) (Company|Troop|Battery|Squadron)(?!\w)")
_NUMBER_BEHIND = re.compile(rf"\b((?:{_ARM}){{1,3}})(Strike Group|Squadron|Task Force|Group) (\d{{1,3}})(?!\w)")
_SEVERAL = re.compile(rf"(?<![\w.,-])((?:{_ORDINAL}, )*{_ORDINAL}),? and (?:the )?({_ORDINAL}) ({_ARM}{{0,4}})({_HEAD}|{_HEAD.lower()})s(?!\w)")
_FORM = re.compile(_ORDINAL)
_NAMED = re.compile(rf"(?<![\w.,-])(?!The )((?!Police |Officer ){_WORD}{{1,3}})(Division|Brigade|Regiment|Battalion)(?!\w)")
_PREFIXES = {
    "USS": "USA", "USNS": "USA", "HMS": "GBR", "RFA": "GBR", "HMAS": "AUS", "HMCS": "CAN", "HMNZS": "NZL", "BRP": "PHL", "ROKS": "KOR", "TCG": "TUR",
    "FGS": "DEU", "HNLMS": "NLD", "HDMS": "DNK", "ITS": "ITA", "ORP": "POL",
}  # fmt: skip
_SHIP = re.compile(rf"\b({'|'.join(_PREFIXES)}) (?:[A-Z][a-z]+|[A-Z]\.)(?: (?:[A-Z][a-z]+|[A-Z]\.|de|of|the(?= [A-Z]))){{0,3}}(?<! of)")


class Unit(NamedTuple):
    """A unit: text[start:end], its number as written (None for one with a name), its arm (may be empty) and its echelon in small letters."""

    start: int
    end: int
    number: str | None
    arm: str
    echelon: str


def units(text: str) -> list[Unit]:
    """The units that a text names by number, letter or a word of their own, in its order; of two that overlap the one found by the earlier rule."""
    flat = text.replace("\n", " ")
    found = [u for m in _SEVERAL.finditer(flat) for u in _several(m)]
    found += _apart(found, [_numbered(m) for m in _UNIT.finditer(flat)])
    found += _apart(found, [Unit(m.start(), m.end(), m[3], m[1].strip(), _ECHELONS[m[2].lower()]) for m in _NUMBER_BEHIND.finditer(flat)])
    found += _apart(found, [Unit(m.start(), m.end(), m[1], m[3] if m[3] == "Marines" else m[2].strip(), _CORPS[m[3]]) for m in _ARMS_ALONE.finditer(flat)])
    found += _apart(found, [Unit(m.start(), m.end(), m[1], "", m[2].lower()) for m in _LETTERED.finditer(flat)])
    found += _apart(found, [Unit(m.start(), m.end(), None, m[1].strip(), _ECHELONS[m[2].lower()]) for m in _NAMED.finditer(flat)])
    return sorted(found, key=lambda u: u.start)


def _apart(found: list[Unit], more: list[Unit]) -> list[Unit]:
    """Those of the second list that overlap none of the first."""
    return [new for new in more if not any(u.start < new.end and new.start < u.end for u in found)]


def _several(m: re.Match[str]) -> list[Unit]:
    """1st, 2nd and 4th Infantry Divisions: each number is a unit, the last with the words behind it."""
    echelon = _ECHELONS[m[4].lower()]
    first = [Unit(m.start() + n.start(), m.start() + n.end(), n.group(), m[3].strip(), echelon) for n in _FORM.finditer(m[1])]
    return [*first, Unit(m.start(2), m.end(), m[2], m[3].strip(), echelon)]


def _numbered(m: re.Match[str]) -> Unit:
    head = m[3] or m[6] or m[7]
    return Unit(m.start(), m.end(), m[1] or m[4], (m[2] or m[5] or "").strip(), _ECHELONS[head.lower()])


def ships(text: str) -> list[tuple[int, int, str]]:
    """Warships named with their navy's letters: where each stands, and the state whose letters they are."""
    return [(m.start(), m.end(), _PREFIXES[m[1]]) for m in _SHIP.finditer(text)]
