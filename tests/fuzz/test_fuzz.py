"""Whatever stands in a file, `sr validate` says something sensible about it: never a traceback, never a hang."""

import os
import shutil
from pathlib import Path

import pytest
from conftest import Run
from fuzz.hunting import hunt
from fuzz.judging import RECORD, REGION, Input, input_of, judge, judge_number, keep
from hypothesis import given
from hypothesis import strategies as st

SEED = "sr"
INPUTS = 20_000


def test_no_mutated_file_is_too_much(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The seed is fixed, so that a run that fails fails again; tests/fuzz/long.py tries others."""
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith("COVERAGE_")]:
            patch.delenv(name)  # measuring would make it slow, and of what it reaches the other tests tell
        hunted = hunt(judge_number, SEED, range(INPUTS))

    keep(SEED, hunted.found, tmp_path)
    with capfd.disabled():
        print(f"{hunted.inputs} inputs, the slowest took {hunted.slowest:.2f} s (number {hunted.slowest_number})")
    assert not hunted.found, f"{len(hunted.found)} inputs, kept in {tmp_path}; the first: {hunted.found[0].what}"
    assert hunted.inputs == INPUTS


PIECES = [
    *(
        "title",
        "lead",
        "a",
        "b.c",
        '"x"',
        "=",
        " = ",
        "[",
        "]",
        "[[",
        "]]",
        "{",
        "}",
        ",",
        "\n",
        "\r\n",
        "\r",
        "#",
        ".",
    ),
    *(
        '"',
        "'",
        '"""',
        "'''",
        "\\",
        "\\u0000",
        "1",
        "-",
        "1e5",
        "2026-02-30",
        "true",
        "nan",
        "ä",
        "\x00",
        "\ufeff",
        "😀",
    ),
    *("[[excuses]]\n", "rule = ", "[checks]\n", "select = ", '"kamen"', "[[funding]]\n", "amount_eur = ", "until = "),
]


@given(
    st.lists(st.sampled_from(PIECES), max_size=30).map("".join).map(str.encode)
    | st.binary()
    | st.text().map(str.encode)
)
def test_no_text_is_too_much(content: bytes) -> None:
    judge(Input(RECORD, content), thoroughly=True)


def test_the_command_says_something_about_each_of_many_bad_files_and_changes_none(run: Run, tmp_path: Path) -> None:
    shutil.copytree(REGION, tmp_path, dirs_exist_ok=True)
    folder = tmp_path / "portfolio/projects/kamen"
    folder.mkdir(exist_ok=True)
    for number in range(300):
        (folder / f"kamen-{number}.toml").write_bytes(input_of("files", number).content)
    before = _state(tmp_path)

    results = [run("validate", "--format", form, cwd=tmp_path) for form in ("text", "json")]

    assert [(result.code, result.err) for result in results] == [(1, ""), (1, "")]
    assert _state(tmp_path) == before


def _state(root: Path) -> dict[Path, tuple[int, bytes]]:
    return {file: (file.stat().st_mtime_ns, file.read_bytes()) for file in root.rglob("*") if file.is_file()}


@pytest.mark.parametrize(
    "value", [b'"' + b"x" * 10_000_000 + b'"', b"[" * 10_000_000, b"1" * 10_000_000, b"\0" * 10_000_000]
)
def test_values_of_ten_megabytes_are_refused_before_they_are_read(run: Run, tmp_path: Path, value: bytes) -> None:
    shutil.copytree(REGION, tmp_path, dirs_exist_ok=True)
    record = tmp_path / RECORD
    record.parent.mkdir(exist_ok=True)
    record.write_bytes(b"title = " + value + b"\n")

    result = run("validate", RECORD, "--format", "plain", cwd=tmp_path)

    assert result.out.startswith(f"{RECORD}:1:1: error SR002 oversized-file: the file is larger than 1 MiB")
    assert (result.code, result.out.count("\n"), result.err) == (1, 1, "")
