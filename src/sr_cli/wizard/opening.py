"""From what is given and asked to a portfolio that stands in a git repository."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from sr_cli.checker import check
from sr_cli.errors import NotWritten, SystemFailed, WrongUse
from sr_cli.findings import Severity
from sr_cli.message import Message
from sr_cli.render.diagnostics.text import findings
from sr_cli.session import Session
from sr_cli.store.files.writing import write_new
from sr_cli.store.git.attributes import name_drivers
from sr_cli.store.git.committing import initialise
from sr_cli.store.git.drivers import Drivers
from sr_cli.store.git.drivers import install as install_drivers
from sr_cli.store.git.folders import top_level
from sr_cli.store.git.hooks import Hook, install
from sr_cli.store.source.root import MARK
from sr_cli.store.upkeep.founding import Start, start
from sr_cli.wizard.founding import Given, founding


@dataclass(frozen=True, slots=True)
class Request:
    """How `sr init` was called."""

    root: Path
    given: Given
    hooks: bool | None
    """Whether hooks are wanted; None where that they cannot be had stops nothing."""
    no_input: bool
    dry_run: bool


@dataclass(frozen=True, slots=True)
class Opening:
    """What `sr init` did, or would do."""

    files: tuple[str, ...]
    repository: bool = False
    """Whether the portfolio stands in one."""
    hook: Hook | None = None
    """The hook that was installed."""
    drivers: Drivers | None = None
    """The drivers that were installed beside it."""
    lacking: SystemFailed | None = None
    """Why there is no repository or no hook, though they are wanted."""


def open_portfolio(request: Request, missing_sr: Message, session: Session) -> Opening:
    """Start the portfolio that `sr init` was asked for.

    `missing_sr` is what the hook says where it cannot find `sr`.
    """
    root = request.root
    if (root / MARK).exists():
        raise WrongUse(Message("There is a portfolio in {folder} already", folder=str(root)))
    new = start(root, founding(request.given, session, no_input=request.no_input))
    _refuse_errors(new, session)
    opening = Opening(tuple(new.files))
    if request.dry_run:
        return opening
    _write(root, new.files)
    try:
        if top_level(root) is None:
            initialise(root)
        opening = replace(opening, repository=True)
        if request.hooks is not False:
            hook = install(root, session.translate(missing_sr))
            name_drivers(root)
            opening = replace(opening, hook=hook, drivers=install_drivers(root))
    except SystemFailed as error:
        if request.hooks:
            raise
        opening = replace(opening, lacking=error)
    return opening


def _refuse_errors(new: Start, session: Session) -> None:
    report = check(new.loaded, new.tree, session.today)
    if report.count(Severity.ERROR):
        findings(report, session.talk)
        raise NotWritten(Message("The portfolio would have errors, nothing was written"))


def _write(root: Path, files: Mapping[str, str]) -> None:
    root.mkdir(parents=True, exist_ok=True)
    for path, text in files.items():
        write_new(root, path, text)
