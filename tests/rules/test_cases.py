"""Each rule is held against a good and a bad file; the comment `# expect: SR203` stands where the finding must be.

A case without a suffix is the record `kamen-case` in the portfolio `region`; `bad-partners.toml` stands for its
`portfolio/partners.toml`, and so on; `bad-synergy.toml` for what was decided about a synergy.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import TODAY

from sr_cli.checker import check
from sr_cli.findings import Diagnostic
from sr_cli.rules import RULES
from sr_cli.rules.rule import FileRule, Rule
from sr_cli.store.records.load import load
from sr_cli.store.source.layers import Overlay
from sr_cli.store.source.tree import WorkTree

HERE = Path(__file__).parent
CASES = sorted((HERE / "cases").glob("*/*.toml"))
RECORD = "portfolio/projects/kamen/kamen-case.toml"
DECISION = "portfolio/synergies/maengelmelder-3f9a1c.toml"
REGION = WorkTree(HERE / "region")
KINDS = ("region", "partners", "themes", "goals", "concepts", "interfaces", "programmes", "guidelines")


def path_of(case: Path) -> str:
    """Give the file of the portfolio that a case stands for."""
    suffix = case.stem.partition("-")[2]
    if suffix == "synergy":
        return DECISION
    return f"portfolio/{suffix}.toml" if suffix in KINDS else RECORD


def findings_in(case: Path) -> tuple[Diagnostic, ...]:
    tree = Overlay(REGION, {path_of(case): case.read_bytes()})
    return check(load(tree), tree, TODAY).within([path_of(case)]).diagnostics


def expected(text: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(text.splitlines(), 1):
        for codes in re.findall("# expect: (.+)", line):
            yield from ((number, code) for code in codes.split())


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}/{case.stem}")
def test_findings_stand_where_they_are_expected_and_nowhere_else(case: Path) -> None:
    found = [(diagnostic.range.start.line, diagnostic.code) for diagnostic in findings_in(case)]

    assert found == list(expected(case.read_text(encoding="utf-8")))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}/{case.stem}")
def test_bad_cases_break_the_rule_that_they_are_named_after_and_good_ones_none(case: Path) -> None:
    names = {diagnostic.name for diagnostic in findings_in(case)}

    if case.stem.startswith("bad"):
        assert case.parent.name in names
    else:
        assert not names


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.code[:3] != "SR0" or not isinstance(rule, FileRule)])
def test_every_rule_about_the_content_of_files_has_a_good_and_a_bad_case(rule: Rule) -> None:
    cases = {case.stem.partition("-")[0] for case in CASES if case.parent.name == rule.name}

    assert {"bad", "good"} <= cases


def test_the_portfolio_of_the_cases_has_no_fault_of_its_own() -> None:
    assert check(load(REGION), REGION, TODAY).diagnostics == ()
