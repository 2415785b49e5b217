"""A record becomes plain data in the order of its keys."""

import json
from datetime import date, datetime, time

from sr_cli.model.dates import PartialDate
from sr_cli.model.encode import as_plain
from sr_cli.model.project import (
    Budget,
    Funding,
    FundingState,
    Health,
    Light,
    Privacy,
    ProjectRecord,
    Status,
    Visibility,
)

PATH = "portfolio/projects/kamen/kamen-x.toml"


def test_only_what_is_there_is_given() -> None:
    record = ProjectRecord(id="kamen-x", path=PATH, title="Titel", summary="Was", status=Status.IDEA, lead="kamen")
    assert as_plain(record) == {
        "id": "kamen-x",
        "title": "Titel",
        "summary": "Was",
        "status": "idea",
        "lead": "kamen",
    }


def test_everything_is_ready_for_json_in_the_order_of_the_keys() -> None:
    record = ProjectRecord(
        id="kamen-x",
        path=PATH,
        title="Titel",
        summary="Was",
        status=Status.RUNNING,
        lead="kamen",
        themes=("a", "b"),
        start=PartialDate(2026),
        end=PartialDate(2027, 3),
        as_of=date(2026, 3, 1),
        funding=(Funding("p", 0, FundingState.GRANTED, date(2027, 1, 1)), Funding("q")),
        budget=Budget(fte=0.5),
        privacy=Privacy(personal_data=False),
        health=Health(Light.RED, "Geld"),
        visibility=Visibility.INTERNAL,
        x={
            "a": [1, {"b": date(2026, 1, 1)}, ()],
            "c": datetime(2026, 1, 1, 7, 32),  # noqa: DTZ001
            "d": time(7, 32),
            "e": float("nan"),
            "f": float("-inf"),
            "g": "",
        },
    )
    assert json.dumps(as_plain(record), allow_nan=False) == (
        '{"id": "kamen-x", "title": "Titel", "summary": "Was", "status": "running", "lead": "kamen", '
        '"themes": ["a", "b"], "start": 2026, "end": "2027-03", "as_of": "2026-03-01", '
        '"funding": [{"programme": "p", "amount_eur": 0, "state": "granted", "deadline": "2027-01-01"}, '
        '{"programme": "q"}], "budget": {"fte": 0.5}, "privacy": {"personal_data": false}, '
        '"health": {"light": "red", "reason": "Geld"}, "visibility": "internal", '
        '"x": {"a": [1, {"b": "2026-01-01"}, []], "c": "2026-01-01T07:32:00", "d": "07:32:00", '
        '"e": "nan", "f": "-inf", "g": ""}}'
    )
