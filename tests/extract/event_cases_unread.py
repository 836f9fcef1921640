"""Own cases of events that are not read yet, each with what is in the way."""

UNREAD: dict[str, str] = {}
