"""The findings for people: where, what, the line itself with the place underlined, and what to write instead."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from sr_cli.findings import Diagnostic, Report, Severity
from sr_cli.message import Message, Plural
from sr_cli.render.diagnostics import SEVERITY
from sr_cli.render.diagnostics.line import place, rule
from sr_cli.render.diagnostics.summary import summarise
from sr_cli.render.screen import Part, Screen, Style, one_line

_MANY: Final = 8
"""More warnings or notes than this of one rule are folded: they are seldom mended one by one."""

_FIRST: Final = 3
"""So many of them are shown."""

_MARGIN: Final = 4
"""Columns by which what belongs to a finding stands in."""


def write(report: Report, screen: Screen) -> None:
    """Write the findings, then how many there are, of which rules and in which files."""
    findings(report, screen)
    if report.all:
        _part(screen)
    summarise(report, screen)


def findings(report: Report, screen: Screen) -> None:
    """Write the findings only; a rule that warns very often is folded."""
    folded = _folded(report.diagnostics)
    for number, found in enumerate(_unfolded(report.diagnostics, folded)):
        if number:
            _part(screen)
        _finding(found, screen)
    if folded or (report.diagnostics and report.left_out):
        _part(screen)
    for code in sorted(folded):
        _fold([found for found in report.diagnostics if found.code == code], screen)
    if report.left_out:
        left_out = Plural(
            "… {n} more finding, left out by {option}",
            "… {n} more findings, left out by {option}",
            len(report.left_out),
            option="--max-findings",
        )
        _line(screen, left_out)


def _folded(diagnostics: Iterable[Diagnostic]) -> frozenset[str]:
    """Give the codes of the rules that are folded."""
    mild = Counter(found.code for found in diagnostics if found.severity is not Severity.ERROR)
    return frozenset(code for code, count in mild.items() if count > _MANY)


def _unfolded(diagnostics: Iterable[Diagnostic], folded: frozenset[str]) -> Iterator[Diagnostic]:
    shown: Counter[str] = Counter()
    for found in diagnostics:
        shown[found.code] += 1
        if found.code not in folded or shown[found.code] <= _FIRST:
            yield found


def _finding(found: Diagnostic, screen: Screen) -> None:
    name = f"{rule(found)}:"
    message = one_line(screen.translate(found.message))
    _line(screen, place(found), " ", SEVERITY[found.severity], " ", (name, Style.STRONG), " ", message)
    if screen.terminal and found.source:
        _excerpt(found, screen)
    if found.hint:
        hint = one_line(screen.translate(found.hint))
        _line(screen, (Message("hint:"), Style.ACCENT), " ", hint, indent=_MARGIN)


def _excerpt(found: Diagnostic, screen: Screen) -> None:
    """Write the line in which a finding stands, and underline the place, or what of it stands on this line."""
    from sr_cli.render.diagnostics.columns import excerpt

    start, end = found.range
    number = str(start.line)
    gutter = " " * len(number)
    source = found.source.rstrip()
    stop = end.column - 1 if end.line == start.line else len(source)
    shown = excerpt(source, start.column - 1, stop, screen.width - _MARGIN - len(f"{number} | ") - 1)
    _, style = SEVERITY[found.severity]
    margin, bar = " " * _MARGIN, " | "
    screen.verbatim(margin, (f"{number}{bar}", Style.DIM), shown.line)
    screen.verbatim(margin, (f"{gutter}{bar}", Style.DIM), " " * shown.start, ("^" * shown.length, style))


def _fold(folded: list[Diagnostic], screen: Screen) -> None:
    """Say how many findings of one rule are not shown, and how to see them."""
    more = len(folded) - _FIRST
    gaps = {"rule": rule(folded[0]), "command": "sr validate --format plain"}
    if folded[0].severity is Severity.INFORMATION:
        _line(
            screen,
            Plural("… {n} more note {rule} (all: {command})", "… {n} more notes {rule} (all: {command})", more, **gaps),
        )
    else:
        _line(
            screen,
            Plural(
                "… {n} more warning {rule} (all: {command})",
                "… {n} more warnings {rule} (all: {command})",
                more,
                **gaps,
            ),
        )


def _part(screen: Screen) -> None:
    """Part findings of several lines by an empty one."""
    if screen.terminal:
        screen.blank()


def _line(screen: Screen, *parts: Part, indent: int = 0) -> None:
    """Write a line: wrapped where a person sees it, whole where grep or an editor reads it."""
    if screen.terminal:
        screen.line(*parts, indent=indent, hang=_MARGIN)
    else:
        screen.verbatim(" " * indent, *parts)
