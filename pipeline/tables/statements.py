"""`statements`: one attributed statement, direct or indirect."""

from pipeline.tables.columns import QUOTE_RULES, WORDS, actor, document, identifier
from pipeline.tables.schema import Column, Table
from pipeline.tables.vocabulary import CERTAINTIES, GUIDELINES

STATEMENTS = Table(
    name="statements",
    title="Statements",
    row="one attributed statement of one document, direct or indirect",
    key=("statement_id",),
    columns=(
        identifier("statement_id", "the statement", "s"),
        document(),
        Column("speaker", "string", "Who speaks, in the text's words."),
        Column("name", "string", "The name or words that the speaker's words take up, told elsewhere in the document: whom `he`, a surname or `the spokesman` is.",
               "the speaker's own words are the fullest that the text has"),
        Column("office", "string", "The speaker's office, in the text's words.", "the text names none"),
        actor("affiliation", "The state, organisation or group that the speaker speaks for.", "the text does not say"),
        Column("anonymous", "boolean", "Whether the speaker goes unnamed: a person or persons without a name or an office that one alone holds."),
        Column("direct", "boolean", "Whether the words, or more than half of them, stand in quotation marks."),
        Column("reported_by", "string", "Who passes the statement on, in the text's words: the agency that quotes the minister.", "the document has it from nobody else"),
        Column("verb", "string", "The verb of speech, or the word or mark that attributes: `according`, a headline's colon."),
        Column("certainty", "string", "How the verb puts it: claimed or insisted, confirmed or admitted, denied, doubted, suggested or thought, predicted or warned; said and told assert.",
               vocabulary=CERTAINTIES, vocabulary_source=GUIDELINES),
        *WORDS,
    ),
    rules=QUOTE_RULES,
)
