"""What a joint project inherits from the projects that it grows from."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from sr_cli.message import Label, Listing, Message, Plural, Text, Value
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord, Status, Visibility
from sr_cli.synergy.decided.deciding import Synergy, label_of, undertaking_of

_ADVANCE: Final = (
    *(Status.STOPPED, Status.UNKNOWN, Status.IDEA, Status.PLANNED, Status.PAUSED, Status.PILOT),
    *(Status.RUNNING, Status.COMPLETED),
)
"""Statuses from where least is there to show to where most is."""
_OPENNESS: Final = (Visibility.INTERNAL, Visibility.STEERING, Visibility.PUBLIC)
_THEMES: Final = 3
"""A record has no more theme fields."""
_MANY: Final = 5
"""More partners than that are counted, not named."""
_TITLES: Final = 3
"""So many projects are named in the summary; titles have up to 120 characters, the summary up to 800."""


class Joint(NamedTuple):
    """A joint project that is not recorded yet, without its title and summary, which are for people."""

    lead: str
    partners: tuple[str, ...]
    themes: tuple[str, ...]
    concepts: tuple[str, ...]
    related: tuple[str, ...]
    visibility: Visibility
    about: Label
    """What it is about."""
    title: Text
    summary: Text


def joint_project(synergy: Synergy, portfolio: Portfolio, lead: str | None = None) -> Joint:
    """Give what is known of the joint project of a synergy; without a lead the one whose project is furthest leads."""
    projects = [portfolio.projects[project] for project in synergy.projects]
    chosen = lead or _furthest(projects).lead
    taking_part = {partner for project in projects for partner in project.members}
    partners = tuple(sorted(taking_part - {chosen}))
    about, undertaking = label_of(synergy, portfolio), undertaking_of(synergy)
    common = _most((project.concepts for project in projects), len(projects))
    return Joint(
        lead=chosen,
        partners=partners,
        themes=_most((project.themes for project in projects), len(projects), least=1)[:_THEMES],
        concepts=tuple(dict.fromkeys((*([undertaking] if undertaking else ()), *common))),
        related=synergy.projects,
        visibility=min((project.visibility for project in projects), key=_OPENNESS.index),
        about=about,
        title=Message("{label}: joint project", label=about),
        summary=_summary(about, (chosen, *partners), projects, portfolio),
    )


def _furthest(projects: Iterable[ProjectRecord]) -> ProjectRecord:
    return min(projects, key=lambda project: (-_ADVANCE.index(project.status), project.id))


def _most(lists: Iterable[Sequence[str]], projects: int, least: int = 0) -> tuple[str, ...]:
    """Give what more than half of the projects have, the most frequent first; where that is nothing, the first others.

    `least` says how many others. Of what is equally frequent, comes first what more projects name first.
    """
    count: Counter[str] = Counter()
    first: Counter[str] = Counter()
    for values in lists:
        count.update(set(values))
        first.update(values[:1])
    ordered = sorted(count, key=lambda value: (-count[value], -first[value], value))
    common = [value for value in ordered if 2 * count[value] > projects]
    return tuple(common or ordered[:least])


def _summary(about: Label, partners: Sequence[str], projects: Sequence[ProjectRecord], portfolio: Portfolio) -> Text:
    named: Value = Listing(tuple(portfolio.partners.label(partner) for partner in partners))
    if len(partners) > _MANY:
        named = Plural("{n} partner", "{n} partners", len(partners))
    titles: list[Value] = [Message("“{title}”", title=project.title) for project in projects[:_TITLES]]
    if len(projects) > _TITLES:
        titles.append(Plural("{n} more project", "{n} more projects", len(projects) - _TITLES))
    return Message(
        "{partners} take on together what each of them does or plans alone: {label}. It grows from {projects}.",
        partners=named,
        label=about,
        projects=Listing(tuple(titles)),
    )
