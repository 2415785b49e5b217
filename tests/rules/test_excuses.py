"""What a record excuses, and what is wrong with its excuses."""

from dataclasses import replace
from datetime import date

import pytest
from conftest import TODAY
from small_portfolio import portfolio, record

from sr_cli.findings import Fault, Violation
from sr_cli.message import Message
from sr_cli.model.project import Excuse
from sr_cli.rules.excuses import unexcused

SAID = Message("…")
PATH = record().path


def left(*excuses: Excuse, key: tuple[str | int, ...] = ("funding", 0, "deadline")) -> list[str]:
    """Give the rules of what is left of one fault at that key, where a record has these excuses."""
    whole = portfolio(replace(record(), excuses=excuses))
    return [fault.rule for fault in unexcused([Fault("deadline-passed", PATH, Violation(key, SAID))], whole, TODAY)]


@pytest.mark.parametrize("key", ["", "funding", "funding.0", "funding.0.deadline"])
def test_an_excuse_is_for_a_record_or_a_key_and_all_below_it(key: str) -> None:
    assert left(Excuse("deadline-passed", "Grund", key)) == []


@pytest.mark.parametrize("key", ["fund", "funding.1", "funding.0.dead", "funding.0.deadline.x", "0"])
def test_an_excuse_for_another_key_is_unused(key: str) -> None:
    assert left(Excuse("deadline-passed", "Grund", key)) == ["deadline-passed", "unused-excuse"]


def test_an_excuse_is_for_one_rule() -> None:
    assert left(Excuse("funding-over-budget", "Grund")) == ["deadline-passed", "unused-excuse"]


def test_the_first_of_two_excuses_counts() -> None:
    first, second = Excuse("deadline-passed", "Grund"), Excuse("deadline-passed", "Noch einer", "funding")

    assert left(first, second) == ["unused-excuse"]


@pytest.mark.parametrize(("until", "rules"), [(TODAY, []), (date(2026, 11, 21), ["deadline-passed", "expired-excuse"])])
def test_an_excuse_counts_through_its_last_day(until: date, rules: list[str]) -> None:
    assert left(Excuse("deadline-passed", "Grund", until=until)) == rules


def test_an_excuse_of_another_record_excuses_nothing() -> None:
    whole = portfolio(record(), replace(record(), id="kamen-y", path=f"{PATH}y", excuses=(Excuse("iban", "Grund"),)))
    faults = [Fault("iban", PATH, Violation((), SAID)), Fault("iban", f"{PATH}y", Violation((), SAID))]

    assert list(unexcused(faults, whole, TODAY)) == faults[:1]


@pytest.mark.parametrize(("rule", "fault"), [("gibts-nicht", "unknown-rule"), ("unknown-key", "mandatory-rule")])
def test_what_cannot_be_excused_is_told(rule: str, fault: str) -> None:
    assert left(Excuse(rule, "Grund")) == ["deadline-passed", fault]


def test_an_excuse_without_a_rule_is_a_fault_of_the_schema_alone() -> None:
    assert left(Excuse("", "Grund")) == ["deadline-passed"]
