"""The wheel: it carries all that `sr` needs to start a portfolio where this repository is not."""

import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest
from conftest import REPOSITORY

OPTIONS = (
    *("--no-input", "--title", "Mängelmelder Kamen", "--lead", "Kamen", "--status", "idea"),
    *("--summary", "Wer einen Schaden sieht, meldet ihn mit Foto und Ort.", "--theme", "digitale-verwaltung"),
)


def run(*command: str | Path, cwd: Path, **environ: str) -> str:
    done = subprocess.run(
        list(map(str, command)),
        cwd=cwd,
        env={**os.environ, **environ},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.slow
def test_the_wheel_starts_a_portfolio_in_an_empty_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PYTHONPATH", "PYTHONHOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PYTHONUTF8", "1")
    run(sys.executable, "-m", "build", "--wheel", "--outdir", tmp_path, REPOSITORY, cwd=tmp_path)
    (wheel,) = tmp_path.glob("*.whl")
    venv.create(tmp_path / "env", with_pip=True)
    programs = tmp_path / "env" / ("Scripts" if os.name == "nt" else "bin")
    run(programs / "python", "-m", "pip", "install", "--quiet", wheel, cwd=tmp_path)
    sr = programs / "sr"
    home = tmp_path / "elsewhere"
    home.mkdir()

    run(sr, "init", "--name", "Allianz", "--partner", "Kamen", "--coordinator", "Kamen", cwd=home)
    assert (home / run(sr, "new", *OPTIONS, cwd=home).strip()).is_file()
    assert run(sr, "validate", cwd=home, SR_LANG="en") == "1 record checked, all fine\n"
    assert '"maengelmelder"' in (home / "schemas/project.schema.json").read_text(encoding="utf-8")
    assert "Optionen:" in run(sr, "new", "--help", cwd=home, SR_LANG="de")
    run("git", "add", ".", cwd=home)
    run("git", "commit", "--quiet", "--message=Anfang", cwd=home)
