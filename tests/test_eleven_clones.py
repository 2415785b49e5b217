"""Eleven partners write at the same time, each in a clone of its own, with the real program."""

import os
import subprocess
import sys
import tomllib
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from pathlib import Path

import portfolios
import pytest
from repositories import commit, git
from serving import served

PARTNERS = [f"partner-{number:02}" for number in range(11)]
ROUNDS = 2
RECORDS = 9
"""So many records of its own each partner changes in each round; with the common one, 220 changes in all."""
KEYS = (
    "title",
    "summary",
    "theme_local",
    "unit",
    "lessons",
    "notes",
    "stop_reason",
    "start",
    "end",
    "as_of",
    "contact",
)
"""Each partner writes its own of these keys of the common record; one stands right beside the other."""
VOCABULARY = "".join(f'[{name}]\nname = "{name.title()}"\nkind = "stadt"\nags = "0597802{number % 10}"\n\n'
                     for number, name in enumerate(PARTNERS))  # fmt: skip


def path_of(partner: str, name: object) -> str:
    return f"portfolio/projects/{partner}/{partner}-{name}.toml"


COMMON = path_of(PARTNERS[0], "gemeinsam")


def value(key: str, turn: int) -> str:
    match key:
        case "start":
            return str(2030 - turn)
        case "end":
            return str(2030 + turn)
        case "as_of":
            return f"2026-10-{turn + 1:02}"
        case "contact":
            return f'"stelle{turn}@example.org"'
        case _:
            return f'"Wert {turn} des Schlüssels {key}, so lang wie nötig."'


def record(partner: str, name: object, turn: int) -> str:
    return f"""\
title = "Vorhaben {name} von {partner}"
summary = "Es wird gebaut, was alle brauchen können."
status = "idea"
lead = "{partner}"
themes = ["energie-umwelt"]
notes = "Stand {turn}"
"""


def common(turn: int) -> str:
    lines = "".join(f"{key} = {value(key, turn)}\n" for key in KEYS)
    return f'status = "idea"\nlead = "{PARTNERS[0]}"\nthemes = ["energie-umwelt"]\n{lines}'


def sr(root: Path, *arguments: str) -> None:
    done = subprocess.run(
        [sys.executable, "-P", "-m", "sr_cli", *arguments], cwd=root, capture_output=True, encoding="utf-8",
        env={**os.environ, "SR_LANG": "en"}, check=False,
    )  # fmt: skip
    assert done.returncode == 0, f"{root.name}: {arguments}\n{done.stdout}{done.stderr}"


def work(root: Path, number: int) -> None:
    """Change own records and an own key of the common one, and share that.

    Every second partner commits with git, and shares all at the end.
    """
    partner, key = PARTNERS[number], KEYS[number]
    for turn in range(1, ROUNDS + 1):
        for name in range(RECORDS):
            (root / path_of(partner, name)).write_text(record(partner, name, turn), encoding="utf-8")
        lines = (root / COMMON).read_text(encoding="utf-8").splitlines(keepends=True)
        changed = [f"{key} = {value(key, turn)}\n" if line.startswith(f"{key} = ") else line for line in lines]
        (root / COMMON).write_text("".join(changed), encoding="utf-8")
        if number % 2:
            git(root, "commit", "--quiet", "--all", f"--message={partner} {turn}")
        else:
            sr(root, "sync", "--commit")
    if number % 2:
        sr(root, "sync")


@pytest.mark.parametrize("by_daemon", [False, True])
def test_nothing_is_lost_and_all_end_with_the_same(tmp_path: Path, by_daemon: bool) -> None:
    with served(tmp_path) if by_daemon else nullcontext(tmp_path.as_uri()) as address:
        converge(tmp_path, f"{address}/shared.git")


def converge(tmp_path: Path, address: str) -> None:
    """Let all clones of a shared repository, which has this address, write at once."""
    first = portfolios.write(tmp_path / "first", portfolios.VOCABULARIES)
    with (first / "portfolio/partners.toml").open("a", encoding="utf-8") as file:
        file.write(f"\n{VOCABULARY}")
    start = {path_of(partner, name): record(partner, name, 0) for partner in PARTNERS for name in range(RECORDS)}
    git(first, "init", "--quiet")
    commit(first, {**start, COMMON: common(0)})
    git(tmp_path, "clone", "--quiet", "--bare", "first", "shared.git")
    shared = tmp_path / "shared.git"
    clones = [tmp_path / partner for partner in PARTNERS]

    with ThreadPoolExecutor(len(clones)) as pool:
        list(pool.map(lambda root: git(tmp_path, "clone", "--quiet", address, root.name), clones))
        list(pool.map(work, clones, range(len(clones))))
        list(pool.map(lambda root: git(root, "pull", "--quiet", "--ff-only"), clones))

    newest = git(shared, "rev-parse", "main")
    assert {git(root, "rev-parse", "HEAD") for root in clones} == {newest}
    assert {git(root, "status", "--porcelain") for root in clones} == {""}
    sr(clones[0], "validate", "--quiet")
    for path in start:
        assert (clones[0] / path).read_text(encoding="utf-8").endswith(f'notes = "Stand {ROUNDS}"\n')
    assert tomllib.loads((clones[0] / COMMON).read_text(encoding="utf-8")) == tomllib.loads(common(ROUNDS))
    written = git(shared, "rev-list", "--no-merges", "main").splitlines()
    assert len(written) == 1 + len(PARTNERS) * ROUNDS
