"""The next day that matters to a synergy."""

from collections.abc import Iterable
from datetime import date

from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord
from sr_cli.model.synergy import NextDate


def next_date(projects: Iterable[ProjectRecord], portfolio: Portfolio, day: date) -> NextDate | None:  # noqa: ARG001
    """Give the next day on or after that day, None where no record tells one."""
    return None
