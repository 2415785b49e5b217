"""How reports look: for people, as plain lines, as JSON."""

import io
import json

import pytest

from sr_cli.findings import Diagnostic, Report, Severity
from sr_cli.message import Message
from sr_cli.model.places import Position, Range
from sr_cli.render.diagnostics import FORMATS
from sr_cli.render.screen import Screen
from sr_cli.translation import Translator


def finding(
    number: int = 1, code: str = "SR203", severity: Severity = Severity.ERROR, hint: str = "do {this}"
) -> Diagnostic:
    return Diagnostic(
        code=code,
        name=f"rule-{code[2:]}",
        severity=severity,
        path=f"portfolio/projects/kamen/kamen-{number:02}.toml",
        range=Range(Position(number, 13), Position(number, 20)),
        key=("partners", number),
        message=Message("there is no partner `{id}`", id="dort\nmund\x1b[31m\u202e"),
        hint=Message(hint, this="that") if hint else None,
    )


def shown(form: str, *found: Diagnostic, terminal: bool = False, colour: bool = False, checked: int = 130) -> str:
    stream = io.StringIO()
    FORMATS[form](Report(checked, found), Screen(stream, Translator("en"), 80, terminal=terminal, colour=colour))
    return stream.getvalue()


def test_text_for_people_wraps_on_a_terminal() -> None:
    assert (
        shown("text", finding(), finding(2, "SR302", Severity.WARNING, hint=""), terminal=True)
        == """\
portfolio/projects/kamen/kamen-01.toml:1:13: error SR203 rule-203: there is no
    partner `dort mund�[31m�`
    hint: do that
portfolio/projects/kamen/kamen-02.toml:2:13: warning SR302 rule-302: there is no
    partner `dort mund�[31m�`
130 records checked: 1 error, 1 warning
"""
    )


def test_text_in_a_pipe_keeps_a_finding_on_its_line() -> None:
    assert (
        shown("text", finding())
        == """\
portfolio/projects/kamen/kamen-01.toml:1:13: error SR203 rule-203: there is no partner `dort mund�[31m�`
    hint: do that
130 records checked: 1 error, 0 warnings
"""
    )


def test_colour_never_carries_the_meaning_alone() -> None:
    coloured = shown("text", finding(), colour=True)

    assert "\x1b[1;31merror\x1b[0m" in coloured
    assert "\x1b[36mhint:\x1b[0m" in coloured


@pytest.mark.parametrize(
    ("checked", "text"), [(0, "0 records checked, all fine\n"), (1, "1 record checked, all fine\n")]
)
def test_a_sound_portfolio_is_said_to_be_fine(checked: int, text: str) -> None:
    assert shown("text", checked=checked) == text


def test_many_warnings_of_one_rule_are_folded() -> None:
    warnings = [finding(number, "SR302", Severity.WARNING, hint="") for number in range(1, 10)]

    lines = shown("text", *warnings, finding(10)).splitlines()

    assert [line[:42] for line in lines[:3]] == [f"portfolio/projects/kamen/kamen-0{n}.toml:{n}:1" for n in (1, 2, 3)]
    assert lines[-2:] == [
        "… 6 more warnings SR302 rule-302 (all: sr validate --format plain)",
        "130 records checked: 1 error, 9 warnings",
    ]
    assert len(lines) == 7


@pytest.mark.parametrize(("severity", "number"), [(Severity.WARNING, 8), (Severity.ERROR, 40)])
def test_neither_a_few_warnings_nor_errors_are_folded(severity: Severity, number: int) -> None:
    text = shown("text", *(finding(n, severity=severity, hint="") for n in range(1, number + 1)))

    assert len(text.splitlines()) == number + 1


def test_plain_is_one_line_a_finding() -> None:
    assert shown("plain", finding(), finding(2, "SR302", Severity.WARNING, hint="")) == (
        "portfolio/projects/kamen/kamen-01.toml:1:13: error SR203 rule-203: "
        "there is no partner `dort mund�[31m�` (do that)\n"
        "portfolio/projects/kamen/kamen-02.toml:2:13: warning SR302 rule-302: "
        "there is no partner `dort mund�[31m�`\n"
    )


def test_plain_folds_nothing() -> None:
    warnings = [finding(number, severity=Severity.WARNING) for number in range(1, 30)]

    assert len(shown("plain", *warnings).splitlines()) == 29


def test_json_is_complete_and_harmless() -> None:
    assert (
        shown("json", finding(), finding(2, hint=""))
        == """\
{
  "format": 1,
  "checked": 130,
  "errors": 2,
  "warnings": 0,
  "diagnostics": [
    {
      "code": "SR203",
      "name": "rule-203",
      "severity": "error",
      "path": "portfolio/projects/kamen/kamen-01.toml",
      "line": 1,
      "column": 13,
      "end_line": 1,
      "end_column": 20,
      "key": [
        "partners",
        1
      ],
      "message": "there is no partner `dort\\nmund\\u001b[31m\\u202e`",
      "hint": "do that"
    },
    {
      "code": "SR203",
      "name": "rule-203",
      "severity": "error",
      "path": "portfolio/projects/kamen/kamen-02.toml",
      "line": 2,
      "column": 13,
      "end_line": 2,
      "end_column": 20,
      "key": [
        "partners",
        2
      ],
      "message": "there is no partner `dort\\nmund\\u001b[31m\\u202e`",
      "hint": null
    }
  ]
}
"""
    )


def test_json_gives_back_what_was_found() -> None:
    [entry] = json.loads(shown("json", finding()))["diagnostics"]

    assert entry["message"] == "there is no partner `dort\nmund\x1b[31m\u202e`"
