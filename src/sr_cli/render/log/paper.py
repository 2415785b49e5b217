"""The history of records as Markdown, for minutes and mails."""

from collections.abc import Iterator

from sr_cli.message import Message
from sr_cli.model.history import LogEntries, LogEntry
from sr_cli.model.portfolio_change import Ruling
from sr_cli.render.log.report import Log, View
from sr_cli.render.log.words import heading, is_brief, lines, short
from sr_cli.render.screen import Screen
from sr_cli.render.table import in_markdown


def markdown(log: Log, view: View, screen: Screen) -> None:
    """Give a section for each commit, with all of it."""
    title = [f"# {in_markdown(log.title or log.project)}\n"] if log.project else []
    sections = ["\n".join(_section(entries, log, view, screen)) for entries in log.entries]
    screen.machine("\n".join((*title, *sections)))


def _section(entries: LogEntries, log: Log, view: View, screen: Screen) -> Iterator[str]:
    commit, translate = entries.commit, screen.translate
    parts = [translate(heading(commit))]
    if commit is not None:
        parts += [short(commit), *((in_markdown(commit.author), in_markdown(commit.subject)) if view.authors else ())]
    yield f"## {' · '.join(parts)}\n"
    for entry in entries.records:
        told = [in_markdown(translate(line)) for line in lines(entry, log.portfolio)]
        if log.project:
            yield from (f"- {line}" for line in told)
        elif is_brief(entry):
            yield f"- {_name(entry)}: {told[0]}"
        else:
            yield from (f"- {_name(entry)}", *(f"  - {line}" for line in told))
    yield from (_ruling(ruling, screen) for ruling in entries.rulings)
    yield ""


def _ruling(ruling: Ruling, screen: Screen) -> str:
    from sr_cli.render.synergies.words import VERDICT

    told = Message("{decision}: {reason}", decision=VERDICT[ruling.step.verdict], reason=ruling.step.reason)
    return f"- **{in_markdown(ruling.decision.label)}**: {in_markdown(screen.translate(told))}"


def _name(entry: LogEntry) -> str:
    return f"**{in_markdown(entry.title)}** (`{entry.id}`)" if entry.title else f"`{entry.id}`"
