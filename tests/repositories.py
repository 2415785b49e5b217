"""Real git repositories for tests."""

import os
import subprocess
from pathlib import Path

SETTINGS = """\
[user]
name = Projektleitstelle
email = projektleitstelle@example.org
[init]
defaultBranch = main
[core]
autocrlf = false
"""


def git(folder: Path, *arguments: str, day: str | None = None) -> str:
    """Run git in a folder; `day` is the date that a commit gets (at noon UTC)."""
    dates = {"GIT_AUTHOR_DATE": f"{day}T12:00:00+0000", "GIT_COMMITTER_DATE": f"{day}T12:00:00+0000"} if day else {}
    return subprocess.run(
        ["git", *arguments], cwd=folder, env={**os.environ, **dates}, check=True, capture_output=True, encoding="utf-8"
    ).stdout.strip()


def commit(folder: Path, files: dict[str, str], message: str = "Change", day: str | None = None) -> str:
    """Write files and commit everything; gives the hash."""
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--no-verify", "--allow-empty", f"--message={message}", day=day)
    return git(folder, "rev-parse", "HEAD")
