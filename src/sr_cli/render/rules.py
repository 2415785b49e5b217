"""How rules are explained."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final, TypeAlias

from sr_cli.message import Message
from sr_cli.render.diagnostics import SEVERITY
from sr_cli.render.machine import as_json
from sr_cli.render.screen import Screen, Style
from sr_cli.render.table import tab_separated
from sr_cli.rules.rule import Family, Rule

FAMILY: Final[Mapping[Family, Message]] = {
    Family.FILE: Message("Files"),
    Family.SYNTAX: Message("Syntax"),
    Family.SCHEMA: Message("Keys and values"),
    Family.REFERENCES: Message("References"),
    Family.PROGRESS: Message("Dates and status"),
    Family.MONEY: Message("Money and funding"),
    Family.COOPERATION: Message("Cooperation"),
    Family.PRIVACY: Message("Privacy"),
    Family.VOCABULARIES: Message("Vocabularies"),
    Family.STYLE: Message("Style"),
    Family.CHOICE: Message("Choice of rules"),
}
"""What the families are called, in the order of their codes."""

ALWAYS: Final = Message("none, this rule always applies.")
CHOICE: Final = Message("a region may leave the rule out, or change how bad its findings are.")
FIXABLE: Final = Message("`sr validate --fix` does it where that is certain.")

Rules: TypeAlias = Rule | tuple[Rule, ...]
"""One rule, told at length, or several, told in a line each."""


def text(rules: Rules, screen: Screen) -> None:
    """Explain a rule to people, or list rules."""
    if isinstance(rules, Rule):
        _page(rules, screen)
    elif screen.terminal:
        _list(rules, screen)
    else:
        screen.machine(tab_separated([_cells(rule, screen) for rule in rules]))


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
    screen.blank()
    screen.line((Message("Family:"), Style.STRONG), " ", FAMILY[rule.family], f" ({rule.family})", indent=2, hang=2)
    choice = ALWAYS if rule.is_mandatory else CHOICE
    screen.line((Message("Choice:"), Style.STRONG), " ", choice, indent=2, hang=2)
    if rule.fixable:
        screen.line((Message("Repair:"), Style.STRONG), " ", FIXABLE, indent=2, hang=2)
    for title, example in ((Message("Wrong:"), rule.bad), (Message("Right:"), rule.good)):
        screen.blank()
        screen.line((title, Style.STRONG), indent=2)
        for line in example.splitlines():
            screen.verbatim(f"    {line}")


def by_family(rules: Iterable[Rule]) -> Mapping[Family, list[Rule]]:
    """Give the rules of each family that has any."""
    rules = tuple(rules)
    groups = {family: [rule for rule in rules if rule.family is family] for family in FAMILY}
    return {family: group for family, group in groups.items() if group}


def _list(rules: tuple[Rule, ...], screen: Screen) -> None:
    column = max(len(f"  {rule.code} {rule.name}  ") for rule in rules)
    for number, (family, group) in enumerate(by_family(rules).items()):
        if number:
            screen.blank()
        screen.line((FAMILY[family], Style.STRONG), f" ({family})")
        for rule in group:
            screen.entry(f"{rule.code} {rule.name}", SEVERITY[rule.severity], ": ", rule.summary, column=column)


def _cells(rule: Rule, screen: Screen) -> list[str]:
    return [rule.code, rule.name, screen.translate(SEVERITY[rule.severity][0]), screen.translate(rule.summary)]


def _entry(rule: Rule, screen: Screen) -> dict[str, object]:
    return {
        "code": rule.code,
        "name": rule.name,
        "family": rule.family.value,
        "severity": rule.severity.value,
        "mandatory": rule.is_mandatory,
        "fixable": rule.fixable,
        "summary": screen.translate(rule.summary),
        "why": screen.translate(rule.why),
        "remedy": screen.translate(rule.remedy),
        "bad": rule.bad,
        "good": rule.good,
    }


FORMATS: Final[Mapping[str, Callable[[Rules, Screen], None]]] = {"text": text, "json": json}
"""How rules can be explained."""
