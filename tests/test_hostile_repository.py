"""Commands that read run no program that a repository names in its settings, attributes or hooks."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from conftest import Run
from meeting_portfolio import MEETING
from portfolios import REGION
from repositories import commit, git

RECORD = "portfolio/projects/werne/werne-melden.toml"

COMMANDS = (
    ("list", "--at", "HEAD~1"),
    ("list", "--at", "2026-03-01"),
    ("list", "--at", "last-meeting"),
    ("list", "--changed-since", "HEAD~1"),
    ("list", "--changed-since", "HEAD~1", "--at", "HEAD"),
    ("show", "werne-melden"),
    ("show", "werne-melden", "--at", "HEAD~1"),
    ("matrix", "--at", "HEAD~1"),
    ("suggest", "werne-melden", "--at", "HEAD~1"),
    ("synergies", "--at", "HEAD~1"),
    ("synergies", "--since", "HEAD~1"),
    ("synergies", "show", "maengelmelder", "--at", "HEAD~1"),
    ("synergies", "matrix", "--at", "HEAD~1"),
    ("synergies", "log", "--at", "HEAD~1"),
    ("log",),
    ("log", "--since", "HEAD~1", "--until", "HEAD"),
    ("log", "werne-melden", "--authors"),
    ("log", "werne-melden", "--at", "HEAD~1"),
    ("blame", "werne-melden"),
    ("blame", "werne-melden", "--at", "HEAD~1"),
    ("changes",),
    ("changes", "--since", "HEAD~1"),
    ("changes", "--since", "HEAD~1", "--until", "HEAD"),
    ("validate", "--staged"),
    ("validate", "--staged", "--diff", "HEAD~1"),
    ("validate", "--at", "HEAD~1"),
    ("validate", "--at", "HEAD", "--diff", "HEAD~1"),
)
"""Every command that asks git and only reads; RECORD is changed in the last commit, and again in the work tree."""

_RUN_BY = (
    *("core.fsmonitor", "core.sshCommand", "core.editor", "core.pager", "core.askPass", "core.gitProxy"),
    *("core.alternateRefsCommand", "sequence.editor", "pager.log", "pager.diff", "credential.helper", "gpg.program"),
    *("diff.external", "diff.x.command", "diff.x.textconv", "merge.x.driver", "interactive.diffFilter"),
    *("filter.x.clean", "filter.x.smudge", "filter.x.process", "uploadpack.packObjectsHook", "browser.x.cmd"),
    *("trailer.x.command", "trailer.x.cmd", "gpg.ssh.defaultKeyCommand", "remote.origin.uploadpack"),
)
"""Settings whose values git runs."""

_HOOKS = (
    *("pre-commit", "post-index-change", "reference-transaction", "post-checkout", "post-merge", "pre-auto-gc"),
    *("fsmonitor-watchman", "pre-push", "post-rewrite", "proc-receive"),
)


_ASKED = ("ls-tree", "cat-file", "rev-parse", "rev-list", "ls-files", "diff-index", "diff-tree", "log")
"""What `sr` asks git for, under which names the repository has commands of its own."""

_EXTENDED = (
    ("core.repositoryFormatVersion", "1"),
    ("extensions.worktreeConfig", "true"),
    ("extensions.partialClone", "origin"),
    ("remote.origin.promisor", "true"),
)
"""What git lacks, it would fetch by the program, and settings stand in a further file."""

_OTHERWISE = (
    ("log.showSignature", "true"),
    ("diff.orderFile", "missing"),
    ("diff.renames", "false"),
    ("diff.relative", "true"),
    ("color.ui", "always"),
    ("log.showRoot", "false"),
    ("log.diffMerges", "off"),
    ("i18n.logOutputEncoding", "UTF-16"),
)
"""Settings with which git would print something else, or nothing."""


def as_settings(*settings: tuple[str, str]) -> str:
    """Give settings, each by its name with points, as a file of git has them."""
    lines = []
    for name, value in settings:
        section, _, key = name.rpartition(".")
        kind, _, of = section.partition(".")
        lines.append(f'[{kind} "{of}"]\n{key} = {value}\n' if of else f"[{kind}]\n{key} = {value}\n")
    return "".join(lines)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A portfolio with a past, in a repository whose settings name one program wherever git would run one."""
    folder = tmp_path_factory.mktemp("hostile")
    root, ran = folder / "root", folder / "ran"
    root.mkdir()
    git(root, "init", "--quiet")
    files = {**MEETING, "portfolio/region.toml": f"{REGION}meetings = [2026-03-01]\n"}
    commit(root, {**files, ".gitattributes": "*.toml diff=x filter=x merge=x\n"}, day="2026-01-10")
    commit(root, {RECORD: f"{MEETING[RECORD]}# later\n"}, day="2026-06-10")
    (root / RECORD).write_text(f"{MEETING[RECORD]}# staged\n", encoding="utf-8")
    git(root, "add", "--all")
    (root / RECORD).write_text(f"{MEETING[RECORD]}# not staged\n", encoding="utf-8")

    evil = folder / "evil"
    evil.write_text(f'#!/bin/sh\necho "$0 $*" >>{ran}\n', encoding="utf-8")
    evil.chmod(0o755)
    hooks = root / ".git" / "hooks"
    hooks.mkdir(exist_ok=True)
    for name in _HOOKS:
        (hooks / name).symlink_to(evil)
    settings = [*((name, f"{evil}") for name in _RUN_BY), *((f"alias.{name}", f"!{evil}") for name in _ASKED)]
    (root / ".git" / "included").write_text(as_settings(*settings, *_OTHERWISE), encoding="utf-8")
    (root / ".git" / "config.worktree").write_text(as_settings(("core.hooksPath", f"{hooks}")), encoding="utf-8")
    with (root / ".git" / "config").open("a", encoding="utf-8") as config:
        config.write(as_settings(*_EXTENDED, ("remote.origin.url", f"ext::{evil} %S"), ("include.path", "included")))
    return root


@pytest.fixture
def ran(made: Path) -> Path:
    """The file that is there when a program of the repository ran."""
    ran = made.parent / "ran"
    ran.unlink(missing_ok=True)
    return ran


@pytest.fixture
def root(made: Path, tmp_path: Path, ran: Path) -> Path:
    """A copy of the repository; nothing has run yet."""
    return shutil.copytree(made, tmp_path / "root", symlinks=True)


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_what_only_reads_runs_no_program_and_writes_nothing(
    run: Run, root: Path, ran: Path, arguments: tuple[str, ...]
) -> None:
    before = _files(root)

    result = run(*arguments, cwd=root, terminal=False)

    assert result.code in (0, 1)
    assert result.out or "--staged" in arguments
    assert not ran.exists(), ran.read_text(encoding="utf-8")
    assert _files(root) == before


@pytest.mark.parametrize(
    "arguments",
    [("list",), ("list", "--at", "HEAD~1"), ("synergies",), ("synergies", "show", "maengelmelder")],
    ids=" ".join,
)
@pytest.mark.parametrize("by_url", [False, True], ids=["folder", "url"])
def test_neither_does_one_that_is_read_beside_it(
    run: Run, root: Path, made: Path, ran: Path, arguments: tuple[str, ...], *, by_url: bool
) -> None:
    before = _files(root), _files(made)
    place = made.as_uri() if by_url else str(made)

    result = run(*arguments, "--with", f"Other={place}", cwd=root, environ={"SR_CACHE_DIR": f"{root.parent}/cache"})

    assert result.code == 0
    assert "Other: 8 public projects, as of 2026-06-10\n" in result.err
    assert result.out
    assert not ran.exists(), ran.read_text(encoding="utf-8")
    assert (_files(root), _files(made)) == before


def test_what_git_lacks_is_not_fetched_by_a_program(run: Run, root: Path, ran: Path) -> None:
    blob = git(root, "rev-parse", f"HEAD~1:{RECORD}")
    (root / ".git" / "objects" / blob[:2] / blob[2:]).unlink()

    result = run("list", "--at", "HEAD~1", cwd=root, terminal=False)

    assert "werne-melden" not in result.out
    assert RECORD in result.err
    assert not ran.exists()


def test_git_itself_would_run_it(root: Path, ran: Path) -> None:
    environ = {**os.environ, "GIT_ALLOW_PROTOCOL": "ext"}
    subprocess.run(["git", "status"], cwd=root, env=environ, check=False, capture_output=True)
    assert ran.exists()


def _files(root: Path) -> dict[str, bytes]:
    return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}
