"""How the result of a check looks: for people, as one line a finding, and for programs."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Final

from sr_cli.findings import Diagnostic, Report, Severity
from sr_cli.message import Message, Plural
from sr_cli.render.machine import as_json
from sr_cli.render.screen import Part, Screen, Style, one_line

_MANY: Final = 8
"""More warnings than this of one rule are folded: they are seldom mended one by one."""

_MARGIN: Final = 4
"""Columns by which what belongs to a finding stands in."""

_FIRST: Final = 3
"""So many of them are shown."""

SEVERITY: Final = {
    Severity.ERROR: (Message("error"), Style.ERROR),
    Severity.WARNING: (Message("warning"), Style.WARNING),
    Severity.INFORMATION: (Message("note"), Style.ACCENT),
}
"""What a severity is called, and how it stands out."""


def text(report: Report, screen: Screen) -> None:
    """Write the findings for people, then how many there are; a rule that warns very often is folded."""
    warned = Counter(found.code for found in report.diagnostics if found.severity is not Severity.ERROR)
    shown: Counter[str] = Counter()
    for found in report.diagnostics:
        shown[found.code] += 1
        if warned[found.code] <= _MANY or shown[found.code] <= _FIRST:
            _finding(found, screen)
    for found in _one_of_each(report.diagnostics):
        if warned[found.code] > _MANY:
            _fold(found, warned[found.code] - _FIRST, screen)
    screen.line(_summary(report))


def _finding(found: Diagnostic, screen: Screen) -> None:
    name = f"{found.code} {found.name}:"
    message = one_line(screen.translate(found.message))
    _line(screen, _place(found), " ", SEVERITY[found.severity], " ", (name, Style.STRONG), " ", message)
    if found.hint:
        hint = one_line(screen.translate(found.hint))
        _line(screen, (Message("hint:"), Style.ACCENT), " ", hint, indent=_MARGIN)


def _line(screen: Screen, *parts: Part, indent: int = 0) -> None:
    """Write a line: wrapped where a person sees it, whole where grep or an editor reads it."""
    if screen.terminal:
        screen.line(*parts, indent=indent, hang=_MARGIN)
    else:
        screen.verbatim(" " * indent, *parts)


def _fold(found: Diagnostic, count: int, screen: Screen) -> None:
    rule = f"{found.code} {found.name}"
    more = Plural(
        "… {n} more warning {rule} (all: {command})",
        "… {n} more warnings {rule} (all: {command})",
        count,
        rule=rule,
        command="sr validate --format plain",
    )
    screen.line(more, hang=_MARGIN)


def _one_of_each(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Give one finding of each rule, in the order of the codes."""
    return [found for _, found in sorted({found.code: found for found in diagnostics}.items())]


def _summary(report: Report) -> Message:
    records = Plural("{n} record", "{n} records", report.checked)
    if not report.diagnostics:
        return Message("{records} checked, all fine", records=records)
    return Message(
        "{records} checked: {errors}, {warnings}",
        records=records,
        errors=Plural("{n} error", "{n} errors", report.count(Severity.ERROR)),
        warnings=Plural("{n} warning", "{n} warnings", report.count(Severity.WARNING)),
    )


def plain(report: Report, screen: Screen) -> None:
    """Write one line a finding, for grep and editors; nothing is folded, nothing is counted."""
    for found in report.diagnostics:
        hint = f" ({one_line(screen.translate(found.hint))})" if found.hint else ""
        message = one_line(screen.translate(found.message))
        screen.verbatim(f"{_place(found)} {found.severity} {found.code} {found.name}: {message}{hint}")


def _place(found: Diagnostic) -> str:
    start = found.range.start
    return f"{one_line(found.path)}:{start.line}:{start.column}:"


def json(report: Report, screen: Screen) -> None:
    """Write all findings for programs, in format 1 of design.md."""
    data = {
        "format": 1,
        "checked": report.checked,
        "errors": report.count(Severity.ERROR),
        "warnings": report.count(Severity.WARNING),
        "diagnostics": [_entry(found, screen) for found in report.diagnostics],
    }
    screen.machine(as_json(data))


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


FORMATS: Final[Mapping[str, Callable[[Report, Screen], None]]] = {"text": text, "plain": plain, "json": json}
"""How a report can be written."""
