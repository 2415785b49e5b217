"""The findings for programs, in format 1 of design.md."""

from sr_cli.findings import Diagnostic, Report, Severity
from sr_cli.render.machine import as_json
from sr_cli.render.screen import Screen


def write(report: Report, screen: Screen) -> None:
    """Write the findings as JSON."""
    screen.machine(as_json({**head(report), "diagnostics": [_entry(found, screen) for found in report.diagnostics]}))


def head(report: Report) -> dict[str, object]:
    """Give what stands at the top: the number of the format, and how much was checked and found."""
    return {
        "format": 1,
        "checked": report.checked,
        "errors": report.count(Severity.ERROR),
        "warnings": report.count(Severity.WARNING),
    }


def _entry(found: Diagnostic, screen: Screen) -> dict[str, object]:
    start, end = found.range.start, found.range.end
    return {
        "code": found.code,
        "name": found.name,
        "severity": found.severity.value,
        "path": found.path,
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
        "key": list(found.key),
        "message": screen.translate(found.message),
        "hint": screen.translate(found.hint) if found.hint else None,
    }
