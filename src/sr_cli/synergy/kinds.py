"""Which sorts of advantage two projects can have of each other: one rule a kind, in one table."""

from collections.abc import Callable
from datetime import date
from typing import Final, NamedTuple

from sr_cli.model.kind import Kind
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import (
    Direction,
    Funding,
    FundingState,
    ParticipationLevel,
    Procurement,
    ProcurementState,
    ProjectRecord,
    Status,
)

EARLY: Final = frozenset({Status.IDEA, Status.PLANNED})
"""What can still be shaped."""
AT_WORK: Final = frozenset({Status.PILOT, Status.RUNNING, Status.PAUSED})
"""What is in operation, or was not long ago."""
EXPERIENCED: Final = AT_WORK | {Status.COMPLETED}
"""What others can look at."""

_PHASE: Final = {Status.IDEA: 0, Status.PLANNED: 1, Status.PILOT: 2, Status.RUNNING: 3, Status.COMPLETED: 4}
_AHEAD: Final = 2
"""So many phases ahead one can mentor the other."""
_QUARTERS: Final = 2
"""Procurements so many quarters apart can still be tendered together."""
_OPEN_FUNDING: Final = frozenset({None, FundingState.IDEA, FundingState.APPLIED})
_OPEN_PROCUREMENT: Final = frozenset({None, ProcurementState.NEED, ProcurementState.PREPARED})
_ASKED: Final = frozenset({ParticipationLevel.CONSULTATION, ParticipationLevel.COLLABORATION})


class Case(NamedTuple):
    """Two projects, what they share, and the day on which one looks at them."""

    one: ProjectRecord
    other: ProjectRecord
    undertakings: frozenset[str]
    """Concept ids of the kinds of undertaking that both are about."""
    components: frozenset[str]
    """Concept ids of the building blocks that both have."""
    portfolio: Portfolio
    day: date

    @property
    def statuses(self) -> frozenset[Status]:
        """The status of either."""
        return frozenset({self.one.status, self.other.status})

    def either_way(self, test: Callable[[ProjectRecord, ProjectRecord], bool]) -> bool:
        """Tell whether something holds from one to the other, or the other way round."""
        return test(self.one, self.other) or test(self.other, self.one)


def kinds_of(case: Case) -> tuple[Kind, ...]:
    """Give all kinds that apply, the most urgent first; where none does, partners can still exchange experience."""
    found = tuple(kind for kind, applies in _RULES if applies(case))
    return found or (Kind.KNOWLEDGE,)


def _duplicate(case: Case) -> bool:
    """Both are early: merge or split."""
    return bool(case.undertakings) and case.statuses <= EARLY


def _procurement(case: Case) -> bool:
    """Both need the same in quarters close to each other: tender together."""
    return any(
        _alike(mine, yours, bool(case.undertakings))
        for mine in case.one.procurement
        for yours in case.other.procurement
    )


def _alike(mine: Procurement, yours: Procurement, same_undertaking: bool) -> bool:
    if mine.state not in _OPEN_PROCUREMENT or yours.state not in _OPEN_PROCUREMENT:
        return False
    if not (mine.quarter and yours.quarter) or abs(_quarters(mine.quarter) - _quarters(yours.quarter)) > _QUARTERS:
        return False
    return same_undertaking or mine.what.casefold() == yours.what.casefold()


def _quarters(quarter: str) -> int:
    """Count quarters since the year 0: `2027-Q2` gives 8109."""
    year, number = quarter.split("-Q")
    return int(year) * 4 + int(number) - 1


def _funding(case: Case) -> bool:
    """Both have the same programme in view and its deadline lies ahead: apply together."""
    return any(
        mine.programme == yours.programme and _open(mine, case) and _open(yours, case)
        for mine in case.one.funding
        for yours in case.other.funding
    )


def _open(funding: Funding, case: Case) -> bool:
    programme = case.portfolio.programmes.get(funding.programme)
    deadline = funding.deadline or (programme.deadline if programme else None)
    return funding.state in _OPEN_FUNDING and deadline is not None and deadline >= case.day


def _reuse(case: Case) -> bool:
    """One runs and could be taken over, the other is early: look first, then build."""
    return bool(case.undertakings) and case.either_way(
        lambda mine, yours: mine.status in EXPERIENCED and yours.status in EARLY
    )


def _platform(case: Case) -> bool:
    """Both run the same undertaking, or build on the same infrastructure: operate together."""
    both_run = case.statuses <= AT_WORK
    return both_run and bool(case.undertakings or case.components)


def _interface(case: Case) -> bool:
    """One provides what the other uses: connect. Or the same purpose with different standards: agree on one."""
    return case.either_way(_connects) or (
        bool(case.undertakings)
        and bool(_standards(case.one))
        and bool(_standards(case.other))
        and not _standards(case.one) & _standards(case.other)
    )


def _connects(mine: ProjectRecord, yours: ProjectRecord) -> bool:
    return bool(_standards(mine, Direction.PROVIDES) & _standards(yours, Direction.USES))


def _standards(project: ProjectRecord, direction: Direction | None = None) -> frozenset[str]:
    return frozenset(use.standard for use in project.interfaces if direction in (None, use.direction))


def _participation(case: Case) -> bool:
    """Both ask citizens about one theme in the same months: ask once."""
    return (
        bool(case.one.themes)
        and case.one.themes[:1] == case.other.themes[:1]
        and all(project.participation and project.participation.level in _ASKED for project in (case.one, case.other))
        and _meet(case.one, case.other)
    )


def _meet(mine: ProjectRecord, yours: ProjectRecord) -> bool:
    """Tell whether the spans of both projects are known and have a day in common."""
    if not (mine.start and mine.end and yours.start and yours.end):
        return False
    return mine.start.first <= yours.end.last and yours.start.first <= mine.end.last


def _knowledge(case: Case) -> bool:
    """One offers what the other seeks, or is two phases ahead: mentor."""
    return case.either_way(lambda mine, yours: bool(set(mine.offers) & set(yours.seeks))) or (
        bool(case.undertakings)
        and case.statuses <= _PHASE.keys()
        and abs(_PHASE[case.one.status] - _PHASE[case.other.status]) >= _AHEAD
    )


_RULES: Final[tuple[tuple[Kind, Callable[[Case], bool]], ...]] = (
    (Kind.PROCUREMENT, _procurement),
    (Kind.FUNDING, _funding),
    (Kind.REUSE, _reuse),
    (Kind.DUPLICATE, _duplicate),
    (Kind.PLATFORM, _platform),
    (Kind.INTERFACE, _interface),
    (Kind.PARTICIPATION, _participation),
    (Kind.KNOWLEDGE, _knowledge),
)
"""The kinds of a pair; `gap` is one of groups (`groups.py`)."""
