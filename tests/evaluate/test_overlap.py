"""Records read from the same words: which belong together, and which of their fields agree."""

from pipeline.evaluate.overlap import overlaps, pooled
from pipeline.evaluate.report import overlap_line, wrong_line

TEXT = "About 2,500 US troops are in Iraq. France sent 500 soldiers to Mali."
STOCK = {"sender": "USA", "host": "IRQ", "place": None, "status": "actual", "as_of": {}, "quote": "About 2,500 US troops are in Iraq"}
ACT = {"type": "DEPLOY", "actor": "FRA", "target": None, "host": "MLI", "place": None, "status": "completed", "date": {}, "quote": "France sent 500 soldiers"}


def _told(record, quote, **changed):
    start = TEXT.index(quote)
    return {**record, "quote": quote, "start": start, "end": start + len(quote), **changed}


def test_pairs_share_words_and_every_wrong_field_is_named():
    gold = {"a": {"deployments": [STOCK], "events": [ACT]}}
    told = {"a": {"deployments": [_told(STOCK, "2,500 US troops", host="SYR")], "events": [_told(ACT, "sent 500 soldiers to Mali", actor=None)]}}
    stocks, acts = overlaps(gold, told, {"a": TEXT})
    assert (stocks.pairs, stocks.right["host"], stocks.right["sender"]) == (1, 0, 1)
    assert [(w.field, w.told, w.gold) for w in (*stocks.wrong, *acts.wrong)] == [("host", "SYR", "IRQ"), ("actor", None, "FRA")]
    assert overlap_line(stocks).split(": ")[1].startswith("host 0.000, sender 1.000")
    assert wrong_line(acts.wrong[0]).split("\t")[:5] == ["a", "events", "actor", "null", '"FRA"']


def test_other_words_or_another_type_make_no_pair():
    gold = {"a": {"deployments": [STOCK], "events": [ACT]}}
    told = {"a": {"deployments": [_told(STOCK, "Mali")], "events": [_told(ACT, "sent 500 soldiers", type="WITHDRAW")]}}
    assert [found.pairs for found in overlaps(gold, told, {"a": TEXT})] == [0, 0]


def test_a_record_pairs_with_the_one_that_shares_most():
    gold = {"a": {"deployments": [STOCK]}}
    told = {"a": {"deployments": [_told(STOCK, "in Iraq", host="IRN"), _told(STOCK, "2,500 US troops are in Iraq")]}}
    (stocks, _) = overlaps(gold, told, {"a": TEXT})
    assert (stocks.pairs, stocks.right["host"]) == (1, 1)


def test_of_records_that_share_as_many_words_the_likest_pair():
    gold = {"a": {"deployments": [STOCK, {**STOCK, "sender": "GBR"}]}}
    told = {"a": {"deployments": [_told(STOCK, STOCK["quote"], sender="GBR"), _told(STOCK, STOCK["quote"])]}}
    (stocks, _) = overlaps(gold, told, {"a": TEXT})
    assert (stocks.pairs, stocks.right["sender"]) == (2, 2)


def test_both_kinds_together():
    gold = {"a": {"deployments": [STOCK], "events": [ACT]}}
    told = {"a": {"deployments": [_told(STOCK, "2,500 US troops", host="SYR")], "events": [_told(ACT, "sent 500 soldiers to Mali", actor=None)]}}
    both = pooled(overlaps(gold, told, {"a": TEXT}))
    assert (both.kind, both.pairs, both.right) == ("both", 2, {"host": 1, "sender or actor": 1, "place": 2})
    assert overlap_line(both).endswith("host 0.500, sender or actor 0.500, place 1.000")
    assert overlap_line(pooled(overlaps({}, {}, {}))).endswith("words: none")
