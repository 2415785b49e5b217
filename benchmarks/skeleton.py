"""Lays out a portfolio for the benchmarks: the vocabularies of `sr init`, schemas, and everything in one commit."""

import os
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from importlib.resources import files
from pathlib import Path
from typing import Final

import tomli_w

from sr_cli.store.files.schema_files import schema_path
from sr_cli.store.files.writing import write_new
from sr_cli.store.upkeep.founding import Founding
from sr_cli.store.upkeep.founding import start as found

Entries = Mapping[str, Mapping[str, object]]
"""The entries of a vocabulary by id."""

_VOCABULARIES: Final = files("sr_cli") / "data" / "vocabularies"

_SETTINGS: Final = (
    *("git", "-c", "user.name=Projektleitstelle", "-c", "user.email=projektleitstelle@musterkreis.example"),
    *("-c", "commit.gpgSign=false", "-c", "core.autocrlf=false", "-c", "core.hooksPath=.git/hooks", "-c", "gc.auto=0"),
)
_AT_ONCE: Final = ("-c", "core.bigFileThreshold=1", "-c", "core.compression=1")
"""Makes git write all files into one pack instead of a loose object each."""
_OFFICE: Final = b"Projektleitstelle <projektleitstelle@musterkreis.example>"
_DAY: Final = "2026-01-01T12:00:00+0000"
"""When everything is committed: a fixed day, so that the same content gives the same hash."""


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit that is to be made on top of those before it."""

    when: datetime
    message: str
    changed: Mapping[str, bytes | None]
    """Contents by path; None for a file that goes."""


def shipped(kind: str) -> dict[str, dict[str, object]]:
    """Give the entries of a vocabulary (`themes`, `concepts` …) that `sr init` brings."""
    return tomllib.loads(_VOCABULARIES.joinpath(f"{kind}.toml").read_text(encoding="utf-8"))


def start(root: Path, name: str, coordinator: str, partners: Entries, guidelines: Entries | None = None) -> None:
    """Make a portfolio without records as `sr init` does; ends the program where the folder holds something already."""
    if root.exists() and (not root.is_dir() or any(root.iterdir())):
        sys.exit(f"{root} exists and is no empty folder; name another one")
    given = {"partners": partners, **({"guidelines": guidelines} if guidelines else {})}
    for kind, entries in given.items():
        write_new(root, f"portfolio/{kind}.toml", f"#:schema ../{schema_path(kind)}\n\n{tomli_w.dumps(entries)}")
    for path, text in found(root, Founding(name, coordinator, "de", partners=(), note="")).files.items():
        write_new(root, path, text)


def commit(root: Path, message: str) -> None:
    """Make the folder a git repository with one commit of everything in it."""
    _git(root, "init", "--quiet", "--initial-branch=main")
    attributes = root / ".git" / "info" / "attributes"
    attributes.parent.mkdir(exist_ok=True)
    attributes.write_text("* -text\n", encoding="utf-8")  # files whose line ends git looks at do not go into the pack
    _git(root, *_AT_ONCE, "add", "--all")
    attributes.unlink()
    _git(root, "commit", "--quiet", "--no-verify", f"--message={message}")


def commit_all(root: Path, commits: Iterable[Commit]) -> None:
    """Make the folder a git repository with these commits, of which the first has everything in the folder, too.

    It is packed as a clone is.
    """
    _git(root, "init", "--quiet", "--initial-branch=main")
    present = {path.relative_to(root).as_posix(): path for path in root.rglob("*") if path.is_file()}
    changed: dict[str, bytes | None] = {
        path: file.read_bytes() for path, file in present.items() if not path.startswith(".git/")
    }
    with subprocess.Popen(("git", "fast-import", "--quiet"), cwd=root, stdin=subprocess.PIPE) as process:
        assert process.stdin is not None
        for commit in commits:
            process.stdin.writelines(_imported(commit, changed))
            changed = {}
    if process.returncode:
        sys.exit("git fast-import failed")
    _git(root, "reset", "--quiet", "--hard", "main")
    _git(root, "repack", "-a", "-d", "-f", "--quiet")


def _imported(commit: Commit, first: Mapping[str, bytes | None]) -> Iterable[bytes]:
    """Give a commit in the language of `git fast-import`."""
    message = commit.message.encode()
    yield b"commit refs/heads/main\ncommitter %b %d +0000\n" % (_OFFICE, commit.when.timestamp())
    yield b"data %d\n%b\n" % (len(message), message)
    for path, content in {**first, **commit.changed}.items():
        if content is None:
            yield b"D %b\n" % path.encode()
        else:
            yield b"M 100644 inline %b\ndata %d\n%b\n" % (path.encode(), len(content), content)


def _git(root: Path, *arguments: str) -> None:
    elsewhere = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    dated = {**elsewhere, "GIT_AUTHOR_DATE": _DAY, "GIT_COMMITTER_DATE": _DAY}
    subprocess.run([*_SETTINGS, *arguments], cwd=root, env=dated, check=True)
