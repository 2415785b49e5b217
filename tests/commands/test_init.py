"""`sr init`: a portfolio from nothing, by options and by questions."""

import json
import tomllib
from pathlib import Path

import pytest
from conftest import Run
from inline_snapshot import snapshot
from repositories import commit, git

OPTIONS = (
    *("init", "--name", 'Märkische "Allianz"', "--partner", "Märkischer Kreis", "--partner", "Stadt Lüdenscheid"),
    *("--partner", "Gemeinde Herscheid", "--coordinator", "Lüdenscheid"),
)


def test_a_portfolio_starts_from_options(run: Run, tmp_path: Path) -> None:
    result = run(*OPTIONS, "neu", cwd=tmp_path, terminal=False)
    assert result.out == snapshot("""\
portfolio/region.toml
portfolio/partners.toml
portfolio/concepts.toml
portfolio/goals.toml
portfolio/guidelines.toml
portfolio/interfaces.toml
portfolio/programmes.toml
portfolio/themes.toml
.gitattributes
.gitignore
schemas/project.schema.json
schemas/region.schema.json
schemas/partners.schema.json
schemas/themes.schema.json
schemas/goals.schema.json
schemas/concepts.schema.json
schemas/interfaces.schema.json
schemas/programmes.schema.json
schemas/guidelines.schema.json
schemas/synergy.schema.json
""")
    hook = "installed: .git/hooks/pre-commit checks the portfolio before each commit"
    merging = "installed: what two people changed in one record is merged key by key"
    comparing = "installed: git diff shows what changed by keys and values"
    assert (
        result.err
        == f"{hook}\n{merging}\n{comparing}\nNext:\n  cd {tmp_path / 'neu'}\n  git add . && git commit\n  sr new\n"
    )
    assert result.code == 0
    assert (tmp_path / "neu/portfolio/region.toml").read_text(encoding="utf-8") == snapshot("""\
#:schema ../schemas/region.schema.json
name = "Märkische \\"Allianz\\""
coordinator = "luedenscheid"
language = "en"
schema_version = 1

# The vocabularies are a stock to choose from: that an entry is not used yet is no news.
[checks]
ignore = ["unused-entry"]
""")
    assert (tmp_path / "neu/portfolio/partners.toml").read_text(encoding="utf-8") == snapshot("""\
#:schema ../schemas/partners.schema.json
# Of each partner more can be told, such as inhabitants and neighbours: see sr schema partners

[maerkischer-kreis]
name = "Märkischer Kreis"
kind = "kreis"

[luedenscheid]
name = "Lüdenscheid"
kind = "stadt"

[herscheid]
name = "Herscheid"
kind = "gemeinde"
""")
    assert (tmp_path / "neu/.gitattributes").read_text(encoding="utf-8") == snapshot("""\
*.toml text eol=lf
portfolio/**/*.toml merge=sr diff=sr
""")
    assert git(tmp_path / "neu", "config", "merge.sr.name") == "sr: key by key"
    assert (tmp_path / "neu/.gitignore").read_text(encoding="utf-8") == ".sr-draft-*\n.*.toml.*.tmp\n"


def test_what_was_started_passes_every_check(run: Run, tmp_path: Path) -> None:
    run(*OPTIONS, cwd=tmp_path)
    assert run("validate", cwd=tmp_path).code == 0
    assert run("schema", "--check", cwd=tmp_path).code == 0
    assert run("hooks", "status", cwd=tmp_path).code == 0
    commit(tmp_path, {})
    assert git(tmp_path, "status", "--porcelain") == ""


def test_the_cooperation_is_asked_for_on_a_terminal(run: Run, tmp_path: Path) -> None:
    lines = ["", "Allianz", "", "Kreis Unna", "Stadt Kamen", "ä=x", "Kreis Unna", "bo=Gemeinde Bönen", "", "5", "Kamen"]
    result = run("init", cwd=tmp_path, typed="".join(f"{line}\n" for line in lines))
    assert "\n".join(line.rstrip() for line in result.err.split("\n")) == snapshot("""\
Name of the cooperation:
Name of the cooperation: Allianz
Its partners, one a line, such as Kreis Unna or Gemeinde Bönen; Enter ends
Partner:
Partner: Kreis Unna
Partner: Stadt Kamen
Partner: ä=x
  `ä=x` names no partner
  write its name, or id=name where the id has only lower-case letters a to z,
    digits and hyphens
Partner: Kreis Unna
  There is a partner `kreis-unna` already
Partner: bo=Gemeinde Bönen
Partner:

  1  Kreis Unna    2  Kamen         3  Bönen
Partner that coordinates [1]: 5
  `5` is none of the choices
  allowed: Kreis Unna, Kamen or Bönen
Partner that coordinates [1]: Kamen
installed: .git/hooks/pre-commit checks the portfolio before each commit
installed: what two people changed in one record is merged key by key
installed: git diff shows what changed by keys and values
Next:
  git add . && git commit
  sr new
""")
    assert result.code == 0
    partners = tomllib.loads((tmp_path / "portfolio/partners.toml").read_text(encoding="utf-8"))
    assert partners == {
        "kreis-unna": {"name": "Kreis Unna", "kind": "kreis"},
        "kamen": {"name": "Kamen", "kind": "stadt"},
        "bo": {"name": "Bönen", "kind": "gemeinde"},
    }


def test_the_first_partner_coordinates_if_nobody_says_otherwise(run: Run, tmp_path: Path) -> None:
    typed = "\n"
    result = run("init", "--name", "Allianz", "--partner", "Kamen", "--partner", "Werne", cwd=tmp_path, typed=typed)
    assert result.code == 0
    assert 'coordinator = "kamen"' in (tmp_path / "portfolio/region.toml").read_text(encoding="utf-8")


def test_an_interruption_writes_nothing(run: Run, tmp_path: Path) -> None:
    assert run("init", cwd=tmp_path, typed="Allianz\nKamen\n").code == 130
    assert not list(tmp_path.iterdir())


def test_every_missing_answer_is_named_by_its_option(run: Run, tmp_path: Path) -> None:
    result = run("init", "--name", "Allianz", "--no-input", cwd=tmp_path)
    assert result.err == snapshot("""\
error: A portfolio needs --partner and --coordinator
  hint: give them as options, or call sr init on a terminal
""")
    assert result.code == 2


@pytest.mark.parametrize(
    ("option", "value", "message"),
    [
        ("--coordinator", "Hemer", "`Hemer` is none of the choices\n"),
        ("--partner", "Ä=x", "`Ä=x` names no partner\n"),
        ("--partner", "!", "`!` names no partner\n"),
        ("--partner", "Lüdenscheid", "There is a partner `luedenscheid` already\n"),
        ("--language", "fr", "--language does not know `fr`\n"),
    ],
)
def test_a_value_that_does_not_fit_is_told(run: Run, tmp_path: Path, option: str, value: str, message: str) -> None:
    result = run(*OPTIONS, option, value, cwd=tmp_path)
    assert (result.code, result.err.partition("error: ")[2].partition("  hint")[0]) == (2, message)
    assert not list(tmp_path.iterdir())


def test_a_portfolio_that_would_have_errors_is_not_written(run: Run, tmp_path: Path) -> None:
    result = run(*OPTIONS, "--name", "x" * 201, cwd=tmp_path)
    assert result.err == snapshot("""\
portfolio/region.toml:2:8: error SR105 bad-length: `name` has 201 characters
    2 | name = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…
      |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    hint: write 1 to 200 characters
error: The portfolio would have errors, nothing was written
""")
    assert result.code == 1
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Rhein-Sieg-Kreis", "kreis"),
        ("Landkreis Hof", "kreis"),
        ("Städteregion Aachen", "kreis"),
        ("Kreisstadt Unna", "stadt"),
        ("Samtgemeinde Sögel", "gemeinde"),
    ],
)
def test_the_kind_of_a_partner_is_guessed_from_its_name(run: Run, tmp_path: Path, name: str, kind: str) -> None:
    run("init", "--name", "x", "--partner", f"a={name}", "--coordinator", "a", "--no-hooks", cwd=tmp_path)
    partners = tomllib.loads((tmp_path / "portfolio/partners.toml").read_text(encoding="utf-8"))
    assert partners["a"] == {"name": name, "kind": kind}


def test_an_existing_portfolio_is_refused(run: Run, tmp_path: Path) -> None:
    run(*OPTIONS, cwd=tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    result = run(*OPTIONS, "--name", "Andere", cwd=tmp_path)
    assert (result.code, result.out) == (2, "")
    assert "There is a portfolio in" in result.err
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_files_that_stand_there_stay_as_they_are(run: Run, tmp_path: Path) -> None:
    mine = '[mein-thema]\nlabel.de = "Mein Thema"\nlabel.en = "My theme"\n'
    (tmp_path / "portfolio").mkdir()
    (tmp_path / "portfolio/themes.toml").write_text(mine, encoding="utf-8")
    (tmp_path / "portfolio/concepts.toml").write_text("", encoding="utf-8")
    (tmp_path / ".gitattributes").write_text("* -text\n", encoding="utf-8")
    result = run(*OPTIONS, cwd=tmp_path)
    assert result.code == 0
    assert "themes.toml" not in result.out
    assert (tmp_path / "portfolio/themes.toml").read_text(encoding="utf-8") == mine
    attributes = (tmp_path / ".gitattributes").read_text(encoding="utf-8")
    assert attributes == "* -text\nportfolio/**/*.toml merge=sr diff=sr\n"
    assert '"mein-thema"' in (tmp_path / "schemas/project.schema.json").read_text(encoding="utf-8")


def test_a_dry_run_names_the_files_and_writes_none(run: Run, tmp_path: Path) -> None:
    result = run(*OPTIONS, "neu", "--dry-run", "--format", "json", cwd=tmp_path)
    assert result.code == 0
    told = json.loads(result.out)
    assert (told["format"], told["root"]) == (1, str(tmp_path / "neu"))
    assert "portfolio/region.toml" in told["files"]
    assert result.err == "Nothing was written: --dry-run\n"
    assert not list(tmp_path.iterdir())


def test_a_repository_around_it_is_used(run: Run, tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    assert run(*OPTIONS, "neu", cwd=tmp_path).code == 0
    assert not (tmp_path / "neu/.git").exists()
    assert (tmp_path / ".git/hooks/pre-commit").exists()


def test_hooks_are_only_installed_where_they_are_wanted(run: Run, tmp_path: Path) -> None:
    assert run(*OPTIONS, "--no-hooks", cwd=tmp_path).code == 0
    assert (tmp_path / ".git").exists()
    assert not (tmp_path / ".git/hooks/pre-commit").exists()


def test_a_hook_that_was_installed_is_told_to_programs_too(run: Run, tmp_path: Path) -> None:
    told = [
        json.loads(run(*OPTIONS, folder, *more, "--format", "json", cwd=tmp_path).out)["hook"]
        for folder, *more in (("a",), ("b", "--no-hooks"), ("c", "--dry-run"))
    ]
    assert told == [".git/hooks/pre-commit", None, None]


def test_a_folder_of_hooks_that_others_share_is_left_alone(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = tmp_path / "settings"
    settings.write_text(f"[core]\nhooksPath = {tmp_path}/h\n", encoding="utf-8")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(settings))
    result = run(*OPTIONS, "neu", cwd=tmp_path, language="de")
    told, _, steps = " ".join(result.err.split()).partition(" Weiter mit: ")
    assert told == (
        f"Warnung: Commits werden noch nicht geprüft: git nimmt die Hooks aus {tmp_path}/h; diesen Ordner nutzen "
        "womöglich auch andere Repositorys Tipp: diesem Repository eigene Hooks geben: git config core.hooksPath .git/hooks"
    )
    assert steps == f"cd {tmp_path}/neu sr hooks install git add . && git commit sr new"
    assert result.code == 0
    assert not (tmp_path / "h").exists()


@pytest.mark.parametrize("more", [[], ["--partner", "Kamen, ahlen=Stadt Ahlen,"]])
def test_partners_may_stand_apart_by_commas(run: Run, tmp_path: Path, more: list[str]) -> None:
    lines = ["Stadt Kamen, Gemeinde Bönen, Kamen", "Stadt Kamen, Gemeinde Bönen", "Werne,", ""]
    typed = "".join(f"{line}\n" for line in [*([] if more else lines), "1"])
    result = run("init", "--name", "x", *more, cwd=tmp_path, typed=typed)
    assert ("There is a partner `kamen` already" in result.err) == (not more)
    partners = tomllib.loads((tmp_path / "portfolio/partners.toml").read_text(encoding="utf-8"))
    assert list(partners) == (["kamen", "ahlen"] if more else ["kamen", "boenen", "werne"])


def test_broken_files_that_stand_there_are_told_in_german(run: Run, tmp_path: Path) -> None:
    (tmp_path / "portfolio").mkdir()
    (tmp_path / "portfolio/themes.toml").write_text("= kaputt\n", encoding="utf-8")
    result = run(*OPTIONS, cwd=tmp_path, language="de")
    assert result.code == 1
    assert "portfolio/themes.toml:1:1: Fehler SR010 invalid-toml:" in result.err


def test_a_portfolio_starts_without_git_too(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    result = run(*OPTIONS, "neu", cwd=tmp_path, language="de")
    assert result.err.replace(str(tmp_path), "/heim") == snapshot("""\
Warnung: Commits werden noch nicht geprüft: git wurde nicht gefunden
  Tipp: git installieren, dann noch einmal versuchen
Weiter mit:
  cd /heim/neu
  git init
  sr hooks install
  git add . && git commit
  sr new
""")
    assert result.code == 0
    assert not (tmp_path / "neu/.git").exists()
    assert run(*OPTIONS, "mit", "--hooks", cwd=tmp_path).code == 4
    assert (tmp_path / "mit/portfolio/region.toml").exists()


def test_germans_are_asked_in_german(run: Run, tmp_path: Path) -> None:
    typed = "Allianz\nKreis Unna\nKreis Unna\nKamen\n\n2\n"
    result = run("init", cwd=tmp_path, typed=typed, language="de")
    assert "\n".join(line.rstrip() for line in result.err.split("\n")) == snapshot("""\
Name der Kooperation: Allianz
Ihre Partner, einer je Zeile, etwa Kreis Unna oder Gemeinde Bönen; eine leere
Zeile beendet die Liste
Partner: Kreis Unna
Partner: Kreis Unna
  Den Partner `kreis-unna` gibt es schon
Partner: Kamen
Partner:

  1  Kreis Unna    2  Kamen
Koordinierender Partner [1]: 2
eingerichtet: .git/hooks/pre-commit prüft das Portfolio vor jedem Commit
eingerichtet: was zwei Personen in einem Datensatz ändern, wird Schlüssel für
Schlüssel zusammengeführt
eingerichtet: git diff zeigt Änderungen nach Schlüsseln und Werten
Weiter mit:
  git add . && git commit
  sr new
""")
    assert 'language = "de"' in (tmp_path / "portfolio/region.toml").read_text(encoding="utf-8")
    assert (tmp_path / "portfolio/partners.toml").read_text(encoding="utf-8") == snapshot("""\
#:schema ../schemas/partners.schema.json
# Zu jedem Partner lässt sich mehr angeben, etwa Einwohnerzahl und Nachbarn: siehe sr schema partners

[kreis-unna]
name = "Kreis Unna"
kind = "kreis"

[kamen]
name = "Kamen"
kind = "stadt"
""")
