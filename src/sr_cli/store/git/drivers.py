"""The settings by which git merges and compares the files of a portfolio with `sr`, in the clone where they stand.

Where `sr` is gone or fails, git does what it would do without it: it merges by lines and leaves markers, and compares
the files as they are. A driver that only failed would leave our version, as if there had been no other.
"""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sr_cli.store.git.attributes import are_named
from sr_cli.store.git.folders import required_top
from sr_cli.store.git.run import ask, write

_MERGE: Final = "merge.sr.driver"
_COMPARE: Final = "diff.sr.textconv"

_SIGNS: Final[Mapping[str, str]] = {
    "merge.sr.name": "sr: ",
    _MERGE: "-m sr_cli merge-driver ",
    _COMPARE: "-m sr_cli textconv ",
    "diff.sr.xfuncname": r"^\[",
}
"""Our settings, and by what our value of each is known."""

_MERGE_LINE: Final = (
    "{python} -P -m sr_cli merge-driver %O %A %B %L %P; case $? in 0) exit 0 ;; 10) exit 1 ;; esac; "
    "git merge-file -q -L ours -L base -L theirs --marker-size=%L %A %O %B"
)
"""Git replaces the letters and lets a shell run it. 10 is `merge_driver.CONFLICTS`: no failure ends so."""

_COMPARE_LINE: Final = 'f() {{ {python} -P -m sr_cli textconv "$1" 2>/dev/null || cat "$1"; }}; f'


@dataclass(frozen=True, slots=True)
class Drivers:
    """How things stand with the drivers of a clone."""

    merges: bool
    """Whether git merges with `sr`, as this installation of it would have it."""
    compares: bool
    """Whether git compares with it."""
    named: bool
    """Whether the portfolio names both for its files; else they are not used."""
    ours: tuple[str, ...]
    """Our settings that the clone has, also those that an earlier `sr` made."""
    foreign: tuple[str, ...]
    """The settings of these names that somebody else made."""


def look(root: Path) -> Drivers:
    """Tell how things stand in the repository around a portfolio; SystemFailed where there is none."""
    required_top(root)
    set_, wanted = _settings(root), _wanted()
    return Drivers(
        set_.get(_MERGE) == wanted[_MERGE],
        set_.get(_COMPARE) == wanted[_COMPARE],
        are_named(root),
        tuple(name for name, value in set_.items() if _SIGNS[name] in value),
        tuple(name for name, value in set_.items() if _SIGNS[name] not in value),
    )


def install(root: Path) -> Drivers:
    """Make our settings, but none that somebody else made; SystemFailed where there is no repository."""
    standing = look(root)
    for name, value in _wanted().items():
        if name not in standing.foreign:
            write(root, "config", "--local", "--replace-all", name, value).succeeded()
    return look(root)


def uninstall(root: Path) -> Drivers:
    """Take our settings away, and none that somebody else made; gives how things stood."""
    standing = look(root)
    for name in standing.ours:
        write(root, "config", "--local", "--unset-all", name).succeeded()
    return standing


def _settings(root: Path) -> dict[str, str]:
    """Give those of our settings that the clone has, whoever made them."""
    answer = ask(root, "config", "--local", "--null", "--get-regexp", r"^(merge|diff)\.sr\.")
    pairs = (entry.partition("\n") for entry in answer.out.split("\0"))
    return {name: value for name, _, value in pairs if name in _SIGNS}


def _wanted() -> Mapping[str, str]:
    from shlex import quote

    python = quote(Path(sys.executable).as_posix())
    return {
        "merge.sr.name": "sr: key by key",
        _MERGE: _MERGE_LINE.format(python=python.replace("%", "%%")),
        _COMPARE: _COMPARE_LINE.format(python=python),
        "diff.sr.xfuncname": r"^\[.*",
    }
