"""When: the days of acts and levels, told on Wednesday 12 May 2021; `deployments | events`."""

import pytest

MISS = pytest.mark.xfail(strict=True, reason="not read yet")

CASES = [
    # acts in the past, told on Wednesday 12 May 2021
    ("Denmark withdrew its troops from Iraq on Monday.", "| WITHDRAW DNK on=2021-05-10..2021-05-10"),
    ("Denmark withdrew its troops from Iraq on Friday.", "| WITHDRAW DNK on=2021-05-07..2021-05-07"),
    ("Denmark withdrew its troops from Iraq on Wednesday.", "| WITHDRAW DNK on=2021-05-12..2021-05-12"),
    ("Denmark withdrew its troops from Iraq yesterday.", "| WITHDRAW DNK on=2021-05-11..2021-05-11"),
    ("Denmark withdrew its troops from Iraq last week.", "| WITHDRAW DNK on=2021-05-03..2021-05-09"),
    ("Denmark withdrew its troops from Iraq last month.", "| WITHDRAW DNK on=2021-04-01..2021-04-30"),
    ("Denmark withdrew its troops from Iraq last year.", "| WITHDRAW DNK on=2020-01-01..2020-12-31"),
    ("Denmark withdrew its troops from Iraq in March.", "| WITHDRAW DNK on=2021-03-01..2021-03-31"),
    ("Denmark withdrew its troops from Iraq in August.", "| WITHDRAW DNK on=2020-08-01..2020-08-31"),
    ("Denmark withdrew its troops from Iraq last August.", "| WITHDRAW DNK on=2020-08-01..2020-08-31"),
    ("Denmark withdrew its troops from Iraq in 2007.", "| WITHDRAW DNK on=2007-01-01..2007-12-31"),
    ("Denmark withdrew its troops from Iraq in August 2007.", "| WITHDRAW DNK on=2007-08-01..2007-08-31"),
    ("Denmark withdrew its troops from Iraq on 3 August 2007.", "| WITHDRAW DNK on=2007-08-03..2007-08-03"),
    ("Denmark withdrew its troops from Iraq on May 3.", "| WITHDRAW DNK on=2021-05-03..2021-05-03"),
    ("Denmark withdrew its troops from Iraq in late 2007.", "| WITHDRAW DNK completed"),
    ("On Tuesday, Kenya sent 300 soldiers to Somalia.", "KEN>SOM actual | DEPLOY KEN on=2021-05-11..2021-05-11"),
    pytest.param("Last Tuesday the presidents of Kenya and Uganda met in Nairobi.", "| MEET KEN+UGA @KEN completed", marks=MISS),
    pytest.param("The Taliban, who took Kabul in 1996, met a U.S. envoy in Doha on Sunday.",
     "| ATTACK TALIBAN on=1996-01-01..1996-12-31; MEET TALIBAN+USA @QAT on=2021-05-09..2021-05-09", marks=MISS),
    pytest.param("Turkey signed an accord with Libya in November 2019 and sent troops to Tripoli in January 2020.",
     "| AGREE TUR+LBY on=2019-11-01..2019-11-30; DEPLOY TUR @LBY on=2020-01-01..2020-01-31", marks=MISS),
    ("In Kandahar on Saturday a bomb killed two Canadian soldiers, three weeks after the start of the operation.",
     "| ATTACK ->CAN @AFG casualties exact 2 on=2021-05-08..2021-05-08"),
    ("A car bomb killed ten people in Baghdad early on Tuesday.", "| ATTACK on=2021-05-11..2021-05-11"),
    ("The army shelled Homs overnight, the Syrian opposition said.", "| ATTACK SYR @SYR on=2021-05-11..2021-05-12"),
    ("The United Nations imposed an arms embargo on Liberia on 19 November 1992.", "| SANCTION on=1992-11-19..1992-11-19"),
    # acts to come
    ("Denmark will withdraw its troops from Iraq on Monday.", "| WITHDRAW DNK on=2021-05-17..2021-05-17"),
    ("Denmark will withdraw its troops from Iraq tomorrow.", "| WITHDRAW DNK on=2021-05-13..2021-05-13"),
    ("Denmark will withdraw its troops from Iraq next week.", "| WITHDRAW DNK on=2021-05-17..2021-05-23"),
    ("Denmark will withdraw its troops from Iraq next month.", "| WITHDRAW DNK on=2021-06-01..2021-06-30"),
    ("Denmark will withdraw its troops from Iraq next year.", "| WITHDRAW DNK on=2022-01-01..2022-12-31"),
    ("Denmark will withdraw its troops from Iraq in August.", "| WITHDRAW DNK on=2021-08-01..2021-08-31"),
    ("Denmark will withdraw its troops from Iraq in March.", "| WITHDRAW DNK on=2022-03-01..2022-03-31"),
    ("Denmark will withdraw its troops from Iraq.", "| WITHDRAW DNK planned on=None..None"),
    ("Denmark decided on Monday to withdraw its troops from Iraq.", "| WITHDRAW DNK planned on=None..None"),
    ("Denmark said on Monday that it would withdraw its troops from Iraq in August.", "| WITHDRAW DNK planned on=2021-08-01..2021-08-31"),
    ("Denmark announced last week that it would withdraw its troops from Iraq.", "| WITHDRAW DNK planned on=None..None"),
    pytest.param("The presidents of Kenya and Uganda will meet in Nairobi on Friday.", "| MEET on=2021-05-14..2021-05-14", marks=MISS),
    pytest.param("The Security Council voted on Tuesday to send 300 policemen to Haiti next month.", "UN>HTI planned | DEPLOY UN @HTI on=2021-06-01..2021-06-30", marks=MISS),
    # stocks
    ("Denmark has 300 soldiers in Iraq.", "DNK>IRQ on=2021-05-12..2021-05-12 |"),
    ("Denmark had 500 soldiers in Iraq in 2006.", "DNK>IRQ former on=2006-01-01..2006-12-31 |"),
    pytest.param("Some 300 Danish soldiers were in Iraq in March 2006.", "DNK>IRQ former on=2006-03-01..2006-03-31 |", marks=MISS),
    ("Denmark has had 300 soldiers in Iraq since 2004.", "DNK>IRQ actual on=2021-05-12..2021-05-12 |"),
    ("Denmark will have 300 soldiers in Iraq next year.", "DNK>IRQ planned on=2022-01-01..2022-12-31 |"),
    ("Now 300 Danish soldiers are stationed in Iraq.", "DNK>IRQ actual on=2021-05-12..2021-05-12 |"),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_when(text: str, expected: str, check) -> None:
    deployments, events = expected.split("|")
    check("deployments", text, deployments)
    check("events", text, events)
