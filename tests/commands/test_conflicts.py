"""`sr conflicts`: whole conversations about real merges, of `sr sync` and of git alone."""

import json
import sys
from pathlib import Path
from subprocess import CalledProcessError

import portfolios
import pytest
from clones import ABFALL, BAUM, MELDER, change, clone, head, shared
from conftest import Run
from inline_snapshot import snapshot
from repositories import commit, git

GOALS = "portfolio/goals.toml"


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    here, there = shared(tmp_path, "here", "there")
    return here, there


def text_of(root: Path, path: str) -> str:
    return (root / path).read_text(encoding="utf-8")


def apart(pair: tuple[Path, Path], path: str, old: str, here: str, there: str) -> None:
    """Change the same text on both sides, and commit both."""
    for root, new in zip(pair, (here, there), strict=True):
        change(root, path, old, new)
        git(root, "commit", "--quiet", "--all", "--message=Change")
    git(pair[1], "push", "--quiet", "origin", "HEAD:main")


def pull(root: Path) -> None:
    """Merge with git alone, which leaves conflicts."""
    git(root, "fetch", "--quiet")
    with pytest.raises(CalledProcessError):
        git(root, "merge", "--quiet", "origin/main")


def test_nothing_is_left(run: Run, pair: tuple[Path, Path]) -> None:
    here = pair[0]
    assert run("conflicts", cwd=here).out == snapshot("Nothing is left to decide.\n")
    assert run("conflicts", cwd=here, typed="").err == snapshot("Nothing is left to decide.\n")
    assert json.loads(run("conflicts", "--format", "json", cwd=here).out) == {"format": 1, "conflicts": []}


def test_without_a_terminal_what_is_left_is_listed(run: Run, pair: tuple[Path, Path]) -> None:
    apart(pair, MELDER, '"running"', '"paused"', '"pilot"')
    run("sync", cwd=pair[0])
    result = run("conflicts", "--no-input", cwd=pair[0], typed="")
    assert result.code == 1
    assert result.out == snapshot("""\
kamen-maengelmelder: Mängelmelder der Stadt Kamen
  Status: here paused, there pilot
1 file is left to decide: sr conflicts asks on a terminal, one by one
""")
    assert json.loads(run("conflicts", "--format", "json", cwd=pair[0]).out)["conflicts"] == [
        {"id": "kamen-maengelmelder", "path": MELDER, "keys": ["status"], "removed": None}
    ]


def test_key_by_key_each_choice_counts(run: Run, pair: tuple[Path, Path]) -> None:
    here, there = pair
    text = text_of(here, MELDER)
    for root, status, title, start, themes in (
        (here, "paused", "Kamen", "2022", '"trends-forschung"'),
        (there, "pilot", "Camen", "2020", '"energie-umwelt", "zusammenleben-mitmachen"'),
    ):
        mine = text.replace("running", status).replace("der Stadt Kamen", f"von {title}").replace("2021", start)
        commit(root, {MELDER: mine.replace('"zusammenleben-mitmachen"', themes)})
    git(there, "push", "--quiet", "origin", "HEAD:main")
    assert run("sync", cwd=here).code == 1
    result = run("conflicts", cwd=here, typed="x\nhier\nl\nb\nt\n")
    assert result.code == 1
    assert result.err == snapshot("""\

1/1 kamen-maengelmelder: Mängelmelder von Kamen
  Title: here Mängelmelder von Kamen, there Mängelmelder von Camen
What counts: [h]ere or [t]here; or [e]dit, or decide [l]ater: x
  Answer with one of the letters
What counts: [h]ere or [t]here; or [e]dit, or decide [l]ater: hier
  Status: here paused, there pilot
What counts: [h]ere or [t]here; or [e]dit, or decide [l]ater: l
  Theme fields: here Trends, research and development, there Energy and
    environment, Community and participation
What counts: [h]ere, [t]here or [b]oth; or [e]dit, or decide [l]ater: b
  Start: here 2022, there 2020
What counts: [h]ere or [t]here; or [e]dit, or decide [l]ater: t
1 file is left to decide: sr conflicts
""")
    result = run("conflicts", cwd=here, typed="d\n")
    assert result.code == 0
    assert result.err == snapshot("""\

1/1 kamen-maengelmelder: Mängelmelder von Kamen
  Status: here paused, there pilot
What counts: [h]ere or [t]here; or [e]dit, or decide [l]ater: d
All is decided; check it and share it: sr sync
""")
    assert text_of(here, MELDER) == snapshot("""\
#:schema ../../../schemas/project.schema.json
title = "Mängelmelder von Kamen"
summary = "Bürgerinnen und Bürger melden Schäden im Stadtgebiet mit Foto und Ort."
status = "pilot"
lead = "kamen"
themes = ["trends-forschung", "energie-umwelt", "zusammenleben-mitmachen"]
goals = ["lebensqualitaet"]
concepts = ["maengelmelder"]
start = 2020
unit = "Fachbereich Bürgerservice"
""")
    assert run("sync", cwd=here).code == 0


def test_what_git_merge_left_by_lines_is_asked_by_keys(run: Run, pair: tuple[Path, Path]) -> None:
    here, there = pair
    apart(pair, MELDER, 'status = "running"', 'status = "paused"', 'status = "running"\nend = 2030')
    apart(pair, ABFALL, "Bauhof", "Bauhof hier", "Bauhof dort")
    pull(here)
    assert "<<<<<<<" in text_of(here, MELDER)
    result = run("conflicts", cwd=here, typed="h\n")
    assert result.code == 0
    assert result.err == snapshot("""\

1/2 kamen-maengelmelder: Mängelmelder der Stadt Kamen
  Each side changed something else: both are kept
2/2 werne-abfall: Wilder Müll wird gemeldet
  Office: here Bauhof hier, there Bauhof dort
What counts: [h]ere or [t]here; or [e]dit, or decide [l]ater: h
All is decided; check it and share it: sr sync
""")
    assert 'status = "paused"' in text_of(here, MELDER)
    assert "end = 2030" in text_of(here, MELDER)
    assert run("sync", cwd=here).code == 0
    run("sync", cwd=there)
    assert head(here) == head(there)


def test_of_a_file_that_was_mended_in_part_only_the_rest_is_asked(run: Run, pair: tuple[Path, Path]) -> None:
    here = pair[0]
    apart(pair, ABFALL, 'title = "Wilder', 'title = "Viel wilder', 'title = "Wenig wilder')
    apart(pair, ABFALL, "Bauhof", "Bauhof hier", "Bauhof dort")
    pull(here)
    text = text_of(here, ABFALL)
    start, end = text.index("<<<<<<<"), text.index(">>>>>>>")
    (here / ABFALL).write_text(
        text[:start] + 'title = "Ganz anderer Müll"\n' + text[text.index("\n", end) + 1 :], encoding="utf-8"
    )
    assert run("conflicts", cwd=here, typed="t\n").err == snapshot("""\

1/1 werne-abfall: Ganz anderer Müll
  Office: here Bauhof hier, there Bauhof dort
What counts: [h]ere or [t]here; or [e]dit, or decide [l]ater: t
All is decided; check it and share it: sr sync
""")
    assert "Ganz anderer Müll" in text_of(here, ABFALL)
    assert "Bauhof dort" in text_of(here, ABFALL)


@pytest.mark.parametrize(("answer", "stands"), [("h", False), ("t", True), ("l", None)])
def test_removed_here_and_changed_there(run: Run, pair: tuple[Path, Path], answer: str, stands: bool | None) -> None:
    here, there = pair
    git(here, "rm", "--quiet", ABFALL)
    git(here, "commit", "--quiet", "--message=Gone")
    commit(there, {ABFALL: text_of(there, ABFALL).replace("Bauhof", "Bauhof Werne")})
    git(there, "push", "--quiet", "origin", "HEAD:main")
    assert run("sync", cwd=here).code == 1
    result = run("conflicts", cwd=here, typed=f"{answer}\n")
    assert result.code == (1 if stands is None else 0)
    if stands is None:
        assert result.err == snapshot("""\

1/1 werne-abfall: Wilder Müll wird gemeldet
  removed here, changed there
What counts: [h]ere or [t]here; or decide [l]ater: l
1 file is left to decide: sr conflicts
""")
    else:
        assert (here / ABFALL).exists() == stands
        assert run("sync", cwd=here).code == 0


@pytest.mark.parametrize(("answer", "stands"), [("h", True), ("t", False)])
def test_changed_here_and_removed_there(run: Run, pair: tuple[Path, Path], answer: str, stands: bool) -> None:
    here, there = pair
    git(there, "rm", "--quiet", ABFALL)
    git(there, "commit", "--quiet", "--message=Gone")
    git(there, "push", "--quiet", "origin", "HEAD:main")
    commit(here, {ABFALL: text_of(here, ABFALL).replace("Bauhof", "Bauhof Werne")})
    pull(here)
    result = run("conflicts", cwd=here, typed=f"{answer}\n")
    assert result.code == 0
    assert (here / ABFALL).exists() == stands
    if stands:
        assert result.err == snapshot("""\

1/1 werne-abfall: Wilder Müll wird gemeldet
  changed here, removed there
What counts: [h]ere or [t]here; or decide [l]ater: h
All is decided; check it and share it: sr sync
""")
    assert run("sync", cwd=here).code == 0


def test_in_the_editor_one_text_is_made_of_both(run: Run, pair: tuple[Path, Path], tmp_path: Path) -> None:
    here = pair[0]
    apart(pair, ABFALL, "Bauhof", "Bauhof hier", "Bauhof dort")
    run("sync", cwd=here)
    editor = tmp_path / "editor.py"
    editor.write_text(
        "import sys, pathlib\n"
        "pathlib.Path(sys.argv[1]).write_text('unit = \"Bauhof und Bauhof\"\\n', encoding='utf-8')\n",
        encoding="utf-8",
    )
    cutter = tmp_path / "cutter.py"
    cutter.write_text("import sys\nopen(sys.argv[1], 'w').write('<<<<<<< ours')\n", encoding="utf-8")
    cut = {"VISUAL": f'"{sys.executable}" "{cutter}"'}
    assert run("conflicts", cwd=here, typed="e\n", environ=cut).code == 1
    idle = {"VISUAL": f'"{sys.executable}" -c ""'}
    assert run("conflicts", cwd=here, typed="e\n", environ=idle).code == 1
    broken = {"VISUAL": f'"{sys.executable}" -c "raise SystemExit(1)"'}
    assert run("conflicts", cwd=here, typed="e\n", environ=broken).code == 1
    result = run("conflicts", cwd=here, typed="e\n", environ={"VISUAL": f'"{sys.executable}" "{editor}"'})
    assert result.code == 0
    assert "Bauhof und Bauhof" in text_of(here, ABFALL)


def test_what_would_be_no_valid_file_is_not_written(run: Run, pair: tuple[Path, Path], tmp_path: Path) -> None:
    here = pair[0]
    apart(pair, ABFALL, "Bauhof", "Bauhof hier", "Bauhof dort")
    run("sync", cwd=here)
    before = text_of(here, ABFALL)
    editor = tmp_path / "editor.py"
    editor.write_text("import sys\nopen(sys.argv[1], 'w').write('unit = =')\n", encoding="utf-8")
    result = run("conflicts", cwd=here, typed="e\n", environ={"VISUAL": f'"{sys.executable}" "{editor}"'})
    assert result.code == 1
    assert result.err == snapshot("""\

1/1 werne-abfall: Wilder Müll wird gemeldet
  Office: here Bauhof hier, there Bauhof dort
What counts: [h]ere or [t]here; or [e]dit, or decide [l]ater: e
  This would be no valid file, so nothing was written
  edit portfolio/projects/werne/werne-abfall.toml by hand, then: sr sync
1 file is left to decide: sr conflicts
""")
    assert text_of(here, ABFALL) == before


def test_a_vocabulary_and_a_file_that_is_no_toml(run: Run, pair: tuple[Path, Path]) -> None:
    here, there = pair
    apart(pair, GOALS, "Quality of life", "Life", "Living")
    for root, text in ((here, "hier"), (there, "dort")):
        commit(root, {"README.md": text, "logo.png": text})
        (root / "logo.png").write_bytes(text.encode() + b"\0\xff")
        commit(root, {})
    git(there, "push", "--quiet", "origin", "HEAD:main")
    assert run("sync", cwd=here).code == 1
    result = run("conflicts", cwd=here, typed="h\nt\nl\n")
    assert result.err == snapshot("""\

1/3 README.md
  Here:
  hier
  There:
  dort
What counts: [h]ere or [t]here; or [e]dit, or decide [l]ater: h

2/3 logo.png
  both sides changed it, and it cannot be told in keys
What counts: [h]ere or [t]here; or decide [l]ater: t

3/3 portfolio/goals.toml
  lebensqualitaet.label.en
  Here:
  label.en = "Life"
  There:
  label.en = "Living"
What counts: [h]ere or [t]here; or [e]dit, or decide [l]ater: l
1 file is left to decide: sr conflicts
""")
    assert (here / "README.md").read_text(encoding="utf-8") == "hier\n"
    assert (here / "logo.png").read_bytes() == b"dort\0\xff"
    assert "Living" in text_of(here, GOALS)


def test_broken_markers_are_asked_as_a_whole(run: Run, pair: tuple[Path, Path]) -> None:
    here = pair[0]
    apart(pair, ABFALL, "Bauhof", "Bauhof hier", "Bauhof dort")
    pull(here)
    change(here, ABFALL, "=======\n", "")
    result = run("conflicts", cwd=here, typed="t\n")
    assert result.err == snapshot("""\

1/1 werne-abfall: Wilder Müll wird gemeldet
  Office: here Bauhof hier, there Bauhof dort
What counts: [h]ere or [t]here; or decide [l]ater: t
All is decided; check it and share it: sr sync
""")
    assert "dort" in text_of(here, ABFALL)
    assert "<<<<" not in text_of(here, ABFALL)


def test_who_ends_the_conversation_keeps_what_was_decided(run: Run, pair: tuple[Path, Path]) -> None:
    here = pair[0]
    apart(pair, ABFALL, "Bauhof", "Bauhof hier", "Bauhof dort")
    apart(pair, BAUM, '"idea"', '"paused"', '"stopped"')
    run("sync", cwd=here)
    assert run("conflicts", cwd=here, typed="h\n").code == 130
    assert '"paused"' in text_of(here, BAUM)
    assert "<<<<<<<" in text_of(here, ABFALL)


def test_a_file_outside_of_the_portfolio_is_left_to_git(run: Run, tmp_path: Path) -> None:
    first = tmp_path / "first"
    portfolios.write(first / "region")
    git(first, "init", "--quiet")
    commit(first, {"README.md": "alt"})
    git(tmp_path, "clone", "--quiet", "--bare", "first", "shared.git")
    here, there = clone(tmp_path, "here"), clone(tmp_path, "there")
    apart((here, there), "README.md", "alt", "hier", "dort")
    pull(here)
    assert run("conflicts", cwd=here / "region", typed="").err == snapshot("""\

1/1 ../README.md
  both sides changed it, and it cannot be told in keys
  This file is not part of the portfolio
  mend ../README.md by hand, then: git add -- ../README.md
1 file is left to decide: sr conflicts
""")


def test_what_does_not_come_of_a_merge_is_asked_as_it_stands(run: Run, pair: tuple[Path, Path]) -> None:
    here = pair[0]
    apart(pair, ABFALL, "Bauhof", "Bauhof hier", "Bauhof dort")
    pull(here)
    (here / ".git/MERGE_HEAD").unlink()
    result = run("conflicts", cwd=here, typed="t\n")
    assert result.code == 0
    assert "Bauhof dort" in text_of(here, ABFALL)


def test_what_git_cannot_merge_once_more_is_asked_as_it_stands(run: Run, pair: tuple[Path, Path]) -> None:
    here = pair[0]
    git(here, "checkout", "--quiet", "--orphan", "apart")
    commit(here, {ABFALL: text_of(here, ABFALL).replace("Bauhof", "Bauhof hier")})
    with pytest.raises(CalledProcessError):
        git(here, "merge", "--quiet", "--allow-unrelated-histories", "origin/main")
    result = run("conflicts", cwd=here, typed="t\n")
    assert result.code == 0
    assert "Bauhof hier" not in text_of(here, ABFALL)


@pytest.fixture
def moved_apart(pair: tuple[Path, Path]) -> Path:
    """Let both sides give a record to another partner, and change something else in it."""
    for root, lead, old, new in zip(
        pair, ("werne", "luenen"), ('"running"', "Kamen"), ('"paused"', "Camen"), strict=True
    ):
        change(root, MELDER, 'lead = "kamen"', f'lead = "{lead}"')
        change(root, MELDER, old, new)
        git(root, "mv", MELDER, MELDER.replace("/kamen/", f"/{lead}/"))
        git(root, "commit", "--quiet", "--all", "--message=Change")
    git(pair[1], "push", "--quiet", "origin", "HEAD:main")
    return pair[0]


@pytest.mark.parametrize(("answer", "lead"), [("h", "werne"), ("t", "luenen")])
def test_a_record_that_both_gave_to_another_partner_is_one_question(
    run: Run, moved_apart: Path, answer: str, lead: str
) -> None:
    assert run("sync", cwd=moved_apart).code == 1
    (clash,) = json.loads(run("conflicts", "--format", "json", cwd=moved_apart).out)["conflicts"]
    assert (clash["id"], "lead" in clash["keys"], clash["removed"]) == ("kamen-maengelmelder", True, None)
    result = run("conflicts", cwd=moved_apart, typed=f"x\n{answer}\n")
    assert result.code == 0
    assert result.err.replace(f": {answer}\n", ": \n") == snapshot("""\

1/1 kamen-maengelmelder: Mängelmelder der Stadt Kamen
  Lead: here Werne, there Lünen
What counts: [h]ere or [t]here; or decide [l]ater: x
  Answer with one of the letters
What counts: [h]ere or [t]here; or decide [l]ater: \n\
All is decided; check it and share it: sr sync
""")
    assert run("sync", cwd=moved_apart).code == 0
    (record,) = moved_apart.glob("portfolio/projects/*/kamen-maengelmelder.toml")
    assert record.parent.name == lead
    text = record.read_text(encoding="utf-8")
    assert all(part in text for part in (f'lead = "{lead}"', '"paused"', "Camen"))
    assert git(moved_apart, "status", "--porcelain") == ""
    assert head(moved_apart) == head(moved_apart, "origin/main")


def test_a_record_that_both_moved_may_be_decided_later_or_be_broken(run: Run, moved_apart: Path) -> None:
    change(moved_apart, MELDER.replace("/kamen/", "/werne/"), 'lead = "werne"', "lead = ")
    git(moved_apart, "commit", "--quiet", "--all", "--message=Broken")
    run("sync", cwd=moved_apart)
    assert run("conflicts", cwd=moved_apart, typed="l\n").code == 1
    assert run("conflicts", cwd=moved_apart, typed="t\n").code == 0
    (record,) = moved_apart.glob("portfolio/projects/*/kamen-maengelmelder.toml")
    assert 'lead = "luenen"' in record.read_text(encoding="utf-8")


def test_a_record_that_both_moved_and_that_is_no_text_is_asked_file_by_file(run: Run, moved_apart: Path) -> None:
    path = moved_apart / MELDER.replace("/kamen/", "/werne/")
    path.write_bytes(path.read_bytes() + b"# \xfc\n")
    git(moved_apart, "commit", "--quiet", "--all", "--message=Broken")
    run("sync", cwd=moved_apart)
    assert run("conflicts", cwd=moved_apart, typed="h\n").code == 1
    assert run("conflicts", cwd=moved_apart, typed="h\nh\n").code == 0
    assert b"\xfc" in path.read_bytes()


def test_a_record_that_both_renamed_is_one_question(run: Run, pair: tuple[Path, Path]) -> None:
    here = pair[0]
    for root, name, status in zip(pair, ("hier", "dort"), ('"paused"', '"pilot"'), strict=True):
        change(root, MELDER, '"running"', status)
        git(root, "mv", MELDER, MELDER.replace("maengelmelder", name))
        git(root, "commit", "--quiet", "--all", "--message=Change")
    git(pair[1], "push", "--quiet", "origin", "HEAD:main")
    assert run("sync", cwd=here).code == 1
    (clash,) = json.loads(run("conflicts", "--format", "json", cwd=here).out)["conflicts"]
    assert (clash["id"], clash["keys"], clash["removed"]) == ("kamen-hier", ["id", "status"], None)
    result = run("conflicts", cwd=here, typed="t\n")
    assert result.code == 0
    assert result.err == snapshot("""\

1/1 kamen-hier: Mängelmelder der Stadt Kamen
  Id: here kamen-hier, there kamen-dort
  Status: here paused, there pilot
What counts: [h]ere or [t]here; or decide [l]ater: t
All is decided; check it and share it: sr sync
""")
    assert run("sync", cwd=here).code == 0
    assert [path.name for path in (here / MELDER).parent.iterdir()] == ["kamen-dort.toml"]
    assert head(here) == head(here, "origin/main")
