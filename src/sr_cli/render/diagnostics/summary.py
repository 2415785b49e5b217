"""What a check found in all: how much, which rules are broken most, and in which files."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from sr_cli.findings import Diagnostic, Report, Severity
from sr_cli.message import Message, Plural, Text
from sr_cli.render.diagnostics import tally
from sr_cli.render.screen import Screen, Style, one_line
from sr_cli.translation import Translator

_RULES: Final = 6
"""So many rules are named."""
_FILES: Final = 5
"""So many files are named."""
_MARGIN: Final = 2


def counted(found: Iterable[Diagnostic], translate: Translator) -> str:
    """Say how many errors, warnings and notes these are; what there is none of is not named."""
    number = Counter(each.severity for each in found)
    counts = (
        Plural("{n} error", "{n} errors", number[Severity.ERROR]),
        Plural("{n} warning", "{n} warnings", number[Severity.WARNING]),
        Plural("{n} note", "{n} notes", number[Severity.INFORMATION]),
    )
    return ", ".join(translate(count) for count in counts if count.n)


def head(report: Report, translate: Translator) -> Text:
    """Say in one line how much was checked and found."""
    records = Plural("{n} record", "{n} records", report.checked)
    if not report.all:
        return Message("{records} checked, all fine", records=records)
    files = Plural("{n} file", "{n} files", len(tally.files(report)))
    counts = counted(report.all, translate)
    return Message("{records} checked: {counts} in {files}", records=records, counts=counts, files=files)


def summarise(report: Report, screen: Screen) -> None:
    """Write what was found in all, and what `sr` can repair of it."""
    screen.line(head(report, screen.translate), hang=_MARGIN)
    if not report.all:
        return
    rules = [(rule.findings, f"{rule.code} {rule.name}") for rule in tally.rules(report)]
    files = [(count, one_line(path)) for path, count in tally.files(report)]
    labels = screen.translate(Message("Rules:")), screen.translate(Message("Files:"))
    column = max(map(len, labels)) + 1
    digits = len(str(max(rules[0][0], files[0][0])))
    for label, entries, most in ((labels[0], rules, _RULES), (labels[1], files, _FILES)):
        _list(label.ljust(column), [(f"{count:>{digits}}", name) for count, name in entries], most, screen)
    if repairable := sum(found.fix is not None for found in report.all):
        screen.line(_repair(repairable), hang=_MARGIN)


def _list(label: str, entries: Sequence[tuple[str, str]], most: int, screen: Screen) -> None:
    """Write the first entries, each with its count, below each other and beside the label."""
    margin, gap = " " * _MARGIN, " " * len(label)
    for number, (count, name) in enumerate(entries[:most]):
        screen.verbatim(margin, (gap if number else label, Style.STRONG), f"{count} × {name}")
    if len(entries) > most:
        screen.verbatim(margin, gap, Message("… and {n} more", n=len(entries) - most))


def _repair(number: int) -> Plural:
    return Plural(
        "{n} of them can be repaired: {command}",
        "{n} of them can be repaired: {command}",
        number,
        command="sr validate --fix",
    )
