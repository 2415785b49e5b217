"""A log in the Static Analysis Results Interchange Format, SARIF 2.1.0 (OASIS), for code scanning and editors."""

from collections.abc import Sequence
from typing import Final
from urllib.parse import quote

from sr_cli import __version__
from sr_cli.findings import Diagnostic, Report, Severity
from sr_cli.message import Message
from sr_cli.render.diagnostics.line import sentence
from sr_cli.render.machine import as_json
from sr_cli.render.screen import Screen
from sr_cli.rules import RULES
from sr_cli.rules.rule import Rule

HOME: Final = "https://example.org/sr.git"
"""Where the program is at home, as publiccode.yml has it."""

_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFORMATION: "note"}


def write(report: Report, screen: Screen) -> None:
    """Write the findings as one run, with what is to be known about the rules that are broken."""
    codes = {found.code for found in report.diagnostics}
    rules = [rule for rule in RULES if rule.code in codes]
    run = {
        "tool": {"driver": _driver(rules, screen)},
        "language": screen.translate.language,
        "columnKind": "unicodeCodePoints",
        "results": _results(report, [rule.code for rule in rules], screen),
    }
    screen.machine(as_json({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}))


def _driver(rules: Sequence[Rule], screen: Screen) -> dict[str, object]:
    return {
        "name": "sr",
        "version": __version__,
        "semanticVersion": __version__,
        "informationUri": HOME,
        "rules": [_rule(rule, screen) for rule in rules],
    }


def _rule(rule: Rule, screen: Screen) -> dict[str, object]:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": screen.translate(rule.summary)},
        "fullDescription": {"text": f"{screen.translate(rule.summary)}. {screen.translate(rule.why)}"},
        "help": {"text": _help(rule, screen, "", ""), "markdown": _help(rule, screen, "```toml\n", "```\n")},
        "helpUri": f"{HOME.removesuffix('.git')}/docs/rules.md#{rule.code.lower()}-{rule.name}",
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [rule.family.value]},
    }


def _help(rule: Rule, screen: Screen, fence: str, end: str) -> str:
    """Tell why the rule exists and what to do, with an example of each kind between fences."""
    parts: tuple[tuple[Message, str], ...] = (
        (Message("Why:"), f" {screen.translate(rule.why)}\n"),
        (Message("What to do:"), f" {screen.translate(rule.remedy)}\n"),
        (Message("Wrong:"), f"\n\n{fence}{rule.bad.strip()}\n{end}"),
        (Message("Right:"), f"\n\n{fence}{rule.good.strip()}\n{end}"),
    )
    return "\n".join(f"{screen.translate(label)}{text}" for label, text in parts)


def _results(report: Report, codes: Sequence[str], screen: Screen) -> list[dict[str, object]]:
    both = zip(report.diagnostics, report.fingerprints(), strict=True)
    return [
        {
            "ruleId": found.code,
            "ruleIndex": codes.index(found.code),
            "level": _LEVELS[found.severity],
            "message": {"text": _no_link(sentence(found, screen))},
            "locations": [{"physicalLocation": _location(found)}],
            "partialFingerprints": {"finding/v1": fingerprint},
        }
        for found, fingerprint in both
    ]


def _no_link(text: str) -> str:
    """Keep a viewer from making a link of `[text](place)`, which a record may hold (section 3.11.6)."""
    return text.replace("](", "] (")


def _location(found: Diagnostic) -> dict[str, object]:
    start, end = found.range
    return {
        "artifactLocation": {"uri": quote(found.path, errors="surrogatepass"), "uriBaseId": "%SRCROOT%"},
        "region": {
            "startLine": start.line,
            "startColumn": start.column,
            "endLine": end.line,
            "endColumn": end.column,
        },
    }
