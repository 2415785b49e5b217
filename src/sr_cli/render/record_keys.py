"""The keys of a record: what they are called by people, and how each is told."""

import json
from collections.abc import Callable, Mapping
from typing import Final

from sr_cli.message import Listing, Message
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord, is_table
from sr_cli.render.record_values import Line, told

LABELS: Final[Mapping[str, Message]] = {
    "id": Message("Id"),
    "path": Message("File"),
    "title": Message("Title"),
    "summary": Message("Summary"),
    "status": Message("Status"),
    "lead": Message("Lead"),
    "partners": Message("Partners"),
    "themes": Message("Theme fields"),
    "theme_local": Message("Local theme"),
    "goals": Message("Goals"),
    "concepts": Message("Concepts"),
    "start": Message("Start"),
    "end": Message("End"),
    "as_of": Message("As of"),
    "unit": Message("Office"),
    "contact": Message("Contact"),
    "external": Message("Others"),
    "interfaces": Message("Interfaces"),
    "offers": Message("Offers"),
    "seeks": Message("Seeks"),
    "funding": Message("Funding"),
    "budget": Message("Budget"),
    "procurement": Message("Procurement"),
    "milestones": Message("Milestones"),
    "decisions": Message("Decisions"),
    "participation": Message("Participation"),
    "privacy": Message("Data protection"),
    "reuse": Message("Reuse"),
    "guidelines": Message("Guidelines"),
    "depends_on": Message("Depends on"),
    "related": Message("Related"),
    "health": Message("Traffic light"),
    "visibility": Message("Visible to"),
    "sources": Message("Sources"),
    "lessons": Message("Lessons"),
    "stop_reason": Message("Stopped because"),
    "notes": Message("Notes"),
    "excuses": Message("Excused"),
    "x": Message("Local keys"),
}
"""By the names of `ProjectRecord`'s fields and in their order, which is that of the keys in a record."""


def as_text(value: object) -> str:
    """Give a value of a local key, of which nothing is known, in the words of JSON, which TOML mostly shares."""
    return json.dumps(value, ensure_ascii=False, default=str)


def _project(portfolio: Portfolio, identifier: str) -> Line:
    record = portfolio.projects.get(identifier)
    return (record.title, identifier) if record else (identifier,)


_NAMED: Final[Mapping[str, Callable[[Portfolio, str], Line]]] = {
    "lead": lambda portfolio, partner: (portfolio.partners.label(partner),),
    "partners": lambda portfolio, partner: (portfolio.partners.label(partner),),
    "themes": lambda portfolio, theme: (portfolio.themes.label(theme),),
    "goals": lambda portfolio, goal: (portfolio.goals.label(goal),),
    "concepts": lambda portfolio, concept: (portfolio.concepts.label(concept),),
    "offers": lambda portfolio, offer: (portfolio.concepts.label(offer),),
    "seeks": lambda portfolio, need: (portfolio.concepts.label(need),),
    "guidelines": lambda portfolio, guideline: (portfolio.guidelines.label(guideline),),
    "depends_on": _project,
    "related": _project,
}
"""Keys whose values are ids, and how these are told by name; an id that is unknown stands for itself."""


def lines(record: ProjectRecord, key: str, portfolio: Portfolio) -> tuple[Line, ...]:
    """Tell the values of a key to people, a line for each; no line where the record does not have the key.

    Partners stand on one line: there may be many, and their names are short.
    """
    if key == "partners":
        names = tuple(portfolio.partners.label(partner) for partner in record.partners)
        return ((Listing(names),),) if names else ()
    if key == "x":
        return tuple((f"{name} = {as_text(value)}",) for name, value in record.x.items())
    content: object = getattr(record, key)
    values = content if isinstance(content, tuple) and not is_table(content) else (content,)
    all_told = (value_told(key, value, portfolio) for value in values)
    return tuple(line for line in all_told if line)


def value_told(key: str, value: object, portfolio: Portfolio) -> Line:
    """Tell one value of a key, or one item of its list; an id by what it names."""
    name = _NAMED.get(key)
    return name(portfolio, str(value)) if name else told(value, portfolio)
