"""Military units named by number, arm and echelon: 3rd Brigade Combat Team, 101st Airborne Division."""

import re
from typing import NamedTuple

_NUMBER = (
    r"(?:\d{1,4}(?:st|nd|rd|th|d)?|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|Twelfth|Thirteenth|Fourteenth|[IVX]{1,5})"
)
_ARM = (
    r"(?:(?:Light|Heavy|Mechani[sz]ed|Motori[sz]ed|Motor|Armou?red|Infantry|Cavalry|Airborne|Air|Assault|Mountain|Marine|Naval|Field|Artillery|Tank|Rifle|"
    r"Engineer|Combat|Aviation|Helicopter|Fighter|Bomber|Strike|Expeditionary|Special|Operations|Forces|Guards?|Guard|Parachute|Paratroop|Paratrooper|Commando|"
    r"Stryker|Sustainment|Support|Signal|Medical|Logistics|Military|Police|Intelligence|Reconnaissance|Presidential|Royal|Republican|National|Ranger|Jaeger|"
    r"Multinational|Territorial|Defen[cs]e|Missile|Rocket|Coastal|Amphibious|Carrier|Destroyer|Submarine|Separate|Independent|Panzer|Reserve|Desert) )"
)
_ECHELONS = {
    "theatre army": "army", "army group": "army", "army": "army", "fleet": "fleet", "corps": "corps", "division": "division", "brigade combat team": "brigade",
    "brigade": "brigade", "regimental combat team": "regiment", "regiment": "regiment", "regt": "regiment", "battle group": "battalion",
    "battlegroup": "battalion", "battalion": "battalion", "bn": "battalion", "company": "company", "battery": "battery", "squadron": "squadron",
    "wing": "wing", "group": "group", "platoon": "platoon", "expeditionary unit": "unit", "expeditionary force": "force", "air force": "air force",
    "flotilla": "flotilla", "strike group": "group", "task force": "task force",
}  # fmt: skip
_HEAD = r"(?:" + "|".join(sorted((e.title() for e in _ECHELONS), key=len, reverse=True)) + r")"
_UNIT = re.compile(rf"(?<![\w.,-])({_NUMBER}) ({_ARM}{{0,4}})({_HEAD})(?!\w)")

class Unit(NamedTuple):
    """A unit: text[start:end], its number as written, its arm (may be empty) and its echelon in small letters."""

    start: int
    end: int
    number: str
    arm: str
    echelon: str

def units(text: str) -> list[Unit]:
    """The units that a text names by number, in its order."""
    return [Unit(m.start(), m.end(), m[1], m[2].strip(), _ECHELONS[m[3].lower()]) for m in _UNIT.finditer(text.replace("\n", " "))]
