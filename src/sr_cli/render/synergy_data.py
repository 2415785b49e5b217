"""Synergies as programs get them: keys in fixed order, scores and shares with four digits."""

from collections.abc import Sequence

from sr_cli.model.synergy import Evidence, NextDate, Standing, SynergyGroup, SynergyPair
from sr_cli.render.machine import rounded
from sr_cli.render.screen import Screen


def pair_data(pair: SynergyPair, screen: Screen, *, whole: bool = False) -> dict[str, object]:
    """Give a pair as programs get it; its draft resolution only where it is shown whole, for a list holds thousands."""
    return {
        "id": pair.id,
        "projects": pair.projects,
        "partners": pair.partners,
        "score": rounded(pair.score),
        "kinds": pair.kinds,
        "evidence": _evidence(pair.evidence, screen),
        "action": screen.translate(pair.action),
        **({"resolution": screen.translate(pair.resolution)} if whole else {}),
        "next_date": _next_date(pair.next_date, screen),
        "state": state(pair.standing),
        "joint": pair.joint,
        **_decided(pair.standing, screen),
    }


def group_data(group: SynergyGroup, screen: Screen) -> dict[str, object]:
    """Give a group as programs get it."""
    return {
        "id": group.id,
        "label": screen.translate(group.label),
        "projects": group.projects,
        "partners": group.partners,
        "missing": group.missing,
        "score": rounded(group.score),
        "kinds": group.kinds,
        "action": screen.translate(group.action),
        "value": rounded(group.worth.value),
        "size": rounded(group.worth.size),
        "earliness": rounded(group.worth.earliness),
        "confidence": rounded(group.worth.confidence),
        "evidence": _evidence(group.evidence, screen),
        "next_date": _next_date(group.next_date, screen),
        "resolution": screen.translate(group.resolution),
        "state": state(group.standing),
        "joint": group.joint,
        **_decided(group.standing, screen),
    }


def state(standing: Standing) -> str:
    """Give `open`, or what was decided."""
    return "open" if standing.is_open or standing.verdict is None else standing.verdict.value


def _decided(standing: Standing, screen: Screen) -> dict[str, object]:
    """Give what was decided about it, why that counts no longer, and who came since; nothing where nothing was."""
    if standing.decision is None:
        return {}
    return {
        "decision": standing.decision,
        "changes": [screen.translate(change) for change in standing.changes],
        "joined": standing.joined,
    }


def _evidence(evidence: Sequence[Evidence], screen: Screen) -> list[dict[str, object]]:
    return [
        {
            "signal": each.signal,
            "value": each.value,
            "share": share,
            "message": screen.translate(each.message),
            "points": rounded(each.points),
        }
        for each, share in zip(evidence, _shares(evidence), strict=True)
    ]


def _shares(evidence: Sequence[Evidence]) -> list[float]:
    """Round the shares so that they still add up to 1: what rounding leaves over goes to the strongest."""
    rest = [rounded(each.share) for each in evidence[1:]]
    return [rounded(1 - sum(rest)), *rest]


def _next_date(event: NextDate | None, screen: Screen) -> dict[str, object] | None:
    if event is None:
        return None
    return {"date": event.day.isoformat(), "project": event.project, "message": screen.translate(event.message)}
