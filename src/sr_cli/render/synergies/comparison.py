"""Projects side by side: what is the same in all of them, and what differs."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final, NamedTuple, TypeVar

from sr_cli.message import Message
from sr_cli.model.encode import as_plain
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord
from sr_cli.model.vocabulary import ConceptKind
from sr_cli.render.record_keys import LABELS, lines
from sr_cli.render.record_values import Line

KEYS: Final = (
    *("status", "themes", "concepts", "interfaces", "budget", "funding", "procurement", "start", "end", "unit"),
)
"""The keys of a record that are compared: how far it is, how it is made, money, dates, who does it."""

Compared = TypeVar("Compared")


class Aspect(NamedTuple):
    """What the projects say of one thing."""

    label: Message
    common: tuple[Line, ...]
    """What all of them say."""
    own: tuple[tuple[Line, ...], ...]
    """What only some of them say, for each project."""

    @property
    def differs(self) -> bool:
        """Whether any project says something that another one does not."""
        return any(self.own)

    def by_value(self, leads: Sequence[str]) -> list[tuple[Line, list[str]]]:
        """Give each value that only some say with the leads of their projects, each once; `leads` are by project."""
        found: list[tuple[Line, list[str]]] = []
        for lead, values in zip(leads, self.own, strict=True):
            for value in values:
                said_by = next((who for known, who in found if known == value), None)
                if said_by is None:
                    found.append((value, [lead]))
                elif lead not in said_by:
                    said_by.append(lead)
        return found


def common_and_own(
    values: Sequence[Sequence[Compared]],
) -> tuple[tuple[Compared, ...], tuple[tuple[Compared, ...], ...]]:
    """Part what is among everybody's values from the rest."""
    first, *others = values
    common = tuple(value for value in first if all(value in other for other in others))
    return common, tuple(tuple(value for value in mine if value not in common) for mine in values)


def compared(projects: Sequence[ProjectRecord], portfolio: Portfolio) -> tuple[Aspect, ...]:
    """Compare projects as people read them; what none of them says is left out."""
    aspects = (
        Aspect(label, *common_and_own([tell(project, portfolio) for project in projects])) for label, tell in _ASPECTS
    )
    return tuple(aspect for aspect in aspects if aspect.common or aspect.differs)


def compared_data(projects: Sequence[ProjectRecord]) -> dict[str, object]:
    """Compare projects as programs read them: `common` by key, and `own` by project and key."""
    records = [as_plain(project) for project in projects]
    common: dict[str, object] = {}
    own: dict[str, dict[str, object]] = {project.id: {} for project in projects}
    for key in KEYS:
        values = [record.get(key) for record in records]
        lists = [value if isinstance(value, list) else [] if value is None else [value] for value in values]
        shared, rest = common_and_own(lists)
        is_list = any(isinstance(value, list) for value in values)
        if shared:
            common[key] = list(shared) if is_list else shared[0]
        for project, values_left in zip(projects, rest, strict=True):
            if values_left:
                own[project.id][key] = list(values_left) if is_list else values_left[0]
    return {"common": common, "own": own}


def _of_key(key: str) -> tuple[Message, Callable[[ProjectRecord, Portfolio], tuple[Line, ...]]]:
    return LABELS[key], lambda project, portfolio: lines(project, key, portfolio)


def _concepts(kind: ConceptKind) -> Callable[[ProjectRecord, Portfolio], tuple[Line, ...]]:
    """Tell the concepts of one kind; those that the vocabulary does not know are told with the undertakings."""

    def tell(project: ProjectRecord, portfolio: Portfolio) -> tuple[Line, ...]:
        kinds: Mapping[str, ConceptKind] = {concept.id: concept.kind for concept in portfolio.concepts}
        return tuple(
            (portfolio.concepts.label(concept),)
            for concept in project.concepts
            if kinds.get(concept, ConceptKind.UNDERTAKING) is kind
        )

    return tell


_ASPECTS: Final = (
    _of_key("status"),
    _of_key("themes"),
    (Message("What it is"), _concepts(ConceptKind.UNDERTAKING)),
    (Message("For whom"), _concepts(ConceptKind.AUDIENCE)),
    (Message("Technology"), _concepts(ConceptKind.COMPONENT)),
    *map(_of_key, ("interfaces", "budget", "funding", "procurement", "start", "end", "unit")),
)
