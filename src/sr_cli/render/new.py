"""What is shown around a new record: how it will stand in the file, what the check says, who does something similar."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from sr_cli.findings import Diagnostic
from sr_cli.message import Message, Text, Value
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.synergy import SynergyPair
from sr_cli.render.diagnostics import SEVERITY
from sr_cli.render.labels import STATUS
from sr_cli.render.machine import as_json
from sr_cli.render.screen import Screen, Style, one_line
from sr_cli.render.shell import quoted, quoted_message

_REASONS: Final = 3
"""So many reasons are told why a project is similar."""


def preview(path: str, text: str, screen: Screen) -> None:
    """Show the text of a record as it will stand in its file."""
    screen.blank()
    screen.line((path, Style.STRONG))
    verbatim(text, screen)
    screen.blank()


def verbatim(text: str, screen: Screen) -> None:
    """Show the lines of a text as they are, set in."""
    for line in text.rstrip("\n").split("\n"):
        screen.verbatim(f"  {line}" if line else "")


def findings(found: Sequence[Diagnostic], path: str, screen: Screen) -> None:
    """Show what the check says of a new record, whose path it is, and of others because of it."""
    for finding in found:
        message = one_line(screen.translate(finding.message))
        where = "" if finding.path == path else f"{one_line(finding.path)}: "
        name, style = SEVERITY[finding.severity]
        screen.line((name, style), (":", style), f" {where}{finding.code} {finding.name}: {message}", hang=2)
        if finding.hint:
            screen.line((Message("hint:"), Style.ACCENT), " ", finding.hint, indent=2, hang=2)
    if found:
        screen.blank()


def similar(pairs: Sequence[SynergyPair], identifier: str, portfolio: Portfolio, screen: Screen) -> None:
    """Name the projects of other partners that are like a new one, each with its reasons."""
    if not pairs:
        return
    screen.line((Message("Similar projects of other partners:"), Style.STRONG))
    for pair in pairs:
        (other,) = (project for project in pair.projects if project != identifier)
        record = portfolio.projects[other]
        partner = (portfolio.partners.label(record.lead), Style.STRONG)
        screen.line(partner, ": ", record.title, " (", STATUS[record.status], ", ", other, ")", indent=2, hang=2)
        reasons: list[Value] = [part for reason in pair.evidence[:_REASONS] for part in ("; ", reason.message)]
        screen.line(*reasons[1:], indent=4)
    screen.blank()


def next_steps(identifier: str, file: str, about: Text | None, screen: Screen) -> None:
    """Say what comes after a new record, whose file is seen from the working folder.

    `about` is what a commit would say of it; None where it is committed.
    """
    screen.line(Message("Next:"))
    if about is not None:
        screen.verbatim(f"  git add -- {quoted(file)}")
        screen.verbatim("  git commit -m ", quoted_message(screen.translate(about)))
    screen.verbatim(f"  sr synergies --for {identifier}")


def commit_message(identifier: str) -> Message:
    """Give what a commit says of a new record."""
    return Message("New project {id}", id=identifier)


def _text(_: str, path: str, screen: Screen) -> None:
    screen.verbatim(path)


def _json(identifier: str, path: str, screen: Screen) -> None:
    screen.machine(as_json({"format": 1, "id": identifier, "path": path}))


FORMATS: Final[Mapping[str, Callable[[str, str, Screen], None]]] = {"text": _text, "json": _json}
"""How the result is told: the id and the path of the record."""
