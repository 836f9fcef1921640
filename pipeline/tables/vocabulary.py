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
PLOVER = ("MOBILIZE", "RETREAT", "AGREE", "CONSULT", "REQUEST", "ASSAULT", "SANCTION")
PLOVER_OF = {
    "DEPLOY": "MOBILIZE", "REINFORCE": "MOBILIZE", "REDUCE": "RETREAT", "WITHDRAW": "RETREAT", "RELOCATE": "MOBILIZE",
    "ROTATE": "MOBILIZE", "EXTEND": "MOBILIZE", "HAND_OVER": "RETREAT", "OPEN_BASE": "MOBILIZE", "CLOSE_BASE": "RETREAT",
    "CHANGE_MISSION": "MOBILIZE", "START_MISSION": "MOBILIZE", "END_MISSION": "MOBILIZE", "EXERCISE": "MOBILIZE",
    "AGREE": "AGREE", "MEET": "CONSULT", "DEMAND_EXIT": "REQUEST", "ATTACK": "ASSAULT", "REGIME_CHANGE": "ASSAULT",
    "RELEASE": "RETREAT", "SANCTION": "SANCTION",
}  # fmt: skip
CERTAINTY_OF = {
    "asserting": "asserted", "claiming": "claimed", "confirming": "confirmed", "denying": "denied", "doubting": "doubted",
    "suggesting": "suggested", "predicting": "predicted",
}  # fmt: skip
CERTAINTIES = tuple(CERTAINTY_OF.values())
ACTOR_PATTERN = r"[A-Z]{3}|EU|NATO|UN|AU|[A-Z0-9][A-Z0-9&'’.]*(-[A-Z0-9&'’.]+)*"
HOST_PATTERN = r"[A-Z]{3}|(SEA|REGION):[A-Z][A-Z \-]+"
