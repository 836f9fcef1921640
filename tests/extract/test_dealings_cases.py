"""Agreements by who comes to terms and where the matter lies; visits to own troops, talks that go on, calls."""

import pytest

CASES = [
    ("Albania and Greece agreed Monday on the need for a force in Vlora.", "AGREE ALB+GRC @ALB completed"),
    ("Albania agreed Wednesday to discuss the need for a force.", ""),
    (
        "Bulgaria and the United States held talks in Sofia. The two countries agreed to share the Bezmer air base.",
        "MEET BGR+USA @BGR completed; AGREE BGR+USA @BGR completed",
    ),
    ("The Visiting Forces Agreement was signed by Australia and the Philippines in 1999.", "AGREE AUS+PHL @PHL completed"),
    ("The 1994 peace accords between the government of Angola and UNITA ended the war.", "AGREE AGO+UNITA @AGO completed"),
    ("A ceasefire brokered by Egypt came into force in Gaza on Friday. Israel and Hamas had agreed to it the day before.", "AGREE ISR+HAMAS @PSE completed"),
    ("The deal was brokered by the US mediator.", ""),
    ("Prime Minister Tony Blair met British soldiers in Basra on Sunday.", "MEET GBR>- @IRQ completed place=Basra"),
    ("Defence Minister Yoshinori Ono travelled to Iraq to visit Japanese troops on Sunday.", "MEET JPN>- @IRQ completed"),
    ("The Japanese foreign minister travelled to Iraq on Sunday.", "MEET JPN>IRQ @IRQ completed"),
    ("General Tukur Buratai addressed soldiers of the Nigerian Army at a camp in Bama on Sunday.", "MEET NGA>- @NGA completed place=Bama"),
    ("General Tukur Buratai paid a visit to troops of the 82 Division on Sunday.", ""),
    ("President Chirac addressed a conference on Sunday.", ""),
    ("The United States is in talks with Romania on using its bases.", "MEET USA+ROU in_progress"),
]


@pytest.mark.parametrize(("text", "events"), CASES)
def test_dealings(check, text: str, events: str) -> None:
    check("events", text, events)
