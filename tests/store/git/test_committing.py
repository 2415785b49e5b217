"""Commits of files, also beside another git, and of files that are gone."""

from pathlib import Path
from threading import Timer

import pytest
from repositories import commit, git

from sr_cli.store.git.committing import addable, commit_files


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with one commit of one file."""
    git(tmp_path, "init", "--quiet")
    commit(tmp_path, {"a.toml": "a"})
    return tmp_path


def test_a_commit_waits_for_another_git(root: Path) -> None:
    """As for that of a second `sr`, or of an editor that looks for changes."""
    (root / "a.toml").write_text("A", encoding="utf-8")
    lock = root / ".git/index.lock"
    lock.touch()
    ends = Timer(0.2, lock.unlink)
    ends.start()
    commit_files(root, ("a.toml",), "Wait")
    ends.join()
    assert git(root, "log", "-1", "--format=%s") == "Wait"


def test_git_can_add_what_is_there_and_what_it_had(root: Path) -> None:
    commit(root, {"b.toml": "b"})
    (root / "b.toml").unlink()
    assert addable(root, ("a.toml", "b.toml", "never.toml")) == ("a.toml", "b.toml")


def test_outside_of_a_repository_only_what_is_there_can_be_added(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text("a", encoding="utf-8")
    assert addable(tmp_path, ("a.toml", "gone.toml")) == ("a.toml",)


def test_where_nothing_can_be_added_there_is_no_commit(root: Path) -> None:
    """And what else is staged is not committed instead."""
    (root / "b.toml").write_text("b", encoding="utf-8")
    git(root, "add", "b.toml")
    commit_files(root, ("never.toml",), "Nothing")
    assert git(root, "log", "--format=%s") == "Change"
    assert git(root, "status", "--short") == "A  b.toml"
