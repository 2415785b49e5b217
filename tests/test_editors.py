"""What people see who write records in an editor: taplo works in Even Better TOML, tombi in its own extension.

Both are asked over the portfolio, and over each bad example of the rules: they are to tell of a fault once, where `sr`
tells of it.
"""

import json
import re
import shutil
from collections import Counter
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import editor_tools
import pytest
from conftest import REPOSITORY

from sr_cli.rules import RULES
from sr_cli.rules.rule import Family
from sr_cli.store.files.schemas import schema_texts
from sr_cli.store.records.load import load
from sr_cli.store.source.kinds import KINDS
from sr_cli.store.source.tree import WorkTree

RULES_FOLDER = REPOSITORY / "tests" / "rules"
CASES = sorted((RULES_FOLDER / "cases").glob("*/bad*.toml"))
TOOLS = {"taplo": editor_tools.taplo, "tombi": editor_tools.tombi}
SILENT = {
    "taplo": {"control-character", "missing-key", "repeated-value"},
    "tombi": {"control-character", "repeated-value"},
}
"""Faults of keys and values of which a tool says nothing; docs/editors.md says why."""

IN_EVERY_EDITOR = {rule.name for rule in RULES if rule.family is Family.SCHEMA} | {
    f"unknown-{what}" for what in ("partner", "theme", "goal", "concept", "interface", "programme", "guideline", "rule")
}


def name_of(case: Path) -> str:
    return f"{case.parent.name}/{case.stem}"


def file_of(case: Path) -> tuple[str, str]:
    """Give the kind of file that a case stands for, and its path in the portfolio."""
    kind = case.stem.partition("-")[2]
    if kind in KINDS:
        return kind, f"portfolio/{kind}.toml"
    return "project", "portfolio/projects/kamen/kamen-case.toml"


@pytest.fixture(scope="session")
def said(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Mapping[str, list[editor_tools.Said]]]:
    """Give what each tool says of each case, whose portfolio is a folder of its own."""
    root = tmp_path_factory.mktemp("cases")
    paths = {}
    for case in CASES:
        kind, path = file_of(case)
        folder = root / name_of(case)
        shutil.copytree(RULES_FOLDER / "region" / "portfolio", folder / "portfolio")
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        up = "../" * path.count("/")
        shutil.copyfile(case, file)
        texts = schema_texts(load(WorkTree(folder)).portfolio)
        file.write_text(f"#:schema {up}schemas/{kind}.schema.json\n{case.read_text('utf-8')}", encoding="utf-8")
        (folder / "schemas").mkdir()
        (folder / "schemas" / f"{kind}.schema.json").write_text(texts[kind], encoding="utf-8")
        paths[name_of(case)] = f"{name_of(case)}/{path}"
    told = {tool: editor_tools.by_path(ask(root, list(paths.values()))) for tool, ask in TOOLS.items()}
    return {tool: {name: of.get(path, []) for name, path in paths.items()} for tool, of in told.items()}


@cache
def faults_by_line(case: Path) -> Counter[int]:
    """Count the findings of `sr` on each line, when the line with the schema has been put above."""
    lines = case.read_text(encoding="utf-8").splitlines()
    return Counter(
        number
        for number, line in enumerate(lines, 2)
        for codes in re.findall("# expect: (.+)", line)
        for _ in codes.split()
    )


@pytest.mark.parametrize("tool", TOOLS)
@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_a_tool_tells_of_a_fault_once_and_where_sr_does(
    said: Mapping[str, Mapping[str, list[editor_tools.Said]]], case: Path, tool: str
) -> None:
    told = Counter(each.line for each in said[tool][name_of(case)])
    faults = faults_by_line(case)
    if case.parent.name == "missing-key":  # the tools tell of it at the top of the file
        faults = Counter({1: faults.total()})

    assert told <= faults


@pytest.mark.parametrize("tool", TOOLS)
@pytest.mark.parametrize("case", [case for case in CASES if case.parent.name in IN_EVERY_EDITOR], ids=name_of)
def test_a_tool_tells_of_what_a_schema_can_know(
    said: Mapping[str, Mapping[str, list[editor_tools.Said]]], case: Path, tool: str
) -> None:
    assert bool(said[tool][name_of(case)]) == (case.parent.name not in SILENT[tool])


@pytest.mark.parametrize("tool", TOOLS)
def test_nothing_is_said_of_our_portfolio(tmp_path: Path, tool: str) -> None:
    shutil.copytree(REPOSITORY / "portfolio", tmp_path / "portfolio")
    (tmp_path / "schemas").mkdir()
    for kind, text in schema_texts(load(WorkTree(tmp_path)).portfolio).items():
        (tmp_path / "schemas" / f"{kind}.schema.json").write_text(text, encoding="utf-8")
    paths = [path.relative_to(tmp_path).as_posix() for path in sorted(tmp_path.glob("portfolio/**/*.toml"))]

    assert len(paths) > 130
    assert TOOLS[tool](tmp_path, paths) == []


def test_the_recommended_extensions_are_those_of_the_documentation() -> None:
    recommended = json.loads((REPOSITORY / ".vscode" / "extensions.json").read_text(encoding="utf-8"))[
        "recommendations"
    ]
    page = (REPOSITORY / "docs" / "editors.md").read_text(encoding="utf-8")

    assert recommended
    assert all(f"`{extension}`" in page for extension in recommended)
