"""`sr validate --fix` in real repositories: what is written, what is shown, and what is never touched."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from conftest import Run
from repositories import commit, git

REGION = Path(__file__).parent.parent / "rules" / "region"
RECORD = "portfolio/projects/kamen/kamen-x.toml"
OTHER = "portfolio/projects/bergkamen/bergkamen-y.toml"
TEXT = """\
# the head stays
title = "Lastenräder leihen"
summary = "Eine App zeigt, wo in der Stadt ein Lastenrad steht, und öffnet dessen Schloss."
status = "planned"
lead = "kamen"
partners = ["Bergkamen", "kamen"]  # and this
themes = ["umwelt"]
goals = ["klimaschutz"]
unit = "Bauhof"
start = 1.10.2027
end = "bald"
"""
MENDED = TEXT.replace('"Bergkamen", "kamen"', '"bergkamen"').replace("1.10.2027", "2027-10-01")
OTHER_TEXT = MENDED.replace('"kamen"', '"bergkamen"').replace('["bergkamen"]', "[]").replace("Lastenräder", "Zelte")
OTHER_TEXT = OTHER_TEXT.replace('end = "bald"\n', 'visibility = "Public"\n').replace("ein Lastenrad", "ein Zelt")
QUIET = ("--select", "schema,syntax,references,file", "--quiet")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give the root of a portfolio with faults that is committed."""
    root = tmp_path / "region"
    shutil.copytree(REGION, root)
    git(root, "init", "--quiet")
    commit(root, {RECORD: TEXT, OTHER: OTHER_TEXT})
    return root


def text_of(root: Path, path: str = RECORD) -> str:
    return (root / path).read_bytes().decode()


def test_what_is_certain_is_repaired_told_and_the_rest_reported(run: Run, root: Path) -> None:
    result = run("validate", "--fix", *QUIET, cwd=root, terminal=False)

    assert (
        result.err
        == f"""\
{OTHER}:11:14: SR104 unknown-value: "Public" becomes "public"
{RECORD}:6:13: SR203 unknown-partner: "Bergkamen" becomes "bergkamen"
{RECORD}:6:26: SR202 lead-among-partners: "kamen" is removed
{RECORD}:10:9: SR010 invalid-toml: 1.10.2027 becomes 2027-10-01
4 faults repaired in 2 files
"""
    )
    assert result.out.startswith(f"{RECORD}:11:7: error SR107 bad-date: ")
    assert result.code == 1
    assert text_of(root) == MENDED
    assert text_of(root, OTHER) == OTHER_TEXT.replace("Public", "public")


def test_repairing_again_does_nothing(run: Run, root: Path) -> None:
    run("validate", "--fix", cwd=root)
    commit(root, {})

    result = run("validate", "--fix", *QUIET, cwd=root)

    assert (result.code, result.err) == (1, "")
    assert git(root, "status", "--porcelain") == ""


def test_the_exit_code_is_by_what_is_left(run: Run, root: Path) -> None:
    result = run("validate", "--fix", OTHER, cwd=root)

    assert (result.code, text_of(root), text_of(root, OTHER)) == (0, TEXT, OTHER_TEXT.replace("Public", "public"))


def test_only_rules_that_are_selected_are_repaired(run: Run, root: Path) -> None:
    run("validate", "--fix", "--ignore", "SR104", cwd=root)

    assert (text_of(root), text_of(root, OTHER)) == (MENDED, OTHER_TEXT)


@pytest.mark.parametrize(
    "arguments",
    [
        ("--fix", "--diff", RECORD),
        ("--diff", "--fix", RECORD),
        (RECORD, "--fix", "--diff"),
        ("--fix", "--diff", "--", RECORD),
        ("--fix", "--dry-run", RECORD),
        ("--force", "--fix", "--diff", RECORD),
    ],
)
def test_a_diff_shows_what_would_be_changed_and_nothing_is_written(
    run: Run, root: Path, arguments: tuple[str, ...]
) -> None:
    result = run("validate", *arguments, cwd=root, terminal=False)

    assert (
        result.out
        == f"""\
--- a/{RECORD}
+++ b/{RECORD}
@@ -3,9 +3,9 @@
 summary = "Eine App zeigt, wo in der Stadt ein Lastenrad steht, und öffnet dessen Schloss."
 status = "planned"
 lead = "kamen"
-partners = ["Bergkamen", "kamen"]  # and this
+partners = ["bergkamen"]  # and this
 themes = ["umwelt"]
 goals = ["klimaschutz"]
 unit = "Bauhof"
-start = 1.10.2027
+start = 2027-10-01
 end = "bald"
"""
    )
    assert result.err.endswith("\n3 faults would be repaired in 1 file; nothing was written\n")
    assert result.code == 1
    assert git(root, "status", "--porcelain") == ""


def test_git_can_apply_the_diff(run: Run, root: Path) -> None:
    (root / RECORD).write_bytes(TEXT.replace("\n", "\r\n").removesuffix("\r\n").encode())
    result = run("validate", "--fix", "--diff", cwd=root, terminal=False)

    subprocess.run(["git", "apply", "-"], cwd=root, input=result.out.encode(), check=True)

    assert text_of(root) == MENDED.replace("\n", "\r\n").removesuffix("\r\n")
    assert text_of(root, OTHER) == OTHER_TEXT.replace("Public", "public")


def test_without_fix_diff_takes_a_revision(run: Run, root: Path) -> None:
    commit(root, {RECORD: TEXT.replace("1.10.2027", "2027")})
    commit(root, {RECORD: TEXT.replace("1.10.2027", "2027").replace("Bergkamen", "Hamm")})

    for arguments in (("--diff", "HEAD~1", RECORD), ("--diff=HEAD~1",)):
        result = run("validate", *arguments, *QUIET, cwd=root, terminal=False)

        assert [line.split(":")[3].split()[1] for line in result.out.splitlines() if line[0] != " "] == ["SR203"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--diff=main", "--fix"), "--diff takes no revision beside --fix"),
        (("--fix", "--staged"), "--fix repairs the files as they stand"),
        (("--fix", "--at", "HEAD"), "--fix repairs the files as they stand"),
        (("--dry-run",), "--dry-run goes with --fix"),
        (("--force",), "--force goes with --fix"),
        (("--diff",), "--diff stands without its value, or with one that it does not take"),
        (("--fix", "--diff", "main"), "There is no `main` in the portfolio"),
        (("--diff", "nothing"), "git knows no date, tag, branch or commit `nothing`"),
    ],
)
def test_what_does_not_go_together_is_wrong_use(run: Run, root: Path, arguments: tuple[str, ...], said: str) -> None:
    result = run("validate", *arguments, cwd=root)

    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(f"error: {said}\n")
    assert text_of(root) == TEXT


@pytest.mark.parametrize("state", ["changed", "staged", "untracked", "ignored"])
def test_a_file_with_uncommitted_changes_is_never_touched_without_force(run: Run, root: Path, state: str) -> None:
    mine = TEXT + "# mine\n"
    if state in {"untracked", "ignored"}:
        git(root, "rm", "--quiet", "--cached", RECORD)
        (root / ".gitignore").write_text("kamen-x.toml\n" if state == "ignored" else "", encoding="utf-8")
        git(root, "add", ".gitignore")
        git(root, "commit", "--quiet", "--message=Out")
    (root / RECORD).write_text(mine, encoding="utf-8")
    if state == "staged":
        git(root, "add", RECORD)

    result = run("validate", "--fix", cwd=root)

    assert (
        result.err
        == f"""\
warning: 1 file has changes that are not committed and was not repaired:
  {RECORD}
  hint: commit them first, or repair the files as they are with --force
{OTHER}:11:14: SR104 unknown-value: "Public" becomes "public"
1 fault repaired in 1 file
"""
    )
    assert (text_of(root), text_of(root, OTHER)) == (mine, OTHER_TEXT.replace("Public", "public"))

    assert run("validate", "--fix", "--force", cwd=root).code == 1
    assert text_of(root) == MENDED + "# mine\n"


def test_of_many_files_with_uncommitted_changes_three_are_named(run: Run, root: Path) -> None:
    for name in "abcd":
        text = OTHER_TEXT.replace("Zelte", f"Zelte {name} " * 9)
        (root / f"portfolio/projects/bergkamen/bergkamen-{name}.toml").write_text(text, encoding="utf-8")

    result = run("validate", "--fix", cwd=root)

    assert "bergkamen-c.toml and …\n" in result.err
    assert "bergkamen-d.toml" not in result.err


def test_outside_of_a_repository_only_force_repairs(run: Run, root: Path) -> None:
    shutil.rmtree(root / ".git")

    result = run("validate", "--fix", cwd=root)

    assert (result.code, result.out, text_of(root)) == (2, "", TEXT)
    assert " ".join(result.err.split()) == (
        f"error: Nothing was repaired: {root} is in no git repository that keeps what stands there "
        "hint: see what would be changed with --fix --diff, then repair it with --fix --force"
    )
    assert run("validate", "--fix", "--diff", cwd=root).out.startswith("--- a/portfolio/")
    run("validate", "--fix", "--force", cwd=root)
    assert text_of(root) == MENDED


def test_line_ends_and_permissions_stay(run: Run, root: Path) -> None:
    (root / RECORD).write_bytes(TEXT.replace("\n", "\r\n").encode())
    (root / RECORD).chmod(0o640)
    git(root, "commit", "--quiet", "--all", "--message=CRLF")

    run("validate", "--fix", cwd=root)

    assert text_of(root) == MENDED.replace("\n", "\r\n")
    assert (root / RECORD).stat().st_mode & 0o777 == 0o640


def test_a_byte_order_mark_goes(run: Run, root: Path) -> None:
    commit(root, {RECORD: "\ufeff" + MENDED})

    result = run("validate", "--fix", *QUIET, cwd=root)

    assert f"{RECORD}:1:1: SR004 byte-order-mark: the file is written anew\n" in result.err
    assert text_of(root) == MENDED


def test_what_is_refused_and_what_shall_not_be_shown_is_told(run: Run, root: Path) -> None:
    commit(
        root,
        {
            RECORD: MENDED.replace('"Bauhof"', '"Bauhof,  Frau Mustermann"')
            .replace("lead", "leitung")
            .replace('"kamen"\npartners', '"Herr Müller"\npartners')
        },
    )

    result = run("validate", "--fix", RECORD, cwd=root)

    assert f"{RECORD}:9:8: SR801 untidy-space: repaired\n" in result.err
    assert "SR101 unknown-key: not repaired, because the repair would bring another error out" in result.err
    assert "Mustermann" not in result.err


def test_where_nothing_is_certain_there_is_no_diff(run: Run, root: Path) -> None:
    commit(root, {RECORD: MENDED, OTHER: OTHER_TEXT.replace("Public", "public")})

    result = run("validate", "--fix", "--diff", cwd=root)

    assert (result.code, result.out, result.err) == (1, "", "")


def test_long_texts_are_cut(run: Run, root: Path) -> None:
    commit(root, {RECORD: MENDED.replace("ein Lastenrad", "ein  Lastenrad")})

    result = run("validate", "--fix", "--select", "untidy-space", cwd=root)

    line = result.err.splitlines()[0]
    assert line.endswith(
        ": …r Stadt ein  Lastenrad steht, und öffnet… becomes …r Stadt ein Lastenrad steht, und öffnet …"
    )


def test_what_was_done_is_told_where_a_later_file_refuses(
    run: Run, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda path, _: Path(path).name != Path(RECORD).name)

    result = run("validate", "--fix", *QUIET, cwd=root)

    assert (result.code, result.out) == (4, "")
    assert result.err.startswith(
        f'{OTHER}:11:14: SR104 unknown-value: "Public" becomes "public"\n1 fault repaired in 1'
    )
    assert f"error: {RECORD} cannot be written: you have no permission" in " ".join(result.err.split())
    assert (text_of(root), text_of(root, OTHER)) == (TEXT, OTHER_TEXT.replace("Public", "public"))


def test_what_somebody_writes_while_it_checks_stays(run: Run, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def look_and_write(*_: object) -> frozenset[str]:
        (root / RECORD).write_text(TEXT + "# mine\n", encoding="utf-8")
        return frozenset()

    monkeypatch.setattr("sr_cli.store.history.since.uncommitted", look_and_write)

    result = run("validate", "--fix", *QUIET, cwd=root)

    assert (result.code, text_of(root)) == (4, TEXT + "# mine\n")
    assert f"{RECORD} was changed meanwhile and is not overwritten" in " ".join(result.err.split())
