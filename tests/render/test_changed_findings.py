"""What changed between two checks."""

import io

from reports import report

from sr_cli.findings import Diagnostic, Report, Severity
from sr_cli.message import Message
from sr_cli.model.places import START
from sr_cli.render.diagnostics import FORMATS, view
from sr_cli.render.diagnostics.changes import write
from sr_cli.render.screen import Screen
from sr_cli.translation import Translator

GONE = Diagnostic("SR999", "mau", Severity.WARNING, "portfolio/goals.toml", START, (), Message("na ja"), None)


def test_without_a_total_only_findings_are_told() -> None:
    stream = io.StringIO()
    write(
        report(GONE),
        Report(0, ()),
        view(FORMATS["concise"]),
        Screen(stream, Translator("en"), 80, terminal=True, colour=False),
        None,
    )
    assert stream.getvalue() == "gone: portfolio/goals.toml:1:1: SR999 mau\n"
