"""What git remembers of the files of a portfolio: since when they are as they are."""

import hashlib
import os
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Final

from sr_cli.errors import SystemFailed
from sr_cli.store.git.folders import required_top
from sr_cli.store.git.objects import Entry
from sr_cli.store.git.revisions import head_or_nothing
from sr_cli.store.git.run import ask, read
from sr_cli.store.git.states import commit_tree, index_tree
from sr_cli.store.source.root import MARK

_FOLDER: Final = MARK.parts[0]
_SHA1_DIGITS: Final = 40


def changed_since(root: Path, commit: str) -> frozenset[str]:
    """Give the files of a portfolio that were changed or added after a commit, also what is not committed.

    The commit is named by its full hash. Paths are relative to the root of the portfolio.
    """
    then = _blobs(root, commit)
    now = read(root, "ls-files", "--cached", "--others", "--exclude-standard", "-z", "--", _FOLDER)
    return frozenset(path for path in now.split("\0") if path and differs(root / path, then.get(path)))


def changed_between(root: Path, earlier: str, later: str) -> frozenset[str]:
    """Give the files of a portfolio that were changed or added from one commit to another, both named by full hashes.

    Paths are relative to the root of the portfolio.
    """
    listing = read(
        *(root, "diff-tree", "-r", "-z", "--name-only", "--no-renames", "--diff-filter=d", "--relative"),
        *("--no-ext-diff", "--no-textconv", earlier, later, "--", _FOLDER),
    )
    return frozenset(filter(None, listing.split("\0")))


def last_change(root: Path, path: str, until: str = "HEAD") -> date | None:
    """Give the day of the last commit that changed a file; None where there is none or no repository to ask.

    Only commits up to HEAD, or up to that of a full hash, count.
    """
    try:
        answer = ask(root, "rev-list", "--max-count=1", "--format=%cs", until, "--", path)
    except SystemFailed:
        return None
    return date.fromisoformat(answer.out.rpartition("\n")[2]) if answer.status == 0 and answer.out else None


def uncommitted(root: Path, paths: Iterable[str]) -> frozenset[str]:
    """Give those of these files of a portfolio that stand in no commit as they are now: what is changed would be lost.

    They have changes, staged or not, or git does not know them. A link stands for the file to which it leads.
    SystemFailed where there is no repository.
    """
    required_top(root)
    committed = commit_tree(root, head_or_nothing(root)).entries
    staged = index_tree(root).entries
    top = root.resolve()
    return frozenset(path for path in paths if _has_changed((top / path).resolve(), top, committed, staged))


def committed_in(root: Path, path: str) -> str | None:
    """Give the short hash of the commit that is checked out if it holds a file, in whatever form; None else."""
    held = ask(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"HEAD:./{path}")
    return None if held.status else read(root, "rev-parse", "--short", "HEAD")


def _has_changed(file: Path, top: Path, committed: Mapping[str, Entry], staged: Mapping[str, Entry]) -> bool:
    path = file.relative_to(top).as_posix() if file.is_relative_to(top) else ""
    entry = committed.get(path)
    return entry is None or entry != staged.get(path) or differs(file, entry.blob)


def _blobs(root: Path, tree: str) -> dict[str, str]:
    """Give the hash of every file that the portfolio had in a commit or tree, by path."""
    listing = read(root, "ls-tree", "-r", "-z", tree, "--", _FOLDER)
    entries = (entry.split("\t", 1) for entry in listing.split("\0") if entry)
    return {path: mode_and_hash.rpartition(" ")[2] for mode_and_hash, path in entries}


def differs(file: Path, blob: str | None) -> bool:
    """Tell whether a file is there and holds something else than git keeps under a hash; ends of lines do not count.

    To answer that, git itself would run the filters that the repository's settings name.
    """
    try:
        content = os.fsencode(file.readlink()) if file.is_symlink() else file.read_bytes()
    except OSError:  # it was deleted, or is a folder
        return False
    return blob is None or not is_blob(content, blob)


def is_blob(content: bytes, blob: str) -> bool:
    """Tell whether a content is what git keeps under a hash; ends of lines do not count."""
    digits = len(blob)
    return _hash(content, digits) == blob or (
        b"\r" in content and _hash(content.replace(b"\r\n", b"\n"), digits) == blob
    )


def _hash(content: bytes, digits: int) -> str:
    """Give the hash under which git keeps a content, in repositories of SHA-1 (40 digits) or SHA-256."""
    method = "sha1" if digits == _SHA1_DIGITS else "sha256"
    return hashlib.new(method, b"blob %d\0%b" % (len(content), content), usedforsecurity=False).hexdigest()
