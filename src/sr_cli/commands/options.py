"""Options that several commands share, and how a word on the command line becomes a value."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

import typer

from sr_cli.errors import WrongUse
from sr_cli.message import Listing, Message, Text
from sr_cli.model.nearest import nearest
from sr_cli.model.text import fold
from sr_cli.model.vocabulary import EntryType, Vocabulary
from sr_cli.session import Session

_FEW = 12
"""So many allowed values are listed in a hint; of more, only the nearest are."""

Chosen = TypeVar("Chosen")


def session_of(context: typer.Context) -> Session:
    """Give the session in which a command runs."""
    session: Session = context.obj
    return session


def format_option(formats: Iterable[str]) -> Any:
    """Make the option `--format` of a command that knows these formats."""
    return typer.Option("--format", metavar="|".join(formats), help="How to print it.")


def pick(option: str, word: str, choices: Mapping[str, Chosen], also: Mapping[str, str] | None = None) -> Chosen:
    """Give what a word stands for; case and umlauts do not matter. `also` maps further names to the choices' keys.

    Raises:
        WrongUse: the word stands for nothing; the hint says what would.
    """
    names = {fold(name): name for name in choices} | {fold(name): key for name, key in (also or {}).items()}
    key = names.get(fold(word))
    if key is None:
        raise WrongUse(Message("{option} does not know `{word}`", option=option, word=word), suggestion(word, choices, also or {}))
    return choices[key]


def pick_entry(option: str, word: str, vocabulary: Vocabulary[EntryType]) -> str:
    """Give the id of the entry that a word names, by its id or its label in either language.

    Raises:
        WrongUse: there is no such entry.
    """
    labels = {label: entry.id for entry in vocabulary for label in (entry.label.de, entry.label.en)}
    return pick(option, word, vocabulary.entries, labels).id


def suggestion(word: str, choices: Iterable[str], also: Mapping[str, str]) -> Text:
    """Say what may have been meant instead of a word, or what is allowed."""
    allowed = tuple(choices)
    close = tuple(dict.fromkeys(also.get(name, name) for name in nearest(word, (*allowed, *also))))
    if close:
        return Message("did you mean {names}?", names=_quoted(close, "or"))
    if len(allowed) <= _FEW:
        return Message("allowed: {names}", names=_quoted(allowed, "or"))
    return Message("there are {n} such names, none of them is like it", n=len(allowed))


def _quoted(names: tuple[str, ...], conjunction: Any) -> Listing:
    return Listing(tuple(f"`{name}`" for name in names), conjunction)
