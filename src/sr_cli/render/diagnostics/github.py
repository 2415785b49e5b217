"""Annotations of a workflow on GitHub: a workflow command a finding.

Escaped as actions/toolkit does (packages/core/src/command.ts). Columns are left out where a finding spans lines: the
runner ignores them there (ValidateLinesAndColumns), as a check run has columns on one line only.
"""

from typing import Final

from sr_cli.findings import Diagnostic, Report, Severity
from sr_cli.render.diagnostics.line import rule, sentence
from sr_cli.render.screen import Screen, clean

_COMMANDS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFORMATION: "notice"}

_DATA: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY: Final = {**_DATA, **str.maketrans({":": "%3A", ",": "%2C"})}


def write(report: Report, screen: Screen) -> None:
    """Write the findings, a command a line."""
    screen.machine("".join(f"{_command(found, screen)}\n" for found in report.diagnostics))


def _command(found: Diagnostic, screen: Screen) -> str:
    start, end = found.range
    properties = {"file": clean(found.path), "line": str(start.line), "endLine": str(end.line)}
    if start.line == end.line:
        properties |= {"col": str(start.column), "endColumn": str(end.column)}
    properties["title"] = rule(found)
    told = ",".join(f"{key}={value.translate(_PROPERTY)}" for key, value in properties.items())
    return f"::{_COMMANDS[found.severity]} {told}::{sentence(found, screen).translate(_DATA)}"
