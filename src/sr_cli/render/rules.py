"""How rules are explained."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final, TypeAlias

from sr_cli.message import Message
from sr_cli.render.diagnostics import SEVERITY
from sr_cli.render.machine import as_json
from sr_cli.render.screen import Screen, Style
from sr_cli.render.table import Column, Table, tab_separated, write_table
from sr_cli.rules.rule import Rule

Rules: TypeAlias = Rule | tuple[Rule, ...]
"""One rule, told at length, or several, told in a line each."""


def text(rules: Rules, screen: Screen) -> None:
    """Explain a rule to people, or list rules."""
    if isinstance(rules, Rule):
        _page(rules, screen)
    elif screen.terminal:
        write_table(screen, _table(rules))
    else:
        screen.machine(tab_separated(_table(rules).texts(screen.translate)[1:]))


def json(rules: Rules, screen: Screen) -> None:
    """Give all there is to know for programs."""
    if isinstance(rules, Rule):
        screen.machine(as_json({"format": 1, "rule": _entry(rules, screen)}))
    else:
        screen.machine(as_json({"format": 1, "rules": [_entry(rule, screen) for rule in rules]}))


def _page(rule: Rule, screen: Screen) -> None:
    screen.line((f"{rule.code} {rule.name}", Style.STRONG), " (", SEVERITY[rule.severity], ")")
    screen.line(rule.summary, indent=2)
    screen.blank()
    screen.line((Message("Why:"), Style.STRONG), " ", rule.why, indent=2, hang=2)
    screen.line((Message("What to do:"), Style.STRONG), " ", rule.remedy, indent=2, hang=2)
    for title, example in ((Message("Wrong:"), rule.bad), (Message("Right:"), rule.good)):
        screen.blank()
        screen.line((title, Style.STRONG), indent=2)
        for line in example.splitlines():
            screen.verbatim(f"    {line}")


def _table(rules: Iterable[Rule]) -> Table:
    columns = (
        Column(Message("Code"), wraps=False),
        Column(Message("Name"), wraps=False),
        Column(Message("Severity"), wraps=False),
        Column(Message("What is found")),
    )
    return Table(columns, tuple((rule.code, rule.name, SEVERITY[rule.severity][0], rule.summary) for rule in rules))


def _entry(rule: Rule, screen: Screen) -> dict[str, object]:
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity.value,
        "summary": screen.translate(rule.summary),
        "why": screen.translate(rule.why),
        "remedy": screen.translate(rule.remedy),
        "bad": rule.bad,
        "good": rule.good,
    }


FORMATS: Final[Mapping[str, Callable[[Rules, Screen], None]]] = {"text": text, "json": json}
"""How rules can be explained."""
