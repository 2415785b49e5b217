"""One pair of projects as people read it."""

from sr_cli.message import Listing, Message, Value
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.synergy import SynergyPair
from sr_cli.render.labels import STATUS
from sr_cli.render.screen import Screen, Style
from sr_cli.render.synergies.parts import MARGIN, REASONS, sums, title, told, when, why
from sr_cli.render.synergies.view import View
from sr_cli.render.synergies.words import kinds, names, same_status, telling


def pair_text(number: int, pair: SynergyPair, portfolio: Portfolio, view: View, screen: Screen) -> None:
    """Show a pair: both projects, why they belong together, what to do, and by when."""
    partners = Listing(names(pair.partners, portfolio))
    score = Message("score {score}", score=pair.score)
    title(number, (partners, Style.STRONG), " · ", score, " · ", kinds(pair.kinds), screen=screen)
    screen.line((pair.id, Style.DIM), indent=MARGIN)
    projects = [portfolio.projects[project] for project in pair.projects]
    for project in projects:
        screen.line(
            project.title, " (", STATUS[project.status], ", ", (project.id, Style.ACCENT), ")", indent=MARGIN, hang=2
        )
    if view.explain:
        sums(pair, screen)
    else:
        reasons: list[Value] = [reason.message for reason in telling(pair)[:REASONS]]
        alike = same_status(projects)
        why(reasons if alike is None else [*reasons[:1], alike, *reasons[1:]], screen)
    told(Message("To do:"), pair.action, screen=screen)
    when(pair, portfolio, screen)
