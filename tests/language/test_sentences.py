"""Sentences: where they end and where they do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.language.sentences import sentences

CASES = [
    ("The troops left. They went home.", ["The troops left.", "They went home."]),
    ("Gen. Mark Kelly spoke. He left.", ["Gen. Mark Kelly spoke.", "He left."]),
    ("Maj.-Gen. Ruth Ade said so.", ["Maj.-Gen. Ruth Ade said so."]),
    ("Lt. Col. J. R. Smith of the U.S. Army said so.", ["Lt. Col. J. R. Smith of the U.S. Army said so."]),
    ("It is part of the U.S. The army left.", ["It is part of the U.S.", "The army left."]),
    ("Troops of the U.S. Marine Corps landed.", ["Troops of the U.S. Marine Corps landed."]),
    ("The U.N. Security Council met at 3 p.m. Monday.", ["The U.N. Security Council met at 3 p.m. Monday."]),
    ("They met at 3 p.m. The talks failed.", ["They met at 3 p.m.", "The talks failed."]),
    ("It happened on Nov. 3 in Kabul.", ["It happened on Nov. 3 in Kabul."]),
    ("Unit No. 5 moved. No. 6 stayed.", ["Unit No. 5 moved.", "No. 6 stayed."]),
    ("He said no. The vote failed.", ["He said no.", "The vote failed."]),
    ("About 3.5 million fled.", ["About 3.5 million fled."]),
    ("He asked: \"Will they go?\" Nobody knew.", ["He asked: \"Will they go?\"", "Nobody knew."]),
    ("\"We are leaving.\" \"So are we.\"", ["\"We are leaving.\"", "\"So are we.\""]),
    ("“We stay.” He went on.", ["“We stay.”", "He went on."]),
    ("\"Stop!\" he said.", ["\"Stop!\" he said."]),
    ("Army pulls out\n\nKABUL -- The army left.", ["Army pulls out", "KABUL -- The army left."]),
    ("Army pulls out of town\nKabul saw its last convoy leave on Monday, the ministry said, after a year of slow withdrawals and many "
     "delays in the handing over of bases.",
     ["Army pulls out of town",
      "Kabul saw its last convoy leave on Monday, the ministry said, after a year of slow withdrawals and many delays in the handing over of bases."]),
    ("The force that was sent to the valley in the spring of that year by\nFrance went home in the autumn of the next one, officials said.",
     ["The force that was sent to the valley in the spring of that year by\nFrance went home in the autumn of the next one, officials said."]),
    ("The force left the\nvalley.", ["The force left the\nvalley."]),
    ("Acme Inc. Chairman Lee spoke.", ["Acme Inc. Chairman Lee spoke."]),
    ("It was built by Acme Inc. It failed.", ["It was built by Acme Inc.", "It failed."]),
    ("Mr. and Mrs. Jones vs. Dr. Brown.", ["Mr. and Mrs. Jones vs. Dr. Brown."]),
    ("Troops left the town.The mayor said so.", ["Troops left the town.", "The mayor said so."]),
    ("They wait... Nobody comes.", ["They wait...", "Nobody comes."]),
    ("They wait … and wait.", ["They wait … and wait."]),
    ("On Monday 5 were killed. 12 more died later.", ["On Monday 5 were killed.", "12 more died later."]),
    ("", []),
    ("  \n\n ", []),
    ("no end at all", ["no end at all"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES, ids=range(len(CASES)))
def test_cut(text, expected):
    whole = [" ".join(text[a:b].split()) for a, b in sentences(text)]
    assert whole == [" ".join(s.split()) for s in expected]


@given(st.text(alphabet=st.sampled_from("aB.!? \n\"”'5…-U"), max_size=80))
def test_spans_are_ordered_and_cover_everything_but_space(text):
    spans = sentences(text)
    last = 0
    for start, end in spans:
        assert not text[last:start].strip()
        assert start < end
        assert text[start:end] == text[start:end].strip()
        last = end
    assert not text[last:].strip()
