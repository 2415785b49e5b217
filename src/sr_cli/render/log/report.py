"""What a log tells, and what of it is shown."""

from typing import NamedTuple

from sr_cli.model.history import LogEntries
from sr_cli.model.portfolio import Portfolio


class Log(NamedTuple):
    """The history of one record, or of all that somebody may see."""

    entries: tuple[LogEntries, ...]
    """One for each commit, the newest first."""
    portfolio: Portfolio
    """The vocabularies by which values are called."""
    has_more: bool = False
    """Whether older entries were left out."""
    project: str = ""
    """The id of the one record; empty for all of them."""
    title: str = ""
    """What that record is called, or was called last."""


class View(NamedTuple):
    """What is shown beside the changes."""

    authors: bool
    """Whether the names of those who committed are, and what they wrote: personal data."""
