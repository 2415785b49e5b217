"""Corners of the rules about records that no case file shows."""

from dataclasses import replace
from datetime import date

import pytest
from conftest import TODAY
from small_portfolio import PATH, portfolio, record

from sr_cli.message import Label
from sr_cli.model.dates import PartialDate
from sr_cli.model.project import ProjectRecord, Status
from sr_cli.model.vocabulary import Programme, Vocabulary
from sr_cli.rules import duplicate_title, end_before_start, misplaced_record, missing_for_status
from sr_cli.rules.run import faults_in


@pytest.mark.parametrize(
    ("path", "faults"),
    [
        ("portfolio/projects/kamen/kamen-x.toml", 0),
        ("portfolio/projects/unna/kamen-x.toml", 1),
        ("portfolio/projects/kamen-x.toml", 1),
        ("portfolio/projects/kamen/alt/kamen-x.toml", 1),
        ("portfolio/projects/kamen/Kamen Groß.TOML", 0),
    ],
)
def test_a_record_stands_right_below_the_folder_of_its_lead(path: str, faults: int) -> None:
    assert len(list(misplaced_record.RULE.check(portfolio(record(path=path))))) == faults


def test_a_lead_that_is_unknown_is_one_fault_not_two() -> None:
    faults = faults_in(portfolio(record(lead="kammen"), themes=0), TODAY)

    assert [fault.rule for fault in faults] == ["unknown-partner"]


def test_an_id_that_is_empty_is_left_to_the_schema() -> None:
    whole = portfolio(record(lead="", partners=("", "")), themes=0)

    assert list(faults_in(whole, TODAY)) == []


def test_every_record_but_the_first_by_path_is_told_of_a_title_that_stands_there_already() -> None:
    titles = {"c": "Mängel  melden", "a": "maengel melden", "b": "Anderes", "d": "MÄNGEL MELDEN", "e": "", "f": ""}
    folder = "portfolio/projects/kamen"
    whole = portfolio(*(record(id=id_, path=f"{folder}/{id_}.toml", title=title) for id_, title in titles.items()))

    found = [(path, violation.message.values["path"]) for path, violation in duplicate_title.RULE.check(whole)]

    assert found == [(f"{folder}/c.toml", f"{folder}/a.toml"), (f"{folder}/d.toml", f"{folder}/a.toml")]


@pytest.mark.parametrize(
    ("start", "end", "faults"),
    [("2026", "2025", 1), ("2026", "2026-01", 0), ("2026-03", "2026-02-28", 1), ("2026-12-31", "2026", 0)],
)
def test_a_partial_date_means_the_whole_month_or_year(start: str, end: str, faults: int) -> None:
    whole = portfolio(record(start=PartialDate.parse(start), end=PartialDate.parse(end)))

    assert len(list(end_before_start.RULE.check(whole))) == faults


@pytest.mark.parametrize(("until", "faults"), [(date(2026, 4, 30), 1), (date(2026, 5, 1), 0), (None, 0)])
def test_a_funding_programme_may_be_open_for_one_day(until: date | None, faults: int) -> None:
    programme = Programme("p", Label("P", "P"), "", valid_from=date(2026, 5, 1), valid_until=until)
    whole = replace(portfolio(), programmes=Vocabulary("portfolio/programmes.toml", {"p": programme}))

    assert [violation.key for _, violation in end_before_start.RULE.check(whole)] == [("p", "valid_until")] * faults


@pytest.mark.parametrize(
    ("status", "missing"),
    [
        (Status.IDEA, []),
        (Status.PLANNED, ["goals", "unit"]),
        (Status.PILOT, ["goals", "unit"]),
        (Status.RUNNING, ["goals", "start", "unit"]),
        (Status.PAUSED, ["goals", "start", "unit"]),
        (Status.COMPLETED, ["goals", "start", "unit"]),
        (Status.STOPPED, ["stop_reason"]),
        (Status.UNKNOWN, []),
    ],
)
def test_each_status_needs_its_keys(status: Status, missing: list[str]) -> None:
    found = missing_for_status.RULE.check(portfolio(record(status=status)))

    assert [violation.key for _, violation in found] == [(key,) for key in missing]


def test_nothing_is_said_to_be_missing_from_a_record_that_breaks_the_schema() -> None:
    broken: ProjectRecord = record(status=Status.RUNNING)

    assert list(missing_for_status.RULE.check(replace(portfolio(), broken=(broken,)))) == []


def test_what_the_rules_find_does_not_repeat_personal_data() -> None:
    notes = "Frau Mustermann, 02307 000000, erika.mustermann@kamen.example, DE89 3704 0044 0532 0130 00"

    faults = list(faults_in(portfolio(record(notes=notes), themes=0), TODAY))

    assert [fault.rule for fault in faults] == ["personal-email", "phone-number", "person-name", "iban"]
    assert all(fault.path == PATH and fault.violation.key == ("notes",) for fault in faults)
    for fault in faults:
        said = repr((fault.violation.message, fault.violation.hint))
        assert not any(word in said for word in ("Muster", "02307", "example", "DE89"))
