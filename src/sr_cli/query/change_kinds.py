"""What a change of a field means to the portfolio: a status moved, a partner joined, money was granted."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final, TypeAlias

from sr_cli.model.field_change import FieldChange
from sr_cli.model.portfolio_change import Change, ChangeKind
from sr_cli.model.project import Funding, FundingState, Health, Light, Milestone, ProjectRecord, Status
from sr_cli.query.differences import differences

_FINISHED: Final = frozenset({Status.COMPLETED, Status.STOPPED})
_STAGES: Final = {
    status: place
    for place, status in enumerate(
        (Status.STOPPED, Status.PAUSED, Status.IDEA, Status.PLANNED, Status.PILOT, Status.RUNNING, Status.COMPLETED)
    )
}
"""How far a status is; a project that goes on from a pause moves up, whatever it goes on with."""
_NOT_TOLD: Final = frozenset({"as_of"})
"""It says when somebody looked at the record, not that anything changed."""

Meaning: TypeAlias = Callable[[FieldChange, ProjectRecord, ProjectRecord], Iterator[Change]]


def meanings(before: ProjectRecord, after: ProjectRecord) -> Iterator[Change]:
    """Give what changed between two states of a project, with what it means, in the order of the record's keys."""
    for change in differences(before, after):
        if change.key not in _NOT_TOLD:
            yield from _MEANINGS.get(change.key, _other)(change, before, after)


def _other(change: FieldChange, _: ProjectRecord, __: ProjectRecord) -> Iterator[Change]:
    yield Change(ChangeKind.OTHER, change)


def _status(change: FieldChange, before: ProjectRecord, after: ProjectRecord) -> Iterator[Change]:
    old, new = _STAGES.get(before.status), _STAGES.get(after.status)
    if after.status in _FINISHED:
        stopped = after.status is Status.STOPPED
        yield Change(ChangeKind.ENDED, change, after.stop_reason if stopped else "")
    elif old is None or new is None:
        yield Change(ChangeKind.STATUS, change)
    else:
        yield Change(ChangeKind.ADVANCED if new > old else ChangeKind.SET_BACK, change)


def _stop_reason(change: FieldChange, before: ProjectRecord, after: ProjectRecord) -> Iterator[Change]:
    """Leave out a reason that comes or goes with the status it explains."""
    if (before.status is Status.STOPPED) is (after.status is Status.STOPPED):
        yield Change(ChangeKind.OTHER, change)


def _lead(change: FieldChange, _: ProjectRecord, __: ProjectRecord) -> Iterator[Change]:
    yield Change(ChangeKind.LEAD, change)


def _partners(change: FieldChange, before: ProjectRecord, after: ProjectRecord) -> Iterator[Change]:
    """Tell who takes part now or no longer; a partner that hands over or takes over the lead does so all the time."""
    if change.after is not None and change.after not in before.members:
        yield Change(ChangeKind.JOINED, change)
    elif change.before is not None and change.before not in after.members:
        yield Change(ChangeKind.LEFT, change)


def _funding(change: FieldChange, _: ProjectRecord, __: ProjectRecord) -> Iterator[Change]:
    new = change.after.state if isinstance(change.after, Funding) else change.after
    yield Change(ChangeKind.GRANTED if new is FundingState.GRANTED else ChangeKind.MONEY, change)


def _budget(change: FieldChange, _: ProjectRecord, __: ProjectRecord) -> Iterator[Change]:
    yield Change(ChangeKind.MONEY, change)


def _milestones(change: FieldChange, _: ProjectRecord, __: ProjectRecord) -> Iterator[Change]:
    match change:
        case FieldChange(before=None, after=Milestone() as new):
            yield Change(ChangeKind.MILESTONE_DONE if new.done else ChangeKind.MILESTONE_NEW, change)
        case FieldChange(field=""):
            yield Change(ChangeKind.MILESTONE_DROPPED, change)
        case FieldChange(field="done", before=None):
            yield Change(ChangeKind.MILESTONE_DONE, change)
        case FieldChange(field="due"):
            yield Change(ChangeKind.MILESTONE_MOVED, change)
        case _:
            yield Change(ChangeKind.OTHER, change)


def _health(change: FieldChange, before: ProjectRecord, after: ProjectRecord) -> Iterator[Change]:
    """Tell that the light turned, with its reason; the reason alone is a field like others."""
    old, new = _light(before.health), _light(after.health)
    if old is new:
        yield Change(ChangeKind.OTHER, change)
    elif change.field != "reason":
        turned = FieldChange("health", old, new, field="light")
        yield Change(ChangeKind.HEALTH, turned, after.health.reason if after.health else "")


def _light(health: Health | None) -> Light | None:
    return health.light if health else None


def _dates(change: FieldChange, _: ProjectRecord, __: ProjectRecord) -> Iterator[Change]:
    yield Change(ChangeKind.DATES, change)


_MEANINGS: Final[Mapping[str, Meaning]] = {
    "status": _status,
    "stop_reason": _stop_reason,
    "lead": _lead,
    "partners": _partners,
    "funding": _funding,
    "budget": _budget,
    "milestones": _milestones,
    "health": _health,
    "start": _dates,
    "end": _dates,
}
"""What changes of these keys mean, by the key; all others are fields like any other."""
