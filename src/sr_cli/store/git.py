"""What git is asked to do: the one module that knows git, by GitPython.

Arguments are lists, never a shell's line. A revision that somebody typed is resolved once, to a full hash. What only
reads obeys no setting of the repository that would run a program: hooks, monitors, filters.
"""

import hashlib
import os
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sr_cli.errors import SystemFailed, WrongUse
from sr_cli.message import Message
from sr_cli.store.refusals import failure, no_commit, no_repository
from sr_cli.store.root import MARK

_READING = ("--no-optional-locks", "-c", "core.fsmonitor=false", "-c", f"core.hooksPath={os.devnull}")
_FOLDER = MARK.parts[0]
_SHA1_DIGITS = 40
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    out: str
    err: str

    @property
    def said(self) -> str:
        """All that was said, what went wrong first."""
        return f"{self.err}\n{self.out}"


def changed_since(root: Path, since: str) -> frozenset[str]:
    """Give the files of a portfolio that were changed or added after a date or revision, also what is not committed.

    A date (`2026-09-01`) stands for the main line as it was when that day began. Paths are relative to the root of
    the portfolio. SystemFailed where there is no repository, WrongUse for a day that is none and a name of nothing.
    """
    _required_top(root)
    then = _blobs(root, _commit(root, since))
    now = _read(root, "ls-files", "--cached", "--others", "--exclude-standard", "-z", "--", _FOLDER)
    return frozenset(path for path in now.split("\0") if path and _differs(root / path, then.get(path)))


def last_change(root: Path, path: str) -> date | None:
    """Give the day of the last commit that changed a file; None where there is none or no repository to ask."""
    try:
        answer = _reading(root, "rev-list", "--max-count=1", "--format=%cs", "HEAD", "--", path)
    except SystemFailed:
        return None
    return date.fromisoformat(answer.out.rpartition("\n")[2]) if answer.status == 0 and answer.out else None


def commit_file(root: Path, path: str, message: str) -> None:
    """Commit exactly one file; what else is staged stays so. The hooks of the repository run.

    SystemFailed where git or a hook refuses; the file then still stands, and is staged.
    """
    _required_top(root)
    for arguments in (("add",), ("commit", "--quiet", f"--message={message}", "--only")):
        answer = _git(root, "--literal-pathspecs", *arguments, "--", path)
        if answer.status:
            raise no_commit(answer.said, path)


def initialise(root: Path) -> None:
    """Make a repository in a folder that exists; SystemFailed where git refuses."""
    _succeeded(_git(root, "init", "--quiet"))


def top_level(folder: Path) -> Path | None:
    """Give the top folder of the work tree around a folder; None outside of any repository."""
    answer = _reading(folder, "rev-parse", "--show-toplevel")
    if "not a git repository" in answer.err:
        return None
    return Path(_succeeded(answer))


def hooks_folder(root: Path) -> Path:
    """Give the folder from which git runs the hooks, also for work trees and where `core.hooksPath` moves it."""
    top = _required_top(root)
    return top / _succeeded(_git(top, "rev-parse", "--git-path", "hooks"))


def is_own(root: Path, folder: Path) -> bool:
    """Tell whether a folder lies in the work tree or the git folder around a portfolio, so that no other shares it."""
    top = _required_top(root)
    common = top / _read(top, "rev-parse", "--git-common-dir")
    return any(folder.resolve().is_relative_to(own.resolve()) for own in (top, common))


def _blobs(root: Path, tree: str) -> dict[str, str]:
    """Give the hash of every file that the portfolio had in a commit or tree, by path."""
    listing = _read(root, "ls-tree", "-r", "-z", tree, "--", _FOLDER)
    entries = (entry.split("\t", 1) for entry in listing.split("\0") if entry)
    return {path: mode_and_hash.rpartition(" ")[2] for mode_and_hash, path in entries}


def _differs(file: Path, blob: str | None) -> bool:
    """Tell whether a file is there and holds something else than git keeps under a hash; ends of lines do not count.

    To answer that, git itself would run the filters that the repository's settings name.
    """
    try:
        content = os.fsencode(file.readlink()) if file.is_symlink() else file.read_bytes()
    except OSError:  # it was deleted, or is a folder
        return False
    forms = (content, content.replace(b"\r\n", b"\n"))
    return blob is None or all(_hash(form, len(blob)) != blob for form in forms)


def _hash(content: bytes, digits: int) -> str:
    """Give the hash under which git keeps a content, in repositories of SHA-1 (40 digits) or SHA-256."""
    method = "sha1" if digits == _SHA1_DIGITS else "sha256"
    return hashlib.new(method, b"blob %d\0%b" % (len(content), content), usedforsecurity=False).hexdigest()


def _required_top(folder: Path) -> Path:
    top = top_level(folder)
    if top is None:
        raise no_repository(folder)
    return top


def _commit(root: Path, name: str) -> str:
    """Give the full hash of the commit, or of the empty tree for a date before the first one."""
    if _DAY.fullmatch(name):
        return _at_start_of(root, _day(name))
    answer = _reading(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    if answer.status:
        raise WrongUse(
            Message("git knows no date, tag, branch or commit {name}", name=f"`{name}`"),
            Message("write a day such as 2026-09-01 or 1.9.2026, or see the tags: git tag"),
        )
    return answer.out


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise WrongUse(Message("There is no day {day}", day=text)) from error


def _at_start_of(root: Path, day: date) -> str:
    before = f"--before={day.isoformat()}T00:00:00"
    newest = _reading(root, "rev-list", "--max-count=1", "--first-parent", before, "HEAD", "--")
    return newest.out or _read(root, "hash-object", "-t", "tree", "--stdin")


def _read(folder: Path, *arguments: str) -> str:
    return _succeeded(_reading(folder, *arguments))


def _reading(folder: Path, *arguments: str) -> _Answer:
    return _git(folder, *_READING, "--literal-pathspecs", *arguments)


def _succeeded(answer: _Answer) -> str:
    if answer.status:
        raise failure(answer.said)
    return answer.out


def _git(folder: Path, *arguments: str) -> _Answer:
    """Run git in a folder; it cannot ask anybody anything.

    It speaks English, because GitPython sets LANGUAGE and LC_ALL; LC_ALL is put back, for a hook that may run.
    """
    try:
        from git.cmd import Git
        from git.exc import GitCommandNotFound
    except ImportError as error:  # GitPython looks for git while it is imported
        raise _no_git() from error
    environ = {"GIT_TERMINAL_PROMPT": "0", "LC_ALL": os.environ.get("LC_ALL", "")}
    try:
        status, out, err = Git(folder).execute(
            ["git", *arguments], with_extended_output=True, with_exceptions=False, env=environ
        )
    except GitCommandNotFound as error:
        raise _no_git() from error
    return _Answer(status, out, err)


def _no_git() -> SystemFailed:
    return SystemFailed(Message("git was not found"), Message("install git, then try again"))
