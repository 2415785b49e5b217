"""Which rules a region wants to be applied, and how bad their findings are."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from sr_cli.findings import Fault, Severity, Violation
from sr_cli.message import Message
from sr_cli.model.nearest import did_you_mean, nearest_of
from sr_cli.model.places import KeyPath
from sr_cli.model.vocabulary import Checks
from sr_cli.rules import RULES
from sr_cli.rules.rule import FAMILY_OF, Family

FILE: Final = "portfolio/region.toml"
"""Where a region chooses."""

_MANDATORY: Final = frozenset(rule.name for rule in RULES if rule.is_mandatory)
_FAMILIES: Final = frozenset(family.value for family in Family)
_CODE_OF: Final = {rule.name: rule.code for rule in RULES}
_SEVERITY_OF: Final = {rule.name: rule.severity for rule in RULES}
_NAMES: Final = (*((rule.code, rule.name) for rule in RULES), *((rule.name, rule.name) for rule in RULES))


@dataclass(frozen=True, slots=True)
class Choice:
    """The rules that are applied, by name."""

    active: frozenset[str]
    severities: dict[str, Severity]

    def severity(self, rule: str) -> Severity:
        """Tell how bad the findings of a rule are."""
        return self.severities.get(rule) or _SEVERITY_OF[rule]


def selected(word: str) -> frozenset[str]:
    """Give the names of the rules that a word selects: a code or its beginning, a name, a family."""
    code, name = word.strip().upper(), word.strip().lower()
    if name in _CODE_OF:
        return frozenset({name})
    if name in _FAMILIES:
        return frozenset(rule.name for rule in RULES if rule.family == name)
    starts_code = code in FAMILY_OF or code in ("SR", "SR0") or code in _CODE_OF.values()
    return frozenset(rule for rule, its in _CODE_OF.items() if starts_code and its.startswith(code))


def meant_by(word: str, *, families: bool = True) -> Message | None:
    """Ask whether one of the rules, or families, that are called much the same was meant; None where none is."""
    names = (*_NAMES, *((family, family) for family in _FAMILIES)) if families else _NAMES
    return did_you_mean(nearest_of(word, names))


def rules_of(words: Iterable[str]) -> frozenset[str]:
    """Give the names of the rules that any of the words selects."""
    return frozenset[str]().union(*map(selected, words))


def choice_of(checks: Checks) -> Choice:
    """Give what a region chose; what is mandatory stays as it is, and unknown words choose nothing."""
    wanted = rules_of(checks.select) if checks.select else frozenset(_CODE_OF)
    active = wanted - rules_of(checks.ignore) | _MANDATORY
    severities = {
        rule: Severity(severity)
        for rule, severity in checks.severity.items()
        if rule in _CODE_OF and rule not in _MANDATORY
    }
    return Choice(active, severities)


def faults_of(checks: Checks) -> Iterator[Fault]:
    """Give what is wrong with the choice of a region: words that choose no rule, rules of which there is no choice."""
    for key, words in (("select", checks.select), ("ignore", checks.ignore)):
        for index, word in enumerate(words):
            place: KeyPath = ("checks", key, index)
            if not (rules := selected(word)):
                yield unknown_rule(FILE, place, word, families=True)
            elif key == "ignore" and rules <= _MANDATORY:
                yield mandatory_rule(FILE, place, word)
    for rule in checks.severity:
        place = ("checks", "severity", rule)
        if rule not in _CODE_OF:
            yield unknown_rule(FILE, place, rule, of_key=True)
        elif rule in _MANDATORY:
            yield mandatory_rule(FILE, place, rule, of_key=True)


def unknown_rule(path: str, place: KeyPath, word: str, *, of_key: bool = False, families: bool = False) -> Fault:
    """Give the fault of a word that should name a rule, or perhaps a family, and names none."""
    named = next((rule.name for rule in RULES if rule.code == word.strip().upper()), None)
    message = Message("there is no rule `{name}`", name=word)
    words = [part.strip() for part in word.split(",")]
    if named:
        message, hint = Message("a rule is called by its name here"), Message("write `{value}`", value=named)
    elif len(words) > 1 and all(map(selected, words)):
        hint = Message("write {value}", value=", ".join(f'"{part}"' for part in words))
    else:
        hint = meant_by(word, families=families) or Message("see all rules: sr explain")
    return Fault("unknown-rule", path, Violation(place, message, hint, of_key=of_key))


def mandatory_rule(path: str, place: KeyPath, word: str, *, of_key: bool = False) -> Fault:
    """Give the fault of choosing where there is no choice."""
    message = Message("`{name}` is no matter of choice", name=word)
    hint = Message("leave this out, and mend what the rule finds: sr explain {name}", name=_explainable(word))
    return Fault("mandatory-rule", path, Violation(place, message, hint, of_key=of_key))


def _explainable(word: str) -> str:
    """Give what `sr explain` takes: a family has no page, nor has the beginning of a code, but their rules have."""
    rules = selected(word)
    return word if len(rules) == 1 else min(_CODE_OF[rule] for rule in rules)


def is_mandatory(rule: str) -> bool:
    """Tell whether there is no choice about a rule."""
    return rule in _MANDATORY


def is_rule(word: str) -> bool:
    """Tell whether a word is the name of a rule."""
    return word in _CODE_OF
