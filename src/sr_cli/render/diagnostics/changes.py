"""What has changed between two checks of the same portfolio: findings that are gone, and new ones."""

from sr_cli.findings import Report
from sr_cli.message import Message
from sr_cli.render.diagnostics import View
from sr_cli.render.diagnostics.line import place, rule
from sr_cli.render.diagnostics.summary import head
from sr_cli.render.screen import Screen, Style


def write(gone: Report, new: Report, findings: View, screen: Screen, now: Report | None) -> None:
    """Write each finding that is gone on a line, the new ones as `findings` does, and what there is in all now.

    None for that leaves it out.
    """
    for found in gone.diagnostics:
        screen.verbatim((Message("gone:"), Style.GOOD), f" {place(found)} {rule(found)}")
    findings(new, screen)
    if now is not None:
        counts = {"gone": len(gone.diagnostics), "new": len(new.diagnostics)}
        screen.line((Message("{gone} gone, {new} new", **counts), Style.STRONG), "; ", head(now, screen.translate))
