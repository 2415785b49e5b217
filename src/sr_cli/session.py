"""The world around one call of `sr`: streams, environment, folder, language, day. It is passed on, never global."""

from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from sr_cli.message import Label, Listing, Message, Plural, Text
from sr_cli.render.screen import Screen
from sr_cli.translation import Translator, language_of

if TYPE_CHECKING:
    from sr_cli.store.git.objects import ObjectTree
    from sr_cli.store.records.loaded import Loaded
    from sr_cli.store.source.tree import WorkTree

_NAMED = 3
"""So many files are named when some are left out."""
_WIDTH = 80
"""Columns where neither the environment nor a terminal tells another width."""


@dataclass(frozen=True, slots=True)
class Session:
    """Everything that a command may know of the world."""

    stdin: TextIO
    stdout: TextIO
    stderr: TextIO
    environ: Mapping[str, str]
    cwd: Path
    today: date
    terminal_width: int | None = None
    """Columns of the terminal, None where the caller has none."""
    chosen_root: Path | None = None
    """The root that `--root` names."""

    @property
    def translate(self) -> Translator:
        """The translator into the user's language."""
        return Translator(language_of(self.environ))

    @property
    def screen(self) -> Screen:
        """Where data go: standard output."""
        return self._screen(self.stdout)

    @property
    def talk(self) -> Screen:
        """Where everything else goes that is said to a person: standard error."""
        return self._screen(self.stderr)

    @property
    def interactive(self) -> bool:
        """Whether a person can answer questions."""
        return self.stdin.isatty() and self.stderr.isatty()

    def tree(self) -> "WorkTree":
        """Give the files of the portfolio around the working folder; NoPortfolio where there is none."""
        from sr_cli.store.source.root import find_root
        from sr_cli.store.source.tree import WorkTree

        return WorkTree(find_root(self.cwd, self.environ, self.chosen_root))

    def root_in_git(self) -> Path:
        """Give the root of the portfolio around the working folder, also where only git has its files.

        NoPortfolio where there is none.
        """
        from sr_cli.store.git.states import stands_in_git
        from sr_cli.store.source.root import find_root, stands_in

        return find_root(
            *(self.cwd, self.environ, self.chosen_root), lambda folder: stands_in(folder) or stands_in_git(folder)
        )

    def moment(self, at: str) -> str:
        """Give the full hash of the commit that a revision, a day, a tag or `last-meeting` names; else WrongUse."""
        from sr_cli.store.history.past import moment

        return moment(self.root_in_git(), at, self.today)

    def day_at(self, at: str | None) -> date:
        """Give the day from which one looks: today, or that of a past state, as `store.past.day_of_state` has it."""
        if at is None:
            return self.today
        from sr_cli.store.history.past import day_of_state

        return day_of_state(self.root_in_git(), at, self.today)

    def load(self, at: str | None = None) -> "Loaded":
        """Read the portfolio as it is, or as it was at a revision or day, and say what had to be left out.

        NoPortfolio where there is or was none, WrongUse for a revision that git does not know.
        """
        return self.read(at)[0]

    def read(self, at: str | None = None) -> "tuple[Loaded, WorkTree | ObjectTree]":
        """Read the portfolio as `load` does, and give the files from which it was read, too."""
        loaded, tree = self._now() if at is None else self._then(at)
        self.tell_left_out(loaded, at)
        return loaded, tree

    def tree_at(self, at: str | None) -> "WorkTree | ObjectTree":
        """Give the files of the portfolio as they are (None), or as they were at a revision or day.

        NoPortfolio where there is or was none, WrongUse for a revision that git does not know.
        """
        if at is None:
            return self.tree()
        from sr_cli.store.history.past import past_tree

        return past_tree(self.root_in_git(), at, self.today)

    def _now(self) -> "tuple[Loaded, WorkTree]":
        from sr_cli.store.records.load import load

        tree = self.tree()
        return load(tree), tree

    def _then(self, at: str) -> "tuple[Loaded, ObjectTree]":
        from sr_cli.store.history.past import load_past, past_tree

        tree = past_tree(self.root_in_git(), at, self.today)
        return load_past(tree), tree

    def in_portfolio_language(self, text: Text) -> Label:
        """Give a text as it stands in the history that all share: in the language of the portfolio, whoever writes."""
        from sr_cli.store.records.load import load_region

        said = Translator(load_region(self.tree()).language)(text)
        return Label(said, said)

    def alone(self) -> AbstractContextManager[None]:
        """Keep every other `sr` from writing to the portfolio meanwhile; nobody is to be asked anything within.

        SystemFailed where another one does not come to an end.
        """
        from sr_cli.store.git.locking import alone

        return alone(self.tree().root)

    def tell_left_out(self, loaded: "Loaded", at: str | None) -> None:
        """Say on the side which files of the portfolio, or of its past state, are at fault and so left out."""
        if not loaded.faults:
            return
        from sr_cli.store.toml.text import HARMLESS

        sound = {project.path for project in loaded.portfolio.projects.values()}
        paths = sorted({fault.path for fault in loaded.faults if fault.rule not in HARMLESS} - sound)
        if not paths:
            return
        named = Listing((*paths[:_NAMED], *(("…",) if len(paths) > _NAMED else ())))
        self.talk.warn(
            Plural(
                "{n} file is at fault and left out, in whole or in part: {paths}",
                "{n} files are at fault and left out, in whole or in part: {paths}",
                len(paths),
                paths=named,
            ),
            Message("see what is wrong: sr validate")
            if at is None
            else Message("see what was wrong: sr validate --at {at}", at=at),
        )

    def _screen(self, stream: TextIO) -> Screen:
        columns = self.environ.get("COLUMNS", "")
        terminal = stream.isatty()
        width = int(columns) if columns.isdecimal() and int(columns) else (self.terminal_width if terminal else None)
        colour = bool(self.environ.get("FORCE_COLOR")) or (
            terminal and not self.environ.get("NO_COLOR") and self.environ.get("TERM") != "dumb"
        )
        return Screen(stream, self.translate, width or _WIDTH, terminal=terminal, colour=colour)
