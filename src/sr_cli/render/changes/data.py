"""Changes for programs: ids, ISO dates and plain values in every language."""

from collections.abc import Iterator, Sequence

from sr_cli.model.encode import plain_value
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.portfolio_change import PortfolioChanges, ProjectChanges, Ruling, State
from sr_cli.model.synergy import SynergyGroup
from sr_cli.render.changes.view import View
from sr_cli.render.machine import as_json
from sr_cli.render.screen import Screen


def show(found: PortfolioChanges, _: Portfolio, view: View, screen: Screen) -> None:
    """Give every change by itself; `synergies` is null where they were left out."""
    synergies = found.synergies
    data = {
        "format": 1,
        "since": _state(view.since),
        "until": _state(view.until),
        "changes": [change for each in found.projects for change in _changes(each)],
        "decisions": [_ruling(each) for each in found.rulings],
        "synergies": None
        if synergies is None
        else {"appeared": _groups(synergies.appeared), "vanished": _groups(synergies.vanished)},
    }
    screen.machine(as_json(data))


def _state(state: State) -> dict[str, object]:
    return {"day": state.day.isoformat(), "commit": state.commit}


def _changes(found: ProjectChanges) -> Iterator[dict[str, object]]:
    project = found.project
    for kind, change, reason in found.changes:
        yield {
            "kind": kind,
            "project": project.id,
            "partner": project.lead,
            "partners": project.partners,
            "themes": project.themes,
            "key": change.key,
            "item": change.item or None,
            "field": change.field or None,
            "before": plain_value(change.before),
            "after": plain_value(change.after),
            "reason": reason or None,
        }


def _ruling(ruling: Ruling) -> dict[str, object]:
    decision, step = ruling
    return {
        "id": decision.id,
        "projects": decision.projects,
        "state": step.verdict,
        "date": step.date.isoformat(),
        "until": step.until.isoformat() if step.until else None,
        "reason": step.reason,
    }


def _groups(groups: Sequence[SynergyGroup]) -> list[dict[str, object]]:
    return [
        {"id": group.id, "projects": group.projects, "partners": group.partners, "kinds": group.kinds}
        for group in groups
    ]
