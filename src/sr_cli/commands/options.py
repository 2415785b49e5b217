"""Options that several commands share, and how a word on the command line becomes a value."""

import os
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import chain
from pathlib import Path
from typing import TypeVar

import typer
from typer.models import OptionInfo

from sr_cli.errors import WrongUse
from sr_cli.message import LANGUAGES, Listing, Message, Text
from sr_cli.model.nearest import did_you_mean, nearest_of
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord, Status
from sr_cli.model.text import fold
from sr_cli.model.vocabulary import Concept, Entry, EntryType, Partner, Vocabulary
from sr_cli.query.lookup import guesses
from sr_cli.render.labels import STATUS
from sr_cli.session import Session
from sr_cli.translation import Translator

_FEW = 12
"""So many allowed values are listed in a hint; of more, only the nearest are."""

Chosen = TypeVar("Chosen")


def session_of(context: typer.Context) -> Session:
    """Give the session in which a command runs."""
    session: Session = context.obj
    return session


def format_option(formats: Iterable[str]) -> OptionInfo:
    """Make the option `--format` of a command that knows these formats."""
    option: OptionInfo = typer.Option("--format", metavar="|".join(formats), help="How to print it.")
    return option


def at_option() -> OptionInfo:
    """Make the option `--at` of a command that reads; its value is what `Session.load` takes."""
    option: OptionInfo = typer.Option(
        "--at", metavar="DATE|TAG|REV", callback=_past, help="As it was then: 2026-09-01, last-meeting …"
    )
    return option


def since_option(name: str, told: str) -> OptionInfo:
    """Make an option that names an earlier state, with what it does; its value is what `Session.moment` takes."""
    option: OptionInfo = typer.Option(name, metavar="DATE|TAG|REV", callback=_past, help=told)
    return option


def require_order(since: date, until: date) -> None:
    """WrongUse where the state of `--until` is earlier than that of `--since`."""
    if until < since:
        raise WrongUse(
            Message("--since {since} is later than --until {until}", since=since, until=until),
            Message("swap the two"),
        )


def pick(option: str, word: str, choices: Mapping[str, Chosen], also: Iterable[tuple[str, str]] = ()) -> Chosen:
    """Give what a word stands for; case and umlauts do not matter. `also` are further names, each with its choice.

    Raises:
        WrongUse: the word stands for nothing, or its name for several things; the hint says for what it could.
    """
    further = tuple(also)
    folded = fold(word)
    meant = [name for name in choices if fold(name) == folded] or [key for name, key in further if fold(name) == folded]
    if len(set(meant)) == 1:
        return choices[meant[0]]
    unknown = Message("{option} does not know `{word}`", option=option, word=word)
    raise WrongUse(unknown, _proposal(word, choices, further))


def pick_entry(option: str, word: str, vocabulary: Vocabulary[EntryType]) -> str:
    """Give the id of the entry that a word names: by its id, its label in either language, or a synonym.

    Raises:
        WrongUse: there is no such entry, or more than one.
    """
    names = ((name, entry.id) for entry in vocabulary for name in _names(entry))
    return pick(option, word, vocabulary.entries, names).id


def _names(entry: Entry) -> Iterator[str]:
    yield from (entry.label.de, entry.label.en)
    if isinstance(entry, Partner):
        yield entry.name
    if isinstance(entry, Concept):
        yield from chain.from_iterable(entry.synonyms.values())


def pick_entries(option: str, words: Iterable[str] | None, vocabulary: Vocabulary[EntryType]) -> frozenset[str]:
    """Give the ids of the entries that the words of a repeated option name.

    Raises:
        WrongUse: one of them names no entry.
    """
    return frozenset(pick_entry(option, word, vocabulary) for word in words or ())


def pick_statuses(option: str, words: Iterable[str] | None) -> frozenset[Status]:
    """Give the statuses that the words of a repeated option name, by their values or by what people call them.

    Raises:
        WrongUse: one of them names no status.
    """
    if not words:
        return frozenset()
    names = [(Translator(language)(name), status) for language in LANGUAGES for status, name in STATUS.items()]
    return frozenset(pick(option, word, {status.value: status for status in Status}, names) for word in words)


def pick_project(portfolio: Portfolio, name: str, at: str | None = None) -> ProjectRecord:
    """Give the record of that id; `at` is what the state is called if it is a past one.

    Raises:
        WrongUse: there is none, or it cannot be used; the hint says which may be meant.
    """
    record = portfolio.projects.get(fold(name))
    if record is not None:
        return record
    if name in portfolio.unreadable or any(broken.id == name for broken in portfolio.broken):
        wrong = (
            Message("see what is wrong: sr validate")
            if at is None
            else Message("see what was wrong: sr validate --at {at}", at=at)
        )
        raise WrongUse(Message("The record of {id} cannot be used", id=name), wrong)
    if at is None and name in portfolio.archived:
        raise WrongUse(
            Message("{id} is in the archive", id=name), Message("bring it back: sr archive {id} --restore", id=name)
        )
    meant = did_you_mean(guesses(portfolio, name))
    if at is None:
        raise WrongUse(Message("There is no project `{id}`", id=name), meant or Message("see all: sr list"))
    raise WrongUse(
        Message("There was no project `{id}` at that time", id=name),
        meant or Message("see all: sr list --at {at}", at=at),
    )


def path_from_root(path: str, cwd: Path, root: Path, *, stands: bool = True) -> str:
    """Give a path of the command line, which is seen from the working folder, as it is seen from the root.

    `stands` says whether something must stand there.

    Raises:
        WrongUse: nothing stands there though it must, or it is not in the portfolio.
    """
    named = cwd / path
    whole = named.parent.resolve() / named.name if named.name != ".." else named.resolve()  # a link stays one
    if not path or not whole.is_relative_to(root) or (stands and not os.path.lexists(whole)):
        raise WrongUse(
            Message("There is no `{path}` in the portfolio", path=path),
            Message("name a file or folder of the portfolio, seen from this folder, or none to see everything"),
        )
    return whole.relative_to(root).as_posix()


def revision(word: str) -> str:
    """Give a day that people write, such as 1.9.2026, in the ISO form; what is no day names a revision."""
    from sr_cli.wizard.answers import read_day

    try:
        return read_day(word).isoformat()
    except WrongUse:
        return word


def _past(word: str | None) -> str | None:
    return None if word is None else revision(word)


def _proposal(word: str, choices: Iterable[str], also: Iterable[tuple[str, str]]) -> Text:
    """Say what may have been meant instead of a word, or what is allowed."""
    allowed = tuple(choices)
    hint = did_you_mean(nearest_of(word, (*((name, name) for name in allowed), *also)))
    if hint is not None:
        return hint
    if len(allowed) <= _FEW:
        return Message("allowed: {names}", names=Listing(tuple(f"`{name}`" for name in allowed), "or"))
    return Message("there are {n} such names, none of them is like it", n=len(allowed))
