"""Applies the rules to a portfolio."""

from collections.abc import Container, Iterable, Iterator
from datetime import date
from typing import Final

from sr_cli.findings import Fault, SetValue, Violation
from sr_cli.model.places import KeyPath
from sr_cli.model.portfolio import Portfolio
from sr_cli.rules import RULES
from sr_cli.rules.rule import DatedRule, PortfolioRule, ProjectRule, TextRule
from sr_cli.rules.texts import texts_of, texts_of_decision

ALL: Final = frozenset(rule.name for rule in RULES)
"""The names of all rules."""


def faults_in(portfolio: Portfolio, today: date, active: Container[str] = ALL) -> Iterator[Fault]:
    """Give what the active rules find in a portfolio as seen on a day, in no particular order."""
    rules = tuple(rule for rule in RULES if rule.name in active)
    project_rules = tuple(rule for rule in rules if isinstance(rule, ProjectRule))
    text_rules = tuple(rule for rule in rules if isinstance(rule, TextRule))
    for project in portfolio.every_record():
        for rule in project_rules:
            for violation in rule.check(project):
                yield Fault(rule.name, project.path, violation)
        yield from _said_in(project.path, texts_of(project), text_rules)
    for decision in portfolio.decisions.values():
        yield from _said_in(decision.path, texts_of_decision(decision), text_rules)
    for whole in rules:
        if isinstance(whole, PortfolioRule):
            for path, violation in whole.check(portfolio):
                yield Fault(whole.name, path, violation)
        elif isinstance(whole, DatedRule):
            for path, violation in whole.check(portfolio, today):
                yield Fault(whole.name, path, violation)


def _said_in(path: str, found: Iterable[tuple[KeyPath, str]], rules: tuple[TextRule, ...]) -> Iterator[Fault]:
    """Give what the rules about texts find in a file; one without it, as nearly all are, is asked as a whole."""
    texts = tuple(found)
    joined = "\0".join([text for _, text in texts])
    for rule in rules:
        if rule.found_in(joined):
            for place, text in texts:
                if place[:1] not in rule.exempt and rule.found_in(text):
                    fix = SetValue(rule.repaired(text)) if rule.repaired else None
                    yield Fault(rule.name, path, Violation(place, rule.message, rule.hint, fix=fix))
