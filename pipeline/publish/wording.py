"""What a release says of itself in more than one place: names, licence, the rules of its files. No logic."""

NAME = "muster"
TITLE = "Muster: an open register of military posture"
SUMMARY = "Who has forces where, in what strength, and what moved, was planned or was denied, each cell with the sentence that says so."
SCHEMA_VERSION = "1"
DATA_LICENCE = "CC-BY-4.0"
DATA_LICENCE_TITLE = "Creative Commons Attribution 4.0"
DATA_LICENCE_PATH = "https://creativecommons.org/licenses/by/4.0/"
TEXT_LICENCE_NOTE = "The register is CC-BY-4.0. Quotes and texts of documents stay under the licence that `documents.licence` names."

CSV_RULE = (
    "UTF-8 with a byte order mark, lines end in LF, an empty cell is null and an empty text is two quotation marks. "
    "Dates are YYYY-MM-DD, truth is true or false, lists are JSON arrays. "
    "A text cell that would begin with = + - @, a tab, a carriage return or an apostrophe has one apostrophe put before it, "
    "so that no spreadsheet runs it as a formula: to have the exact text back, take one leading apostrophe off text cells. "
    "Numbers, dates and lists are never changed."
)
NOT_ZERO = "An empty cell is never a zero: the column's description says what it means there."
