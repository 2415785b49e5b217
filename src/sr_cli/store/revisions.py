"""What somebody means by the name of a revision or a day: resolved once, to a full hash."""

import re
from datetime import date
from pathlib import Path
from typing import Final

from sr_cli.errors import WrongUse
from sr_cli.message import Message
from sr_cli.store.git import ask, read

_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def commit_named(root: Path, name: str) -> str:
    """Give the full hash of the commit that a revision or a day names, of the empty tree for a day before the first.

    A day (`2026-09-01`) stands for the main line as it was when that day began.
    WrongUse for a day that is none and a name of nothing.
    """
    if _DAY.fullmatch(name):
        return _at_start_of(root, _day(name))
    answer = ask(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    if answer.status:
        raise WrongUse(
            Message("git knows no date, tag, branch or commit {name}", name=f"`{name}`"),
            Message("write a day such as 2026-09-01 or 1.9.2026, or see the tags: git tag"),
        )
    return answer.out


def head_or_nothing(root: Path) -> str:
    """Give the full hash of the commit that is checked out, of the empty tree before the first one."""
    answer = ask(root, "rev-parse", "--verify", "--quiet", "HEAD^{commit}")
    return answer.out or _empty_tree(root)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise WrongUse(Message("There is no day {day}", day=text)) from error


def _at_start_of(root: Path, day: date) -> str:
    before = f"--before={day.isoformat()}T00:00:00"
    newest = ask(root, "rev-list", "--max-count=1", "--first-parent", before, "HEAD", "--")
    return newest.out or _empty_tree(root)


def _empty_tree(root: Path) -> str:
    return read(root, "hash-object", "-t", "tree", "--stdin")
