"""Ids of synergies: they depend on what belongs together only, so they are the same on every machine."""

from collections.abc import Iterable
from hashlib import sha256


def pair_id(one: str, other: str) -> str:
    """Give the id of a pair, the same in every portfolio and for ever: it depends on both project ids only."""
    return digest((one, other))[:12]


def digest(projects: Iterable[str]) -> str:
    """Give hexadecimal digits that tell these projects from any others, the same on every machine."""
    return sha256("\n".join(sorted(projects)).encode()).hexdigest()
