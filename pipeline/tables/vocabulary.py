"""The codes that several tables share: measures, qualifiers, statuses, event types, and who defined them. The meaning of a code stands in `knowledge/`."""

GUIDELINES = "Muster codebook"

MEASURES = ("personnel", "aircraft", "ships", "vehicles", "units", "detainees", "casualties", "facilities")
QUALIFIERS = ("exact", "about", "at_least", "at_most", "range", "vague", "share", "none")
STOCK_STATUSES = ("actual", "former", "planned", "proposed", "authorised", "denied")
ROLES = ("level", "part", "ceiling")  # of a figure
FLOW_STATUSES = ("completed", "in_progress", "planned", "proposed", "suspended", "cancelled", "denied")
EVENT_TYPES = (
    "DEPLOY", "REINFORCE", "REDUCE", "WITHDRAW", "RELOCATE", "ROTATE", "EXTEND", "HAND_OVER", "OPEN_BASE", "CLOSE_BASE",
    "CHANGE_MISSION", "START_MISSION", "END_MISSION", "EXERCISE", "AGREE", "MEET", "DEMAND_EXIT", "ATTACK",
    "REGIME_CHANGE", "RELEASE", "SANCTION",
)  # fmt: skip
SYMMETRIC = frozenset(("AGREE", "EXERCISE", "MEET"))  # acts whose two parties may stand in either order
PLOVER = (
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION",
    "MOBILIZE", "COERCE", "ASSAULT",
)  # fmt: skip
PLOVER_MODES = (
    "visit", "third-party", "multilateral", "phone", "withdraw", "release", "return", "disarm", "ceasefire", "access", "resign", "assist", "change",
    "yield", "meet", "disapprove", "investigate", "allege", "restrict", "ban", "arrest", "relations", "expel", "territory", "violence", "demo", "riot",
    "general", "strike", "hunger", "boycott", "obstruct", "convict", "discontinue", "troops", "weapons", "police", "militia", "confiscate", "censor",
    "curfew", "martial-law", "deport", "withhold", "abduct", "beat", "torture", "execute", "sexual", "assassinate", "destroy", "primitive", "firearms",
    "explosives", "suicide-attack", "heavy-weapons", "cleansing", "massacre", "unconventional", "sideAB",
)  # fmt: skip
CAMEO_PATTERN = r"\d{2,4}"
CERTAINTY_OF = {
    "asserting": "asserted", "claiming": "claimed", "confirming": "confirmed", "denying": "denied", "doubting": "doubted",
    "suggesting": "suggested", "predicting": "predicted",
}  # fmt: skip
CERTAINTIES = tuple(CERTAINTY_OF.values())
ACTOR_PATTERN = r"[A-Z]{3}|EU|NATO|UN|AU|[A-Z0-9][A-Z0-9&'’.]*(-[A-Z0-9&'’.]+)*"
HOST_PATTERN = r"[A-Z]{3}|(SEA|REGION):[A-Z][A-Z \-]+"
