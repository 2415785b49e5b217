"""From what is given and asked to a portfolio that stands in a git repository."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sr_cli.checker import check
from sr_cli.errors import NotWritten, WrongUse
from sr_cli.findings import Severity
from sr_cli.message import Message
from sr_cli.render.diagnostics import FORMATS
from sr_cli.session import Session
from sr_cli.store.founding import Start, start
from sr_cli.store.git import initialise, is_installed, top_level
from sr_cli.store.hooks import install
from sr_cli.store.root import MARK
from sr_cli.store.writing import write_new
from sr_cli.wizard.founding import Given, founding


@dataclass(frozen=True, slots=True)
class Request:
    """How `sr init` was called."""

    root: Path
    given: Given
    hooks: bool | None
    """Whether hooks are wanted; None where that depends on whether git is installed."""
    no_input: bool
    dry_run: bool


def open_portfolio(request: Request, missing_sr: Message, session: Session) -> tuple[str, ...]:
    """Start the portfolio that `sr init` was asked for, and give the files that are (or would be) written.

    `missing_sr` is what the hook says where it cannot find `sr`.
    """
    root = request.root
    if (root / MARK).exists():
        raise WrongUse(Message("There is a portfolio in {folder} already", folder=str(root)))
    new = start(root, founding(request.given, session, no_input=request.no_input))
    _refuse_errors(new, session)
    if not request.dry_run:
        _write(root, new.files)
        if is_installed() or request.hooks:
            if top_level(root) is None:
                initialise(root)
            if request.hooks is not False:
                install(root, session.translate(missing_sr))
    return tuple(new.files)


def _refuse_errors(new: Start, session: Session) -> None:
    report = check(new.loaded, new.tree)
    if report.count(Severity.ERROR):
        FORMATS["plain"](report, session.talk)
        raise NotWritten(Message("The portfolio would have errors, nothing was written"))


def _write(root: Path, files: Mapping[str, str]) -> None:
    root.mkdir(parents=True, exist_ok=True)
    for path, text in files.items():
        write_new(root, path, text)
