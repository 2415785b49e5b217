"""What holds for every rule of the table."""

import re
import tomllib

import pytest

from sr_cli.findings import Severity
from sr_cli.rules import RULES
from sr_cli.rules.rule import FAMILY_OF, Family, FileRule, PortfolioRule, Rule

NOT_TOML = {"conflict-marker", "invalid-toml", "excessive-nesting"}


def test_codes_and_names_are_unique_and_in_order() -> None:
    codes = [rule.code for rule in RULES]

    assert codes == sorted(set(codes))
    assert len({rule.name for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_is_told_in_the_same_way_as_the_others(rule: Rule) -> None:
    assert re.fullmatch("SR[0-9]{3}", rule.code)
    assert re.fullmatch("[a-z]+(-[a-z]+)*", rule.name)
    assert re.fullmatch(r"[A-Z].*[^.!]", rule.summary.template)
    for prose in (rule.why.template, rule.remedy.template):
        assert re.fullmatch(r"[A-Z`].*\.", prose)
        assert "!" not in prose
        assert "please" not in prose.lower()
    for example in (rule.bad, rule.good):
        assert example.strip()
        assert example.endswith("\n")
    assert rule.bad != rule.good


def test_the_longest_beginning_of_a_code_tells_its_family() -> None:
    assert list(FAMILY_OF) == sorted(FAMILY_OF, key=lambda start: (-len(start), start))
    assert set(FAMILY_OF.values()) == set(Family)
    assert {rule.family for rule in RULES} == set(Family)


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.code[2] != "0"], ids=lambda rule: rule.name)
def test_the_examples_of_rules_about_content_are_toml(rule: Rule) -> None:
    tomllib.loads(rule.good)
    if rule.name not in {"wrong-type", *NOT_TOML}:
        assert tomllib.loads(rule.bad) != tomllib.loads(rule.good) or "#" in rule.bad


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_only_rules_about_files_and_schema_are_left_to_reading(rule: Rule) -> None:
    if isinstance(rule, FileRule):
        assert rule.code[2] in "01"
    else:
        assert rule.code[2] != "1"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_only_information_may_depend_on_records_that_a_commit_hook_does_not_see(rule: Rule) -> None:
    if isinstance(rule, PortfolioRule) and rule.needs_all:
        assert rule.severity is Severity.INFORMATION


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_is_mandatory_or_not(rule: Rule) -> None:
    assert rule.is_mandatory in {True, False}
