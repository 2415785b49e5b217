"""What comes of reading a portfolio."""

from dataclasses import dataclass

from sr_cli.findings import Fault
from sr_cli.model.portfolio import Portfolio


@dataclass(frozen=True, slots=True)
class Loaded:
    """A portfolio, and what was found wrong while it was read."""

    portfolio: Portfolio
    faults: tuple[Fault, ...]
    checked: int
    """How many files were looked at as project records."""
