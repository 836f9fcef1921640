"""The register of tables, in the order in which data flows through them, and the integrity that only the whole of them shows."""

from pipeline.tables.actors import ACTORS
from pipeline.tables.captures import CAPTURES
from pipeline.tables.deployment_claims import DEPLOYMENT_CLAIMS
from pipeline.tables.deployments import DEPLOYMENTS
from pipeline.tables.disputes import DISPUTES
from pipeline.tables.documents import DOCUMENTS
from pipeline.tables.event_mentions import EVENT_MENTIONS
from pipeline.tables.events import EVENTS
from pipeline.tables.places import PLACES
from pipeline.tables.rejects import REJECTS
from pipeline.tables.schema import Table
from pipeline.tables.spans import SPANS
from pipeline.tables.statements import STATEMENTS
from pipeline.tables.texts import TEXTS

TABLES: dict[str, Table] = {
    t.name: t
    for t in (
        CAPTURES, REJECTS, DOCUMENTS, TEXTS, STATEMENTS, DEPLOYMENT_CLAIMS, EVENT_MENTIONS, SPANS,
        ACTORS, PLACES, DEPLOYMENTS, EVENTS, DISPUTES,
    )
}  # fmt: skip
PUBLISHED: dict[str, Table] = {name: t for name, t in TABLES.items() if t.published}
