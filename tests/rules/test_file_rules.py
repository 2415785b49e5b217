"""Rules that only reading can break: each is broken once, in a copy of a portfolio that has no fault."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import TODAY

from sr_cli.checker import check
from sr_cli.rules import RULES
from sr_cli.rules.rule import FileRule
from sr_cli.store.files.schema_files import refresh
from sr_cli.store.records.load import load
from sr_cli.store.source.tree import WorkTree

REGION = Path(__file__).parent / "region"
FOLDER = Path("portfolio/projects/bergkamen")
RECORD = FOLDER / "bergkamen-maengelmelder.toml"

Breaker = Callable[[Path], Path]
"""Breaks one rule in the portfolio with that root; gives the file that is at fault."""


def _content(change: Callable[[bytes], bytes]) -> Breaker:
    def breaker(root: Path) -> Path:
        (root / RECORD).write_bytes(change((root / RECORD).read_bytes()))
        return RECORD

    return breaker


def _unreadable(root: Path) -> Path:
    (root / RECORD).unlink()
    (root / RECORD).symlink_to(".", target_is_directory=True)
    return RECORD


def _link_outside(root: Path) -> Path:
    outside = root.parent / "outside.toml"
    (root / RECORD).rename(outside)
    (root / RECORD).symlink_to(outside)
    return RECORD


def _copy(root: Path, path: Path) -> None:
    """Add a project of the lead whose folder it is, which has no fault but perhaps its name."""
    (root / path).parent.mkdir(exist_ok=True)
    text = (root / RECORD).read_text(encoding="utf-8").replace("Mängelmelder", "Melder")
    (root / path).write_text(text.replace("bergkamen", path.parent.name), encoding="utf-8")


def _bad_name(root: Path) -> Path:
    path = FOLDER / "Mängel_melder.toml"
    _copy(root, path)
    return path


def _duplicate(root: Path) -> Path:
    path = Path("portfolio/projects/kamen") / RECORD.name
    _copy(root, path)
    return path


def _differs_by_case(root: Path) -> Path:
    path = Path("portfolio/projects/kamen/Bergkamen-Maengelmelder.toml")
    _copy(root, path)
    return path


def _stale_schema(root: Path) -> Path:
    tree = WorkTree(root)
    refresh(tree, load(tree).portfolio)
    path = Path("schemas/project.schema.json")
    (root / path).write_bytes((root / path).read_bytes().replace(b'"bergkamen"', b'"bergheim"'))
    return path


def _missing(root: Path) -> Path:
    (root / "portfolio/goals.toml").unlink()
    return Path("portfolio/goals.toml")


BREAKERS = {
    "unreadable-file": _unreadable,
    "oversized-file": _content(lambda content: content + b"#" * (1 << 20)),
    "wrong-encoding": _content(lambda content: content.decode().encode("cp1252")),
    "byte-order-mark": _content(lambda content: b"\xef\xbb\xbf" + content),
    "conflict-marker": _content(
        lambda content: content.replace(
            b'status = "idea"', b'<<<<<<< HEAD\nstatus = "idea"\n=======\nstatus = "pilot"\n>>>>>>> kamen'
        )
    ),
    "link-outside": _link_outside,
    "bad-file-name": _bad_name,
    "duplicate-id": _duplicate,
    "invalid-toml": _content(lambda content: content.replace(b'"idea"', b"idea")),
    "excessive-nesting": _content(lambda content: content + b"x.depth = " + b"[" * 900 + b"]" * 900),
    "missing-file": _missing,
    "mixed-line-ends": _content(lambda content: content.replace(b"\n", b"\r\n", 2)),
    "differs-by-case": _differs_by_case,
    "stale-schema": _stale_schema,
}


def test_every_rule_about_files_is_broken_here() -> None:
    rules = {rule.name for rule in RULES if isinstance(rule, FileRule) and rule.code.startswith("SR0")}

    assert BREAKERS.keys() == rules


@pytest.mark.parametrize("name", BREAKERS)
def test_a_broken_file_breaks_its_rule_and_no_other(name: str, tmp_path: Path) -> None:
    root = tmp_path / "region"
    shutil.copytree(REGION, root)
    path = BREAKERS[name](root)
    tree = WorkTree(root)

    found = [(diagnostic.path, diagnostic.name) for diagnostic in check(load(tree), tree, TODAY).diagnostics]

    assert found == [(path.as_posix(), name)]
