"""The tables of names have no problem, and each kind of problem that is planted in them is found."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pipeline.knowledge import check, files


def test_no_problems() -> None:
    assert list(check.problems()) == []


@pytest.fixture
def planted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str, str], list[str]]]:
    """A copy of the tables, to one of which a line is added; gives the problems of the copy."""
    for file in check.KEYS:
        shutil.copy(files.HERE / file, tmp_path / file)
    monkeypatch.setattr(files, "HERE", tmp_path)

    def plant(file: str, line: str) -> list[str]:
        with (tmp_path / file).open("a", encoding="utf-8") as opened:
            opened.write(line + "\n")
        files.rows.cache_clear()
        return list(check.problems())

    yield plant
    files.rows.cache_clear()


FAULTS = [
    ("groups.csv", "TALIBAN,Another,,AFG,somewhere", "stands twice"),
    ("groups.csv", "NEW-GROUP,New Group,Taleban,AFG,somewhere", "names two groups"),
    ("groups.csv", "NEW-GROUP,New Group,,XXX,somewhere", "unknown country 'XXX'"),
    ("groups.csv", "new group,New Group,,AFG,somewhere", "malformed actor_id"),
    ("groups.csv", "UN,New Group,,AFG,somewhere", "is also in"),
    ("groups.csv", "NEW-GROUP,New Group,rebels,AFG,somewhere", "common word"),
    ("groups.csv", "NEW-GROUP,New Group,New Group,AFG,somewhere", "among its aliases"),
    ("groups.csv", "NEW-GROUP,,,AFG,somewhere", "empty name"),
    ("groups.csv", "NEW-GROUP,New Group,A Name||Other,AFG,somewhere", "stray blank or bar"),
    ("groups.csv", "NEW-GROUP,New Group,,AFG,", "no source"),
    ("groups.csv", "NEW-GROUP,New Group,,AFG,somewhere,more", "number of cells"),
    ("institutions.csv", "New Guard,ZZZ,branch,,somewhere", "unknown actor 'ZZZ'"),
    ("institutions.csv", "New Guard,USA,gang,,somewhere", "unknown kind 'gang'"),
    ("leaders.csv", "A Person,,USA,other,2010,2005,false,somewhere", "start 2010 after end 2005"),
    ("leaders.csv", "A Person,,USA,other,two,2005,false,somewhere", "bad start 'two'"),
    ("places.csv", "p_new,Newtown,,IRQ,site,95,10,city,,somewhere", "bad latitude '95'"),
    ("places.csv", "p_new,Newtown,,IRQ,site,35,10,,,somewhere", "stand together"),
    ("places.csv", "p_new,Newtown,Police,IRQ,city,,,,,somewhere", "is in not_names.csv"),
    ("places.csv", "p_new,N,,IRQ,site,,,,,somewhere", "cannot be told from other words"),
    ("subdivisions.csv", "p_new,IRQ,,Newland,,IRQ,province,,33,44,region,somewhere", "malformed code"),
    ("subdivisions.csv", "p_new,IQ-NEW,IQ-XX,Newland,,IRQ,province,,33,44,region,somewhere", "unknown parent 'IQ-XX'"),
    ("subdivisions.csv", "p_new,IQ-NEW,,Newland,,IRQ,province,IQ,33,44,region,somewhere", "malformed admin1"),
    ("subdivisions.csv", "p_new,IQ-NEW,,Newland,,IRQ,province,IQ.01,33,44,region,somewhere", "'IQ.01', also in line"),
    ("subdivisions.csv", "p_helmand,IQ-NEW,,Newland,,IRQ,province,,33,44,region,somewhere", "is another place"),
    ("subdivisions.csv", "p_new,IQ-NEW,,Newland,north,IRQ,province,,33,44,region,somewhere", "common word"),
    ("subdivisions.csv", "p_new,IQ-NEW,,Newland,,IRQ,province,,33,44,site,somewhere", "unknown precision"),
    ("counties.csv", "p_new,4820,US-TX,New County,,USA,33,-97,region,somewhere", "malformed fips"),
    ("counties.csv", "p_new,48999,US-XX,New County,,USA,33,-97,region,somewhere", "unknown state 'US-XX'"),
    ("counties.csv", "p_helmand,48999,US-TX,New County,,USA,33,-97,region,somewhere", "is also in"),
    ("lists.csv", "<<<<<<< HEAD", "number of cells"),
    ("lists.csv", "arms,shell", "stands twice"),
    ("waters.csv", "p_new,RED SEA,New Sea,,10,20,water,somewhere", "malformed code"),
    ("waters.csv", "p_new,SEA:NEW SEA,New Sea,,10,,water,somewhere", "stand together"),
    ("regions.csv", "p_new,REGION:NEW,New Lands,,10,20,water,somewhere", "unknown precision"),
    ("features.csv", "p_new,SEA:NEW,New River,,brook,IRQ,10,20,water,somewhere", "unknown type"),
    ("features.csv", "p_new,SEA:NEW,New River,,river,XXX,10,20,water,somewhere", "unknown country"),
]


@pytest.mark.parametrize(("file", "line", "wrong"), FAULTS, ids=[fault[2] for fault in FAULTS])
def test_planted_fault_is_found(planted: Callable[[str, str], list[str]], file: str, line: str, wrong: str) -> None:
    number = len((files.HERE / file).read_text(encoding="utf-8").splitlines()) + 1
    found = planted(file, line)
    assert [problem for problem in found if problem.startswith(f"{file}:{number}: ") and wrong in problem], found[:5]
