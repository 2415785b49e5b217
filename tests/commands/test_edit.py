"""`sr edit`: the whole program, with real editors: small programs that change the file."""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Run
from inline_snapshot import snapshot
from portfolios import RECORDS, write
from repositories import commit, git

ID = "werne-abfall"
RECORD = "portfolio/projects/werne/werne-abfall.toml"
TEXT = "# Der Bauhof fragt nach.\n" + RECORDS[RECORD]
DRAFT = f".sr-draft-edit/records/{ID}/{ID}.toml"

EDITOR = """\
import json, pathlib, sys
_, steps, file = map(pathlib.Path, sys.argv)
first, *rest = json.loads(steps.read_text("utf-8"))
steps.write_text(json.dumps(rest), "utf-8")
content = file.read_bytes()
for old, new in first.get("replace", []):
    assert old.encode() in content, (old, content)
    content = content.replace(old.encode(), new.encode())
if "content" in first:
    content = bytes.fromhex(first["content"])
file.write_bytes(content)
for path in first.get("also", []):
    pathlib.Path(path).write_text(first["text"], "utf-8")
if first.get("gone"):
    file.unlink()
sys.exit(first.get("code", 0))
"""

Edits = Callable[..., dict[str, str]]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write(write(tmp_path / "region"), {RECORD: TEXT})


@pytest.fixture
def edits(tmp_path: Path) -> Edits:
    """Give the environment with an editor that does these things, one call after the other."""

    def editor(*steps: dict[str, object]) -> dict[str, str]:
        (tmp_path / "editor.py").write_text(EDITOR, encoding="utf-8")
        (tmp_path / "steps").write_text(json.dumps(steps), encoding="utf-8")
        words = (sys.executable, tmp_path / "editor.py", tmp_path / "steps")
        return {"EDITOR": " ".join(f'"{word}"' for word in words)}

    return editor


def replaced(*pairs: tuple[str, str]) -> dict[str, object]:
    return {"replace": [list(pair) for pair in pairs]}


def text_of(root: Path) -> str:
    return (root / RECORD).read_text(encoding="utf-8")


def flat(text: str) -> str:
    return " ".join(text.split())


def test_what_changed_is_told_in_the_words_of_the_portfolio(run: Run, root: Path, edits: Edits) -> None:
    reason = 'stop_reason = "Der Kreis bietet dasselbe an."\n'
    step = replaced(('"stopped"', '"running"'), ("end = 2023\n", ""), (reason, 'visibility = "steering"\n'))

    result = run("edit", ID, cwd=root, typed="", environ=edits(step))

    told, _, proposal = result.err.partition("Next:\n")
    assert (result.code, result.out) == (0, f"{RECORD}\n")
    assert (
        told
        == """\
werne-abfall
  Status: stopped → running
  End: − 2023
  Visible to: everybody → the steering group
  Stopped because: − Der Kreis bietet dasselbe an.
"""
    )
    assert proposal.startswith(f'  git add -- {RECORD}\n  git commit -m "werne-abfall: Status eingestellt → läuft')
    assert text_of(root).startswith("# Der Bauhof fragt nach.\n")
    assert 'status = "running"' in text_of(root)
    assert not (root / ".sr-draft-edit").exists()


def test_where_nothing_is_changed_nothing_is_written(run: Run, root: Path, edits: Edits) -> None:
    result = run("edit", ID, cwd=root, typed="", environ=edits({}))

    assert (result.code, result.out, result.err) == (0, "", "werne-abfall stays as it is\n")
    assert not (root / ".sr-draft-edit").exists()


def test_comments_and_order_are_written_too(run: Run, root: Path, edits: Edits) -> None:
    result = run("edit", ID, cwd=root, typed="", environ=edits(replaced(("fragt nach", "hat gefragt"))))

    assert result.err.startswith("werne-abfall: only comments, order or form changed\nNext:\n")
    assert text_of(root) == TEXT.replace("fragt nach", "hat gefragt")


def test_a_new_lead_moves_the_record_and_one_commit_holds_that(run: Run, root: Path, edits: Edits) -> None:
    git(root.parent, "init", "--quiet", str(root))
    commit(root, {})

    result = run(
        "edit", ID, "--commit", cwd=root, typed="", environ=edits(replaced(('lead = "werne"', 'lead = "luenen"')))
    )

    assert (result.code, result.out) == (0, "portfolio/projects/luenen/werne-abfall.toml\n")
    assert (
        result.err
        == """\
werne-abfall
  Lead: Werne → Lünen
  File: portfolio/projects/werne/werne-abfall.toml →
    portfolio/projects/luenen/werne-abfall.toml
"""
    )
    assert git(root, "status", "--short") == ""
    assert git(root, "log", "-1", "--format=%s") == "werne-abfall: Federführung Werne → Lünen"
    assert not (root / RECORD).exists()


def test_concepts_are_proposed_to_a_record_without_any(run: Run, root: Path, edits: Edits) -> None:
    step = replaced(('concepts = ["muellmelder"]\n', ""), ("Wilder Müll", "Mängelmelder für wilden Müll"))

    result = run("edit", ID, cwd=root, typed="", environ=edits(step))

    assert "Concepts that may fit: Defect reporting (maengelmelder)" in flat(result.err)
    assert f"  sr set {ID} concepts+=maengelmelder\n" in result.err


def test_errors_are_shown_in_place_and_can_be_corrected(run: Run, root: Path, edits: Edits) -> None:
    wrong, right = replaced(('"stopped"', '"stoped"')), replaced(('"stoped"', '"paused"'))

    result = run("edit", ID, cwd=root, typed="was?\ne\n", environ=edits(wrong, right))

    assert result.code == 0
    assert result.err == snapshot("""\
portfolio/projects/werne/werne-abfall.toml:4:10: error SR104 unknown-value:
    `status` cannot be `stoped`
    4 | status = "stoped"
      |          ^^^^^^^^
    hint: did you mean `stopped`? Allowed: `idea`, `planned`, `pilot`,
        `running`, `paused`, `completed`, `stopped` or `unknown`

Edit again (e), keep it as a draft (k), or discard it (d)? [E/k/d]: was?
  Answer e, k or d
Edit again (e), keep it as a draft (k), or discard it (d)? [E/k/d]: e
werne-abfall
  Status: stopped → paused
Next:
  git add -- portfolio/projects/werne/werne-abfall.toml
  git commit -m "werne-abfall: Status eingestellt → ruht"
""")
    assert 'status = "paused"' in text_of(root)


@pytest.mark.parametrize("answer", ["d\n", "v\n"])
def test_errors_can_be_discarded(run: Run, root: Path, edits: Edits, answer: str) -> None:
    result = run("edit", ID, cwd=root, typed=answer, environ=edits(replaced(("[", "("))))

    assert result.code == 0
    assert result.err.endswith("werne-abfall stays as it is\n")
    assert text_of(root) == TEXT
    assert not (root / ".sr-draft-edit").exists()


KEPT = f"What was typed is kept. Go on with:\n  sr edit {ID}\n"


def test_a_draft_is_kept_and_taken_up_again(run: Run, root: Path, edits: Edits) -> None:
    kept = run("edit", ID, cwd=root, typed="k\n", environ=edits(replaced(('"stopped"', '"stoped"'))))
    draft = (root / DRAFT).read_text(encoding="utf-8")
    went_on = run("edit", ID, cwd=root, typed="\n", environ=edits(replaced(('"stoped"', '"paused"'))))

    assert (kept.code, kept.out) == (1, "")
    assert kept.err.endswith(f"{KEPT}error: The record has errors, nothing was written\n")
    assert draft == TEXT.replace("stopped", "stoped")
    assert went_on.code == 0
    assert "There is a draft of werne-abfall: go on with it (y), or throw it away (n)? [Y/n]:" in went_on.err
    assert 'status = "paused"' in text_of(root)
    assert not (root / ".sr-draft-edit").exists()


def test_a_draft_can_be_thrown_away(run: Run, root: Path, edits: Edits) -> None:
    run("edit", ID, cwd=root, typed="k\n", environ=edits(replaced(('"stopped"', '"stoped"'))))

    result = run("edit", ID, cwd=root, typed="n\n", environ=edits(replaced(('"stopped"', '"paused"'))))

    assert result.code == 0
    assert 'status = "paused"' in text_of(root)


@pytest.mark.parametrize(("answers", "code"), [("\n\ny\n", 0), ("\n\n\n", 1)])
def test_what_others_wrote_since_a_draft_is_told_and_not_overwritten_unasked(
    run: Run, root: Path, edits: Edits, answers: str, code: int
) -> None:
    run("edit", ID, cwd=root, typed="k\n", environ=edits(replaced(('"stopped"', '"stoped"'))))
    write(root, {RECORD: TEXT.replace("end = 2023", "end = 2024")})

    result = run("edit", ID, cwd=root, typed=answers, environ=edits(replaced(('"stoped"', '"paused"'))))

    assert result.code == code
    assert "Since the draft was begun, the record itself has changed:\n  End: 2023 → 2024\n" in result.err
    assert "Status: stopped → paused\n  End: 2024 → 2023\n" in result.err
    if code:
        assert result.err.endswith(f"{KEPT}error: Nothing was written\n")
        assert "end = 2024" in text_of(root)
    else:
        assert text_of(root) == TEXT.replace("stopped", "paused")


def test_who_writes_meanwhile_is_not_overwritten(run: Run, root: Path, edits: Edits) -> None:
    theirs = TEXT.replace("end = 2023", "end = 2024")
    step = {**replaced(('"stopped"', '"paused"')), "also": [str(root / RECORD)], "text": theirs}

    result = run("edit", ID, cwd=root, typed="", environ=edits(step))

    assert result.code == 4
    assert KEPT in result.err
    assert f"error: {RECORD} was changed meanwhile and is not overwritten" in flat(result.err)
    assert text_of(root) == theirs
    assert '"paused"' in (root / DRAFT).read_text(encoding="utf-8")


def test_an_editor_that_fails_changes_nothing(run: Run, root: Path, edits: Edits) -> None:
    result = run("edit", ID, cwd=root, typed="", environ=edits({"code": 1}))

    assert (result.code, result.err) == (1, "error: The editor reports a failure, nothing was written\n")
    assert text_of(root) == TEXT
    assert not (root / ".sr-draft-edit").exists()


def test_what_was_typed_before_an_editor_failed_is_kept(run: Run, root: Path, edits: Edits) -> None:
    result = run("edit", ID, cwd=root, typed="", environ=edits({**replaced(("2023", "2024")), "code": 1}))

    assert result.err == f"{KEPT}error: The editor reports a failure, nothing was written\n"
    assert text_of(root) == TEXT


def test_ctrl_d_at_a_question_keeps_the_draft(run: Run, root: Path, edits: Edits) -> None:
    result = run("edit", ID, cwd=root, typed="", environ=edits(replaced(('"stopped"', '"stoped"'))))

    assert result.code == 130
    assert KEPT in result.err


def test_an_editor_that_takes_the_file_away_changes_nothing(run: Run, root: Path, edits: Edits) -> None:
    result = run("edit", ID, cwd=root, typed="", environ=edits({"gone": True}))

    assert result.code == 4
    assert "The editor left no file" in result.err
    assert text_of(root) == TEXT


def test_a_broken_record_can_be_put_right(run: Run, root: Path, edits: Edits) -> None:
    write(root, {RECORD: TEXT.replace('lead = "werne"', 'lead = "werne')})

    result = run("edit", ID, cwd=root, typed="", environ=edits(replaced(('lead = "werne', 'lead = "werne"'))))

    assert result.code == 0, result.err
    assert "werne-abfall: the record can be read again\nNext:\n" in result.err
    assert text_of(root) == TEXT


def test_errors_elsewhere_because_of_it_count_too(run: Run, root: Path, edits: Edits) -> None:
    other = "portfolio/projects/luenen/luenen-baeume.toml"
    write(root, {RECORD: TEXT + 'depends_on = ["luenen-baeume"]\n'})

    result = run("edit", "luenen-baeume", cwd=root, typed="d\n", environ=edits({"content": b"title".hex()}))

    assert result.code == 0
    assert f"{other}:1:" in result.err
    assert (root / other).read_text(encoding="utf-8") == RECORDS[other]


def test_a_byte_order_mark_and_line_ends_of_windows_are_taken_back(run: Run, root: Path, edits: Edits) -> None:
    content = b"\xef\xbb\xbf" + TEXT.replace("2023", "2024").replace("\n", "\r\n").encode()

    result = run("edit", ID, cwd=root, typed="", environ=edits({"content": content.hex()}))

    assert result.code == 0, result.err
    assert (root / RECORD).read_bytes() == TEXT.replace("2023", "2024").encode()


def test_line_ends_of_windows_stay_where_the_record_has_them(run: Run, root: Path, edits: Edits) -> None:
    content = TEXT.replace("\n", "\r\n").encode()
    (root / RECORD).write_bytes(content)

    run("edit", ID, cwd=root, typed="", environ=edits(replaced(("2023", "2024"))))

    assert (root / RECORD).read_bytes() == content.replace(b"2023", b"2024")


@pytest.mark.parametrize(("step", "told"), [({}, "stays as it is"), (replaced(("2023", "2024")), "End: 2023 → 2024")])
def test_a_byte_order_mark_goes_only_with_a_change(
    run: Run, root: Path, edits: Edits, step: dict[str, object], told: str
) -> None:
    content = b"\xef\xbb\xbf" + TEXT.encode()
    (root / RECORD).write_bytes(content)

    result = run("edit", ID, cwd=root, typed="", environ=edits(step))

    assert told in result.err
    assert (root / RECORD).read_bytes() == (TEXT.replace("2023", "2024").encode() if step else content)


def test_where_no_concept_fits_none_is_proposed(run: Run, root: Path, edits: Edits) -> None:
    summary = "Eine Karte im Netz nimmt Meldungen über wilden Müll entgegen."
    pairs = (
        ('concepts = ["muellmelder"]\n', ""),
        ("Wilder Müll wird gemeldet", "Etwas"),
        (summary, "Noch ganz offen, was."),
    )

    result = run("edit", ID, cwd=root, typed="", environ=edits(replaced(*pairs)))

    assert result.code == 0
    assert "may fit" not in result.err


@pytest.mark.parametrize("obstacle", [".sr-draft-edit", f".sr-draft-edit/records/{ID}/lock/x", f"{DRAFT}/x"])
def test_where_no_copy_can_be_made_nothing_is_done(run: Run, root: Path, edits: Edits, obstacle: str) -> None:
    write(root, {obstacle: "Im Weg."})

    result = run("edit", ID, cwd=root, typed="", environ=edits())

    assert result.code == 4
    assert "cannot be written" in flat(result.err)
    assert text_of(root) == TEXT


def test_what_is_no_file_is_not_opened(run: Run, root: Path, edits: Edits) -> None:
    (root / RECORD).unlink()
    (root / RECORD).mkdir()

    result = run("edit", ID, cwd=root, typed="", environ=edits())

    assert result.code == 4
    assert "stands where a file should" in flat(result.err)


def test_without_a_terminal_another_command_is_named(run: Run, root: Path) -> None:
    result = run("edit", ID, cwd=root)

    assert (result.code, result.err) == (
        2,
        """\
error: sr edit needs somebody at a terminal
  hint: elsewhere, change single keys: sr set werne-abfall KEY=VALUE
""",
    )


def test_two_do_not_edit_one_record_at_once(run: Run, root: Path, edits: Edits, tmp_path: Path) -> None:
    script = tmp_path / "second.py"
    script.write_text(
        "import io, pathlib, sys\n"
        "from datetime import date\n"
        "from sr_cli.app import main\n"
        "from sr_cli.session import Session\n"
        "class Terminal(io.StringIO):\n"
        "    def isatty(self): return True\n"
        "err = Terminal()\n"
        "session = Session(stdin=Terminal(), stdout=io.StringIO(), stderr=err, environ={'SR_LANG': 'en', 'NO_COLOR': '1'},"
        " cwd=pathlib.Path.cwd(), today=date(2026, 11, 22))\n"
        f"code = main(['edit', '{ID}', '--root', {str(root)!r}], session)\n"
        f"pathlib.Path({str(tmp_path / 'told')!r}).write_text(f'{{code}} {{err.getvalue()}}')\n",
        encoding="utf-8",
    )

    result = run("edit", ID, cwd=root, typed="", environ={"EDITOR": f'"{sys.executable}" "{script}"'})

    assert result.code == 0
    assert flat((tmp_path / "told").read_text()) == (
        "2 error: werne-abfall is being edited already hint: finish that first, in the other window"
    )


@pytest.mark.skipif(os.name == "nt", reason="Windows always has an editor")
@pytest.mark.parametrize(
    ("environ", "error"),
    [
        ({"EDITOR": "/nowhere/editor"}, "The editor `/nowhere/editor` cannot be started hint: name your editor"),
        ({"EDITOR": "'vi"}, "The editor's command line cannot be read: 'vi hint: check its quotation marks"),
        ({"EDITOR": "  "}, "No editor was found hint: name your editor, for example: export EDITOR=nano"),
    ],
)
def test_an_editor_must_be_there(
    run: Run, root: Path, monkeypatch: pytest.MonkeyPatch, environ: dict[str, str], error: str
) -> None:
    monkeypatch.setattr("sr_cli.wizard.editor._USUAL", ("no-such-editor",))

    result = run("edit", ID, cwd=root, typed="", environ=environ)

    assert result.code in {2, 4}
    assert error in flat(result.err)
    assert not (root / ".sr-draft-edit").exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows has none of these")
def test_the_usual_editor_is_taken_where_none_is_named(run: Run, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sr_cli.wizard.editor._USUAL", ("no-such-editor", "true"))

    assert run("edit", ID, cwd=root, typed="").err == "werne-abfall stays as it is\n"


def test_visual_comes_before_editor(run: Run, root: Path, edits: Edits) -> None:
    named = edits({})["EDITOR"]

    assert run("edit", ID, cwd=root, typed="", environ={"VISUAL": named, "EDITOR": "false"}).code == 0
