"""Beside the contract's cells: the named unit, what is counted, the role of a figure, the whole of a part, the task, who decides. Own sentences."""

from datetime import date

import pytest

from pipeline.extract.article import read
from pipeline.extract.model import Claim
from pipeline.language.intervals import on

CELLS = ("unit", "counted", "part_of", "task", "decider")
CASES = [
    # what is counted, without whose it is
    ("Denmark has 2,500 combat troops in Mali.", {"counted": "combat troops"}),
    ("Some 400 Danish military instructors are stationed in Mali.", {"counted": "military instructors"}),
    ("Denmark keeps two frigates off Somalia.", {"counted": "frigates"}),
    ("Denmark has troops in Mali.", {}),
    # parts and their wholes
    ("Forty of the 60 Danish soldiers in Cyprus are engineers.", {"counted": "soldiers", "role": "part", "part_of": "the 60 Danish soldiers"}),
    ("Most of the Danish soldiers in Cyprus are engineers.", {"role": "part", "part_of": "the Danish soldiers"}),
    ("About half of the 3,000 Danish troops in Mali guard an airport.", {"role": "part", "part_of": "the 3,000 Danish troops"}),
    ("Three Danish battalions are in Mali.", {"counted": "battalions"}),
    # units and warships by name
    ("Some 300 Danish soldiers of the 2nd Mechanised Brigade are deployed in Mali.", {"counted": "soldiers", "unit": "2nd Mechanised Brigade"}),
    ("Denmark sent 120 soldiers from its 2nd Infantry Battalion to Mali.", {"counted": "soldiers", "unit": "2nd Infantry Battalion"}),
    # tasks: an infinitive, a participle, a duty
    ("Denmark has 300 soldiers in Mali to train recruits.", {"counted": "soldiers", "task": "train recruits"}),
    ("Denmark has 300 soldiers in Mali training recruits.", {"counted": "soldiers", "task": "training recruits"}),
    ("Some 300 Danish soldiers are deployed in Mali on peacekeeping duties.", {"counted": "soldiers", "task": "peacekeeping duties"}),
    ("Denmark has 300 soldiers in the neighbouring capital of Mali.", {"counted": "soldiers"}),
    ("Denmark has 300 soldiers in Mali, being a member of the alliance.", {"counted": "soldiers"}),
    # who decides what is not there yet
    ("The Danish government plans to send 500 soldiers to Mali for training.", {"counted": "soldiers", "decider": "The Danish government", "task": "training"}),
    ("The Danish parliament approved the deployment of 140 soldiers to Mali.", {"counted": "soldiers", "decider": "The Danish parliament"}),
    ("The Danish minister said 140 Danish soldiers were in Mali.", {"counted": "soldiers"}),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_level_has_its_particulars_in_the_texts_words(text: str, expected: dict[str, str]) -> None:
    claim = _first(text)
    found = {name: text[span.start : span.end] for name, span in claim.spans.items() if name in CELLS}
    assert found | {"role": claim.role} == {"role": "level"} | expected


def _first(text: str) -> Claim:
    return min(read(text, on(date(2021, 5, 12))).claims, key=lambda c: c.quote.start)


CHANGES = [
    ("Denmark cut its force in Mali from 7,100 to 5,500 soldiers.", (7100, 5500)),
    ("Denmark will reduce its troops in Mali to 400.", (None, 400)),
    ("Denmark raised its contingent in Mali from about 200 to 400.", (200, 400)),
    ("Denmark will withdraw its troops from Mali.", (None, None)),
    ("Denmark cut its force in Mali by 300 soldiers to please 12 ministers.", (None, None)),
]


@pytest.mark.parametrize(("text", "expected"), CHANGES)
def test_a_change_tells_the_strengths_it_leads_between(text: str, expected: tuple[int | None, int | None]) -> None:
    acts = [m for m in read(text, on(date(2021, 5, 12))).mentions if m.type in ("REDUCE", "REINFORCE", "WITHDRAW")]
    assert [(m.from_strength, m.to_strength) for m in acts] == [expected]
    assert all(text[s.start : s.end].endswith(f"{n:,}") for m in acts for k, n in (("from_strength", m.from_strength), ("to_strength", m.to_strength)) if n for s in [m.spans[k]])
