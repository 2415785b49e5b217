"""A rule says of itself that some of its faults have a certain repair if and only if that is so."""

from pathlib import Path

import pytest
from conftest import TODAY

from sr_cli.checker import check
from sr_cli.findings import Diagnostic
from sr_cli.rules import RULES
from sr_cli.rules.rule import Rule
from sr_cli.store.records.load import load
from sr_cli.store.source.layers import Overlay
from sr_cli.store.source.tree import WorkTree

HERE = Path(__file__).parent
REGION = WorkTree(HERE / "region")
CASES = sorted((HERE / "cases").glob("*/bad.toml"))
RECORD = "portfolio/projects/kamen/kamen-case.toml"
TEXTS = [
    *(case.read_text(encoding="utf-8") for case in CASES),
    'goals = ["Klimaschuz"]\n',
    'guidelines = ["Offene Datn"]\n',
    'related = ["Bergkamen-Maengelmelder"]\n',
    'interfaces = [{ standard = "NGSI LD", direction = "uses" }]\n',
    '[[funding]]\nprogramme = "DigitalPakt Schule"\n',
    '[reuse]\nlicence = "EUPL 1.2"\n',
    "start = 1.10.2025\n",
    "\ufeffstart = 2025\r\nend = 2026\n",
]


@pytest.fixture(scope="module")
def with_repair() -> set[str]:
    """Give the names of all rules of which a fault with a repair was found."""
    return {found.name for text in TEXTS for found in findings(text) if found.fix}


def findings(text: str) -> tuple[Diagnostic, ...]:
    tree = Overlay(REGION, {RECORD: text.encode()})
    return check(load(tree), tree, TODAY).within([RECORD]).diagnostics


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_is_fixable_if_some_of_its_faults_have_a_certain_repair(rule: Rule, with_repair: set[str]) -> None:
    assert rule.fixable == (rule.name in with_repair)
