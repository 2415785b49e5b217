"""How the changes of a project are told, one line each."""

from datetime import date

import pytest
from portfolios import read
from small_portfolio import record

from sr_cli.message import Message
from sr_cli.model.portfolio_change import PortfolioChanges
from sr_cli.model.project import Funding, FundingState, Health, Light, Milestone, Status
from sr_cli.query.portfolio_changes import TwoStates, portfolio_changes
from sr_cli.render.changes.view import By, sections
from sr_cli.render.changes.words import lines
from sr_cli.translation import Translator

APPLIED = Funding("klimaanpassung", 1000, FundingState.APPLIED)
DAY, LATER = date(2026, 12, 1), date(2027, 3, 1)
TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ({}, {"status": Status.STOPPED}, ["Stopped; before it was idea"]),
        (
            {"status": Status.RUNNING},
            {"status": Status.STOPPED, "stop_reason": "Zu teuer."},
            ["Stopped; before it was running. Reason: Zu teuer."],
        ),
        (
            {"funding": (APPLIED,)},
            {"funding": (APPLIED._replace(state=FundingState.GRANTED, amount_eur=None),)},
            [
                "Funding granted: Climate adaptation in municipalities",
                "Funding, amount: − €1,000 (Climate adaptation in municipalities)",
            ],
        ),
        (
            {"funding": (APPLIED,)},
            {"funding": (APPLIED._replace(amount_eur=2000),)},
            ["Funding, amount: €1,000 → €2,000 (Climate adaptation in municipalities)"],
        ),
        (
            {},
            {"funding": (APPLIED,)},
            ["Funding: + Climate adaptation in municipalities, €1,000, applied for"],
        ),
        (
            {},
            {"funding": (APPLIED._replace(state=FundingState.GRANTED),)},
            ["Funding granted: Climate adaptation in municipalities, €1,000"],
        ),
        (
            {"milestones": (Milestone("A", DAY), Milestone("B"), Milestone("C", DAY))},
            {
                "milestones": (
                    *(Milestone("A", DAY, TODAY), Milestone("B", LATER), Milestone("D", LATER), Milestone("E")),
                    Milestone("F", None, TODAY),
                )
            },
            [
                "Milestone reached: A, on 2026-11-22",
                "Milestone reached: F, on 2026-11-22",
                "Milestone moved: B, none → 2027-03-01",
                "New milestone: D, due on 2027-03-01",
                "New milestone: E",
                "Milestone dropped: C",
            ],
        ),
        (
            {"health": Health(Light.GREEN)},
            {"health": Health(Light.RED, "Es fehlt Personal.")},
            ["Traffic light: green → red. Reason: Es fehlt Personal."],
        ),
        ({"health": Health(Light.RED, "A")}, {"health": None}, ["Traffic light: red → none"]),
    ],
)
def test_changes_are_told_as_one_would_say_them(
    before: dict[str, object], after: dict[str, object], told: list[str]
) -> None:
    old, new = record(**before), record(**after)
    (found,) = portfolio_changes(TwoStates({old.id: old}, {new.id: new}), TODAY, TODAY)
    assert [Translator("en")(line) for line in lines(found, read())] == told


def test_partners_and_themes_that_nobody_knows_come_last() -> None:
    projects = (
        *(record(id="a", lead="nirgends", title="A"), record(id="b", lead="werne", title="B")),
        record(id="c", lead="kamen", title="C", themes=("energie-umwelt",)),
    )
    found = PortfolioChanges(portfolio_changes(TwoStates({}, {each.id: each for each in projects}), TODAY, TODAY))
    english = Translator("en")
    by_partner, by_theme = (sections(found, read(), by) for by in By)
    assert [english(section.label) for section in by_partner] == ["Kamen", "Werne", "nirgends"]
    assert [english(section.label) for section in by_theme] == [
        "Energy and environment",
        english(Message("Not assigned")),
    ]
