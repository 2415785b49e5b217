"""The history of records for programs."""

from collections.abc import Iterator

from sr_cli.model.history import Commit, LogEntry
from sr_cli.model.portfolio_change import Ruling
from sr_cli.render.field_data import field_data
from sr_cli.render.log.report import Log, View
from sr_cli.render.machine import as_json
from sr_cli.render.screen import Screen


def json(log: Log, view: View, screen: Screen) -> None:
    """Give an entry for each record that a commit changed, and what was decided about synergies."""
    entries = [_entry(entry, view) for each in log.entries for entry in each.records]
    decisions = [_decision(each.commit, ruling, view) for each in log.entries for ruling in each.rulings]
    screen.machine(as_json({"format": 1, "entries": entries, "decisions": decisions}))


def _entry(entry: LogEntry, view: View) -> dict[str, object]:
    before = {"path_before": entry.before} if entry.before else {}
    return {
        **dict(_commit(entry.commit, view)),
        "event": entry.event.value,
        "id": entry.id,
        "path": entry.path,
        **before,
        "changes": [field_data(change) for change in entry.changes],
    }


def _decision(commit: Commit | None, ruling: Ruling, view: View) -> dict[str, object]:
    return {
        **dict(_commit(commit, view)),
        "id": ruling.decision.id,
        "path": ruling.decision.path,
        "state": ruling.step.verdict.value,
        "reason": ruling.step.reason,
    }


def _commit(commit: Commit | None, view: View) -> Iterator[tuple[str, object]]:
    yield "commit", commit.hash if commit else None
    yield "date", commit.when if commit else None
    if commit and view.authors:
        yield "author", commit.author
        yield "subject", commit.subject
