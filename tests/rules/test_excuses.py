"""What a record excuses, and what is wrong with its excuses."""

from collections.abc import Container
from dataclasses import replace
from datetime import date

import pytest
from conftest import TODAY
from small_portfolio import portfolio, record

from sr_cli.findings import Fault, Violation
from sr_cli.message import Message
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import Excuse
from sr_cli.rules.excuses import unexcused
from sr_cli.rules.run import ALL

SAID = Message("…")
PATH = record().path


def left(*excuses: Excuse, key: tuple[str | int, ...] = ("funding", 0, "deadline")) -> list[str]:
    """Give the rules of what is left of one fault at that key, where a record has these excuses."""
    whole = portfolio(replace(record(), excuses=excuses))
    return [
        fault.rule for fault in unexcused([Fault("deadline-passed", PATH, Violation(key, SAID))], whole, TODAY, ALL)
    ]


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


@pytest.mark.parametrize(
    ("until", "rules"),
    [(date(2026, 11, 23), []), (TODAY, []), (date(2026, 11, 21), ["deadline-passed", "expired-excuse"])],
)
def test_an_excuse_counts_through_its_last_day(until: date, rules: list[str]) -> None:
    assert left(Excuse("deadline-passed", "Grund", until=until)) == rules


def test_an_excuse_of_another_record_excuses_nothing() -> None:
    whole = portfolio(record(), replace(record(), id="kamen-y", path=f"{PATH}y", excuses=(Excuse("iban", "Grund"),)))
    faults = [Fault("iban", PATH, Violation((), SAID)), Fault("iban", f"{PATH}y", Violation((), SAID))]

    assert list(unexcused(faults, whole, TODAY, ALL)) == faults[:1]


@pytest.mark.parametrize(("rule", "fault"), [("gibts-nicht", "unknown-rule"), ("unknown-key", "mandatory-rule")])
def test_what_cannot_be_excused_is_told(rule: str, fault: str) -> None:
    assert left(Excuse(rule, "Grund")) == ["deadline-passed", fault]


def test_what_cannot_be_excused_is_not_excused() -> None:
    whole = portfolio(replace(record(), excuses=(Excuse("unknown-key", "Grund"),)))
    fault = Fault("unknown-key", PATH, Violation(("farbe",), SAID))

    assert [each.rule for each in unexcused([fault], whole, TODAY, ALL)] == ["unknown-key", "mandatory-rule"]


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("", Message("nothing here breaks the rule `{name}`", name="iban")),
        ("notes", Message("`{key}` does not break the rule `{name}`", key="notes", name="iban")),
    ],
)
def test_an_unused_excuse_says_what_is_fine(key: str, said: Message) -> None:
    whole = portfolio(replace(record(), excuses=(Excuse("iban", "Grund", key),)))

    assert [fault.violation.message for fault in unexcused([], whole, TODAY, ALL)] == [said]


def test_an_excuse_without_a_rule_is_a_fault_of_the_schema_alone() -> None:
    assert left(Excuse("", "Grund")) == ["deadline-passed"]


def told(whole: Portfolio, active: Container[str] = ALL) -> list[str]:
    """Give what is wrong with the excuses of a portfolio in which nothing is found."""
    return [fault.rule for fault in unexcused((), whole, TODAY, active)]


def test_no_excuse_of_a_record_that_breaks_the_schema_is_unused_because_few_rules_look_at_it() -> None:
    whole = replace(portfolio(), broken=(replace(record(), excuses=(Excuse("deadline-passed", "Grund"),)),))

    assert told(whole) == []


@pytest.mark.parametrize("key", ["related", "depends_on"])
def test_no_excuse_of_a_record_that_refers_to_a_broken_one_is_unused(key: str) -> None:
    excused = replace(record(), excuses=(Excuse("one-sided-related", "Grund"),))
    referring = replace(excused, **{key: ("kamen-broken",)})

    assert told(replace(portfolio(referring), unreadable=frozenset({"kamen-broken"}))) == []
    assert told(portfolio(excused)) == ["unused-excuse"]


def test_no_excuse_is_unused_while_a_vocabulary_cannot_be_read() -> None:
    whole = portfolio(replace(record(), excuses=(Excuse("unknown-theme", "Grund"),)))

    assert told(replace(whole, themes=replace(whole.themes, readable=False))) == []


def test_no_excuse_from_a_rule_that_is_not_applied_is_unused() -> None:
    whole = portfolio(replace(record(), excuses=(Excuse("deadline-passed", "Grund"),)))

    assert told(whole, ALL - {"deadline-passed"}) == []


def test_an_excuse_with_a_wrong_key_is_told_the_right_one_and_stays() -> None:
    whole = portfolio(replace(record(), excuses=(Excuse("missing-for-status", "Grund", "goal"),)))

    fault = Fault("missing-for-status", PATH, Violation(("goals",), SAID))
    _, unused = unexcused([fault], whole, TODAY, ALL)

    assert unused.violation.key == ("excuses", 0, "key")
    assert unused.violation.hint == Message("write `{key}` as `key`, or delete the excuse", key="goals")
    assert unused.violation.fix is None
