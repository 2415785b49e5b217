"""The hooks `sr-validate` and `sr-fmt` for users of the pre-commit framework, as they get them from this repository."""

import shutil
import subprocess
import sys
from pathlib import Path

import portfolios
import pytest
from conftest import REPOSITORY
from repositories import commit, git

PACKAGE = ("pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml", "src")


@pytest.mark.slow
def test_pre_commit_runs_sr_validate_and_sr_fmt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PRE_COMMIT_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("SR_LANG", "en")
    package = tmp_path / "package"
    package.mkdir()
    git(package, "init", "--quiet")
    for name in PACKAGE:
        copy = shutil.copytree if (REPOSITORY / name).is_dir() else shutil.copy
        copy(REPOSITORY / name, package / name)
    revision = commit(package, {".gitignore": "__pycache__/\n"})
    root = portfolios.write(tmp_path / "region")
    git(root, "init", "--quiet")
    commit(root, {})

    def tried(hook: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [
                sys.executable,
                "-m",
                "pre_commit",
                "try-repo",
                str(package),
                hook,
                "--ref",
                revision,
                "--all-files",
            ],
            cwd=root,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    good = tried("sr-validate")
    assert good.returncode == 0, good.stdout + good.stderr
    assert "sr validate" in good.stdout
    assert "Passed" in good.stdout

    commit(root, {"portfolio/projects/kamen/kamen-x.toml": 'title = "x"\ncolour = "red"\n'})
    bad = tried("sr-validate")
    assert bad.returncode == 1
    assert (
        "portfolio/projects/kamen/kamen-x.toml:2:1: error SR101 unknown-key: there is no key `colour` here"
        in bad.stdout
    )

    file = root / "portfolio/projects/kamen/kamen-x.toml"
    formatted = tried("sr-fmt")
    assert formatted.returncode == 1, "it fails because it changed a file"
    assert "formatted: portfolio/projects/kamen/kamen-x.toml\n" in formatted.stdout
    assert file.read_text(encoding="utf-8") == (
        '#:schema ../../../schemas/project.schema.json\ntitle = "x"\ncolour = "red"\n'
    )
    commit(root, {})
    again = tried("sr-fmt")
    assert again.returncode == 0, again.stdout + again.stderr
