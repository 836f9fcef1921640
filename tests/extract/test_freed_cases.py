"""Releases, rescues, swaps and escapes; sanctions and embargoes imposed, sought, threatened; what only sounds like them."""

import pytest

CASES = [
    # people held, by their own words, by where they are let out of, by who lets them go
    ("Kenyan police freed the ten hostages in Garissa on Monday.", "RELEASE KEN @KEN detainees exact 10 completed place=Garissa"),
    ("The aid workers were released unharmed late on Friday.", "RELEASE - none completed"),
    ("The FARC freed two police officers in Guaviare on Thursday.", "RELEASE FARC @COL detainees exact 2 completed"),
    ("The army rescued 300 women and girls from Boko Haram in the Sambisa forest.", "RELEASE NGA @NGA detainees exact 300 completed"),
    ("Two Turkish drivers were released in Kirkuk after three weeks in captivity.", "RELEASE - @IRQ detainees exact 2 completed place=Kirkuk"),
    ("Four inmates escaped from the US prison at Bagram on Sunday.", "RELEASE - @AFG detainees exact 4 completed"),
    ("The LRA was urged to release all women and children it holds.", "RELEASE LRA proposed"),
    ("The two Germans were freed on Sunday after being held for 99 days in Yemen.", "RELEASE - @YEM detainees exact 2 completed"),
    ("Israel is considering releasing jailed Fatah leader Marwan Barghouti.", "RELEASE ISR @ISR detainees exact 1 proposed"),
    ("The sailors were released from hospital in Oslo on Friday.", ""),
    ("The authorities released the pilot on bail in Lusaka on Monday.", ""),
    ("The club released three players on Monday.", ""),
    ("The police released the report on Friday.", ""),
    ("The troops freed the village of Karma.", ""),
    ("They had fled from camps near the Rwandan border.", ""),
    ("A 2.0 version of which is to be released on Friday was held back.", ""),
    # a part of those held, and whom the sentence opens with
    (
        "Thirteen of the 31 men snatched in Sunday's raid by gunmen in uniforms have been released, the ministry said.",
        "RELEASE - detainees exact 13 completed",
    ),
    # swaps
    ("Morocco and Algeria exchanged 40 prisoners of war on Sunday.", "RELEASE MAR detainees exact 40 completed"),
    ("Hamas agreed to swap an Israeli soldier for 1,000 prisoners.", "RELEASE HAMAS detainees exact 1 planned"),
    ("Morocco and Algeria exchanged notes on Sunday.", ""),
    # asked for, or told in passing
    ("The envoy called for the swift and unconditional release of the hostages.", "RELEASE - proposed"),
    ("The rebels demanded the release of 200 imprisoned comrades.", "RELEASE detainees exact 200 proposed"),
    ("The release of the Israeli soldier would open the way for talks.", "RELEASE - detainees exact 1 proposed"),
    ("Opposition groups pushed for the release of political prisoners.", "RELEASE - none proposed"),
    ("The band sang of the release of political prisoners and of love.", ""),
    # sanctions
    ("The UN Security Council imposed sanctions on North Korea on Friday.", "SANCTION UN>PRK @PRK completed"),
    ("The EU is considering an oil embargo against Syria.", "SANCTION EU>SYR @SYR proposed"),
    ("France called for sanctions against Iran.", "SANCTION FRA>IRN @IRN proposed"),
    ("Britain threatened Sudan with sanctions.", "SANCTION GBR>SDN @SDN proposed"),
    ("North Korea was punished with United Nations sanctions over its nuclear test.", "SANCTION UN>PRK @PRK completed"),
    ("Envoys have been drumming up support for sanctions against Iran.", "SANCTION ->IRN @IRN proposed"),
    ("Sudan should be subjected to UN sanctions, the group said.", "SANCTION UN>SDN @SDN proposed"),
    ("China opposes sanctions against Myanmar.", ""),
    ("Iraq appealed to the Security Council to lift the sanctions against it.", ""),
    ("The European Union lifted its arms embargo on Bosnia on Monday.", ""),
]


@pytest.mark.parametrize(("text", "events"), CASES)
def test_freed(check, text: str, events: str) -> None:
    check("events", text, events)
