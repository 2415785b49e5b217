"""Synergies as values, for tests of what is a function of them."""

from typing import Any

from sr_cli.message import Label, Message
from sr_cli.model.kind import Kind
from sr_cli.model.synergy import Evidence, SynergyGroup, SynergyPair, SynergyReport, Worth


def lead(project: str) -> str:
    return project.split("-", maxsplit=1)[0]


def reason(points: float, text: str = "both: Mängelmelder", signal: str = "concept") -> Evidence:
    return Evidence(signal, text, points, points, Message(text))


def pair(one: str, other: str, score: float = 0.5, **more: Any) -> SynergyPair:
    keys = {"kinds": (Kind.REUSE,), "evidence": (reason(score),), "joint": False, "next_date": None, **more}
    return SynergyPair(
        id=f"{one}+{other}",
        projects=(one, other),
        partners=(lead(one), lead(other)),
        score=score,
        action=Message("Talk."),
        resolution=Message("It is resolved to talk."),
        **keys,
    )


def group(*projects: str, **more: Any) -> SynergyGroup:
    keys = {"kinds": (Kind.REUSE,), "evidence": (reason(0.5),), "joint": False, "next_date": None}
    keys |= {"worth": Worth(1.0, 0.5, 0.5)} | more
    return SynergyGroup(
        id=f"group-{projects[0]}",
        label=Label("Mängelmelder", "Defect reporting"),
        projects=projects,
        partners=tuple(sorted({lead(project) for project in projects})),
        missing=(),
        score=0.5,
        action=Message("Talk."),
        resolution=Message("It is resolved to talk."),
        **keys,
    )


def report(*synergies: SynergyPair | SynergyGroup) -> SynergyReport:
    pairs = tuple(each for each in synergies if isinstance(each, SynergyPair))
    groups = tuple(each for each in synergies if isinstance(each, SynergyGroup))
    return SynergyReport(0.4, 0.4, pairs, groups)
