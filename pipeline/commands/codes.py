"""Codes that a user types: which are known, and what was probably meant."""

from collections.abc import Mapping
from difflib import get_close_matches
from os.path import commonprefix

from pipeline.commands.mistakes import Mistake


def known_code(option: str, typed: str, codes: Mapping[str, str]) -> str:
    """The code as the tables have it. `codes` maps each known code to its name; a wrong one is met with the nearest codes and names."""
    code = typed.strip().upper()
    if code in codes:
        return code
    by_name = {name.upper(): known for known, name in codes.items()}
    if code in by_name:
        near = [by_name[code]]
    elif len(code) <= 3:
        near = sorted(get_close_matches(code, codes, n=12), key=lambda known: (-len(commonprefix([known, code])), known))[:3]
    else:
        near = [by_name.get(match, match) for match in get_close_matches(code, [*by_name, *codes], n=3)]
    named = " or ".join(f"{known} ({codes[known]})" for known in dict.fromkeys(near))
    mend = f"Did you mean {named}?" if named else "Countries go by ISO 3166-1 alpha-3, such as IRQ."
    raise Mistake(f"{option} {typed}: is no code that Muster knows. {mend}")


def hosts() -> dict[str, str]:
    from pipeline.knowledge.names import places

    return {p.host: p.name for p in places().values() if p.kind in ("country", "water", "world_region")}


def actors() -> dict[str, str]:
    from pipeline.knowledge.names import actors as known

    return {actor_id: actor.name for actor_id, actor in known().items()}
