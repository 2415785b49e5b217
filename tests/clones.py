"""Clones of one shared portfolio, for tests of what travels between them."""

from functools import cache
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

import portfolios
from repositories import commit, git

BAUM = "portfolio/projects/luenen/luenen-baeume.toml"
MELDER = "portfolio/projects/kamen/kamen-maengelmelder.toml"
ABFALL = "portfolio/projects/werne/werne-abfall.toml"


@cache
def _made() -> "TemporaryDirectory[str]":
    """Make a bare repository and a clone of it, once for all tests: copies are made in a tenth of the time."""
    folder = TemporaryDirectory()
    root = portfolios.write(Path(folder.name, "first"))
    git(root, "init", "--quiet", "--template=")
    commit(root, {}, "Start", day="2026-11-01")
    git(root.parent, "clone", "--quiet", "--bare", "--template=", "first", "shared.git")
    git(root.parent, "clone", "--quiet", "--template=", "shared.git", "clone")
    return folder


def shared(folder: Path, *names: str) -> tuple[Path, ...]:
    """Make a bare repository `shared.git` with the portfolio, and clones of these names."""
    made = Path(_made().name)
    copytree(made / "shared.git", folder / "shared.git")
    for name in names:
        copytree(made / "clone", folder / name)
        settings = folder / name / ".git/config"
        text = settings.read_text(encoding="utf-8")
        settings.write_text(text.replace(str(made), folder.as_posix()), encoding="utf-8")
    return tuple(folder / name for name in names)


def clone(folder: Path, name: str) -> Path:
    """Make a further clone of `shared.git`."""
    git(folder, "clone", "--quiet", "--template=", str(folder / "shared.git"), name)
    return folder / name


def change(root: Path, path: str, old: str, new: str) -> None:
    """Change a file by hand."""
    text = (root / path).read_text(encoding="utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new, 1), encoding="utf-8")


def head(folder: Path, revision: str = "HEAD") -> str:
    return git(folder, "rev-parse", revision)
