"""What came and went when a portfolio was brought together with the shared one, or what stops it."""

from collections.abc import Callable, Mapping
from typing import Final

from sr_cli.message import Message, Plural, Text
from sr_cli.query.exchange import Exchange, Outcome, Where
from sr_cli.render.clashes import clashes
from sr_cli.render.diagnostics.line import place
from sr_cli.render.exchanged import lines
from sr_cli.render.screen import Screen, Style, one_line
from sr_cli.render.sync_data import json

_SHOWN: Final = 12
"""So many records are told one by one."""

_ORIGIN: Final[Mapping[Where, Message]] = {
    "here": Message("from here"),
    "joined": Message("from both together"),
}


def text(outcome: Outcome, screen: Screen) -> None:
    """Say it to a person."""
    _TOLD[outcome.ending](outcome, screen)
    if outcome.inherited:
        screen.warn(
            Plural(
                "The shared portfolio itself has {n} error, which stops nothing here: {path}",
                "The shared portfolio itself has {n} errors, which stop nothing here, such as in {path}",
                len(outcome.inherited),
                path=outcome.inherited[0].path,
            ),
            Message("see all: sr validate"),
        )


def _synced(outcome: Outcome, screen: Screen) -> None:
    _came_and_went(outcome, screen)
    screen.line((Message("Your portfolio and the shared one are the same now."), Style.GOOD))


def _unchanged(_: Outcome, screen: Screen) -> None:
    screen.line(Message("Nothing new: your portfolio and the shared one are the same."))


def _planned(outcome: Outcome, screen: Screen) -> None:
    if outcome.uncommitted.is_empty and outcome.received.is_empty and outcome.sent.is_empty:
        _unchanged(outcome, screen)
        return
    _part(Message("Would be committed:"), outcome.uncommitted, outcome, screen)
    _part(Message("Would come in:"), outcome.received, outcome, screen)
    _part(Message("Would go out:"), outcome.sent, outcome, screen)
    both = sorted(
        {each.record.id for each in outcome.received.records} & {each.record.id for each in outcome.sent.records}
    )
    for identifier in both:
        screen.line(Message("{id} was changed on both sides", id=identifier))
    screen.line(Message("Nothing was changed: --dry-run"))


def _uncommitted(outcome: Outcome, screen: Screen) -> None:
    _part(Message("Not committed yet:"), outcome.uncommitted, outcome, screen)
    _stop(
        screen,
        Message("Changes of the portfolio are not committed, so nothing was fetched or shared"),
        Message("commit and share them: sr sync --commit"),
    )


def _invalid(outcome: Outcome, screen: Screen) -> None:
    _part(Message("Came in:"), outcome.received, outcome, screen)
    for found, origin in outcome.findings:
        screen.line((place(found), Style.STRONG), " ", found.code, " ", found.name, " (", _ORIGIN[origin], "): ",
                    one_line(screen.translate(found.message)), hang=4)  # fmt: skip
        if found.hint:
            screen.line((Message("hint:"), Style.ACCENT), " ", found.hint, indent=4, hang=2)
    _stop(
        screen,
        Plural(
            "{n} error would be shared; the shared portfolio is untouched",
            "{n} errors would be shared; the shared portfolio is untouched",
            len(outcome.findings),
        ),
        _remedy(outcome),
    )


def _remedy(outcome: Outcome) -> Message:
    if outcome.waits:
        return Message("mend the records, then go on: sr sync; or put back what was before: sr sync --abort")
    return Message("mend the records, then: sr sync --commit")


def _conflicts(outcome: Outcome, screen: Screen) -> None:
    _part(Message("Came in:"), outcome.received, outcome, screen)
    clashes(outcome.clashes, outcome.portfolio, screen)
    _stop(
        screen,
        Plural(
            "{n} file was changed on both sides; the shared portfolio is untouched",
            "{n} files were changed on both sides; the shared portfolio is untouched",
            len(outcome.clashes),
        ),
        Message("decide one by one: sr conflicts; or put back what was before: sr sync --abort"),
    )


def _came_and_went(outcome: Outcome, screen: Screen) -> None:
    _part(Message("Came in:"), outcome.received, outcome, screen)
    _part(Message("Went out:"), outcome.sent, outcome, screen)


def _part(heading: Message, exchange: Exchange, outcome: Outcome, screen: Screen) -> None:
    if exchange.is_empty:
        return
    screen.line((heading, Style.STRONG))
    for number, line in enumerate(lines(exchange, outcome.portfolio)):
        if number < _SHOWN:
            screen.line(line, indent=2, hang=2)
    if exchange.size > _SHOWN:
        screen.line(Plural("… {n} more", "… {n} more", exchange.size - _SHOWN), indent=2)


_TOLD: Final[Mapping[str, Callable[[Outcome, Screen], None]]] = {
    "synced": _synced,
    "unchanged": _unchanged,
    "planned": _planned,
    "uncommitted": _uncommitted,
    "invalid": _invalid,
    "conflicts": _conflicts,
}


def _stop(screen: Screen, message: Text, remedy: Text) -> None:
    """Say why it did not go on, and what to do."""
    screen.line((message, Style.ERROR))
    screen.line((Message("hint:"), Style.ACCENT), " ", remedy, indent=2, hang=2)


FORMATS: Final[Mapping[str, Callable[[Outcome, Screen], None]]] = {"text": text, "json": json}
