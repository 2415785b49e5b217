"""From a word of a command line to the value that a key of a record takes, as its schema says."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from sr_cli.message import Message
from sr_cli.model.places import RECORDS
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.text import fold
from sr_cli.render.labels import (
    DIRECTION,
    DPIA,
    FUNDING_STATE,
    LIGHT,
    PARTICIPATION,
    PROCUREMENT_STATE,
    SECTOR,
    STATUS,
    VISIBILITY,
)
from sr_cli.rules import RULES
from sr_cli.store.schema.gate import Schema
from sr_cli.store.schema.quarters import certain_quarter
from sr_cli.store.schema.synonyms import GERMAN_VALUES
from sr_cli.wizard.answers import read_amount, read_date, read_day, read_links, read_text
from sr_cli.wizard.choices import Choices, concepts, entries, fixed

Keys = tuple[str, ...]
"""The keys down to a value, without the numbers of tables: `("funding", "state")`."""

_LABELS: Final[Mapping[Keys, Iterable[tuple[str, Message]]]] = {
    ("status",): STATUS.items(),
    ("external", "sector"): SECTOR.items(),
    ("interfaces", "direction"): DIRECTION.items(),
    ("funding", "state"): FUNDING_STATE.items(),
    ("procurement", "state"): PROCUREMENT_STATE.items(),
    ("participation", "level"): PARTICIPATION.items(),
    ("privacy", "dpia"): DPIA.items(),
    ("health", "light"): LIGHT.items(),
    ("visibility",): VISIBILITY.items(),
}
"""What the fixed values of a key are called."""

_YES_OR_NO: Final[Mapping[str, Message]] = {"yes": Message("yes"), "no": Message("no")}
_SAID: Final = (
    ("ja", "yes"),
    ("j", "yes"),
    ("y", "yes"),
    ("true", "yes"),
    ("nein", "no"),
    ("n", "no"),
    ("false", "no"),
)

_THINGS: Final = ("offers", "seeks")
"""Lists of concepts or short texts."""


def value_of_word(keys: Keys, node: Schema, text: str, portfolio: Portfolio) -> object:
    """Give the value that a text stands for; WrongUse where it stands for none.

    Args:
        keys: the keys down to the value.
        node: what the schema of records says of it.
        text: what was typed; the items of a list are apart by commas, addresses by blanks.
        portfolio: whose ids, labels and synonyms count.

    """
    if node["type"] == "array":
        return _items(keys, node["items"], text, portfolio)
    choices = _choices(keys, node, portfolio)
    if choices:
        return choices.one(text)
    if "x-sr-date" in node:
        return read_day(text) if node["x-sr-date"] == "day" else read_date(text)
    return _READERS[node["type"]](text) if keys[-1] != "quarter" else certain_quarter(text) or read_text(text)


def _items(keys: Keys, node: Schema, text: str, portfolio: Portfolio) -> list[str]:
    choices = _choices(keys, node, portfolio)
    if choices:
        return choices.several(text)
    if keys == ("sources",):
        return read_links(text)
    items = dict.fromkeys(item for word in text.split(",") if (item := read_text(word)))
    known = concepts(portfolio).meanings if keys[0] in _THINGS else {}
    return [known.get(fold(item), item) for item in items]


def _choices(keys: Keys, node: Schema, portfolio: Portfolio) -> Choices | None:
    """Give what there is to choose from, None where any text will do."""
    if "enum" in node:
        synonyms = ((word, meant) for word, meant in GERMAN_VALUES if meant in node["enum"])
        return fixed({str(value): label for value, label in _LABELS[keys]}, synonyms)
    match node.get("x-sr-ref"):
        case None:
            return None
        case "concepts":
            return concepts(portfolio)
        case "projects":
            titles = {record.id: record.title for record in portfolio.projects.values()}
            return Choices(titles, tuple((title, identifier) for identifier, title in titles.items()), file=RECORDS)
        case "rules":
            return fixed({rule.name: rule.summary for rule in RULES}, ((rule.code, rule.name) for rule in RULES))
        case vocabulary:
            return entries(getattr(portfolio, vocabulary))


def _read_bool(text: str) -> bool:
    return fixed(_YES_OR_NO, _SAID).one(text) == "yes"


_READERS: Final[Mapping[str, Callable[[str], object]]] = {
    "string": read_text,
    "number": read_amount,
    "boolean": _read_bool,
}
"""How a value is read that is not chosen, by the type that the schema wants."""
