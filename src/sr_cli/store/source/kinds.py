"""The kinds of file that have a schema, and which file is of which kind."""

from typing import Final

from sr_cli.model.places import ARCHIVE, DECISIONS, RECORDS

_SUFFIX: Final = ".toml"

VOCABULARIES: Final = ("partners", "themes", "goals", "concepts", "interfaces", "programmes", "guidelines")
"""The vocabularies, whose ids the schemas offer."""

SINGLE: Final = ("region", *VOCABULARIES)
"""The kinds of which a portfolio has one file, `portfolio/<kind>.toml`."""

KINDS: Final = ("project", *SINGLE, "synergy")
"""The kinds of file that have a schema."""


def kind_of(path: str) -> str | None:
    """Give the kind of a file by its path from the root of the portfolio; None for any other file."""
    if not path.endswith(_SUFFIX):
        return None
    if path.startswith((f"{RECORDS}/", f"{ARCHIVE}/")):
        return "project"
    if path.startswith(f"{DECISIONS}/"):
        return "synergy"
    return next((kind for kind in SINGLE if path == f"portfolio/{kind}{_SUFFIX}"), None)
