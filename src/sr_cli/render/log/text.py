"""The history of records for people."""

from typing import Final

from sr_cli.message import Message, Plural
from sr_cli.model.history import Commit, LogEntries, LogEntry
from sr_cli.model.portfolio_change import Ruling
from sr_cli.render.log.report import Log, View
from sr_cli.render.log.words import happened, heading, is_brief, lines, short
from sr_cli.render.screen import Part, Screen, Style

_MANY: Final = 10
"""So many records are shown of those that came or went together: more of them came from elsewhere at once."""
_HANG: Final = 2


def text(log: Log, view: View, screen: Screen) -> None:
    """Show when what changed: a block for each commit."""
    if log.project:
        screen.line((log.title or log.project, Style.STRONG))
        screen.line((log.project, Style.ACCENT))
    if not log.entries:
        screen.line(Message("Nothing changed in that time."))
    for number, entries in enumerate(log.entries):
        if number or log.project:
            screen.blank()
        _heading(entries.commit, view, screen)
        if log.project:
            for line in lines(entries.records[0], log.portfolio):
                screen.line(line, indent=2, hang=_HANG)
        else:
            _records(entries, log, screen)


def _heading(commit: Commit | None, view: View, screen: Screen) -> None:
    parts: list[Part] = [(heading(commit), Style.STRONG)]
    if commit is not None:
        parts += [" · ", (short(commit), Style.DIM)]
        if view.authors:
            parts += [" · ", commit.author]
    screen.line(*parts, hang=_HANG)
    if commit is not None and view.authors:
        screen.line((commit.subject, Style.DIM), indent=2, hang=_HANG)


def _records(entries: LogEntries, log: Log, screen: Screen) -> None:
    brief = [entry for entry in entries.records if is_brief(entry)]
    for entry in entries.records:
        if not is_brief(entry):
            screen.line(*_name(entry), indent=2, hang=_HANG)
            for line in lines(entry, log.portfolio):
                screen.line(line, indent=4, hang=_HANG)
    for entry in brief[:_MANY]:
        screen.line(*_name(entry), ": ", happened(entry) or "", indent=2, hang=_HANG)
    if len(brief) > _MANY:
        screen.line(Plural("and {n} more record", "and {n} more records", len(brief) - _MANY), indent=2, hang=_HANG)
    for ruling in entries.rulings:
        _ruling(ruling, screen)


def _name(entry: LogEntry) -> tuple[Part, ...]:
    identifier: Part = (entry.id, Style.ACCENT)
    return (entry.title, " · ", identifier) if entry.title else (identifier,)


def _ruling(ruling: Ruling, screen: Screen) -> None:
    from sr_cli.render.synergies.words import VERDICT

    name, verdict = ruling.decision.label, VERDICT[ruling.step.verdict]
    screen.line(Message("Synergy"), " ", (name, Style.STRONG), ": ", (verdict, Style.ACCENT), indent=2, hang=_HANG)
    screen.line(Message("Reason:"), " ", ruling.step.reason, indent=4, hang=_HANG)
