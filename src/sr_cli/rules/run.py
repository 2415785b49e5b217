"""Applies all rules to a portfolio."""

from collections.abc import Iterator
from typing import Final

from sr_cli.findings import Fault, Violation
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord
from sr_cli.rules import RULES
from sr_cli.rules.rule import PortfolioRule, ProjectRule, TextRule
from sr_cli.rules.texts import texts_of

_PROJECT_RULES: Final = tuple(rule for rule in RULES if isinstance(rule, ProjectRule))
_PORTFOLIO_RULES: Final = tuple(rule for rule in RULES if isinstance(rule, PortfolioRule))
_TEXT_RULES: Final = tuple(rule for rule in RULES if isinstance(rule, TextRule))


def faults_in(portfolio: Portfolio) -> Iterator[Fault]:
    """Give what the rules find in the records and vocabularies of a portfolio, in no particular order."""
    for project in portfolio.every_record():
        for rule in _PROJECT_RULES:
            for violation in rule.check(project):
                yield Fault(rule.name, project.path, violation)
        yield from _said_in(project)
    for whole in _PORTFOLIO_RULES:
        for path, violation in whole.check(portfolio):
            yield Fault(whole.name, path, violation)


def _said_in(project: ProjectRecord) -> Iterator[Fault]:
    """Give what the rules about texts find; a record without it, as nearly all are, is asked as a whole."""
    texts = tuple(texts_of(project))
    joined = "\0".join([text for _, text in texts])
    for rule in _TEXT_RULES:
        if rule.found_in(joined):
            for place, text in texts:
                if place not in rule.exempt and rule.found_in(text):
                    yield Fault(rule.name, project.path, Violation(place, rule.message, rule.hint))
