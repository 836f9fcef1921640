"""A small register that keeps every rule: rows for all tables, built from three invented articles. No test in here."""

import hashlib
from datetime import date
from pathlib import Path

import polars as pl

from pipeline.publish import parquet
from pipeline.tables.identity import identify
from pipeline.tables.register import TABLES

ARTICLES = {
    "gazette/harbour.txt": "Norland keeps about 400 soldiers at Port Ester, the ministry said. 'They will stay,' said Ann Berg, the minister.\n"
                           "Sixty of them arrived on 3 May 2025.",
    "gazette/rival.txt": "Norland has 650 soldiers in Estland, an official said on Monday. The official asked not to be named. \U0001f6a2 =1+1 is no sum.",
    "courier/copy.txt": "Norland keeps about 400 soldiers at Port Ester, the ministry said.",
}  # fmt: skip
DAY = date(2025, 5, 4)
NO_QUANTITY = {"measure": None, "low": None, "best": None, "high": None, "qualifier": "none"}


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def document_id(file: str) -> str:
    return "d_" + digest(ARTICLES[file])[:16]


def words(file: str, quote: str) -> dict:
    start = ARTICLES[file].index(quote)
    return {"document_id": document_id(file), "quote": quote, "start": start, "end": start + len(quote)}


HARBOUR, RIVAL, COPY = (document_id(f) for f in ARTICLES)
ABOUT = words("gazette/harbour.txt", "Norland keeps about 400 soldiers at Port Ester")
EXACT = words("gazette/rival.txt", "Norland has 650 soldiers in Estland")
COPIED = words("courier/copy.txt", "Norland keeps about 400 soldiers at Port Ester")
ARRIVED = words("gazette/harbour.txt", "Sixty of them arrived on 3 May 2025")
SAID = words("gazette/harbour.txt", "'They will stay,' said Ann Berg, the minister.")
SPEAKER = identify("s", SAID["document_id"], SAID["start"], SAID["end"])
CLAIMS = [identify("c", w["document_id"], w["start"]) for w in (ABOUT, EXACT, COPIED)]
MENTION = identify("m", ARRIVED["document_id"], ARRIVED["start"])
DEPLOYMENT, EVENT = identify("f", "NLD", "EST"), identify("e", "DEPLOY", "NLD", "EST")
REPORTED = {"reported_from": DAY, "reported_to": DAY}
WHERE = {"host": "EST", "place": "Port Ester", "place_id": "p_588335"}
LEVEL = {"measure": "personnel", "low": None, "best": 400, "high": None, "qualifier": "about", "status": "actual", "condition": None,
         "valid_from": DAY, "valid_to": DAY, "mission": None}  # fmt: skip
RIVAL_LEVEL = LEVEL | {"low": 650, "best": 650, "high": 650, "qualifier": "exact"}


def _captures() -> list[dict]:
    return [
        {"file": file, "source_id": file.split("/")[0], "sha256": digest(text), "bytes": len(text.encode()), "content": text, "publisher": "The Gazette",
         "licence": "CC-BY-4.0", "language": "en", "reliability": "B", "publish_text": file != "courier/copy.txt", "url": None, "captured_on": DAY,
         "published_on": DAY, "replaces": None}
        for file, text in ARTICLES.items()
    ]  # fmt: skip


def _documents() -> list[dict]:
    return [
        {"document_id": document_id(c["file"]), "source_id": c["source_id"], "publisher": c["publisher"], "reliability": c["reliability"], "file": c["file"],
         "title": "=HYPERLINK(\"x\")" if c["file"].endswith("rival.txt") else None, "url": "https://example.org/" + c["file"], "language": "en",
         "published_earliest": DAY, "published_latest": DAY, "published_basis": "the source's own metadata", "captured_on": DAY, "sha256": c["sha256"],
         "length": len(c["content"]), "licence": c["licence"], "duplicate_group": HARBOUR if document_id(c["file"]) == COPY else document_id(c["file"]),
         "version_of": None, "text": c["content"] if c["publish_text"] else None}
        for c in _captures()
    ]  # fmt: skip


def _claims() -> list[dict]:
    return [
        {"claim_id": claim, "sender": "NLD", **WHERE, **level, **REPORTED, "role": "level", "statement_id": None, **where, "rule": "level.keeps", "confidence": 0.8}
        for claim, level, where in zip(CLAIMS, (LEVEL, RIVAL_LEVEL, LEVEL), (ABOUT, EXACT, COPIED))
    ]


ACT = {"type": "DEPLOY", "plover": "MOBILIZE", "plover_mode": "troops", "cameo": "154", "actor": "NLD", "target": None, **WHERE, "origin": None, "destination": "Port Ester", "measure": "personnel",
       "low": 60, "best": 60, "high": 60, "qualifier": "exact", "status": "completed", "condition": None,
       "date_start": date(2025, 5, 3), "date_end": date(2025, 5, 3), **REPORTED}  # fmt: skip


def _support(ids: list[str], sources: int, contested: bool, where: dict) -> dict:
    return {"claim_ids": sorted(ids), "number_of_claims": len(ids), "number_of_sources": sources, "contested": contested, **REPORTED,
            "document_id": where["document_id"], "quote": where["quote"]}  # fmt: skip


def rows() -> dict[str, list[dict]]:
    """Table name -> its rows, of every table of the register."""
    return {
        "captures": _captures(),
        "rejects": [],
        "documents": _documents(),
        "texts": [{"document_id": document_id(file), "text": text} for file, text in ARTICLES.items()],
        "statements": [{"statement_id": SPEAKER, "speaker": "Ann Berg", "name": None, "reported_by": None, "certainty": "asserted", "office": "the minister", "affiliation": "NLD", "anonymous": False, "direct": True,
                        "verb": "said", **SAID}],
        "deployment_claims": _claims(),
        "event_mentions": [{"mention_id": MENTION, **ACT, "statement_id": SPEAKER, **ARRIVED, "rule": "arrive.subject", "confidence": 0.6}],
        "spans": [
            {"record_id": CLAIMS[0], "field": "best", **words("gazette/harbour.txt", "about 400")},
            {"record_id": MENTION, "field": "date_start", **words("gazette/harbour.txt", "3 May 2025")},
        ],
        "actors": [{"actor_id": "NLD", "name": "Norland", "kind": "state", "names": ["Norlanders", "=Norland"], "iso_alpha2": "NL", "source": "ISO 3166-1"}],
        "places": [{"place_id": "p_588335", "name": "Port Ester", "kind": "city", "names": [], "host": "EST", "latitude": 58.38, "longitude": -26.72,
                    "precision": "city", "geonames_id": 588335, "source": "GeoNames"}],
        "deployments": [{"deployment_id": DEPLOYMENT, "sender": "NLD", **WHERE, **LEVEL, **_support(CLAIMS, 2, True, ABOUT)}],
        "events": [{"event_id": EVENT, **ACT, **_support([MENTION], 1, False, ARRIVED)}],
        "disputes": [{"dispute_id": identify("x", DEPLOYMENT, "quantity"), "record_table": "deployments", "record_id": DEPLOYMENT, "field": "quantity",
                      "value": "about 400", "claim_ids": sorted([CLAIMS[0], CLAIMS[2]]), "rival_value": "650", "rival_claim_ids": [CLAIMS[1]]}],
    }  # fmt: skip


def frames() -> dict[str, pl.DataFrame]:
    """Table name -> its frame, of every table of the register."""
    return {name: TABLES[name].shape(pl.DataFrame(found, schema=TABLES[name].schema)) for name, found in rows().items()}


def write_all(folder: Path) -> dict[str, Path]:
    """Every table as Parquet in the folder -> where each lies."""
    paths = {name: folder / f"{name}.parquet" for name in TABLES}
    for name, frame in frames().items():
        parquet.write(TABLES[name], frame, paths[name])
    return paths


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
