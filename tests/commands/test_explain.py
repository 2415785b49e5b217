"""`sr explain`: one rule at length, all rules in a table."""

import json
from pathlib import Path

import pytest
from conftest import Run

from sr_cli.render.rules import FAMILY
from sr_cli.rules import RULES
from sr_cli.rules.rule import Family


def test_a_rule_is_explained_with_its_reason_and_examples(run: Run) -> None:
    result = run("explain", "SR203")

    assert (
        result.out
        == """\
SR203 unknown-partner (error)
  A partner is named that portfolio/partners.toml does not have

  Why: The project would be missing wherever the partner looks for its own, and
    nobody would propose it to them.
  What to do: Write the id of the partner, not its name; bodies outside the
    cooperation stand under `external`.

  Family: References (references)
  Choice: a region may leave the rule out, or change how bad its findings are.
  Repair: `sr validate --fix` does it where that is certain.

  Wrong:
    lead = "kamen"
    partners = ["Lünen"]

  Right:
    lead = "kamen"
    partners = ["luenen"]
"""
    )
    assert (result.code, result.err) == (0, "")


@pytest.mark.parametrize("word", ["sr203", "SR203", "unknown-partner", "Unknown-Partner"])
def test_code_and_name_may_be_written_in_any_case(run: Run, word: str) -> None:
    assert run("explain", word).out.startswith("SR203 unknown-partner (error)\n")


def test_json_gives_the_whole_rule(run: Run) -> None:
    result = run("explain", "duplicate-partner", "--format", "json")

    assert json.loads(result.out) == {
        "format": 1,
        "rule": {
            "code": "SR201",
            "name": "duplicate-partner",
            "family": "references",
            "severity": "error",
            "mandatory": False,
            "fixable": False,
            "summary": "A partner is listed more than once",
            "why": "Mostly another partner was meant, who is now missing from the project.",
            "remedy": "Remove the second one, or write the partner that was meant.",
            "bad": 'partners = ["unna", "werne", "unna"]\n',
            "good": 'partners = ["unna", "werne", "bergkamen"]\n',
        },
    }


def test_it_is_told_whether_there_is_a_choice_and_a_repair(run: Run) -> None:
    assert (
        """
  Family: Files (file)
  Choice: none, this rule always applies.
  Repair: `sr validate --fix` does it where that is certain.
"""
        in run("explain", "byte-order-mark").out
    )


def test_without_a_rule_all_are_listed_by_family(run: Run) -> None:
    result = run("explain")

    lines = result.out.splitlines()
    assert all(len(line) <= 80 for line in lines)
    assert all(f"  {rule.code} {rule.name} " in result.out for rule in RULES)
    assert [line for line in lines if line and not line.startswith(" ")] == [
        "Files (file)",
        "Syntax (syntax)",
        "Keys and values (schema)",
        "References (references)",
        "Dates and status (progress)",
        "Money and funding (money)",
        "Cooperation (cooperation)",
        "Privacy (privacy)",
        "Vocabularies (vocabularies)",
        "Style (style)",
        "Choice of rules (choice)",
    ]


def test_every_family_has_a_name() -> None:
    assert set(FAMILY) == set(Family)


def test_in_a_pipe_the_list_is_lines_of_cells(run: Run) -> None:
    lines = run("explain", terminal=False).out.splitlines()

    assert len(lines) == len(RULES)
    assert lines[0] == "SR001\tunreadable-file\terror\tA file of the portfolio cannot be read"


def test_all_rules_are_also_given_as_json(run: Run) -> None:
    listed = json.loads(run("explain", "--format", "json").out)["rules"]

    assert [entry["code"] for entry in listed] == [rule.code for rule in RULES]


@pytest.mark.parametrize(
    ("word", "hint"), [("unknown-partners", "did you mean `unknown-partner`"), ("xyz", "see all rules: sr explain")]
)
def test_a_rule_that_does_not_exist_is_wrong_use(run: Run, word: str, hint: str) -> None:
    result = run("explain", word)

    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(f"error: There is no rule `{word}`\n  hint: {hint}")


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_can_be_explained_in_both_languages(run: Run, tmp_path: Path, rule: object, language: str) -> None:
    code = rule.code  # type: ignore[attr-defined]
    result = run("explain", code, language=language, cwd=tmp_path)

    assert result.out.startswith(f"{code} ")
    assert len(result.out.splitlines()) >= 9
    assert ("Why:" in result.out) == (language == "en")
    assert (result.code, result.err) == (0, "")
