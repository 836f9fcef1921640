"""Own cases of events that are not read yet, each with what is in the way."""

UNREAD: dict[str, str] = {
    "The Danish soldiers left their barracks in Aalborg for a parade.": "leaving a barracks at home reads as a withdrawal",
    "The Spanish minister left Kabul after a two-day visit.": "a visit told by its end under `after` is not read",
    "Without a withdrawal of Israeli troops there can be no peace, a Syrian writer said.": "a noun under `without` reads as told",
    "NATO relocated its headquarters in Kosovo from Pristina to Prizren.": "a headquarters is no force",
    "A second group of Fijian police replaced the first in Honiara.": "a group of police is no unit",
    "Saudi Arabia is considering a base in Djibouti.": "a base considered has no verb of building",
    "The European Union is considering a military mission in Mozambique.": "a mission considered has no verb of setting up",
    "France may launch an operation in Libya.": "an operation without a task or name is none yet",
    "Chad rejected a UN mission on its soil.": "a mission rejected has no verb of setting up",
    "The Greek minister made a deal with his conscience, he joked.": "a deal with one side alone is kept",
    "Nigeria's unions and oil firms signed a wage agreement.": "unions of a state read as the state",
    "Cyprus called on Turkey to withdraw its troops from the island.": "the island is not taken up as who demands",
    "Israel moved two tank brigades from the Golan Heights to the Gaza border.": "the own side of a border reads as the neighbour's ground",
}
