"""What `sr new` can be told of a project: the questions, in their order, and how each answer is read.

To ask for one more key: add its line to FIELDS, and its option to `commands/new.py`.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sr_cli.errors import WrongUse
from sr_cli.message import Message
from sr_cli.model.expected import EXPECTED
from sr_cli.model.places import KeyPath
from sr_cli.model.portfolio import Portfolio
from sr_cli.wizard.answers import read_amount, read_date, read_day, read_links, read_text
from sr_cli.wizard.choices import Choices, concepts, entries, funding_states, statuses
from sr_cli.wizard.values import Values, get


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A key that is asked for: its place, the question, and how the answer is read or what is chosen from."""

    path: KeyPath
    question: Message
    read: Callable[[str], object] = read_text
    choices: Callable[[Portfolio], Choices] | None = None
    several: bool = False
    """Whether more than one can be chosen."""
    option: str | None = None
    """The option of `sr new` that answers the question beforehand."""
    only_with: KeyPath = ()
    """The place that must have a value before the question makes sense."""
    on_request: bool = True
    """Whether it is also asked for where the status does not make it necessary."""

    def value(self, text: str, choices: Choices | None) -> object:
        """Give the value that a text stands for; WrongUse where it stands for none."""
        if choices is None:
            return self.read(text)
        return choices.several(text) if self.several else choices.one(text)


ESSENTIAL: Final = (
    Field(path=("title",), option="--title", question=Message("Title")),
    Field(path=("summary",), option="--summary", question=Message("What is built for whom, in one to three sentences")),
    Field(
        path=("lead",),
        option="--lead",
        question=Message("Partner in charge (lead)"),
        choices=lambda portfolio: entries(portfolio.partners),
    ),
    Field(
        path=("themes",),
        option="--theme",
        question=Message("Theme fields, one to three, the main one first"),
        choices=lambda portfolio: entries(portfolio.themes),
        several=True,
    ),
    Field(
        path=("concepts",),
        option="--concept",
        question=Message("Concepts: what it is and what it is made of"),
        choices=concepts,
        several=True,
    ),
    Field(path=("status",), option="--status", question=Message("Status"), choices=statuses),
)
"""What is asked of every project."""

REQUIRED: Final = frozenset(("title", "summary", "lead", "themes", "status"))
"""The keys without which there is no record."""

FURTHER: Final = (
    Field(
        path=("goals",),
        option="--goal",
        question=Message("Goals that it serves"),
        choices=lambda portfolio: entries(portfolio.goals),
        several=True,
    ),
    Field(path=("unit",), option="--unit", question=Message("Office in charge, such as Stabsstelle Digitalisierung")),
    Field(
        path=("start",), option="--start", question=Message("Start, such as 2025, 10/2025 or 1.10.2025"), read=read_date
    ),
    Field(path=("stop_reason",), option="--stop-reason", question=Message("Why it was stopped"), on_request=False),
    Field(
        path=("partners",),
        option="--partner",
        question=Message("Partners taking part besides the lead"),
        choices=lambda portfolio: entries(portfolio.partners),
        several=True,
    ),
    Field(path=("end",), option="--end", question=Message("End, such as 2027, 12/2027 or 31.12.2027"), read=read_date),
    Field(path=("as_of",), option="--as-of", question=Message("True on the day"), read=read_day),
    Field(path=("contact",), option="--contact", question=Message("Functional mailbox, never a person's")),
    Field(
        path=("funding", 0, "programme"),
        question=Message("Funding programme"),
        choices=lambda portfolio: entries(portfolio.programmes),
    ),
    Field(
        path=("funding", 0, "amount_eur"),
        question=Message("Amount of the funding in euros, such as 250.000 or 1,5 Mio."),
        read=read_amount,
        only_with=("funding", 0, "programme"),
    ),
    Field(
        path=("funding", 0, "state"),
        question=Message("State of the funding"),
        choices=funding_states,
        only_with=("funding", 0, "programme"),
    ),
    Field(
        path=("budget", "total_eur"),
        question=Message("Total costs in euros, such as 250.000 or 1,5 Mio."),
        read=read_amount,
    ),
    Field(
        path=("sources",), option="--source", question=Message("Addresses of sources, apart by blanks"), read=read_links
    ),
    Field(path=("notes",), option="--notes", question=Message("Notes")),
)
"""What is asked where the status makes it necessary, or on request."""


def expected(values: Values) -> tuple[Field, ...]:
    """Give the further fields that a project of this status has by now."""
    return tuple(field for field in FURTHER if values.get("status") in EXPECTED.get(str(field.path[0]), ()))


def missing(values: Values) -> tuple[Field, ...]:
    """Give the fields without which there is no record and that have no value."""
    return tuple(field for field in ESSENTIAL if field.path[0] in REQUIRED and get(values, field.path) is None)


def from_options(
    given: Mapping[str, str | Sequence[str] | None], portfolio: Portfolio
) -> tuple[Values, tuple[WrongUse, ...]]:
    """Read the options of `sr new`, by their keys, and name each whose value stands for nothing."""
    values: Values = {}
    refusals: list[WrongUse] = []
    for field in (*ESSENTIAL, *FURTHER):
        words = given.get(str(field.path[0])) if field.option else None
        if words:
            try:
                values[str(field.path[0])] = _option_value(field, words, portfolio)
            except WrongUse as refusal:
                refusals.append(refusal)
    return values, tuple(refusals)


def _option_value(field: Field, words: str | Sequence[str], portfolio: Portfolio) -> object:
    choices = field.choices(portfolio) if field.choices else None
    text = words if isinstance(words, str) else ", ".join(words) if choices else " ".join(words)
    try:
        return field.value(text, choices)
    except WrongUse as error:
        message = Message("{option}: {message}", option=field.option or "", message=error.message)
        raise WrongUse(message, error.hint) from error
