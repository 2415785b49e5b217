"""The next day that matters, and what happens then."""

from datetime import date
from typing import Any

from synergy.records import portfolio, project

from sr_cli.message import Label
from sr_cli.model.dates import PartialDate
from sr_cli.model.project import Funding, FundingState, Milestone, Procurement, ProcurementState, ProjectRecord, Status
from sr_cli.model.vocabulary import Programme
from sr_cli.synergy.next_date import next_date
from sr_cli.translation import Translator

DAY = date(2026, 11, 22)
PROGRAMMES = (Programme("p", Label("Programm P", "Programme P"), deadline=date(2027, 3, 31)),)


def record(lead: str = "kamen", **keys: Any) -> ProjectRecord:
    return project(f"{lead}-x", "X", **keys)


def told(*records: ProjectRecord, day: date = DAY) -> tuple[str, str, str] | None:
    found = next_date(records, portfolio(*records, programmes=PROGRAMMES), day)
    return (found.day.isoformat(), found.project, Translator("en")(found.message)) if found else None


def test_a_funding_that_can_still_be_applied_for() -> None:
    assert told(record(funding=(Funding("p"),))) == ("2027-03-31", "kamen-x", "funding deadline of Programme P")
    own = Funding("p", state=FundingState.IDEA, deadline=DAY)
    assert told(record(funding=(own,))) == ("2026-11-22", "kamen-x", "funding deadline of Programme P")
    assert told(record(funding=(Funding("p", state=FundingState.GRANTED),))) is None
    assert told(record(funding=(Funding("unknown"),))) is None
    assert told(record(funding=(Funding("p"),)), day=date(2027, 4, 1)) is None


def test_a_quarter_in_which_something_is_still_to_be_bought() -> None:
    assert told(record(procurement=(Procurement("Pumpen", "2027-Q1"),))) == (
        "2027-01-01",
        "kamen-x",
        "procurement of Pumpen begins",
    )
    assert told(record(procurement=(Procurement("Pumpen", "2027-Q1", state=ProcurementState.TENDERED),))) is None
    assert told(record(procurement=(Procurement("Pumpen"),))) is None
    assert told(record(procurement=(Procurement("Pumpen", "2026-Q4"),))) is None


def test_a_milestone_that_is_not_reached() -> None:
    due = Milestone("Ratsbeschluss", date(2026, 12, 10))
    assert told(record(milestones=(due,))) == ("2026-12-10", "kamen-x", "milestone Ratsbeschluss")
    assert told(record(milestones=(due._replace(done=date(2026, 11, 1)), Milestone("Irgendwann")))) is None


def test_the_end_of_a_project() -> None:
    assert told(record(end=PartialDate(2026, 12))) == ("2026-12-31", "kamen-x", "project ends")
    assert told(record(end=PartialDate(2026, 10))) is None
    assert told(record(end=PartialDate(2026, 12), status=Status.COMPLETED)) is None
    assert told(record(end=PartialDate(2026, 12), status=Status.STOPPED)) is None


def test_the_first_of_several_counts() -> None:
    early = record("werne", procurement=(Procurement("Pumpen", "2027-Q1"),), end=PartialDate(2027))
    late = record("kamen", milestones=(Milestone("Start", date(2027, 1, 2)),))
    assert told(late, early) == ("2027-01-01", "werne-x", "procurement of Pumpen begins")


def test_of_one_day_the_more_urgent_and_then_the_first_project_counts() -> None:
    day = date(2027, 1, 1)
    both = {"procurement": (Procurement("Pumpen", "2027-Q1"),), "milestones": (Milestone("Start", day),)}
    assert told(record("werne", **both), record("kamen", **both)) == (
        "2027-01-01",
        "kamen-x",
        "procurement of Pumpen begins",
    )


def test_nothing_is_told_of_records_without_dates() -> None:
    assert told(record(), record("werne")) is None
    assert told() is None
