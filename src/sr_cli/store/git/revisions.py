"""What somebody means by the name of a revision or a day: resolved once, to a full hash."""

import re
from datetime import date
from pathlib import Path
from typing import Final

from sr_cli.errors import SystemFailed, WrongUse
from sr_cli.message import Message
from sr_cli.store.git.refusals import no_repository
from sr_cli.store.git.run import Answer, ask, read

_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_HASH: Final = re.compile(r"[0-9a-f]{40}([0-9a-f]{24})?")
_AMBIGUOUS: Final = "is ambiguous"
"""How git tells, in its own words, that a branch and a tag have the same name, or a short hash means several things."""


def commit_named(root: Path, name: str) -> str:
    """Give the full hash of the commit that a revision or a day names, of the empty tree for a day before the first.

    A day (`2026-09-01`) stands for the main line as it was when that day began.
    WrongUse for a day that is none, a name of nothing and one of several states; SystemFailed outside of a repository,
    and for a day before all that a shallow clone holds.
    """
    if _DAY.fullmatch(name):
        return _at_start_of(root, day_of(name))
    answer = _parsed(root, name)
    if _AMBIGUOUS in answer.err:
        raise WrongUse(
            Message("{name} names more than one state of the portfolio", name=f"`{name}`"),
            Message("write more of it, or say which one: refs/tags/{name} or refs/heads/{name}", name=name),
        )
    if answer.status or not _HASH.fullmatch(answer.out):  # of `^HEAD`, git says that it is to be left out
        require_repository(root)
        raise WrongUse(
            Message("git knows no date, tag, branch or commit {name}", name=f"`{name}`"),
            Message("write a day such as 2026-09-01 or 1.9.2026, or see the tags: git tag"),
        )
    return answer.out


def is_day(name: str) -> bool:
    """Tell whether a name is written like a day, which no revision is."""
    return _DAY.fullmatch(name) is not None


def day_of(text: str) -> date:
    """Give the day that is written like one; WrongUse where the calendar has no such day."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise WrongUse(Message("There is no day {day}", day=text)) from error


def committed_on(root: Path, commit: str) -> date | None:
    """Give the day on which the commit of a full hash was made; None for the empty tree."""
    answer = ask(root, "rev-list", "--max-count=1", "--format=%cs", commit, "--")
    return date.fromisoformat(answer.out.rpartition("\n")[2]) if answer.out else None


def head_or_nothing(root: Path) -> str:
    """Give the full hash of the commit that is checked out, of the empty tree before the first one."""
    answer = ask(root, "rev-parse", "--verify", "--quiet", "HEAD^{commit}")
    return answer.out or _empty_tree(root)


def _parsed(root: Path, name: str) -> Answer:
    """Let git tell which commit a name means; what no command line can hold means nothing."""
    if "\0" in name:
        return Answer(1, "", "")
    # Not --quiet: git would also be silent about a name that several things have.
    return ask(
        root, "-c", "core.warnAmbiguousRefs=true", "rev-parse", "--verify", "--end-of-options", f"{name}^{{commit}}"
    )


def require_repository(root: Path) -> None:
    """Raise SystemFailed outside of any repository: there, git does not fail because it does not know a name."""
    answer = ask(root, "rev-parse", "--absolute-git-dir")  # a bare repository has no top folder
    if "not a git repository" in answer.err:
        raise no_repository(root)
    answer.succeeded()


def _at_start_of(root: Path, day: date) -> str:
    before = f"--before={day.isoformat()}T00:00:00"
    newest = ask(root, "rev-list", "--max-count=1", "--first-parent", before, "HEAD", "--")
    if newest.status:  # as before the first commit
        require_repository(root)
    elif not newest.out and read(root, "rev-parse", "--is-shallow-repository") == "true":
        raise SystemFailed(
            Message("This clone does not hold what was before {day}", day=day),
            Message("fetch the rest: git fetch --unshallow"),
        )
    return newest.out or _empty_tree(root)


def _empty_tree(root: Path) -> str:
    return read(root, "hash-object", "-t", "tree", "--stdin")
