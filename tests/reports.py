"""Findings and how a format shows them, for tests of views."""

import io
from dataclasses import replace

from sr_cli.findings import Diagnostic, Report, Severity
from sr_cli.message import Message
from sr_cli.model.places import START, Position, Range
from sr_cli.render.diagnostics import FORMATS, view
from sr_cli.render.screen import Screen
from sr_cli.translation import Translator

FOLDER = "portfolio/projects/kamen"
PARTNER = Diagnostic(
    code="SR203",
    name="unknown-partner",
    severity=Severity.ERROR,
    path=f"{FOLDER}/kamen-baum.toml",
    range=Range(Position(5, 13), Position(5, 20)),
    key=("partners", 0),
    message=Message("there is no partner `{id}`", id="Lünen"),
    hint=Message("did you mean `luenen`?"),
    source='partners = ["Lünen", "kamen"]',
)
WARNING = Diagnostic(
    code="SR302",
    name="missing-for-status",
    severity=Severity.WARNING,
    path=f"{FOLDER}/kamen-see.toml",
    range=START,
    key=("unit",),
    message=Message("a project that is `planned` needs `unit`"),
    hint=None,
)
NOTE = Diagnostic(
    code="SR212",
    name="duplicate-title",
    severity=Severity.INFORMATION,
    path="portfolio/projects/unna/unna-x.toml",
    range=Range(Position(1, 9), Position(3, 4)),
    key=("title",),
    message=Message("`kamen-see` has this title, too"),
    hint=Message("say what is special"),
    source='title = """Wald',
)
HOSTILE = replace(
    PARTNER,
    path='portfolio/projects/a b,c:ü%"#<&>/\x00\x1b\ud800.toml',
    message=Message(
        "{bad}", bad="line\r\nbreak %0A ::error::x ]]> <b>&amp; \"'\\ \x00\x1b[31m \u202e \uffff 🌳 [a](http://b)"
    ),
    hint=Message("::set-output name=x::y\n%25"),
)
ALL = (PARTNER, WARNING, NOTE)


def report(*found: Diagnostic, checked: int = 130) -> Report:
    return Report(checked, found or ALL)


def numbered(found: Diagnostic, count: int) -> list[Diagnostic]:
    """Give the finding in so many files."""
    return [replace(found, path=f"{FOLDER}/kamen-{number:02}.toml") for number in range(1, count + 1)]


def shown(form: str, told: Report, *, terminal: bool = False, colour: bool = False, width: int = 80) -> str:
    """Give what a format, or the view of that name, writes of a report."""
    stream = io.StringIO()
    screen = Screen(stream, Translator("en"), width, terminal=terminal, colour=colour)
    view(FORMATS.get(form, form))(told, screen)
    return stream.getvalue()
