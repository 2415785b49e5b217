"""How a report looks for people: on a terminal, in a pipe, and what is folded."""

from dataclasses import replace

import pytest
from reports import ALL, FOLDER, HOSTILE, NOTE, PARTNER, WARNING, numbered, report, shown

from sr_cli.findings import Diagnostic, Remove, Report, Severity
from sr_cli.model.places import Position, Range


def test_on_a_terminal_the_place_is_underlined() -> None:
    told = report(replace(PARTNER, fix=Remove()), WARNING, NOTE)

    assert (
        shown("text", told, terminal=True)
        == """\
portfolio/projects/kamen/kamen-baum.toml:5:13: error SR203 unknown-partner:
    there is no partner `Lünen`
    5 | partners = ["Lünen", "kamen"]
      |             ^^^^^^^
    hint: did you mean `luenen`?

portfolio/projects/kamen/kamen-see.toml:1:1: warning SR302 missing-for-status: a
    project that is `planned` needs `unit`

portfolio/projects/unna/unna-x.toml:1:9: note SR212 duplicate-title: `kamen-see`
    has this title, too
    1 | title = \"""Wald
      |         ^^^^^^^
    hint: say what is special

130 records checked: 1 error, 1 warning, 1 note in 3 files
  Rules: 1 × SR203 unknown-partner
         1 × SR212 duplicate-title
         1 × SR302 missing-for-status
  Files: 1 × portfolio/projects/kamen/kamen-baum.toml
         1 × portfolio/projects/kamen/kamen-see.toml
         1 × portfolio/projects/unna/unna-x.toml
1 of them can be repaired: sr validate --fix
"""
    )


def test_in_a_pipe_a_finding_stays_on_its_line_and_no_source_is_shown() -> None:
    assert (
        shown("text", report())
        == """\
portfolio/projects/kamen/kamen-baum.toml:5:13: error SR203 unknown-partner: there is no partner `Lünen`
    hint: did you mean `luenen`?
portfolio/projects/kamen/kamen-see.toml:1:1: warning SR302 missing-for-status: a project that is `planned` needs `unit`
portfolio/projects/unna/unna-x.toml:1:9: note SR212 duplicate-title: `kamen-see` has this title, too
    hint: say what is special
130 records checked: 1 error, 1 warning, 1 note in 3 files
  Rules: 1 × SR203 unknown-partner
         1 × SR212 duplicate-title
         1 × SR302 missing-for-status
  Files: 1 × portfolio/projects/kamen/kamen-baum.toml
         1 × portfolio/projects/kamen/kamen-see.toml
         1 × portfolio/projects/unna/unna-x.toml
"""
    )


def test_colour_never_carries_the_meaning_alone() -> None:
    coloured = shown("text", report(), terminal=True, colour=True)

    assert "\x1b[1;31merror\x1b[0m" in coloured
    assert "\x1b[1;31m^^^^^^^\x1b[0m" in coloured
    assert "\x1b[36mhint:\x1b[0m" in coloured
    plain = coloured
    for style in ("0", "1", "2", "33", "36", "1;31"):
        plain = plain.replace(f"\x1b[{style}m", "")
    assert plain == shown("text", report(), terminal=True)


@pytest.mark.parametrize("terminal", [True, False])
def test_nothing_steers_the_terminal(terminal: bool) -> None:
    text = shown("text", report(replace(HOSTILE, source="x\x1b[2J\ty\u202e")), terminal=terminal)

    assert not set(text) & set("\x1b\x00\r\u202e\ud800")
    assert text.count("\n") == (9 if terminal else 5)


@pytest.mark.parametrize(
    ("checked", "text"), [(0, "0 records checked, all fine\n"), (1, "1 record checked, all fine\n")]
)
def test_a_sound_portfolio_is_said_to_be_fine(checked: int, text: str) -> None:
    assert shown("text", Report(checked, ())) == text
    assert shown("text.findings", Report(checked, ())) == ""


def test_the_findings_alone_have_no_summary() -> None:
    whole = shown("text", report(), terminal=True)

    assert whole.startswith(shown("text.findings", report(), terminal=True) + "\n130 records checked: ")


def test_a_place_on_a_line_without_number_is_wide_enough() -> None:
    found = replace(PARTNER, range=Range(Position(12345, 13), Position(12345, 20)))

    assert '\n    12345 | partners = ["Lünen"' in shown("text", report(found), terminal=True)
    assert "\n          |             ^^^^^^^\n" in shown("text", report(found), terminal=True)


@pytest.mark.parametrize("width", [1, 40, 80, 200])
def test_an_excerpt_fits_the_terminal(width: int) -> None:
    source = "partners = [" + ", ".join(['"Lünen"'] * 40) + "]"
    lines = shown("text", report(replace(PARTNER, source=source)), terminal=True, width=width).splitlines()

    row = next(number for number, line in enumerate(lines) if line.startswith("    5 | "))
    start = lines[row + 1].index("^")
    assert lines[row][start : start + 7] == '"Lünen"'
    assert len(lines[row]) <= max(width, 28)


@pytest.mark.parametrize(
    ("severity", "name"), [(Severity.WARNING, "warnings SR302"), (Severity.INFORMATION, "notes SR302")]
)
def test_many_mild_findings_of_one_rule_are_folded(severity: Severity, name: str) -> None:
    mild = numbered(replace(WARNING, severity=severity), 9)

    lines = shown("text", report(*mild, PARTNER)).splitlines()

    assert [line.partition(":")[0] for line in lines[:4]] == [
        *(f"{FOLDER}/kamen-0{n}.toml" for n in (1, 2, 3)),
        PARTNER.path,
    ]
    assert lines[5] == f"… 6 more {name} missing-for-status (all: sr validate --format plain)"
    assert lines[7] == "  Rules: 9 × SR302 missing-for-status"


@pytest.mark.parametrize(("severity", "number"), [(Severity.WARNING, 8), (Severity.ERROR, 40)])
def test_neither_a_few_warnings_nor_errors_are_folded(severity: Severity, number: int) -> None:
    found = numbered(replace(WARNING, severity=severity), number)

    assert len(shown("text.findings", report(*found)).splitlines()) == number


def test_what_is_left_out_counts_and_is_told() -> None:
    assert (
        shown("text", report().at_most(1), terminal=True)
        == """\
portfolio/projects/kamen/kamen-baum.toml:5:13: error SR203 unknown-partner:
    there is no partner `Lünen`
    5 | partners = ["Lünen", "kamen"]
      |             ^^^^^^^
    hint: did you mean `luenen`?

… 2 more findings, left out by --max-findings

130 records checked: 1 error, 1 warning, 1 note in 3 files
  Rules: 1 × SR203 unknown-partner
         1 × SR212 duplicate-title
         1 × SR302 missing-for-status
  Files: 1 × portfolio/projects/kamen/kamen-baum.toml
         1 × portfolio/projects/kamen/kamen-see.toml
         1 × portfolio/projects/unna/unna-x.toml
"""
    )


def test_the_summary_names_the_most_frequent_rules_and_files() -> None:
    def of_rule(number: int) -> Diagnostic:
        return replace(PARTNER, code=f"SR2{number:02}", name=f"rule-{number}", path=f"{FOLDER}/kamen-{number % 7}.toml")

    found = [of_rule(number) for number in range(1, 9)] + [of_rule(5)] * 11

    assert (
        shown("text", report(*found)).partition("130 ")[2]
        == """\
records checked: 19 errors in 7 files
  Rules: 12 × SR205 rule-5
          1 × SR201 rule-1
          1 × SR202 rule-2
          1 × SR203 rule-3
          1 × SR204 rule-4
          1 × SR206 rule-6
         … and 2 more
  Files: 12 × portfolio/projects/kamen/kamen-5.toml
          2 × portfolio/projects/kamen/kamen-1.toml
          1 × portfolio/projects/kamen/kamen-0.toml
          1 × portfolio/projects/kamen/kamen-2.toml
          1 × portfolio/projects/kamen/kamen-3.toml
         … and 2 more
"""
    )


def test_statistics_are_a_table_on_a_terminal() -> None:
    assert (
        shown("statistics.text", report(*ALL, replace(PARTNER, path="portfolio/partners.toml")), terminal=True)
        == """\
Rule                      Severity  Findings  Files
───────────────────────────────────────────────────
SR203 unknown-partner     error            2      2
SR212 duplicate-title     note             1      1
SR302 missing-for-status  warning          1      1

130 records checked: 2 errors, 1 warning, 1 note in 4 files
"""
    )


def test_statistics_are_lines_in_a_pipe() -> None:
    assert shown("statistics.text", report(PARTNER, WARNING)) == (
        "SR203 unknown-partner\terror\t1\t1\nSR302 missing-for-status\twarning\t1\t1\n"
        "130 records checked: 1 error, 1 warning in 2 files\n"
    )
    assert shown("statistics.plain", report(WARNING, WARNING)) == "SR302\tmissing-for-status\twarning\t2\t1\n"


def test_statistics_of_a_sound_portfolio_say_so() -> None:
    assert shown("statistics.text", Report(3, ()), terminal=True) == "3 records checked, all fine\n"
    assert shown("statistics.plain", Report(3, ())) == ""
