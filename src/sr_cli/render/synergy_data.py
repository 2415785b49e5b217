"""Synergies as programs get them: keys in fixed order, scores and shares with four digits."""

from collections.abc import Sequence

from sr_cli.model.synergy import Evidence, SynergyGroup, SynergyPair
from sr_cli.render.machine import rounded
from sr_cli.render.screen import Screen


def pair_data(pair: SynergyPair, screen: Screen) -> dict[str, object]:
    """Give a pair as programs get it."""
    data: dict[str, object] = {
        "id": pair.id,
        "projects": pair.projects,
        "partners": pair.partners,
        "score": rounded(pair.score),
        "kinds": pair.kinds,
        "evidence": [
            {"signal": each.signal, "value": each.value, "share": share, "message": screen.translate(each.message)}
            for each, share in zip(pair.evidence, _shares(pair.evidence), strict=True)
        ],
        "action": screen.translate(pair.action),
    }
    return data | {"joint": True} if pair.joint else data


def _shares(evidence: Sequence[Evidence]) -> list[float]:
    """Round the shares so that they still add up to 1: what rounding leaves over goes to the strongest."""
    rest = [rounded(each.share) for each in evidence[1:]]
    return [rounded(1 - sum(rest)), *rest]


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
    }
