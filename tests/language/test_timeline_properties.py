"""What holds for the times of any text, whatever day it was published on: tried on the sentences of test_timeline_cases."""

from datetime import date

from hypothesis import example, given
from hypothesis import strategies as st

from pipeline.language.intervals import Interval, on
from pipeline.language.sentences import sentences
from pipeline.language.timeline import Told, timeline
from tests.language.test_timeline_cases import GROUPS, interval

TEXTS = sorted({text for _, group in GROUPS.values() for text, _ in group})
SINGLE = [(text, published) for published, group in GROUPS.values() for text, _ in group if len(sentences(text)) == 1]
REPEATING = (1913, 2049)  # years in which a calendar and the one 28 years on are alike, with the years around them
ROUND = frozenset(("decade", "century"))  # 28 years make no whole number of these
NOT_REPEATED = frozenset(("holiday", "famous"))  # Easter has a calendar of its own; the other has its year
ASIDES = [
    "The mayor spoke first.",
    "No more was known of it.",
    "Officials from both sides shook hands, and a band played.",
    "“We are tired,” an old man said.",
]
KNOWN = st.sampled_from(TEXTS)
DAYS = st.dates(date(1950, 1, 1), date(2080, 1, 1))
WIDTHS = st.integers(0, 400)


def _later(day: date, days: int) -> date:
    return date.fromordinal(day.toordinal() + days)


def _readings(told: list[Told]) -> list[tuple[str, Interval]]:
    return [(t.time.text, t.interval) for t in told]


def _relative(told: list[Told]) -> bool:
    """Whether all the times hang on the day of publication alone, and by units that 28 years are made of."""
    return bool(told) and all(
        t.time.year is None and t.anchor == "publication" and t.time.unit not in ROUND and t.time.rule not in NOT_REPEATED
        and (t.time.to is None or t.time.to.year is None)
        for t in told
    )  # fmt: skip


RELATIVE = [text for text in TEXTS if _relative(timeline(text, on(date(2006, 12, 14))))]


def test_there_are_sentences_of_every_sort():
    assert len(TEXTS) > 600
    assert len(SINGLE) > 600
    assert len(RELATIVE) > 200


@given(KNOWN, DAYS, WIDTHS)
def test_no_interval_is_inverted(text, day, width):
    for published in (Interval(day, _later(day, width)), Interval(None, day), Interval(day, None), Interval(None, None)):
        for told in timeline(text, published):
            earliest, latest = told.interval
            assert earliest is None or latest is None or earliest <= latest


@given(st.lists(KNOWN, min_size=1, max_size=6), st.sampled_from([" ", "\n", "\n\n"]), DAYS, WIDTHS)
def test_spans_are_exact_and_in_order(texts, between, day, width):
    text = between.join(texts)
    last = 0
    for told in timeline(text, Interval(day, _later(day, width))):
        time = told.time
        assert last <= time.start < time.end <= len(text)
        assert text[time.start : time.end] == time.text
        last = time.end


@given(st.lists(KNOWN, min_size=2, max_size=5), DAYS)
def test_joined_texts_hold_the_times_of_each(texts, day):
    found = [t.time.text for text in texts for t in timeline(text, on(day))]
    assert [t.time.text for t in timeline("\n\n".join(texts), on(day))] == found


@given(st.sampled_from(SINGLE), st.lists(st.sampled_from(ASIDES), max_size=3), st.lists(st.sampled_from(ASIDES), max_size=3))
def test_paragraphs_without_times_change_nothing(case, before, after):
    text, published = case[0], interval(case[1])
    opening = "".join(aside + "\n\n" for aside in before)
    among = timeline(opening + text + "".join("\n\n" + aside for aside in after), published)
    alone = timeline(text, published)
    assert _readings(among) == _readings(alone)
    assert [t.time.start for t in among] == [t.time.start + len(opening) for t in alone]
    assert [t.tense for t in among] == [t.tense for t in alone]


@given(st.sampled_from(RELATIVE), st.dates(date(REPEATING[0], 1, 1), date(REPEATING[1], 12, 31)))
def test_28_years_on_all_relative_times_are_28_years_on(text, day):
    now, then = timeline(text, on(day)), timeline(text, on(day.replace(year=day.year + 28)))
    shifted = [tuple(d and d.replace(year=d.year + 28) for d in t.interval) for t in now]
    assert [tuple(t.interval) for t in then] == shifted


@given(st.sampled_from([text for text, _ in SINGLE]), DAYS, WIDTHS, WIDTHS)
@example("As of Tuesday, guards stood here.", date(1987, 2, 16), 2, 1)  # on the day itself nothing of it is to come
@example("The enclave fell on July 11.", date(2038, 5, 10), 2, 1)  # not only the last day tells whether a day comes soon
@example("The border stayed shut until Tuesday.", date(2073, 6, 20), 7, 2)  # an open side of a day between the first and the last
def test_an_unsure_publication_contains_the_reading_of_each_of_its_days(text, day, width, share):
    wide, narrow = timeline(text, Interval(day, _later(day, width))), timeline(text, on(_later(day, min(share, width))))
    assert [t.time.text for t in wide] == [t.time.text for t in narrow]
    for unsure, sure in zip(wide, narrow):
        assert unsure.interval.contains(sure.interval), (unsure, sure)
