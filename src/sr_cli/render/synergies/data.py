"""Synergies for programs (design.md, section 5): all of them, whatever a view would leave out, marked instead."""

from sr_cli.model.portfolio import Portfolio
from sr_cli.model.synergy import SynergyGroup, SynergyPair, SynergyReport
from sr_cli.render.machine import as_json
from sr_cli.render.other_portfolios import portfolios_data
from sr_cli.render.screen import Screen
from sr_cli.render.synergies.view import View
from sr_cli.render.synergy_data import group_data, pair_data


def json(report: SynergyReport, portfolio: Portfolio, view: View, screen: Screen) -> None:
    """Give pairs and groups; joint and decided pairs are among them. With `--since` each says what of it is new.

    Drafts of resolutions stand with groups only: a portfolio has a hundred times as many pairs.
    """

    def of_pair(pair: SynergyPair) -> dict[str, object]:
        return pair_data(pair, screen) | ({"new": view.news.is_new(pair)} if view.news else {})

    def of_group(group: SynergyGroup) -> dict[str, object]:
        return group_data(group, screen) | ({"new": view.news.of_group(group)} if view.news else {})

    data = {
        "format": 1,
        "default_min_score": report.default_min_score,
        **portfolios_data(portfolio),
        "pairs": [of_pair(pair) for pair in report.pairs[: view.top]],
        "groups": [of_group(group) for group in report.groups[: view.top]],
    }
    screen.machine(as_json(data))
