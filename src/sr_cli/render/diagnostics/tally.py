"""How often which rules are broken, and in which files."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from sr_cli.findings import Diagnostic, Report, Severity


@dataclass(frozen=True, slots=True)
class Broken:
    """A rule that is broken, and how often it is."""

    code: str
    name: str
    severity: Severity
    findings: int
    files: int
    """In how many files it is broken."""


def rules(report: Report) -> list[Broken]:
    """Give the rules that are broken, those most often broken first."""
    by_code: dict[str, list[Diagnostic]] = defaultdict(list)
    for found in report.all:
        by_code[found.code].append(found)
    broken = [
        Broken(code, some[0].name, some[0].severity, len(some), len({found.path for found in some}))
        for code, some in by_code.items()
    ]
    return sorted(broken, key=lambda rule: (-rule.findings, rule.code))


def files(report: Report) -> list[tuple[str, int]]:
    """Give the files in which something was found, and how much; those with the most first."""
    return sorted(Counter(found.path for found in report.all).items(), key=lambda file: (-file[1], file[0]))
