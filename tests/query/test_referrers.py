"""Who refers to a project."""

from datetime import date

from small_portfolio import record

from sr_cli.model.decision import Step, SynergyDecision, Verdict
from sr_cli.model.project import Reuse
from sr_cli.query.referrers import in_decisions, in_records

PATH = "portfolio/projects/kamen/kamen-x.toml"
DECISION = "portfolio/synergies/x.toml"


def test_records_refer_by_three_keys() -> None:
    referring = record(
        depends_on=("unna-a", "unna-b"), related=("unna-b", "unna-b"), reuse=Reuse(adopted_from="unna-b")
    )

    assert list(in_records([referring], "unna-b")) == [
        (PATH, ("depends_on", 1), False),
        (PATH, ("related", 0), False),
        (PATH, ("related", 1), False),
        (PATH, ("reuse", "adopted_from"), False),
    ]


def test_what_only_begins_or_sounds_like_the_id_is_no_reference() -> None:
    others = record(related=("unna-bb",), reuse=Reuse(adopted_from="unna-b in Unna"), notes="unna-b")

    assert list(in_records([others], "unna-b")) == []


def test_decisions_name_projects_in_three_places() -> None:
    decision = SynergyDecision(
        id="x",
        path=DECISION,
        label="X",
        projects=("kamen-x", "unna-b"),
        steps=(
            Step(Verdict.DISMISSED, date(2026, 1, 1), "Nein."),
            Step(Verdict.ACCEPTED, date(2026, 2, 1), "Doch.", joint_project="unna-b"),
        ),
        basis={"unna-b": {"status": "idea"}},
    )

    assert list(in_decisions([decision], "unna-b")) == [
        (DECISION, ("projects", 1), False),
        (DECISION, ("decisions", 1, "joint_project"), False),
        (DECISION, ("basis", "unna-b"), True),
    ]
    assert list(in_decisions([decision], "unna-c")) == []
