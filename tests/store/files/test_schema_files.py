"""Schemas that stand beside a portfolio are held against what would be written."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from conftest import TODAY
from portfolios import VOCABULARIES, write

from sr_cli.checker import check
from sr_cli.store.files.schema_files import refresh, stale
from sr_cli.store.records.load import load
from sr_cli.store.source.layers import Overlay
from sr_cli.store.source.tree import WorkTree

PROJECT = "schemas/project.schema.json"


@pytest.fixture
def tree(tmp_path: Path) -> WorkTree:
    """Give a portfolio with fresh schemas."""
    tree = WorkTree(write(tmp_path))
    refresh(tree, load(tree).portfolio)
    return tree


def told(tree: WorkTree, changed: Mapping[str, bytes] | None = None) -> list[tuple[str, str]]:
    """Give path and message of all that is said of schemas."""
    whole = Overlay(tree, changed or {})
    diagnostics = check(load(whole), whole, TODAY).diagnostics
    return [(found.path, str(found.message)) for found in diagnostics if found.name == "stale-schema"]


def paths(found: list[tuple[str, str]]) -> list[str]:
    return [path for path, _ in found]


def test_fresh_schemas_are_right(tree: WorkTree) -> None:
    assert told(tree) == []


def test_a_changed_vocabulary_makes_those_stale_that_offer_its_ids(tree: WorkTree) -> None:
    goals = VOCABULARIES["portfolio/goals.toml"] + '\n[neu]\nlabel.de = "Neu"\nlabel.en = "New"\n'
    themes = VOCABULARIES["portfolio/themes.toml"] + '\n[neu]\nlabel.de = "Neu"\nlabel.en = "New"\n'

    assert paths(told(tree, {"portfolio/goals.toml": goals.encode()})) == [PROJECT]
    assert paths(told(tree, {"portfolio/themes.toml": themes.encode()})) == ["schemas/concepts.schema.json", PROJECT]


def test_a_schema_that_somebody_edited_is_stale(tree: WorkTree) -> None:
    edited = tree.read(PROJECT).replace(b'"maxLength": 120', b'"maxLength": 121', 1)

    assert paths(told(tree, {PROJECT: edited})) == [PROJECT]


def test_ends_of_lines_and_layout_are_no_difference(tree: WorkTree) -> None:
    content = tree.read(PROJECT)

    assert told(tree, {PROJECT: content.replace(b"\n", b"\r\n")}) == []
    assert told(tree, {PROJECT: json.dumps(json.loads(content)).encode()}) == []


@pytest.mark.parametrize("content", [b"", b"{", b"null", b"\xff", b"[" * 100_000])
def test_what_is_no_schema_is_stale(tree: WorkTree, content: bytes) -> None:
    assert paths(told(tree, {PROJECT: content})) == [PROJECT]


def test_one_that_is_missing_beside_others_is_told(tree: WorkTree) -> None:
    (tree.root / PROJECT).unlink()

    ((path, message),) = told(tree)

    assert path == PROJECT
    assert "missing" in message


def test_a_portfolio_without_any_schema_is_fine(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "schemas").mkdir()
    (tmp_path / "schemas/README.md").write_text("Nothing yet.\n", encoding="utf-8")

    assert told(WorkTree(tmp_path)) == []


def test_a_vocabulary_that_cannot_be_read_says_nothing_about_schemas(tree: WorkTree) -> None:
    assert told(tree, {"portfolio/goals.toml": b"[a"}) == []


def test_a_region_that_does_not_want_it_is_not_told(tree: WorkTree) -> None:
    region = VOCABULARIES["portfolio/region.toml"] + '\n[checks]\nignore = ["stale-schema"]\n'
    changed = {"portfolio/region.toml": region.encode(), PROJECT: b"{}"}

    assert told(tree, changed) == []


def test_what_is_stale_is_given_with_the_right_text(tree: WorkTree) -> None:
    portfolio = load(tree).portfolio
    right = tree.read(PROJECT)

    assert stale(tree, portfolio) == {}
    assert stale(Overlay(tree, {PROJECT: b"{}"}), portfolio) == {PROJECT: right.decode()}
