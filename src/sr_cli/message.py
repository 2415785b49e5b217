"""Text for people as values: the core says what, whoever shows it says it in a language.

A message is written in English, which is also its key in the German catalogue. What is filled in may itself be
a message, a label or a list of such; it is translated when the message is. Nothing here knows a catalogue.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, TypeAlias

Language: TypeAlias = Literal["de", "en"]

LANGUAGES: Final[tuple[Language, ...]] = ("de", "en")

Value: TypeAlias = "str | int | float | date | Euro | Message | Plural | Label | Listing"


@dataclass(frozen=True, slots=True, init=False)
class Message:
    """A sentence with named gaps: `Message("No project {id}", id="kamen-x")`."""

    template: str
    values: Mapping[str, Value]

    def __init__(self, template: str, **values: Value) -> None:
        """Keep the template and what fills its gaps."""
        object.__setattr__(self, "template", template)
        object.__setattr__(self, "values", values)


@dataclass(frozen=True, slots=True, init=False)
class Plural:
    """A sentence whose form depends on a count, which fills the gap `{n}`."""

    one: str
    many: str
    n: int
    values: Mapping[str, Value]

    def __init__(self, one: str, many: str, n: int, **values: Value) -> None:
        """Keep both forms, the count and what fills the other gaps."""
        object.__setattr__(self, "one", one)
        object.__setattr__(self, "many", many)
        object.__setattr__(self, "n", n)
        object.__setattr__(self, "values", values)


@dataclass(frozen=True, slots=True)
class Label:
    """A name that is data and exists in both languages, such as that of a theme field."""

    de: str
    en: str

    def in_language(self, language: Language) -> str:
        """Give the name in that language."""
        return self.de if language == "de" else self.en


@dataclass(frozen=True, slots=True)
class Euro:
    """An amount of money in euros."""

    amount: int | float


@dataclass(frozen=True, slots=True)
class Listing:
    """Several values told as "a, b and c" (or "a, b or c")."""

    items: tuple[Value, ...]
    conjunction: Literal["and", "or"] = "and"


Text: TypeAlias = Message | Plural | Label | Listing
