"""The edges of the rules about days, money and what goes with a status: the last value that is right, the first wrong."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Final

import pytest
from conftest import TODAY
from small_portfolio import PATH, portfolio, record

from sr_cli.findings import Severity, Violation
from sr_cli.message import Euro, Label, Message, Plural
from sr_cli.model.dates import PartialDate
from sr_cli.model.places import KeyPath
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import (
    Budget,
    Decision,
    Dpia,
    Funding,
    FundingState,
    Health,
    Light,
    Milestone,
    Privacy,
    Procurement,
    ProcurementState,
    ProjectRecord,
    Status,
)
from sr_cli.model.vocabulary import Checks, Programme, Vocabulary
from sr_cli.rules import RULES
from sr_cli.rules.run import faults_in

YESTERDAY: Final = date(2026, 11, 21)
TOMORROW: Final = date(2026, 11, 23)
FINISHED: Final = {Status.COMPLETED, Status.STOPPED}
AT_WORK: Final = {Status.PILOT, Status.RUNNING}
ONLY_OF_SOUND_RECORDS: Final = (
    "light-without-reason",
    "outdated-record",
    "overdue-milestone",
    "funding-over-budget",
    "deadline-passed",
    "programme-outside-validity",
    "quarter-passed",
    "dpia-open",
)
"""Rules that a key that was left out for being wrong would mislead."""


def violations(rule: str, whole: Portfolio, today: date = TODAY) -> list[Violation]:
    return [fault.violation for fault in faults_in(whole, today, {rule})]


def keys(rule: str, whole: Portfolio | ProjectRecord, today: date = TODAY) -> list[KeyPath]:
    known = whole if isinstance(whole, Portfolio) else portfolio(whole)
    return [violation.key for violation in violations(rule, known, today)]


def with_programme(
    *records: ProjectRecord,
    valid_from: date | None = None,
    valid_until: date | None = None,
    deadline: date | None = None,
) -> Portfolio:
    programme = Programme("p", Label("P", "P"), "", valid_from, valid_until, deadline)
    return replace(portfolio(*records), programmes=Vocabulary("portfolio/programmes.toml", {"p": programme}))


def with_limit(months: int | None, *records: ProjectRecord) -> Portfolio:
    whole = portfolio(*records)
    return replace(whole, region=whole.region._replace(checks=Checks(max_age_months=months)))


def broken(whole: Portfolio) -> Portfolio:
    """Give the same portfolio with nothing but records that break the schema."""
    return replace(whole, projects={}, broken=tuple(whole.projects.values()))


def statuses_with_a_finding(rule: str, each: Iterable[Portfolio]) -> set[Status]:
    return {next(iter(whole.projects.values())).status for whole in each if keys(rule, whole)}


@pytest.mark.parametrize(
    ("light", "reason", "faults"),
    [(Light.GREEN, "", 0), (Light.YELLOW, "", 1), (Light.RED, "", 1), (Light.RED, "Es fehlt Personal.", 0)],
)
def test_a_light_that_is_not_green_has_its_reason(light: Light, reason: str, faults: int) -> None:
    assert keys("light-without-reason", record(health=Health(light, reason))) == [("health", "reason")] * faults


@pytest.mark.parametrize(
    ("due", "said"),
    [
        (date(2026, 12, 31), Message("{due} lies before the start of the project, {start}", due="", start="2027")),
        (date(2027, 1, 1), None),
        (date(2028, 6, 30), None),
        (date(2028, 7, 1), Message("{due} lies after the end of the project, {end}", due="", end="2028-06")),
    ],
)
def test_a_milestone_is_due_while_the_project_lasts(due: date, said: Message | None) -> None:
    start, end = PartialDate(2027), PartialDate(2028, 6)
    milestones = (Milestone("Ohne Tag"), Milestone("Betrieb", due))

    found = violations("milestone-outside-project", portfolio(record(start=start, end=end, milestones=milestones)))

    expected = said and Message(said.template, **{**said.values, "due": due.isoformat()})
    hint = Message("correct the day, or the dates of the project")
    assert found == ([Violation(("milestones", 1, "due"), expected, hint)] if expected else [])


@pytest.mark.parametrize(
    ("start", "end", "faults"), [(None, None, 0), ("2027", None, 1), (None, "2025", 1), ("2027", "2026", 0)]
)
def test_a_milestone_is_held_against_what_is_known_of_the_project(
    start: str | None, end: str | None, faults: int
) -> None:
    dates = {key: PartialDate.parse(text) for key, text in (("start", start), ("end", end)) if text}

    whole = record(milestones=(Milestone("Betrieb", date(2026, 5, 1)),), **dates)

    assert len(keys("milestone-outside-project", whole)) == faults


@pytest.mark.parametrize(
    ("start", "end", "faults"),
    [
        ("2024", "2026-11-21", 1),
        ("2024", "2026-11-22", 0),
        ("2024", "2026-11", 0),
        ("2024", "2026-10", 1),
        ("2024", "2025", 1),
        ("2025-01-01", "2025-01-01", 1),
        ("2026", "2025", 0),  # runs backwards: a fault of its own
    ],
)
def test_what_runs_is_not_past_its_end(start: str, end: str, faults: int) -> None:
    whole = record(status=Status.RUNNING, start=PartialDate.parse(start), end=PartialDate.parse(end))

    assert keys("running-past-end", whole) == [("end",)] * faults


def test_only_what_is_at_work_can_run_past_its_end() -> None:
    each = [portfolio(record(status=status, end=PartialDate(2020))) for status in Status]

    assert statuses_with_a_finding("running-past-end", each) == AT_WORK
    assert keys("running-past-end", record(status=Status.RUNNING)) == []


@pytest.mark.parametrize(
    ("as_of", "months", "today", "faults"),
    [
        (date(2024, 11, 22), 24, TODAY, 0),
        (date(2024, 11, 21), 24, TODAY, 1),
        (date(2024, 10, 31), 24, TODAY, 1),
        (date(2024, 12, 1), 24, TODAY, 0),
        (date(2025, 11, 30), 12, date(2026, 11, 30), 0),
        (date(2026, 1, 31), 1, date(2026, 2, 28), 0),
        (date(2026, 1, 31), 1, date(2026, 3, 1), 1),
        (date(2026, 2, 28), 1, date(2026, 3, 28), 0),
        (date(2026, 2, 28), 1, date(2026, 3, 29), 1),
        (date(2024, 2, 29), 12, date(2025, 2, 28), 0),
        (date(2024, 2, 29), 12, date(2025, 3, 1), 1),
        (date(1, 1, 1), 1200, TODAY, 1),
        (date(1993, 7, 22), 400, TODAY, 0),
        (date(1993, 7, 21), 400, TODAY, 1),
        (TOMORROW, 1, TODAY, 0),
        (date(1990, 1, 1), None, TODAY, 0),
        (date(1990, 1, 1), 0, TODAY, 0),
        (date(1990, 1, 1), -24, TODAY, 0),
        (None, 1, TODAY, 0),
    ],
)
def test_a_record_is_outdated_once_so_many_calendar_months_are_over(
    as_of: date | None, months: int | None, today: date, faults: int
) -> None:
    assert keys("outdated-record", with_limit(months, record(as_of=as_of)), today) == [("as_of",)] * faults


def test_the_age_that_the_region_allows_is_named() -> None:
    [violation] = violations("outdated-record", with_limit(1, record(as_of=date(2025, 12, 31))))

    assert violation.message == Plural(
        "the record is as of {as_of}, more than {n} month ago",
        "the record is as of {as_of}, more than {n} months ago",
        1,
        as_of="2025-12-31",
    )


def test_the_record_of_what_is_finished_may_be_old() -> None:
    each = [with_limit(1, record(status=status, as_of=date(2020, 1, 1))) for status in Status]

    assert statuses_with_a_finding("outdated-record", each) == set(Status) - FINISHED


def test_what_has_happened_did_not_do_so_tomorrow() -> None:
    def happened(day: date | None) -> ProjectRecord:
        milestones, decisions = (Milestone("A"), Milestone("B", done=day)), (Decision("Rat"), Decision("Rat", day))
        return record(as_of=day, milestones=milestones, decisions=decisions)

    assert keys("future-date", happened(None)) == []
    assert keys("future-date", happened(YESTERDAY)) == []
    assert keys("future-date", happened(TODAY)) == []
    assert [
        (violation.key, violation.message, violation.hint)
        for violation in violations("future-date", portfolio(happened(TOMORROW)))
    ] == [
        (key, Message("{day} lies in the future", day="2026-11-23"), Message(hint))
        for key, hint in (
            (("as_of",), "write the day on which somebody last checked the record"),
            (("milestones", 1, "done"), "correct the day, or leave out `done` until the milestone is reached"),
            (("decisions", 1, "date"), "correct the day, or leave out the decision until it is taken"),
        )
    ]


@pytest.mark.parametrize(
    ("milestone", "faults"),
    [
        (Milestone("A", YESTERDAY), 1),
        (Milestone("A", TODAY), 0),
        (Milestone("A", TOMORROW), 0),
        (Milestone("A", YESTERDAY, YESTERDAY), 0),
        (Milestone("A"), 0),
    ],
)
def test_a_milestone_is_overdue_from_the_day_after(milestone: Milestone, faults: int) -> None:
    whole = record(status=Status.RUNNING, milestones=(Milestone("Zuvor"), milestone))

    assert keys("overdue-milestone", whole) == [("milestones", 1, "due")] * faults


def test_milestones_are_overdue_only_where_somebody_works_towards_them() -> None:
    each = [portfolio(record(status=status, milestones=(Milestone("A", YESTERDAY),))) for status in Status]

    assert statuses_with_a_finding("overdue-milestone", each) == AT_WORK | {Status.PLANNED}


@pytest.mark.parametrize(
    ("total", "amounts", "faults"),
    [
        (100, (100,), 0),
        (100, (100.01,), 1),
        (100, (60, 40), 0),
        (100, (100.004,), 0),
        (100, (60, None, 40), 0),
        (100, (60, None, 40.01), 1),
        (0.3, (0.1, 0.2), 0),
        (100.006, (100.01,), 0),
        (100.004, (100.01,), 1),
        (0, (1,), 1),
        (0, (), 0),
        (None, (100,), 0),
    ],
)
def test_funding_adds_up_to_no_more_than_the_total(
    total: float | None, amounts: tuple[float | None, ...], faults: int
) -> None:
    funding = tuple(Funding("p", amount, FundingState.GRANTED) for amount in amounts)

    found = keys("funding-over-budget", record(budget=Budget(total), funding=funding))

    assert found == [("budget", "total_eur")] * faults


@pytest.mark.parametrize("state", [*FundingState, None])
def test_only_money_that_may_come_counts_as_funding(state: FundingState | None) -> None:
    funding = (Funding("p", 60, FundingState.SETTLED), Funding("p", 50, state))

    found = violations("funding-over-budget", portfolio(record(budget=Budget(100), funding=funding)))

    assert [violation.message for violation in found] == (
        []
        if state in {FundingState.IDEA, FundingState.REJECTED}
        else [Message("the funding of {funded} is more than the total of {total}", funded=Euro(110), total=Euro(100))]
    )


def test_without_a_budget_nothing_is_too_much() -> None:
    assert keys("funding-over-budget", record(funding=(Funding("p", 60),))) == []
    assert keys("own-share-over-budget", record()) == []


@pytest.mark.parametrize(
    ("own", "total", "faults"),
    [(99, 100, 0), (100, 100, 0), (101, 100, 1), (0, 0, 0), (1, 0, 1), (None, 0, 0), (1, None, 0)],
)
def test_the_own_share_is_no_more_than_the_total(own: float | None, total: float | None, faults: int) -> None:
    assert keys("own-share-over-budget", record(budget=Budget(total, own))) == [("budget", "own_eur")] * faults


@pytest.mark.parametrize(
    ("own", "of_programme", "key"),
    [
        (YESTERDAY, None, "deadline"),
        (TODAY, None, None),
        (TOMORROW, None, None),
        (None, YESTERDAY, "programme"),
        (None, TODAY, None),
        (TODAY, YESTERDAY, None),
        (YESTERDAY, TODAY, "deadline"),
        (None, None, None),
    ],
)
def test_the_deadline_of_a_funding_goes_before_that_of_its_programme(
    own: date | None, of_programme: date | None, key: str | None
) -> None:
    funding = (Funding("p"), Funding("p", state=FundingState.APPLIED, deadline=own))

    found = violations("deadline-passed", with_programme(record(funding=funding), deadline=of_programme))

    said = {
        "deadline": "the deadline {day} is over, and the funding is still `{state}`",
        "programme": "the deadline {day} of the programme is over, and the funding is still `{state}`",
    }
    assert [(violation.key, violation.message) for violation in found] == (
        [(("funding", 1, key), Message(said[key], day="2026-11-21", state="applied"))] if key else []
    )


def test_a_programme_that_is_unknown_has_no_deadline() -> None:
    assert keys("deadline-passed", record(funding=(Funding("p", state=FundingState.IDEA),))) == []


@pytest.mark.parametrize("state", [*FundingState, None])
def test_only_what_waits_for_an_application_or_an_answer_can_miss_its_deadline(state: FundingState | None) -> None:
    found = violations("deadline-passed", portfolio(record(funding=(Funding("p", state=state, deadline=YESTERDAY),))))

    hint = (
        {
            FundingState.IDEA: "choose another programme, remove the funding, or correct the deadline",
            FundingState.APPLIED: "set `state` to `granted` or `rejected`, or correct the deadline",
        }.get(state)
        if state
        else None
    )
    assert [violation.hint for violation in found] == ([Message(hint)] if hint else [])


def test_what_is_finished_waits_for_no_money() -> None:
    funding = (Funding("p", state=FundingState.APPLIED, deadline=YESTERDAY),)

    each = [portfolio(record(status=status, funding=funding)) for status in Status]

    assert statuses_with_a_finding("deadline-passed", each) == set(Status) - FINISHED


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2024-05-17", None, "the programme ends on {day}, before the start of the project, {start}"),
        ("2024-05-16", None, None),
        ("2024", None, None),
        (None, "2019-05-16", "the programme begins on {day}, after the end of the project, {end}"),
        (None, "2019-05-17", None),
        (None, "2019", None),
        (None, None, None),
        ("2025", "2018", None),  # runs backwards: a fault of its own
    ],
)
def test_a_programme_is_valid_while_the_project_lasts(start: str | None, end: str | None, said: str | None) -> None:
    dates = {key: PartialDate.parse(text) for key, text in (("start", start), ("end", end)) if text}
    whole = record(funding=(Funding("q"), Funding("p")), **dates)
    opens, closes = date(2019, 5, 17), date(2024, 5, 16)

    found = violations("programme-outside-validity", with_programme(whole, valid_from=opens, valid_until=closes))

    day = closes if start else opens
    values = {"day": day.isoformat(), **({"start": start} if start else {"end": end or ""})}
    hint = Message("choose a programme that is open then, or correct the dates of the project")
    assert found == ([Violation(("funding", 1, "programme"), Message(said, **values), hint)] if said else [])


@pytest.mark.parametrize(
    ("dates", "faults"),
    [
        ({}, 0),
        ({"valid_from": date(2027, 1, 1)}, 1),
        ({"valid_until": date(2025, 12, 31)}, 1),
        ({"valid_from": date(2027, 1, 1), "valid_until": date(2025, 12, 31)}, 0),  # runs backwards, too
        ({"valid_from": date(2026, 5, 1), "valid_until": date(2026, 5, 1)}, 0),
        ({"valid_from": date(2025, 12, 31), "valid_until": date(2025, 12, 31)}, 1),
    ],
)
def test_a_project_is_held_against_what_is_known_of_its_programme(dates: dict[str, date], faults: int) -> None:
    whole = record(start=PartialDate(2026), end=PartialDate(2026), funding=(Funding("p"),))

    assert len(keys("programme-outside-validity", with_programme(whole, **dates))) == faults


@pytest.mark.parametrize("state", [*FundingState, None])
def test_what_was_rejected_may_be_of_any_programme(state: FundingState | None) -> None:
    whole = record(start=PartialDate(2026), funding=(Funding("p", state=state),))

    found = keys("programme-outside-validity", with_programme(whole, valid_until=date(2025, 12, 31)))

    assert found == ([] if state is FundingState.REJECTED else [("funding", 0, "programme")])


@pytest.mark.parametrize(
    ("quarter", "today", "faults"),
    [
        ("2026-Q3", TODAY, 1),
        ("2026-Q4", TODAY, 0),
        ("2025-Q4", TODAY, 1),
        ("2027-Q1", TODAY, 0),
        ("2026-Q1", date(2026, 3, 31), 0),
        ("2026-Q1", date(2026, 4, 1), 1),
        ("2026-Q2", date(2026, 6, 30), 0),
        ("2026-Q2", date(2026, 7, 1), 1),
        ("2026-Q3", date(2026, 9, 30), 0),
        ("2026-Q3", date(2026, 10, 1), 1),
        ("2026-Q4", date(2026, 12, 31), 0),
        ("2026-Q4", date(2027, 1, 1), 1),
        ("", TODAY, 0),
    ],
)
def test_a_quarter_is_over_from_the_first_day_of_the_next(quarter: str, today: date, faults: int) -> None:
    procurement = (Procurement("Vorher"), Procurement("Sensoren", quarter, state=ProcurementState.NEED))

    found = keys("quarter-passed", record(procurement=procurement), today)

    assert found == [("procurement", 1, "quarter")] * faults


@pytest.mark.parametrize("state", [*ProcurementState, None])
def test_only_what_is_not_tendered_yet_can_miss_its_quarter(state: ProcurementState | None) -> None:
    found = keys("quarter-passed", record(procurement=(Procurement("Sensoren", "2025-Q1", state=state),)))

    assert bool(found) is (state in {ProcurementState.NEED, ProcurementState.PREPARED})


def test_what_is_finished_buys_nothing() -> None:
    procurement = (Procurement("Sensoren", "2025-Q1", state=ProcurementState.NEED),)

    each = [portfolio(record(status=status, procurement=procurement)) for status in Status]

    assert statuses_with_a_finding("quarter-passed", each) == set(Status) - FINISHED


@pytest.mark.parametrize(
    ("personal", "dpia", "said"),
    [
        (True, None, "a project with personal data that is `{status}` needs `dpia`"),
        (True, Dpia.OPEN, "the project is `{status}`, and its data protection impact assessment is still open"),
        (True, Dpia.DONE, None),
        (True, Dpia.NOT_NEEDED, None),
        (False, None, None),
        (False, Dpia.OPEN, None),
    ],
)
def test_personal_data_are_assessed_before_they_are_processed(
    personal: bool, dpia: Dpia | None, said: str | None
) -> None:
    found = violations("dpia-open", portfolio(record(status=Status.RUNNING, privacy=Privacy(personal, dpia))))

    hint = Message("have it done and write `done`, or `not-needed` if it was checked that none is needed")
    expected = Message(said, status="running") if said else None
    assert found == ([Violation(("privacy", "dpia"), expected, hint)] if expected else [])


def test_only_what_is_at_work_processes_data() -> None:
    each = [portfolio(record(status=status, privacy=Privacy(personal_data=True))) for status in Status]

    assert statuses_with_a_finding("dpia-open", each) == AT_WORK

    says_nothing = record(id="kamen-a", status=Status.RUNNING)
    is_open = record(status=Status.RUNNING, privacy=Privacy(personal_data=True))
    assert keys("dpia-open", portfolio(says_nothing, is_open)) == [("privacy", "dpia")]


def test_what_breaks_the_schema_is_not_held_against_what_may_only_seem_to_be_so() -> None:
    everything = record(
        status=Status.RUNNING,
        start=PartialDate(2026),
        as_of=date(2020, 1, 1),
        funding=(Funding("p", 200, FundingState.APPLIED, YESTERDAY),),
        budget=Budget(100),
        procurement=(Procurement("Sensoren", "bald", state=ProcurementState.NEED), Procurement("Netz", "2020-Q1")),
        milestones=(Milestone("A", YESTERDAY),),
        privacy=Privacy(personal_data=True),
        health=Health(Light.RED),
    )
    sound = replace(everything, procurement=(Procurement("Netz", "2020-Q1", state=ProcurementState.NEED),))
    whole = with_programme(sound, valid_until=date(2025, 12, 31))
    whole = replace(whole, region=with_limit(1).region)

    assert [rule for rule in ONLY_OF_SOUND_RECORDS if not keys(rule, whole)] == []
    assert [
        rule for rule in ONLY_OF_SOUND_RECORDS if keys(rule, broken(replace(whole, projects={"x": everything})))
    ] == []


def test_days_and_amounts_that_are_there_are_looked_at_also_where_the_schema_is_broken() -> None:
    whole = portfolio(
        record(
            status=Status.RUNNING,
            start=PartialDate(2024),
            end=PartialDate(2025),
            as_of=TOMORROW,
            budget=Budget(100, 200),
            milestones=(Milestone("A", YESTERDAY),),
        )
    )

    rules = ("milestone-outside-project", "running-past-end", "future-date", "own-share-over-budget")
    assert [(fault.rule, fault.path) for fault in faults_in(broken(whole), TODAY, rules)] == [
        ("milestone-outside-project", PATH),
        ("own-share-over-budget", PATH),
        ("running-past-end", PATH),
        ("future-date", PATH),
    ]


def test_a_milestone_that_is_late_is_no_fault_of_the_record() -> None:
    severities = {rule.name: rule.severity for rule in RULES if rule.code[:3] in ("SR3", "SR4")}

    assert severities.pop("end-before-start") is Severity.ERROR
    assert severities.pop("overdue-milestone") is Severity.INFORMATION
    assert severities.pop("deferred-without-day") is Severity.ERROR
    assert set(severities.values()) == {Severity.WARNING}
