"""What is counted decides whether a number is a strength, and of what; parts of a strength are no further level."""

import pytest

MISS = pytest.mark.xfail(strict=True, reason="not read yet")

CASES = [
    ("About 900 French troops", "FRA>MLI personnel about 900 actual"),
    ("2,000 or fewer French soldiers", "FRA>MLI personnel at_most 2000 actual"),
    ("Two to three hundred Polish soldiers", "POL>MLI personnel range 200-300 actual"),
    ("A 600 strong Dutch battalion", "NLD>MLI personnel exact 600 actual"),
    ("A Dutch battalion 600 strong", "NLD>MLI personnel exact 600 actual"),
    ("A 3,000- to 4,000-strong Italian force", "ITA>MLI personnel range 3000-4000 actual"),
    ("Two British battalions", "GBR>MLI units exact 2 actual"),
    ("Some 40 German tanks", "DEU>MLI vehicles about 40 actual"),
    ("A pair of Greek frigates", "GRC>MLI ships exact 2 actual"),
    ("A dozen French helicopters", "FRA>MLI aircraft exact 12 actual"),
    ("300 Belgian soldiers, including 120 medics,", "BEL>MLI personnel exact 300 actual"),
    ("300 Belgian soldiers, among them 120 medics,", "BEL>MLI personnel exact 300 actual"),
    pytest.param("Six Turkish F-16s", "TUR>MLI aircraft exact 6 actual", marks=MISS),
    ("20,000 Afghan families", ""),
    ("155mm French howitzers", ""),
    ("Some 300 French teachers", ""),
]


@pytest.mark.parametrize(("subject", "expected"), CASES)
def test_strengths(subject: str, expected: str, check) -> None:
    check("deployments", f"{subject} are stationed in Mali, the ministry said on Wednesday.", expected)
