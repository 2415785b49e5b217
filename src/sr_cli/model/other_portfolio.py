"""A portfolio of another cooperation, some of whose records stand among ours."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from sr_cli.message import Label


class Unmatched(NamedTuple):
    """An entry of its vocabularies that ours have nothing for, though its records refer to it."""

    id: str
    """Its id over there."""
    label: Label


@dataclass(frozen=True, slots=True)
class OtherPortfolio:
    """What has to be known of a portfolio to tell where its records come from."""

    short: str
    """What stands before the ids of its records, apart from them by a colon."""
    name: str
    """What people call it."""
    source: str
    """Where it was read from, without passwords."""
    commit: str = ""
    """Full hash of the commit that was read; empty where it is in no repository."""
    changed: date | None = None
    """Day of that commit."""
    projects: int = 0
    """How many of its records stand among ours."""
    unmatched: Mapping[str, tuple[Unmatched, ...]] = field(default_factory=dict)
    """By vocabulary (`themes`, `concepts` …) in the order of the ids; vocabularies that match wholly are left out."""
