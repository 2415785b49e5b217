"""What changed in a portfolio between two states: which projects came and went, and what of the others is otherwise.

States are compared, not what led from one to the other: what was changed and changed back is no change.
"""

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from sr_cli.model.decision import SynergyDecision
from sr_cli.model.field_change import FieldChange
from sr_cli.model.natural_keys import Identity, identified
from sr_cli.model.portfolio_change import Change, ChangeKind, ProjectChanges, Ruling
from sr_cli.model.project import Milestone, ProjectRecord, Status
from sr_cli.query.change_kinds import meanings

_UNDER_WAY: Final = frozenset({Status.PLANNED, Status.PILOT, Status.RUNNING})
"""Projects of which somebody expects that they keep their dates, as the rule `overdue-milestone` does."""
_ORDER: Final = {kind: place for place, kind in enumerate(ChangeKind)}


@dataclass(frozen=True, slots=True)
class TwoStates:
    """The records of a portfolio at two times; those of which nothing changed are given once."""

    before: Mapping[str, ProjectRecord]
    """By id, those that are otherwise afterwards, or gone."""
    after: Mapping[str, ProjectRecord]
    """By id, those that were otherwise before, or were not there."""
    same: tuple[ProjectRecord, ...] = ()
    """Those that did not change."""
    were_archived: frozenset[str] = frozenset()
    """Ids of the records of `before` that stood in the archive."""
    are_archived: frozenset[str] = frozenset()
    """Ids of the records of `after` that stand in the archive."""
    renamed: Mapping[str, str] = field(default_factory=dict)
    """Ids before by those after, of records that git takes for the same."""


def portfolio_changes(states: TwoStates, since: date, until: date) -> tuple[ProjectChanges, ...]:
    """Give what changed in the projects between two days, in the order of their ids."""
    earlier = _earlier_ids(states)
    gone = states.before.keys() - earlier.values()
    found = [
        *(_of_one(earlier.get(now), now, states, since, until) for now in states.after),
        *(_of_gone(states.before[project]) for project in gone if project not in states.were_archived),
        *(ProjectChanges(project, project, tuple(_missed(project, project, since, until))) for project in states.same),
    ]
    return tuple(sorted((each for each in found if each.changes), key=lambda each: each.project.id))


def rulings(before: Mapping[str, SynergyDecision], after: Iterable[SynergyDecision]) -> Iterator[Ruling]:
    """Give what was decided about synergies, the oldest first."""
    taken = [
        Ruling(decision, step)
        for decision in after
        for step in decision.steps
        if decision.id not in before or step not in before[decision.id].steps
    ]
    yield from sorted(taken, key=lambda ruling: (ruling.step.date, ruling.decision.id))


def _earlier_ids(states: TwoStates) -> Mapping[str, str]:
    """Give the ids that projects had before, by their ids afterwards: the same, unless one was renamed.

    Renamed are those that git takes for the same, and those of which the titles are the same and no other's.
    """
    kept = {project: project for project in states.after if project in states.before}
    gone = {key: record for key, record in states.before.items() if key not in kept}
    come = {key: record for key, record in states.after.items() if key not in kept}
    found = {new: old for new, old in states.renamed.items() if new in come and old in gone}
    rest = {record.title: old for old, record in _by_title(gone) if old not in found.values()}
    by_title = {new: rest[record.title] for new, record in _by_title(come) if new not in found and record.title in rest}
    return {**kept, **by_title, **found}


def _by_title(records: Mapping[str, ProjectRecord]) -> Iterator[tuple[str, ProjectRecord]]:
    """Give those records that have a title of their own."""
    count = Counter(record.title for record in records.values())
    return ((key, record) for key, record in records.items() if record.title and count[record.title] == 1)


def _of_one(then: str | None, now: str, states: TwoStates, since: date, until: date) -> ProjectChanges:
    """Tell what changed in a project that is there afterwards, if only in the archive."""
    after, before = states.after[now], states.before[then] if then else None
    is_archived = now in states.are_archived
    was_archived = then in states.were_archived
    if is_archived and (before is None or was_archived):
        return ProjectChanges(after, before, ())
    missed = tuple(_missed(before, after, since, until))
    late = {change.field.item for change in missed}
    changes = [
        *_life(before, after, is_archived=is_archived, was_archived=was_archived),
        *(() if before is None else (each for each in meanings(before, after) if not _is_new_among(late, each))),
        *missed,
    ]
    return ProjectChanges(after, before, tuple(sorted(changes, key=lambda change: _ORDER[change.kind])))


def _life(
    before: ProjectRecord | None, after: ProjectRecord, *, is_archived: bool, was_archived: bool
) -> Iterator[Change]:
    if before is None:
        yield Change(ChangeKind.NEW, FieldChange("id", None, after.id))
        return
    if before.id != after.id:
        yield Change(ChangeKind.RENAMED, FieldChange("id", before.id, after.id))
    if is_archived:
        yield Change(ChangeKind.ARCHIVED, FieldChange("path", before.path, after.path))
    if was_archived:
        yield Change(ChangeKind.RESTORED, FieldChange("path", before.path, after.path))


def _is_new_among(late: Container[str], change: Change) -> bool:
    """Tell whether a change is a new milestone that is late already: that is what there is to tell of it."""
    return change.kind is ChangeKind.MILESTONE_NEW and change.field.item in late


def _of_gone(project: ProjectRecord) -> ProjectChanges:
    return ProjectChanges(project, project, (Change(ChangeKind.REMOVED, FieldChange("id", project.id, None)),))


def _missed(before: ProjectRecord | None, after: ProjectRecord, since: date, until: date) -> Iterator[Change]:
    """Give the milestones whose day has passed by the end and had not at the start."""
    if not after.milestones or after.status not in _UNDER_WAY:
        return
    earlier = _milestones(before) if before else {}
    for identity, milestone in _milestones(after).items():
        known = earlier.get(identity, milestone)
        if _is_overdue(milestone, until) and not _is_overdue(known, since):
            missed = FieldChange("milestones", None, milestone.due, milestone.title, "due")
            yield Change(ChangeKind.MILESTONE_MISSED, missed)


def _milestones(record: ProjectRecord) -> Mapping[Identity, Milestone]:
    return identified(record.milestones, "milestones", getattr)


def _is_overdue(milestone: Milestone, day: date) -> bool:
    return milestone.due is not None and milestone.due < day and milestone.done is None
