"""The whole check: order, places, and that reading and rules come together."""

from dataclasses import replace
from pathlib import Path

import pytest
from conftest import TODAY

from sr_cli.checker import check
from sr_cli.findings import Diagnostic, Report, Severity
from sr_cli.message import Message, Plural
from sr_cli.model.places import START, Position, Range
from sr_cli.store.records.load import load
from sr_cli.store.source.layers import Overlay
from sr_cli.store.source.tree import WorkTree

REGION = WorkTree(Path(__file__).parent / "rules" / "region")
RECORDS = len(list(REGION.records()))
RECORD = "portfolio/projects/kamen/kamen-x.toml"
TEXT = """\
title = "Bäume gießen"
summary = "Sensoren im Boden sagen dem Bauhof, welche Stadtbäume Wasser brauchen."
status = "running"
lead = "kamen"
partners = ["Lünen", "kamen"]
themes = ["umwelt"]
goals = ["klimaschutz"]
start = 2026
unit = "Frau Mustermann"
"""
FOUND = Diagnostic("SR999", "x", Severity.ERROR, RECORD, START, (), Message("…"), None)


def checked(text: str = TEXT, **more: str) -> Report:
    files = {RECORD: text.encode(), **{f"portfolio/{name}.toml": content.encode() for name, content in more.items()}}
    tree = Overlay(REGION, files)
    return check(load(tree), tree, TODAY)


def test_a_sound_portfolio_has_no_findings() -> None:
    assert check(load(REGION), REGION, TODAY) == Report(RECORDS, ())


def test_findings_have_code_severity_and_place() -> None:
    report = checked()

    assert report.checked == RECORDS + 1
    assert [(found.code, found.severity, found.path, found.range) for found in report.diagnostics] == [
        ("SR203", Severity.ERROR, RECORD, Range(Position(5, 13), Position(5, 20))),
        ("SR202", Severity.WARNING, RECORD, Range(Position(5, 22), Position(5, 29))),
        ("SR603", Severity.ERROR, RECORD, Range(Position(9, 8), Position(9, 25))),
    ]


def test_findings_stand_in_the_order_of_paths_and_places() -> None:
    report = checked(goals="[klimaschutz]\nlabel.de = 1\nlabel.en = 2\n", themes="# nothing\n")

    places = [(found.path, found.range, found.code) for found in report.diagnostics]
    assert places == sorted(places)
    assert {path for path, _, _ in places} == {
        "portfolio/concepts.toml",
        "portfolio/goals.toml",
        *REGION.records(),
        RECORD,
    }


@pytest.mark.parametrize("kind", ['"Stadt"', "8"])
def test_an_ags_is_not_judged_by_a_kind_that_there_is_not(kind: str) -> None:
    report = checked(partners=f'[hamm]\nname = "Hamm"\nkind = {kind}\nags = "05915000"\n')

    assert [
        found.code for found in report.within(["portfolio/partners.toml"]).diagnostics if found.key[-1] == "ags"
    ] == []


def test_no_rule_judges_by_an_amount_that_was_not_meant() -> None:
    money = "[budget]\ntotal_eur = 250.000\nown_eur = 20000\n"

    assert [found.code for found in checked(TEXT + money).diagnostics if found.range.start.line > 9] == ["SR106"]


@pytest.mark.parametrize(
    ("checks", "notes"),
    [
        ("", ["unused-entry"]),
        ("[checks]\nignore = []", []),
        ('[checks]\nignore = ["x"]', []),
        ("[[checks]]", []),
        ("[checks", []),
    ],
)
def test_notes_are_left_out_while_nobody_can_read_whether_the_region_wants_them(checks: str, notes: list[str]) -> None:
    region = 'name = "X"\ncoordinator = "kamen"\nlanguage = "de"\nschema_version = 1\n'
    report = checked(region=region + checks, guidelines='[x]\nlabel.de = "X"\nlabel.en = "X"\n')

    assert [found.name for found in report.diagnostics if found.severity is Severity.INFORMATION] == notes


def test_a_severity_that_there_is_not_changes_nothing() -> None:
    region = 'name = "X"\ncoordinator = "kamen"\nlanguage = "de"\nschema_version = 1\n[checks.severity]\n'
    report = checked(region=f'{region}lead-among-partners = "Fehler"\nself-reference = "warning"\n')

    assert [found.severity for found in report.diagnostics if found.name == "lead-among-partners"] == [Severity.WARNING]


def test_what_is_missing_is_found_at_the_table_that_lacks_it() -> None:
    report = checked(TEXT.replace('unit = "Frau Mustermann"', '[health]\nlight = "red"').replace("start = 2026\n", ""))

    assert [(found.key, found.range.start) for found in report.diagnostics if found.code in ("SR302", "SR303")] == [
        (("start",), Position(8, 1)),
        (("unit",), Position(8, 1)),
        (("health", "reason"), Position(8, 1)),
    ]


def test_a_byte_order_mark_shifts_no_place() -> None:
    with_mark = [found for found in checked("\ufeff" + TEXT).diagnostics if found.name != "byte-order-mark"]

    assert tuple(with_mark) == checked().diagnostics


def test_the_order_in_which_faults_are_found_does_not_matter() -> None:
    tree = Overlay(REGION, {RECORD: TEXT.replace("running", "laeuft").replace("2026", '"bald"').encode()})
    loaded = load(tree)
    assert len(loaded.faults) > 1

    assert check(replace(loaded, faults=loaded.faults[::-1]), tree, TODAY) == check(loaded, tree, TODAY)


@pytest.mark.parametrize(
    ("path", "count"),
    [
        (".", 3),
        ("portfolio", 3),
        ("portfolio/projects/kamen", 3),
        (RECORD, 3),
        ("portfolio/projects/kam", 0),
        ("portfolio/projects/bergkamen", 0),
    ],
)
def test_a_report_can_be_narrowed_to_files_and_folders(path: str, count: int) -> None:
    narrow = checked().within([path])

    assert len(narrow.diagnostics) == count
    assert narrow.checked == RECORDS + 1


def test_findings_that_are_alike_can_be_told_apart() -> None:
    report = Report(1, (FOUND, FOUND, replace(FOUND, message=Plural("{n} line", "{n} lines", 2))))

    assert len(set(report.fingerprints())) == 3
    assert report.fingerprints()[:1] == Report(1, (FOUND,)).fingerprints()


def test_the_number_of_another_line_tells_no_findings_apart() -> None:
    first, second = (replace(FOUND, message=Message("in line {line}", line=line)) for line in (3, 4))

    assert Report(1, (first,)).fingerprints() == Report(1, (second,)).fingerprints()


def test_a_report_seen_from_above_a_folder_names_it() -> None:
    assert Report(1, (FOUND,)).below("region").diagnostics[0].path == f"region/{RECORD}"
    assert Report(1, (FOUND,)).below(".").diagnostics == (FOUND,)
