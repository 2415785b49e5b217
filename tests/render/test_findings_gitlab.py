"""Code Quality reports, with the fields that GitLab documents (docs.gitlab.com/ci/testing/code_quality)."""

import json
from dataclasses import replace
from pathlib import PurePosixPath

from reports import HOSTILE, PARTNER, WARNING, numbered, report, shown

from sr_cli.findings import Report
from sr_cli.model.places import Position, Range

SEVERITIES = {"info", "minor", "major", "critical", "blocker"}


def entries(told: Report) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(shown("gitlab", told))
    return found


def test_a_finding_has_the_documented_fields() -> None:
    first, *more = entries(report())
    fingerprint = first.pop("fingerprint")

    assert first == {
        "description": "SR203 unknown-partner: there is no partner `Lünen` (did you mean `luenen`?)",
        "check_name": "unknown-partner",
        "severity": "major",
        "location": {"path": "portfolio/projects/kamen/kamen-baum.toml", "lines": {"begin": 5}},
    }
    assert isinstance(fingerprint, str)
    assert len(fingerprint) == 64
    assert [entry["severity"] for entry in more] == ["minor", "info"]


def test_hostile_texts_stay_texts() -> None:
    [entry] = entries(report(HOSTILE))

    assert set(entry) == {"description", "check_name", "fingerprint", "severity", "location"}
    assert entry["severity"] in SEVERITIES
    assert isinstance(entry["description"], str)
    assert "\n" not in entry["description"]
    assert entry["location"] == {"path": HOSTILE.path, "lines": {"begin": 5}}
    assert not PurePosixPath(HOSTILE.path).is_absolute()


def test_fingerprints_are_unique_and_do_not_depend_on_lines() -> None:
    found = [PARTNER, PARTNER, WARNING, *numbered(WARNING, 20)]
    prints = [entry["fingerprint"] for entry in entries(report(*found))]
    moved = [replace(each, range=Range(Position(90, 1), Position(90, 4)), source="") for each in found]

    assert len(set(prints)) == len(found)
    assert [entry["fingerprint"] for entry in entries(report(*moved))] == prints


def test_nothing_found_is_an_empty_list() -> None:
    assert shown("gitlab", Report(3, ())) == "[]\n"
