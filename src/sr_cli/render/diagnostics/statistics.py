"""Which rules are broken, how often and in how many files, instead of each finding."""

from sr_cli.findings import Report
from sr_cli.message import Message
from sr_cli.render.diagnostics import SEVERITY, tally
from sr_cli.render.diagnostics.data import head as machine_head
from sr_cli.render.diagnostics.summary import head
from sr_cli.render.machine import as_json
from sr_cli.render.screen import Screen
from sr_cli.render.table import Column, Table, tab_separated, write_table


def text(report: Report, screen: Screen) -> None:
    """Write a table for people, then how many findings there are."""
    if report.all:
        table = _table(report)
        if screen.terminal:
            write_table(screen, table)
            screen.blank()
        else:
            screen.machine(tab_separated(table.texts(screen.translate)[1:]))
    screen.line(head(report, screen.translate))


def plain(report: Report, screen: Screen) -> None:
    """Write a line a rule, tab-separated: code, name, severity, number of findings, number of files."""
    rows = [[r.code, r.name, r.severity.value, str(r.findings), str(r.files)] for r in tally.rules(report)]
    screen.machine(tab_separated(rows))


def data(report: Report, screen: Screen) -> None:
    """Write JSON: an entry a rule."""
    entries = [
        {
            "code": rule.code,
            "name": rule.name,
            "severity": rule.severity.value,
            "findings": rule.findings,
            "files": rule.files,
        }
        for rule in tally.rules(report)
    ]
    screen.machine(as_json({**machine_head(report), "statistics": entries}))


def _table(report: Report) -> Table:
    columns = (
        Column(Message("Rule"), wraps=False),
        Column(Message("Severity"), wraps=False),
        Column(Message("Findings"), right=True, wraps=False),
        Column(Message("Files"), right=True, wraps=False),
    )
    rows = tuple(
        (f"{rule.code} {rule.name}", SEVERITY[rule.severity][0], rule.findings, rule.files)
        for rule in tally.rules(report)
    )
    return Table(columns, rows)
