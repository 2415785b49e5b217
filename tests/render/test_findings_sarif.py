"""SARIF logs, held against the schema of the standard (see data/README.md)."""

import json
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from conftest import REPOSITORY
from jsonschema import Draft4Validator
from reports import HOSTILE, NOTE, PARTNER, WARNING, report, shown

from sr_cli import __version__
from sr_cli.findings import Report
from sr_cli.render.diagnostics.sarif import HOME
from sr_cli.rules import RULES

SCHEMA = json.loads((Path(__file__).parent / "data" / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))
VALIDATOR = Draft4Validator(SCHEMA, format_checker=Draft4Validator.FORMAT_CHECKER)


def log(told: Report) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(shown("sarif", told))
    VALIDATOR.validate(data)
    [run] = data["runs"]
    return dict(run)


def test_the_schema_refuses_what_is_no_log() -> None:
    assert not VALIDATOR.is_valid({"version": "2.1.0", "runs": [{}]})


def test_a_result_says_what_is_wrong_and_where() -> None:
    first, warning, note = log(report())["results"]
    fingerprint = first["partialFingerprints"].pop("finding/v1")

    assert first == {
        "ruleId": "SR203",
        "ruleIndex": 0,
        "level": "error",
        "message": {"text": "there is no partner `Lünen` (did you mean `luenen`?)"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "portfolio/projects/kamen/kamen-baum.toml", "uriBaseId": "%SRCROOT%"},
                    "region": {"startLine": 5, "startColumn": 13, "endLine": 5, "endColumn": 20},
                }
            }
        ],
        "partialFingerprints": {},
    }
    assert fingerprint == report().fingerprints()[0]
    assert (warning["level"], note["level"]) == ("warning", "note")


def test_the_rules_that_are_broken_are_explained() -> None:
    driver = log(report(PARTNER, WARNING, NOTE, PARTNER))["tool"]["driver"]

    assert (driver["name"], driver["version"], driver["informationUri"]) == ("sr", __version__, HOME)
    assert [rule["id"] for rule in driver["rules"]] == ["SR203", "SR212", "SR302"]
    assert driver["rules"][0] == {
        "id": "SR203",
        "name": "unknown-partner",
        "shortDescription": {"text": "A partner is named that portfolio/partners.toml does not have"},
        "fullDescription": {
            "text": "A partner is named that portfolio/partners.toml does not have. The project would be missing "
            "wherever the partner looks for its own, and nobody would propose it to them."
        },
        "help": {
            "text": "Why: The project would be missing wherever the partner looks for its own, and nobody would "
            "propose it to them.\n\nWhat to do: Write the id of the partner, not its name; bodies outside the "
            'cooperation stand under `external`.\n\nWrong:\n\nlead = "kamen"\npartners = ["Lünen"]\n\nRight:\n\n'
            'lead = "kamen"\npartners = ["luenen"]\n',
            "markdown": "Why: The project would be missing wherever the partner looks for its own, and nobody would "
            "propose it to them.\n\nWhat to do: Write the id of the partner, not its name; bodies outside the "
            'cooperation stand under `external`.\n\nWrong:\n\n```toml\nlead = "kamen"\npartners = ["Lünen"]\n```\n\n'
            'Right:\n\n```toml\nlead = "kamen"\npartners = ["luenen"]\n```\n',
        },
        "helpUri": "https://example.org/sr/docs/rules.md#sr203-unknown-partner",
        "defaultConfiguration": {"level": "error"},
        "properties": {"tags": ["references"]},
    }


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_can_be_explained(rule: Any) -> None:
    [told] = log(report(replace(PARTNER, code=rule.code, name=rule.name)))["tool"]["driver"]["rules"]

    assert told["name"] == rule.name


def test_indices_point_to_the_rules() -> None:
    run = log(report(NOTE, PARTNER, WARNING))

    rules = run["tool"]["driver"]["rules"]
    assert [rules[result["ruleIndex"]]["id"] for result in run["results"]] == ["SR212", "SR203", "SR302"]


def test_hostile_texts_stay_texts() -> None:
    [result] = log(report(HOSTILE))["results"]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]

    assert not set(uri) & set(' "#<>\x00\x1b')
    assert unquote(uri).startswith("portfolio/projects/a b,c:ü%")
    assert "](" not in result["message"]["text"]
    assert "\n" not in result["message"]["text"]


def test_nothing_found_is_a_run_without_results() -> None:
    assert log(Report(3, ()))["results"] == []


def test_the_program_is_at_home_where_publiccode_says() -> None:
    assert f'url: "{HOME}"' in (REPOSITORY / "publiccode.yml").read_text(encoding="utf-8")
    assert tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]["name"] == "sr-cli"
