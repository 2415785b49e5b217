"""How it is told whether git checks, merges and compares the files of a portfolio with `sr`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from sr_cli.message import Message
from sr_cli.render.machine import as_json
from sr_cli.render.screen import Screen


@dataclass(frozen=True, slots=True)
class Standing:
    """What is installed in a repository."""

    hook: str
    """The path of the hook."""
    checks: bool
    """Whether the hook is ours."""
    kept: str
    """The path of the hook that ours runs first; empty if there is none."""
    merges: bool
    compares: bool
    named: bool
    """Whether the portfolio says that its files are merged and compared so."""

    @property
    def complete(self) -> bool:
        """Whether nothing is left to install."""
        return self.checks and self.merges and self.compares and self.named


def text(standing: Standing, screen: Screen) -> None:
    """Say it to a person."""
    if standing.checks:
        screen.line(Message("installed: {hook} checks the portfolio before each commit", hook=standing.hook))
    else:
        screen.line(Message("not installed: no commit is checked; install the hook with sr hooks install"))
    if standing.kept:
        screen.line(Message("{kept}, which stood there before, runs first", kept=standing.kept))
    if standing.merges and standing.named:
        screen.line(Message("installed: what two people changed in one record is merged key by key"))
    else:
        screen.line(Message("not installed: git merges records line by line; change that with sr hooks install"))
    if standing.compares and standing.named:
        screen.line(Message("installed: git diff shows what changed by keys and values"))
    else:
        screen.line(Message("not installed: git diff shows changed lines of files; change that with sr hooks install"))


def json(standing: Standing, screen: Screen) -> None:
    """Say it to a program."""
    screen.machine(
        as_json(
            {
                "format": 1,
                "installed": standing.checks,
                "hook": standing.hook,
                "kept": standing.kept or None,
                "merge_driver": standing.merges,
                "diff_driver": standing.compares,
                "attributes": standing.named,
            }
        )
    )


FORMATS: Final[Mapping[str, Callable[[Standing, Screen], None]]] = {"text": text, "json": json}
