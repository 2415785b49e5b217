"""Git as the store asks it: real repositories, also hostile ones."""

import os
import stat
import sys
from datetime import date
from pathlib import Path

import pytest
from repositories import commit, git

from sr_cli.errors import SrError, SystemFailed, WrongUse
from sr_cli.message import Message
from sr_cli.store.git.committing import commit_file, initialise
from sr_cli.store.git.folders import hooks_folder, is_own, top_level
from sr_cli.store.git.revisions import commit_named
from sr_cli.store.history import since as history
from sr_cli.store.history.since import last_change
from sr_cli.translation import Translator

RECORD = "portfolio/projects/kamen/kamen-x.toml"
OTHER = "portfolio/projects/werne/werne-y.toml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with two records of January and a change of March."""
    root = tmp_path / "root"
    root.mkdir()
    git(root, "init", "--quiet")
    commit(root, {"portfolio/region.toml": "", RECORD: "a", OTHER: "a"}, day="2026-01-10")
    git(root, "tag", "januar")
    commit(root, {RECORD: "b", "README.md": "b"}, day="2026-03-10")
    return root


def said(failure: pytest.ExceptionInfo[SrError]) -> str:
    message = failure.value.message
    assert isinstance(message, Message)
    return message.template.format(**message.values)


def changed_since(root: Path, name: str) -> frozenset[str]:
    return history.changed_since(root, commit_named(root, name))


def hook(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
    path.chmod(0o755)


@pytest.mark.parametrize("since", ["januar", "HEAD~1", "2026-02-01", "2026-03-10"])
def test_changes_since_a_date_or_revision_are_told(root: Path, since: str) -> None:
    assert changed_since(root, since) == {RECORD}


def test_a_date_before_the_first_commit_means_everything(root: Path) -> None:
    assert changed_since(root, "2025-01-01") == {"portfolio/region.toml", RECORD, OTHER}


def test_a_date_after_the_last_commit_means_nothing(root: Path) -> None:
    assert changed_since(root, "2026-03-11") == frozenset()


def test_everything_is_new_before_the_first_commit(tmp_path: Path) -> None:
    initialise(tmp_path)
    (tmp_path / "portfolio").mkdir()
    (tmp_path / "portfolio" / "region.toml").touch()
    assert changed_since(tmp_path, "2026-01-01") == {"portfolio/region.toml"}


def test_a_date_means_the_main_line_not_a_branch_that_was_merged_later(root: Path) -> None:
    git(root, "checkout", "--quiet", "-b", "side", "januar")
    commit(root, {OTHER: "side"}, day="2026-03-20")
    git(root, "checkout", "--quiet", "main")
    git(root, "merge", "--quiet", "--no-ff", "--message=merge", "side", day="2026-05-01")
    assert changed_since(root, "2026-04-01") == {OTHER}


def test_what_is_not_committed_counts_deleted_and_ignored_files_do_not(root: Path) -> None:
    (root / OTHER).unlink()
    (root / RECORD).write_text("c", encoding="utf-8")
    (root / "portfolio/projects/kamen/kamen-größe.toml").touch()
    (root / "portfolio/projects/kamen/old.bak").touch()
    (root / ".gitignore").write_text("*.bak\n", encoding="utf-8")
    assert changed_since(root, "HEAD") == {RECORD, "portfolio/projects/kamen/kamen-größe.toml"}


def test_a_file_that_was_only_touched_is_not_changed(root: Path) -> None:
    os.utime(root / RECORD, (0, 0))
    os.utime(root / OTHER, (0, 0))
    assert changed_since(root, "HEAD") == frozenset()


def test_ends_of_lines_are_no_change(root: Path) -> None:
    commit(root, {RECORD: "a\nb\n"})
    (root / RECORD).write_bytes(b"a\r\nb\r\n")
    assert changed_since(root, "HEAD") == frozenset()


def test_changes_are_told_whatever_hash_git_uses(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet", "--object-format=sha256")
    commit(tmp_path, {RECORD: "a", OTHER: "a"})
    os.utime(tmp_path / OTHER, (0, 0))
    (tmp_path / RECORD).write_text("b", encoding="utf-8")
    assert changed_since(tmp_path, "HEAD") == {RECORD}
    assert changed_since(tmp_path, "2000-01-01") == {RECORD, OTHER}


def test_what_became_a_link_has_changed(root: Path) -> None:
    (root / RECORD).unlink()
    (root / RECORD).symlink_to("/etc/passwd")
    (root / OTHER).unlink()
    (root / OTHER).mkdir()
    assert changed_since(root, "HEAD") == {RECORD}
    commit(root, {})
    assert changed_since(root, "HEAD") == frozenset()


def test_paths_start_at_the_portfolio_where_the_repository_is_larger(tmp_path: Path) -> None:
    initialise(tmp_path)
    commit(tmp_path, {f"smart/region/{RECORD}": "a", "portfolio/else.toml": "a"})
    root = tmp_path / "smart" / "region"
    (root / RECORD).write_text("b", encoding="utf-8")
    (root / OTHER).parent.mkdir()
    (root / OTHER).touch()
    (tmp_path / "portfolio/else.toml").write_text("b", encoding="utf-8")
    assert changed_since(root, "HEAD") == {RECORD, OTHER}
    assert top_level(root) == tmp_path


@pytest.mark.parametrize("since", ["gibt-es-nicht", "--output=x", "-p", "HEAD:README.md", "", "HEAD --", "2026"])
def test_a_revision_that_there_is_not_is_refused(root: Path, since: str) -> None:
    with pytest.raises(WrongUse) as failure:
        changed_since(root, since)
    assert said(failure) == f"git knows no date, tag, branch or commit `{since}`"
    assert not (root / "x").exists()


def test_a_day_that_is_none_is_wrong_use(root: Path) -> None:
    with pytest.raises(WrongUse):
        changed_since(root, "2026-02-30")


def test_changes_need_a_repository(tmp_path: Path) -> None:
    with pytest.raises(SystemFailed) as failure:
        changed_since(tmp_path, "HEAD")
    assert said(failure) == f"{tmp_path} is in no git repository"


def test_reading_runs_no_program_of_the_repository(root: Path, tmp_path: Path) -> None:
    evil = tmp_path / "evil"
    hook(evil, f"touch {tmp_path}/ran")
    for setting in ("core.fsmonitor", "diff.external", "diff.x.command", "diff.x.textconv", "gpg.program"):
        git(root, "config", setting, str(evil))
    git(root, "config", "log.showSignature", "true")
    for setting in ("filter.x.clean", "filter.x.smudge", "filter.x.process"):
        git(root, "config", setting, str(evil))
    (root / ".git" / "info" / "attributes").write_text("*.toml diff=x filter=x\n", encoding="utf-8")
    for name in ("post-index-change", "reference-transaction", "post-checkout"):
        hook(root / ".git" / "hooks" / name, f"touch {tmp_path}/ran")
    (root / RECORD).write_text("c", encoding="utf-8")
    before = (root / ".git" / "index").read_bytes()
    assert changed_since(root, "januar") == {RECORD}
    assert last_change(root, RECORD) == date(2026, 3, 10)
    assert top_level(root) == root
    assert not (tmp_path / "ran").exists()
    assert (root / ".git" / "index").read_bytes() == before


def test_the_last_change_is_the_day_of_the_last_commit(root: Path) -> None:
    assert last_change(root, RECORD) == date(2026, 3, 10)
    assert last_change(root, OTHER) == date(2026, 1, 10)


def test_there_is_no_last_change_of_what_was_never_committed(root: Path, tmp_path: Path) -> None:
    assert last_change(root, "portfolio/new.toml") is None
    assert last_change(root, "*") is None
    assert last_change(tmp_path, RECORD) is None
    initialise(tmp_path)
    assert last_change(tmp_path, RECORD) is None


def test_exactly_one_file_is_committed(root: Path) -> None:
    (root / OTHER).write_text("staged", encoding="utf-8")
    git(root, "add", OTHER)
    (root / OTHER).write_text("changed again", encoding="utf-8")
    (root / "notes.txt").touch()
    new = "portfolio/projects/kamen/kamen-[x].toml"
    (root / new).write_text("new", encoding="utf-8")
    commit_file(root, new, "-m Neues Vorhaben: Mängelmelder")
    assert git(root, "show", "--name-only", "--format=%s").split("\n") == ["-m Neues Vorhaben: Mängelmelder", "", new]
    assert git(root, "status", "--porcelain").split("\n") == [f"MM {OTHER}", "?? notes.txt"]
    assert git(root, "show", f":{OTHER}") == "staged"


def test_a_commit_in_a_subfolder_commits_the_file_there(tmp_path: Path) -> None:
    initialise(tmp_path)
    root = tmp_path / "sub"
    (root / "portfolio").mkdir(parents=True)
    (root / "portfolio" / "x.toml").touch()
    commit_file(root, "portfolio/x.toml", "x")
    assert git(tmp_path, "ls-files") == "sub/portfolio/x.toml"


def test_a_hook_that_refuses_is_quoted_and_the_file_stays(root: Path) -> None:
    hook(root / ".git" / "hooks" / "pre-commit", "echo; echo 'kamen-x:  not\tlike this'; echo more >&2; exit 1")
    (root / RECORD).write_text("c", encoding="utf-8")
    with pytest.raises(SystemFailed) as failure:
        commit_file(root, RECORD, "x")
    assert said(failure) == "git made no commit: “kamen-x: not like this”"
    assert (root / RECORD).read_text(encoding="utf-8") == "c"


def refused(root: Path) -> tuple[str, str]:
    """Try to commit; gives the sentence and the remedy."""
    (root / RECORD).write_text("c", encoding="utf-8")
    with pytest.raises(SystemFailed) as failure:
        commit_file(root, RECORD, "x")
    assert (root / RECORD).read_text(encoding="utf-8") == "c"
    translate = Translator("en")
    return translate(failure.value.message), translate(failure.value.hint or "")


@pytest.mark.parametrize("identity", [{}, {"user.useConfigOnly": "true"}, {"user.name": "", "user.email": "a@b"}])
def test_who_commits_must_be_known(root: Path, monkeypatch: pytest.MonkeyPatch, identity: dict[str, str]) -> None:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("EMAIL", "")
    git(root, "config", "user.useConfigOnly", "true")
    for key, value in identity.items():
        git(root, "config", key, value)
    remedy = 'tell it: git config --global user.name "NAME" and git config --global user.email "ADDRESS"'
    assert refused(root) == ("git does not know in whose name to commit", remedy)


def test_a_repository_in_which_another_git_works_is_told(root: Path) -> None:
    lock = root / ".git/index.lock"
    lock.touch()
    assert refused(root) == (
        "another git is at work in the repository, or was cut off there",
        f"wait for it to end; if none is running, remove {lock}",
    )


def test_a_merge_that_is_not_finished_is_told(root: Path) -> None:
    git(root, "checkout", "--quiet", "-b", "side", "januar")
    commit(root, {OTHER: "side"})
    git(root, "merge", "--quiet", "--no-commit", "main")
    assert refused(root) == (
        "a merge is not finished; until then git commits no single file",
        "finish it together with what you changed: sr sync",
    )


def test_a_repository_of_somebody_else_is_told(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    with pytest.raises(SystemFailed) as failure:
        changed_since(root, "HEAD")
    assert said(failure) == "git does not trust the repository, because its folder belongs to somebody else"
    assert failure.value.hint == Message(
        "if you trust it: {command}", command=f"git config --global --add safe.directory {root}"
    )


def test_a_commit_needs_a_repository(tmp_path: Path) -> None:
    (tmp_path / RECORD).parent.mkdir(parents=True)
    assert refused(tmp_path) == (f"{tmp_path} is in no git repository", "start one there: git init")


def test_a_repository_that_git_cannot_read_is_told_from_none(root: Path) -> None:
    (root / ".git/HEAD").unlink()
    (root / "sub").mkdir()
    with pytest.raises(SystemFailed) as failure:
        changed_since(root / "sub", "HEAD")
    assert said(failure) == f"The git repository {root / '.git'} is damaged or cannot be read"


def test_a_hook_speaks_the_language_of_the_user(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    monkeypatch.delenv("LC_ALL", raising=False)
    hook(root / ".git/hooks/pre-commit", 'echo "all: $LC_ALL, else: $LANG"; exit 1')
    assert refused(root)[0] == "git made no commit: “all: , else: de_DE.UTF-8”"


def test_an_ignored_file_is_not_forced_into_a_commit(root: Path) -> None:
    (root / ".gitignore").write_text("*.toml\n", encoding="utf-8")
    (root / "portfolio/x.toml").touch()
    with pytest.raises(SystemFailed) as failure:
        commit_file(root, "portfolio/x.toml", "x")
    assert said(failure) == "git made no commit: “The following paths are ignored by one of your .gitignore files:”"


def test_hooks_stand_where_git_looks_for_them(root: Path, tmp_path: Path) -> None:
    assert hooks_folder(root) == root / ".git" / "hooks"
    assert hooks_folder(root / "portfolio").resolve() == root / ".git" / "hooks"
    git(root, "worktree", "add", "--quiet", str(tmp_path / "second"))
    assert hooks_folder(tmp_path / "second").resolve() == root / ".git" / "hooks"
    git(root, "config", "core.hooksPath", ".githooks")
    assert hooks_folder(root / "portfolio") == root / ".githooks"
    assert hooks_folder(tmp_path / "second") == tmp_path / "second" / ".githooks"


def test_a_folder_is_the_repositorys_own_within_work_tree_and_git_folder(root: Path, tmp_path: Path) -> None:
    git(root, "worktree", "add", "--quiet", str(tmp_path / "second"))
    for top in (root, tmp_path / "second"):
        assert is_own(top, hooks_folder(top))
        assert is_own(top / "portfolio", top / ".githooks")
        assert not is_own(top, tmp_path)
        assert not is_own(top, Path(os.devnull))


def test_there_are_no_hooks_outside_of_a_repository(tmp_path: Path) -> None:
    with pytest.raises(SystemFailed):
        hooks_folder(tmp_path)


def test_a_repository_that_git_does_not_trust_is_an_error(root: Path) -> None:
    (root / ".git" / "config").write_text("[core]\nrepositoryformatversion = 9\n", encoding="utf-8")
    with pytest.raises(SystemFailed) as failure:
        top_level(root)
    assert said(failure) == "git failed: “Expected git repo version <= 1, found 9”"


def test_missing_git_is_told(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SystemFailed) as failure:
        top_level(root)
    assert said(failure) == "git was not found"
    assert last_change(root, RECORD) is None


def test_a_git_that_cannot_be_run_is_told(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake = tmp_path / "bin" / "git"
    fake.parent.mkdir()
    fake.write_text("#!/bin/false\n", encoding="utf-8")
    fake.chmod(stat.S_IRUSR | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(fake.parent))
    with pytest.raises(SystemFailed):
        top_level(root)


def test_missing_git_is_told_where_something_is_written(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    initialise(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SystemFailed) as failure:
        initialise(tmp_path)
    assert said(failure) == "git was not found"
    for name in [name for name in sys.modules if name.partition(".")[0] == "git"]:
        monkeypatch.delitem(sys.modules, name)
    with pytest.raises(SystemFailed) as failure:
        initialise(tmp_path)
    assert said(failure) == "git was not found"


def test_a_folder_that_is_gone_is_not_taken_for_a_missing_git(root: Path) -> None:
    with pytest.raises(FileNotFoundError):
        top_level(root / "weg")
