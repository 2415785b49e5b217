"""Changes as a paper for the steering group: headings and lists."""

from collections.abc import Iterator, Sequence

from sr_cli.message import Listing, Message, Text, Value
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.portfolio_change import PortfolioChanges, ProjectChanges, Ruling
from sr_cli.model.synergy import SynergyGroup
from sr_cli.render.changes.figures import counted
from sr_cli.render.changes.view import View, nothing, period, sections, title
from sr_cli.render.changes.words import lines, verdict
from sr_cli.render.screen import Screen
from sr_cli.render.synergies.paper import heading
from sr_cli.render.synergies.words import kinds, names
from sr_cli.render.table import in_markdown


def show(found: PortfolioChanges, portfolio: Portfolio, view: View, screen: Screen) -> None:
    """Give what changed: the figures, then project by project, then what became of synergies."""
    screen.machine("\n".join(_blocks(found, portfolio, view, screen)))


def _blocks(found: PortfolioChanges, portfolio: Portfolio, view: View, screen: Screen) -> Iterator[str]:
    yield heading(1, title(portfolio), screen)
    yield f"{_text(period(view), screen)}\n"
    yield f"{_text(nothing(found) or counted(found), screen)}\n"
    for section in sections(found, portfolio, view.by):
        yield heading(2, section.label, screen)
        for each in section.projects:
            yield _project(each, portfolio, screen)
    if found.rulings:
        yield heading(2, Message("Decisions about synergies"), screen)
        yield _items((_ruling(each) for each in found.rulings), screen)
    if found.synergies:
        yield from _synergies(Message("New synergies"), found.synergies.appeared, portfolio, screen)
        gone = Message("Synergies that are none any more")
        yield from _synergies(gone, found.synergies.vanished, portfolio, screen)


def _project(found: ProjectChanges, portfolio: Portfolio, screen: Screen) -> str:
    name = f"**{_text(found.project.title, screen)}** ({_text(found.project.id, screen)})"
    return f"{name}\n\n{_items(lines(found, portfolio), screen)}"


def _ruling(ruling: Ruling) -> Text:
    decision, step = ruling
    return Message(
        "{day}: {label}, {verdict}. Reason: {reason}",
        day=step.date,
        label=decision.label,
        verdict=verdict(step),
        reason=step.reason,
    )


def _synergies(told: Message, groups: Sequence[SynergyGroup], portfolio: Portfolio, screen: Screen) -> Iterator[str]:
    if groups:
        yield heading(2, told, screen)
        yield _items((_synergy(group, portfolio) for group in groups), screen)


def _synergy(group: SynergyGroup, portfolio: Portfolio) -> Text:
    partners = Listing(names(group.partners, portfolio))
    return Message("{label}: {partners} ({kinds})", label=group.label, partners=partners, kinds=kinds(group.kinds))


def _items(told: Iterator[Text], screen: Screen) -> str:
    return "".join(f"- {_text(each, screen)}\n" for each in told)


def _text(value: Value, screen: Screen) -> str:
    return in_markdown(screen.translate(value))
