"""Which portfolio is meant: the one named, else the nearest upwards."""

from collections.abc import Callable, Mapping
from pathlib import Path

from sr_cli.errors import NoPortfolio
from sr_cli.message import Message

MARK = Path("portfolio", "region.toml")
"""The file by which the root of a portfolio is known."""


def stands_in(folder: Path) -> bool:
    """Tell whether a portfolio stands in a folder of the work tree."""
    return (folder / MARK).is_file()


def find_root(
    cwd: Path, environ: Mapping[str, str], explicit: Path | None = None, holds: Callable[[Path], bool] = stands_in
) -> Path:
    """Give the root of the portfolio: `--root`, else `SR_ROOT`, else the nearest folder upwards; else NoPortfolio.

    `holds` tells whether a folder holds a portfolio.
    """
    named = explicit or (Path(environ["SR_ROOT"]) if environ.get("SR_ROOT") else None)
    if named is not None:
        return _named(cwd / named, holds)
    for folder in (cwd, *cwd.parents):
        if holds(folder):
            return folder
    raise NoPortfolio(
        Message("There is no portfolio here"),
        Message("Go to the folder of a portfolio, name it with --root, or start one with sr init"),
    )


def _named(root: Path, holds: Callable[[Path], bool]) -> Path:
    if holds(root):
        return root
    raise NoPortfolio(
        Message("There is no portfolio in {folder}", folder=str(root)),
        Message("Name the folder that holds {file}", file=MARK.as_posix()),
    )
