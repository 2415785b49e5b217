"""Ids of records and vocabulary entries: what they may look like, and how one is made from a text."""

import re
from typing import Final

from sr_cli.model.text import fold

ID_LENGTH: Final = 80
"""The most characters of an id: with folders and `.toml`, paths stay short enough for Windows."""

RESERVED: Final = frozenset(
    ["con", "prn", "aux", "nul", *(f"{device}{number}" for device in ("com", "lpt") for number in range(1, 10))]
)
"""Names that Windows keeps for devices, whatever their suffix: a file `aux.toml` cannot be checked out there."""

_FORM: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)
_BETWEEN_WORDS: Final = re.compile(r"[^a-z0-9]+", re.ASCII)

_APART: Final = ":"
"""What no id can hold: it stands between the short name of another portfolio and an id of it."""


def foreign(short: str, identifier: str) -> str:
    """Give what an id of another portfolio is called among ours: `kreis-soest:soest-maengelmelder`."""
    return f"{short}{_APART}{identifier}"


def is_foreign(identifier: str) -> bool:
    """Tell whether an id is one of another portfolio."""
    return _APART in identifier


def ours_first(identifier: str) -> tuple[bool, str]:
    """Give the key by which ids are put in order, those of other portfolios behind ours."""
    return is_foreign(identifier), identifier


def is_id(text: str) -> bool:
    """Tell whether the text can be an id: lower case, digits, single hyphens, not too long, not reserved."""
    return len(text) <= ID_LENGTH and _FORM.fullmatch(text) is not None and text not in RESERVED


def slug(text: str, limit: int = ID_LENGTH) -> str:
    """Give the part of an id that tells the text: `Mängel melden!` becomes `maengel-melden`.

    Umlauts are written out. What is longer than the limit is cut between words, a single long word within.
    Empty where the text has neither letters nor digits that an id may hold. Reserved names are left to `is_id`,
    as a slug is mostly one part of an id.
    """
    whole = _BETWEEN_WORDS.sub("-", fold(text)).strip("-")
    if len(whole) <= limit:
        return whole
    start, between, _ = whole[: limit + 1].rpartition("-")
    return start if between else whole[:limit]
