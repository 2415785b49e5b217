"""Findings as lines for grep, and as JSON."""

import json

from reports import FOLDER, HOSTILE, PARTNER, WARNING, numbered, report, shown


def test_plain_is_one_line_a_finding_and_concise_is_another_name_for_it() -> None:
    lines = (
        "portfolio/projects/kamen/kamen-baum.toml:5:13: error SR203 unknown-partner: "
        "there is no partner `Lünen` (did you mean `luenen`?)\n"
        "portfolio/projects/kamen/kamen-see.toml:1:1: warning SR302 missing-for-status: "
        "a project that is `planned` needs `unit`\n"
        "portfolio/projects/unna/unna-x.toml:1:9: information SR212 duplicate-title: "
        "`kamen-see` has this title, too (say what is special)\n"
    )
    assert shown("plain", report()) == lines
    assert shown("concise", report(), terminal=True) == lines


def test_plain_folds_nothing() -> None:
    assert len(shown("plain", report(*numbered(WARNING, 29))).splitlines()) == 29


def test_plain_stays_on_one_line_whatever_a_record_says() -> None:
    text = shown("plain", report(HOSTILE))

    assert text.count("\n") == 1
    assert not set(text) & set("\x1b\x00\r\u202e\ud800")


def test_json_is_complete() -> None:
    assert (
        shown("json", report(PARTNER, WARNING))
        == """\
{
  "format": 1,
  "checked": 130,
  "errors": 1,
  "warnings": 1,
  "diagnostics": [
    {
      "code": "SR203",
      "name": "unknown-partner",
      "severity": "error",
      "path": "portfolio/projects/kamen/kamen-baum.toml",
      "line": 5,
      "column": 13,
      "end_line": 5,
      "end_column": 20,
      "key": [
        "partners",
        0
      ],
      "message": "there is no partner `Lünen`",
      "hint": "did you mean `luenen`?"
    },
    {
      "code": "SR302",
      "name": "missing-for-status",
      "severity": "warning",
      "path": "portfolio/projects/kamen/kamen-see.toml",
      "line": 1,
      "column": 1,
      "end_line": 1,
      "end_column": 1,
      "key": [
        "unit"
      ],
      "message": "a project that is `planned` needs `unit`",
      "hint": null
    }
  ]
}
"""
    )


def test_json_gives_back_what_was_found_and_steers_nothing() -> None:
    text = shown("json", report(HOSTILE))
    [entry] = json.loads(text)["diagnostics"]

    assert entry["message"] == HOSTILE.message.values["bad"]  # type: ignore[union-attr]
    assert entry["path"] == HOSTILE.path
    assert not set(text) & set("\x1b\x00\r\u202e\ud800")


def test_json_counts_what_is_left_out() -> None:
    data = json.loads(shown("json", report().at_most(1)))

    assert (data["errors"], data["warnings"], len(data["diagnostics"])) == (1, 1, 1)


def test_statistics_are_an_entry_a_rule() -> None:
    data = json.loads(shown("statistics.data", report(PARTNER, *numbered(WARNING, 2))))

    assert data == {
        "format": 1,
        "checked": 130,
        "errors": 1,
        "warnings": 2,
        "statistics": [
            {"code": "SR302", "name": "missing-for-status", "severity": "warning", "findings": 2, "files": 2},
            {"code": "SR203", "name": "unknown-partner", "severity": "error", "findings": 1, "files": 1},
        ],
    }
    assert numbered(WARNING, 2)[0].path.startswith(FOLDER)
