"""The git hook: what it keeps, where it stands, and what it does when a commit is made."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from repositories import commit, git

from sr_cli.errors import SystemFailed
from sr_cli.store.git.hooks import install, look, uninstall

MISSING = "sr ist nicht da; 'sr hooks install' hilft"
SR = """#!/bin/sh
echo "sr $*"
git show ":$4portfolio/x.toml"
test -z "$(git ls-files -- "$4portfolio/bad.toml")"
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "root"
    root.mkdir()
    git(root, "init", "--quiet")
    commit(root, {"portfolio/region.toml": "", "portfolio/x.toml": "alt\n", "README.md": ""})
    return root


@pytest.fixture
def sr(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An `sr` on the path that shows what it is given and refuses portfolio/bad.toml; Python's own is away."""
    bin_folder = tmp_path / "bin"
    bin_folder.mkdir()
    program = bin_folder / "sr"
    program.write_text(SR, encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(sys, "executable", "/nowhere/it's/python")
    others = (folder for folder in os.get_exec_path() if not (Path(folder) / "sr").exists())
    monkeypatch.setenv("PATH", os.pathsep.join((str(bin_folder), *others)))
    return program


def write_hook(path: Path, text: str = "#!/bin/sh\necho fremd\n", mode: int = 0o750) -> None:
    path.write_text(text, encoding="utf-8")
    path.chmod(mode)


def try_commit(root: Path, *arguments: str) -> tuple[int, str]:
    done = subprocess.run(
        ["git", "commit", "--quiet", "--message=x", *arguments],
        cwd=root,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def test_a_fresh_repository_gets_a_hook_that_can_be_run(root: Path) -> None:
    hook = install(root, MISSING)
    assert hook == look(root)
    assert (hook.path, hook.installed, hook.kept) == (root / ".git/hooks/pre-commit", True, None)
    assert hook.path.stat().st_mode & stat.S_IXUSR
    assert sorted(path.name for path in hook.path.parent.glob("pre-commit*")) == ["pre-commit", "pre-commit.sample"]


def test_a_hook_that_stands_there_is_kept_and_comes_back_exactly(root: Path) -> None:
    path = root / ".git/hooks/pre-commit"
    write_hook(path)
    assert install(root, MISSING).kept == root / ".git/hooks/pre-commit.before-sr"
    assert uninstall(root).installed
    assert (path.read_text(encoding="utf-8"), stat.S_IMODE(path.stat().st_mode)) == ("#!/bin/sh\necho fremd\n", 0o750)
    assert not look(root).installed
    assert not path.with_name("pre-commit.before-sr").exists()


def test_a_hook_that_is_a_link_comes_back_as_a_link(root: Path) -> None:
    path = root / ".git/hooks/pre-commit"
    path.symlink_to("../../tools/hook.sh")
    install(root, MISSING)
    assert not path.is_symlink()
    uninstall(root)
    assert path.readlink() == Path("../../tools/hook.sh")


def test_installing_twice_changes_nothing(root: Path) -> None:
    write_hook(root / ".git/hooks/pre-commit")
    first = install(root, MISSING)
    text = first.path.read_bytes()
    assert install(root, MISSING) == first
    assert first.path.read_bytes() == text
    assert first.kept
    assert first.kept.read_text(encoding="utf-8") == "#!/bin/sh\necho fremd\n"


def test_a_hook_of_others_stays_when_ours_is_not_there(root: Path) -> None:
    path = root / ".git/hooks/pre-commit"
    write_hook(path)
    assert not uninstall(root).installed
    assert path.read_text(encoding="utf-8") == "#!/bin/sh\necho fremd\n"


def test_uninstalling_leaves_no_trace(root: Path) -> None:
    before = sorted((root / ".git/hooks").iterdir())
    install(root, MISSING)
    uninstall(root)
    assert sorted((root / ".git/hooks").iterdir()) == before


def test_two_hooks_of_others_are_never_lost(root: Path) -> None:
    path = root / ".git/hooks/pre-commit"
    write_hook(path)
    install(root, MISSING)
    write_hook(path, "#!/bin/sh\necho zweiter\n")
    with pytest.raises(SystemFailed):
        install(root, MISSING)
    assert path.read_text(encoding="utf-8") == "#!/bin/sh\necho zweiter\n"
    assert path.with_name("pre-commit.before-sr").read_text(encoding="utf-8") == "#!/bin/sh\necho fremd\n"
    assert not path.with_name("pre-commit.sr-new").exists()


def test_a_folder_that_cannot_be_written_is_told(root: Path) -> None:
    git(root, "config", "core.hooksPath", "README.md")
    with pytest.raises(SystemFailed):
        install(root, MISSING)


def test_the_folder_of_hooks_is_made_where_it_is_missing(root: Path) -> None:
    git(root, "config", "core.hooksPath", ".githooks")
    assert install(root, MISSING).path == root / ".githooks/pre-commit"


def test_what_is_committed_is_checked_not_what_lies_there(root: Path, sr: Path) -> None:
    install(root, MISSING)
    (root / "portfolio/x.toml").write_text("neu\n", encoding="utf-8")
    git(root, "add", "portfolio/x.toml")
    (root / "portfolio/x.toml").write_text("noch nicht vorgemerkt\n", encoding="utf-8")
    (root / "portfolio/bad.toml").touch()
    code, said = try_commit(root)
    assert code == 0
    assert said == "sr validate --staged --root ./\nneu\n"


def test_a_commit_with_errors_is_refused(root: Path, sr: Path) -> None:
    install(root, MISSING)
    (root / "portfolio/bad.toml").touch()
    git(root, "add", ".")
    assert try_commit(root)[0] == 1
    assert git(root, "log", "--format=%s") == "Change"


@pytest.mark.parametrize("path", ["README.md", "docs/portfolio/x.toml"])
def test_a_commit_of_other_files_is_not_checked(root: Path, sr: Path, path: str) -> None:
    install(root, MISSING)
    (root / "docs/portfolio").mkdir(parents=True)
    (root / path).write_text("neu\n", encoding="utf-8")
    git(root, "add", path)
    assert try_commit(root) == (0, "")


def test_the_first_commit_of_a_portfolio_is_checked(tmp_path: Path, sr: Path) -> None:
    git(tmp_path, "init", "--quiet")
    install(tmp_path, MISSING)
    (tmp_path / "portfolio").mkdir()
    for name in ("region.toml", "x.toml", "bad.toml"):
        (tmp_path / "portfolio" / name).touch()
    git(tmp_path, "add", "portfolio")
    assert try_commit(tmp_path)[0] == 1


def test_a_folder_of_hooks_that_others_may_share_is_left_alone(root: Path, tmp_path: Path) -> None:
    git(root, "config", "core.hooksPath", str(tmp_path / "hooks"))
    with pytest.raises(SystemFailed):
        install(root, MISSING)
    assert not (tmp_path / "hooks").exists()


def test_a_folder_in_the_place_of_a_hook_is_left_alone(root: Path) -> None:
    path = root / ".git/hooks/pre-commit"
    path.mkdir()
    with pytest.raises(SystemFailed):
        install(root, MISSING)
    assert path.is_dir()


def test_one_hook_serves_all_portfolios_of_a_repository(root: Path, sr: Path) -> None:
    for region in ("sub/zwei [x]", "drei"):
        commit(root, {f"{region}/portfolio/region.toml": "", f"{region}/portfolio/x.toml": f"{region}\n"})
        install(root / region, MISSING)
    (root / "sub/zwei [x]/portfolio/y.toml").touch()
    (root / "portfolio/bad.toml").touch()
    git(root, "add", "portfolio", "sub")
    code, said = try_commit(root)
    assert code == 1
    assert [line for line in said.splitlines() if not line.startswith("sr ")] == ["alt", "sub/zwei [x]"]
    git(root, "rm", "--quiet", "--cached", "portfolio/bad.toml")
    assert try_commit(root)[0] == 0


def test_a_portfolio_that_loses_its_region_is_checked(root: Path, sr: Path) -> None:
    install(root, MISSING)
    (root / "portfolio/bad.toml").touch()
    (root / "portfolio/region.toml").unlink()
    git(root, "add", ".")
    assert try_commit(root)[0] == 1


def test_a_portfolio_may_be_taken_out_as_a_whole(root: Path, sr: Path) -> None:
    install(root, MISSING)
    git(root, "rm", "-r", "--quiet", "portfolio")
    assert try_commit(root) == (0, "")


def test_a_portfolio_below_the_top_and_a_second_work_tree_are_checked(tmp_path: Path, sr: Path) -> None:
    git(tmp_path, "init", "--quiet")
    root = tmp_path / "die region"
    commit(tmp_path, {"die region/portfolio/region.toml": "", "die region/portfolio/x.toml": "da\n"})
    install(root, MISSING)
    git(tmp_path, "worktree", "add", "--quiet", str(tmp_path / "second"))
    second = tmp_path / "second" / "die region"
    (second / "portfolio/y.toml").touch()
    git(second, "add", "portfolio/y.toml")
    code, said = try_commit(second)
    assert code == 0
    assert said == "sr validate --staged --root ./die region/\nda\n"
    (second / "portfolio/bad.toml").touch()
    git(second, "add", "portfolio/bad.toml")
    assert try_commit(second, "--only", "portfolio/bad.toml")[0] == 1


def test_the_hook_that_was_kept_runs_first_and_may_refuse(root: Path, sr: Path) -> None:
    write_hook(root / ".git/hooks/pre-commit", '#!/bin/sh\necho "fremd $#"\ntest ! -e stop\n')
    install(root, MISSING)
    (root / "portfolio/x.toml").write_text("neu\n", encoding="utf-8")
    git(root, "add", ".")
    (root / "stop").touch()
    assert try_commit(root) == (1, "fremd 0\n")
    (root / "stop").unlink()
    code, said = try_commit(root)
    assert code == 0
    assert said.startswith("fremd 0\nsr validate")


def test_a_kept_hook_that_was_switched_off_stays_off(root: Path, sr: Path) -> None:
    write_hook(root / ".git/hooks/pre-commit", "#!/bin/sh\nexit 1\n", 0o640)
    install(root, MISSING)
    (root / "portfolio/x.toml").write_text("neu\n", encoding="utf-8")
    git(root, "add", ".")
    assert try_commit(root)[0] == 0


def test_where_sr_is_gone_the_commit_is_refused_with_the_remedy(root: Path, sr: Path) -> None:
    install(root, MISSING)
    sr.unlink()
    (root / "portfolio/x.toml").write_text("neu\n", encoding="utf-8")
    git(root, "add", ".")
    assert try_commit(root) == (1, f"{MISSING}\n")


def test_the_python_that_installed_the_hook_runs_it(root: Path) -> None:
    install(root, MISSING)
    (root / "portfolio/region.toml").write_text("neu\n", encoding="utf-8")
    (root / "sr_cli.py").write_text("raise SystemExit('not this one')\n", encoding="utf-8")
    git(root, "add", ".")
    code, said = try_commit(root)
    assert code == 1
    assert "not this one" not in said
    assert "invalid-toml" in said
