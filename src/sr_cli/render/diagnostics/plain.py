"""One line a finding, for grep and editors; nothing is folded, nothing is counted."""

from sr_cli.findings import Report
from sr_cli.render.diagnostics.line import whole
from sr_cli.render.screen import Screen


def write(report: Report, screen: Screen) -> None:
    """Write the findings, each on its line."""
    for found in report.diagnostics:
        screen.verbatim(whole(found, screen))
