"""How the log of decisions about synergies looks."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from sr_cli.message import Listing, Message, Text, Value
from sr_cli.model.portfolio import Portfolio
from sr_cli.render.machine import as_json
from sr_cli.render.screen import Screen, Style
from sr_cli.render.synergies.words import VERDICT, names
from sr_cli.render.table import comma_separated, markdown, tab_separated
from sr_cli.synergy.decided.log import Logged

_MARGIN: Final = 4
_COLUMNS: Final = (
    *("date", "state", "id", "label", "partners", "reason", "until", "joint_project", "counts", "open_because"),
)


def _text(entries: Sequence[Logged], portfolio: Portfolio, screen: Screen) -> None:
    """Show the log to people."""
    if not entries:
        screen.line(Message("Nothing was decided about a synergy yet."))
    for number, entry in enumerate(entries):
        if number:
            screen.blank()
        step = entry.step
        screen.line(
            *((step.date, Style.STRONG), " · ", (VERDICT[step.verdict], Style.ACCENT), " · "),
            (entry.decision.label, Style.STRONG),
            hang=_MARGIN,
        )
        if entry.partners:
            screen.line(Listing(names(entry.partners, portfolio)), indent=_MARGIN)
        screen.line((Message("Reason:"), Style.STRONG), " ", step.reason, indent=_MARGIN, hang=2)
        if step.joint_project:
            screen.line((Message("Joint project:"), Style.STRONG), " ", step.joint_project, indent=_MARGIN, hang=2)
        screen.line(_state(entry), indent=_MARGIN, hang=2)
        screen.line((entry.decision.id, Style.DIM), indent=_MARGIN)


def _state(entry: Logged) -> Text:
    """Say whether a decision counts now, and why not."""
    if not entry.is_last:
        return Message("Replaced by a later decision.")
    if entry.standing.is_open:
        return Message("Open again: {reasons}.", reasons=Listing(entry.standing.changes))
    if entry.step.until:
        return Message("Counts until {day}.", day=entry.step.until)
    return Message("Counts.")


def _plain(entries: Sequence[Logged], _: Portfolio, screen: Screen) -> None:
    """Give a line of ids and plain values for each decision."""
    screen.machine(tab_separated([_row(entry, screen) for entry in entries]))


def _csv(entries: Sequence[Logged], _: Portfolio, screen: Screen) -> None:
    """Give the same below a line with the names of the columns."""
    screen.machine(comma_separated([_COLUMNS, *(_row(entry, screen) for entry in entries)]))


def _row(entry: Logged, screen: Screen) -> list[str]:
    step = entry.step
    return [
        step.date.isoformat(),
        step.verdict.value,
        entry.decision.id,
        entry.decision.label,
        ",".join(entry.partners),
        step.reason,
        step.until.isoformat() if step.until else "",
        step.joint_project,
        "true" if _counts(entry) else "false",
        "; ".join(map(screen.translate, entry.standing.changes)) if entry.is_last else "",
    ]


def _markdown(entries: Sequence[Logged], portfolio: Portfolio, screen: Screen) -> None:
    """Give a table for minutes of a meeting."""
    header: tuple[Value, ...] = (
        *(Message("Day"), Message("Decision"), Message("Synergy"), Message("Partners"), Message("Reason")),
        *(Message("Until"), Message("Joint project"), Message("Now")),
    )
    rows: list[tuple[Value, ...]] = [
        (
            entry.step.date,
            VERDICT[entry.step.verdict],
            entry.decision.label,
            Listing(names(entry.partners, portfolio)),
            entry.step.reason,
            entry.step.until or "",
            entry.step.joint_project,
            _state(entry),
        )
        for entry in entries
    ]
    cells = [[screen.translate(cell) for cell in row] for row in (header, *rows)]
    screen.machine(markdown(cells, [False] * len(header)))


def _json(entries: Sequence[Logged], _: Portfolio, screen: Screen) -> None:
    """Give all to programs."""
    screen.machine(as_json({"format": 1, "decisions": [_data(entry, screen) for entry in entries]}))


def _data(entry: Logged, screen: Screen) -> Mapping[str, object]:
    step = entry.step
    data: dict[str, object] = {
        "id": entry.decision.id,
        "label": entry.decision.label,
        "projects": entry.projects,
        "partners": entry.partners,
        "state": step.verdict.value,
        "date": step.date.isoformat(),
        "reason": step.reason,
        "until": step.until.isoformat() if step.until else None,
        "joint_project": step.joint_project or None,
        "counts": _counts(entry),
        "open_because": [screen.translate(change) for change in entry.standing.changes] if entry.is_last else [],
    }
    return {key: value for key, value in data.items() if value is not None}


def _counts(entry: Logged) -> bool:
    return entry.is_last and not entry.standing.is_open


FORMATS: Final[Mapping[str, Callable[[Sequence[Logged], Portfolio, Screen], None]]] = {
    "text": _text,
    "plain": _plain,
    "json": _json,
    "markdown": _markdown,
    "csv": _csv,
}
"""The views of the log."""
