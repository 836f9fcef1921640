"""Columns that mean one thing in every table that has them: quantity, host, times, quote, supporting claims."""

from pipeline.tables.schema import Column, Rule
from pipeline.tables.vocabulary import ACTOR_PATTERN, CAMEO_PATTERN, EVENT_TYPES, GUIDELINES, HOST_PATTERN, MEASURES, PLOVER, PLOVER_MODES, QUALIFIERS


def identifier(name: str, of: str, letter: str) -> Column:
    return Column(name, "string", f"Identifier of {of}: a hash of the fewest values that make it what it is.",
                  unique=True, pattern=letter + r"_[0-9a-f]{16}")  # fmt: skip


def document(references: str | None = "documents.document_id") -> Column:
    return Column("document_id", "string", "The document that says so.", pattern=r"d_[0-9a-f]{16}", references=references)


def actor(name: str, description: str, null_means: str | None = None) -> Column:
    return Column(name, "string", description, null_means, pattern=ACTOR_PATTERN, vocabulary_source=f"{GUIDELINES}; states: ISO 3166-1 alpha-3")


def host(null_means: str | None = None) -> Column:
    return Column("host", "string", "Where: a country, or a sea (SEA:) or world region (REGION:).", null_means,
                  pattern=HOST_PATTERN, vocabulary_source=f"{GUIDELINES}; countries: ISO 3166-1 alpha-3, Kosovo XKX")  # fmt: skip


PLACE = (
    Column("place", "string", "Finest named place inside the host, as the text has it.", "no place finer than the host is named"),
    Column("place_id", "string", "The place, where it could be told which one is meant.", "no place is named, or it is in no gazetteer, or several fit",
           pattern=r"p_[0-9a-z]+"),
)  # fmt: skip


KIND = (
    Column("type", "string", "Kind of act.", vocabulary=EVENT_TYPES, vocabulary_source=GUIDELINES),
    Column("plover", "string", "The same kind in the PLOVER event ontology, whatever came of the act.", vocabulary=PLOVER, vocabulary_source="PLOVER 0.8"),
    Column("plover_mode", "string", "Its mode in PLOVER: how it was done.", "PLOVER has no mode for the kind, or the words do not tell which",
           vocabulary=PLOVER_MODES, vocabulary_source="PLOVER 0.8"),
    Column("cameo", "string", "The same kind in the CAMEO event ontology, whatever came of the act.", pattern=CAMEO_PATTERN, vocabulary_source="CAMEO 1.1b3"),
)  # fmt: skip


def quantity(of: str, measure_null: str | None = None) -> tuple[Column, ...]:
    """Measure, bounds and kind of bound. An open bound is null, never invented."""
    return (
        Column("measure", "string", f"What is counted: {of}.", measure_null, vocabulary=MEASURES, vocabulary_source=GUIDELINES),
        Column("low", "integer", "Least number that the words allow.", "the words set no lower bound", unit="count of the measure", minimum=0),
        Column("best", "integer", "The number itself, where the words give one.", "the words give bounds only, or no figure", unit="count of the measure", minimum=0),
        Column("high", "integer", "Greatest number that the words allow.", "the words set no upper bound", unit="count of the measure", minimum=0),
        Column("qualifier", "string", "Kind of bound that the words state.", vocabulary=QUALIFIERS, vocabulary_source=GUIDELINES),
    )  # fmt: skip


def status(codes: tuple[str, ...], description: str) -> tuple[Column, ...]:
    return (
        Column("status", "string", description, vocabulary=codes, vocabulary_source=GUIDELINES),
        Column("condition", "string", "The words of the condition that it hangs on.", "no condition is stated"),
    )


def interval(first: str, last: str, what: str, null_means: str) -> tuple[Column, ...]:
    return (
        Column(first, "date", f"Earliest day {what}.", null_means, unit="day"),
        Column(last, "date", f"Latest day {what}.", null_means, unit="day"),
    )


REPORTED = interval("reported_from", "reported_to", "on which the document can have been published", "the document bears no clue to its date")
WORDS = (
    Column("quote", "string", "The exact words of the document that carry it."),
    Column("start", "integer", "Where the quote begins in the document.", unit="Unicode code points from the document's start", minimum=0),
    Column("end", "integer", "Where the quote ends in the document, exclusive.", unit="Unicode code points from the document's start", minimum=1),
)
STATEMENT = Column("statement_id", "string", "The attributed statement that it stands in.", "the article says it in its own voice",
                   pattern=r"s_[0-9a-f]{16}", references="statements.statement_id")  # fmt: skip
RULE = Column("rule", "string", "Identifier of the reading rule that found it.")
CONFIDENCE = Column("confidence", "number", "How likely it is right: the share of records read in like manner that were right in articles coded by hand.",
                    unit="share from 0 to 1", minimum=0, maximum=1)  # fmt: skip


def support(what: str, best_of: str) -> tuple[Column, ...]:
    """What a reconciled row rests on: its claims, their number, the independent sources behind them, and the words of the best one."""
    return (
        Column("claim_ids", "list", f"The {what} that the row rests on, in order of identifier."),
        Column("number_of_claims", "integer", f"How many {what} it rests on.", unit="claims", minimum=1),
        Column("number_of_sources", "integer", "Independent sources among them; copies of one text count once.", unit="sources", minimum=1),
        Column("contested", "boolean", "Whether sources disagree about it: see disputes."),
        *REPORTED,
        Column("document_id", "string", f"The document of the {best_of}.", pattern=r"d_[0-9a-f]{16}", references="documents.document_id"),
        Column("quote", "string", f"The words of the {best_of}."),
    )


QUANTITY_RULES = (
    Rule("bounds_in_order", "low is not above best, best not above high.",
         "coalesce(low, best, high, 0) <= coalesce(best, high, low, 0) AND coalesce(best, low, 0) <= coalesce(high, best, low, 0)"),
    Rule("bounds_fit_qualifier", "The qualifier says which of low, best and high are stated.",
         "CASE qualifier"
         " WHEN 'exact' THEN low = best AND best = high"
         " WHEN 'about' THEN low IS NULL AND best IS NOT NULL AND high IS NULL"
         " WHEN 'at_least' THEN low IS NOT NULL AND best IS NULL AND high IS NULL"
         " WHEN 'at_most' THEN low IS NULL AND best IS NULL AND high IS NOT NULL"
         " WHEN 'range' THEN low IS NOT NULL AND best IS NULL AND high IS NOT NULL"
         " WHEN 'vague' THEN low IS NOT NULL AND best IS NULL AND high IS NOT NULL"
         " ELSE low IS NULL AND best IS NULL AND high IS NULL END"),
)  # fmt: skip


def in_order(first: str, last: str) -> Rule:
    return Rule(f"{first}_before_{last}", f"{first} is not after {last}.", f"coalesce({first} <= {last}, true)")


QUOTE_RULES = (
    Rule("quote_has_its_length", "The quote is as long as its offsets say.", '"end" - "start" = length(quote)'),
    Rule("quote_stands_in_text", "The document's text between the offsets is the quote.",
         '(SELECT substring(t.text, "start" + 1, "end" - "start") FROM texts t WHERE t.document_id = this.document_id) = quote', ("texts",)),
)  # fmt: skip
