"""What is left to decide after a merge."""

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from sr_cli.message import Message, Plural
from sr_cli.model.portfolio import Portfolio
from sr_cli.query.exchange import Clash
from sr_cli.render.clashes import clash_data, clashes
from sr_cli.render.machine import as_json
from sr_cli.render.screen import Screen

View: TypeAlias = Callable[[tuple[Clash, ...], Portfolio, Screen], None]


def text(found: tuple[Clash, ...], portfolio: Portfolio, screen: Screen) -> None:
    """Say it to a person."""
    if not found:
        screen.line(Message("Nothing is left to decide."))
        return
    clashes(found, portfolio, screen)
    screen.line(
        Plural(
            "{n} file is left to decide: sr conflicts asks on a terminal, one by one",
            "{n} files are left to decide: sr conflicts asks on a terminal, one by one",
            len(found),
        )
    )


def json(found: tuple[Clash, ...], _: Portfolio, screen: Screen) -> None:
    """Say it to a program."""
    screen.machine(as_json({"format": 1, "conflicts": clash_data(found)}))


FORMATS: Final[Mapping[str, View]] = {"text": text, "json": json}
