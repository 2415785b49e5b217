"""The words in which the changes of a project are told."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby
from typing import Final, TypeAlias

from sr_cli.message import Euro, Listing, Message, Text, Value
from sr_cli.model.decision import Step
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.portfolio_change import Change, ChangeKind, ProjectChanges
from sr_cli.model.project import Funding, Light, Milestone, Status
from sr_cli.render.field_changes import told_change
from sr_cli.render.labels import LIGHT, STATUS
from sr_cli.render.record_keys import LABELS
from sr_cli.render.synergies.words import VERDICT

Tell: TypeAlias = Callable[[Change, ProjectChanges, Portfolio], Text]
"""Tells one change."""
TellAll: TypeAlias = Callable[[Sequence[Change], Portfolio], Text]
"""Tells all changes of a kind on one line."""


def lines(found: ProjectChanges, portfolio: Portfolio) -> Iterator[Text]:
    """Tell the changes of a project, a line for each; partners and other fields share one with their like."""
    for kind, changes in groupby(found.changes, key=lambda change: change.kind):
        if kind in _TOGETHER:
            yield _TOGETHER[kind](tuple(changes), portfolio)
        else:
            tell = _EACH.get(kind, _field)
            yield from (tell(change, found, portfolio) for change in changes)


def verdict(step: Step) -> Text:
    """Say what was decided about a synergy, and until when."""
    name = VERDICT[step.verdict]
    return Message("{decision} until {day}", decision=name, day=step.until) if step.until else name


def _field(change: Change, _: ProjectChanges, portfolio: Portfolio) -> Text:
    return told_change(change.field, portfolio)


def _new(_: Change, found: ProjectChanges, portfolio: Portfolio) -> Text:
    project = found.project
    status = STATUS[project.status]
    if not project.partners:
        return Message("New project: {status}", status=status)
    partners = Listing(tuple(portfolio.partners.label(partner) for partner in project.partners))
    return Message("New project: {status}, together with {partners}", status=status, partners=partners)


def _ended(change: Change, found: ProjectChanges, _: Portfolio) -> Text:
    before = STATUS[Status(str(change.field.before))]
    if found.project.status is Status.COMPLETED:
        return Message("Completed; before it was {status}", status=before)
    if not change.reason:
        return Message("Stopped; before it was {status}", status=before)
    return Message("Stopped; before it was {status}. Reason: {reason}", status=before, reason=change.reason)


def _archived(_: Change, __: ProjectChanges, ___: Portfolio) -> Text:
    return Message("Put into the archive")


def _removed(_: Change, found: ProjectChanges, __: Portfolio) -> Text:
    return Message("Removed from the portfolio; last status: {status}", status=STATUS[found.project.status])


def _restored(_: Change, __: ProjectChanges, ___: Portfolio) -> Text:
    return Message("Taken back from the archive")


def _renamed(change: Change, _: ProjectChanges, __: Portfolio) -> Text:
    return Message("Renamed; before its id was {id}", id=str(change.field.before))


def _granted(change: Change, found: ProjectChanges, portfolio: Portfolio) -> Text:
    new = change.field.after
    granted = new if isinstance(new, Funding) else _funding(found, change.field.item)
    programme = portfolio.programmes.label(change.field.item)
    if granted.amount_eur is None:
        return Message("Funding granted: {programme}", programme=programme)
    return Message("Funding granted: {programme}, {amount}", programme=programme, amount=Euro(granted.amount_eur))


def _funding(found: ProjectChanges, programme: str) -> Funding:
    return next(funding for funding in found.project.funding if funding.programme == programme)


def _money(change: Change, _: ProjectChanges, portfolio: Portfolio) -> Text:
    if not change.field.field or not change.field.item:
        return told_change(change.field, portfolio)
    changed = told_change(replace(change.field, item=""), portfolio)
    return Message("{change} ({programme})", change=changed, programme=portfolio.programmes.label(change.field.item))


def _done(change: Change, _: ProjectChanges, __: Portfolio) -> Text:
    new = change.field.after
    day = new.done if isinstance(new, Milestone) else new
    return Message("Milestone reached: {title}, on {day}", title=change.field.item, day=_shown(day))


def _missed(change: Change, _: ProjectChanges, __: Portfolio) -> Text:
    day = _shown(change.field.after)
    return Message("Milestone missed: {title}, which was due on {day}", title=change.field.item, day=day)


def _moved(change: Change, _: ProjectChanges, __: Portfolio) -> Text:
    title, before, after = change.field.item, _shown(change.field.before), _shown(change.field.after)
    return Message("Milestone moved: {title}, {before} → {after}", title=title, before=before, after=after)


def _planned(change: Change, _: ProjectChanges, __: Portfolio) -> Text:
    new = change.field.after
    if not isinstance(new, Milestone) or new.due is None:
        return Message("New milestone: {title}", title=change.field.item)
    return Message("New milestone: {title}, due on {day}", title=change.field.item, day=new.due)


def _dropped(change: Change, _: ProjectChanges, __: Portfolio) -> Text:
    return Message("Milestone dropped: {title}", title=change.field.item)


def _health(change: Change, _: ProjectChanges, __: Portfolio) -> Text:
    after = _light(change.field.after)
    turned = (
        Message("Traffic light: {after}", after=after)
        if change.field.before is None
        else Message("Traffic light: {before} → {after}", before=_light(change.field.before), after=after)
    )
    return Message("{turned}. Reason: {reason}", turned=turned, reason=change.reason) if change.reason else turned


def _light(value: object) -> Value:
    return _NONE if value is None else LIGHT[Light(str(value))]


def _shown(value: object) -> Value:
    return value if isinstance(value, date) else _NONE


def _joined(changes: Sequence[Change], portfolio: Portfolio) -> Text:
    names = tuple(portfolio.partners.label(str(change.field.after)) for change in changes)
    return Message("Joined: {partners}", partners=Listing(names))


def _left(changes: Sequence[Change], portfolio: Portfolio) -> Text:
    names = tuple(portfolio.partners.label(str(change.field.before)) for change in changes)
    return Message("Left: {partners}", partners=Listing(names))


def _others(changes: Sequence[Change], _: Portfolio) -> Text:
    keys = dict.fromkeys(change.field.key for change in changes)
    return Message("Also changed: {fields}", fields=Listing(tuple(LABELS[key] for key in keys)))


_NONE: Final = Message("none")

_EACH: Final[Mapping[ChangeKind, Tell]] = {
    ChangeKind.NEW: _new,
    ChangeKind.ENDED: _ended,
    ChangeKind.ARCHIVED: _archived,
    ChangeKind.REMOVED: _removed,
    ChangeKind.RESTORED: _restored,
    ChangeKind.RENAMED: _renamed,
    ChangeKind.GRANTED: _granted,
    ChangeKind.MONEY: _money,
    ChangeKind.MILESTONE_DONE: _done,
    ChangeKind.MILESTONE_MISSED: _missed,
    ChangeKind.MILESTONE_MOVED: _moved,
    ChangeKind.MILESTONE_NEW: _planned,
    ChangeKind.MILESTONE_DROPPED: _dropped,
    ChangeKind.HEALTH: _health,
}
"""How changes are told that are more than a field; all others are told as fields."""

_TOGETHER: Final[Mapping[ChangeKind, TellAll]] = {
    ChangeKind.JOINED: _joined,
    ChangeKind.LEFT: _left,
    ChangeKind.OTHER: _others,
}
