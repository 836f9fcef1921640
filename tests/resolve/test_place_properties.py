"""What holds of the places of any text: spans, weights, codes, abstentions."""

import string
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.knowledge.gazetteer import gazetteer, spots
from pipeline.knowledge.names import places
from pipeline.resolve import placing
from pipeline.resolve.placing import placed
from pipeline.resolve.reading import meant
from pipeline.resolve.spotting import flattened
from pipeline.resolve.toponyms import toponyms
from tests.resolve.test_place_cases import CASES

SENTENCES = [case.values[0] for case in CASES]
PIECES = st.one_of(st.sampled_from(SENTENCES), st.text(string.ascii_letters + " ,.'’-()\n\t\u00e9\u00a0", max_size=40), st.sampled_from(["Iraq's ", "Paris", ", Texas", " and ", "\n\n", " County", "'s"]))
TEXTS = st.lists(PIECES, max_size=6).map("".join)


@cache
def texan_towns() -> list[str]:
    """Names that are a Texan town's first of all (no common word, no state)."""
    table = gazetteer()
    towns = (table.spelled[i] for i, code in enumerate(table.areas) if table.codes[code] == "US.TX" and table.kinds[i] == 0)
    return sorted({name for name in towns if name.isascii() and name.isalpha() and any(s.area == "US.TX" and s.kind == "city" for s in spots(name))})


@settings(deadline=None, max_examples=60)
@given(TEXTS)
def test_spans_are_exact_and_apart(text):
    reach = 0
    for told in placed(text):
        name = told.toponym
        assert text[name.start : name.end].replace("\n", " ").replace("\t", " ").replace("\xa0", " ") == name.text
        assert reach <= name.start < name.end
        reach = name.end


@settings(deadline=None, max_examples=60)
@given(TEXTS)
def test_the_chosen_states_its_weights_and_the_open_its_candidates(text):
    hosts = {place.host for place in places().values()}
    for told in placed(text):
        if told.place is None:
            assert len(told.candidates) > 1 or not told.toponym.state or told.toponym.kind != "place"
        else:
            assert told.evidence and all(e.what and e.weight == e.weight for e in told.evidence)
            assert told.place.host in hosts
            assert not told.candidates


@settings(deadline=None, max_examples=60)
@given(TEXTS)
def test_the_chosen_weighs_most(text):
    found, _ = toponyms(text)
    flat = flattened(text)
    of = placing._named(flat, found, [meant(t) for t in found])
    names = list({id(name): name for name in of}.values())
    votes = placing._weighed(names, placing._dateline(flat, found, of))
    for name in names:
        place, evidence, _ = placing._chosen(name, votes)
        if place is not None and len(name.options) > 1:
            assert abs(sum(e.weight for e in evidence) - max(votes.weights(name))) < 1e-6


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_texas_behind_a_texan_town_makes_it_texan(data):
    town = data.draw(st.sampled_from(texan_towns()))
    found = [p for p in placed(f"The council met in {town}, Texas, on Monday.") if p.toponym.text == town]
    assert all(p.place is not None and p.place.area == "US.TX" for p in found)


@settings(deadline=None, max_examples=60)
@given(TEXTS)
def test_the_same_text_is_placed_the_same(text):
    assert placed(text) == placed(text)


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(["Paris", "Moscow", "Cuba", "Lebanon", "Odessa", "Athens", "Palestine"]), st.sampled_from(SENTENCES))
def test_no_other_text_outweighs_the_region_behind_the_comma(town, sentence):
    found = placed(f"A man from {town}, Tennessee, was there. A man from {town}, Texas, was not. {sentence}")
    areas = [p.place.area if p.place else "" for p in found if p.toponym.text == town][:2]
    assert areas[0] in ("US.TN", "") and areas[1] in ("US.TX", "")
